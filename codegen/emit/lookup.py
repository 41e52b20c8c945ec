# SPDX-License-Identifier: MIT
"""names.h: numbers to names."""

from codegen.emit import environment


def _dense(enum):
    """Worth a table indexed by value."""
    return enum.top < 4 * len(enum.values) + 16


def render(protocol):
    return {"include/vgp/names.h": environment.render("names.h.j2", protocol),
            "src/names.c": environment.render("names.c.j2", protocol, dense=_dense)}
