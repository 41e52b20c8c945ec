# SPDX-License-Identifier: MIT
"""Worked examples: bytes of a vtest connection, step by step, each dword with its meaning.

An example is a text file beside the XML, examples/NAME.txt; protocol/examples/README.md explains it. What a dword means is found
out from the description here, as the C printer does it from its tables; a test holds both against each other.
"""

import glob
import os
import re
import struct
from dataclasses import dataclass, field as member

from codegen.errors import Faults

HEADER = 2  # dwords before the payload of a message
SUBMIT = "SUBMIT_CMD"  # whose payload is a stream of commands


@dataclass
class Meaning:
    """One value in a dword: `field` is its name, with index in an array; `row` the name that its row in the reference has."""

    field: str
    row: str
    low: int
    high: int
    text: str
    link: tuple = ()  # (kind, name[, part]) of what the text names
    value: object = 0  # as a number

    @property
    def set(self):
        return self.value != 0


@dataclass
class Row:
    at: int       # dwords from the start of the message or command
    words: list
    meanings: list = member(default_factory=list)
    text: str = ""  # of bulk data


@dataclass
class Step:
    name: str     # as the file says it
    inner: bool   # a command inside a SUBMIT_CMD
    line: int
    prose: list = member(default_factory=list)
    words: list = member(default_factory=list)
    rows: list = member(default_factory=list)
    link: tuple = ()
    source: str = ""  # shader text
    call: str = ""    # what a guest in C says for it

    @property
    def size(self):
        return len(self.words)


@dataclass
class Example:
    name: str
    path: str
    facts: dict
    steps: list

    @property
    def about(self):
        return self.facts.get("about", "")


def folder(xml):
    return os.path.join(os.path.dirname(xml), "examples")


def _texts(xml):
    return sorted(glob.glob(os.path.join(folder(xml), "*.txt")))


def paths(xml):
    """The files that the examples of that XML are made from."""
    examples = [_parse(path, Faults()) for path in _texts(xml)]
    return _texts(xml) + [beside(one, fact) for one in examples for fact in ("picture", "source") if fact in one.facts]


def beside(example, fact):
    """The path of a file that the example names."""
    return os.path.normpath(os.path.join(os.path.dirname(example.path), example.facts[fact]))


def _calls(text):
    """The ENCODE(command, ...) of a guest's source: [(command, text)]."""
    found = []
    for match in re.finditer(r"(?<!#define )\bENCODE\((\w+)", text):
        depth, end = 0, match.start() + len("ENCODE")
        while end < len(text):
            depth += {"(": 1, ")": -1}.get(text[end], 0)
            end += 1
            if depth == 0:
                break
        lines = text[match.start():end].split("\n")
        column = match.start() - text.rfind("\n", 0, match.start()) - 1
        found.append((match[1], "\n".join(lines[:1] + [line[min(column, len(line) - len(line.lstrip())):]
                                                       for line in lines[1:]])))
    return found


def _give_calls(example, protocol, faults):
    """Puts beside each command what the guest in C says for it; both have to tell the same."""
    with open(beside(example, "source"), encoding="utf-8") as file:
        calls = _calls(file.read())
    steps = [step for step in example.steps if step.inner]
    if len(steps) != len(calls):
        faults.add(steps[0].line if steps else 1, f"{len(steps)} commands, but {len(calls)} in {example.facts['source']}")
    for step, (name, text) in zip(steps, calls):
        kind = "objects" if step.link and step.link[0] == "object" else "commands"
        command = protocol.find(kind, step.link[1]) if step.link else None
        if command and command.cname != name:
            faults.add(step.line, f"{example.facts['source']} has {name} here")
        step.call = text


def _parse(path, faults):
    facts, steps = {}, []
    with open(path, encoding="utf-8") as file:
        lines = file.read().split("\n")
    for number, line in enumerate(lines, 1):
        text = line.strip()
        if not text or text.startswith("#"):
            continue
        head = re.fullmatch(r"(==|--) (.+)", text)
        if head:
            steps.append(Step(head[2], head[1] == "--", number))
        elif text.startswith(":") and steps:
            try:
                steps[-1].words += [int(word, 16) for word in text[1:].split()]
            except ValueError:
                faults.add(number, "no hexadecimal dwords")
        elif steps:
            steps[-1].prose.append(text)
        else:
            key, _, value = text.partition(":")
            facts[key] = " ".join((facts.get(key, ""), value.strip())).strip()
    for step in steps:
        step.prose = " ".join(step.prose)
        if not step.prose:
            faults.add(step.line, f"{step.name} is not explained")
    return Example(os.path.basename(path)[:-4], path, facts, steps)


