"""قرائت with real keys: passage by passage, corrected where it stands, its changes told at its end."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTextEdit

from app.domain.reading import PassageKind
from app.services import meetings, reading
from app.services.reading import Place
from app.ui.widgets import TimeField
from tests.ui.meetings.closing_mode.conftest import Closing, Control, Shift

Key = Qt.Key


def goes_to(closing: Closing, key: str) -> None:
    """With Space alone."""
    for _ in range(200):
        passage = closing.reading.passage
        if passage is None or passage.key == key:
            break
        closing.press(Key.Key_Space)
    passage = closing.reading.passage
    assert passage is not None
    assert passage.key == key


def test_a_key_before_there_is_anything_to_read_reads_nothing(closing: Closing) -> None:
    closing.page.closing.enter()
    closing.mode.show_step("reading") if closing.mode.place.meeting_id else None
    for _ in range(3):
        closing.reading.go(1)  # she presses Space before the office has answered
    closing.settle()
    assert closing.reading.passage is not None
    assert closing.mode.place.now.passage != "end"


def reads_on(closing: Closing) -> list[str]:
    """Space until the end; what came into view, in its order."""
    seen: list[str] = []
    for _ in range(200):
        passage = closing.reading.passage
        if passage is None:
            return seen
        if not seen or seen[-1] != passage.key:
            seen.append(passage.key)
        closing.press(Key.Key_Space)
    raise AssertionError("the reading does not end")


def test_one_key_goes_into_it_and_nothing_of_the_meeting_is_left_around(closing: Closing) -> None:
    assert closing.page.head.next.text() == "ختم جلسه"
    closing.enter()
    assert closing.mode.isVisible()
    assert not closing.page.tabs.isVisible()
    assert not closing.page.head.next.isVisible()
    assert closing.mode.bar.current == "reading"
    assert closing.reading.view.hasFocus()
    assert "صورتجلسه نشست ماهیانه" in closing.reading.view.toPlainText()


def test_the_button_of_the_head_leads_there_too(closing: Closing) -> None:
    QTest.mouseClick(closing.page.head.next, Qt.MouseButton.LeftButton)
    closing.settle()
    assert closing.mode.isVisible()
    assert closing.reading.view.hasFocus()


def test_space_reads_everything_that_stands_on_the_paper_and_shift_space_goes_back(closing: Closing) -> None:
    closing.enter()
    first = closing.reading.passage
    closing.press(Key.Key_Space)
    while closing.reading.passage is first:
        closing.press(Key.Key_Space)
    closing.press(Key.Key_Space, held=Shift)
    assert closing.reading.passage is first
    seen = reads_on(closing)
    assert seen == [one.key for one in reading.passages(closing.office, closing.meeting_id)]
    assert closing.reading.end.go_on.hasFocus()
    assert closing.reading.end.unchanged.isVisible()


def test_numbers_are_also_in_words(closing: Closing) -> None:
    closing.enter()
    goes_to(closing, "presence")
    assert "۸ (هشت) نفر" in closing.reading.view.toPlainText()


def test_f2_at_the_opening_leads_to_its_note_with_the_attendance_below(closing: Closing) -> None:
    closing.do(meetings.revise, opening_note="جلسه با تلاوت قرآن کریم آغاز شد")
    closing.enter()
    goes_to(closing, "presence")
    assert "جلسه با تلاوت قرآن کریم در ساعت" in closing.reading.view.toPlainText()
    closing.press(Key.Key_F2)
    field = QApplication.focusWidget()
    assert isinstance(field, QTextEdit)
    closing.press(Key.Key_A, held=Control)
    closing.type("تلاوت قرآن مجید")
    closing.press(Key.Key_Escape)
    assert closing.meeting.opening_note == "تلاوت قرآن مجید"
    assert "جلسه با تلاوت قرآن مجید در ساعت" in closing.reading.view.toPlainText()


def test_a_long_passage_is_scrolled_before_the_next_comes(closing: Closing) -> None:
    statement = closing.meeting.statements[0]
    meetings.amend(closing.office, closing.meeting_id, statement.id, text="سخنی دراز که گفته شد. " * 80)
    closing.enter()
    goes_to(closing, f"statements:{statement.id}")
    bar = closing.reading.view.verticalScrollBar()
    assert bar.value() == 0
    closing.press(Key.Key_Space)
    assert bar.value() > 0
    assert closing.reading.passage is not None
    assert closing.reading.passage.key == f"statements:{statement.id}"
    closing.press(Key.Key_Space, held=Shift)
    assert bar.value() == 0


def test_f2_corrects_where_it_stands_and_the_passage_is_marked(closing: Closing) -> None:
    decided = closing.meeting.resolutions[2]
    closing.enter()
    goes_to(closing, f"resolution:{decided.id}")
    assert not closing.reading.changed.isVisible()
    closing.press(Key.Key_F2)
    field = QApplication.focusWidget()
    assert isinstance(field, QTextEdit)
    assert field.toPlainText() == decided.text
    closing.press(Key.Key_End, held=Control)
    closing.type(" با نظارت شورا")
    closing.press(Key.Key_Escape)
    assert closing.meeting.resolutions[2].text == f"{decided.text} با نظارت شورا"
    assert closing.mode.isVisible(), "Escape has left the field, not the closing"
    assert closing.reading.view.hasFocus()
    assert "با نظارت شورا" in closing.reading.view.toPlainText()
    assert closing.reading.changed.isVisible()
    reads_on(closing)
    end = closing.reading.end
    assert "۱ بند هنگام قرائت عوض شد" in end.count.text()
    assert [told.partition(" — ")[2] for told in end.told()] == ["مصوبه ۳ ویرایش شد"]


def test_each_kind_of_passage_has_its_own_fields(closing: Closing) -> None:
    closing.enter()
    seen: set[PassageKind] = set()
    for _ in range(200):
        passage = closing.reading.passage
        if passage is None:
            break
        if passage.kind not in seen:
            seen.add(passage.kind)
            closing.press(Key.Key_F2)
            assert closing.reading.is_correcting
            focus = QApplication.focusWidget()
            assert closing.reading.fields.isAncestorOf(focus), passage.kind
            QTest.mouseClick(closing.reading.done, Qt.MouseButton.LeftButton)
            closing.settle()
            assert closing.reading.view.hasFocus()
            assert closing.reading.passage is not None
            assert closing.reading.passage.key == passage.key
        closing.press(Key.Key_Space)
    assert seen == set(PassageKind) - {PassageKind.CHANGE}


def test_later_keeps_the_place_over_a_start_of_the_program(
    closing: Closing, open_closing: Callable[..., Closing]
) -> None:
    decided = closing.meeting.resolutions[1]
    closing.enter()
    goes_to(closing, f"resolution:{decided.id}")
    closing.press(Key.Key_Escape)
    assert not closing.mode.isVisible()
    assert closing.page.tabs.isVisible()
    assert closing.page.part("resolutions").isVisible()
    assert closing.page.head.next.isVisible()
    assert not closing.page.closing.band.isVisible()
    closing.enter()
    assert closing.reading.passage is not None
    assert closing.reading.passage.key == f"resolution:{decided.id}"
    again = open_closing("closing_mode")
    assert again.mode.isVisible()
    assert again.reading.passage is not None
    assert again.reading.passage.key == f"resolution:{decided.id}"


def test_a_passage_that_is_taken_away_leaves_her_where_she_was(closing: Closing) -> None:
    decided = closing.meeting.resolutions
    closing.enter()
    goes_to(closing, f"resolution:{decided[1].id}")
    closing.page.desk.do(meetings.remove, closing.meeting_id, decided[1].id)
    closing.settle()
    assert closing.reading.passage is not None
    assert closing.reading.passage.key == f"resolution:{decided[2].id}"


def test_reading_anew_forgets_the_marks(closing: Closing) -> None:
    closing.enter()
    decided = closing.meeting.resolutions[0]
    closing.page.desk.do(meetings.amend, closing.meeting_id, decided.id, text="متن تازه‌ای که در سالن گفته شد")
    closing.settle()
    reads_on(closing)
    assert closing.reading.end.told()
    step = closing.reading.end.restart
    for _ in range(2):
        QTest.mouseClick(step.act, Qt.MouseButton.LeftButton)
        closing.settle()
    assert closing.reading.passage is not None
    assert closing.reading.passage.kind is PassageKind.FACTS
    reads_on(closing)
    assert closing.reading.end.told() == []
    assert closing.place != Place()


def test_what_is_refused_holds_her_once(closing: Closing) -> None:
    closing.enter()
    goes_to(closing, "closing")
    closing.press(Key.Key_F2)
    field = QApplication.focusWidget()
    assert isinstance(field, TimeField)
    before = closing.meeting.ended
    field.selectAll()
    closing.type("هیچ")
    closing.press(Key.Key_Escape)
    assert closing.reading.is_correcting
    assert field.hasFocus()
    closing.press(Key.Key_Escape)
    assert not closing.reading.is_correcting
    assert closing.reading.view.hasFocus()
    assert closing.meeting.ended == before


def test_a_key_that_is_held_down_passes_over_nothing(closing: Closing) -> None:
    closing.enter()
    first = closing.reading.passage
    held = QKeyEvent(QKeyEvent.Type.KeyPress, Key.Key_Right, Qt.KeyboardModifier.NoModifier, "", True)
    for _ in range(5):
        QApplication.sendEvent(closing.reading.view, held)
    closing.settle()
    assert closing.reading.passage is first
