# SPDX-License-Identifier: MIT
"""Which inputs scripts/fuzz keeps, and which it says leak: needs no AFL++. usage: corpus_test.py ROOT"""

import contextlib
import io
import os
import sys
import tempfile
import unittest
from unittest import mock

sys.path.insert(0, os.path.join(sys.argv[1], "scripts"))
sys.dont_write_bytecode = True
import fuzz  # noqa: E402
import fuzz_corpus  # noqa: E402


def reached(traces, names):
    return {one for name in names for one in traces.get(name, ())}


class Choose(unittest.TestCase):
    def test_nothing_that_was_reached_is_lost(self):
        traces = {f"n{i}": [i % 7, i % 11 + 100, i * i % 13 + 200] for i in range(60)}
        sizes = {name: 10 + i * 3 % 5 for i, name in enumerate(traces)}
        kept = fuzz_corpus.choose(sizes, traces)
        self.assertEqual(reached(traces, kept), reached(traces, traces))
        self.assertLess(len(kept), 30)

    def test_of_two_that_reach_the_same_the_smaller_is_kept(self):
        self.assertEqual(fuzz_corpus.choose({"a": 9, "b": 4}, {"a": [1, 2], "b": [2, 1]}), {"b"})

    def test_a_large_one_that_alone_has_an_edge_is_kept_and_serves_for_the_others(self):
        traces = {"large": [1, 2, 3], "small": [1], "other": [2]}
        self.assertEqual(fuzz_corpus.choose({"large": 99, "small": 1, "other": 1}, traces), {"large"})

    def test_one_without_a_trace_is_kept(self):
        self.assertEqual(fuzz_corpus.choose({"a": 1, "b": 2, "c": 3}, {"a": [1], "b": []}), {"a", "b", "c"})

    def test_without_traces_all_are_kept(self):
        self.assertEqual(fuzz_corpus.choose({"a": 1, "b": 2}, {}), {"a", "b"})


class Traces(unittest.TestCase):
    def test_each_line_is_a_number(self):
        with tempfile.TemporaryDirectory() as folder:
            for name, text in (("a", "11\n42\n"), ("b", "")):
                with open(os.path.join(folder, name), "w", encoding="ascii") as file:
                    file.write(text)
            traces = fuzz_corpus.read_traces(folder)
        self.assertEqual({name: list(trace) for name, trace in traces.items()}, {"a": [11, 42], "b": []})


class Due(unittest.TestCase):
    def test_the_first_time_and_after_growth(self):
        self.assertTrue(fuzz_corpus.due(100, 0))
        self.assertFalse(fuzz_corpus.due(149, 100))
        self.assertTrue(fuzz_corpus.due(150, 100))


class Leaks(unittest.TestCase):
    """With a target that leaks on some inputs, and takes its time."""

    def found(self, paths, leaking, seconds=0.0):
        looked_at, clock = [], [0.0]
        run = fuzz.Run(fuzz.TARGETS["decode"], fuzz.parse(["decode"]))

        def replay(group, leaks=False, **_):
            looked_at.extend(group)
            clock[0] += seconds
            return (23 if leaks and leaking & set(group) else 0), "SUMMARY: AddressSanitizer: leak in f"

        run.replay = replay
        run.keep = lambda kind, path, summary: run.finds.append((kind, path))
        with mock.patch.object(fuzz.time, "monotonic", lambda: clock[0]), contextlib.redirect_stdout(io.StringIO()) as said:
            run.collect_leaks(paths)
        return run.finds, set(looked_at), said.getvalue()

    def test_the_one_that_leaks_is_kept(self):
        paths = [str(i) for i in range(3 * fuzz.LEAKS_AT_ONCE + 1)]
        for leaking in ("0", "77", paths[-1]):
            self.assertEqual(self.found(paths, {leaking})[0], [("leak", leaking)])

    def test_none_is_kept_where_none_leaks(self):
        self.assertEqual(self.found(["a", "b"], set()), ([], {"a", "b"}, ""))

    def test_what_there_was_no_time_for_is_said(self):
        paths = [str(i) for i in range(3 * fuzz.LEAKS_AT_ONCE)]
        finds, looked_at, said = self.found(paths, {paths[-1]}, seconds=fuzz.LEAKS_SECONDS * 0.6)
        self.assertEqual((finds, len(looked_at)), ([], 2 * fuzz.LEAKS_AT_ONCE))
        self.assertIn(f"{2 * fuzz.LEAKS_AT_ONCE} of {len(paths)} new inputs", said)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
