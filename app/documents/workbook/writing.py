"""Sheets as a workbook: right to left, ready to be filtered and printed; the only file that says openpyxl."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import UTC, datetime, time
from decimal import Decimal
from io import BytesIO
from math import ceil

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.page import PageMargins
from openpyxl.worksheet.worksheet import Worksheet
from openpyxl.xml.constants import ARC_CORE
from openpyxl.xml.functions import tostring

from app.documents import open_packaging
from app.documents.minutes import phrases
from app.documents.typesetting.levels import without_controls
from app.documents.wording import Wording
from app.documents.workbook import about
from app.documents.workbook.table import Shape, Sheet, Value
from app.domain.minutes import Minutes

_FONT = "Tahoma"  # on every Windows, with all letters of Persian; a sheet is data and not a form
_SIZE = 10
_HEAD_FILL = PatternFill("solid", fgColor="E8EEF6")
_RULE = Side("thin", color="A6A6A6")
_GRID = Border(_RULE, _RULE, _RULE, _RULE)
_A4 = 9  # ST_PaperSize
_PERSIAN = "[$-3000429]"  # digits of Persian; where a program does not know them it shows its own
_FORMATS = {
    Shape.TEXT: "@",
    Shape.LABEL: "@",
    Shape.COUNT: f"{_PERSIAN}0",
    Shape.YEAR: f"{_PERSIAN}0",
    Shape.AMOUNT: f"{_PERSIAN}#,##0",
    Shape.DAY: "yyyy-mm-dd",
    Shape.HOUR: f"{_PERSIAN}hh:mm",
}
_FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
_PAGES = "&P / &N"  # a footer is set from left to right, whatever the sheet
_LEADING, _ABOVE_AND_BELOW, _HIGHEST = 13.5, 4.0, 409.0  # points; no row can be higher
_LONGEST = 32_767  # characters in a cell
_DIGITS = 15  # that a cell keeps of a number (IEEE 754)
_LINE_ENDS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_SURROGATE = re.compile("[\ud800-\udfff\ufffe\uffff]")
_NO_DAY = datetime(2000, 1, 1)
_PROGRAM = "Dabir"


def write(sheets: Sequence[Sheet], minutes: Minutes, words: Wording) -> bytes:
    """The .xlsx; the same minutes give the same bytes."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for one in sheets:
        page = book.create_sheet(one.name)
        _fill(page, one)
        _set_up(page, one, _running_head(minutes, words))
    properties = book.properties
    properties.title, properties.creator = about.title(minutes, words), _PROGRAM
    properties.lastModifiedBy, properties.language = _PROGRAM, "fa-IR"
    properties.description = words("workbook.about.is_copy")
    properties.created = properties.modified = _moment(minutes)
    out = BytesIO()
    book.save(out)
    properties.modified = _moment(minutes)  # saving has written the present
    return open_packaging.sealed(out.getvalue(), {ARC_CORE: tostring(properties.to_tree())})


def _fill(page: Worksheet, sheet: Sheet) -> None:
    top = 1
    if not sheet.plain:
        for place, (head, _, _) in enumerate(sheet.heads, 1):
            cell = _write(page, top, place, head, Shape.LABEL)
            cell.font, cell.fill = Font(name=_FONT, size=_SIZE, bold=True), _HEAD_FILL
        top += 1
    for row, values in enumerate(sheet.rows, top):
        for place, (value, (_, _, shape)) in enumerate(zip(values, sheet.heads, strict=True), 1):
            cell = _write(page, row, place, value, shape)
            if sheet.plain and place == 1:
                cell.font, cell.fill = Font(name=_FONT, size=_SIZE, bold=True), _HEAD_FILL
        lines = _lines(values, sheet)
        if lines > 1:
            page.row_dimensions[row].height = min(_HIGHEST, lines * _LEADING + _ABOVE_AND_BELOW)


def _lines(values: Sequence[Value], sheet: Sheet) -> int:
    """How many lines the fullest cell of a row has, more rather than fewer: no program needs to find out."""
    widths = (width for _, width, _ in sheet.heads)
    return max(
        sum(ceil(max(1, len(line)) / width) for line in value.split("\n")) if isinstance(value, str) else 1
        for value, width in zip(values, widths, strict=True)
    )


