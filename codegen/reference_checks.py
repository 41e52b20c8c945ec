# SPDX-License-Identifier: MIT
"""What the host checks of a command, in words, and which class of fault a broken rule is.

(rule, fault) pairs; the fault is "malformed", "refused" or "" where nothing goes wrong. They follow decode.py and lookup.py:
what the decoder tests is malformed, what the look-up of a handle tests is refused.
"""

from codegen import reference

MALFORMED, REFUSED = "malformed", "refused"


def _handle(field):
    """What the look-up makes of a handle."""
    if field.type == "resource":
        wanted = "a resource of this context"
    elif field.ref == "header":
        wanted = "an object of the header's type"
    else:
        wanted = f"an object of type {field.ref}"
    found = [("0: none", "")] if field.null else []
    if field.unknown == "null":
        return found + [(f"{wanted}; anything else counts as none", "")]
    return found + [(f"{wanted}" if field.null else f"{wanted}, not 0", REFUSED)]


def of_field(field):
    """The rules of one value."""
    found = []
    if field.nonzero:
        found.append(("not 0", MALFORMED))
    if field.min is not None:
        found.append((f"at least {field.min}", MALFORMED))
    if field.max is not None:
        found.append((f"at most {field.max}", MALFORMED))
    if field.in_enum:
        found.append(("a value of the enumeration", MALFORMED))
    if field.multiple_of is not None:
        found.append((f"a multiple of {field.multiple_of}", MALFORMED))
    if field.span:
        found.append((f"{field.name} + number of {field.span} at most {field.limit}", MALFORMED))
    if field.is_ref:
        found += _handle(field)
    return found


def of_array(array, command):
    """The rules of how many elements there are."""
    if array.count == "const":
        return []
    most = f"at most {array.max} elements"
    if array.count == "field":
        return [(f"{most}, all inside the payload", MALFORMED)]
    found = [(f"at least {array.min}", MALFORMED)] if array.min else []
    if command.trail:
        return found + [(f"elements above {array.max} are ignored", "")]
    return found + [(most, MALFORMED)]


def of_command(command):
    """The rules of the command as a whole."""
    if command.abstract or command.union:
        return []
    if command.any_length:
        return [("Any length; nothing of the payload is read.", "")]
    found = [(f"Length: {reference.lengths(command)}.", MALFORMED)]
    if command.object_types:
        found.append((f"Object type in the header: {', '.join(command.object_types)}.", MALFORMED))
    for part in command.parts:
        if part.kind == "bytes":
            found.append((f"{part.length} bytes of {part.name} lie inside the payload.", MALFORMED))
    return found


def looseness(command):
    """Where the host takes more than the layout says; "" where it takes exactly that."""
    words = []
    if not command.is_object and command.object_types is None:
        words.append("the header's object byte is ignored")
    if command.any_length:
        words.append("the payload is not looked at")
    if command.trail:
        words.append("dwords behind the last field are ignored")
    if command.slack:
        words.append("at the end, fewer dwords than one more element are ignored")
    if command.object_types == []:
        words.append("any object type may stand in the header")
    if any(part.kind == "bytes" for part in command.parts):
        words.append("padding behind the bytes may be anything")
    unknown = [field.name for field in command.fields if field.is_ref and field.unknown == "null"]
    unknown += [array.name for array in command.arrays if array.ref and array.ref.unknown == "null"]
    if unknown:
        words.append(f"an unknown handle in {', '.join(unknown)} is no fault")
    gaps = _gaps(command)
    if gaps:
        words.append(f"bits without a name ({gaps}) are ignored")
    return "; ".join(words)


def _gaps(command):
    """Which dwords have bits without a name, such as "dword 2, 5"."""
    found = []
    for block in reference.figure(command):
        for label, cells in block.rows:
            if any(not cell.name for cell in cells):
                found.append(label)
    return "dword " + ", ".join(found) if found else ""
