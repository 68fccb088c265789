"""A table whose rows stand in groups under one header; each group is named above its rows, on each page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from app.documents.typesetting.flow import Strip, height_of
from app.documents.typesetting.sheet import Box, Sheet
from app.documents.typesetting.structure import REPEATED, Element
from app.documents.typesetting.table import Cell, Row, Table

_BAND_GREY = 0.965


class Group(NamedTuple):
    """Rows, the cells that name them, and the cells that name them again on the next page."""

    name: Sequence[Cell]
    again: Sequence[Cell]
    rows: Sequence[Row]


@dataclass(frozen=True, slots=True)
class GroupedTable:
    """Groups of at least one row each; `table` gives columns, header and look, its own rows do not count.

    A name is never left alone: two rows of its group, or the only one, stand below it on the same page.
    """

    table: Table
    groups: Sequence[Group]

    @property
    def whole(self) -> Table:
        """The table as it is read: the names are rows of it."""
        rows = [row for group in self.groups for row in (_band(group.name), *group.rows)]
        return replace(self.table, rows=rows)

    def strips(self, width: float, page_height: float, owner: Element) -> Iterator[Strip]:
        """The header, then for each group its name and its rows."""
        header = (self.table.header,) if self.table.header else ()
        for place, group in enumerate(self.groups):
            first, *more = group.rows
            rows = (_band(group.name), replace(first, keeps_next=first.keeps_next or bool(more)), *more)
            again = replace(self.table, rows=(_band(group.again),), header=None)
            above = tuple(again.strips(width, page_height, REPEATED))
            table = replace(self.table, rows=rows, continued=place > 0)
            strips = table.strips(width, page_height - height_of(above), owner)
            names = 1 + (len(header) if place == 0 else 0)
            for number, strip in enumerate(strips):
                repeated = (*strip.repeated, *above) if number >= names else strip.repeated
                yield strip._replace(repeated=repeated)


def _band(cells: Sequence[Cell]) -> Row:
    """The row with the name of a group, on grey ground."""
    return Row(cells, decorate=_ground, keeps_next=True)


def _ground(sheet: Sheet, boxes: Sequence[Box], _cells: Sequence[Element]) -> None:
    sheet.fill(Box(boxes[-1].left, boxes[0].bottom, boxes[0].right, boxes[0].top), _BAND_GREY)
