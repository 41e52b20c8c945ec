# SPDX-License-Identifier: MIT
"""The description in words and pictures: what the Markdown and the HTML reference have in common."""

from dataclasses import dataclass, field as member

GROUPS = {
    "stream": "Stream and sub-contexts",
    "objects": "Objects",
    "state": "State",
    "framebuffer": "Framebuffer",
    "vertex": "Vertices and stream output",
    "draw": "Draws and launches",
    "shader": "Shaders and their buffers",
    "texture": "Textures",
    "copy": "Copies and transfers",
    "query": "Queries",
    "resource": "Resources",
    "video": "Video",
    "": "Other",
}


def groups(commands):
    """[(key, heading, commands)] in the order above; groups that the XML invents come last."""
    keys = list(GROUPS) + sorted({command.group for command in commands} - set(GROUPS))
    found = [(key, GROUPS.get(key, key), [command for command in commands if command.group == key]) for key in keys]
    return [row for row in found if row[2]]


# Pictures


@dataclass
class Cell:
    name: str
    low: int
    high: int
    doc: str = ""

    @property
    def width(self):
        return self.high - self.low + 1


@dataclass
class Block:
    """Dwords that stand together; `title` tells of a repeated or optional part."""

    title: str = ""
    rows: list = member(default_factory=list)  # (label, [Cell] from bit 31 down)


def _cells(fields):
    """All 32 bits of a dword, highest first; unused ones are cells without a name."""
    cells, at = [], 31
    for low, high in sorted({(field.low, field.high) for field in fields}, reverse=True):
        if high < at:
            cells.append(Cell("", high + 1, at))
        names = [field for field in fields if (field.low, field.high) == (low, high)]
        cells.append(Cell(" / ".join(field.name for field in names), low, high, names[0].doc))
        at = low - 1
    if at >= 0:
        cells.append(Cell("", 0, at))
    return cells


def rows(fields, prefix=""):
    """One row per dword; a 64-bit number is one row for two."""
    table, out = {}, []
    for field in fields:
        table.setdefault(field.dword, []).append(field)
    for dword in sorted(table):
        wide = table[dword][0].dwords == 2
        label = f"{prefix}{dword}–{prefix}{dword + 1}" if wide else f"{prefix}{dword}"
        out.append((label, _cells(table[dword])))
    return out


def _array(array):
    if array.scalar and array.count == "const" and array.dword is not None:
        last = array.dword + array.max * array.stride - 1
        return Block(condition(array), [(f"{array.dword}–{last}", [Cell(f"{array.name}[{array.max}]", 0, 31, array.doc)])])
    start = f"from dword {array.dword}" if array.dword is not None else "behind that"
    title = f"{array.name}[i] {start}, {array.stride} dword{'s' if array.stride > 1 else ''} each; {count(array)}"
    note = condition(array)
    return Block(f"{title}; {note}" if note else title, rows(array.fields, "+"))


def figure(command):
    """The blocks of a command's payload."""
    blocks, loose = [], []

    def flush():
        if loose:
            blocks.append(Block(rows=rows(loose)))
            loose.clear()

    for part in command.parts:
        if part.kind == "field":
            loose.append(part)
            continue
        flush()
        if part.kind == "array":
            blocks.append(_array(part))
        else:
            label = f"{part.dword} …" if part.dword is not None else "…"
            blocks.append(Block(rows=[(label, [Cell(part.name, 0, 31, part.doc)])]))
    flush()
    for extend in command.extends:
        blocks.append(Block(f"{extend.name}: only with {extend.end} dwords or more", rows(extend.fields)))
    return blocks


def is_fine(blocks):
    """Whether a layout has cells that need a wide picture."""
    return any(cell.name and cell.width < 8 for block in blocks for _, cells in block.rows for cell in cells)


# Words


