# SPDX-License-Identifier: MIT
"""A Debian of any release in a folder of the user's cache: made once by mmdebstrap, found from then on."""

import contextlib
import fcntl
import functools
import glob
import os
import re
import shutil
import subprocess

CACHE = os.path.join(os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache"), "beatrice")
KEYRING = "/usr/share/keyrings/debian-archive-keyring.gpg"
UNREAD = ("/usr/share/doc/*", "/usr/share/man/*")  # what no root needs


class Unavailable(Exception):
    """What was asked for cannot run on this machine; the text says why."""


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


def is_host(suite):
    """Whether this machine is a Debian of that suite."""
    with contextlib.suppress(OSError), open("/etc/os-release", encoding="utf-8") as file:
        text = file.read()
        return f"VERSION_CODENAME={suite}\n" in text and "ID=debian\n" in text
    return False


@functools.cache
def mount_namespace():
    """The prefix that gives a command a mount namespace of its own, or None where the machine has none to give."""
    for prefix in (["unshare", "--mount", "--propagation", "private"],
                   ["unshare", "--map-root-user", "--mount", "--propagation", "private"]):
        test = [*prefix, "sh", "-c", "mount --bind /dev/null /dev/null"]
        if subprocess.run(test, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False).returncode == 0:
            return prefix
    return None


@contextlib.contextmanager
def lock(path, wait=True):
    """One process at a time holds `path`.lock; without wait: an error when somebody does."""
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path + ".lock", "w", encoding="utf-8") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
        except BlockingIOError as error:
            raise SystemExit(f"{os.path.basename(path)}: another run is under way") from error
        yield


def complaint(text):
    """The line that says why: apt's first error, since what follows are the errors of those who called apt."""
    lines = text.strip().splitlines() or ["?"]
    return next((line for line in lines if line.startswith("E: ")), lines[-1])


def install(who, packages):
    """Debian packages onto this machine. `who` says so, in front of the line that it prints."""
    sudo = [] if os.geteuid() == 0 else ["sudo", "-n"]
    if not shutil.which("apt-get") or (sudo and not shutil.which("sudo")):
        raise Unavailable("not installed: " + " ".join(packages))
    print(f"{who}: installing " + " ".join(packages), flush=True)
    done = subprocess.run([*sudo, "apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages],
                          stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, check=False,
                          env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"})
    if done.returncode:
        raise Unavailable("cannot be installed: " + complaint(done.stderr))


def remove(root):
    """Deletes a root. One with something mounted below is left alone: its files may be the machine's."""
    with open("/proc/self/mountinfo", encoding="utf-8") as file:
        below = [line.split()[4] for line in file if line.split()[4].startswith(os.path.realpath(root) + "/")]
    if below:
        raise Unavailable(f"{below[-1]} is mounted: unmount it first")
    shutil.rmtree(root, ignore_errors=True)


def make(who, root, suite, packages, variant="apt", hint="some minutes", unread=UNREAD, prepare=None):
    """A root of that suite with those packages. `prepare`, if given, is called with the folder before it gets its name.
    Whatever goes wrong, no half-made folder stays."""
    if not shutil.which("mmdebstrap"):
        install(who, ["mmdebstrap"])
    fresh = root + ".new"
    remove(fresh)
    print(f"{who}: making a root of {suite} in {root} (once, {hint})", flush=True)
    namespace = (mount_namespace() or []) if os.geteuid() == 0 else []
    command = [*namespace, "mmdebstrap", "--quiet", "--variant=" + variant, "--include=" + ",".join(packages),
               "--aptopt=APT::Install-Recommends \"false\"", "--aptopt=Acquire::Languages \"none\"",
               "--aptopt=Acquire::Check-Valid-Until \"false\"", *[f"--dpkgopt=path-exclude={path}" for path in unread],
               *(["--mode=root"] if os.geteuid() == 0 else []),
               suite, fresh, f"deb [signed-by={KEYRING}] {mirror()} {suite} main"]
    try:
        done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, check=False)
        if done.returncode:
            raise Unavailable("mmdebstrap failed: " + complaint(done.stderr))
        if prepare:
            prepare(fresh)
    except BaseException:
        remove(fresh)
        raise
    os.rename(fresh, root)


def find(who, root, suite, packages, **options):
    """Makes the root where there is none. Two processes that ask at once get the same one."""
    with lock(root):
        if not os.path.isdir(root):
            make(who, root, suite, packages, **options)
    return root
