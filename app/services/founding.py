"""Founding an office: what a new, empty office can start with, so that she does not type the district in."""

from __future__ import annotations

from pathlib import Path

from app.services import files
from app.services.changes import Changes
from app.services.office import Office
from app.services.register import Entry, shelf_of


def enter_district(office: Office) -> Changes:
    """Enter the district's neighbourhoods, bodies, venue and series of meetings;
    people are entered by her.
    """
    enter_register(office, office.resources / "start" / "register.json")
    return Changes(register=True)


def enter_register(office: Office, file: Path) -> None:
    """Enter everything of a register file, and its profile, in one step."""
    from app import records

    profile, register = records.read_register(files.read(file))
    entries: tuple[Entry, ...] = (
        *register.bodies,
        *register.neighbourhoods,
        *register.people,
        *register.venues,
        *register.series,
    )
    with office.store.write() as room:
        room.set_profile(profile)
        for entry in entries:
            shelf_of(room, entry).put(entry)
