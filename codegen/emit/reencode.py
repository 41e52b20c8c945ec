# SPDX-License-Identifier: MIT
"""reencode/: a decoded command back to dwords by the guest's encoder, and which bits of them the protocol defines."""

from codegen.emit import environment

OTHER_TYPE = -1  # an object type that no object has


def _types(protocol, command):
    """The object types that tell one kind of the command from another; None where the header's byte means nothing."""
    if command.object_types is None:
        return [None]
    if command.object_types:
        return [protocol.find("objects", name) for name in command.object_types]
    return protocol.created + [OTHER_TYPE]


def _title(command, kind, length):
    title = command.title
    if kind == OTHER_TYPE:
        title += " of another type"
    elif kind is not None:
        title += f" {kind.name}"
    return title if length is None else f"{title} of {length} dword{'s' if length != 1 else ''}"


def kinds(protocol, union):
    """The kinds that a report counts apart: by object type, and by length where a command has several forms."""
    found = []
    for command in protocol.all:
        opcode = union.number if command.is_object else command.number
        lengths = command.exact if command.exact and len(command.exact) > 1 else [None]
        for kind in [None] if command.is_object else _types(protocol, command):
            number = command.number if command.is_object else kind if kind in (None, OTHER_TYPE) else kind.number
            for length in lengths:
                found.append({"name": _title(command, kind, length), "opcode": opcode,
                              "type": -1 if number in (None, OTHER_TYPE) else number,
                              "length": -1 if length is None else length})
    return found


def _defined_header(command):
    """The header's bits that mean something: opcode and length always, the object byte where it is part of the command."""
    return 0xffffffff if command.is_object or command.object_types is not None else 0xffff00ff


def render(protocol):
    union = next((command for command in protocol.commands if command.union), None)
    found = kinds(protocol, union)
    return {"reencode/vgp_reencode.h": environment.render("reencode.h.j2", protocol, kinds=found),
            "reencode/vgp_reencode.c": environment.render("reencode.c.j2", protocol, kinds=found, union=union,
                                                          defined_header=_defined_header)}
