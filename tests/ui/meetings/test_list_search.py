"""Search in the texts of all meetings from the list, by keys and by mouse, in the page of the meetings."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime

import pytest
import sqlalchemy as sa
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from app.domain.problems import Problem
from app.domain.resolution import Resolution
from app.services import meetings, minutes
from app.services.office import Office
from app.ui import theme
from app.ui.desk import Desk
from app.ui.main_window import MainWindow
from app.ui.meetings.hits_list import HitsList
from app.ui.meetings.list_page import ListPage
from app.ui.meetings.meetings_page import MeetingsPage
from app.ui.palette import Command
from app.ui.widgets.page_stack import PageEntry
from app.words import Catalogue

Typing = Callable[[QWidget, str], None]


@pytest.fixture
def page(desk: Desk, catalogue: Catalogue, now: datetime, qtbot: QtBot) -> Iterator[MeetingsPage]:
    made = MeetingsPage(desk, catalogue, lambda: now)
    window = MainWindow(
        "دبیر",
        "دفتر نمونه",
        [
            PageEntry("meetings", "جلسات", "meetings", lambda: made),
            PageEntry("other", "دیگر", "people", lambda: QLabel()),
        ],
    )
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    window.pages.show_page("meetings")
    assert desk.tasks.drain()
    yield made
    window.hide()  # it is alive until here, and its pages with it


def told(page: ListPage) -> list[str]:
    """The rows of the texts, as they are read aloud."""
    rows = page.results.texts.list.rows
    role = Qt.ItemDataRole.AccessibleTextRole
    return [rows.data(rows.index(at, 0), role) for at in range(rows.rowCount())]


def found(page: ListPage, desk: Desk, text: str, type_text: Typing, qtbot: QtBot) -> HitsList:
    page.search.setFocus()
    page.search.clear()
    type_text(page.search, text)
    texts = page.results.texts
    qtbot.waitUntil(lambda: texts.is_known and bool(texts.hits.count))
    assert desk.drain()
    return texts.list


def test_an_old_resolution_is_found_by_a_word_and_opened_by_enter(
    page: MeetingsPage, desk: Desk, type_text: Typing, qtbot: QtBot
) -> None:
    hits = found(page.list, desk, "كانكس", type_text, qtbot)
    assert told(page.list)[0].startswith("مصوبه ۲، جلسه ۸، سه‌شنبه ۱۲ آبان ۱۴۰۵؛ تهیه و نصب کانکس")
    assert hits.isVisible()
    assert not page.list.table.isVisible(), "no meeting is called so"
    QTest.keyClick(page.list.search, Qt.Key.Key_Down)
    assert hits.hasFocus()
    QTest.keyClick(hits, Qt.Key.Key_Return)
    assert desk.drain()
    part = page.meeting.part("resolutions")
    assert page.meeting.tabs.current() == "resolutions"
    assert part.chosen.text == "تهیه و نصب کانکس"
    assert part.editor.text.hasFocus()
    page.meeting.leave()
    assert desk.drain()
    assert page.list.search.text() == "کانکس", "ي and ك are put right as they are typed"
    assert hits.hasFocus(), "she comes back to where she was"


def test_a_click_opens_a_statement_of_approved_minutes_where_it_stands(
    page: MeetingsPage, desk: Desk, office: Office, sample_id: str, type_text: Typing, qtbot: QtBot
) -> None:
    minutes.acknowledge_all(office, sample_id)
    minutes.approve(office, sample_id)
    hits = found(page.list, desk, "ویزیت رایگان", type_text, qtbot)
    place = hits.visualRect(hits.rows.index(0, 0)).center()
    qtbot.mouseClick(hits.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert desk.drain()
    assert page.meeting.tabs.current() == "statements"
    focus = page.window().focusWidget()
    assert focus is not None
    assert "ویزیت رایگان" in focus.accessibleName()


def test_meetings_stand_above_and_the_keys_go_through_both(
    page: MeetingsPage, desk: Desk, type_text: Typing, qtbot: QtBot
) -> None:
    hits = found(page.list, desk, "شهردار", type_text, qtbot)
    table = page.list.table
    assert table.isVisible()
    QTest.keyClick(page.list.search, Qt.Key.Key_Down)
    assert table.hasFocus()
    QTest.keyClick(table, Qt.Key.Key_Down)
    assert hits.hasFocus()
    QTest.keyClick(hits, Qt.Key.Key_Up)
    assert table.hasFocus()
    QTest.keyClick(table, Qt.Key.Key_Down)
    QTest.keyClick(hits, Qt.Key.Key_Escape)
    assert page.list.search.hasFocus()
    assert page.list.search.text() == ""
    assert not hits.isVisible()
    assert table.rows.rowCount() == 1


def test_enter_goes_in_as_soon_as_it_is_known(page: MeetingsPage, type_text: Typing, qtbot: QtBot) -> None:
    page.list.search.setFocus()
    type_text(page.list.search, "کانکس")
    QTest.keyClick(page.list.search, Qt.Key.Key_Return)
    assert page.list.search.hasFocus()
    qtbot.waitUntil(lambda: page.list.results.texts.list.hasFocus())


def test_only_the_last_text_is_answered_and_nothing_is_missing_before_it_is_known(
    page: MeetingsPage, desk: Desk, type_text: Typing, qtbot: QtBot
) -> None:
    texts = page.list.results.texts
    with qtbot.waitSignal(texts.answered):
        type_text(page.list.search, "قرارگاه")
        texts._ask()
        page.list.search.clear()
        type_text(page.list.search, "نیست که نیست")
        assert not texts.is_known
        assert not page.list._not_found.isVisible()
        texts.answered.emit()
    qtbot.waitUntil(lambda: page.list._not_found.isVisible())
    assert desk.drain()
    assert (texts.hits.count, told(page.list)) == (0, [])
    assert "مصوبات" in page.list._not_found.accessibleDescription()


def test_the_rest_is_counted_and_what_changes_is_found_anew(
    page: MeetingsPage, desk: Desk, office: Office, sample_id: str, type_text: Typing, qtbot: QtBot
) -> None:
    with office.store.write() as room:
        stored = room.meetings.get(sample_id)
        many = tuple(Resolution(f"z{at}", text=f"نصب تابلو {at}") for at in range(60))
        room.meetings.save(stored.meeting, replace(stored.meeting, resolutions=many), stored.revision)
    hits = found(page.list, desk, "تابلو", type_text, qtbot)
    assert hits.rows.rowCount() == 50
    assert page.list.results.texts._rest.text().startswith("… و ۱۰ مورد دیگر")
    desk.do(meetings.amend, sample_id, "z0", text="نصب نیمکت")
    qtbot.waitUntil(lambda: page.list.results.texts.hits.count == 59)


def test_the_words_are_marked_on_a_ground_of_their_own(
    page: MeetingsPage, desk: Desk, type_text: Typing, qtbot: QtBot
) -> None:
    hits = found(page.list, desk, "کانکس", type_text, qtbot)
    ModelTester(hits.rows)
    image = hits.viewport().grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    row = hits.visualRect(hits.rows.index(1, 0))
    across = range(row.left(), row.right())
    seen = {image.pixel(x, y) for x in across for y in range(row.top(), row.bottom(), 3)}
    assert theme.current().colour("amber_ground").rgb() in seen


def test_the_window_asks_the_office_nothing_itself(
    page: MeetingsPage, desk: Desk, type_text: Typing, qtbot: QtBot
) -> None:
    asked: list[int] = []

    def heard(*_arguments: object) -> None:
        asked.append(threading.get_ident())

    sa.event.listen(sa.engine.Engine, "before_cursor_execute", heard)
    try:
        hits = found(page.list, desk, "کانکس", type_text, qtbot)
        QTest.keyClick(hits, Qt.Key.Key_Return)
        assert desk.drain()
    finally:
        sa.event.remove(sa.engine.Engine, "before_cursor_execute", heard)
    assert asked
    assert threading.get_ident() not in asked


def test_the_palette_offers_a_search_for_what_no_command_is_called(
    page: MeetingsPage, desk: Desk, sample_id: str, type_text: Typing, qtbot: QtBot
) -> None:
    window = page.window()
    assert isinstance(window, MainWindow)
    window.otherwise = lambda text: Command(f"جست‌وجوی «{text}»", lambda: page.search(text))
    page.open_meeting(sample_id, "facts")
    assert desk.drain()
    window.open_palette()
    palette = window.palette_of_commands
    type_text(palette.field, "ویزیت رایگان")
    assert palette.labels() == ["جست‌وجوی «ویزیت رایگان»"]
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert desk.drain()
    assert page.currentWidget() is page.list
    assert page.list.search.hasFocus()
    assert page.list.search.text() == "ویزیت رایگان"
    texts = page.list.results.texts
    qtbot.waitUntil(lambda: texts.is_known and bool(texts.hits.count))
    assert QApplication.focusWidget() is page.list.search


def test_who_went_on_meanwhile_is_not_called_back_by_a_late_answer(
    page: MeetingsPage, desk: Desk, type_text: Typing, qtbot: QtBot
) -> None:
    texts, table = page.list.results.texts, page.list.table
    page.list.search.setFocus()
    type_text(page.list.search, "کانکس")
    QTest.keyClick(page.list.search, Qt.Key.Key_Return)
    assert not texts.is_known
    QTest.keyClick(page.list.search, Qt.Key.Key_Tab)
    gone_to = QApplication.focusWidget()
    assert gone_to not in (None, page.list.search, table, texts.list)
    qtbot.waitUntil(lambda: texts.is_known and texts.list.isVisible())
    assert desk.drain()
    assert QApplication.focusWidget() is gone_to


def test_after_a_failure_nothing_was_found_she_is_told_and_the_next_search_answers(
    page: MeetingsPage, desk: Desk, type_text: Typing, qtbot: QtBot
) -> None:
    texts, problems = page.list.results.texts, []
    desk.tasks.problem.disconnect()  # one is expected here
    desk.tasks.problem.connect(problems.append)

    def cannot_be_read(*_arguments: object) -> None:
        raise Problem("disk_error", path="office.dabir")

    sa.event.listen(sa.engine.Engine, "before_cursor_execute", cannot_be_read)
    try:
        type_text(page.list.search, "کانکس")
        qtbot.waitUntil(lambda: texts.is_known and bool(problems))
    finally:
        sa.event.remove(sa.engine.Engine, "before_cursor_execute", cannot_be_read)
    assert (texts.hits.count, texts.isVisible()) == (0, False)
    page.list.results.look_again()
    qtbot.waitUntil(lambda: bool(texts.hits.count))
    assert texts.list.isVisible()
    found(page.list, desk, "قرارگاه", type_text, qtbot)
    assert [one.code for one in problems] == ["disk_error"]


def test_what_changes_while_the_texts_are_looked_through_is_looked_for_again(
    page: MeetingsPage, desk: Desk, sample_id: str, office: Office, type_text: Typing, qtbot: QtBot
) -> None:
    """The answer that is on its way is of before the change, so it is not taken."""
    texts, is_done = page.list.results.texts, threading.Event()
    found(page.list, desk, "کانکس", type_text, qtbot)
    before = texts.hits.count
    texts.look_again()
    desk.ask_aside(lambda _office: is_done.set())
    assert is_done.wait(5), "it has been answered, and the window has not heard it yet"
    meetings.add(office, sample_id, Resolution("later", text="کانکس دیگر"))
    texts.look_again()
    with qtbot.waitSignal(texts.answered):
        pass
    assert texts.hits.count == before + 1
