# SPDX-License-Identifier: MIT
"""protocol.h and commands.h."""

from codegen.emit import environment


def render(protocol):
    return {
        "include/vgp/protocol.h": environment.render("protocol.h.j2", protocol),
        "include/vgp/commands.h": environment.render("commands.h.j2", protocol),
    }
