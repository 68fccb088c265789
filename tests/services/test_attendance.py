"""At the door: who comes, leaves and comes back is one key, and every act can be undone."""

from __future__ import annotations

from datetime import time, timedelta

import pytest

from app.domain import gap as gaps
from app.domain.attendance import Attendance, Presence, Role, Stay
from app.domain.body import Body, BodyKind
from app.domain.person import MemberKind, Person, Position
from app.domain.problems import Refusal
from app.domain.quorum import QuorumBasis, QuorumRule, quorum
from app.domain.series import Series
from app.domain.statement import Statement
from app.domain.substitute import Proposal
from app.services import attendance, history, meetings, minutes, register, stages, turns
from app.services.office import Office
from tests.services.hall import Hall, open_hall


@pytest.fixture
def hall(office: Office) -> Hall:
    return open_hall(office)


def test_late_left_early_and_back_again(hall: Hall) -> None:
    """Scenario 6."""
    meetings.revise(hall.office, hall.meeting_id, started=time(10), quorum_rule=QuorumRule.HALF_PLUS_ONE)
    attendance.mark_rest_present(hall.office, hall.meeting_id)
    attendance.mark(hall.office, hall.meeting_id, "councillor", Presence.ABSENT)
    attendance.mark(hall.office, hall.meeting_id, "clerk", Presence.EXCUSED)
    assert not quorum(hall.meeting).met
    attendance.pass_door(hall.at(10, 40).office, hall.meeting_id, "councillor")
    assert hall.row("councillor").stays == (Stay(time(10, 40)),)
    assert quorum(hall.meeting).met
    attendance.pass_door(hall.at(11, 15).office, hall.meeting_id, "councillor")
    row = hall.row("councillor")
    assert row.stays == (Stay(time(10, 40), time(11, 15)),)
    assert row.is_present
    assert row.late_for(time(10))
    assert row.early_from(time(12))
    assert not quorum(hall.meeting).met
    assert not quorum(hall.meeting, time(11, 15)).met
    meetings.add(
        hall.office, hall.meeting_id, Statement("s", "councillor", text="سخن", started_at=time(11, 20))
    )
    assert "speaker_not_here" in {gap.code for gap in gaps.gaps(hall.meeting)}
    attendance.pass_door(hall.at(11, 18).office, hall.meeting_id, "councillor")
    assert hall.row("councillor").came_back
    assert "speaker_not_here" not in {gap.code for gap in gaps.gaps(hall.meeting)}


def test_several_are_marked_and_put_at_the_start_as_one_act_each(hall: Hall) -> None:
    three = {"mayor", "clerk", "councillor"}
    stages.convene(hall.at(10, 0).office, hall.meeting_id)
    attendance.mark(hall.at(10, 2).office, hall.meeting_id, "mayor", Presence.PRESENT)
    attendance.mark_several(hall.at(10, 40).office, hall.meeting_id, three, Presence.PRESENT)
    assert hall.row("mayor").stays == ()  # he was there before
    assert hall.row("clerk").stays == hall.row("councillor").stays == (Stay(time(10, 40)),)
    attendance.pass_door(hall.at(11, 0).office, hall.meeting_id, "councillor")
    attendance.put_at_start(hall.office, hall.meeting_id, three)
    assert hall.row("clerk").stays == ()
    assert hall.row("councillor").stays == (Stay(left=time(11, 0)),)  # who left still left
    attendance.mark_several(hall.office, hall.meeting_id, {"mayor", "clerk"}, Presence.EXCUSED)
    told = [one.told.code for one in history.acts(hall.office, hall.meeting_id, 2)]
    assert told == ["several_excused", "several_from_start"]
    history.undo(hall.office, hall.meeting_id)
    assert hall.row("mayor").is_present
    assert hall.row("clerk").is_present


def test_who_is_called_right_after_the_start_is_there_from_the_start(hall: Hall) -> None:
    stages.convene(hall.at(10, 0, 50).office, hall.meeting_id)
    attendance.mark(hall.at(10, 1).office, hall.meeting_id, "mayor", Presence.PRESENT)
    attendance.pass_door(hall.at(10, 10, 59).office, hall.meeting_id, "clerk")
    guest = attendance.admit(hall.office, hall.meeting_id, Attendance("guest", "رضا ملکی")).item_id
    assert [hall.row(row).stays for row in ("mayor", "clerk", guest)] == [(), (), ()]
    assert hall.row("clerk").here_at(time(10))
    attendance.pass_door(hall.at(10, 11).office, hall.meeting_id, "police")
    assert hall.row("police").late_for(time(10))
    attendance.pass_door(hall.at(10, 40).office, hall.meeting_id, "clerk")
    assert hall.row("clerk").stays == (Stay(None, time(10, 40)),)


