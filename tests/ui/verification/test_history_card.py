"""درستی دفتر: the office checked on the worker, with its progress; every break is told with its place."""

from __future__ import annotations

import sqlite3

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.ui.verification import VerificationPage
from tests.ui.verification.conftest import Shelf


def check(page: VerificationPage) -> None:
    page.history.start.setFocus()
    QTest.keyClick(page.history.start, Qt.Key.Key_Space)
    assert not page.history.start.isEnabled()
    assert page.history.bar.isVisible()
    assert page.history.desk.drain(20_000)
    assert page.history.start.isEnabled()
    assert not page.history.bar.isVisible()


def test_an_office_that_nobody_touched_holds_together(issuing_page: VerificationPage) -> None:
    steps: list[int] = []
    issuing_page.history.bar.valueChanged.connect(steps.append)
    check(issuing_page)
    assert steps[-1] == issuing_page.history.bar.maximum() == 3, (
        "the meeting and the two files of its minutes"
    )
    assert (issuing_page.history.outcome.word.text(), issuing_page.history.outcome.tone()) == (
        "درست",
        "green",
    )
    assert issuing_page.history.breaks() == []


@pytest.mark.usefixtures("issuing")
def test_what_was_changed_behind_the_programs_back_is_told_with_its_place(
    issuing_page: VerificationPage, shelf: Shelf
) -> None:
    with sqlite3.connect(shelf.folder / "office.dabir") as database:
        database.execute("UPDATE minutes_version SET content = CAST(content || ' ' AS BLOB)")
    database.close()
    check(issuing_page)
    history = issuing_page.history
    assert (history.outcome.word.text(), history.outcome.tone()) == ("نادرست", "red")
    assert any("20/ص/1405/08/1" in one or "۲۰/ص/۱۴۰۵/۰۸/۱" in one for one in history.breaks())
    check(issuing_page)
    assert len(history.breaks()) >= 1
