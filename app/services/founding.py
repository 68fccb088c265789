"""Founding an office: what a new, empty office can start with, so that she does not type the district in."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from app.domain.profile import OfficeProfile
from app.services import files
from app.services.changes import Changes
from app.services.office import Office
from app.services.register import Entry, shelf_of


def enter_district(office: Office) -> Changes:
    """Enter the district's neighbourhoods, bodies, venue and series of meetings;
    people are entered by her, and the names that she has given the office stay.
    """
    enter_register(office, office.resources / "start" / "register.json", keeps_names=True)
    return Changes(register=True)


def enter_register(office: Office, file: Path, *, keeps_names: bool = False) -> None:
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
        room.set_profile(_completed(room.profile(), profile) if keeps_names else profile)
        for entry in entries:
            shelf_of(room, entry).put(entry)


def _completed(own: OfficeProfile, given: OfficeProfile) -> OfficeProfile:
    """The office's own profile; with the given names if it has no name, or two offices would be mixed."""
    if own.organisation:
        return own
    department, region = own.department or given.department, own.region or given.region
    return replace(own, organisation=given.organisation, department=department, region=region)
