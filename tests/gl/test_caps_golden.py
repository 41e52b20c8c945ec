# SPDX-License-Identifier: MIT
"""
Every field of capability set 2 on known hosts. Where the host is not one of those in golden/, the test is skipped.
test_caps_golden.py --update writes the file for this host.
"""

import difflib
import os
import re
import sys

import vtest_caps

GOLDEN = os.path.join(os.path.dirname(__file__), "golden")


def main():
    update = "--update" in sys.argv[1:]
    server = os.path.join(os.environ["BEATRICE_BIN"], "beatrice-vtest")
    failed, compared = False, 0
    for mode, options in (("gl", []), ("es", ["--use-gles"])):
        caps = vtest_caps.fields(vtest_caps.fetch([server, "--no-loop-or-fork", *options]))
        caps.pop("video_caps", None)
        name = re.sub(r"[^a-z0-9.]+", "-", caps["renderer"].lower()).strip("-")
        path = os.path.join(GOLDEN, f"caps-{mode}-{name}.txt")
        if update:
            os.makedirs(GOLDEN, exist_ok=True)
            with open(path, "w", encoding="utf-8") as file:
                file.write(vtest_caps.text(caps))
            continue
        if not os.path.exists(path):
            print(f"no golden file for {caps['renderer']}")
            continue
        with open(path, encoding="utf-8") as file:
            expected = file.read()
        compared += 1
        difference = list(difflib.unified_diff(expected.splitlines(), vtest_caps.text(caps).splitlines(), lineterm=""))
        failed |= bool(difference)
        print("\n".join(difference))
    if failed:
        return 1
    return 0 if compared or update else 77


if __name__ == "__main__":
    sys.exit(main())
