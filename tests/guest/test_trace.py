# SPDX-License-Identifier: MIT
"""A recorded run, replayed without its guest, gives the same pictures."""

import os
import shutil
import unittest

import guest


class Trace(unittest.TestCase):
    def setUp(self):
        self.folder = os.path.join(guest.OUT, "traces")
        shutil.rmtree(self.folder, ignore_errors=True)
        os.makedirs(self.folder)
        self.trace = os.path.join(self.folder, "run.trace")

    def tool(self, *arguments):
        return guest.run_direct([guest.program("beatrice-trace"), *arguments])

    def check(self, replay):
        self.assertEqual(replay.returncode, 0, replay.stdout)
        self.assertIn("differing 0 ", replay.stdout)
        self.assertIn("failed calls 0 ", replay.stdout)
        self.assertNotIn("read-backs 0,", replay.stdout)

    def test_glmark2(self):
        guest.need("glmark2-es2")
        with guest.x_server(), guest.Server(f"--record={self.trace}") as server:
            run = server.run(["glmark2-es2", "--size", "200x200", "-b", "texture:duration=1", "-b", "shading:duration=1"])
            self.assertEqual(run.returncode, 0, run.stdout + server.log())
            self.assertEqual(server.stop(), 0)
        self.check(self.tool("replay", "--verify", self.trace))
        again = self.tool("reencode", self.trace)
        self.assertEqual(again.returncode, 0, again.stdout)
        pictures = [os.path.join(self.folder, f"{n}.png") for n in range(2)]
        for picture in pictures:
            drawn = self.tool("png", self.trace, picture)
            self.assertEqual(drawn.returncode, 0, drawn.stdout)
        self.assertEqual(guest.compare(*pictures, limit=0)[0], True)

    def test_info_and_dump(self):
        with guest.Server(f"--record={self.trace}") as server:
            server.run([guest.program("guest-scenes"), self.folder, "gles2-triangle"])
            self.assertEqual(server.stop(), 0)
        info = self.tool("info", self.trace)
        self.assertEqual(info.returncode, 0, info.stdout)
        self.assertIn("DRAW_VBO", info.stdout)
        dump = self.tool("dump", self.trace)
        self.assertEqual(dump.returncode, 0, dump.stdout[-2000:])
        for word in ("SET_FRAMEBUFFER_STATE", "DRAW_VBO", "resource create"):
            self.assertIn(word, dump.stdout)
        self.check(self.tool("replay", "--verify", self.trace))
        # The replay's picture is the one that the program wrote (bottom row first there, as GL reads).
        picture = os.path.join(self.folder, "replayed.png")
        drawn = self.tool("png", self.trace, picture)
        self.assertEqual(drawn.returncode, 0, drawn.stdout)

    def test_broken_file(self):
        with open(self.trace, "wb") as file:
            file.write(b"BEATRACE" + bytes([1, 0, 0, 0] + [0] * 4) + b"\x28\xb5\x2f\xfd rubbish")
        self.assertEqual(self.tool("info", self.trace).returncode, 1)
        self.assertEqual(self.tool("replay", self.trace).returncode, 1)


if __name__ == "__main__":
    unittest.main(verbosity=2)
