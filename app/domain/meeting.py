"""The rules of a meeting (جلسه): what may be put into it, moved and taken out.

Every function takes a meeting and returns another; a rule that says no raises :class:`Refusal`
and nothing has happened.  Whether a meeting is still open for change is the business of its issue.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from typing import Any

from app.domain import attendance as attendances
from app.domain import bounds, presiding, stage, turn, vote, wall_clock
from app.domain import resolution as resolutions
from app.domain.agenda import AgendaItem
from app.domain.aggregate import COLLECTIONS, FACTS, Item, Meeting, find, items, with_items
from app.domain.attendance import OFFICERS, Attendance, Role
from app.domain.mentions import without_dangling
from app.domain.presiding import Presiding
from app.domain.problems import Refusal
from app.domain.resolution import Resolution
from app.domain.stage import Recess
from app.domain.turn import Turn
from app.domain.undo import revert

__all__ = [
    "COLLECTIONS",
    "FACTS",
    "Item",
    "Meeting",
    "find",
    "items",
    "move",
    "put",
    "remove",
    "revert",
    "revise",
    "row_of",
]


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
    if revised.started and revised.ended and wall_clock.runs_backwards(revised.started, revised.ended):
        raise Refusal("ended_before_start", started=revised.started, ended=revised.ended)
    return revised


def put(meeting: Meeting, item: Item, at: int | None = None) -> Meeting:
    """Add ``item``, or replace the one with its identifier; a new one goes last or to place ``at`` (from 0),
    and who is made chair or secretary before everybody else.
    """
    _check(meeting, item)
    name = COLLECTIONS[type(item)]
    old: tuple[Item, ...] = getattr(meeting, name)
    if any(other.id == item.id for other in old):
        new = tuple(item if other.id == item.id else other for other in old)
    else:
        place = len(old) if at is None else at
        new = (*old[:place], item, *old[place:])
    changed = with_items(meeting, name, new)
    if not isinstance(item, Attendance):
        return changed
    changed = _with_one_in_each_seat(changed, item)
    was = next((other for other in meeting.attendance if other.id == item.id), None)
    is_appointed = item.role in OFFICERS and (was is None or was.role is not item.role)
    return _officers_first(changed) if is_appointed and at is None else changed


def move(meeting: Meeting, item_id: str, by: int, among: Collection[str] = ()) -> Meeting:
    """Move an item ``by`` places within its collection, up if negative, at most to its end.

    Where only some of the items are shown, ``among`` names them: it passes the others uncounted.
    Steps add up, so two that are asked for at once move it by two.
    """
    item = find(meeting, item_id)
    name = COLLECTIONS[type(item)]
    items = getattr(meeting, name)
    seen = [one.id for one in items if not among or one.id in among or one is item]
    at = seen.index(item_id)
    to = min(max(at + by, 0), len(seen) - 1)
    if to == at:
        return meeting
    rest = [one for one in items if one is not item]
    place = next(there for there, one in enumerate(rest) if one.id == seen[to]) + (to > at)
    return with_items(meeting, name, (*rest[:place], item, *rest[place:]))


def remove(meeting: Meeting, item_id: str) -> Meeting:
    """Take an item out, and every mention of it; somebody who spoke stays (mark absent,
    or name another speaker).  A turn stays under its label, its clock untouched.
    """
    item = find(meeting, item_id)
    if isinstance(item, Attendance):
        spoken = sum(statement.speaker_id == item_id for statement in meeting.statements)
        if spoken:
            raise Refusal("participant_spoke", name=item.name, count=spoken)
    name = COLLECTIONS[type(item)]
    rest = tuple(other for other in getattr(meeting, name) if other.id != item_id)
    return without_dangling(with_items(meeting, name, rest), meeting)


def _check(meeting: Meeting, item: Item) -> None:
    if isinstance(item, Attendance):
        attendances.check(item)
        if item.person_id and any(
            row.person_id == item.person_id and row.id != item.id for row in meeting.attendance
        ):
            raise Refusal("duplicate_person", name=item.name)
    elif isinstance(item, Resolution):
        resolutions.check(item, meeting.held_on)
        vote.check(item.vote, meeting.attendance)
    elif isinstance(item, AgendaItem):
        bounds.check(item.minutes_planned, bounds.MINUTES)
    elif isinstance(item, Turn):
        turn.check(item, meeting.turns)
    elif isinstance(item, Recess):
        stage.check(item)
    elif isinstance(item, Presiding):
        presiding.check(item)


def _officers_first(meeting: Meeting) -> Meeting:
    """The chair, the secretary, and then the others in their order."""
    places = {role: place for place, role in enumerate(OFFICERS)}
    rows = sorted(meeting.attendance, key=lambda row: places.get(row.role, len(places)))
    return replace(meeting, attendance=tuple(rows))


def _with_one_in_each_seat(meeting: Meeting, newest: Attendance) -> Meeting:
    """One chair, one secretary: whoever was it before is a member, who need not sign.

    Who is there himself has no substitute (I6).
    """
    seats = {newest.role} & set(OFFICERS)

    def settled(row: Attendance) -> Attendance:
        if row.id != newest.id and row.role in seats:
            row = replace(row, role=Role.MEMBER, signs=False)
        if newest.is_present and row.on_behalf_of == newest.id:
            row = replace(row, on_behalf_of=None)
        return row

    return replace(meeting, attendance=tuple(settled(row) for row in meeting.attendance))
