# SPDX-License-Identifier: MIT
"""es2gears turns on virgl, and its server survives that it is killed in mid-frame."""

import unittest

import guest


class Gears(unittest.TestCase):
    def test_es2gears(self):
        guest.need("es2gears_x11")
        with guest.x_server(), guest.Server() as server:
            first = server.run(["timeout", "-s", "KILL", "12", "stdbuf", "-oL", "es2gears_x11"], timeout=60)
            self.assertIn(" FPS", first.stdout, server.log())
            second = server.run(["timeout", "-s", "INT", "8", "stdbuf", "-oL", "es2gears_x11"], timeout=60)
            self.assertIn(" FPS", second.stdout, server.log())
            self.assertEqual(server.bad_lines(), [])
            self.assertEqual(server.stop(), 0)


if __name__ == "__main__":
    unittest.main(verbosity=2)
