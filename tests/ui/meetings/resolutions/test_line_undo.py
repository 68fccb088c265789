"""An undone line is in its field again, whichever way it was undone, and nothing typed since is lost."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.services import history, meetings, taken_lines
from app.services.office import Office
from app.ui.desk import Desk
from app.ui.main_window import MainWindow
from app.ui.meetings.meetings_page import MeetingsPage
from app.ui.meetings.resolutions.line_entry import LineEntry
from app.ui.widgets.page_stack import PageEntry
from app.words import Catalogue
from tests.ui.conftest import NOW, Opener
from tests.ui.meetings.resolutions.test_line_entry import CTRL, opened, press, settle, text

Typist = Callable[[QWidget, str], None]
LINE = "نصب ۵ کانکس  مسئول: فاتب  و گشت تا جلسه بعد"
"""With two spaces and words out of order: exactly so it comes back."""


class Hall:
    """A window on the sample meeting, and its lines."""

    def __init__(self, office: Office, desk: Desk, catalogue: Catalogue, meeting_id: str) -> None:
        self.office, self.desk, self.meeting_id = office, desk, meeting_id
        pages = [
            PageEntry(
                "meetings", "جلسات", "meetings", lambda: MeetingsPage(desk, catalogue, lambda: NOW), "go_1"
            )
        ]
        self.window = MainWindow("دبیر", "دفتر نمونه", pages, lambda: NOW)
        desk.done.connect(lambda sentence, undo: self.window.toast.say(sentence, undo))

    def open(self, part: str) -> LineEntry:
        """Go to a part; returns its line with the caret in it."""
        page = self.window.pages.show_page("meetings")
        assert isinstance(page, MeetingsPage)
        page.open_meeting(self.meeting_id, part)
        self.settle()
        if part == "hall":
            QTest.keyClick(self.window, Qt.Key.Key_R, CTRL)  # on a narrow screen it takes turns with others
        shown = page.meeting.part(part)
        entry: LineEntry = shown.resolutions.entry if part == "hall" else shown.entry  # type: ignore[attr-defined]
        entry.field.setFocus()
        return entry

    def settle(self) -> None:
        settle(self.desk)

    def undo(self, latin: Qt.Key = Qt.Key.Key_Z) -> None:
        """Ctrl+Z, wherever the focus is."""
        QTest.keyClick(self.window.focusWidget() or self.window, latin, CTRL)
        self.settle()

    @property
    def count(self) -> int:
        return len(meetings.read(self.office, self.meeting_id).meeting.resolutions)


@pytest.fixture
def hall(office: Office, desk: Desk, catalogue: Catalogue, sample_id: str, qtbot: QtBot) -> Hall:
    hall = Hall(office, desk, catalogue, sample_id)
    qtbot.addWidget(hall.window)
    with qtbot.waitActive(hall.window):
        hall.window.show()
        hall.window.activateWindow()
    return hall


def take(hall: Hall, entry: LineEntry, type_text: Typist, line: str = LINE) -> None:
    before = hall.count
    type_text(entry.field, line)
    press(entry, Qt.Key.Key_Return, CTRL)
    hall.settle()
    assert (text(entry), hall.count) == ("", before + 1)


@pytest.mark.parametrize("part", ["hall", "resolutions"])
def test_ctrl_z_brings_the_line_back(hall: Hall, type_text: Typist, part: str) -> None:
    entry, before = hall.open(part), hall.count
    take(hall, entry, type_text)
    hall.undo()
    assert (text(entry), hall.count) == (LINE, before)
    press(entry, Qt.Key.Key_Return, CTRL)
    hall.settle()
    assert (text(entry), hall.count) == ("", before + 1)


def test_redo_makes_the_resolution_again_and_clears_the_field(hall: Hall, type_text: Typist) -> None:
    entry, before = hall.open("hall"), hall.count
    take(hall, entry, type_text)
    hall.undo()
    hall.undo(Qt.Key.Key_Y)
    assert (text(entry), hall.count) == ("", before + 1)
    hall.undo()
    assert (text(entry), hall.count) == (LINE, before)


def test_a_line_that_was_changed_before_the_redo_is_another_one(hall: Hall, type_text: Typist) -> None:
    entry, before = hall.open("hall"), hall.count
    take(hall, entry, type_text)
    hall.undo()
    type_text(entry.field, " موضوع: امنیت")
    entry.flush()
    hall.desk.do(history.redo, hall.meeting_id)
    hall.settle()
    assert text(entry) == f"{LINE} موضوع: امنیت"
    press(entry, Qt.Key.Key_Return, CTRL)
    hall.settle()
    assert hall.count == before + 2


def test_it_comes_back_where_she_looks_next(hall: Hall, type_text: Typist) -> None:
    take(hall, hall.open("hall"), type_text)
    page = hall.window.pages.show_page("meetings")
    assert isinstance(page, MeetingsPage)
    page.open_meeting(hall.meeting_id, "attendance")
    hall.settle()
    page.meeting.tabs.setFocus()
    hall.undo()
    assert text(hall.open("resolutions")) == LINE
    assert text(hall.open("hall")) == LINE


@pytest.mark.parametrize("is_saved", [True, False])
def test_beside_new_words_it_waits_and_neither_is_lost(hall: Hall, type_text: Typist, is_saved: bool) -> None:
    entry, before = hall.open("hall"), hall.count
    take(hall, entry, type_text)
    type_text(entry.field, "گشت شبانه")
    if is_saved:
        entry.flush()
        hall.settle()
    hall.desk.do(history.undo, hall.meeting_id)  # as by «واگرد» of the last act
    hall.settle()
    assert (text(entry), hall.count) == ("گشت شبانه", before)
    assert [line.text for line in entry.waiting.lines] == [LINE]
    assert entry.waiting.isVisible()
    entry.waiting.rows[0].back.click()
    hall.settle()
    assert (text(entry), [line.text for line in entry.waiting.lines]) == (LINE, ["گشت شبانه"])
    press(entry, Qt.Key.Key_Return, CTRL)
    hall.settle()
    entry.waiting.rows[0].back.click()
    hall.settle()
    assert (text(entry), entry.waiting.lines, hall.count) == ("گشت شبانه", (), before + 1)


def test_letters_typed_while_it_comes_back_stay(hall: Hall, type_text: Typist) -> None:
    entry = hall.open("hall")
    take(hall, entry, type_text)
    hall.desk.do(history.undo, hall.meeting_id)
    hall.desk.tasks.run(lambda: None)  # the answer is on its way
    type_text(entry.field, "گشت")
    hall.settle()
    entry.flush()
    hall.settle()
    assert text(entry) == "گشت"
    assert [line.text for line in entry.waiting.lines] == [LINE]


def test_several_undone_lines_all_come_back(hall: Hall, type_text: Typist) -> None:
    entry = hall.open("resolutions")
    take(hall, entry, type_text, "یک")
    take(hall, entry, type_text, "دو")
    for _ in range(2):
        hall.desk.do(history.undo, hall.meeting_id)
        hall.settle()
    assert (text(entry), [line.text for line in entry.waiting.lines]) == ("دو", ["یک"])
    entry.waiting.rows[0].drop.click()
    hall.settle()
    assert not entry.waiting.isVisible()


def test_after_a_restart_an_act_undone_from_the_history_brings_it_back(
    hall: Hall, office: Office, open_desk: Opener, catalogue: Catalogue, type_text: Typist, qtbot: QtBot
) -> None:
    take(hall, hall.open("hall"), type_text)
    take(hall, hall.open("hall"), type_text, "دیگری")
    desk = open_desk(office)
    entry = opened(desk, catalogue, office, hall.meeting_id, qtbot)
    first = history.acts(office, hall.meeting_id)[1]
    desk.do(history.undo_act, hall.meeting_id, first.number)
    settle(desk)
    assert text(entry) == LINE


def test_what_waits_is_there_after_a_restart(
    hall: Hall, office: Office, open_desk: Opener, catalogue: Catalogue, type_text: Typist, qtbot: QtBot
) -> None:
    entry = hall.open("hall")
    take(hall, entry, type_text)
    type_text(entry.field, "گشت شبانه")
    hall.desk.do(history.undo, hall.meeting_id)
    hall.settle()
    other = opened(open_desk(office), catalogue, office, hall.meeting_id, qtbot)
    settle(other._desk)
    assert (text(other), [line.text for line in other.waiting.lines]) == ("گشت شبانه", [LINE])


def test_a_deleted_resolution_does_not_come_back_as_a_line(hall: Hall, type_text: Typist) -> None:
    entry = hall.open("resolutions")
    take(hall, entry, type_text)
    last = meetings.read(hall.office, hall.meeting_id).meeting.resolutions[-1]
    hall.desk.do(meetings.remove, hall.meeting_id, last.id)
    hall.settle()
    assert text(entry) == ""
    assert taken_lines.look(hall.office, hall.meeting_id, ()).line is None
