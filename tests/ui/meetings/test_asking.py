"""What she typed in the field of the attendance is taken apart: name, row number, time, body."""

from __future__ import annotations

from datetime import time

import pytest
from hypothesis import given

from app.domain.attendance import Attendance
from app.domain.meeting import Meeting
from app.domain.register import Register
from app.ui.meetings.attendance.asking import Asked, read
from app.ui.meetings.attendance.ranking import answers, found
from app.ui.meetings.attendance.rows import rows_of
from tests import strategies
from tests.rosters import roster

ROWS = rows_of(Meeting("m", attendance=roster()), Register())


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("", Asked()),
        (" كريمي ", Asked("کریمی", name="کریمی")),
        ("کریمی 1005", Asked("کریمی", time(10, 5), "کریمی")),
        ("کریمی ۹:۵۸", Asked("کریمی", time(9, 58), "کریمی")),
        ("۱۷ 958", Asked("۱۷", time(9, 58), "۱۷")),
        ("کریمی 2570", Asked("کریمی 2570", name="کریمی 2570")),
        ("رضا ملکی، فرمانداری", Asked("رضا ملکی، فرمانداری", None, "رضا ملکی", "فرمانداری")),
        ("رضا ملکی,", Asked("رضا ملکی,", None, "رضا ملکی", "")),
        ("رضا ملکی، سپاه 1005", Asked("رضا ملکی، سپاه", time(10, 5), "رضا ملکی", "سپاه")),
    ],
)
def test_name_number_time_and_body(typed: str, asked: Asked) -> None:
    assert read(typed) == asked


def test_a_row_number_alone_is_no_time() -> None:
    assert read("۱۰۵").number == "105"
    assert [row.number for row in found(ROWS, "۲۳")] == [23, 230]


def test_figures_after_a_name_that_is_found_are_the_hour() -> None:
    rows, asked = answers(ROWS, "ساعدی 10")
    assert [row.name for row in rows] == ["سعید ساعدی"]
    assert asked.at == time(10)
    assert answers(ROWS, "کسی 10") == ([], read("کسی 10"))


@given(strategies.texts())
def test_whatever_is_typed_is_read_and_answered(typed: str) -> None:
    rows, asked = answers(ROWS, typed)
    assert set(rows) <= set(ROWS)
    assert asked.name is not None


@pytest.mark.parametrize("row", ROWS[::9], ids=lambda row: row.name)
def test_everybody_is_first_for_the_whole_name(row: object) -> None:
    (name,) = {one.name for one in ROWS if one is row}
    assert found(ROWS, name)[0].name == name


def test_the_family_name_that_the_register_knows_comes_first() -> None:
    from app.domain.person import Person

    people = (Person("1", "میر", "حسن"), Person("2", "حسنی", "میرزا"))
    rows = rows_of(
        Meeting("m", attendance=tuple(Attendance(one.id, one.full_name, one.id) for one in people)),
        Register(people=people),
    )
    assert [row.name for row in found(rows, "حسن")] == ["میرزا حسنی", "حسن میر"]


def test_a_name_typed_on_an_english_keyboard_is_looked_for_in_persian() -> None:
    assert (read("fiv,c").name, read("fiv,c").body) == ("بهروز", None)
    assert read("John").name == "John"
