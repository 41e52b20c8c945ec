# SPDX-License-Identifier: MIT
"""names.h: numbers to names, the shape of each command, the printer."""

from codegen import names
from codegen.emit import environment

KINDS = {"uint32_t": "U32", "int32_t": "I32", "float": "F32", "double": "F64", "uint64_t": "U64", "bool": "BOOL"}
MEANINGS = {"format": "FORMAT", "resource": "RESOURCE", "object": "OBJECT", "new": "NEW", "handle": "OBJECT",
            "bits": "BITS"}


def _dense(enum):
    """Worth a table indexed by value."""
    return enum.top < 4 * len(enum.values) + 16


def _when(struct, condition, extend=None):
    if extend:
        return {"when": "VGP_WHEN_SET", "when_offset": f"offsetof({struct}, has_{extend.name})"}
    if not condition:
        return {}
    mode = "NONZERO" if condition.value is None else "UNEQUAL" if condition.unless else "EQUAL"
    if condition.value is None and condition.unless:
        mode = "ZERO"
    return {"when": f"VGP_WHEN_{mode}", "when_offset": f"offsetof({struct}, {condition.field})",
            "when_value": condition.value or 0}


def _field(struct, field, place):
    row = {"name": names.text(field.name), "kind": "VGP_FIELD_" + KINDS[names.field_type(field)],
           "low": field.low, "width": field.width if field.dwords == 1 else 64, "dword": field.dword,
           "offset": f"offsetof({struct}, {place})"}
    if field.type in MEANINGS:
        row["meaning"] = "VGP_MEANING_" + MEANINGS[field.type]
    if field.type == "enum":
        row["value_name"] = f"vgp_{field.ref}_name"
    return row


def _off_wire(struct, name, kind):
    """A member that the decoder adds."""
    return {"name": names.text(name), "kind": f"VGP_FIELD_{kind}", "width": 0, "offset": f"offsetof({struct}, {name})"}


def _array(struct, command, array):
    rows = [_off_wire(struct, f"num_{array.name}", "U32")] if array.count == "rest" else []
    for field in array.fields:
        place = f"{array.name}[0]" + ("" if array.scalar else f".{field.name}")
        row = _field(struct, field, place)
        row |= {"name": "NULL"} if array.scalar else {}
        row |= {"array": names.text(array.name), "base": array.dword or 0, "dword_step": array.stride,
                "step": f"sizeof(((({struct} *)0)->{array.name})[0])", **_when(struct, array.when)}
        if array.count == "const":
            row["count"] = array.max
        else:
            row["count_offset"] = f"offsetof({struct}, {names.count(array, '')})"
        rows.append(row)
    return rows


def rows(command):
    """The designated initialisers of each row of a command's table."""
    struct, found = f"struct vgp_{command.cname}", []
    if command.object_types is not None:
        found.append(_off_wire(struct, "object_type", "U32"))
    for part in command.parts:
        if part.kind == "field":
            found.append(_field(struct, part, part.name) | _when(struct, part.when))
        elif part.kind == "array":
            found += _array(struct, command, part)
        else:
            found.append({"name": names.text(part.name), "kind": "VGP_FIELD_SPAN", "base": part.dword or 0,
                          "width": 32, "offset": f"offsetof({struct}, {part.name})"})
    for extend in command.extends:
        found.append(_off_wire(struct, f"has_{extend.name}", "BOOL"))
        found += [_field(struct, field, field.name) | _when(struct, None, extend) for field in extend.fields]
    return found


def initialiser(row):
    return "{" + ", ".join(f".{key} = {value}" for key, value in row.items()) + "}"


def render(protocol):
    union = next((command for command in protocol.commands if command.union), None)
    return {"include/vgp/names.h": environment.render("names.h.j2", protocol),
            "src/names.c": environment.render("names.c.j2", protocol, dense=_dense),
            "src/info.c": environment.render("info.c.j2", protocol, rows=rows, initialiser=initialiser, union=union),
            "src/print.c": environment.render("print.c.j2", protocol)}
