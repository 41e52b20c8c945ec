# SPDX-License-Identifier: MIT
"""examples/guest-triangle over a vtest socket: the lines of its README on our server, the program on the peer's, and what it does
where there is no server, or one that hangs up.

usage: test_guest_triangle.py SOURCE PROGRAM     BEATRICE_BIN, BEATRICE_OUT: as for tests/guest
"""

import os
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
import unittest

import triangle_picture

SOURCE, PROGRAM = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
sys.path.insert(0, os.path.join(SOURCE, "tests", "guest"))

import guest  # noqa: E402

SIDE = 64


def computed(change=lambda x, y: (x, y)):
    """The right picture, with white where any colour is right; or with pixels taken from elsewhere."""
    return [[triangle_picture.pixel(SIDE, *change(x, y)) or (255, 255, 255, 255) for x in range(SIDE)] for y in range(SIDE)]


class Judge(unittest.TestCase):
    def test_the_right_picture_is_right(self):
        self.assertEqual(triangle_picture.wrong_pixels(computed()), 0)

    def test_wrong_ones_are_noticed(self):
        for name, change in {"upside down": lambda x, y: (x, SIDE - 1 - y), "mirrored": lambda x, y: (SIDE - 1 - x, y),
                             "moved": lambda x, y: (max(x - 3, 0), y), "nothing": lambda x, y: (0, 0)}.items():
            with self.subTest(name):
                self.assertGreater(triangle_picture.wrong_pixels(computed(change)), 50)


class Triangle(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.mkdtemp(prefix="triangle-")
        self.addCleanup(shutil.rmtree, self.folder)
        self.picture = os.path.join(self.folder, "triangle.png")

    def run_program(self, path):
        return subprocess.run([PROGRAM, path, self.picture], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                              timeout=60, check=False)

    def judge(self):
        with open(self.picture, "rb") as file:
            self.assertEqual(triangle_picture.wrong_pixels(triangle_picture.read_png(file.read(), SIDE)), 0, "wrong pixels")

    def readme(self, section):
        """The lines of one section of the example's page."""
        with open(os.path.join(SOURCE, "examples", "guest-triangle", "README.md"), encoding="utf-8") as file:
            text = re.split(r"^## ", file.read(), flags=re.M)[section]
        return [line.strip() for line in text.splitlines() if line.startswith("    ")]

    def script(self, lines):
        """Runs them as a new user would, in an empty folder."""
        environment = {**guest.host_environment(), "EGL_PLATFORM": "surfaceless", "BEATRICE": SOURCE, "CC": os.environ["CC"],
                       "PATH": os.path.abspath(guest.BIN) + ":" + os.environ["PATH"]}
        lines = ["trap 'kill $(jobs -p) 2> /dev/null || :' EXIT", *lines]
        return subprocess.run(["bash", "-ec", "\n".join(lines)], cwd=self.folder, env=environment, text=True, timeout=120,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)

    def test_by_the_readme(self):
        done = self.script(self.readme(1))
        self.assertEqual(done.returncode, 0, done.stdout)
        self.judge()

    @unittest.skipUnless(os.path.exists("/usr/include/libdrm/virtgpu_drm.h"), "libdrm-dev is not installed")
    def test_the_other_way_by_the_readme(self):
        """It is built; to draw it needs the driver of a virtual machine (vmm/quick), and without one it says what is missing."""
        build, draw = self.readme(2)[:2]
        for device, complaint in (("/dev/null", "GET_CAPS"), ("/nowhere", "No such file")):
            done = self.script([build, draw.replace("/dev/dri/renderD128", device)])
            self.assertEqual(done.returncode, 1, done.stdout)
            self.assertIn(complaint, done.stdout)
            build = "true"
        self.assertFalse(os.path.exists(self.picture))

    def test_our_server_has_nothing_to_complain_of(self):
        with guest.Server("--log-level=info", socket=os.path.join(self.folder, "host")) as server:
            done = self.run_program(server.socket)
            self.assertEqual(done.returncode, 0, done.stdout)
            self.assertEqual(server.stop(), 0)
            self.assertEqual(server.bad_lines(), [])
        self.judge()

    def test_the_peers_server(self):
        server = guest.peer()
        if not server:
            self.skipTest("virgl_test_server is not installed")
        with server:
            done = self.run_program(server.socket)
            self.assertEqual(done.returncode, 0, done.stdout + server.log())
        self.judge()

    def test_without_a_server(self):
        for path in (os.path.join(self.folder, "none"), self.folder + "x" * 200):
            done = self.run_program(path)
            self.assertEqual(done.returncode, 1)
            self.assertIn(path, done.stdout)
        self.assertFalse(os.path.exists(self.picture))

    def test_a_server_that_hangs_up(self):
        for bytes_read in (0, 8, 200):
            path = os.path.join(self.folder, f"socket-{bytes_read}")
            with socket.socket(socket.AF_UNIX) as listener:
                listener.bind(path)
                listener.listen(1)

                def serve(count=bytes_read):
                    client = listener.accept()[0]
                    client.recv(count or 1, socket.MSG_WAITALL)
                    client.close()

                thread = threading.Thread(target=serve)
                thread.start()
                done = self.run_program(path)
                thread.join()
            self.assertEqual(done.returncode, 1, f"{bytes_read}: {done.stdout}")
            self.assertNotEqual(done.stdout, "")
        self.assertFalse(os.path.exists(self.picture))


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1] + sys.argv[3:])
