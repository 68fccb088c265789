"""Rosters as offices have them: real workbooks and texts, read into rows or refused with a reason."""

from __future__ import annotations

import io
from collections.abc import Sequence
from contextlib import suppress
from datetime import date, datetime
from typing import Any

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.person import MemberKind
from app.domain.problems import Refusal
from app.domain.roster import Doubt, Roster, RosterRow
from app.persian import digits
from app.records import roster_file, roster_names, sheets

TODAY = date(2026, 11, 3)
HEADER = ("نام", "نام خانوادگی", "کد ملی", "تلفن همراه", "از تاریخ", "تا تاریخ", "عضویت")


def workbook(*rows: Sequence[Any], **more: Sequence[Sequence[Any]]) -> bytes:
    """A real .xlsx with these rows, and further sheets by name."""
    book = openpyxl.Workbook()
    for place, (name, filled) in enumerate([("فهرست", rows), *more.items()]):
        sheet = book.active if place == 0 else book.create_sheet()
        sheet.title = name
        for row in filled:
            sheet.append(list(row))
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def read(data: bytes, name: str = "فهرست.xlsx") -> Roster:
    return roster_file.read_roster(data, name, TODAY)


def one(*cells: Any, header: Sequence[str] = HEADER) -> RosterRow:
    return read(workbook(header, cells)).rows[0]


def refused(data: bytes, name: str = "فهرست.xlsx") -> Refusal:
    with pytest.raises(Refusal) as told:
        read(data, name)
    return told.value


def test_a_list_with_a_heading_above_and_strange_columns_is_read() -> None:
    roster = read(
        workbook(
            ("فهرست شورایاران (نمونه)",),
            (),
            (
                "ردیف",
                "نام و نام خانوادگي",
                "كد ملی (۱۰ رقم)",
                "موبايل",
                "محله",
                "سمت",
                "اصلی/علی البدل",
                "کفش",
            ),
            (1, "مهندس سید محمد رضا کریمی نژاد", 932833810, 9123456789, "دولت آباد", "شورایار", "اصلی", 42),
            (2, "خانم زهرا آذری", "", "", "اقدسیه", "شورایار علی‌البدل", "", 38),
            ("", "", "", "", "جمع", "", "", ""),
        )
    )
    first, second = roster.rows
    assert (first.honorific, first.first_name, first.last_name) == ("مهندس سید", "محمد رضا", "کریمی نژاد")
    assert (first.national_id, first.mobile) == ("0932833810", "09123456789")
    assert (first.neighbourhood, first.member_kind) == ("دولت آباد", MemberKind.MAIN)
    assert (second.first_name, second.last_name, second.honorific) == ("زهرا", "آذری", "")
    assert second.member_kind is MemberKind.ALTERNATE
    assert (first.line, second.line) == (4, 5)
    assert roster.unknown_columns == ("کفش",)
    assert roster.nameless == (6,)


@pytest.mark.parametrize(
    ("cell", "number"),
    [
        ("0932833810", "0932833810"),
        ("۰۹۳۲۸۳۳۸۱۰", "0932833810"),
        ("٠٩٣٢٨٣٣٨١٠", "0932833810"),
        (932833810, "0932833810"),
        (932833810.0, "0932833810"),
        ("093-283381-0", "0932833810"),
        ("9.32833810E+8", "0932833810"),
        ("", ""),
        ("-", ""),
    ],
)
def test_a_national_id_is_mended(cell: Any, number: str) -> None:
    row = one("علی", "کریمی", cell)
    assert (row.national_id, row.doubts) == (number, ())


@given(st.integers(10**7, 10**10 - 1))
def test_a_national_id_is_the_same_as_number_as_float_and_as_text(number: int) -> None:
    forms = (number, float(number), str(number), digits.to_persian(f"{number:010}"))
    rows = read(workbook(HEADER, *(("علی", "کریمی", form) for form in forms))).rows
    assert {row.national_id for row in rows} == {f"{number:010}"}


def test_a_doubtful_number_is_taken_and_told_a_shapeless_one_only_told() -> None:
    assert one("علی", "کریمی", "0932833811").doubts == (Doubt.NATIONAL_ID,)
    shapeless = one("علی", "کریمی", "12345", "021-5540")
    assert (shapeless.national_id, shapeless.mobile) == ("", "")
    assert shapeless.doubts == (Doubt.NATIONAL_ID_SHAPE, Doubt.MOBILE)
    assert one("علی", "کریمی", "9.33E+08").doubts == (Doubt.NATIONAL_ID_SHAPE,)  # digits are lost for good


