# SPDX-License-Identifier: MIT
"""decode.h and the decoders. Each reads a dword at most once and has no loop without a constant bound."""

from codegen import names
from codegen.emit import environment

CHUNK = 20  # commands in one source file


def _extract(field, low="w", high="high"):
    """The C expression of a field's value from its dword(s)."""
    if field.type == "f32":
        return f"vgp_f32({low})"
    if field.type in ("f64", "u64"):
        both = f"((uint64_t){low} | (uint64_t){high} << 32)"
        return f"vgp_f64({both})" if field.type == "f64" else both
    if field.type == "i32":
        up = 31 - field.high
        if field.whole:
            return f"(int32_t){low}"
        return f"(int32_t)({low} << {up}) >> {up + field.low}"
    if field.whole:
        return low
    shifted = f"{low} >> {field.low}" if field.low else low
    bits = f"({shifted}) & {hex(field.mask)}u" if field.low else f"{low} & {hex(field.mask)}u"
    return f"(({bits}) != 0)" if field.type == "bool" else bits


def _condition(condition):
    test = f"out->{condition.field} " + ("!= 0" if condition.value is None else f"== {condition.value}")
    return f"!({test})" if condition.unless else test


def _ranges(enum):
    """A C test that `v` is no value of the enum."""
    found = []
    for value in sorted(item.value for item in enum.values):
        if found and found[-1][1] == value - 1:
            found[-1][1] = value
        else:
            found.append([value, value])
    if len(found) == 1 and found[0][0] == 0:
        return f"{{0}} > {found[0][1]}"
    return " && ".join(f"({{0}} < {low} || {{0}} > {high})" if low else f"{{0}} > {high}" for low, high in found)


