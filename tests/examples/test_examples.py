# SPDX-License-Identifier: MIT
"""The embedding guide, tried as a new user would: the lines under one heading, in an empty folder; then the picture is looked at.

usage: test_examples.py SOURCE HEADING
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile

import triangle_picture

SIDE = 256


def commands(source, heading):
    """The indented lines of the section."""
    with open(os.path.join(source, "docs", "embedding.md"), encoding="utf-8") as file:
        section = file.read().split(f"### {heading}\n")[1]
    lines = re.split(r"^##", section, flags=re.M)[0].splitlines()
    return "\n".join(line.strip() for line in lines if line.startswith("    "))


def main(source, heading):
    environment = {**os.environ, "BEATRICE": source, "CMAKE_BUILD_PARALLEL_LEVEL": "2"}
    if shutil.which("ccache"):
        environment.setdefault("CMAKE_C_COMPILER_LAUNCHER", "ccache")
    if shutil.which("ninja"):
        environment.setdefault("CMAKE_GENERATOR", "Ninja")
    with tempfile.TemporaryDirectory() as folder:
        script = commands(source, heading)
        run = subprocess.run(["sh", "-ec", script], cwd=folder, env=environment, stdout=subprocess.PIPE,
                             stderr=subprocess.STDOUT, text=True, errors="replace")
        if run.returncode:
            print(run.stdout[-6000:])
            print(f"{heading}: ended with {run.returncode}")
            return 1
        with open(os.path.join(folder, "triangle.png"), "rb") as file:
            wrong = triangle_picture.wrong_pixels(triangle_picture.read_png(file.read(), SIDE))
    print(f"{heading}: {wrong} wrong pixel(s)")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(os.path.abspath(sys.argv[1]), " ".join(sys.argv[2:])))
