# SPDX-License-Identifier: MIT
"""vtest.h, for servers and for clients: the socket protocol's messages."""

from codegen.emit import environment


def _fixed(parts):
    return [part for part in parts if part.kind == "field"]


def render(protocol):
    return {"include/vgp/vtest.h": environment.render("vtest.h.j2", protocol, fixed=_fixed),
            "guest/vgp_vtest.h": environment.render("guest_vtest.h.j2", protocol, fixed=_fixed),
            "src/vtest.c": environment.render("vtest.c.j2", protocol)}
