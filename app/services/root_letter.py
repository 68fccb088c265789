"""The letter that makes the office's root certificate known, written as a file to be printed."""

from __future__ import annotations

from pathlib import Path

from app.domain.problems import Problem
from app.services import authority, files
from app.services.authority import AuthorityMade
from app.services.office import Office


def write(office: Office, to: Path) -> AuthorityMade:
    """Write the letter (PDF) about the root of this office.

    :raises Problem: ``authority_missing``, what the disk refuses.
    """
    made = authority.find(office)
    if made is None:
        raise Problem("authority_missing")
    files.write(to, letter(office, made))
    return made


def letter(office: Office, made: AuthorityMade) -> bytes:
    """The bytes of the letter, in the office's own font."""
    from app import documents

    with office.store.read() as room:
        profile, font = room.profile(), room.font.get()
    facts = documents.RootFacts(
        name=made.name,
        organisation=made.organisation,
        fingerprint=made.fingerprint,
        valid_from=made.valid_from,
        valid_to=made.valid_to,
        printed_at=office.clock().replace(microsecond=0),
    )
    return documents.print_root_letter(profile, facts, office.resources, font)
