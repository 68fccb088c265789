"""سخنران: the queue, the running clock, and the gist that lands under the right name, by keys alone."""

from __future__ import annotations

from collections.abc import Callable
from datetime import time

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.domain.attendance import Presence
from app.domain.person import Person
from app.domain.turn import Span, running, speaking_times, waiting
from app.services import attendance, meetings, turns
from app.services import register as registers
from tests.ui.meetings.hall.conftest import Hall, OpenHall

Typing = Callable[[QWidget, str], None]
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def enqueue(hall: Hall, type_text: Typing, qtbot: QtBot) -> Callable[[str], None]:
    """F10, a few letters, Enter."""

    def enqueued(name: str) -> None:
        hall.page.activateWindow()  # a list that closed leaves no window active on the offscreen platform
        qtbot.waitUntil(hall.page.isActiveWindow)
        QTest.keyClick(hall.page, Qt.Key.Key_F10)
        field = hall.part.speakers.queue.field
        assert field.isVisible()
        type_text(field, name)
        QTest.keyClick(QApplication.activePopupWidget() or field, Qt.Key.Key_Return)
        hall.settled()
        hall.page.activateWindow()
        qtbot.waitUntil(hall.page.isActiveWindow)

    return enqueued


def names(hall: Hall) -> list[str]:
    """The chips of the queue, as they are read."""
    return [chip.accessibleName() for chip in hall.part.speakers.queue.chips()]


