# SPDX-License-Identifier: MIT
"""docs/*.html: the reference for a browser, pages that need nothing from outside, also not a server.

Each element with a data-n attribute ("kind|name|note") is an entry of the search index, search.js; the attribute itself is
taken out of the page.
"""

import base64
import json
import re
from html import escape, unescape

from codegen import example as example_files
from codegen import reference, reference_checks, reference_index
from codegen.emit import environment

TARGETS = {"enum": "enum", "bits": "bits", "object": "object", "struct": "struct"}
HOME = {"cmd": "commands", "object": "objects", "enum": "types", "bits": "types", "struct": "capabilities",
        "vtest": "vtest", "tgsi": "shaders", "opcode": "shaders", "format": "formats", "limit": "types"}
PAGES = [("index", "Overview"), ("commands", "Commands"), ("objects", "Object types"), ("types", "Enumerations and flags"),
         ("capabilities", "Capabilities and records"), ("formats", "Formats"), ("shaders", "Shader text (TGSI)"),
         ("vtest", "Socket messages (vtest)")]
ENTRY = re.compile(r'id="([^"]*)" data-n="([^"]*)"')
WORD = re.compile(r"\b[A-Za-z][A-Za-z0-9_]{3,}\b")


class Links:
    """Where everything is, and text with links to it, as seen from one page."""

    def __init__(self, protocol, page):
        self.page = page
        self.capability_sets = {bitset.name for bitset in reference_index.capabilities(protocol)}
        self.words = {}
        # Later kinds win. Lower-case names are words of English unless they have an underscore.
        for kind, items in (("tgsi", protocol.vocabularies), ("struct", protocol.structs), ("bits", protocol.bitsets),
                            ("enum", protocol.enums), ("opcode", protocol.opcodes), ("vtest", protocol.messages),
                            ("object", protocol.objects), ("cmd", protocol.commands)):
            for item in items:
                if item.name.isupper() or "_" in item.name:
                    self.words[item.name] = (kind, item.name)
        self.words.update({word: target for word, target in reference_index.PROSE.items() if target[1] in self.words})

    def to(self, kind, *names):
        """The href of an anchor."""
        home = "capabilities" if kind == "bits" and names[0] in self.capability_sets else HOME[kind]
        return ("" if home == self.page else f"{home}.html") + "#" + "-".join((kind,) + names)

    def page_of(self, name):
        return f"{name}.html"

    def text(self, text, here="", own=None):
        """Escaped text; names become links, those of `own`'s fields too."""
        fields = {part.name for part in own.parts} | {field.name for field in own.fields} if own else set()

        def link(match):
            word = match[0]
            if word in fields and "_" in word:
                return f'<a class="n" href="#{here}-{word}">{word}</a>'
            target = self.words.get(word)
            if not target or "-".join(target) == here:
                return word
            return f'<a href="{self.to(*target)}">{word}</a>'
        return WORD.sub(link, escape(text, quote=False))

    def type(self, item):
        """The type of a field or member, linked."""
        if item.type == "format":
            return '<a href="formats.html">format</a>'
        if item.type == "object" and item.ref == "header":
            return "object of the header's type"
        if item.ref:
            shown = {"enum": "", "bits": "flags "}.get(item.type, item.type + " ")
            return f'{shown}<a href="{self.to(TARGETS[item.type], item.ref)}">{item.ref}</a>'
        return {"new": "new handle", "resource": "resource id", "format_mask": "format mask"}.get(item.type, item.type)


def _picture(example):
    """The PNG of an example as a data URI."""
    if "picture" not in example.facts:
        return ""
    with open(example_files.beside(example, "picture"), "rb") as file:
        return "data:image/png;base64," + base64.b64encode(file.read()).decode("ascii")


def _zeros(row):
    """What makes rows alike: the members of array elements, where all bits are 0."""
    names = [re.sub(r"\[\d+\]", "[]", meaning.field) for meaning in row.meanings]
    return names if row.words == [0] and not row.text and any("[]" in name for name in names) else None


def runs(step):
    """[(first row, last row)]: rows of one array that are all 0 are taken together."""
    found = []
    for row in step.rows:
        if found and _zeros(row) and _zeros(row) == _zeros(found[-1][1]):
            found[-1] = (found[-1][0], row)
        else:
            found.append((row, row))
    return found


def _entries(pages):
    """[page, id, kind, name, note] of all entries of the search, and the pages without their marks."""
    found, clean = [], {}
    for name, text in pages.items():
        for match in ENTRY.finditer(text):
            kind, title, note = (unescape(match[2]).split("|") + ["", ""])[:3]
            found.append([name, match[1], kind, title, note])
        clean[name] = ENTRY.sub(r'id="\1"', text)
    return found, clean


def _sentences(protocol):
    """{id: the first sentence of what is said there}, for what one may look for without knowing its name."""
    found = {}
    for kind, items, inner in (("cmd", protocol.commands, None), ("object", protocol.objects, None),
                               ("enum", protocol.enums, None), ("bits", protocol.bitsets, "bits"),
                               ("struct", protocol.structs, "members"), ("vtest", protocol.messages, None)):
        for item in items:
            found[f"{kind}-{item.name}"] = item.doc
            found.update((f"{kind}-{item.name}-{part.name}", part.doc) for part in (getattr(item, inner) if inner else ()))
    return {anchor: doc.split(". ")[0].rstrip(".") for anchor, doc in found.items()}


def _index(entries, names, sentences):
    """search.js: [id, name, note, sentence] by page and kind."""
    lines = []
    for name in names:
        kinds = {}
        for page, anchor, kind, title, note in entries:
            if page == name:
                more = [sentences[anchor]] if sentences.get(anchor) else []
                kinds.setdefault(kind, []).append([anchor, title, note] + more)
        for kind, rows in kinds.items():
            lines.append(json.dumps([name, kind, rows], ensure_ascii=False, separators=(",", ":")))
    return "const REFERENCE = [\n" + ",\n".join(lines) + "\n];\n"


def render(protocol):
    reference.name_conditions(protocol)
    listed = PAGES[:1] + [(item.name, item.facts.get("title", item.name)) for item in protocol.examples] + PAGES[1:]
    pages = {}
    for name, title in listed:
        shown = next((item for item in protocol.examples if item.name == name), None)
        template = "docs_example.j2" if shown else f"docs_{name}.j2"
        pages[name] = environment.render(
            template, protocol, page=name, title=title, pages=listed, ref=reference, checks=reference_checks,
            index=reference_index, links=Links(protocol, name), users=reference.users(protocol), example=shown,
            picture=_picture(shown) if shown else "", runs=runs, capability_users=reference_index.capability_users(protocol))
    entries, pages = _entries(pages)
    outputs = {f"docs/{name}.html": text for name, text in pages.items()}
    outputs["docs/search.js"] = ("/* SPDX-License-Identifier: MIT; " + environment.stamp(protocol) + " */\n"
                                 + _index(entries, list(pages), _sentences(protocol)))
    outputs["docs/reference.js"] = environment.render("docs.js.j2", protocol)
    outputs["docs/reference.css"] = environment.render("docs.css.j2", protocol)
    return outputs
