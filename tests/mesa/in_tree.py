# SPDX-License-Identifier: MIT
"""
Every entry point of the driver's encoder with random states, Mesa's own and ours: they have to write the same.

usage: in_tree.py TREE BUILD       (a Mesa tree with `bindings/mesa/apply` done, and its build folder, configured)

Builds what it needs of Mesa in BUILD, and two small programs in a folder that it removes.
"""

import glob
import json
import os
import shlex
import subprocess
import sys
import tempfile

HERE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "in_tree")
DRIVER = "src/gallium/drivers/virgl"
LIBRARIES = ["src/util/format/libmesa_format.a", "src/util/libmesa_util.a", "src/util/libmesa_util_simd.a", "src/c11/impl/libmesa_util_c11.a",
             "src/util/blake3/libblake3.a"]
SYSTEM = ["-lm", "-lpthread", "-ldl", "-lz", "-lzstd"]


def compiler(build, folder):
    """What compiles a file of the driver, without the file."""
    with open(os.path.join(build, "compile_commands.json"), encoding="utf-8") as file:
        command = next(item["command"] for item in json.load(file) if item["file"].endswith("vgp_draw.c"))
    words = shlex.split(command)
    flags = [word for word in words if word.startswith(("-I", "-D", "-std", "-m", "-f", "-O"))]
    return ["cc", "-w", "-I", folder, *(flag for flag in flags if flag != "-DNDEBUG")]


def run(words, **options):
    return subprocess.run(words, check=True, **options)


def main(words):
    if len(words) != 2:
        sys.exit(__doc__)
    tree, build = map(os.path.abspath, words)
    folder = os.path.join(tree, DRIVER)
    known = run(["ninja", "-t", "targets", "all"], cwd=build, capture_output=True, text=True).stdout
    libraries = [path for path in LIBRARIES if f"\n{path}:" in known]
    run(["ninja", *libraries], cwd=build, stdout=subprocess.DEVNULL)
    with tempfile.TemporaryDirectory() as out:
        def built(name, sources):
            objects = []
            for source in [*glob.glob(os.path.join(HERE, "*.c")), *sources]:
                objects.append(os.path.join(out, f"{name}-{os.path.basename(source)}.o"))
                run([*compiler(build, folder), "-c", source, "-o", objects[-1]], cwd=build)
            program = os.path.join(out, name)
            run(["cc", "-o", program, *objects, "-Wl,--gc-sections", "-Wl,--start-group", *libraries, "-Wl,--end-group", *SYSTEM], cwd=build)
            return run([program], capture_output=True, text=True).stdout.splitlines()

        theirs = built("theirs", [os.path.join(folder, "virgl_encode.c")])
        ours = built("ours", glob.glob(os.path.join(folder, "vgp_*.c")))
    for number, (left, right) in enumerate(zip(theirs, ours)):
        if left != right:
            print(f"line {number} differs:\n{left[:400]}\n{right[:400]}")
            return 1
    print(f"{len(theirs)} and {len(ours)} lines" + (", the same" if theirs == ours else ""))
    return 0 if theirs == ours and theirs else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
