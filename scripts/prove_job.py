# SPDX-License-Identifier: MIT
"""One proof, or one twin of it: put together, looked up in the cache, run, judged."""

import hashlib
import json
import os
import re
import resource
import shutil
import signal
import subprocess
import time

# Everything explicitly: CBMC's defaults change between releases.
CHECKS = ["bounds", "pointer", "pointer-primitive", "pointer-overflow", "div-by-zero", "signed-overflow",
          "unsigned-overflow", "undefined-shift", "conversion", "enum-range"]
BY_DEFAULT = {"bounds", "pointer", "pointer-primitive", "div-by-zero", "signed-overflow", "undefined-shift"}
ALWAYS = ["--unwinding-assertions", "--no-malloc-may-fail", "--drop-unused-functions", "--slice-formula", "--object-bits", "12",
          "--max-field-sensitivity-array-size", "1024"]
FOLDERS = ["generated", "core", "tests/proofs"]
INCLUDES = ["tests/proofs", "generated/src", "generated/include", "generated/guest", "core", "core/include"]
BUSY = 20  # on a machine that does other work, too, a second of CPU time may take so many
RESULT = re.compile(r"^\[\S+\] (?:file \S+ )?(?:line \d+ )?(.*): (SUCCESS|FAILURE|UNKNOWN|ERROR)$", re.M)
CONTRACT = re.compile(r"[A-Z][A-Z_]*_CONTRACT")


class Broken(Exception):
    """The manifest does not fit the sources."""


def stage(tree, generated, folder):
    """Copies all C of the tree to where the tools see it; `generated` stands in for the folder of that name."""
    for name in FOLDERS:
        source = generated if name == "generated" else os.path.join(tree, name)
        shutil.copytree(source, os.path.join(folder, name), ignore=lambda at, names: [
            one for one in names if not one.endswith((".c", ".h")) and not os.path.isdir(os.path.join(at, one))])


def edit(text, change, replace):
    """`find` becomes `replace` at its first place behind `function`."""
    start = text.find(change["function"])
    at = text.find(change["find"], start) if start >= 0 else -1
    if at < 0:
        raise Broken(f"{change['file']}: {change['find']!r} is not behind {change['function']!r}")
    return text[:at] + replace + text[at + len(change["find"]):]


