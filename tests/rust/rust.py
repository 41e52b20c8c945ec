# SPDX-License-Identifier: MIT
"""What the tests of the crates share."""

import os
import shutil
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
CRATES = os.path.join(ROOT, "bindings/rust")
OUT = os.environ.get("BEATRICE_RUST_OUT", os.path.join(ROOT, "build/rust"))
SKIPPED = 77


def tool(name):
    """The path of rustc or cargo, Debian's first; without it the test is skipped."""
    path = next((p for p in (f"/usr/bin/{name}", shutil.which(name)) if p and os.path.exists(p)), None)
    if not path:
        print(f"skipped: {name} is not installed (apt install rustc cargo)")
        sys.exit(SKIPPED)
    return path
