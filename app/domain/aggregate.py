"""The meeting (جلسه) as a value: everything said, decided and present on one day; the rules are upstairs, in
:mod:`app.domain.meeting`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from datetime import date, time
from typing import Any

from app.domain.agenda import AgendaItem
from app.domain.attachment import Attachment
from app.domain.attendance import Attendance, Role
from app.domain.presiding import Presiding, acting
from app.domain.problems import Refusal
from app.domain.quorum import QuorumBasis, QuorumRule
from app.domain.request import Request
from app.domain.resolution import Resolution
from app.domain.stage import Recess
from app.domain.statement import Statement
from app.domain.turn import Turn

Item = AgendaItem | Attendance | Statement | Request | Resolution | Attachment | Turn | Recess | Presiding

COLLECTIONS: dict[type, str] = {
    AgendaItem: "agenda",
    Attendance: "attendance",
    Statement: "statements",
    Request: "requests",
    Resolution: "resolutions",
    Attachment: "attachments",
    Turn: "turns",
    Recess: "recesses",
    Presiding: "presiding",
}
"""In which field of the meeting the items of a class are kept."""


@dataclass(frozen=True, slots=True)
class Meeting:
    """One meeting of a series.

    Times are wall-clock times of ``held_on``; ``venue`` is the meeting's own snapshot of the name.
    The chair is told by the roles in ``attendance``, and for an interval by ``presiding``; row numbers
    (ردیف) are places in a tuple.  It is official (رسمیت) from ``started`` to ``ended`` (ختم), but for its
    ``recesses``.  ``turns`` are in the order of speaking, those that wait last.  ``acknowledged`` holds
    the keys of the gaps that she left blank on purpose.
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
    turns: tuple[Turn, ...] = ()
    recesses: tuple[Recess, ...] = ()
    presiding: tuple[Presiding, ...] = ()
    quorum_rule: QuorumRule = QuorumRule.NONE
    quorum_basis: QuorumBasis = QuorumBasis.MEMBERS

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

    def who_presides(self, role: Role, at: time | None = None) -> Attendance | None:
        """The row that is chair or secretary at ``at`` (``None``: as it stands), perhaps only acting."""
        deputy = acting(self.presiding, role, at)
        if deputy:
            return next((row for row in self.attendance if row.id == deputy.row_id), None)
        return self.chair if role is Role.CHAIR else self.secretary


FACTS = frozenset(field.name for field in fields(Meeting)) - {"id", *COLLECTIONS.values()}
"""The fields that :func:`app.domain.meeting.revise` may set."""


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


def with_items(meeting: Meeting, collection: str, items_of_it: tuple[Item, ...]) -> Meeting:
    """The meeting with another tuple in one of its collections."""
    values: dict[str, Any] = {collection: items_of_it}
    return replace(meeting, **values)
