# SPDX-License-Identifier: MIT
"""fuzz/: tables from which the AFL++ mutator makes, repairs and breaks commands, and the dictionaries."""

from codegen import names
from codegen.emit import environment

KINDS = {"i32": "SIGNED", "f32": "FLOAT", "f64": "DOUBLE", "u64": "WIDE", "bool": "FLAG", "enum": "ENUM",
         "bits": "BITS", "format": "FORMAT", "resource": "RESOURCE", "object": "OBJECT", "new": "NEW",
         "handle": "HANDLE"}
HEADERS_OBJECT = 255  # an object of the type that the header names


class Table:
    """The rows of one command, object or message; `shift` brings positions to the commands' way of counting."""

    def __init__(self, protocol, parts, extends=(), shift=0, stored=None):
        self.protocol, self.shift, self.stored = protocol, shift, stored
        self.outside = [part for part in parts if part.kind == "field"]
        self.outside += [field for extend in extends for field in extend.fields]
        self.order = [field.name for field in self.outside]
        self.lengths = {part.length: part for part in parts if part.kind == "bytes"}
        self.counted = {part.count_field for part in parts if part.kind == "array" and part.count == "field"}
        self.arrays = {part.name: part for part in parts if part.kind == "array"}
        self.fields = [self.field(field, shift) for field in self.outside]
        self.parts = [self.part(part) for part in parts if part.kind != "field"]

    def when(self, condition):
        if not condition:
            return {}
        mode = {(True, False): "NONZERO", (True, True): "ZERO", (False, False): "EQUAL", (False, True): "UNEQUAL"}
        return {"when": "VGP_FUZZ_" + mode[condition.value is None, condition.unless],
                "when_field": self.order.index(condition.field), "when_value": condition.value or 0}

    def kind(self, field):
        if field.name in self.lengths:
            return "LENGTH"
        if field.name in self.counted:
            return "COUNT"
        return "SPAN" if field.span else KINDS.get(field.type, "NUMBER")

    def object_type(self, field):
        if field.type == "new":
            return self.stored
        if field.ref == "header":
            return HEADERS_OBJECT
        return self.protocol.find("objects", field.ref).number

    def field(self, field, shift=0):
        low = max(field.min or 0, 1 if field.nonzero and field.type != "i32" else 0)
        row = {"name": names.text(field.name), "kind": "VGP_FUZZ_" + self.kind(field), "dword": field.dword + shift,
               "low": field.low, "width": field.width, "min": low,
               "max": field.mask if field.max is None else field.max}
        if field.span:
            row |= {"max": field.limit, "span": list(self.arrays).index(field.span)}
        if field.type in ("object", "new"):
            row["object"] = self.object_type(field)
        if field.multiple_of:
            row["step"] = field.multiple_of
        if field.type in ("enum", "bits"):
            row |= {"values": f"{field.type}_{field.ref}", "num_values": f"COUNT({field.type}_{field.ref})"}
        strict = field.max is not None or field.min or field.nonzero or field.in_enum or field.multiple_of or field.span
        row |= {"strict": "true"} if strict else {}
        row |= {"null": "true"} if field.null else {}
        return row | self.when(field.when)

    def part(self, part):
        row = {"name": names.text(part.name), "kind": "VGP_FUZZ_" + part.kind.upper(),
               "dword": 0 if part.dword is None else part.dword + self.shift}
        if part.kind == "bytes":
            row["count_field"] = self.order.index(part.length)
        if part.kind == "array":
            row |= {"kind": f"VGP_FUZZ_ARRAY_{part.count.upper()}", "stride": part.stride or len(part.fields),
                    "min": part.min, "max": part.max or 64, **self.when(part.when)}
            if part.count == "field":
                row["count_field"] = self.order.index(part.count_field)
        return {"row": row, "fields": [self.field(field) for field in getattr(part, "fields", [])]}


