# SPDX-License-Identifier: MIT
"""Runs a piglit list through a vtest server in a stock guest, keeps the results, and compares the kept runs."""

import argparse
import csv
import datetime
import json
import os
import re
import shutil
import subprocess
import sys
import time

import conformance_extensions
import conformance_piglit as piglit
import conformance_report as report
import conformance_run as run
import guest_root

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
DEFAULT_OUT = os.path.join(guest_root.CACHE, "conformance")
SKIPPED = 77


def arguments():
    parser = argparse.ArgumentParser(prog="scripts/conformance", description=__doc__)
    parser.add_argument("--guest", choices=list(guest_root.SUITES), default="bookworm", help="whose Mesa and piglit")
    parser.add_argument("--server", choices=["beatrice", "peer", "drop-in", "llvmpipe"], default="beatrice",
                        help="drop-in: the peer's server on our libvirglrenderer.so.1")
    parser.add_argument("--list", metavar="FILE|PROFILE", help="a file of tests/conformance/lists, or a whole profile: "
                        + ", ".join(piglit.PLATFORMS))
    parser.add_argument("--jobs", type=int, default=1, help="tests at a time")
    parser.add_argument("--gles", action="store_true", help="the server draws with OpenGL ES")
    parser.add_argument("--timeout", type=float, default=60, help="seconds for a test")
    parser.add_argument("--repeat", type=int, default=1, help="goes of each test; where they differ it is called flaky")
    parser.add_argument("--resume", action="store_true", help="keep the results that a run of that name has, run the rest")
    parser.add_argument("--again", action="store_true", help="with --resume, run what did not pass once more")
    parser.add_argument("--only", metavar="REGEX", help="of the list, the tests whose names match")
    parser.add_argument("--name", help="what to call the run (default: guest-server[-gles])")
    parser.add_argument("--binary", default=os.path.join(os.environ.get("BEATRICE_BIN", os.path.join(ROOT, "build/release/bin")),
                                                         "beatrice-vtest"), help="our server")
    parser.add_argument("--library", help="our libvirglrenderer.so.1 (default: the one that was built with --binary)")
    parser.add_argument("--out", default=DEFAULT_OUT, help="where runs are kept")
    parser.add_argument("--expect", metavar="CSV", help="fail where a test that passes there does not pass")
    parser.add_argument("--write-expect", metavar="CSV", help="write the results as such a file")
    parser.add_argument("--bisect-test", metavar="TEST", help="run this test with a trace, and tell how to replay it")
    parser.add_argument("--extensions", action="store_true", help="print what the guest's contexts have here and on the peer")
    parser.add_argument("--report", action="store_true", help="run nothing: write the pages, and print the tables")
    parser.add_argument("--docs", metavar="FILE", help="with --report: put the tables between the marks of this page")
    parser.add_argument("--quick", action="store_true", help="exit 77 rather than install something or make a root")
    options = parser.parse_args()
    if not (options.list or options.bisect_test or options.extensions or options.report):
        parser.error("one of --list, --bisect-test, --extensions, --report")
    options.binary, options.out = os.path.abspath(options.binary), os.path.abspath(options.out)
    options.library = os.path.abspath(options.library or os.path.join(
        os.path.dirname(options.binary), "../bindings/virglrenderer/libvirglrenderer.so.1"))
    # Each Mesa has a cache of its own: another version's would be cut off under it.
    options.cache = os.path.join(options.out, "shader-cache", options.guest)
    options.server_extra = []
    os.makedirs(options.cache, exist_ok=True)
    return options


def need_binary(options):
    if options.server == "beatrice" and not os.access(options.binary, os.X_OK):
        raise guest_root.Unavailable(f"no {options.binary}: build first, or name --binary")
    if options.server == "drop-in" and not os.path.exists(options.library):
        raise guest_root.Unavailable(f"no {options.library}: build first, or name --library")


def run_name(options):
    return options.name or f"{options.guest}-{options.server}" + ("-gles" if options.gles else "")


def prepare_folder(options):
    """The folder of the run, empty unless it is resumed; the results that are there already."""
    stem = os.path.splitext(os.path.basename(options.list))[0]
    options.folder = os.path.join(options.out, stem, run_name(options))
    if not options.resume:
        shutil.rmtree(options.folder, ignore_errors=True)
    os.makedirs(os.path.join(options.folder, "output"), exist_ok=True)
    return run.load(options.folder)


def commit():
    done = subprocess.run(["git", "-C", ROOT, "describe", "--always", "--dirty"], capture_output=True, text=True, check=False)
    return done.stdout.strip() or "unknown"


def write_about(options, guest, seconds):
    about = {"guest": guest.name, "server": options.server, "gles": options.gles, "jobs": options.jobs,
             "timeout": options.timeout, "repeat": options.repeat, "versions": guest.versions(), "seconds": round(seconds),
             "date": datetime.date.today().isoformat(), "commit": commit() if options.server in ("beatrice", "drop-in") else None}
    with open(os.path.join(options.folder, "run.json"), "w", encoding="utf-8") as file:
        json.dump(about, file, indent=1)


