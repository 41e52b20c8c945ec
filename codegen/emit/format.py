# SPDX-License-Identifier: MIT
"""format.h, for hosts and for guests, and the format table; the word search that it and the vocabulary share."""

from codegen.emit import environment

CHANNELS = {"x": "VOID", "un": "UNORM", "sn": "SNORM", "up": "UINT", "sp": "SINT", "u": "USCALED", "s": "SSCALED",
            "f": "FLOAT", "h": "FIXED"}
KINDS = ["none", "unorm", "snorm", "uint", "sint", "float", "scaled", "fixed", "compressed", "yuv", "depth_stencil"]
LAYOUTS = ["plain", "s3tc", "rgtc", "bptc", "etc", "astc", "atc", "fxt1", "subsampled", "planar2", "planar3", "other"]
COLORSPACES = ["rgb", "srgb", "yuv", "zs"]
SWIZZLES = {"x": 0, "y": 1, "z": 2, "w": 3, "0": 4, "1": 5}


def _flags(item):
    marks = (item.form == "compressed", item.colorspace == "srgb", item.depth, item.stencil)
    return ", ".join("true" if mark else "false" for mark in marks)


def _swizzle(item):
    return "{" + ", ".join(str(SWIZZLES.get(letter, 6)) for letter in item.swizzle) + "}"


def _channels(item):
    shift, found = 0, []
    for code, bits in item.channels[:4]:
        found.append(f"CH({CHANNELS[code]}, {bits}, {shift})")
        shift += bits
    return "{" + ", ".join(found or ["{0}"]) + "}"


def _pipe_names(protocol):
    known = {}
    for item in protocol.formats:
        known.setdefault("PIPE_FORMAT_" + item.name, item.number)
    for item in protocol.formats:
        if item.pipe:
            known.setdefault("PIPE_FORMAT_" + item.pipe, item.number)
    return sorted(known.items(), key=lambda pair: pair[0].upper())


def render(protocol):
    tables = {"kinds": KINDS, "layouts": LAYOUTS, "colorspaces": COLORSPACES, "channel_types": CHANNELS.values()}
    return {
        "include/vgp/format.h": environment.render("format.h.j2", protocol, **tables),
        "guest/vgp_format.h": environment.render("guest_format.h.j2", protocol),
        "src/format.c": environment.render("format.c.j2", protocol, flags=_flags, swizzle=_swizzle,
                                           channels=_channels, pipe_names=_pipe_names(protocol)),
        "src/words.h": environment.render("words.h.j2", protocol),
        "src/words.c": environment.render("words.c.j2", protocol),
    }
