# SPDX-License-Identifier: MIT
"""The crate beatrice-sys against the headers: every struct, member, offset and size, every function and its parameters,
and every number."""

import os
import re
import subprocess
import sys

import rust

HEADERS = ("beatrice", "gl", "null")
FOLDER = os.path.join(rust.ROOT, "core/include/beatrice")
SOURCE = os.path.join(rust.CRATES, "beatrice-sys/src/lib.rs")
# A struct of the system's, and what the crate leaves out.
SYSTEM, LEFT_OUT = {"iovec"}, {"bea_tap", "bea_renderer_set_tap"}


def read_headers():
    text = ""
    for name in sorted(os.listdir(FOLDER)):
        if name != "tap.h":
            with open(os.path.join(FOLDER, name), encoding="utf-8") as file:
                text += file.read()
    text = re.sub(r"/\*.*?\*/", "", text, flags=re.S)
    limits = re.findall(r"^ *X\((\w+), (\w+),", text, re.M)
    text = text.replace("BEA_LIMITS(BEA_LIMIT_FIELD)", " ".join(f"{kind} {name};" for name, kind in limits))
    return re.sub(r"^#(.*\\\n)*.*$", "", text, flags=re.M)


def c_members(body):
    """Names of the members in the body of a C struct."""
    names = []
    for member in body.split(";"):
        pointer = re.search(r"\(\*(\w+)\)\(", member)
        if pointer:
            names.append(pointer[1])
        elif member.strip():
            names += [re.search(r"(\w+)\s*(\[\w+\])?\s*$", part)[1] for part in member.split(",")]
    return names


def c_side():
    text = read_headers()
    structs = {n: c_members(b) for n, b in re.findall(r"^struct (\w+) \{(.*?)^\};", text, re.S | re.M)}
    functions = {n: 0 if p.strip() in ("", "void") else len(split_arguments(p))
                 for n, p in re.findall(r"^[a-z][\w ]*[ *]\**(bea_\w+)\(((?:[^()]|\((?:[^()]|\([^()]*\))*\))*)\);", text, re.M)}
    numbers = []
    for body in re.findall(r"^enum \w+ \{(.*?)\};", text, re.S | re.M):
        numbers += re.findall(r"\b(BEA_\w+)\s*=", body)
    return structs, functions, numbers


def split_arguments(text):
    depth, arguments = 0, [""]
    for character in text:
        depth += {"(": 1, ")": -1}.get(character, 0)
        if character == "," and depth == 0:
            arguments.append("")
        else:
            arguments[-1] += character
    return [argument for argument in arguments if argument.strip()]


def rust_side():
    with open(SOURCE, encoding="utf-8") as file:
        text = re.sub(r"//.*", "", file.read())
    structs = {n: [m.replace("r#", "") for m in re.findall(r"^    pub ([\w#]+):", b, re.M)]
               for n, b in re.findall(r"^pub struct (\w+) \{(.*?)^\}", text, re.S | re.M)}
    functions = {n: len(split_arguments(p)) for n, p in re.findall(r"pub fn (bea_\w+)\(([^()]*)\)", text)}
    return structs, functions, re.findall(r"^pub const (BEA_\w+):", text, re.M)


def differences(c, crate):
    for name in sorted(set(c[0]) - set(crate[0]) - LEFT_OUT):
        yield f"struct {name} is missing in the crate"
    for name in sorted(set(crate[0]) - set(c[0]) - SYSTEM):
        yield f"struct {name} is not in the headers"
    for name, members in crate[0].items():
        if name in c[0] and sorted(c[0][name]) != sorted(members):
            yield f"struct {name}: members differ: {sorted(set(c[0][name]) ^ set(members))}"
    for name in sorted((set(c[1]) | set(crate[1])) - LEFT_OUT):
        if c[1].get(name) != crate[1].get(name):
            yield f"{name}: {c[1].get(name)} parameters in the headers, {crate[1].get(name)} in the crate"
    for name in sorted(set(c[2]) - set(crate[2])):
        yield f"{name} is missing in the crate"


def c_program(structs, numbers):
    lines = [f'#include "beatrice/{name}.h"' for name in HEADERS]
    lines += ["#include <stddef.h>", "#include <stdio.h>", "#include <sys/uio.h>", "int main(void) {"]
    for name, members in structs.items():
        lines.append(f'printf("{name} %zu %zu\\n", sizeof(struct {name}), _Alignof(struct {name}));')
        lines += [f'printf("{name}.{m} %zu %zu\\n", offsetof(struct {name}, {m}), sizeof(((struct {name} *)0)->{m}));'
                  for m in members]
    lines += [f'printf("{name} %lld\\n", (long long){name});' for name in numbers]
    return "\n".join([*lines, "}", ""])


def rust_program(structs, numbers):
    lines = ["#![allow(dead_code)]", f'#[path = "{SOURCE}"] mod sys;',
             "fn size<T>(_: *const T) -> usize { std::mem::size_of::<T>() }", "fn main() {"]
    for name, members in structs.items():
        lines.append(f'println!("{name} {{}} {{}}", std::mem::size_of::<sys::{name}>(), std::mem::align_of::<sys::{name}>());')
        lines += [f"let whole = std::mem::MaybeUninit::<sys::{name}>::uninit();", "let base = whole.as_ptr();"]
        for member in members:
            raw = f"r#{member}" if member == "box" else member
            lines += [f"let member = unsafe {{ std::ptr::addr_of!((*base).{raw}) }};",
                      f'println!("{name}.{member} {{}} {{}}", member as usize - base as usize, size(member));']
    lines += [f'println!("{name} {{}}", sys::{name});' for name in numbers]
    return "\n".join([*lines, "}", ""])


def run(name, text, compiler):
    """Compiles a program and gives its lines."""
    source = os.path.join(rust.OUT, name)
    program = os.path.splitext(source)[0] + "-" + name[-1]
    with open(source, "w", encoding="utf-8") as file:
        file.write(text)
    subprocess.run([*compiler, source, "-o", program], check=True)
    return subprocess.run([program], check=True, text=True, stdout=subprocess.PIPE).stdout.splitlines()


def main():
    rustc = rust.tool("rustc")
    os.makedirs(rust.OUT, exist_ok=True)
    c, crate = c_side(), rust_side()
    problems = list(differences(c, crate))
    if problems:  # the programs below would not compile
        print("\n".join(problems))
        return 1
    structs = {name: members for name, members in crate[0].items() if name in c[0] or name in SYSTEM}
    numbers = [name for name in crate[2] if name in c[2] or name == "BEA_MAX_PLANES"]
    of_c = run("layout.c", c_program(structs, numbers),
               [os.environ.get("BEATRICE_CC", "cc"), "-D_GNU_SOURCE", "-I", os.path.dirname(FOLDER)])
    of_rust = run("layout.rs", rust_program(structs, numbers), [rustc, "--edition", "2021"])
    problems = [f"C: {a}; Rust: {b}" for a, b in zip(of_c, of_rust) if a != b]
    for problem in problems:
        print(problem)
    print(f"layout: {len(structs)} structs, {len(of_c)} lines, {len(c[1])} functions, {len(numbers)} numbers, "
          f"{len(problems)} problem(s)")
    return 1 if problems or len(of_c) != len(of_rust) or len(structs) < 15 or len(c[1]) < 40 else 0


if __name__ == "__main__":
    sys.exit(main())
