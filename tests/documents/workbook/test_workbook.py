"""Workbooks hold what the minutes hold: dates as dates, numbers as numbers, and never a formula."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time
from decimal import Decimal
from html import unescape
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.documents import sheets
from app.domain.attendance import Attendance, Presence, Role, Stay
from app.domain.minutes import Issue, Minutes, MinutesState
from app.domain.quantity import Axis, Part, Quantity, Split
from app.domain.resolution import Resolution
from app.domain.vote import Vote, VoteKind
from app.persian.digits import to_persian
from tests.documents.sessions import SESSIONS, STATIONERY

APPROVED = Issue(
    MinutesState.APPROVED,
    1,
    "20/ش/1405/08/1",
    1405,
    1,
    datetime(2026, 11, 4, 9, 30, tzinfo=UTC),
    "3fa2b81c" * 8,
)
WRITERS = (sheets.write_resolutions, sheets.write_attendance)
DANGEROUS = (
    "=1+1",
    "+cmd|' /C calc'!A0",
    "-2+3",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    '=HYPERLINK("x")',
    "#N/A",
    "＝۱",
)


def changed(minutes: Minutes, **facts: object) -> Minutes:
    meeting = replace(minutes.meeting, **facts)  # type: ignore[arg-type]
    return replace(minutes, content=replace(minutes.content, meeting=meeting))


def book(data: bytes) -> Any:
    return openpyxl.load_workbook(BytesIO(data))


def rows(sheet: Any) -> list[dict[str, Any]]:
    """The rows below the headings, by heading."""
    heads, *others = [list(row) for row in sheet.iter_rows()]
    return [{head.value: cell for head, cell in zip(heads, row, strict=True)} for row in others]


def resolutions(minutes: Minutes) -> list[dict[str, Any]]:
    return rows(book(sheets.write_resolutions(minutes, STATIONERY))["مصوبات"])


def attendance(minutes: Minutes) -> list[dict[str, Any]]:
    return rows(book(sheets.write_attendance(minutes, STATIONERY))["حضور و غیاب"])


@pytest.mark.parametrize("name", SESSIONS)
@pytest.mark.parametrize("write", WRITERS, ids=["resolutions", "attendance"])
def test_every_sheet_is_ready_to_be_read_filtered_and_printed(name: str, write: Any) -> None:
    for sheet in book(write(SESSIONS[name], STATIONERY)):
        assert sheet.sheet_view.rightToLeft
        assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)
        assert sheet.oddFooter.center.text == "&P / &N"
        assert all(column.width > 5 for column in sheet.column_dimensions.values())
        if sheet.title != "شناسنامه":
            assert sheet.freeze_panes == "A2"
            assert sheet.auto_filter.ref == sheet.dimensions
            assert sheet.print_title_rows == "$1:$1"
            assert sheet["A1"].font.bold
            assert all(cell.value for cell in sheet[1])
            assert len({cell.value for cell in sheet[1]}) == sheet.max_column


@pytest.mark.parametrize("name", SESSIONS)
@pytest.mark.parametrize("write", WRITERS, ids=["resolutions", "attendance"])
def test_the_same_minutes_give_the_same_bytes(name: str, write: Any) -> None:
    data = write(SESSIONS[name], STATIONERY)
    assert data == write(SESSIONS[name], STATIONERY)
    with ZipFile(BytesIO(data)) as package:
        assert {one.date_time[0] for one in package.infolist()} == {1980}
    properties = book(data).properties
    assert properties.created == properties.modified


def test_every_resolution_has_its_row() -> None:
    great = SESSIONS["great"]
    found = resolutions(great)
    assert [row["ردیف"].value for row in found] == list(range(1, 61))
    for row, one in zip(found, great.meeting.resolutions, strict=True):
        due = row["مهلت (میلادی)"].value
        assert (due.date() if due else None) == one.due_on
        assert (row["مهلت"].value == "۱۴۰۵/۱۰/۰۱") is (one.due_on == date(2026, 12, 22))
        assert row["اعتبار (ریال)"].value == one.credit
        assert row["سال اعتبار"].value == one.credit_year
        assert row["مقدار"].value == (one.quantity.amount if one.quantity else None)
        bodies = [to_persian(great.body_name(body)) for body in one.responsible_ids]
        assert row["مسئول اقدام"].value == (bodies[0] if bodies else None)
    first = found[0]
    assert first["نوع"].value == "مصوبه"
    assert first["وضعیت"].value == "مصوب"
    assert first["محلات"].value == to_persian(great.neighbourhood_name("n0"))
    assert first["شرح مصوبه"].value.startswith("نصب و راه‌اندازی ایستگاه‌های شماره ۱ در")


def test_days_hours_and_money_are_shown_as_such() -> None:
    (row,) = resolutions(
        changed(
            SESSIONS["hall"], resolutions=(Resolution("r", due_on=date(2026, 12, 22), credit=1_500_000_000),)
        )
    )
    assert row["مهلت (میلادی)"].is_date
    assert row["مهلت (میلادی)"].number_format == "yyyy-mm-dd"
    assert row["اعتبار (ریال)"].number_format == "[$-3000429]#,##0"
    hours = {
        cell.number_format for one in attendance(SESSIONS["hall"]) for cell in (one["ورود"],) if cell.value
    }
    assert hours == {"[$-3000429]hh:mm"}


@pytest.mark.parametrize(
    ("amount", "value", "form"),
    [
        (Decimal("15"), 15, "[$-3000429]#,##0"),
        (Decimal("1500"), 1500, "[$-3000429]#,##0"),
        (Decimal("2.5"), 2.5, "[$-3000429]#,##0.0"),
        (Decimal("206455.434"), 206455.434, "[$-3000429]#,##0.000"),
        (Decimal("123456789012345678"), "۱۲۳٬۴۵۶٬۷۸۹٬۰۱۲٬۳۴۵٬۶۷۸", "@"),
        (Decimal("1000000000000000000") - 1, "۹۹۹٬۹۹۹٬۹۹۹٬۹۹۹٬۹۹۹٬۹۹۹", "@"),
    ],
)
def test_an_amount_keeps_every_digit(amount: Decimal, value: object, form: str) -> None:
    """Beyond fifteen digits a cell would change the number, so it is a text."""
    (row,) = resolutions(
        changed(SESSIONS["hall"], resolutions=(Resolution("r", quantity=Quantity(amount, "متر")),))
    )
    assert (row["مقدار"].value, row["مقدار"].number_format, row["واحد"].value) == (value, form, "متر")


def test_a_vote_is_told_in_numbers() -> None:
    first, second, *_ = resolutions(SESSIONS["hall"])
    counts = [first[name].value for name in ("موافق", "مخالف", "ممتنع")]
    assert (first["رأی‌گیری"].value, counts) == ("با شمارش آرا", [3, 1, 0])
    assert second["رأی‌گیری"].value == "به اتفاق آرا"
    (none,) = resolutions(changed(SESSIONS["hall"], resolutions=(Resolution("r", vote=Vote(VoteKind.NONE)),)))
    assert none["رأی‌گیری"].value is None


def test_a_split_stands_part_by_part_with_what_is_left_of_it() -> None:
    inner = Split(
        Axis.SUPPLIER,
        (Part("x", body_id="b0", amount=Decimal(5)), Part("y", unassigned=True, amount=Decimal(2))),
    )
    split = Split(Axis.PLACE, (Part("in", "داخل", Decimal(8), split=inner), Part("out", "بیرون", Decimal(4))))
    one = Resolution("r", quantity=Quantity(Decimal(15), "ایستگاه", split))
    data = sheets.write_resolutions(changed(SESSIONS["great"], resolutions=(one,)), STATIONERY)
    columns = ("ردیف مصوبه", "سطح", "تفکیک بر پایه", "بخش", "نهاد", "مقدار", "از این مقدار", "واحد")
    found = [tuple(row[name].value for name in columns) for row in rows(book(data)["تفکیک مقدار"])]
    assert found == [
        (1, 1, "محل", "داخل", None, 8, None, "ایستگاه"),
        (1, 2, "تأمین‌کننده", None, "معاونت نمونه شماره ۱", 5, 8, "ایستگاه"),
        (1, 2, "تأمین‌کننده", "تعیین‌نشده", None, 2, 8, "ایستگاه"),
        (1, 2, "تأمین‌کننده", "هنوز تعیین نشده", None, 1, 8, "ایستگاه"),
        (1, 1, "محل", "بیرون", None, 4, None, "ایستگاه"),
        (1, 1, "محل", "هنوز تعیین نشده", None, 3, None, "ایستگاه"),
    ]


def test_everybody_has_a_row_with_hours_as_hours() -> None:
    found = {row["نام و نام خانوادگی"].value: row for row in attendance(SESSIONS["hall"])}
    assert len(found) == len(SESSIONS["hall"].meeting.attendance)
    back = found["علی رضائی نمونه"]
    assert (back["ورود"].value, back["خروج"].value) == (time(10, 40), None)
    assert back["همه ورود و خروج‌ها"].value == "۱۰:۴۰ تا ۱۱:۰۰؛ از ۱۱:۲۵ (با تأخیر)"
    assert (back["نقش"].value, back["وضعیت"].value, back["محله"].value) == ("عضو", "حاضر", "جنوبی نمونه")
    alternate = found["پروین یدکی نمونه"]
    assert (alternate["خروج"].value, alternate["ترک زودهنگام"].value) == (time(11, 40), "ترک زودهنگام")
    assert (alternate["به جای"].value, alternate["معرفی‌نامه"].value) == ("بهروز نبوی نمونه", "۱۴۰۵/۷۷")
    assert found["بهروز نبوی نمونه"]["وضعیت"].value == "غایب"


def test_a_group_counts_as_many_as_it_has() -> None:
    group = Attendance("g", "دانش‌آموزان نمونه", is_group=True, headcount=12, presence=Presence.PRESENT)
    unknown = replace(group, id="u", headcount=None)
    one = Attendance("o", "یک نفر نمونه", role=Role.GUEST)
    found = attendance(changed(SESSIONS["hall"], attendance=(group, unknown, one), presiding=(), turns=()))
    assert [row["تعداد"].value for row in found] == [12, None, 1]


def test_what_is_private_to_the_office_is_not_in_the_file() -> None:
    """Even where the minutes were not composed but put together with it."""
    row = Attendance("a", "آزمون نمونه", excuse="راز یک", private_note="راز دو", stays=(Stay(),))
    data = sheets.write_attendance(changed(SESSIONS["hall"], attendance=(row,), presiding=()), STATIONERY)
    with ZipFile(BytesIO(data)) as package:
        whole = unescape("".join(package.read(name).decode() for name in package.namelist()))
    assert "آزمون نمونه" in whole
    assert "راز" not in whole


@pytest.mark.parametrize("text", DANGEROUS)
def test_no_text_becomes_a_formula(text: str) -> None:
    row = Attendance("a", text, title=text, remarks=text)
    one = Resolution("r", text=text, notes=text, status_text=text, quantity=Quantity(None, text))
    minutes = changed(
        SESSIONS["hall"], title=text, attendance=(row,), resolutions=(one,), presiding=(), turns=()
    )
    for write in WRITERS:
        data = write(minutes, STATIONERY)
        _has_no_formula(data)
        dangerous = [
            cell
            for sheet in book(data)
            for cells in sheet.iter_rows()
            for cell in cells
            if isinstance(cell.value, str)
            and cell.value.lstrip("\t\n").startswith(("=", "+", "-", "@", "＝"))
        ]
        assert len(dangerous) >= 3 or text == "#N/A"
        assert all(cell.data_type == "s" and cell.quotePrefix for cell in dangerous if cell.value[0] != "\n")


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=40), st.sampled_from(("", "=", "+", "-", "@", "\t", "#DIV/0!", "'")))
def test_whatever_is_typed_is_a_text(text: str, before: str) -> None:
    one = Resolution("r", text=before + text)
    data = sheets.write_resolutions(changed(SESSIONS["empty"], resolutions=(one,)), STATIONERY)
    _has_no_formula(data)
    cell = book(data)["مصوبات"]["C2"]
    assert cell.value is None or cell.data_type == "s"


def _has_no_formula(data: bytes) -> None:
    with ZipFile(BytesIO(data)) as package:
        for name in package.namelist():
            if name.startswith("xl/worksheets/sheet"):
                assert b"<f>" not in package.read(name)
                assert b't="e"' not in package.read(name)


def test_a_text_longer_than_a_cell_is_cut_and_says_so() -> None:
    (row,) = resolutions(changed(SESSIONS["empty"], resolutions=(Resolution("r", text="ب" * 40_000),)))
    assert len(row["شرح مصوبه"].value) == 32_767
    assert row["شرح مصوبه"].value.endswith("…")


def test_the_last_sheet_says_whose_data_it_is_and_that_it_is_no_original() -> None:
    for minutes, state in (
        (SESSIONS["hall"], "پیش‌نویس"),
        (replace(SESSIONS["hall"], issue=APPROVED), "تأییدشده"),
    ):
        sheet = book(sheets.write_attendance(minutes, STATIONERY))["شناسنامه"]
        said = {row[0].value: row[1].value for row in sheet.iter_rows()}
        assert said["وضعیت صورتجلسه"] == state
        assert said["تاریخ جلسه"] == "۱۴۰۵/۰۸/۱۲"
        assert said["نمونه"] == "این داده‌ها نمونه است."
        assert "اعتباری ندارد" in said["یادآوری"]
        assert said.get("شماره صورتجلسه") == ("۲۰/ش/۱۴۰۵/۰۸/۱" if minutes.issue.number else None)
        assert "نمونه" in sheet.oddHeader.center.text


def test_an_empty_meeting_has_headings_and_no_rows() -> None:
    assert resolutions(SESSIONS["empty"]) == []
    assert attendance(SESSIONS["empty"]) == []
