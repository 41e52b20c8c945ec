# SPDX-License-Identifier: MIT
"""The conformance tool tells passed from lost, and notices a server that dies."""

import argparse
import json
import os
import stat
import sys
import tempfile
import unittest

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../scripts"))

import conformance  # noqa: E402
import conformance_extensions as extensions  # noqa: E402
import conformance_piglit as piglit  # noqa: E402
import conformance_report as report  # noqa: E402
import conformance_run as run  # noqa: E402
import guest_root  # noqa: E402

# A server that takes every client, and says of the second one's process that it died.
SERVER = """#!/usr/bin/python3
import socket, sys
path = next(a.split("=", 1)[1] for a in sys.argv if a.startswith("--socket-path="))
listener = socket.socket(socket.AF_UNIX)
listener.bind(path)
listener.listen()
for count in range(1, 100):
    client, _ = listener.accept()
    if count == 2:
        print("error: the process of a client ended by signal 11", flush=True)
    if count == 3:
        sys.exit(1)
    client.send(b"x")
    client.close()
"""
CLIENT = ("import os, socket; s = socket.socket(socket.AF_UNIX); s.connect(os.environ['VTEST_SOCKET_NAME']); assert s.recv(1); "
          "print('PIGLIT: {\"result\": \"pass\"}')")


def said(**words):
    return "PIGLIT: " + json.dumps(words) + "\n"


def results(**statuses):
    return {name: {"test": name, "status": status, "output": "none"} for name, status in statuses.items()}


class Interpret(unittest.TestCase):
    def check(self, text, code, status):
        self.assertEqual(piglit.interpret(text, code)[0], status)

    def test_status(self):
        self.check("noise\n" + said(result="pass"), 0, "pass")
        self.check(said(result="skip"), 0, "skip")
        self.check(said(result="fail"), 1, "fail")
        self.check(said(result="pass"), 1, "warn")
        self.check(said(result="pass"), -11, "crash")
        self.check("no result", 0, "fail")
        self.check("PIGLIT: not json\n", 0, "fail")

    def test_worst_subtest(self):
        self.check(said(subtest={"a": "pass"}) + said(subtest={"b": "fail"}) + said(result="pass"), 0, "fail")
        self.check(said(subtest={"a": "pass"}) + said(subtest={"b": "skip"}), 0, "pass")
        self.check(said(subtest={"a": "skip"}) + said(result="pass"), 0, "skip")


class Lists(unittest.TestCase):
    def read(self, text):
        with tempfile.NamedTemporaryFile("w", suffix=".txt") as file:
            file.write(text)
            file.flush()
            return piglit.read_list(file.name)

    def test_read(self):
        self.assertEqual(self.read("# words\n# profile: quick_gl\na b\n\n# profile: quick_shader\nc\n"),
                         [("quick_gl", ["a b"]), ("quick_shader", ["c"])])
        self.assertEqual(piglit.read_list("quick_gl"), [("quick_gl", None)])
        for bad in ("", "name\n", "# profile: other\nname\n"):
            with self.assertRaises(piglit.Broken):
                self.read(bad)

    def test_checked_in(self):
        folder = os.path.dirname(os.path.abspath(__file__))
        for path in ("ci.txt", "lists/quick_gl-sample.txt", "lists/quick_shader-sample.txt"):
            names = [name for _, names in piglit.read_list(os.path.join(folder, path)) for name in names]
            self.assertGreater(len(names), 100)
            self.assertEqual(len(names), len(set(names)))


