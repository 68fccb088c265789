"""Ctrl+M while somebody talks: what is being typed of him becomes a resolution, and the typing goes on."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from app.services import history
from tests.ui.meetings.hall.conftest import Hall

Typing = Callable[[QWidget, str], None]
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def talking(hall: Hall) -> QWidget:
    """The chair has the floor, and the caret is in the gist."""
    QTest.keyClick(hall.page, Qt.Key.Key_F8, SHIFT)
    hall.settled()
    QTest.keyClick(hall.page, Qt.Key.Key_G, CTRL)
    field = hall.part.speakers.gist.text
    assert field.hasFocus()
    return field


def test_the_gist_becomes_a_resolution_by_one_key_while_the_clock_runs(hall: Hall, type_text: Typing) -> None:
    field = talking(hall)
    hall.passes(seconds=70)
    type_text(field, "روشنایی بوستان نمونه کامل شود")
    QTest.keyClick(field, Qt.Key.Key_M, CTRL)
    meeting = hall.meeting
    (decided,), (said,), (turn,) = meeting.resolutions, meeting.statements, meeting.turns
    assert (decided.text, decided.from_statement_id) == ("روشنایی بوستان نمونه کامل شود", said.id)
    assert (said.speaker_id, turn.statement_id, turn.is_running) == ("mayor", said.id, True)
    hall.settled()
    assert hall.part.resolutions.list.current_id() == decided.id
    assert field.hasFocus()
    type_text(field, " تا جلسه بعد")  # he goes on
    QTest.keyClick(hall.page, Qt.Key.Key_F7)
    hall.part.speakers.gist.text.flush()  # as the pause after the last letter does
    meeting = hall.meeting
    assert [one.text for one in meeting.statements] == ["روشنایی بوستان نمونه کامل شود تا جلسه بعد"]
    assert [one.text for one in meeting.resolutions] == ["روشنایی بوستان نمونه کامل شود"]
    assert meeting.turns[0].spans[0].seconds == 70


def test_ctrl_z_takes_back_what_was_done_last_not_the_text_before(hall: Hall, type_text: Typing) -> None:
    field = talking(hall)
    type_text(field, "لایروبی نهر نمونه")
    field.flush()
    hall.settled()
    assert field.document().isUndoAvailable(), "as long as nothing else was done, her typing"
    QTest.keyClick(field, Qt.Key.Key_M, CTRL)
    hall.settled()
    QTest.keyClick(field, Qt.Key.Key_Z, CTRL)
    assert field.toPlainText() == "لایروبی نهر نمونه"
    assert hall.page.keys.undo()  # to which the field has left the key
    meeting = hall.meeting
    assert meeting.resolutions == ()
    assert [one.text for one in meeting.statements] == ["لایروبی نهر نمونه"]


def test_pressed_twice_there_is_one_resolution_and_undo_takes_it_out(hall: Hall, type_text: Typing) -> None:
    field = talking(hall)
    type_text(field, "لایروبی نهر نمونه")
    for _ in range(2):
        QTest.keyClick(field, Qt.Key.Key_M, CTRL)
        hall.settled()
    assert [one.text for one in hall.meeting.resolutions] == ["لایروبی نهر نمونه"]
    hall.page.desk.do(history.undo, hall.page.meeting_id)
    meeting = hall.meeting
    assert meeting.resolutions == ()
    assert [one.text for one in meeting.statements] == ["لایروبی نهر نمونه"]
    assert hall.part.resolutions.entry.field.toPlainText() == ""  # it was never a line


def test_before_a_letter_is_typed_the_key_makes_nothing(hall: Hall) -> None:
    field = talking(hall)
    QTest.keyClick(field, Qt.Key.Key_M, CTRL)
    assert hall.meeting.resolutions == ()


def test_the_key_of_the_line_and_that_of_the_speech_are_two(hall: Hall, type_text: Typing) -> None:
    field = talking(hall)
    type_text(field, "سخن نمونه")
    QTest.keyClick(field, Qt.Key.Key_R, CTRL)
    assert hall.part.resolutions.entry.field.hasFocus()  # an empty line to be written; nothing is made
    assert hall.meeting.resolutions == ()
