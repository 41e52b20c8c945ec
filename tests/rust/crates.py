# SPDX-License-Identifier: MIT
"""The tests of the Rust crates, and their example, offline and against the static libraries of this build."""

import os
import subprocess
import sys

import rust


def main():
    rustc = rust.tool("rustc")
    environment = {
        **os.environ,
        "BEATRICE_STATIC_LIBS": os.environ["BEATRICE_STATIC"].replace(",", ";"),
        "BEATRICE_SYSTEM_LIBS": os.environ["BEATRICE_SYSTEM"].replace(",", ";"),
        "RUSTC": rustc,
        "RUSTDOC": os.path.join(os.path.dirname(rustc), "rustdoc"),
        "CARGO_TARGET_DIR": os.path.join(rust.OUT, "target"),
        "CARGO_INCREMENTAL": "0",
        "RUSTFLAGS": "-D warnings",
    }
    cargo = [rust.tool("cargo")]
    options = ["--offline", "--manifest-path", os.path.join(rust.CRATES, "Cargo.toml")]
    subprocess.run([*cargo, "test", *options], env=environment, check=True)
    example = subprocess.run([*cargo, "run", "--quiet", "--example", "clear", *options], env=environment, check=True, text=True,
                             stdout=subprocess.PIPE).stdout
    print(example)
    # 0.5 is 127 or 128.
    return 0 if any(f"pixel [{half}, 0, 255, 255]" in example for half in (127, 128)) else 1


if __name__ == "__main__":
    sys.exit(main())
