# SPDX-License-Identifier: MIT
"""Records what stock guests say to beatrice-vtest: the programs whose traces tests/reencode keeps, or tests of piglit."""

import argparse
import glob
import os
import re
import shutil
import subprocess
import sys
import tempfile

import conformance_piglit as piglit
import conformance_run as run
import guest_root
import record_vm

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
KEPT = os.path.join(ROOT, "tests/reencode/traces")
SKIPPED = 77
NULL = ["--null"]  # a host that claims what llvmpipe's lacks

# Scene of guest-scenes -> (what its trace is for, options of the server, environment of the program).
PROGRAMS = {
    "gles2-triangle": ("SET_DEBUG_FLAGS: VIRGL_HOST_DEBUG is set", [], {"VIRGL_HOST_DEBUG": "verbose,shader"}),
    "gles2-blending": ("many BLEND objects, sampler states", [], {}),
    "gles2-implicit-samples": ("MSAA_SURFACE, which llvmpipe's host has not", NULL, {}),
    "gles2-stencil": ("stencil references and operations of both faces", [], {}),
    "gles3-compute": ("LAUNCH_GRID, MEMORY_BARRIER, shader buffers and images", [], {}),
    "gles3-geometry": ("three shaders linked", [], {}),
    "gles3-integer-targets": ("several colour attachments, SET_SCISSOR_STATE", [], {}),
    "gles3-multisample": ("BLIT, multisample surfaces", [], {}),
    "gles3-stream-output": ("shaders that say what is captured", [], {}),
    "gles3-tessellation": ("DRAW_VBO of 14 dwords, SET_TESS_STATE", [], {}),
    "core-conditional": ("SET_RENDER_CONDITION, queries", [], {}),
    "core-gather": ("RESOURCE_COPY_REGION, COPY_TRANSFER3D", [], {}),
    "core-image-atomics": ("shader images, atomic counters", [], {}),
    "core-indirect": ("DRAW_VBO of 20 dwords", [], {}),
    "core-layered": ("layered surfaces and views", [], {}),
    "core-query-buffer": ("GET_QUERY_RESULT_QBO, SET_UNIFORM_BUFFER", [], {}),
    "core-read-formats": ("COPY_TRANSFER3D back to the guest", [], {}),
    "core-remarks": ("SEND_STRING_MARKER, texts with and without padding", [], {}),
    "core-stream-pause": ("stream output targets that go on", [], {}),
    "core-texture-barrier": ("TEXTURE_BARRIER, CLEAR_TEXTURE", [], {}),
    "core-texture-buffer": ("sampler views of buffers", [], {}),
    "core-viewports": ("many viewports at once", [], {}),
    "compat-clip-planes": ("SET_CLIP_STATE", [], {}),
    "compat-lighting": ("shaders made by the fixed pipeline", [], {}),
    "compat-memory-info": ("GET_MEMORY_INFO, which llvmpipe 22.3 has not", NULL, {}),
    "compat-pixels": ("drawing and reading of pixels", [], {}),
}


def arguments():
    parser = argparse.ArgumentParser(prog="scripts/record-traces", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help="programs (default: all)")
    parser.add_argument("--guest", choices=list(guest_root.SUITES), default="bookworm", help="whose Mesa")
    parser.add_argument("--binaries", default=os.environ.get("BEATRICE_BIN", os.path.join(ROOT, "build/release/bin")),
                        help="where beatrice-vtest, beatrice-trace and guest-scenes are")
    parser.add_argument("--out", help="where to (default: tests/reencode/traces, in a folder named for the Mesa)")
    parser.add_argument("--list", action="store_true", help="print the names, and what each is for")
    parser.add_argument("--vm", action="store_true", help="the programs that need a virtual machine; --guest says nothing then")
    parser.add_argument("--piglit", metavar="LIST", help="record these tests, a file of tests/conformance/lists, and compare")
    parser.add_argument("--every", type=int, default=1, metavar="N", help="with --piglit: every Nth test of the list")
    options = parser.parse_args()
    options.binaries = os.path.abspath(options.binaries)
    options.programs = record_vm.PROGRAMS if options.vm else PROGRAMS
    unknown = [name for name in options.names if name not in options.programs]
    if unknown:
        parser.error("no such program: " + " ".join(unknown))
    # What conformance_run wants to know of a server.
    options.server, options.gles, options.jobs, options.repeat, options.timeout = "beatrice", False, 1, 1, 60
    options.binary, options.library = os.path.join(options.binaries, "beatrice-vtest"), None
    options.server_extra = []
    options.cache = os.path.join(guest_root.CACHE, "recording", options.guest)
    os.makedirs(options.cache, exist_ok=True)
    return options


