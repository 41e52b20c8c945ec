# SPDX-License-Identifier: MIT
"""What a guest boots from: the kernel and a tiny initrd, the disk with its system, and a second disk with the tests."""

import glob
import hashlib
import lzma
import os
import re
import shutil
import stat
import struct
import subprocess

import debian_root
from debian_root import Unavailable
from vm_trees import HOME, MOUNT

# Of the kernel's modules, those without which the disk is not seen.
BOOT_MODULES = ["virtio_pci", "virtio_blk", "crc32c_generic", "ext4"]
INIT = f"""#!/bin/busybox sh
/bin/busybox --install -s /bin
export PATH=/bin
mount -t proc proc /proc; mount -t sysfs sys /sys; mount -t devtmpfs dev /dev
while read -r module; do insmod /lib/$module; done < /modules
tries=0
until [ -b /dev/vda ] && [ -b /dev/vdb ] || [ $tries -ge 600 ]; do sleep 0.1; tries=$((tries + 1)); done
mount -t ext4 -o ro /dev/vda /root && mount -t ext4 -o ro /dev/vdb /root/{MOUNT} || {{ echo "@@ broken no disk"; poweroff -f; }}
umount /proc /sys
mount --move /dev /root/dev
exec switch_root /root /bin/sh /{MOUNT}/init
"""


class Cpio:
    """An archive in the form that the kernel unpacks."""

    def __init__(self):
        self.data, self.inode = bytearray(), 0

    def add(self, name, mode, data=b"", device=(0, 0)):
        self.inode += 1
        name = name.encode() + b"\0"
        numbers = (self.inode, mode, 0, 0, 1, 0, len(data), 0, 0, *device, len(name), 0)
        self.data += b"070701" + b"".join(b"%08X" % number for number in numbers) + name
        self._align()
        self.data += data
        self._align()

    def _align(self):
        self.data += bytes(-len(self.data) % 4)

    def finished(self):
        self.add("TRAILER!!!", 0)
        return bytes(self.data)


def kernel_version(tree):
    found = sorted(os.listdir(os.path.join(tree, "lib/modules")))
    if not found:
        raise Unavailable(f"there is no kernel in {tree}")
    return found[-1]


def modules(tree, version, names):
    """Paths of those modules and of all that they need, in an order in which they can be loaded. What is built in has none."""
    folder = os.path.join(tree, "lib/modules", version)
    needs, paths = {}, {}
    with open(os.path.join(folder, "modules.dep"), encoding="utf-8") as file:
        for line in file:
            path, _, rest = line.partition(":")
            needs[path] = rest.split()
            paths[os.path.basename(path).partition(".")[0].replace("-", "_")] = path
    order = []
    for name in names:
        path = paths.get(name)
        if path:
            order += [p for p in [*reversed(needs[path]), path] if p not in order]
    return [os.path.join(folder, path) for path in order]


def _read_module(path):
    with open(path, "rb") as file:
        data = file.read()
    return lzma.decompress(data) if path.endswith(".xz") else data


def _initrd(tree, version):
    archive = Cpio()
    for folder in ("bin", "dev", "proc", "sys", "root", "lib"):
        archive.add(folder, stat.S_IFDIR | 0o755)
    archive.add("dev/console", stat.S_IFCHR | 0o600, device=(5, 1))
    with open(os.path.join(tree, "bin/busybox"), "rb") as file:
        archive.add("bin/busybox", stat.S_IFREG | 0o755, file.read())
    names = []
    for path in modules(tree, version, BOOT_MODULES):
        names.append(re.sub(r"\.xz$", "", os.path.basename(path)))
        archive.add("lib/" + names[-1], stat.S_IFREG | 0o644, _read_module(path))
    archive.add("modules", stat.S_IFREG | 0o644, "".join(name + "\n" for name in names).encode())
    archive.add("init", stat.S_IFREG | 0o755, INIT.encode())
    return archive.finished()


def _unpacked_kernel(data):
    """The ELF file inside of a kernel image, which QEMU starts without the guest unpacking it; None where that fails."""
    payload, length = struct.unpack_from("<II", data, 0x248)
    start = (data[0x1f1] + 1) * 512 + payload
    packed = data[start:start + length]
    if packed.startswith(b"\xfd7zXZ"):
        found = lzma.LZMADecompressor().decompress(packed)
    elif packed.startswith(b"\x28\xb5\x2f\xfd") and shutil.which("zstd"):
        unpack = ["zstd", "-dcq"]
        found = subprocess.run(unpack, input=packed, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=False).stdout
    else:
        return None
    return found if found.startswith(b"\x7fELF") else None


def disk(folder, path, spare=16):
    """An ext4 file system with what is in the folder, and some spare MB."""
    mke2fs = shutil.which("mke2fs") or shutil.which("mke2fs", path="/sbin:/usr/sbin")
    if not mke2fs:
        raise Unavailable("mke2fs is not installed")
    size = int(subprocess.check_output(["du", "-sm", "--apparent-size", folder], text=True).split()[0])
    inodes = sum(len(folders) + len(files) for _, folders, files in os.walk(folder)) + 1000
    done = subprocess.run([mke2fs, "-q", "-F", "-t", "ext4", "-O", "^has_journal", "-m", "0", "-N", str(inodes), "-d", folder, path,
                           f"{size * 5 // 4 + spare}M"], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, check=False)
    if done.returncode:
        raise Unavailable("mke2fs: " + debian_root.complaint(done.stderr))


def _write(path, data):
    with open(path, "wb") as file:
        file.write(data)


def make(tree):
    """The folder with kernel, initrd and root.ext4 of that tree; made anew when the tree or this file changed."""
    version = kernel_version(tree)
    with open(__file__, "rb") as file:
        stamp = hashlib.sha256(file.read() + version.encode() + str(os.stat(tree).st_mtime_ns).encode()).hexdigest()[:16]
    folder = os.path.join(HOME, "image-" + stamp)
    with debian_root.lock(os.path.join(HOME, "image")):
        if os.path.isdir(folder):
            return folder
        for old in glob.glob(os.path.join(HOME, "image-*")):
            shutil.rmtree(old)
        print("vm-test: making the guest's disk", flush=True)
        fresh = folder + ".new"
        os.makedirs(fresh)
        with open(os.path.join(tree, "boot", "vmlinuz-" + version), "rb") as file:
            packed = file.read()
        _write(os.path.join(fresh, "kernel"), _unpacked_kernel(packed) or packed)
        _write(os.path.join(fresh, "initrd"), _initrd(tree, version))
        disk(tree, os.path.join(fresh, "root.ext4"), spare=64)
        os.rename(fresh, folder)
    return folder
