# SPDX-License-Identifier: MIT
"""Makes generated/ from protocol/virgl.xml."""

VERSION = "1"
