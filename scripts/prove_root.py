# SPDX-License-Identifier: MIT
"""Where CBMC comes from: the system's own, or a small Debian 13 in the user's cache folder."""

import copy
import os
import re
import shutil
import subprocess
import sys

import debian_root
from debian_root import CACHE, Unavailable

SUITE = "trixie"
PACKAGES = ["cbmc", "gcc", "libc6-dev"]


def _work(root):
    """A folder for the tools' files that any user may write to."""
    os.makedirs(os.path.join(root, "work"), exist_ok=True)
    os.chmod(os.path.join(root, "work"), 0o1777)


class Cbmc:
    """`folder` is seen by the tools as `inside`; run() puts a command there."""

    def __init__(self, prefix, folder, inside):
        self.prefix, self.folder, self.inside = prefix, folder, inside
        self.version = self._version()

    def run(self, command, **options):
        script = 'cd "$1" && shift && exec "$@"'
        return subprocess.run([*self.prefix, "/bin/sh", "-c", script, "sh", self.inside, *command],
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False, **options)

    def below(self, name):
        """The same tools, on a folder of their own below this one."""
        other = copy.copy(self)
        other.folder, other.inside = os.path.join(self.folder, name), f"{self.inside}/{name}"
        os.makedirs(other.folder, exist_ok=True)
        return other

    def _version(self):
        os.makedirs(self.folder, exist_ok=True)
        done = self.run(["cbmc", "--version"])
        found = re.match(r"(\d+)\.\S+", done.stdout.strip())
        if done.returncode or not found or int(found.group(1)) < 6:
            raise Unavailable("CBMC 6 does not run: " + (done.stdout.strip().splitlines() or ["?"])[-1])
        return found.group(0)


def _system():
    """The system's CBMC, where it is new enough."""
    if not shutil.which("cbmc") or not shutil.which("goto-instrument") or not shutil.which("gcc"):
        return None
    folder = os.path.join(CACHE, "prove", str(os.getpid()))
    try:
        return Cbmc([], folder, folder)
    except Unavailable:
        return None


def find(make=True):
    """A Cbmc that runs, made first if need be; else Unavailable."""
    found = _system()
    if found:
        return found
    root = os.path.join(CACHE, "cbmc-root")
    if not make and not os.path.isdir(root):
        raise Unavailable("CBMC is not there yet: run scripts/prove once")
    debian_root.find("prove", root, SUITE, PACKAGES, variant="essential", hint="some 20 seconds", prepare=_work,
                     unread=(*debian_root.UNREAD, "/usr/share/locale/*"))
    prefix = ["chroot", root] if os.geteuid() == 0 else ["mmdebstrap", "--unshare-helper", "chroot", root]
    inside = f"/work/{os.getpid()}"
    return Cbmc(prefix, root + inside, inside)


if __name__ == "__main__":
    try:
        print("CBMC", find().version)
    except Unavailable as reason:
        print(f"prove: {reason}")
        sys.exit(77)
