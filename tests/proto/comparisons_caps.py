# SPDX-License-Identifier: MIT
"""The capability sets and the history: `since` is right when every old release has the size that it had."""

import fact_side as facts
import xml_side as wire

ELEMENTS = {"format_mask(16 x u32)": "format_mask", "bset1": "bits:caps_bset", "caps_v1": "struct:caps_v1",
            "video_caps": "struct:video_caps"}


def member_type(row):
    if row["field"].startswith("capability_bits"):
        return "bits:" + row["field"]
    return ELEMENTS.get(row["elem_type"], row["elem_type"])


def plain(tag):
    return tag.replace("virglrenderer-", "")


def caps(protocol, report):
    table = facts.rows("caps_fields.csv")
    for name in ("caps_v1", "caps_v2"):
        node = protocol.named("struct", name)
        rows = [row for row in table if row["struct"] == name]
        report.same(name, {row["field"]: (int(row["byte_offset"]), member_type(row), int(row["elem_count"]),
                                          plain(row["first_tag"])) for row in rows},
                    {member[0]: member[1:] for member in wire.flat_struct(protocol, node)})
        for row in rows:
            member = next((member for member in node.findall("member") if member.get("name") == row["field"]), None)
            if member is not None:
                size = wire.size_of(protocol, member.get("type")) * int(member.get("count", "1"))
                report.equal(f"{name}.{row['field']} bytes", int(row["byte_size"]), size)
        report.count("caps fields", len(rows))
    bits = {row["field"].upper(): (int(row["bit_lo"]), plain(row["first_tag"])) for row in table if row["struct"] == "bset1"}
    report.same("bset", bits, bits_of(protocol, "caps_bset"))
    report.count("caps bits", len(bits))
    for word, name in (("1", "capability_bits"), ("2", "capability_bits_v2")):
        bits = {row["name"]: (int(row["bit"]), plain(row["first_tag"]))
                for row in facts.rows("caps_bits.csv") if row["word"] == word}
        report.same(name, bits, bits_of(protocol, name))
        report.count("caps bits", len(bits))
    video(protocol, report, [row for row in table if row["struct"] == "video_caps"])


def bits_of(protocol, name):
    node = protocol.named("bitset", name)
    return {bit.get("name"): (wire.bit_range(bit)[0], bit.get("since") or node.get("since")) for bit in node.findall("bit")}


def video(protocol, report, rows):
    found = {}
    for member in protocol.named("struct", "video_caps").findall("member"):
        for part in member.findall("part"):
            low, high = wire.bit_range(part)
            found[part.get("name")] = (int(member.get("offset")), low, high - low + 1)
    report.same("video_caps", {row["field"]: (int(row["byte_offset"]), int(row["bit_lo"]), int(row["bit_width"]))
                               for row in rows}, found)
    report.count("caps fields", len(rows))


def sized(protocol, name, tag):
    """Bytes of the struct in that release."""
    node, end = protocol.named("struct", name), 0
    for _, offset, kind, count, since in wire.flat_struct(protocol, node):
        if facts.release(since) <= tag:
            end = max(end, offset + wire.size_of(protocol, kind) * count)
    return end


def history(protocol, report):
    """Each release's sizes and counts, from nothing but the `since` attributes."""
    for row in facts.rows("caps_sizes_by_release.csv"):
        if not row["release"].startswith("virglrenderer-"):
            continue
        tag = facts.release(row["release"])

        def known(nodes, default="0.2.0"):
            return [node for node in nodes if facts.release(node.get("since") or default) <= tag]

        report.equal(f"{row['release']} caps v1", int(row["sizeof_caps_v1"]), sized(protocol, "caps_v1", tag))
        report.equal(f"{row['release']} caps v2", int(row["sizeof_caps_v2"]), sized(protocol, "caps_v2", tag))
        report.equal(f"{row['release']} commands", int(row["commands_end"]), len(known(protocol.all("command"))))
        report.equal(f"{row['release']} objects", int(row["object_types_end"]), len(known(protocol.all("object"))))
        numbers = [int(node.get("number")) for node in known(protocol.root.find("formats").findall("format"))]
        report.equal(f"{row['release']} formats", int(row["format_enum_end"]), max(numbers) + 1)
        for column, name in (("num_capability_bits_word1", "capability_bits"),
                             ("num_capability_bits_word2", "capability_bits_v2")):
            node = protocol.named("bitset", name)
            bits = known(node.findall("bit"), node.get("since"))
            report.equal(f"{row['release']} {name}", int(row[column]), len(bits))
        report.count("releases")
