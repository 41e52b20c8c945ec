# SPDX-License-Identifier: MIT
"""The template environment that all emitters share."""

import os

import jinja2

from codegen import VERSION, names

TEMPLATES = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "templates")


def stamp(protocol):
    """What the first line of each output says."""
    return f"vgp-codegen {VERSION}, schema sha256 {protocol.hash[:16]}"


def wrap(text, width=110, indent=" * "):
    """Words of a comment on lines."""
    lines, line = [], ""
    for word in names.comment(text).split():
        if line and len(line) + len(word) + 1 > width:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}" if line else word
    return ("\n" + indent).join(lines + [line])


_environment = jinja2.Environment(loader=jinja2.FileSystemLoader(TEMPLATES), trim_blocks=True, lstrip_blocks=True,
                                  keep_trailing_newline=True, undefined=jinja2.StrictUndefined)
_environment.filters.update(ctext=names.text, wrap=wrap, comment=names.comment)
_environment.globals.update(names=names, zip=zip, len=len, hex=hex, max=max, min=min)


def render(template, protocol, **values):
    body = _environment.get_template(template).render(protocol=protocol, **values)
    return body.replace("@STAMP@", stamp(protocol))
