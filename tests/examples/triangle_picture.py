# SPDX-License-Identifier: MIT
"""The examples' triangle by arithmetic: what each pixel of its picture has to be, and the pixels of a PNG."""

import struct
import zlib

BACKGROUND = (51, 51, 51, 255)
# Corners in parts of the side from the lower left, and their colours.
CORNERS = [((0.1, 0.1), (255, 0, 0)), ((0.9, 0.1), (0, 255, 0)), ((0.5, 0.9), (0, 0, 255))]


def unfilter(kind, line, above, pixel=4):
    """One row of a PNG, in place."""
    for i, value in enumerate(line):
        left = line[i - pixel] if i >= pixel else 0
        up = above[i]
        corner = above[i - pixel] if i >= pixel else 0
        paeth = min((left, up, corner), key=lambda near: abs(left + up - corner - near))
        line[i] = (value + (0, left, up, (left + up) // 2, paeth)[kind]) & 255


def read_png(data, side):
    """Rows of RGBA pixels, the top one first, of the bytes of a square PNG. ValueError: it is none, or of another form."""
    at, packed = 8, b""
    try:
        while at < len(data):
            size, kind = struct.unpack_from(">I4s", data, at)
            body = data[at + 8:at + 8 + size]
            if kind == b"IHDR" and struct.unpack(">IIBBBBB", body) != (side, side, 8, 6, 0, 0, 0):
                raise ValueError(f"not {side} x {side} RGBA")
            if kind == b"IDAT":
                packed += body
            at += size + 12
        raw = zlib.decompress(packed)
    except (struct.error, zlib.error) as error:
        raise ValueError(f"no PNG: {error}") from error
    rows, above = [], bytes(side * 4)
    if len(raw) != side * (side * 4 + 1):
        raise ValueError(f"{len(raw)} bytes of pixels")
    for y in range(side):
        start = y * (side * 4 + 1)
        line = bytearray(raw[start + 1:start + 1 + side * 4])
        unfilter(raw[start], line, above)
        rows.append([tuple(line[x * 4:x * 4 + 4]) for x in range(side)])
        above = line
    return rows


def weights(x, y):
    """Of the three corners at a point; one is negative outside."""
    (ax, ay), (bx, by), (cx, cy) = (corner for corner, _ in CORNERS)
    area = (bx - ax) * (cy - ay) - (cx - ax) * (by - ay)
    b = ((x - ax) * (cy - ay) - (cx - ax) * (y - ay)) / area
    c = ((bx - ax) * (y - ay) - (x - ax) * (by - ay)) / area
    return 1 - b - c, b, c


def pixel(side, x, y):
    """What the pixel in column x of row y from the top has to be; None on the rim, which is one pixel wide and not looked at."""
    share = weights((x + 0.5) / side, (side - y - 0.5) / side)
    if abs(min(share)) < 2 / side:
        return None
    if min(share) < 0:
        return BACKGROUND
    return (*(sum(w * color[i] for w, (_, color) in zip(share, CORNERS)) for i in range(3)), 255)


def wrong_pixels(rows):
    """Pixels that are neither background nor the triangle's colour there."""
    wrong = 0
    for y, row in enumerate(rows):
        for x, found in enumerate(row):
            want = pixel(len(rows), x, y)
            wrong += want is not None and any(abs(a - b) > 2 for a, b in zip(found, want))
    return wrong
