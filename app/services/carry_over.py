"""Carrying over: what earlier meetings of the series decided and nobody has done yet, on the new agenda.

An item of the agenda is linked to the resolution; the resolution itself stays where it was decided.
"""

from __future__ import annotations

from collections.abc import Iterable
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


def _open_before(room: Transaction, meeting: Meeting, today: date) -> tuple[Offer, ...]:
    if meeting.series_id is None:
        return ()
    day = meeting.held_on or today
    rows = room.carried.open_of_series(meeting.series_id, _KINDS, _OPEN)
    earlier = {
        one: room.meetings.get(one).meeting
        for one in dict.fromkeys(row.meeting_id for row in rows)
        if one != meeting.id
    }
    times = room.carried.times((row.resolution_id for row in rows), meeting.id)
    offers = []
    for row in rows:
        there = earlier.get(row.meeting_id)
        if there is None or _when(there, day) >= _when(meeting, day):
            continue
        place = rules.row_of(there, row.resolution_id)
        one = there.resolutions[place - 1]
        offers.append(
            Offer(
                one,
                there.id,
                there.title,
                there.ordinal,
                there.held_on,
                place,
                f"{row.number}-{place}",
                2 + times.get(one.id, 0),
                bool(one.kind.is_duty and one.due_on and one.due_on < day),
            )
        )
    return tuple(offers)


def _when(meeting: Meeting, day: date) -> tuple[date, int]:
    return meeting.held_on or day, meeting.ordinal or 0
