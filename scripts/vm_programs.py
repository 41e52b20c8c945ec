# SPDX-License-Identifier: MIT
"""Programs that were built on this machine, and those of their libraries that a guest lacks."""

import glob
import os
import re
import subprocess

from debian_root import Unavailable


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
