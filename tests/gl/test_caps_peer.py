# SPDX-License-Identifier: MIT
"""On the same host, our capability set is never less than that of the installed virgl_test_server."""

import os
import shutil
import sys

import vtest_caps

# The peer says more than it does or than we do; each with the reason.
EXEMPT_BITS = {
    "HOST_IS_GLES",  # makes guests do without 64-bit floats, which our OpenGL ES hosts have
}
EXEMPT_FIELDS = {
    "max_version",
    "renderer",
    "scanout",  # without gbm the peer sets every bit, unknown formats included
    "depthstencil",  # nobody fills or reads it
    "max_const_buffer_size",  # programs of the size that the peer names don't link there
}
# Less is more.
LOWER_IS_BETTER = {"min_aliased_point_size", "min_smooth_point_size", "min_aliased_line_width",
                   "min_smooth_line_width", "min_texel_offset", "min_texture_gather_offset",
                   "texture_buffer_offset_alignment", "uniform_buffer_offset_alignment",
                   "shader_buffer_offset_alignment"}
EXACT = {"sample_locations", "prim_mask"}


def missing(name, ours, peers):
    """What the peer has and we lack in a set."""
    lost = peers - ours - EXEMPT_BITS
    return f"{name}: without {' '.join(sorted(lost))}" if lost else None


def compare(name, ours, peers):
    """A complaint, or None."""
    if name in EXEMPT_FIELDS:
        return None
    if isinstance(peers, set):
        return missing(name, ours, peers)
    if isinstance(peers, list) and name not in EXACT:
        pairs = list(zip(ours, peers))
    else:
        pairs = [(ours, peers)]
    if name in EXACT:
        bad = ours != peers
    elif name in LOWER_IS_BETTER:
        bad = any(a > b for a, b in pairs)
    else:
        bad = any(a < b for a, b in pairs)
    return f"{name}: ours {ours}, the peer's {peers}" if bad else None


# What no vtest client can use: a guest that believed it would lose its connection.
NOT_OVER_VTEST = {"ARB_BUFFER_STORAGE"}


def too_much(fields):
    """Complaints about what we say over vtest and cannot do there."""
    said = set().union(*(value for value in fields.values() if isinstance(value, set)))
    return [f"{name} is offered over vtest" for name in sorted(said & NOT_OVER_VTEST)]


def in_words(name, value, other):
    """A field's value; of a set, how many it has and which of them the other side lacks."""
    if not isinstance(value, set):
        return str(value)
    alone = "" if name in EXEMPT_FIELDS else " ".join(sorted(map(str, value - other)))
    return f"{len(value)}{', alone: ' if alone else ''}{alone}"


def print_side_by_side(title, ours, peers):
    """Both sides of each field; a star where they differ."""
    print(f"## {title}: field | ours | the peer's")
    for name, peer in peers.items():
        star = "" if ours[name] == peer else " *"
        print(f"{name} | {in_words(name, ours[name], peer)} | {in_words(name, peer, ours[name])}{star}")


def main():
    peer = shutil.which("virgl_test_server")
    if not peer:
        print("skipped: virgl_test_server is not installed")
        return 77
    server = os.path.join(os.environ["BEATRICE_BIN"], "beatrice-vtest")
    complaints = []
    for es in (False, True):
        options = ["--use-gles"] if es else []
        ours = vtest_caps.fields(vtest_caps.fetch([server, "--no-loop-or-fork", *options]))
        peers = vtest_caps.fields(
            vtest_caps.fetch([peer, "--no-loop-or-fork", "--use-egl-surfaceless", *options]))
        title = "OpenGL ES host" if es else "desktop GL host"
        print_side_by_side(title, ours, peers)
        complaints += too_much(ours)
        found = [compare(name, ours[name], peers[name]) for name in peers if name != "video_caps"]
        complaints += [f"{title}: {line}" for line in found if line]
    print("\n".join(complaints) or "nothing less than the peer")
    return 1 if complaints else 0


if __name__ == "__main__":
    sys.exit(main())
