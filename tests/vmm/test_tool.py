# SPDX-License-Identifier: MIT
"""The VM test's own parts: a wrong picture of the display is noticed, and what the guest boots from is made right."""

import argparse
import base64
import os
import struct
import subprocess
import sys
import tempfile
import unittest

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../scripts"))

import vm_image  # noqa: E402
import vm_picture  # noqa: E402
import vm_programs  # noqa: E402
import vm_report  # noqa: E402
import vm_test  # noqa: E402
import vm_triangle  # noqa: E402

WIDTH, HEIGHT = vm_picture.WIDTH, vm_picture.HEIGHT


def scene(left, colour=(200, 20, 20), size=100, screen=(0, 0)):
    """A square of one colour on grey; on a screen: that much to the right and down, on black."""
    rows = [bytes((WIDTH + screen[0]) * 3)] * screen[1]
    for y in range(HEIGHT):
        row = bytearray(vm_picture.GREY * WIDTH)
        if 20 <= y < 20 + size:
            row[left * 3:(left + size) * 3] = bytes(colour) * size
        rows.append(bytes(screen[0] * 3) + bytes(row))
    return vm_picture.Picture(WIDTH + screen[0], HEIGHT + screen[1], rows)


def black():
    return vm_picture.Picture(WIDTH, HEIGHT, [bytes(WIDTH * 3)] * HEIGHT)


class Pictures(unittest.TestCase):
    def judge(self, drawn, later, right):
        return vm_picture.judge({"frame-24": drawn, "frame-60": later}, right)

    def test_the_same_frame_is_right_wherever_its_window_is(self):
        self.assertIsNone(self.judge(scene(10), scene(180), scene(10)))
        self.assertIsNone(self.judge(scene(10, screen=(30, 7)), scene(180, screen=(0, 25)), scene(10)))
        nearly = scene(10, colour=(203, 18, 20))
        self.assertIsNone(self.judge(nearly, scene(180), scene(10)))

    def test_a_wrong_picture_is_noticed(self):
        for wrong in (scene(180), scene(10, colour=(20, 20, 200)), scene(22)):
            self.assertIn("pixels are wrong", self.judge(wrong, scene(180), scene(10)))
        self.assertIn("no frame", self.judge(black(), black(), scene(10)))

    def test_a_comparison_that_sees_nothing_is_noticed(self):
        self.assertIn("see nothing", self.judge(scene(10), scene(10), scene(10)))
        self.assertIn("no picture", vm_picture.judge({"frame-24": scene(10)}, scene(10)))

    def test_the_right_picture_is_one(self):
        right = vm_picture.Picture.of_file(vm_test.GOLDEN)
        self.assertEqual((right.width, right.height), (WIDTH, HEIGHT))
        self.assertGreater(right.colours()[1], 0.1)

    def test_a_picture_is_read_as_it_was_written(self):
        with tempfile.NamedTemporaryFile(suffix=".png") as file:
            scene(3).write(file.name)
            self.assertEqual(vm_picture.Picture.of_file(file.name).rows, scene(3).rows)

    def test_the_screens_file_is_read(self):
        words = [100, 7, 2, 24, 2, 2, 0, 0, 32, 0, 32, 32, 12, 0, 0, 0, 0, 0, 0, 1, 2, 1, 0, 0, 0]
        pixels = bytes((1, 2, 3, 0, 4, 5, 6, 0, 9, 9, 9, 9, 7, 8, 9, 0, 10, 11, 12, 0, 9, 9, 9, 9))
        with tempfile.NamedTemporaryFile() as file:
            file.write(struct.pack(">25I", *words) + bytes(12) + pixels)
            file.flush()
            picture = vm_picture.Picture.of_screen(file.name)
        self.assertEqual(picture.rows, [bytes((3, 2, 1, 6, 5, 4)), bytes((9, 8, 7, 12, 11, 10))])


