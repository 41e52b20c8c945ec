# SPDX-License-Identifier: MIT
"""What the contexts of a guest have through our server and through the peer: versions, extensions, and EGL's."""

import copy
import re

import conformance_run as run

# Title -> (window system, program).
CONTEXTS = {
    "GL compatibility": ("glx", ["wflinfo", "-v", "-p", "glx", "-a", "gl", "--profile=compat"]),
    "GL core": ("glx", ["wflinfo", "-v", "-p", "glx", "-a", "gl", "--profile=core", "--version=3.3"]),
    "GLES 1": ("surfaceless_egl", ["wflinfo", "-v", "-p", "surfaceless_egl", "-a", "gles1"]),
    "GLES 2": ("surfaceless_egl", ["wflinfo", "-v", "-p", "surfaceless_egl", "-a", "gles2"]),
    "GLES 3": ("surfaceless_egl", ["wflinfo", "-v", "-p", "surfaceless_egl", "-a", "gles3"]),
    "EGL": ("surfaceless_egl", ["eglinfo"]),
}
VERSION = re.compile(r"^(OpenGL [\w ]*version string|EGL version string): *(.*)$", re.M)
NAMES = {True: re.compile(r"\bEGL_[A-Z0-9]+_\w+"), False: re.compile(r"\bGLX?_[A-Z0-9]+_\w+")}


def read(text, egl):
    """({label: version}, {extension})"""
    return dict(VERSION.findall(text)), set(NAMES[egl].findall(text))


def through(guest, options, server):
    """Title -> what the contexts have through a server."""
    options = copy.copy(options)
    options.server = server
    worker, found = run.Worker(guest, options), {}
    try:
        for title, (platform, argv) in CONTEXTS.items():
            environment = worker.environment({"platform": platform, "environment": {}})
            if title == "EGL":
                environment["EGL_PLATFORM"] = "surfaceless"
            found[title] = read(worker.execute(argv, environment, options.timeout)[0], title == "EGL")
    finally:
        worker.stop()
    return found


def main(guest, options):
    """Prints the differences; 1 where the peer has something that we lack."""
    servers = ["beatrice", "peer", "llvmpipe"]
    seen = {server: through(guest, options, server) for server in servers}
    missing = 0
    for title in CONTEXTS:
        ours, peers, ceiling = (seen[server][title] for server in servers)
        print(f"{title} on {guest.name}{' (OpenGL ES host)' if options.gles else ''}")
        for label in sorted(set(ours[0]) | set(peers[0])):
            print(f"  {label}: {ours[0].get(label, 'none')} | peer {peers[0].get(label, 'none')} | "
                  f"llvmpipe {ceiling[0].get(label, 'none')}")
        print(f"  extensions: {len(ours[1])} | peer {len(peers[1])} | llvmpipe {len(ceiling[1])}")
        for what, names in (("only through the peer", peers[1] - ours[1]), ("only through us", ours[1] - peers[1])):
            if names:
                print(f"  {what}: {' '.join(sorted(names))}")
        print(f"  on llvmpipe and not through us: {' '.join(sorted(ceiling[1] - ours[1])) or 'none'}")
        missing += len(peers[1] - ours[1])
    return 1 if missing else 0
