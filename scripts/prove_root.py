# SPDX-License-Identifier: MIT
"""Where CBMC comes from: the system's own, or a small Debian 13 in the user's cache folder."""

import contextlib
import fcntl
import glob
import os
import re
import shutil
import subprocess
import sys

SUITE = "trixie"
PACKAGES = "cbmc,gcc,libc6-dev"
KEYRING = "/usr/share/keyrings/debian-archive-keyring.gpg"
CACHE = os.path.join(os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache"), "beatrice")


class Unavailable(Exception):
    """CBMC cannot run on this machine; the text says why."""


def mirror():
    """The Debian mirror that this machine uses already."""
    for path in sorted(glob.glob("/etc/apt/sources.list.d/*.sources")) + ["/etc/apt/sources.list"] \
            + sorted(glob.glob("/etc/apt/sources.list.d/*.list")):
        with contextlib.suppress(OSError), open(path, encoding="utf-8") as file:
            text = file.read()
            found = re.search(r"^(?:URIs:|deb(?: +\[.*?\])?) +(\S*debian\S*?)/?(?: |$)", text, re.M)
            if found and "security" not in found.group(1):
                return found.group(1)
    return "http://deb.debian.org/debian"


def _install_mmdebstrap():
    if shutil.which("mmdebstrap"):
        return
    sudo = [] if os.geteuid() == 0 else ["sudo", "-n"]
    if not shutil.which("apt-get") or (sudo and not shutil.which("sudo")):
        raise Unavailable("neither CBMC 6 nor mmdebstrap is installed")
    print("prove: installing mmdebstrap", flush=True)
    done = subprocess.run([*sudo, "apt-get", "install", "-y", "-qq", "--no-install-recommends", "mmdebstrap"],
                          stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, check=False,
                          env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"})
    if done.returncode:
        raise Unavailable("mmdebstrap cannot be installed: " + (done.stderr.strip().splitlines() or ["?"])[-1])


def _make(root):
    _install_mmdebstrap()
    fresh = root + ".new"
    shutil.rmtree(fresh, ignore_errors=True)
    print(f"prove: making a root with CBMC in {root} (once, some 20 seconds)", flush=True)
    done = subprocess.run(
        ["mmdebstrap", "--quiet", "--variant=essential", "--include=" + PACKAGES,
         "--dpkgopt=path-exclude=/usr/share/doc/*", "--dpkgopt=path-exclude=/usr/share/man/*",
         "--dpkgopt=path-exclude=/usr/share/locale/*", SUITE, fresh,
         f"deb [signed-by={KEYRING}] {mirror()} {SUITE} main"], stderr=subprocess.PIPE, text=True, check=False)
    if done.returncode:
        shutil.rmtree(fresh, ignore_errors=True)
        raise Unavailable("mmdebstrap failed: " + (done.stderr.strip().splitlines() or ["?"])[-1])
    os.makedirs(os.path.join(fresh, "work"), exist_ok=True)
    os.chmod(os.path.join(fresh, "work"), 0o1777)
    os.rename(fresh, root)


class Cbmc:
    """`folder` is seen by the tools as `inside`; run() puts a command there."""

    def __init__(self, prefix, folder, inside):
        self.prefix, self.folder, self.inside = prefix, folder, inside
        self.version = self._version()

    def run(self, command, **options):
        script = 'cd "$1" && shift && exec "$@"'
        return subprocess.run([*self.prefix, "/bin/sh", "-c", script, "sh", self.inside, *command],
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False, **options)

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
    os.makedirs(CACHE, exist_ok=True)
    with open(root + ".lock", "w", encoding="utf-8") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not os.path.isdir(root):
            if not make:
                raise Unavailable("CBMC is not there yet: run scripts/prove once")
            _make(root)
    prefix = ["chroot", root] if os.geteuid() == 0 else ["mmdebstrap", "--unshare-helper", "chroot", root]
    inside = f"/work/{os.getpid()}"
    return Cbmc(prefix, root + inside, inside)


if __name__ == "__main__":
    try:
        print("CBMC", find().version)
    except Unavailable as reason:
        print(f"prove: {reason}")
        sys.exit(77)
