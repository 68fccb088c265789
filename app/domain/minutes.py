"""The minutes (صورتجلسه): one frozen value, composed from a meeting, that paper, screen,
record and search all read.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from app.domain import quantity as quantities
from app.domain.amendment import Amendment
from app.domain.counts import Counts, count
from app.domain.meeting import Meeting
from app.domain.register import Register
from app.domain.resolution import Resolution
from app.persian import sorting


@dataclass(frozen=True, slots=True)
class Named:
    """A thing of the register under the name that it had when the minutes were composed."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class PersonName:
    """A person's name, and nothing else of that person."""

    id: str
    last_name: str
    first_name: str = ""
    honorific: str = ""


class MinutesState(StrEnum):
    """How far the minutes have come."""

    DRAFT = "draft"  # پیش‌نویس
    APPROVED = "approved"  # تأییدشده
    VOID = "void"  # باطل


@dataclass(frozen=True, slots=True)
class Content:
    """What was said and decided, with every name it uses; its canonical bytes are what is hashed.

    ``neighbourhoods`` are all that the district had then, so that «۱۴ محله از ۲۰» can be derived.  Of an
    amendment it is the whole content in force afterwards, with what that changed.
    """

    meeting: Meeting
    series: Named | None = None
    people: tuple[PersonName, ...] = ()
    bodies: tuple[Named, ...] = ()
    neighbourhoods: tuple[Named, ...] = ()
    amendment: Amendment | None = None


@dataclass(frozen=True, slots=True)
class Issue:
    """What the office did with the content: state, number, version, times.

    ``number`` has ASCII digits; ``content_sha256`` is set at approval; ``replaces`` is the hash
    of the version before.  ``reason`` says why the version before was reopened, or why this one is void;
    ``audit_head`` is the last link of the office's audit trail when it was approved or voided.
    """

    state: MinutesState = MinutesState.DRAFT
    version: int = 1
    number: str = ""
    jalali_year: int | None = None
    sequence: int | None = None
    approved_at: datetime | None = None
    content_sha256: str = ""
    replaces: str = ""
    reason: str = ""
    audit_head: str = ""

    @property
    def is_frozen(self) -> bool:
        """Whether the content may no longer be changed."""
        return self.state is not MinutesState.DRAFT

    @property
    def follows_a_reopening(self) -> bool:
        """Whether a version of the same number was reopened for this one; ``reason`` says why then."""
        return bool(self.state is not MinutesState.VOID and self.number and self.reason)


@dataclass(frozen=True, slots=True)
class Minutes:
    """Content and issue: all that any form of the minutes is made from."""

    content: Content
    issue: Issue

    @property
    def meeting(self) -> Meeting:
        """The meeting, without what is private to the office."""
        return self.content.meeting

    @property
    def counts(self) -> Counts:
        """The counts of the attendance."""
        return count(self.meeting.attendance)

    @property
    def counts_at_start(self) -> Counts:
        """How many were in the hall when the session began; all who came, where the hour is unknown."""
        start = self.meeting.started
        return count(row for row in self.meeting.attendance if start is None or row.in_hall(start))

    @property
    def counts_later(self) -> Counts:
        """How many of those who were not there at the beginning came later."""
        start = self.meeting.started
        return count(row for row in self.meeting.attendance if row.came_after(start))

    def body_name(self, body_id: str | None) -> str:
        """The name of a body, empty if it is not named."""
        return _name(self.content.bodies, body_id)

    def neighbourhood_name(self, neighbourhood_id: str | None) -> str:
        """The name of a neighbourhood, empty if it is not named."""
        return _name(self.content.neighbourhoods, neighbourhood_id)


def compose(meeting: Meeting, register: Register, issue: Issue) -> Minutes:
    """Put the minutes together: the meeting without its private parts, and the names that it uses."""
    open_meeting = _public(meeting)
    people = {row.person_id for row in meeting.attendance}
    bodies = _bodies_of(meeting)
    places = neighbourhoods_named(meeting)
    series = register.one_series(meeting.series_id)
    content = Content(
        meeting=open_meeting,
        series=Named(series.id, series.title) if series else None,
        people=tuple(
            PersonName(person.id, person.last_name, person.first_name, person.honorific)
            for person in sorted(register.people, key=lambda one: one.id)
            if person.id in people
        ),
        bodies=_sorted(Named(body.id, body.name) for body in register.bodies if body.id in bodies),
        neighbourhoods=_sorted(
            Named(place.id, place.name)
            for place in register.neighbourhoods
            if place.active or place.id in places
        ),
    )
    return Minutes(content, issue)


def _public(meeting: Meeting) -> Meeting:
    rows = tuple(replace(row, excuse="", private_note="") for row in meeting.attendance)
    return replace(meeting, attendance=rows)


def _sorted(names: Iterable[Named]) -> tuple[Named, ...]:
    return tuple(sorted(names, key=lambda one: (sorting.sort_key(one.name), one.id)))


def _bodies_of(meeting: Meeting) -> set[str | None]:
    named: set[str | None] = {*meeting.copies_to}
    named.update(row.body_id for row in meeting.attendance)
    named.update(said.body_id for said in meeting.statements)
    named.update(turn.body_id for turn in meeting.turns)
    named.update(asked.body_id for asked in meeting.requests)
    for resolution in meeting.resolutions:
        named.update(resolution.body_ids)
        named.update(part.body_id for part in _parts(resolution))
    return named


def neighbourhoods_named(meeting: Meeting) -> set[str | None]:
    """The neighbourhoods that a meeting names anywhere."""
    named: set[str | None] = {row.neighbourhood_id for row in meeting.attendance}
    named.update(asked.neighbourhood_id for asked in meeting.requests)
    for resolution in meeting.resolutions:
        named.update(resolution.neighbourhood_ids)
        named.update(part.neighbourhood_id for part in _parts(resolution))
    return named


def _parts(resolution: Resolution) -> tuple[quantities.Part, ...]:
    return tuple(quantities.walk(resolution.quantity.split)) if resolution.quantity else ()


def _name(names: tuple[Named, ...], thing_id: str | None) -> str:
    return next((one.name for one in names if one.id == thing_id), "")