def press(hall: Hall, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(hall.page, key, modifiers)
    hall.settled()


def test_the_next_speaker_is_one_key(hall: Hall, enqueue: Callable[[str], None]) -> None:
    enqueue("سرگرد")
    enqueue("كريمي")  # in Arabic letters, as old keyboards type them
    assert names(hall) == ["۱. سرگرد نمونه", "۲. زهرا کریمی‌نمونه"]
    press(hall, Qt.Key.Key_F7)
    hall.passes(seconds=402)
    floor = hall.part.speakers.floor
    assert (floor.name.text(), floor.time.text()) == ("سرگرد نمونه", "۰۶:۴۲")
    assert floor.detail.text() == "سرکلانتر · نوبت اول"
    press(hall, Qt.Key.Key_F7)
    first, second = hall.meeting.turns
    assert (first.done, first.seconds) == (True, 402)
    assert (second.is_running, second.speaker_id) == (True, "councillor")
    assert floor.name.text() == "زهرا کریمی‌نمونه"
    assert names(hall) == []


def test_after_the_queue_the_caret_goes_to_what_the_speaker_says(
    hall: Hall, enqueue: Callable[[str], None], type_text: Typing
) -> None:
    speakers = hall.part.speakers
    enqueue("سرگرد")
    assert speakers.queue.field.hasFocus()
    press(hall, Qt.Key.Key_F7)
    assert speakers.gist.text.hasFocus()
    enqueue("کریمی")
    type_text(speakers.queue.field, "نفر سوم")
    press(hall, Qt.Key.Key_F7)
    assert speakers.queue.field.hasFocus(), "a name that is being typed is not left behind"


def test_who_leaves_the_queue_by_escape_goes_on_with_what_is_said(
    hall: Hall, enqueue: Callable[[str], None]
) -> None:
    speakers = hall.part.speakers
    enqueue("سرگرد")
    QTest.keyClick(speakers.queue.field, Qt.Key.Key_Escape)
    assert speakers.queue.add.hasFocus()
    press(hall, Qt.Key.Key_F7)
    assert speakers.gist.text.hasFocus()
    enqueue("کریمی")
    QTest.keyClick(speakers.queue.field, Qt.Key.Key_Escape)
    assert speakers.gist.text.hasFocus()
    chip = speakers.queue.chips()[0]
    chip.setFocus()
    QTest.keyClick(chip, Qt.Key.Key_Return)
    hall.settled()
    assert speakers.gist.text.hasFocus()


def test_who_writes_elsewhere_stays_there_when_the_next_one_speaks(
    hall: Hall, enqueue: Callable[[str], None]
) -> None:
    enqueue("سرگرد")
    line = hall.part.resolutions.entry.field
    line.setFocus()
    press(hall, Qt.Key.Key_F7)
    assert line.hasFocus()


def test_a_person_of_the_office_who_is_queued_has_come(hall: Hall, enqueue: Callable[[str], None]) -> None:
    hall.page.desk.do(registers.put, Person("late", "دیررس‌نمونه", "مهدی"))
    hall.settled()
    enqueue("دیررس")
    [row] = [row for row in hall.meeting.attendance if row.person_id == "late"]
    assert (row.is_present, hall.meeting.turns[-1].speaker_id) == (True, row.id)


def test_an_interruption_does_not_count(hall: Hall, enqueue: Callable[[str], None]) -> None:
    enqueue("سرگرد")
    press(hall, Qt.Key.Key_F7)
    hall.passes(seconds=60)
    press(hall, Qt.Key.Key_F6)
    hall.passes(seconds=300)
    floor = hall.part.speakers.floor
    assert floor.time.text() == "۰۱:۰۰"
    assert floor.detail.text() == "درنگ · سرکلانتر · نوبت اول"
    press(hall, Qt.Key.Key_F6)
    hall.passes(seconds=5)
    assert floor.time.text() == "۰۱:۰۵"
    press(hall, Qt.Key.Key_F6, SHIFT)
    (turn,) = hall.meeting.turns
    assert (turn.done, [span.seconds for span in turn.spans]) == (True, [60, 5])
    assert floor.name.text() == "کسی سخن نمی‌گوید"


def test_whoever_was_interrupted_may_be_done(hall: Hall) -> None:
    press(hall, Qt.Key.Key_F8, SHIFT)
    hall.passes(seconds=30)
    press(hall, Qt.Key.Key_F6)
    hall.part.speakers.floor.stop.click()
    (turn,) = hall.meeting.turns
    assert (turn.done, turn.seconds) == (True, 30)
    press(hall, Qt.Key.Key_F6)
    assert hall.meeting.turns == (turn,), "nobody is left to go on"


def test_a_body_and_a_free_label_may_speak_and_an_absent_one_too(
    hall: Hall, enqueue: Callable[[str], None]
) -> None:
    enqueue("غایب")
    enqueue("نماینده کسبه بازار")
    assert [(turn.speaker_id, turn.label) for turn in hall.meeting.turns] == [
        ("absent", ""),
        (None, "نماینده کسبه بازار"),
    ]
    press(hall, Qt.Key.Key_F7)
    floor = hall.part.speakers.floor
    assert floor.note.text() == "«غایب نمونه» غایب ثبت شده است"
    assert hall.meeting.turns[0].is_running, "speaking is never blocked by attendance"
    press(hall, Qt.Key.Key_F7)
    assert floor.name.text() == "نماینده کسبه بازار"


def test_a_name_that_was_only_begun_puts_nobody_in_the_queue(hall: Hall, type_text: Typing) -> None:
    press(hall, Qt.Key.Key_F10)
    field = hall.part.speakers.queue.field
    type_text(field, "کر")
    popup = QApplication.activePopupWidget()
    if popup is not None:
        popup.close()
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert hall.meeting.turns == ()
    assert not field.isVisible()


def test_the_usual_voices_have_keys_of_their_own(hall: Hall) -> None:
    press(hall, Qt.Key.Key_F8, SHIFT)
    hall.passes(seconds=20)
    press(hall, Qt.Key.Key_F9, SHIFT)
    hall.passes(seconds=10)
    press(hall, Qt.Key.Key_F7, SHIFT)
    assert [(turn.speaker_id, turn.seconds) for turn in hall.meeting.turns] == [
        ("mayor", 20),
        ("clerk", 10),
        ("mayor", 0),
    ]
    hall.passes(seconds=70)
    assert hall.part.speakers.floor.detail.text() == "شهردار منطقه · نوبت دوم"
    press(hall, Qt.Key.Key_F6, SHIFT)
    assert [(one.speaker_id, one.seconds, one.turns) for one in speaking_times(hall.meeting)] == [
        ("mayor", 90, 2),
        ("clerk", 10, 1),
    ]


def test_the_gist_lands_under_his_name_within_a_second(hall: Hall, type_text: Typing, qtbot: QtBot) -> None:
    press(hall, Qt.Key.Key_F8, SHIFT)
    press(hall, Qt.Key.Key_G, CTRL)
    gist = hall.part.speakers.gist
    assert gist.text.hasFocus()
    type_text(gist.text, "دو پایگاه ساخته می‌شود")
    qtbot.waitUntil(lambda: bool(hall.meeting.statements), timeout=900)
    (said,) = hall.meeting.statements
    assert (said.speaker_id, said.text, said.started_at) == ("mayor", "دو پایگاه ساخته می‌شود", time(10, 47))
    assert hall.meeting.turns[0].statement_id == said.id
    assert gist.text.hasFocus()


def test_what_is_typed_after_the_key_is_the_next_speakers(
    hall: Hall, enqueue: Callable[[str], None], type_text: Typing
) -> None:
    press(hall, Qt.Key.Key_F8, SHIFT)
    enqueue("سرگرد")
    gist = hall.part.speakers.gist
    gist.text.setFocus()
    type_text(gist.text, "سخن شهردار ")
    QTest.keyClick(gist.text, Qt.Key.Key_F7)  # the office has not answered yet …
    type_text(gist.text, "سخن پلیس")
    hall.settled()
    assert gist.text.toPlainText() == "سخن پلیس"
    assert gist.name.text() == "سرگرد نمونه"
    gist.text.flush()
    assert [(said.speaker_id, said.text) for said in hall.meeting.statements] == [
        ("mayor", "سخن شهردار"),
        ("police", "سخن پلیس"),
    ]


def test_earlier_statements_are_below_the_newest_first_and_edited_in_place(
    hall: Hall, type_text: Typing
) -> None:
    gist, earlier = hall.part.speakers.gist, hall.part.speakers.earlier
    for key, text in ((Qt.Key.Key_F8, "یکم"), (Qt.Key.Key_F9, "دوم"), (Qt.Key.Key_F8, "سوم")):
        press(hall, key, SHIFT)
        gist.text.setFocus()
        type_text(gist.text, text)
        gist.text.flush()
        hall.settled()
    assert [row.text.text() for row in earlier.rows] == ["دوم", "یکم"]
    QTest.keyClick(gist.text, Qt.Key.Key_F2)
    row = earlier.rows.at(0)
    assert row is not None
    assert row.editor is not None
    assert row.editor.text.hasFocus()
    type_text(row.editor.text, "، ویراسته")
    row.editor.text.flush()
    assert [said.text for said in hall.meeting.statements][1] in ("دوم، ویراسته", "، ویراستهدوم")


def test_a_note_becomes_a_resolution_by_one_key(hall: Hall, type_text: Typing) -> None:
    press(hall, Qt.Key.Key_F8, SHIFT)
    gist = hall.part.speakers.gist
    gist.text.setFocus()
    type_text(gist.text, "نصب دو تابلو")
    gist.text.flush()
    hall.settled()
    QTest.keyClick(gist.text, Qt.Key.Key_M, CTRL)
    (decided,) = hall.meeting.resolutions
    assert hall.part.resolutions.list.current_id() == decided.id
    assert (decided.text, decided.from_statement_id) == ("نصب دو تابلو", hall.meeting.statements[0].id)
    assert hall.part.resolutions.list.rows.rowCount() == 1


def test_the_queue_is_put_in_order_by_keys_and_by_dragging(
    hall: Hall, enqueue: Callable[[str], None]
) -> None:
    for name in ("سرگرد", "کریمی", "دبیر"):
        enqueue(name)
    chips = hall.part.speakers.queue.chips()
    chips[2].setFocus()
    QTest.keyClick(chips[2], Qt.Key.Key_Up, CTRL | SHIFT)
    hall.settled()
    assert [turn.speaker_id for turn in waiting(hall.meeting.turns)] == ["police", "clerk", "councillor"]
    first, last = hall.part.speakers.queue.chips()[0], hall.part.speakers.queue.chips()[2]
    where = first.mapFromGlobal(last.mapToGlobal(last.rect().center()))
    QTest.mousePress(first, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    QTest.mouseMove(first, where)
    QTest.mouseRelease(first, Qt.MouseButton.LeftButton, pos=where)
    hall.settled()
    assert [turn.speaker_id for turn in waiting(hall.meeting.turns)] == ["clerk", "councillor", "police"]
    QTest.keyClick(hall.part.speakers.queue.chips()[1], Qt.Key.Key_Return)
    hall.settled()
    now = running(hall.meeting.turns)
    assert now is not None
    assert now.speaker_id == "councillor", "somebody may be called out of the order"


def test_removing_somebody_never_touches_the_running_clock(
    hall: Hall, enqueue: Callable[[str], None]
) -> None:
    enqueue("سرگرد")
    enqueue("کریمی")
    press(hall, Qt.Key.Key_F7)
    hall.passes(seconds=100)
    QTest.keyClick(hall.part.speakers.queue.chips()[0], Qt.Key.Key_Delete)
    hall.settled()
    hall.page.desk.do(meetings.remove, hall.page.meeting_id, "police")  # even he himself, from the list
    hall.settled()
    hall.passes(seconds=5)
    floor = hall.part.speakers.floor
    assert (floor.name.text(), floor.time.text()) == ("سرگرد نمونه", "۰۱:۴۵")
    press(hall, Qt.Key.Key_F6, SHIFT)
    assert [turn.seconds for turn in hall.meeting.turns] == [105]


def test_a_power_cut_in_mid_sentence(
    hall: Hall, open_hall: OpenHall, type_text: Typing, enqueue: Callable[[str], None]
) -> None:
    enqueue("سرگرد")
    press(hall, Qt.Key.Key_F7)
    hall.part.speakers.gist.text.setFocus()
    type_text(hall.part.speakers.gist.text, "ایستگاه‌های پلیس در")
    hall.part.speakers.gist.text.flush()
    hall.settled()
    hall.clocks.now = hall.clocks.now.replace(hour=10, minute=54)
    hall.clocks.seconds = 3.0  # another start of the computer
    after = open_hall()
    floor = after.part.speakers.floor
    assert (floor.name.text(), floor.time.text()) == ("سرگرد نمونه", "۰۷:۰۰")
    assert floor.note.text() == "زمان از ساعت ۱۰:۴۷ شمرده می‌شود"
    assert after.part.speakers.gist.text.value() == "ایستگاه‌های پلیس در"
    after.passes(seconds=30)
    assert floor.time.text() == "۰۷:۳۰"
    press(after, Qt.Key.Key_F6, SHIFT)
    assert after.meeting.turns[0].spans == (Span(time(10, 47), time(10, 54), 450),)


def test_an_end_that_is_undone_goes_on_as_if_it_had_never_been(
    hall: Hall, enqueue: Callable[[str], None]
) -> None:
    enqueue("سرگرد")
    press(hall, Qt.Key.Key_F7)
    hall.passes(seconds=40)
    press(hall, Qt.Key.Key_F6, SHIFT)
    hall.passes(seconds=20)
    hall.page.keys.undo()
    hall.settled()
    hall.session.tick()
    assert hall.part.speakers.floor.time.text() == "۰۱:۰۰"


def test_who_comes_late_is_no_longer_doubted(hall: Hall, enqueue: Callable[[str], None]) -> None:
    enqueue("غایب")
    assert "غایب ثبت شده است" in hall.part.speakers.queue.chips()[0].toolTip()
    hall.page.desk.do(attendance.mark, hall.page.meeting_id, "absent", Presence.PRESENT)
    hall.settled()
    assert hall.part.speakers.queue.chips()[0].toolTip() == "غایب نمونه"


def test_a_long_queue_is_told_in_short(hall: Hall) -> None:
    for at in range(14):
        turns.queue(hall.office, hall.page.meeting_id, label=f"سخنران {at}")
    hall.page.desk.do(meetings.revise, hall.page.meeting_id, venue="سالن")
    hall.settled()
    queue = hall.part.speakers.queue
    assert queue.more.text() == "و ۵ نفر دیگر"
    queue.more.click()
    assert all(chip.isVisible() for chip in queue.chips())


def test_f2_edits_the_statement_she_is_at(hall: Hall, type_text: Typing) -> None:
    gist, earlier = hall.part.speakers.gist, hall.part.speakers.earlier
    for key, text in ((Qt.Key.Key_F8, "یکم"), (Qt.Key.Key_F9, "دوم"), (Qt.Key.Key_F8, "سوم")):
        press(hall, key, SHIFT)
        gist.text.setFocus()
        type_text(gist.text, text)
        gist.text.flush()
        hall.settled()
    newest, older = earlier.rows
    older.setFocus()
    QTest.keyClick(older, Qt.Key.Key_F2)
    assert (newest.is_open, older.is_open) == (False, True)
