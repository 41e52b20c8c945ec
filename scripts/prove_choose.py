# SPDX-License-Identifier: MIT
"""Which proofs come first when there is not time for all, and which a change has touched."""

import concurrent.futures
import io
import json
import os
import subprocess
import tarfile

import prove_job

# What keeps memory safe first; then what the guest's numbers are turned into; then what is said of answers.
IMPORTANCE = ["decode", "stream", "iov", "layout", "transfer", "resource", "table", "capset", "dispatch", "roundtrip"]


def in_order(jobs):
    """The same order each time: proofs before twins, the important ones first, and of those the cheap ones (by their longest loop)."""
    def rank(job):
        room = job.proof["name"].split("/")[0]
        return (job.twin is not None, IMPORTANCE.index(room) if room in IMPORTANCE else len(IMPORTANCE),
                job.proof["unwind"], job.name)
    return sorted(jobs, key=rank)


def jobs_of(manifests, twins=True):
    proofs = [proof for manifest in manifests for proof in manifest["proofs"]]
    return [prove_job.Job(proof) for proof in proofs] \
        + [prove_job.Job(proof, twin) for proof in proofs for twin in proof["twins"] if twins]


def keys(jobs, cbmc):
    """{name: hash of all that the answer depends on}; None where there can be no answer."""
    def key(job):
        try:
            return job.name, job.key(cbmc, job.overlay(cbmc))
        except prove_job.Broken:
            return job.name, None
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        return dict(pool.map(key, jobs))


def _check_out(root, commit, folder):
    """The C and the manifests of a commit of the repository at `root`. False: there is no such commit."""
    done = subprocess.run(["git", "-C", root, "archive", "--format=tar", commit, *prove_job.FOLDERS],
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False)
    if done.returncode:
        print(f"prove: --since {commit}: {done.stderr.decode(errors='replace').strip()}: what has changed is not known", flush=True)
        return False
    with tarfile.open(fileobj=io.BytesIO(done.stdout)) as tar:
        for member in tar.getmembers():
            if member.isfile() and member.name.endswith((".c", ".h", "manifest.json")):
                tar.extract(member, folder)
    return True


def changed(root, commit, jobs, cbmc):
    """The names of those jobs whose inputs are not what they were in that commit; none without it. `cbmc` has today's files."""
    before = cbmc.below("since")
    if not _check_out(root, commit, before.folder):
        return set()
    manifests = []
    for name in ("generated/proofs/manifest.json", "tests/proofs/manifest.json"):
        path = os.path.join(before.folder, name)
        if os.path.exists(path):
            with open(path, encoding="utf-8") as file:
                manifests.append(json.load(file))
    names = {job.name for job in jobs}
    old = keys([job for job in jobs_of(manifests) if job.name in names], before)
    return {name for name, key in keys(jobs, cbmc).items() if key is None or old.get(name) != key}
