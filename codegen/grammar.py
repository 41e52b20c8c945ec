# SPDX-License-Identifier: MIT
"""The closed list of elements: for each, its mandatory and optional attributes and its children."""

CONDITION = "when unless"
FIELD = "bits max min nonzero in-enum multiple-of span limit null unknown default doc since " + CONDITION
COMMAND_OPTIONS = "alias object-type length min-length trail slack writes group doc"
COMMAND_CHILDREN = "doc quirk field array blob bytes extend union"

# element: (mandatory attributes, optional attributes, children)
ELEMENTS = {
    "protocol": ("name revision", "",
                 "doc limit enum bitset struct command object formats message vocabulary opcodes"),
    "limit": ("name value since", "doc", "doc"),
    "enum": ("name since", "mesa open doc", "doc value"),
    "value": ("name value", "doc since", ""),
    "bitset": ("name since", "mesa doc", "doc bit"),
    "bit": ("name bits", "doc since", ""),
    "struct": ("name bytes since", "doc", "doc quirk member"),
    "member": ("name offset type", "count doc since", "part"),
    "part": ("name bits", "type doc since", ""),
    "command": ("name opcode since", COMMAND_OPTIONS, COMMAND_CHILDREN),
    "object": ("name type since", COMMAND_OPTIONS + " stored-as abstract", COMMAND_CHILDREN),
    "union": ("on", "", ""),
    "field": ("name dword type", FIELD, ""),
    "array": ("name dword count", "max min stride doc since " + CONDITION, "field"),
    "blob": ("name dword", "doc since", ""),
    "bytes": ("name dword length", "doc since", ""),
    "extend": ("name since", "doc", "doc field"),
    "quirk": ("id", "test since", ""),
    "doc": ("", "", ""),
    "formats": ("count since", "doc", "doc format"),
    "format": ("name number layout block bits kind colorspace",
               "channels num-channels swizzle depth stencil pipe doc since", ""),
    "message": ("name id protocol since", "length doc", "doc quirk request response fd"),
    "request": ("", "doc", "field array blob bytes"),
    "response": ("", "protocol id raw doc", "field array blob bytes"),
    "fd": ("direction", "doc protocol", ""),
    "vocabulary": ("name", "doc since", "doc word"),
    "word": ("name", "doc since", ""),
    "opcodes": ("since", "doc", "doc opcode"),
    "opcode": ("name group dst src result", "texture sent doc since", ""),
}

# What must say what it is for.
DOCUMENTED = {"limit", "enum", "bitset", "struct", "command", "object", "extend", "formats", "message",
              "vocabulary", "opcodes"}
TEXT = {"doc", "quirk"}
