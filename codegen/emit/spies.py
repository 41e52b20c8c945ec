# SPDX-License-Identifier: MIT
"""tests/spies.h: a handler for each command that tells a test what reached it, and which handles the command has."""

from codegen import names
from codegen.emit import dispatch, environment


def _type(field):
    """The object type that a handle must have; resources have none."""
    if field.type == "resource":
        return "SPY_RESOURCE"
    return "cmd->object_type" if field.ref == "header" else f"VIRGL_OBJECT_{field.ref}"


def handles(command):
    """(name, count or None, value, place in refs, type, may be 0, may be unknown) of each handle."""
    found = []
    for name, field, array in dispatch.handles(command):
        at = name + "[i]" if array else name
        value = at if not array or array.scalar else f"{at}.{field.name}"
        found.append((name, names.count(array) if array else None, f"cmd->{value}", f"refs->{at}", _type(field),
                      bool(field.null), field.unknown == "null"))
    return found


def render(protocol):
    creation = next((command.number for command in protocol.commands if command.union), None)
    return {"tests/spies.h": environment.render("spies.h.j2", protocol, handles=handles, arguments=dispatch.arguments,
                                                creation=creation)}