def test_a_time_that_is_typed_is_kept_though_the_roll_is_called(hall: Hall) -> None:
    stages.convene(hall.office, hall.meeting_id)
    attendance.pass_door(hall.at(10, 5).office, hall.meeting_id, "police", time(10, 3))
    attendance.admit(hall.office, hall.meeting_id, Attendance("guest", "رضا ملکی"), time(10, 4))
    assert hall.row("police").stays == (Stay(time(10, 3)),)
    assert hall.row("guest").stays == (Stay(time(10, 4)),)


def test_before_the_start_and_without_a_grace_the_clock_is_written(hall: Hall) -> None:
    attendance.pass_door(hall.at(9, 50).office, hall.meeting_id, "mayor")
    register.set_profile(hall.office, roll_call_minutes=0)
    stages.convene(hall.at(10, 0).office, hall.meeting_id)
    attendance.pass_door(hall.office, hall.meeting_id, "clerk")
    attendance.pass_door(hall.at(10, 1).office, hall.meeting_id, "police")
    written = [hall.row(row).stays[0].arrived for row in ("mayor", "clerk", "police")]
    assert written == [time(9, 50), time(10), time(10, 1)]


def test_the_rest_is_absent_in_one_act_but_nobody_who_must_have_been_there(hall: Hall) -> None:
    meetings.add(hall.office, hall.meeting_id, Statement("s", "police", text="سخن"))
    meetings.add(hall.office, hall.meeting_id, Attendance("other", "شورایار دیگر"))
    rest = attendance.mark_rest_absent(hall.office, hall.meeting_id)
    assert [row.id for row in hall.meeting.attendance if row.presence is Presence.ABSENT] == [
        "councillor",
        "other",
    ]
    hall.undo(rest)
    assert {row.presence for row in hall.meeting.attendance} == {Presence.UNMARKED}


def test_who_was_called_from_the_start_is_not_late_when_he_is_marked_again(hall: Hall) -> None:
    stages.convene(hall.at(10, 0).office, hall.meeting_id)
    attendance.mark(hall.at(10, 5).office, hall.meeting_id, "police", Presence.PRESENT)
    attendance.mark(hall.at(10, 40).office, hall.meeting_id, "police", Presence.PRESENT)
    assert hall.row("police").stays == ()


def test_who_was_left_blank_on_purpose_is_not_called_absent_with_the_rest(hall: Hall) -> None:
    minutes.acknowledge(hall.office, hall.meeting_id, "presence_unmarked:councillor")
    attendance.mark_rest_absent(hall.office, hall.meeting_id)
    assert hall.row("councillor").presence is Presence.UNMARKED
    assert hall.row("police").presence is Presence.ABSENT


def test_a_key_pressed_twice_sends_nobody_out(hall: Hall) -> None:
    attendance.pass_door(hall.at(10, 4, 58).office, hall.meeting_id, "police")
    twice = attendance.pass_door(hall.later(seconds=4).office, hall.meeting_id, "police")
    assert twice.step
    assert twice.step.before == twice.step.after
    assert hall.row("police").stays == (Stay(time(10, 4)),)
    attendance.pass_door(hall.later(seconds=1).office, hall.meeting_id, "police")
    assert hall.row("police").stays == (Stay(time(10, 4), time(10, 5)),)


def test_a_clock_that_is_set_back_locks_nobody_in(hall: Hall) -> None:
    attendance.pass_door(hall.at(10, 30).office, hall.meeting_id, "police")
    attendance.pass_door(hall.at(9, 30).office, hall.meeting_id, "police")
    assert hall.row("police").stays == (Stay(time(10, 30), time(10, 30)),)
    attendance.pass_door(hall.at(9, 40).office, hall.meeting_id, "police")
    assert hall.row("police").in_hall()


def test_who_was_there_from_the_start_leaves_without_an_arrival(hall: Hall) -> None:
    attendance.mark_rest_present(hall.office, hall.meeting_id)
    left = attendance.pass_door(hall.at(11, 0).office, hall.meeting_id, "mayor")
    assert hall.row("mayor").stays == (Stay(None, time(11)),)
    hall.undo(left)
    assert hall.row("mayor").stays == ()


def test_after_midnight_it_is_still_the_session_of_the_evening(hall: Hall) -> None:
    meetings.revise(hall.office, hall.meeting_id, started=time(21))
    attendance.pass_door(hall.at(23, 30).office, hall.meeting_id, "police")
    attendance.pass_door(hall.later(minutes=50).office, hall.meeting_id, "police")
    assert hall.row("police").stays == (Stay(time(23, 30), time(0, 20)),)


