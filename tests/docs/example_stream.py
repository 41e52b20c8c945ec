# SPDX-License-Identifier: MIT
"""A worked example as its page shows it, as messages; and a server to send them to."""

import contextlib
import os
import re
import socket
import struct
import subprocess
import tempfile
import time
import zlib

import pages

CREATE_RENDERER, TRANSFER_GET = 8, 4
SECONDS = 60


def _dwords(row):
    """Those of one row of the table: a run of zeros is shown once."""
    first, _, last = row.children[0].text.partition("–")
    words = [int(code.text, 16) for code in row.all("code")]
    count = int(last or first) - int(first) + 1
    if len(words) == 1:
        return int(first), words * count
    return int(first), words


def steps(path):
    """[(name, inside of a submit, dwords)] of the page; AssertionError where its dwords are not gapless."""
    found = []
    for section in pages.Page(path).root.all("section", "step"):
        name = next(link for link in section.all("a", "n")).text
        words = []
        for row in next(section.all("table", "dwords")).children[1].children:
            at, some = _dwords(row)
            assert at == len(words), f"{name}: dword {at} follows dword {len(words) - 1}"
            words += some
        found.append((name, "inner" in section.classes, words))
    return found


def stream(found):
    """The dwords of all commands."""
    return [word for _, inner, words in found if inner for word in words]


def wire(found):
    """The bytes on the socket."""
    data = b""
    for _, inner, words in found:
        packed = struct.pack(f"<{len(words)}I", *words)
        if not inner and words[1] == CREATE_RENDERER:
            packed = packed[:8 + words[0]]  # the one length in bytes
        data += packed
    return data


def with_command(found, before, name, words):
    """The steps with one more command."""
    at = next(i for i, step in enumerate(found) if step[0] == before)
    found = found[:at] + [(name, True, words)] + found[at:]
    return [(name, inner, [words[0] + len(found[at][2])] + words[1:] if name == "SUBMIT_CMD" else words)
            for name, inner, words in found]


def answer_bytes(found):
    """How many bytes come back: those of the last message, which asks for the picture."""
    name, _, words = found[-1]
    assert name == "TRANSFER_GET", name
    return words[2 + 10]


@contextlib.contextmanager
def server(program, *options):
    """Runs the server; gives the path of its socket. It is there when this returns."""
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "socket")
        with open(os.path.join(folder, "log"), "w+", encoding="utf-8") as log:
            process = subprocess.Popen([program, "--socket-path", path, "--no-fork", *options], stderr=log, stdout=log)
            end = time.monotonic() + SECONDS
            while not os.path.exists(path) and process.poll() is None and time.monotonic() < end:
                time.sleep(0.02)
            try:
                yield path
            finally:
                process.terminate()
                process.wait()
                log.seek(0)
                print(log.read(), end="")


def connect(path):
    """A connection; the path may be there a moment before the server listens."""
    end = time.monotonic() + SECONDS
    while True:
        client = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        client.settimeout(SECONDS)
        try:
            client.connect(path)
            return client
        except ConnectionRefusedError:
            client.close()
            if time.monotonic() > end:
                raise
            time.sleep(0.02)


def ask(path, data, count):
    """Sends the bytes; what comes back, `count` bytes or fewer where the server ends the connection."""
    with connect(path) as client:
        client.sendall(data)
        back = b""
        while len(back) < count:
            piece = client.recv(min(65536, count - len(back)))
            if not piece:
                break
            back += piece
        return back


def _receive(client, count):
    data = b""
    while len(data) < count:
        piece = client.recv(count - len(data))
        if not piece:
            raise EOFError(f"the guest ended {count - len(data)} bytes early")
        data += piece
    return data


def listen_to(guest):
    """Runs GUEST SOCKET PICTURE; what it sent, up to its wish for the picture, which it gets: black."""
    with tempfile.TemporaryDirectory() as folder, socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as listener:
        path = os.path.join(folder, "socket")
        listener.bind(path)
        listener.listen()
        listener.settimeout(SECONDS)
        process = subprocess.Popen([guest, path, os.path.join(folder, "picture.png")])
        try:
            client, _ = listener.accept()
            client.settimeout(SECONDS)
            with client:
                sent, kind = b"", None
                while kind != TRANSFER_GET:
                    header = _receive(client, 8)
                    length, kind = struct.unpack("<2I", header)
                    payload = _receive(client, length if kind == CREATE_RENDERER else length * 4)
                    sent += header + payload
                client.sendall(bytes(struct.unpack_from("<I", payload, 40)[0]))
            return sent
        finally:
            process.wait(SECONDS)


# Pictures: 8 bits, RGBA, no filter. Row 0 of `pixels` is the lowest, a PNG begins with the highest.


def _turned(width, pixels):
    return b"".join(pixels[i:i + width * 4] for i in reversed(range(0, len(pixels), width * 4)))


def write_png(path, width, height, pixels):
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    pixels = _turned(width, pixels)
    rows = b"".join(b"\0" + pixels[y * width * 4:(y + 1) * width * 4] for y in range(height))
    with open(path, "wb") as file:
        file.write(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">2I5B", width, height, 8, 6, 0, 0, 0))
                   + chunk(b"IDAT", zlib.compress(rows, 9)) + chunk(b"IEND", b""))


def read_png(path):
    """(width, height, pixels) of what write_png() wrote."""
    with open(path, "rb") as file:
        data = file.read()
    width, height = struct.unpack(">2I", data[16:24])
    start = re.search(rb"IDAT", data).end()
    size = struct.unpack(">I", data[start - 8:start - 4])[0]
    rows = zlib.decompress(data[start:start + size])
    step = width * 4 + 1
    assert len(rows) == step * height and not any(rows[::step]), "not a picture of write_png()"
    return width, height, _turned(width, b"".join(rows[y * step + 1:(y + 1) * step] for y in range(height)))
