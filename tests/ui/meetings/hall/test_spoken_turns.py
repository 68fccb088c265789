"""نوبت‌های گفته‌شده: what the clock took down of those who spoke is put right afterwards, by keys alone."""

from __future__ import annotations

from collections.abc import Callable
from datetime import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QWidget

from app.domain.turn import Span, Turn
from app.services import history, meetings, minutes, turns
from app.ui.meetings.hall.spoken_turn_editor import SpokenTurnEditor
from app.ui.meetings.hall.spoken_turn_row import SpokenTurnRow
from app.ui.meetings.hall.spoken_turns import SpokenTurns
from tests.ui.conftest import Writing
from tests.ui.meetings.hall.conftest import Hall, OpenHall

Typing = Callable[[QWidget, str], None]
SPOKEN = (
    Turn("first", "mayor", spans=(Span(time(10, 0), time(10, 11), 655),), done=True),
    Turn("second", "police", spans=(Span(time(10, 11), time(10, 15), 250),), done=True),
    Turn(
        "third",
        "mayor",
        spans=(Span(time(10, 15), time(10, 17), 100), Span(time(10, 20), time(10, 22), 140)),
        done=True,
    ),
)


@pytest.fixture
def spoken_hall(open_hall: OpenHall) -> Hall:
    """Three turns are over, somebody speaks and somebody waits."""
    hall = open_hall()
    running = Turn("now", "councillor", spans=(Span(time(10, 40)),))
    for turn in (*SPOKEN, running, Turn("next", label="نمایندهٔ نمونه")):
        hall.page.desk.do(meetings.add, hall.page.meeting_id, turn)
    return hall.settled()


@pytest.fixture
def unfolded(spoken_hall: Hall) -> SpokenTurns:
    spoken_hall.part.speakers.times.click()
    return spoken_hall.part.speakers.spoken


def row_of(spoken: SpokenTurns, turn_id: str) -> SpokenTurnRow:
    row = spoken.rows.row(turn_id)
    assert row is not None
    return row


def editor_of(spoken: SpokenTurns, turn_id: str) -> SpokenTurnEditor:
    """F2 on the row of a turn."""
    row = row_of(spoken, turn_id)
    row.setFocus()
    QTest.keyClick(row, Qt.Key.Key_F2)
    assert row.is_open
    assert row.editor is not None
    return row.editor


def turn_of(hall: Hall, turn_id: str) -> Turn:
    return next(turn for turn in hall.meeting.turns if turn.id == turn_id)


def test_the_list_is_folded_until_the_count_is_pressed(spoken_hall: Hall) -> None:
    card = spoken_hall.part.speakers
    assert card.times.text() == "۳ سخنران"
    assert (card.spoken.isVisible(), len(card.spoken.rows)) == (False, 0)
    card.times.click()
    assert card.spoken.isVisible()
    card.times.click()
    assert (card.spoken.isVisible(), len(card.spoken.rows)) == (False, 0)


def test_every_speaker_has_the_turns_and_the_total(unfolded: SpokenTurns) -> None:
    told = [(row.times.text(), row.length.text()) for row in unfolded.rows]
    assert told == [
        ("۱۰:۰۰ تا ۱۰:۱۱", "۱۰:۵۵"),
        ("۱۰:۱۵ تا ۱۰:۱۷ · ۱۰:۲۰ تا ۱۰:۲۲", "۰۴:۰۰"),
        ("۱۰:۱۱ تا ۱۰:۱۵", "۰۴:۱۰"),
    ]
    heads = [
        (row.name.text(), row.count.text(), row.total.text()) for row in unfolded.rows if row.head.isVisible()
    ]
    assert heads == [("شهردار نمونه", "۲ نوبت", "۱۴:۵۵"), ("سرگرد نمونه", "۱ نوبت", "۰۴:۱۰")]


def test_whoever_ends_speaking_appears_at_once(spoken_hall: Hall, unfolded: SpokenTurns) -> None:
    assert unfolded.rows.row("now") is None
    QTest.keyClick(spoken_hall.page, Qt.Key.Key_F7)
    spoken_hall.settled()
    assert row_of(unfolded, "now").name.text() == "زهرا کریمی‌نمونه"