def test_on_another_day_the_door_only_makes_present(hall: Hall) -> None:
    attendance.pass_door(hall.later(days=3).office, hall.meeting_id, "police")
    attendance.pass_door(hall.later(minutes=3).office, hall.meeting_id, "police")
    assert (hall.row("police").presence, hall.row("police").stays) == (Presence.PRESENT, ())


def test_times_in_the_hall_are_put_right_afterwards(hall: Hall) -> None:
    attendance.correct_stays(
        hall.office, hall.meeting_id, "police", [Stay(time(10), time(11)), Stay(time(12))]
    )
    assert hall.row("police").is_present
    assert hall.row("police").came_back
    with pytest.raises(Refusal, match="left_before_arrival"):
        attendance.correct_stays(hall.office, hall.meeting_id, "police", [Stay(time(11), time(10))])


def test_an_alternate_is_proposed_and_sits_down_when_she_says_so(hall: Hall) -> None:
    """Scenario 7, with an alternate councillor."""
    from app.domain.neighbourhood import Neighbourhood

    register.put(hall.office, Neighbourhood("dolatabad", "دولت‌آباد نمونه"))
    for name, kind in (("اصلی", MemberKind.MAIN), ("جانشین", MemberKind.ALTERNATE)):
        held = Position(f"h-{kind}", "شورایار", neighbourhood_id="dolatabad", member_kind=kind)
        register.put(hall.office, Person(f"p-{kind}", f"{name} نمونه", positions=(held,)))
    attendance.invite_councillors(hall.office, hall.meeting_id)
    rows = {row.person_id: row for row in hall.meeting.attendance if row.person_id}
    main, alternate = rows["p-main"], rows["p-alternate"]
    assert (main.alternate, alternate.alternate) == (False, True)
    meetings.revise(
        hall.office,
        hall.meeting_id,
        quorum_rule=QuorumRule.TWO_THIRDS,
        quorum_basis=QuorumBasis.NEIGHBOURHOODS,
    )
    attendance.mark(hall.office, hall.meeting_id, main.id, Presence.ABSENT)
    assert attendance.proposals(hall.office, hall.meeting_id) == ()
    attendance.pass_door(hall.office, hall.meeting_id, alternate.id)
    assert attendance.proposals(hall.office, hall.meeting_id) == (Proposal(main.id, alternate.id),)
    attendance.substitute(hall.office, hall.meeting_id, alternate.id, main.id, "۱۲/الف")
    assert attendance.proposals(hall.office, hall.meeting_id) == ()
    assert hall.row(main.id).presence is Presence.EXCUSED
    assert quorum(hall.meeting).met


def test_three_sessions_of_one_day_do_not_leak_into_one_another(office: Office) -> None:
    """Scenario 15."""
    first = open_hall(office)
    other = meetings.create(office, title="نشست دوم").meeting
    third = meetings.create(office, title="نشست سوم").meeting
    assert other
    assert third
    meetings.revise(office, third.id, cancelled=True)
    attendance.pass_door(first.office, first.meeting_id, "police")
    turns.give_floor(first.office, first.meeting_id, speaker_id="police")
    assert meetings.read(office, other.id).meeting == other
    assert meetings.read(office, third.id).meeting.turns == ()
    guest = attendance.add_guest(office, other.id, "مهمان نمونه").item_id
    with pytest.raises(Refusal, match="item_gone"):
        attendance.pass_door(first.office, first.meeting_id, guest)
    turns.queue(first.office, other.id, speaker_id=guest)
    turns.call_next(first.office, other.id)
    assert [one.is_running for one in first.meeting.turns] == [True]


def test_a_time_that_is_said_counts_before_the_clock(hall: Hall) -> None:
    attendance.pass_door(hall.at(10, 30).office, hall.meeting_id, "police", time(10, 5))
    assert hall.row("police").stays == (Stay(time(10, 5)),)
    attendance.pass_door(hall.office, hall.meeting_id, "police", time(10, 20))
    assert hall.row("police").stays == (Stay(time(10, 5), time(10, 20)),)
    attendance.pass_door(hall.later(days=3).office, hall.meeting_id, "police", time(11))
    assert hall.row("police").stays == (Stay(time(10, 5), time(10, 20)), Stay(time(11)))
    with pytest.raises(Refusal, match="left_before_arrival"):
        attendance.pass_door(hall.office, hall.meeting_id, "police", time(9))


