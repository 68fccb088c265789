"""Tab goes as the eye goes, whatever came later."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.ui.widgets.reading_order import reading_order
from tests.ui.reading_window import ReadingWindow


def field(name: str) -> QLineEdit:
    made = QLineEdit()
    made.setObjectName(name)
    return made


def names(widgets: Sequence[QWidget]) -> str:
    return " ".join(one.objectName() for one in widgets)


@pytest.fixture
def window(qtbot: QtBot) -> ReadingWindow:
    """Two columns: at the right a and c, which came when b, of the left one, was there already."""
    made, page = ReadingWindow(), QWidget()
    columns = QHBoxLayout(page)
    first, second = QVBoxLayout(), QVBoxLayout()
    for column in (first, second):
        holder = QWidget()
        holder.setLayout(column)
        columns.addWidget(holder)
    second.addWidget(field("b"))
    first.addWidget(field("c"))
    first.insertWidget(0, field("a"))
    made.setCentralWidget(page)
    made.resize(400, 200)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def test_a_row_that_came_later_is_where_it_is_seen(window: ReadingWindow) -> None:
    assert names(reading_order(window)) == "a c b"
    column = window.findChild(QLineEdit, "a").parentWidget().layout()
    column.insertWidget(1, field("late"))
    QApplication.processEvents()
    assert names(reading_order(window)) == "a late c b"


def test_tab_goes_round_and_shift_tab_the_same_way_back(window: ReadingWindow) -> None:
    window.findChild(QLineEdit, "a").setFocus()
    seen = []
    for key, modifier in [(Qt.Key.Key_Tab, Qt.KeyboardModifier.NoModifier)] * 3 + [
        (Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    ] * 3:
        QTest.keyClick(QApplication.focusWidget(), key, modifier)
        seen.append(QApplication.focusWidget())
    assert names(seen) == "c b a b c a"


def test_a_form_is_read_row_by_row_from_the_right(window: ReadingWindow) -> None:
    page = QWidget()
    grid = QGridLayout(page)
    for row, column in ((1, 1), (0, 0), (1, 0), (0, 1)):
        grid.addWidget(field(f"{row}{column}"), row, column)
    window.setCentralWidget(page)
    QApplication.processEvents()
    assert names(reading_order(window)) == "00 01 10 11"
    window.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    QApplication.processEvents()
    assert names(reading_order(window)) == "00 01 10 11"
    first, second = (window.findChild(QLineEdit, name) for name in ("00", "01"))
    assert first.x() < second.x()


def test_what_is_hidden_or_cannot_be_used_is_passed_by(window: ReadingWindow) -> None:
    window.findChild(QLineEdit, "a").hide()
    window.findChild(QLineEdit, "c").setEnabled(False)
    assert names(reading_order(window)) == "b"


def test_what_has_been_scrolled_away_is_brought_into_sight(window: ReadingWindow) -> None:
    content = QWidget()
    column = QVBoxLayout(content)
    for at in range(30):
        column.addWidget(field(str(at)))
    area = QScrollArea()
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidgetResizable(True)
    area.setWidget(content)
    window.setCentralWidget(area)
    QApplication.processEvents()
    window.findChild(QLineEdit, "0").setFocus()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    last = window.findChild(QLineEdit, "29")
    assert QApplication.focusWidget() is last
    assert not last.visibleRegion().isEmpty()
