# SPDX-License-Identifier: MIT
"""What is installed serves a program that finds it by pkg-config, wherever it was put."""

import os
import shutil
import subprocess
import sys
import tempfile
import unittest

BUILD, COMPILER = sys.argv[1:3]

PROGRAM = """
#include <virglrenderer.h>
int main(void)
{
    uint32_t version, size;
    virgl_renderer_get_cap_set(1, &version, &size);
    return size != 308;
}
"""


def run(command, **environment):
    done = subprocess.run(command, env={**os.environ, **environment}, capture_output=True, text=True, check=False)
    if done.returncode:
        raise AssertionError(f"{command}: {done.returncode}\n{done.stdout}{done.stderr}")
    return done.stdout


class Install(unittest.TestCase):
    def test_pkg_config(self):
        with tempfile.TemporaryDirectory() as folder:
            prefix = os.path.join(folder, "anywhere")
            run(["cmake", "-DCMAKE_INSTALL_PREFIX=" + prefix, "-DCMAKE_INSTALL_LOCAL_ONLY=1", "-P",
                 os.path.join(BUILD, "cmake_install.cmake")])
            (found,) = [path for path, _, names in os.walk(prefix) if "virglrenderer.pc" in names]
            pkg_config = {"PKG_CONFIG_PATH": found}
            self.assertEqual(run(["pkg-config", "--modversion", "virglrenderer"], **pkg_config).strip(), "1.3.0")
            flags = run(["pkg-config", "--cflags", "--libs", "virglrenderer"], **pkg_config).split()
            self.assertTrue(any(flag.startswith("-I" + os.path.dirname(found)) for flag in flags), flags)
            source, program = os.path.join(folder, "program.c"), os.path.join(folder, "program")
            with open(source, "w", encoding="utf-8") as file:
                file.write(PROGRAM)
            run([COMPILER, source, "-o", program, *flags])
            run([program], LD_LIBRARY_PATH=os.path.dirname(found))


if __name__ == "__main__":
    if not shutil.which("pkg-config"):
        print("skipped: pkg-config is not installed")
        sys.exit(77)
    unittest.main(argv=sys.argv[:1], verbosity=2)
