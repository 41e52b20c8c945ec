# SPDX-License-Identifier: MIT
"""Records what a guest of a virtual machine submits, which has a DRM node and so sends what no vtest client does."""

import argparse
import glob
import os
import shutil
import tempfile

import debian_root
import vm_image
import vm_run
import vm_test
import vm_trees
from debian_root import Unavailable

# Name -> (what its trace is for, display, with blobs, name -> line of the guest's plan, programs of piglit).
PROGRAMS = {
    "es-host": ("SET_TWEAKS, which only a host of OpenGL ES is told", "sdl,gl=es", False, {"eglinfo": "eglinfo"}, []),
    "blobs": ("PIPE_RESOURCE_CREATE: storage that is mapped", "sdl,gl=on", True, {"persistent": "piglit recorded.txt"},
              ["bufferstorage-persistent draw -fbo"]),
}
QEMU = "sid"


class Machine(vm_run.Machine):
    """With the recorder before the library."""

    def __init__(self, recorder, *arguments, **options):
        super().__init__(*arguments, **options)
        self.recorder = recorder

    def _tests_disk(self):
        super()._tests_disk()
        shutil.copy(self.recorder, os.path.join(self.folder, "lib", "libbeatrice-record.so"))

    def _environment(self):
        return {**super()._environment(), "LD_PRELOAD": f"/{vm_run.MOUNT}/lib/libbeatrice-record.so",
                "BEATRICE_RECORD": f"/{vm_run.MOUNT}/submits"}


def built(binaries, name):
    """A library of the build that has `binaries`."""
    found = glob.glob(os.path.join(os.path.dirname(binaries), "**", name), recursive=True)
    if not found:
        raise Unavailable(f"no {name} beside {binaries}: build first, or name --binaries")
    return os.path.realpath(found[0])


def record(binaries, name, folder):
    """One start of a machine; its trace lies in `folder` then. The Mesa's version is in the answer."""
    _, display, blob, tests, programs = PROGRAMS[name]
    options = argparse.Namespace(blob=blob, kvm=False, memory=1024, smp=2, timeout=900, option=[])
    with debian_root.lock(os.path.join(vm_trees.HOME, "run")), tempfile.TemporaryDirectory() as work:
        files = glob.glob(os.path.join(vm_test.GUEST, "*"))
        if programs:
            files.append(os.path.join(work, "recorded.txt"))
            with open(files[-1], "w", encoding="utf-8") as file:
                file.writelines(line + "\n" for line in programs)
        machine = Machine(built(binaries, "libbeatrice-record.so"), "record", vm_trees.qemu(QEMU), vm_image.make(vm_trees.guest()),
                          [f"{test} {line}" for test, line in tests.items()], files, options,
                          library=built(binaries, "libvirglrenderer.so.1"), display=display, modules=["virtio_gpu"])
        session = vm_test.Session(machine, [QEMU, "ours", display]).run(tests)
        if any(row[5] != "pass" for row in session.rows):
            raise Unavailable("\n".join([*machine.text[-20:], machine.log()[-1000:], f"{name} failed in the virtual machine"]))
        recorded, = glob.glob(os.path.join(machine.folder, "submits.*"))
        shutil.copy(recorded, os.path.join(folder, name + ".trace"))


def mesa():
    """The version of the guest's Mesa."""
    return vm_trees.versions(vm_trees.guest(), ["libgl1-mesa-dri"])["libgl1-mesa-dri"]
