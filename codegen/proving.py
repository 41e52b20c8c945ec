# SPDX-License-Identifier: MIT
"""What the description promises of a decoded command, as C. Works from the model alone, not from the decoder's text,
so that a fault of the decoder's emitter does not hide itself."""

from codegen import names


FEW = 4  # elements of arrays in proofs of what is behind the decoder
APART = 400  # claims about elements from which on a proof is run in parts


def condition(when, prefix="cmd->"):
    test = f"{prefix}{when.field} " + ("!= 0" if when.value is None else f"== {when.value}")
    return f"!({test})" if when.unless else test


def place_in(array, field, prefix="cmd->"):
    """An element's field, at index i."""
    return f"{prefix}{array.name}[i]" + ("" if array.scalar else f".{field.name}")


def is_flag(field):
    return field.type == "bool" and field.width == 1


def rules(protocol, field, place):
    """(C expression that holds, what it says) of each rule."""
    found = []
    if field.type == "i32" and not field.whole:
        half = 1 << field.width - 1
        found.append((f"{place} >= -{half} && {place} < {half}", f"fits {field.width} bits"))
    elif not field.whole and not is_flag(field):
        found.append((f"{place} <= {hex(field.mask)}u", f"fits {field.width} bits"))
    if field.max is not None:
        found.append((f"{place} <= {field.max}", f"at most {field.max}"))
    if field.min:
        found.append((f"{place} >= {field.min}", f"at least {field.min}"))
    if field.nonzero:
        found.append((f"{place} != 0", "not 0"))
    if field.in_enum:
        values = [value.value for value in protocol.find("enums", field.ref).values]
        found.append((" || ".join(f"{place} == {value}u" for value in values), f"a value of {field.ref}"))
    if field.multiple_of:
        found.append((f"{place} % {field.multiple_of} == 0", f"a multiple of {field.multiple_of}"))
    return found


class Lengths:
    """How the payload's length and the parts belong together."""

    def __init__(self, command):
        self.command = command
        self.fixed, self.terms, self.before_rest = 0, [], None
        for part in command.parts:
            if part.kind == "field":
                self.fixed = max(self.fixed, part.dword + part.dwords - 1)
            elif part.kind == "array":
                self.array(part)

    def array(self, array):
        if array.count == "const" and not array.when:
            self.fixed += array.max * array.stride
            return
        if array.count == "rest":
            self.before_rest = self.used()
        size = f"{names.count(array)} * {array.stride}u"
        self.terms.append(f"({condition(array.when)} ? {size} : 0u)" if array.when else size)

    def sent(self):
        """The payload's length, as C over `sent`, when it is encoded."""
        command, end = self.command, self.used().replace("cmd->", "sent->")
        for part in command.parts:
            if part.kind in ("blob", "bytes"):
                end += f" + (sent->{part.name}.bytes + 3u) / 4u"
        for extend in command.extends:
            end = f"(sent->has_{extend.name} ? {extend.end}u : {end})"
        if command.least > self.fixed and (command.slack or command.trail or command.parts[-1].kind == "bytes"):
            return f"({end}) > {command.least}u ? ({end}) : {command.least}u"
        return end

    def used(self):
        return " + ".join([f"{self.fixed}u"] + self.terms)

    def head(self):
        """More dwords than header and payload can have without bulk and with all padding."""
        most = self.fixed + sum(array.max * array.stride for array in self.command.arrays)
        return max([most, self.command.least] + [extend.end for extend in self.command.extends]) + 2


