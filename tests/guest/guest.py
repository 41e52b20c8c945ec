# SPDX-License-Identifier: MIT
"""Runs stock Mesa clients against beatrice-vtest, and the same clients on llvmpipe without any virgl between."""

import contextlib
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time

BIN = os.environ.get("BEATRICE_BIN", "build/release/bin")
OUT = os.environ.get("BEATRICE_OUT", "build/release/guest/other")
SKIPPED = 77

# Mesa before 24 knows this path only.
FIXED_SOCKET = "/tmp/.virgl_test"
# What a log of a good run does not have.
BAD_LINE = re.compile(r"dropped|malformed|refused|GL_INVALID|GL error|: error:|: warning:|Sanitizer|runtime error")


def program(name):
    """The path of a program of ours."""
    return os.path.abspath(os.path.join(BIN, name))


def need(*names):
    """Skips the whole test when a stock program is missing."""
    for name in names:
        if not shutil.which(name):
            print(f"skipped: {name} is not installed")
            sys.exit(SKIPPED)


def clean_environment(**extra):
    keep = ("PATH", "HOME", "LANG", "DISPLAY", "XDG_RUNTIME_DIR", "XDG_CACHE_HOME", "TERM")
    environment = {k: os.environ[k] for k in keep if k in os.environ}
    environment.update({k: str(v) for k, v in extra.items()})
    return environment


def host_environment(**extra):
    """The environment of a server, and of programs that draw on llvmpipe directly."""
    passed = {k: v for k, v in os.environ.items() if k.endswith("SAN_OPTIONS")}
    return clean_environment(LIBGL_ALWAYS_SOFTWARE=1, GALLIUM_DRIVER="llvmpipe", **{**passed, **extra})


def _unshare():
    """The prefix that gives a command a mount namespace of its own, or None where the machine has none to give."""
    for prefix in (["unshare", "--mount", "--propagation", "private"],
                   ["unshare", "--map-root-user", "--mount", "--propagation", "private"]):
        test = [*prefix, "sh", "-c", "mount --bind /dev/null /dev/null"]
        if subprocess.run(test, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False).returncode == 0:
            return prefix
    return None


def listens(path):
    """Whether a client that comes now is let in: the file of the socket is there a moment before."""
    with open("/proc/net/unix", encoding="utf-8", errors="replace") as sockets:
        rows = [line.split() for line in sockets]
    return any(row[-1] == path and int(row[3], 16) & 0x10000 for row in rows[1:])  # SO_ACCEPTCON


class Server:
    """beatrice-vtest on a socket of its own; its log is kept."""

    def __init__(self, *options, environment=None, socket=None, command=None):
        os.makedirs(OUT, exist_ok=True)
        self.folder = tempfile.mkdtemp(prefix="beatrice-")
        self.unshare = _unshare()
        self.socket = socket or (os.path.join(self.folder, "socket") if self.unshare else FIXED_SOCKET)
        self.log_path = os.path.join(self.folder, "log")
        self.log_file = open(self.log_path, "wb")
        self.process = subprocess.Popen(
            [*(command or [program("beatrice-vtest")]), f"--socket-path={self.socket}", *options],
            env=environment or host_environment(), stdout=self.log_file, stderr=subprocess.STDOUT)
        for _ in range(200):
            if listens(self.socket):
                break
            if self.process.poll() is not None:
                raise RuntimeError(f"the server ended: {self.log()}")
            time.sleep(0.05)

    def log(self):
        with open(self.log_path, encoding="utf-8", errors="replace") as file:
            return file.read()

    def bad_lines(self):
        return [line for line in self.log().splitlines() if BAD_LINE.search(line)]

    def run(self, command, timeout=300, check=False, **extra):
        """Runs a client on virpipe; the completed process with its text."""
        environment = clean_environment(LIBGL_ALWAYS_SOFTWARE=1, GALLIUM_DRIVER="virpipe",
                                        VTEST_SOCKET_NAME=self.socket, **extra)
        if self.unshare:
            with contextlib.suppress(OSError):
                open(FIXED_SOCKET, "ab").close()
            script = f'mount --bind "{self.socket}" {FIXED_SOCKET} && exec "$@"'
            command = [*self.unshare, "sh", "-c", script, "client", *command]
        return run(command, environment, timeout, check)

    def stop(self):
        """Ends the server with SIGTERM; its exit status."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
        status = self.process.wait(timeout=60)
        self.log_file.close()
        return status

    def __enter__(self):
        return self

    def __exit__(self, *_):
        try:
            if self.process.poll() is None:
                self.stop()
        finally:
            shutil.rmtree(self.folder, ignore_errors=True)


def peer():
    """The installed virgl_test_server, in place of ours; None where there is none."""
    path = shutil.which("virgl_test_server")
    return Server("--use-egl-surfaceless", command=[path]) if path else None


def run(command, environment, timeout=300, check=False):
    """Runs a command; on a time-out its status is 124 and its text so far is kept."""
    try:
        return subprocess.run(command, env=environment, timeout=timeout, check=check, text=True, errors="replace",
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    except subprocess.TimeoutExpired as expired:
        text = expired.stdout or b""
        text = text.decode(errors="replace") if isinstance(text, bytes) else text
        return subprocess.CompletedProcess(command, 124, text)


def run_direct(command, timeout=300, check=False, **extra):
    """Runs a client on llvmpipe."""
    return run(command, host_environment(**extra), timeout, check)


@contextlib.contextmanager
def x_server():
    """An Xvfb with a 24-bit screen; sets DISPLAY."""
    need("Xvfb")
    read, write = os.pipe()
    # A client that comes while the server resets behind the last one would be turned away.
    server = subprocess.Popen(["Xvfb", "-displayfd", str(write), "-screen", "0", "1024x768x24", "-nolisten", "tcp",
                               "-noreset"],
                              pass_fds=(write,), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                              env=clean_environment())
    os.close(write)
    number = b""
    while not number.endswith(b"\n"):
        byte = os.read(read, 1)
        if not byte:
            raise RuntimeError("Xvfb did not start")
        number += byte
    os.close(read)
    before = os.environ.get("DISPLAY")
    os.environ["DISPLAY"] = ":" + number.decode().strip()
    try:
        yield os.environ["DISPLAY"]
    finally:
        server.terminate()
        server.wait(timeout=30)
        if before is None:
            del os.environ["DISPLAY"]
        else:
            os.environ["DISPLAY"] = before


def compare(first, second, limit=2):
    """(equal, what png-diff says): no channel of any pixel is off by more than limit/255."""
    result = subprocess.run([program("png-diff"), first, second, str(limit)], capture_output=True, text=True, check=False)
    return result.returncode == 0, (result.stdout + result.stderr).strip()
