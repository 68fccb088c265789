"""Speakers: one clock at most, the queue in its order, and nothing that is done elsewhere stops a clock."""

from __future__ import annotations

from dataclasses import replace
from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain import meeting as rules
from app.domain import turn as turns
from app.domain.attendance import Attendance
from app.domain.meeting import Meeting
from app.domain.problems import Refusal
from app.domain.statement import Statement
from app.domain.turn import Span, SpeakingTime, Turn

QUEUE = (Turn("a", "mayor"), Turn("b", "police"), Turn("c", body_id="basij"))


def order(all_: tuple[Turn, ...]) -> str:
    return "".join(turn.id for turn in all_)


def states(all_: tuple[Turn, ...]) -> list[str]:
    names = ("is_waiting", "is_running", "is_paused", "done")
    return [next(name for name in names if getattr(turn, name)) for turn in all_]


def test_the_next_speaker_is_one_call_and_ends_the_one_before():
    first = turns.call_next(QUEUE, time(10, 5))
    assert states(first) == ["is_running", "is_waiting", "is_waiting"]
    second = turns.call_next(first, time(10, 9), seconds=251)
    assert states(second) == ["done", "is_running", "is_waiting"]
    assert second[0].spans == (Span(time(10, 5), time(10, 9), 251),)
    last = turns.call_next(turns.call_next(second, time(10, 12), 170), time(10, 20), 480)
    assert states(last) == ["done", "done", "done"]


def test_a_turn_that_is_interrupted_goes_on_and_its_time_adds_up():
    talking = turns.start(QUEUE, "a", time(10))
    paused = turns.pause(talking, time(10, 4), 240)
    assert states(paused)[0] == "is_paused"
    again = turns.start(paused, "a", time(10, 6))
    over = turns.stop(again, time(10, 7), 55)
    assert over[0].seconds == 295
    assert over[0].done


def test_who_is_called_out_of_order_comes_before_those_who_wait_on():
    assert order(turns.start(QUEUE, "c", time(10))) == "cab"
    talked = turns.call_next(QUEUE, time(10))
    assert order(turns.start(talked, "c", time(10, 5))) == "acb"


def test_the_queue_is_ordered_by_dragging_and_what_is_over_keeps_its_place():
    talked = turns.call_next(QUEUE, time(10))
    assert order(turns.move(talked, "c", 0)) == "acb"
    assert order(turns.move(talked, "a", 1)) == "abc"
    assert order(turns.step(talked, "c", -1)) == "acb"
    assert order(turns.step(turns.step(talked, "c", -1), "c", 5)) == "abc"
    assert turns.step(talked, "a", 1) == talked


def test_starting_whoever_has_the_floor_leaves_the_clock_alone():
    talking = turns.start(QUEUE, "a", time(10))
    assert turns.start(talking, "a", time(10, 5)) == talking


def test_a_clock_of_the_hall_that_is_set_back_stops_nothing():
    over = turns.stop(turns.start(QUEUE, "a", time(10, 30)), time(9, 31), 60)
    assert over[0].spans == (Span(time(10, 30), time(10, 30), 60),)


def test_a_turn_may_run_past_midnight_and_times_without_a_measure_are_subtracted():
    over = turns.stop(turns.start(QUEUE, "a", time(23, 50)), time(0, 10))
    assert over[0].seconds == 20 * 60


def test_the_total_of_a_person_and_of_a_body_without_a_name():
    said = (
        Turn("a", "mayor", spans=(Span(time(10), time(10, 4), 240),), done=True),
        Turn("b", body_id="basij", spans=(Span(time(10, 5), time(10, 6), 62),), done=True),
        Turn("c", "mayor", spans=(Span(time(10, 7), time(10, 8)),), done=True),
        Turn("d", label="یکی از اهالی", spans=(Span(time(10, 9)),)),
        Turn("e", "police"),
    )
    assert turns.speaking_times(Meeting("m", turns=said)) == (
        SpeakingTime("mayor", None, "", 300, 2),
        SpeakingTime(None, "basij", "", 62, 1),
        SpeakingTime(None, None, "یکی از اهالی", 0, 1),
    )


def a_session(*all_: Turn) -> Meeting:
    rows = (Attendance("mayor", "شهردار نمونه"), Attendance("police", "سرگرد نمونه"))
    return Meeting("m", attendance=rows, turns=all_)


def test_taking_somebody_out_of_the_attendance_never_touches_a_running_clock():
    before = a_session(Turn("a", "mayor", spans=(Span(time(10)),)), Turn("b", "police"))
    after = rules.remove(before, "mayor")
    assert after.turns == (
        Turn("a", None, label="شهردار نمونه", spans=(Span(time(10)),)),
        before.turns[1],
    )
    assert rules.revert(after, before, after) == before
    later = replace(after, turns=turns.pause(after.turns, time(10, 5), 290))
    back = rules.revert(later, before, after)
    assert back.turns[0] == Turn("a", "mayor", spans=(Span(time(10), time(10, 5), 290),))


