# SPDX-License-Identifier: MIT
"""Runs tests against a server: a server and a screen for each worker, so that every line of a log has its test."""

import contextlib
import json
import os
import queue
import re
import shutil
import signal
import subprocess
import tempfile
import threading
import time
import zlib

import conformance_piglit as piglit

# What a server says when one of its processes ended badly.
DIED = re.compile(r"ended by signal|Sanitizer|runtime error:|Segmentation fault|Assertion .* failed|stack smashing")
# A test that the window manager disturbed says so, and is run again.
DISTURBED = "Got spurious window resize"


def clean_environment(**extra):
    return {"PATH": "/usr/bin:/bin:/usr/sbin:/sbin:/usr/games", "LANG": "C.UTF-8", "LIBGL_ALWAYS_SOFTWARE": "1",
            **{name: str(value) for name, value in extra.items()}}


class Server:
    """A vtest server in the guest's own system (its GL is that Debian's llvmpipe), with a log; kind "llvmpipe" is none at all."""

    def __init__(self, guest, options, folder):
        self.guest, self.options, self.folder = guest, options, folder
        self.socket, self.log_path = os.path.join(folder, "socket"), os.path.join(folder, "server.log")
        self.process = None

    def command(self, extra=()):
        es = ["--use-gles"] if self.options.gles else []
        if self.options.server in ("peer", "drop-in"):
            argv = ["virgl_test_server", "--use-egl-surfaceless", *es, *extra]
        else:
            argv = [self.options.binary, *es, *extra]
        return [*argv, "--socket-path=" + self.socket]

    def start(self, extra=()):
        if self.options.server == "llvmpipe":
            return
        with contextlib.suppress(FileNotFoundError):
            os.unlink(self.socket)
        sanitizers = {name: value for name, value in os.environ.items() if name.endswith("SAN_OPTIONS")}
        environment = clean_environment(GALLIUM_DRIVER="llvmpipe", HOME=self.options.cache, XDG_CACHE_HOME=self.options.cache,
                                        **sanitizers)
        if self.options.server == "drop-in":
            environment.update(LD_LIBRARY_PATH=os.path.dirname(self.options.library), VIRGL_LOG_LEVEL="warning")
        with open(self.log_path, "ab") as log:
            self.process = subprocess.Popen(self.guest.command(self.command(extra), self.folders()), env=environment,
                                            stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True)
        for _ in range(600):
            if os.path.exists(self.socket) or self.process.poll() is not None:
                break
            time.sleep(0.05)
        if self.process.poll() is not None:
            raise piglit.Broken("the server does not start: " + self.since(0)[-400:])

    def folders(self):
        ours = {"beatrice": [self.options.binary], "drop-in": [self.options.library]}.get(self.options.server, [])
        return [self.folder, self.options.cache, *(os.path.dirname(os.path.abspath(path)) for path in ours)]

    def client_environment(self):
        if self.options.server == "llvmpipe":
            return {"GALLIUM_DRIVER": "llvmpipe"}
        return {"GALLIUM_DRIVER": "virpipe", "VTEST_SOCKET_NAME": self.socket}

    def size(self):
        return os.path.getsize(self.log_path) if os.path.exists(self.log_path) else 0

    def since(self, offset):
        if not os.path.exists(self.log_path):
            return ""
        with open(self.log_path, encoding="utf-8", errors="replace") as file:
            file.seek(offset)
            return file.read()

    def settle(self, seconds=10):
        """Waits until the processes of clients that went are gone, so that what they say last is theirs."""
        if self.options.server != "beatrice":
            return
        end = time.monotonic() + seconds
        while time.monotonic() < end and self.process.poll() is None:
            with contextlib.suppress(OSError), open(f"/proc/{self.process.pid}/task/{self.process.pid}/children",
                                                    encoding="ascii") as file:
                if not file.read().strip():
                    return
            time.sleep(0.01)

    def alive(self):
        return self.process is None or self.process.poll() is None

    def stop(self):
        if self.process and self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
            try:
                self.process.wait(timeout=10)
            except subprocess.TimeoutExpired:
                pass
        if self.process:
            end_group(self.process)
            self.process = None


def end_group(process):
    """Ends a process and those that it left."""
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()


