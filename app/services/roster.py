"""The roster from Excel: a file is matched with the register, looked at, taken in one step, and undone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from app.domain.body import Body
from app.domain.neighbourhood import Neighbourhood
from app.domain.person import Person
from app.domain.problems import Problem, Refusal
from app.domain.register import Register
from app.domain.roster import Choice, Decision, Match, MatchKind, Roster
from app.domain.roster_matching import match
from app.domain.roster_places import NewPlaces, new_places
from app.domain.roster_taking import take as taken_of
from app.services import files
from app.services.changes import Changes, Intake
from app.services.office import Office
from app.services.register import KEY_OF, Entry, rename_in_drafts, shelf_of

if TYPE_CHECKING:
    from app.storage.transaction import Transaction


@dataclass(frozen=True, slots=True)
class RosterPreview:
    """A file beside the register as both were on ``day``: nothing is changed yet."""

    roster: Roster
    matches: tuple[Match, ...]
    new_places: NewPlaces
    register: Register
    day: date

    @property
    def counts(self) -> Mapping[MatchKind, int]:
        """How many rows there are of each kind."""
        return Counter(one.kind for one in self.matches)


def preview(office: Office, file: Path) -> RosterPreview:
    """Read a roster (.xlsx, .csv) and match it with the register.

    :raises Refusal: ``roster_no_header``, ``roster_empty``, ``table_too_large``, ``table_too_long``,
        ``table_unreadable``, ``table_old_excel``, ``table_formula``.
    """
    from app.records import roster_file, sheets

    if files.size_of(file) > sheets.MOST_BYTES:
        raise Refusal("table_too_large", file=file.name, most=sheets.MOST_BYTES // 1_000_000)
    day = office.clock().date()
    roster = roster_file.read_roster(files.read(file), file.name, day)
    with office.store.read() as room:
        return _matched(room, roster, day)


def take(
    office: Office,
    shown: RosterPreview,
    choices: Mapping[int, Choice] | None = None,
    places: NewPlaces | None = None,
) -> Changes:
    """Take the rows as she decided, by their line, and the others as proposed; ``intake`` says what it did.

    Only those of the new bodies and neighbourhoods that are named in ``places`` are made.  Taken again, the
    same file changes nothing.

    :raises Refusal: ``roster_stale``, when the register is another now than the one that was shown.
    """
    with office.store.write() as room:
        now = _matched(room, shown.roster, shown.day)
        if _meaning(now) != _meaning(shown) or not _are_there(choices or {}, now.register):
            raise Refusal("roster_stale")
        member_label = room.profile().member_label
        found = taken_of(
            now.register, now.matches, choices or {}, places or NewPlaces(), now.day, member_label
        )
        changed: list[tuple[Person | None, Person | Body | Neighbourhood]] = []
        entries: tuple[Person | Body | Neighbourhood, ...] = (
            *found.bodies,
            *found.neighbourhoods,
            *found.people,
        )
        for entry in entries:
            before = now.register.person(entry.id) if isinstance(entry, Person) else None
            _put(room, entry, before)
            changed.append((before, entry))
    return Changes(register=bool(changed), intake=Intake(tuple(changed)))


def undo_import(office: Office, intake: Intake) -> Changes:
    """Put everybody back as before the import, and take away who and what came with it.

    What was changed since, and what is named elsewhere meanwhile, stays as it is.
    """
    with office.store.write() as room:
        now = room.register()
        stored = {one.id: one for shelf in (now.people, now.bodies, now.neighbourhoods) for one in shelf}
        for before, after in reversed(intake.changed):
            if stored.get(after.id) != after:
                continue
            if before is not None and isinstance(after, Person):
                _put(room, before, after)
            elif not room.meetings.find_references(**{KEY_OF[type(after)]: after.id}):
                _delete(room, after)
    return Changes(register=True)


def template(to: Path) -> None:
    """Write the empty .xlsx with the header, for her to fill in."""
    from app.records import roster_file

    files.write(to, roster_file.template())


def _matched(room: Transaction, roster: Roster, day: date) -> RosterPreview:
    register = room.register()
    matches = match(roster.rows, register, day, room.profile().member_label)
    return RosterPreview(roster, matches, new_places(roster.rows, register), register, day)


def _meaning(shown: RosterPreview) -> tuple[object, ...]:
    return shown.matches, shown.new_places


def _are_there(choices: Mapping[int, Choice], register: Register) -> bool:
    chosen = {one.person_id for one in choices.values() if one.decision is Decision.UPDATE and one.person_id}
    return chosen <= {person.id for person in register.people}


def _put(room: Transaction, entry: Entry, before: Person | None) -> None:
    if isinstance(entry, Person) and before is not None and before.full_name != entry.full_name:
        rename_in_drafts(room, entry)
    shelf_of(room, entry).put(entry)


def _delete(room: Transaction, entry: Entry) -> None:
    try:
        shelf_of(room, entry).delete(entry.id)
    except Problem as problem:
        if problem.code != "still_named_here":  # somebody's position, or a series of meetings
            raise
