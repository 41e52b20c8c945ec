# SPDX-License-Identifier: MIT
"""tgsi.h: the words of shader text."""

from codegen.emit import environment


def _by_name(values):
    return sorted(values, key=lambda value: value.name.upper())


def render(protocol):
    words = sorted(((opcode.name, index) for index, opcode in enumerate(protocol.opcodes)),
                   key=lambda pair: pair[0].upper())
    return {
        "include/vgp/tgsi.h": environment.render("tgsi.h.j2", protocol),
        "src/tgsi.c": environment.render("tgsi.c.j2", protocol, by_name=_by_name, opcode_words=words),
    }
