# SPDX-License-Identifier: MIT
"""Replays the same traces on our libvirglrenderer.so.1 and on another's, by turns in one run, and prints ratios.

CPU time is that of the replaying process behind its warm-up; each turn gives one ratio, of which the median and the
range are printed. With --callgrind, instructions by object file, the GL driver on the replaying thread; those hardly
depend on what else the machine does.
"""

import argparse
import ctypes.util
import os
import re
import statistics
import subprocess
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
CACHE = os.path.join(os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache"), "beatrice", "traces")
SCENES = {
    "build": "build:use-vbo=true",
    "texture": "texture:texture-filter=linear",
    "shading": "shading:shading=phong",
    "desktop": "desktop:effect=shadow",
    "jellyfish": "jellyfish",
    "buffer": "buffer:update-method=map",
}
ROUND = re.compile(r"^round \d+: frames (\d+) .* cpu ([\d.]+) s  replay thread ([\d.]+) s", re.M)
DRIVER = re.compile(r"swrast_dri|libgallium|libLLVM|^\?\?\?$|libEGL|libGLdispatch|libglapi|libGL\b")


def record(options, scene, path):
    """Records two seconds of a scene with the guest's driver of this machine."""
    os.environ.update(BEATRICE_BIN=os.path.join(options.build, "bin"), BEATRICE_OUT=os.path.join(options.build, "guest/compare"))
    sys.path.insert(0, os.path.join(ROOT, "tests/guest"))
    import guest  # pylint: disable=import-outside-toplevel  (reads the environment when it is loaded)
    guest.need("glmark2-es2")
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with guest.x_server(), guest.Server(f"--record={path}.part") as server:
        run = server.run(["glmark2-es2", "--size", options.size, "-b", f"{SCENES[scene]}:duration=2"])
        if run.returncode or server.stop():
            sys.exit(f"recording {scene} failed: {run.stdout}{server.log()}")
    os.replace(f"{path}.part", path)


def command(options, library, trace, *arguments):
    """The replay of a trace, in the other root where one is given, and its environment."""
    # Two versions of Mesa do not get on in one folder: one cuts the index that the other has mapped.
    shaders = os.path.join(options.traces, "shaders" + (options.root or "").replace("/", "-"))
    environment = {**os.environ, "LIBGL_ALWAYS_SOFTWARE": "1", "GALLIUM_DRIVER": "llvmpipe", "MESA_SHADER_CACHE_DIR": shaders}
    line = [os.path.join(options.build, "bin/beatrice-trace"), "replay", f"--lib={library}",
            f"--skip-frames={options.skip}", *arguments, trace]
    if options.root:
        libraries = os.path.join(options.root, "usr/lib/x86_64-linux-gnu")
        line = [os.path.join(options.root, "usr/lib64/ld-linux-x86-64.so.2"), "--library-path", libraries, *line]
        environment["__EGL_VENDOR_LIBRARY_FILENAMES"] = os.path.join(options.root, "usr/share/glvnd/egl_vendor.d/50_mesa.json")
        environment["LIBGL_DRIVERS_PATH"] = os.path.join(libraries, "dri")
        environment["GBM_BACKENDS_PATH"] = os.path.join(libraries, "gbm")
    return line, environment


def replay(line, environment):
    """(frames, CPU seconds of the process, of the replaying thread)"""
    run = subprocess.run(line, env=environment, text=True, capture_output=True, check=False)
    found = ROUND.search(run.stdout)
    if run.returncode or not found or int(found[1]) == 0:
        sys.exit(f"{' '.join(line)} ended with status {run.returncode}:\n{run.stdout}{run.stderr}")
    return int(found[1]), float(found[2]), float(found[3])


def checked(options):
    """A driver other than the recording one may round otherwise: pictures are compared on the same only."""
    return [] if options.root else ["--verify"]


def cpu(options, trace):
    """Milliseconds a frame of ours and the peer's, by turns: one row (process, thread, process, thread) a turn."""
    rows = []
    for _ in range(options.turns):
        row = []
        for library in (options.ours, options.peer):
            frames, process, thread = replay(*command(options, library, trace, "--warm=1", *checked(options)))
            row += [process * 1000 / frames, thread * 1000 / frames]
        rows.append(row)
    return rows


def instructions(options, library, trace):
    """(library's own, GL driver's, all others') instructions a frame."""
    line, environment = command(options, library, trace, f"--frames={options.frames}", *checked(options))
    environment["LP_NUM_THREADS"] = "0"
    with tempfile.TemporaryDirectory(prefix="beatrice-") as folder:
        out = os.path.join(folder, "out")
        frames, _, _ = replay(["valgrind", "--tool=callgrind", "--instr-atstart=no", f"--callgrind-out-file={out}", *line],
                              environment)
        objects = by_object(out)
    own = sum(count for name, count in objects.items() if "libvirglrenderer" in name)
    driver = sum(count for name, count in objects.items() if DRIVER.search(name))
    return [count / frames for count in (own, driver, sum(objects.values()) - own - driver)]


def by_object(path):
    """object file -> instructions of its own, from callgrind's file."""
    names, totals, current, skip, whole = {}, {}, "???", False, None
    with open(path, encoding="utf-8", errors="replace") as file:
        for line in file:
            if line.startswith("ob="):
                number, _, name = line[3:].strip().partition(" ")
                current = names.setdefault(number, name) if name else names[number]
            elif line.startswith("cob="):
                number, _, name = line[4:].strip().partition(" ")
                if name:
                    names.setdefault(number, name)
            elif line.startswith("calls="):
                skip = True  # the next line is what the callee took
            elif line[0] in "0123456789+-*":
                if not skip:
                    totals[current] = totals.get(current, 0) + int(line.split()[1])
                skip = False
            elif line.startswith("totals:"):
                whole = int(line.split()[1])
    if sum(totals.values()) != whole:
        raise ValueError(f"{path}: objects make {sum(totals.values())} instructions, callgrind says {whole}")
    return totals


def spread(values):
    return f"{statistics.median(values):.2f} ({min(values):.2f} ... {max(values):.2f})"


def print_cpu(scene, rows):
    ours, peer = statistics.median(row[0] for row in rows), statistics.median(row[2] for row in rows)
    print(f"| {scene} | {ours:.2f} | {peer:.2f} | {spread([r[0] / r[2] for r in rows])} | "
          f"{spread([r[1] / r[3] for r in rows])} |", flush=True)


def print_instructions(scene, ours, peer):
    def thousands(counts):
        return " | ".join(f"{count / 1000:.0f}" for count in counts)

    print(f"| {scene} | {thousands(ours)} | {thousands(peer)} | {ours[0] / peer[0]:.2f} | {ours[1] / peer[1]:.2f} | "
          f"{sum(ours) / sum(peer):.2f} |", flush=True)


def parse():
    parser = argparse.ArgumentParser(prog="scripts/bench-compare", description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("scenes", nargs="*", metavar="SCENE", help=f"of {', '.join(SCENES)}; all without any")
    parser.add_argument("--build", default=os.path.join(ROOT, "build/release"), help="the build folder of ours")
    parser.add_argument("--ours", help="our library; default: the build folder's")
    parser.add_argument("--peer", help="the other; default: the installed one, or that of --root")
    parser.add_argument("--root", help="run both with the C library and the GL driver of this Debian root")
    parser.add_argument("--turns", type=int, default=5, help="runs of each for CPU time (%(default)s)")
    parser.add_argument("--skip", type=int, default=20, help="frames before those that are measured (%(default)s)")
    parser.add_argument("--callgrind", action="store_true", help="count instructions in place of CPU time")
    parser.add_argument("--frames", type=int, default=40, help="frames under callgrind (%(default)s)")
    parser.add_argument("--size", default="200x200", help="of a recording that has to be made (%(default)s)")
    parser.add_argument("--traces", default=CACHE, help="where recordings are kept (%(default)s)")
    options = parser.parse_args()
    options.ours = options.ours or os.path.join(options.build, "bindings/virglrenderer/libvirglrenderer.so.1")
    if not options.peer:
        options.peer = os.path.join(options.root, "usr/lib/x86_64-linux-gnu/libvirglrenderer.so.1") if options.root \
            else ctypes.util.find_library("virglrenderer")
    unknown = [scene for scene in options.scenes if scene not in SCENES]
    if unknown:
        parser.error(f"unknown scene: {', '.join(unknown)}")
    if not options.peer:
        parser.error("no libvirglrenderer.so.1 is installed; give one with --peer")
    return options


def main():
    options = parse()
    if options.callgrind:
        print("| scene | ours: library | driver | rest | peer: library | driver | rest | library, ratio | driver, ratio | all, ratio |")
        print("|---|---|---|---|---|---|---|---|---|---|")
    else:
        print("| scene | ours, ms | peer, ms | process, ratio | replaying thread, ratio |")
        print("|---|---|---|---|---|")
    for scene in options.scenes or SCENES:
        trace = os.path.join(options.traces, f"{scene}-{options.size}.trace")
        if not os.path.exists(trace):
            record(options, scene, trace)
        if options.callgrind:
            print_instructions(scene, *(instructions(options, library, trace) for library in (options.ours, options.peer)))
        else:
            print_cpu(scene, cpu(options, trace))


if __name__ == "__main__":
    main()
