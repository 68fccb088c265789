"""The page of people on a real office, and hands to write in it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from app.ui.desk import Desk
from app.ui.people import PeoplePage
from app.words import Catalogue

Typing = Callable[[QWidget, str], None]
Writing = Callable[[QLineEdit | QTextEdit, str], None]
Opened = Callable[[Desk], PeoplePage]


@pytest.fixture
def open_page(catalogue: Catalogue, qtbot: QtBot) -> Opened:
    def opened(desk: Desk) -> PeoplePage:
        page = PeoplePage(desk, catalogue)
        qtbot.addWidget(page)
        page.resize(1178, 730)
        with qtbot.waitActive(page):
            page.show()
            page.activateWindow()
        assert desk.tasks.drain()
        return page

    return opened


@pytest.fixture
def page(desk: Desk, open_page: Opened) -> PeoplePage:
    return open_page(desk)


@pytest.fixture
def write(type_text: Typing, qtbot: QtBot) -> Writing:
    """Puts a text in the place of what a field holds, and leaves it or takes what its list offers first."""

    def written(field: QLineEdit | QTextEdit, text: str) -> None:
        # The offscreen platform takes the closing of a list for that of the window.
        window = field.window()
        if not window.isActiveWindow():
            with qtbot.waitActive(window):
                window.activateWindow()
        field.setFocus()
        field.selectAll()
        if not text:
            QTest.keyClick(field, Qt.Key.Key_Backspace)
        type_text(field, text)
        popup = QApplication.activePopupWidget()
        QTest.keyClick(popup or field, Qt.Key.Key_Return if popup else Qt.Key.Key_Tab)

    return written