def _write(page: Worksheet, row: int, place: int, value: Value, shape: Shape) -> Cell:
    cell: Cell = page.cell(row, place)
    cell.font, cell.border = Font(name=_FONT, size=_SIZE), _GRID
    cell.alignment = Alignment(
        horizontal="right" if shape is Shape.TEXT else "center",
        vertical="center" if row == 1 else "top",
        wrap_text=True,
        readingOrder=1 if shape is Shape.DAY else 2,
    )
    cell.number_format = _FORMATS[shape]
    if isinstance(value, Decimal | int):
        _write_number(cell, Decimal(value))
    elif isinstance(value, str):
        _write_text(cell, value)
    elif isinstance(value, time):
        cell.value = value.replace(second=0, microsecond=0)
        cell.number_format = _FORMATS[shape]
    elif value is not None:
        cell.value = value
        cell.number_format = _FORMATS[shape]
    return cell


def _write_text(cell: Cell, text: str) -> None:
    """A text stays a text, also when somebody opens the cell and presses Enter (OWASP, CSV injection)."""
    clean = ILLEGAL_CHARACTERS_RE.sub("", without_controls(_LINE_ENDS.sub("\n", text)))
    clean = _SURROGATE.sub("\ufffd", clean)
    if not clean:
        return
    cell.value = clean if len(clean) <= _LONGEST else f"{clean[: _LONGEST - 1]}…"
    cell.data_type = "s"  # openpyxl takes «=…» for a formula and «#N/A» for an error
    cell.number_format = "@"
    if clean.startswith(_FORMULA_SIGNS):
        cell.quotePrefix = True


def _write_number(cell: Cell, number: Decimal) -> None:
    """A number, or its text where a cell could not keep all of its digits."""
    plain = number.normalize()
    figures = plain.as_tuple()
    exponent = int(figures.exponent)
    if len(figures.digits) + max(0, exponent) > _DIGITS and len(figures.digits) > _DIGITS:
        _write_text(cell, phrases.amount(number))
        return
    cell.value = number
    if exponent < 0:
        cell.number_format = f"{_PERSIAN}#,##0.{'0' * -exponent}"


def _set_up(page: Worksheet, sheet: Sheet, head: str) -> None:
    """How it is shown, and how it is printed: A4 across, as wide as the paper, headings on every page."""
    page.sheet_view.rightToLeft = True
    page.sheet_view.showGridLines = False
    for place, (_, width, _) in enumerate(sheet.heads, 1):
        page.column_dimensions[get_column_letter(place)].width = width
    if not sheet.plain:
        last = get_column_letter(len(sheet.heads))
        page.freeze_panes = "A2"
        page.auto_filter.ref = f"A1:{last}{len(sheet.rows) + 1}"
        page.print_title_rows = "1:1"
        page.print_area = f"A1:{get_column_letter(sheet.printed)}{len(sheet.rows) + 1}"
    page.page_setup.orientation, page.page_setup.paperSize = "landscape", _A4
    page.sheet_properties.pageSetUpPr.fitToPage = True
    page.page_setup.fitToWidth, page.page_setup.fitToHeight = 1, 0
    page.page_margins = PageMargins(left=0.4, right=0.4, top=0.8, bottom=0.6, header=0.3, footer=0.3)
    page.oddHeader.center.text = head
    page.oddFooter.center.text = _PAGES


def _running_head(minutes: Minutes, words: Wording) -> str:
    """Title, number, and whether it is a draft or a sample; «&» begins a command there."""
    issue = minutes.issue
    parts = (
        about.title(minutes, words),
        phrases.shown(issue.number),
        "" if issue.state == "approved" else words(f"workbook.state.{issue.state}"),
        words("page.footer.sample") if minutes.meeting.sample else "",
    )
    said = f" {words('page.dash')} ".join(filter(None, parts))
    return without_controls(" ".join(said.split())).replace("&", "&&")[:200]


def _moment(minutes: Minutes) -> datetime:
    """The record's own, in UTC without saying so, as openpyxl wants it."""
    issue, day = minutes.issue, minutes.meeting.held_on
    if issue.approved_at:
        return issue.approved_at.astimezone(UTC).replace(tzinfo=None, microsecond=0)
    return datetime.combine(day, time()) if day else _NO_DAY
