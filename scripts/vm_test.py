# SPDX-License-Identifier: MIT
"""Boots a stock Debian guest in a stock QEMU on our libvirglrenderer.so.1, runs tests there, and says how they went."""

import argparse
import csv
import glob
import os
import re
import shlex
import sys
import time

import debian_root
import vm_image
import vm_picture
import vm_programs
import vm_report
import vm_run
import vm_trees
import vm_triangle
from debian_root import Unavailable

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
GUEST = os.path.join(ROOT, "tests", "vmm", "guest")
GOLDEN = os.path.join(ROOT, "tests", "vmm", "golden", "kmscube-24.png")
RESULTS = os.path.join(vm_trees.HOME, "results.csv")
COLUMNS = ["when", "qemu", "library", "display", "test", "status", "seconds", "note"]
SKIPPED = 77
# What QEMU 7 cannot give to a guest.
NO_BLOBS = {"bookworm"}
# What a QEMU needs with blobs. 10.0 loses a notification of the queue now and then; with an event index that is the last one.
WITH_BLOBS = {"trixie": ["-global", "virtio-gpu-gl-device.event_idx=off"]}
# Name -> (line of the guest's plan, part of --quick, for --blob only).
TESTS = {
    "dmesg": ("dmesg", True, False),
    "eglinfo": ("eglinfo", True, False),
    "kmscube": ("kmscube", True, False),
    "triangle": (f"triangle {vm_triangle.PROGRAM}", True, False),
    "persistent": ("piglit persistent.txt", True, True),
    "glmark2": ("glmark2 1", False, False),
    "piglit": ("piglit piglit.txt", False, False),
    "errors": ("dmesg", True, False),
}
# A line of QEMU's log that a good run does not have.
BAD_LINE = re.compile(r"error|fail|invalid|illegal|undefined symbol|assert|cannot|dropped|refused|malformed", re.I)
# What QEMU, its windows and the X server say on a machine without a desktop.
HARMLESS = re.compile(r"xkbcomp|XKEYBOARD|dbus|at-spi|dconf|Gtk-WARNING|ALSA|pulse|libGL error: MESA-LOADER|vgem", re.I)


def parse():
    parser = argparse.ArgumentParser(prog="scripts/vm-test", description=__doc__)
    parser.add_argument("--qemu", choices=[*vm_trees.SUITES, "all"], default="trixie", help="whose QEMU (default: trixie)")
    parser.add_argument("--display", choices=vm_run.DISPLAYS, default=vm_run.DISPLAYS[0],
                        help="QEMU's display (default: sdl,gl=on)")
    parser.add_argument("--blob", action="store_true", help="blob=on,hostmem=256M (QEMU 10 and later)")
    parser.add_argument("--peer", action="store_true", help="with the distribution's library instead of ours")
    parser.add_argument("--beside", action="store_true", help="with ours, then with the distribution's, and the two compared")
    parser.add_argument("--library", metavar="FILE", help="our libvirglrenderer.so.1 (default: that of a build in build/)")
    parser.add_argument("--test", nargs="+", choices=list(TESTS), metavar="NAME", help="these tests only (see --list)")
    parser.add_argument("--quick", action="store_true", help="the tests of a minute or so only")
    parser.add_argument("--cached", action="store_true", help="where a tree is missing, skip instead of making it")
    parser.add_argument("--run", action="append", metavar="COMMAND", help="programs of ours, in a guest without a GPU")
    parser.add_argument("--programs", action="store_true", help="the tests of dma-bufs, gbm and udmabuf, in guests without a GPU")
    parser.add_argument("--bin", metavar="FOLDER", help="where programs of ours are (default: bin of a build in build/)")
    parser.add_argument("--modules", default="udmabuf", metavar="NAME,...", help="kernel modules for --run (default: udmabuf)")
    parser.add_argument("--kvm", action="store_true", help="with KVM (default: emulation, which is what containers have)")
    parser.add_argument("--option", action="append", default=[], metavar="WORD", help="one more word of QEMU's command line")
    parser.add_argument("--smp", type=int, default=1,
                        help="the guest's processors (default: 1; of two that are emulated, one stood still now and then)")
    parser.add_argument("--memory", type=int, default=1024, help="the guest's memory in MB (default: 1024)")
    parser.add_argument("--timeout", type=int, default=3600, help="seconds for all tests of one start (default: 3600)")
    parser.add_argument("--list", action="store_true", help="names the tests and does nothing")
    parser.add_argument("--report", action="store_true", help="run nothing: print the table of the latest results")
    parser.add_argument("--docs", metavar="FILE", help="with --report: put the table between the marks of this page")
    return parser.parse_args()


def find_library(options):
    """Our library, of the newest build."""
    if options.library:
        found = [options.library] if os.path.exists(options.library) else []
    else:
        found = glob.glob(os.path.join(ROOT, "build", "*", "**", vm_run.LIBRARY), recursive=True)
    if not found:
        raise Unavailable(f"there is no {options.library or vm_run.LIBRARY + ' in build/'}: build first, or name --library")
    return os.path.realpath(max(found, key=os.path.getmtime))


