# SPDX-License-Identifier: MIT
"""proofs/: one file of proof harnesses for each command and object, and the manifest that scripts/prove runs.

A twin is the same proof over code with one fault put in; it has to fail, or the harness does not see what it claims.
"""

import json
import re

from codegen import names, proving
from codegen.emit import decode, dispatch, encode, environment


def _twin(name, file, function, find, replace, expect):
    """`find` is replaced at its first place behind the text `function`; one failing claim has to match `expect`."""
    return {"name": name, "file": file, "function": function, "find": find, "replace": replace, "expect": expect}


def _first(pattern, text):
    match = re.search(pattern, text, re.M)
    return match.group(0) if match else None


class _Twins:
    def __init__(self, command, source, decoder, encoder):
        self.command, self.source, self.decoder, self.encoder = command, source, decoder, encoder
        self.function = f"vgp_decode_{command.cname}("

    def decode(self):
        """Faults in the decoder: a length not refused, a rule not checked, a dword read again."""
        found = []
        length = _first(r"^    if \(len .*\)$", self.decoder)
        if length:
            found.append(_twin("length", self.source, self.function, length, "    if (len > 65535u)",
                               "fetch: |length: |outside object|overflow|inside the payload|readable"))
        rule = re.search(r"^( *if \(.*\))\n *return vgp_fail\(fault, &id, VGP_ERR_RANGE", self.decoder, re.M)
        if rule:
            found.append(_twin("rule", self.source, self.function, rule.group(1), rule.group(1).replace("if (", "if (0 && (", 1) + ")", "."))
        load = _first(r"w = VGP_LOAD\(.*\);", self.decoder)
        if load:
            found.append(_twin("fetch", self.source, self.function, load, f"{load} {load}", "fetch: each dword once"))
        return found

    def roundtrip(self):
        """Faults in the encoder's framing and in what the decoder makes of a dword."""
        found = [_twin("framing", "generated/guest/vgp_encode.h", f"vgp_encode_{self.command.cname}(",
                       "VGP_SINK_BEGIN(sink, ", "VGP_SINK_BEGIN(sink, 1 + ", "sink: ")]
        load = _first(r"w = VGP_LOAD\(.*\);", self.decoder)
        if load:
            flipped = load.replace(");", ") ^ 0x01010101u;")
            found.append(_twin("value", self.source, self.function, load, flipped, "identity: "))
        bulk = _first(r"out->\w+\.data = src \+ ", self.decoder)
        if bulk:
            found.append(_twin("bulk", self.source, self.function, bulk, bulk + "1 + ", "identity: "))
        return found

    def dispatch(self, refs):
        """Faults behind the decoder: its refusal ignored, a handle that means nothing let through."""
        here, function = "generated/src/execute.c", f"do_{self.command.cname}("
        found = []
        if self.command.has_struct and "vgp_fail" in self.decoder:
            found.append(_twin("refusal", here, function, "run->fault) != VGP_OK)", "run->fault) != VGP_OK && 0)", "."))
        if any(ref["null"] != "true" for ref in refs):
            found.append(_twin("handle", "generated/src/resolve.c", f"vgp_resolve_{self.command.cname}(",
                               "if (!refs->", "if (0 && !refs->", "NULL only where"))
        if proving.many(refs):
            found.append(_twin("meaning", "generated/src/resolve.c", f"vgp_resolve_{self.command.cname}(",
                               f"cmd->{refs[1]['label']}) : NULL", f"cmd->{refs[0]['label']}) : NULL", "what its handle means"))
        if self.command.is_object:
            found.append(_twin("insert", here, function, "if (status == BEA_OK && object)", "if (object)", "inserted: "))
        return found


def _refs(command):
    found = []
    for name, field, array in dispatch.handles(command):
        value = f"cmd->{name}[i]" + ("" if array.scalar else f".{field.name}") if array else f"cmd->{name}"
        place, followed, meant, answer = proving.reference(field, value, array)
        null = "true" if field.unknown == "null" else f"{value} == 0" if field.null else "false"
        found.append({"place": place, "followed": followed, "meant": meant, "answer": answer, "label": name, "array": array, "null": null,
                      "always": field.unknown == "null"})
    return found


def _entry(command, kind, twins, unwind, without=()):
    return {"name": f"{kind}/{command.cname}", "about": command.title, "file": f"generated/proofs/{command.cname}.c",
            "define": f"PROOF_{kind.upper()}", "unwind": unwind, "without": sorted(without), "twins": twins}


