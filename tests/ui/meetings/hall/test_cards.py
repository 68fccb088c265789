"""The three cards together: each has a key, and where there is no room for all, two take turns."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.domain.statement import Statement
from app.services import meetings, minutes
from tests.ui.meetings.hall.conftest import Hall

Typing = Callable[[QWidget, str], None]
CTRL = Qt.KeyboardModifier.ControlModifier


def test_each_card_has_a_key(hall: Hall) -> None:
    QTest.keyClick(hall.page, Qt.Key.Key_D, CTRL)
    assert hall.part.attendance.finder.hasFocus()
    QTest.keyClick(hall.page, Qt.Key.Key_R, CTRL)
    assert hall.part.resolutions.entry.field.hasFocus()


def test_a_resolution_is_its_text_and_one_key(hall: Hall, type_text: Typing) -> None:
    QTest.keyClick(hall.page, Qt.Key.Key_R, CTRL)
    field = hall.part.resolutions.entry.field
    type_text(field, "نصب ۵ کانکس تا جلسه بعد")
    toasts: list[str] = []
    hall.page.desk.done.connect(lambda sentence, _undo: toasts.append(sentence))
    QTest.keyClick(field, Qt.Key.Key_Return, CTRL)
    (decided,) = hall.meeting.resolutions
    assert (decided.text, decided.due_text) == ("نصب ۵ کانکس", "تا جلسه بعد")
    assert field.toPlainText() == ""
    assert hall.part.resolutions._count.text() == "۱ مورد · ۱ کاستی"
    assert toasts == [], "the last act stands in view and tells it"


def test_a_resolution_comes_under_the_item_that_is_talked_about(hall: Hall, type_text: Typing) -> None:
    entry = hall.part.resolutions.entry

    def write(text: str) -> str | None:
        type_text(entry.field, text)
        QTest.keyClick(entry.field, Qt.Key.Key_Return, CTRL)
        return hall.meeting.resolutions[-1].agenda_item_id

    assert write("نصب کانکس در میدان") is None  # nobody has said yet what is talked about
    hall.session.choose_item("item-1")
    type_text(entry.field, "نصب چراغ در میدان")
    assert entry.chips.texts()[-1] == "دستور: ۲. بند نمونه ۱"
    entry.field.clear()
    assert write("نصب چراغ در میدان") == "item-1"
    assert write("نصب تابلو دستور: ۳") == "item-2"  # what she writes goes before
    type_text(entry.field, "نصب نیمکت در میدان")
    entry.agenda._choose(None)
    assert entry.chips.texts()[-1] == "بی بند دستور"
    entry.take()
    assert hall.meeting.resolutions[-1].agenda_item_id is None
    assert write("نصب سایبان در میدان") == "item-1"  # the choice was for that one line


def test_a_resolution_is_edited_as_a_line_in_its_place(hall: Hall, type_text: Typing) -> None:
    test_a_resolution_is_its_text_and_one_key(hall, type_text)
    card = hall.part.resolutions
    card.list.choose(card.list.rows.row(0).id)
    card.list.setFocus()
    QTest.keyClick(card.list, Qt.Key.Key_F2)
    assert card.line is not None
    assert card.line.isVisible()


def test_a_gap_leads_to_the_full_form(hall: Hall, type_text: Typing, qtbot: QtBot) -> None:
    test_a_resolution_is_its_text_and_one_key(hall, type_text)
    card = hall.part.resolutions
    card.list.choose(card.list.rows.row(0).id)
    with qtbot.waitSignal(hall.part.jump_asked) as asked:
        QTest.keyClick(card.list, Qt.Key.Key_Return)
    assert asked.args == ["resolutions", card.list.current_id(), "text"]


def test_where_there_is_no_room_for_three_two_take_turns(hall: Hall, qtbot: QtBot) -> None:
    part = hall.part
    hall.page.resize(760, 730)
    assert part.attendance.isVisible()
    assert part.speakers.isVisible()
    assert not part.resolutions.isVisible()
    QTest.keyClick(hall.page, Qt.Key.Key_R, CTRL)
    assert part.resolutions.entry.field.hasFocus()
    assert not part.attendance.isVisible()
    hall.page.resize(1178, 730)
    assert part.attendance.isVisible()
    qtbot.waitUntil(lambda: part.attendance.x() > part.speakers.x() > part.resolutions.x())


def test_of_two_hundred_statements_only_those_she_looks_at_are_built(hall: Hall) -> None:
    said = tuple(Statement(f"said-{at}", "mayor", text=f"سخن نمونه {at}") for at in range(200))
    hall.page.desk.do(meetings.change, hall.page.meeting_id, lambda one: replace(one, statements=said))
    hall.settled()
    earlier = hall.part.speakers.earlier
    assert (len(earlier.rows), earlier.older.text()) == (20, "۱۸۰ اظهار پیش‌تر")
    first = earlier.rows.at(0)
    assert first is not None
    assert first.number.text() == "۲۰۰"
    earlier.older.click()
    assert len(earlier.rows) == 40


def test_approved_minutes_are_only_read(hall: Hall) -> None:
    meeting_id = hall.page.meeting_id
    hall.page.desk.do(minutes.acknowledge_all, meeting_id)
    hall.page.desk.do(meetings.add, meeting_id, Statement("said", "mayor", text="سخن نمونه"))
    QTest.keyClick(hall.page, Qt.Key.Key_F6)
    hall.settled()
    minutes.acknowledge_all(hall.office, meeting_id)
    hall.page.desk.do(minutes.approve, meeting_id)
    hall.settled()
    part = hall.part
    assert not part.speakers.floor.next.isVisible()
    assert not part.resolutions.entry.isVisible()
    assert not hall.page.strip.isVisible()
    before = hall.meeting
    QTest.keyClick(hall.page, Qt.Key.Key_F8, Qt.KeyboardModifier.ShiftModifier)
    assert hall.meeting == before