def folder_name(version):
    """mesa-22.3"""
    return "mesa-" + re.match(r"\d+\.\d+", version).group(0)


def reencode(options, traces):
    """(exit status, text) of the tool over these files."""
    done = subprocess.run([os.path.join(options.binaries, "beatrice-trace"), "reencode", *traces], capture_output=True,
                          text=True, check=False)
    return done.returncode, done.stdout + done.stderr


def record(options, guest, name, folder):
    """One program; its trace lies in `folder` then. A program that had several connections leaves the one that said most."""
    _, server_options, environment = PROGRAMS[name]
    work = tempfile.mkdtemp(prefix="beatrice-")
    server = run.Server(guest, options, work)
    try:
        server.start([*server_options, "--record=" + os.path.join(work, "trace")])
        argv = [os.path.join(options.binaries, "guest-scenes"), work, name]
        done = subprocess.run(guest.command(argv, [work, options.binaries], server.socket), check=False, timeout=120, text=True,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, errors="replace",
                              env=run.clean_environment(MESA_SHADER_CACHE_DISABLE="true", HOME=work,
                                                        **server.client_environment(), **environment))
        server.settle()
        server.stop()
        if done.returncode or "SKIP" in done.stdout:
            raise piglit.Broken(f"{name}: exit {done.returncode}\n{done.stdout}{server.since(0)}")
        traces = sorted(glob.glob(os.path.join(work, "trace*")), key=os.path.getsize)
        shutil.copy(traces[-1], os.path.join(folder, name + ".trace"))
    finally:
        server.stop()
        shutil.rmtree(work, ignore_errors=True)


def record_programs(options, guest):
    """`guest` None: a virtual machine."""
    folder = options.out or os.path.join(KEPT, folder_name(guest.versions()["libgl1-mesa-dri"] if guest else record_vm.mesa())
                                         + ("" if guest else "-vm"))
    os.makedirs(folder, exist_ok=True)
    for name in options.names or options.programs:
        if guest:
            record(options, guest, name, folder)
        else:
            record_vm.record(options.binaries, name, folder)
    status, text = reencode(options, sorted(glob.glob(os.path.join(folder, "*.trace"))))
    print(text, end="")
    return status


def record_piglit(options, guest):
    """Every Nth test of a list, and the comparison of what was recorded."""
    tests = [one for profile, names in piglit.read_list(options.piglit) for one in piglit.tests(guest, profile, names)]
    options.folder = options.out or tempfile.mkdtemp(prefix="beatrice-")
    os.makedirs(os.path.join(options.folder, "output"), exist_ok=True)
    work = os.path.join(options.cache, "piglit")
    shutil.rmtree(work, ignore_errors=True)
    os.makedirs(work)
    options.server_extra = ["--record=" + os.path.join(work, "trace")]
    counts = {}
    run.run_all(guest, options, tests[::options.every],
                lambda result: counts.update({result["status"]: counts.get(result["status"], 0) + 1}), lambda result: None)
    print(f"{sum(counts.values())} tests: " + ", ".join(f"{status} {count}" for status, count in sorted(counts.items())))
    status, text = reencode(options, sorted(glob.glob(os.path.join(work, "trace*"))))
    print(text, end="")
    if options.out:
        print(f"traces are in {work}")
    else:
        shutil.rmtree(work)
        shutil.rmtree(options.folder)
    return status


def main():
    options = arguments()
    if options.list:
        print("\n".join(f"{name:24} {row[0]}" for name, row in options.programs.items()))
        return 0
    try:
        guest = None if options.vm else guest_root.find(options.guest)
        return record_piglit(options, guest) if options.piglit else record_programs(options, guest)
    except guest_root.Unavailable as reason:
        print(f"record-traces: skipped: {reason}")
        return SKIPPED
    except (piglit.Broken, OSError) as reason:
        print(f"record-traces: {reason}", file=sys.stderr)
        return 2


if __name__ == "__main__":
    sys.exit(main())
