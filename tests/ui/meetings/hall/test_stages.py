"""Beginning and end of the session in the hall: told once, and nobody has the floor after the end."""

from __future__ import annotations

from dataclasses import replace
from datetime import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest
from pytestqt.qtbot import QtBot

from app.domain.attendance import Attendance
from app.domain.meeting import Meeting
from app.services import meetings
from app.ui.meetings.hall.session import HallSession
from tests.ui.meetings.hall.conftest import Hall

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def speaking(hall: Hall) -> Hall:
    """The chair has the floor, the secretary waits."""
    QTest.keyClick(hall.page, Qt.Key.Key_F8, SHIFT)
    hall.session.queue((("row", "clerk"), ""))
    return hall.settled()


def end(hall: Hall) -> None:
    hall.page.head.next.click()
    hall.settled()


def test_in_the_hall_the_last_act_tells_it_and_no_toast(speaking: Hall) -> None:
    toasts = QSignalSpy(speaking.page.desk.done)
    end(speaking)
    assert speaking.part.attendance.last_act.sentence.text() == "جلسه ساعت ۱۰:۴۷ پایان یافت"
    assert speaking.page.keys.undo()
    speaking.settled()
    assert speaking.part.attendance.last_act.sentence.text().startswith("واگرد شد")
    assert toasts.count() == 0


def test_elsewhere_a_toast_tells_it(speaking: Hall) -> None:
    toasts = QSignalSpy(speaking.page.desk.done)
    speaking.page.show_part("statements")
    end(speaking)
    assert [toasts.at(at)[0] for at in range(toasts.count())] == ["جلسه پایان یافت"]


def test_what_was_told_elsewhere_is_told_no_more_when_the_hall_comes_into_view(speaking: Hall) -> None:
    desk = speaking.page.desk
    withdrawn, toasts = QSignalSpy(desk.withdrawn), QSignalSpy(desk.done)
    speaking.page.show_part("statements")
    speaking.page.show_part("hall")
    assert withdrawn.count() == 0
    speaking.page.show_part("statements")
    end(speaking)
    assert toasts.count() == 1
    speaking.page.show_part("hall")
    speaking.page.show_part("statements")
    speaking.page.show_part("hall")
    assert [withdrawn.at(at)[0] for at in range(withdrawn.count())] == ["جلسه پایان یافت"]


def test_going_to_the_hall_before_the_answer_is_there_tells_it_once_too(speaking: Hall) -> None:
    toasts = QSignalSpy(speaking.page.desk.done)
    speaking.page.show_part("statements")
    speaking.page.head.next.click()
    speaking.page.show_part("hall")
    speaking.settled()
    assert speaking.part.attendance.last_act.sentence.text() == "جلسه ساعت ۱۰:۴۷ پایان یافت"
    assert toasts.count() == 0


def test_after_the_end_nobody_has_the_floor_until_it_is_undone(speaking: Hall) -> None:
    floor, queue = speaking.part.speakers.floor, speaking.part.speakers.queue
    QTest.keyClick(speaking.page, Qt.Key.Key_F6)  # interrupted, and not done
    speaking.settled()
    end(speaking)
    assert floor.name.text() == "جلسه پایان یافته است"
    assert (floor.detail.text(), floor.reopen.isVisible()) == ("ساعت ۱۰:۴۷", True)
    for part in (floor.pause, floor.stop, floor.next, queue.add):
        assert not part.isVisible()
    before = speaking.meeting.turns
    for key, held in ((Qt.Key.Key_F6, CTRL ^ CTRL), (Qt.Key.Key_F7, CTRL ^ CTRL), (Qt.Key.Key_F8, SHIFT)):
        QTest.keyClick(speaking.page, key, held)
    QTest.keyClick(speaking.page, Qt.Key.Key_F10)
    assert speaking.settled().meeting.turns == before
    assert not queue.field.isVisible()
    speaking.page.keys.undo()
    speaking.settled()
    assert floor.name.text() == "شهردار نمونه"
    for part in (floor.pause, floor.stop, floor.next, queue.add):
        assert part.isVisible()


