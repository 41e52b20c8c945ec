# SPDX-License-Identifier: MIT
"""The description as data. Built by build.py, completed by layout.py."""

from dataclasses import dataclass, field as member
from typing import Optional


@dataclass
class Item:
    name: str
    line: int
    doc: str = ""
    since: str = ""


@dataclass
class Limit(Item):
    value: int = 0


@dataclass
class Value(Item):
    value: int = 0


@dataclass
class Enum(Item):
    values: list = member(default_factory=list)
    mesa: Optional[str] = None
    open: bool = False
    vocabulary: bool = False

    @property
    def top(self):
        return max(value.value for value in self.values)

    def named(self, name):
        return next((value for value in self.values if value.name == name), None)


@dataclass
class Bit(Item):
    low: int = 0
    high: int = 0

    @property
    def mask(self):
        return ((1 << (self.high - self.low + 1)) - 1) << self.low


@dataclass
class Bitset(Item):
    bits: list = member(default_factory=list)
    mesa: Optional[str] = None


@dataclass
class Member(Item):
    offset: int = 0
    type: str = ""
    ref: str = ""
    count: int = 0  # 0: not an array
    parts: list = member(default_factory=list)


@dataclass
class Struct(Item):
    bytes: int = 0
    members: list = member(default_factory=list)
    quirks: list = member(default_factory=list)


@dataclass
class Condition:
    """`field` is not 0, or (value given) is that value; turned round where `unless`."""

    field: str
    value: Optional[int]
    unless: bool

    def opposite(self, other):
        return other and (self.field, self.value) == (other.field, other.value) and self.unless != other.unless


@dataclass
class Field(Item):
    dword: int = 0
    type: str = "u32"  # u32 i32 f32 f64 u64 bool format enum bits resource object new handle
    ref: str = ""      # name of the enum, bitset or object type
    low: int = 0
    high: int = 31
    max: Optional[int] = None
    min: Optional[int] = None
    nonzero: bool = False
    in_enum: bool = False
    multiple_of: Optional[int] = None
    span: Optional[str] = None
    limit: Optional[int] = None
    null: bool = False
    unknown: str = "refuse"
    default: int = 0
    when: Optional[Condition] = None

    kind = "field"

    @property
    def dwords(self):
        return 2 if self.type in ("f64", "u64") else 1

    @property
    def width(self):
        return self.high - self.low + 1

    @property
    def whole(self):
        return self.width == 32

    @property
    def is_ref(self):
        return self.type in ("resource", "object")

    @property
    def mask(self):
        return (1 << self.width) - 1


@dataclass
class Array(Item):
    dword: Optional[int] = None  # None: behind a part of variable size
    count: str = "const"         # const, rest, field
    count_field: str = ""
    max: int = 0
    max_limit: str = ""          # the limit that max came from
    min: int = 0
    stride: int = 0
    fields: list = member(default_factory=list)
    when: Optional[Condition] = None

    kind = "array"

    @property
    def scalar(self):
        """The one field, where the element is a plain number."""
        one = self.fields[0]
        return one if len(self.fields) == 1 and one.whole and self.stride == one.dwords else None

    @property
    def ref(self):
        return next((field for field in self.fields if field.is_ref), None)


@dataclass
class Blob(Item):
    dword: Optional[int] = None

    kind = "blob"


@dataclass
class Bytes(Item):
    dword: Optional[int] = None
    length: str = ""

    kind = "bytes"


@dataclass
class Extend(Item):
    fields: list = member(default_factory=list)
    end: int = 0  # payload dwords with it

    kind = "extend"


@dataclass
class Quirk:
    id: str
    text: str
    test: str
    line: int


@dataclass
class Command(Item):
    number: int = 0
    is_object: bool = False
    abstract: bool = False
    union: bool = False
    alias: str = ""
    object_types: Optional[list] = None  # None: the byte means nothing; []: any
    any_length: bool = False
    min_length: int = 0
    trail: bool = False
    slack: bool = False
    writes: str = ""
    group: str = ""
    stored_as: str = ""
    parts: list = member(default_factory=list)   # Field, Array, Blob, Bytes in the order of the wire
    extends: list = member(default_factory=list)
    quirks: list = member(default_factory=list)

    # From layout.py
    least: int = 0           # payload dwords below which nothing can be right
    exact: Optional[list] = None  # the lengths, where they are a short list

    @property
    def cname(self):
        return ("create_" if self.is_object else "") + self.name.lower()

    @property
    def title(self):
        return ("CREATE_" if self.is_object else "") + self.name

    @property
    def fields(self):
        """All fields outside arrays, those of the extends behind."""
        return ([part for part in self.parts if part.kind == "field"]
                + [field for extend in self.extends for field in extend.fields])

    @property
    def arrays(self):
        return [part for part in self.parts if part.kind == "array"]

    @property
    def refs(self):
        return [field for field in self.fields if field.is_ref] + [array for array in self.arrays if array.ref]

    @property
    def has_struct(self):
        return bool(self.parts or self.extends or self.object_types is not None)

    def part(self, name):
        return next((part for part in self.parts if part.name == name), None)


@dataclass
class Format(Item):
    number: int = 0
    layout: str = ""
    block: tuple = (1, 1, 1)
    bits: int = 0
    channels: list = member(default_factory=list)  # (code, bits)
    num_channels: int = 0
    swizzle: str = ""
    colorspace: str = ""
    form: str = ""
    depth: bool = False
    stencil: bool = False
    pipe: str = ""


@dataclass
class Message(Item):
    number: int = 0
    protocol: int = 0
    length: str = "dwords"
    request: list = member(default_factory=list)
    response: Optional[list] = None
    response_id: int = 0
    response_raw: bool = False
    response_protocol: int = 0
    fds: list = member(default_factory=list)
    quirks: list = member(default_factory=list)


@dataclass
class Opcode(Item):
    group: str = ""
    dst: int = 0
    src: int = 0
    texture: bool = False
    result: str = ""
    sent: str = ""


@dataclass
class Protocol:
    name: str
    revision: int
    hash: str
    doc: str = ""
    opcodes_doc: str = ""
    limits: list = member(default_factory=list)
    enums: list = member(default_factory=list)
    vocabularies: list = member(default_factory=list)
    bitsets: list = member(default_factory=list)
    structs: list = member(default_factory=list)
    commands: list = member(default_factory=list)
    objects: list = member(default_factory=list)
    formats: list = member(default_factory=list)
    format_count: int = 0
    messages: list = member(default_factory=list)
    opcodes: list = member(default_factory=list)
    opcode_groups: list = member(default_factory=list)
    opcode_results: list = member(default_factory=list)
    examples: list = member(default_factory=list)  # example.Example

    def find(self, kind, name):
        return next((item for item in getattr(self, kind) if item.name == name), None)

    @property
    def created(self):
        return [item for item in self.objects if not item.abstract]

    @property
    def plain(self):
        """Commands but the union, by number."""
        return [item for item in self.commands if not item.union]

    @property
    def all(self):
        """Everything with a decoder or at least a handler: commands, then creations."""
        return self.plain + self.created
