# SPDX-License-Identifier: MIT
"""One function per kind of table: what differs between the XML and the facts, and how much was compared."""

import re

import fact_side as facts
import xml_side as wire

LENGTHS = 400  # every length below is compared

# Where the XML says something else on purpose: (command, field) -> (what the facts say, what the XML says, why).
RENAMED = {
    ("SHADER", "num_so_outputs_or_local_mem"): (
        ["num_so_outputs", "shared_bytes"], "one dword with two meanings by stage is two fields with opposite conditions"),
}
RETYPED = {
    ("DESTROY_OBJECT", "handle"): ("object:header", "handle", "quirk destroy-unknown: not looked up"),
    ("CREATE_VIDEO_CODEC", "profile"): ("u32", "enum:video_profile", "the facts list the enum but not that it is here"),
    ("CREATE_VIDEO_CODEC", "entrypoint"): ("u32", "enum:video_entrypoint", "likewise"),
    ("CREATE_VIDEO_CODEC", "chroma_format"): ("u32", "enum:video_chroma", "likewise"),
    ("CLEAR_SURFACE", "buffers"): ("bits:clear_buffers", "bits:clear_surface_buffers", "three bits of the same meaning"),
}
LONGER = {"SET_DEBUG_FLAGS": "quirk debug-flags-short: shorter payloads are taken, too"}
XML_ONLY = {"clear_surface_buffers": "see RETYPED", "tgsi_membar": "compared with tgsi_names.json",
            "caps_bset": "compared with caps_fields.csv", "capability_bits": "compared with caps_bits.csv",
            "capability_bits_v2": "compared with caps_bits.csv"}


class Report:
    def __init__(self):
        self.faults, self.counts = [], {}

    def count(self, what, number=1):
        self.counts[what] = self.counts.get(what, 0) + number

    def equal(self, what, expected, found):
        """Facts against XML; says both when they differ."""
        if expected != found:
            self.faults.append(f"{what}: facts {expected!r}, XML {found!r}")

    def same(self, what, expected, found):
        """Like equal for dicts: names each key that differs."""
        for key in sorted(set(expected) | set(found), key=str):
            self.equal(f"{what} {key}", expected.get(key, "nothing"), found.get(key, "nothing"))


def expected_fields(name, rows):
    """The rows of the facts with the listed deviations applied."""
    out = []
    for row in rows:
        key = (name, row[0])
        if key in RENAMED:
            out += [(other,) + row[1:] for other in RENAMED[key][0]]
        elif key in RETYPED and row[4] == RETYPED[key][0]:
            out.append(row[:4] + (RETYPED[key][1],) + row[5:])
        else:
            out.append(row)
    return out


def commands(protocol, report):
    table = facts.load("commands.json")
    for tag, key, number in (("command", "commands", "opcode"), ("object", "objects", "type")):
        nodes = {node.get("name"): node for node in protocol.all(tag)}
        fact_number = "opcode" if tag == "command" else "object_type"
        report.same(tag, {entry["name"]: entry[fact_number] for entry in table[key]},
                    {name: int(node.get(number)) for name, node in nodes.items()})
        for entry in table[key]:
            name = entry["name"]
            if name not in nodes:
                continue
            report.count(tag + "s")
            one_command(protocol, report, entry, nodes[name])
    report.same("limit", {name.upper(): value for name, value in table["limits"].items()},
                {node.get("name"): int(node.get("value")) for node in protocol.all("limit")})
    report.count("limits", len(table["limits"]))


def one_command(protocol, report, entry, node):
    name = entry["name"]
    if node.find("union") is not None:
        report.equal(f"{name} length", "by_object_type", entry["length"]["kind"])
        return
    fields, repeats = facts.command(entry)
    walk = wire.Walk(protocol, node)
    report.same(name, {row[0]: row[1:] for row in expected_fields(name, fields)},
                {row[0]: row[1:] for row in walk.fields})
    report.same(f"{name} array", {row[0]: row[1:] for row in repeats}, {row[0]: row[1:] for row in walk.repeats})
    report.count("fields", len(fields))
    report.count("arrays", len(repeats))
    allowed, taken = facts.accepted(entry, LENGTHS), wire.accepted(protocol, node, LENGTHS)
    if name in LONGER:
        report.equal(f"{name} takes less than the facts", set(), allowed - taken)
    else:
        report.equal(f"{name} lengths", sorted(allowed), sorted(taken))
    report.count("lengths", len(allowed))
    alias = [other.split()[0] for other in entry.get("other_names", [])]
    report.equal(f"{name} alias", alias, (node.get("alias") or "").split())


