# SPDX-License-Identifier: MIT
"""guest/vgp_encode.h: the encoder, one header that needs nothing."""

from codegen import names
from codegen.emit import environment


def condition(when, prefix="cmd->"):
    test = f"{prefix}{when.field} " + ("!= 0" if when.value is None else f"== {when.value}")
    return f"!({test})" if when.unless else test


def _bad_enum(enum, place):
    """A C test that `place` is no value of the enum."""
    runs = []
    for value in sorted(item.value for item in enum.values):
        if runs and runs[-1][1] == value - 1:
            runs[-1][1] = value
        else:
            runs.append([value, value])
    return " && ".join(f"({place} < {low} || {place} > {high})" if low else f"{place} > {high}" for low, high in runs)


class Encoder:
    def __init__(self, protocol, command, union):
        self.protocol, self.command, self.union = protocol, command, union
        self.lines, self.depth = [], 1

    def put(self, line):
        self.lines.append("    " * self.depth + line)

    def open(self, line):
        self.put(line + " {")
        self.depth += 1

    def close(self):
        self.depth -= 1
        self.put("}")

    def refuse_if(self, test):
        self.put(f"if ({test})")
        self.put("    return VGP_ENCODE_RANGE;")

    # Checks

    def tests(self, field, place):
        """C tests that are true where the value breaks a rule."""
        found, top = [], field.mask
        signed = field.type == "i32"
        if signed and not field.whole:
            found += [f"{place} > {top >> 1}", f"{place} < -{(top >> 1) + 1}"]
        elif not field.whole and field.type != "bool":
            found.append(f"{place} > {hex(top)}u")
        suffix = "" if signed else "u"
        if field.max is not None:
            found.append(f"{place} > {field.max}{suffix}")
        if field.min:
            found.append(f"{place} < {field.min}{suffix}")
        if field.nonzero:
            found.append(f"{place} == 0")
        if field.in_enum:
            found.append(_bad_enum(self.protocol.find("enums", field.ref), place))
        if field.multiple_of:
            found.append(f"{place} % {field.multiple_of} != 0")
        return found

    def check_field(self, field):
        place = f"cmd->{field.name}"
        found = self.tests(field, place)
        if field.when:
            self.refuse_if(f"{condition(field.when)} ? {' || '.join(f'({test})' for test in found) or '0'} : {place} != 0")
        else:
            for test in found:
                self.refuse_if(test)

    def check_array(self, array):
        count = names.count(array)
        if array.count != "const":
            self.refuse_if(f"{count} > {names.array_max(array)}")
        if array.count == "rest" and array.min:
            self.refuse_if(f"{count} < {array.min}")
        place = lambda field: f"cmd->{array.name}[i]" + ("" if array.scalar else f".{field.name}")
        found = [test for field in array.fields for test in self.tests(field, place(field))]
        if not found:
            return
        self.loop(array)
        for test in found:
            self.refuse_if(test)
        self.close()
        if array.when:
            self.close()

    def loop(self, array):
        if array.when:
            self.open(f"if ({condition(array.when)})")
        self.open(f"for (i = 0; i < {names.count(array)}; i++)")

    def checks(self):
        command = self.command
        if command.object_types:
            self.refuse_if(" && ".join(f"cmd->object_type != VIRGL_OBJECT_{name}" for name in command.object_types))
        elif command.object_types is not None:
            self.refuse_if("cmd->object_type > 0xffu")
        for part in command.parts:
            if part.kind == "field":
                self.check_field(part)
            elif part.kind == "array":
                self.check_array(part)
            elif part.kind == "bytes":
                self.refuse_if(f"cmd->{part.name}.bytes != cmd->{part.length}")
        for field in command.fields:
            if field.span:
                count = names.count(command.part(field.span))
                self.refuse_if(f"cmd->{field.name} > {field.limit} || {count} > {field.limit} - cmd->{field.name}")
        for index, extend in enumerate(command.extends):
            if index:
                self.refuse_if(f"cmd->has_{extend.name} && !cmd->has_{command.extends[index - 1].name}")
            for field in extend.fields:
                for test in self.tests(field, f"cmd->{field.name}"):
                    self.refuse_if(f"cmd->has_{extend.name} && ({test})")

    # Length

    def length(self):
        command = self.command
        fixed = max((part.dword + part.dwords - 1 for part in command.parts if part.kind == "field"), default=0)
        fixed_at = [array.dword + array.max * array.stride - 1 for array in command.arrays
                    if array.count == "const" and not array.when and array.dword]
        fixed = max([fixed] + fixed_at)
        self.put(f"len = {fixed};")
        for part in command.parts:
            if part.kind == "array" and (part.count != "const" or part.when):
                guard = f"if ({condition(part.when)})\n{'    ' * (self.depth + 1)}" if part.when else ""
                self.put(f"{guard}len += {names.count(part)} * {part.stride};")
            elif part.kind in ("blob", "bytes"):
                self.put(f"if (cmd->{part.name}.bytes > VGP_MAX_COMMAND_LENGTH * 4)")
                self.put("    return VGP_ENCODE_LENGTH;")
                self.put(f"len += (cmd->{part.name}.bytes + 3) / 4;")
        for extend in command.extends:
            self.put(f"if (cmd->has_{extend.name})")
            self.put(f"    len = {extend.end};")
        short = command.least > fixed
        self.padded = short and (command.slack or command.trail)
        if self.padded:
            self.put(f"pad = len < {command.least} ? {command.least} - len : 0; /* the least that hosts take */")
            self.put("len += pad;")
        bounds = ["len > VGP_MAX_COMMAND_LENGTH"] + ([f"len < {command.least}"] if short and not self.padded else [])
        if not all(part.kind == "field" for part in command.parts) or command.least > fixed:
            self.put(f"if ({' || '.join(bounds)})")
            self.put("    return VGP_ENCODE_LENGTH;")

    # Writing

    def value(self, field, place):
        if field.type == "f32":
            return f"vgp_encode_f32({place})"
        bits = f"(uint32_t){place}"
        if field.type == "i32" and not field.whole:
            bits = f"({bits} & {hex(field.mask)}u)"
        if field.low:
            bits = f"{bits} << {field.low}"
        return f"({condition(field.when)} ? {bits} : 0)" if field.when else bits

    def write_dword(self, fields, target):
        """One dword (two for 64-bit values) made of `fields`; none: 0."""
        if not fields:
            self.put("VGP_SINK_DWORD(sink, 0);")
        elif fields[0].dwords == 2:
            call = "vgp_encode_f64" if fields[0].type == "f64" else "vgp_encode_u64"
            self.put(f"{call}(sink, {target(fields[0])});")
        elif fields[0].type == "resource":
            self.put(f"VGP_SINK_RESOURCE(sink, {target(fields[0])});")
        else:
            self.put(f"VGP_SINK_DWORD(sink, {' | '.join(self.value(field, target(field)) for field in fields)});")

    def write_fields(self, fields, target, first, end):
        dword = first
        while dword < end:
            here = [field for field in fields if field.dword == dword]
            self.write_dword(here, target)
            dword += here[0].dwords if here else 1

    def write_array(self, array):
        self.loop(array)
        target = lambda field: f"cmd->{array.name}[i]" + ("" if array.scalar else f".{field.name}")
        self.write_fields(array.fields, target, 0, array.stride)
        self.close()
        if array.when:
            self.close()

    def writes(self):
        plain = lambda field: f"cmd->{field.name}"
        pending = []
        for part in self.command.parts + [None]:
            if part and part.kind == "field":
                pending.append(part)
                continue
            if pending:
                self.write_fields(pending, plain, pending[0].dword,
                                  max(field.dword + field.dwords for field in pending))
                pending = []
            if part and part.kind == "array":
                self.write_array(part)
            elif part:
                self.put(f"VGP_SINK_BYTES(sink, cmd->{part.name}.data, cmd->{part.name}.bytes);")
        for extend in self.command.extends:
            self.open(f"if (cmd->has_{extend.name})")
            self.write_fields(extend.fields, plain, extend.fields[0].dword, extend.end + 1)
            self.close()

    def body(self):
        command = self.command
        self.checks()
        self.length()
        number = self.union.number if command.is_object else command.number
        kind = command.number if command.is_object else "cmd->object_type" if command.object_types is not None else 0
        self.put("error = VGP_SINK_BEGIN(sink, len + 1);")
        self.put("if (error)")
        self.put("    return error;")
        self.put(f"VGP_SINK_DWORD(sink, VGP_HEADER({number}, {kind}, len));")
        self.writes()
        if self.padded:
            self.open("for (; pad != 0; pad--)")
            self.put("VGP_SINK_DWORD(sink, 0);")
            self.close()
        loops = any(line.strip().startswith("for (i") for line in self.lines)
        return ["    uint32_t len" + (", i" if loops else "") + (", pad" if self.padded else "") + ";", "    int error;", ""] + self.lines


def render(protocol):
    union = next((command for command in protocol.commands if command.union), None)
    bodies = [(command, "\n".join(Encoder(protocol, command, union).body())) for command in protocol.all
              if command.has_struct]
    bare = [command for command in protocol.all if not command.has_struct]
    return {"guest/vgp_encode.h": environment.render("encode.h.j2", protocol, bodies=bodies, bare=bare)}