class Compare(unittest.TestCase):
    def test_compare(self):
        runs = {"sid-beatrice": ({"guest": "sid"}, results(a="pass", b="fail", c="pass", d="skip")),
                "sid-peer": ({"guest": "sid"}, results(a="pass", b="pass", c="fail", d="skip")),
                "sid-llvmpipe": ({"guest": "sid"}, results(a="pass", b="pass", c="pass", d="pass"))}
        found = report.comparisons(runs)[0]
        self.assertEqual((found["lost"], found["won"], found["gap"], found["closed"], found["left"]),
                         (["b"], ["c"], ["c", "d"], ["c"], ["b", "d"]))
        self.assertEqual((found["partly"], found["gap_skipped"], found["closed_skipped"]), (False, ["d"], []))
        self.assertIn("passes 1 that fail on the peer, of which 1 pass here, and 1 that are skipped there, of which 0", report.verdict(found)[0])
        del runs["sid-peer"]
        self.assertEqual(report.comparisons(runs), [])

    def test_the_drop_in_is_compared_too(self):
        runs = {"sid-beatrice": ({"guest": "sid"}, results(a="pass", b="pass")),
                "sid-drop-in": ({"guest": "sid", "server": "drop-in"}, results(a="fail", b="pass")),
                "sid-peer": ({"guest": "sid"}, results(a="pass", b="fail"))}
        vtest, drop_in = report.comparisons(runs)
        self.assertEqual((vtest["server"], vtest["lost"], drop_in["server"], drop_in["lost"]), ("beatrice", [], "drop-in", ["a"]))
        self.assertTrue(report.verdict(drop_in)[0].startswith("* sid, the drop-in in the peer's server: 1 lost"))

    def test_partly(self):
        """A peer that ran only what does not pass here says what is lost, and nothing of what is won."""
        runs = {"sid-beatrice": ({"guest": "sid"}, results(a="pass", b="fail", c="skip")),
                "sid-peer": ({"guest": "sid"}, results(b="pass", c="skip")),
                "sid-llvmpipe": ({"guest": "sid"}, results(b="pass"))}
        found = report.comparisons(runs)[0]
        self.assertEqual((found["partly"], found["lost"], found["unknown"], "gap" in found), (True, ["b"], [], False))
        self.assertIn("1 lost against the peer, which ran 2 of them: all that do not pass here.", report.verdict(found)[0])
        del runs["sid-peer"][1]["c"]
        self.assertIn("; 1 that do not pass here were not run there", report.verdict(report.comparisons(runs)[0])[0])

    def test_lost_subtests(self):
        ours, peers = results(a="fail", b="pass"), results(a="fail", b="pass")
        ours["a"]["subtests"], peers["a"]["subtests"] = {"x": "pass", "y": "fail"}, {"x": "pass", "y": "pass", "z": "fail"}
        self.assertEqual(report.lost_subtests(ours, peers), ["a: y"])

    def expected(self, got):
        with tempfile.TemporaryDirectory() as folder:
            os.mkdir(os.path.join(folder, "output"))
            with open(os.path.join(folder, "output", "none"), "w", encoding="utf-8") as file:
                file.write("text\n")
            path = os.path.join(folder, "expected.csv")
            with open(path, "w", encoding="utf-8") as file:
                file.write("test,status\na,pass\nb,fail\n")
            return conformance.check_expected(argparse.Namespace(expect=path, folder=folder), got)

    def test_expected(self):
        self.assertEqual(self.expected(results(a="pass", b="fail")), 0)
        self.assertEqual(self.expected(results(a="pass", b="pass")), 0)
        for bad in (results(a="fail", b="fail"), results(a="skip"), results(b="fail"), results(a="flaky 4/5"),
                    results(a="pass", b="crash-server")):
            self.assertEqual(self.expected(bad), 1)

    def test_extensions(self):
        text = "OpenGL version string: 4.3 Mesa\nGL_ARB_sync, GL_EXT_abgr EGL_KHR_image\n"
        self.assertEqual(extensions.read(text, False), ({"OpenGL version string": "4.3 Mesa"}, {"GL_ARB_sync", "GL_EXT_abgr"}))
        self.assertEqual(extensions.read(text, True)[1], {"EGL_KHR_image"})


class Run(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        server = os.path.join(self.folder.name, "server")
        with open(server, "w", encoding="utf-8") as file:
            file.write(SERVER)
        os.chmod(server, os.stat(server).st_mode | stat.S_IXUSR)
        os.mkdir(os.path.join(self.folder.name, "output"))
        self.options = argparse.Namespace(server="beatrice", gles=False, binary=server, library="", cache=self.folder.name, repeat=1,
                                          folder=self.folder.name, timeout=5, jobs=1, server_extra=[])
        try:
            self.guest = guest_root.Guest("this", "/")
        except guest_root.Unavailable as reason:
            self.skipTest(str(reason))

    def tearDown(self):
        self.folder.cleanup()

    def statuses(self, *scripts):
        tests = [{"name": str(i), "command": ["/usr/bin/python3", "-c", script], "environment": {}, "skip": False,
                  "platform": "surfaceless_egl"} for i, script in enumerate(scripts)]
        found = []
        run.run_all(self.guest, self.options, tests, found.append, lambda result: None)
        return [result["status"] for result in found]

    def test_deaths_have_their_test(self):
        # The second client's process dies, the third one's server; that is started again.
        self.assertEqual(self.statuses(CLIENT, CLIENT, CLIENT, CLIENT), ["pass", "crash-server", "crash-server", "pass"])

    def test_timeout_and_repeat(self):
        self.options.timeout = 1
        self.assertEqual(self.statuses("import time; time.sleep(30)"), ["timeout"])
        self.options.repeat, self.options.timeout = 3, 5
        self.assertEqual(self.statuses(CLIENT), ["flaky 1/3"])


if __name__ == "__main__":
    unittest.main(verbosity=2)