def host_structs(protocol, report):
    for name, struct in facts.load("commands.json")["structs"].items():
        node = protocol.named("struct", name)
        report.equal(f"struct {name} size", struct["size"], int(node.get("bytes")))
        found = {}
        for member, offset, kind, count, _ in wire.flat_struct(protocol, node):
            size = wire.size_of(protocol, kind)
            found[member] = (offset, size * count)
            if kind.startswith("struct:"):
                inner = wire.flat_struct(protocol, protocol.named("struct", kind[7:]))
                for index in range(count):
                    for part, at, part_kind, _, _ in inner:
                        found[f"{member}[{index}].{part}"] = (offset + index * size + at, wire.size_of(protocol, part_kind))
        expected = {field["name"]: (field["byte_offset"], field["byte_size"]) for field in struct["fields"]}
        # The facts spell out the first elements of an array of structs only.
        report.same(f"struct {name}", expected, {key: value for key, value in found.items()
                                                 if key in expected or "[" not in key})
        report.count("host struct fields", len(expected))


def mask(node):
    low, high = wire.bit_range(node)
    return ((1 << (high - low + 1)) - 1) << low


def enums(protocol, report):
    expected = {}
    for row in facts.rows("enums.csv"):
        expected.setdefault(row["category"], {})[row["name"]] = int(row["wire_value"])
        report.count("enum values")
    found = {node.get("name"): {value.get("name"): int(value.get("value")) for value in node.findall("value")}
             for node in protocol.all("enum")}
    found.update({node.get("name"): {bit.get("name"): mask(bit) for bit in node.findall("bit")}
                  for node in protocol.all("bitset") if node.get("name") not in XML_ONLY})
    found["object_type"] = {node.get("name"): int(node.get("type")) for node in protocol.all("object")}
    report.count("enums and flag sets", len(expected))
    for name in sorted(set(expected) | set(found)):
        report.same(name, expected.get(name, {}), found.get(name, {}))


