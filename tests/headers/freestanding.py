# SPDX-License-Identifier: MIT
"""The guest's headers without a C library: compiled with -ffreestanding -nostdlib as C99, C11 and C++, with the header's sink and with
one of the guest's own. Each function of the header is code of its own then, and that code wants no symbol of anybody. Where the
program is one for this machine it is run: it encodes, and looks at what was written.

usage: freestanding.py SOURCE MACHINE COMPILER [ARGUMENT ...]     MACHINE: x86_64 or aarch64
"""

import os
import platform
import re
import shutil
import struct
import subprocess
import sys
import tempfile

SKIPPED = 77
MACHINES = {"x86_64": 62, "aarch64": 183}
HEADERS = ["vgp_encode.h", "vgp_format.h", "vgp_vtest.h"]
FLAGS = ["-ffreestanding", "-nostdlib", "-O2", "-Wall", "-Wextra", "-Wpedantic", "-Wconversion", "-Wshadow", "-Werror"]
LANGUAGES = [["-x", "c", "-std=c99"], ["-x", "c", "-std=c11"], ["-x", "c++", "-std=c++11"]]
# Without these words a header's functions are code, whether they are used or not.
EMIT = ["-Dstatic=", "-Dinline="]


def symbols(path):
    """(machine, names that the object file defines, names that it wants) of an ELF file."""
    with open(path, "rb") as file:
        data = file.read()
    assert data[:6] == b"\x7fELF\x02\x01", f"{path}: no 64-bit little-endian ELF file"
    machine, = struct.unpack_from("<H", data, 18)
    at, = struct.unpack_from("<Q", data, 40)
    size, count = struct.unpack_from("<2H", data, 58)
    sections = [struct.unpack_from("<2I4Q2I2Q", data, at + size * number) for number in range(count)]
    have, want = set(), set()
    for section in sections:
        if section[1] != 2:  # the symbol table
            continue
        strings = sections[section[6]][4]
        for entry in range(section[4], section[4] + section[5], 24):
            name, _, _, where = struct.unpack_from("<I2BH", data, entry)
            text = data[strings + name:data.index(b"\0", strings + name)].decode()
            if text:
                (have if where else want).add(text)
    return machine, have, want


def bare(name):
    """A C++ function's name without its types."""
    found = re.match(r"_Z(\d+)(\w+)", name)
    return found.group(2)[:int(found.group(1))] if found else name


def speaks_cxx(compiler):
    """A cross compiler of Debian comes without C++."""
    done = subprocess.run([*compiler, "-x", "c++", "-fsyntax-only", os.devnull], stderr=subprocess.DEVNULL, check=False)
    return done.returncode == 0


def run(command):
    print(" ".join(command), flush=True)
    subprocess.run(command, check=True)


def complete(command, folder, machine, functions):
    """Compiles every function of the headers, and holds what they want against nothing."""
    path = os.path.join(folder, "object.o")
    run([*command, *EMIT, "-c", "-o", path])
    found, have, want = symbols(path)
    assert found == MACHINES[machine], f"code for machine {found}"
    missing = functions - {bare(name) for name in have}
    assert not missing, f"no code of {sorted(missing)}"
    assert not want, f"freestanding code that wants {sorted(want)}"


def main(source, machine, *compiler):
    if not shutil.which(compiler[0]):
        print(f"skipped: {compiler[0]} is not installed")
        return SKIPPED
    guest = os.path.join(source, "generated", "guest")
    functions = set()
    for header in HEADERS:
        with open(os.path.join(guest, header), encoding="utf-8") as file:
            functions |= set(re.findall(r"^static inline \w+ (\w+)\(", file.read(), re.M))
    assert len(functions) > 70, f"only {len(functions)} functions were found"
    program = os.path.join(source, "tests", "headers", "freestanding.c")
    languages = LANGUAGES if speaks_cxx(compiler) else LANGUAGES[:2]
    with tempfile.TemporaryDirectory() as folder:
        for language in languages:
            for sink in ([], ["-DOWN_SINK"]):
                command = [*compiler, *FLAGS, *sink, "-I", guest, *language, program]
                complete(command, folder, machine, functions)
                if machine == platform.machine():
                    linked = os.path.join(folder, "program")
                    run([*command, "-static", "-o", linked])
                    run([linked])
    print(f"{len(functions)} functions, {len(languages)} languages, 2 sinks: complete in themselves")
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
