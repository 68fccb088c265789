"""Finding a setting: by its words however they are typed, and by the list of sections beside them."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from app.ui.preferences import PreferencesPage
from app.ui.preferences.section import Section
from app.ui.widgets.landing import land
from tests.ui.preferences.conftest import Preferences

Typing = Callable[[QLineEdit, str], None]


@pytest.fixture
def page(open_preferences: Callable[[], Preferences]) -> PreferencesPage:
    return open_preferences().page


class Watch(QObject):
    """Notes every window that comes up."""

    def __init__(self) -> None:
        super().__init__()
        self.windows: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.windows.append(type(watched).__name__)
        return False


def test_nothing_but_the_page_comes_up_while_it_is_built_and_the_search_has_the_caret(
    open_preferences: Callable[[], Preferences], qapp: QApplication
) -> None:
    watch = Watch()
    qapp.installEventFilter(watch)
    page = open_preferences().page
    qapp.removeEventFilter(watch)
    assert watch.windows == ["PreferencesPage"]
    land(page)
    assert page.search.hasFocus()


def shown(page: PreferencesPage) -> list[Section]:
    return [section for section in page.sections() if section.isVisible()]


def test_the_search_finds_by_name_explanation_default_synonym_and_english_word(page: PreferencesPage) -> None:
    computer = page.computer
    for typed, row in (
        ("اندازه نوشته", computer.text_size),
        ("درشت", computer.text_size),
        ("zoom", computer.text_size),
        ("کنتراست", computer.theme),
        ("نمايش در سالن تاريک", computer.hall_look.look),
        ("پرده", computer.hall_screen.screens),
        ("PRINTER", computer.printer.printers),
        ("پرینتر", computer.printer.printers),
        ("مسیر", computer.files_folder.folder),
        ("پیش فرض چاپگر", computer.printer.printers),
    ):
        page.search.setText(typed)
        assert row.isVisible(), typed
        assert not page.time_server.isVisible(), typed
    for typed, section in (
        ("quorum", page.office),
        ("حدنصاب", page.office),
        ("letterhead", page.print_form),
        ("margins", page.print_form),
        ("واژه", page.print_form),
        ("سوگواری", page.holidays),
        ("گواهي", page.signing),
        ("ﮔﻮاﻫﯽ", page.signing),
        ("pkcs11", page.signing),
        ("integrity", page.health),
    ):
        page.search.setText(typed)
        assert section in shown(page), typed
        assert len(shown(page)) < 4, typed


def test_what_is_found_is_counted_in_the_list_and_the_head(page: PreferencesPage) -> None:
    page.search.setText("چاپگر")
    assert shown(page) == [page.computer]
    counts = {made.text(): made.accessibleName() for made in page.view.list.buttons}
    assert counts["این رایانه"] == "این رایانه، ۱ تنظیم"
    assert not page.view.list.buttons[0].isEnabled(), "nothing of the office was found"
    assert page.header._subtitle.text() == "۱ تنظیم پیدا شد"
    page.search.setText("هیچ چیز")
    assert page.view.not_found.isVisible()
    page.search.setFocus()
    QTest.keyClick(page.search, Qt.Key.Key_Escape)
    assert shown(page) == list(page.sections())
    assert page.view.list.buttons[0].isEnabled()
    assert page.view.list.buttons[0].accessibleName() == "دفتر"
    assert not page.header._subtitle.isVisible()


def test_one_press_goes_to_a_section_and_the_one_in_view_is_marked(page: PreferencesPage) -> None:
    def marked() -> str:
        return next(made.text() for made in page.view.list.buttons if made.isChecked())

    bar = page.view.area.verticalScrollBar()
    assert marked() == "دفتر"
    places = {section.title: place for place, section in enumerate(page.sections())}
    for title in ("امضا", "فرم‌های چاپی", "این رایانه", "سلامت دفتر"):
        page.view.list.buttons[places[title]].click()
        QApplication.processEvents()
        section = page.sections()[places[title]]
        assert not section.visibleRegion().isEmpty()
        assert marked() == title
    bar.setValue(0)
    assert marked() == "دفتر"
    bar.setValue(page.view.top_of(page.holidays))
    assert marked() == "تعطیلات"
    bar.setValue(bar.maximum())
    assert marked() == "این رایانه"


def test_arrows_go_through_the_list_and_enter_goes_into_the_section(page: PreferencesPage) -> None:
    page.view.list.buttons[0].setFocus()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return):
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, key)
    assert page.view.list.buttons[2].isChecked()
    assert not page.holidays.visibleRegion().isEmpty()
    assert page.holidays.thursday_off.hasFocus(), "who goes there by key goes on there"


def test_where_there_is_no_room_beside_the_settings_the_list_is_a_choice_in_the_head(
    page: PreferencesPage,
) -> None:
    assert page.view.list.isVisible()
    assert not page.view.jump.isVisible()
    page.resize(780, 700)
    QApplication.processEvents()
    assert not page.view.list.isVisible()
    assert page.view.jump.isVisible()
    place = list(page.sections()).index(page.signing)
    page.view.jump.setCurrentIndex(place)
    page.view.jump.activated.emit(place)
    QApplication.processEvents()
    assert not page.signing.visibleRegion().isEmpty()
    page.search.setText("چاپگر")
    assert [page.view.jump.itemText(row) for row in range(page.view.jump.count())] == ["این رایانه"]
