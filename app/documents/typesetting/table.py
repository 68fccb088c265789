"""Right-to-left tables: first column at the right, the header repeats, rows split only where they must."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import zip_longest

from app.documents.typesetting.flow import Block, Strip, height_of
from app.documents.typesetting.sheet import Box, Sheet
from app.documents.typesetting.structure import COLUMN_HEADER, ROW_HEADER, Element, ElementRole

_HEADING_ROOM = 40.0
_HIGH_ROW = 0.3  # of a page; a higher one may be cut where it would leave a page half empty
_LOW_ROW = 50.0  # before the last one, which a page break then does not leave alone

Decoration = Callable[[Sheet, Sequence[Box], Sequence[Element]], None]
Cell = Sequence[Block]
"""What stands in a cell, from top to bottom."""


@dataclass(frozen=True, slots=True)
class Row:
    """Cells from right to left; `decorate(sheet, boxes, cells)` draws or lays fields on the finished row."""

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

    A row that no page can hold is cut between its lines, and a high one where a page would stay half empty
    without it; its minimal height (to be signed) and its decoration are then at its end, in one piece.
    A table `continued` from another one under the same header shows the header only on a new page.
    Without a header the first column says what stands beside it. Cells for the `looks` only are told as
    paragraphs, not as a table.
    """

    shares: Sequence[float]
    rows: Sequence[Row]
    header: Row | None = None
    style: TableStyle = TableStyle()
    continued: bool = False
    looks: bool = False

    def strips(self, width: float, page_height: float, owner: Element) -> Iterator[Strip]:
        """The header kept with the first row, then the rows, each repeating the header on a new page."""
        columns = self._columns(width)
        table = self._element(owner)
        header: tuple[Strip, ...] = ()
        if self.header:
            elements = self._elements(self.header, table, is_header=True)
            header = (self._row(self.header, columns, page_height, (), elements, is_header=True),)
        room = page_height - sum(strip.height for strip in header)
        yield from () if self.continued else header
        for place, row in enumerate(self.rows):
            elements = self._elements(row, table)
            whole = self._row(row, columns, room, header, elements)
            # The first row leaves room for a heading above it, which could not stay with it otherwise.
            highest = room - (_HEADING_ROOM if header and place == 0 else 0.0)
            if whole.height > highest:
                yield from self._slices(row, columns, room, header, elements)
            else:
                lonely = place == len(self.rows) - 2 and whole.height < _LOW_ROW
                whole = whole._replace(keeps_next=True) if lonely else whole
                high = whole.height > page_height * _HIGH_ROW and not row.min_height
                cut = partial(self._slices, row, columns, room, header, elements)
                yield whole._replace(cut=cut) if high else whole

    def _columns(self, width: float) -> list[tuple[float, float]]:
        """(left, right) of each column, from the right."""
        scale, right, columns = width / sum(self.shares), width, []
        for share in self.shares:
            columns.append((right - share * scale, right))
            right -= share * scale
        return columns

    def _element(self, owner: Element) -> Element:
        if self.looks:
            return owner
        return owner.again(ElementRole.TABLE) if self.continued else owner.child(ElementRole.TABLE)

    def _elements(self, row: Row, table: Element, *, is_header: bool = False) -> list[Element]:
        """The elements of a row's cells; the only text of a cell is the cell itself."""
        if self.looks:
            return [table] * len(row.cells)
        whole = table.child(ElementRole.ROW)
        cells = []
        for place, cell in enumerate(row.cells):
            role, scope = ElementRole.CELL, ""
            if is_header:
                role, scope = ElementRole.HEADER_CELL, COLUMN_HEADER
            elif self.header is None and place == 0:
                role, scope = ElementRole.HEADER_CELL, ROW_HEADER
            cells.append(whole.child(role, scope, takes_text=len(cell) == 1))
        return cells

    def _contents(
        self, row: Row, columns: list[tuple[float, float]], room: float, elements: list[Element]
    ) -> list[list[Strip]]:
        inner, padding = room - 2 * self.style.padding_y, 2 * self.style.padding_x
        return [
            [strip for block in cell for strip in block.strips(right - left - padding, inner, element)]
            for cell, (left, right), element in zip(row.cells, columns, elements, strict=True)
        ]

    def _row(
        self,
        row: Row,
        columns: list[tuple[float, float]],
        room: float,
        header: tuple[Strip, ...],
        elements: list[Element],
        *,
        is_header: bool = False,
    ) -> Strip:
        contents = self._contents(row, columns, room, elements)
        height = max(map(height_of, contents)) + 2 * self.style.padding_y
        height = max(height, row.min_height)

        def draw(sheet: Sheet, left: float, top: float) -> None:
            boxes = [Box(left + start, top - height, left + end, top) for start, end in columns]
            if is_header:
                sheet.fill(Box(boxes[-1].left, top - height, boxes[0].right, top), self.style.header_grey)
            for box, strips, element in zip(boxes, contents, elements, strict=True):
                sheet.hang(element)
                free = height - 2 * self.style.padding_y - height_of(strips)
                y = top - self.style.padding_y - (free / 2 if self.style.middle else 0)
                for strip in strips:
                    strip.draw(sheet, box.left + self.style.padding_x, y)
                    y -= strip.height
            self._grid(sheet, boxes, top=True, bottom=True)
            if row.decorate:
                row.decorate(sheet, boxes, elements)

        return Strip(height, draw, keeps_next=is_header or row.keeps_next, repeated=header)

    def _slices(
        self,
        row: Row,
        columns: list[tuple[float, float]],
        room: float,
        header: tuple[Strip, ...],
        elements: list[Element],
    ) -> list[Strip]:
        """A row too high for any page, line by line: the n-th lines of all cells make one strip."""
        across = list(zip_longest(*self._contents(row, columns, room, elements)))
        last = len(across) - 1
        return [
            self._slice(
                line,
                columns,
                header,
                elements,
                is_first=number == 0,
                is_before_last=number == last - 1,
                ending=row if number == last else None,
            )
            for number, line in enumerate(across)
        ]

    def _slice(
        self,
        line: Sequence[Strip | None],
        columns: list[tuple[float, float]],
        header: tuple[Strip, ...],
        elements: list[Element],
        *,
        is_first: bool,
        is_before_last: bool,
        ending: Row | None,
    ) -> Strip:
        above = self.style.padding_y if is_first else 0.0
        below = self.style.padding_y if ending else 0.0
        height = max(strip.height for strip in line if strip) + above + below
        height = max(height, ending.min_height if ending else 0.0)

        def boxes_at(left: float, top: float) -> list[Box]:
            return [Box(left + start, top - height, left + end, top) for start, end in columns]

        def draw(sheet: Sheet, left: float, top: float) -> None:
            boxes = boxes_at(left, top)
            for box, strip, element in zip(boxes, line, elements, strict=True):
                sheet.hang(element)
                if strip:
                    strip.draw(sheet, box.left + self.style.padding_x, top - above)
            self._grid(sheet, boxes, top=is_first, bottom=ending is not None)
            if ending and ending.decorate:
                ending.decorate(sheet, boxes, elements)

        def close(sheet: Sheet, left: float, y: float) -> None:
            boxes = [Box(left + start, y, left + end, y) for start, end in columns]
            self._grid(sheet, boxes, top=True, bottom=False)

        return Strip(height, draw, is_first or is_before_last, repeated=header, close=close)

    def _grid(self, sheet: Sheet, boxes: Sequence[Box], *, top: bool, bottom: bool) -> None:
        first, last, style = boxes[0], boxes[-1], self.style
        inner = [box.left for box in boxes[:-1]]
        places = [first.right, *inner, last.left] if style.outer else inner
        sheet.uprights(places, first.bottom, first.top, style.rule, style.grey)
        ends = ((first.top, top), (first.bottom, bottom))
        across = [(last.left, y, first.right, y) for y, drawn in ends if drawn]
        sheet.lines(across, style.rule, style.grey)