class Reader:
    """Gives the dwords of the steps their meanings; remembers which handle is what."""

    def __init__(self, protocol, faults):
        self.protocol, self.faults = protocol, faults
        self.handles, self.here = {}, None

    # Values

    def _enum(self, name, value):
        enum = self.protocol.find("enums", name)
        found = next((item for item in enum.values if item.value == value), None)
        return (found.name, ("enum", name, found.name)) if found else (str(value), ())

    def _bits(self, name, value):
        bitset = self.protocol.find("bitsets", name)
        names = [bit.name for bit in bitset.bits if bit.low == bit.high and value & bit.mask]
        return (" | ".join(names) if names else "none", ("bits", name))

    def _format(self, value):
        found = next((item for item in self.protocol.formats if item.number == value), None)
        return (found.name, ("format", found.name)) if found else (str(value), ())

    def _object(self, field, value, command):
        if value == 0:
            return "none", ()
        if field.type == "new":
            self.handles[value] = command.name
        kind = self.handles.get(value)
        return (f"{value}: {kind}" if kind else str(value)), (("object", kind) if kind else ())

    def value(self, field, value, command):
        """(text, link) of a value."""
        if field.type == "enum":
            return self._enum(field.ref, value)
        if field.type == "bits":
            return self._bits(field.ref, value)
        if field.type == "format":
            return self._format(value)
        if field.type in ("new", "object", "handle"):
            return self._object(field, value, command)
        if field.type == "bool":
            return ("yes" if value else "no"), ()
        if field.type in ("f32", "f64"):
            return f"{value:.7g}", ()
        return (_big(value) if value > 0xffff else str(value)), ()

    @staticmethod
    def raw(field, words, at):
        low = words[at]
        if field.dwords == 2:
            pair = struct.pack("<II", low, words[at + 1])
            return struct.unpack("<d" if field.type == "f64" else "<Q", pair)[0]
        if field.type == "f32":
            return struct.unpack("<f", struct.pack("<I", low))[0]
        value = low >> field.low & field.mask
        if field.type == "i32" and value >> (field.width - 1):
            value -= 1 << field.width
        return value

    # Payloads

    @staticmethod
    def applies(when, values):
        if not when:
            return True
        value = values.get(when.field, 0)
        return (value != 0 if when.value is None else value == when.value) != when.unless

    def put(self, step, at, field, label, row, command):
        """One field's meaning, in the row of its dword."""
        if at + field.dwords > len(step.words):
            self.faults.add(step.line, f"{step.name} ends before {label}")
            return 0
        value = self.raw(field, step.words, at)
        text, link = self.value(field, value, command)
        found = next((old for old in step.rows if old.at == at), None)
        if not found:
            found = Row(at, step.words[at:at + field.dwords])
            step.rows.append(found)
        found.meanings.append(Meaning(label, row, field.low, field.high, text, link, value))
        return value

    def array(self, step, array, at, values, command):
        left = (len(step.words) - at) // max(array.stride, 1)
        count = {"const": array.max, "field": values.get(array.count_field, 0)}.get(array.count, left)
        for i in range(min(count, left)):
            for field in array.fields:
                name = f"{array.name}[{i}]" if array.scalar else f"{array.name}[{i}].{field.name}"
                row = array.name if array.scalar and field.name == "value" else f"{array.name}[].{field.name}"
                self.put(step, at + i * array.stride + field.dword, field, name, row, command)
        return at + count * array.stride

    def bulk(self, step, part, at, count):
        """Bytes: shader text as text, all else as the floats or numbers that it may be."""
        words = step.words[at:]
        data = struct.pack(f"<{len(words)}I", *words)[:count]
        text = data.rstrip(b"\0").decode("ascii", "replace")
        plain = all(32 <= ord(char) < 127 or char == "\n" for char in text)
        if plain and "\n" in text:
            step.source = text
        for i in range(0, len(words), 4):
            some = words[i:i + 4]
            piece = data[i * 4:i * 4 + 16]
            shown = _quoted(piece) if plain else ", ".join(_number(word) for word in some)
            row = Row(at + i, some, text=shown)
            row.meanings.append(Meaning(part.name if i == 0 else "", part.name, 0, 31, ""))
            step.rows.append(row)
        return len(step.words)

    def parts(self, step, parts, at, base, command):
        """From dword `at` on; positions of fields count from `base`. Answers where the last part ends."""
        values = {}
        for part in parts:
            if part.kind == "field":
                values[part.name] = 0
                if self.applies(part.when, values):
                    values[part.name] = self.put(step, base + part.dword, part, part.name, part.name, command)
                at = max(at, base + part.dword + part.dwords)
            elif part.kind == "array":
                if self.applies(part.when, values):
                    at = self.array(step, part, at, values, command)
            else:
                length = values.get(getattr(part, "length", ""), (len(step.words) - at) * 4)
                at = self.bulk(step, part, at, length)
        return at

    def command(self, step):
        header = step.words[0]
        number, kind, length = header & 0xff, header >> 8 & 0xff, header >> 16
        command = next((item for item in self.protocol.commands if item.number == number), None)
        if command is None or length + 1 != len(step.words):
            self.faults.add(step.line, f"no command, or not {len(step.words)} dwords long: {header:08x}")
            return
        meant, shown = command, command.name
        if command.union or command.object_types is not None:
            thing = next((item for item in self.protocol.objects if item.number == kind), None)
            if thing is None:
                self.faults.add(step.line, f"no object type {kind}")
                return
            shown += f" {thing.name}"
            meant = thing if command.union else command
        if shown != step.name:
            self.faults.add(step.line, f"the dwords are a {shown}, not a {step.name}")
        step.link = ("object" if meant.is_object else "cmd", meant.name)
        words = [Meaning("length", "", 16, 31, str(length), (), length)]
        if command.union or command.object_types is not None:
            words.append(Meaning("object type", "", 8, 15, shown.split()[-1], ("object", shown.split()[-1]), kind))
        words.append(Meaning("command", "", 0, 7, command.name, ("cmd", command.name), number))
        step.rows.append(Row(0, [header], words))
        end = self.parts(step, meant.parts, 1, 0, meant)
        for extend in meant.extends:
            if length >= extend.end:
                for field in extend.fields:
                    self.put(step, field.dword, field, field.name, field.name, meant)
                    end = max(end, field.dword + field.dwords)
        if end < len(step.words):
            self.faults.add(step.line, f"dwords from {end} on have no meaning")

    def message(self, step):
        message = next((item for item in self.protocol.messages if item.number == step.words[1]), None)
        if message is None or message.name != step.name:
            self.faults.add(step.line, f"the id is not that of {step.name}")
            return
        step.link = ("vtest", message.name)
        unit = {"dwords": "dwords follow", "bytes": "bytes follow", "ignored": "ignored"}[message.length]
        step.rows.append(Row(0, step.words[:1], [Meaning("length", "", 0, 31, f"{step.words[0]} ({unit})")]))
        step.rows.append(Row(1, step.words[1:2], [Meaning("id", "", 0, 31, message.name, step.link)]))
        inside = step.name == SUBMIT  # the commands are steps of their own
        end = HEADER if inside else self.parts(step, message.request, HEADER, HEADER, message)
        if end < len(step.words):
            self.faults.add(step.line, f"dwords from {end} on have no meaning")


def _quoted(data):
    text = data.decode("ascii", "replace").replace("\n", "\\n").replace("\0", "\\0")
    return f'"{text}"'


def _number(word):
    value = struct.unpack("<f", struct.pack("<I", word))[0]
    return f"{value:.7g}" if word == 0 or 1e-6 < abs(value) < 1e9 else f"{word:#x}"


def _big(value):
    """A number that may be the bits of a float."""
    shown = _number(value & 0xffffffff)
    return f"{value:#x}" + ("" if shown.startswith("0x") else f" (as a float {shown})")


def load(protocol, xml):
    """The examples beside `xml`, in the order of their names; SchemaError names what is wrong in one."""
    found = []
    for path in _texts(xml):
        faults = Faults()
        example = _parse(path, faults)
        reader = Reader(protocol, faults)
        for step in example.steps:
            if len(step.words) < (1 if step.inner else HEADER):
                faults.add(step.line, f"{step.name} has no header")
            elif step.inner:
                reader.command(step)
            else:
                reader.message(step)
            step.rows.sort(key=lambda row: row.at)
        if "source" in example.facts:
            _give_calls(example, protocol, faults)
        faults.stop_if_any(path)
        found.append(example)
    return found
