"""A value of the minutes as an amendment words it: Persian digits, Jalali days, names for identifiers."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time
from decimal import Decimal
from enum import StrEnum
from typing import Any

from app.domain.aggregate import COLLECTIONS, Item
from app.domain.attendance import Attendance, Stay
from app.domain.minutes import Content
from app.domain.quantity import Part, Quantity, Split
from app.domain.request import Request
from app.domain.resolution import Permit, Resolution
from app.domain.rewording_words import CHOICES, HEADINGS, NO, UNASSIGNED, YES
from app.domain.statement import Statement
from app.domain.turn import Span
from app.domain.vote import NO_VOTE, Vote, VoteKind
from app.persian import calendar, clock, digits

_COMMA, _SEMICOLON = "، ", "؛ "
_IDENTIFIERS = frozenset(
    {
        "agenda_item_id", "answered_by", "body_id", "consulted_ids", "cooperating_ids", "copies_to",
        "from_statement_id", "neighbourhood_id", "neighbourhood_ids", "on_behalf_of", "related_ids",
        "resolution_id", "responsible_ids", "row_id", "series_id", "speaker_id", "statement_id",
    }
)  # fmt: skip
_UNGROUPED = ("ordinal", "credit_year")
_KNOWN_BY_TEXT = (Resolution, Statement, Request)
_OPENING = 5
"""So many words tell one resolution from another."""


class Words:
    """The wording of one content: what it calls its people, bodies, rows and items."""

    def __init__(self, content: Content) -> None:
        meeting = content.meeting
        things = (*content.bodies, *content.neighbourhoods, *((content.series,) if content.series else ()))
        self._names = {thing.id: thing.name for thing in things}
        self._headings = {
            item.id: _heading(item, row)
            for name in COLLECTIONS.values()
            for row, item in enumerate(getattr(meeting, name), 1)
        }
        self._rows = {row.id: row.name for row in meeting.attendance}

    def heading(self, item: Item) -> str:
        """How an item is called by itself: «مصوبه ۳»."""
        return self._headings[item.id]

    @staticmethod
    def opening(item: Item) -> str:
        """The words with which a text begins, by which its reader knows it: «تکمیل روشنایی بوستان …»."""
        if not isinstance(item, _KNOWN_BY_TEXT):
            return ""
        said = item.text.split()
        shown = said[:_OPENING]
        return f"«{' '.join(shown)}{' …' if said[_OPENING:] else ''}»" if shown else ""

    def text(self, field: str, value: Any) -> str:
        """A value as it is read; empty for what is not said."""
        say = _BY_TYPE.get(type(value))
        if say:
            return say(self, value)
        if isinstance(value, StrEnum):
            return CHOICES[type(value)][value]
        if isinstance(value, tuple):
            return _COMMA.join(self.text(field, one) for one in value)
        if isinstance(value, int) and field in _UNGROUPED:
            return digits.to_persian(str(value))
        if isinstance(value, int | Decimal):
            return digits.grouped(value)
        return self._named(field, value) if isinstance(value, str) else ""

    def _named(self, field: str, value: str) -> str:
        """A text as it stands, or what an identifier stands for."""
        if field not in _IDENTIFIERS:
            return value
        known = self._names.get(value) or self._rows.get(value) or self._headings.get(value)
        return known or value

    def quantity(self, whole: Quantity) -> str:
        """«۱۵ ایستگاه (محل: … ۸؛ … ۷)»."""
        amount = self._amount(whole.amount)
        said = " ".join(part for part in (amount, whole.unit) if part)
        return said + self._split(whole.split)

    def vote(self, vote: Vote) -> str:
        """«با شمارش آرا: ۱۲ موافق، ۲ مخالف»."""
        if vote == NO_VOTE:
            return ""
        sides = ((vote.in_favour, "موافق"), (vote.against, "مخالف"), (vote.abstained, "ممتنع"))
        counts = _COMMA.join(f"{digits.grouped(count)} {side}" for count, side in sides if count is not None)
        kind = CHOICES[VoteKind][vote.kind]
        recused = _COMMA.join(self._rows.get(one, one) for one in vote.recused_ids)
        proposed = self._rows.get(vote.proposed_by or "", "")
        parts = (
            f"{kind}: {counts}" if counts else kind,
            f"خودداری از رأی: {recused}" if recused else "",
            f"پیشنهاددهنده: {proposed}" if proposed else "",
        )
        return _SEMICOLON.join(part for part in parts if part)

    def _split(self, split: Split | None) -> str:
        if split is None or not split.parts:
            return ""
        parts = _SEMICOLON.join(self._part(part) for part in split.parts)
        return f" ({CHOICES[type(split.axis)][split.axis]}: {parts})"

    def _part(self, part: Part) -> str:
        named = (
            part.label,
            self._names.get(part.body_id or ""),
            self._names.get(part.neighbourhood_id or ""),
        )
        said = [one for one in (*named, UNASSIGNED if part.unassigned else "") if one]
        return " ".join((*said, self._amount(part.amount))).strip() + self._split(part.split)

    @staticmethod
    def _amount(amount: Decimal | None) -> str:
        if amount is None:
            return ""
        is_whole = amount == amount.to_integral_value()
        return digits.grouped(amount.quantize(Decimal(1)) if is_whole else amount.normalize())


def _heading(item: Item, row: int) -> str:
    name = item.name if isinstance(item, Attendance) else ""
    return HEADINGS[type(item)][0].format(row=digits.to_persian(str(row)), name=name)


def _permit(_: Words, permit: Permit) -> str:
    issued = calendar.short(permit.issued_on) if permit.issued_on else ""
    parts = (("مرجع صدور", permit.issuer), ("شماره", permit.number), ("تاریخ", issued))
    return _SEMICOLON.join(f"{label}: {said}" for label, said in parts if said)


def _between(since: time | None, until: time | None) -> str:
    parts = (("از", since), ("تا", until))
    return " ".join(f"{word} {clock.short(moment)}" for word, moment in parts if moment) or "—"


def _span(_: Words, span: Span) -> str:
    seconds = "" if span.seconds is None else f" ({digits.grouped(span.seconds)} ثانیه)"
    return _between(span.began, span.ended) + seconds


_BY_TYPE: dict[type, Callable[[Words, Any], str]] = {
    bool: lambda _, value: YES if value else NO,
    date: lambda _, value: calendar.short(value),
    time: lambda _, value: clock.short(value),
    Permit: _permit,
    Quantity: Words.quantity,
    Vote: Words.vote,
    Span: _span,
    Stay: lambda _, stay: _between(stay.arrived, stay.left),
}
