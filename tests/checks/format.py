# SPDX-License-Identifier: MIT
"""Hand-written C is as .clang-format has it."""

import shutil
import subprocess
import sys

import tree


def main(root):
    tool = shutil.which("clang-format-14") or shutil.which("clang-format")
    if not tool:
        print("format: skipped, no clang-format")
        return 77
    version = subprocess.run([tool, "--version"], capture_output=True, text=True, check=True).stdout
    if " 14." not in version:
        print(f"format: skipped, the style is pinned to version 14, this is {version.strip()}")
        return 77
    sources = tree.files(root, (".c", ".h"))
    problems = []
    for start in range(0, len(sources), 50):
        result = subprocess.run([tool, "--dry-run", "-Werror", *sources[start:start + 50]],
                                capture_output=True, text=True, cwd=root, check=False)
        problems += sorted({line.split(":")[0] for line in result.stderr.splitlines() if "error:" in line})
    return tree.report("format", [f"{p}: not formatted" for p in problems])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
