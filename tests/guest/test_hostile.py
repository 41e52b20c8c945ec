# SPDX-License-Identifier: MIT
"""Clients that lie, tear their messages or die cost only themselves: the log says what and where, the others go on."""

import os
import random
import socket
import struct
import time
import unittest

import guest

CREATE_RENDERER, SUBMIT, BUSY_WAIT, CREATE2, GET_CAPS2, GET, PUT = 8, 6, 7, 12, 9, 4, 5
KILLS = int(os.environ.get("BEATRICE_KILLS", "12"))
CONNECTIONS = int(os.environ.get("BEATRICE_TORN_CONNECTIONS", "1000"))


class Client:
    """A few words of the vtest protocol."""

    def __init__(self, path, name=b"hostile\0"):
        self.socket = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self.socket.connect(path)
        self.socket.settimeout(30)
        if name:
            self.send_raw(struct.pack("<II", len(name), CREATE_RENDERER) + name)

    def send_raw(self, data):
        try:
            self.socket.sendall(data)
            return True
        except OSError:
            return False

    def message(self, command, *dwords, length=None):
        return self.send_raw(struct.pack(f"<II{len(dwords)}I", len(dwords) if length is None else length, command,
                                         *[d & 0xffffffff for d in dwords]))

    def submit(self, *dwords):
        return self.message(SUBMIT, *dwords)

    def alive(self):
        """Does the server still answer this client?"""
        if not self.message(BUSY_WAIT, 0, 0):
            return False
        answer = b""
        try:
            while len(answer) < 12:
                part = self.socket.recv(12 - len(answer))
                if not part:
                    return False
                answer += part
        except OSError:
            return False
        return True

    def close(self):
        self.socket.close()


def header(opcode, length, object_type=0):
    return opcode | object_type << 8 | length << 16


