#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""Cuts seeds from traces of guest programs: make_seeds.py TRACE ... writes fuzz/seeds/.

Record the traces with `beatrice-vtest --record=FILE` and tests/guest's programs. Each trace gives a stream (every
command once, resources renamed to those of world.h), records for the trace target, and calls. The vtest and
resources seeds are made here. Needs the zstd program.
"""

import hashlib
import os
import shutil
import struct
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(HERE)
sys.path.insert(0, ROOT)

from codegen.cli import load  # noqa: E402

STREAM_BYTES, TRACE_BYTES, CALLS_BYTES, LONGEST = 6144, 6144, 6144, 3072

(CONTEXT_CREATE, CONTEXT_DESTROY, ATTACH, DETACH, CREATE, DESTROY, BACKING_ATTACH, BACKING_DETACH, DATA, HASH,
 TRANSFER, SUBMIT, FENCE) = range(1, 14)

# What world.h has, by (target, depth or stencil, bind).
BUFFERS = {0x10: 1, 0x20: 2, 0x40: 3, 0x80000: 4, 0x20000: 5, 0x800: 6, 0x4000: 7, 0x100: 8, 0x8: 19, 0x8000: 21}
TEXTURES = {1: [17], 2: [9, 10, 12, 20], 3: [14], 4: [13], 5: [22], 6: [24], 7: [15], 8: [23]}
DEPTH_BIND = 0x1


class Renamer:
    """Ids of a recording to ids of the world, each kind to its like."""

    def __init__(self):
        self.names, self.turns = {}, {}

    def created(self, number, params):
        target, _, bind = params[:3]
        if target == 0:
            self.names[number] = next((name for bit, name in BUFFERS.items() if bind & bit), 1)
        elif bind & DEPTH_BIND:
            self.names[number] = 11
        elif params[8] > 1:
            self.names[number] = 16
        else:
            choice = TEXTURES.get(target, [9])
            turn = self.turns[target] = self.turns.get(target, -1) + 1
            self.names[number] = choice[turn % len(choice)]

    def name(self, number):
        return self.names.get(number, 9) if number else 0


class Wire:
    """Where resource ids stand in commands."""

    def __init__(self):
        protocol = load(os.path.join(ROOT, "protocol", "virgl.xml"))
        union = next(command for command in protocol.commands if command.union)
        self.commands = {(command.number, None): command for command in protocol.plain}
        self.commands |= {(union.number, command.number): command for command in protocol.created}
        self.union = union.number

    def places(self, header, length):
        opcode, kind = header & 0xff, header >> 8 & 0xff
        command = self.commands.get((opcode, kind if opcode == self.union else None))
        if not command:
            return
        for field in command.fields:
            if field.type == "resource" and field.dword <= length:
                yield field.dword
        for array in command.arrays:
            for field in array.fields:
                if field.type == "resource" and array.dword:
                    yield from range(array.dword + field.dword, length + 1, array.stride)

    def split(self, dwords):
        at = 0
        while at < len(dwords):
            length = dwords[at] >> 16
            yield list(dwords[at:at + 1 + length])
            at += 1 + length

    def shortened(self, dwords):
        """As many whole commands as make a seed."""
        out = []
        for command in self.split(dwords):
            if len(out) + len(command) <= LONGEST // 4:
                out += command
        return out

    def renamed(self, command, renamer):
        for place in self.places(command[0], len(command) - 1):
            command[place] = renamer.name(command[place])
        return command


def pack(dwords):
    return struct.pack(f"<{len(dwords)}I", *dwords)


def records(path):
    """(type, payload) of each record."""
    with open(path, "rb") as file:
        file.seek(16)
        data = subprocess.run(["zstd", "-dcq"], input=file.read(), capture_output=True, check=False).stdout
    at = 0
    while at + 8 <= len(data):
        kind, size = struct.unpack_from("<II", data, at)
        yield kind, data[at + 8:at + 8 + size]
        at += 8 + size


def stream_seed(wire, trace):
    renamer, seen, out = Renamer(), set(), b""
    for kind, payload in trace:
        if kind == CREATE:
            values = struct.unpack("<11I", payload)
            renamer.created(values[0], values[1:])
        elif kind == SUBMIT:
            dwords = struct.unpack(f"<{len(payload) // 4 - 2}I", payload[8:len(payload) // 4 * 4])
            for command in wire.split(dwords):
                data = pack(wire.renamed(command, renamer))
                if data not in seen and len(data) <= LONGEST and len(out) + len(data) <= STREAM_BYTES:
                    seen.add(data)
                    out += data
    return out


def trace_seed(wire, trace):
    out = b""
    for kind, payload in trace:
        if kind == SUBMIT:
            dwords = struct.unpack(f"<{len(payload) // 4}I", payload)
            payload = payload[:8] + pack(wire.shortened(dwords[2:]))
        if kind == DATA:
            payload = payload[:256]
        if len(out) + len(payload) + 8 <= TRACE_BYTES:
            out += struct.pack("<II", kind, len(payload)) + payload
    return out


def calls():
    """Numbers of the operations, from calls.h."""
    with open(os.path.join(HERE, "calls.h"), encoding="utf-8") as file:
        names = [line.split("X(")[1].split(",")[0] for line in file if line.strip().startswith("X(")
                 and '"' in line]
    return {name: number for number, name in enumerate(names)}


def call(name, *dwords):
    return pack([calls()[name] | len(dwords) << 16, *dwords])


def calls_seed(wire, trace):
    out, known = call("CONTEXT_CREATE", 1, 2), {}
    for kind, payload in trace:
        part = b""
        values = struct.unpack(f"<{len(payload) // 4}I", payload[:len(payload) // 4 * 4])
        if kind == CREATE and len(known) < 31:
            known[values[0]] = number = len(known) + 1
            part = (call("RESOURCE_CREATE", number, *values[1:]) + call("CONTEXT_ATTACH", 1, number)
                    + call("BACKING_ATTACH", number, 2, 0xfe40fe40))
        elif kind == SUBMIT:
            renamer = Renamer()
            renamer.names = known
            commands = wire.split(wire.shortened(values[2:]))
            dwords = [dword for command in commands for dword in wire.renamed(command, renamer)]
            part = call("SUBMIT", 1, *dwords)
        elif kind == TRANSFER:
            part = call("TRANSFER", 1, known.get(values[1], 1), *values[2:6], values[6], 0, 0, *values[8:14])
        elif kind == FENCE:
            part = call("FENCE", 1, 0, values[2]) + call("POLL", 1)
        if len(out) + len(part) <= CALLS_BYTES:
            out += part
    return out + call("CONTEXT_ASK", 1) + call("CURSOR", 1, 16384) + call("RESET")


def resources_seeds():
    shapes = {"buffer": (0, 64, 0x10, 512, 1, 1, 1, 0, 0, 0), "rgba": (2, 67, 0xa, 17, 9, 1, 1, 4, 0, 0),
              "cube": (4, 67, 0x8, 8, 8, 1, 6, 3, 0, 0), "volume": (3, 64, 0x8, 8, 8, 8, 1, 0, 0, 0),
              "array": (7, 28, 0x8, 8, 8, 1, 3, 0, 0, 0), "blocks": (2, 113, 0x8, 20, 12, 1, 1, 1, 0, 0)}
    for name, shape in shapes.items():
        whole = (shape[3], shape[4], max(shape[5], shape[6]))
        yield name, (call("RESOURCE_CREATE", 1, *shape)
                     + call("TRANSFER", 0, 1, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, *whole, 8192, 0x0305)
                     + call("TRANSFER", 0, 1, 1, 0, 256, 4096, 64, 1, 0, 4, 0, 0, 4, 1, 1, 8192, 0x0440)
                     + call("RESOURCE_DESTROY", 1))


def vtest_seeds(streams):
    def message(number, *dwords, data=b""):
        return pack([len(dwords) + (len(data) + 3) // 4, number, *dwords]) + data

    hello = pack([5, 8]) + b"fuzz\0"
    texture = (0, 2, 67, 0xa, 16, 16, 1, 1, 0, 0)
    old = hello + message(9) + message(1) + message(10) + message(7, 0, 0) + message(11, 2)
    new = hello + message(10) + message(11, 4) + message(15, 1) + message(16, 2, 2) + message(17, 2)
    yield "caps-old", old
    yield "caps-new", new
    yield "transfers-old", (hello + message(2, 5, *texture[1:]) + pack([11 + 4, 5, 5, 0, 64, 0, 0, 0, 0, 4, 1, 1, 16])
                            + b"0123456789abcdef" + message(4, 5, 0, 64, 0, 0, 0, 0, 4, 4, 1, 256) + message(3, 5))
    yield "transfers-new", (new + message(12, *texture, 1024) + message(14, 1, 0, 0, 0, 0, 16, 16, 1, 1024, 0)
                            + message(13, 1, 0, 0, 0, 0, 8, 8, 1, 512, 0) + message(7, 1, 1) + message(38, 1)
                            + message(3, 1))
    yield "syncs", (new + message(19, 5, 0) + message(21, 1) + message(22, 1, 7, 0) + message(23, 1, 0, 1, 9, 0)
                    + message(20, 1))
    yield "blob", new + message(18, 1, 1, 4096, 0, 0, 0)
    for name, data in streams[:8]:
        yield f"stream-{name}", (old + b"".join(message(2, n, *texture[1:]) for n in range(9, 12))
                                 + pack([len(data) // 4, 6]) + data + message(7, 0, 1))


def key(data):
    return hashlib.sha256(data).hexdigest()[:12]


def save(target, seeds):
    folder = os.path.join(HERE, "seeds", target)
    shutil.rmtree(folder, ignore_errors=True)
    os.makedirs(folder)
    seeds = {name: data for name, data in seeds if data}
    for name, data in seeds.items():
        with open(os.path.join(folder, name), "wb") as file:
            file.write(data)
    print(f"{target}: {len(seeds)} seeds, {sum(map(len, seeds.values()))} bytes")


def main(paths):
    wire = Wire()
    traces = [list(records(path)) for path in paths]
    streams = {key(data): data for data in (stream_seed(wire, trace) for trace in traces) if len(data) > 256}
    streams = sorted(streams.items())
    save("stream", streams)
    save("trace", [(key(data), data) for data in (trace_seed(wire, trace) for trace in traces[::3])])
    save("calls", [(key(data), data) for data in (calls_seed(wire, trace) for trace in traces[::2])])
    save("resources", resources_seeds())
    save("vtest", vtest_seeds(streams))
    save("capset", [("both", pack([1, 1, 308, 2, 2, 1408, 2, 1, 400, 0, 0, 0, 1, 0, 100, 3, 9, 4096]))])
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
