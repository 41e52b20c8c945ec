# SPDX-License-Identifier: MIT
"""Runs cases/vtest.msg against beatrice-vtest. A bystander with a connection of its own is served all the time."""

import os
import re
import socket
import struct
import sys
import time
import unittest

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "..", "guest"))
import guest  # noqa: E402
from test_hostile import Client  # noqa: E402

CASES = os.environ.get("BADINPUT_MESSAGES", os.path.join(HERE, "cases", "vtest.msg"))
ABOUT = ("row", "what")


def read_cases():
    """[(name, [(number, line)])]"""
    cases = []
    with open(CASES, encoding="utf-8") as file:
        for number, line in enumerate(file, 1):
            line = line.strip()
            if line.startswith("case "):
                cases.append((line[5:], []))
            elif line and not line.startswith("#") and line.split()[0] not in ABOUT:
                cases[-1][1].append((number, line))
    return cases


def encode(words):
    """Numbers as dwords, texts in quotes as they are; *COUNT repeats."""
    data = b""
    for word in words:
        match = re.fullmatch(r'("[^"]*"|[^*"]+)(?:\*(\d+))?', word)
        if not match:
            raise ValueError(word)
        part = match[1][1:-1].encode() if match[1].startswith('"') else struct.pack("<I", int(match[1], 0) & 0xffffffff)
        data += part * int(match[2] or 1)
    return data


class Messages(unittest.TestCase):
    def setUp(self):
        self.server = guest.Server("--multi-clients")
        self.bystander = Client(self.server.socket, b"bystander\0")
        self.client = None
        self.heard = 0  # of the log, by the time of the last connection

    def tearDown(self):
        self.assertTrue(self.bystander.alive(), self.server.log()[-3000:])
        self.bystander.close()
        if self.client:
            self.client.close()
        status = self.server.stop()
        log = self.server.log()
        self.server.__exit__()
        self.assertEqual(status, 0, log[-3000:])
        self.assertNotRegex(log, "Sanitizer|runtime error")

    def connect(self, words):
        if self.client:
            self.client.close()
        self.heard = len(self.server.log())
        name = next(word[5:] for word in words if word.startswith("name="))
        self.client = Client(self.server.socket, None if name == "none" else name.encode() + b"\0")

    def send(self, words):
        self.client.send_raw(encode(words))

    def says(self, words):
        end = time.monotonic() + 20
        while time.monotonic() < end:
            if any(all(word in line for word in words) for line in self.server.log()[self.heard:].splitlines()):
                return
            time.sleep(0.05)
        self.fail(f"no line with {words}:\n{self.server.log()[-3000:]}")

    def alive(self, _):
        self.assertTrue(self.client.alive(), self.server.log()[-2000:])

    def dropped(self, _):
        """The server closes the connection, soon: it does not wait for the rest of what was announced."""
        self.client.socket.settimeout(10)
        try:
            self.assertEqual(self.client.socket.recv(1), b"", "there was an answer")
        except ConnectionResetError:
            pass
        except socket.timeout:
            self.fail("the connection is still open")

    def close(self, _):
        self.client.close()
        self.client = None

    def quiet(self, _):
        """The server uses no time, and serves the bystander."""
        self.assertTrue(self.bystander.alive())
        time.sleep(0.3)
        before = self.ticks()
        time.sleep(0.5)
        self.assertLess(self.ticks() - before, 20)

    def ticks(self):
        with open(f"/proc/{self.server.process.pid}/stat", encoding="utf-8") as file:
            return sum(int(n) for n in file.read().rsplit(")", 1)[1].split()[11:13])

    def test_cases(self):
        cases = read_cases()
        self.assertTrue(cases)
        for name, lines in cases:
            for number, line in lines:
                with self.subTest(case=name, line=number):
                    step, *words = line.split()
                    getattr(self, step)(words)


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0], "-v", "Messages"])
