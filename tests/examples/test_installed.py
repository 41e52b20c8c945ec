# SPDX-License-Identifier: MIT
"""The installed library, moved elsewhere, linked by what pkg-config says there.

usage: test_installed.py BUILD COMPILER
"""

import os
import shutil
import subprocess
import sys
import tempfile

PROGRAM = """
#include <beatrice/beatrice.h>
#include <beatrice/gl.h>
#include <beatrice/null.h>
#include <stdio.h>
int main(void)
{
    struct bea_renderer_params params;
    struct bea_error error;
    bea_renderer_params_init(&params);
    params.backend = bea_null_backend();
    struct bea_renderer *renderer = bea_renderer_create(&params, &error);
    if (!renderer)
        return 1;
    bea_renderer_destroy(renderer);
    params.backend = bea_gl_backend();
    renderer = bea_renderer_create(&params, &error);
    printf("%s %s\\n", bea_version(), renderer ? "draws" : error.message);
    bea_renderer_destroy(renderer);
    return 0;
}
"""


def run(command, **environment):
    done = subprocess.run(command, env={**os.environ, **environment}, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"{command}: {done.returncode}\n{done.stdout}{done.stderr}")
    return done.stdout


def main(build, compiler):
    with tempfile.TemporaryDirectory() as folder:
        first, moved = os.path.join(folder, "first"), os.path.join(folder, "else where")
        run(["cmake", "-DCMAKE_INSTALL_PREFIX=" + first, "-P", os.path.join(build, "cmake_install.cmake")])
        shutil.move(first, moved)
        (found,) = [path for path, _, names in os.walk(moved) if "beatrice.pc" in names]
        short = os.path.join(folder, "short")  # pkg-config and blanks do not go together
        os.symlink(moved, short)
        search = {"PKG_CONFIG_PATH": found.replace(moved, short)}
        flags = run(["pkg-config", "--static", "--cflags", "--libs", "beatrice"], **search).split()
        guest = run(["pkg-config", "--cflags", "beatrice-guest"], **search).split()
        if first in " ".join(flags + guest):
            raise SystemExit(f"the old place: {flags} {guest}")
        source, program = os.path.join(folder, "program.c"), os.path.join(folder, "program")
        with open(source, "w", encoding="utf-8") as file:
            file.write("#include <vgp_encode.h>\n" + PROGRAM)
        run([compiler, "-std=c11", "-Wall", "-Werror", source, "-o", program, *guest, *flags])
        version = run(["pkg-config", "--modversion", "beatrice"], **search).strip()
        said = run([program], LD_LIBRARY_PATH=os.path.dirname(search["PKG_CONFIG_PATH"])).strip()
        print(said)
        return 0 if said == f"{version} draws" else 1


if __name__ == "__main__":
    if not shutil.which("pkg-config"):
        print("skipped: pkg-config is not installed")
        sys.exit(77)
    sys.exit(main(*sys.argv[1:3]))
