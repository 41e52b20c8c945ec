# SPDX-License-Identifier: MIT
"""protocol/virgl.xml in the flat form of the fact tables: one row per field, arrays of constant length spelled out."""

import re
import xml.etree.ElementTree as ET


def text(node, key, default=None):
    return node.get(key, default)


class Protocol:
    """The XML with look-ups. Only the standard library: the generator is not asked, so that it cannot be wrong here."""

    def __init__(self, path):
        self.root = ET.parse(path).getroot()

    def all(self, tag):
        return self.root.findall(tag)

    def named(self, tag, name):
        return next(node for node in self.all(tag) if node.get("name") == name)

    def limit(self, value):
        if value is None:
            return None
        if re.fullmatch(r"-?\d+|0x[0-9a-fA-F]+", value):
            return int(value, 0)
        return int(self.named("limit", value).get("value"))


def bit_range(node):
    bits = node.get("bits")
    if bits is None:
        return 0, 31
    low, _, high = bits.partition(":")
    return int(low), int(high or low)


def dwords(field):
    return 2 if field.get("type") in ("f64", "u64") else 1


def canonical(field):
    kind = field.get("type")
    return kind + (" or 0" if field.get("null") == "yes" else "")


def field_rows(field, name, dword, present):
    """One field of the XML: a row, or two where a 64-bit number fills two dwords."""
    low, high = bit_range(field)
    if dwords(field) == 2:
        kind = field.get("type")
        return [(f"{name}_lo", dword, 0, 31, f"{kind} low dword", present),
                (f"{name}_hi", dword + 1, 0, 31, f"{kind} high dword", present)]
    return [(name, dword, low, high, canonical(field), present)]


def stride_of(array):
    used = max(int(field.get("dword")) + dwords(field) for field in array.findall("field"))
    return max(used, int(array.get("stride", "0")))


class Walk:
    """Goes through a command's parts and collects field rows and repeats."""

    def __init__(self, protocol, command):
        self.protocol = protocol
        self.fields, self.repeats = [], []
        self.next = None  # where `dword="next"` is, None: not constant
        for part in command:
            getattr(self, "on_" + part.tag, lambda part: None)(part)

    def on_field(self, field, present=None):
        dword = int(field.get("dword"))
        self.fields += field_rows(field, field.get("name"), dword, present)
        self.next = dword + dwords(field)

    def on_array(self, array):
        first = self.next if array.get("dword") == "next" else int(array.get("dword"))
        stride, count, name = stride_of(array), array.get("count"), array.get("name")
        fixed = count != "rest" and not any(row[0] == count for row in self.fields)
        if fixed:
            self.spell_out(array, name, first, stride, self.protocol.limit(count))
            return
        for field in array.findall("field"):
            self.fields += field_rows(field, f"{name}.{field.get('name')}", int(field.get("dword")), None)
        self.repeats.append((name, first, stride, "rest" if count == "rest" else count,
                             int(array.get("min", "0")), self.protocol.limit(array.get("max"))))
        self.next = None

    def spell_out(self, array, name, first, stride, count):
        for index in range(count):
            for field in array.findall("field"):
                inner = "" if field.get("name") == "value" else "." + field.get("name")
                self.fields += field_rows(field, f"{name}_{index}{inner}", first + index * stride + int(field.get("dword")),
                                          "conditional" if array.get("when") else None)
        self.next = first + count * stride

    def on_blob(self, blob):
        position = blob.get("dword")
        self.fields.append((blob.get("name"), None if position == "next" else int(position), 0, 31, "bytes", None))

    on_bytes = on_blob

    def on_extend(self, extend):
        fields = extend.findall("field")
        end = max(int(field.get("dword")) + dwords(field) - 1 for field in fields)
        for field in fields:
            self.on_field(field, end)


def accepted(protocol, command, limit):
    """The payload lengths below `limit` that some payload of the command can have."""
    if command.get("length") == "any":
        return set(range(limit))
    if command.get("abstract") == "yes":
        return set()
    base, step, least, most, open_end, lengths = 0, 0, 0, 0, False, set()
    for part in command:
        if part.tag == "field":
            base = max(base, int(part.get("dword")) + dwords(part) - 1)
        elif part.tag == "array" and part.get("when") is None:
            step, count = stride_of(part), part.get("count")
            if count == "rest" or part.get("max"):
                least, most = int(part.get("min", "0")), protocol.limit(part.get("max"))
            else:
                base += step * protocol.limit(count)
                step = 0
        elif part.tag in ("blob", "bytes"):
            open_end = True
        elif part.tag == "extend":
            lengths.add(max(int(field.get("dword")) for field in part.findall("field")))
    lengths |= {base + step * n for n in range(least, most + 1)} if step else {base}
    if command.get("slack") == "ignore":
        lengths |= {length + extra for length in set(lengths) for extra in range(step)}
    if open_end or command.get("trail") == "ignore":
        lengths |= set(range(min(lengths), limit))
    return {length for length in lengths if int(command.get("min-length", "0")) <= length < limit}


def flat_struct(protocol, struct):
    """(name, offset, type, count, since) of each member."""
    return [(member.get("name"), int(member.get("offset")), member.get("type"), int(member.get("count", "1")),
             member.get("since") or struct.get("since")) for member in struct.findall("member")]


SIZES = {"u8": 1, "char": 1, "u16": 2, "u32": 4, "i32": 4, "f32": 4, "u64": 8, "f64": 8, "format_mask": 64}


def size_of(protocol, kind):
    base, _, ref = kind.partition(":")
    if base == "struct":
        return int(protocol.named("struct", ref).get("bytes"))
    return SIZES.get(base, 4)
