"""The register: people, bodies, neighbourhoods, venues, series, and the office's own profile."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from app.domain.body import Body
from app.domain.neighbourhood import Neighbourhood
from app.domain.person import Person
from app.domain.problems import Problem, Refusal
from app.domain.profile import OfficeProfile
from app.domain.register import Register
from app.domain.series import Series, Venue
from app.persian import folding
from app.services.changes import Changes
from app.services.office import Office

if TYPE_CHECKING:
    from app.storage.things import Things
    from app.storage.transaction import Transaction

Entry = Person | Body | Neighbourhood | Venue | Series

KEY_OF: dict[type, str] = {
    Person: "person_id",
    Body: "body_id",
    Neighbourhood: "neighbourhood_id",
    Venue: "venue_id",
    Series: "series_id",
}


def read(office: Office) -> Register:
    """The whole register."""
    with office.store.read() as room:
        return room.register()


def find_person(office: Office, name: str) -> Person:
    """The person that ``name`` means: an identifier, or words of the name and title that fit nobody else."""
    with office.store.read() as room:
        people = room.register().people
    exact = [person for person in people if name in (person.id, person.full_name)]
    found = exact or [
        person
        for person in people
        if folding.matches(name, " ".join((person.full_name, *(held.title for held in person.positions))))
    ]
    if not found:
        raise Problem("person_unknown", name=name)
    if len(found) > 1:
        raise Problem("person_ambiguous", name=name, count=len(found))
    return found[0]


def find_body(office: Office, name: str) -> Body:
    """The body that ``name`` means: an identifier, or any of the names by which it is called."""
    wanted = folding.compact(name)
    with office.store.read() as room:
        bodies = room.register().bodies
    for body in bodies:
        if name == body.id or wanted in map(folding.compact, (body.name, body.short_name, *body.aliases)):
            return body
    raise Problem("body_unknown", name=name)


def profile(office: Office) -> OfficeProfile:
    """The office's profile."""
    with office.store.read() as room:
        return room.profile()


def set_profile(office: Office, **values: str | int) -> Changes:
    """Change the office's profile."""
    with office.store.write() as room:
        room.set_profile(replace(room.profile(), **values))  # type: ignore[arg-type]
    return Changes(register=True)


def put(office: Office, entry: Entry) -> Changes:
    """Add an entry, or replace the one with its identifier; drafts that name a person follow the new name."""
    with office.store.write() as room:
        if isinstance(entry, Person):
            rename_in_drafts(room, entry)
        shelf_of(room, entry).put(entry)
    return Changes(register=True, item_id=entry.id)


def delete(office: Office, entry: Entry) -> Changes:
    """Delete an entry that no meeting names (``put`` undoes it);
    one that is named can only be archived (I15).
    """
    with office.store.write() as room:
        named = room.meetings.find_references(**{KEY_OF[type(entry)]: entry.id})
        if named:
            raise Refusal(
                "still_named", name=_name(entry), count=len(named), meeting=named[0].number or named[0].title
            )
        try:
            shelf_of(room, entry).delete(entry.id)
        except Problem as problem:
            if problem.code != "still_named_here":
                raise
            raise Refusal("still_named_here", name=_name(entry)) from problem
    return Changes(register=True, item_id=entry.id)


def archive(office: Office, entry: Person | Body | Neighbourhood, *, active: bool = False) -> Changes:
    """Take an entry out of the lists for new meetings, leaving it where it is named; or bring it back."""
    return put(office, replace(entry, active=active))


def move_person(office: Office, person_id: str, to: int) -> Changes:
    """Move a person to place ``to`` (from 0) of the order of the protocol, which then names everybody.

    :raises Refusal: ``person_gone``.
    """
    with office.store.write() as room:
        order = [person.id for person in room.register().in_protocol_order()]
        if person_id not in order:
            raise Refusal("person_gone", id=person_id)
        order.remove(person_id)
        order.insert(to, person_id)
        room.people.set_protocol(order)
    return Changes(register=True, item_id=person_id)


def set_protocol(office: Office, person_ids: Iterable[str]) -> Changes:
    """Keep a whole order of the protocol (that of before undoes a move); none at all is the alphabet."""
    with office.store.write() as room:
        room.people.set_protocol(tuple(dict.fromkeys(person_ids)))
    return Changes(register=True)


def shelf_of(room: Transaction, entry: Entry) -> Things[Any]:
    """Where entries of this kind are kept."""
    shelves: dict[type, Things[Any]] = {
        Person: room.people,
        Body: room.bodies,
        Neighbourhood: room.neighbourhoods,
        Venue: room.venues,
        Series: room.series,
    }
    return shelves[type(entry)]


def rename_in_drafts(room: Transaction, person: Person) -> None:
    """A corrected name reaches the open meetings; approved minutes keep theirs (I10)."""
    before = room.register().person(person.id)
    if before is None or before.full_name == person.full_name:
        return
    for reference in room.meetings.find_references(person_id=person.id):
        if reference.frozen or reference.deleted:
            continue
        stored = room.meetings.get(reference.meeting_id)
        rows = tuple(
            replace(row, name=person.full_name)
            if row.person_id == person.id and row.name == before.full_name
            else row
            for row in stored.meeting.attendance
        )
        after = replace(stored.meeting, attendance=rows)
        # Not an act of the meeting: nobody in the hall looks for it behind the undo key.
        if after != stored.meeting:
            room.meetings.save(stored.meeting, after, stored.revision)


def _name(entry: Entry) -> str:
    if isinstance(entry, Person):
        return entry.full_name
    return entry.title if isinstance(entry, Series) else entry.name
