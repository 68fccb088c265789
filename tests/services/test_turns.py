"""Speakers in the hall: one key each, and the gist lands under the right name."""

from __future__ import annotations

from datetime import time

import pytest

from app.domain.resolution import ResolutionKind
from app.domain.statement import StatementKind
from app.domain.turn import Span, speaking_times
from app.services import attendance, meetings, register, resolutions, turns
from app.services.office import Office
from tests.services.hall import Hall, open_hall


@pytest.fixture
def hall(office: Office) -> Hall:
    return open_hall(office)


def queue(hall: Hall, *speakers: str) -> list[str]:
    return [turns.queue(hall.office, hall.meeting_id, speaker_id=one).item_id for one in speakers]


def said(hall: Hall) -> list[tuple[str | None, str]]:
    return [(one.speaker_id, one.text) for one in hall.meeting.statements]


def test_next_next_next_and_the_total_of_each(hall: Hall) -> None:
    mayor, police, _ = queue(hall, "mayor", "police", "councillor")
    turns.move(hall.office, hall.meeting_id, police, 0)
    assert turns.call_next(hall.office, hall.meeting_id).item_id == police
    assert turns.call_next(hall.at(10, 7).office, hall.meeting_id, 431).item_id == mayor
    turns.pause(hall.at(10, 9).office, hall.meeting_id, 130)
    turns.start(hall.at(10, 10).office, hall.meeting_id, mayor)
    turns.call_next(hall.at(10, 12).office, hall.meeting_id, 100)
    assert turns.call_next(hall.at(10, 13).office, hall.meeting_id, 60).item_id == ""
    assert [(one.speaker_id, one.seconds) for one in speaking_times(hall.meeting)] == [
        ("police", 431),
        ("mayor", 230),
        ("councillor", 60),
    ]


def test_a_key_for_a_usual_voice_takes_up_the_turn_that_waits(hall: Hall) -> None:
    _, police = queue(hall, "mayor", "police")
    assert turns.give_floor(hall.office, hall.meeting_id, speaker_id="police").item_id == police
    fresh = turns.give_floor(hall.at(10, 5).office, hall.meeting_id, speaker_id="clerk", seconds=290)
    assert [turn.speaker_id for turn in hall.meeting.turns] == ["police", "clerk", "mayor"]
    again = turns.give_floor(hall.at(10, 6).office, hall.meeting_id, speaker_id="clerk", seconds=60)
    assert again.item_id == fresh.item_id
    assert hall.meeting.turns[1].spans == (Span(time(10, 5)),)
    hall.undo(fresh)
    assert [turn.is_running for turn in hall.meeting.turns] == [True, False]


def test_the_gist_typed_while_he_talks_lands_under_his_name(hall: Hall) -> None:
    police, mayor = queue(hall, "police", "mayor")
    turns.call_next(hall.at(10, 20).office, hall.meeting_id)
    turns.say(hall.at(10, 21).office, hall.meeting_id, police, "ا")
    turns.say(hall.office, hall.meeting_id, police, "امنیت محلات")
    turns.call_next(hall.at(10, 25).office, hall.meeting_id, 300)
    turns.say(hall.office, hall.meeting_id, police, "امنیت محلات بهتر شد")
    turns.say(hall.office, hall.meeting_id, mayor, "قدردانی")
    assert said(hall) == [("police", "امنیت محلات بهتر شد"), ("mayor", "قدردانی")]
    assert [one.started_at for one in hall.meeting.statements] == [time(10, 20), time(10, 25)]


def test_the_first_letter_taken_back_leaves_no_empty_statement(hall: Hall) -> None:
    (police,) = queue(hall, "police")
    turns.say(hall.office, hall.meeting_id, police, "")
    assert said(hall) == []
    turns.say(hall.office, hall.meeting_id, police, "س")
    turns.say(hall.office, hall.meeting_id, police, "")
    assert (said(hall), hall.meeting.turns[0].statement_id) == ([], None)
    turns.say(hall.office, hall.meeting_id, police, "سلام")
    statement = hall.meeting.statements[0].id
    meetings.amend(hall.office, hall.meeting_id, statement, kind=StatementKind.REPORT)
    turns.say(hall.office, hall.meeting_id, police, "")
    assert said(hall) == [("police", "")]


