# SPDX-License-Identifier: MIT
"""One proof, or one twin of it: put together, looked up in the cache, run, judged."""

import collections
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
# What gives no answer with MiniSat's preprocessor may give one at once without, and the other way round.
SOLVER_ALONE = "--no-sat-preprocessor"
FOLDERS = ["generated", "core", "tests/proofs"]
INCLUDES = ["tests/proofs", "generated/src", "generated/include", "generated/guest", "core", "core/include"]
BUSY = 20  # on a machine that does other work, too, a second of CPU time may take so many
RESULT = re.compile(r"^\[\S+\] (?:file \S+ )?(?:line (\d+) )?(.*): (SUCCESS|FAILURE|UNKNOWN|ERROR)$", re.M)
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


class NoAnswer(Exception):
    """A run that says nothing about the claims."""

    def __init__(self, verdict, notes):
        super().__init__(verdict)
        self.verdict, self.notes = verdict, notes


def other_way(command):
    """The same question for the solver, with its preprocessor where it was without, or without."""
    without = [word for word in command if word != SOLVER_ALONE]
    return without if len(without) < len(command) else [*command, SOLVER_ALONE]


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

    def parts(self):
        """The runs that together are the proof; most are one."""
        return self.proof.get("parts", [{}])

    def compile_flags(self, folder, part):
        defines = f"{self.proof.get('define', '')} {part.get('define', '')}"
        found = ["-D" + name for name in defines.split()] + ["-DPROOF_TWIN"] * bool(self.twin)
        return found + [f"-I{path}" for path in [folder, *INCLUDES]]

    def key(self, cbmc, folder):
        """A hash of all that the answer depends on."""
        texts = []
        for part in self.parts():
            done = cbmc.run(["gcc", "-E", "-P", *self.compile_flags(folder, part), self.proof["file"]])
            if done.returncode:
                raise Broken(f"{self.name}: {done.stdout.strip()}")
            texts.append(done.stdout)
        seen = [cbmc.version, "".join(texts), self.flags(), self.contract, self.twin and self.twin["expect"]]
        seen += [self.proof[name] for name in ("stand_ins", "parts") if name in self.proof]
        return hashlib.sha256(json.dumps(seen).encode()).hexdigest()

    def commands(self, folder, part):
        source, flags = [*self.compile_flags(folder, part), self.proof["file"]], self.flags()
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

    @staticmethod
    def selections(cbmc, command, alone):
        """Sets of CBMC's properties, each for a run of its own, that together are all: those whose text `alone` finds, one by one."""
        done = cbmc.run([*command, "--show-properties", "--json-ui"])
        listed = [one for entry in json.loads(done.stdout) for one in entry.get("properties", [])]
        names = [one["name"] for one in listed if re.search(alone, one["description"])]
        rest = [one["name"] for one in listed if one["name"] not in names]
        if not names:
            raise Broken(f"{alone!r} finds no claim that could be alone")
        return [rest, *[[name] for name in names]]

    def run(self, cbmc, timeout, memory, end=None):
        """{verdict, seconds, ...}. `timeout`: seconds of CPU for each part and each way of solving it; `memory`: bytes, which
        no tool may pass; `end`: of time.monotonic(), behind which nothing begins but the first part."""
        begin, results = time.monotonic(), []
        try:
            for found in self.runs(cbmc, timeout, memory, end):
                results += found
                if self.twin and self.judge(results)["verdict"] == "caught":
                    break
        except NoAnswer as reason:
            return {"verdict": reason.verdict, "seconds": time.monotonic() - begin, "notes": reason.notes}
        return {**self.judge(results), "seconds": time.monotonic() - begin}

    def runs(self, cbmc, timeout, memory, end):
        """For each run of CBMC what it says: (line, text of the claim, answer)."""
        folder, first = self.overlay(cbmc), True

        def limit():
            resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
            resource.setrlimit(resource.RLIMIT_CPU, (timeout, timeout))

        def answer(command):
            try:
                done = cbmc.run(command, timeout=timeout * BUSY, preexec_fn=limit)
            except subprocess.TimeoutExpired:
                raise NoAnswer("timeout", [f"no answer in {timeout * BUSY} s"]) from None
            if abs(done.returncode) % 128 in (signal.SIGXCPU, signal.SIGKILL):
                raise NoAnswer("timeout", [f"no answer in {timeout} s of CPU time"])
            if done.returncode and not (command[0] == "cbmc" and done.returncode == 10):
                raise NoAnswer("error", done.stdout.strip().splitlines()[-5:])
            return done.stdout

        def over():
            return end is not None and time.monotonic() >= end

        def solve(command):
            try:
                return answer(command)
            except NoAnswer as reason:
                if reason.verdict != "timeout" or over():
                    raise
                return answer(other_way(command))

        for part in self.parts():
            *steps, last = self.commands(folder, part)
            for command in steps:
                answer(command)
            for chosen in self.selections(cbmc, last, part["alone"]) if "alone" in part else [[]]:
                if not first and over():
                    raise NoAnswer("timeout", ["the time was over before all parts were run"])
                first = False
                output = solve([*last, *[word for name in chosen for word in ("--property", name)]])
                found = RESULT.findall(output)
                if not found or "ignoring" in output:
                    raise NoAnswer("error", output.strip().splitlines()[-5:])
                yield found

    def judge(self, results):
        gates = collections.defaultdict(list)  # one that is reached in any part is reached
        for line, text, answer in results:
            if text.startswith("gate: "):
                gates[line, text].append(answer)
        rest = [(text, answer) for _, text, answer in results if not text.startswith("gate: ")]
        failed = [text for text, answer in rest if answer != "SUCCESS"]
        found = {"claims": len(rest), "gates": len(gates), "notes": failed}
        if self.twin:
            caught = any(re.search(self.twin["expect"], text) for text in failed)
            return {**found, "verdict": "caught" if caught else "missed"}
        closed = [text for (_, text), answers in gates.items() if "FAILURE" not in answers]
        if failed:
            return {**found, "verdict": "failed"}
        if closed or not gates:
            return {**found, "verdict": "gate", "notes": closed or ["no gate at all"]}
        return {**found, "verdict": "proven"}
