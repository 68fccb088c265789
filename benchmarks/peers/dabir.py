"""Ours: the same record taken into an office and printed by the service that the window uses too."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path

from benchmarks.peers.page import SAMPLE


def prepare() -> Callable[[], bytes]:
    from app.bootstrap import open_office
    from app.services import minutes

    folder = tempfile.TemporaryDirectory()
    office = open_office(str(Path(folder.name) / "office.dabir"))
    meeting = minutes.import_record(office, SAMPLE.read_bytes()).item_id

    def make() -> bytes:
        assert folder  # it lives as long as the office
        return minutes.printed(office, meeting).pdf

    return make
