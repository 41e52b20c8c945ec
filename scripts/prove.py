# SPDX-License-Identifier: MIT
"""Runs the proofs of generated/proofs and tests/proofs, and the twins that must fail. See docs/proofs.md."""

import argparse
import collections
import concurrent.futures
import fnmatch
import json
import os
import shutil
import sys
import threading
import time

import prove_choose
import prove_job
import prove_root

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
RESULTS = os.path.join(prove_root.CACHE, "proofs")
GOOD = {"proven", "caught"}
NOT_BAD = GOOD | {"left"}  # with --minutes: there was no time for it


def arguments():
    parser = argparse.ArgumentParser(prog="scripts/prove", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help="decode/draw_vbo, decode, draw_vbo, or a pattern; none: all")
    parser.add_argument("--jobs", type=int, default=max(1, (os.cpu_count() or 1) - 1), help="at a time")
    parser.add_argument("--timeout", type=int, default=180, help="seconds of CPU time for each")
    parser.add_argument("--memory", type=int, default=4, help="GB for each: none may take more")
    parser.add_argument("--minutes", type=float, default=0, help="begin nothing after that; what is left is no failure")
    parser.add_argument("--since", metavar="COMMIT", help="what has changed since then comes first, and is run whatever --minutes says")
    parser.add_argument("--at-most", type=float, default=0, metavar="MINUTES", help="begin nothing after that, not even what has changed")
    parser.add_argument("--generated", default=os.path.join(ROOT, "generated"), help="prove another output of the generator")
    parser.add_argument("--no-twins", action="store_true", help="without the seeded faults")
    parser.add_argument("--cached", action="store_true", help="run nothing: fail where a result is missing")
    parser.add_argument("--quick", action="store_true", help="exit 77 rather than make a root")
    parser.add_argument("--fresh", action="store_true", help="without the cached results")
    parser.add_argument("--list", action="store_true", help="print the names")
    return parser.parse_args()


def manifests(generated):
    found = []
    for path in (os.path.join(generated, "proofs", "manifest.json"), os.path.join(ROOT, "tests", "proofs", "manifest.json")):
        with open(path, encoding="utf-8") as file:
            found.append(json.load(file))
    return found


def wanted(proof, names):
    room, _, name = proof["name"].partition("/")
    return not names or any(fnmatch.fnmatch(proof["name"], one) or one in (room, name) for one in names)


class Run:
    def __init__(self, options, cbmc):
        self.options, self.cbmc = options, cbmc
        self.lock, self.done, self.total = threading.Lock(), 0, 0
        self.results, self.must, self.keys = {}, set(), {}
        now = time.monotonic()
        self.end = now + options.minutes * 60 if options.minutes else None
        self.last = now + options.at_most * 60 if options.at_most else None

    def cached(self, key):
        try:
            with open(os.path.join(RESULTS, key + ".json"), encoding="utf-8") as file:
                return {**json.load(file), "cached": True}
        except (OSError, ValueError):
            return None

    def keep(self, key, result):
        os.makedirs(RESULTS, exist_ok=True)
        path = os.path.join(RESULTS, key + ".json")
        with open(f"{path}.{os.getpid()}.{threading.get_ident()}", "w", encoding="utf-8") as file:
            json.dump(result, file)
        os.rename(file.name, path)

    def key(self, job):
        if job.name not in self.keys:
            self.keys[job.name] = job.key(self.cbmc, job.overlay(self.cbmc))
        return self.keys[job.name]

    def without_result(self, jobs):
        """Those that have to be run, also for want of a key."""
        def lacks(job):
            try:
                return self.options.fresh or self.cached(self.key(job)) is None
            except prove_job.Broken:
                return True
        return [job for job in jobs if lacks(job)]

    def one(self, job):
        try:
            key = self.key(job)
            result = None if self.options.fresh else self.cached(key)
            if result is None and self.options.cached:
                result = {"verdict": "unknown", "seconds": 0, "notes": ["no cached result"]}
            end = self.last if job.name in self.must else self.end
            if result is None and end is not None and time.monotonic() >= end:
                result = {"verdict": "left", "seconds": 0, "notes": []}
            if result is None:
                result = job.run(self.cbmc, self.options.timeout, self.options.memory << 30, end)
                if result["verdict"] == "timeout" and (self.end or self.last):
                    result = {**result, "verdict": "left"}
                if result["verdict"] in GOOD | {"failed", "gate", "missed"}:
                    self.keep(key, result)
        except prove_job.Broken as reason:
            result = {"verdict": "error", "seconds": 0, "notes": [str(reason)]}
        with self.lock:
            self.done += 1
            self.results[job.name] = (job, result)
            self.tell(job, result)

    def tell(self, job, result):
        good = result["verdict"] in NOT_BAD
        if sys.stdout.isatty():
            print(f"\r\033[K[{self.done}/{self.total}] {job.name}: {result['verdict']}", end="" if good else "\n", flush=True)
        elif not good or self.done % 50 == 0 or self.done == self.total:
            print(f"[{self.done}/{self.total}] {job.name}: {result['verdict']}", flush=True)
        if not good:
            for note in result.get("notes", [])[:8]:
                print(f"    {note}", flush=True)

    def all(self, jobs):
        self.total = len(jobs)
        with concurrent.futures.ThreadPoolExecutor(max(1, self.options.jobs)) as pool:
            for future in [pool.submit(self.one, job) for job in jobs]:
                future.result()
        if sys.stdout.isatty():
            print("\r\033[K", end="")


