# SPDX-License-Identifier: MIT
"""The fact tables in the same flat form: arrays of constant length spelled out, types in the XML's words."""

import csv
import json
import os
import re

HERE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "facts")


def rows(name):
    with open(os.path.join(HERE, name), encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def load(name):
    with open(os.path.join(HERE, name), encoding="utf-8") as file:
        return json.load(file)


def canonical(fact_type):
    """The XML's word for a type of the facts. Widths are told by the bits."""
    kind, null, _ = fact_type.partition(" or 0")
    if kind.startswith("new ") and "object" in kind:
        return "new"
    if "codec handle" in kind or "video buffer handle" in kind:
        return "handle"
    if kind == "resource handle":
        return "resource" + null
    if kind == "object handle":
        return "object:header" + null
    if re.fullmatch(r"[A-Z_]+ handle", kind):
        return "object:" + kind.split()[0] + null
    if kind.startswith("bool"):
        return "bool"
    if kind.startswith("flags:"):
        return "bits:" + kind[6:].split()[0]
    if kind == "bits32" or re.match(r"u\d+( |$)", kind):
        return kind if "low dword" in kind or "high dword" in kind else "u32"
    return kind


def one(field, name, dword):
    low, high = field.get("bits", (0, 31))
    return (name, dword, low, high, canonical(field["type"]), field.get("present_if_len_at_least"))


def command(entry):
    """Field rows and repeats of a command or object."""
    fields, repeats = [], []
    for field in entry["fields"]:
        repeat = field.get("repeat")
        if repeat is None:
            dword = field["dword"] if isinstance(field["dword"], int) else None
            fields.append(one(field, field["name"], dword))
            continue
        count = str(repeat["count"])
        if count[0].isdigit():
            conditional = "conditional" if "when" in count else None
            for index in range(repeat["max"]):
                for inner in field["fields"]:
                    tail = "" if inner["name"] == "value" else "." + inner["name"]
                    row = one(inner, f"{field['name']}_{index}{tail}",
                              repeat["first_dword"] + index * repeat["stride_dwords"] + inner["dword"])
                    fields.append(row[:5] + (conditional,))
            continue
        for inner in field["fields"]:
            fields.append(one(inner, f"{field['name']}.{inner['name']}", inner["dword"]))
        repeats.append((field["name"], repeat["first_dword"], repeat["stride_dwords"],
                        count if count.isidentifier() else "rest", repeat["min"], repeat["max"]))
    return fields, repeats


def accepted(entry, limit):
    """The payload lengths below `limit` that the facts allow."""
    length = entry["length"]
    kind = length["kind"]
    if kind == "any":
        return set(range(limit))
    if kind == "invalid":
        return set()
    if kind == "fixed":
        return {length["dwords"]}
    if kind == "one_of":
        return set(length["accepted"])
    if kind == "at_least":
        return set(range(length["min"], limit))
    formula = length["formula"]
    repeat = next((field["repeat"] for field in entry["fields"] if "repeat" in field), None)
    if "ceil" in formula or repeat is None:
        return set(range(length["min"], limit))
    match = re.fullmatch(r"(?:(\d+) \+ )?(?:(\d+)\*)?\w+", formula)
    base, step = int(match[1] or 0), int(match[2] or 1)
    lengths = {base + step * n for n in range(repeat["min"], repeat["max"] + 1)}
    if "floor" in str(repeat["count"]):
        lengths |= {value + extra for value in set(lengths) for extra in range(step)}
    return {value for value in lengths if length["min"] <= value < limit}


def release(tag):
    """0.10.0 as something that compares."""
    return tuple(int(part) for part in tag.replace("virglrenderer-", "").split("."))
