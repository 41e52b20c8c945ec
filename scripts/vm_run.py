# SPDX-License-Identifier: MIT
"""One start of a virtual machine: QEMU in its tree with a chosen library, and the talk with the guest over its serial line."""

import os
import queue
import shutil
import signal
import subprocess
import threading
import time

import debian_root
import vm_image
from debian_root import Unavailable
from vm_trees import HOME, MOUNT

LIBRARY = "libvirglrenderer.so.1"
# Every display opens a window on an X server in memory, whose pixels are in a file.
DISPLAYS = ["sdl,gl=on", "sdl,gl=es", "gtk,gl=on"]
SCREEN = "1920x1200x24"
# A GLES context from SDL comes through EGL only when it is told so.
ES_ENVIRONMENT = {"SDL_OPENGL_ES_DRIVER": "1", "SDL_VIDEO_X11_FORCE_EGL": "1"}

# Runs in a mount and process namespace of its own: all of it is gone when QEMU ends.
ENTER = """set -e
root=$1 run=$2 image=$3; shift 3
mount -t proc proc "$root/proc"
mount -t sysfs sys "$root/sys"
mount --rbind /dev "$root/dev"
mount -t tmpfs tmp "$root/tmp"
mount --bind "$run" "$root/$MOUNT"
mount --bind "$image" "$root/$MOUNT/image"
exec chroot "$root" /bin/sh -c "$INSIDE" sh "$@"
"""
INSIDE = """cd /tmp
if [ -n "$SCREEN" ]; then
  mkdir -p /tmp/.X11-unix
  Xvfb -displayfd 3 -screen 0 "$SCREEN" -fbdir "/$MOUNT" -ac -nolisten tcp 3> /tmp/display > /tmp/xvfb.log 2>&1 < /dev/null &
  tries=0
  until [ -s /tmp/display ] || [ $tries -ge 600 ]; do sleep 0.1; tries=$((tries + 1)); done
  DISPLAY=:$(cat /tmp/display); export DISPLAY
fi
unset INSIDE SCREEN MOUNT
"$@"
"""


class Machine:
    """What is started: `tree` with QEMU, `image` from vm_image.make, `tests` as lines of the guest's plan, `files` by path for
    its second disk. library: a file in place of the distribution's. display: None for a guest without a GPU."""

    def __init__(self, name, tree, image, tests, files, options, library=None, display=None, modules=()):
        self.tree, self.image, self.tests, self.files = tree, image, list(tests), list(files)
        self.options, self.library, self.display, self.modules = options, library, display, list(modules)
        self.folder = os.path.join(HOME, "run", name)
        self.process, self.started, self.text = None, None, []
        self.lines = queue.Queue()

    def _tests_disk(self):
        folder = os.path.join(self.folder, "disk")
        os.makedirs(folder)
        for path in self.files:
            shutil.copy(path, folder)
        for name, lines in (("plan", self.tests), ("modules", self.modules)):
            with open(os.path.join(folder, name), "w", encoding="utf-8") as file:
                file.writelines(line + "\n" for line in lines)
        vm_image.disk(folder, os.path.join(self.folder, "tests.ext4"))

    def _device(self):
        if not self.display:
            return []
        blob = ",blob=on,hostmem=256M" if self.options.blob else ""
        return ["-device", "virtio-gpu-gl-pci" + blob]

    def _command(self):
        memory = f"{self.options.memory}M"
        # A guest's memory that the host may share is what blobs of guest pages take.
        shared = ["-object", f"memory-backend-memfd,id=memory,size={memory},share=on", "-machine", "memory-backend=memory"]
        image, run = f"/{MOUNT}/image", f"/{MOUNT}"
        disks = [part for path in (f"{image}/root.ext4", f"{run}/tests.ext4")
                 for part in ("-drive", f"file={path},format=raw,if=virtio,readonly=on")]
        return ["qemu-system-x86_64", "-nodefaults", "-no-user-config", "-vga", "none", "-net", "none", "-no-reboot",
                "-accel", "kvm" if self.options.kvm else "tcg", "-cpu", "host" if self.options.kvm else "max",
                "-smp", str(self.options.smp), "-m", memory, *(shared if self.options.blob else []), "-serial", "stdio",
                "-kernel", f"{image}/kernel", "-initrd", f"{image}/initrd",
                "-append", "console=ttyS0 quiet loglevel=4 panic=-1", *disks, *self._device(), "-display", self.display or "none",
                *self.options.option]

    def _environment(self):
        environment = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "HOME": "/tmp", "XDG_RUNTIME_DIR": "/tmp", "LANG": "C.UTF-8",
                       "LIBGL_ALWAYS_SOFTWARE": "1", "GALLIUM_DRIVER": "llvmpipe", "VIRGL_LOG_LEVEL": "warning",
                       "MOUNT": MOUNT, "INSIDE": INSIDE, "SCREEN": SCREEN if self.display else ""}
        if self.library:
            environment["LD_LIBRARY_PATH"] = f"/{MOUNT}/lib"
        if self.display and "gl=es" in self.display:
            environment.update(ES_ENVIRONMENT)
        return environment

    def start(self):
        """Starts QEMU; lines() then tells what the guest says."""
        namespace = debian_root.mount_namespace()
        if os.geteuid() != 0 or not namespace:
            raise Unavailable("entering the trees of a VM takes root rights and mount namespaces")
        shutil.rmtree(self.folder, ignore_errors=True)
        os.makedirs(os.path.join(self.folder, "image"))
        os.makedirs(os.path.join(self.folder, "lib"))
        if self.library:
            shutil.copy(self.library, os.path.join(self.folder, "lib", LIBRARY))
        self._tests_disk()
        self.started = time.monotonic()
        with open(os.path.join(self.folder, "qemu.log"), "w", encoding="utf-8") as log:
            self.process = subprocess.Popen(
                [*namespace, "--pid", "--fork", "--kill-child", "sh", "-c", ENTER, "enter", self.tree, self.folder, self.image,
                 *self._command()], env=self._environment(), stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=log)
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self):
        with open(os.path.join(self.folder, "serial.log"), "wb", buffering=0) as log:
            for line in self.process.stdout:
                log.write(line)
                self.lines.put(line.decode("utf-8", "replace").strip("\r\n"))
        self.lines.put(None)

    def say(self):
        """(seconds since the start, line) of each line from the guest, until the machine is off; TimeoutError when it hangs."""
        until = self.started + self.options.timeout
        while True:
            try:
                line = self.lines.get(timeout=max(0.1, until - time.monotonic()))
            except queue.Empty:
                raise TimeoutError(f"the guest was not done after {self.options.timeout} s") from None
            if line is None:
                return
            self.text.append(line)
            yield time.monotonic() - self.started, line

    def answer(self, text="go"):
        """Lets the guest go on, which waits for a line."""
        self.process.stdin.write(text.encode() + b"\n")
        self.process.stdin.flush()

    def screen(self):
        """The X server's frame buffer, in the form of xwd."""
        return os.path.join(self.folder, "Xvfb_screen0")

    def stop(self):
        """Ends what still runs; the exit status."""
        if not self.process:
            return None
        if self.process.poll() is None:
            try:
                self.process.wait(30)
            except subprocess.TimeoutExpired:
                self.process.send_signal(signal.SIGKILL)
        return self.process.wait()

    def log(self):
        """What QEMU and the libraries said."""
        with open(os.path.join(self.folder, "qemu.log"), encoding="utf-8", errors="replace") as file:
            return file.read()
