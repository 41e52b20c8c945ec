#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""protocol/virgl.xml against the tables in facts/: every number, name, position, width, length, size and order."""

import os
import sys
import unittest

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

import comparisons  # noqa: E402
import comparisons_caps  # noqa: E402
import xml_side  # noqa: E402

XML = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "protocol", "virgl.xml")

TABLES = [comparisons.commands, comparisons.host_structs, comparisons.enums, comparisons.formats, comparisons.tgsi,
          comparisons.vtest, comparisons_caps.caps, comparisons_caps.history]


def compare(protocol):
    report = comparisons.Report()
    for table in TABLES:
        table(protocol, report)
    return report


class Facts(unittest.TestCase):
    def test_the_xml_says_what_the_facts_say(self):
        report = compare(xml_side.Protocol(XML))
        for what, number in report.counts.items():
            print(f"{number:6} {what}", file=sys.stderr)
        self.assertEqual([], report.faults, "\n" + "\n".join(report.faults))

    def test_every_deviation_that_is_listed_is_still_there(self):
        protocol = xml_side.Protocol(XML)
        for (name, field), (fact, ours, _) in comparisons.RETYPED.items():
            node = next(node for node in protocol.all("command") if node.get("name") == name)
            types = [part.get("type") for part in node.findall("field") if part.get("name") == field]
            self.assertEqual([ours], types, f"{name}.{field}: {fact} in the facts")
        for name in comparisons.XML_ONLY:
            self.assertIsNotNone(protocol.named("bitset", name))


class Quirks(unittest.TestCase):
    def test_each_quirk_names_a_test_that_is_there(self):
        root = os.path.join(os.path.dirname(XML), "..")
        quirks = xml_side.Protocol(XML).root.findall(".//quirk")
        self.assertGreater(len(quirks), 20)
        for quirk in quirks:
            with self.subTest(quirk=quirk.get("id")), open(os.path.join(root, quirk.get("test")), encoding="utf-8") as file:
                if quirk.get("test").endswith(".c"):
                    self.assertIn(f"Test(quirks, {quirk.get('id').replace('-', '_')})", file.read())


class Sensitivity(unittest.TestCase):
    """Every comparison goes red: one attribute of each kind is changed in memory."""

    def changed(self, path, key, value):
        protocol = xml_side.Protocol(XML)
        node = protocol.root.find(path)
        self.assertIsNotNone(node, path)
        self.assertNotEqual(node.get(key), value)
        node.set(key, value)
        return compare(protocol).faults

    def test_a_changed_attribute_is_noticed(self):
        for path, key, value in (
                ("command[@name='CLEAR']", "opcode", "70"),
                ("command[@name='CLEAR']/field[@name='stencil']", "dword", "9"),
                ("command[@name='CLEAR']/field[@name='depth']", "type", "u64"),
                ("command[@name='BLIT']/field[@name='filter']", "bits", "8:10"),
                ("command[@name='SET_SUB_CTX']", "trail", "ignore"),
                ("command[@name='SET_VIEWPORT_STATE']/array", "max", "15"),
                ("command[@name='SET_FRAMEBUFFER_STATE']/field[@name='zsurf']", "null", "no"),
                ("command[@name='DRAW_VBO']/extend/field", "dword", "12"),
                ("object[@name='BLEND']/array/field[@name='colormask']", "bits", "27:29"),
                ("object[@name='QUERY']/field[@name='query_type']", "type", "enum:prim"),
                ("limit[@name='VIEWPORTS']", "value", "8"),
                ("enum[@name='prim']/value[@name='QUADS']", "value", "77"),
                ("bitset[@name='bind']/bit[@name='CUSTOM']", "bits", "16"),
                ("struct[@name='memory_info']/member", "offset", "2"),
                ("struct[@name='caps_v2']/member[@name='renderer']", "count", "32"),
                ("struct[@name='caps_v2']/member[@name='renderer']", "since", "1.0.0"),
                ("struct[@name='video_caps']/member/part", "bits", "0:6"),
                ("bitset[@name='capability_bits']/bit[@name='QBO']", "bits", "30"),
                ("formats/format[@name='R8_UNORM']", "number", "65"),
                ("formats/format[@name='R8_UNORM']", "channels", "sn8"),
                ("formats/format[@name='ASTC_4x4']", "block", "4x5x1"),
                ("message[@name='GET_PARAM']", "id", "16"),
                ("message[@name='TRANSFER_PUT2']", "length", "dwords"),
                ("message[@name='TRANSFER_GET']/response", "raw", "no"),
                ("message[@name='TRANSFER_PUT2']/request/field[@name='offset']", "dword", "10"),
                ("message[@name='DRM_SYNC_FD_TO_HANDLE']/response", "id", "28"),
                ("vocabulary[@name='tgsi_file']/word", "name", "NIL"),
                ("opcodes/opcode[@name='MAD']", "src", "2"),
                ("opcodes/opcode[@name='MAD']", "dst", "2")):
            with self.subTest(path=path, key=key):
                self.assertNotEqual([], self.changed(path, key, value))

    def test_a_missing_element_is_noticed(self):
        for parent, tag in ((".", "command"), (".", "enum"), (".", "vocabulary"), ("opcodes", "opcode"),
                            ("formats", "format"), ("struct[@name='caps_v1']", "member"),
                            ("object[@name='SURFACE']", "field")):
            with self.subTest(parent=parent, tag=tag):
                protocol = xml_side.Protocol(XML)
                node = protocol.root.find(parent)
                node.remove(node.find(tag))
                self.assertNotEqual([], compare(protocol).faults)


if __name__ == "__main__":
    unittest.main(verbosity=1)
