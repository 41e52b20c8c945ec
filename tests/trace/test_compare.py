# SPDX-License-Identifier: MIT
"""bench/compare.py reads what callgrind wrote, and says what it was asked wrongly."""

import os
import subprocess
import sys
import tempfile
import unittest

BENCH = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../bench")
sys.path.insert(0, BENCH)
import compare  # noqa: E402  (its folder is given above)

# Names are written once and then by number; the line behind calls= is what the callee took, and counted there.
CALLGRIND = """events: Ir

ob=(1) /lib/one.so
fn=(1) f
10 5
+2 7
cob=(2) /lib/two.so
cfn=(2) g
calls=3 20
* 1000
-1 2
ob=(2)
fn=(2)
20 40
ob=(1)
fn=(3) h
* 1

totals: {}
"""


class Compare(unittest.TestCase):
    def read(self, total):
        with tempfile.NamedTemporaryFile("w", suffix=".out") as file:
            file.write(CALLGRIND.format(total))
            file.flush()
            return compare.by_object(file.name)

    def test_instructions_by_object(self):
        self.assertEqual(self.read(55), {"/lib/one.so": 15, "/lib/two.so": 40})

    def test_a_sum_that_differs_is_told(self):
        self.assertRaises(ValueError, self.read, 1055)

    def run_tool(self, *arguments):
        return subprocess.run([sys.executable, os.path.join(BENCH, "compare.py"), *arguments], text=True, check=False,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT)

    def test_usage(self):
        run = self.run_tool("no-such-scene")
        self.assertEqual(run.returncode, 2)
        self.assertIn("unknown scene: no-such-scene", run.stdout)

    def test_a_replay_that_fails_is_told(self):
        with tempfile.TemporaryDirectory() as folder:
            with open(os.path.join(folder, "build-200x200.trace"), "w", encoding="utf-8") as file:
                file.write("nonsense")
            run = self.run_tool("--build", os.path.dirname(os.environ["BEATRICE_BIN"]), "--peer", "x.so", "--traces", folder,
                                "build")
        self.assertEqual(run.returncode, 1)
        self.assertIn("not a trace file", run.stdout)


if __name__ == "__main__":
    unittest.main(verbosity=2)
