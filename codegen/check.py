# SPDX-License-Identifier: MIT
"""Rules that the model must keep beyond its grammar. Each fault names its line of the XML."""

import re

from codegen.errors import Faults

MEMBER_BYTES = {"u8": 1, "char": 1, "u16": 2, "u32": 4, "i32": 4, "f32": 4, "bits": 4, "enum": 4, "u64": 8, "f64": 8,
                "format_mask": 64}
LOWER, UPPER = r"[a-z][a-z0-9_]*", r"[A-Za-z0-9][A-Za-z0-9_]*"


class Checker:
    def __init__(self, protocol):
        self.protocol = protocol
        self.faults = Faults()

    def fault(self, item, message):
        self.faults.add(item.line, message)

    def unique(self, items, what, key=lambda item: item.name):
        seen = {}
        for item in items:
            first = seen.setdefault(key(item), item)
            if first is not item:
                self.fault(item, f"{what} {key(item)!r} is there since line {first.line}")

    def spelled(self, items, pattern):
        for item in items:
            if not re.fullmatch(pattern, item.name):
                self.fault(item, f"the name {item.name!r} is not of the form {pattern}")

    def tables(self):
        protocol = self.protocol
        for table in ("limits", "bitsets", "structs", "commands", "objects", "formats", "messages", "opcodes"):
            self.unique(getattr(protocol, table), table[:-1])
        self.unique(protocol.enums + protocol.vocabularies, "enum")
        for table in ("commands", "objects", "formats", "messages"):
            self.unique(getattr(protocol, table), table[:-1] + " number", lambda item: item.number)
        self.spelled(protocol.enums + protocol.vocabularies + protocol.bitsets + protocol.structs, LOWER)
        self.spelled(protocol.limits + protocol.commands + protocol.objects + protocol.formats, UPPER)
        for enum in protocol.enums + protocol.vocabularies:
            self.unique(enum.values, "value")
            self.unique(enum.values, "value number", lambda item: item.value)
            if not enum.values:
                self.fault(enum, f"enum {enum.name!r} is empty")
            elif enum.named("COUNT") and not enum.mesa:
                self.fault(enum.named("COUNT"), "COUNT is the generator's")
            elif enum.top > 0x7fffffff:
                self.fault(enum, "a value does not fit an int: make it a bitset")
        for bitset in protocol.bitsets:
            self.unique(bitset.bits, "bit")
        for item in protocol.formats:
            if item.number >= protocol.format_count:
                self.fault(item, f"format number {item.number} is not below {protocol.format_count}")

    # Structs in memory

    def struct(self, struct):
        self.unique(struct.members, "member")
        at = 0
        for member in struct.members:
            if member.type == "struct":
                inner = self.protocol.find("structs", member.ref)
                size = inner.bytes if inner else 0
                if not inner:
                    self.fault(member, f"there is no struct {member.ref!r}")
            else:
                size = MEMBER_BYTES.get(member.type, 0)
                if not size:
                    self.fault(member, f"unknown type {member.type!r}")
            if member.offset != at:
                self.fault(member, f"member {member.name!r} is at byte {member.offset}, the ones before end at {at}")
            at = member.offset + size * max(member.count, 1)
            self.overlap(member.parts)
        if at != struct.bytes:
            self.fault(struct, f"the members of {struct.name!r} end at byte {at}, not {struct.bytes}")

    def overlap(self, parts):
        used = 0
        for part in parts:
            if used & part.mask:
                self.fault(part, f"bits of {part.name!r} are taken")
            used |= part.mask

    # Commands

    def bits(self, fields):
        """No two fields may share bits, unless under opposite conditions."""
        for index, field in enumerate(fields):
            mask = ((1 << field.width) - 1) << field.low if field.dwords == 1 else (1 << 64) - 1
            for other in fields[:index]:
                theirs = ((1 << other.width) - 1) << other.low if other.dwords == 1 else (1 << 64) - 1
                distance = field.dword - other.dword
                shared = mask << 32 * distance & theirs if distance >= 0 else theirs << -32 * distance & mask
                if shared and not (field.when and field.when.opposite(other.when)):
                    self.fault(field, f"field {field.name!r} shares bits with {other.name!r}")

    def field(self, field, command, inside=False):
        if field.dwords == 2 and not field.whole:
            self.fault(field, f"{field.type} needs two whole dwords")
        if field.type == "f32" and not field.whole:
            self.fault(field, "f32 needs a whole dword")
        if field.type == "bool" and not (field.whole or field.width == 1):
            self.fault(field, "a bool is one bit or one dword")
        if (field.is_ref or field.type == "new") and field.type in ("resource", "new") and not field.whole:
            self.fault(field, "a handle needs a whole dword")
        if field.in_enum:
            enum = self.protocol.find("enums", field.ref) if field.type == "enum" else None
            if not enum or enum.open:
                self.fault(field, "in-enum wants a closed enum as type")
        if field.unknown not in ("refuse", "null"):
            self.fault(field, f"unknown={field.unknown!r} is neither refuse nor null")
        if (field.null or field.unknown == "null") and not field.is_ref:
            self.fault(field, "null and unknown are for handles that are looked up")
        if (field.span is None) != (field.limit is None):
            self.fault(field, "span and limit belong together")
        if field.span is not None:
            array = command.part(field.span)
            if inside or not array or array.kind != "array":
                self.fault(field, f"there is no array {field.span!r}")
        if field.is_ref and not inside and field not in command.parts and not field.null:
            self.fault(field, "a handle in an extend must allow null")
        if field.type in ("f32", "f64", "u64") and (field.max is not None or field.min is not None
                                                    or field.multiple_of is not None):
            self.fault(field, f"{field.type} takes no range")
        if field.type == "new" and not command.is_object:
            self.fault(field, "new is for objects")
        if field.type == "object" and field.ref == "header" and command.object_types is None:
            self.fault(field, "object:header wants object-type")

    def condition(self, part, command, earlier):
        if part.when and part.when.field not in earlier:
            self.fault(part, f"the condition's {part.when.field!r} is no earlier field")

    def array(self, array, command, earlier):
        self.unique(array.fields, "field")
        self.bits(array.fields)
        for field in array.fields:
            self.field(field, command, inside=True)
            if field.when:
                self.fault(field, "no conditions inside an array")
        if len([field for field in array.fields if field.is_ref]) > 1:
            self.fault(array, f"array {array.name!r} has more than one handle to look up")
        if array.min > array.max:
            self.fault(array, "min is above max")

    def command(self, command):
        inside = [field for extend in command.extends for field in extend.fields]
        self.unique(command.parts + inside, "field")
        self.bits(command.fields)
        earlier = set()
        for part in command.parts + inside:
            self.condition_of(part, command, earlier)
            earlier.add(part.name)
        self.shape(command)

    def condition_of(self, part, command, earlier):
        if part.kind == "field":
            self.field(part, command)
            self.condition(part, command, earlier)
        elif part.kind == "array":
            self.array(part, command, earlier)
            self.condition(part, command, earlier)
        elif part.kind == "bytes" and part.length not in earlier:
            self.fault(part, f"the length {part.length!r} is no earlier field")

    def shape(self, command):
        parts = command.parts
        if (command.any_length or command.abstract or command.union) and (parts or command.extends):
            self.fault(command, f"{command.name} may have no fields")
        if command.is_object and not command.abstract:
            first = parts[0] if parts else None
            if not first or first.kind != "field" or (first.name, first.type) != ("handle", "new"):
                self.fault(command, f"the first field of {command.name} is not the new handle")
        if command.number > 255:
            self.fault(command, f"{command.number} does not fit the header")
        for part in parts[:-1]:
            if part.kind in ("blob", "bytes") or (part.kind == "array" and part.count == "rest"):
                self.fault(part, f"{part.name!r} takes the rest, but more follows")
        last = parts[-1] if parts else None
        if command.slack and not (last and last.kind == "array" and last.count == "rest"):
            self.fault(command, "slack is for an array that takes the rest")
        if command.writes and not self.protocol.find("structs", command.writes):
            self.fault(command, f"there is no struct {command.writes!r}")
        if command.stored_as and not self.protocol.find("objects", command.stored_as):
            self.fault(command, f"there is no object {command.stored_as!r}")
        for quirk in command.quirks:
            if not quirk.text:
                self.fault(quirk, "a quirk says nothing")

    def run(self):
        self.tables()
        for struct in self.protocol.structs:
            self.struct(struct)
        for command in self.protocol.commands + self.protocol.objects:
            self.command(command)
        self.faults.stop_if_any()


def check(protocol):
    Checker(protocol).run()
