# SPDX-License-Identifier: MIT
"""What things are called in C."""

C_TYPES = {"u32": "uint32_t", "i32": "int32_t", "f32": "float", "f64": "double", "u64": "uint64_t", "u8": "uint8_t",
           "u16": "uint16_t", "char": "char"}


def field_type(field):
    """The C type of a decoded field."""
    if field.type == "bool" and field.width == 1:
        return "bool"
    return C_TYPES.get(field.type, "uint32_t")


def enum_tag(protocol, enum):
    """The tag of an enum, which shares a name space with the structs."""
    taken = {struct.name for struct in protocol.structs} | {command.cname for command in protocol.all}
    return f"vgp_{enum.name}_value" if enum.name in taken else f"vgp_{enum.name}"


def value(enum, item):
    """The constant of an enum's value."""
    return f"{enum.mesa}{item.name}" if enum.mesa else f"VGP_{enum.name.upper()}_{item.name}"


def bit(bitset, item):
    return f"{bitset.mesa}{item.name}" if bitset.mesa else f"VGP_{bitset.name.upper()}_{item.name}"


def array_max(array):
    return f"VGP_MAX_{array.max_limit}" if array.max_limit else str(array.max)


def array_struct(command, array):
    return f"struct vgp_{command.cname}_{array.name}"


def array_type(command, array):
    return field_type(array.scalar) if array.scalar else array_struct(command, array)


def count(array, prefix="cmd->"):
    """The C expression for the number of elements."""
    if array.count == "const":
        return array_max(array)
    return prefix + (array.count_field if array.count == "field" else f"num_{array.name}")


def text(string):
    """A C string literal."""
    return '"' + string.replace("\\", "\\\\").replace('"', '\\"') + '"'


def comment(string):
    return string.replace("*/", "* /").replace("/*", "/ *")
