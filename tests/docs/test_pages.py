# SPDX-License-Identifier: MIT
"""The reference's pages: well formed, no dead link, nothing from outside, and all that protocol/virgl.xml describes is there.

What must be there is read from the XML here, not through the generator.
"""

import json
import os
import sys
import unittest
import xml.etree.ElementTree as ET
from urllib.parse import unquote

import pages

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
DOCS = os.path.join(ROOT, "generated", "docs")
MOST_BYTES = 1 << 20  # of one file


def search_index():
    """[(page, id, kind, name, note)] of search.js."""
    with open(os.path.join(DOCS, "search.js"), encoding="utf-8") as file:
        text = file.read()
    found = json.loads(text[text.index("= [") + 2:text.rindex(";")])
    return [(page + ".html", row[0], kind, row[1], row[2]) for page, kind, rows in found for row in rows]


def parts_of(item):
    """Names of the fields, arrays and byte runs of a command, those of its extends too."""
    return [child.get("name") for child in item.iter() if child.tag in ("field", "array", "blob", "bytes")]


def drawn_of(item):
    """Names that the layout has to show: an array of plain numbers goes by its own name, the others by their fields'."""
    found = []
    for child in item:
        fields = child.findall("field")
        if child.tag == "array" and len(fields) == 1 and not fields[0].get("bits"):
            found.append((child.get("name"), fields[0].get("name")))
        elif child.tag in ("array", "extend"):
            found += [(field.get("name"),) for field in fields]
        elif child.tag in ("field", "blob", "bytes"):
            found.append((child.get("name"),))
    return found


