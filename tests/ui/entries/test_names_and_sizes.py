"""The three pages at every text size: nothing needs more than the target screen, every field has a name."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QComboBox, QWidget
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


@pytest.fixture(params=[80, 100, 150, 200])
def text_size(request: pytest.FixtureRequest) -> Iterator[int]:
    theme.current().apply("light", request.param)
    yield request.param
    theme.current().apply("light", 100)


@pytest.mark.parametrize("key", PAGES)
def test_a_page_fits_beside_the_navigation(
    key: str, text_size: int, desk: Desk, catalogue: Catalogue, qtbot: QtBot
) -> None:
    page = PAGES[key](desk, catalogue)
    qtbot.addWidget(page)
    page.show()
    assert desk.tasks.drain()
    beside = 1366 - 196 * text_size // 100
    assert page.minimumSizeHint().width() <= beside


@pytest.mark.parametrize("key", PAGES)
def test_whatever_takes_the_focus_has_a_name(
    key: str, desk: Desk, catalogue: Catalogue, qtbot: QtBot
) -> None:
    page = PAGES[key](desk, catalogue)
    qtbot.addWidget(page)
    page.resize(1170, 730)
    page.show()
    assert desk.tasks.drain()
    nameless = [widget for widget in focusable(page) if not name(widget)]
    assert nameless == []


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


def name(widget: QWidget) -> str:
    """What a screen reader says first; a combo box says its text, and its label is the buddy's."""
    if isinstance(widget, QComboBox):
        return widget.currentText()
    seen = QAccessible.queryAccessibleInterface(widget)
    return seen.text(QAccessible.Text.Name) if seen is not None else ""
