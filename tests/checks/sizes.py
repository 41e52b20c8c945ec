# SPDX-License-Identifier: MIT
"""Files and functions keep to the sizes of the style: a file over 1000 lines or a function over 60 is refused,
a file over 600 lines is told."""

import os
import shutil
import subprocess
import sys

import tree

FILE_WARNING, FILE_LIMIT, FUNCTION_LIMIT = 600, 1000, 60


def main(root):
    sources = [p for p in tree.files(root, (".c", ".h", ".py", ".j2"))]
    problems = []
    for path in sources:
        with open(os.path.join(root, path), encoding="utf-8") as file:
            lines = sum(1 for _ in file)
        if lines > FILE_LIMIT:
            problems.append(f"{path}: {lines} lines, at most {FILE_LIMIT}")
        elif lines > FILE_WARNING:
            print(f"note: {path}: {lines} lines, aim for less than {FILE_WARNING}")
    if not shutil.which("ctags"):
        print("functions: skipped, no ctags")
        return tree.report("sizes", problems)
    listed = "\n".join(p for p in sources if p.endswith(".c"))
    tags = subprocess.run(
        ["ctags", "-L", "-", "-f", "-", "--languages=C", "--kinds-C=f", "--fields=+ne"],
        input=listed, capture_output=True, text=True, cwd=root, check=True).stdout
    for tag in tags.splitlines():
        name, path, *rest = tag.split("\t")
        fields = dict(f.split(":", 1) for f in rest if ":" in f)
        if "end" not in fields:
            continue
        length = int(fields["end"]) - int(fields["line"]) + 1
        if length > FUNCTION_LIMIT:
            problems.append(f"{path}:{fields['line']}: {name} has {length} lines, at most {FUNCTION_LIMIT}")
    return tree.report("sizes", problems)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
