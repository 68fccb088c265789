"""What there is to say of a day: Fridays, fixed holidays, lunar ones of the year's table; nothing refuses."""

from __future__ import annotations

from datetime import date

import pytest

from app.domain.holiday import DayNote, DayNoteKind, Holiday
from app.domain.problems import Refusal
from app.persian import calendar
from app.services import days, holidays, meetings, register
from app.words import Catalogue
from tests.conftest import ROOT

YEAR = 1405
UNKNOWN = DayNote(DayNoteKind.LUNAR_UNKNOWN, year=YEAR)


def of(month: int, day: int) -> date:
    return calendar.gregorian(YEAR, month, day)


def test_a_working_day_of_a_year_without_a_table_says_only_that(office) -> None:
    assert days.notes(office, of(8, 12)) == (UNKNOWN,)


def test_fridays_and_fixed_holidays_warn(office) -> None:
    assert of(8, 15).weekday() == 4
    assert days.notes(office, of(8, 15)) == (DayNote(DayNoteKind.FRIDAY), UNKNOWN)
    assert days.notes(office, of(3, 14))[:1] == (DayNote(DayNoteKind.HOLIDAY, "رحلت امام خمینی"),)


def test_thursday_is_a_setting_of_the_office(office) -> None:
    thursday = of(8, 14)
    assert days.notes(office, thursday) == (UNKNOWN,)
    register.set_profile(office, thursday_off=True)
    assert days.notes(office, thursday)[0].kind is DayNoteKind.THURSDAY


def test_a_holiday_is_told_by_its_name_and_the_meeting_is_made_all_the_same(office) -> None:
    holidays.replace(office, YEAR, [Holiday(of(8, 12), "مناسبت نمونه")])
    (note,) = days.notes(office, of(8, 12))
    assert Catalogue.load(ROOT / "translations", "fa").day_note(note) == (
        "این روز تعطیل رسمی است: مناسبت نمونه."
    )
    assert meetings.create(office, held_on=of(8, 12)).meeting is not None


def test_two_occasions_of_one_day_are_both_told(office) -> None:
    # As in 1405, whose first day was the feast of Fitr too.
    holidays.replace(office, YEAR, [Holiday(of(1, 1), "عید فطر")])
    assert [note.title for note in days.notes(office, of(1, 1))] == ["عید نوروز", "عید فطر"]


def test_the_fixed_days_of_a_year_stand_beside_its_table() -> None:
    assert holidays.solar_in(YEAR)[-1] == (of(12, 29), "روز ملی شدن صنعت نفت ایران")


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("table.csv", "تاریخ,مناسبت\n۱۴۰۵/۰۳/۰۶,عید قربان\n1405-03-14,رحلت امام خمینی\n1406/1/2,عید نمونه\n"),
        ("semicolon.csv", "\ufeff1405/03/06;عید قربان\r\n\r\n1406/01/02;عید نمونه\r\n"),
        ("persian.csv", "۱۴۰۵/۰۳/۰۶، عید قربان\n۱۴۰۶/۰۱/۰۲، عید نمونه"),
        ("table.toml", '[holidays]\n"1405/03/06" = "عید قربان"\n"۱۴۰۶/۰۱/۰۲" = "عید نمونه"\n'),
    ],
)
def test_the_tables_of_a_file_are_taken_whatever_wrote_it(office, tmp_path, name, text) -> None:
    file = tmp_path / name
    file.write_text(text, encoding="utf-8")
    holidays.replace(office, YEAR, [Holiday(of(9, 9), "آنچه پیش‌تر بود")])
    assert holidays.import_file(office, file) == (1405, 1406)
    assert holidays.of_year(office, YEAR) == (Holiday(of(3, 6), "عید قربان"),)
    assert holidays.of_year(office, 1406) == (Holiday(calendar.gregorian(1406, 1, 2), "عید نمونه"),)
    assert holidays.years(office) == (1405, 1406)


def test_a_spreadsheet_saved_as_unicode_text_is_read_too(office, tmp_path) -> None:
    file = tmp_path / "unicode.txt"
    file.write_text("۱۴۰۵/۰۳/۰۶\tعید قربان\n", encoding="utf-16")
    assert holidays.import_file(office, file) == (YEAR,)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        ("1405/03/06,عید قربان\n1405/13/06,چه روزی\n".encode(), "holidays_line"),
        ("۱۴۰۵/۰۳/۰۶\n".encode(), "holidays_line"),
        ("3/6,عید قربان\n".encode(), "holidays_line"),
        (b"", "holidays_none"),
        ("روز,مناسبت\n".encode(), "holidays_none"),
        ("قربان".encode("cp1256"), "holidays_text"),
    ],
)
def test_a_file_that_is_no_table_changes_nothing_and_says_where(office, tmp_path, data, code) -> None:
    holidays.replace(office, YEAR, [Holiday(of(9, 9), "آنچه پیش‌تر بود")])
    file = tmp_path / "table.csv"
    file.write_bytes(data)
    with pytest.raises(Refusal) as refused:
        holidays.import_file(office, file)
    assert refused.value.code == code
    assert "{" not in Catalogue.load(ROOT / "translations", "fa").problem(refused.value)
    assert len(holidays.of_year(office, YEAR)) == 1


def test_a_table_holds_days_of_its_own_year_with_names(office) -> None:
    with pytest.raises(Refusal, match="holiday_other_year"):
        holidays.replace(office, 1406, [Holiday(of(3, 6), "عید قربان")])
    with pytest.raises(Refusal, match="holiday_untitled"):
        holidays.replace(office, YEAR, [Holiday(of(3, 6), " ")])
    holidays.replace(office, YEAR, [Holiday(of(3, 6), "عید قربان")])
    holidays.replace(office, YEAR, [])
    assert days.notes(office, of(3, 6)) == (UNKNOWN,)
