# SPDX-License-Identifier: MIT
"""piglit's sanity profile passes as on the installed virgl_test_server: nothing fails, nothing that it passes is lost."""

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


def run(server, name):
    """Results of the profile through a server."""
    folder = os.path.join(os.path.abspath(guest.OUT), f"sanity-{name}")
    done = server.run(command(folder), timeout=240)
    if done.returncode != 0:
        raise RuntimeError(done.stdout + server.log())
    return results(folder)


class Piglit(unittest.TestCase):
    def test_sanity(self):
        guest.need("piglit")
        os.makedirs(guest.OUT, exist_ok=True)
        with guest.x_server():
            with guest.Server() as server:
                ours = run(server, "ours")
                self.assertEqual(server.bad_lines(), [])
            peer = guest.peer()
            if peer:
                with peer:
                    theirs = run(peer, "peer")
        counts = {r: sum(got == r for got in ours.values()) for r in sorted(set(ours.values()))}
        print(f"sanity: {counts}")
        self.assertGreater(counts.get("pass", 0), 0)
        self.assertLessEqual(set(counts), {"pass", "skip"})
        if not peer:
            self.skipTest("no virgl_test_server to compare with; nothing failed")
        lost = [name for name, result in theirs.items() if result == "pass" and ours.get(name) != "pass"]
        self.assertEqual(lost, [])


if __name__ == "__main__":
    unittest.main(verbosity=2)
