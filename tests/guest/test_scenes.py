# SPDX-License-Identifier: MIT
"""Our deterministic programs draw through beatrice-vtest what they draw on llvmpipe."""

import glob
import os
import shutil
import sys
import unittest

import guest

# Scenes that may differ, and why, by host. Each is still drawn to its end.
EXCEPTIONS = {
    "gl": {},
    "es": {
        "core-logic-op": "OpenGL ES has no logic operations; the guest offers them on any host",
        "core-polygon-modes": "OpenGL ES fills polygons; the guest offers the modes on any host",
    },
    "gl33": {},
}
# A host of GL 3.3 has not what the other scenes need, and the guest says so.
WANTED = {"gl33": ("gles2-", "compat-")}
# What makes the server draw on such a host.
HOSTS = {"gl": [], "es": ["--use-gles"], "gl33": ["--gl-version=3.3"]}


class Scenes(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folders = {}
        for name in ("virgl", "llvmpipe"):
            cls.folders[name] = os.path.join(guest.OUT, name)
            shutil.rmtree(cls.folders[name], ignore_errors=True)
            os.makedirs(cls.folders[name])
        scenes = guest.program("guest-scenes")
        names = guest.run_direct([scenes, "--list"]).stdout.split()
        cls.names = [name for name in names if (name in SELECTED if SELECTED else name.startswith(WANTED.get(HOST, "")))]
        cls.direct = guest.run_direct([scenes, cls.folders["llvmpipe"], *cls.names], timeout=600)
        cls.traces = os.path.join(cls.folders["virgl"], "trace")
        with guest.Server(*HOSTS[HOST], f"--record={cls.traces}") as server:
            cls.virgl = server.run([scenes, cls.folders["virgl"], *cls.names], timeout=900)
            cls.bad_lines = server.bad_lines()
            cls.log = server.log()
            cls.status = server.stop()

    def test_programs_ran(self):
        self.assertEqual(self.direct.returncode, 0, self.direct.stdout)
        self.assertEqual(self.virgl.returncode, 0, self.virgl.stdout + self.log)

    def test_nothing_skipped(self):
        self.assertNotIn("SKIP", self.virgl.stdout)

    def test_drawn_by_virgl(self):
        drawn = [line for line in self.virgl.stdout.splitlines() if line.startswith("DONE")]
        self.assertEqual(len(drawn), len(self.names))
        for line in drawn:
            self.assertIn("virgl", line)

    def test_log_is_clean(self):
        self.assertEqual(self.bad_lines, [])
        self.assertEqual(self.status, 0, self.log)

    def test_commands_are_what_the_encoder_writes(self):
        done = guest.run_direct([guest.program("beatrice-trace"), "reencode", *sorted(glob.glob(self.traces + "*"))])
        self.assertEqual(done.returncode, 0, done.stdout)
        self.assertIn(" differences 0\n", done.stdout)
        self.assertNotIn("no trace has: DRAW_VBO of 12 dwords", done.stdout)

    def test_pictures(self):
        for name in self.names:
            with self.subTest(scene=name):
                pictures = [os.path.join(self.folders[f], name + ".png") for f in ("llvmpipe", "virgl")]
                self.assertTrue(all(map(os.path.exists, pictures)), "no picture")
                equal, said = guest.compare(*pictures)
                if name in EXCEPTIONS[HOST]:
                    print(f"{name}: {said} (allowed: {EXCEPTIONS[HOST][name]})")
                else:
                    self.assertTrue(equal, said)


SELECTED = [a for a in sys.argv[1:] if not a.startswith("-")]
HOST = next((a[len("--host="):] for a in sys.argv[1:] if a.startswith("--host=")), "gl")

if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1], verbosity=2)
