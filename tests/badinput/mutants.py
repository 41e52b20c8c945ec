# SPDX-License-Identifier: MIT
"""Removes checks one by one (mutants.txt) in a copy of the tree, and sees that the case of each fails without it.

usage: mutants.py [NAME ...] [--list] [--keep FOLDER] [--jobs N]     NAME: a mutant, a row, or a part of a mutant's name
--keep keeps the copy and its build for the next time. Exit status 1: a case does not notice that its check is gone."""

import argparse
import collections
import fnmatch
import glob
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
TARGET = "test-badinput"
OPTIONS = ["-DCMAKE_BUILD_TYPE=Debug", "-DBEATRICE_SANITIZE=address,undefined", "-DBEATRICE_FUZZ=OFF", "-DBEATRICE_WERROR=OFF"]
# Criterion itself does not see what a sanitizer finds after the last check.
FOUND = re.compile(r"Sanitizer:|runtime error:|exited during its setup or teardown")
SUMMARY = re.compile(r"SUMMARY: (\w+Sanitizer: \S+)|(runtime error: [^\n]*)|\S+ on (?:null|gl): ([^\n]*)|(CRASH)")

Mutant = collections.namedtuple("Mutant", "name row case file old new")


def read_mutants():
    found, fields = [], None
    with open(os.path.join(HERE, "mutants.txt"), encoding="utf-8") as file:
        lines = file.read().split("\n")
    for number, line in enumerate([*lines, "mutant"], 1):
        word, _, rest = line.partition(" ")
        if word == "mutant":
            if fields:
                found.append(Mutant(fields["mutant"], fields["row"], fields["case"], fields["file"],
                                    "\n".join(fields["-"]), "\n".join(fields["+"])))
            fields = {"mutant": rest, "-": [], "+": []}
        elif word in ("-", "+") and fields:
            fields[word].append(rest)
        elif word in ("row", "case", "file") and fields:
            fields[word] = rest
        elif line and not line.startswith("#"):
            sys.exit(f"mutants.txt:{number}: {line!r} is nothing")
    return found


def read_cases():
    """case -> (file, row)"""
    found = {}
    for path in glob.glob(os.path.join(HERE, "cases", "*.txt")):
        case = None
        with open(path, encoding="utf-8") as file:
            for line in file:
                if line.startswith("case "):
                    case = line.split()[1]
                elif line.startswith("row ") and case:
                    found[case] = (os.path.basename(path), line.split()[1])
    return found


def content(path):
    try:
        with open(path, "rb") as file:
            return file.read()
    except FileNotFoundError:
        return None


def copy_tree(folder):
    """What git would commit and what is new, so that nothing that is built comes along."""
    listed = subprocess.run(["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"], cwd=ROOT, check=False,
                            capture_output=True, text=True)
    paths = listed.stdout.split("\0") if listed.returncode == 0 else [
        os.path.relpath(os.path.join(at, name), ROOT) for at, _, names in os.walk(ROOT)
        if not os.path.relpath(at, ROOT).startswith(("build", ".git")) for name in names]
    for path in paths:
        source, target = os.path.join(ROOT, path), os.path.join(folder, path)
        if not path or not os.path.isfile(source):
            continue
        os.makedirs(os.path.dirname(target), exist_ok=True)
        if content(target) != content(source):
            shutil.copy(source, target)


