# SPDX-License-Identifier: MIT
"""The protocol edited for a try: a new command gets all it needs from the XML alone, and a wrong maximum is noticed."""

import contextlib
import glob
import io
import os
import subprocess
import tempfile
import unittest

from codegen import cli
from codegen.errors import SchemaError

TREE = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
COMMAND = """
  <command name="TRY_THIS" opcode="64" group="texture" since="0.2.0">
    <doc>Not a command of any guest.</doc>
    <field name="handle" dword="1" type="u32" nonzero="yes" doc="Anything but 0."/>
    <field name="count" dword="2" type="u32" max="SAMPLER_VIEWS_PER_STAGE" doc="How many pairs follow."/>
    <array name="pairs" dword="next" count="count" max="SAMPLER_VIEWS_PER_STAGE" doc="The pairs.">
      <field name="level" dword="0" bits="0:7" type="u32" max="15" doc="A level."/>
      <field name="weight" dword="1" type="f32" doc="A weight."/>
    </array>
  </command>
  <command name="TRY_TAIL" opcode="65" group="texture" since="0.2.0">
    <doc>Not a command of any guest either.</doc>
    <field name="first" dword="1" type="u32" doc="Anything."/>
    <extend name="more" since="0.2.0" doc="There or not.">
      <field name="second" dword="2" type="u32" max="7" doc="At most 7."/>
    </extend>
  </command>
"""
WHERE = {"include/vgp/commands.h": "struct vgp_try_this", "include/vgp/decode.h": "vgp_decode_try_this(",
         "include/vgp/dispatch.h": "(*try_this)(", "guest/vgp_encode.h": "vgp_encode_try_this(", "src/info.c": "TRY_THIS",
         "src/execute.c": "do_try_this(", "fuzz/vgp_fuzz.c": "TRY_THIS", "docs/protocol.md": "TRY_THIS",
         "proofs/try_this.c": "vgp_decode_try_this(", "proofs/manifest.json": "decode/try_tail"}


class Try(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder, self.xml = folder.name, os.path.join(folder.name, "virgl.xml")
        with open(os.path.join(TREE, "protocol", "virgl.xml"), encoding="utf-8") as file:
            self.text = file.read()

    def edit(self, find, replace):
        self.assertIn(find, self.text)
        self.text = self.text.replace(find, replace, 1)

    def generate(self):
        """The generator's exit code and what it said."""
        with open(self.xml, "w", encoding="utf-8") as file:
            file.write(self.text)
        said = io.StringIO()
        with contextlib.redirect_stderr(said), contextlib.redirect_stdout(said):
            try:
                return cli.main(["--xml", self.xml, "--out", os.path.join(self.folder, "out")]), said.getvalue()
            except SchemaError as error:
                return 1, str(error)

    def read(self, path):
        with open(os.path.join(self.folder, "out", path), encoding="utf-8") as file:
            return file.read()

    def add(self):
        self.edit('  <command name="SET_INDEX_BUFFER"', COMMAND + '  <command name="SET_INDEX_BUFFER"')
        code, said = self.generate()
        self.assertEqual(code, 0, said)

    def test_a_new_command_is_in_each_output(self):
        self.add()
        for path, text in WHERE.items():
            with self.subTest(path):
                self.assertIn(text, self.read(path))
        self.assertTrue(any("try_this" in self.read(path) for path in ("tests/cases_0.c", "tests/cases_1.c", "tests/cases_2.c")))

    def test_a_new_command_makes_the_round_trip(self):
        self.add()
        out, tool = os.path.join(self.folder, "out"), os.path.join(self.folder, "try")
        proto = os.path.join(TREE, "tests", "proto")
        sources = [path for path in glob.glob(f"{out}/src/*.c") if os.path.basename(path) not in ("resolve.c", "execute.c")]
        subprocess.run(["cc", "-std=gnu11", "-O0", "-Wall", "-Wextra", "-Werror", "-DCASES_AT_LEAST=73", f"-I{out}/include",
                        f"-I{out}/src", f"-I{out}/guest", f"-I{out}/tests", f"-I{proto}", f"-I{TREE}/core/include", f"-I{TREE}/core",
                        *sources, *glob.glob(f"{out}/tests/*.c"), f"{proto}/rng.c", f"{proto}/stream.c", f"{proto}/test_roundtrip.c",
                        "-lcriterion", "-lm", "-o", tool], check=True)
        done = subprocess.run([tool, "--quiet"], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)
        self.assertEqual(done.returncode, 0, done.stdout)

    def test_a_new_command_is_proven(self):
        self.add()
        done = subprocess.run([os.path.join(TREE, "scripts", "prove"), "--quick", "--generated", os.path.join(self.folder, "out"),
                               "try_tail"], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)
        if done.returncode == 77:
            self.skipTest(done.stdout.strip())
        self.assertEqual(done.returncode, 0, done.stdout)

    def test_a_widened_range_moves_decoder_encoder_and_proof(self):
        self.add()
        self.edit('type="u32" max="7" doc="At most 7."', 'type="u32" max="9" doc="At most 9."')
        self.assertEqual(self.generate()[0], 0)
        for path in ("guest/vgp_encode.h", "proofs/try_tail.c"):
            self.assertRegex(self.read(path), r"second (>|<=) 9")

    def test_a_maximum_beyond_the_array_is_refused(self):
        self.edit('<command name="SET_INDEX_BUFFER"', COMMAND.replace('type="u32" max="SAMPLER_VIEWS_PER_STAGE"',
                                                                       'type="u32" max="4000"', 1) + '<command name="SET_INDEX_BUFFER"')
        code, said = self.generate()
        self.assertNotEqual(code, 0)
        self.assertIn("count", said)


if __name__ == "__main__":
    unittest.main()
