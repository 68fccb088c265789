"""Going back to a default: offered where something else is set, done with one press, undone by the toast."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from app.domain import number
from app.domain.print_form import AS_SHIPPED, PaperMargins, PaperSize
from app.services import print_form, register
from app.services.office import Office
from app.settings import Settings
from app.ui.desk import Desk
from app.ui.preferences import PreferencesPage
from app.ui.preferences.kept import Kept
from app.ui.preferences.setting_row import SettingRow
from app.words import Catalogue

Typing = Callable[[QLineEdit, str], None]


class Computer:
    """What keeps the settings of a computer, and what the toast offered."""

    def __init__(self) -> None:
        self.settings = Settings()
        self.told: list[tuple[str, Callable[[], object]]] = []

    def change(self, changed: Settings) -> None:
        self.settings = changed

    def undo(self) -> None:
        self.told[-1][1]()


@pytest.fixture
def computer() -> Computer:
    return Computer()


@pytest.fixture
def page(desk: Desk, catalogue: Catalogue, computer: Computer, qtbot: QtBot) -> PreferencesPage:
    desk.done.connect(lambda sentence, undo: computer.told.append((sentence, undo)))
    page = PreferencesPage(
        desk, catalogue, computer.settings, computer.change, lambda: date(2026, 11, 3),
        now=lambda: computer.settings,
    )  # fmt: skip
    qtbot.addWidget(page)
    page.resize(1178, 730)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    assert desk.drain()
    return page


def press_back(page: PreferencesPage, row: SettingRow) -> None:
    assert row.back is not None
    assert row.back.isVisible()
    row.back.click()
    assert page.desk.drain()
    assert not row.back.isVisible()


def test_a_setting_of_the_office_has_its_default_back_and_that_is_undone(
    page: PreferencesPage, office: Office, computer: Computer, write: Typing
) -> None:
    row = page.office.rows["number_pattern"]
    assert row.back is not None
    assert not row.back.isVisible()
    write(page.office.pattern, "{jyear}/{seq}")
    press_back(page, row)
    assert register.profile(office).number_pattern == number.DEFAULT_PATTERN
    assert page.office.pattern.value() == number.DEFAULT_PATTERN
    assert page.office.pattern.hasFocus()
    assert computer.told[-1][0] == "«الگوی شماره» به پیش‌فرض بازگشت"
    computer.undo()
    assert page.desk.drain()
    assert register.profile(office).number_pattern == "{jyear}/{seq}"
    assert row.back.isVisible()


def test_names_have_no_default_to_go_back_to(page: PreferencesPage, write: Typing) -> None:
    write(page.office.organisation, "شهرداری نمونه")
    assert page.office.rows["organisation"].back is None


def test_each_fact_of_the_print_form_goes_back_by_itself(
    page: PreferencesPage, office: Office, computer: Computer
) -> None:
    print_form.change(office, paper=PaperSize.A5, margins=PaperMargins(right=30), invocation="به نام خدا")
    page.desk.do(register.set_profile)
    assert page.desk.drain()
    form = page.print_form
    press_back(page, form.rows["margins"])
    assert print_form.read(office).margins == AS_SHIPPED.margins
    assert print_form.read(office).paper is PaperSize.A5
    computer.undo()
    assert page.desk.drain()
    assert print_form.read(office).margins == PaperMargins(right=30)


def test_a_setting_of_the_computer_has_its_default_back(page: PreferencesPage, computer: Computer) -> None:
    row = page.computer.hall_look
    row.look.button(True).click()
    assert computer.settings.display_dark
    press_back(page, row)
    assert not computer.settings.display_dark
    assert row.look.value() is False
    assert row.isAncestorOf(QApplication.focusWidget() or page), "who pressed is still in the row"
    computer.undo()
    assert computer.settings.display_dark
    assert row.look.value() is True


def test_it_is_undone_also_when_the_page_has_been_built_anew_meanwhile(
    computer: Computer, qtbot: QtBot
) -> None:
    kept = Kept(computer.settings, computer.change, lambda: computer.settings)
    kept.done.connect(lambda sentence, undo: computer.told.append((sentence, undo)))
    kept.want(text_size=150)
    kept.take_back("text_size", "اندازه نوشته")
    computer.settings = Settings(theme="dark")
    with qtbot.waitSignal(kept.destroyed):
        kept.deleteLater()
    computer.undo()
    assert computer.settings == Settings(theme="dark", text_size=150), "and nothing else changes"
