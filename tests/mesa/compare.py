# SPDX-License-Identifier: MIT
"""
The same programs on two builds of Mesa, its own encoder and ours: their recorded streams are the same bytes, undefined ones excepted.

usage: compare.py STOCK GLUED [--every N] [--out FOLDER]     (folders with a swrast_dri.so; without them BEATRICE_MESA_STOCK and
BEATRICE_MESA_GLUED)

Each submit is waited for (VIRGL_DEBUG=sync) and clocks count questions: which resources are busy, and what is drawn, is then the
same in each run. Mesa 22.3 ends with a signal where it waits so and swaps a window's buffers: there it does not wait. A program whose
streams differ is run on STOCK once more: where STOCK differs from itself, it says nothing.
"""

import argparse
import glob
import os
import re
import shutil
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
sys.path[:0] = [os.path.join(ROOT, "tests", "guest"), os.path.join(ROOT, "scripts")]

import conformance_piglit as piglit  # noqa: E402
import guest  # noqa: E402
import guest_root  # noqa: E402

SAME = re.compile(r"same: (\d+) submits, (\d+) commands, (\d+) dwords; (\d+) with")
# Scenes that are animated, a second of the guest's own time each.
SCENES = [word for name in ("build", "texture", "shading", "bump", "effect2d", "pulsar", "desktop", "buffer", "ideas", "jellyfish",
                            "terrain", "shadow", "refract") for word in ("-b", name + ":duration=0.1")]


def programs(every, folder):
    """(name, command, environment)"""
    yield "guest-scenes", [guest.program("guest-scenes"), folder], {}
    for name in ("glmark2", "glmark2-es2"):
        if shutil.which(name):
            yield f"{name} --validate", [name, "--validate", "--size", "400x300"], {}
            yield f"{name} animated", [name, "--size", "100x100", *SCENES], {}
    if every:
        yield from samples(every)


def samples(every):
    """Each `every`th test of the two samples of piglit."""
    system = guest_root.Guest("bookworm", "/")
    for path in sorted(glob.glob(os.path.join(ROOT, "tests", "conformance", "lists", "*-sample.txt"))):
        for profile, names in piglit.read_list(path):
            for test in piglit.tests(system, profile, names[::every]):
                if test["command"] and not test.get("skip"):
                    yield test["name"], test["command"], {**test["environment"], "PIGLIT_PLATFORM": test["platform"]}


def record(driver, program, trace, debug):
    """Runs one program on one driver; its exit status."""
    _, command, environment = program
    with guest.Server(f"--record={trace}") as server:
        done = server.run(command, timeout=600, LIBGL_DRIVERS_PATH=driver, VIRGL_DEBUG=debug, MESA_SHADER_CACHE_DISABLE="true",
                          LD_PRELOAD=guest.program("libmesa-steady.so"), **environment)
        server.stop()
    return done.returncode


def compare(first, second):
    """(same, [submits, commands, dwords, other undefined bits], what differs) of two sets of traces."""
    sums, said = [0] * 4, []
    names = sorted(set(os.listdir(first)) | set(os.listdir(second)))
    for name in names:
        done = subprocess.run([guest.program("mesa-streams"), os.path.join(first, name), os.path.join(second, name)],
                              capture_output=True, text=True, check=False)
        found = SAME.search(done.stdout)
        if done.returncode == 0 and found:
            sums = [left + int(right) for left, right in zip(sums, found.groups())]
        else:
            said.append(f"{name}: {(done.stdout + done.stderr).strip()}")
    return not said and bool(names), sums, said


def crashed(status):
    return status < 0 or status >= 128


def one(program, drivers, folder):
    """(verdict, sums, text)"""
    folders, statuses, debug = {}, {}, "sync"

    def go(name, driver):
        folders[name] = tempfile.mkdtemp(dir=folder)
        statuses[name] = record(driver, program, os.path.join(folders[name], "trace"), debug)

    go("stock", drivers[0])
    if crashed(statuses["stock"]):
        debug = ""
        go("stock", drivers[0])
    go("glued", drivers[1])
    same, sums, said = compare(folders["stock"], folders["glued"])
    if crashed(statuses["stock"]):
        verdict = "crashed"
    elif same and statuses["stock"] == statuses["glued"]:
        verdict = "same"
    else:
        go("again", drivers[0])
        steady = compare(folders["stock"], folders["again"])[0] and statuses["stock"] == statuses["again"]
        verdict = "DIFFERS" if steady else "unsteady"
    for name in os.listdir(folder):
        shutil.rmtree(os.path.join(folder, name), ignore_errors=True)
    return verdict, sums, f"exit {statuses['stock']} and {statuses['glued']}; " + "; ".join(said[:2])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("drivers", nargs="*", default=[os.environ.get("BEATRICE_MESA_STOCK"), os.environ.get("BEATRICE_MESA_GLUED")])
    parser.add_argument("--every", type=int, default=20, help="of piglit's samples each Nth test; 0: none")
    options = parser.parse_args()
    if len(options.drivers) != 2 or not all(options.drivers):
        print("skipped: no two drivers (BEATRICE_MESA_STOCK, BEATRICE_MESA_GLUED) to compare")
        return guest.SKIPPED
    drivers = [os.path.abspath(path) for path in options.drivers]
    counts, total = {}, [0] * 4
    with guest.x_server(), tempfile.TemporaryDirectory(prefix="beatrice-") as folder:
        pictures, traces = os.path.join(folder, "pictures"), os.path.join(folder, "traces")
        os.makedirs(pictures)
        os.makedirs(traces)
        for program in programs(options.every, pictures):
            verdict, sums, text = one(program, drivers, traces)
            counts[verdict] = counts.get(verdict, 0) + 1
            if verdict == "same":
                total = [left + right for left, right in zip(total, sums)]
            print(f"{verdict}: {program[0]}" + ("" if verdict == "same" else f" ({text})"), flush=True)
    print(", ".join(f"{count} {verdict}" for verdict, count in sorted(counts.items()))
          + "; of the same: {} submits, {} commands, {} dwords, {} commands with other undefined bits".format(*total))
    return 1 if counts.get("DIFFERS") or not counts.get("same") else 0


if __name__ == "__main__":
    sys.exit(main())
