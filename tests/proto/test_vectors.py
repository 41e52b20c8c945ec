# SPDX-License-Identifier: MIT
"""Streams that real guests encode decode to what they mean, and encode to the same dwords again."""

import json
import os
import re
import struct
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
# Facts that are not fields of the wire but explanations.
EXPLANATIONS = {"depth_if_depth_clear"}
# Bits that the wire has but the protocol gives no meaning: not the same dwords after a round trip.
CUT_SHORT = {"transfer3d_to_host_then_end"}


def number(text):
    """The number that a fact or a printed value begins with."""
    word = str(text).split(" ")[0]
    return {"true": 1, "false": 0}[word] if word in ("true", "false") else (
        int(word, 16) if word.startswith("0x") else float(word))


def flatten(fields):
    """A fact's fields by the names that the printer uses."""
    flat = {}
    for name, value in fields.items():
        split = re.fullmatch(r"(color|outer|inner|data)_(\d)", name)
        if isinstance(value, list):
            for index, element in enumerate(value):
                single = len(element) == 1
                for key, inner in element.items():
                    flat[f"{name}[{index}]" if single else f"{name}[{index}].{key}"] = inner
        elif split:
            flat[f"{split[1]}[{split[2]}]"] = value
        elif name == "num_so_outputs_or_local_mem":
            compute = fields["stage"].startswith("5")
            flat["shared_bytes" if compute else "num_so_outputs"] = value
        elif not name.endswith(("_lo", "_hi")) and name not in EXPLANATIONS:
            flat[name] = value
    return flat


def printed(text):
    """The commands of the printer's output: (dword, name, {field: (dword, value)})."""
    found = []
    for line in text.splitlines():
        command = re.fullmatch(r" *(\d+) ([A-Z0-9_]+)(?: type \d+ \w+)? length (\d+)", line)
        field = re.fullmatch(r" *(\d+)   (\S+) (.*)", line)
        if command:
            found.append((int(command[1]), command[2], int(command[3]), {}))
        elif field and found:
            found[-1][3][field[2]] = (int(field[1]), field[3])
    return found


def span(dwords, place, value):
    """The text that a span of the stream holds."""
    data = struct.pack(f"<{len(dwords)}I", *dwords)
    return data[place * 4:place * 4 + int(value.split(" ")[0])].rstrip(b"\0").decode("latin-1")


def same(expected, dwords, place, value):
    if value.endswith(" bytes"):
        return str(expected) in (value, span(dwords, place, value))
    if isinstance(expected, str) and " " in expected:
        return expected == value
    return number(expected) == number(value)


def compare(vector, text):
    dwords = [int(word, 16) for word in vector["dwords"]]
    wrong, commands = [], printed(text)
    if len(commands) != len(vector["decoded"]):
        wrong.append(f"{len(commands)} commands, not {len(vector['decoded'])}")
    for (_, name, length, fields), fact in zip(commands, vector["decoded"]):
        title = f"CREATE_{fact['object']}" if fact["command"] == "CREATE_OBJECT" else fact["command"]
        if (name, length) != (title, fact["length"]):
            wrong.append(f"{name} length {length}, not {title} {fact['length']}")
        expected = flatten(fact["fields"])
        if set(expected) != set(fields) and fact["length"] < 1000:
            wrong.append(f"{name}: fields differ: {sorted(set(expected) ^ set(fields))}")
        for field in set(expected) & set(fields):
            place, value = fields[field]
            if not same(expected[field], dwords, place, value):
                wrong.append(f"{name}.{field} is {value!r}, not {expected[field]!r}")
    return wrong


def main(tool):
    with open(os.path.join(HERE, "facts", "vectors.json"), encoding="utf-8") as file:
        vectors = [vector for vector in json.load(file)["vectors"] if "dwords" in vector]
    failed = 0
    for vector in vectors:
        text = subprocess.run([tool], input=" ".join(vector["dwords"]), capture_output=True, text=True,
                              check=True).stdout
        wrong = compare(vector, text)
        if not text.endswith("\nsame\n") and vector["name"] not in CUT_SHORT:
            wrong.append("encodes to other dwords")
        for message in wrong:
            print(f"{vector['name']}: {message}")
        failed += bool(wrong)
    print(f"{len(vectors)} vectors, {failed} wrong")
    return 1 if failed or len(vectors) < 49 else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
