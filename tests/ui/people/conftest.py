"""The page of people on a real office."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QLineEdit, QTextEdit, QWidget
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


def drain(page: PeoplePage) -> None:
    """Wait until the office has answered everything that was asked."""
    assert page.desk.tasks.drain()