class Lab:
    def __init__(self, folder, jobs):
        self.source, self.build, self.jobs = os.path.join(folder, "source"), os.path.join(folder, "build"), jobs
        copy_tree(self.source)
        self.command(["cmake", "-G", "Ninja", "-S", self.source, "-B", self.build, *OPTIONS])

    def command(self, words):
        run = subprocess.run(words, check=False, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        if run.returncode != 0:
            sys.exit(f"mutants: {' '.join(words)}:\n{run.stdout[-4000:]}")

    def make(self):
        self.command(["cmake", "--build", self.build, "--target", TARGET, "--parallel", str(self.jobs), "--", "--quiet"])

    def run(self, case, file):
        """None when the case passes, else what it says."""
        environment = {**os.environ, "BADINPUT_CASES": os.path.join(self.source, "tests", "badinput", "cases", file),
                       "BADINPUT_ONLY": case, "EGL_PLATFORM": "surfaceless", "LIBGL_ALWAYS_SOFTWARE": "1",
                       "GALLIUM_DRIVER": "llvmpipe", "UBSAN_OPTIONS": "print_stacktrace=1",
                       "LSAN_OPTIONS": f"suppressions={self.source}/tests/lsan.supp:print_suppressions=0"}
        try:
            run = subprocess.run([os.path.join(self.build, "bin", TARGET), "--jobs", "1"], check=False, text=True,
                                 errors="replace", stdout=subprocess.PIPE, stderr=subprocess.STDOUT, env=environment, timeout=300)
        except subprocess.TimeoutExpired:
            return "it does not end"
        if run.returncode == 0 and not FOUND.search(run.stdout):
            return None
        said = SUMMARY.search(run.stdout)
        return next((part for part in said.groups() if part), "") if said else run.stdout[-200:]

    def place(self, mutant):
        """(path, text) of the one file that has the check."""
        places = []
        for path in glob.glob(os.path.join(self.source, mutant.file)):
            with open(path, encoding="utf-8") as file:
                text = file.read()
            if mutant.old in text:
                places.append((path, text))
        if len(places) != 1 or places[0][1].count(mutant.old) != 1:
            return None
        return places[0]

    def trial(self, mutant, file):
        """(True when the case notices, what is to be said)."""
        place = self.place(mutant)
        if not place:
            return False, f"{mutant.file} has not exactly one such check"
        path, text = place
        try:
            with open(path, "w", encoding="utf-8") as out:
                out.write(text.replace(mutant.old, mutant.new))
            self.make()
            said = self.run(mutant.case, file)
        finally:
            with open(path, "w", encoding="utf-8") as out:
                out.write(text)
        return said is not None, said or "the case does not notice"


def arguments():
    parser = argparse.ArgumentParser(prog="mutants.py", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME")
    parser.add_argument("--list", action="store_true")
    parser.add_argument("--keep", metavar="FOLDER")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    return parser.parse_args()


def wanted(mutant, names):
    return not names or any(name in (mutant.row, mutant.name) or fnmatch.fnmatch(mutant.name, f"*{name}*") for name in names)


def trials(lab, mutants, cases):
    """How many mutants were not noticed."""
    bad = 0
    lab.make()
    for case in sorted({mutant.case for mutant in mutants}):
        said = lab.run(case, cases[case][0])
        if said is not None:
            sys.exit(f"mutants: {case} fails as it is: {said}")
    for number, mutant in enumerate(mutants, 1):
        start = time.monotonic()
        noticed, said = lab.trial(mutant, cases[mutant.case][0])
        bad += not noticed
        print(f"[{number}/{len(mutants)}] {'noticed' if noticed else 'MISSED ':7} {mutant.row:15} {mutant.name:30} {mutant.case}: "
              f"{said.strip()} ({time.monotonic() - start:.0f} s)", flush=True)
    return bad


def main():
    options = arguments()
    cases = read_cases()
    mutants = [mutant for mutant in read_mutants() if wanted(mutant, options.names)]
    for mutant in mutants:
        if cases.get(mutant.case, ("", ""))[1] != mutant.row:
            sys.exit(f"mutants: {mutant.name}: there is no case {mutant.case} of row {mutant.row}")
        if options.list:
            print(f"{mutant.row:15} {mutant.name:30} {mutant.case:40} {mutant.file}")
    if options.list:
        return 0
    with tempfile.TemporaryDirectory(prefix="beatrice-mutants-") as folder:
        bad = trials(Lab(options.keep or folder, options.jobs), mutants, cases)
    print(f"mutants: {len(mutants) - bad} of {len(mutants)} removed checks are noticed")
    return 1 if bad or not mutants else 0


if __name__ == "__main__":
    sys.exit(main())
