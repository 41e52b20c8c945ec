# SPDX-License-Identifier: MIT
"""Which proofs scripts/prove runs, and that it says so where it cannot run: needs git and gcc, no CBMC. usage: choose_test.py ROOT"""

import json
import os
import signal
import subprocess
import sys
import tempfile
import unittest

ROOT = sys.argv[1]
sys.path.insert(0, os.path.join(ROOT, "scripts"))
sys.dont_write_bytecode = True
import prove_choose  # noqa: E402
import prove_job  # noqa: E402
import prove_root  # noqa: E402

TWIN = {"name": "off", "file": "core/one.h", "function": "one(", "find": "return 1", "replace": "return 2", "expect": "."}
PROOFS = [{"name": "table/one", "file": "tests/proofs/one_proof.c", "unwind": 2, "twins": [TWIN]},
          {"name": "layout/two", "file": "tests/proofs/two_proof.c", "unwind": 2, "twins": []}]


class Tools(prove_root.Cbmc):
    """The preprocessor of this machine, in the place of the root's."""

    def _version(self):
        return "none"


def write(folder, files):
    for path, text in files.items():
        os.makedirs(os.path.dirname(os.path.join(folder, path)), exist_ok=True)
        with open(os.path.join(folder, path), "w", encoding="utf-8") as file:
            file.write(text)


def git(folder, *words):
    subprocess.run(["git", "-C", folder, "-c", "user.name=t", "-c", "user.email=t@example.org", *words], check=True,
                   stdout=subprocess.DEVNULL)


class Since(unittest.TestCase):
    def changed(self, edits, commit="HEAD"):
        with tempfile.TemporaryDirectory() as tree, tempfile.TemporaryDirectory() as staged:
            files = {"core/one.h": "static int one(void)\n{\n    return 1;\n}\n", "core/two.h": "static int two;\n",
                     "tests/proofs/one_proof.c": '#include "one.h"\n', "tests/proofs/two_proof.c": '#include "two.h"\n',
                     "tests/proofs/manifest.json": json.dumps({"proofs": PROOFS}),
                     "generated/proofs/manifest.json": json.dumps({"proofs": []})}
            write(tree, files)
            git(tree, "init", "-q")
            git(tree, "add", ".")
            git(tree, "commit", "-q", "-m", "before")
            write(staged, {**files, **edits})
            jobs = prove_choose.jobs_of([{"proofs": PROOFS}])
            return prove_choose.changed(tree, commit, jobs, Tools([], staged, staged))

    def test_nothing(self):
        self.assertEqual(self.changed({}), set())

    def test_a_comment_changes_no_proof(self):
        self.assertEqual(self.changed({"core/two.h": "/* text */\nstatic int two;\n"}), set())

    def test_a_header_changes_what_includes_it(self):
        self.assertEqual(self.changed({"core/two.h": "static long two;\n"}), {"layout/two"})

    def test_a_twin_changes_with_its_proof(self):
        self.assertEqual(self.changed({"core/one.h": "static int one(void)\n{\n    return 1 + 0;\n}\n"}),
                         {"table/one", "table/one [off]"})

    def test_a_twin_that_fits_no_more_is_not_passed_over(self):
        self.assertIn("table/one [off]", self.changed({"core/one.h": "static int one;\n"}))

    def test_without_the_commit_nothing_is_known(self):
        self.assertEqual(self.changed({"core/two.h": "static long two;\n"}, "no-such-commit"), set())


class Order(unittest.TestCase):
    def setUp(self):
        self.jobs = prove_choose.jobs_of([json.loads(self.read(f"{folder}/manifest.json"))
                                          for folder in ("generated/proofs", "tests/proofs")])

    @staticmethod
    def read(path):
        with open(os.path.join(ROOT, path), encoding="utf-8") as file:
            return file.read()

    def test_it_is_fixed_and_leaves_none_out(self):
        ordered = prove_choose.in_order(self.jobs)
        self.assertEqual(ordered, prove_choose.in_order(self.jobs[::-1]))
        self.assertEqual(len(ordered), len(self.jobs))

    def test_proofs_come_before_twins_and_cheap_ones_first(self):
        ordered = prove_choose.in_order(self.jobs)
        twins = [job.twin is not None for job in ordered]
        self.assertEqual(twins, sorted(twins))
        decoders = [job.proof["unwind"] for job in ordered if job.proof["name"].startswith("decode/") and not job.twin]
        self.assertTrue(ordered[0].name.startswith("decode/"))
        self.assertEqual(decoders, sorted(decoders))

    def test_every_room_has_its_place(self):
        self.assertLessEqual({job.proof["name"].split("/")[0] for job in self.jobs}, set(prove_choose.IMPORTANCE))