class Image(unittest.TestCase):
    def test_modules_come_after_what_they_need(self):
        with tempfile.TemporaryDirectory() as tree:
            folder = os.path.join(tree, "lib/modules/1.0")
            os.makedirs(folder)
            with open(os.path.join(folder, "modules.dep"), "w", encoding="utf-8") as file:
                file.write("k/top.ko.xz: k/middle-one.ko.xz k/base.ko\nk/middle-one.ko.xz: k/base.ko\nk/base.ko:\n")
            names = [os.path.basename(path) for path in vm_image.modules(tree, "1.0", ["middle_one", "built_in", "top"])]
        self.assertEqual(names, ["base.ko", "middle-one.ko.xz", "top.ko.xz"])

    def test_the_archive_is_one(self):
        archive = vm_image.Cpio()
        archive.add("a", 0o100644, b"12345")
        data = archive.finished()
        self.assertEqual(len(data) % 4, 0)
        self.assertEqual(data[:6], b"070701")
        self.assertEqual(int(data[54:62], 16), 5)
        self.assertEqual(data[110:112], b"a\0")
        self.assertEqual(data[112:117], b"12345")
        self.assertIn(b"TRAILER!!!", data)


class Judgement(unittest.TestCase):
    def options(self, **changed):
        return argparse.Namespace(**{"test": None, "quick": False, **changed})

    def test_the_plan_follows_the_options(self):
        self.assertNotIn("persistent", vm_test.plan(self.options(), blob=False))
        self.assertIn("+host_visible", vm_test.plan(self.options(), blob=True)["dmesg"])
        self.assertNotIn("glmark2", vm_test.plan(self.options(quick=True), blob=False))
        self.assertEqual(list(vm_test.plan(self.options(test=["piglit"]), blob=True)), ["piglit"])

    def test_an_error_in_the_log_is_noticed(self):
        for line in ("vrend_check: GL error 0x502", "qemu: failed to open module", "command 12: malformed"):
            self.assertTrue(vm_test.BAD_LINE.search(line) and not vm_test.HARMLESS.search(line), line)
        self.assertFalse(vm_test.BAD_LINE.search("gl_version 45 - core profile enabled"))

    def test_a_test_that_never_ran_has_failed(self):
        class Machine:
            folder, options = "/", argparse.Namespace(timeout=1)

            def start(self):
                pass

            def stop(self):
                pass

            def say(self):
                yield 1.0, "@@ up"
                yield 2.0, "@@ begin first"
                yield 2.0, "@@ fact gl 4.3"
                yield 3.0, "@@ end first 0 1.0 2.0"
                yield 3.0, "@@ begin second"

            def log(self):
                return "the end\n"

        session = vm_test.Session(Machine(), ["trixie", "ours", "gtk"]).run(["first", "second", "third"])
        self.assertEqual([(row[4], row[5]) for row in session.rows],
                         [("boot", "pass"), ("first", "pass"), ("second", "FAIL"), ("third", "FAIL")])
        self.assertEqual(session.facts["first"], {"gl": "4.3"})


class Triangle(unittest.TestCase):
    def session(self, path):
        """A guest that gives this file as its picture."""
        def lines():
            given = subprocess.run(["sh", "-c", '. "$0"; give triangle "$1"', os.path.join(vm_test.GUEST, "common.sh"), path],
                                   stdout=subprocess.PIPE, text=True, check=True).stdout.splitlines()
            yield from enumerate(["@@ begin triangle", *given, "@@ end triangle 0 1.0 2.0"])

        machine = argparse.Namespace(options=argparse.Namespace(timeout=1), start=lambda: None, stop=lambda: None, say=lines,
                                     log=lambda: "the end\n")
        rows = vm_test.Session(machine, ["trixie", "ours", "gtk"]).run(["triangle"]).rows
        return {row[4]: (row[5], row[7]) for row in rows}["triangle"]

    def test_the_picture_comes_over_the_serial_line_and_is_judged(self):
        right = os.path.join(vm_test.ROOT, "protocol", "examples", "triangle.png")
        self.assertEqual(self.session(right), ("pass", ""))
        self.assertEqual(self.session(vm_test.GOLDEN)[0], "FAIL")
        self.assertIn("no picture", self.session(os.devnull)[1])

    def test_wrong_pixels_are_noticed(self):
        row = b"\0" + bytes((51, 51, 51, 255)) * vm_triangle.SIDE
        empty = vm_picture.png(vm_triangle.SIDE, vm_triangle.SIDE, 6, row * vm_triangle.SIDE)
        self.assertIn("pixels are wrong", vm_triangle.judge(base64.b64encode(empty)))

    def test_without_the_program_the_test_is_left_out(self):
        tests = {"dmesg": "dmesg", "triangle": "triangle x"}
        with tempfile.TemporaryDirectory() as folder:
            self.assertEqual(vm_test.programs(argparse.Namespace(bin=folder), tests, "/"), [])
        self.assertEqual(list(tests), ["dmesg"])


