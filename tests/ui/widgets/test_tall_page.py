"""A page scrolls as a whole where the window is too low, and what takes the focus comes into view."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QSize
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.ui.widgets import LineField, PickManyField, scrolled
from app.ui.widgets.stack import Stack
from app.ui.widgets.tall_page import TallPage

TALL = 600


@pytest.fixture
def fields() -> list[LineField]:
    return [LineField(), LineField(), LineField()]


@pytest.fixture
def page(fields: list[LineField], qtbot: QtBot) -> TallPage:
    """The first field at the top, the second at the foot, the third at the foot of an area in the middle."""
    first, last, inner = fields
    below = QWidget()
    column = QVBoxLayout(below)
    column.addSpacing(TALL)
    column.addWidget(inner)
    area = scrolled(below)
    area.setFixedHeight(TALL // 4)
    content = QWidget()
    column = QVBoxLayout(content)
    column.addWidget(first)
    column.addSpacing(TALL)
    column.addWidget(area)
    column.addWidget(last)
    stack = Stack()
    stack.addWidget(content)
    made = TallPage(stack)
    qtbot.addWidget(made)
    made.resize(400, TALL // 2)
    made.show()
    with qtbot.waitActive(made):
        made.activateWindow()
    return made


def is_seen(widget: QWidget, page: TallPage) -> bool:
    at = widget.mapTo(page.viewport(), QPoint())
    return not widget.visibleRegion().isEmpty() and 0 <= at.y() <= page.viewport().height() - widget.height()


def test_it_asks_for_little_height_and_all_of_the_width(page: TallPage) -> None:
    wanted = page.widget().minimumSizeHint()
    assert page.minimumSizeHint().width() == wanted.width()
    assert page.minimumSizeHint().height() < TALL // 2 < wanted.height()


def test_what_takes_the_focus_comes_into_view(page: TallPage, fields: list[LineField], qtbot: QtBot) -> None:
    first, last, _inner = fields
    last.setFocus()
    qtbot.waitUntil(lambda: is_seen(last, page))
    assert not is_seen(first, page)
    first.setFocus()
    qtbot.waitUntil(lambda: is_seen(first, page))


def test_it_comes_into_view_out_of_an_area_that_scrolls_by_itself(
    page: TallPage, fields: list[LineField], qtbot: QtBot
) -> None:
    inner = fields[2]
    inner.setFocus()
    qtbot.waitUntil(lambda: is_seen(inner, page))


def test_where_there_is_room_nothing_scrolls(page: TallPage, qtbot: QtBot) -> None:
    page.resize(QSize(400, 2 * TALL))
    qtbot.waitUntil(lambda: page.verticalScrollBar().maximum() == 0)


def test_content_that_grows_makes_it_scroll(qtbot: QtBot) -> None:
    content = QWidget()
    column = QVBoxLayout(content)
    page = TallPage(content)
    qtbot.addWidget(page)
    page.resize(400, TALL // 2)
    page.show()
    assert page.verticalScrollBar().maximum() == 0
    tall = QWidget()
    tall.setFixedHeight(TALL)
    column.addWidget(tall)
    qtbot.waitUntil(lambda: page.verticalScrollBar().maximum() > 0)


def test_a_field_that_has_just_been_made_is_scrolled_to_where_the_page_itself_has_room(qtbot: QtBot) -> None:
    listed, content = QWidget(), QWidget()
    rows = QVBoxLayout(listed)
    for _ in range(20):
        rows.addWidget(LineField())
    area = scrolled(listed)
    QVBoxLayout(content).addWidget(area)
    page = TallPage(content)
    qtbot.addWidget(page)
    page.resize(400, TALL // 2)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    assert page.verticalScrollBar().maximum() == 0
    new = LineField()
    rows.addWidget(new)
    new.setFocus()
    qtbot.waitUntil(lambda: area.viewport().rect().contains(new.mapTo(area.viewport(), new.rect().center())))


@pytest.mark.parametrize(
    "make", [LineField, PickManyField], ids=["a line", "a line in a field with the ring"]
)
def test_the_ring_of_what_has_the_focus_is_not_cut_off(make: type[QWidget], qtbot: QtBot) -> None:
    """The caret was in sight already, the lower edge of the field was not."""
    field, content = make(), QWidget()
    column = QVBoxLayout(content)
    column.addSpacing(TALL)
    column.addWidget(field)
    column.addSpacing(TALL)
    page = TallPage(content)
    qtbot.addWidget(page)
    page.resize(400, TALL // 2)
    page.show()
    with qtbot.waitActive(page):
        page.activateWindow()
    end = field.mapTo(page.widget(), QPoint(0, field.height())).y()
    page.verticalScrollBar().setValue(end - page.viewport().height() - 1)
    assert not is_seen(field, page)
    field.setFocus()
    qtbot.waitUntil(lambda: is_seen(field, page))