class Claims:
    """The body of claims(cmd, src, len), and what the other harnesses need to know of a command."""

    def __init__(self, protocol, command):
        self.protocol, self.command = protocol, command
        self.lengths = Lengths(command)
        self.lines, self.depth = [], 1

    def put(self, line):
        self.lines.append("    " * self.depth + line)

    def claim(self, test, text):
        self.put(f"CLAIM({test}, {names.text(text)});")

    def field(self, field, place, label):
        if is_flag(field):
            self.claim(f"is_bool({place})", f"{label}: 0 or 1")
        guard = condition(field.when) if field.when else None
        for test, text in rules(self.protocol, field, place):
            self.claim(f"!({guard}) || ({test})" if guard else test, f"{label}: {text}")
        if guard:
            self.claim(f"({guard}) || {place} == 0", f"{label}: 0 where its condition does not hold")

    def array(self, array):
        count = names.count(array)
        if array.count != "const":
            self.claim(f"{count} <= {names.array_max(array)}", f"{array.name}: at most {array.max}")
        if array.count == "rest" and array.min:
            self.claim(f"{count} >= {array.min}", f"{array.name}: at least {array.min}")
        if not any(rules(self.protocol, field, "") or is_flag(field) for field in array.fields) and not array.when:
            return
        # Known indices: an unknown one would make the solver choose among all elements at each claim.
        most = names.array_max(array) if array.count == "const" else f"PROOF_ELEMENTS({names.array_max(array)})"
        self.put(f"for (uint32_t i = 0; i < {most}; i++) {{")
        self.depth += 1
        there = f"i < {count}" + (f" && ({condition(array.when)})" if array.when else "")
        if any(rules(self.protocol, field, "") or is_flag(field) for field in array.fields):
            self.put(f"if ({there}) {{")
            self.depth += 1
            for field in array.fields:
                self.field(field, place_in(array, field), f"{array.name}.{field.name}")
            self.depth -= 1
            self.put("}")
        if array.when:
            for field in array.fields:
                self.claim(f"({condition(array.when)}) || {place_in(array, field)} == 0",
                           f"{array.name}: 0 where its condition does not hold")
        self.depth -= 1
        self.put("}")

    def extends(self):
        for index, extend in enumerate(self.command.extends):
            has = f"cmd->has_{extend.name}"
            self.claim(f"{has} == (len >= {extend.end})", f"{extend.name}: there when the length says so")
            if index:
                self.claim(f"!{has} || cmd->has_{self.command.extends[index - 1].name}", f"{extend.name}: all before, too")
            self.put(f"if ({has}) {{")
            self.depth += 1
            for field in extend.fields:
                self.field(field, f"cmd->{field.name}", field.name)
            self.depth -= 1
            self.put("} else {")
            self.depth += 1
            for field in extend.fields:
                self.claim(f"cmd->{field.name} == {field.default}", f"{field.name}: the default where it is absent")
            self.depth -= 1
            self.put("}")

    def bulk(self, part):
        start = f"1u + {self.lengths.used()}"
        self.claim(f"{self.lengths.used()} <= len", "the parts lie inside the payload")
        self.claim(f"cmd->{part.name}.data == (const void *)(src + {start})", f"{part.name}: begins behind the other parts")
        room = f"(len - ({self.lengths.used()})) * 4u"
        if part.kind == "bytes":
            self.claim(f"cmd->{part.name}.bytes == cmd->{part.length}", f"{part.name}: as long as {part.length} says")
            self.claim(f"cmd->{part.length} <= {room}", f"{part.name}: inside the payload")
        else:
            self.claim(f"cmd->{part.name}.bytes == {room}", f"{part.name}: all of the rest")
        self.claim(f"__CPROVER_r_ok(cmd->{part.name}.data, cmd->{part.name}.bytes)", f"{part.name}: readable")

    def length(self):
        command, used = self.command, self.lengths.used()
        last = command.parts[-1] if command.parts else None
        self.claim(f"len >= {command.least}", f"length: at least {command.least}")
        if last and last.kind in ("blob", "bytes"):
            self.bulk(last)
        elif command.extends:
            end = f"{used}"
            for extend in command.extends:
                end = f"(cmd->has_{extend.name} ? {extend.end}u : {end})"
            self.claim(f"len {'>=' if command.trail else '=='} {end}", "length: as the parts need it")
        elif command.trail or command.slack:
            self.claim(f"{used} <= len", "length: the parts lie inside the payload")
            self.loose(last)
        else:
            self.claim(f"len == {used}", "length: as the parts need it")

    def loose(self, last):
        """The array takes what it can of the rest."""
        if last and last.kind == "array" and last.count == "rest":
            fit = f"(len - ({self.lengths.before_rest})) / {last.stride}u"
            count, top = names.count(last), names.array_max(last)
            if self.command.trail:
                self.claim(f"{count} == ({fit} > {top} ? {top} : {fit})", f"{last.name}: as many as fit, at most {last.max}")
            else:
                self.claim(f"{count} == {fit}", f"{last.name}: as many as fit")

    def body(self):
        command = self.command
        if command.object_types:
            types = " || ".join(f"cmd->object_type == VIRGL_OBJECT_{name}" for name in command.object_types)
            self.claim(types, "object_type: one of this command's")
        for part in command.parts:
            if part.kind == "field":
                self.field(part, f"cmd->{part.name}", part.name)
            elif part.kind == "array":
                self.array(part)
        self.extends()
        for field in command.fields:
            if field.span:
                count = names.count(command.part(field.span))
                self.claim(f"(uint64_t)cmd->{field.name} + {count} <= {field.limit}",
                           f"{field.name} + {field.span}: at most {field.limit}")
        self.length()
        return "\n".join(self.lines)

    # What must be reachable

    def gates(self):
        """(C expression over `cmd`, text) of what an accepted command can be."""
        found = [("true", "accepted")]
        for array in self.command.arrays:
            if array.count != "const":
                found.append((f"{names.count(array)} == {names.array_max(array)}", f"{array.name}: as many as can be"))
                found.append((f"{names.count(array)} == {array.min}", f"{array.name}: as few as can be"))
        for extend in self.command.extends:
            found.append((f"cmd->has_{extend.name}", f"{extend.name}: there"))
            found.append((f"!cmd->has_{extend.name}", f"{extend.name}: not there"))
        for part in self.command.parts:
            if getattr(part, "when", None):
                found.append((condition(part.when), f"{part.name}: its condition holds"))
                found.append((f"!({condition(part.when)})", f"{part.name}: its condition does not hold"))
        return found

    def length_gates(self):
        """The same over `len`, for the decoder."""
        command = self.command
        found = []
        if command.trail or (command.parts and command.parts[-1].kind in ("blob", "bytes")):
            found.append(("len == PROOF_MAX_LENGTH", "accepted at the greatest length"))
        for length in command.exact or [command.least]:
            found.append((f"len == {length}", f"accepted at length {length}"))
        return found

    def refusable(self):
        """The errors that a decoder can answer."""
        command = self.command
        found = []
        if command.exact or command.least or (command.arrays and not command.trail):
            found.append("LENGTH")
        parts = command.fields + [field for array in command.arrays for field in array.fields]
        top = [array for array in command.arrays if array.count == "rest" and not command.trail]
        strict = [field for field in parts if field.max is not None or field.min or field.nonzero or field.in_enum
                  or field.multiple_of or field.span]
        if strict or top or any(part.kind == "bytes" for part in command.parts):
            found.append("RANGE")
        if command.object_types:
            found.append("TYPE")
        return found

    def split(self):
        """The array whose count decides where the others are: the round trip goes through some counts of it, one by one."""
        return next((array for array in self.command.arrays if array.count != "const"), None)

    def counts(self):
        """The fewest, one and two more, and as many as can be: at that, each element stands where it stands at all others."""
        array = self.split()
        return sorted({array.min, array.min + 1, array.min + 2, array.max} & set(range(array.max + 1))) if array else []

    def apart(self):
        """The array, or None, of whose elements there is so much to claim that the solver needs it field by field, and the paths to be kept
        from meeting again."""
        def claims(array):
            return array.max * sum(len(rules(self.protocol, field, "")) + is_flag(field) for field in array.fields)
        array = self.split()
        return array if array and claims(array) >= APART else None

    def few(self):
        """(bound of the loops, payload length with FEW elements in each array of unknown count), or None without such arrays."""
        arrays = [array for array in self.command.arrays if array.count != "const"]
        if not arrays:
            return None
        most = self.lengths.fixed + sum(min(array.max, FEW) * array.stride for array in arrays)
        most += sum(array.max * array.stride for array in self.command.arrays if array.count == "const" and array.when)
        fixed = [array.max for array in self.command.arrays if array.count == "const"]
        return max(fixed + [self.command.least, 8, FEW]) + 2, max(most, self.command.least)

    def unwind(self):
        loops = [array.max for array in self.command.arrays] + [self.command.least, 8]
        return max(loops) + 2

    def has_signed(self):
        return any(field.type == "i32" for field in self.command.fields
                   + [field for array in self.command.arrays for field in array.fields])


