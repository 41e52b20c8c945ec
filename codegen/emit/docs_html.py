# SPDX-License-Identifier: MIT
"""docs/index.html: the reference for a browser, one file without anything from outside."""

import re
from html import escape

from codegen import reference
from codegen.emit import environment

TARGETS = {"enum": "enum", "bits": "bits", "object": "object", "struct": "struct"}


class Links:
    """Anchors of everything that has one, and text with links to them."""

    def __init__(self, protocol):
        self.anchors = {}
        for kind, items in (("tgsi", protocol.vocabularies), ("struct", protocol.structs), ("bits", protocol.bitsets),
                            ("enum", protocol.enums), ("vtest", protocol.messages), ("object", protocol.objects),
                            ("cmd", protocol.commands)):
            for item in items:
                self.anchors[item.name] = f"{kind}-{item.name}"
        # Lower-case names are words of English unless they have an underscore.
        self.words = {name: anchor for name, anchor in self.anchors.items() if name.isupper() or "_" in name}

    def text(self, text, here=""):
        def link(match):
            anchor = self.words.get(match[0])
            return f'<a href="#{anchor}">{match[0]}</a>' if anchor and anchor != here else match[0]
        return re.sub(r"\b[A-Za-z][A-Za-z0-9_]{3,}\b", link, escape(text, quote=False))

    def type(self, item):
        """The type of a field or member, linked."""
        if item.type == "format":
            return '<a href="#formats">format</a>'
        if item.type == "object" and item.ref == "header":
            return "object of the header's type"
        if item.ref:
            shown = {"enum": "", "bits": "flags "}.get(item.type, item.type + " ")
            return f'{shown}<a href="#{TARGETS[item.type]}-{item.ref}">{item.ref}</a>'
        return {"new": "new handle", "resource": "resource id", "format_mask": "format mask"}.get(item.type, item.type)


def render(protocol):
    reference.name_conditions(protocol)
    links = Links(protocol)
    return {"docs/index.html": environment.render("docs.html.j2", protocol, ref=reference, links=links,
                                                  users=reference.users(protocol))}
