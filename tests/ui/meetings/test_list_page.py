"""The list of meetings, driven as a person does: look, search, make, open, delete and think better of it."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.domain.identity import new_id
from app.domain.meeting import Meeting
from app.services import meetings, sample
from app.services.office import Office
from app.ui.desk import Desk
from app.ui.meetings.list_page import ListPage
from app.ui.widgets import EmptyPage
from app.words import Catalogue

Typing = Callable[[QWidget, str], None]


def shown(page: ListPage) -> list[str]:
    """The numbers of the meetings in the list, from above."""
    model = page.table.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


@pytest.fixture
def page(desk: Desk, catalogue: Catalogue, qtbot: QtBot) -> ListPage:
    return opened(desk, catalogue, qtbot)


def opened(desk: Desk, catalogue: Catalogue, qtbot: QtBot) -> ListPage:
    page = ListPage(desk, catalogue)
    qtbot.addWidget(page)
    page.resize(1160, 700)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    assert desk.tasks.drain()
    return page


def test_a_meeting_is_told_in_persian(page: ListPage) -> None:
    cells = [page.table.model().index(0, column).data() for column in range(7)]
    assert cells == [
        "۸",
        "نشست ماهیانه شهردار و مدیران ارشد منطقه ۲۰ با شورایاران (نمونه)",
        "سه‌شنبه ۱۲ آبان ۱۴۰۵",
        "پیش‌نویس",
        "",
        "۱۰",
        "۷",
    ]
    assert page.table.current().id == "sample-meeting"


def test_a_new_meeting_opens_with_what_its_series_fills_in(
    page: ListPage, office: Office, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(page.meeting_chosen) as chosen:
        qtbot.mouseClick(page.new, Qt.MouseButton.LeftButton)
    made = meetings.read(office, chosen.args[0]).meeting
    assert (made.ordinal, made.venue) == (9, "سالن شهید تهرانی مقدم")
    assert made.chair is not None
    assert made.chair.name == "سید احمد صفوی"
    page.desk.tasks.drain()
    assert shown(page) == ["۹", "۸"]


def test_enter_opens_the_meeting_under_the_hand(page: ListPage, qtbot: QtBot) -> None:
    page.entered()
    with qtbot.waitSignal(page.meeting_chosen) as chosen:
        qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert chosen.args == ["sample-meeting"]


def test_the_meeting_that_she_comes_from_is_the_one_that_a_key_deletes(
    page: ListPage, office: Office, qtbot: QtBot
) -> None:
    made = meetings.create(office, title="نشست تازه").meeting
    assert made is not None
    assert page.table.current().id == "sample-meeting"
    page.choose(made.id)  # before its row is there
    page.desk.meetings_stale.emit()
    page.desk.tasks.drain()
    assert page.table.current().id == made.id
    page.entered()
    with qtbot.waitSignal(page.desk.done) as done:
        qtbot.keyClick(page.table, Qt.Key.Key_Delete, Qt.KeyboardModifier.ControlModifier)
    assert [one.id for one in meetings.summaries(office)] == ["sample-meeting"]
    assert done.args[0] == "«نشست تازه» (جلسه ۹، یکشنبه ۱ آذر ۱۴۰۵) حذف شد"


@pytest.mark.parametrize("words", ["تهراني مقدم", "12 آبان", "۱۴۰۵/۰۸/۱۲", "شهردار شورایاران", "پیش نویس"])
def test_any_spelling_finds_a_meeting(page: ListPage, type_text: Typing, words: str) -> None:
    type_text(page.search, words)
    assert shown(page) == ["۸"]


def test_what_is_not_there_is_said_and_enter_opens_nothing(
    page: ListPage, type_text: Typing, qtbot: QtBot
) -> None:
    type_text(page.search, "کمیسیون")
    assert shown(page) == []
    qtbot.waitUntil(lambda: page._not_found.isVisible())
    with qtbot.assertNotEmitted(page.meeting_chosen):
        qtbot.keyClick(page.search, Qt.Key.Key_Return)


def test_a_deleted_meeting_comes_back_by_undo(page: ListPage, office: Office, qtbot: QtBot) -> None:
    page.entered()
    with qtbot.waitSignal(page.desk.done) as done:
        qtbot.keyClick(page.table, Qt.Key.Key_Delete, Qt.KeyboardModifier.ControlModifier)
    page.desk.tasks.drain()
    assert meetings.summaries(office) == ()
    assert page._nothing.isVisible()
    sentence, undo = done.args
    assert sentence.startswith("«نشست ماهیانه")
    undo()
    page.desk.tasks.drain()
    assert shown(page) == ["۸"]


def test_an_empty_office_says_what_a_series_would_do_and_still_makes_a_meeting(
    empty_desk: Desk, empty_office: Office, catalogue: Catalogue, qtbot: QtBot
) -> None:
    page = opened(empty_desk, catalogue, qtbot)
    empty = page._nothing.findChild(EmptyPage)
    assert "نوع نشست" in empty.accessibleDescription()
    with qtbot.waitSignal(page.meeting_chosen) as chosen:
        empty.step.click()
    assert meetings.read(empty_office, chosen.args[0]).meeting.series_id is None


def test_the_empty_page_follows_the_register(empty_desk: Desk, catalogue: Catalogue, qtbot: QtBot) -> None:
    page = opened(empty_desk, catalogue, qtbot)
    empty_desk.ask(_with_series)
    empty_desk.tasks.drain()

    def told() -> None:
        pages = page._nothing.findChildren(EmptyPage)
        texts = [empty.accessibleDescription() for empty in pages if empty.isVisible()]
        assert texts == ["شماره، عنوان و محل از نوع نشست پر می‌شود و هر تغییر همان دم ذخیره می‌شود."]

    qtbot.waitUntil(told)


def _with_series(office: Office) -> Any:
    from app.domain.series import Series
    from app.services import register

    return register.put(office, Series("s", "نشست ماهیانه"))


def test_several_hundred_meetings_are_listed_and_searched_at_once(
    empty_desk: Desk, empty_office: Office, catalogue: Catalogue, type_text: Typing, qtbot: QtBot
) -> None:
    sample.fill(empty_office)
    first = date(2010, 1, 1)
    with empty_office.store.write() as room:
        for number in range(600):
            day = first + timedelta(days=number * 9)
            room.meetings.add(Meeting(new_id(), f"نشست آزمایشی {number}", held_on=day, venue="سالن نمونه"))
    page = opened(empty_desk, catalogue, qtbot)
    assert page.table.model().rowCount() == 601
    began = time.perf_counter()
    type_text(page.search, "آزمایشي 599")
    assert time.perf_counter() - began < 3
    assert page.table.model().rowCount() == 1
