"""تعطیلات: the lunar holidays of a year typed or taken from a file, and the weekly day off of the office."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from app.domain.holiday import Holiday
from app.persian.calendar import gregorian
from app.services import holidays, register
from app.services.office import Office
from app.settings import Settings
from app.ui.desk import Desk
from app.ui.preferences import PreferencesPage
from app.ui.preferences.holidays_card import HolidaysCard
from app.words import Catalogue

Writing = Callable[[QLineEdit, str], None]
TASUA = Holiday(gregorian(1405, 4, 4), "تاسوعای حسینی")
ASHURA = Holiday(gregorian(1405, 4, 5), "عاشورای حسینی")


@pytest.fixture
def page(desk: Desk, catalogue: Catalogue, qtbot: QtBot) -> PreferencesPage:
    page = PreferencesPage(desk, catalogue, Settings(), lambda _wanted: None, lambda: date(2026, 11, 3))
    qtbot.addWidget(page)
    page.resize(1178, 730)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    assert desk.tasks.drain()
    return page


@pytest.fixture
def card(page: PreferencesPage) -> HolidaysCard:
    return page.holidays.card


@pytest.fixture
def filled(page: PreferencesPage, card: HolidaysCard) -> HolidaysCard:
    """The card with two holidays of 1405."""
    page.desk.do(holidays.replace, 1405, [ASHURA, TASUA])
    assert page.desk.tasks.drain()
    return card


def titles(card: HolidaysCard) -> list[str]:
    return [row.occasion.text() for row in card.rows()]


def test_who_wants_to_enter_the_holidays_of_a_year_is_led_there(
    page: PreferencesPage, card: HolidaysCard, qtbot: QtBot
) -> None:
    page.resize(1178, 420)
    page.search.setText("گذرواژه")
    page.show_section("holidays", 1406)
    qtbot.waitUntil(card.new.day.hasFocus)
    assert card.title.text() == "تعطیلات قمری سال ۱۴۰۶"
    assert not card.new.day.visibleRegion().isEmpty()
    assert page.search.text() == ""


def test_who_writes_elsewhere_meanwhile_is_left_there(page: PreferencesPage, type_text: Writing) -> None:
    page.search.setFocus()
    page.show_section("signing")
    type_text(page.search, "نسخه")
    assert page.desk.tasks.drain()
    QApplication.processEvents()
    assert page.search.hasFocus()
    assert page.search.text() == "نسخه"


def test_a_year_without_a_table_says_what_belongs_there(card: HolidaysCard) -> None:
    assert card.title.text() == "تعطیلات قمری سال ۱۴۰۵"
    assert card.says.text().startswith("هنوز وارد نشده است.")
    assert card.rows() == []
    assert "عید نوروز (۱، ۲، ۳، ۴ فروردین)" in card.fixed.text()


def test_days_are_typed_one_after_the_other_with_enter(
    card: HolidaysCard, office: Office, page: PreferencesPage, write: Writing, qtbot: QtBot
) -> None:
    for day, title in (("۴/۵", ASHURA.title), ("۴ تیر", TASUA.title)):
        write(card.new.day, day)
        write(card.new.occasion, title)
        card.new.occasion.setFocus()
        qtbot.keyClick(card.new.occasion, Qt.Key.Key_Return)
        assert page.desk.tasks.drain()
        assert card.new.day.hasFocus()
    assert holidays.of_year(office, 1405) == (TASUA, ASHURA)
    assert titles(card) == [TASUA.title, ASHURA.title]
    assert (card.new.day.text(), card.new.occasion.text()) == ("", "")


def test_a_day_of_another_year_or_without_a_name_is_told_at_the_field(
    card: HolidaysCard, office: Office, page: PreferencesPage, write: Writing
) -> None:
    write(card.new.day, "۱۴۰۴/۰۴/۰۵")
    write(card.new.occasion, "عید نمونه")
    card.add()
    assert card.new.note.text().startswith("این روز در سال ۱۴۰۵ نیست")
    write(card.new.day, "۱۴۰۵/۰۴/۰۶")
    write(card.new.occasion, "")
    card.add()
    assert card.new.note.text().startswith("نام مناسبت خالی نمی‌ماند")
    assert page.desk.tasks.drain()
    assert holidays.of_year(office, 1405) == ()


def test_a_row_is_corrected_in_its_place(filled: HolidaysCard, office: Office, write: Writing) -> None:
    first = filled.rows()[0]
    write(first.day, "۱۴۰۵/۰۴/۰۳")
    write(first.occasion, "مناسبت نمونه")
    assert holidays.of_year(office, 1405) == (Holiday(gregorian(1405, 4, 3), "مناسبت نمونه"), ASHURA)
    assert filled.rows()[0] is first
    write(first.day, "۱۴۰۶/۰۴/۰۳")
    assert first.note.isVisible()
    assert holidays.of_year(office, 1405)[0].day == gregorian(1405, 4, 3)


def test_a_deleted_row_comes_back(
    filled: HolidaysCard, office: Office, page: PreferencesPage, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(page.desk.done) as done:
        qtbot.mouseClick(filled.rows()[0].delete, Qt.MouseButton.LeftButton)
    assert page.desk.tasks.drain()
    assert done.args[0] == "تعطیلی «تاسوعای حسینی» حذف شد"
    assert titles(filled) == [ASHURA.title]
    done.args[1]()
    assert page.desk.tasks.drain()
    assert holidays.of_year(office, 1405) == (TASUA, ASHURA)


def test_another_year_has_its_own_table(filled: HolidaysCard, page: PreferencesPage, qtbot: QtBot) -> None:
    qtbot.mouseClick(filled.later, Qt.MouseButton.LeftButton)
    assert page.desk.tasks.drain()
    assert (filled.title.text(), filled.rows()) == ("تعطیلات قمری سال ۱۴۰۶", [])
    assert filled.new.day.placeholderText() == "۱۴۰۶/۰۱/۰۱"
    qtbot.mouseClick(filled.earlier, Qt.MouseButton.LeftButton)
    assert page.desk.tasks.drain()
    assert titles(filled) == [TASUA.title, ASHURA.title]


def test_a_file_brings_the_table_of_its_year(
    card: HolidaysCard, office: Office, page: PreferencesPage, tmp_path: Path
) -> None:
    file = tmp_path / "holidays.csv"
    file.write_text("روز,مناسبت\n۱۴۰۶/۰۳/۲۵,تاسوعای حسینی\n1406/03/26,عاشورای حسینی\n", "utf-8")
    card.import_file(file)
    assert page.desk.tasks.drain()
    assert card.year == 1406
    assert titles(card) == ["تاسوعای حسینی", "عاشورای حسینی"]
    assert len(holidays.of_year(office, 1406)) == 2


def test_a_file_that_cannot_be_read_is_told_and_changes_nothing(
    filled: HolidaysCard, office: Office, page: PreferencesPage, tmp_path: Path
) -> None:
    file = tmp_path / "holidays.csv"
    file.write_text("۱۴۰۵/۱۳/۰۱,عید\n", "utf-8")
    filled.import_file(file)
    assert page.desk.tasks.drain()
    assert filled._problem.isVisible()
    assert filled._problem.sentence().startswith("سطر ۱ پرونده")
    assert holidays.of_year(office, 1405) == (TASUA, ASHURA)


def test_thursday_is_a_switch_of_the_office(page: PreferencesPage, office: Office) -> None:
    assert not page.holidays.thursday_off.isChecked()
    page.holidays.thursday_off.click()
    assert page.desk.tasks.drain()
    assert register.profile(office).thursday_off
    assert page.holidays.thursday_off.isChecked()
    page.search.setText("پنجشنبه")
    assert page.holidays.isVisible()
    assert not page.signing.isVisible()
