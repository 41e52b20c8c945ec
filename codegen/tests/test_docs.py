# SPDX-License-Identifier: MIT
"""The reference of the awkward description, and what is said of a worked example that is wrong."""

import os
import re
import tempfile
import unittest

from codegen import cli, emit, example
from codegen.errors import SchemaError

HERE = os.path.dirname(os.path.abspath(__file__))
XML = os.path.join(HERE, "awkward.xml")
PROTOCOL = os.path.join(os.path.dirname(os.path.dirname(HERE)), "protocol", "virgl.xml")
HEAD = "title: T\nabout: A.\n"
SUBMIT = "== SUBMIT_CMD\nA stream.\n: 00000002 00000006\n"
BIND = "-- BIND_OBJECT BLEND\nBinds it.\n: 00010102 00000002\n"


class Pages(unittest.TestCase):
    def test_links_of_the_awkward_pages_lead_somewhere(self):
        pages = {path[5:]: text for path, text in emit.render_all(cli.load(XML)).items()
                 if path.startswith("docs/") and path.endswith(".html")}
        ids = {name: set(re.findall(r' id="([^"]*)"', text)) for name, text in pages.items()}
        for name, text in pages.items():
            for target, anchor in re.findall(r' href="([^"#]*)#([^"]*)"', text):
                self.assertIn(anchor, ids[target or name], name)

    def test_no_mark_of_the_search_is_left_in_a_page(self):
        for path, text in emit.render_all(cli.load(XML)).items():
            if path.startswith("docs/"):
                self.assertNotIn("data-n=", text, path)


class Examples(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.protocol = cli.load(PROTOCOL)

    def load(self, text):
        with tempfile.TemporaryDirectory() as folder:
            os.mkdir(os.path.join(folder, "examples"))
            with open(os.path.join(folder, "examples", "one.txt"), "w", encoding="utf-8") as file:
                file.write(HEAD + text)
            return example.load(self.protocol, os.path.join(folder, "virgl.xml"))[0]

    def assert_fault(self, text, line, part):
        with self.assertRaises(SchemaError) as caught:
            self.load(text)
        self.assertTrue(caught.exception.path.endswith("one.txt"))
        self.assertTrue(any(at == line and part in words for at, words in caught.exception.faults),
                        caught.exception.faults)

    def test_dwords_get_their_meanings(self):
        step = self.load(SUBMIT + BIND).steps[1]
        self.assertEqual([(row.at, [item.field for item in row.meanings]) for row in step.rows],
                         [(0, ["length", "object type", "command"]), (1, ["handle"])])
        self.assertEqual(step.rows[1].meanings[0].value, 2)

    def test_another_command_is_a_fault(self):
        self.assert_fault(SUBMIT + BIND.replace("BLEND", "DSA"), 6, "are a BIND_OBJECT BLEND")

    def test_a_wrong_length_is_a_fault(self):
        self.assert_fault(SUBMIT + BIND.replace("00010102", "00020102"), 6, "not 2 dwords long")

    def test_dwords_to_spare_are_a_fault(self):
        self.assert_fault(SUBMIT + BIND.replace("00010102", "00020102") + ": 0\n", 6, "have no meaning")

    def test_dwords_that_are_missing_are_a_fault(self):
        self.assert_fault(SUBMIT + "-- BIND_SHADER\nBinds it.\n: 0001001f 1\n", 6, "ends before stage")

    def test_another_message_is_a_fault(self):
        self.assert_fault(SUBMIT.replace("== SUBMIT_CMD", "== GET_CAPS"), 3, "the id is not that of GET_CAPS")

    def test_a_step_without_words_is_a_fault(self):
        self.assert_fault(SUBMIT.replace("A stream.\n", ""), 3, "is not explained")

    def test_what_is_no_number_is_a_fault(self):
        self.assert_fault(SUBMIT.replace("00000002", "x"), 5, "no hexadecimal dwords")


if __name__ == "__main__":
    unittest.main()