def write_csv(path, results, seconds=True):
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["test", "status", "seconds"] if seconds else ["test", "status"])
        for result in results:
            writer.writerow([result["test"], result["status"], result["seconds"]] if seconds
                            else [result["test"], result["status"]])


def collect(options, guest):
    """The tests of the list, in its order."""
    tests = [test for profile, names in piglit.read_list(options.list) for test in piglit.tests(guest, profile, names)]
    return [test for test in tests if not options.only or re.search(options.only, test["name"])]


def run_list(options, guest):
    need_binary(options)
    kept, tests, begin = prepare_folder(options), collect(options, guest), time.monotonic()
    todo = [test for test in tests if test["name"] not in kept
            or (options.again and kept[test["name"]]["status"] not in ("pass", "skip"))]
    counts = {}

    def progress(result):
        counts[result["status"]] = counts.get(result["status"], 0) + 1
        done = sum(counts.values())
        if done % 100 == 0 or done == len(todo):
            print(f"[{done}/{len(todo)}] {time.monotonic() - begin:.0f} s  "
                  + " ".join(f"{status} {count}" for status, count in sorted(counts.items())), flush=True)

    with open(os.path.join(options.folder, "results.jsonl"), "a", encoding="utf-8") as file:
        def record(result):
            kept[result["test"]] = result
            file.write(json.dumps(result) + "\n")
            file.flush()
        run.run_all(guest, options, todo, record, progress)
    results = [kept[test["name"]] for test in tests]
    write_csv(os.path.join(options.folder, "results.csv"), results)
    write_about(options, guest, time.monotonic() - begin)
    page = report.write_page(os.path.dirname(options.folder))
    print(f"{os.path.join(options.folder, 'results.csv')}\n{page}")
    if options.write_expect:
        write_csv(options.write_expect, results, seconds=False)
    return check_expected(options, kept) if options.expect else 0


def check_expected(options, results):
    """1 where a test that should pass does not."""
    with open(options.expect, encoding="utf-8", newline="") as file:
        expected = {row["test"]: row["status"] for row in csv.DictReader(file)}
    lost = [name for name, status in expected.items()
            if status == "pass" and results.get(name, {}).get("status", "notrun") != "pass"]
    died = [name for name, result in results.items() if result["status"] == "crash-server"]
    for name in lost:
        result = results.get(name)
        print(f"lost: {name}: {result['status'] if result else 'not run'}")
        if result:
            with open(os.path.join(options.folder, "output", result["output"]), encoding="utf-8") as file:
                print("    " + file.read()[-2000:].replace("\n", "\n    "))
    won = [name for name, status in expected.items() if status != "pass" and results.get(name, {}).get("status") == "pass"]
    print(f"{len(expected)} expected, {len(lost)} lost, {len(won)} won, {len(died)} deaths of the server")
    return 1 if lost or died else 0


def bisect(options, guest):
    """One test, recorded."""
    need_binary(options)
    options.list, options.server, options.jobs, options.repeat = options.list or "bisect", "beatrice", 1, 1
    options.folder = os.path.join(options.out, "bisect", run.output_name(options.bisect_test)[:-4])
    shutil.rmtree(options.folder, ignore_errors=True)
    os.makedirs(os.path.join(options.folder, "output"))
    for profile in piglit.PLATFORMS:
        test = piglit.tests(guest, profile, [options.bisect_test])[0]
        if test["command"]:
            break
    else:
        raise piglit.Broken(f"no profile has {options.bisect_test}")
    # The server writes where it runs, in a folder that the guest shares with us.
    trace = os.path.join(options.folder, "trace")
    options.server_extra = [f"--record={os.path.join(options.cache, 'bisect.trace')}", "--log-level=info"]
    run.run_all(guest, options, [test], lambda result: print(f"{result['test']}: {result['status']}"), lambda result: None)
    with open(os.path.join(options.folder, "output", run.output_name(test["name"])), encoding="utf-8") as file:
        print(file.read())
    es = " --use-gles" if options.gles else ""
    tool = os.path.join(os.path.dirname(options.binary), "beatrice-trace")
    for name in sorted(os.listdir(options.cache)):
        if name.startswith("bisect.trace"):
            to = trace + name[len("bisect.trace"):]
            shutil.move(os.path.join(options.cache, name), to)
            print(f"LIBGL_ALWAYS_SOFTWARE=1 GALLIUM_DRIVER=llvmpipe {tool} replay{es} --verify {to}\n{tool} dump {to}")
    return 0


def main():
    options = arguments()
    try:
        if options.report:
            return report.main(options.out, options.docs)
        guest = guest_root.find(options.guest, make=not options.quick)
        if options.extensions:
            need_binary(options)
            return conformance_extensions.main(guest, options)
        if options.bisect_test:
            return bisect(options, guest)
        return run_list(options, guest)
    except guest_root.Unavailable as reason:
        print(f"conformance: skipped: {reason}")
        return SKIPPED
    except (piglit.Broken, OSError) as reason:
        print(f"conformance: {reason}", file=sys.stderr)
        return 2


if __name__ == "__main__":
    sys.exit(main())