class Judge(unittest.TestCase):
    """What the runs of a proof's parts say together: (line, text, answer) of each claim."""

    def verdict(self, *results, twin=None):
        return prove_job.Job(PROOFS[1], twin).judge(list(results))["verdict"]

    def test_a_gate_has_to_be_reached_in_one_part(self):
        claim, closed, reached = ("1", "a", "SUCCESS"), ("2", "gate: b", "SUCCESS"), ("2", "gate: b", "FAILURE")
        self.assertEqual(self.verdict(claim, closed, reached), "proven")
        self.assertEqual(self.verdict(claim, closed, closed), "gate")
        self.assertEqual(self.verdict(claim, ("3", "gate: b", "SUCCESS"), reached), "gate")
        self.assertEqual(self.verdict(claim), "gate")

    def test_a_claim_has_to_hold_in_all(self):
        gate = ("2", "gate: b", "FAILURE")
        self.assertEqual(self.verdict(gate, ("1", "a", "SUCCESS"), ("1", "a", "FAILURE")), "failed")
        self.assertEqual(self.verdict(gate, ("1", "a", "SUCCESS"), ("1", "a", "UNKNOWN")), "failed")

    def test_a_twin_is_caught_in_any(self):
        self.assertEqual(self.verdict(("1", "a", "SUCCESS"), ("1", "a", "FAILURE"), twin=TWIN), "caught")
        self.assertEqual(self.verdict(("1", "a", "SUCCESS"), twin=TWIN), "missed")


class Ways(unittest.TestCase):
    """A solver that gives no answer is asked once more, with its preprocessor off (or on, where it was off)."""

    def run_proof(self, answers, flags=(), end=None):
        """`answers`: whether there is one with the preprocessor, and whether without. Returns the verdict and the runs made."""
        asked = []

        class Solver:
            def __init__(self, folder):
                self.folder = folder

            def run(self, command, **_):
                alone = prove_job.SOLVER_ALONE in command
                asked.append("alone" if alone else "both")
                text = "[a.1] line 1 a: SUCCESS\n[b.1] line 2 gate: b: FAILURE\n"
                return subprocess.CompletedProcess(command, 10, text) if answers[alone] else \
                    subprocess.CompletedProcess(command, 128 + signal.SIGXCPU, "")

        with tempfile.TemporaryDirectory() as folder:
            job = prove_job.Job({**PROOFS[1], "flags": list(flags)})
            return job.run(Solver(folder), 1, 1 << 30, end)["verdict"], asked

    def test_the_first_answer_is_taken(self):
        self.assertEqual(self.run_proof((True, True)), ("proven", ["both"]))

    def test_no_answer_asks_the_other_way(self):
        self.assertEqual(self.run_proof((False, True)), ("proven", ["both", "alone"]))
        self.assertEqual(self.run_proof((True, False), [prove_job.SOLVER_ALONE]), ("proven", ["alone", "both"]))

    def test_two_without_an_answer_are_enough(self):
        self.assertEqual(self.run_proof((False, False)), ("timeout", ["both", "alone"]))

    def test_no_second_one_when_the_time_is_over(self):
        self.assertEqual(self.run_proof((False, True), end=0), ("timeout", ["both"]))


class Unavailable(unittest.TestCase):
    def skipped(self, *options):
        """scripts/prove with neither CBMC nor anything to make it with."""
        with tempfile.TemporaryDirectory() as empty:
            done = subprocess.run([sys.executable, os.path.join(ROOT, "scripts", "prove.py"), *options], check=False, text=True,
                                  env={"PATH": empty, "HOME": empty, "XDG_CACHE_HOME": empty}, stdout=subprocess.PIPE,
                                  stderr=subprocess.STDOUT)
        self.assertEqual(done.returncode, 77, done.stdout)
        self.assertRegex(done.stdout, r"(?m)^prove: skipped: \S")

    def test_without_a_root(self):
        self.skipped("--quick")

    def test_without_the_means_to_make_one(self):
        self.skipped()


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
