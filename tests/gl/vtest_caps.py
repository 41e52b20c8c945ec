# SPDX-License-Identifier: MIT
"""Reads the capability set of a vtest server and names its fields after protocol/virgl.xml."""

import os
import socket
import struct
import subprocess
import tempfile
import time
import xml.etree.ElementTree as ElementTree

XML = os.path.join(os.path.dirname(__file__), "..", "..", "protocol", "virgl.xml")
BUSY_WAIT, CREATE_RENDERER, GET_CAPS2, PING = 7, 8, 9, 10
CAPS_BYTES = 1408
ENVIRONMENT = {**os.environ, "EGL_PLATFORM": "surfaceless", "LIBGL_ALWAYS_SOFTWARE": "1", "GALLIUM_DRIVER": "llvmpipe"}


def _receive(connection, count):
    data = b""
    while len(data) < count:
        piece = connection.recv(count - len(data))
        if not piece:
            raise EOFError("the server hung up")
        data += piece
    return data


def _connect(path):
    """A connection to the server, which may still be starting."""
    deadline = time.monotonic() + 20
    while True:
        connection = socket.socket(socket.AF_UNIX)
        connection.settimeout(30)
        try:
            connection.connect(path)
            return connection
        except OSError:
            connection.close()
            if time.monotonic() > deadline:
                raise
            time.sleep(0.05)


def _handshake(connection):
    name = b"caps\0"
    connection.sendall(struct.pack("<II", len(name), CREATE_RENDERER) + name)
    connection.sendall(struct.pack("<II", 0, PING) + struct.pack("<IIII", 2, BUSY_WAIT, 0, 0))
    command = 0
    while command != BUSY_WAIT:
        length, command = struct.unpack("<II", _receive(connection, 8))
        _receive(connection, 4 * length)


def fetch(command):
    """Starts the server `command` with a socket, asks it for set 2, ends it; the bytes, padded with zeros."""
    with tempfile.TemporaryDirectory(prefix="beatrice-caps-") as folder:
        path = os.path.join(folder, "socket")
        server = subprocess.Popen([*command, f"--socket-path={path}"], env=ENVIRONMENT, stdout=subprocess.DEVNULL,
                                  stderr=subprocess.DEVNULL)
        try:
            with _connect(path) as connection:
                _handshake(connection)
                connection.sendall(struct.pack("<II", 0, GET_CAPS2))
                size, _ = struct.unpack("<II", _receive(connection, 8))
                return _receive(connection, size - 1).ljust(CAPS_BYTES, b"\0")
        finally:
            server.kill()
            server.wait()


def _bit_names(root, name):
    bitset = root.find(f"bitset[@name='{name}']")
    return {int(bit.get("bits")): bit.get("name") for bit in bitset.findall("bit")}


def _format_names(root):
    return {int(item.get("number")): item.get("name") for item in root.iter("format") if item.get("number")}


def _decode(root, formats, kind, data, offset, count):
    """A member's value: a set of names for masks and bits, a list of numbers for arrays."""
    if kind == "format_mask":
        words = struct.unpack_from("<16I", data, offset)
        return {formats.get(n, str(n)) for n in range(512) if words[n // 32] >> n % 32 & 1}
    if kind.startswith("bits:"):
        word = struct.unpack_from("<I", data, offset)[0]
        names = _bit_names(root, kind[5:])
        return {names.get(n, str(n)) for n in range(32) if word >> n & 1}
    if kind == "char":
        return data[offset:offset + count].split(b"\0")[0].decode()
    code = {"u32": "I", "i32": "i", "f32": "f"}[kind]
    values = struct.unpack_from(f"<{count}{code}", data, offset)
    return values[0] if count == 1 else list(values)


def fields(data):
    """The set as a dictionary, in order of the struct."""
    root = ElementTree.parse(XML).getroot()
    formats = _format_names(root)
    result = {}
    for struct_name in ("caps_v1", "caps_v2"):
        for member in root.find(f"struct[@name='{struct_name}']").findall("member"):
            kind = member.get("type")
            if kind.startswith("struct:"):
                continue
            count = int(member.get("count", "1"))
            result[member.get("name")] = _decode(root, formats, kind, data, int(member.get("offset")), count)
    return result


def text(caps):
    """One line for each field, sets sorted."""
    lines = []
    for name, value in caps.items():
        shown = " ".join(sorted(value)) if isinstance(value, set) else value
        lines.append(f"{name} = {shown}")
    return "\n".join(lines) + "\n"
