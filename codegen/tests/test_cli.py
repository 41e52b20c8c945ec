# SPDX-License-Identifier: MIT
"""The command line: lists, check mode, exit codes."""

import contextlib
import io
import os
import tempfile
import unittest

from codegen import cli

HERE = os.path.dirname(os.path.abspath(__file__))
XML = os.path.join(HERE, "awkward.xml")


def run(*arguments):
    """(exit code, standard output, standard error)"""
    out, error = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(error):
        code = cli.main(list(arguments))
    return code, out.getvalue(), error.getvalue()


class CommandLine(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = folder.name

    def test_writes_exactly_what_it_lists(self):
        self.assertEqual(run("--xml", XML, "--out", self.folder)[0], 0)
        listed = run("--xml", XML, "--out", self.folder, "--list-outputs")[1].split()
        written = [os.path.join(folder, name) for folder, _, names in os.walk(self.folder) for name in names]
        self.assertEqual(sorted(listed), sorted(written))

    def test_inputs_are_the_xml_the_modules_and_the_templates(self):
        listed = run("--xml", XML, "--list-inputs")[1].split()
        self.assertIn(XML, listed)
        self.assertIn(os.path.join(os.path.dirname(HERE), "templates", "decode.c.j2"), listed)
        self.assertTrue(all(os.path.exists(path) for path in listed))

    def test_check_passes_on_its_own_output(self):
        run("--xml", XML, "--out", self.folder)
        self.assertEqual(run("--xml", XML, "--out", self.folder, "--check")[0], 0)

    def test_check_names_what_was_edited(self):
        run("--xml", XML, "--out", self.folder)
        edited = os.path.join(self.folder, "include/vgp/caps.h")
        with open(edited, "a", encoding="utf-8") as file:
            file.write("\n")
        code, _, error = run("--xml", XML, "--out", self.folder, "--check")
        self.assertEqual(code, 1)
        self.assertIn(edited, error)

    def test_check_names_what_is_missing_and_writes_nothing(self):
        code, _, error = run("--xml", XML, "--out", self.folder, "--check")
        self.assertEqual(code, 1)
        self.assertIn("decode.h", error)
        self.assertEqual(os.listdir(self.folder), [])

    def test_check_names_orphans_and_a_run_removes_them(self):
        run("--xml", XML, "--out", self.folder)
        orphan = os.path.join(self.folder, "src", "old.c")
        with open(orphan, "w", encoding="utf-8"):
            pass
        code, _, error = run("--xml", XML, "--out", self.folder, "--check")
        self.assertEqual(code, 1)
        self.assertIn("old.c", error)
        run("--xml", XML, "--out", self.folder)
        self.assertFalse(os.path.exists(orphan))

    def test_unchanged_files_keep_their_times(self):
        run("--xml", XML, "--out", self.folder)
        path = os.path.join(self.folder, "include/vgp/caps.h")
        os.utime(path, (1, 1))
        run("--xml", XML, "--out", self.folder)
        self.assertEqual(os.stat(path).st_mtime, 1)

    def test_faults_have_file_and_line(self):
        bad = os.path.join(self.folder, "bad.xml")
        with open(bad, "w", encoding="utf-8") as file:
            file.write('<protocol name="t" revision="1">\n<nonsense/>\n</protocol>\n')
        code, _, error = run("--xml", bad, "--check-only")
        self.assertEqual(code, 1)
        self.assertTrue(error.startswith(f"{bad}:2: error: "), error)


if __name__ == "__main__":
    unittest.main()
