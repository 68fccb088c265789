"""A resolution as a row of the list: its number, its text and the marks below it; knows no Qt model."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from app.domain.gap import Gap, Weight, gaps
from app.domain.meeting import Meeting
from app.domain.quantity import Part, Quantity
from app.domain.register import Register
from app.domain.resolution import Resolution, ResolutionStatus
from app.ui import figures
from app.ui.meetings.resolutions.labels import label
from app.ui.widgets import Tone

GAP_CODES = (
    "resolution_text_missing",
    "responsible_missing",
    "deadline_missing",
    "permit_incomplete",
    "amount_missing",
    "split_rest",
    "split_over",
    "vote_counts_missing",
    "vote_not_carried",
    "votes_exceed",
)

_AMOUNTS = ("rest", "parts", "whole", "given", "entitled")


@dataclass(frozen=True, slots=True)
class Mark:
    """A chip: words and tone; `where` names the field that a gap leads to, `hint` is the whole sentence."""

    text: str
    tone: Tone = "plain"
    where: str = ""
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """One resolution of the list; `number` from 1."""

    id: str
    number: int
    text: str
    marks: tuple[Mark, ...] = ()

    @property
    def spoken(self) -> str:
        """All of it in one line, for a screen reader."""
        return figures.row(
            (f"{figures.grouped(self.number)}. {self.text}", *(mark.text for mark in self.marks))
        )


def rows_of(meeting: Meeting, register: Register, say: Callable[[Gap], str]) -> tuple[Row, ...]:
    """Every resolution of the meeting as a row; `say` gives the sentence of a gap."""
    numbers = {one.id: number for number, one in enumerate(meeting.resolutions, 1)}
    files = Counter(file.resolution_id for file in meeting.attachments)
    missing = gap_marks(meeting, say)
    return tuple(
        Row(
            one.id,
            numbers[one.id],
            one.text,
            (*_marks(one, register, numbers, files[one.id]), *missing.get(one.id, ())),
        )
        for one in meeting.resolutions
    )


def gap_marks(meeting: Meeting, say: Callable[[Gap], str]) -> dict[str, tuple[Mark, ...]]:
    """What each item still lacks: amber invites, red stops the closing, plain was left blank on purpose."""
    marks: dict[str, tuple[Mark, ...]] = {}
    for gap in gaps(meeting):
        if gap.code not in GAP_CODES:
            continue
        tone: Tone = "red" if gap.code in ("split_over", "votes_exceed") else "amber"
        if gap.key in meeting.acknowledged and gap.weight is Weight.BLANK:
            tone = "plain"
        marks[gap.item_id] = (
            *marks.get(gap.item_id, ()),
            Mark(_short(gap), tone, gap.where, say(gap)),
        )
    return marks


def quantity_text(quantity: Quantity) -> str:
    """«۱۵ ایستگاه = ۸ + ۷», as far as it is known; «۱۵ ایستگاه: ۸ + ۶» while the two differ."""
    whole = " ".join(filter(None, (_number(quantity.amount), quantity.unit)))
    parts = quantity.split.parts if quantity.split else ()
    amounts = [figures.grouped(part.amount) for part in parts if part.amount is not None]
    if len(amounts) < 2 or not whole:
        return whole
    balanced = quantity.split is not None and quantity.split.total == quantity.amount
    return label("split" if balanced else "open_split").format(whole=whole, parts=" + ".join(amounts))


def part_name(part: Part, register: Register) -> str:
    """By what name a part of a split goes."""
    if part.unassigned:
        return label("unassigned")
    body, place = register.body(part.body_id), register.neighbourhood(part.neighbourhood_id)
    return body.name if body else place.name if place else part.label


def _marks(one: Resolution, register: Register, numbers: dict[str, int], files: int) -> Iterator[Mark]:
    yield Mark(label(one.kind), "primary")
    if one.status is not ResolutionStatus.ADOPTED:
        yield Mark(label(one.status))
    for body_id in one.responsible_ids:
        body = register.body(body_id)
        if body:
            yield Mark(body.short_name or body.name, hint=body.name)
    if one.quantity and (shown := quantity_text(one.quantity)):
        yield Mark(shown)
    if one.due_on:
        yield Mark(figures.short(one.due_on), hint=figures.gregorian(one.due_on))
    if one.due_text:
        yield Mark(one.due_text)
    related = sorted(numbers[other] for other in one.related_ids if other in numbers)
    if related:
        yield Mark(label("related").format(rows=figures.and_so(map(figures.grouped, related))))
    if files:
        yield Mark(label("attached").format(count=figures.grouped(files)))


def _short(gap: Gap) -> str:
    values = {name: figures.grouped(value) if name in _AMOUNTS else value  # type: ignore[arg-type]
              for name, value in gap.values.items()}  # fmt: skip
    return " ".join(label(gap.code).format(**values).split())


def _number(amount: object) -> str:
    return "" if amount is None else figures.grouped(amount)  # type: ignore[arg-type]