def test_who_is_admitted_comes_and_is_present_in_one_act(hall: Hall) -> None:
    guest = Attendance("guest", "رضا ملکی", role=Role.GUEST, invited=False)
    came = attendance.admit(hall.at(10, 30).office, hall.meeting_id, guest)
    assert came.item_id == "guest"
    assert hall.row("guest").stays == (Stay(time(10, 30)),)
    attendance.pass_door(hall.later(seconds=3).office, hall.meeting_id, "guest")
    assert hall.row("guest").in_hall()
    history.undo(hall.office, hall.meeting_id)
    assert "guest" not in {row.id for row in hall.meeting.attendance}


def test_a_person_of_the_register_is_admitted_once(hall: Hall) -> None:
    register.put(hall.office, Person("person", "پارسا", "نرگس"))
    first = attendance.admit(hall.at(10, 30).office, hall.meeting_id, "person", time(10, 5))
    again = attendance.admit(hall.office, hall.meeting_id, "person")
    assert first.item_id == again.item_id
    assert hall.row(first.item_id).stays == (Stay(time(10, 5)),)
    with pytest.raises(Refusal, match="person_gone"):
        attendance.admit(hall.office, hall.meeting_id, "nobody")


def test_nobody_has_come_to_a_meeting_of_a_later_day(hall: Hall) -> None:
    tomorrow = hall.now.date() + timedelta(days=1)
    meetings.revise(hall.office, hall.meeting_id, held_on=tomorrow)
    attendance.admit(hall.office, hall.meeting_id, Attendance("guest", "رضا ملکی"))
    assert (hall.row("guest").presence, hall.row("guest").stays) == (Presence.UNMARKED, ())


CHIEF = Person("chief", "حسینی", "سید محمد", "سرگرد", (Position("p", "سرکلانتر", "police-9"),))


@pytest.fixture
def station(hall: Hall) -> Hall:
    """A hall whose office knows a police chief and a councillor."""
    register.put(hall.office, Body("police-9", "سرکلانتری نمونه", kind=BodyKind.POLICE))
    register.put(hall.office, CHIEF)
    councillor = Position("c", "شورایار", member_kind=MemberKind.MAIN)
    register.put(hall.office, Person("elected", "پارسا", "نرگس", positions=(councillor,)))
    return hall


def test_from_the_office_a_councillor_is_a_member_and_a_police_chief_an_invited_guest(station: Hall) -> None:
    chief = attendance.admit(station.at(9, 45).office, station.meeting_id, "chief").item_id
    elected = attendance.admit(station.office, station.meeting_id, "elected").item_id
    assert (station.row(chief).role, station.row(chief).invited) == (Role.GUEST, True)
    assert (station.row(elected).role, station.row(elected).invited) == (Role.MEMBER, True)
    invited = attendance.invite(station.office, station.meeting_id, "chief")
    assert invited.step
    assert invited.step.before == invited.step.after


def test_a_guest_who_walks_into_a_running_session_was_not_invited(station: Hall) -> None:
    meetings.revise(station.at(10, 5).office, station.meeting_id, started=time(10))
    chief = attendance.admit(station.office, station.meeting_id, "chief").item_id
    elected = attendance.admit(station.office, station.meeting_id, "elected").item_id
    assert (station.row(chief).role, station.row(chief).invited) == (Role.GUEST, False)
    assert station.row(elected).invited


def test_whoever_is_put_into_the_list_of_a_later_day_is_invited(station: Hall) -> None:
    meetings.revise(station.office, station.meeting_id, held_on=station.now.date() + timedelta(days=7))
    guest = Attendance("guest", "رضا ملکی", role=Role.GUEST, invited=False)
    attendance.admit(station.office, station.meeting_id, guest)
    assert station.row("guest").invited


def test_next_time_he_comes_as_she_put_it_last_time(station: Hall) -> None:
    register.put(station.office, Series("series", "نشست نمونه"))
    meetings.revise(station.office, station.meeting_id, series_id="series")
    row_id = attendance.admit(station.office, station.meeting_id, "chief").item_id
    meetings.amend(station.office, station.meeting_id, row_id, role=Role.OBSERVER)
    following = meetings.create(station.later(days=30).office, "series").meeting
    assert following
    came = attendance.admit(station.office, following.id, "chief")
    assert came.meeting
    assert {row.role for row in came.meeting.attendance if row.person_id == "chief"} == {Role.OBSERVER}


def test_a_group_comes_as_its_body_does(station: Hall) -> None:
    police = attendance.add_group(station.office, station.meeting_id, "رؤسای کلانتری", None, "police-9")
    managers = Attendance("managers", "شورایاران", is_group=True)
    register.set_profile(station.office, member_label="شورایار")
    attendance.admit(station.office, station.meeting_id, managers)
    assert station.row(police.item_id).role is Role.GUEST
    assert station.row("managers").role is Role.MEMBER