def plan(options, blob):
    """Test name -> line of the plan."""
    chosen = {}
    for name, (line, quick, blob_only) in TESTS.items():
        if (options.test and name not in options.test) or (options.quick and not quick) or (blob_only and not blob):
            continue
        features = " +resource_blob +host_visible" if blob and line == "dmesg" else ""
        chosen[name] = line + features
    return chosen


class Session:
    """One start of a machine: what it said becomes rows of the table."""

    def __init__(self, machine, label):
        self.machine, self.label = machine, label
        self.rows, self.facts, self.pictures, self.files = [], {}, {}, {}
        self.reason, self.current = "", None

    def row(self, test, status, seconds, note=""):
        row = [time.strftime("%Y-%m-%d %H:%M"), *self.label, test, status, f"{seconds:.0f}", note]
        self.rows.append(row)
        print(f"  {test:12} {status:5} {seconds:6.0f} s  {note}".rstrip(), flush=True)

    def take(self, second, words):
        """A line that begins with @@."""
        kind, rest = words[0], words[1:]
        if kind == "up":
            self.row("boot", "pass", second)
        elif kind == "begin":
            self.current, self.reason, self.facts[rest[0]] = rest[0], "", {}
        elif kind in ("reason", "broken"):
            self.reason = " ".join(rest)
        elif kind == "fact" and self.current:
            self.facts[self.current][rest[0]] = " ".join(rest[1:])
        elif kind == "file":
            self.files[rest[0]] = self.files.get(rest[0], "") + rest[1]
        elif kind == "shot":
            picture = vm_picture.Picture.of_screen(self.machine.screen())
            picture.write(os.path.join(self.machine.folder, rest[0] + ".png"))
            self.pictures[rest[0]] = picture
            self.machine.answer()
        elif kind == "end":
            self.end(rest)

    def end(self, rest):
        name, status, before, after = rest[0], int(rest[1]), float(rest[2]), float(rest[3])
        verdict = {0: "pass", SKIPPED: "skip"}.get(status, "FAIL")
        note = self.reason
        if verdict == "pass":
            note = self.judge(name) or ""
            verdict = "FAIL" if note else "pass"
        facts = ", ".join(f"{key} {value}" for key, value in self.facts[name].items() if value and key != "frames")
        self.row(name, verdict, after - before, "; ".join(part for part in (note, facts) if part))
        self.current = None

    def judge(self, name):
        """What is wrong with the pictures of a test, if anything."""
        if name == "kmscube":
            return vm_picture.judge(self.pictures, vm_picture.Picture.of_file(GOLDEN))
        return vm_triangle.judge(self.files.get(name, "")) if name == "triangle" else None

    def run(self, tests):
        """Starts the machine and runs it to its end."""
        machine = self.machine
        try:
            machine.start()
            for second, line in machine.say():
                found = re.search(r"@@ (.+)", line)
                if found:
                    self.take(second, found.group(1).split())
        except TimeoutError as hung:
            self.row(self.current or "boot", "FAIL", machine.options.timeout, str(hung))
            machine.process.kill()
        finally:
            machine.stop()
        done = {row[4] for row in self.rows}
        for name in ["boot", *tests]:
            if name not in done:
                last = [self.reason, *machine.log().splitlines()][-1]
                self.row(name, "FAIL", 0, "the machine ended before: " + last)
        return self

    def judge_log(self):
        """What the host's side logged."""
        bad = [line for line in self.machine.log().splitlines() if BAD_LINE.search(line) and not HARMLESS.search(line)]
        self.row("log", "FAIL" if bad else "pass", 0, f"{len(bad)} lines, first: {bad[0]}" if bad else "")


def programs(options, tests, guest):
    """The files that the tests need beside the guest's scripts; a test whose program was not built is taken out of them."""
    if "triangle" not in tests:
        return []
    try:
        folder = vm_programs.newest(ROOT, options.bin, [vm_triangle.PROGRAM])
        return vm_programs.files([os.path.join(folder, vm_triangle.PROGRAM)], guest)
    except Unavailable as reason:
        print(f"  triangle     left out: {reason}", flush=True)
        del tests["triangle"]
        return []


def one(options, suite, library, guest, image):
    """Rows of one QEMU with one library (None: the distribution's)."""
    tree = vm_trees.qemu(suite)
    blob = options.blob and suite not in NO_BLOBS
    tests = plan(options, blob)
    label = [suite, "ours" if library else "peer", options.display + (",blob" if blob else "")]
    versions = vm_trees.versions(tree, ["qemu-system-x86", "libvirglrenderer1", "libgl1-mesa-dri"])
    print(f"== {' '.join(label)}: QEMU {versions.get('qemu-system-x86')}, Mesa {versions.get('libgl1-mesa-dri')}, "
          + (library or f"libvirglrenderer1 {versions.get('libvirglrenderer1')}"), flush=True)
    files = glob.glob(os.path.join(GUEST, "*")) + programs(options, tests, guest)
    words = options.option + (WITH_BLOBS.get(suite, []) if blob else [])
    machine_options = argparse.Namespace(**{**vars(options), "blob": blob, "option": words})
    machine = vm_run.Machine("-".join(label).replace(",", "-").replace("=", "-"), tree, image,
                             [f"{name} {line}" for name, line in tests.items()], files,
                             machine_options, library=library, display=options.display, modules=["virtio_gpu"])
    session = Session(machine, label).run(tests)
    session.judge_log()
    return session