class Screen:
    """
    An Xvfb: this machine's, which is the same for all guests, else the guest's (sid's has no multisample visuals).
    Without -noreset a client that comes behind the last one would be turned away.
    """

    def __init__(self, guest):
        read, write = os.pipe()
        argv = ["Xvfb", "-displayfd", str(write), "-screen", "0", "1280x1024x24", "-nolisten", "tcp", "-noreset"]
        command = argv if shutil.which("Xvfb") else guest.command(argv)
        self.process = subprocess.Popen(command, pass_fds=(write,), env=clean_environment(), start_new_session=True,
                                        stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(write)
        with os.fdopen(read, encoding="ascii") as pipe:
            number = pipe.readline().strip()
        if not number:
            raise piglit.Broken("Xvfb does not start")
        self.name = ":" + number

    def stop(self):
        self.process.terminate()
        self.process.wait()


class Worker:
    """One server, one screen, one test at a time."""

    def __init__(self, guest, options):
        self.guest, self.options = guest, options
        self.folder = tempfile.mkdtemp(prefix="beatrice-")
        self.server, self.screen = Server(guest, options, self.folder), None
        self.server.start(options.server_extra)

    def stop(self):
        self.server.stop()
        if self.screen:
            self.screen.stop()
        shutil.rmtree(self.folder, ignore_errors=True)

    def environment(self, test):
        extra = {"PIGLIT_PLATFORM": test["platform"], "HOME": self.folder, "XDG_RUNTIME_DIR": self.folder,
                 "MESA_SHADER_CACHE_DISABLE": "true", **self.server.client_environment(), **test["environment"]}
        if test["platform"] != "surfaceless_egl":
            self.screen = self.screen or Screen(self.guest)
            extra["DISPLAY"] = self.screen.name
        return clean_environment(**extra)

    def execute(self, argv, environment, timeout):
        """(output, exit status or None on a time-out)"""
        socket = self.server.socket if self.server.process else None
        process = subprocess.Popen(self.guest.command(argv, [self.folder], socket), env=environment, cwd=self.folder,
                                   stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                                   text=True, errors="replace", start_new_session=True)
        try:
            return process.communicate(timeout=timeout)[0], process.returncode
        except subprocess.TimeoutExpired:
            end_group(process)
            try:
                return process.communicate(timeout=5)[0], None
            except subprocess.TimeoutExpired:
                return "(no more output)", None
        finally:
            end_group(process)

    def attempt(self, test):
        """(status, subtests, text) of one go."""
        mark = self.server.size()
        for _ in range(5):
            text, code = self.execute(test["command"], self.environment(test), self.options.timeout)
            if DISTURBED not in text:
                break
        status, subtests = piglit.interpret(text, code) if code is not None else ("timeout", {})
        self.server.settle()
        if status != "pass" and self.server.process:
            # The client may notice first that its server is going.
            with contextlib.suppress(subprocess.TimeoutExpired):
                self.server.process.wait(timeout=0.1)
        log = self.server.since(mark)
        if not self.server.alive() or DIED.search(log):
            status = "crash-server"
        if not self.server.alive():
            self.server.stop()
            self.server.start(self.options.server_extra)
        shown = " ".join(f"{name}={value}" for name, value in test["environment"].items())
        return status, subtests, (f"$ PIGLIT_PLATFORM={test['platform']} {shown} {' '.join(test['command'])}\nstatus: {status}, "
                                  f"exit {code}\n\n{text}\n" + (f"--- the server's log\n{log}" if log else ""))

    def run(self, test):
        """The record of one test."""
        begin = time.monotonic()
        if test["command"] is None:
            status, subtests, text = "notrun", {}, "this piglit has no such test\n"
        elif test["skip"]:
            status, subtests, text = "skip", {}, "not on this platform\n"
        elif not os.path.exists(self.guest.root + test["command"][0]):
            status, subtests, text = "skip", {}, f"this piglit was built without {test['command'][0]}\n"
        else:
            goes = [self.attempt(test) for _ in range(self.options.repeat)]
            statuses = [go[0] for go in goes]
            status, subtests, text = statuses[0], goes[0][1], "\n".join(go[2] for go in goes)
            if len(set(statuses)) > 1:
                status = f"flaky {statuses.count('pass')}/{len(statuses)}"
        name = output_name(test["name"])
        with open(os.path.join(self.options.folder, "output", name), "w", encoding="utf-8") as file:
            file.write(text)
        return {"test": test["name"], "status": status, "seconds": round((time.monotonic() - begin) / self.options.repeat, 2),
                "subtests": subtests, "output": name}


def output_name(test):
    """A file name for a test's output."""
    return f"{re.sub(r'[^A-Za-z0-9_.-]+', '_', test)[:120]}-{zlib.crc32(test.encode()):08x}.txt"


def run_all(guest, options, tests, record, progress):
    """Runs tests on `options.jobs` workers; calls record(result) in one thread at a time."""
    todo, lock, failures = queue.Queue(), threading.Lock(), []
    for test in tests:
        todo.put(test)

    def work():
        worker = None
        try:
            worker = Worker(guest, options)
            while not failures:
                result = worker.run(todo.get_nowait())
                with lock:
                    record(result)
                    progress(result)
        except queue.Empty:
            pass
        except Exception as reason:  # pylint: disable=broad-except
            failures.append(reason)
        finally:
            if worker:
                worker.stop()

    threads = [threading.Thread(target=work) for _ in range(min(options.jobs, max(1, len(tests))))]
    # Nothing may be raised while threads are joined: on a signal the workers end their servers first.
    old = {number: signal.signal(number, lambda number, _: failures.append(SystemExit(128 + number)))
           for number in (signal.SIGTERM, signal.SIGINT)}
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    for number, handler in old.items():
        signal.signal(number, handler)
    if failures:
        raise failures[0]


def load(folder):
    """Test -> record of a run kept in a folder."""
    found = {}
    with contextlib.suppress(FileNotFoundError), open(os.path.join(folder, "results.jsonl"), encoding="utf-8") as file:
        for line in file:
            with contextlib.suppress(ValueError):
                result = json.loads(line)
                found[result["test"]] = result
    return found
