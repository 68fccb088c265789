"""The sheet of split quantities: a row for each part, and for what is left over or too much."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from app.documents.minutes import phrases
from app.documents.wording import Wording
from app.documents.workbook.table import Column, Shape, Sheet, sheet_of
from app.domain import quantity as quantities
from app.domain.minutes import Minutes
from app.domain.quantity import Axis, Quantity, Split


@dataclass(frozen=True, slots=True)
class _Row:
    """A part of a resolution's quantity, `level` deep in its tree; an inner one is so much `of` another."""

    resolution: int
    level: int
    axis: Axis
    label: str
    body: str
    neighbourhood: str
    amount: Decimal | None
    unit: str
    words: Wording
    of: Decimal | None = None


_COLUMNS: tuple[Column[_Row], ...] = (
    Column("resolution", 10, lambda r: r.resolution, Shape.COUNT),
    Column("level", 8, lambda r: r.level, Shape.COUNT),
    Column("axis", 14, lambda r: r.words(f"split.axis.{r.axis}"), Shape.LABEL),
    Column("label", 34, lambda r: r.label),
    Column("body", 34, lambda r: r.body),
    Column("neighbourhood", 22, lambda r: r.neighbourhood),
    Column("amount", 13, lambda r: r.amount, Shape.AMOUNT),
    Column("of", 13, lambda r: r.of, Shape.AMOUNT),
    Column("unit", 12, lambda r: r.unit, Shape.LABEL),
)


def sheet(minutes: Minutes, words: Wording) -> Sheet:
    """The parts of all resolutions, each above the parts that it is split into itself."""
    parts = [
        part
        for row, one in enumerate(minutes.meeting.resolutions, 1)
        if one.quantity and one.quantity.split
        for part in _Walk(minutes, words, row, one.quantity).parts(one.quantity.split)
    ]
    return sheet_of("splits", words, _COLUMNS, parts)


@dataclass(frozen=True, slots=True)
class _Walk:
    minutes: Minutes
    words: Wording
    row: int
    quantity: Quantity

    def parts(self, split: Split, path: tuple[str, ...] = (), of: Decimal | None = None) -> Iterator[_Row]:
        for part in split.parts:
            label = self.words("split.unassigned") if part.unassigned else phrases.shown(part.label)
            body = phrases.shown(self.minutes.body_name(part.body_id))
            place = phrases.shown(self.minutes.neighbourhood_name(part.neighbourhood_id))
            row = self._row(split.axis, path, label, part.amount, body, place)
            yield replace(row, of=of)
            if part.split:
                yield from self.parts(part.split, (*path, part.id), part.amount)
        rest = next((one.rest for one in quantities.imbalances(self.quantity) if one.path == path), None)
        if rest:
            key = "split.rest" if rest > 0 else "split.excess"
            row = self._row(split.axis, path, self.words(key), abs(rest))
            yield replace(row, of=of if rest > 0 else None)

    def _row(
        self,
        axis: Axis,
        path: tuple[str, ...],
        label: str,
        amount: Decimal | None,
        body: str = "",
        place: str = "",
    ) -> _Row:
        unit = phrases.shown(self.quantity.unit)
        return _Row(self.row, len(path) + 1, axis, label, body, place, amount, unit, self.words)
