"""A table of the form as `w:tbl`: first column at the right, header on every page, rows in one piece."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from app.documents.docx.elements import Element, colour, descendants, eighths, element, is_a, twips
from app.documents.docx.paragraphs import keep_with_next
from app.documents.typesetting.column_widths import uncut
from app.documents.typesetting.paragraph import Paragraph
from app.documents.typesetting.table import Cell, Row, Table, TableStyle

Fill = Callable[[Cell, float, Row], list[Element]]
"""The content of a cell of this row that is so many points wide: paragraphs and tables, a paragraph last."""

_OTHER_FONT = 1.25
"""So many times as wide are the words where the office's font is not installed and another stands for it."""
_LONG = 900  # characters: a higher row may be cut, or half a page would stay empty before it


def table(one: Table, width: float, fill: Fill, told: str) -> Element:
    """The table, `width` points wide; `told` says to a screen reader what it is."""
    columns = _columns(one, width)
    found = element("tbl", _properties(one, width, told))
    found.append(element("tblGrid", *(element("gridCol", w=twips(column)) for column in columns)))
    if one.header:
        found.append(_row(one.header, one.style, columns, fill, is_header=True))
    found.extend(rows(one, width, fill))
    return found


def rows(one: Table, width: float, fill: Fill) -> Iterator[Element]:
    """The rows below the header."""
    columns = _columns(one, width)
    for row in one.rows:
        found = _row(row, one.style, columns, fill)
        if row.keeps_next:
            keep_row_with_next(found)
        yield found


def keep_row_with_next(row: Element) -> None:
    """Let a row stay on the page of what follows: every paragraph in it has to say so."""
    for one in descendants(row, "p"):
        keep_with_next(one)


def rows_of(found: Element) -> list[Element]:
    """The rows of a table, not those of tables in it."""
    return [one for one in found if is_a(one, "tr")]


def _columns(one: Table, width: float) -> Sequence[float]:
    """No heading is cut; only they count, so that a table and what continues it have the same columns."""
    return uncut(one.shares, (one.header,) if one.header else (), one.style, width, _OTHER_FONT)


def _properties(one: Table, width: float, told: str) -> Element:
    style = one.style
    sides = (["top", "left", "bottom", "right"] if style.outer else []) + ["insideH", "insideV"]
    rule: dict[str, str | int] = {"val": "single", "sz": eighths(style.rule), "space": 0}
    rule["color"] = colour(style.grey)
    across, down = style.padding_x, style.padding_y
    padding = (("top", down), ("left", across), ("bottom", down), ("right", across))
    return element(
        "tblPr",
        element("bidiVisual"),
        element("tblW", w=twips(width), type="dxa"),
        element("tblBorders", *(element(side, **rule) for side in sides)),
        element("tblLayout", type="fixed"),
        element("tblCellMar", *(element(side, w=twips(room), type="dxa") for side, room in padding)),
        element("tblLook", val="0020" if one.header else "0000", firstRow=1 if one.header else 0),
        *([element("tblCaption", val=told)] if told else []),
    )


def _row(
    row: Row, style: TableStyle, columns: Sequence[float], fill: Fill, *, is_header: bool = False
) -> Element:
    set_as = element("trPr")
    if not _is_high(row):
        set_as.append(element("cantSplit"))
    if row.min_height:
        set_as.append(element("trHeight", val=twips(row.min_height), hRule="atLeast"))
    if is_header:
        set_as.append(element("tblHeader"))
    found = element("tr", set_as)
    for cell, width in zip(row.cells, columns, strict=True):
        box = element("tcPr", element("tcW", w=twips(width), type="dxa"))
        if is_header:
            box.append(element("shd", val="clear", color="auto", fill=colour(style.header_grey)))
        if style.middle:
            box.append(element("vAlign", val="center"))
        found.append(element("tc", box, *fill(cell, width - 2 * style.padding_x, row)))
    if is_header:
        keep_row_with_next(found)
    return found


def _is_high(row: Row) -> bool:
    return any(_length(cell) > _LONG for cell in row.cells)


def _length(cell: Cell) -> int:
    return sum(len(run.text) for one in cell if isinstance(one, Paragraph) for run in one.runs)
