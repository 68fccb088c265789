"""Identifiers: short random texts, the same in every office that holds the thing,
so that imports never double it.
"""

from __future__ import annotations

import uuid


def new_id() -> str:
    """A fresh identifier: 32 lower-case hexadecimal digits (RFC 9562, version 4)."""
    return uuid.uuid4().hex
