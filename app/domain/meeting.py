"""The meeting (جلسه), the aggregate: everything said, decided and present on one day,
changed only by replacing it.

Every function takes a meeting and returns another; a rule that says no raises :class:`Refusal`
and nothing has happened.  Whether a meeting is still open for change is the business of its issue.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from datetime import date, time
from typing import Any

from app.domain import attendance as attendances
from app.domain import bounds
from app.domain import resolution as resolutions
from app.domain.agenda import AgendaItem
from app.domain.attachment import Attachment
from app.domain.attendance import Attendance, Role
from app.domain.problems import Refusal
from app.domain.request import Request
from app.domain.resolution import Resolution
from app.domain.statement import Statement

Item = AgendaItem | Attendance | Statement | Request | Resolution | Attachment

COLLECTIONS: dict[type, str] = {
    AgendaItem: "agenda",
    Attendance: "attendance",
    Statement: "statements",
    Request: "requests",
    Resolution: "resolutions",
    Attachment: "attachments",
}
"""In which field of the meeting the items of a class are kept."""


@dataclass(frozen=True, slots=True)
class Meeting:
    """One meeting of a series.

    Times are wall-clock times of ``held_on``; ``venue`` is the meeting's own snapshot of the name.
    Who presides is told by the roles in ``attendance``; row numbers (ردیف) are places in a tuple.
    ``acknowledged`` holds the keys of the gaps that she left blank on purpose.
    """

    id: str
    title: str = ""
    series_id: str | None = None
    ordinal: int | None = None
    held_on: date | None = None
    planned_start: time | None = None
    started: time | None = None
    ended: time | None = None
    venue_id: str | None = None
    venue: str = ""
    opening_note: str = ""
    next_meeting_on: date | None = None
    cancelled: bool = False
    sample: bool = False
    agenda: tuple[AgendaItem, ...] = ()
    attendance: tuple[Attendance, ...] = ()
    statements: tuple[Statement, ...] = ()
    requests: tuple[Request, ...] = ()
    resolutions: tuple[Resolution, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    copies_to: tuple[str, ...] = ()
    acknowledged: tuple[str, ...] = ()

    @property
    def chair(self) -> Attendance | None:
        """The row of the chair, if there is one."""
        return next((row for row in self.attendance if row.role is Role.CHAIR), None)

    @property
    def secretary(self) -> Attendance | None:
        """The row of the secretary, if there is one."""
        return next((row for row in self.attendance if row.role is Role.SECRETARY), None)

    @property
    def start(self) -> time | None:
        """When it began: the actual time, or the planned one as long as there is no other."""
        return self.started or self.planned_start


FACTS = frozenset(field.name for field in fields(Meeting)) - {"id", *COLLECTIONS.values()}
"""The fields that :func:`revise` may set."""


def items(meeting: Meeting) -> Iterator[Item]:
    """Every item of every collection."""
    for name in COLLECTIONS.values():
        yield from getattr(meeting, name)


def find(meeting: Meeting, item_id: str) -> Item:
    """The item with this identifier; refused if there is none."""
    for item in items(meeting):
        if item.id == item_id:
            return item
    raise Refusal("item_gone", id=item_id)


def row_of(meeting: Meeting, item_id: str) -> int:
    """The row number (ردیف) of an item in its collection, from 1."""
    siblings = getattr(meeting, COLLECTIONS[type(find(meeting, item_id))])
    return 1 + next(place for place, item in enumerate(siblings) if item.id == item_id)


def revise(meeting: Meeting, **facts: Any) -> Meeting:
    """The meeting with other facts of its own (title, day, times, venue …)."""
    unknown = facts.keys() - FACTS
    if unknown:
        raise TypeError(f"not a fact of a meeting: {sorted(unknown)}")
    revised = replace(meeting, **facts)
    bounds.check(revised.ordinal, bounds.ORDINAL)
    if len(set(revised.copies_to)) < len(revised.copies_to):
        revised = replace(revised, copies_to=tuple(dict.fromkeys(revised.copies_to)))
    if revised.started and revised.ended and revised.ended < revised.started and not _past_midnight(revised):
        raise Refusal("ended_before_start", started=revised.started, ended=revised.ended)
    return revised


def put(meeting: Meeting, item: Item, at: int | None = None) -> Meeting:
    """Add ``item``, or replace the one with its identifier;
    a new one goes last or to place ``at`` (from 0).
    """
    _check(meeting, item)
    name = COLLECTIONS[type(item)]
    old: tuple[Item, ...] = getattr(meeting, name)
    if any(other.id == item.id for other in old):
        new = tuple(item if other.id == item.id else other for other in old)
    else:
        place = len(old) if at is None else at
        new = (*old[:place], item, *old[place:])
    changed = _with(meeting, name, new)
    return _with_one_in_each_seat(changed, item) if isinstance(item, Attendance) else changed


def move(meeting: Meeting, item_id: str, to: int) -> Meeting:
    """Move an item to place ``to`` (from 0) of its collection."""
    item = find(meeting, item_id)
    name = COLLECTIONS[type(item)]
    rest = tuple(other for other in getattr(meeting, name) if other.id != item_id)
    return _with(meeting, name, (*rest[:to], item, *rest[to:]))


def remove(meeting: Meeting, item_id: str) -> Meeting:
    """Take an item out, and every mention of it; somebody who spoke stays (mark absent,
    or name another speaker).
    """
    item = find(meeting, item_id)
    if isinstance(item, Attendance):
        spoken = sum(statement.speaker_id == item_id for statement in meeting.statements)
        if spoken:
            raise Refusal("participant_spoke", name=item.name, count=spoken)
    name = COLLECTIONS[type(item)]
    rest = tuple(other for other in getattr(meeting, name) if other.id != item_id)
    return _without_dangling(_with(meeting, name, rest))


def revert(current: Meeting, before: Meeting, after: Meeting) -> Meeting:
    """Undo the step ``before`` → ``after`` in ``current``, leaving alone what was changed since.

    Facts and items that the step touched go back only where they still are as the step left them;
    a participant whom the step added stays once he or she has spoken.
    """
    facts: dict[str, Any] = {
        name: getattr(before, name)
        for name in FACTS
        if getattr(before, name) != getattr(after, name) == getattr(current, name)
    }
    result = replace(current, **facts)
    spoken = {said.speaker_id for said in current.statements}
    for name in COLLECTIONS.values():
        then, was, now = (getattr(meeting, name) for meeting in (before, after, current))
        result = _with(result, name, _reverted(now, then, was, spoken))
    result = replace(result, attendance=_consistent(current.attendance, result.attendance))
    return _without_dangling(result)


def _with(meeting: Meeting, collection: str, items_of_it: tuple[Item, ...]) -> Meeting:
    values: dict[str, Any] = {collection: items_of_it}
    return replace(meeting, **values)


def _reverted(
    current: tuple[Item, ...], before: tuple[Item, ...], after: tuple[Item, ...], spoken: set[str | None]
) -> tuple[Item, ...]:
    old, new = {item.id: item for item in before}, {item.id: item for item in after}
    kept = [
        old[item.id] if item.id in old and item == new.get(item.id) else item
        for item in current
        if item.id in old or item != new.get(item.id) or item.id in spoken
    ]
    present = {item.id for item in kept}
    for place, item in enumerate(before):
        if item.id not in new and item.id not in present:
            kept.insert(min(place, len(kept)), item)
    if [item.id for item in current] == [item.id for item in after] and {i.id for i in kept} == old.keys():
        order = {item_id: place for place, item_id in enumerate(old)}
        kept.sort(key=lambda item: order[item.id])
    return tuple(kept)


def _consistent(now: tuple[Attendance, ...], reverted: tuple[Attendance, ...]) -> tuple[Attendance, ...]:
    """Rows that came back yield to what was done since: the person who was entered again, the new chair."""
    here = {row.id: row for row in now}
    people = {row.person_id for row in reverted if row.person_id and row.id in here}
    taken = {row.role for row in reverted if row == here.get(row.id)} & {Role.CHAIR, Role.SECRETARY}
    rows = []
    for row in reverted:
        if row.id not in here and row.person_id in people:
            continue
        if row != here.get(row.id) and row.role in taken:
            row = replace(row, role=Role.MEMBER)
        rows.append(row)
    return tuple(rows)


def _check(meeting: Meeting, item: Item) -> None:
    if isinstance(item, Attendance):
        attendances.check(item)
        if item.person_id and any(
            row.person_id == item.person_id and row.id != item.id for row in meeting.attendance
        ):
            raise Refusal("duplicate_person", name=item.name)
    elif isinstance(item, Resolution):
        resolutions.check(item, meeting.held_on)
    elif isinstance(item, AgendaItem):
        bounds.check(item.minutes_planned, bounds.MINUTES)


def _with_one_in_each_seat(meeting: Meeting, newest: Attendance) -> Meeting:
    """One chair, one secretary: whoever was it before is a member, who need not sign.

    Who is there himself has no substitute (I6).
    """
    seats = {newest.role} & {Role.CHAIR, Role.SECRETARY}

    def settled(row: Attendance) -> Attendance:
        if row.id != newest.id and row.role in seats:
            row = replace(row, role=Role.MEMBER, signs=False)
        if newest.is_present and row.on_behalf_of == newest.id:
            row = replace(row, on_behalf_of=None)
        return row

    return replace(meeting, attendance=tuple(settled(row) for row in meeting.attendance))


def _without_dangling(meeting: Meeting) -> Meeting:
    """The meeting without any mention of what is not in it."""
    here = {item.id for item in items(meeting)}

    def free(value: str | None) -> str | None:
        return value if value in here else None

    def rest(values: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(value for value in values if value in here)

    def known(key: str) -> bool:
        item_id = key.partition(":")[2]
        return not item_id or item_id in here

    return replace(
        meeting,
        attendance=tuple(replace(row, on_behalf_of=free(row.on_behalf_of)) for row in meeting.attendance),
        statements=tuple(
            replace(said, agenda_item_id=free(said.agenda_item_id), speaker_id=free(said.speaker_id))
            for said in meeting.statements
        ),
        requests=tuple(replace(asked, answered_by=rest(asked.answered_by)) for asked in meeting.requests),
        resolutions=tuple(
            replace(one, related_ids=rest(one.related_ids), agenda_item_id=free(one.agenda_item_id))
            for one in meeting.resolutions
        ),
        attachments=tuple(
            replace(file, resolution_id=free(file.resolution_id)) for file in meeting.attachments
        ),
        acknowledged=tuple(key for key in meeting.acknowledged if known(key)),
    )


def _past_midnight(meeting: Meeting) -> bool:
    """A meeting that began in the evening may end after midnight; one that began in the morning may not."""
    return (
        meeting.started is not None and meeting.started >= time(18) and (meeting.ended or time(0)) < time(6)
    )
