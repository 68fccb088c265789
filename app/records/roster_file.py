"""Rosters from and for table programs: a file to rows with Persian headers, and the empty file to fill in."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from app.domain.person import MemberKind
from app.domain.personal_number import is_mobile, is_national_id, mobile, national_id
from app.domain.problems import Refusal
from app.domain.roster import Doubt, Roster, RosterRow
from app.persian import calendar, digits, folding
from app.records import roster_columns, roster_names, sheets
from app.records.roster_columns import FAMILY_FIRST, FIRST_NAME, FULL_NAME, HEADERS, LAST_NAME, Header
from app.records.sheets import Cell, Row, Sheet

_TEMPLATE = (
    (FIRST_NAME, 16), (LAST_NAME, 22), ("honorific", 10), ("national_id", 14), ("mobile", 15),
    ("father_name", 14), ("title", 20), ("member_kind", 14), ("neighbourhood", 18), ("body", 24),
    ("since", 13), ("until", 13), ("note", 26),
)  # fmt: skip
_TEMPLATE_ROWS = 300
_MAIN, _ALTERNATE = "اصلی", "علی‌البدل"
_ALTERNATES = frozenset(map(folding.compact, (_ALTERNATE, "بدل", "ذخیره", "جایگزین")))
_GREGORIAN_FROM = 1600  # LibreOffice keeps a typed ۱۴۰۳/۰۵/۱۲ as a day of the year 1403 of its own calendar


def read_roster(data: bytes, name: str, today: date) -> Roster:
    """The roster in a file called ``name``; days without a year are of the year of ``today``.

    :raises Refusal: ``roster_no_header``, ``roster_empty``, and what :func:`app.records.sheets.read` raises.
    """
    found = [(sheet, header) for sheet in sheets.read(data, name) if (header := roster_columns.find(sheet))]
    if not found:
        raise Refusal("roster_no_header", file=name)
    sheet, header = next((one for one in found if len(one[0].rows) > one[1].at + 1), found[0])
    reading = _Reading(sheet, header, today)
    rows = tuple(reading.rows())
    if not rows:
        raise Refusal("roster_empty", file=name)
    others = tuple(one.name for one, _header in found if one is not sheet)
    left_out = tuple(reading.nameless), tuple(reading.addresses)
    return Roster(rows, header.unknown, sheet.name, others, *left_out)


def template() -> bytes:
    """An empty .xlsx with the header, from right to left; numbers are kept as text, so that no zero goes."""
    import openpyxl
    from openpyxl.styles import Alignment, Font, PatternFill
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.datavalidation import DataValidation

    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "فهرست"
    sheet.sheet_view.rightToLeft = True
    sheet.freeze_panes = "A2"
    for place, (name, width) in enumerate(_TEMPLATE, start=1):
        letter = get_column_letter(place)
        head = sheet.cell(1, place, HEADERS[name][0])
        head.font, head.fill = Font(bold=True), PatternFill("solid", fgColor="E8EEF6")
        head.alignment = Alignment(horizontal="right", vertical="center", readingOrder=2)
        sheet.column_dimensions[letter].width = width
        for line in range(2, _TEMPLATE_ROWS + 2):
            sheet.cell(line, place).number_format = "@"
        if name == "member_kind":
            choice = DataValidation(type="list", formula1=f'"{_MAIN},{_ALTERNATE}"', allow_blank=True)
            choice.add(f"{letter}2:{letter}{_TEMPLATE_ROWS + 1}")
            sheet.add_data_validation(choice)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


@dataclass
class _Reading:
    """Reads the rows below a header; remembers those in which nobody is named, and the forms of address."""

    sheet: Sheet
    header: Header
    today: date
    nameless: list[int] = field(default_factory=list)
    addresses: dict[str, None] = field(default_factory=dict)

    def __post_init__(self) -> None:
        cells = [self._text(row, "title") for row in self._below()]
        # «عنوان» is a title, unless it is «مهندس»، «خانم» in every row.
        self._titles_are_honorifics = (
            "honorific" not in self.header.places
            and any(cells)
            and all(roster_names.is_honorific(cell) for cell in cells if cell)
        )

    def rows(self) -> Iterator[RosterRow]:
        for row in self._below():
            found = self._row(row)
            if found.last_name:
                yield found
            else:
                self.nameless.append(row.line)

    def _below(self) -> tuple[Row, ...]:
        return self.sheet.rows[self.header.at + 1 :]

    def _row(self, row: Row) -> RosterRow:
        doubts: list[Doubt] = []
        name = self._name(row)
        title = "" if self._titles_are_honorifics else self._text(row, "title")
        since, until = self._days(row, doubts)
        return RosterRow(
            line=row.line,
            last_name=name.last,
            first_name=name.first,
            honorific=name.honorific,
            title=title,
            body=self._text(row, "body"),
            neighbourhood=self._text(row, "neighbourhood"),
            member_kind=self._member_kind(row, title, doubts),
            since=since,
            until=until,
            national_id=self._national_id(row, doubts),
            mobile=self._mobile(row, doubts),
            father_name=self._text(row, "father_name"),
            note=self._text(row, "note"),
            doubts=tuple(doubts),
        )

    def _name(self, row: Row) -> roster_names.Name:
        above = self._text(row, "title" if self._titles_are_honorifics else "honorific")
        address, above = roster_names.parted(above)
        first, last = self._text(row, FIRST_NAME), self._text(row, LAST_NAME)
        if not last:
            whole = self._text(row, FULL_NAME) or self._text(row, FAMILY_FIRST)
            family_first = not self._text(row, FULL_NAME)
            found = roster_names.split(f"{first} {whole}".strip(), family_first=family_first)
        else:
            found = roster_names.split(f"{last}، {first}") if first else roster_names.Name("", "", last)
        self.addresses |= dict.fromkeys(filter(None, (address, found.address)))
        honorific = " ".join(dict.fromkeys(f"{above} {found.honorific}".split()))
        return found._replace(honorific=honorific)

    def _member_kind(self, row: Row, title: str, doubts: list[Doubt]) -> MemberKind | None:
        told = self._text(row, "member_kind")
        for words in filter(None, (told, title)):
            key = folding.compact(words)
            if any(word in key for word in _ALTERNATES):
                return MemberKind.ALTERNATE
            if folding.compact(_MAIN) in key:
                return MemberKind.MAIN
        if told:
            doubts.append(Doubt.MEMBER)
        return None

    def _days(self, row: Row, doubts: list[Doubt]) -> tuple[date | None, date | None]:
        since, until = self._day(row, "since", doubts), self._day(row, "until", doubts)
        if since and until and until < since:
            doubts.append(Doubt.DATES)
            return None, None
        return since, until

    def _day(self, row: Row, name: str, doubts: list[Doubt]) -> date | None:
        cell = self._cell(row, name)
        if isinstance(cell, date):
            if cell.year >= _GREGORIAN_FROM:
                return cell
            cell = f"{cell.year}/{cell.month}/{cell.day}"
        day = calendar.parse(cell, self.today) if cell else None
        if cell and day is None and folding.compact(cell) not in _STILL:
            doubts.append(Doubt(name))
        return day

    def _national_id(self, row: Row, doubts: list[Doubt]) -> str:
        typed = digits.to_ascii(self._text(row, "national_id"))
        number = national_id(typed)
        if not number or re.fullmatch("[0-9]{10}", number):
            if number and not is_national_id(number):
                doubts.append(Doubt.NATIONAL_ID)
            return number
        doubts.append(Doubt.NATIONAL_ID_SHAPE)
        return ""

    def _mobile(self, row: Row, doubts: list[Doubt]) -> str:
        number = mobile(digits.to_ascii(self._text(row, "mobile")))
        if number and not is_mobile(number):
            doubts.append(Doubt.MOBILE)
            return ""
        return number

    def _text(self, row: Row, name: str) -> str:
        cell = self._cell(row, name)
        text = cell if isinstance(cell, str) else calendar.short(cell)
        return "" if text in _NOTHING else text

    def _cell(self, row: Row, name: str) -> Cell:
        place = self.header.places.get(name)
        return row.cells[place] if place is not None and place < len(row.cells) else ""


_STILL = frozenset(map(folding.compact, ("", "تاکنون", "کنون", "ادامه دارد", "فعلی", "نامعلوم")))
_NOTHING = frozenset(("-", "–", "—", "ـ", ".", "ندارد"))
