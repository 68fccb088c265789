"""Dates, times and numbers are read as people write them; what cannot be read is marked and not committed."""

from __future__ import annotations

from datetime import date, time
from decimal import Decimal

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication

from app.persian import calendar, digits
from app.ui import figures
from app.ui.widgets import DateField, LineField, NumberField, TimeField, WholeField

TODAY = date(2026, 11, 22)


def enter(field, type_text, text):
    field.show()
    field.selectAll()
    type_text(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return)


def heard(field) -> list:
    said: list = []
    field.committed.connect(said.append)
    return said


@pytest.fixture
def day(qtbot) -> DateField:
    field = DateField(today=lambda: TODAY)
    qtbot.addWidget(field)
    return field


@pytest.mark.parametrize(
    "text", ["۱۴۰۵/۰۹/۰۱", "1405-9-1", "14050901", "5/9/1", "9/1", "۱ آذر", "یکشنبه ۱ آذر ۱۴۰۵"]
)
def test_a_date_is_read_in_any_writing_and_shown_in_one(day, type_text, text) -> None:
    said = heard(day)
    enter(day, type_text, text)
    assert said[-1] == TODAY
    assert day.value() == TODAY
    assert day.text() == "۱۴۰۵/۰۹/۰۱"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("31 مهر 1405", "مهر ۱۴۰۵ ۳۰ روز دارد."),
        ("۱۴۰۴/۱۲/۳۰", "اسفند ۱۴۰۴ ۲۹ روز دارد."),
        ("شنبه ۱ آذر", "این روز یکشنبه ۱ آذر ۱۴۰۵ است."),
    ],
)
def test_why_there_is_no_such_day_is_told(day, type_text, text, told) -> None:
    enter(day, type_text, text)
    assert day.accessibleDescription() == told


def test_words_in_a_date_run_from_the_right_and_figures_from_the_left(day, type_text) -> None:
    def runs_to_the_left() -> bool:
        ends = day.cursorRect().x()
        day.home(False)
        return ends < day.cursorRect().x()

    type_text(day, "۳۱ مهر ۱۴۰۵")
    assert runs_to_the_left()
    day.selectAll()
    type_text(day, "۱۴۰۵/۰۷/۳۰")
    assert not runs_to_the_left()


@pytest.mark.parametrize("text", ["1404/13/30", "1405/0/1", "سلام"])
def test_a_date_that_is_none_is_marked_and_the_last_one_kept(day, type_text, text) -> None:
    day.set_value(TODAY)
    said = heard(day)
    enter(day, type_text, text)
    assert said == []
    assert day.value() == TODAY
    assert "خوانده نشد" in day.accessibleDescription()
    assert day.accessibleDescription().endswith(f"تا درست شود، {figures.short(TODAY)} به شمار می‌آید.")
    enter(day, type_text, "1405/9/2")
    assert day.accessibleDescription() == ""
    assert said == [date(2026, 11, 23)]


def test_where_no_date_stood_none_is_said_to_count(day, type_text) -> None:
    enter(day, type_text, "سلام")
    assert "خوانده نشد" in day.accessibleDescription()
    assert "به شمار" not in day.accessibleDescription()


def test_an_emptied_date_is_none(day) -> None:
    day.set_value(TODAY)
    said = heard(day)
    day.show()
    day.selectAll()
    QTest.keyClick(day, Qt.Key.Key_Delete)
    QTest.keyClick(day, Qt.Key.Key_Return)
    assert said == [None]


def test_digits_appear_in_persian_whatever_the_keyboard(day) -> None:
    day.show()
    QTest.keyClicks(day, "1405")
    assert day.text() == "۱۴۰۵"


def test_the_calendar_opens_by_key_begins_on_saturday_and_takes_a_day(day) -> None:
    day.set_value(TODAY)
    said = heard(day)
    day.show()
    popup = day.open_calendar()
    assert popup.firstDayOfWeek() == Qt.DayOfWeek.Saturday
    assert popup.yearShown() == 1405
    assert popup.monthShown() == 9
    grid = popup.findChild(QAbstractItemView)
    QTest.keyClick(grid, Qt.Key.Key_Left)
    QTest.keyClick(grid, Qt.Key.Key_Return)
    assert said == [date(2026, 11, 23)]
    assert day.text() == calendar.short(date(2026, 11, 23))


