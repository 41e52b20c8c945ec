# SPDX-License-Identifier: MIT
"""Builds, runs and sums up the fuzz targets; scripts/fuzz calls it."""

import argparse
import base64
import fcntl
import glob
import hashlib
import os
import re
import shutil
import signal
import subprocess
import sys
import time
from dataclasses import dataclass, field

import fuzz_corpus
import fuzz_state

BUILD = "build/fuzz"
LOGGED = 4096  # bytes of a find that are printed
LEAKS_SECONDS, LEAKS_AT_ONCE = 120, 50  # how long is looked for leaks, in processes of so many inputs
# Large allocations fail at once: so that path is taken, too, and no time goes into clearing gigabytes.
MEMORY = "max_allocation_size_mb=256:allocator_may_return_null=1"
# Freed memory is kept back for some inputs, not for hundreds: what is in no cache costs more than the input itself.
QUARANTINE = "quarantine_size_mb=8:thread_local_quarantine_size_kb=64"
SANITIZERS = f"abort_on_error=1:symbolize=0:detect_leaks=0:malloc_context_size=0:{QUARANTINE}:{MEMORY}"


@dataclass
class Target:
    name: str
    grammar: str
    dictionary: str
    seeds: list = field(default_factory=list)  # folders beyond fuzz/seeds/NAME
    timeout_ms: int = 2000
    longest: int = 65536  # bytes of an input
    slow: bool = False  # tens of milliseconds for an input


TARGETS = {target.name: target for target in [
    Target("decode", "stream", "stream", ["fuzz/seeds/stream"]),
    Target("stream-null", "stream", "stream", ["fuzz/seeds/stream"]),
    Target("stream-gl", "stream", "stream", ["fuzz/seeds/stream"], timeout_ms=10000, longest=16384, slow=True),
    Target("shader", "shader", "shader", ["tests/shader/texts"]),
    Target("resources", "calls", "stream"),
    Target("calls", "calls", "stream"),
    Target("capset", "", ""),
    Target("vtest", "vtest", "vtest"),
    Target("trace", "trace", "stream"),
]}


def binary(target):
    return os.path.join(BUILD, "bin", f"fuzz-{target.name}")


def files_below(*folders):
    found = []
    for folder in folders:
        for path, _, names in os.walk(folder):
            found += [os.path.join(path, name) for name in sorted(names)]
    return found


def build(targets):
    os.makedirs(BUILD, exist_ok=True)
    with open(os.path.join(BUILD, ".lock"), "w", encoding="utf-8") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        build_locked(targets)


def build_locked(targets):
    environment = {**os.environ, "AFL_QUIET": "1"}
    subprocess.run(["cmake", "-G", "Ninja", "-S", ".", "-B", BUILD, "-DCMAKE_C_COMPILER=afl-clang-fast",
                    "-DCMAKE_CXX_COMPILER=afl-clang-fast++", "-DCMAKE_BUILD_TYPE=RelWithDebInfo",
                    "-DBEATRICE_TESTS=OFF", "-DBEATRICE_FUZZ=ON", "-DBEATRICE_BACKEND_GL=ON",
                    "-DBEATRICE_SANITIZE=address,undefined"], check=True, env=environment,
                   stdout=subprocess.DEVNULL)
    names = [f"fuzz-{target.name}" for target in targets]
    subprocess.run(["ninja", "-C", BUILD, "--quiet", "beatrice-mutator", *names], check=True, env=environment)


def copy_named(path, folder):
    """Under a name that follows from the contents."""
    with open(path, "rb") as file:
        key = hashlib.sha256(file.read()).hexdigest()[:16]
    shutil.copyfile(path, os.path.join(folder, key))


