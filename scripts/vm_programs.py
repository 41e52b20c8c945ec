# SPDX-License-Identifier: MIT
"""Programs that were built on this machine, and those of their libraries that a guest lacks."""

import glob
import os
import re
import subprocess

from debian_root import Unavailable

# The guest's kernel modules -> the programs of tests that run there, and whose suites may be skipped there. A guest without
# a DRM device shares textures by udmabuf and the software rasterizer; vgem is a DRM device to allocate buffers on.
SETS = {"udmabuf": {"test-gl-dmabuf": [], "test-gbm": ["gbm"]}, "vgem": {"test-gbm": []}}


def newest(root, folder, names=None):
    """The folder with the programs (those of SETS, if no names are given): `folder`, else that of the newest build."""
    names = names or sorted({name for programs in SETS.values() for name in programs})
    folders = [folder] if folder else glob.glob(os.path.join(root, "build", "*", "bin"))
    whole = [path for path in folders if all(os.access(os.path.join(path, name), os.X_OK) for name in names)]
    if not whole:
        raise Unavailable(f"there are no {' and '.join(names)} in {folder or 'build/*/bin'}: build first, or name --bin")
    return max(whole, key=lambda path: os.path.getmtime(os.path.join(path, names[0])))


def plans(folder):
    """(modules, {test: line of the guest's plan}, programs) of each start."""
    for modules, programs in SETS.items():
        lines = {program.removeprefix("test-"): " ".join(["criterion", program, *skipped])
                 for program, skipped in programs.items()}
        yield modules, lines, [os.path.join(folder, program) for program in programs]


def _libraries(path):
    """Name -> path of every shared library that a program loads."""
    done = subprocess.run(["ldd", path], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)
    if "not found" in done.stdout:
        raise Unavailable(f"{path}: " + next(line.strip() for line in done.stdout.splitlines() if "not found" in line))
    return dict(re.findall(r"^\s*(\S+) => (\S+)", done.stdout, re.M))


def files(programs, guest):
    """The programs, and the libraries that the guest's tree has none of. glibc and Mesa are always the guest's own: a newer
    one serves a program that was linked with an older one."""
    there = {os.path.basename(path) for folder in ("lib", "usr/lib", "usr/lib/x86_64-linux-gnu")
             for path in glob.glob(os.path.join(guest, folder, "*.so*"))}
    found = {}
    for program in programs:
        if not os.access(program, os.X_OK):
            raise Unavailable(f"there is no program {program}: build first")
        found[os.path.basename(program)] = program
        found.update({name: path for name, path in _libraries(program).items() if name not in there})
    return list(found.values())
