# SPDX-License-Identifier: MIT
"""Nodes to the model: numbers read, limits and conditions resolved."""

import re

from codegen import model
from codegen.errors import Faults

SCALARS = {"u32", "i32", "f32", "f64", "u64", "bool", "format", "resource", "new", "handle"}


class Builder:
    def __init__(self, root, digest):
        self.root = root
        self.faults = Faults()
        self.protocol = model.Protocol(root.get("name"), self.number(root, "revision"), digest)

    # Attributes

    def number(self, node, key, default=0):
        text = node.get(key)
        if text is None:
            return default
        if re.fullmatch(r"-?[0-9]+", text):
            return int(text)
        if re.fullmatch(r"0[xX][0-9a-fA-F]+", text):
            return int(text, 16)
        limit = self.protocol.find("limits", text) if hasattr(self, "protocol") else None
        if limit:
            return limit.value
        self.faults.add(node.line, f"{key}={text!r} is neither a number nor a limit")
        return default

    def maybe(self, node, key):
        return self.number(node, key) if node.get(key) is not None else None

    def yes(self, node, key):
        text = node.get(key, "no")
        if text not in ("yes", "no"):
            self.faults.add(node.line, f"{key}={text!r} is neither yes nor no")
        return text == "yes"

    def bits(self, node, top):
        text = node.get("bits")
        match = re.fullmatch(r"(\d+)(?::(\d+))?", text or "")
        if not match:
            self.faults.add(node.line, f"bits={text!r} is not LOW:HIGH")
            return 0, 0
        low, high = int(match[1]), int(match[2] or match[1])
        if low > high or high > top:
            self.faults.add(node.line, f"bits={text!r} is no range of 0:{top}")
            return 0, 0
        return low, high

    def item(self, kind, node, **values):
        return kind(name=node.get("name", ""), line=node.line, doc=node.doc, since=node.get("since", ""), **values)

    def quirks(self, node):
        return [model.Quirk(child.get("id"), child.text, child.get("test", ""), child.line)
                for child in node.all("quirk")]

    # Tables

    def limit(self, node):
        return self.item(model.Limit, node, value=self.number(node, "value"))

    def enum(self, node):
        values = [self.item(model.Value, child, value=self.number(child, "value")) for child in node.all("value")]
        return self.item(model.Enum, node, values=values, mesa=node.get("mesa"), open=self.yes(node, "open"))

    def vocabulary(self, node):
        values = [self.item(model.Value, child, value=index) for index, child in enumerate(node.all("word"))]
        return self.item(model.Enum, node, values=values, vocabulary=True)

    def bitset(self, node):
        bits = []
        for child in node.all("bit"):
            low, high = self.bits(child, 31)
            bits.append(self.item(model.Bit, child, low=low, high=high))
        return self.item(model.Bitset, node, bits=bits, mesa=node.get("mesa"))

    def struct(self, node):
        members = []
        for child in node.all("member"):
            kind, _, ref = child.get("type").partition(":")
            parts = []
            for part in child.all("part"):
                low, high = self.bits(part, 31)
                parts.append(self.item(model.Bit, part, low=low, high=high))
            members.append(self.item(model.Member, child, offset=self.number(child, "offset"), type=kind, ref=ref,
                                     count=self.number(child, "count"), parts=parts))
        return self.item(model.Struct, node, bytes=self.number(node, "bytes"), members=members,
                         quirks=self.quirks(node))

    # Commands

    def condition(self, node, enums_of):
        text = node.get("when") or node.get("unless")
        if not text:
            return None
        if node.get("when") and node.get("unless"):
            self.faults.add(node.line, "both when and unless")
        name, _, value = text.partition("=")
        number = None
        if value:
            enum = enums_of.get(name)
            named = enum and enum.named(value)
            if named:
                number = named.value
            elif value.isdigit():
                number = int(value)
            else:
                self.faults.add(node.line, f"{value!r} is no value of {name!r}")
        return model.Condition(name, number, node.get("unless") is not None)

    def type(self, node):
        kind, _, ref = node.get("type").partition(":")
        table = {"enum": "enums", "bits": "bitsets"}.get(kind)
        if table:
            if not self.protocol.find(table, ref):
                self.faults.add(node.line, f"there is no {kind} {ref!r}")
        elif kind == "object":
            if ref != "header" and not self.protocol_objects.get(ref):
                self.faults.add(node.line, f"there is no object {ref!r}")
        elif kind not in SCALARS or ref:
            self.faults.add(node.line, f"unknown type {node.get('type')!r}")
        return kind, ref

    def field(self, node, enums_of):
        kind, ref = self.type(node)
        low, high = self.bits(node, 31) if node.get("bits") else (0, 31)
        if kind == "enum":
            enums_of[node.get("name")] = self.protocol.find("enums", ref)
        return self.item(
            model.Field, node, dword=self.number(node, "dword"), type=kind, ref=ref, low=low, high=high,
            max=self.maybe(node, "max"), min=self.maybe(node, "min"),
            nonzero=self.yes(node, "nonzero") or kind == "new", in_enum=self.yes(node, "in-enum"),
            multiple_of=self.maybe(node, "multiple-of"), span=node.get("span"), limit=self.maybe(node, "limit"),
            null=self.yes(node, "null"), unknown=node.get("unknown", "refuse"),
            default=self.number(node, "default"), when=self.condition(node, enums_of))

    def position(self, node):
        return None if node.get("dword") == "next" else self.number(node, "dword")

    def array(self, node, enums_of):
        fields = [self.field(child, {}) for child in node.all("field")]
        used = max((field.dword + field.dwords for field in fields), default=0)
        text = node.get("count")
        array = self.item(model.Array, node, dword=self.position(node), fields=fields,
                          stride=max(used, self.number(node, "stride")), when=self.condition(node, enums_of))
        array.min = self.number(node, "min")
        array.max = self.number(node, "max")
        limit = self.protocol.find("limits", node.get("max", ""))
        if text == "rest":
            array.count = "rest"
        elif text in enums_of.get("", ()):
            array.count, array.count_field = "field", text
        else:
            array.max = self.number(node, "count")
            limit = self.protocol.find("limits", text)
        array.max_limit = limit.name if limit else ""
        if not array.max:
            self.faults.add(node.line, f"array {array.name!r} has no finite maximum")
        if not fields:
            self.faults.add(node.line, f"array {array.name!r} has no field")
        return array

    def bound_count(self, parts):
        """A field that counts the last array cannot be above the array's maximum; one that says it can is wrong."""
        array = parts[-1]
        for field in parts[:-1]:
            if array.count == "field" and field.name == array.count_field:
                if field.max is not None and field.max > array.max:
                    self.faults.add(field.line, f"{field.name!r} may be {field.max}, but {array.name!r} holds {array.max}")
                field.max = array.max if field.max is None else min(field.max, array.max)

    def parts(self, node):
        """The parts of a command, a request or a response; extends apart."""
        parts, extends, enums_of = [], [], {"": set()}
        for child in node.children:
            if child.tag == "field":
                parts.append(self.field(child, enums_of))
                enums_of[""].add(child.get("name"))
            elif child.tag == "array":
                parts.append(self.array(child, enums_of))
                self.bound_count(parts)
            elif child.tag == "blob":
                parts.append(self.item(model.Blob, child, dword=self.position(child)))
            elif child.tag == "bytes":
                parts.append(self.item(model.Bytes, child, dword=self.position(child), length=child.get("length")))
            elif child.tag == "extend":
                fields = [self.field(grandchild, enums_of) for grandchild in child.all("field")]
                extends.append(self.item(model.Extend, child, fields=fields))
        return parts, extends

    def word(self, node, key, allowed):
        text = node.get(key)
        if text is not None and text not in allowed:
            self.faults.add(node.line, f"{key}={text!r} is not one of: {' '.join(allowed)}")
        return text

    def command(self, node, is_object):
        parts, extends = self.parts(node)
        types = node.get("object-type")
        names = [] if types in (None, "any") else types.split()
        for name in names:
            if name not in self.protocol_objects:
                self.faults.add(node.line, f"there is no object {name!r}")
        return self.item(
            model.Command, node, number=self.number(node, "type" if is_object else "opcode"), is_object=is_object,
            abstract=self.yes(node, "abstract"), union=bool(node.all("union")), alias=node.get("alias", ""),
            object_types=None if types is None else names,
            any_length=self.word(node, "length", ["any"]) is not None,
            min_length=self.number(node, "min-length"),
            trail=self.word(node, "trail", ["ignore"]) is not None,
            slack=self.word(node, "slack", ["ignore"]) is not None,
            writes=node.get("writes", ""), group=node.get("group", ""), stored_as=node.get("stored-as", ""),
            parts=parts, extends=extends, quirks=self.quirks(node))

    # The rest

    def format(self, node):
        block = tuple(int(part) for part in node.get("block").split("x")) if re.fullmatch(
            r"\d+x\d+x\d+", node.get("block")) else self.faults.add(node.line, "block is not WxHxD") or (1, 1, 1)
        channels = []
        for code in node.get("channels", "").split():
            match = re.fullmatch(r"(un|sn|up|sp|u|s|f|h|x)(\d+)", code)
            if match:
                channels.append((match[1], int(match[2])))
            else:
                self.faults.add(node.line, f"unknown channel {code!r}")
        return self.item(
            model.Format, node, number=self.number(node, "number"), layout=node.get("layout"), block=block,
            bits=self.number(node, "bits"), channels=channels,
            num_channels=self.number(node, "num-channels", len([c for c in channels if c[0] != "x"])),
            swizzle=node.get("swizzle", "____"), colorspace=node.get("colorspace"), form=node.get("kind"),
            depth=self.yes(node, "depth"), stencil=self.yes(node, "stencil"), pipe=node.get("pipe", ""))

    def message_parts(self, node):
        parts, extends, known = [], {}, {"": set()}
        for child in node.children:
            if child.tag == "field":
                parts.append(self.field(child, {}))
                known[""].add(child.get("name"))
            elif child.tag == "array":
                fields = [self.field(grandchild, {}) for grandchild in child.all("field")]
                parts.append(self.item(model.Array, child, dword=self.position(child), fields=fields))
            elif child.tag in ("blob", "bytes"):
                parts.append(self.item(model.Blob, child, dword=self.position(child)))
        return parts

    def message(self, node):
        requests, responses = node.all("request"), node.all("response")
        number = self.number(node, "id")
        message = self.item(model.Message, node, number=number, protocol=self.number(node, "protocol"),
                            length=self.word(node, "length", ["dwords", "bytes", "ignored"]) or "dwords",
                            fds=[(child.get("direction"), child.doc) for child in node.all("fd")],
                            quirks=self.quirks(node))
        message.request = self.message_parts(requests[0]) if requests else []
        if responses:
            message.response = self.message_parts(responses[0])
            message.response_id = self.number(responses[0], "id", number)
            message.response_raw = self.yes(responses[0], "raw")
            message.response_protocol = self.number(responses[0], "protocol")
        return message

    def opcode(self, node):
        return self.item(model.Opcode, node, group=node.get("group"), dst=self.number(node, "dst"),
                         src=self.number(node, "src"), texture=self.yes(node, "texture"), result=node.get("result"),
                         sent=node.get("sent", ""))

    def build(self):
        protocol, root = self.protocol, self.root
        protocol.doc = root.doc
        protocol.limits = [self.limit(node) for node in root.all("limit")]
        protocol.enums = [self.enum(node) for node in root.all("enum")]
        protocol.vocabularies = [self.vocabulary(node) for node in root.all("vocabulary")]
        protocol.bitsets = [self.bitset(node) for node in root.all("bitset")]
        protocol.structs = [self.struct(node) for node in root.all("struct")]
        self.protocol_objects = {node.get("name"): self.number(node, "type") for node in root.all("object")}
        protocol.commands = sorted((self.command(node, False) for node in root.all("command")),
                                   key=lambda command: command.number)
        protocol.objects = sorted((self.command(node, True) for node in root.all("object")),
                                  key=lambda command: command.number)
        for node in root.all("formats"):
            protocol.format_count = self.number(node, "count")
            protocol.formats = sorted((self.format(child) for child in node.all("format")),
                                      key=lambda item: item.number)
        protocol.messages = sorted((self.message(node) for node in root.all("message")),
                                   key=lambda item: item.number)
        for node in root.all("opcodes"):
            protocol.opcodes_doc = node.doc
            protocol.opcodes = [self.opcode(child) for child in node.all("opcode")]
        protocol.opcode_groups = sorted({opcode.group for opcode in protocol.opcodes})
        protocol.opcode_results = sorted({opcode.result for opcode in protocol.opcodes})
        self.faults.stop_if_any()
        return protocol


def build(root, digest):
    return Builder(root, digest).build()
