"""A new meeting comes prepared: venue, officers, roster of its day, agenda, and what was left open before."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

import pytest

from app.domain.agenda import AgendaItem
from app.domain.attendance import Presence, Role
from app.domain.body import Body
from app.domain.distribution import Channel
from app.domain.meeting import Meeting
from app.domain.neighbourhood import Neighbourhood
from app.domain.person import MemberKind, Person, Position
from app.domain.preparation import Preparation
from app.domain.problems import Refusal
from app.domain.quorum import QuorumBasis, QuorumRule
from app.domain.resolution import Permit, Resolution, ResolutionKind, ResolutionStatus
from app.domain.series import Series, Venue
from app.domain.statement import Statement
from app.services import (
    attendance,
    carry_over,
    distribution,
    history,
    lifecycle,
    meetings,
    minutes,
    preparing,
    register,
)
from app.services.office import Office

ABAN, AZAR, DEY = date(2026, 11, 3), date(2026, 12, 3), date(2027, 1, 2)
SERIES = Series(
    "series",
    "نشست ماهیانه نمونه",
    venue_id="hall",
    chair_id="mayor",
    secretary_id="clerk",
    quorum_rule=QuorumRule.HALF_PLUS_ONE,
    quorum_basis=QuorumBasis.NEIGHBOURHOODS,
    preparation=Preparation(
        planned_start=time(9, 30),
        agenda=("قرائت صورتجلسه پیشین", "گزارش شهردار"),
        body_ids=("police",),
    ),
)


def councillor(
    name: str,
    place: str,
    kind: MemberKind = MemberKind.MAIN,
    since: date | None = None,
    until: date | None = None,
) -> Person:
    held = Position(f"held-{name}", "شورایار", None, place, kind, since, until)
    return Person(f"person-{name}", name, "مریم", positions=(held,))


@pytest.fixture
def district(office: Office) -> Office:
    """An office with two neighbourhoods, one of them closed down, a police and officers."""
    entries = (
        Body("police", "کلانتری نمونه"),
        Body("office", "معاونت نمونه"),
        Neighbourhood("north", "محله شمالی"),
        Neighbourhood("south", "محله جنوبی"),
        Neighbourhood("old", "محله پیشین", active=False),
        Venue("hall", "تالار نمونه"),
        Person("mayor", "نادری", "علی", positions=(Position("m", "شهردار"),)),
        Person("clerk", "صادقی", "لیلا", positions=(Position("c", "دبیر"),)),
        Person("officer", "یاوری", "کامران", "سرهنگ", (Position("o", "رئیس کلانتری", "police"),)),
        Person("engineer", "توکلی", "سعید", positions=(Position("e", "معاون فنی", "office"),)),
        councillor("ملکی", "north", since=date(2025, 1, 1)),
        councillor("پارسا", "north", MemberKind.ALTERNATE),
        councillor("پیشین", "north", until=date(2025, 12, 31)),
        councillor("آینده", "south", since=date(2026, 12, 1)),
        councillor("چمنی", "south", MemberKind.NONE),
        councillor("گذشته", "old"),
        SERIES,
    )
    for entry in entries:
        register.put(office, entry)
    return office


def created(office: Office, held_on: date = ABAN) -> Meeting:
    meeting = meetings.create(office, "series", held_on=held_on).meeting
    assert meeting is not None
    return meeting


def last_names(meeting: Meeting) -> list[str]:
    return [row.name.split()[-1] for row in meeting.attendance]


def test_a_new_session_of_the_series_is_ready_in_one_step(district: Office) -> None:
    meeting = created(district)
    assert (meeting.title, meeting.ordinal, meeting.venue) == ("نشست ماهیانه نمونه", 1, "تالار نمونه")
    assert meeting.planned_start == time(9, 30)
    assert [item.title for item in meeting.agenda] == ["قرائت صورتجلسه پیشین", "گزارش شهردار"]
    assert (meeting.quorum_rule, meeting.quorum_basis) == (
        QuorumRule.HALF_PLUS_ONE,
        QuorumBasis.NEIGHBOURHOODS,
    )
    assert last_names(meeting) == ["نادری", "صادقی", "چمنی", "ملکی", "یاوری"]
    assert [row.role for row in meeting.attendance[:2]] == [Role.CHAIR, Role.SECRETARY]
    assert {row.presence for row in meeting.attendance} == {Presence.UNMARKED}
    assert meetings.read(district, meeting.id).meeting == meeting


def test_where_the_series_names_no_chair_the_last_one_presides_again(district: Office) -> None:
    chair = SERIES.chair_id
    assert chair is not None
    register.put(district, replace(SERIES, chair_id=None, preparation=Preparation()))
    first = created(district)
    assert first.chair is None
    attendance.invite(district, first.id, chair, Role.CHAIR)
    following = created(district, AZAR)
    assert following.chair is not None
    assert following.chair.person_id == chair
    assert following.secretary is not None
    assert following.secretary.person_id == SERIES.secretary_id


def test_the_hour_of_the_last_invitation_is_that_of_the_next_where_the_series_names_none(
    district: Office,
) -> None:
    register.put(district, replace(SERIES, preparation=Preparation()))
    first = created(district)
    assert first.planned_start is None
    meetings.revise(district, first.id, planned_start=time(18, 30), started=time(18, 47))
    assert created(district, AZAR).planned_start == time(18, 30)
    register.put(district, SERIES)
    assert created(district, AZAR).planned_start == time(9, 30)


def test_who_comes_is_what_he_was_in_the_last_session_that_was_held(district: Office) -> None:
    first, cancelled = created(district), created(district, AZAR)
    chief = next(row.id for row in first.attendance if row.person_id == "officer")
    assert {row.role for row in first.attendance if row.id == chief} == {Role.GUEST}
    meetings.amend(district, first.id, chief, role=Role.OBSERVER)
    other = next(row.id for row in cancelled.attendance if row.person_id == "officer")
    meetings.amend(district, cancelled.id, other, role=Role.GUEST)
    meetings.revise(district, cancelled.id, cancelled=True)
    following = created(district, DEY)
    assert {row.role for row in following.attendance if row.person_id == "officer"} == {Role.OBSERVER}
    councillors = [row for row in following.attendance if row.neighbourhood_id]
    assert {row.role for row in councillors} == {Role.MEMBER}


def test_the_roster_is_that_of_the_day(district: Office) -> None:
    assert last_names(created(district, date(2025, 6, 1)))[2:] == ["پیشین", "چمنی", "ملکی", "یاوری"]
    assert last_names(created(district, AZAR))[2:] == ["آینده", "چمنی", "ملکی", "یاوری"]


def test_a_day_that_was_moved_brings_those_who_are_missing_and_takes_nobody_out(district: Office) -> None:
    meeting = created(district)
    meetings.revise(district, meeting.id, held_on=AZAR)
    moved = preparing.invite_roster(district, meeting.id).meeting
    assert moved is not None
    assert last_names(moved) == [*last_names(meeting), "آینده"]


def test_alternates_come_when_they_are_asked_and_have_no_seat(district: Office) -> None:
    register.put(
        district, replace(SERIES, preparation=replace(SERIES.preparation, alternates=True, body_ids=()))
    )
    rows = {row.name.split()[-1]: row for row in created(district).attendance}
    assert set(rows) == {"نادری", "صادقی", "پارسا", "چمنی", "ملکی"}
    assert rows["پارسا"].alternate
    assert not rows["ملکی"].alternate


def test_a_series_may_invite_some_neighbourhoods_only(district: Office) -> None:
    only = Preparation(all_neighbourhoods=False, neighbourhood_ids=("old", "south"))
    register.put(district, replace(SERIES, preparation=only))
    assert register.read(district).one_series("series") == replace(SERIES, preparation=only, last_ordinal=0)
    assert last_names(created(district))[2:] == ["چمنی", "گذشته"]


def test_the_roster_is_shown_before_the_meeting_is_made(district: Office) -> None:
    found = preparing.roster(district, "series", ABAN)
    assert [(one.person.last_name, one.position.title) for one in found] == [
        ("چمنی", "شورایار"),
        ("ملکی", "شورایار"),
        ("یاوری", "رئیس کلانتری"),
    ]


def test_the_protocol_puts_its_people_first_and_a_new_one_follows_by_the_alphabet(district: Office) -> None:
    register.move_person(district, "officer", 0)
    assert last_names(created(district))[2:] == ["یاوری", "چمنی", "ملکی"]
    register.put(district, councillor("بهاری", "south"))
    assert last_names(created(district))[2:] == ["یاوری", "چمنی", "ملکی", "بهاری"]
    before = register.read(district).protocol
    register.move_person(district, "person-ملکی", 1)
    order = [person.last_name for person in register.read(district).in_protocol_order()]
    assert order[:2] == ["یاوری", "ملکی"]
    register.set_protocol(district, before)
    assert register.read(district).protocol == before
    # The alphabet stays beside it.
    names = [person.last_name for person in register.read(district).people]
    assert names == [
        *["آینده", "بهاری", "پارسا", "پیشین", "توکلی", "چمنی"],
        *["صادقی", "گذشته", "ملکی", "نادری", "یاوری"],
    ]
    with pytest.raises(Refusal, match="person_gone"):
        register.move_person(district, "nobody", 0)


def test_a_corrected_name_keeps_its_place_in_the_protocol(district: Office) -> None:
    register.move_person(district, "officer", 0)
    officer = register.read(district).person("officer")
    assert officer is not None
    register.put(district, replace(officer, honorific="سرتیپ"))
    assert register.read(district).in_protocol_order()[0].full_name == "سرتیپ کامران یاوری"


# ---- three sessions of a day


def test_the_sessions_of_a_day_do_not_leak_into_one_another(district: Office) -> None:
    seven, eight, nine = (created(district) for _ in range(3))
    assert [one.ordinal for one in (seven, eight, nine)] == [1, 2, 3]
    attendance.mark_rest_present(district, seven.id)
    meetings.revise(district, eight.id, cancelled=True)
    assert {row.presence for row in meetings.read(district, nine.id).meeting.attendance} == {
        Presence.UNMARKED
    }
    assert len(history.acts(district, nine.id)) == 0
    first, second = (approved(district, one.id) for one in (seven, nine))
    assert (first.rpartition("/")[2], second.rpartition("/")[2]) == ("1", "2")
    assert meetings.read(district, eight.id).meeting.ordinal == 2


# ---- what earlier sessions left open


def approved(office: Office, meeting_id: str) -> str:
    meetings.revise(office, meeting_id, started=time(9, 30), ended=time(11))
    attendance.mark_rest_present(office, meeting_id)
    minutes.acknowledge_all(office, meeting_id)
    issue = minutes.approve(office, meeting_id).issue
    assert issue is not None
    return issue.number


def decided(one_id: str, **facts: object) -> Resolution:
    one = Resolution(one_id, text=f"شرح {one_id}", responsible_ids=("office",), due_on=date(2026, 11, 20))
    return replace(one, **facts)  # type: ignore[arg-type]


@pytest.fixture
def earlier(district: Office) -> tuple[Office, str]:
    """A session of Aban with approved minutes; the number of these comes with the office."""
    meeting = created(district, ABAN)
    for one in (
        decided("kiosks", topic="امنیت\n محله", due_on=date(2026, 12, 31)),
        decided("lights"),
        decided("done", status=ResolutionStatus.DONE),
        decided("dropped", status=ResolutionStatus.CANCELLED),
        decided("advice", kind=ResolutionKind.RECOMMENDATION),
        decided("permit", kind=ResolutionKind.PERMIT, permit=Permit("فرمانداری", "۱۲", ABAN), due_on=None),
    ):
        meetings.add(district, meeting.id, one)
    return district, approved(district, meeting.id)


def test_what_is_still_open_is_offered_with_number_time_and_whether_it_is_overdue(earlier) -> None:
    office, number = earlier
    found = carry_over.offers(office, created(office, AZAR).id)
    assert [(one.resolution.id, one.number, one.times, one.overdue) for one in found] == [
        ("kiosks", f"{number}-1", 2, False),
        ("lights", f"{number}-2", 2, True),
        ("permit", f"{number}-6", 2, False),
    ]
    assert {(one.meeting_ordinal, one.held_on) for one in found} == {(1, ABAN)}


def test_what_is_taken_is_linked_not_copied_and_not_offered_again(earlier) -> None:
    office, _ = earlier
    meeting = created(office, AZAR)
    taken = carry_over.take(office, meeting.id, ["lights", "kiosks", "lights"]).meeting
    assert taken is not None
    assert [(item.title, item.carried_from) for item in taken.agenda[2:]] == [
        ("شرح lights", "lights"),
        ("امنیت محله: شرح kiosks", "kiosks"),
    ]
    assert taken.resolutions == ()
    assert [one.resolution.id for one in carry_over.offers(office, meeting.id)] == ["permit"]
    assert [one.resolution.id for one in carry_over.taken(office, meeting.id)] == ["kiosks", "lights"]
    again = carry_over.take(office, meeting.id, ["kiosks", "permit"]).meeting
    assert again is not None
    assert [item.carried_from for item in again.agenda[2:]] == ["lights", "kiosks", "permit"]
    # All that was taken at once goes back at once.
    back = history.undo(office, meeting.id).meeting
    assert back is not None
    assert [item.carried_from for item in back.agenda[2:]] == ["lights", "kiosks"]


def test_the_third_time_is_told_and_a_cancelled_session_does_not_count(earlier) -> None:
    office, _ = earlier
    cancelled = created(office, date(2026, 11, 25))
    carry_over.take(office, cancelled.id, ["kiosks"])
    meetings.revise(office, cancelled.id, cancelled=True)
    carry_over.take(office, created(office, AZAR).id, ["kiosks"])
    times = {one.resolution.id: one.times for one in carry_over.offers(office, created(office, DEY).id)}
    assert times == {"kiosks": 3, "lights": 2, "permit": 2}


def test_only_earlier_approved_sessions_of_the_same_series_are_asked(earlier) -> None:
    office, _ = earlier
    draft = created(office, date(2026, 11, 10))
    meetings.add(office, draft.id, decided("draft"))
    register.put(office, replace(SERIES, id="other", title="نشست دیگر"))
    other = meetings.create(office, "other", held_on=AZAR).meeting
    assert other is not None
    assert carry_over.offers(office, other.id) == ()
    assert carry_over.offers(office, created(office, date(2026, 10, 1)).id) == ()
    assert "draft" not in {one.resolution.id for one in carry_over.offers(office, created(office, AZAR).id)}
    with pytest.raises(Refusal, match="item_gone"):
        carry_over.take(office, other.id, ["kiosks"])


def test_what_an_amendment_says_does_not_count_before_it_is_approved(earlier) -> None:
    office, number = earlier
    meeting_id = created(office, AZAR).id
    before = carry_over.offers(office, meeting_id)
    decided_at = before[0].meeting_id
    distribution.distribute(office, decided_at, "police", Channel.HAND, ABAN)
    lifecycle.amend(office, decided_at, "علت")
    assert carry_over.offers(office, meeting_id) == before
    meetings.amend(office, decided_at, "kiosks", status=ResolutionStatus.DONE)
    meetings.amend(office, decided_at, "lights", text="شرحی دیگر")
    meetings.add(office, decided_at, decided("new"))
    assert carry_over.offers(office, meeting_id) == before
    minutes.acknowledge_all(office, decided_at)
    issue = minutes.approve(office, decided_at).issue
    assert issue is not None
    assert issue.number != number
    after = carry_over.offers(office, meeting_id)
    assert [(one.resolution.text, one.number) for one in after] == [
        ("شرحی دیگر", f"{issue.number}-2"),
        ("شرح permit", f"{issue.number}-6"),
        ("شرح new", f"{issue.number}-7"),
    ]


def test_a_meeting_without_a_series_has_nothing_to_carry(office: Office) -> None:
    meeting = meetings.create(office).meeting
    assert meeting is not None
    meetings.add(office, meeting.id, AgendaItem("item", "گزارش"))
    meetings.add(office, meeting.id, Statement("said", text="گزارش"))
    assert carry_over.offers(office, meeting.id) == ()