def test_alt_down_opens_the_calendar(day) -> None:
    day.set_value(TODAY)
    day.show()
    QTest.keyClick(day, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    popup = QApplication.activePopupWidget()
    assert popup is not None
    popup.close()


@pytest.mark.parametrize("text", ["0930", "۰۹۳۰", "9:30", "۹٫۳۰", "930"])
def test_a_time_is_typed_without_a_colon(qtbot, type_text, text) -> None:
    field = TimeField()
    qtbot.addWidget(field)
    said = heard(field)
    enter(field, type_text, text)
    assert said[-1] == time(9, 30)
    assert field.text() == "۰۹:۳۰"


def test_a_time_that_is_none_is_marked(qtbot, type_text) -> None:
    field = TimeField()
    qtbot.addWidget(field)
    said = heard(field)
    enter(field, type_text, "25:70")
    assert said == []
    assert field.property("invalid") is True


@pytest.mark.parametrize(
    ("text", "value", "shown"),
    [
        ("12345", Decimal(12345), "۱۲٬۳۴۵"),
        ("۱۲٬۳۴۵", Decimal(12345), "۱۲٬۳۴۵"),
        ("12/5", Decimal("12.5"), "۱۲٫۵"),
        ("۱۲٫۵", Decimal("12.5"), "۱۲٫۵"),
        ("٣", Decimal(3), "۳"),
    ],
)
def test_a_number_is_read_in_all_digits_and_grouped(qtbot, type_text, text, value, shown) -> None:
    field = NumberField()
    qtbot.addWidget(field)
    said = heard(field)
    enter(field, type_text, text)
    assert said == [value]
    assert field.text() == shown


def test_half_a_value_is_not_committed_while_it_is_typed(qtbot, type_text) -> None:
    field = TimeField()
    qtbot.addWidget(field)
    field.show()
    said = heard(field)
    type_text(field, "9:3")
    later = LineField()
    qtbot.addWidget(later)
    with qtbot.waitSignal(later.committed):
        type_text(later, "م")
    assert said == []
    assert not field.property("invalid")
    type_text(field, "0")
    qtbot.waitUntil(lambda: said == [time(9, 30)], timeout=2000)
    assert field.text() == "۹:۳۰", "the text is left alone until she leaves"


@pytest.mark.parametrize(
    ("text", "told"),
    [("۲٫۵", "بی اعشار"), ("1441", "تا ۱٬۴۴۰"), ("9" * 25, "تا ۱٬۴۴۰"), ("سلام", "خوانده نشد")],
)
def test_a_whole_number_is_refused_and_never_cut(qtbot, type_text, text, told) -> None:
    field = WholeField(1440)
    qtbot.addWidget(field)
    field.set_value(90)
    said = heard(field)
    enter(field, type_text, text)
    assert said == []
    assert told in field.accessibleDescription()
    assert digits.to_ascii(field.text()) == digits.to_ascii(text), "what she typed stays"
    enter(field, type_text, "1440")
    assert said == [1440]
    assert type(said[0]) is int
    assert field.accessibleDescription() == ""


@pytest.mark.parametrize("text", ["9" * 19, "0.000000001", "9" * 25 + ".5"])
def test_an_amount_that_cannot_be_kept_exactly_is_refused(qtbot, type_text, text) -> None:
    field = NumberField()
    qtbot.addWidget(field)
    said = heard(field)
    enter(field, type_text, text)
    assert said == []
    assert "تا ۱۸ رقم" in field.accessibleDescription()
    enter(field, type_text, "9" * 18)
    assert said == [Decimal(10**18 - 1)]


def test_pasted_digits_are_shown_in_persian(qtbot) -> None:
    field = NumberField()
    qtbot.addWidget(field)
    field.insert_text("1500")
    assert field.text() == "۱۵۰۰"
    event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(field, event)
    assert field.value() == Decimal(1500)