class Run:
    """One target for some time, in build/fuzz/runs/NAME."""

    def __init__(self, target, options):
        self.target, self.options = target, options
        kinds = [kind for kind in ("plain", "fresh", "bare") if getattr(options, kind)]
        self.name = "-".join([target.name, *kinds])
        self.folder = os.path.join(BUILD, "runs", self.name)
        self.out = os.path.join(self.folder, "out")
        self.corpus = fuzz_state.corpus(target.name)
        self.finds = []
        self.cpu = 0.0
        self.left = None  # inputs after the queue was measured, if it was
        # A run that begins with the seeds alone or less, or without the mutator, is there to compare: the corpus is not its to replace.
        self.compares = bool(kinds)

    # Before

    def gather(self):
        """The inputs to begin with: seeds, regressions, and what earlier runs have kept."""
        start = os.path.join(self.folder, "in")
        shutil.rmtree(self.folder, ignore_errors=True)
        os.makedirs(start)
        if self.options.bare:
            with open(os.path.join(start, "zeroes"), "wb") as file:
                file.write(bytes(4))
            return start
        name = self.target.name
        kept = [] if self.options.fresh else [self.corpus]
        for path in files_below(f"fuzz/seeds/{name}", f"fuzz/regressions/{name}", *self.target.seeds, *kept):
            if 0 < os.path.getsize(path) <= self.target.longest:
                copy_named(path, start)
        return start

    def environment(self):
        extra = {"AFL_NO_UI": "1", "AFL_SKIP_CPUFREQ": "1", "AFL_TRY_AFFINITY": "1", "AFL_QUIET": "1",
                 "AFL_I_DONT_CARE_ABOUT_MISSING_CRASHES": "1", "AFL_IGNORE_PROBLEMS": "1",
                 "ASAN_OPTIONS": SANITIZERS, "UBSAN_OPTIONS": "abort_on_error=1:halt_on_error=1:symbolize=0"}
        if self.target.grammar and not self.options.plain:
            library = glob.glob(os.path.join(BUILD, "fuzz", "*beatrice-mutator*"))[0]
            extra |= {"AFL_CUSTOM_MUTATOR_LIBRARY": os.path.abspath(library), "BEATRICE_GRAMMAR": self.target.grammar}
        if self.target.slow:  # a corpus of a thousand takes minutes to measure: each input when its turn comes, then
            extra |= {"AFL_NO_STARTUP_CALIBRATION": "1", "AFL_FAST_CAL": "1"}
            # What Mesa compiled once: it is not what is tested, and takes a third of the time.
            extra |= {"MESA_SHADER_CACHE_DISABLE": "false", "MESA_SHADER_CACHE_MAX_SIZE": "256M",
                      "MESA_SHADER_CACHE_DIR": os.path.join(fuzz_state.CACHE, "mesa")}
            os.makedirs(extra["MESA_SHADER_CACHE_DIR"], exist_ok=True)
        # Leaks are looked for afterwards; afl-fuzz takes exception to what others have set for that.
        return {**{name: value for name, value in os.environ.items() if name != "LSAN_OPTIONS"}, **extra}

    def command(self, number, start, seconds):
        # All as secondaries: a main one would walk through every bit first, and the mutator would come last.
        role = ["-S", "main" if number == 0 else f"job{number}"]
        words = ["-x", f"generated/fuzz/{self.target.dictionary}.dict"] if self.target.dictionary else []
        # With --cpu the end comes from watch(), and afl-fuzz's own clock is the last resort.
        limit = str(seconds * 100 if self.options.cpu else seconds)
        return ["afl-fuzz", "-i", start, "-o", self.out, "-V", limit, "-t", str(self.target.timeout_ms),
                "-m", "none", "-G", str(self.target.longest), *role, *words, "--", binary(self.target)]

    # During

    def run(self, seconds):
        resumed = self.options.resume and os.path.isdir(os.path.join(self.out, "main", "queue"))
        self.before = self.total()["execs"] if resumed else 0
        start = "-" if resumed else self.gather()
        os.makedirs(self.folder, exist_ok=True)
        jobs, cpu = [], fuzz_state.CpuTime()
        for number in range(self.options.jobs):
            log = open(os.path.join(self.folder, f"log{number}"), "ab")
            jobs.append(subprocess.Popen(self.command(number, start, seconds), env=self.environment(), stdout=log,
                                         stderr=subprocess.STDOUT))
        self.watch(jobs, seconds, cpu)
        self.cpu = cpu.finish()
        if any(job.returncode != 0 for job in jobs) and not self.stats():
            with open(os.path.join(self.folder, "log0"), encoding="utf-8", errors="replace") as file:
                raise SystemExit(f"{self.target.name}: afl-fuzz failed:\n" + file.read()[-3000:])

    def watch(self, jobs, seconds, cpu):
        began = told = time.monotonic()
        try:
            while any(job.poll() is None for job in jobs):
                time.sleep(0.5)
                if self.options.cpu and cpu.so_far() >= seconds:
                    self.stop(jobs)
                if time.monotonic() - told >= self.options.tell:
                    told = time.monotonic()
                    self.progress(told - began, cpu.so_far(), seconds)
        except KeyboardInterrupt:
            self.stop(jobs)

    @staticmethod
    def stop(jobs):
        for job in jobs:
            job.send_signal(signal.SIGINT)
        for job in jobs:
            job.wait()

    def progress(self, passed, cpu, seconds):
        total = self.total()
        print(f"{self.name}: {passed:.0f} s, {cpu:.0f} s of CPU, to {seconds} s, {total['execs']} executions, {total['edges']} edges, "
              f"corpus {total['corpus']}, crashes {total['crashes']}, hangs {total['hangs']}", flush=True)

    def stats(self):
        found = []
        for path in glob.glob(os.path.join(self.out, "*", "fuzzer_stats")):
            with open(path, encoding="utf-8") as file:
                found.append(dict(re.split(r"\s*:\s*", line.strip(), maxsplit=1) for line in file if ":" in line))
        return found

    def total(self):
        stats = self.stats()
        number = lambda key: [int(float(one.get(key, 0))) for one in stats] or [0]
        percent = lambda key: [float(one.get(key, "0").rstrip("%")) for one in stats] or [0]
        return {"execs": sum(number("execs_done")), "edges": max(number("edges_found")),
                "all": max(number("total_edges")), "corpus": max(number("corpus_count")),
                "crashes": sum(number("saved_crashes")), "hangs": sum(number("saved_hangs")),
                "stability": min(percent("stability"))}

    # After

    def keep(self, kind, path, summary):
        """A regression file that is named for what went wrong."""
        with open(path, "rb") as file:
            key = hashlib.sha256(file.read()).hexdigest()[:8]
        words = re.sub(r"[^A-Za-z0-9]+", "-", summary).strip("-")[:60]
        folder = f"fuzz/regressions/{self.target.name}"
        os.makedirs(folder, exist_ok=True)
        name = os.path.join(folder, "-".join(part for part in (kind, words, key) if part))
        shutil.copyfile(path, name)
        self.finds.append(name)

    def replay(self, paths, leaks=False, seconds=120):
        options = f"symbolize=1:abort_on_error=1:{MEMORY}:detect_leaks=" + ("1" if leaks else "0")
        environment = {**os.environ, "ASAN_OPTIONS": options, "UBSAN_OPTIONS": "print_stacktrace=1:abort_on_error=1",
                       "LSAN_OPTIONS": "suppressions=tests/lsan.supp:print_suppressions=0",
                       "ASAN_SYMBOLIZER_PATH": shutil.which("llvm-symbolizer-14") or shutil.which("llvm-symbolizer") or ""}
        try:
            done = subprocess.run([os.path.abspath(binary(self.target)), *paths], env=environment, timeout=seconds,
                                  stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=False)
            return done.returncode, done.stderr.decode(errors="replace")
        except subprocess.TimeoutExpired:
            return 124, ""

    @staticmethod
    def summary(text):
        for pattern in (r"(\w+)\.c:\d+: (does not hold: .{1,40})", r"(\w+)\.[ch]:\d+:\d+: runtime error: (.{1,40})",
                        r"SUMMARY: \w+: (\S+) .* in (\w+)", r"SUMMARY: \w+: (\S+)(.*)"):
            match = re.search(pattern, text)
            if match:
                return f"{match[1]} {match[2]}"
        return "crash"

    def minimized(self, path):
        out = path + ".min"
        command = ["afl-tmin", "-i", path, "-o", out, "-t", str(self.target.timeout_ms), "-m", "none", "--",
                   binary(self.target)]
        try:
            environment = {key: value for key, value in self.environment().items() if key != "AFL_CUSTOM_MUTATOR_LIBRARY"}
            subprocess.run(command, env=environment, timeout=90, stdout=subprocess.DEVNULL,
                           stderr=subprocess.DEVNULL, check=False)
        except subprocess.TimeoutExpired:
            pass
        return out if os.path.exists(out) and os.path.getsize(out) else path

    def collect_crashes(self):
        seen = set()
        for path in sorted(glob.glob(os.path.join(self.out, "*", "crashes", "id*"))):
            status, text = self.replay([path])
            summary = self.summary(text)
            if status in (0, 1, 124) and "SUMMARY" not in text and "does not hold" not in text:
                summary = "not again"
            if path.endswith(".min") or summary in seen:
                continue
            seen.add(summary)
            self.keep("", self.minimized(path), summary)

    def collect_hangs(self):
        for path in sorted(glob.glob(os.path.join(self.out, "*", "hangs", "id*"))):
            used = fuzz_state.CpuTime.reaped()  # on a busy machine each input takes long now and then
            status, _ = self.replay([path], seconds=10 * self.target.timeout_ms / 1000)
            if status == 124 or fuzz_state.CpuTime.reaped() - used > self.target.timeout_ms / 1000:
                self.keep("hang", path, "")
                return  # one tells enough

    def collect_leaks(self, paths):
        """Of the new inputs, as many as there is time for: the first that leaks is kept."""
        until = time.monotonic() + LEAKS_SECONDS
        for at in range(0, len(paths), LEAKS_AT_ONCE):
            if time.monotonic() > until:
                print(f"{self.name}: {at} of {len(paths)} new inputs were searched for leaks")
                return
            if self.replay(paths[at:at + LEAKS_AT_ONCE], leaks=True)[0] not in (0, 77, 124):
                self.find_leak(paths[at:at + LEAKS_AT_ONCE])
                return

    def find_leak(self, paths):
        """Halves the inputs until the one file that leaks is found."""
        while len(paths) > 1:
            half = paths[:len(paths) // 2]
            paths = half if self.replay(half, leaks=True)[0] != 0 else paths[len(paths) // 2:]
        status, text = self.replay(paths, leaks=True)
        if status != 0:
            self.keep("leak", paths[0], self.summary(text))

    def minimize(self):
        """The corpus for the next run: one input for each set of edges. Returns the files that are new in it."""
        queue, made = os.path.join(self.folder, "queue"), os.path.join(self.folder, "minimized")
        for folder in (queue, made):
            shutil.rmtree(folder, ignore_errors=True)
        os.makedirs(queue)
        for path in glob.glob(os.path.join(self.out, "*", "queue", "id*")):
            copy_named(path, queue)
        names = os.listdir(queue)
        if fuzz_corpus.due(len(names), fuzz_state.Totals().left(self.name)):
            names = self.measured(queue)
            self.left = len(names)
        os.makedirs(made)
        for name in names:
            shutil.copyfile(os.path.join(queue, name), os.path.join(made, name))
        return self.replace_corpus(made)

    def measured(self, queue):
        """The inputs of a queue that are worth keeping; all of what there was no time to run."""
        traces = os.path.join(self.folder, "traces")
        shutil.rmtree(traces, ignore_errors=True)
        os.makedirs(traces)
        environment = {key: value for key, value in self.environment().items() if key != "AFL_CUSTOM_MUTATOR_LIBRARY"}
        # One process for all inputs. It goes on behind one that takes too long or crashes, which then has no trace.
        command = ["afl-showmap", "-Z", "-i", queue, "-o", traces, "-t", str(self.target.timeout_ms), "-m", "none", "--",
                   binary(self.target)]
        showmap = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                                   start_new_session=True)
        try:
            showmap.wait(timeout=600)
        except subprocess.TimeoutExpired:
            print(f"{self.name}: there was no time to measure all of the queue; what was not is kept")
            os.killpg(showmap.pid, signal.SIGTERM)
            showmap.wait()
        sizes = {name: os.path.getsize(os.path.join(queue, name)) for name in os.listdir(queue)}
        found = fuzz_corpus.read_traces(traces)
        if not found:
            print(f"{self.name}: afl-showmap failed, the whole queue is kept")
        return fuzz_corpus.choose(sizes, found)

    def replace_corpus(self, folder):
        before = set(os.listdir(self.corpus)) if os.path.isdir(self.corpus) else set()
        shutil.rmtree(self.corpus + ".new", ignore_errors=True)
        shutil.copytree(folder, self.corpus + ".new")
        shutil.rmtree(self.corpus, ignore_errors=True)
        os.rename(self.corpus + ".new", self.corpus)
        return [os.path.join(self.corpus, name) for name in sorted(os.listdir(self.corpus)) if name not in before]

    def finish(self):
        self.collect_crashes()
        self.collect_hangs()
        if not self.compares:
            self.collect_leaks(self.minimize())
        total = self.total()
        total["execs"] -= self.before
        kept = total["corpus"] if self.compares else len(files_below(self.corpus))
        self.totals = fuzz_state.Totals().add(self.name, self.cpu, total, kept, len(self.finds), self.left)
        return total


def parse(arguments):
    parser = argparse.ArgumentParser(prog="scripts/fuzz", description=__doc__)
    parser.add_argument("targets", nargs="*", choices=[[], *TARGETS], help="decode, stream-null ...")
    parser.add_argument("--all", action="store_true", help="every target, one after the other")
    parser.add_argument("--hours", type=float, default=0, help="for each target")
    parser.add_argument("--minutes", type=float, default=0, help="for each target (default 10)")
    parser.add_argument("--cpu", action="store_true", help="hours and minutes are CPU time, not time that passes")
    parser.add_argument("--jobs", type=int, default=1, help="afl-fuzz processes at once")
    parser.add_argument("--resume", action="store_true", help="go on with the run before")
    parser.add_argument("--fresh", action="store_true", help="begin with the seeds alone, not with the corpus kept")
    parser.add_argument("--bare", action="store_true", help="begin with four zero bytes, without seeds")
    parser.add_argument("--plain", action="store_true", help="without the mutator of fuzz/mutator, to compare")
    parser.add_argument("--tell", type=float, default=30, help="seconds between lines of progress")
    options = parser.parse_args(arguments)
    if not options.targets and not options.all:
        parser.error("name a target, or --all: " + " ".join(TARGETS))
    return options


def report(runs):
    print(f"{'target':18} {'CPU s':>7} {'executions':>11} {'per CPU s':>9} {'edges':>15} {'stable':>6} {'queue':>6} "
          f"{'finds':>5} | {'CPU min in all':>14} {'executions':>11} {'corpus':>6}")
    for run, total in runs:
        ever = run.totals
        print(f"{run.name:18} {run.cpu:7.0f} {total['execs']:11} {total['execs'] / max(run.cpu, 1):9.0f} "
              f"{total['edges']:7} of {total['all']:5} {total['stability']:5.1f}% {total['corpus']:6} {len(run.finds):5} | "
              f"{ever['cpu_seconds'] / 60:14.1f} {ever['executions']:11} {ever['corpus']:6}")
    for run, _ in runs:
        for name in run.finds:
            print(f"new: {name}", flush=True)
            if os.path.getsize(name) <= LOGGED:  # a log may be all that is left of the machine
                with open(name, "rb") as file:
                    print(f"  base64: {base64.b64encode(file.read()).decode()}", flush=True)


def main(arguments):
    options = parse(arguments)
    targets = list(TARGETS.values()) if options.all else [TARGETS[name] for name in options.targets]
    seconds = int(options.hours * 3600 + options.minutes * 60) or 600
    build(targets)
    runs = []
    for target in targets:
        run = Run(target, options)
        with fuzz_state.lock(run.name, wait=False):
            run.run(seconds)
            runs.append((run, run.finish()))
    report(runs)
    return 1 if any(run.finds for run, _ in runs) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
