# SPDX-License-Identifier: MIT
"""What the checker finds, and at which line it says so."""

import os
import tempfile
import unittest

from codegen import cli
from codegen.errors import SchemaError

HEAD = '<protocol name="t" revision="1">\n'  # what follows is at line 2
OBJECT = '<object name="SURFACE" type="8" since="1" doc="d"><field name="handle" dword="1" type="new"/></object>'
ENUM = '<enum name="e" since="1" doc="d"><value name="A" value="0"/></enum>'
COMMAND = '<command name="C" opcode="1" since="1" doc="d" {0}>\n{1}\n</command>'


def faults(body):
    """(line, message) of each fault of a protocol with that body."""
    with tempfile.NamedTemporaryFile("w", suffix=".xml", delete=False) as file:
        file.write(HEAD + body + "\n</protocol>\n")
    try:
        cli.load(file.name)
        return []
    except SchemaError as error:
        return error.faults
    finally:
        os.unlink(file.name)


class Errors(unittest.TestCase):
    def assert_fault(self, body, line, part):
        found = faults(body)
        self.assertTrue(any(at == line and part in message for at, message in found),
                        f"no {part!r} at line {line} in {found}")

    def in_command(self, fields, part, line=3, attributes=""):
        """A fault inside a command; its fields begin at line 3."""
        self.assert_fault(COMMAND.format(attributes, fields), line, part)

    def test_a_sound_protocol_has_none(self):
        self.assertEqual(faults(OBJECT + ENUM + COMMAND.format("", '<field name="a" dword="1" type="enum:e"/>')), [])

    # Grammar

    def test_broken_xml(self):
        self.assert_fault("<limit", 3, "")

    def test_unknown_element(self):
        self.assert_fault("\n<limits/>", 3, "unknown element")

    def test_unknown_attribute(self):
        self.assert_fault('<limit name="A" value="1" since="1" doc="d" size="2"/>', 2, "no attribute size")

    def test_missing_attribute(self):
        self.assert_fault('<limit name="A" since="1" doc="d"/>', 2, "lacks attribute value")

    def test_misplaced_element(self):
        self.assert_fault('<enum name="e" since="1" doc="d">\n<bit name="A" bits="0"/></enum>', 3, "may not stand in")

    def test_doc_is_wanted(self):
        self.assert_fault('<limit name="A" value="1" since="1"/>', 2, "lacks doc")

    def test_stray_text(self):
        self.assert_fault('<enum name="e" since="1" doc="d">hello<value name="A" value="0"/></enum>', 2, "holds text")

    def test_bad_number(self):
        self.assert_fault('<limit name="A" value="many" since="1" doc="d"/>', 2, "neither a number nor a limit")

    # Tables

    def test_value_twice(self):
        self.assert_fault('<enum name="e" since="1" doc="d"><value name="A" value="0"/>\n<value name="B" value="0"/>'
                          '</enum>', 3, "is there since line 2")

    def test_command_number_twice(self):
        self.assert_fault(COMMAND.format("", "") + '<command name="D" opcode="1" since="1" doc="d"/>', 4,
                          "command number 1")

    def test_bad_bit_range(self):
        self.assert_fault('<bitset name="b" since="1" doc="d">\n<bit name="A" bits="3:1"/></bitset>', 3, "no range")

    def test_format_beyond_the_count(self):
        self.assert_fault('<formats count="2" since="1" doc="d">\n<format name="A" number="2" layout="plain" '
                          'block="1x1x1" bits="8" colorspace="rgb" kind="unorm"/></formats>', 3, "not below 2")

    # Structs

    def test_hole_in_a_struct(self):
        self.assert_fault('<struct name="s" bytes="12" since="1" doc="d"><member name="a" offset="0" type="u32"/>\n'
                          '<member name="b" offset="8" type="u32"/></struct>', 3, "end at 4")

    def test_size_of_a_struct(self):
        self.assert_fault('<struct name="s" bytes="8" since="1" doc="d"><member name="a" offset="0" type="u32"/>'
                          '</struct>', 2, "end at byte 4, not 8")

    # Places in commands

    def test_gap_between_fields(self):
        self.in_command('<field name="a" dword="1" type="u32"/>\n<field name="b" dword="3" type="u32"/>',
                        "is at dword 3", 4)

    def test_shared_bits(self):
        self.in_command('<field name="a" dword="1" bits="0:7" type="u32"/>\n'
                        '<field name="b" dword="1" bits="7:9" type="u32"/>', "shares bits with 'a'", 4)

    def test_second_half_of_a_double(self):
        self.in_command('<field name="a" dword="1" type="f64"/>\n<field name="b" dword="2" type="u32"/>',
                        "shares bits with 'a'", 4)

    def test_array_in_the_wrong_place(self):
        self.in_command('<array name="a" dword="2" count="4"><field name="v" dword="0" type="u32"/></array>',
                        "is at dword 2, the parts before end at 0")

    def test_array_without_maximum(self):
        self.in_command('<array name="a" dword="1" count="rest"><field name="v" dword="0" type="u32"/></array>',
                        "no finite maximum")

    def test_two_parts_take_the_rest(self):
        self.in_command('<array name="a" dword="1" count="rest" max="4"><field name="v" dword="0" type="u32"/></array>'
                        '\n<blob name="b" dword="next"/>', "takes the rest, but more follows")

    def test_position_behind_a_variable_part(self):
        self.in_command('<field name="n" dword="1" type="u32"/><array name="a" dword="2" count="n" max="4">'
                        '<field name="v" dword="0" type="u32"/></array>\n<blob name="b" dword="6"/>',
                        "dword must be next", 4)

    def test_extend_that_leaves_a_gap(self):
        self.in_command('<field name="a" dword="1" type="u32"/>\n<extend name="x" since="1" doc="d">'
                        '<field name="b" dword="3" type="u32"/></extend>', "begins at dword 3, not 2", 4)

    # Types and checks

    def test_unknown_type(self):
        self.in_command('<field name="a" dword="1" type="u33"/>', "unknown type")

    def test_unknown_enum(self):
        self.in_command('<field name="a" dword="1" type="enum:nope"/>', "there is no enum 'nope'")

    def test_unknown_object(self):
        self.in_command('<field name="a" dword="1" type="object:NOPE"/>', "there is no object 'NOPE'")

    def test_in_enum_without_enum(self):
        self.in_command('<field name="a" dword="1" type="u32" in-enum="yes"/>', "wants a closed enum")

    def test_span_of_nothing(self):
        self.in_command('<field name="a" dword="1" type="u32" span="b" limit="4"/>', "there is no array 'b'")

    def test_condition_on_a_later_field(self):
        self.in_command('<field name="a" dword="1" type="u32" when="b"/><field name="b" dword="2" type="u32"/>',
                        "is no earlier field")

    def test_condition_on_an_unknown_value(self):
        body = '<field name="a" dword="1" type="enum:e"/>\n<field name="b" dword="2" type="u32" when="a=NOPE"/>'
        self.assert_fault(ENUM + COMMAND.format("", body), 4, "is no value of 'a'")

    def test_nullable_number(self):
        self.in_command('<field name="a" dword="1" type="u32" null="yes"/>', "null and unknown are for handles")

    def test_float_with_a_maximum(self):
        self.in_command('<field name="a" dword="1" type="f32" max="1"/>', "takes no range")

    def test_fields_of_a_command_of_any_length(self):
        self.in_command('<field name="a" dword="1" type="u32"/>', "may have no fields", 2, 'length="any"')

    def test_slack_without_rest(self):
        self.in_command('<field name="a" dword="1" type="u32"/>', "slack is for", 2, 'slack="ignore"')

    def test_object_without_handle(self):
        self.assert_fault('<object name="O" type="1" since="1" doc="d"><field name="a" dword="1" type="u32"/></object>',
                          2, "is not the new handle")

    def test_all_faults_at_once(self):
        found = faults('<limit name="A" since="1" doc="d"/>\n<limit name="B" since="1" doc="d"/>')
        self.assertEqual([line for line, _ in found], [2, 3])


if __name__ == "__main__":
    unittest.main()