def test_a_time_is_put_right(spoken_hall: Hall, unfolded: SpokenTurns, write: Writing) -> None:
    editor = editor_of(unfolded, "second")
    assert editor.times.began.hasFocus()
    write(editor.times.ended, "1018")
    assert turn_of(spoken_hall, "second").spans == (Span(time(10, 11), time(10, 18)),)
    row = row_of(unfolded, "second")
    assert (row.times.text(), row.length.text()) == ("۱۰:۱۱ تا ۱۰:۱۸", "۰۷:۰۰")
    assert row.total.text() == "۰۷:۰۰"


def test_the_other_stretch_keeps_what_was_measured(
    spoken_hall: Hall, unfolded: SpokenTurns, write: Writing
) -> None:
    editor = editor_of(unfolded, "third")
    write(editor.times.ended, "1024")
    assert turn_of(spoken_hall, "third").spans == (
        Span(time(10, 15), time(10, 17), 100),
        Span(time(10, 20), time(10, 24)),
    )
    write(editor.times.ended, "1022")  # as it was: then it was measured, too
    assert turn_of(spoken_hall, "third").spans == SPOKEN[2].spans


def test_an_end_before_the_beginning_is_told_where_it_was_typed(
    spoken_hall: Hall, unfolded: SpokenTurns, write: Writing
) -> None:
    editor = editor_of(unfolded, "second")
    write(editor.times.began, "1030")
    assert "پیش از آغاز" in editor.times.note()
    assert turn_of(spoken_hall, "second").spans == SPOKEN[1].spans
    write(editor.times.ended, "1035")
    assert editor.times.note() == ""
    assert turn_of(spoken_hall, "second").spans == (Span(time(10, 30), time(10, 35)),)


def test_a_time_cannot_be_left_out(spoken_hall: Hall, unfolded: SpokenTurns, write: Writing) -> None:
    editor = editor_of(unfolded, "second")
    write(editor.times.ended, "")
    assert "لازم است" in editor.times.note()
    assert turn_of(spoken_hall, "second").spans == SPOKEN[1].spans


def test_a_stretch_that_the_clock_missed_is_added_in_its_place(
    spoken_hall: Hall, unfolded: SpokenTurns, write: Writing
) -> None:
    editor = editor_of(unfolded, "third")
    QTest.mouseClick(editor.times.more, Qt.MouseButton.LeftButton)
    began, ended = editor.times._lines[-1].began, editor.times.ended
    assert began.hasFocus()
    write(began, "1002")
    assert "هر دو لازم است" in editor.times.note()
    assert turn_of(spoken_hall, "third").spans == SPOKEN[2].spans
    write(ended, "1005")
    assert editor.times.note() == ""
    assert turn_of(spoken_hall, "third").spans == (Span(time(10, 2), time(10, 5)), *SPOKEN[2].spans)
    row = row_of(unfolded, "third")
    assert row.times.text() == "۱۰:۰۲ تا ۱۰:۰۵ · ۱۰:۱۵ تا ۱۰:۱۷ · ۱۰:۲۰ تا ۱۰:۲۲"
    assert editor.times.value()[0] == (time(10, 2), time(10, 5))


def test_an_added_stretch_without_times_is_none(
    spoken_hall: Hall, unfolded: SpokenTurns, write: Writing
) -> None:
    editor = editor_of(unfolded, "second")
    for _ in range(2):
        QTest.mouseClick(editor.times.more, Qt.MouseButton.LeftButton)
    assert len(editor.times.removes) == 2
    write(editor.times.began, "1010")
    assert turn_of(spoken_hall, "second").spans == (Span(time(10, 10), time(10, 15)),)
    assert len(editor.times.removes) == 2  # it still waits for its times
    editor.times.removes[1].click()
    assert (len(editor.times.removes), editor.times.note()) == (1, "")
    assert turn_of(spoken_hall, "second").spans == (Span(time(10, 10), time(10, 15)),)


def test_a_stretch_is_taken_out_and_comes_back(spoken_hall: Hall, unfolded: SpokenTurns) -> None:
    editor = editor_of(unfolded, "third")
    assert all(button.isVisible() for button in editor.times.removes)
    editor.times.removes[0].click()
    assert turn_of(spoken_hall, "third").spans == SPOKEN[2].spans[1:]
    assert row_of(unfolded, "third").length.text() == "۰۲:۲۰"
    assert [button.isVisible() for button in editor.times.removes] == [False]  # the last one is the turn
    assert editor.times.began.hasFocus()
    spoken_hall.page.desk.do(history.undo, spoken_hall.page.meeting_id)
    assert turn_of(spoken_hall, "third").spans == SPOKEN[2].spans
    spoken_hall.settled()
    assert editor.times.value() == ((time(10, 15), time(10, 17)), (time(10, 20), time(10, 22)))


