# SPDX-License-Identifier: MIT
"""The table of what was seen in virtual machines: the latest result of every test, from the kept rows."""

import csv
import os
import re

import docs_table
import vm_trees
from debian_root import Unavailable

# Between these, a page has the table.
MARKS = ("<!-- table: written by scripts/vm-test --report --docs -->", "<!-- end of the table -->")
HEAD = ["QEMU", "library", "blobs", "GL, GLES", "dmesg", "kmscube", "triangle", "glmark2", "piglit", "mapping", "errors", "seen on"]
DISPLAY = "sdl,gl=on"


def load(path):
    """(qemu, library, display) -> {test: row} of the latest results; a row is a dictionary."""
    if not os.path.exists(path):
        raise Unavailable(f"there are no results yet: {path}")
    latest = {}
    with open(path, encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            latest.setdefault((row["qemu"], row["library"], row["display"]), {})[row["test"]] = row
    return latest


def fact(row, name):
    """A value that the guest told, out of a row's note."""
    found = re.search(rf"\b{name} ([^,;]+)", row["note"]) if row else None
    return found.group(1) if found else ""


def good(row, text):
    """A cell: what was seen where the test passed, else why not; empty where it was not run."""
    if not row:
        return ""
    if row["status"] == "pass":
        return text
    return f"**{row['status']}** {row['note']}".replace("|", "\\|").strip()


def cells(tests, versions):
    """One line of the table, from the tests of one QEMU with one library."""
    def get(name):
        return tests.get(name)

    def ran(name, text):
        return good(get(name), text.format(**{key: fact(get(name), key) for key in ("scenes", "passed", "skipped")}))

    seconds = {name: f" in {row['seconds']} s" for name, row in tests.items()}
    skipped = fact(get("piglit"), "skipped")
    quiet = [good(get(name), "") for name in ("errors", "log")]
    return [versions, good(get("eglinfo"), f"{fact(get('eglinfo'), 'gl')}, {fact(get('eglinfo'), 'es')}"), good(get("dmesg"), "+virgl"),
            good(get("kmscube"), "right"), good(get("triangle"), "right"), ran("glmark2", "{scenes} scenes" + seconds.get("glmark2", "")),
            ran("piglit", "{passed} pass" + ("" if skipped in ("", "0") else ", {skipped} skipped") + seconds.get("piglit", "")),
            ran("persistent", "{passed} right"), "; ".join(filter(None, quiet)) or ("none" if get("log") else ""),
            max(row["when"] for row in tests.values())]


def library(name, versions):
    return "ours" if name == "ours" else "peer " + versions.get("libvirglrenderer1", "?").split("-")[0]


def markdown(latest):
    """The table, of the default display without and with blobs."""
    lines = ["| " + " | ".join(HEAD) + " |", "|---" * len(HEAD) + "|"]
    for suite in vm_trees.SUITES:
        tree = os.path.join(vm_trees.HOME, "qemu-" + suite)
        versions = vm_trees.versions(tree, ["qemu-system-x86", "libvirglrenderer1"]) if os.path.isdir(tree) else {}
        qemu = versions.get("qemu-system-x86", "?").partition(":")[2].split("+")[0]
        for blob in ("", ",blob"):
            for name in ("ours", "peer"):
                tests = latest.get((suite, name, DISPLAY + blob))
                if tests:
                    first, *rest = cells(tests, f"{qemu} ({suite})")
                    lines.append("| " + " | ".join([first, library(name, versions), "on" if blob else "", *rest]) + " |")
    return "\n".join(lines) + "\n"


def write_docs(path, text):
    """Puts the table between the marks of a page."""
    if not docs_table.fill(path, MARKS, text):
        raise Unavailable(f"{path} lacks the marks {' and '.join(MARKS)}")
