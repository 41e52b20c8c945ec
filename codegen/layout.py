# SPDX-License-Identifier: MIT
"""Where everything lies: sizes, positions and the lengths that a command may have."""

from codegen.errors import Faults


class _Walk:
    """Goes along the payload; `at` is how many dwords came so far, None behind a part of variable size."""

    def __init__(self, command, faults):
        self.command, self.faults = command, faults
        self.at, self.least, self.last = 0, 0, 0

    def field(self, field):
        if self.at is None:
            self.faults.add(field.line, f"field {field.name!r} stands behind a part of variable size")
            return
        if field.dword > self.at + 1 or field.dword < max(self.last, 1):
            self.faults.add(field.line, f"field {field.name!r} is at dword {field.dword}, the parts before end at "
                                        f"{self.at}")
        self.last = field.dword
        self.at = self.least = max(self.at, field.dword + field.dwords - 1)

    def place(self, part):
        if part.dword is not None and self.at is None:
            self.faults.add(part.line, f"{part.name!r} stands behind a part of variable size: dword must be next")
        elif part.dword is not None and part.dword != self.at + 1:
            self.faults.add(part.line, f"{part.name!r} is at dword {part.dword}, the parts before end at {self.at}")
        elif part.dword is None and self.at is not None:
            part.dword = self.at + 1

    def array(self, array):
        self.place(array)
        self.last = self.at or 0
        if array.count == "const" and array.when is None:
            self.least += array.max * array.stride
            self.at = None if self.at is None else self.at + array.max * array.stride
            return
        if array.count == "rest":
            self.least += array.min * array.stride
        self.at = None

    def bulk(self, part):
        self.place(part)
        self.at = None

    def run(self):
        for part in self.command.parts:
            {"field": self.field, "array": self.array, "blob": self.bulk, "bytes": self.bulk}[part.kind](part)


def _extends(command, end, faults):
    for extend in command.extends:
        if end is None:
            faults.add(extend.line, "an extend needs a fixed size before it")
            return
        first = min((field.dword for field in extend.fields), default=end + 1)
        if first != end + 1:
            faults.add(extend.line, f"extend {extend.name!r} begins at dword {first}, not {end + 1}")
        extend.end = max((field.dword + field.dwords - 1 for field in extend.fields), default=end)
        end = extend.end


def layout(protocol):
    """Completes the commands of the model."""
    faults = Faults()
    for command in protocol.commands + protocol.objects:
        walk = _Walk(command, faults)
        walk.run()
        command.least = 0 if command.any_length else max(walk.least, command.min_length)
        _extends(command, walk.at, faults)
        if walk.at is not None and not command.any_length and not command.trail:
            command.exact = [command.least] + [extend.end for extend in command.extends]
    faults.stop_if_any()
