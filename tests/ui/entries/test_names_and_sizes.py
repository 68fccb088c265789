"""The three pages at the smallest and the largest text size, and how Tab goes through them."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.domain.body import Body
from app.services import register
from app.settings import Settings
from app.ui import theme
from app.ui.desk import Desk
from app.ui.neighbourhoods import NeighbourhoodsPage
from app.ui.people import PeoplePage
from app.ui.preferences import PreferencesPage
from app.ui.widgets import Page
from app.words import Catalogue

PAGES: dict[str, Callable[[Desk, Catalogue], Page]] = {
    "people": PeoplePage,
    "neighbourhoods": NeighbourhoodsPage,
    "preferences": lambda desk, catalogue: PreferencesPage(
        desk, catalogue, Settings(), lambda _settings: None
    ),
}


@pytest.mark.parametrize("text_size", [80, 200])
def test_a_page_fits_beside_the_navigation(
    text_size: int, desk: Desk, catalogue: Catalogue, qtbot: QtBot
) -> None:
    theme.current().apply("light", text_size)
    beside = 1366 - 196 * text_size // 100
    for build in PAGES.values():
        page = build(desk, catalogue)
        qtbot.addWidget(page)
        page.show()
        assert desk.tasks.drain()
        assert page.minimumSizeHint().width() <= beside


@pytest.mark.parametrize("key", PAGES)
def test_tab_goes_round_without_a_trap(key: str, desk: Desk, catalogue: Catalogue, qtbot: QtBot) -> None:
    page = PAGES[key](desk, catalogue)
    qtbot.addWidget(page)
    page.resize(1170, 730)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    assert desk.tasks.drain()
    visited = set()
    for _step in range(3 * len(focusable(page))):
        page.focusNextChild()
        visited.add(page.focusWidget())
    assert {widget for widget in focusable(page) if widget.isEnabled()} <= visited


@pytest.mark.parametrize("key", PAGES)
def test_a_page_that_is_gone_hears_nothing_more(
    key: str, desk: Desk, catalogue: Catalogue, qtbot: QtBot
) -> None:
    page = PAGES[key](desk, catalogue)
    page.show()
    assert desk.tasks.drain()
    with qtbot.waitSignal(page.destroyed):
        page.deleteLater()
    desk.do(register.put, Body("late", "نهاد نمونه"))
    assert desk.tasks.drain()
    assert desk.register.body("late") is not None


def focusable(page: QWidget) -> list[QWidget]:
    return [
        widget
        for widget in page.findChildren(QWidget)
        if widget.isVisible()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.focusProxy() is None
    ]
