# SPDX-License-Identifier: MIT
"""Each limit of beatrice/limits.h has a test of its name, which sets it and looks on both sides of it."""

import os
import re
import sys

TESTS = ("tests/unit/limits.c", "tests/gl/test_limits.c")


def limits(root):
    with open(os.path.join(root, "core/include/beatrice/limits.h"), encoding="utf-8") as file:
        return re.findall(r"^ *X\((\w+), *u?int", file.read(), re.M)


def tests(root):
    """name -> text of Test(limits, name) and of the function of that name"""
    found = {}
    for path in TESTS:
        with open(os.path.join(root, path), encoding="utf-8") as file:
            text = file.read()
        for name, body in re.findall(r"^(?:Test\(limits, |static void )(\w+)\(?[^{;]*\n\{\n(.*?)^\}", text, re.M | re.S):
            found[name] = found.get(name, "") + body
        for name in re.findall(r"^Test\(limits, (\w+)\)", text, re.M):
            found[name] += "/* a test */"
    return found


def main(root):
    names, bodies, problems = limits(root), tests(root), 0
    for name in names:
        body = bodies.get(name, "")
        if "/* a test */" not in body:
            problem = f"there is no Test(limits, {name})"
        elif not re.search(rf"(?:->|\.){name} = ", body):
            problem = f"Test(limits, {name}) does not set it"
        else:
            continue
        problems += 1
        print(f"limits: {problem} in {' or '.join(TESTS)}")
    print(f"limits: {len(names)} limits, {problems} problem(s)" if problems else f"limits: {len(names)}, each with its test")
    return 1 if problems or not names else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