def test_whoever_was_taken_for_another_gets_his_words_back(hall: Hall) -> None:
    (turn,) = queue(hall, "police")
    turns.say(hall.office, hall.meeting_id, turn, "امنیت")
    turns.rename(hall.office, hall.meeting_id, turn, speaker_id="councillor")
    assert said(hall) == [("councillor", "امنیت")]
    meetings.amend(hall.office, hall.meeting_id, hall.meeting.statements[0].id, speaker_id="mayor")
    turns.rename(hall.office, hall.meeting_id, turn, label="یکی از اهالی")
    assert said(hall) == [("mayor", "امنیت")]
    assert hall.meeting.turns[0].label == "یکی از اهالی"


def test_a_body_without_a_name_speaks(hall: Hall) -> None:
    """Scenario 8."""
    from app.domain.body import Body

    register.put(hall.office, Body("basij", "قرارگاه نمونه"))
    group = attendance.add_group(hall.office, hall.meeting_id, "مدیران قرارگاه", 4, "basij").item_id
    turns.give_floor(hall.office, hall.meeting_id, body_id="basij")
    turn = turns.give_floor(hall.at(10, 9).office, hall.meeting_id, speaker_id=group, seconds=540).item_id
    turns.say(hall.office, hall.meeting_id, turn, "گزارش")
    assert said(hall) == [(group, "گزارش")]
    assert [(one.body_id, one.seconds) for one in speaking_times(hall.meeting)] == [("basij", 540), (None, 0)]


def test_speaking_is_never_blocked_by_attendance_and_a_removal_never_stops_a_clock(hall: Hall) -> None:
    assert not hall.row("police").is_present
    turns.give_floor(hall.office, hall.meeting_id, speaker_id="police")
    gone = meetings.remove(hall.office, hall.meeting_id, "police")
    (turn,) = hall.meeting.turns
    assert (turn.speaker_id, turn.label, turn.is_running) == (None, "سرگرد نمونه", True)
    waiting = queue(hall, "mayor")[0]
    turns.remove(hall.office, hall.meeting_id, waiting)
    turns.pause(hall.at(10, 8).office, hall.meeting_id, 480)
    hall.undo(gone)
    (turn,) = hall.meeting.turns
    assert (turn.speaker_id, turn.label, turn.seconds) == ("police", "", 480)


def test_the_times_of_a_turn_are_put_right_afterwards(hall: Hall) -> None:
    (turn,) = queue(hall, "police")
    turns.call_next(hall.office, hall.meeting_id)
    turns.stop(hall.at(10, 3).office, hall.meeting_id, 180)
    turns.correct(hall.office, hall.meeting_id, turn, [Span(time(10), time(10, 5))])
    assert (hall.meeting.turns[0].seconds, hall.meeting.turns[0].done) == (300, True)


def test_a_note_becomes_a_resolution_by_one_key(hall: Hall) -> None:
    (turn,) = queue(hall, "police")
    turns.say(hall.office, hall.meeting_id, turn, "پنج کانکس نصب می‌کنیم")
    statement = hall.meeting.statements[0].id
    meetings.amend(hall.office, hall.meeting_id, statement, kind=StatementKind.UNDERTAKING)
    made = resolutions.from_statement(hall.office, hall.meeting_id, statement).item_id
    (one,) = hall.meeting.resolutions
    assert (one.id, one.text, one.kind) == (made, "پنج کانکس نصب می‌کنیم", ResolutionKind.UNDERTAKING)
    assert (one.from_statement_id, one.responsible_ids) == (statement, ())
    assert resolutions.from_statement(hall.office, hall.meeting_id, statement).item_id == made
    meetings.amend(hall.office, hall.meeting_id, made, text="نصب پنج کانکس")
    assert resolutions.from_statement(hall.office, hall.meeting_id, statement).item_id != made
    meetings.remove(hall.office, hall.meeting_id, statement)
    assert [one.from_statement_id for one in hall.meeting.resolutions] == [None, None]
