# SPDX-License-Identifier: MIT
"""piglit's sanity profile passes."""

import json
import os
import shutil
import unittest

import guest


class Piglit(unittest.TestCase):
    def test_sanity(self):
        guest.need("piglit")
        results = os.path.join(guest.OUT, "sanity")
        shutil.rmtree(results, ignore_errors=True)
        os.makedirs(guest.OUT, exist_ok=True)
        with guest.x_server(), guest.Server() as server:
            run = server.run(["piglit", "run", "--overwrite", "--platform", "glx", "sanity", results], timeout=240,
                             PIGLIT_PLATFORM="glx")
            self.assertEqual(run.returncode, 0, run.stdout + server.log())
            self.assertEqual(server.bad_lines(), [])
        summary = guest.run_direct(["piglit", "summary", "console", results]).stdout
        print(summary)
        totals = dict(line.split(":", 1) for line in summary.splitlines() if line.strip().count(":") == 1)
        totals = {k.strip(): v.strip() for k, v in totals.items()}
        self.assertGreater(int(totals.get("pass", "0")), 0, json.dumps(totals))
        for bad in ("fail", "crash", "timeout", "skip", "incomplete"):
            self.assertEqual(totals.get(bad, "0"), "0", summary)


if __name__ == "__main__":
    unittest.main(verbosity=2)
