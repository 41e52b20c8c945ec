# SPDX-License-Identifier: MIT
"""The recorder before another's server and library: what a guest submits there is the encoder's, too."""

import glob
import os
import sys
import tempfile
import time
import unittest

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "../guest"))
import guest  # noqa: E402  pylint: disable=wrong-import-position


class Recorder(unittest.TestCase):
    def test_submits_are_recorded(self):
        guest.need("virgl_test_server")
        with tempfile.TemporaryDirectory() as folder:
            environment = guest.host_environment(LD_PRELOAD=os.path.abspath(os.environ["BEATRICE_RECORDER"]),
                                                 BEATRICE_RECORD=os.path.join(folder, "submits"))
            with guest.Server("--use-egl-surfaceless", environment=environment, command=["virgl_test_server"]) as server:
                done = server.run([guest.program("guest-scenes"), folder, "gles2-triangle"])
                self.assertEqual(done.returncode, 0, done.stdout + server.log())
                self.assertIn("virgl", done.stdout)
                again = self.reencode(folder)
                server.stop()
            self.assertEqual(again.returncode, 0, again.stdout)
            self.assertNotIn("no trace has: DRAW_VBO of 12 dwords", again.stdout)

    def reencode(self, folder):
        """What the tool says of the one file, once the server's process that writes it has ended."""
        for _ in range(100):
            recorded = glob.glob(os.path.join(folder, "submits.*"))
            self.assertLessEqual(len(recorded), 1, "one process has something to say")
            again = guest.run_direct([guest.program("beatrice-trace"), "reencode", *recorded])
            if recorded and again.returncode == 0:
                break
            time.sleep(0.1)
        return again


if __name__ == "__main__":
    unittest.main(verbosity=2)
