# SPDX-License-Identifier: MIT
"""Which folder may include which, as docs/architecture.md says. The first rule that matches a file counts."""

import os
import re
import sys

import tree

SYSTEM = "<system>"

# Folder of the including file -> folders whose headers it may include (its own is always allowed).
RULES = [
    ("core/include", []),
    ("core/shader", ["core/include", "generated/include"]),
    ("core", ["core/include", "core/shader", "generated/include"]),
    ("backends/gbm", ["core", "core/include", "generated/include"]),
    ("backends/gl", ["core", "core/include", "core/shader", "backends/gbm", "generated/include"]),
    ("backends/null", ["core", "core/include", "core/shader", "generated/include"]),
    ("bindings/vtest", ["core/include", "generated/include", "bench/trace"]),
    ("bindings/virglrenderer", ["core/include", "generated/include"]),
    ("bindings/mesa", ["generated/guest"]),
    ("bench/trace", ["core/include", "generated/include", "generated/guest", "generated/reencode", "bindings/virglrenderer"]),
    ("bench/decode", ["core/include", "generated/include", "generated/guest", "bench/trace"]),
    ("fuzz", ["core/include", "core/shader", "generated/include", "generated/guest", "bindings/vtest", "bench/trace"]),
    ("examples/guest-triangle", ["generated/guest"]),
    ("generated/guest", []),
    ("generated/tests", ["generated/include", "generated/guest"]),
    ("generated/reencode", ["generated/include", "generated/guest"]),
    ("generated/src", ["generated/include", "core/include", "core"]),
    ("generated/include", ["core/include", "core"]),
]
# Of core/, generated code may see the look-up header only.
GENERATED_CORE = {"lookup.h"}
ROOMS = ["core/include", "core/shader", "core", "backends/gl", "backends/null", "backends/gbm", "bindings/vtest",
         "bindings/virglrenderer", "bindings/mesa", "bench/trace", "generated/include", "generated/src", "generated/guest", "generated/reencode"]
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^">]+)[">]', re.M)


def room_of(path):
    for room in ROOMS:
        if path.startswith(room + "/"):
            return room
    return None


def resolve(root, path, name, quoted):
    """The room that the header comes from."""
    if quoted and os.path.exists(os.path.join(root, os.path.dirname(path), name)):
        return room_of(os.path.normpath(os.path.join(os.path.dirname(path), name)))
    own = next((r for r, _ in RULES if path.startswith(r + "/")), None)
    allowed = next((a for r, a in RULES if r == own), [])
    for room in [own, *allowed, *ROOMS]:
        if room and os.path.exists(os.path.join(root, room, name)):
            return room
    return SYSTEM


def problems_of(root, path):
    rule = next(((r, a) for r, a in RULES if path.startswith(r + "/")), None)
    if not rule:
        return
    own, allowed = rule
    with open(os.path.join(root, path), encoding="utf-8") as file:
        text = file.read()
    for quote, name in INCLUDE.findall(text):
        room = resolve(root, path, name, quote == '"')
        if room in (SYSTEM, None, own) or room in allowed and not (
                own.startswith("generated") and room == "core" and name not in GENERATED_CORE):
            continue
        yield f"{path}: may not include {name} of {room}"


def main(root):
    sources = tree.files(root, (".c", ".h"), generated=True)
    return tree.report("includes", [problem for path in sources for problem in problems_of(root, path)])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