def _commands(protocol):
    union = next((command for command in protocol.commands if command.union), None)
    found = []
    for command in protocol.all:
        stored = protocol.find("objects", command.stored_as or command.name).number if command.is_object else None
        types = [protocol.find("objects", name).number for name in command.object_types or []]
        table = Table(protocol, command.parts, command.extends, stored=stored)
        row = {"name": names.text(command.title), "least": command.least,
               "opcode": union.number if command.is_object else command.number}
        row |= {"object_type": command.number} if command.is_object else {}
        row |= {"any_object": "true"} if command.object_types == [] else {}
        row |= {"loose": "true"} if command.any_length or command.trail or command.slack else {}
        found.append({"cname": command.cname, "row": row, "table": table, "types": types,
                      "ends": [extend.end for extend in command.extends]})
    return found


def _messages(protocol):
    found = []
    for message in protocol.messages:
        table = Table(protocol, message.request, shift=1)
        for field in table.fields:
            if field["name"] == '"res_handle"':
                field["kind"] = "VGP_FUZZ_RESOURCE"
        fixed = max((field["dword"] for field in table.fields), default=0)
        row = {"name": names.text(message.name), "opcode": message.number, "least": fixed,
               "unit": "VGP_FUZZ_UNIT_" + message.length.upper()}
        found.append({"cname": "message_" + message.name.lower(), "row": row, "table": table, "types": [], "ends": []})
    return found


def _used(tables):
    """Names of the value lists that some row refers to."""
    rows = [row for _, items in tables for item in items for row in item["table"].fields]
    rows += [row for _, items in tables for item in items for part in item["table"].parts for row in part["fields"]]
    return {row["values"] for row in rows if "values" in row}


def _number(value):
    return str(value) if -2**31 < value < 2**31 else f"{value & 0xffffffff:#x}u"


def initialiser(row):
    return "{" + ", ".join(f".{key} = {_number(value) if isinstance(value, int) else value}"
                           for key, value in row.items()) + "}"


def _escaped(dwords):
    data = b"".join((value & 0xffffffff).to_bytes(4, "little") for value in dwords)
    return "".join(f"\\x{byte:02x}" for byte in data)


def _command_tokens(protocol):
    union = next((command for command in protocol.commands if command.union), None)
    for command in protocol.all:
        opcode, kind = (union.number, command.number) if command.is_object else (command.number, 0)
        for index, length in enumerate(command.exact or [command.least]):
            suffix = f"_{index}" if index else ""
            yield command.cname + suffix, _escaped([opcode | kind << 8 | length << 16])
    for limit in protocol.limits:
        yield f"limit_{limit.name.lower()}", _escaped([limit.value])


def _message_tokens(protocol):
    for message in protocol.messages:
        fixed = max((field.dword + 1 for field in message.request if field.kind == "field"), default=0)
        yield message.name.lower(), _escaped([fixed, message.number])


def _words(protocol):
    seen = set()
    groups = [(enum.name, [value.name for value in enum.values]) for enum in protocol.vocabularies]
    for group, words in [("opcode", [opcode.name for opcode in protocol.opcodes])] + groups:
        for word in words:
            if word not in seen:
                seen.add(word)
                yield f"{group}_{word.lower()}", word


def render(protocol):
    tables = [("commands", _commands(protocol)), ("messages", _messages(protocol))]
    dictionary = lambda tokens: environment.render("fuzz.dict.j2", protocol, tokens=list(tokens))
    return {"fuzz/vgp_fuzz.h": environment.render("fuzz.h.j2", protocol),
            "fuzz/vgp_fuzz.c": environment.render("fuzz.c.j2", protocol, initialiser=initialiser, tables=tables,
                                                  used=_used(tables)),
            "fuzz/stream.dict": dictionary(_command_tokens(protocol)),
            "fuzz/vtest.dict": dictionary(_message_tokens(protocol)),
            "fuzz/shader.dict": dictionary(_words(protocol))}
