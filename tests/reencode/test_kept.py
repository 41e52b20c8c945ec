# SPDX-License-Identifier: MIT
"""Each command of the kept traces is what the guest's encoder writes, and every kind that a guest can send is among them."""

import csv
import glob
import os
import re
import subprocess
import tempfile
import unittest

HERE = os.path.dirname(os.path.abspath(__file__))
TOOL = os.path.join(os.environ.get("BEATRICE_BIN", "build/release/bin"), "beatrice-trace")
FOLDERS = sorted(glob.glob(os.path.join(HERE, "traces", "mesa-*")))
# Machines add what vtest clients do not send.
GUESTS = [folder for folder in FOLDERS if not folder.endswith("-vm")]


def tool(*paths):
    """(exit status, text, kind -> how many commands, kinds that none has)."""
    done = subprocess.run([TOOL, "reencode", *paths], capture_output=True, text=True, check=False)
    counts = {kind: int(count) for count, kind in re.findall(r"^ *(\d+) +\d+ +\d+  (.+)$", done.stdout, re.M)}
    return done.returncode, done.stdout + done.stderr, counts, set(re.findall(r"^no trace has: (.+)$", done.stdout, re.M))


def unsent():
    """Kinds that a guest does not send over vtest, or that could not be recorded."""
    with open(os.path.join(HERE, "unsent.csv"), encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def traces(folder):
    return sorted(glob.glob(os.path.join(folder, "*.trace")))


class Kept(unittest.TestCase):
    def test_both_guests_are_there(self):
        self.assertEqual([os.path.basename(guest).split(".")[0] for guest in GUESTS], ["mesa-22", "mesa-26"])

    def test_same_dwords(self):
        for folder in FOLDERS:
            with self.subTest(guest=os.path.basename(folder)):
                status, text, counts, _ = tool(*traces(folder))
                print(f"\n{os.path.basename(folder)}\n{text}")
                self.assertEqual(status, 0, text)
                self.assertIn(f"{len(traces(folder))} files, ", text)
                self.assertIn("differences 0\n", text)
                self.assertGreater(sum(counts.values()), 200)

    def test_every_kind_is_there_or_accounted_for(self):
        # A kind that nothing accounts for needs a program; one that is there needs no excuse.
        for guest in GUESTS:
            name = os.path.basename(guest)
            with self.subTest(guest=name):
                excused = {row["kind"] for row in unsent() if row["guests"] in ("all", name)}
                self.assertEqual(tool(*traces(guest))[3], excused)

    def test_machines_add_what_they_are_for(self):
        for folder in {row["elsewhere"] for row in unsent()} - {""}:
            with self.subTest(machine=folder):
                found = set(tool(*traces(os.path.join(HERE, "traces", folder)))[2])
                self.assertEqual({row["kind"] for row in unsent() if row["elsewhere"] == folder} - found, set())

    def test_every_trace_is_whole(self):
        for path in [path for folder in GUESTS for path in traces(folder)]:
            with self.subTest(trace=path):
                counts = tool(path)[2]
                self.assertEqual(counts.get("CREATE_SUB_CTX", 0), counts.get("DESTROY_SUB_CTX", 0))
                self.assertGreater(counts.get("CREATE_SHADER", 0), 0)

    def test_same_tells_traces_apart(self):
        one, other = (os.path.join(GUESTS[0], name + ".trace") for name in ("core-layered", "core-viewports"))
        same = subprocess.run([TOOL, "same", one, one], capture_output=True, text=True, check=False)
        self.assertEqual(same.returncode, 0, same.stdout)
        self.assertRegex(same.stdout, r"^[1-9]\d* commands are the same, (\d+) and \1 submits\n$")
        differ = subprocess.run([TOOL, "same", one, other], capture_output=True, text=True, check=False)
        self.assertEqual(differ.returncode, 1, differ.stdout)
        self.assertRegex(differ.stdout, r"^command \d+, \w+ and \w+: dword \d+ is 0x\w+ and 0x\w+ \(defined bits 0x\w+\)\n$")

    def test_what_cannot_be_read_fails(self):
        with tempfile.TemporaryDirectory() as folder:
            broken = os.path.join(folder, "broken.trace")
            with open(os.path.join(GUESTS[0], "gles2-triangle.trace"), "rb") as file:
                data = file.read()
            with open(broken, "wb") as file:
                file.write(data[:len(data) // 2])
            status, text, _, _ = tool(broken)
            self.assertEqual(status, 1)
            self.assertIn("broken.trace: submit", text)
            self.assertEqual(tool(os.path.join(folder, "nothing"))[0], 1)


if __name__ == "__main__":
    unittest.main(verbosity=2)
