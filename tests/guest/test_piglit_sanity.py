# SPDX-License-Identifier: MIT
"""piglit's sanity profile gives what it gives on llvmpipe directly (Debian's package skips most of it, on any driver)."""

import bz2
import json
import os
import shutil
import unittest

import guest


def results(folder):
    """Test name -> result of a finished piglit run."""
    for name, opener in (("results.json.bz2", bz2.open), ("results.json", open)):
        path = os.path.join(folder, name)
        if os.path.exists(path):
            with opener(path, "rt", encoding="utf-8") as file:
                return {test: entry["result"] for test, entry in json.load(file)["tests"].items()}
    raise FileNotFoundError(f"no results in {folder}")


def command(folder):
    shutil.rmtree(folder, ignore_errors=True)
    return ["piglit", "run", "--overwrite", "--platform", "glx", "sanity", folder]


class Piglit(unittest.TestCase):
    def test_sanity(self):
        guest.need("piglit")
        os.makedirs(guest.OUT, exist_ok=True)
        folders = [os.path.join(os.path.abspath(guest.OUT), f"sanity-{name}") for name in ("direct", "virgl")]
        with guest.x_server(), guest.Server() as server:
            direct = guest.run_direct(command(folders[0]), timeout=240)
            virgl = server.run(command(folders[1]), timeout=240)
            self.assertEqual(direct.returncode, 0, direct.stdout)
            self.assertEqual(virgl.returncode, 0, virgl.stdout + server.log())
            self.assertEqual(server.bad_lines(), [])
        expected, got = map(results, folders)
        passed = sum(result == "pass" for result in got.values())
        print(f"sanity: {passed} passed, {sum(r == 'skip' for r in got.values())} skipped, of {len(got)}")
        self.assertGreater(passed, 0)
        self.assertEqual(got, expected)


if __name__ == "__main__":
    unittest.main(verbosity=2)
