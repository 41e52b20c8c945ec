# SPDX-License-Identifier: MIT
"""caps.h: structs in memory, each offset asserted."""

from codegen import names
from codegen.emit import environment


def _declare(member):
    if member.type == "format_mask":
        return f"uint32_t {member.name}[16]"
    kind = f"struct vgp_{member.ref}" if member.type == "struct" else names.C_TYPES.get(member.type, "uint32_t")
    return f"{kind} {member.name}" + (f"[{member.count}]" if member.count else "")


def render(protocol):
    return {"include/vgp/caps.h": environment.render("caps.h.j2", protocol, declare=_declare)}
