# SPDX-License-Identifier: MIT
"""What outlives a fuzz run: corpus and totals of each target in a cache folder, and the CPU time that a run really took."""

import contextlib
import ctypes
import json
import os
import resource
import time

import debian_root

CACHE = os.path.join(debian_root.CACHE, "fuzz")
PR_SET_CHILD_SUBREAPER = 36


def corpus(name):
    return os.path.join(CACHE, "corpus", name)


def lock(name, wait):
    """One process at a time; without wait: an error when somebody is there."""
    return debian_root.lock(os.path.join(CACHE, name), wait)


class Totals:
    """CPU seconds, executions, best edges and the like, per target, added up over all runs on this machine."""

    def __init__(self):
        self.path = os.path.join(CACHE, "totals.json")

    def read(self):
        try:
            with open(self.path, encoding="utf-8") as file:
                return json.load(file)
        except FileNotFoundError:
            return {}

    def left(self, name):
        """How many inputs were left when the corpus was last measured; 0: it never was."""
        return self.read().get(name, {}).get("left", 0)

    def add(self, name, cpu, total, corpus_size, finds, left=None):
        """Adds a run; `left` where its queue was measured."""
        with lock("totals", wait=True):
            everything = self.read()
            row = everything.setdefault(name, {"runs": 0, "cpu_seconds": 0, "executions": 0, "edges": 0, "finds": 0})
            row["runs"] += 1
            row["cpu_seconds"] = round(row["cpu_seconds"] + cpu, 1)
            row["executions"] += total["execs"]
            row["edges"] = max(row["edges"], total["edges"])
            row["finds"] += finds
            # Of the latest build: both change with the code.
            row["edges_now"], row["edges_of"] = total["edges"], total["all"]
            row["corpus"] = corpus_size
            row["left"] = row.get("left", 0) if left is None else left
            with open(self.path + ".new", "w", encoding="utf-8") as file:
                json.dump(everything, file, indent=1, sort_keys=True)
            os.rename(self.path + ".new", self.path)
            return row


class CpuTime:
    """The CPU seconds of all that was started within: wall time says nothing on a machine that is shared."""

    def __init__(self):
        # A fork server that is killed leaves its child to init, and the child's time with it, unless it falls to us.
        ctypes.CDLL(None, use_errno=True).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
        self.before = self.reaped()

    @staticmethod
    def reaped():
        used = resource.getrusage(resource.RUSAGE_CHILDREN)
        return used.ru_utime + used.ru_stime

    def so_far(self):
        """Also of what still runs."""
        return self.reaped() - self.before + running(os.getpid())

    def finish(self):
        """Call it when the processes that were started have been waited for: what they left is waited for here."""
        until = time.monotonic() + 10
        with contextlib.suppress(ChildProcessError):
            while time.monotonic() < until:
                if os.waitpid(-1, os.WNOHANG)[0] == 0:
                    time.sleep(0.05)
        return self.reaped() - self.before


def processes():
    """(parent, seconds with those of reaped children) of each process."""
    found, tick = {}, os.sysconf("SC_CLK_TCK")
    for pid in filter(str.isdigit, os.listdir("/proc")):
        with contextlib.suppress(OSError):
            with open(f"/proc/{pid}/stat", encoding="utf-8", errors="replace") as file:
                words = file.read().rpartition(")")[2].split()  # the name before may hold anything
            found[int(pid)] = (int(words[1]), sum(map(int, words[11:15])) / tick)
    return found


def running(root):
    """CPU seconds of the living descendants of a process."""
    found = processes()
    children = {}
    for pid, (parent, _) in found.items():
        children.setdefault(parent, []).append(pid)
    seconds, queue = 0, list(children.get(root, []))
    while queue:
        pid = queue.pop()
        seconds += found[pid][1]
        queue += children.get(pid, [])
    return seconds
