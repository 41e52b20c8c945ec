# SPDX-License-Identifier: MIT
"""The awkward description's output, line for line. After a wanted change: python3 -m codegen.tests.test_golden"""

import difflib
import os
import subprocess
import sys
import tempfile
import unittest

from codegen import cli, emit

HERE = os.path.dirname(os.path.abspath(__file__))
XML = os.path.join(HERE, "awkward.xml")
GOLDEN = os.path.join(HERE, "golden")
PINNED = ["include/vgp/protocol.h", "include/vgp/commands.h", "include/vgp/caps.h", "include/vgp/dispatch.h",
          "include/vgp/vtest.h", "src/decode_0.c", "src/resolve.c", "src/format.c", "src/tgsi.c", "src/info.c",
          "guest/vgp_encode.h", "guest/vgp_format.h", "guest/vgp_vtest.h", "fuzz/vgp_fuzz.c", "fuzz/stream.dict",
          "fuzz/shader.dict"]


def golden_path(path):
    return os.path.join(GOLDEN, os.path.basename(path) + ".txt")


def unstamped(text):
    """Without the first line, which holds a hash."""
    return text.split("\n", 1)[1]


class Golden(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.outputs = emit.render_all(cli.load(XML))

    def test_outputs_are_the_golden_ones(self):
        for path in PINNED:
            with self.subTest(path), open(golden_path(path), encoding="utf-8") as file:
                wanted, made = file.read(), unstamped(self.outputs[path])
                self.assertEqual(wanted, made, "".join(difflib.unified_diff(
                    wanted.splitlines(True), made.splitlines(True), "golden", path)))

    def test_every_output_is_stamped_and_nameless(self):
        for path, text in self.outputs.items():
            first = text.split("\n", 1)[0]
            if path.endswith((".c", ".h", ".cmake")):
                self.assertIn("schema sha256 ", first, path)
                self.assertIn("SPDX-License-Identifier: MIT", first, path)
            self.assertNotIn(os.path.dirname(HERE), text, path)

    def test_output_does_not_depend_on_the_run(self):
        self.assertEqual(self.outputs, emit.render_all(cli.load(XML)))

    @unittest.skipUnless(os.path.exists("/usr/bin/cc"), "no C compiler")
    def test_outputs_compile_without_warnings(self):
        root = os.path.dirname(os.path.dirname(HERE))
        with tempfile.TemporaryDirectory() as folder:
            cli.write(self.outputs, folder)
            for path in sorted(self.outputs):
                if path.startswith("src/") and path.endswith(".c"):
                    subprocess.run(["cc", "-std=c11", "-Wall", "-Wextra", "-Wconversion", "-Werror", "-fsyntax-only",
                                    "-I", f"{folder}/include", "-I", f"{root}/core", "-I", f"{root}/core/include",
                                    os.path.join(folder, path)], check=True)


def update():
    os.makedirs(GOLDEN, exist_ok=True)
    outputs = emit.render_all(cli.load(XML))
    for path in PINNED:
        with open(golden_path(path), "w", encoding="utf-8") as file:
            file.write(unstamped(outputs[path]))
    return 0


if __name__ == "__main__":
    sys.exit(update())
