# SPDX-License-Identifier: MIT
"""A recorded run gives the same pictures through the ABI of any libvirglrenderer.so.1, ours and the installed one."""

import ctypes.util
import os
import shutil
import sys
import tempfile
import unittest

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "../guest"))
import guest  # noqa: E402  (its folder is found above)

SCENES = ("gles2-triangle", "gles2-textured", "gles2-render-to-texture", "gles2-dynamic-upload")
PEER = ctypes.util.find_library("virglrenderer")
OURS = os.environ.get("BEATRICE_LIB")
WHICH = sys.argv.pop() if sys.argv[-1] in ("ours", "peer") else "ours"


class Lib(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.library = OURS if WHICH == "ours" else PEER
        cls.folder = tempfile.mkdtemp(prefix="beatrice-")
        cls.trace = os.path.join(cls.folder, "run.trace")
        with guest.Server(f"--record={cls.trace}") as server:
            for scene in SCENES:
                run = server.run([guest.program("guest-scenes"), cls.folder, scene])
                assert run.returncode == 0, run.stdout + server.log()
            assert server.stop() == 0, server.log()

    @classmethod
    def tearDownClass(cls):
        shutil.rmtree(cls.folder)

    def replay(self, *arguments, library=None, verb="replay"):
        # A distribution's library is not ours to free of leaks.
        quiet = {} if WHICH == "ours" else {"ASAN_OPTIONS": "detect_leaks=0"}
        return guest.run_direct([guest.program("beatrice-trace"), verb, f"--lib={library or self.library}", *arguments],
                                **quiet)

    def test_pictures(self):
        run = self.replay("--verify", self.trace)
        self.assertEqual(run.returncode, 0, run.stdout)
        self.assertRegex(run.stdout, r"read-backs [1-9]\d*, differing 0  failed calls 0  submits that ended otherwise 0")

    def test_rounds(self):
        """Contexts and resources of a round are gone before the next, of both kinds."""
        once = self.replay("--verify", self.trace)
        run = self.replay("--verify", "--warm=1", "--rounds=2", self.trace)
        self.assertEqual(run.returncode, 0, run.stdout)
        self.assertRegex(run.stdout, r"(?s)round 1: frames.*round 2: frames")
        count = lambda text: int(text.split("records ")[1].split()[0])  # noqa: E731
        self.assertEqual(count(run.stdout), 3 * count(once.stdout))

    def test_cut_trace(self):
        """What a trace leaves alive when it ends early does not stay for the next round."""
        half = int(self.replay(self.trace).stdout.split("records ")[1].split()[0]) // 2
        run = self.replay("--verify", "--rounds=3", f"--records={half}", self.trace)
        self.assertEqual(run.returncode, 0, run.stdout)

    def test_picture_is_that_of_the_api(self):
        pictures = [os.path.join(self.folder, f"{n}.png") for n in range(2)]
        direct = guest.run_direct([guest.program("beatrice-trace"), "png", self.trace, pictures[0]])
        through = self.replay(self.trace, pictures[1], verb="png")
        self.assertEqual((direct.returncode, through.returncode), (0, 0), direct.stdout + through.stdout)
        self.assertEqual(guest.compare(*pictures, limit=0)[0], True)

    def test_a_wrong_picture_is_told(self):
        """Guest memory of the trace changed on the way: the hashes differ, and --verify says so by its status."""
        run = self.replay("--verify", "--null", self.trace)
        self.assertEqual(run.returncode, 2, run.stdout)  # --null draws nothing on our own API only
        run = guest.run_direct([guest.program("beatrice-trace"), "replay", "--null", "--verify", self.trace])
        self.assertEqual(run.returncode, 1, run.stdout)
        self.assertRegex(run.stdout, r"differing [1-9]")

    def test_broken_trace(self):
        with open(self.trace, "rb") as file:
            whole = file.read()
        broken = os.path.join(self.folder, "broken.trace")
        for text, said in ((b"nonsense", "not a trace file"), (whole[:len(whole) // 2], "ends in the middle")):
            with open(broken, "wb") as file:
                file.write(text)
            run = self.replay(broken)
            self.assertEqual(run.returncode, 1, run.stdout)
            self.assertIn(said, run.stdout)

    def test_bad_libraries(self):
        for path, said in (("/nonexistent.so", "cannot open shared object"), ("libm.so.6", "has no virgl_renderer_"),
                           (self.trace, "invalid ELF header")):
            run = self.replay(self.trace, library=path)
            self.assertEqual(run.returncode, 1, run.stdout)
            self.assertIn(said, run.stdout)

    def test_usage(self):
        for options in (["--rounds=0"], ["--rendernode=/dev/null"]):
            self.assertEqual(self.replay(*options, self.trace).returncode, 2)


if __name__ == "__main__":
    if WHICH == "peer" and not PEER:
        print("skipped: no libvirglrenderer.so.1 is installed")
        sys.exit(guest.SKIPPED)
    unittest.main(verbosity=2)