class _Proofs:
    """What there is to prove of one command."""

    def __init__(self, protocol, command, union, source):
        self.protocol, self.command, self.union, self.source = protocol, command, union, source
        self.claims = proving.Claims(protocol, command)
        self.decoder = "\n".join(decode.Decoder(protocol, command).body()) if command.has_struct else ""
        self.encoder = "\n".join(encode.Encoder(protocol, command, union).body()) if command.has_struct else ""
        self.refs = _refs(command)

    def text(self):
        command, claims = self.command, self.claims
        values = {"head": claims.lengths.head(), "refs": self.refs, "many": proving.many(self.refs), "arguments": dispatch.arguments(command),
                  "opcode": self.union.number if command.is_object else command.number,
                  "number": command.number if command.is_object else 0, "flags": [], "split": None, "apart": False, "few": None,
                  "source": self.source.split("/")[-1],
                  "refuses": "return VGP_ENCODE_RANGE" in self.encoder or command.any_length
                  or any(part.kind in ("blob", "bytes") for part in command.parts),
                  "refuses_dispatch": "vgp_fail" in self.decoder or not (command.has_struct or command.any_length)}
        if command.has_struct:
            values.update(body=claims.body(), gates=claims.gates(), length_gates=claims.length_gates(),
                          refusable=claims.refusable(), same=proving.Same(command).body(), flags=proving.flags(command),
                          split=claims.split(), counts=claims.counts(), apart=claims.apart() is not None,
                          few=claims.few(), length=claims.lengths.sent())
        return environment.render("proof.c.j2", self.protocol, command=command, **values)

    def parts(self, entry):
        """One proof as several runs, which together are the proof; `alone`: claims that are each given a run."""
        array, room = self.claims.apart(), entry["name"].split("/")[0]
        if room == "decode":
            entry["parts"] = [{"define": "PROOF_ACCEPTED"}, {"define": "PROOF_REFUSED"}]
        elif room == "roundtrip":
            entry["parts"] = [{"define": f"PROOF_PART={part}"} for part in range(len(self.claims.counts()) + 1)]
            entry["parts"][-2]["alone"] = f"^identity: {array.name}\\."  # of the greatest count
        else:
            return
        entry["flags"] = ["--no-sat-preprocessor"]  # which takes longer than the solver does without it

    def entries(self):
        command, twins = self.command, _Twins(self.command, self.source, self.decoder, self.encoder)
        # Values of i32 are made from dwords above INT32_MAX on purpose.
        without = {"conversion"} if self.claims.has_signed() else set()
        unwind = self.claims.unwind()
        # Pointers are the other proofs' matter: here they cost most of the time and can only go where indices do.
        pointers = {"pointer", "pointer-primitive", "pointer-overflow"}
        found = [_entry(command, "roundtrip", twins.roundtrip(), unwind, without | pointers),
                 _entry(command, "dispatch", twins.dispatch(self.refs), unwind, without)]
        if self.claims.few():
            found[1]["unwind"] = self.claims.few()[0]
            found[1]["define"] += f" PROOF_FEW={proving.FEW}u"
        if proving.many(self.refs):
            found[1]["define"] += " PROOF_MANY"
        if command.has_struct:
            found.insert(0, _entry(command, "decode", twins.decode(), unwind, without))
        if command.has_struct and self.claims.apart():
            for entry in found:
                self.parts(entry)
        if command.any_length:
            found[0]["annotate"] = [{"file": "generated/guest/vgp_encode.h", "function": f"vgp_encode_{command.cname}(",
                                     "find": "for (i = 0; i < padding; i++)", "insert": "PROOF_PADDING_CONTRACT"}]
        return found


def _stream():
    """The stream loop and its step; the loop is proven over a step of which only what the other proof says is known."""
    here, file, loop = "generated/src/execute.c", "generated/proofs/stream.c", "enum bea_status vgp_execute("
    step = "static enum bea_status step("
    twins = [_twin("count", here, loop, "at < count;", "at <= count;", "stream: |invariant"),
             _twin("stride", here, loop, "VGP_HEADER_LENGTH(header) + 1", "VGP_HEADER_LENGTH(header) + 2", "stream: |invariant"),
             _twin("room", here, loop, "count - at - 1", "count - at", "step: ")]
    # What a turn of the loop may change is any value before it: an enum, too.
    return [{"name": "stream/loop", "file": file, "define": "PROOF_LOOP", "unwind": 2, "without": ["enum-range"], "twins": twins,
             "annotate": [{"file": here, "function": loop, "find": "for (size_t at = 0; at < count;)",
                           "insert": "PROOF_STREAM_CONTRACT"}]},
            {"name": "stream/step", "file": file, "define": "PROOF_STEP", "unwind": 2, "without": [],
             "twins": [_twin("framing", here, step, "len > room", "len > room + 1", "step: a command that runs past")]}]


def render(protocol):
    union = next((command for command in protocol.commands if command.union), None)
    sources = decode.sources(protocol)
    outputs, entries = {}, []
    for command in protocol.all:
        proofs = _Proofs(protocol, command, union, "generated/" + sources.get(command.cname, ""))
        outputs[f"proofs/{command.cname}.c"] = proofs.text()
        entries += proofs.entries()
    outputs["proofs/stream.c"] = environment.render("proof_stream.c.j2", protocol, union=union)
    entries += _stream()
    manifest = {"stamp": environment.stamp(protocol), "commands": len(protocol.plain), "objects": [item.title for item in protocol.created],
                "proofs": entries}
    outputs["proofs/manifest.json"] = json.dumps(manifest, indent=1) + "\n"
    return outputs
