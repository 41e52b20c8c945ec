# SPDX-License-Identifier: MIT
"""The demo: stock Mesa on beatrice-vtest, side by side with llvmpipe."""

import os
import re
import shutil
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
os.environ["BEATRICE_BIN"] = sys.argv[1]
os.environ["BEATRICE_OUT"] = sys.argv[2]
sys.path.insert(0, os.path.join(ROOT, "tests", "guest"))

import guest  # noqa: E402 (its constants come from the environment above)

BENCHMARKS = ["build", "texture", "shading:shading=phong", "bump", "desktop", "buffer", "jellyfish", "refract"]


def show_identity(server):
    result = server.run(["glmark2-es2", "--validate", "-b", "build"])
    for line in result.stdout.splitlines():
        if "GL_" in line:
            print("  " + line.strip())
    return "virgl" in result.stdout


def show_frame_rates(server):
    options = [part for name in BENCHMARKS for part in ("-b", f"{name}:duration=2")]
    result = server.run(["glmark2-es2", "--size", "400x300", *options], timeout=300)
    rates = re.findall(r"^\[(\w+)\] (.*?): FPS: *(\d+)", result.stdout, re.M)
    for name, options, rate in rates:
        print(f"  {name:12} {options[:44]:44} {rate:>6} frames/s")
    return result.returncode == 0 and len(rates) == len(BENCHMARKS)


def compare_pictures(server, folder):
    folders = {name: os.path.join(folder, name) for name in ("beatrice", "llvmpipe")}
    for path in folders.values():
        shutil.rmtree(path, ignore_errors=True)
        os.makedirs(path)
    scenes = guest.program("guest-scenes")
    server.run([scenes, folders["beatrice"]], timeout=600)
    guest.run_direct([scenes, folders["llvmpipe"]], timeout=600)
    names = sorted(os.listdir(folders["llvmpipe"]))
    differing = []
    for name in names:
        mine = os.path.join(folders["beatrice"], name)
        equal, said = guest.compare(os.path.join(folders["llvmpipe"], name), mine) if os.path.exists(mine) else (False, "missing")
        if not equal:
            differing.append(f"{name}: {said}")
    print(f"  {len(names) - len(differing)} of {len(names)} pictures equal llvmpipe's; they are in {folder}/")
    for line in differing:
        print("  DIFFERS " + line)
    return bool(names) and not differing


def picture_of_a_trace(folder):
    """Records a run of glmark2, replays it without the guest, and writes the last frame."""
    trace, picture = os.path.join(folder, "glmark2.trace"), os.path.join(folder, "glmark2.png")
    with guest.Server(f"--record={trace}") as server:
        result = server.run(["glmark2-es2", "--size", "640x400", "-b", "terrain:duration=1"], timeout=300)
        ok = result.returncode == 0 and server.stop() == 0
    tool = guest.program("beatrice-trace")
    replay = guest.run_direct([tool, "replay", "--verify", trace])
    print("  " + replay.stdout.strip().replace("\n", "\n  "))
    drawn = guest.run_direct([tool, "png", trace, picture])
    print(f"  the last frame is {picture}" if drawn.returncode == 0 else "  " + drawn.stdout)
    return ok and replay.returncode == 0 and drawn.returncode == 0


def main():
    folder = sys.argv[2]
    ok = True
    with guest.x_server(), guest.Server() as server:
        print("== what the guest sees")
        ok &= show_identity(server)
        print("== frame rates through beatrice-vtest")
        ok &= show_frame_rates(server)
        print("== pictures")
        ok &= compare_pictures(server, folder)
        for line in server.bad_lines():
            print("  LOG " + line)
            ok = False
        ok &= server.stop() == 0
        print("== a recorded run, replayed without its guest")
        ok &= picture_of_a_trace(folder)
    print("demo: all good" if ok else "demo: something is wrong")
    return 0 if ok else 1


if __name__ == "__main__":
    sys.exit(main())
