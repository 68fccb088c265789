"""What the hall adds to attendance and closing: midnight, who presides, substitutes, namesakes, warnings."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain import gap as gaps
from app.domain import meeting as rules
from app.domain import wall_clock
from app.domain.attendance import Attendance, Presence, Role, Stay
from app.domain.gap import Weight
from app.domain.meeting import Meeting
from app.domain.namesake import namesakes
from app.domain.person import MemberKind, Person, Position
from app.domain.presiding import Presiding
from app.domain.problems import Refusal
from app.domain.quorum import QuorumRule
from app.domain.register import Register
from app.domain.resolution import Resolution
from app.domain.stage import Recess, open_recess
from app.domain.statement import Statement
from app.domain.substitute import Proposal, is_alternate, proposed_substitutes
from app.domain.turn import Span, Turn
from app.domain.vote import Vote, VoteKind
from tests.domain.test_closing import COMPLETE

DAY = date(2026, 11, 3)


@given(st.times(time(18)), st.times(max_value=time(5, 59)))
def test_after_the_evening_comes_the_night(evening, night):
    assert wall_clock.is_before(evening, night)
    assert not wall_clock.is_before(night, evening)
    assert not wall_clock.runs_backwards(evening, night)
    assert 0 < wall_clock.seconds_between(evening, night) < 12 * 3600


def test_who_comes_after_midnight_is_late_and_who_leaves_before_it_leaves_early():
    late = Attendance("a", "الف", presence=Presence.PRESENT, stays=(Stay(time(0, 10), None),))
    early = Attendance("b", "ب", presence=Presence.PRESENT, stays=(Stay(time(21), time(23, 50)),))
    night = Meeting("m", started=time(21), ended=time(1), attendance=(late, early))
    rules.put(night, Attendance("c", "پ", presence=Presence.PRESENT, stays=(Stay(time(22), time(0, 30)),)))
    assert late.late_for(night.start)
    assert not early.late_for(night.start)
    assert early.early_from(night.ended)
    assert not early.here_at(time(0, 5))
    assert late.here_at(time(0, 30))
    assert not late.here_at(time(23))


def test_came_back_is_derived_from_the_times():
    row = Attendance("a", "الف", presence=Presence.PRESENT, stays=(Stay(None, time(10, 30)), Stay(time(11))))
    assert row.came_back
    assert row.in_hall()
    assert not row.in_hall(time(10, 45))
    assert not replace(row, stays=row.stays[:1]).in_hall()


def test_who_presides_at_a_time():
    rows = (
        Attendance("mayor", "شهردار نمونه", role=Role.CHAIR),
        Attendance("deputy", "معاون نمونه"),
        Attendance("clerk", "دبیر نمونه", role=Role.SECRETARY),
    )
    acted = Presiding("p", "deputy", Role.CHAIR, time(11), time(11, 30))
    session = Meeting("m", attendance=rows, presiding=(acted,))
    who = {
        at: session.who_presides(Role.CHAIR, at) for at in (time(10), time(11), time(11, 29), time(11, 30))
    }
    assert [row and row.id for row in who.values()] == ["mayor", "deputy", "deputy", "mayor"]
    assert session.who_presides(Role.CHAIR) == rows[0]
    assert session.who_presides(Role.SECRETARY, time(11)) == rows[2]
    still = rules.put(session, replace(acted, until=None))
    assert still.who_presides(Role.CHAIR) == rows[1]
    assert rules.remove(still, "deputy").presiding == ()


@pytest.mark.parametrize(
    ("item", "code"),
    [
        (Presiding("p", "a", Role.GUEST), "presiding_role"),
        (Presiding("p", "a", Role.CHAIR, time(11), time(10)), "presiding_ended_before_start"),
        (Recess("t", time(11), time(10)), "recess_ended_before_start"),
    ],
)
def test_stages_that_contradict_themselves_are_refused(item, code):
    with pytest.raises(Refusal, match=code):
        rules.put(Meeting("m"), item)


def test_a_recess_is_on_until_it_ends():
    session = rules.put(Meeting("m"), Recess("t", time(11), reason="نماز"))
    assert open_recess(session.recesses) == session.recesses[0]
    assert open_recess((replace(session.recesses[0], ended=time(11, 20)),)) is None


def a_person(name: str, kind: MemberKind, place: str, until: date | None = None) -> Person:
    held = Position(f"h-{name}", "شورایار", neighbourhood_id=place, member_kind=kind, until=until)
    return Person(f"p-{name}", name, positions=(held,))


MAIN, ALTERNATE = MemberKind.MAIN, MemberKind.ALTERNATE
REGISTER = Register(
    (
        a_person("main", MAIN, "dolatabad"),
        a_person("former", ALTERNATE, "dolatabad", until=date(2025, 1, 1)),
        a_person("first", ALTERNATE, "dolatabad"),
        a_person("second", ALTERNATE, "dolatabad"),
        a_person("elsewhere", ALTERNATE, "safaieh"),
    )
)


def roll(**presences: Presence) -> Meeting:
    rows = tuple(
        Attendance(name, name, f"p-{name}", presence=presences.get(name, Presence.PRESENT))
        for name in ("main", "former", "first", "second", "elsewhere")
    )
    return Meeting("m", held_on=DAY, attendance=rows)


def test_the_first_present_alternate_of_an_absent_councillor_is_proposed_and_not_assumed():
    session = roll(main=Presence.ABSENT)
    assert proposed_substitutes(session, REGISTER) == (Proposal("main", "first"),)
    assert all(row.on_behalf_of is None for row in session.attendance)
    assert proposed_substitutes(roll(main=Presence.EXCUSED, first=Presence.ABSENT), REGISTER) == (
        Proposal("main", "second"),
    )


def test_nobody_is_proposed_for_who_is_there_not_marked_or_has_a_substitute():
    assert proposed_substitutes(roll(), REGISTER) == ()
    assert proposed_substitutes(roll(main=Presence.UNMARKED), REGISTER) == ()
    session = roll(main=Presence.ABSENT)
    taken = rules.put(session, replace(session.attendance[2], on_behalf_of="main"))
    assert proposed_substitutes(taken, REGISTER) == ()


def test_who_is_a_main_councillor_too_is_no_alternate():
    first = REGISTER.people[2]
    assert is_alternate(first, DAY)
    both = replace(first, positions=(*first.positions, *REGISTER.people[0].positions))
    assert not is_alternate(both, DAY)


def test_namesakes_however_they_are_spelled():
    rows = [Attendance("a", "علی رضایی"), Attendance("b", "علي رضائی"), Attendance("c", "علی رضایی‌نیا")]
    assert {"a"} < namesakes([*rows, Attendance("d", "علی رضايی")]) <= {"a", "b", "d"}
    assert namesakes([rows[0], rows[2]]) == frozenset()


def codes(meeting: Meeting, weight: Weight) -> list[str]:
    return [gap.code for gap in gaps.gaps(meeting) if gap.weight is weight]


def test_a_later_statement_of_somebody_who_had_left_warns_and_stops_nothing():
    row = Attendance("c", "شورایار", presence=Presence.PRESENT, stays=(Stay(time(10, 40), time(11, 15)),))
    meeting = rules.put(COMPLETE, row)
    assert gaps.gaps(meeting) == ()
    in_time = rules.put(meeting, Statement("s", "c", text="سخن", started_at=time(11, 15)))
    assert gaps.gaps(in_time) == ()
    after = rules.put(meeting, Statement("s", "c", text="سخن", started_at=time(11, 20)))
    (warning,) = gaps.gaps(after)
    assert (warning.code, warning.weight, warning.item_id) == ("speaker_not_here", Weight.NOTE, "s")
    assert gaps.open_gaps(after) == ()


def test_a_clock_that_still_runs_stops_the_closing_and_a_recess_without_end_may_be_left():
    meeting = rules.put(COMPLETE, Turn("t", "a", spans=(Span(time(11)),)))
    meeting = rules.put(meeting, Recess("r", time(11, 30)))
    assert codes(meeting, Weight.MUST) == ["turn_running"]
    assert codes(meeting, Weight.BLANK) == ["recess_open"]


def test_an_open_stay_is_no_gap():
    row = Attendance("c", "شورایار", presence=Presence.PRESENT, stays=(Stay(time(10, 40)),))
    assert gaps.gaps(rules.put(COMPLETE, row)) == ()


def test_votes_that_no_longer_fit_stop_the_closing():
    decided = Resolution("r", text="نصب", responsible_ids=("b",), due_text="مستمر")
    voted = rules.put(replace(COMPLETE, resolutions=()), replace(decided, vote=Vote(VoteKind.COUNTED, 2)))
    assert gaps.gaps(voted) == ()
    fewer = rules.put(voted, replace(voted.attendance[1], on_behalf_of="a", presence=Presence.PRESENT))
    (gap,) = gaps.open_gaps(fewer)
    assert (gap.code, gap.weight) == ("votes_exceed", Weight.MUST)
    assert gap.values == {"row": 1, "given": 2, "entitled": 1}
    uncounted = rules.put(replace(COMPLETE, resolutions=()), replace(decided, vote=Vote(VoteKind.COUNTED)))
    assert codes(uncounted, Weight.BLANK) == ["vote_counts_missing"]
    tied = rules.put(replace(COMPLETE, resolutions=()), replace(decided, vote=Vote(VoteKind.COUNTED, 1, 1)))
    assert codes(tied, Weight.NOTE) == ["vote_not_carried"]


def test_a_session_that_began_without_its_quorum_warns():
    rows = tuple(Attendance(str(number), "شورایار", presence=Presence.ABSENT) for number in range(5))
    meeting = replace(
        COMPLETE, quorum_rule=QuorumRule.HALF_PLUS_ONE, attendance=(*COMPLETE.attendance, *rows)
    )
    (gap,) = [gap for gap in gaps.gaps(meeting) if gap.weight is Weight.NOTE]
    assert (gap.code, gap.values) == ("quorum_missing", {"needed": 4, "here": 2})
