# SPDX-License-Identifier: MIT
"""dispatch.h: handlers, typed look-up of handles, the stream loop."""

from codegen.emit import decode, environment


def handles(command):
    """(name, field with the handle, array or None) of each handle to look up."""
    found = []
    for part in command.refs:
        if part.kind == "array":
            found.append((part.name, part.ref, part))
        else:
            found.append((part.name, part, None))
    return found


def _pointer(field):
    return "struct bea_resource *" if field.type == "resource" else "struct bea_object *"


def _lookup(field, value):
    if field.type == "resource":
        return f"bea_lookup_resource(ctx, {value})"
    kind = "cmd->object_type" if field.ref == "header" else f"VIRGL_OBJECT_{field.ref}"
    return f"bea_lookup_object(ctx, {kind}, {value})"


def arguments(command):
    """Parameters of a handler behind the context."""
    found = []
    if command.has_struct:
        found.append(f"const struct vgp_{command.cname} *cmd")
    if command.refs:
        found.append(f"const struct vgp_{command.cname}_refs *refs")
    if command.is_object:
        found.append("struct bea_object **out")
    return "".join(", " + text for text in found)


def _pass(command):
    found = ["run->ctx"]
    if command.has_struct:
        found.append("&cmd")
    if command.refs:
        found.append("&refs")
    if command.is_object:
        found.append("&object")
    return ", ".join(found)


def may_refuse(command):
    """Whether a handle that is not known refuses the command; else it is as good as 0."""
    return any(field.unknown != "null" for _, field, _ in handles(command))


def has_holes(protocol):
    """Whether a number below the last command's is nobody's. The union's own row is never asked for."""
    numbers = {command.number for command in protocol.commands}
    return numbers != set(range(max(numbers, default=-1) + 1))


def render(protocol):
    values = {"refs": handles, "pointer": _pointer, "lookup": _lookup, "arguments": arguments, "passed": _pass,
              "has_holes": has_holes(protocol),
              "may_fail": lambda command: decode.may_fail(protocol, command), "may_refuse": may_refuse,
              "union": next((command for command in protocol.commands if command.union), None)}
    return {
        "include/vgp/dispatch.h": environment.render("dispatch.h.j2", protocol, **values),
        "src/resolve.c": environment.render("resolve.c.j2", protocol, **values),
        "src/execute.c": environment.render("execute.c.j2", protocol, **values),
    }