class Same:
    """The body of same(a, b): what was encoded and what was decoded."""

    def __init__(self, command):
        self.command = command
        self.lines, self.depth = [], 1

    def put(self, line):
        self.lines.append("    " * self.depth + line)

    def field(self, field, left, right, label):
        equal = f"same_{field.type}({left}, {right})" if field.type in ("f32", "f64") else f"{left} == {right}"
        self.put(f"CLAIM({equal}, {names.text('identity: ' + label)});")

    def part(self, part):
        self.field(part, f"sent->{part.name}", f"cmd->{part.name}", part.name)

    def array(self, array):
        if array.count == "rest":
            self.put(f"CLAIM(sent->num_{array.name} == cmd->num_{array.name}, \"identity: num_{array.name}\");")
        self.put(f"for (uint32_t i = 0; i < {names.count(array, 'sent->')}; i++) {{")
        self.depth += 1
        if array.when:
            self.put(f"if (!({condition(array.when, 'sent->')}))")
            self.put("    continue;")
        for field in array.fields:
            self.field(field, place_in(array, field, "sent->"), place_in(array, field), f"{array.name}.{field.name}")
        self.depth -= 1
        self.put("}")

    def bulk(self, part):
        self.put("CLAIM(proof_sink.bulks == 1, \"identity: bulk bytes are put once\");")
        self.put(f"CLAIM(proof_sink.bulk == sent->{part.name}.data && proof_sink.bulk_bytes == sent->{part.name}.bytes, "
                 f"\"identity: {part.name} is put as it is\");")
        self.put(f"CLAIM(cmd->{part.name}.data == (const void *)(proof_window + proof_sink.bulk_at), "
                 f"\"identity: {part.name} is found where it was put\");")
        rounded = f"sent->{part.name}.bytes" + ("" if part.kind == "bytes" else " + 3u & ~3u")
        self.put(f"CLAIM(cmd->{part.name}.bytes == ({rounded}), \"identity: {part.name} is as long as it was\");")

    def body(self):
        if self.command.object_types is not None:
            self.put("CLAIM(sent->object_type == cmd->object_type, \"identity: object_type\");")
        for part in self.command.parts:
            {"field": self.part, "array": self.array, "blob": self.bulk, "bytes": self.bulk}[part.kind](part)
        for extend in self.command.extends:
            self.put(f"CLAIM(sent->has_{extend.name} == cmd->has_{extend.name}, \"identity: has_{extend.name}\");")
            self.put(f"if (sent->has_{extend.name}) {{")
            self.depth += 1
            for field in extend.fields:
                self.part(field)
            self.depth -= 1
            self.put("}")
        return "\n".join(self.lines)


