"""Ours without structure tree, archival entries and embedded record: what most of the others write."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from benchmarks.peers.dabir import printer


def prepare(_scratch: Path) -> Callable[[bytes], bytes]:
    from app.documents import PrintOptions

    return printer(PrintOptions(tagged=False))
