# SPDX-License-Identifier: MIT
"""What piglit would run, and what the output of one of its tests means."""

import json
import os
import subprocess

# The window system of each profile: some tests of quick_gl need windows, those of quick_shader draw off screen.
PLATFORMS = {"quick_gl": "glx", "quick_shader": "surfaceless_egl", "sanity": "glx"}

# Runs inside the guest, with that piglit's own framework: standard input has {"names": [...] or null}.
EXPORT = """
import glob, json, os, sys
for data in glob.glob('/usr/lib/*/piglit') + glob.glob('/usr/lib/piglit'):
    if os.path.isdir(data + '/framework'):
        sys.path.insert(0, data)
        os.chdir('/usr/bin')
from framework import options, profile
options.OPTIONS.env['PIGLIT_PLATFORM'] = sys.argv[2]
names = json.load(sys.stdin)['names']
wanted = names and set(names)
for name, test in profile.load_test_profile(sys.argv[1]).itertests():
    if wanted is None or name in wanted:
        need, never = getattr(test, 'require_platforms', []), getattr(test, 'exclude_platforms', [])
        skip = (need and sys.argv[2] not in need) or sys.argv[2] in never
        environment = [*options.OPTIONS.env.items(), *test.env.items()]
        print(json.dumps({'name': name, 'command': [os.path.normpath(test.command[0])] + list(map(str, test.command[1:])),
                          'environment': {str(k): str(v) for k, v in environment}, 'skip': bool(skip)}))
"""
# From good to bad; of subtests, the worst counts.
ORDER = ["skip", "pass", "warn", "fail", "timeout", "crash", "crash-server"]


class Broken(Exception):
    """The list or the guest's piglit cannot be read."""


def read_list(path):
    """[(profile, names or None)] of a list file, or of the name of a profile."""
    if path in PLATFORMS:
        return [(path, None)]
    parts, names = [], None
    with open(path, encoding="utf-8") as file:
        for line in filter(None, map(str.strip, file)):
            if line.startswith("# profile:"):
                names = []
                parts.append((line.split(":", 1)[1].strip(), names))
            elif line.startswith("#"):
                continue
            elif names is None:
                raise Broken(f"{path}: no \"# profile: NAME\" before the first test")
            else:
                names.append(line)
    unknown = [profile for profile, _ in parts if profile not in PLATFORMS]
    if unknown or not parts:
        raise Broken(f"{path}: profiles {unknown or 'missing'}; known are {', '.join(PLATFORMS)}")
    return parts


def tests(guest, profile, names):
    """The tests of a profile in the order of the names; a name that this piglit lacks has no command."""
    command = guest.command(["/usr/bin/python3", "-c", EXPORT, profile, PLATFORMS[profile]])
    done = subprocess.run(command, input=json.dumps({"names": names}), env={"PATH": os.environ["PATH"], "LANG": "C.UTF-8"},
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, check=False)
    if done.returncode:
        raise Broken("piglit tells no tests: " + done.stderr.strip()[-400:])
    found = {test["name"]: test for test in map(json.loads, done.stdout.splitlines())}
    for test in found.values():
        test["profile"], test["platform"] = profile, PLATFORMS[profile]
    if names is None:
        return list(found.values())
    return [found.get(name) or {"name": name, "profile": profile, "command": None} for name in names]


def interpret(text, returncode):
    """(status, subtests) of a finished test: what it reported, and how it ended."""
    reported, subtests = None, {}
    for line in text.splitlines():
        if line.startswith("PIGLIT: "):
            try:
                said = json.loads(line[8:])
            except ValueError:
                continue
            subtests.update(said.get("subtest", {}))
            reported = said.get("result", reported)
    if returncode < 0:
        return "crash", subtests
    if subtests:
        reported = max(subtests.values(), key=lambda status: ORDER.index(status) if status in ORDER else ORDER.index("fail"))
    if reported == "pass" and returncode:
        return "warn", subtests
    return reported or "fail", subtests