def test_stretches_that_overlap_are_told_where_it_was_typed(
    spoken_hall: Hall, unfolded: SpokenTurns, write: Writing
) -> None:
    editor = editor_of(unfolded, "third")
    write(editor.times._lines[0].ended, "1021")
    assert "هم‌پوشانی" in editor.times.note()
    assert turn_of(spoken_hall, "third").spans == SPOKEN[2].spans
    write(editor.times._lines[0].ended, "1020")
    assert editor.times.note() == ""
    assert turn_of(spoken_hall, "third").spans[0] == Span(time(10, 15), time(10, 20))


def test_a_turn_was_somebody_else_s(spoken_hall: Hall, unfolded: SpokenTurns, type_text: Typing) -> None:
    meeting_id = spoken_hall.page.meeting_id
    spoken_hall.page.desk.do(turns.say, meeting_id, "third", "گزیدهٔ نمونه")
    spoken_hall.settled()
    editor = editor_of(unfolded, "third")
    editor.other.setFocus()
    type_text(editor.other, "سرگرد")
    QTest.keyClick(QApplication.activePopupWidget() or editor.other, Qt.Key.Key_Return)
    assert turn_of(spoken_hall, "third").speaker_id == "police"
    said = next(one for one in spoken_hall.meeting.statements if one.text == "گزیدهٔ نمونه")
    assert said.speaker_id == "police"
    heads = [(row.name.text(), row.total.text()) for row in unfolded.rows if row.head.isVisible()]
    assert heads == [("شهردار نمونه", "۱۰:۵۵"), ("سرگرد نمونه", "۰۸:۱۰")]
    assert row_of(unfolded, "third").is_open


def test_escape_goes_back_to_the_row(unfolded: SpokenTurns) -> None:
    for place in ("began", "other"):
        editor = editor_of(unfolded, "second")
        field = editor.other if place == "other" else editor.times.began
        field.setFocus()
        QTest.keyClick(field, Qt.Key.Key_Escape)
        row = row_of(unfolded, "second")
        assert (row.is_open, row.hasFocus()) == (False, True)


def test_one_turn_is_open_at_a_time(unfolded: SpokenTurns) -> None:
    editor_of(unfolded, "first")
    QTest.mouseClick(row_of(unfolded, "second"), Qt.MouseButton.LeftButton)
    assert [row.turn_id for row in unfolded.rows if row.is_open] == ["second"]


def test_a_deleted_turn_comes_back(spoken_hall: Hall, unfolded: SpokenTurns) -> None:
    told = QSignalSpy(spoken_hall.page.desk.done)
    row = row_of(unfolded, "first")
    row.setFocus()
    QTest.keyClick(row, Qt.Key.Key_Delete)
    assert "first" not in [turn.id for turn in spoken_hall.meeting.turns]
    sentence, undo = told.at(0)
    assert sentence == "نوبت «شهردار نمونه» حذف شد"
    undo()
    assert turn_of(spoken_hall, "first").spans == SPOKEN[0].spans
    assert row_of(unfolded, "first").total.text() == "۱۴:۵۵"


def test_what_was_being_typed_goes_with_the_turn(
    spoken_hall: Hall, unfolded: SpokenTurns, type_text: Typing
) -> None:
    editor = editor_of(unfolded, "second")
    type_text(editor.times.began, "1012")
    QTest.keyClick(editor.times.began, Qt.Key.Key_Delete, Qt.KeyboardModifier.ControlModifier)
    assert "second" not in [turn.id for turn in spoken_hall.meeting.turns]


def test_an_approved_meeting_is_only_read(spoken_hall: Hall, unfolded: SpokenTurns) -> None:
    editor_of(unfolded, "first")
    desk, meeting_id = spoken_hall.page.desk, spoken_hall.page.meeting_id
    desk.do(turns.stop, meeting_id)
    desk.do(minutes.acknowledge_all, meeting_id)
    desk.do(minutes.approve, meeting_id)
    spoken_hall.settled()
    row = row_of(unfolded, "first")
    assert not row.is_open
    QTest.mouseClick(row, Qt.MouseButton.LeftButton)
    assert (row.is_open, row.delete.isVisible()) == (False, False)
    assert row.total.text() == "۱۴:۵۵"
