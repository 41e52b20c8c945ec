# SPDX-License-Identifier: MIT
"""The pages of the reference, parsed strictly."""

import os
from html.parser import HTMLParser

VOID = {"meta", "link", "input", "img", "br", "hr"}


class Node:
    """An element; `text` is all text inside of it."""

    def __init__(self, tag, attrs, parent):
        self.tag, self.attrs, self.parent = tag, attrs, parent
        self.children, self.pieces = [], []

    @property
    def text(self):
        return "".join(piece if isinstance(piece, str) else piece.text for piece in self.pieces)

    @property
    def classes(self):
        return (self.attrs.get("class") or "").split()

    def all(self, tag=None, cls=None):
        """Elements inside, in the order of the page."""
        for child in self.children:
            if tag in (None, child.tag) and (cls is None or cls in child.classes):
                yield child
            yield from child.all(tag, cls)


class Page(HTMLParser):
    """`faults` has what is not well formed."""

    def __init__(self, path):
        super().__init__(convert_charrefs=True)
        self.path, self.name = path, os.path.basename(path)
        self.root = self.here = Node("", {}, None)
        self.faults, self.ids, self.links, self.doctype = [], {}, [], ""
        with open(path, encoding="utf-8") as file:
            self.feed(file.read())
        self.close()
        while self.here is not self.root:
            self.fault(f"<{self.here.tag}> is not closed")
            self.here = self.here.parent

    def fault(self, words):
        self.faults.append(f"{self.name}:{self.getpos()[0]}: {words}")

    def handle_decl(self, decl):
        self.doctype = decl

    def handle_starttag(self, tag, attrs):
        names = [name for name, _ in attrs]
        if len(set(names)) != len(names):
            self.fault(f"<{tag}> has an attribute twice")
        node = Node(tag, dict(attrs), self.here)
        self.here.children.append(node)
        self.here.pieces.append(node)
        if "id" in node.attrs:
            if node.attrs["id"] in self.ids:
                self.fault(f"id {node.attrs['id']} is there twice")
            self.ids[node.attrs["id"]] = node
        for key in ("href", "src"):
            if key in node.attrs:
                self.links.append((self.getpos()[0], node.attrs[key]))
        if tag not in VOID:
            self.here = node

    def handle_endtag(self, tag):
        if tag in VOID:
            self.fault(f"</{tag}>")
        elif self.here.tag != tag:
            self.fault(f"</{tag}> closes <{self.here.tag}>")
        else:
            self.here = self.here.parent

    def handle_data(self, data):
        self.here.pieces.append(data)


def load(folder):
    """{file name: Page} of all pages in the folder."""
    return {name: Page(os.path.join(folder, name)) for name in sorted(os.listdir(folder)) if name.endswith(".html")}
