# SPDX-License-Identifier: MIT
"""generated/ is what the generator makes of protocol/virgl.xml now."""

import subprocess
import sys


def main(root):
    return subprocess.run([sys.executable, "-m", "codegen", "--xml", "protocol/virgl.xml", "--out", "generated", "--check"],
                          cwd=root, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
