# SPDX-License-Identifier: MIT
"""The worked example: the dwords that its page shows draw its picture, and mean what the page says.

test_example.py SERVER PRINTER [GUEST | --write]: the programs beatrice-vtest and wire-tool, and the guest that the page shows lines
of; --write renews the picture.
"""

import os
import re
import subprocess
import sys
import unittest

import example_stream

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
sys.path.insert(0, ROOT)
from codegen import cli  # noqa: E402

XML = os.path.join(ROOT, "protocol", "virgl.xml")
PAGE = os.path.join(ROOT, "generated", "docs", "triangle.html")
PICTURE = os.path.join(ROOT, "protocol", "examples", "triangle.png")
SLACK = 2  # of 255, in a channel: hosts round differently
EDGE = 1 / 50  # of the pixels may differ: those at the edges
SERVER, PRINTER, GUEST = (sys.argv[1:] + ["", "", ""])[:3]
CLEARED = bytes((51, 51, 51, 255))


def draw(found):
    with example_stream.server(SERVER) as path:
        return example_stream.ask(path, example_stream.wire(found), example_stream.answer_bytes(found))


def said_by_printer(dwords):
    """[(dword, member, number or text)] of the lines of members."""
    text = subprocess.run([PRINTER], input=" ".join(f"{word:08x}" for word in dwords), capture_output=True, text=True,
                          check=False).stdout
    lines = re.findall(r"^ *(\d+)   (\S+) (\S+)", text, re.MULTILINE)
    return [(int(at), name, value) for at, name, value in lines], text


class Example(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.steps = example_stream.steps(PAGE)
        cls.example = next(item for item in cli.load(XML).examples if item.name == "triangle")

    def test_the_page_shows_all_dwords(self):
        self.assertEqual([(name, inner, words) for name, inner, words in self.steps],
                         [(step.name, step.inner, step.words) for step in self.example.steps])

    def test_the_submit_is_as_long_as_its_commands(self):
        submit = next(words for name, _, words in self.steps if name == "SUBMIT_CMD")
        self.assertEqual(submit[0], len(example_stream.stream(self.steps)))

    def test_the_printer_says_the_same_of_each_value(self):
        found, text = said_by_printer(example_stream.stream(self.steps))
        self.assertTrue(text.endswith("same\n"), text)  # and the encoder writes these dwords
        shown, start = [], 0
        for step in self.example.steps:
            for row in step.rows if step.inner else ():
                shown += [(start + row.at, item) for item in row.meanings if row.at > 0 and item.field]
            start += step.size if step.inner else 0
        self.assertEqual([(at, item.field) for at, item in shown], [(at, name) for at, name, _ in found])
        for (at, item), (_, name, value) in zip(shown, found):
            with self.subTest(f"dword {at}: {name}"):
                if re.fullmatch(r"0x[0-9a-f]+|\d+", value) and isinstance(item.value, int) and item.text:
                    self.assertEqual(int(value, 0), item.value)
                elif value in ("true", "false"):
                    self.assertEqual(value == "true", item.value != 0)
                elif item.text:
                    self.assertAlmostEqual(float(value), item.value, places=5)

    def test_the_picture_is_the_one_on_the_page(self):
        back = draw(self.steps)
        width, height, wanted = example_stream.read_png(PICTURE)
        self.assertEqual(len(back), len(wanted))
        self.assertEqual(back[:4], CLEARED)
        middle = back[(height // 2 * width + width // 2) * 4:][:4]
        self.assertTrue(all(channel > 30 for channel in middle[:3]), middle)  # all three colours meet there
        different = sum(any(abs(a - b) > SLACK for a, b in zip(back[i:i + 4], wanted[i:i + 4]))
                        for i in range(0, len(back), 4))
        self.assertLessEqual(different, width * height * EDGE)


    @unittest.skipUnless(GUEST, "the guest is not built here")
    def test_the_guest_sends_what_the_page_shows(self):
        sent = example_stream.listen_to(GUEST)
        self.assertEqual(sent, example_stream.wire(self.steps))

    # What docs/reference-notes.md tells of: one more command, from the reference alone.

    def drawn(self, found):
        """The pixels that are not as they were cleared: [(x, row)], row 0 the lowest."""
        width, _, _ = example_stream.read_png(PICTURE)
        back = draw(found)
        self.assertGreater(len(back), 0, "the server sent no picture")
        return [(i // 4 % width, i // 4 // width) for i in range(0, len(back), 4) if back[i:i + 4] != CLEARED]

    def test_a_scissor_cuts_the_triangle(self):
        left, low, right, high = 20, 10, 44, 40
        command = [15 | 3 << 16, 0, left | low << 16, right | high << 16]
        cut = self.drawn(example_stream.with_command(scissored(self.steps), "DRAW_VBO", "SET_SCISSOR_STATE", command))
        whole = self.drawn(self.steps)
        self.assertEqual(cut, [(x, y) for x, y in whole if left <= x < right and low <= y < high])
        self.assertGreater(len(whole), len(cut) + 100)

    def test_no_rectangle_lets_nothing_through(self):
        self.assertEqual(self.drawn(scissored(self.steps)), [])

    def test_a_rectangle_does_not_count_while_the_bit_is_off(self):
        more = example_stream.with_command(self.steps, "DRAW_VBO", "SET_SCISSOR_STATE", [15 | 3 << 16, 0, 0, 0])
        self.assertEqual(self.drawn(more), self.drawn(self.steps))

    def test_a_handle_in_use_goes_to_the_new_object(self):
        create = next(words for name, _, words in scissored(self.steps) if name == "CREATE_OBJECT RASTERIZER")
        bind = next(words for name, _, words in self.steps if name == "BIND_OBJECT RASTERIZER")
        again = example_stream.with_command(self.steps, "DRAW_VBO", "CREATE_OBJECT RASTERIZER", create)
        self.assertEqual(self.drawn(example_stream.with_command(again, "DRAW_VBO", "BIND_OBJECT RASTERIZER", bind)), [])


def scissored(found):
    """The steps with the rasterizer's scissor bit on: dword 2, bit 14."""
    return [(name, inner, words[:2] + [words[2] | 1 << 14] + words[3:] if name == "CREATE_OBJECT RASTERIZER" else words)
            for name, inner, words in found]


def write():
    found = example_stream.steps(PAGE)
    get = found[-1][2]
    example_stream.write_png(PICTURE, get[2 + 7], get[2 + 8], draw(found))


if __name__ == "__main__":
    if sys.argv[3:] == ["--write"]:
        write()
    else:
        unittest.main(argv=sys.argv[:1], verbosity=2)
