"""The pages of the office beside what is checked: they come to a place kept for them, and go by Escape."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from app.domain import paper_code
from app.ui.verification import VerificationPage
from tests.ui.verification.conftest import Shelf

Typing = Callable[[QWidget, str], None]


@pytest.fixture
def page(issuing_page: VerificationPage) -> VerificationPage:
    return issuing_page


def begin_of(widget: QWidget) -> QPoint:
    """Where a line of Persian begins in the widget, on the screen."""
    return widget.mapToGlobal(widget.rect().topRight())


def check(page: VerificationPage, typed: str, type_text: Typing) -> None:
    page.paper.code.setFocus()
    type_text(page.paper.code, typed)
    QTest.keyClick(page.paper.code, Qt.Key.Key_Return)
    assert page.paper.desk.drain()
    QApplication.processEvents()


def test_the_field_stays_where_she_types_and_keeps_the_keys(
    page: VerificationPage, shelf: Shelf, type_text: Typing
) -> None:
    before = begin_of(page.paper.code), page._scroll.width()
    check(page, paper_code.typed(shelf.code), type_text)
    assert page.stored.isVisible()
    assert (begin_of(page.paper.code), page._scroll.width()) == before
    assert page.paper.code.hasFocus()
    page.stored.close_pane()
    QApplication.processEvents()
    assert (begin_of(page.paper.code), page._scroll.width()) == before


def test_what_will_come_there_is_said_until_it_comes(
    page: VerificationPage, shelf: Shelf, type_text: Typing
) -> None:
    assert page._nothing.isVisible()
    check(page, paper_code.typed(shelf.code), type_text)
    assert not page._nothing.isVisible()


def test_escape_in_the_pages_puts_them_away_and_leads_back(
    page: VerificationPage, shelf: Shelf, type_text: Typing
) -> None:
    check(page, paper_code.typed(shelf.code), type_text)
    QTest.keyClick(page.paper.code, Qt.Key.Key_Escape)
    assert page.stored.isVisible(), "she is not in them"
    page.stored.pages.setFocus()
    QTest.keyClick(page.stored.pages, Qt.Key.Key_Escape)
    assert not page.stored.isVisible()
    assert page.paper.code.hasFocus()


def test_the_pages_are_stepped_through_and_the_keys_stay_at_the_steps(
    page: VerificationPage, shelf: Shelf, type_text: Typing
) -> None:
    stepper = page.stored.stepper
    assert not stepper.isVisible()
    check(page, paper_code.typed(shelf.code), type_text)
    last = len(page.stored.pages.sheets)
    assert stepper.place.text() == "صفحه ۱ از ۴"
    assert last == 4
    stepper.later.setFocus()
    for _ in range(last):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
        if not stepper.later.isEnabled():
            break
    assert stepper.place.text() == "صفحه ۴ از ۴"
    assert not stepper.later.isEnabled()
    assert stepper.earlier.hasFocus()
    page.stored.show_stored(shelf.meeting_id, 1)
    assert not stepper.isVisible(), "while other pages are made"
