# SPDX-License-Identifier: MIT
"""Where stock guests come from: the Debian 12 that this machine is, or a Debian made by mmdebstrap in the user's cache folder."""

import os
import re
import shutil
import subprocess
import sys

import debian_root
from debian_root import CACHE, Unavailable

# Mesa before 24 knows this path only.
FIXED_SOCKET = "/tmp/.virgl_test"
# A guest has the programs of a user and the tests; a host has GL, the peer, and what our server links.
PACKAGES = """ca-certificates virgl-server libgl1-mesa-dri libegl1 libegl-mesa0 libgl1 libgles2 libgbm1 libglx-mesa0 mesa-utils
    mesa-utils-bin piglit waffle-utils glmark2-x11 glmark2-es2-x11 xvfb python3 procps libepoxy0 libzstd1 libxxhash0""".split()
SUITES = {"bookworm": ["libpng16-16", "mesa-utils-extra"], "sid": ["libpng16-16t64"]}
# What a run cannot do without.
PROGRAMS = ["piglit", "wflinfo", "Xvfb", "virgl_test_server"]

ENTER = """set -e
root=$1 socket=$2; shift 2
if [ "$root" != / ]; then
  mount -t proc proc "$root/proc"
  mount --rbind /dev "$root/dev"
  for folder in $BEATRICE_FOLDERS; do
    mkdir -p "$root$folder"
    mount --bind "$folder" "$root$folder"
  done
fi
if [ -n "$socket" ]; then
  [ -e "$root/$FIXED_SOCKET" ] || : > "$root/$FIXED_SOCKET"
  mount --bind "$socket" "$root/$FIXED_SOCKET"
fi
unset BEATRICE_FOLDERS FIXED_SOCKET
[ "$root" = / ] && exec "$@"
exec chroot "$root" "$@"
"""


class Guest:
    """A Debian to run programs in. Nothing that it mounts is seen outside of the program's own namespace."""

    def __init__(self, name, root):
        self.name, self.root = name, root
        self.unshare = debian_root.mount_namespace()
        if not self.unshare:
            raise Unavailable("no mount namespaces here (neither root nor user namespaces)")

    def command(self, argv, folders=(), socket=None):
        """The command that runs `argv` in the guest. It sees `folders` at the same paths, and `socket` at Mesa's fixed path."""
        if self.root == "/" and not socket:
            return list(argv)
        shared = sorted({os.path.abspath(folder) for folder in folders} | {"/tmp/.X11-unix"})
        if any(" " in folder for folder in shared):
            raise Unavailable("folders with a space in their names are not supported")
        return [*self.unshare, "env", "BEATRICE_FOLDERS=" + " ".join(shared), "FIXED_SOCKET=" + FIXED_SOCKET,
                "sh", "-c", ENTER, "guest", self.root, socket or "", *argv]

    def output(self, argv, timeout=300, environment=None, **options):
        """What a program of the guest prints; empty where it fails to start."""
        return subprocess.run(self.command(argv, **options), env={"PATH": os.environ["PATH"], "LANG": "C.UTF-8",
                              **(environment or {})}, timeout=timeout, text=True, errors="replace", check=False,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT).stdout

    def missing(self):
        """The programs that a run needs and the guest lacks."""
        paths = ("usr/bin", "usr/local/bin", "bin")
        return [name for name in PROGRAMS if not any(os.path.exists(os.path.join(self.root, path, name)) for path in paths)]

    def versions(self):
        """Package -> version of what matters in a comparison."""
        names = ("libgl1-mesa-dri", "virgl-server", "piglit")
        text = self.output(["dpkg-query", "-W", "-f", "${Package} ${Version}\n", *names])
        return dict(re.findall(r"^(\S+) (\S+)$", text, re.M))


def add(guest, packages):
    """Adds packages to a root that was made here."""
    if guest.root == "/":
        return debian_root.install("guest", packages)
    shutil.copy("/etc/resolv.conf", os.path.join(guest.root, "etc/resolv.conf"))
    policy = os.path.join(guest.root, "usr/sbin/policy-rc.d")
    with open(policy, "w", encoding="utf-8") as file:
        file.write("#!/bin/sh\nexit 101\n")
    os.chmod(policy, 0o755)
    install = "apt-get update -q && apt-get install -y -q --no-install-recommends \"$@\""
    done = subprocess.run(guest.command(["sh", "-c", install, "sh", *packages]), check=False,
                          env={"PATH": os.environ["PATH"], "DEBIAN_FRONTEND": "noninteractive", "LANG": "C.UTF-8"})
    if done.returncode:
        raise Unavailable("cannot be installed: " + " ".join(packages))
    return None


def find(suite, make=True):
    """A Guest that has what a run needs, made first if need be and allowed; else Unavailable."""
    os.makedirs("/tmp/.X11-unix", mode=0o1777, exist_ok=True)
    if debian_root.is_host(suite):
        guest = Guest(suite, "/")
        if guest.missing() and make:
            debian_root.install("guest", ["piglit", "waffle-utils", "xvfb", "virgl-server"])
    else:
        root = os.path.join(CACHE, "guest-" + suite)
        if os.geteuid() != 0:
            raise Unavailable(f"making and entering a root of {suite} takes root rights")
        if not make and not os.path.isdir(root):
            raise Unavailable(f"there is no root of {suite} yet: run scripts/conformance once")
        debian_root.find("guest", root, suite, PACKAGES + SUITES[suite], hint="some minutes, 3 GB")
        guest = Guest(suite, root)
    if guest.missing():
        raise Unavailable(f"{suite} lacks " + " ".join(guest.missing()))
    return guest


def main():
    """Makes a guest, adds the packages named, or runs a command there."""
    usage = "usage: guest_root.py bookworm|sid [--add PACKAGE ... | COMMAND ...]"
    if len(sys.argv) < 2 or sys.argv[1] not in SUITES:
        sys.exit(usage)
    try:
        guest = find(sys.argv[1])
        if sys.argv[2:3] == ["--add"]:
            add(guest, sys.argv[3:])
        elif len(sys.argv) > 2:
            return subprocess.run(guest.command(sys.argv[2:], folders=[os.getcwd()]), check=False).returncode
        print(guest.root, guest.versions())
    except Unavailable as reason:
        print(f"guest: {reason}")
        return 77
    return 0


if __name__ == "__main__":
    sys.exit(main())
