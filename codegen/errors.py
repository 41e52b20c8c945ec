# SPDX-License-Identifier: MIT
"""Errors of the description, each with the line it is at."""


class SchemaError(Exception):
    """One or more faults of the XML, or of the file at `path`; `faults` are (line, message)."""

    def __init__(self, faults, path=""):
        self.faults, self.path = sorted(faults), path
        super().__init__("\n".join(f"{line}: {message}" for line, message in self.faults))


class Faults:
    """Collects faults so that one run shows them all."""

    def __init__(self):
        self.found = []

    def add(self, line, message):
        self.found.append((line, message))

    def stop_if_any(self, path=""):
        if self.found:
            raise SchemaError(self.found, path)
