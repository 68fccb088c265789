"""Carrying over: what earlier meetings of the series decided and nobody has done yet, on the new agenda.

An item of the agenda is linked to the resolution; the resolution itself stays where it was decided.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from app.domain import meeting as rules
from app.domain.agenda import AgendaItem
from app.domain.identity import new_id
from app.domain.meeting import Meeting
from app.domain.problems import Refusal
from app.domain.resolution import Resolution, ResolutionKind, ResolutionStatus
from app.services import meetings
from app.services.changes import Changes
from app.services.office import Office

if TYPE_CHECKING:
    from app.storage.transaction import Transaction

_KINDS = (ResolutionKind.RESOLUTION, ResolutionKind.UNDERTAKING, ResolutionKind.PERMIT)
_OPEN = (ResolutionStatus.ADOPTED, ResolutionStatus.IN_PROGRESS)


@dataclass(frozen=True, slots=True)
class Offer:
    """An open resolution of an earlier meeting.

    ``number`` is that of its minutes with its row («20/ص/1405/08/1-3»); ``times`` says for which time it
    would stand before the meeting, the one that decided it counted: 2 is «بار دوم».
    """

    resolution: Resolution
    meeting_id: str
    meeting_title: str
    meeting_ordinal: int | None
    held_on: date | None
    row: int
    number: str
    times: int
    overdue: bool

    @property
    def title(self) -> str:
        """How it stands on the agenda, in one line: its text, after a topic that the text does not name."""
        topic, text = (" ".join(one.split()) for one in (self.resolution.topic, self.resolution.text))
        return text if topic in text else ": ".join(filter(None, (topic, text)))


def offers(office: Office, meeting_id: str) -> tuple[Offer, ...]:
    """The open resolutions of earlier meetings of the series that are not on the agenda yet, oldest first."""
    with office.store.read() as room:
        meeting = room.meetings.get(meeting_id).meeting
        found = _open_before(room, meeting, office.clock().date())
    there = {item.carried_from for item in meeting.agenda}
    return tuple(one for one in found if one.resolution.id not in there)


def taken(office: Office, meeting_id: str) -> tuple[Offer, ...]:
    """Those that are on the agenda."""
    with office.store.read() as room:
        meeting = room.meetings.get(meeting_id).meeting
        found = _open_before(room, meeting, office.clock().date())
    there = {item.carried_from for item in meeting.agenda}
    return tuple(one for one in found if one.resolution.id in there)


def take(office: Office, meeting_id: str, resolution_ids: Iterable[str]) -> Changes:
    """Put open resolutions on the agenda, in the order given; one that is there stays where it is.

    :raises Refusal: ``item_gone``, for what is no open resolution of an earlier meeting of the series.
    """
    wanted = tuple(dict.fromkeys(resolution_ids))
    with office.store.read() as room:
        meeting = room.meetings.get(meeting_id).meeting
        found = {one.resolution.id: one for one in _open_before(room, meeting, office.clock().date())}
    unknown = next((one for one in wanted if one not in found), None)
    if unknown:
        raise Refusal("item_gone", id=unknown)

    def taken_up(meeting: Meeting) -> Meeting:
        there = {item.carried_from for item in meeting.agenda}
        for resolution_id in wanted:
            if resolution_id not in there:
                title = found[resolution_id].title
                meeting = rules.put(meeting, AgendaItem(new_id(), title, carried_from=resolution_id))
        return meeting

    return meetings.change(office, meeting_id, taken_up)


@dataclass(frozen=True, slots=True)
class _Open:
    """An open resolution where it was decided: the meeting as its minutes in force say, and their number."""

    meeting: Meeting
    row: int
    number: str

    @property
    def resolution(self) -> Resolution:
        return self.meeting.resolutions[self.row - 1]


def _open_before(room: Transaction, meeting: Meeting, today: date) -> tuple[Offer, ...]:
    if meeting.series_id is None:
        return ()
    day = meeting.held_on or today
    found = [*_open_of_minutes(room, meeting.series_id), *_open_of_amended(room, meeting.series_id)]
    found = [one for one in found if one.meeting.id != meeting.id]
    earlier = [one for one in found if _when(one.meeting, day) < _when(meeting, day)]
    times = room.carried.times((one.resolution.id for one in earlier), meeting.id)
    return tuple(
        Offer(
            one.resolution,
            one.meeting.id,
            one.meeting.title,
            one.meeting.ordinal,
            one.meeting.held_on,
            one.row,
            f"{one.number}-{one.row}",
            2 + times.get(one.resolution.id, 0),
            bool(one.resolution.kind.is_duty and one.resolution.due_on and one.resolution.due_on < day),
        )
        for one in sorted(earlier, key=lambda one: (*_when(one.meeting, day), one.row))
    )


def _open_of_minutes(room: Transaction, series_id: str) -> Iterator[_Open]:
    """Where nothing is being written, the meeting is what its minutes in force say."""
    rows = room.carried.open_of_series(series_id, _KINDS, _OPEN)
    meetings_ = {one: room.meetings.get(one).meeting for one in dict.fromkeys(row.meeting_id for row in rows)}
    for row in rows:
        meeting = meetings_[row.meeting_id]
        yield _Open(meeting, rules.row_of(meeting, row.resolution_id), row.number)


def _open_of_amended(room: Transaction, series_id: str) -> Iterator[_Open]:
    """While an amendment is being written, the version in force still says what was decided."""
    from app import records

    for meeting_id in room.carried.being_amended(series_id):
        version = room.minutes.in_force(meeting_id)
        if version is None:
            continue
        meeting = records.content_of(version.content).meeting
        for row, one in enumerate(meeting.resolutions, 1):
            if one.kind in _KINDS and one.status in _OPEN:
                yield _Open(meeting, row, version.issue.number)


def _when(meeting: Meeting, day: date) -> tuple[date, int]:
    return meeting.held_on or day, meeting.ordinal or 0
