# SPDX-License-Identifier: MIT
"""The embedding guide, tried as a new user would: the lines under one heading, in an empty folder; then the picture is looked at.

usage: test_examples.py SOURCE HEADING
"""

import os
import re
import shutil
import struct
import subprocess
import sys
import tempfile
import zlib

SIDE = 256
BACKGROUND = (51, 51, 51, 255)
# Corners of the triangle in pixels from the lower left, and their colours.
CORNERS = [((0.1 * SIDE, 0.1 * SIDE), (255, 0, 0)), ((0.9 * SIDE, 0.1 * SIDE), (0, 255, 0)),
           ((0.5 * SIDE, 0.9 * SIDE), (0, 0, 255))]


def commands(source, heading):
    """The indented lines of the section."""
    with open(os.path.join(source, "docs", "embedding.md"), encoding="utf-8") as file:
        section = file.read().split(f"### {heading}\n")[1]
    lines = re.split(r"^##", section, flags=re.M)[0].splitlines()
    return "\n".join(line.strip() for line in lines if line.startswith("    "))


def unfilter(kind, line, above, pixel=4):
    """One row of a PNG, in place."""
    for i, value in enumerate(line):
        left = line[i - pixel] if i >= pixel else 0
        up = above[i]
        corner = above[i - pixel] if i >= pixel else 0
        paeth = min((left, up, corner), key=lambda near: abs(left + up - corner - near))
        line[i] = (value + (0, left, up, (left + up) // 2, paeth)[kind]) & 255


def read_png(path):
    """Rows of RGBA pixels, the top one first."""
    with open(path, "rb") as file:
        data = file.read()
    at, packed = 8, b""
    while at < len(data):
        size, kind = struct.unpack_from(">I4s", data, at)
        body = data[at + 8:at + 8 + size]
        if kind == b"IHDR":
            assert struct.unpack(">IIBBBBB", body) == (SIDE, SIDE, 8, 6, 0, 0, 0), "not 256 x 256 RGBA"
        if kind == b"IDAT":
            packed += body
        at += size + 12
    raw, rows, above = zlib.decompress(packed), [], bytes(SIDE * 4)
    for y in range(SIDE):
        start = y * (SIDE * 4 + 1)
        line = bytearray(raw[start + 1:start + 1 + SIDE * 4])
        unfilter(raw[start], line, above)
        rows.append([tuple(line[x * 4:x * 4 + 4]) for x in range(SIDE)])
        above = line
    return rows


def weights(x, y):
    """Of the three corners at a point; one is negative outside."""
    (ax, ay), (bx, by), (cx, cy) = (corner for corner, _ in CORNERS)
    area = (bx - ax) * (cy - ay) - (cx - ax) * (by - ay)
    b = ((x - ax) * (cy - ay) - (cx - ax) * (y - ay)) / area
    c = ((bx - ax) * (y - ay) - (x - ax) * (by - ay)) / area
    return 1 - b - c, b, c


def wrong_pixels(rows):
    """Pixels that are neither background nor the triangle's colour there; the rim of one pixel is not looked at."""
    wrong = 0
    for row, pixels in enumerate(rows):
        for x, pixel in enumerate(pixels):
            share = weights(x + 0.5, SIDE - row - 0.5)
            if abs(min(share)) < 2 / SIDE:
                continue
            want = BACKGROUND
            if min(share) > 0:
                want = (*(sum(w * color[i] for w, (_, color) in zip(share, CORNERS)) for i in range(3)), 255)
            wrong += any(abs(a - b) > 2 for a, b in zip(pixel, want))
    return wrong


def main(source, heading):
    environment = {**os.environ, "BEATRICE": source, "CMAKE_BUILD_PARALLEL_LEVEL": "2"}
    if shutil.which("ccache"):
        environment.setdefault("CMAKE_C_COMPILER_LAUNCHER", "ccache")
    if shutil.which("ninja"):
        environment.setdefault("CMAKE_GENERATOR", "Ninja")
    with tempfile.TemporaryDirectory() as folder:
        script = commands(source, heading)
        run = subprocess.run(["sh", "-ec", script], cwd=folder, env=environment, stdout=subprocess.PIPE,
                             stderr=subprocess.STDOUT, text=True, errors="replace")
        if run.returncode:
            print(run.stdout[-6000:])
            print(f"{heading}: ended with {run.returncode}")
            return 1
        wrong = wrong_pixels(read_png(os.path.join(folder, "triangle.png")))
    print(f"{heading}: {wrong} wrong pixel(s)")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(os.path.abspath(sys.argv[1]), " ".join(sys.argv[2:])))