@pytest.mark.parametrize(
    "cell", [9123456789, "9123456789", "۰۹۱۲۳۴۵۶۷۸۹", "+98 912 345 6789", "0912-345-6789"]
)
def test_a_mobile_is_mended(cell: Any) -> None:
    assert one("علی", "کریمی", "", cell).mobile == "09123456789"


@pytest.mark.parametrize(
    "cell", ["1400/05/12", "۱۴۰۰/۵/۱۲", 14000512, "۱۲ مرداد ۱۴۰۰", datetime(2021, 8, 3), date(2021, 8, 3)]
)
def test_a_day_is_read_in_either_calendar(cell: Any) -> None:
    assert one("علی", "کریمی", "", "", cell).since == date(2021, 8, 3)


def test_days_that_cannot_be_are_left_out_and_told() -> None:
    assert one("علی", "کریمی", "", "", "1400/13/41").doubts == (Doubt.SINCE,)
    assert one("علی", "کریمی", "", "", "1400/1/1", "تاکنون").doubts == ()
    turned = one("علی", "کریمی", "", "", "1400/1/1", "1399/1/1")
    assert (turned.since, turned.until, turned.doubts) == (None, None, (Doubt.DATES,))


@pytest.mark.parametrize(
    ("told", "kind", "doubts"),
    [
        ("عضو اصلی", MemberKind.MAIN, ()),
        ("علي البدل", MemberKind.ALTERNATE, ()),
        ("علی‌البدل", MemberKind.ALTERNATE, ()),
        ("", None, ()),
        ("دبیر", None, (Doubt.MEMBER,)),
    ],
)
def test_main_and_alternate_members(told: str, kind: MemberKind | None, doubts: tuple[Doubt, ...]) -> None:
    row = one("علی", "کریمی", "", "", "", "", told)
    assert (row.member_kind, row.doubts) == (kind, doubts)


@pytest.mark.parametrize(
    ("whole", "name"),
    [
        ("علی کریمی", ("", "علی", "کریمی")),
        ("محمد رضا کریمی", ("", "محمد رضا", "کریمی")),
        ("محمد کریمی نژاد", ("", "محمد", "کریمی نژاد")),
        ("جناب آقای دکتر علی کریمی", ("دکتر", "علی", "کریمی")),
        ("حجت الاسلام و المسلمین علی کریمی", ("حجت الاسلام و المسلمین", "علی", "کریمی")),
        ("سرگرد سید محمد حسینی", ("سرگرد سید", "محمد", "حسینی")),
        ("کریمی نژاد، مهندس علی", ("مهندس", "علی", "کریمی نژاد")),
        ("کریمی", ("", "", "کریمی")),
    ],
)
def test_a_whole_name_in_its_parts(whole: str, name: tuple[str, str, str]) -> None:
    assert roster_names.split(whole)[:3] == name


def test_forms_of_address_are_left_out_and_told() -> None:
    header = ("پیشوند", "نام", "نام خانوادگی")
    rows = (("خانم", "مریم", "نادری"), ("", "آقای علی", "کریمی"), ("خانم", "لیلا", "آذری"))
    roster = read(workbook(header, *rows))
    assert [one.full_name for one in roster.rows] == ["مریم نادری", "علی کریمی", "لیلا آذری"]
    assert roster.addresses == ("خانم", "آقای")


def test_the_word_onvan_is_a_title_or_what_stands_before_a_name() -> None:
    both = one("مهندس", "علی", "کریمی", "دهیار", header=("عنوان", "نام", "نام خانوادگی", "سمت"))
    assert (both.honorific, both.title) == ("مهندس", "دهیار")
    alone = one("معاون", "علی", "کریمی", header=("عنوان", "نام", "نام خانوادگی"))
    assert (alone.honorific, alone.title) == ("", "معاون")
    called = one("خانم دکتر", "علی", "کریمی", header=("عنوان", "نام", "نام خانوادگی"))
    assert (called.honorific, called.title) == ("دکتر", "")


def test_a_lone_name_column_holds_whole_names_and_a_lone_phone_the_mobile() -> None:
    row = one("علی کریمی", "09123456789", header=("نام", "تلفن"))
    assert (row.first_name, row.last_name, row.mobile) == ("علی", "کریمی", "09123456789")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1256"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t", "؛"])