class Job:
    def __init__(self, proof, twin=None):
        self.proof, self.twin = proof, twin
        self.name = proof["name"] + (f" [{twin['name']}]" if twin else "")
        self.contract = bool(proof.get("annotate"))

    def flags(self):
        checks = [f"--{name}-check" for name in CHECKS if name not in self.proof.get("without", [])]
        off = [f"--no-{name}-check" for name in CHECKS if name in self.proof.get("without", []) and name in BY_DEFAULT]
        options = [option for option in ALWAYS if option not in self.proof.get("drop", [])]
        return checks + off + options + self.proof.get("flags", []) + ["--unwind", str(self.proof["unwind"])]

    def overlay(self, cbmc):
        """The files that differ from the tree: loop contracts put in, a twin's fault put in."""
        texts = {}

        def load(path):
            if path not in texts:
                with open(os.path.join(cbmc.folder, path), encoding="utf-8") as file:
                    texts[path] = file.read()
            return texts[path]

        for change in self.proof.get("annotate", []):
            # A contract's name is all that may be put into what is proven.
            if not CONTRACT.fullmatch(change["insert"]):
                raise Broken(f"{self.name}: {change['insert']!r} is no contract")
            texts[change["file"]] = edit(load(change["file"]), change, f"{change['find']}\n{change['insert']}\n")
        if self.twin:
            texts[self.twin["file"]] = edit(load(self.twin["file"]), self.twin, self.twin["replace"])
        folder = os.path.join("overlay", re.sub(r"\W+", "_", self.name))
        os.makedirs(os.path.join(cbmc.folder, folder), exist_ok=True)
        for path, text in texts.items():
            with open(os.path.join(cbmc.folder, folder, os.path.basename(path)), "w", encoding="utf-8") as file:
                file.write(text)
        return folder

    def compile_flags(self, folder):
        found = ["-D" + name for name in self.proof.get("define", "").split()] + ["-DPROOF_TWIN"] * bool(self.twin)
        return found + [f"-I{path}" for path in [folder, *INCLUDES]]

    def key(self, cbmc, folder):
        """A hash of all that the answer depends on."""
        done = cbmc.run(["gcc", "-E", "-P", *self.compile_flags(folder), self.proof["file"]])
        if done.returncode:
            raise Broken(f"{self.name}: {done.stdout.strip()}")
        seen = [cbmc.version, done.stdout, self.flags(), self.contract, self.twin and self.twin["expect"]]
        seen += [self.proof["stand_ins"]] if "stand_ins" in self.proof else []
        return hashlib.sha256(json.dumps(seen).encode()).hexdigest()

    def commands(self, folder):
        source, flags = [*self.compile_flags(folder), self.proof["file"]], self.flags()
        stand_ins = self.proof.get("stand_ins", {})
        if not self.contract and not stand_ins:
            return [["cbmc", *source, "--function", "proof", *flags]]
        goto, flags = f"{folder}/a.goto", [flag for flag in flags if flag != "--drop-unused-functions"]
        steps = [["goto-cc", *source, "--function", "proof", "-o", goto]]
        if stand_ins:
            calls = [["--replace-calls", f"{function}:{other}"] for function, other in stand_ins.items()]
            steps.append(["goto-instrument", *sum(calls, []), goto, goto])
        steps.append(["goto-instrument", "--drop-unused-functions", goto, goto])
        if self.contract:
            steps.append(["goto-instrument", "--dfcc", "proof", "--apply-loop-contracts", goto, goto])
        return [*steps, ["cbmc", goto, "--function", "proof", *flags]]

    def run(self, cbmc, timeout, memory):
        """{verdict, seconds, ...}. `timeout`: seconds of CPU; `memory`: bytes, which no tool may pass."""
        folder = self.overlay(cbmc)
        begin, output = time.monotonic(), ""
        late = {"verdict": "timeout", "seconds": timeout, "notes": [f"no answer in {timeout} s of CPU time"]}

        def limit():
            resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
            resource.setrlimit(resource.RLIMIT_CPU, (timeout, timeout))

        for command in self.commands(folder):
            try:
                done = cbmc.run(command, timeout=timeout * BUSY, preexec_fn=limit)
            except subprocess.TimeoutExpired:
                return late
            if abs(done.returncode) % 128 in (signal.SIGXCPU, signal.SIGKILL):
                return {**late, "seconds": time.monotonic() - begin}
            output = done.stdout
            if done.returncode and not (command[0] == "cbmc" and done.returncode == 10):
                return {"verdict": "error", "seconds": time.monotonic() - begin, "notes": output.strip().splitlines()[-5:]}
        return {**self.judge(RESULT.findall(output), output), "seconds": time.monotonic() - begin}

    def judge(self, results, output):
        gates = [(text, answer) for text, answer in results if text.startswith("gate: ")]
        rest = [(text, answer) for text, answer in results if not text.startswith("gate: ")]
        failed = [text for text, answer in rest if answer != "SUCCESS"]
        found = {"claims": len(rest), "gates": len(gates), "notes": failed}
        if not results or "ignoring" in output:
            return {**found, "verdict": "error", "notes": output.strip().splitlines()[-5:]}
        if self.twin:
            caught = any(re.search(self.twin["expect"], text) for text in failed)
            return {**found, "verdict": "caught" if caught else "missed"}
        closed = [text for text, answer in gates if answer != "FAILURE"]
        if failed:
            return {**found, "verdict": "failed"}
        if closed or not gates:
            return {**found, "verdict": "gate", "notes": closed or ["no gate at all"]}
        return {**found, "verdict": "proven"}