def test_the_session_goes_on_by_one_button_and_that_can_be_undone(speaking: Hall) -> None:
    floor, queue = speaking.part.speakers.floor, speaking.part.speakers.queue
    end(speaking)
    ended = speaking.meeting.ended
    floor.reopen.click()
    assert speaking.settled().meeting.ended is None
    assert speaking.part.attendance.last_act.sentence.text() == "جلسه ادامه یافت: ساعت پایان برداشته شد"
    assert (floor.reopen.isVisible(), floor.next.isVisible(), queue.add.isVisible()) == (False, True, True)
    assert speaking.page.strip.isVisible()
    assert speaking.page.keys.undo()
    assert speaking.settled().meeting.ended == ended
    assert floor.reopen.isVisible()


def test_a_clock_left_running_beyond_the_end_can_be_stopped(speaking: Hall) -> None:
    speaking.page.desk.do(meetings.revise, speaking.page.meeting_id, ended=time(10, 50))
    speaking.settled()
    floor = speaking.part.speakers.floor
    assert (floor.stop.isVisible(), floor.pause.isVisible(), floor.next.isVisible()) == (True, False, False)
    floor.stop.click()
    assert speaking.settled().meeting.turns[0].done
    assert floor.name.text() == "جلسه پایان یافته است"


def test_another_meeting_is_shown_from_the_top_of_its_list(hall: Hall) -> None:
    office, desk = hall.office, hall.page.desk
    people = tuple(Attendance(f"row-{at}", f"نمونه {at}") for at in range(60))

    def filled(meeting: Meeting) -> Meeting:
        return replace(meeting, attendance=people)

    def opened(meeting_id: str) -> None:
        hall.page.open(meeting_id, "hall")
        desk.tasks.drain()

    first, second = (meetings.create(office, held_on=hall.clocks.now.date()).meeting for _ in range(2))
    assert first is not None
    assert second is not None
    for made in (first, second):
        meetings.change(office, made.id, filled)
    opened(first.id)
    attendance = hall.part.attendance
    attendance.list.choose("row-59")
    assert attendance.list.verticalScrollBar().value() > 0
    opened(second.id)
    QTest.qWait(1)
    assert attendance.list.verticalScrollBar().value() == 0
    assert attendance.roll.chosen_row == people[0]


@pytest.mark.parametrize("chosen", [0, 50, 59])
def test_the_last_act_never_hides_the_end_of_the_list(hall: Hall, qtbot: QtBot, chosen: int) -> None:
    rows, bar = hall.part.attendance.list, hall.part.attendance.last_act
    people = tuple(Attendance(f"row-{at}", f"نمونه {at}") for at in range(60))
    meetings.change(hall.office, hall.page.meeting_id, lambda one: replace(one, attendance=people))
    hall.page.open(hall.page.meeting_id, "hall")
    hall.settled()
    height = rows.height()
    bar.hide()
    qtbot.waitUntil(lambda: rows.height() > height)
    rows.choose(f"row-{chosen}")
    rows.scrollToBottom()
    bar.show()
    qtbot.waitUntil(lambda: rows.height() <= height)
    last = rows.visualRect(rows.lines.index(59))
    assert 0 <= last.top() < last.bottom() <= rows.viewport().rect().bottom()


def test_a_key_turns_the_tiles_on_and_off(hall: Hall) -> None:
    desk = hall.part.attendance
    QTest.keyClick(hall.page, Qt.Key.Key_T, CTRL)
    assert desk.shows_tiles
    assert desk.tiles.hasFocus()
    QTest.keyClick(hall.page, Qt.Key.Key_T, CTRL)
    assert not desk.shows_tiles
    assert desk.finder.hasFocus()


def test_the_session_of_a_desk_knows_whether_the_hall_is_in_view(hall: Hall) -> None:
    session = HallSession.of(hall.page.desk)
    assert session.is_in_view
    hall.page.show_part("facts")
    assert not session.is_in_view
