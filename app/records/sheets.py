"""Tables of other programs (.xlsx, .csv) as rows of plain cells; it knows no person and no column.

Sizes are bounded, nothing is computed, and what cannot be read is refused in a way that names the remedy.
"""

from __future__ import annotations

import codecs
import csv
import io
import re
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from app.domain.problems import Refusal
from app.persian import letters

if TYPE_CHECKING:
    from openpyxl import Workbook

MOST_BYTES = 10_000_000
MOST_ROWS = 5_000
_MOST_UNPACKED = 100_000_000
_MOST_COLUMNS = 100
_EMPTY_ROWS = 1_000  # in a row: what may follow below them is formatting, not data
_ZIP, _OLD_EXCEL = b"PK\x03\x04", bytes.fromhex("D0CF11E0A1B11AE1")
_BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_DELIMITERS = "\t;,،؛"
_POWER = re.compile(r"(?P<digits>[0-9]+(?:\.[0-9]+)?)(?:[eE]\+?(?P<power>[0-9]{1,2}))?")

Cell = str | date


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of a row that has any, empty ones as ""; ``line`` is its number in the sheet, from 1."""

    line: int
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet with its name (empty for a text file) and the rows in which something stands."""

    name: str
    rows: tuple[Row, ...]


def read(data: bytes, name: str) -> tuple[Sheet, ...]:
    """The visible sheets of a file called ``name``.

    :raises Refusal: ``table_too_large``, ``table_too_long``, ``table_unreadable``, ``table_old_excel``,
        ``table_formula``; each with ``file``.
    """
    if len(data) > MOST_BYTES:
        raise Refusal("table_too_large", file=name, most=MOST_BYTES // 1_000_000)
    if data.startswith(_OLD_EXCEL):
        raise Refusal("table_old_excel", file=name)
    if data.startswith(_ZIP):
        return _workbook(data, name)
    if name.lower().endswith((".xlsx", ".xlsm", ".xls", ".ods")):
        raise Refusal("table_unreadable", file=name)
    return (Sheet("", _bounded(_csv(data, name), name)),)


def _workbook(data: bytes, name: str) -> tuple[Sheet, ...]:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as parts:
            if sum(part.file_size for part in parts.infolist()) > _MOST_UNPACKED:
                raise Refusal("table_too_large", file=name, most=MOST_BYTES // 1_000_000)
        values, formulas = _opened(data, values=True), _opened(data, values=False)
        return tuple(
            Sheet(one.title, _bounded(_rows(values, formulas, one.title, name), name))
            for one in values.worksheets
            if one.sheet_state == "visible"
        )
    except Refusal:
        raise
    except Exception as error:  # openpyxl lets through whatever a damaged part brings about
        raise Refusal("table_unreadable", file=name) from error


def _opened(data: bytes, *, values: bool) -> Workbook:
    import openpyxl

    return openpyxl.load_workbook(
        io.BytesIO(data), read_only=True, data_only=values, keep_links=False, rich_text=False
    )


def _rows(values: Workbook, formulas: Workbook, title: str, file: str) -> Iterator[tuple[Cell, ...]]:
    """The cells of a sheet as they were computed last; a formula that nobody has computed is refused."""
    for line, (row, plain) in enumerate(
        zip(_cells(values, title), _cells(formulas, title), strict=False), start=1
    ):
        for value, written in zip(row, plain, strict=False):
            if value is None and written is not None:
                raise Refusal("table_formula", file=file, line=line)
        yield tuple(_plain(value) for value in row)


def _cells(workbook: Workbook, title: str) -> Iterator[tuple[Any, ...]]:
    sheet = workbook[title]
    sheet.reset_dimensions()  # what a file says of its own size need not be so
    return iter(sheet.iter_rows(max_col=_MOST_COLUMNS, values_only=True))


def _plain(value: object) -> Cell:
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    if value is None or isinstance(value, bool):
        return ""
    if isinstance(value, int | float):
        return _figures(repr(value))
    text = str(value)
    return "" if text.startswith("#") and text.endswith(("!", "?", "A")) else _typed(text)


def _figures(text: str) -> str:
    """A number without the «.0» and the power of ten that a table program gave it, if no digit is lost."""
    found = _POWER.fullmatch(text)
    if found is None:
        return text
    number = Decimal(text)
    known = len(found["digits"].replace(".", "").lstrip("0"))
    if number != number.to_integral_value() or (found["power"] and known < len(str(int(number)))):
        return text
    return str(int(number))


def _csv(data: bytes, name: str) -> Iterator[tuple[Cell, ...]]:
    text = _decoded(data)
    lines = [line for line in text.splitlines() if line.strip()]
    delimiter = max(_DELIMITERS, key=lambda sign: sum(line.count(sign) for line in lines[:20]))
    if delimiter in "،؛":
        text = text.replace(delimiter, "\t")
        delimiter = "\t"
    try:
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
        for row in reader:
            if any(cell.startswith("=") for cell in row):
                raise Refusal("table_formula", file=name, line=reader.line_num)
            yield tuple(_typed(cell) for cell in row[:_MOST_COLUMNS])
    except csv.Error as error:
        raise Refusal("table_unreadable", file=name) from error


def _typed(cell: str) -> str:
    """A text without what nobody sees in it; zeros in front are kept, for here they were typed."""
    text = " ".join(letters.normalise(cell).split())
    return _figures(text) if re.search("[.eE]", text) else text


def _decoded(data: bytes) -> str:
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return data.decode(encoding, errors="replace")
    if b"\0" in data[:1000]:
        return data.decode("utf-16-le", errors="replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1256", errors="replace")  # what Excel in Persian Windows writes


def _bounded(rows: Iterable[tuple[Cell, ...]], name: str) -> tuple[Row, ...]:
    found: list[Row] = []
    empty = 0
    for line, cells in enumerate(rows, start=1):
        if any(cells):
            if len(found) == MOST_ROWS:
                raise Refusal("table_too_long", file=name, most=MOST_ROWS)
            found.append(Row(line, cells))
            empty = 0
        else:
            empty += 1
            if empty == _EMPTY_ROWS:
                break
    return tuple(found)
