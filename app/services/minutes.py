"""The minutes: composed, checked for gaps, approved and frozen, recorded, imported, printed."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from app.domain import gap as gaps_
from app.domain import number
from app.domain import quantity as quantities
from app.domain.body import Body
from app.domain.gap import Gap, Weight
from app.domain.identity import new_id
from app.domain.meeting import Meeting
from app.domain.minutes import Content, Issue, Minutes, MinutesState, compose
from app.domain.neighbourhood import Neighbourhood
from app.domain.number import DocumentKind
from app.domain.person import Person, Position
from app.domain.problems import Problem, Refusal
from app.domain.register import Register
from app.domain.series import Series, Venue
from app.persian import digits
from app.services import files, meetings
from app.services.changes import Changes
from app.services.office import Office

if TYPE_CHECKING:
    from app.storage.transaction import Transaction


@dataclass(frozen=True, slots=True)
class GapState:
    """A gap and whether she left it blank on purpose."""

    gap: Gap
    acknowledged: bool


def read(office: Office, meeting_id: str) -> Minutes:
    """The minutes of a meeting: as frozen if they are approved, as they stand now if not."""
    with office.store.read() as room:
        return _minutes(room, meeting_id)


def find(office: Office, name: str) -> str:
    """The identifier of the meeting that ``name`` means: an identifier,
    a meeting number or a minutes number, any digits.
    """
    wanted = digits.to_ascii(name.strip())
    found = [
        one.id
        for one in meetings.summaries(office)
        if wanted in (one.id, one.number or None) or (one.ordinal is not None and wanted == str(one.ordinal))
    ]
    if not found:
        raise Problem("meeting_unknown", name=name)
    if len(found) > 1:
        raise Problem("meeting_ambiguous", name=name, count=len(found))
    return found[0]


def gaps(office: Office, meeting_id: str) -> tuple[GapState, ...]:
    """Every gap of a meeting, with what she acknowledged."""
    meeting = meetings.read(office, meeting_id).meeting
    return tuple(GapState(gap, gap.key in meeting.acknowledged) for gap in gaps_.gaps(meeting))


def acknowledge(office: Office, meeting_id: str, *keys: str, leave_blank: bool = True) -> Changes:
    """Leave blanks on purpose (they print as dotted lines), or take that back."""

    def acknowledged(meeting: Meeting) -> Meeting:
        others = tuple(key for key in meeting.acknowledged if key not in keys)
        return replace(meeting, acknowledged=(*others, *keys) if leave_blank else others)

    return meetings.change(office, meeting_id, acknowledged)


def acknowledge_all(office: Office, meeting_id: str) -> Changes:
    """Leave every blank that may be left."""
    open_keys = [
        state.gap.key
        for state in gaps(office, meeting_id)
        if state.gap.weight is Weight.BLANK and not state.acknowledged
    ]
    return acknowledge(office, meeting_id, *open_keys)


def approve(office: Office, meeting_id: str) -> Changes:
    """Number and freeze the minutes; refused while a gap is open.  Shortfalls become rows «تعیین‌نشده»."""
    with office.store.write() as room:
        stored = room.meetings.get(meeting_id)
        meetings.refuse_frozen(stored.issue)
        gaps_.refuse_open_gaps(stored.meeting)
        meeting = _with_rests(_without_stale_acknowledgements(stored.meeting))
        if meeting != stored.meeting:
            room.meetings.save(stored.meeting, meeting, stored.revision)
        content = compose(meeting, room.register(), stored.issue).content
        issue = _numbered(office, room, meeting, stored.issue)
        issue = _freeze(room, content, issue)
    return Changes(meeting, issue, meetings=True)


def record(office: Office, meeting_id: str) -> bytes:
    """The JSON record of the minutes."""
    from app import records

    return records.write(read(office, meeting_id))


def import_record(office: Office, data: bytes) -> Changes:
    """Take a record in, content and issue; a second import of the same changes nothing,
    another content is refused.
    """
    from app import records

    minutes = records.read(data)
    meeting = minutes.meeting
    if _has(office, meeting.id):
        return _same_again(office, minutes)
    with office.store.write() as room:
        _take_names(room, minutes.content)
        room.meetings.add(meeting)
        if minutes.issue.is_frozen:
            _freeze(room, minutes.content, minutes.issue)
    return Changes(meeting, minutes.issue, item_id=meeting.id, meetings=True, register=True)


def export(office: Office, meeting_id: str, to: Path) -> Path:
    """Write the PDF of the minutes; only an unsigned one of ours is ever written over."""
    if to.exists():
        _refuse_what_is_not_ours(to)
    files.write(to, pdf(office, meeting_id))
    return to


def pdf(office: Office, meeting_id: str) -> bytes:
    """The bytes of the PDF of the minutes."""
    from app import documents

    with office.store.read() as room:
        minutes, profile = _minutes(room, meeting_id), room.profile()
    return documents.minutes_pdf(minutes, profile, office.resources)


def _refuse_what_is_not_ours(file: Path) -> None:
    from app import signing

    try:
        fields = signing.fields_of(files.read(file))
    except Problem:
        raise Refusal("target_exists", file=file) from None
    if any(field.filled for field in fields):
        raise Refusal("target_signed", file=file)


def _minutes(room: Transaction, meeting_id: str) -> Minutes:
    from app import records

    frozen = room.minutes.frozen(meeting_id)
    if frozen:
        issue, content = frozen
        return Minutes(records.content_of(content), issue)
    stored = room.meetings.get(meeting_id)
    return compose(stored.meeting, room.register(), stored.issue)


def _numbered(office: Office, room: Transaction, meeting: Meeting, issue: Issue) -> Issue:
    """A number for the first approval; a later version keeps its own (I9)."""
    now = office.clock().replace(microsecond=0)
    if issue.number or meeting.held_on is None:
        return replace(issue, state=MinutesState.APPROVED, approved_at=now)
    profile = room.profile()
    year = number.year_of(meeting.held_on)
    given = number.compose(
        profile.number_pattern,
        profile.region,
        DocumentKind.MINUTES,
        meeting.held_on,
        room.minutes.next_sequence(DocumentKind.MINUTES, year),
    )
    return replace(
        issue,
        state=MinutesState.APPROVED,
        number=given.text,
        jalali_year=given.jalali_year,
        sequence=given.sequence,
        approved_at=now,
    )


def _freeze(room: Transaction, content: Content, issue: Issue) -> Issue:
    from app import records

    data = records.canonical_bytes(content)
    frozen = replace(issue, content_sha256=hashlib.sha256(data).hexdigest())
    room.minutes.freeze(content.meeting.id, frozen, data)
    return frozen


def _with_rests(meeting: Meeting) -> Meeting:
    return replace(
        meeting,
        resolutions=tuple(
            replace(one, quantity=quantities.with_rests(one.quantity, new_id)) if one.quantity else one
            for one in meeting.resolutions
        ),
    )


def _without_stale_acknowledgements(meeting: Meeting) -> Meeting:
    """Only blanks that are still blank stay acknowledged."""
    blank = {gap.key for gap in gaps_.gaps(meeting)}
    return replace(meeting, acknowledged=tuple(sorted(key for key in meeting.acknowledged if key in blank)))


def _has(office: Office, meeting_id: str) -> bool:
    return any(one.id == meeting_id for one in meetings.summaries(office))


def _same_again(office: Office, minutes: Minutes) -> Changes:
    from app import records

    meeting_id = minutes.meeting.id
    here = read(office, meeting_id)
    if records.canonical_bytes(here.content) != records.canonical_bytes(minutes.content):
        raise Refusal("meeting_exists", title=minutes.meeting.title)
    return Changes(item_id=meeting_id)


def _take_names(room: Transaction, content: Content) -> None:
    """Enter into the register what the content names and the office does not have yet."""
    register = room.register()
    meeting = content.meeting
    for body in content.bodies:
        if not register.body(body.id):
            room.bodies.put(Body(body.id, body.name))
    for place in content.neighbourhoods:
        if not register.neighbourhood(place.id):
            room.neighbourhoods.put(Neighbourhood(place.id, place.name))
    rows = {row.person_id: row for row in meeting.attendance}
    for name in content.people:
        if not register.person(name.id):
            row = rows[name.id]
            position = Position(new_id(), row.title, row.body_id, row.neighbourhood_id)
            positions = (position,) if row.title else ()
            room.people.put(Person(name.id, name.last_name, name.first_name, name.honorific, positions))
    _take_series(room, register, content)


def _take_series(room: Transaction, register: Register, content: Content) -> None:
    meeting = content.meeting
    if meeting.venue_id and not register.venue(meeting.venue_id):
        room.venues.put(Venue(meeting.venue_id, meeting.venue))
    if content.series:
        known = register.one_series(content.series.id) or Series(
            content.series.id, content.series.name, venue_id=meeting.venue_id
        )
        room.series.put(replace(known, last_ordinal=max(known.last_ordinal, meeting.ordinal or 0)))
