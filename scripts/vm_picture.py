# SPDX-License-Identifier: MIT
"""Pictures of the display: read from the X server's frame buffer, kept as PNG, measured and compared."""

import struct
import zlib


def png(width, height, colours, rows):
    """The bytes of a PNG with 8 bits a channel. colours: PNG's number of RGB (2) or RGBA (6); rows: each behind its filter's byte."""
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, colours, 0, 0, 0))
            + chunk(b"IDAT", zlib.compress(rows, 9)) + chunk(b"IEND", b""))


class Picture:
    """width x height pixels of three bytes: red, green, blue."""

    def __init__(self, width, height, rows):
        self.width, self.height, self.rows = width, height, rows

    @classmethod
    def of_screen(cls, path):
        """From the file of an Xvfb (xwd, 32 bits a pixel)."""
        with open(path, "rb") as file:
            data = file.read()
        words = struct.unpack_from(">25I", data)
        header, width, height, bits, pitch, colours = words[0], words[4], words[5], words[11], words[12], words[19]
        if bits != 32:
            raise ValueError(f"{path}: {bits} bits a pixel")
        start, rows = header + colours * 12, []
        for y in range(height):
            row = data[start + y * pitch:start + y * pitch + width * 4]
            rgb = bytearray(width * 3)
            rgb[0::3], rgb[1::3], rgb[2::3] = row[2::4], row[1::4], row[0::4]
            rows.append(bytes(rgb))
        return cls(width, height, rows)

    @classmethod
    def of_file(cls, path):
        """From a PNG as write() makes them."""
        with open(path, "rb") as file:
            data = file.read()
        width, height = struct.unpack_from(">II", data, 16)
        packed, at = b"", 8
        while at < len(data):
            length, kind = struct.unpack_from(">I4s", data, at)
            packed += data[at + 8:at + 8 + length] if kind == b"IDAT" else b""
            at += 12 + length
        lines, pitch = zlib.decompress(packed), width * 3 + 1
        return cls(width, height, [lines[y * pitch + 1:(y + 1) * pitch] for y in range(height)])

    def write(self, path):
        with open(path, "wb") as file:
            file.write(png(self.width, self.height, 2, b"".join(b"\0" + row for row in self.rows)))

    def pixels(self):
        for row in self.rows:
            for x in range(0, len(row), 3):
                yield row[x:x + 3]

    def colours(self):
        """(share of pixels that are not black, share of strongly coloured ones)"""
        lit = coloured = 0
        for pixel in self.pixels():
            if pixel != b"\0\0\0":
                lit += 1
                coloured += max(pixel) - min(pixel) > 60
        size = self.width * self.height
        return lit / size, coloured / size

    def differing(self, other, tolerance=12):
        """How many pixels differ by more than that in a channel."""
        if (self.width, self.height) != (other.width, other.height):
            raise ValueError("pictures of different sizes")
        count = 0
        for mine, theirs in zip(self.rows, other.rows):
            if mine == theirs:
                continue
            for x in range(0, len(mine), 3):
                count += any(abs(mine[x + i] - theirs[x + i]) > tolerance for i in range(3))
        return count


# The frame that is known to be right: tests/vmm/README.md says how it was made.
WIDTH, HEIGHT = 640, 480
GREY = b"\x80\x80\x80"
# What rasterizers may round in their own way at the edges of a cube, in pixels; a frame further on differs in thousands.
EDGES = 600


def frame(screen):
    """The guest's frame on the screen: where the first wide line of the cube's grey surround begins; None where there is none."""
    line = GREY * WIDTH
    for y, row in enumerate(screen.rows):
        at = row.find(line)
        if at >= 0 and at % 3 == 0 and y + HEIGHT <= screen.height:
            return Picture(WIDTH, HEIGHT, [row[at:at + WIDTH * 3] for row in screen.rows[y:y + HEIGHT]])
    return None


def judge(screens, right):
    """None when the cube on the display is right, else what is wrong. `screens`: name -> Picture, of the guest's test."""
    wanted = ("frame-24", "frame-60")
    missing = [name for name in wanted if name not in screens]
    if missing:
        return "no picture " + " ".join(missing)
    frames = [frame(screens[name]) for name in wanted]
    if None in frames:
        return "no frame of the cube on the display: {:.3f} lit, {:.3f} coloured".format(*screens[wanted[0]].colours())
    moved = frames[1].differing(right)
    if moved < 5 * EDGES:
        return f"a frame further on differs in {moved} pixels only: the comparison would see nothing"
    wrong = frames[0].differing(right)
    if wrong > EDGES:
        return f"{wrong} of {WIDTH * HEIGHT} pixels are wrong"
    return None