def compare(ours, peer):
    """A row that says whether the guest has at least the peer's versions."""
    for api in ("gl", "es"):
        mine, theirs = (session.facts.get("eglinfo", {}).get(api, "") for session in (ours, peer))
        good = bool(theirs) and [*map(int, mine.split("."))] >= [*map(int, theirs.split("."))] if mine else False
        ours.row(api + "-version", "pass" if good else "FAIL", 0, f"{mine or 'none'}, the peer's {theirs or 'none'}")
    seconds = {session.label[1]: {row[4]: float(row[6]) for row in session.rows} for session in (ours, peer)}
    for name in ("boot", "kmscube", "glmark2", "piglit"):
        mine, theirs = seconds["ours"].get(name), seconds["peer"].get(name)
        if mine and theirs:
            print(f"  {name}: {mine / theirs:.2f} of the peer's time")


def without_gpu(options, image, modules, tests, programs):
    """Rows of one guest without a GPU. tests: name -> line of its plan; programs: of ours, with their libraries."""
    machine_options = argparse.Namespace(**{**vars(options), "blob": False})
    print(f"== programs in a guest with {' '.join(modules) or 'no modules'}", flush=True)
    machine = vm_run.Machine("programs", vm_trees.qemu("trixie"), image, [f"{name} {line}" for name, line in tests.items()],
                             [*glob.glob(os.path.join(GUEST, "*")), *programs], machine_options, modules=modules)
    session = Session(machine, ["trixie", "none", " ".join(modules)]).run(tests)
    if any(row[5] != "pass" for row in session.rows):
        print("\n".join(machine.text))
    return session.rows


def run_commands(options, image, guest):
    """What --run names."""
    commands = [shlex.split(command) for command in options.run]
    tests = {f"{number}-{os.path.basename(command[0])}": " ".join(["run", os.path.basename(command[0]), *command[1:]])
             for number, command in enumerate(commands)}
    modules = [name for name in options.modules.split(",") if name]
    return without_gpu(options, image, modules, tests, vm_programs.files([command[0] for command in commands], guest))


def run_programs(options, image, guest):
    """The sets of vm_programs."""
    folder = vm_programs.newest(ROOT, options.bin)
    return [row for modules, tests, programs in vm_programs.plans(folder)
            for row in without_gpu(options, image, [modules], tests, vm_programs.files(programs, guest))]


def save(rows):
    fresh = not os.path.exists(RESULTS)
    with open(RESULTS, "a", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerows(([COLUMNS] if fresh else []) + rows)


def measure(options):
    """All rows of what was asked for."""
    own = options.run or options.programs
    suites = ["trixie"] if own else list(vm_trees.SUITES) if options.qemu == "all" else [options.qemu]
    wanted = [f"guest-{vm_trees.GUEST_SUITE}", *[f"qemu-{suite}" for suite in suites]]
    lacking = vm_trees.missing(wanted)
    if lacking and options.cached:
        raise Unavailable(f"no {' '.join(lacking)} yet, which takes minutes to make: run scripts/vm-test once")
    libraries = [] if own else [None] if options.peer else [find_library(options), *([None] if options.beside else [])]
    guest = vm_trees.guest()
    image = vm_image.make(guest)
    if own:
        return (run_programs if options.programs else run_commands)(options, image, guest)
    rows = []
    for suite in suites:
        sessions = [one(options, suite, library, guest, image) for library in libraries]
        if len(sessions) == 2:
            compare(*sessions)
        rows += [row for session in sessions for row in session.rows]
    return rows


def report(options):
    """Prints the table, or puts it into a page."""
    text = vm_report.markdown(vm_report.load(RESULTS))
    if options.docs:
        vm_report.write_docs(options.docs, text)
    else:
        print(text, end="")


def main():
    options = parse()
    if options.list:
        for name, (_, quick, blob) in TESTS.items():
            print(name + (" (--quick)" if quick else "") + (" (--blob)" if blob else ""))
        return 0
    try:
        if options.report:
            report(options)
            return 0
        with debian_root.lock(os.path.join(vm_trees.HOME, "run")):
            rows = measure(options)
            save(rows)
    except Unavailable as reason:
        print(f"vm-test: {reason}")
        return SKIPPED
    failed = sum(row[5] == "FAIL" for row in rows)
    print(f"vm-test: {len(rows)} results, {failed} failed; {RESULTS}; logs and pictures in {vm_trees.HOME}/run")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