def test_taking_another_turn_out_of_the_queue_never_touches_a_running_clock():
    session = a_session(Turn("a", "mayor", spans=(Span(time(10)),)), Turn("b", "police"))
    assert rules.remove(session, "b").turns == session.turns[:1]


def test_undoing_a_stop_does_not_make_two_clocks_run():
    talking = a_session(Turn("a", "mayor", spans=(Span(time(10)),)), Turn("b", "police"))
    stopped = replace(talking, turns=turns.stop(talking.turns, time(10, 5), 300))
    since = replace(stopped, turns=turns.start(stopped.turns, "b", time(10, 6)))
    undone = rules.revert(since, talking, stopped)
    assert undone.turns == since.turns
    assert rules.revert(stopped, talking, stopped) == talking


def test_undoing_the_removal_of_a_running_turn_lets_the_new_clock_run():
    talking = a_session(Turn("a", "mayor", spans=(Span(time(10)),)), Turn("b", "police"))
    without = rules.remove(talking, "a")
    since = replace(without, turns=turns.start(without.turns, "b", time(10, 6)))
    undone = rules.revert(since, talking, without)
    assert states(undone.turns) == ["is_paused", "is_running"]


def test_the_gist_that_goes_is_no_longer_named_by_its_turn():
    session = replace(a_session(Turn("a", "mayor", statement_id="s")), statements=(Statement("s", "mayor"),))
    assert rules.remove(session, "s").turns == (Turn("a", "mayor"),)


@pytest.mark.parametrize(
    ("turn", "code"),
    [
        (Turn("x", spans=(Span(time(10), time(9)),)), "turn_ended_before_start"),
        (Turn("x", spans=(Span(time(10)), Span(time(11)))), "turn_left_open"),
        (Turn("x", spans=(Span(time(10)),), done=True), "turn_left_open"),
        (Turn("x", spans=(Span(time(10), time(11), -1),)), "seconds_negative"),
        (Turn("x", spans=(Span(time(10), time(11), 100_000),)), "too_large"),
        (Turn("x", spans=(Span(time(10)),)), "turn_running_already"),
    ],
)
def test_what_no_session_could_hold_is_refused(turn: Turn, code: str):
    with pytest.raises(Refusal, match=code):
        rules.put(a_session(Turn("a", "mayor", spans=(Span(time(9)),))), turn)


moments = st.times().map(lambda moment: moment.replace(second=0, microsecond=0))
verbs = st.tuples(
    st.sampled_from(["start", "pause", "stop", "next", "move", "put", "remove"]),
    st.sampled_from("abcd"),
    moments,
    st.none() | st.integers(0, 600),
)


def _apply(meeting: Meeting, step: tuple[str, str, time, int | None]) -> Meeting:
    verb, turn_id, at, seconds = step
    here = any(turn.id == turn_id for turn in meeting.turns)
    match verb:
        case "put" if not here:
            return rules.put(meeting, Turn(turn_id, "mayor"))
        case "remove" if here:
            return rules.remove(meeting, turn_id)
        case "start" if here:
            return replace(meeting, turns=turns.start(meeting.turns, turn_id, at, seconds))
        case "move" if here:
            return replace(meeting, turns=turns.move(meeting.turns, turn_id, (seconds or 0) % 4))
        case "pause":
            return replace(meeting, turns=turns.pause(meeting.turns, at, seconds))
        case "stop":
            return replace(meeting, turns=turns.stop(meeting.turns, at, seconds))
        case "next":
            return replace(meeting, turns=turns.call_next(meeting.turns, at, seconds))
    return meeting


@given(st.lists(verbs, max_size=14), st.integers(0, 13))
def test_whatever_is_pressed_one_clock_runs_at_most_and_every_turn_could_be_kept(steps, undone):
    past = [a_session(Turn("a", "mayor"), Turn("b", "police"))]
    for step in steps:
        past.append(_apply(past[-1], step))
    now = past[-1]
    if undone + 1 < len(past):
        now = rules.revert(now, past[undone], past[undone + 1])
    for meeting in (past[-1], now):
        assert sum(turn.is_running for turn in meeting.turns) <= 1
        for turn in meeting.turns:
            turns.check(turn, meeting.turns)
    assert [one.id for one in turns.waiting(past[-1].turns)] == [
        one.id for one in past[-1].turns[len(past[-1].turns) - len(turns.waiting(past[-1].turns)) :]
    ]


@given(st.lists(verbs, min_size=1, max_size=10))
def test_undoing_the_last_step_gives_back_exactly_what_was(steps):
    before = a_session(Turn("a", "mayor"), Turn("b", "police"))
    for step in steps[:-1]:
        before = _apply(before, step)
    after = _apply(before, steps[-1])
    assert rules.revert(after, before, after) == before
