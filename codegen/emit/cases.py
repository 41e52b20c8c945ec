# SPDX-License-Identifier: MIT
"""tests/cases_*.c: for each command a maker of valid values, its encoder and its decoder; tests/proto drives them."""

from codegen import names
from codegen.emit import environment
from codegen.emit.encode import condition

CHUNK = 25


class Maker:
    """Fills a struct with random values that keep all rules."""

    def __init__(self, protocol, command):
        self.protocol, self.command = protocol, command
        self.lines = []

    def put(self, line, depth=1):
        self.lines.append("    " * depth + line)

    def value(self, field):
        if field.type == "f32":
            return "pick_f32(rng)"
        if field.type == "f64":
            return "(double)pick_f32(rng)"
        if field.type == "u64":
            return "pick_u64(rng)"
        if field.type == "bool" and field.width == 1:
            return "pick(rng, 0, 1) != 0"
        if field.in_enum:
            values = [str(item.value) for item in self.protocol.find("enums", field.ref).values]
            return f"pick_of(rng, (const uint32_t[]){{{', '.join(values)}}}, {len(values)})"
        low = max(field.min or 0, 1 if field.nonzero else 0)
        if field.type == "i32":
            top = (field.mask >> 1) if field.max is None else field.max
            return f"(int32_t)pick(rng, {low}, {top})" + ("" if low or field.max else f" - (int32_t){top // 2}")
        top = field.mask if field.max is None else field.max
        if field.multiple_of:
            step = field.multiple_of
            return f"pick(rng, {-(-low // step)}u, {top // step}u) * {step}u"
        return f"pick(rng, {low}u, {top}u)"

    def field(self, field, place, depth=1):
        value = self.value(field)
        if field.when:
            value = f"{condition(field.when)} ? {value} : 0"
        self.put(f"{place} = {value};", depth)

    def array(self, array):
        if array.count == "rest":
            self.put(f"cmd->num_{array.name} = pick(rng, {array.min}, {names.array_max(array)});")
        if array.when:
            self.put(f"if ({condition(array.when)})")
        self.put(f"for (uint32_t i = 0; i < {names.count(array)}; i++) {{", 1)
        for field in array.fields:
            place = f"cmd->{array.name}[i]" + ("" if array.scalar else f".{field.name}")
            self.field(field, place, 2)
        self.put("}")

    def part(self, part):
        if part.kind == "field" and part.span is None:
            lengths = [other.length for other in self.command.parts if other.kind == "bytes"]
            if part.name in lengths:
                self.put(f"cmd->{part.name} = pick(rng, 4, 64);")
            else:
                self.field(part, f"cmd->{part.name}")
        elif part.kind == "array":
            self.array(part)
        elif part.kind == "bytes":
            self.put(f"cmd->{part.name} = pick_bytes(rng, cmd->{part.length});")
        elif part.kind == "blob":
            least = max(self.command.least - 1, 1)
            self.put(f"cmd->{part.name} = pick_bytes(rng, pick(rng, {min(least, 40)}, 64) * 4);")

    def body(self):
        command = self.command
        if command.object_types:
            values = [f"VIRGL_OBJECT_{name}" for name in command.object_types]
            self.put(f"cmd->object_type = pick_of(rng, (const uint32_t[]){{{', '.join(values)}}}, {len(values)});")
        elif command.object_types is not None:
            self.put("cmd->object_type = pick(rng, 0, 255);")
        for part in command.parts:
            self.part(part)
        for index, extend in enumerate(command.extends):
            before = f" && cmd->has_{command.extends[index - 1].name}" if index else ""
            self.put(f"cmd->has_{extend.name} = pick(rng, 0, 1) != 0{before};")
            for field in extend.fields:
                default = field.default
                self.put(f"cmd->{field.name} = cmd->has_{extend.name} ? {self.value(field)} : {default};")
        for field in command.fields:
            if field.span:
                count = names.count(command.part(field.span))
                self.put(f"cmd->{field.name} = pick(rng, 0, {field.limit} - {count});")
        return "\n".join(self.lines)


def render(protocol):
    commands = [command for command in protocol.all if command.has_struct]
    outputs, groups = {}, []
    for index in range(0, len(commands), CHUNK):
        number = index // CHUNK
        chunk = [(command, Maker(protocol, command).body()) for command in commands[index:index + CHUNK]]
        groups.append(number)
        outputs[f"tests/cases_{number}.c"] = environment.render("cases.c.j2", protocol, chunk=chunk, number=number)
    outputs["tests/cases.h"] = environment.render("cases.h.j2", protocol, groups=groups)
    return outputs
