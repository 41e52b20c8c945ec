# SPDX-License-Identifier: MIT
"""The library's symbols and the header's layouts, numbers and signatures are those of the tables in facts/."""

import csv
import os
import subprocess
import sys
import tempfile
import unittest

HERE = os.path.dirname(os.path.abspath(__file__))
LIBRARY, INCLUDE, COMPILER = sys.argv[1:4]


def table(name):
    with open(os.path.join(HERE, "facts", name), encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


FUNCTIONS, STRUCTS, CONSTANTS = (table(f"abi_{name}.csv") for name in ("functions", "structs", "constants"))


def compile_errors(lines):
    """What the compiler says about a file that includes the header and has these lines."""
    text = ["#define VIRGL_RENDERER_UNSTABLE_APIS", "#include <stddef.h>", "#include <virglrenderer.h>", *lines]
    with tempfile.NamedTemporaryFile("w", suffix=".c") as file:
        file.write("\n".join(text) + "\n")
        file.flush()
        said = subprocess.run([COMPILER, "-std=c11", "-fsyntax-only", "-Wall", "-Werror", "-I", INCLUDE, file.name],
                              capture_output=True, text=True, check=False)
    return said.stderr if said.returncode else ""


def check(condition):
    return f'_Static_assert({condition}, "{condition}");'


class Symbols(unittest.TestCase):
    def setUp(self):
        text = subprocess.run(["nm", "-D", "--defined-only", LIBRARY], capture_output=True, text=True, check=True).stdout
        self.symbols = {line.split()[-1] for line in text.splitlines()}
        self.names = {row["function"] for row in FUNCTIONS}

    def test_none_missing(self):
        self.assertEqual(len(self.names), 49)
        self.assertEqual(self.names - self.symbols, set())

    def test_none_besides(self):
        # A sanitizer's runtime shows itself in what is built with it.
        extra = {name for name in self.symbols - self.names if not name.startswith(("__asan", "__ubsan", "___asan"))}
        self.assertEqual(extra, set())

    def test_soname(self):
        text = subprocess.run(["readelf", "-d", LIBRARY], capture_output=True, text=True, check=True).stdout
        self.assertIn("Library soname: [libvirglrenderer.so.1]", text)


class Header(unittest.TestCase):
    def test_layouts(self):
        lines = []
        for row in STRUCTS:
            kind, field = f"struct {row['struct']}", row["field"]
            if field == "(sizeof)":
                lines.append(check(f"sizeof({kind}) == {row['byte_offset_lp64']}"))
                continue
            lines.append(check(f"offsetof({kind}, {field}) == {row['byte_offset_lp64']}"))
            lines.append(check(f"sizeof((({kind} *)0)->{field}) == {row['byte_size_lp64']}"))
        self.assertGreater(len(lines), 150)
        self.assertEqual(compile_errors(lines), "")

    def test_constants(self):
        rows = [row for row in CONSTANTS if row["constant"].startswith("VIRGL_")]
        self.assertGreater(len(rows), 50)
        self.assertEqual(compile_errors([check(f"{row['constant']} == {row['value']}") for row in rows]), "")

    def test_signatures(self):
        # A second declaration that differs is an error.
        lines = [f"{row['return_type']} {row['function']}({row['parameters'].replace(';', ',') or 'void'});"
                 for row in FUNCTIONS]
        self.assertEqual(compile_errors(lines), "")

    def test_a_wrong_layout_would_be_found(self):
        self.assertIn("virgl_box", compile_errors([check("offsetof(struct virgl_box, w) == 8")]))
        self.assertIn("conflicting", compile_errors(["void virgl_renderer_init(void);"]))

    def test_unstable_functions_are_declared_on_demand(self):
        hidden = {row["function"] for row in FUNCTIONS if row["unstable_define_needed"] == "1"}
        with open(os.path.join(INCLUDE, "virglrenderer.h"), encoding="utf-8") as file:
            text = subprocess.run([COMPILER, "-E", "-"], input=file.read(), capture_output=True, text=True,
                                  check=True).stdout
        shown = {row["function"] for row in FUNCTIONS if row["function"] + "(" in text}
        self.assertEqual(shown, {row["function"] for row in FUNCTIONS} - hidden)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1], verbosity=2)
