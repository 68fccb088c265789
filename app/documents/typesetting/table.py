"""Right-to-left tables: first column at the right, the header repeats, rows split only where they must."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from app.documents.typesetting.flow import Block, Strip
from app.documents.typesetting.sheet import Box, Sheet

Decoration = Callable[[Sheet, Sequence[Box]], None]
Cell = Sequence[Block]
"""What stands in a cell, from top to bottom."""


@dataclass(frozen=True, slots=True)
class Row:
    """Cells from right to left; `decorate(sheet, boxes)` draws or lays fields on the finished row."""

    cells: Sequence[Cell]
    min_height: float = 0.0
    decorate: Decoration | None = None
    keeps_next: bool = False


@dataclass(frozen=True, slots=True)
class TableStyle:
    """Look of a table; `middle` centres cells vertically, `outer` draws the border around it."""

    padding_x: float = 5.0
    padding_y: float = 3.0
    rule: float = 0.4
    grey: float = 0.55
    header_grey: float = 0.93
    middle: bool = True
    outer: bool = True


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under a header; `shares` are the columns' widths in proportion, from right to left.

    A row that no page can hold is cut between its lines; a row with a minimal height (to be signed) never is.
    A table `continued` from another one under the same header shows the header only on a new page.
    """

    shares: Sequence[float]
    rows: Sequence[Row]
    header: Row | None = None
    style: TableStyle = TableStyle()
    continued: bool = False

    def strips(self, width: float, page_height: float) -> list[Strip]:
        """The header kept with the first row, then the rows, each repeating the header on a new page."""
        columns = self._columns(width)
        header: tuple[Strip, ...] = ()
        if self.header:
            header = (self._row(self.header, columns, page_height, (), is_header=True),)
        room = page_height - sum(strip.height for strip in header)
        strips = [] if self.continued else list(header)
        for row in self.rows:
            whole = self._row(row, columns, room, header)
            too_high = whole.height > room and not row.min_height
            strips += self._slices(row, columns, room, header) if too_high else [whole]
        return strips

    def _columns(self, width: float) -> list[tuple[float, float]]:
        """(left, right) of each column, from the right."""
        scale, right, columns = width / sum(self.shares), width, []
        for share in self.shares:
            columns.append((right - share * scale, right))
            right -= share * scale
        return columns

    def _contents(self, row: Row, columns: list[tuple[float, float]], room: float) -> list[list[Strip]]:
        inner = room - 2 * self.style.padding_y
        return [
            [s for block in cell for s in block.strips(right - left - 2 * self.style.padding_x, inner)]
            for cell, (left, right) in zip(row.cells, columns, strict=True)
        ]

    def _row(
        self,
        row: Row,
        columns: list[tuple[float, float]],
        room: float,
        header: tuple[Strip, ...],
        *,
        is_header: bool = False,
    ) -> Strip:
        contents = self._contents(row, columns, room)
        height = max(map(_height, contents)) + 2 * self.style.padding_y
        height = max(height, row.min_height)

        def draw(sheet: Sheet, left: float, top: float) -> None:
            boxes = [Box(left + start, top - height, left + end, top) for start, end in columns]
            if is_header:
                sheet.fill(Box(boxes[-1].left, top - height, boxes[0].right, top), self.style.header_grey)
            for box, strips in zip(boxes, contents, strict=True):
                free = height - 2 * self.style.padding_y - _height(strips)
                y = top - self.style.padding_y - (free / 2 if self.style.middle else 0)
                for strip in strips:
                    strip.draw(sheet, box.left + self.style.padding_x, y)
                    y -= strip.height
            self._grid(sheet, boxes, top=True, bottom=True)
            if row.decorate:
                row.decorate(sheet, boxes)

        return Strip(height, draw, keeps_next=is_header or row.keeps_next, repeated=header)

    def _slices(
        self, row: Row, columns: list[tuple[float, float]], room: float, header: tuple[Strip, ...]
    ) -> list[Strip]:
        """A row too high for any page, line by line: the n-th lines of all cells make one strip."""
        across = list(zip_longest(*self._contents(row, columns, room)))
        return [
            self._slice(line, columns, header, is_first=number == 0, is_last=number == len(across) - 1)
            for number, line in enumerate(across)
        ]

    def _slice(
        self,
        line: Sequence[Strip | None],
        columns: list[tuple[float, float]],
        header: tuple[Strip, ...],
        *,
        is_first: bool,
        is_last: bool,
    ) -> Strip:
        above = self.style.padding_y if is_first else 0.0
        below = self.style.padding_y if is_last else 0.0
        height = max(strip.height for strip in line if strip) + above + below

        def boxes_at(left: float, top: float) -> list[Box]:
            return [Box(left + start, top - height, left + end, top) for start, end in columns]

        def draw(sheet: Sheet, left: float, top: float) -> None:
            boxes = boxes_at(left, top)
            for box, strip in zip(boxes, line, strict=True):
                if strip:
                    strip.draw(sheet, box.left + self.style.padding_x, top - above)
            self._grid(sheet, boxes, top=is_first, bottom=is_last)

        def close(sheet: Sheet, left: float, y: float) -> None:
            boxes = [Box(left + start, y, left + end, y) for start, end in columns]
            self._grid(sheet, boxes, top=True, bottom=False)

        return Strip(height, draw, repeated=header, close=close)

    def _grid(self, sheet: Sheet, boxes: Sequence[Box], *, top: bool, bottom: bool) -> None:
        first, last = boxes[0], boxes[-1]
        inner = [(box.left, box.bottom, box.left, box.top) for box in boxes[:-1]]
        sides = [(edge, first.bottom, edge, first.top) for edge in (first.right, last.left)]
        ends = ((first.top, top), (first.bottom, bottom))
        across = [(last.left, y, first.right, y) for y, drawn in ends if drawn]
        sheet.lines([*inner, *across, *(sides if self.style.outer else ())], self.style.rule, self.style.grey)


def _height(strips: Sequence[Strip]) -> float:
    return sum(strip.height for strip in strips)