class Hostile(unittest.TestCase):
    OPTIONS = ("--multi-clients",)

    def setUp(self):
        self.server = guest.Server(*self.OPTIONS)
        self.bystander = Client(self.server.socket, b"bystander\0")
        self.assertTrue(self.bystander.submit(0))
        self.assertTrue(self.bystander.alive(), self.server.log())

    def tearDown(self):
        self.bystander.close()
        self.assertIsNone(self.server.process.poll(), self.server.log())
        status = self.server.stop()
        log = self.server.log()
        self.server.__exit__()
        self.assertEqual(status, 0, log[-3000:])
        self.assertNotIn("Sanitizer", log)

    def expect(self, words):
        """The log gets a line with all of these words; the bystander is still served."""
        end = time.monotonic() + 20
        while time.monotonic() < end:
            if any(all(word in line for word in words) for line in self.server.log().splitlines()):
                break
            time.sleep(0.05)
        else:
            self.fail(f"no line with {words} in the log:\n{self.server.log()[-3000:]}")
        self.assertTrue(self.bystander.alive())

    def test_malformed_streams_name_command_and_dword(self):
        cases = [
            ([header(4, 3), 0, 0, 0], ["SET_VIEWPORT_STATE", "dword 0"]),
            ([header(0, 0), header(5, 20)], ["SET_FRAMEBUFFER_STATE", "dword 1"]),
            ([header(0, 0), header(5, 11), 9, 0, *([0] * 9)], ["SET_FRAMEBUFFER_STATE", "dword"]),
            ([header(10, 2), 9, 0], ["SET_SAMPLER_VIEWS", "stage", "dword 1"]),
            ([header(200, 0)], ["200", "dword 0"]),
        ]
        for dwords, words in cases:
            with self.subTest(words=words):
                client = Client(self.server.socket)
                client.submit(*dwords)
                self.expect(words)
                self.assertFalse(client.alive())
                client.close()

    def test_refused_commands_leave_the_context_usable(self):
        client = Client(self.server.socket)
        client.submit(header(2, 1, 1), 12345)  # bind a blend state that does not exist
        self.expect(["BIND_OBJECT", "dword 0", "handle"])
        client.submit(header(5, 3), 1, 0, 777)  # a surface that does not exist
        self.expect(["SET_FRAMEBUFFER_STATE"])
        text = b"FRAG\nDCL NONSENSE[0]\n  0: END\n\0\0\0"
        dwords = struct.unpack(f"<{len(text) // 4}I", text[:len(text) // 4 * 4])
        client.submit(header(1, 5 + len(dwords), 4), 9, 1, len(dwords) * 4, 100, 0, *dwords)
        self.expect(["SHADER"])
        self.assertTrue(client.alive())
        client.close()

    def test_message_lies(self):
        lies = [
            struct.pack("<II", 0x7fffffff, SUBMIT),
            struct.pack("<II", 0xffffffff, SUBMIT),
            struct.pack("<II", 0, CREATE2),
            struct.pack("<II", 4, 99) + bytes(16),
            struct.pack("<II", 11, GET) + struct.pack("<11I", 1, 0, 0, 0, 0, 0, 0, 1, 1, 1, 0xffffffff),
            struct.pack("<II", 12, PUT) + struct.pack("<11I", 1, 0, 0, 0, 0, 0, 0, 1, 1, 1, 0xfffffff0),
            struct.pack("<II", 11, CREATE2) + struct.pack("<11I", 1, 2, 1, 2, 4, 4, 1, 1, 0, 0, 0xfffffff0),
            struct.pack("<II", 1 << 30, CREATE_RENDERER),
        ]
        for lie in lies:
            client = Client(self.server.socket)
            client.send_raw(lie)
            self.expect(["dropped"])
            client.close()
        nameless = Client(self.server.socket, None)
        nameless.message(GET_CAPS2)
        self.expect(["before CREATE_RENDERER"])
        nameless.close()

    def test_random_streams(self):
        random.seed(20260)
        for _ in range(150):
            client = Client(self.server.socket)
            dwords = []
            for _ in range(random.randrange(1, 20)):
                length = random.choice([0, 1, 2, 3, 5, 8, 13, 21, random.randrange(40)])
                dwords.append(header(random.randrange(66), length, random.randrange(13)))
                dwords += [random.choice([0, 1, 2, 0xffffffff, random.getrandbits(32)]) for _ in range(length)]
            if random.random() < 0.3:
                dwords = [random.getrandbits(32) for _ in dwords]
            client.submit(*dwords)
            client.close()
        self.assertTrue(self.bystander.alive(), self.server.log()[-3000:])

    def test_torn_connections(self):
        random.seed(7)
        create = struct.pack("<II11I", 11, CREATE2, 1, 2, 1, 2, 16, 16, 1, 1, 0, 0, 1024)
        stream = struct.pack("<II", 6, SUBMIT) + struct.pack("<6I", header(0, 0), header(5, 2), 0, 0, header(29, 1), 3)
        whole = create + stream
        before = len(os.listdir(f"/proc/{self.server.process.pid}/fd"))
        for i in range(CONNECTIONS):
            client = Client(self.server.socket)
            client.send_raw(whole[:random.randrange(len(whole) + 1)] if i % 4 else whole)
            client.close()
            if i % 32 == 31:
                self.assertTrue(self.bystander.alive(), self.server.log()[-2000:])
        end = time.monotonic() + 60
        while len(os.listdir(f"/proc/{self.server.process.pid}/fd")) > before + 4 and time.monotonic() < end:
            Client(self.server.socket).close()  # finished threads are collected when a client comes
            time.sleep(0.2)
        self.assertLessEqual(len(os.listdir(f"/proc/{self.server.process.pid}/fd")), before + 4)


    def test_real_clients_killed_in_mid_frame(self):
        random.seed(11)
        scenes = guest.program("guest-scenes")
        for _ in range(KILLS):
            killed = self.server.run(["timeout", "-s", "KILL", f"{random.uniform(0.1, 1.5):.2f}", scenes, self.server.folder],
                                     timeout=60)
            self.assertIn(killed.returncode, (-9, 137, 0))
            self.assertTrue(self.bystander.alive(), self.server.log()[-2000:])


class HostileProcesses(Hostile):
    """The same with a process for each client."""

    OPTIONS = ()

    def test_torn_connections(self):
        self.skipTest("a process each: what it held ends with it")


if __name__ == "__main__":
    unittest.main(verbosity=2)