class Report(unittest.TestCase):
    ROWS = """when,qemu,library,display,test,status,seconds,note
1 Jan,trixie,ours,"sdl,gl=on",kmscube,FAIL,3,black
2 Jan,trixie,ours,"sdl,gl=on",eglinfo,pass,3,"gl 4.3, es 3.2, renderer virgl (x)"
2 Jan,trixie,ours,"sdl,gl=on",kmscube,pass,3,
2 Jan,trixie,ours,"sdl,gl=on",piglit,FAIL,9,"failed: a|b; passed 50, skipped 0"
2 Jan,trixie,ours,"sdl,gl=on",log,pass,0,
3 Jan,trixie,peer,"sdl,gl=on,blob",piglit,pass,9,"passed 49, skipped 2"
3 Jan,trixie,peer,"gtk,gl=on",piglit,pass,9,"passed 49, skipped 2"
"""

    def test_the_latest_result_counts(self):
        with tempfile.NamedTemporaryFile("w+") as file:
            file.write(self.ROWS)
            file.flush()
            lines = vm_report.markdown(vm_report.load(file.name)).splitlines()
        self.assertEqual(len(lines), 4)
        ours, peer = ([cell.strip() for cell in line.split(" | ")] for line in lines[2:])
        self.assertEqual(ours[1:6], ["ours", "", "4.3, 3.2", "", "right"])
        self.assertEqual(ours[8:], ["**FAIL** failed: a\\|b; passed 50, skipped 0", "", "none", "2 Jan |"])
        self.assertTrue(peer[1].startswith("peer"))
        self.assertEqual((peer[2], peer[8]), ("on", "49 pass, 2 skipped in 9 s"))

    def test_only_between_its_marks_is_a_page_changed(self):
        with tempfile.NamedTemporaryFile("w+") as file:
            file.write("a\n" + vm_report.MARKS[0] + "\nold\n" + vm_report.MARKS[1] + "\nz\n")
            file.flush()
            vm_report.write_docs(file.name, "new\n")
            file.seek(0)
            self.assertEqual(file.read().splitlines(), ["a", vm_report.MARKS[0], "new", vm_report.MARKS[1], "z"])
        with tempfile.NamedTemporaryFile("w+") as file:
            with self.assertRaises(vm_report.Unavailable):
                vm_report.write_docs(file.name, "new\n")


class Programs(unittest.TestCase):
    def test_every_set_is_planned(self):
        plans = {modules: (lines, programs) for modules, lines, programs in vm_programs.plans("/bin-of-ours")}
        self.assertEqual(plans["vgem"], ({"gbm": "criterion test-gbm"}, ["/bin-of-ours/test-gbm"]))
        self.assertEqual(plans["udmabuf"][0], {"gl-dmabuf": "criterion test-gl-dmabuf", "gbm": "criterion test-gbm gbm"})

    def test_a_skipped_test_is_noticed(self):
        """The guest's script, with programs that say what Criterion would."""
        with tempfile.TemporaryDirectory() as folder:
            for name in ("common.sh", "criterion"):
                os.symlink(os.path.join(vm_test.GUEST, name), os.path.join(folder, name))
            report = os.path.join(folder, "tap")
            passed, skipped, failed = "ok - a::x", "ok - b::y  # SKIP no", "not ok - a::z"
            for said, allowed, status in ((passed, "", 0), (passed + "\n" + skipped, "", 1), (passed + "\n" + skipped, "b", 0),
                                          (skipped, "b", 1), (passed + "\n" + failed, "", 1)):
                with open(os.path.join(folder, "run"), "w", encoding="utf-8") as file:
                    file.write(f"printf '{said}\\n' > {report}\n! grep -q '^not' {report}\n")
                with open(os.path.join(vm_test.GUEST, "criterion"), encoding="utf-8") as file:
                    script = file.read().replace("/tmp/", folder + "/")
                done = subprocess.run(["sh", "-c", script, "criterion", "program", *allowed.split()], check=False,
                                      env={"TESTS": folder, "PATH": os.environ["PATH"]}, capture_output=True, text=True)
                self.assertEqual(done.returncode, status, said + "\n" + done.stdout + done.stderr)


if __name__ == "__main__":
    unittest.main()
