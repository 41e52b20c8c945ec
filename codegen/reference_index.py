# SPDX-License-Identifier: MIT
"""The ways into the reference: by release, by capability, by quirk; and which capability speaks of which command."""

import re

PROSE = {"rasterizer": ("object", "RASTERIZER")}  # lower-case words of texts that mean one thing only
SETS = ("caps_bset", "capability_bits", "capability_bits_v2")


def _order(version):
    return tuple(int(part) for part in version.split("."))


def _named(kind, items, label=None):
    for item in items:
        yield item.since, kind, label(item) if label else item.name, (kind, item.name)


def _inner(kind, items, inner):
    """Parts that came later than the whole."""
    for item in items:
        for part in inner(item):
            if part.since and part.since != item.since:
                yield part.since, f"{kind}-part", f"{item.name}: {part.name}", (kind, item.name, part.name)


def _all(protocol):
    commands = protocol.commands + protocol.objects
    yield from _named("cmd", protocol.commands)
    yield from _named("object", protocol.objects)
    for item in commands:
        kind = "object" if item.is_object else "cmd"
        for extend in item.extends:
            yield extend.since, "extend", f"{item.name}: {extend.name}", (kind, item.name)
    yield from _named("enum", protocol.enums)
    yield from _inner("enum", protocol.enums, lambda enum: enum.values)
    yield from _named("bits", protocol.bitsets)
    yield from _inner("bits", protocol.bitsets, lambda bitset: bitset.bits)
    yield from _named("struct", protocol.structs)
    yield from _inner("struct", protocol.structs, lambda struct: struct.members)
    yield from _named("vtest", protocol.messages)
    yield from _named("limit", protocol.limits)


HEADINGS = {"cmd": "Commands", "object": "Object types", "extend": "Longer forms of commands", "enum": "Enumerations",
            "enum-part": "Values", "bits": "Flag sets", "bits-part": "Flags", "struct": "Records",
            "struct-part": "Members of records", "vtest": "Socket messages", "limit": "Limits"}


def versions(protocol):
    """[(release, [(heading, [(label, anchor)])])], the newest first."""
    found = {}
    for since, kind, label, anchor in _all(protocol):
        found.setdefault(since, {}).setdefault(kind, []).append((label, anchor))
    return [(since, [(HEADINGS[kind], found[since][kind]) for kind in HEADINGS if kind in found[since]])
            for since in sorted(found, key=_order, reverse=True)]


def capabilities(protocol):
    """The flag sets whose bits are capabilities, in the order of the sets."""
    return [bitset for name in SETS for bitset in protocol.bitsets if bitset.name == name]


def capability_users(protocol):
    """{name of a command or object: [(bitset, bit)]} for each that the text of a capability names."""
    commands = {item.name for item in protocol.commands + protocol.objects}
    found = {}
    for bitset in capabilities(protocol):
        for bit in bitset.bits:
            words = re.findall(r"\b[A-Za-z][A-Za-z0-9_]{3,}\b", bit.doc)
            for word in (PROSE[word][1] if word in PROSE else word for word in words):
                rows = found.setdefault(word, []) if word in commands else []
                if (bitset, bit) not in rows:
                    rows.append((bitset, bit))
    return found


def quirks(protocol):
    """[(kind, item, quirk)] of everything that has one."""
    found = []
    for kind, items in (("cmd", protocol.commands), ("object", protocol.objects), ("struct", protocol.structs),
                        ("vtest", protocol.messages)):
        found += [(kind, item, quirk) for item in items for quirk in item.quirks]
    return found


def takers(protocol, item):
    """Commands and objects with a handle of that object type, or of the type that it is looked up as."""
    found, types = [], {item.name, item.stored_as or item.name}
    for user in protocol.commands + protocol.objects:
        fields = user.fields + [field for array in user.arrays for field in array.fields]
        if any(field.type == "object" and field.ref in types for field in fields) or \
                types & set(user.object_types or ()):
            found.append(user)
    return found
