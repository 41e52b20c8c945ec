# SPDX-License-Identifier: MIT
"""What the checks share: the hand-written files of the tree, by ending."""

import os

SKIPPED = {".git", "build", ".cache", "generated", "__pycache__"}


def files(root, endings, generated=False):
    """Paths below `root` (relative, sorted) that end with one of `endings`; generated/ only when asked for."""
    found = []
    for folder, folders, names in os.walk(root):
        folders[:] = sorted(f for f in folders if f not in SKIPPED or (generated and f == "generated"))
        for name in sorted(names):
            if name.endswith(endings):
                found.append(os.path.relpath(os.path.join(folder, name), root))
    return found


def report(title, problems):
    """Prints the problems; the exit status."""
    for problem in problems:
        print(problem)
    print(f"{title}: {len(problems)} problem(s)" if problems else f"{title}: fine")
    return 1 if problems else 0
