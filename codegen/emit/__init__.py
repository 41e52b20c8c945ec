# SPDX-License-Identifier: MIT
"""The emitters: each module has render(protocol) -> {path below generated/: text}."""

import importlib
import pkgutil

from codegen.emit import environment


def modules():
    """All emitters, by name, so that adding a file adds an output."""
    return [importlib.import_module(f"codegen.emit.{info.name}")
            for info in sorted(pkgutil.iter_modules(__path__), key=lambda info: info.name)
            if info.name not in ("environment",)]


def render_all(protocol):
    outputs = {}
    for module in modules():
        outputs.update(module.render(protocol))
    listed = sorted(path for path in outputs if path.startswith("src/") and path.endswith(".c"))
    tests = sorted(path for path in outputs if path.startswith("tests/") and path.endswith(".c"))
    outputs["sources.cmake"] = environment.render("sources.cmake.j2", protocol, sources=listed, tests=tests)
    return outputs