def one_format(node):
    width, height, depth = node.get("block").split("x")
    bits, channels = int(node.get("bits")), node.get("channels", "")
    count = node.get("num-channels") or (len([code for code in channels.split() if code[0] != "x"]) if channels else "")
    return {"number": node.get("number"), "layout": node.get("layout"), "block_w": width, "block_h": height, "block_d": depth,
            "block_bits": str(bits), "block_bytes": str(bits // 8), "num_channels": str(count),
            "channels_lsb_first": channels, "swizzle_rgba": node.get("swizzle", ""), "colorspace": node.get("colorspace"),
            "kind": node.get("kind"), "has_depth": str(int(node.get("depth") == "yes")),
            "has_stencil": str(int(node.get("stencil") == "yes")), "compressed": str(int(node.get("kind") == "compressed")),
            "srgb": str(int(node.get("colorspace") == "srgb")), "mesa_24_1_name_if_different": node.get("pipe", "")}


def formats(protocol, report):
    node = protocol.root.find("formats")
    found = {child.get("name"): one_format(child) for child in node.findall("format")}
    expected = {row["name"]: row for row in facts.rows("formats.csv")}
    report.equal("format slots", 481, int(node.get("count")))
    report.equal("format names", sorted(expected), sorted(found))
    for name in set(expected) & set(found):
        report.same(f"format {name}", {key: expected[name][key] for key in found[name]}, found[name])
        report.count("format columns", len(found[name]))
    report.count("formats", len(expected))


def tgsi(protocol, report):
    names = facts.load("tgsi_names.json")
    lists = {"tgsi_processor": "processors", "tgsi_file": "files", "tgsi_semantic": "semantics", "tgsi_property": "properties",
             "tgsi_texture": "textures", "tgsi_return_type": "return_types", "tgsi_interpolate": "interpolation",
             "tgsi_location": "interp_locations", "tgsi_primitive": "primitives", "tgsi_coord_origin": "coord_origin",
             "tgsi_pixel_center": "pixel_center", "tgsi_imm_type": "immediate_types", "tgsi_qualifier": "memory_qualifiers",
             "tgsi_memory_type": "memory_declaration_types"}
    found = {node.get("name"): [word.get("name") for word in node.findall("word")] for node in protocol.all("vocabulary")}
    expected = {}
    for name, key in lists.items():
        table = names[key]
        expected[name] = table if isinstance(table, list) else (
            table["all"] + table["mesa_24_1_only"] + table["reference_host_only"])
        report.count("TGSI words", len(expected[name]))
    report.same("vocabulary", expected, found)
    report.same("membar", names["membar_bits"], {bit.get("name"): mask(bit)
                                                 for bit in protocol.named("bitset", "tgsi_membar").findall("bit")})
    opcodes = {row["opcode"]: (row["group"].replace(" ", "_"), row["num_dst"], row["num_src_incl_sampler"],
                               "yes" if row["has_texture_target"] == "1" else "no",
                               row["result_shape"].replace(" ", "_"), row["sent_by_mesa_nir_path_for_virgl"])
               for row in facts.rows("tgsi_opcodes.csv")}
    report.same("opcode", opcodes, {node.get("name"): tuple(node.get(key) for key in
                                                            ("group", "dst", "src", "texture", "result", "sent"))
                                    for node in protocol.root.find("opcodes").findall("opcode")})
    report.count("TGSI opcodes", len(opcodes))


def first_dwords(layout):
    """How many dwords `[n, id] ...` announces, and the id."""
    match = re.match(r"\[(\d+), (\d+)\]", layout)
    return (int(match[1]), int(match[2])) if match else None


def response_of(entry):
    """What the facts say about the reply: (dwords before any data, id), `raw`, `data`, or nothing."""
    response = entry["response"]
    if isinstance(response, dict):
        if "header" in response:
            return ("data", response["header"][1])
        if "good" in response:
            return (1, int(re.search(r", (\d+)\]", response["good"])[1]))
        return first_dwords(response.get("v3") or response.get("without"))
    if response == "no response":
        return None
    return first_dwords(response) or "raw"


def response_in(node, number):
    response = node.find("response")
    if response is None:
        return None
    if response.get("raw") == "yes":
        return "raw"
    fields = response.findall("field")
    if response.find("blob") is not None and not fields:
        return ("data", int(response.get("id", number)))
    return (len(fields), int(response.get("id", number)))


def request_rows(entry):
    rows = {}
    for field in entry["request"]:
        inner = {part: index for index, part in enumerate(field.get("fields", []))}
        if field["name"] == "syncs":
            inner = {part: index for index, part in enumerate(re.search(r"of \((.*)\)", field["repeat"])[1].split(", "))}
        rows[field["name"]] = (field.get("dword"), inner or None)
    return rows


def request_in(node):
    rows = {}
    for part in node.find("request"):
        position = part.get("dword")
        inner = None
        if part.tag == "array" and part.get("name") in ("syncs", "batches"):
            inner = {field.get("name"): int(field.get("dword")) for field in part.findall("field")}
        rows[part.get("name")] = (None if position == "next" else int(position), inner)
    return rows


def length_of(entry):
    """What the length word counts."""
    words = entry.get("length_field", "")
    return "bytes" if "in bytes" in words else "ignored" if "ignore" in words else "dwords"


def vtest(protocol, report):
    table = facts.load("vtest.json")["commands"]
    nodes = {node.get("name"): node for node in protocol.all("message")}
    report.same("message", {entry["name"]: (entry["id"], entry["since_protocol"]) for entry in table},
                {name: (int(node.get("id")), int(node.get("protocol"))) for name, node in nodes.items()})
    for entry in table:
        name, node = entry["name"], nodes[entry["name"]]
        report.same(f"{name} request", request_rows(entry), request_in(node))
        report.equal(f"{name} response", response_of(entry), response_in(node, entry["id"]))
        directions = [way for way, key in (("to-client", "fd_to_client"), ("from-client", "fd_from_client")) if key in entry]
        report.equal(f"{name} fds", directions, [fd.get("direction") for fd in node.findall("fd")])
        report.equal(f"{name} length word", length_of(entry), node.get("length", "dwords"))
        report.count("vtest messages")
        report.count("vtest request fields", len(entry["request"]))
