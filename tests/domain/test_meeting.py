"""The meeting as an aggregate: what may be put into it, taken out, and undone."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain import meeting as rules
from app.domain.agenda import AgendaItem
from app.domain.attendance import Attendance, Presence, Role, Stay
from app.domain.meeting import Meeting
from app.domain.problems import Refusal
from app.domain.request import Request
from app.domain.resolution import Resolution
from app.domain.statement import Statement

DAY = date(2026, 11, 3)


def a_meeting(*items) -> Meeting:
    meeting = Meeting("m", "نشست ماهیانه", held_on=DAY)
    for item in items:
        meeting = rules.put(meeting, item)
    return meeting


def refused(code: str):
    return pytest.raises(Refusal, match=code)


def test_there_is_one_chair_and_naming_another_makes_the_first_a_member():
    meeting = a_meeting(Attendance("a", "الف", role=Role.CHAIR), Attendance("b", "ب", role=Role.CHAIR))
    assert meeting.chair is not None
    assert meeting.chair.id == "b"
    assert [(row.id, row.role) for row in meeting.attendance] == [("b", Role.CHAIR), ("a", Role.MEMBER)]


def test_who_is_appointed_goes_before_everybody_and_goes_back_with_undo():
    before = a_meeting(*(Attendance(row, row) for row in "abcd"))
    clerk = rules.put(before, Attendance("c", "c", role=Role.SECRETARY))
    assert [row.id for row in clerk.attendance] == ["c", "a", "b", "d"]
    both = rules.put(clerk, Attendance("d", "d", role=Role.CHAIR))
    assert [row.id for row in both.attendance] == ["d", "c", "a", "b"]
    assert rules.revert(both, clerk, both) == clerk
    assert rules.revert(clerk, before, clerk) == before
    new = rules.put(before, Attendance("e", "e", role=Role.CHAIR))
    assert [row.id for row in new.attendance] == ["e", "a", "b", "c", "d"]
    assert rules.revert(new, before, new) == before


def test_an_appointment_is_undone_whoever_came_since():
    before = a_meeting(*(Attendance(row, row) for row in "abc"))
    appointed = rules.put(before, Attendance("c", "c", role=Role.CHAIR))
    since = rules.put(appointed, Attendance("d", "d"))
    assert [row.id for row in rules.revert(since, before, appointed).attendance] == ["a", "b", "c", "d"]


def test_an_officer_stays_where_she_has_moved_him():
    meeting = a_meeting(Attendance("a", "الف", role=Role.CHAIR), Attendance("b", "ب"))
    moved = rules.move(meeting, "a", 1)
    marked = rules.put(moved, replace(moved.attendance[1], presence=Presence.PRESENT))
    assert [row.id for row in marked.attendance] == ["b", "a"]


def test_a_person_has_one_row():
    meeting = a_meeting(Attendance("a", "الف", "p1"))
    with refused("duplicate_person"):
        rules.put(meeting, Attendance("b", "الف", "p1"))


def test_nobody_leaves_before_arriving():
    with refused("left_before_arrival"):
        a_meeting(Attendance("a", "الف", stays=(Stay(time(11), time(10)),)))


def test_the_same_body_twice_in_one_resolution_is_refused_and_in_two_is_fine():
    with refused("duplicate_body"):
        a_meeting(Resolution("r", responsible_ids=("police",), consulted_ids=("police",)))
    a_meeting(Resolution("r1", responsible_ids=("police",)), Resolution("r2", responsible_ids=("police",)))


def test_a_deadline_is_not_before_the_meeting():
    with refused("due_before_meeting"):
        a_meeting(Resolution("r", due_on=date(2026, 11, 2)))


def test_a_meeting_may_run_past_midnight_but_not_end_before_it_began():
    rules.revise(a_meeting(), started=time(21, 30), ended=time(0, 20))
    with refused("ended_before_start"):
        rules.revise(a_meeting(), started=time(10), ended=time(9))


def test_who_spoke_cannot_be_taken_out():
    meeting = a_meeting(Attendance("a", "الف"), Statement("s", speaker_id="a"))
    with refused("participant_spoke"):
        rules.remove(meeting, "a")


def test_taking_something_out_takes_its_mentions_out_and_undo_brings_both_back():
    before = a_meeting(
        Resolution("r1", text="نصب ۵ کانکس"),
        Resolution("r2", related_ids=("r1",)),
        Request("q", answered_by=("r1",)),
        AgendaItem("x"),
    )
    after = rules.remove(before, "r1")
    assert after.resolutions == (Resolution("r2"),)
    assert after.requests == (Request("q"),)
    assert rules.revert(after, before, after) == before


def test_undo_leaves_alone_what_was_changed_since():
    before = a_meeting(Statement("s", text="یک"), Statement("t", text="دو"))
    after = rules.remove(before, "s")
    since = rules.put(after, Statement("t", text="دو و نیم"))
    undone = rules.revert(since, before, after)
    assert [said.text for said in undone.statements] == ["یک", "دو و نیم"]


def test_late_and_left_early_both_hold_and_are_derived():
    row = Attendance("a", "الف", presence=Presence.PRESENT, stays=(Stay(time(10, 40), time(11, 15)),))
    assert row.late_for(time(10))
    assert row.early_from(time(12))
    assert row.here_at(time(11))
    assert not row.here_at(time(11, 20))


def test_row_numbers_are_places():
    meeting = a_meeting(Resolution("r1"), Resolution("r2"), Resolution("r3"))
    assert [rules.row_of(rules.move(meeting, "r3", -2), one) for one in ("r3", "r1", "r2")] == [1, 2, 3]


def test_steps_add_up_and_end_at_the_ends():
    meeting = a_meeting(*map(Resolution, "abcd"))
    twice = rules.move(rules.move(meeting, "d", -1), "d", -1)
    assert "".join(one.id for one in twice.resolutions) == "adbc"
    assert rules.move(meeting, "d", -2) == twice
    assert rules.move(meeting, "d", 1) is meeting
    assert "".join(one.id for one in rules.move(meeting, "a", 9).resolutions) == "bcda"


@pytest.mark.parametrize(("by", "order"), [(-1, "dabc"), (-2, "dabc"), (1, "abcd")])
def test_a_step_passes_what_is_not_shown(by, order):
    meeting = a_meeting(*map(Resolution, "abcd"))
    assert "".join(one.id for one in rules.move(meeting, "d", by, {"a", "d"}).resolutions) == order


def test_undoing_an_addition_leaves_no_mention_of_it():
    before = a_meeting(Request("q"))
    after = rules.put(before, Resolution("r"))
    since = rules.put(after, Request("q", answered_by=("r",)))
    assert rules.revert(since, before, after) == before


def test_who_was_entered_again_meanwhile_is_not_doubled_by_undo():
    before = a_meeting(Attendance("a", "الف", "p1"))
    after = rules.remove(before, "a")
    since = rules.put(after, Attendance("b", "الف", "p1"))
    assert [row.id for row in rules.revert(since, before, after).attendance] == ["b"]


def test_a_chair_who_comes_back_finds_the_new_chair_in_the_seat():
    before = a_meeting(Attendance("a", "الف", role=Role.CHAIR))
    after = rules.remove(before, "a")
    since = rules.put(after, Attendance("b", "ب", role=Role.CHAIR))
    back = rules.revert(since, before, after)
    assert {row.id: row.role for row in back.attendance} == {"a": Role.MEMBER, "b": Role.CHAIR}


def test_undoing_a_change_of_chair_gives_the_seat_back():
    before = a_meeting(Attendance("a", "الف", role=Role.CHAIR), Attendance("b", "ب"))
    after = rules.put(before, Attendance("b", "ب", role=Role.CHAIR))
    assert rules.revert(after, before, after) == before


def test_the_former_chair_need_not_sign_any_more():
    meeting = a_meeting(
        Attendance("a", "الف", role=Role.CHAIR, signs=True), Attendance("b", "ب", role=Role.CHAIR, signs=True)
    )
    assert {row.id: row.signs for row in meeting.attendance} == {"a": False, "b": True}


def test_who_comes_after_all_has_no_substitute():
    meeting = a_meeting(
        Attendance("a", "الف", presence=Presence.EXCUSED),
        Attendance("b", "ب", presence=Presence.PRESENT, on_behalf_of="a"),
    )
    arrived = rules.put(meeting, replace(meeting.attendance[0], presence=Presence.PRESENT))
    assert arrived.attendance[1].on_behalf_of is None


def test_undo_names_nothing_that_has_gone_since():
    related = a_meeting(Resolution("a", related_ids=("b",)), Resolution("b", related_ids=("a",)))
    apart = rules.put(related, Resolution("a"))
    since = rules.remove(apart, "b")
    assert rules.revert(since, related, apart).resolutions == (Resolution("a"),)


def test_a_guest_who_has_spoken_stays_when_the_addition_is_undone():
    before = a_meeting()
    after = rules.put(before, Attendance("a", "مهمان"))
    spoke = rules.put(after, Statement("s", speaker_id="a", text="سلام"))
    undone = rules.revert(spoke, before, after)
    assert [row.id for row in undone.attendance] == ["a"]
    assert undone.statements[0].speaker_id == "a"


@pytest.mark.parametrize(
    "item",
    [
        Attendance("a", "الف", headcount=7),
        Attendance("a", "الف", is_group=True, headcount=10**6),
        Attendance("a", "الف", on_behalf_of="a"),
        AgendaItem("x", minutes_planned=10**6),
        Resolution("r", credit=10**17),
    ],
)
def test_what_no_record_could_hold_is_refused(item):
    with pytest.raises(Refusal):
        a_meeting(item)


ids = st.sampled_from("abcdef")
texts = st.text("آبپچ ‌۱۲", max_size=6)
said = st.builds(Statement, ids, text=texts)
steps = st.lists(
    st.one_of(
        st.tuples(st.just("put"), said),
        st.tuples(st.just("remove"), ids),
        st.tuples(st.just("move"), st.tuples(ids, st.integers(-5, 5))),
        st.tuples(st.just("title"), texts),
    ),
    max_size=8,
)


def _apply(meeting: Meeting, step) -> Meeting:
    verb, value = step
    present = {item.id for item in rules.items(meeting)}
    if verb == "put":
        return rules.put(meeting, value)
    if verb == "title":
        return rules.revise(meeting, title=value)
    if verb == "remove":
        return rules.remove(meeting, value) if value in present else meeting
    return rules.move(meeting, value[0], value[1]) if value[0] in present else meeting


@given(steps, steps.filter(bool))
def test_undoing_the_last_step_gives_back_exactly_what_was(first, then):
    before = a_meeting()
    for step in first:
        before = _apply(before, step)
    after = _apply(before, then[0])
    assert rules.revert(after, before, after) == before


@given(steps)
def test_identifiers_stay_unique(many):
    meeting = a_meeting()
    for step in many:
        meeting = _apply(meeting, step)
    found = [item.id for item in rules.items(meeting)]
    assert len(found) == len(set(found))


def test_a_fact_that_does_not_exist_is_our_own_fault():
    with pytest.raises(TypeError):
        rules.revise(a_meeting(), id="other")


def test_replacing_keeps_the_place():
    meeting = a_meeting(Statement("s"), Statement("t"))
    changed = rules.put(meeting, replace(meeting.statements[0], text="الف"))
    assert [one.id for one in changed.statements] == ["s", "t"]