def condition(part):
    when = part.when
    if not when:
        return ""
    if when.value is None:
        return f"only {'when' if not when.unless else 'unless'} {when.field} is not 0"
    return f"{'unless' if when.unless else 'only when'} {when.field} is {getattr(when, 'label', when.value)}"


def name_conditions(protocol):
    """Gives conditions on an enum the name of their value."""
    for command in protocol.commands + protocol.objects:
        fields = {field.name: field for field in command.fields}
        for part in command.parts:
            when = getattr(part, "when", None)
            field = fields.get(when.field) if when and when.value is not None else None
            enum = protocol.find("enums", field.ref) if field and field.type == "enum" else None
            named = [value.name for value in enum.values if value.value == when.value] if enum else []
            if named:
                when.label = named[0]


def count(array):
    most = f"VGP_MAX_{array.max_limit} = {array.max}" if array.max_limit else str(array.max)
    if array.count == "const":
        return f"always {array.max}"
    if array.count == "field":
        return f"{array.count_field} of them, at most {most}"
    least = f"{array.min} to " if array.min else "at most "
    return f"as many as the length says, {least}{most}"


def rules(field):
    """What a value must be, and what a handle may be."""
    out = []
    if field.nonzero and field.type != "new":
        out.append("not 0")
    if field.min is not None:
        out.append(f"at least {field.min}")
    if field.max is not None:
        out.append(f"at most {field.max}")
    if field.in_enum:
        out.append("a value of the enum")
    if field.multiple_of is not None:
        out.append(f"a multiple of {field.multiple_of}")
    if field.span:
        out.append(f"this plus the number of {field.span} is at most {field.limit}")
    if field.null:
        out.append("0: none")
    if field.is_ref:
        out.append("unknown: as none" if field.unknown == "null" else "unknown: the command is refused")
    if field.when:
        out.append(condition(field))
    if field.default:
        out.append(f"{field.default} when missing")
    return out


def lengths(command):
    """The payload's length in words."""
    if command.any_length:
        return "any length; the payload is skipped"
    if command.exact:
        numbers = [str(number) for number in command.exact]
        text = numbers[0] if len(numbers) == 1 else ", ".join(numbers[:-1]) + " or " + numbers[-1]
        return f"{text} dword{'s' if text != '1' else ''}"
    text = f"{command.least} dword{'s' if command.least != 1 else ''} or more"
    varying = [part for part in command.parts if part.kind == "array" and part.count != "const"]
    bulk = [part for part in command.parts if part.kind in ("blob", "bytes")]
    if len(varying) == 1 and not bulk and not command.extends:
        array = varying[0]
        base = command.least - array.min * array.stride
        step = f"{array.stride}·n" if array.stride > 1 else "n"
        low = command.least if command.slack or command.min_length else None
        text = f"{base} + {step} dwords" if base else f"{step} dwords"
        if array.count == "field":
            text += f", n = {array.count_field}"
        text += f", n at most {array.max}"
        text += f" (at least {low})" if low and low != base else ""
    tail = [word for word, said in (("surplus dwords are ignored", command.trail),
                                    ("leftover dwords are ignored", command.slack)) if said]
    return "; ".join([text] + tail)


def bits(low, high):
    return str(low) if low == high else f"{low}:{high}"


def place(field):
    """Dword and bits of a field."""
    if field.dwords == 2:
        return f"{field.dword}–{field.dword + 1}", ""
    return str(field.dword), "" if field.whole else bits(field.low, field.high)


def users(protocol):
    """{(kind, name): [command]}: who has a field of that enum, flag set or object type."""
    found = {}
    for command in protocol.commands + protocol.objects:
        inside = [field for array in command.arrays for field in array.fields]
        for field in command.fields + inside:
            if field.ref:
                rows_ = found.setdefault((field.type, field.ref), [])
                if command not in rows_:
                    rows_.append(command)
    return found


def fd_words(direction):
    return "from the server" if direction == "to-client" else "from the client"
