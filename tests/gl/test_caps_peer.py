# SPDX-License-Identifier: MIT
"""On the same host, our capability set is never less than that of the installed virgl_test_server."""

import os
import shutil
import sys

import vtest_caps

# The peer says more than it does or than we do; each with the reason.
EXEMPT_BITS = {
    "V2_UNTYPED_RESOURCE",  # imports are not there yet
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
        found = [compare(name, ours[name], peers[name]) for name in peers if name != "video_caps"]
        complaints += [f"{'ES' if es else 'GL'}: {line}" for line in found if line]
    print("\n".join(complaints) or "nothing less than the peer")
    return 1 if complaints else 0


if __name__ == "__main__":
    sys.exit(main())
