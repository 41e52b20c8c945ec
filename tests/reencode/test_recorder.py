# SPDX-License-Identifier: MIT
"""The recorder before another's server and library: what a guest submits there is the encoder's, too."""

import glob
import os
import sys
import tempfile
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
                server.stop()
            recorded = glob.glob(os.path.join(folder, "submits.*"))
            self.assertEqual(len(recorded), 1, "one process said something")
            again = guest.run_direct([guest.program("beatrice-trace"), "reencode", *recorded])
            self.assertEqual(again.returncode, 0, again.stdout)
            self.assertNotIn("no trace has: DRAW_VBO of 12 dwords", again.stdout)


if __name__ == "__main__":
    unittest.main(verbosity=2)