def flags(command):
    """C statements that make each bool of `sent` 0 or 1."""
    found = [f"sent.{field.name} = any_bool();" for field in command.fields if is_flag(field)]
    found += [f"sent.has_{extend.name} = any_bool();" for extend in command.extends]
    for array in command.arrays:
        inside = [place_in(array, field, "sent.") for field in array.fields if is_flag(field)]
        if inside:
            found.append(f"for (uint32_t i = 0; i < {names.array_max(array)}; i++) {{")
            found += [f"    {place} = any_bool();" for place in inside]
            found.append("}")
    return found


def reference(field, value, array):
    """(place, kind of what a followed handle means, C test that it is that one, C of what the look-up answers) of a handle to look up."""
    place = f"refs->{array.name}[i]" if array else f"refs->{field.name}"
    if field.type == "resource":
        return (place, "proof_resource", f"{value} != 0 && {value} == proof_resource_id",
                f"{value} != 0 ? bea_lookup_resource(ctx, {value}) : NULL")
    kind = "cmd->object_type" if field.ref == "header" else f"VIRGL_OBJECT_{field.ref}"
    return (place, "proof_object", f"{value} != 0 && {value} == proof_handle && {kind} == proof_object_type",
            f"{value} != 0 ? bea_lookup_object(ctx, {kind}, {value}) : NULL")


def many(refs):
    """Whether a command looks up so many handles that following one makes the solver weigh all of them against each other."""
    return len(refs) > FEW and not any(ref["array"] for ref in refs)
