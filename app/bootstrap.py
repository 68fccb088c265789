"""Builds the office: the only file that knows every floor."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from app import paths
from app.services import files
from app.services.office import Office


def open_office(target: str = "") -> Office:
    """Open the office file (or database URL) ``target``, made if it is not there; the user's own if empty."""
    from app.storage.office import open_office as open_store

    place = target or str(paths.default_office())
    if "://" not in place:
        files.make_folder(Path(place).absolute().parent)
    return Office(
        store=open_store(place),
        clock=_now,
        resources=paths.resources(),
        keys=paths.keys_of(target),
    )


def _now() -> datetime:
    return datetime.now().astimezone()