def test_a_text_file_is_read_in_any_encoding_and_with_any_delimiter(encoding: str, delimiter: str) -> None:
    lines = ("نام,نام خانوادگي,كد ملي,محله", "علي,كريمي,0932833810,شكوفه")
    data = "\r\n".join(lines).replace(",", delimiter).encode(encoding)
    row = read(data, "فهرست.csv").rows[0]
    assert (row.first_name, row.last_name, row.national_id) == ("علی", "کریمی", "0932833810")
    assert row.neighbourhood == "شکوفه"


def test_the_sheet_with_people_is_taken_and_the_others_named() -> None:
    people = (("نام", "نام خانوادگی"), ("علی", "کریمی"))
    roster = read(workbook(("راهنما",), اعضا=people, پیشین=people))
    assert (roster.sheet, roster.other_sheets) == ("اعضا", ("پیشین",))
    assert len(roster.rows) == 1


def test_the_template_is_read_back_with_what_is_typed_into_it() -> None:
    book = openpyxl.load_workbook(io.BytesIO(roster_file.template()))
    sheet = book.active
    assert sheet.sheet_view.rightToLeft
    header = [cell.value for cell in sheet[1]]
    typed = {
        "نام": "علی",
        "نام خانوادگی": "کریمی",
        "کد ملی": "0932833810",
        "عضویت": "علی‌البدل",
        "محله": "شکوفه",
    }
    for name, value in typed.items():
        sheet.cell(2, header.index(name) + 1, value)
    out = io.BytesIO()
    book.save(out)
    roster = read(out.getvalue())
    assert roster.unknown_columns == ()
    assert [(row.last_name, row.national_id, row.neighbourhood) for row in roster.rows] == [
        ("کریمی", "0932833810", "شکوفه")
    ]


@pytest.mark.parametrize(
    ("data", "name", "code"),
    [
        (b"", "a.csv", "roster_no_header"),
        (b"", "a.xlsx", "table_unreadable"),
        (b"not a workbook", "a.xlsx", "table_unreadable"),
        (b"PK\x03\x04 and then nothing", "a.xlsx", "table_unreadable"),
        (bytes.fromhex("D0CF11E0A1B11AE1") + b"\0" * 600, "a.xls", "table_old_excel"),
        ("نام,نام خانوادگی\n".encode(), "a.csv", "roster_empty"),
        ("سیب,گلابی\n۱,۲\n".encode(), "a.csv", "roster_no_header"),
        ('نام\n"علی'.encode() + b"x" * 200_000, "a.csv", "table_unreadable"),
        ("نام\n=cmd|' /C calc'!A0\n".encode(), "a.csv", "table_formula"),
        (b"\xff\xfe\x00", "a.csv", "roster_no_header"),
        (bytes(range(256)) * 40, "a.csv", "roster_no_header"),
        (b"x" * (sheets.MOST_BYTES + 1), "a.csv", "table_too_large"),
        (roster_file.template(), "t.xlsx", "roster_empty"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_is_no_roster_is_refused_with_a_reason(data: bytes, name: str, code: str) -> None:
    problem = refused(data, name)
    assert problem.code == code
    assert problem.values["file"] == name


def test_a_formula_that_nobody_has_computed_is_refused() -> None:
    problem = refused(workbook(HEADER, ("علی", "کریمی", ""), ("رضا", '=CONCAT("کری","می")', "")))
    assert (problem.code, problem.values["line"]) == ("table_formula", 3)


def test_a_list_of_a_hundred_thousand_is_refused_before_it_is_read_to_its_end() -> None:
    rows = "\n".join(f"علی,کریمی{number}" for number in range(100_000))
    assert refused(f"نام,نام خانوادگی\n{rows}".encode(), "a.csv").code == "table_too_long"


def test_a_bomb_is_not_unpacked() -> None:
    import zipfile

    out = io.BytesIO(workbook(HEADER, ("علی", "کریمی")))
    with zipfile.ZipFile(out, "a", zipfile.ZIP_DEFLATED) as parts:
        parts.writestr("xl/media/image.bin", b"\0" * 110_000_000)
    assert refused(out.getvalue()).code == "table_too_large"


@given(st.binary(max_size=300), st.sampled_from(["a.csv", "a.xlsx"]))
def test_no_bytes_bring_it_down(data: bytes, name: str) -> None:
    with suppress(Refusal):
        read(data, name)
