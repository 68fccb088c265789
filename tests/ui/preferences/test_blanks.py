"""A blank is put in where the caret stands, by key and by mouse, and the caret goes on behind it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.ui.preferences.blanks import BlankChips
from app.ui.widgets import TextArea
from app.words import Catalogue


@pytest.fixture
def field() -> TextArea:
    made = TextArea(lines=2, at_most=5)
    made.setPlainText("آغاز  پایان")
    return made


@pytest.fixture
def chips(field: TextArea, catalogue: Catalogue, qtbot: QtBot) -> Iterator[BlankChips]:
    around = QWidget()
    column = QVBoxLayout(around)
    made = BlankChips(catalogue, field, field.insertPlainText, ("hour", "place"))
    column.addWidget(field)
    column.addWidget(made)
    qtbot.addWidget(around)
    around.resize(500, 200)
    with qtbot.waitActive(around):
        around.show()
        around.activateWindow()
    cursor = field.textCursor()
    cursor.setPosition(len("آغاز "))
    field.setTextCursor(cursor)
    field.setFocus()
    yield made
    around.hide()  # it is alive until here, and what lies in it


def test_by_mouse_it_comes_where_the_caret_was(chips: BlankChips, field: TextArea) -> None:
    QTest.mouseClick(chips.chips[0], Qt.MouseButton.LeftButton)
    assert field.toPlainText() == "آغاز {hour} پایان"
    assert field.hasFocus()
    QTest.mouseClick(chips.chips[1], Qt.MouseButton.LeftButton)
    assert field.toPlainText() == "آغاز {hour}{place} پایان", "the second behind the first"


def test_by_keys_it_comes_where_the_caret_was(chips: BlankChips, field: TextArea) -> None:
    QTest.keyClick(field, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is chips.chips[0], "the first is the next stop after the field"
    QTest.keyClick(chips.chips[0], Qt.Key.Key_Space)
    assert field.toPlainText() == "آغاز {hour} پایان"
    assert field.hasFocus()
    assert field.textCursor().position() == len("آغاز {hour}")


def test_what_is_chosen_is_replaced_and_other_blanks_take_the_place(
    chips: BlankChips, field: TextArea
) -> None:
    field.selectAll()
    chips.show_blanks(("number",))
    (only,) = chips.chips
    QTest.mouseClick(only, Qt.MouseButton.LeftButton)
    assert field.toPlainText() == "{number}"
    chips.show_blanks(())
    assert not chips.isVisible()
