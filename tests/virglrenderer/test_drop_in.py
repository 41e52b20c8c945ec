# SPDX-License-Identifier: MIT
"""An unmodified virgl_test_server with our library in place of its own draws what llvmpipe draws."""

import os
import shutil
import sys
import unittest

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "guest"))
import guest  # pylint: disable=wrong-import-position

LIBRARY = sys.argv[1]
SCENES = ["gles2-triangle", "gles2-textured", "gles2-render-to-texture", "gles2-dynamic-upload", "gles3-instancing",
          "gles3-occlusion", "gles3-stream-output", "gles3-compute", "core-indirect", "core-layered", "core-read-formats",
          "compat-lighting", "compat-pixels"]


class DropIn(unittest.TestCase):
    def test_scenes(self):
        folders = [os.path.join(guest.OUT, name) for name in ("virgl", "llvmpipe")]
        for folder in folders:
            shutil.rmtree(folder, ignore_errors=True)
            os.makedirs(folder)
        program = guest.program("guest-scenes")
        direct = guest.run_direct([program, folders[1], *SCENES])
        self.assertEqual(direct.returncode, 0, direct.stdout)
        environment = guest.host_environment(LD_LIBRARY_PATH=os.path.dirname(LIBRARY), VIRGL_LOG_LEVEL="info")
        with guest.Server("--use-egl-surfaceless", command=[shutil.which("virgl_test_server")],
                          environment=environment) as server:
            drawn = server.run([program, folders[0], *SCENES])
            log = server.log()
        self.assertEqual(drawn.returncode, 0, drawn.stdout + log)
        self.assertEqual(sum(line.startswith("DONE") for line in drawn.stdout.splitlines()), len(SCENES), drawn.stdout)
        # That it was our library, and that it had nothing to say about the guest.
        self.assertIn("GL: llvmpipe", log)
        self.assertEqual([line for line in log.splitlines() if guest.BAD_LINE.search(line)], [])
        for scene in SCENES:
            with self.subTest(scene=scene):
                equal, said = guest.compare(*(os.path.join(folder, scene + ".png") for folder in folders))
                self.assertTrue(equal, said)


if __name__ == "__main__":
    guest.need("virgl_test_server")
    unittest.main(argv=sys.argv[:1], verbosity=2)
