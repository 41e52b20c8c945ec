# SPDX-License-Identifier: MIT
"""Measures what the tests execute, with gcov, and holds it against the floors of tests/coverage.txt.

Only the objects of the libraries count, not what a test compiles once more for itself. A branch is one way out of a
conditional jump, as gcc sees it without optimization; a file that several objects include counts once, with their sum."""

import argparse
import collections
import fnmatch
import glob
import json
import os
import shlex
import subprocess
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
RULES = os.path.join(ROOT, "tests", "coverage.txt")
LABELS = "^(unit|proto|shader|badinput|fuzz)$"
# Below the build folder: where the objects of the libraries lie.
LIBRARIES = ("generated", "core")

Rule = collections.namedtuple("Rule", "pattern metric floor")


def arguments():
    parser = argparse.ArgumentParser(prog="scripts/coverage", description=__doc__)
    parser.add_argument("--missing", nargs="*", default=[], metavar="FILE", help="list what is not executed in these files (patterns)")
    parser.add_argument("--no-run", action="store_true", help="read what an earlier run left")
    parser.add_argument("--build", default=os.path.join(ROOT, "build", "coverage"), help="the build folder (default: build/coverage)")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    return parser.parse_args()


def read_rules():
    """Lines `PATTERN METRIC FLOOR`; METRIC is lines or branches."""
    rules = []
    with open(RULES, encoding="utf-8") as file:
        for number, line in enumerate(file, 1):
            words = line.split("#")[0].split()
            if not words:
                continue
            if len(words) != 3 or words[1] not in ("lines", "branches"):
                sys.exit(f"{RULES}:{number}: not PATTERN lines|branches FLOOR")
            rules.append(Rule(words[0], words[1], float(words[2])))
    return rules


def say(text):
    print(f"== coverage: {text}", flush=True)


def build_and_run(options):
    """False when a test failed."""
    say("build")
    subprocess.run(["cmake", "--preset", "coverage", "-B", options.build], cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    subprocess.run(["cmake", "--build", options.build, "--parallel", str(options.jobs), "--", "--quiet"], cwd=ROOT, check=True)
    for path in glob.glob(os.path.join(options.build, "**", "*.gcda"), recursive=True):
        os.remove(path)
    say("tests")
    environment = {**os.environ, "LIBGL_ALWAYS_SOFTWARE": "1", "GALLIUM_DRIVER": "llvmpipe"}
    return subprocess.run(["ctest", "--test-dir", options.build, "--label-regex", LABELS, "--output-on-failure", "--progress",
                           "--parallel", str(options.jobs)], check=False, env=environment).returncode == 0


class File:
    """What was executed of one source file."""

    def __init__(self):
        self.lines = collections.Counter()
        self.branches = collections.Counter()

    def add(self, line):
        number = line["line_number"]
        self.lines[number] += line["count"]
        for index, branch in enumerate(line["branches"]):
            # Lines of macros and of inlined functions: jumps are told apart by their place on the line.
            self.branches[number, index] += branch["count"]

    def share(self, metric):
        counts = getattr(self, metric)
        done = sum(count > 0 for count in counts.values())
        return done, len(counts)

    def missing(self):
        """Line numbers of what was not executed, with the branches of a line that was."""
        found = {}
        for number, count in self.lines.items():
            if count == 0:
                found[number] = "not executed"
        for (number, index), count in self.branches.items():
            if count == 0 and number not in found:
                found[number] = f"branch {index} not taken"
            elif count == 0 and found[number].startswith("branch"):
                found[number] = found[number].replace(" not", f", {index} not")
        return sorted(found.items())


def gcov(build):
    """{path below the project: File}"""
    notes = []
    for library in LIBRARIES:
        notes += glob.glob(os.path.join(build, library, "**", "*.gcno"), recursive=True)
    if not notes:
        sys.exit(f"coverage: nothing was built in {build}")
    files = collections.defaultdict(File)
    with tempfile.TemporaryDirectory() as folder:
        run = subprocess.run(["gcov", "--json-format", "--stdout", "--branch-probabilities", *sorted(notes)],
                             cwd=folder, check=False, capture_output=True, text=True)
    if run.returncode != 0:
        sys.exit(f"coverage: gcov: {run.stderr[-500:]}\nwhat an earlier run left may not fit the build: run without --no-run")
    for text in run.stdout.splitlines():
        if not text.startswith("{"):
            continue
        for entry in json.loads(text)["files"]:
            path = os.path.relpath(os.path.join(ROOT, entry["file"]), ROOT)
            if path.startswith(".."):
                continue
            for line in entry["lines"]:
                files[path].add(line)
    return files


def percent(done, total):
    return 100.0 * done / total if total else 100.0


def show(files, rules):
    """Prints the table. True when every floor holds."""
    good = True
    print(f"\n{'file':44} {'lines':>16} {'branches':>16}  floor")
    for path in sorted(files):
        mine = [rule for rule in rules if fnmatch.fnmatch(path, rule.pattern)]
        cells, words = [], []
        for metric in ("lines", "branches"):
            done, total = files[path].share(metric)
            cells.append(f"{done}/{total} {percent(done, total):6.2f}%")
        for rule in mine:
            missed = percent(*files[path].share(rule.metric)) < rule.floor
            good = good and not missed
            words.append(f"{rule.metric} {rule.floor:g}%" + (" MISSED" if missed else ""))
        print(f"{path:44} {cells[0]:>16} {cells[1]:>16}  {', '.join(words)}")
    for rule in rules:
        matched = [path for path in files if fnmatch.fnmatch(path, rule.pattern)]
        done, total = (sum(each) for each in zip(*[files[path].share(rule.metric) for path in matched], (0, 0)))
        print(f"{rule.pattern:44} {rule.metric}: {done}/{total} {percent(done, total):.2f}% in {len(matched)} files")
        if not matched:
            print(f"coverage: no file is like {rule.pattern}")
            good = False
    return good


def show_missing(files, patterns):
    for path in sorted(files):
        if not any(fnmatch.fnmatch(path, pattern) for pattern in patterns):
            continue
        with open(os.path.join(ROOT, path), encoding="utf-8") as file:
            source = file.read().splitlines()
        for number, what in files[path].missing():
            print(f"{path}:{number}: {what}: {source[number - 1].strip()}")


def main():
    options = arguments()
    rules = read_rules()
    passed = options.no_run or build_and_run(options)
    files = gcov(options.build)
    show_missing(files, options.missing)
    good = show(files, rules)
    if not passed:
        print("coverage: a test failed")
    if not good:
        again = " ".join(shlex.quote(word) for word in ("scripts/coverage", "--no-run", "--missing", "FILE"))
        print(f"coverage: a floor is missed; {again} lists the lines")
    return 0 if good and passed else 1


if __name__ == "__main__":
    sys.exit(main())
