"""What comes to the front has the focus where work on it begins, so that no key is lost."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.ui.widgets import LineField
from app.ui.widgets.landing import is_within, land


class Sheet(QWidget):
    """A button that leads away, then two fields."""

    def __init__(self, told: bool = False) -> None:
        super().__init__()
        self.away, self.first, self.second = QPushButton("بازگشت"), LineField(), LineField()
        column = QVBoxLayout(self)
        for part in (self.away, self.first, self.second):
            column.addWidget(part)
        if told:
            self.landing: Callable[[], QWidget] = lambda: self.second


def shown(qtbot: QtBot, sheet: Sheet) -> Sheet:
    qtbot.addWidget(sheet)
    with qtbot.waitActive(sheet):
        sheet.show()
        sheet.activateWindow()
    sheet.setFocus()
    return sheet


def test_the_first_field_has_the_focus_and_not_the_button_before_it(qtbot: QtBot) -> None:
    sheet = shown(qtbot, Sheet())
    assert not is_within(sheet)
    land(sheet)
    assert sheet.first.hasFocus()


def test_what_cannot_be_written_in_is_passed_over(qtbot: QtBot) -> None:
    sheet = shown(qtbot, Sheet())
    sheet.first.setReadOnly(True)
    land(sheet)
    assert sheet.second.hasFocus()
    for field in (sheet.first, sheet.second):
        field.setEnabled(False)
    land(sheet)
    assert sheet.away.hasFocus()


def test_a_sheet_may_say_where_and_she_goes_back_to_where_she_was(qtbot: QtBot) -> None:
    sheet = shown(qtbot, Sheet(told=True))
    land(sheet)
    assert sheet.second.hasFocus()
    land(sheet, sheet.first)
    assert sheet.first.hasFocus()
    sheet.first.hide()
    land(sheet, sheet.first)
    assert sheet.second.hasFocus()


class Choices(Sheet):
    """Two of which one is on, the second."""

    def __init__(self) -> None:
        super().__init__()
        for choice in (self.away, other := QPushButton("صورتجلسه", self)):
            choice.setCheckable(True)
            choice.setAutoExclusive(True)
        other.setChecked(True)
        self.on = other
        self.landing = lambda: other


def test_of_choices_in_a_group_it_is_the_one_that_is_on(qtbot: QtBot) -> None:
    sheet = Choices()
    shown(qtbot, sheet)
    sheet.away.setFocus()  # as Qt does when a page comes to the front: it leaves Tab to the first alone
    land(sheet)
    assert sheet.on.hasFocus()
