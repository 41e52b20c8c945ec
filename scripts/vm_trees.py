# SPDX-License-Identifier: MIT
"""The Debians of a VM test: those that QEMU runs in, and the one that is the guest. Made once, by mmdebstrap."""

import os
import shutil
import subprocess

import debian_root
from debian_root import CACHE, Unavailable

HOME = os.path.join(CACHE, "vm")
# A folder of every tree: what a run brings along is mounted there.
MOUNT = "beatrice"
GL = "libgl1-mesa-dri libegl1 libegl-mesa0 libgl1 libglx-mesa0 libgles2 libgbm1".split()
# QEMU with its windows, the X server that they open on, the peer's library, and what ours links.
QEMU = ["qemu-system-x86", "qemu-system-gui", "xvfb", "libvirglrenderer1", "libepoxy0", "libdrm2", *GL]
SUITES = {"bookworm": [], "trixie": ["qemu-system-modules-opengl"], "sid": ["qemu-system-modules-opengl"]}
GUEST_SUITE = "trixie"
GUEST = ["linux-image-amd64", "kmod", "busybox-static", "strace", "kmscube", "glmark2-es2-drm", "mesa-utils-bin", "piglit", *GL]
# What no guest reads, and what would make its disk large.
PRUNED = ["usr/lib/firmware", "usr/share/locale", "var/cache/apt", "var/lib/apt/lists", "usr/share/icons"]
# Most of piglit is texts of tests that nobody runs here: 2 GB of them.
UNREAD = (*debian_root.UNREAD, "/usr/share/locale/*", "/usr/share/info/*", "/usr/lib/x86_64-linux-gnu/piglit/generated_tests/*")


def _path(name):
    if os.geteuid() != 0:
        raise Unavailable("making and entering the trees of a VM takes root rights")
    return os.path.join(HOME, name)


def missing(names):
    """Those of the trees that are not there yet."""
    return [name for name in names if not os.path.isdir(os.path.join(HOME, name))]


def _add_mount_point(root):
    os.makedirs(os.path.join(root, MOUNT), exist_ok=True)


def qemu(suite):
    """The tree with that Debian's QEMU."""
    return debian_root.find("vm-test", _path("qemu-" + suite), suite, QEMU + SUITES[suite], hint="some minutes, 1 GB",
                            unread=UNREAD, prepare=_add_mount_point)


def _trim(root):
    _add_mount_point(root)
    for path in PRUNED:
        shutil.rmtree(os.path.join(root, path), ignore_errors=True)


def guest():
    """The guest's tree."""
    return debian_root.find("vm-test", _path("guest-" + GUEST_SUITE), GUEST_SUITE, GUEST, hint="some minutes, 2 GB",
                            unread=UNREAD, prepare=_trim)


def versions(root, packages):
    """Package -> version, of those that the tree has."""
    done = subprocess.run(["chroot", root, "dpkg-query", "-W", "-f", "${Package} ${Version}\n", *packages],
                          stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, check=False)
    return dict(line.split() for line in done.stdout.splitlines() if len(line.split()) == 2)
