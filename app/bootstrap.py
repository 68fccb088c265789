"""Builds the office: the only file that knows every floor."""

from __future__ import annotations

import getpass
from datetime import datetime
from pathlib import Path

from app import paths
from app.services import audit, backups, files, keys
from app.services.office import Office


def open_office(target: str = "") -> Office:
    """Open the office file (or database URL) ``target``, made if it is not there; the user's own if empty.

    :raises Problem: ``address_unknown``, also for a database in memory; ``office_lost`` where there was one
        that has backups; what opening the store raises.
    """
    from app.storage.office import open_office as open_store

    place = target or str(paths.default_office())
    folder = keys.folder_of(place, paths.server_keys())
    if "://" not in place:
        files.make_folder(Path(place).absolute().parent)
        backups.refuse_loss(Path(place).absolute().resolve())
    office = Office(
        store=open_store(place),
        clock=_now,
        resources=paths.resources(),
        keys=folder,
        actor=_account(),
    )
    audit.begin(office)
    return office


def _account() -> str:
    """Who works on this computer, by the name of the account."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""


def _now() -> datetime:
    return datetime.now().astimezone()
