"""Minutes to the bytes of a record: the same bytes for the same minutes, and lines that a person can read."""

from __future__ import annotations

import json
from typing import Any

from app.domain.minutes import Minutes
from app.records import codec


def write(minutes: Minutes) -> bytes:
    """The record as UTF-8 JSON; ``read`` gives back equal minutes (without what is private)."""
    return to_bytes(codec.to_plain(minutes))


def to_bytes(plain: dict[str, Any]) -> bytes:
    """Plain values as indented UTF-8 JSON with a newline at the end; keys keep their order."""
    return (json.dumps(plain, ensure_ascii=False, indent=1) + "\n").encode()
