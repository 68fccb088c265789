"""A participant as a row of the list, as it stands in the meeting; frozen values, no Qt model."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import time
from functools import lru_cache
from typing import NamedTuple

from app.domain.attendance import Attendance, Presence, Role
from app.domain.meeting import Meeting
from app.domain.namesake import namesakes
from app.domain.register import Register
from app.persian.folding import compact
from app.ui import figures
from app.ui.meetings.attendance.labels import capacity, label


@dataclass(frozen=True, slots=True)
class Row:
    """One participant; `number` from 1.

    `apart` is what tells him from his namesakes (his neighbourhood), empty where he has none; `place` is his
    neighbourhood or body; `family` the family name, where the register knows it.  `gone` says that he was
    there and left, `arrived` that the hour of his arrival is known, `times` «۰۹:۳۱ – ۱۱:۱۵» and `remark`
    «با تأخیر» are derived; `alarmed` when something of it stops the closing.
    """

    id: str
    number: int
    name: str
    detail: str
    role: Role
    presence: Presence
    times: str = ""
    remark: str = ""
    alarmed: bool = False
    gone: bool = False
    apart: str = ""
    place: str = ""
    family: str = ""
    neighbourhood_id: str | None = None
    invited: bool = True
    arrived: bool = False

    @property
    def capacity(self) -> str:
        """His role in a word; a guest whom nobody had invited is no «مدعو»."""
        return label(capacity(self.role, self.invited))

    @property
    def called(self) -> str:
        """The name, and with namesakes the neighbourhood: «علی رضایی (دولت‌آباد)»."""
        return f"{self.name} ({self.apart})" if self.apart else self.name

    @property
    def is_present(self) -> bool:
        """Present, even if he left since."""
        return self.presence is Presence.PRESENT

    @property
    def is_here(self) -> bool:
        """In the hall now."""
        return self.is_present and not self.gone

    @property
    def state(self) -> str:
        """How he is there, in a word."""
        return label("gone") if self.gone else label(self.presence)

    @property
    def spoken(self) -> str:
        """All of it in one line, for a screen reader."""
        said = (
            f"{figures.grouped(self.number)}. {self.called}",
            self.state,
            self.times,
            self.remark,
            self.capacity,
            self.detail,
        )
        return figures.row(said)


def rows_of(meeting: Meeting, register: Register) -> tuple[Row, ...]:
    """Every participant of the meeting as a row, in the order of the list."""
    return _Writer(meeting, register).rows()


def of_presence(rows: Sequence[Row], presence: Presence | None, always: str) -> list[Row]:
    """The rows of one presence (`None`: all); the row `always` stays, so that she sees what she just did."""
    return [row for row in rows if presence in (None, row.presence) or row.id == always]


def place_of(row: Attendance, register: Register) -> str:
    """The neighbourhood or else the body that somebody stands for, as far as the title does not say it."""
    return _unless_titled(_place(row, register), row.title)


def heads(row: Attendance) -> str:
    """«گروه · ۴ نفر» or «گروه · تعداد نامعلوم»; nothing for a person."""
    if not row.is_group:
        return ""
    if row.headcount is None:
        return f"{label('group')} · {label('heads_unknown')}"
    return f"{label('group')} · {label('heads').format(count=figures.grouped(row.headcount))}"


def times_of(row: Attendance) -> str:
    """Arrival and departure as they are known: «۰۹:۳۱ – ۱۱:۱۵», «۰۹:۳۱», «تا ۱۱:۱۵»."""
    if row.arrived_at and row.left_at:
        return f"{figures.time(row.arrived_at)} – {figures.time(row.left_at)}"
    if row.left_at:
        return label("until").format(time=figures.time(row.left_at))
    return figures.time(row.arrived_at) if row.arrived_at else ""


def remark_of(row: Attendance, start: time | None, end: time | None) -> str:
    """What the times say: «با تأخیر», «ترک زودهنگام», «بازگشت ۱۰:۲۰»."""
    back = row.stays[-1].arrived if row.came_back else None
    said = (
        label("late") if row.late_for(start) else "",
        label("early") if row.early_from(end) else "",
        label("came_back").format(time=figures.time(back)) if back else "",
    )
    return " · ".join(filter(None, said))


class _Writer:
    """Looks things up by identifier once, for 230 rows are written after every key."""

    def __init__(self, meeting: Meeting, register: Register) -> None:
        self._meeting = meeting
        self._namesakes = _namesakes(tuple((row.id, row.name) for row in meeting.attendance))
        self._names = {row.id: row.name for row in meeting.attendance}
        self._sent = {row.on_behalf_of: row.name for row in meeting.attendance if row.on_behalf_of}
        self._places = {place.id: place.name for place in register.neighbourhoods}
        self._bodies = {body.id: body.short_name or body.name for body in register.bodies}
        self._families = {person.id: person.last_name for person in register.people}
        officers = (meeting.chair, meeting.secretary)
        self._alarmed = {row.id for row in officers if row and row.is_away}

    def rows(self) -> tuple[Row, ...]:
        return tuple(self._row(number, row) for number, row in enumerate(self._meeting.attendance, 1))

    def _row(self, number: int, row: Attendance) -> Row:
        place = self._places.get(row.neighbourhood_id or "") or self._bodies.get(row.body_id or "", "")
        meeting = self._meeting
        return Row(
            row.id,
            number,
            row.name,
            self._detail(row, place),
            row.role,
            row.presence,
            times_of(row),
            remark_of(row, meeting.start, meeting.ended) if row.stays else "",
            not row.name or row.id in self._alarmed,
            row.is_present and not row.in_hall(),
            (place or row.title) if row.id in self._namesakes else "",
            place,
            self._families.get(row.person_id or "", ""),
            row.neighbourhood_id,
            row.invited,
            row.arrived_at is not None,
        )

    def _detail(self, row: Attendance, place: str) -> str:
        principal, sent = self._names.get(row.on_behalf_of or ""), self._sent.get(row.id)
        said = (
            heads(row),
            label("came_for").format(name=principal) if principal else "",
            label("letter").format(number=figures.number(row.letter_no)) if row.letter_no else "",
            label("sent").format(name=sent) if sent else "",
            row.title,
            _unless_titled(place, row.title),
        )
        return " · ".join(filter(None, said))


class _Named(NamedTuple):
    id: str
    name: str


@lru_cache(maxsize=4)
def _namesakes(named: tuple[tuple[str, str], ...]) -> frozenset[str]:
    """Names seldom change while people come and go."""
    return namesakes(_Named(*one) for one in named)


def _place(row: Attendance, register: Register) -> str:
    body, neighbourhood = register.body(row.body_id), register.neighbourhood(row.neighbourhood_id)
    return neighbourhood.name if neighbourhood else (body.short_name or body.name) if body else ""


@lru_cache(maxsize=1024)
def _unless_titled(place: str, title: str) -> str:
    return "" if place and title and compact(place) in compact(title) else place
