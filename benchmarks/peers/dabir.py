"""Ours as it ships: tagged, archival, with the record embedded."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.minutes.page import ORGANISATION, RESOURCES

if TYPE_CHECKING:
    from app.documents import PrintOptions


def prepare(_scratch: Path) -> Callable[[bytes], bytes]:
    from app.documents import PrintOptions

    return printer(PrintOptions())


def printer(options: PrintOptions) -> Callable[[bytes], bytes]:
    """Record to PDF, without validating the record: nobody else does that either."""
    import json

    from app.documents import print_minutes
    from app.domain.profile import OfficeProfile
    from app.records import codec

    profile = OfficeProfile(*ORGANISATION)

    def make(record: bytes) -> bytes:
        minutes = codec.from_plain(json.loads(record))
        return print_minutes(minutes, profile, RESOURCES, record, options).pdf

    return make
