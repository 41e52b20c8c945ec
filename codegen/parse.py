# SPDX-License-Identifier: MIT
"""XML to a tree of nodes that remember their lines, held against the closed list of elements."""

import hashlib
import re
from xml.parsers import expat

from codegen.errors import Faults, SchemaError
from codegen.grammar import DOCUMENTED, ELEMENTS, TEXT


class Node:
    """An element: tag, attributes, line, children, text with white space folded."""

    def __init__(self, tag, attrs, line):
        self.tag, self.attrs, self.line = tag, attrs, line
        self.text, self.children = "", []

    def all(self, *tags):
        return [child for child in self.children if child.tag in tags]

    def get(self, key, default=None):
        return self.attrs.get(key, default)

    @property
    def doc(self):
        children = self.all("doc")
        return self.attrs.get("doc") or (children[0].text if children else "")


def _verify(node, faults):
    if node.tag not in ELEMENTS:
        faults.add(node.line, f"unknown element <{node.tag}>")
        return
    mandatory, optional, children = (part.split() for part in ELEMENTS[node.tag])
    for key in mandatory:
        if key not in node.attrs:
            faults.add(node.line, f"<{node.tag}> lacks attribute {key}")
    for key in node.attrs:
        if key not in mandatory and key not in optional:
            faults.add(node.line, f"<{node.tag}> has no attribute {key}")
    if node.text and node.tag not in TEXT:
        faults.add(node.line, f"<{node.tag}> holds text")
    if node.tag in DOCUMENTED and not node.doc:
        faults.add(node.line, f"<{node.tag} name={node.get('name', '?')!r}> lacks doc")
    if node.get("doc") and node.all("doc"):
        faults.add(node.line, f"<{node.tag}> has doc twice")
    for child in node.children:
        if child.tag in ELEMENTS and child.tag not in children:
            faults.add(child.line, f"<{child.tag}> may not stand in <{node.tag}>")
        _verify(child, faults)


def _tree(data):
    """The root node of the XML in `data`."""
    top = Node("", {}, 0)
    open_nodes = [top]
    parser = expat.ParserCreate()

    def start(tag, attrs):
        node = Node(tag, attrs, parser.CurrentLineNumber)
        open_nodes[-1].children.append(node)
        open_nodes.append(node)

    def end(_):
        node = open_nodes.pop()
        node.text = re.sub(r"\s+", " ", node.text).strip()

    def text(data):
        open_nodes[-1].text += data

    parser.StartElementHandler, parser.EndElementHandler, parser.CharacterDataHandler = start, end, text
    try:
        parser.Parse(data, True)
    except expat.ExpatError as error:
        raise SchemaError([(error.lineno, expat.ErrorString(error.code))]) from error
    return top.children[0]


def parse(path):
    """The root node of the file and the hash of its bytes."""
    with open(path, "rb") as file:
        data = file.read()
    root = _tree(data)
    faults = Faults()
    if root.tag != "protocol":
        faults.add(root.line, f"the root is <{root.tag}>, not <protocol>")
    _verify(root, faults)
    faults.stop_if_any()
    return root, hashlib.sha256(data).hexdigest()
