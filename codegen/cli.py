# SPDX-License-Identifier: MIT
"""The command line."""

import argparse
import os
import sys

from codegen import emit, example
from codegen.build import build
from codegen.check import check
from codegen.errors import SchemaError
from codegen.layout import layout
from codegen.parse import parse

HERE = os.path.dirname(os.path.abspath(__file__))


def load(path):
    """The complete, checked model of the XML at `path`."""
    root, digest = parse(path)
    protocol = build(root, digest)
    layout(protocol)
    check(protocol)
    protocol.examples = example.load(protocol, path)
    return protocol


def inputs(xml):
    found = [xml] + example.paths(xml)
    for folder, folders, files in os.walk(HERE):
        folders[:] = sorted(name for name in folders if name not in ("tests", "__pycache__"))
        found += [os.path.join(folder, name) for name in sorted(files) if name.endswith((".py", ".j2"))]
    return found


def stale(outputs, out):
    """Paths whose text on disk is not what would be written."""
    wrong = []
    for path, text in outputs.items():
        try:
            with open(os.path.join(out, path), encoding="utf-8") as file:
                same = file.read() == text
        except FileNotFoundError:
            same = False
        if not same:
            wrong.append(path)
    return wrong


def orphans(outputs, out):
    """Files below the folders of the outputs that nothing makes (any more)."""
    roots = {path.split("/")[0] for path in outputs if "/" in path}
    found = []
    for root in sorted(roots):
        for folder, _, files in os.walk(os.path.join(out, root)):
            found += [os.path.relpath(os.path.join(folder, name), out) for name in files]
    return sorted(path for path in found if path not in outputs)


def write(outputs, out):
    """Writes what changed only, so that builds stay incremental; removes what is made no more."""
    for path in orphans(outputs, out):
        os.unlink(os.path.join(out, path))
    for path in stale(outputs, out):
        target = os.path.join(out, path)
        os.makedirs(os.path.dirname(target), exist_ok=True)
        with open(target, "w", encoding="utf-8") as file:
            file.write(outputs[path])


def main(arguments):
    parser = argparse.ArgumentParser(prog="codegen", description=__doc__)
    parser.add_argument("--xml", required=True, help="the protocol file")
    parser.add_argument("--out", default="generated", help="folder of the outputs")
    mode = parser.add_mutually_exclusive_group()
    mode.add_argument("--check", action="store_true", help="fail when an output on disk differs; write nothing")
    mode.add_argument("--check-only", action="store_true", help="check the XML; write nothing")
    mode.add_argument("--list-inputs", action="store_true", help="print the files that the outputs depend on")
    mode.add_argument("--list-outputs", action="store_true", help="print the outputs")
    options = parser.parse_args(arguments)
    if options.list_inputs:
        print("\n".join(inputs(options.xml)))
        return 0
    try:
        protocol = load(options.xml)
    except SchemaError as error:
        for line, message in error.faults:
            print(f"{error.path or options.xml}:{line}: error: {message}", file=sys.stderr)
        return 1
    if options.check_only:
        return 0
    outputs = emit.render_all(protocol)
    if options.list_outputs:
        print("\n".join(os.path.join(options.out, path) for path in sorted(outputs)))
    elif options.check:
        wrong = stale(outputs, options.out)
        for path in wrong:
            print(f"{os.path.join(options.out, path)}: not what the generator makes", file=sys.stderr)
        extra = orphans(outputs, options.out)
        for path in extra:
            print(f"{os.path.join(options.out, path)}: the generator does not make this", file=sys.stderr)
        return 1 if wrong or extra else 0
    else:
        write(outputs, options.out)
    return 0