class Decoder:
    def __init__(self, protocol, command):
        self.protocol, self.command = protocol, command
        self.lines, self.depth = [], 1
        self.taken = []  # arrays that are read already
        self.at = 1  # dword of the next part; None: in the variable `at`

    def put(self, line):
        self.lines.append("    " * self.depth + line)

    def open(self, line):
        self.put(line + " {")
        self.depth += 1

    def close(self, tail=""):
        self.depth -= 1
        self.put("}" + tail)

    def fail_if(self, test, error, dword, field, value):
        self.put(f"if ({test})")
        self.put(f"    return vgp_fail(fault, &id, VGP_ERR_{error}, {dword}, {field}, {value});")

    # Fields

    def checks(self, field, place, dword, label):
        tests = []
        if field.max is not None:
            tests.append(f"{place} > {field.max}" + ("" if field.type == "i32" else "u"))
        if field.min:
            tests.append(f"{place} < {field.min}" + ("" if field.type == "i32" else "u"))
        if field.nonzero:
            tests.append(f"{place} == 0")
        if field.in_enum:
            tests.append(_ranges(self.protocol.find("enums", field.ref)).format(place))
        if field.multiple_of:
            tests.append(f"{place} % {field.multiple_of} != 0")
        guard = f"({_condition(field.when)}) && " if field.when else ""
        for test in tests:
            test = f"{guard}({test})" if guard else test
            self.fail_if(test, "RANGE", dword, names.text(label), f"(uint32_t){place}")

    def word(self, fields, source, dword, target, label):
        """Reads one dword (two for 64-bit values) and what is in it."""
        self.put(f"w = VGP_LOAD({source});")
        if fields[0].dwords == 2:
            self.put(f"high = VGP_LOAD({source} + 1);")
        for field in fields:
            place = target(field)
            value = _extract(field)
            if field.when:
                value = f"{_condition(field.when)} ? {value} : 0"
            self.put(f"{place} = {value};")
            self.checks(field, place, dword, label(field))

    def run(self, fields):
        """Fields outside arrays."""
        for dword in sorted({field.dword for field in fields}):
            self.word([field for field in fields if field.dword == dword], f"src + {dword}", dword,
                      lambda field: f"out->{field.name}", lambda field: field.name)

    # Arrays

    def elements(self, array, count, start):
        self.open(f"for (uint32_t i = 0; i < {count}; i++)")
        step = "i" if array.stride == 1 else f"i * {array.stride}"
        self.put(f"const uint32_t *const e = src + {start} + {step};")
        if array.scalar:
            target = lambda field: f"out->{array.name}[i]"
            label = lambda field: array.name
        else:
            target = lambda field: f"out->{array.name}[i].{field.name}"
            label = lambda field: f"{array.name}.{field.name}"
        for dword in sorted({field.dword for field in array.fields}):
            fields = [field for field in array.fields if field.dword == dword]
            self.word(fields, f"e + {dword}" if dword else "e", f"{start} + {step} + {dword}", target, label)
        self.close()

    def absent(self, array):
        self.put(f"memset(out->{array.name}, 0, sizeof out->{array.name});")

    def array(self, array):
        start = str(self.at) if self.at is not None else "at"
        if array.count == "const" and array.when is None and self.at is not None:
            self.elements(array, names.array_max(array), start)
            self.at += array.max * array.stride
        elif array.count == "rest":
            self.rest(array, start)
        else:
            self.counted(array)

    def rest(self, array, start):
        self.put(f"rest = len + 1 - {start};")
        if array.stride > 1 and not self.command.slack and not self.command.trail:
            self.fail_if(f"rest % {array.stride} != 0", "LENGTH", 0, names.text(array.name), "len")
        number, top = f"out->num_{array.name}", names.array_max(array)
        self.put(f"{number} = rest / {array.stride};" if array.stride > 1 else f"{number} = rest;")
        if self.command.trail:
            self.put(f"if ({number} > {top})")
            self.put(f"    {number} = {top};")
        else:
            self.fail_if(f"{number} > {top}", "RANGE", 0, names.text(array.name), number)
        self.elements(array, number, start)
        self.at = "end"

    def variable(self):
        """From here on the position is in `at`."""
        if isinstance(self.at, int):
            self.put(f"at = {self.at};")
            self.at = None

    def inside(self, array):
        """The array behind a conditional one, where it has elements only if the condition holds: both are read in one
        branch, where they begin at known places."""
        parts, when = self.command.parts, array.when
        after = parts[parts.index(array) + 1:][:1]
        if when and when.value is None and not when.unless and after and after[0].kind == "array" \
                and after[0].count == "field" and after[0].count_field == when.field and not after[0].when:
            return after[0]
        return None

    def take(self, array):
        count = names.count(array, "out->")
        self.fail_if(f"len + 1 - at < {count} * {array.stride}", "LENGTH", 0, names.text(array.name), "len")
        self.elements(array, count, "at")
        self.put(f"at += {count} * {array.stride};")

    def counted(self, array):
        if array in self.taken:
            return
        self.variable()
        if array.when:
            self.open(f"if ({_condition(array.when)})")
        self.take(array)
        if self.inside(array):
            self.taken.append(self.inside(array))
            self.take(self.inside(array))
        if array.when:
            self.close(" else {")
            self.depth += 1
            self.absent(array)
            self.close()

    # The whole

    def bulk(self, part):
        start = str(self.at) if self.at is not None else "at"
        room = f"(len + 1 - {start}) * 4"
        if part.kind == "bytes":
            field = self.command.part(part.length)
            self.fail_if(f"out->{field.name} > {room}", "RANGE", field.dword, names.text(field.name),
                         f"out->{field.name}")
            if not self.command.trail and not self.command.slack:
                self.fail_if(f"len + 1 - {start} != (out->{field.name} + 3) / 4", "LENGTH", 0, names.text(part.name), "len")
            room = f"out->{field.name}"
        self.put(f"out->{part.name}.data = src + {start};")
        self.put(f"out->{part.name}.bytes = {room};")
        self.at = "end"

    def lengths(self):
        command = self.command
        if command.exact:
            test = " && ".join(f"len != {length}" for length in command.exact)
        elif command.least:
            test = f"len < {command.least}"
        else:
            return
        self.fail_if(test, "LENGTH", 0, "NULL", "len")

    def object_type(self):
        command = self.command
        if command.object_types is None:
            return
        if command.object_types:
            test = " && ".join(f"object_type != VIRGL_OBJECT_{name}" for name in command.object_types)
            self.fail_if(test, "TYPE", 0, "NULL", "object_type")
        self.put("out->object_type = object_type;")

    def extends(self):
        for extend in self.command.extends:
            self.put(f"out->has_{extend.name} = len >= {extend.end};")
            self.open(f"if (out->has_{extend.name})")
            self.run(extend.fields)
            self.close(" else {")
            self.depth += 1
            for field in extend.fields:
                self.put(f"out->{field.name} = {field.default};")
            self.close()

    def spans(self):
        for field in self.command.fields:
            if field.span:
                count = names.count(self.command.part(field.span), "out->")
                self.fail_if(f"out->{field.name} > {field.limit} || {count} > {field.limit} - out->{field.name}",
                             "RANGE", field.dword, names.text(field.name), f"out->{field.name}")

    def body(self):
        self.lengths()
        self.object_type()
        pending = []
        for part in self.command.parts:
            if part.kind == "field":
                pending.append(part)
                self.at = max(self.at, part.dword + part.dwords)
                continue
            self.run(pending)
            pending = []
            self.array(part) if part.kind == "array" else self.bulk(part)
        self.run(pending)
        if self.at is None and not self.command.trail:
            self.fail_if("len + 1 != at", "LENGTH", 0, "NULL", "len")
        self.extends()
        self.spans()
        return self.declare() + self.lines

    def declare(self):
        text = "\n".join(self.lines)
        wanted = [name for name, mark in (("w", "w = "), ("high", "high = "), ("rest", "rest = len"), ("at", "at = "))
                  if any(line.strip().startswith(mark) for line in self.lines)]
        del text
        return [f"    uint32_t {', '.join(wanted)};", ""] if wanted else []


def may_fail(protocol, command):
    """Whether there is a payload that the decoder does not take."""
    return any("&id" in line for line in Decoder(protocol, command).body())


def prototype(command):
    extra = "uint32_t object_type, " if command.object_types is not None else ""
    return (f"enum vgp_error vgp_decode_{command.cname}(const uint32_t *src, uint32_t len, {extra}"
            f"struct vgp_{command.cname} *out, struct vgp_fault *fault)")


def sources(protocol):
    """Which file has the decoder of a command, by its name in C."""
    commands = [command for command in protocol.all if command.has_struct]
    return {command.cname: f"src/decode_{index // CHUNK}.c" for index, command in enumerate(commands)}


def render(protocol):
    union = next((command for command in protocol.commands if command.union), None)
    commands = [command for command in protocol.all if command.has_struct]
    outputs = {"include/vgp/decode.h": environment.render("decode.h.j2", protocol, commands=commands,
                                                          prototype=prototype),
               "src/load.h": environment.render("load.h.j2", protocol)}
    for index in range(0, len(commands), CHUNK):
        bodies = [(command, union.number if command.is_object else command.number,
                   "\n".join(Decoder(protocol, command).body())) for command in commands[index:index + CHUNK]]
        outputs[f"src/decode_{index // CHUNK}.c"] = environment.render("decode.c.j2", protocol, bodies=bodies,
                                                                       prototype=prototype)
    return outputs
