# SPDX-License-Identifier: MIT
"""The triangle that our guest of forty lines draws in a virtual machine: its program, and whether the picture is right."""

import base64
import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "tests", "examples"))

import triangle_picture  # noqa: E402

PROGRAM = "guest-triangle-drm"
SIDE = 64


def judge(text):
    """None when the base64 text is a PNG of the right picture, else what is wrong."""
    try:
        rows = triangle_picture.read_png(base64.b64decode(text), SIDE)
    except ValueError as error:
        return f"no picture: {error}"
    wrong = triangle_picture.wrong_pixels(rows)
    return f"{wrong} of {SIDE * SIDE} pixels are wrong" if wrong else None