class Pages(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.pages = pages.load(DOCS)
        cls.xml = ET.parse(os.path.join(ROOT, "protocol", "virgl.xml")).getroot()
        cls.index = search_index()
        cls.names = {(kind, name) for _, _, kind, name, _ in cls.index}

    def section(self, page, anchor):
        found = self.pages[page].ids.get(anchor)
        self.assertIsNotNone(found, f"{page} lacks {anchor}")
        return found

    def test_pages_are_well_formed(self):
        faults = [fault for page in self.pages.values() for fault in page.faults]
        self.assertEqual(faults, [])
        for name, page in self.pages.items():
            with self.subTest(name):
                self.assertEqual(page.doctype.lower(), "doctype html")
                for tag in ("h1", "main", "nav", "title", "footer"):
                    self.assertEqual(len(list(page.root.all(tag))), 1, tag)
                self.assertTrue(all("alt" in image.attrs for image in page.root.all("img")))

    def test_headings_leave_no_level_out(self):
        for name, page in self.pages.items():
            last = 0
            for node in page.root.all():
                if node.tag in ("h1", "h2", "h3", "h4"):
                    level = int(node.tag[1])
                    self.assertLessEqual(level, last + 1, f"{name}: {node.text}")
                    last = level

    def test_links_lead_somewhere(self):
        dead = []
        for name, page in self.pages.items():
            for line, link in page.links:
                target, _, anchor = link.partition("#")
                target = target or name
                if link.startswith("data:"):
                    continue
                if not os.path.exists(os.path.join(DOCS, target)):
                    dead.append(f"{name}:{line}: {link}")
                elif anchor and (target not in self.pages or unquote(anchor) not in self.pages[target].ids):
                    dead.append(f"{name}:{line}: {link}")
        self.assertEqual(dead, [])

    def test_nothing_comes_from_outside(self):
        for name in sorted(os.listdir(DOCS)):
            with self.subTest(name), open(os.path.join(DOCS, name), encoding="utf-8") as file:
                text = file.read()
                self.assertNotRegex(text, r"https?://|@import|url\(")

    def test_no_file_is_too_large(self):
        sizes = {name: os.path.getsize(os.path.join(DOCS, name)) for name in os.listdir(DOCS)}
        self.assertEqual({name: size for name, size in sizes.items() if size > MOST_BYTES}, {})

    def test_every_command_and_object_has_its_section(self):
        for tag, page, prefix, kind in (("command", "commands.html", "cmd", "command"),
                                        ("object", "objects.html", "object", "object")):
            for item in self.xml.findall(tag):
                name = item.get("name")
                with self.subTest(name):
                    section = self.section(page, f"{prefix}-{name}")
                    text = section.text
                    self.assertIn(item.get("since"), text)
                    self.assertIn((kind, name), self.names)
                    cells = [cell.text for cell in section.all("td", "n")]
                    for part in parts_of(item):
                        self.assertTrue(part == "value" or any(part in cell.replace("[]", "").split(".") for cell in cells),
                                        f"{name} lacks {part}")
                    drawn = [span.text for figure in section.all("figure") for span in figure.all("span", "n")]
                    for part in drawn_of(item):
                        self.assertTrue(any(one in span for one in part for span in drawn), f"{part} is not drawn")

    def test_every_command_says_what_is_checked(self):
        for tag, page, prefix in (("command", "commands.html", "cmd"), ("object", "objects.html", "object")):
            for item in self.xml.findall(tag):
                name, text = item.get("name"), self.section(page, f"{prefix}-{item.get('name')}").text
                with self.subTest(name):
                    if item.find("union") is not None or item.get("abstract"):
                        continue
                    self.assertIn("Loose", text)
                    if item.get("length") == "any":
                        self.assertIn("Any length", text)
                        continue
                    self.assertRegex(text, r"Length: .*Otherwise malformed")
                    self.assertEqual("behind the last field are ignored" in text, item.get("trail") == "ignore")
                    self.assertEqual("fewer dwords than one more element are ignored" in text,
                                     item.get("slack") == "ignore")

    def test_every_check_of_a_field_is_said(self):
        """In the row of the field, with its class of fault."""
        said = {"max": "at most", "min": "at least", "nonzero": "not 0", "in-enum": "a value of the enumeration",
                "multiple-of": "a multiple of", "span": "at most"}
        for tag, page, prefix in (("command", "commands.html", "cmd"), ("object", "objects.html", "object")):
            for item in self.xml.findall(tag):
                for holder in [item] + item.findall("array") + item.findall("extend"):
                    for field in holder.findall("field"):
                        inner = f"{holder.get('name')}[]." if holder.tag == "array" else ""
                        anchor = f"{prefix}-{item.get('name')}-{inner}{field.get('name')}"
                        if inner and field.get("name") == "value":  # an array of numbers is one row
                            anchor = f"{prefix}-{item.get('name')}-{holder.get('name')}"
                        row = list(self.section(page, anchor).all("td", "c"))[0].text
                        for key, words in said.items():
                            if field.get(key):
                                self.assertIn(words, row, anchor)
                                self.assertIn("malformed", row, anchor)
                        handle = field.get("type").split(":")[0] in ("resource", "object")
                        self.assertEqual(handle and field.get("unknown") != "null", "refused" in row, anchor)

    def test_every_type_has_its_section_and_rows(self):
        for tag, child, prefix, kind in (("enum", "value", "enum", "enum"), ("bitset", "bit", "bits", "flags"),
                                         ("struct", "member", "struct", "record"), ("vocabulary", "word", "tgsi", "TGSI")):
            for item in self.xml.findall(tag):
                page = next((page for page, anchor, *_ in self.index if anchor == f"{prefix}-{item.get('name')}"), None)
                self.assertIsNotNone(page, item.get("name"))
                self.assertIn((kind, item.get("name")), self.names)
                for row in item.findall(child):
                    anchor = f"{prefix}-{item.get('name')}-{row.get('name')}"
                    self.section(page, anchor)
                    self.assertTrue(any(entry[1] == anchor for entry in self.index), anchor)

    def test_lists_are_whole(self):
        for path, page, prefix in (("limit", "types.html", "limit"), ("message", "vtest.html", "vtest"),
                                   ("formats/format", "formats.html", "format"),
                                   ("opcodes/opcode", "shaders.html", "opcode")):
            for item in self.xml.findall(path):
                self.section(page, f"{prefix}-{item.get('name')}")

    def test_every_quirk_is_shown_and_pinned(self):
        for item in self.xml:
            for quirk in item.findall("quirk"):
                name = quirk.get("id")
                with self.subTest(name):
                    pages_of = {entry[0] for entry in self.index if entry[1] == f"quirk-{name}"}
                    self.assertEqual(len(pages_of), 1)
                    node = self.section(pages_of.pop(), f"quirk-{name}")
                    self.assertIn(quirk.get("test"), node.text)
                    self.assertIn(name, self.pages["index.html"].root.text)
                    if quirk.get("test").endswith("test_facts.py"):
                        continue  # which names no quirk: it compares each id and length with tables
                    with open(os.path.join(ROOT, quirk.get("test")), encoding="utf-8") as file:
                        text = file.read()
                    self.assertTrue(name in text or name.replace("-", "_") in text, f"{quirk.get('test')} lacks {name}")

    def test_the_index_by_capability_and_release_is_whole(self):
        links = {link for _, link in self.pages["index.html"].links}
        for name in ("caps_bset", "capability_bits", "capability_bits_v2"):
            for bit in self.xml.find(f"bitset[@name='{name}']").findall("bit"):
                self.assertIn(f"capabilities.html#bits-{name}-{bit.get('name')}", links)
        for node in self.xml.iter():
            if node.get("since") and node.tag not in ("quirk", "format", "formats", "opcodes", "opcode"):
                self.assertIn(f"release-{node.get('since')}", self.pages["index.html"].ids)
        for tag, page, prefix in (("command", "commands.html", "cmd"), ("object", "objects.html", "object")):
            for item in self.xml.findall(tag):
                self.assertIn(f"{page}#{prefix}-{item.get('name')}", links)

    def test_the_search_finds_each_entry_on_its_page(self):
        for page, anchor, _, name, _ in self.index:
            self.section(page, anchor)
            self.assertTrue(name, anchor)
        self.assertEqual(len({(page, anchor) for page, anchor, *_ in self.index}), len(self.index))


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1], verbosity=1)
