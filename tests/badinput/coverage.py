# SPDX-License-Identifier: MIT
"""The coverage page of the bad-input corpus, made from rows.txt and the cases.

usage: coverage.py            writes docs/bad-input-coverage.md
       coverage.py --check    fails when the page is stale or a row is missing, unknown, or both green and waiting
"""

import os
import re
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
PAGE = os.path.join(HERE, "..", "..", "docs", "bad-input-coverage.md")
GROUPS = [
    ("CVE", "Rows with a CVE number"),
    ("A", "A: framing, lengths and slots"),
    ("B", "B: resources"),
    ("C", "C: transfers, copies, what is written back"),
    ("D", "D: draws, launches and lifetimes"),
    ("E", "E: shader text"),
    ("F", "F: patterns from native contexts and proxies"),
]
COUNTS = {"CVE": 21, "A": 27, "B": 18, "C": 29, "D": 31, "E": 21, "F": 16}
NO_ROW = "none"  # cases that only show that other cases break something that works


def lines_of(path):
    with open(path, encoding="utf-8") as file:
        return [line.rstrip("\n") for line in file if line.strip() and not line.startswith("#")]


def group_of(row):
    return "CVE" if row.startswith("CVE-") else row[0]


def read_rows():
    """id -> (what, feature waited for or "")"""
    rows = {}
    for line in lines_of(os.path.join(HERE, "rows.txt")):
        row, what, *feature = (part.strip() for part in line.split("|"))
        if row in rows:
            raise ValueError(f"rows.txt: {row} is there twice")
        rows[row] = (what, feature[0] if feature else "")
    return rows


def read_cases():
    """[(file, case, row, what)]"""
    cases = []
    folder = os.path.join(HERE, "cases")
    for name in sorted(os.listdir(folder)):
        case = None
        for line in lines_of(os.path.join(folder, name)):
            if match := re.match(r"(case|setup) (\S+)$", line):
                case = None
                if match[1] == "case":
                    case = {"file": name, "case": match[2], "row": "", "what": ""}
                    cases.append(case)
            elif case and (match := re.match(r"(row|what) (.*)$", line)):
                case[match[1]] = match[2]
    return cases


def problems_of(rows, cases):
    for group, count in COUNTS.items():
        found = sum(1 for row in rows if group_of(row) == group)
        if found != count:
            yield f"rows.txt: {found} rows {group}, not {count}"
    covered = {case["row"] for case in cases}
    for case in cases:
        if case["row"] != NO_ROW and case["row"] not in rows:
            yield f"{case['file']}: {case['case']}: no row {case['row']!r}"
        if not case["what"]:
            yield f"{case['file']}: {case['case']}: 'what' is missing"
    for row, (_, feature) in rows.items():
        if bool(feature) == (row in covered):
            yield f"{row}: " + ("waits for a feature and has cases" if feature else "has no case and waits for nothing")


def page(rows, cases):
    green = sum(1 for _, feature in rows.values() if not feature)
    out = [
        "# Bad input: what is covered",
        "",
        "What has gone wrong in hosts of this protocol since 2016, as " f"{len(rows)} rows, and the cases of `tests/badinput/cases/` that show",
        "what happens here. Made by `tests/badinput/coverage.py` from the cases; a test compares. `ctest -L badinput` runs them.",
        "",
        f"**{green} rows green** by {sum(1 for c in cases if c['row'] != NO_ROW)} cases, **{len(rows) - green} waiting** for a feature that is not built.",
    ]
    for group, title in GROUPS:
        out += ["", f"## {title}", "", "| row | what goes wrong | state | cases |", "|---|---|---|---|"]
        for row, (what, feature) in rows.items():
            if group_of(row) != group:
                continue
            names = ", ".join(f"`{c['case']}`" for c in cases if c["row"] == row)
            out.append(f"| {row} | {what} | {'waits for ' + feature if feature else 'green'} | {names} |")
    return "\n".join(out) + "\n"


def main(arguments):
    rows, cases = read_rows(), read_cases()
    problems = list(problems_of(rows, cases))
    text = page(rows, cases)
    if "--check" in arguments:
        with open(PAGE, encoding="utf-8") as file:
            if file.read() != text:
                problems.append("docs/bad-input-coverage.md is stale: run tests/badinput/coverage.py")
    elif not problems:
        with open(PAGE, "w", encoding="utf-8") as file:
            file.write(text)
    for problem in problems:
        print(problem)
    print(f"coverage: {len(problems)} problem(s)" if problems else "coverage: fine")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
