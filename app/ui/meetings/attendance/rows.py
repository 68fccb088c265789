"""A participant as a row of the list, and which rows answer what she typed; frozen values, no Qt model."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from app.domain.attendance import Attendance, Presence, Role
from app.domain.gap import Weight, gaps
from app.domain.meeting import Meeting
from app.domain.register import Register
from app.persian import clock, digits
from app.persian.folding import compact, matches, tokens
from app.ui.meetings.attendance.labels import label


@dataclass(frozen=True, slots=True)
class Row:
    """One participant; `number` from 1, `detail` is all that tells namesakes apart.

    `times` «۰۹:۳۱ – ۱۱:۱۵» and `remark` «با تأخیر» are derived;
    `alarmed` when something of it stops the closing.
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

    @property
    def spoken(self) -> str:
        """All of it in one line, for a screen reader."""
        said = (
            f"{digits.grouped(self.number)}. {self.name}",
            label(self.presence),
            self.times,
            self.remark,
            label(self.role),
            self.detail,
        )
        return "، ".join(filter(None, said))


def rows_of(meeting: Meeting, register: Register) -> tuple[Row, ...]:
    """Every participant of the meeting as a row, in the order of the list."""
    stopping = {gap.item_id for gap in gaps(meeting) if gap.weight is Weight.MUST and gap.item_id}
    names = {row.id: row.name for row in meeting.attendance}
    substitutes = {row.on_behalf_of: row.name for row in meeting.attendance if row.on_behalf_of}
    return tuple(
        Row(
            row.id,
            number,
            row.name,
            _detail(row, register, names.get(row.on_behalf_of or ""), substitutes.get(row.id)),
            row.role,
            row.presence,
            times_of(row),
            _remark(row, meeting),
            row.id in stopping,
        )
        for number, row in enumerate(meeting.attendance, 1)
    )


def found(rows: Iterable[Row], typed: str) -> list[Row]:
    """The rows that answer a row number or letters of a name; names that begin with them come first."""
    number = digits.to_ascii(typed).strip()
    if number.isdigit():
        return [row for row in rows if str(row.number).startswith(number)]
    wanted = compact(typed)
    if not wanted:
        return list(rows)
    ranked = [(rank, row) for row in rows if (rank := _rank(row, typed, wanted)) is not None]
    return [row for _rank_, row in sorted(ranked, key=lambda pair: pair[0])]


def of_presence(rows: Sequence[Row], presence: Presence | None, always: str) -> list[Row]:
    """The rows of one presence (`None`: all); the row `always` stays, so that she sees what she just did."""
    return [row for row in rows if presence in (None, row.presence) or row.id == always]


def place_of(row: Attendance, register: Register) -> str:
    """The neighbourhood or else the body that somebody stands for, as far as the title does not say it."""
    body, neighbourhood = register.body(row.body_id), register.neighbourhood(row.neighbourhood_id)
    place = neighbourhood.name if neighbourhood else (body.short_name or body.name) if body else ""
    return "" if place and row.title and compact(place) in compact(row.title) else place


def times_of(row: Attendance) -> str:
    """Arrival and departure as they are known: «۰۹:۳۱ – ۱۱:۱۵», «۰۹:۳۱», «تا ۱۱:۱۵»."""
    if row.arrived_at and row.left_at:
        return f"{clock.short(row.arrived_at)} – {clock.short(row.left_at)}"
    if row.left_at:
        return label("until").format(time=clock.short(row.left_at))
    return clock.short(row.arrived_at) if row.arrived_at else ""


def heads(row: Attendance) -> str:
    """«گروه · ۴ نفر» or «گروه · تعداد نامعلوم»; nothing for a person."""
    if not row.is_group:
        return ""
    if row.headcount is None:
        return f"{label('group')} · {label('heads_unknown')}"
    return f"{label('group')} · {label('heads').format(count=digits.grouped(row.headcount))}"


def _detail(row: Attendance, register: Register, principal: str | None, substitute: str | None) -> str:
    said = (
        heads(row),
        label("came_for").format(name=principal) if principal else "",
        label("sent").format(name=substitute) if substitute else "",
        row.title,
        place_of(row, register),
    )
    return " · ".join(filter(None, said))


def _remark(row: Attendance, meeting: Meeting) -> str:
    said = (
        label("late") if row.late_for(meeting.start) else "",
        label("early") if row.early_from(meeting.ended) else "",
    )
    return " · ".join(filter(None, said))


def _rank(row: Row, typed: str, wanted: str) -> int | None:
    if any(part.startswith(wanted) for part in _beginnings(row.name)):
        return 0
    if matches(typed, row.name):
        return 1
    return 2 if matches(typed, row.detail) else None


@lru_cache(maxsize=1024)
def _beginnings(name: str) -> tuple[str, ...]:
    """The folded name and its words: what letters can be the beginning of."""
    return (compact(name), *tokens(name))
