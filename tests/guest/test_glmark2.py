# SPDX-License-Identifier: MIT
"""Every scene of glmark2's default lists runs to its end, and validates as on llvmpipe."""

import re
import unittest

import guest

PROGRAMS = ("glmark2-es2", "glmark2")
SCENE = re.compile(r"^\[(.+?)\] (.*?): (?:FPS: *(\d+)|Validation: *(\w+)|(.*))", re.M)
SECONDS = "0.25"


def scenes(text):
    """What the program said of each scene, in order: (name and options, result)."""
    return [(f"{name} {options}", fps or validation or other) for name, options, fps, validation, other in
            SCENE.findall(text)]


class Glmark2(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        guest.need(*PROGRAMS)
        cls.display = guest.x_server()
        cls.display.__enter__()

    @classmethod
    def tearDownClass(cls):
        cls.display.__exit__(None, None, None)

    def test_validate(self):
        for program in PROGRAMS:
            with self.subTest(program=program), guest.Server() as server:
                command = [program, "--validate", "--size", "800x600"]
                virgl, direct = server.run(command), guest.run_direct(command)
                self.assertIn("virgl", virgl.stdout)
                self.assertEqual(virgl.returncode, 0, virgl.stdout + server.log())
                self.assertGreater(len(scenes(direct.stdout)), 30)
                self.assertEqual(scenes(virgl.stdout), scenes(direct.stdout))
                self.assertEqual(server.bad_lines(), [])

    def test_run(self):
        for program in PROGRAMS:
            with self.subTest(program=program), guest.Server() as server:
                command = [program, "--size", "300x300", "-b", f":duration={SECONDS}"]
                virgl = server.run(command, timeout=600)
                results = scenes(virgl.stdout)
                self.assertEqual(virgl.returncode, 0, virgl.stdout + server.log())
                self.assertEqual(len(results), 33, virgl.stdout)
                for scene, result in results:
                    self.assertTrue(result.isdigit(), f"{scene}: {result}")
                self.assertEqual(server.bad_lines(), [])
                print(f"{program}: {len(results)} scenes,", re.search(r"Score: *\d+", virgl.stdout).group(0))


if __name__ == "__main__":
    unittest.main(verbosity=2)