def table(results, commands, objects):
    """What was proven, a line for each kind."""
    rows = collections.OrderedDict()
    for job, result in results:
        row = rows.setdefault(job.proof["name"].split("/")[0], collections.Counter())
        if job.twin:
            row["twins"] += 1
            row["caught"] += result["verdict"] == "caught"
        else:
            row["harnesses"] += 1
            row["proven"] += result["verdict"] == "proven"
            row["claims"] += result.get("claims", 0)
            row["gates"] += result.get("gates", 0)
        row["seconds"] += result["seconds"]
        row["cached"] += bool(result.get("cached"))
    columns = ["harnesses", "proven", "claims", "gates", "twins", "caught", "seconds", "cached"]
    rows["all"] = sum(rows.values(), collections.Counter())
    print(f"{'':12}" + "".join(f"{name:>11}" for name in columns))
    for name, row in rows.items():
        print(f"{name:12}" + "".join(f"{row[column]:>11.0f}" for column in columns))
    proven = {job.proof["about"] for job, result in results if job.proof.get("about") and not job.twin}
    missing = {job.proof["about"] for job, result in results if job.proof.get("about") and result["verdict"] not in GOOD}
    objects_proven = sum(name.startswith("CREATE_") and name in objects for name in proven - missing)
    print(f"commands proven: {len(proven - missing) - objects_proven} of {commands}, "
          f"objects: {objects_proven} of {len(objects)}")


def prove(options, cbmc):
    generated, hand = manifests(options.generated)
    proofs = [proof for proof in generated["proofs"] + hand["proofs"] if wanted(proof, options.names)]
    if not proofs:
        print("prove: no proof has such a name", file=sys.stderr)
        return 2
    prove_job.stage(ROOT, options.generated, cbmc.folder)
    jobs = prove_choose.jobs_of([{"proofs": proofs}], not options.no_twins)
    begin, run = time.monotonic(), Run(options, cbmc)
    if options.since:
        run.must = prove_choose.changed(ROOT, options.since, run.without_result(jobs), cbmc)
        print(f"prove: {len(run.must)} of {len(jobs)} have changed since {options.since} and have no result yet", flush=True)
    if options.minutes:
        jobs = prove_choose.in_order(jobs)
    jobs.sort(key=lambda job: job.name not in run.must)
    if options.minutes:
        print(f"prove: for up to {options.minutes:g} minutes, what has no result yet, in a fixed order from {jobs[len(run.must) % len(jobs)].name} on",
              flush=True)
    run.all(jobs)
    results = [run.results[job.name] for job in jobs]
    table(results, generated["commands"], generated["objects"])
    bad = [job.name for job, result in results if result["verdict"] not in NOT_BAD]
    left = sum(result["verdict"] == "left" for _, result in results)
    slow = sorted(results, key=lambda one: -one[1]["seconds"])[:3]
    print(f"{time.monotonic() - begin:.0f} s on {options.jobs} job(s), CBMC {cbmc.version}; slowest: "
          + ", ".join(f"{job.name} {result['seconds']:.0f} s" for job, result in slow))
    print(f"prove: {len(bad)} of {len(jobs)} are not as they should be: " + ", ".join(bad[:20]) if bad
          else f"prove: {f'{len(jobs) - left} of' if left else 'all'} {len(jobs)} as they should be"
          + (f", {left} left: the time was over" if left else ""))
    return 1 if bad else 0


def main():
    options = arguments()
    if options.list:
        for manifest in manifests(options.generated):
            print("\n".join(proof["name"] for proof in manifest["proofs"] if wanted(proof, options.names)))
        return 0
    try:
        cbmc = prove_root.find(make=not options.quick)
    except prove_root.Unavailable as reason:
        print(f"prove: skipped: {reason}")
        return 77
    try:
        return prove(options, cbmc)
    finally:
        shutil.rmtree(cbmc.folder, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main())
