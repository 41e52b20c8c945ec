# SPDX-License-Identifier: MIT
"""docs/protocol.md: the reference as one page of Markdown."""

from codegen import reference
from codegen.emit import environment


def _cell(text):
    return text.replace("|", "\\|")


def _type(field):
    return f"{field.type}:{field.ref}" if field.ref else field.type


def _meaning(field):
    rules = reference.rules(field)
    return _cell(field.doc + (f" ({'; '.join(rules)})" if rules else ""))


def render(protocol):
    reference.name_conditions(protocol)
    return {"docs/protocol.md": environment.render("docs.md.j2", protocol, ref=reference, cell=_cell, type=_type,
                                                   meaning=_meaning)}
