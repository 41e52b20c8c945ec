# SPDX-License-Identifier: MIT
"""Which inputs of a queue to keep: those without which an edge would not be reached, or not as often."""

import array
import collections
import os

# The kept inputs are measured again when there are so many times as many as were left the last time. Between, all that a run adds
# is kept: it has something new anyway, and measuring a corpus whose inputs take tens of milliseconds costs more than it saves.
GROWTH = 1.5


def due(inputs, left):
    """Whether a queue of `inputs` is to be measured, of which `left` were left the last time (0: never done)."""
    return inputs >= left * GROWTH


def read_traces(folder):
    """{input: array of its tuples}; afl-showmap -Z writes one number for each edge with its count."""
    traces = {}
    for name in os.listdir(folder):
        with open(os.path.join(folder, name), encoding="ascii") as file:
            traces[name] = array.array("Q", map(int, file.read().split()))
    return traces


def choose(sizes, traces):
    """The names to keep of {name: bytes}. For each tuple, the rarest first, the smallest input that has it; one without a trace is
    kept, since nothing is known of it."""
    smallest, how_many = {}, collections.Counter()
    for name in sorted(traces, key=lambda name: (sizes[name], name)):
        how_many.update(traces[name])
        for one in traces[name]:
            smallest.setdefault(one, name)
    kept, covered = {name for name in sizes if not traces.get(name)}, set()
    for one in sorted(smallest, key=lambda one: (how_many[one], one)):
        if one not in covered:
            kept.add(smallest[one])
            covered.update(traces[smallest[one]])
    return kept
