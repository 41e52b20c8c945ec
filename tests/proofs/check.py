# SPDX-License-Identifier: MIT
"""Holds the proofs' manifests against the sources and docs/proofs.md. Needs no CBMC. usage: check.py ROOT"""

import collections
import json
import os
import re
import sys

ROOT = sys.argv[1]
sys.path.insert(0, os.path.join(ROOT, "scripts"))
sys.dont_write_bytecode = True
import prove_job  # noqa: E402


def read(path):
    with open(os.path.join(ROOT, path), encoding="utf-8") as file:
        return file.read()


def room(proof):
    return proof["name"].split("/")[0]


def generated_complete(manifest):
    """Each command and object has its classes, and a decode proof where it has a decoder."""
    classes = collections.defaultdict(set)
    for proof in manifest["proofs"]:
        if proof.get("about"):
            classes[proof["about"]].add(room(proof))
    if len(classes) != manifest["commands"] + len(manifest["objects"]):
        yield f"{len(classes)} commands and objects have proofs, of {manifest['commands']} and {len(manifest['objects'])}"
    for name in manifest["objects"]:
        if name not in classes:
            yield f"{name}: no proof at all"
    sources = "".join(read(f"generated/src/{name}") for name in sorted(os.listdir(os.path.join(ROOT, "generated/src")))
                      if name.startswith("decode_"))
    decoders = set(re.findall(r"\bvgp_decode_(\w+)\(", sources))
    for name, have in sorted(classes.items()):
        want = {"roundtrip", "dispatch"} | ({"decode"} if name.lower() in decoders else set())
        for missing in sorted(want - have):
            yield f"{name}: no {missing} proof"
    unknown = decoders - {name.lower() for name in classes}
    if unknown:
        yield "decoders without proofs: " + ", ".join(sorted(unknown))


def twins(manifest, hand):
    """Each class has a twin, each hand-written proof one of its own."""
    by_room = collections.Counter()
    for proof in manifest["proofs"]:
        by_room[room(proof)] += len(proof["twins"])
        if hand and not proof["twins"]:
            yield f"{proof['name']}: no twin"
    yield from (f"{name}: no twin in the class" for name, count in by_room.items() if not count)


def sources(proof):
    """Files are there, and what is to be edited is found."""
    if not os.path.exists(os.path.join(ROOT, proof["file"])):
        yield f"{proof['name']}: no {proof['file']}"
        return
    text = read(proof["file"])
    if "CLAIM(" not in text or "GATE(" not in text:
        yield f"{proof['name']}: {proof['file']} claims nothing, or has no gate"
    headers = "".join(read(f"tests/proofs/{name}") for name in sorted(os.listdir(os.path.join(ROOT, "tests/proofs")))
                      if name.endswith(".h"))
    for define in proof["define"].split():
        name = define.split("=")[0]
        if not re.search(rf"\b{name}\b", text + headers):
            yield f"{proof['name']}: {proof['file']} knows no {name}"
    for change in proof["twins"] + proof.get("annotate", []):
        try:
            before = read(change["file"])
            if prove_job.edit(before, change, change.get("replace", change["find"] + "\n")) == before:
                yield f"{proof['name']}: a twin of the same text"
        except (prove_job.Broken, OSError) as reason:
            yield f"{proof['name']}: {reason}"
    for other in proof.get("stand_ins", {}).values():
        if f" {other}(" not in text:
            yield f"{proof['name']}: no stand-in {other}"


def parts(proof):
    """The parts of a proof are all parts: each number that its source asks for, accepted and refused."""
    if "parts" not in proof:
        return
    have = {part["define"] for part in proof["parts"]}
    want = {"PROOF_ACCEPTED", "PROOF_REFUSED"} if room(proof) == "decode" \
        else {f"PROOF_PART={number}" for number in re.findall(r"IN_PART\((\d+)\)", read(proof["file"]))}
    if have != want or len(have) != len(proof["parts"]):
        yield f"{proof['name']}: the parts {', '.join(sorted(have))}, and not {', '.join(sorted(want))}"


def documented(manifest):
    text = read("docs/proofs.md")
    for proof in manifest["proofs"]:
        if f"`{proof['name']}`" not in text:
            yield f"docs/proofs.md: nothing of {proof['name']}"
    for name in re.findall(r"`((?:layout|resource|iov|transfer|capset|table)/\w+)`", text):
        if name not in {proof["name"] for proof in manifest["proofs"]}:
            yield f"docs/proofs.md: there is no {name}"


def blocks():
    """block.h is what the proofs assume of formats."""
    limit, most = (int(re.search(rf"{name} (\d+)u", read("tests/proofs/block.h")).group(1))
                   for name in ("PROOF_MAX_BLOCK", "PROOF_MAX_BLOCK_BYTES"))
    rows = re.findall(r'^ +\[\d+\] = \{"(\w+)", \d+, (\d+), (\d+), \d+, \d+, (\d+),', read("generated/src/format.c"), re.M)
    if len(rows) < 100:
        yield "generated/src/format.c: no table of formats"
    for name, width, height, size in rows:
        if not (1 <= int(width) <= limit and 1 <= int(height) <= limit and int(size) <= most):
            yield f"{name}: a block beyond tests/proofs/block.h"


def contracts():
    """What the proofs assume of the caller stands where the caller reads it."""
    for path in ("generated/include/vgp/decode.h", "generated/include/vgp/dispatch.h", "generated/guest/vgp_encode.h"):
        if "What the caller has to give, which the proofs" not in read(path):
            yield f"{path}: nothing of what the proofs assume"


def main():
    generated, hand = (json.loads(read(f"{folder}/manifest.json")) for folder in ("generated/proofs", "tests/proofs"))
    names = collections.Counter(proof["name"] for proof in generated["proofs"] + hand["proofs"])
    wrong = [f"{name}: {count} times" for name, count in names.items() if count > 1]
    wrong += [*generated_complete(generated), *twins(generated, False), *twins(hand, True), *documented(hand), *blocks(), *contracts()]
    for proof in generated["proofs"] + hand["proofs"]:
        wrong += [*sources(proof), *parts(proof)]
    print("\n".join(wrong) if wrong else f"{len(names)} proofs are as their manifests say")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
