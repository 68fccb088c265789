"""The role in which somebody comes in is told by the register or by the last session, and never assumed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from app.domain.attendance import Attendance, Presence, Role
from app.domain.body import Body, BodyKind
from app.domain.capacity import Capacities
from app.domain.meeting import Meeting
from app.domain.person import MemberKind, Person, Position
from app.domain.quorum import quorum
from app.domain.register import Register

ABAN, AZAR = date(2026, 11, 3), date(2026, 12, 3)
BODIES = (
    Body("district", "شهرداری نمونه", kind=BodyKind.DISTRICT),
    Body("office", "اداره نمونه", kind=BodyKind.OTHER, parent_id="district"),
    Body("police", "کلانتری نمونه", kind=BodyKind.POLICE),
    Body("headquarters", "قرارگاه نمونه", kind=BodyKind.HEADQUARTERS),
    Body("hall", "سرای محله نمونه", kind=BodyKind.NEIGHBOURHOOD_HALL),
    Body("round", "حلقه", parent_id="round"),
)
KNOWN = Capacities(Register(bodies=BODIES), "شورایار")


def holder(*positions: Position) -> Person:
    return Person("person", "نمونه", positions=positions)


@pytest.mark.parametrize(
    ("position", "role"),
    [
        (Position("p", "شورایار", None, "north", MemberKind.MAIN), Role.MEMBER),
        (Position("p", "شورایار", None, "north", MemberKind.ALTERNATE), Role.MEMBER),
        (Position("p", "نماینده محله", None, "north"), Role.MEMBER),
        (Position("p", "شورایار محله"), Role.MEMBER),
        (Position("p", "معاون فنی", "district"), Role.MEMBER),
        (Position("p", "رئیس اداره", "office"), Role.MEMBER),
        (Position("p", "سرکلانتر", "police"), Role.GUEST),
        (Position("p", "مدیر قرارگاه", "headquarters"), Role.GUEST),
        (Position("p", "مدیر سرای محله", "hall", "north"), Role.GUEST),
        (Position("p", "کارشناس", "round"), Role.GUEST),
        (Position("p", "کارشناس"), Role.GUEST),
    ],
)
def test_a_position_says_in_what_capacity_its_holder_comes(position: Position, role: Role) -> None:
    assert KNOWN.of_person(holder(position), ABAN) is role


def test_of_whom_nothing_is_known_is_no_member() -> None:
    assert KNOWN.of_person(holder(), ABAN) is Role.GUEST


@pytest.mark.parametrize(
    ("before", "now"),
    [
        (Role.OBSERVER, Role.OBSERVER),
        (Role.MEMBER, Role.MEMBER),
        (Role.CHAIR, Role.MEMBER),
        (Role.SECRETARY, Role.MEMBER),
    ],
)
def test_he_is_again_what_he_was_last_time(before: Role, now: Role) -> None:
    last = Meeting("last", held_on=ABAN, attendance=(Attendance("row", "نمونه", "person", role=before),))
    chief = holder(Position("p", "سرکلانتر", "police"))
    assert replace(KNOWN, last=last).of_person(chief, AZAR) is now


def test_what_he_was_under_another_position_counts_no_more() -> None:
    row = Attendance("row", "نمونه", "person", role=Role.OBSERVER)
    known = replace(KNOWN, last=Meeting("last", held_on=ABAN, attendance=(row,)))
    risen = holder(
        Position("old", "کارشناس", "police", until=ABAN), Position("new", "معاون", "district", since=AZAR)
    )
    assert known.of_person(risen, AZAR) is Role.MEMBER
    elected = holder(Position("old", "شورایار", None, "north", MemberKind.MAIN))
    assert known.of_person(elected, AZAR) is Role.MEMBER


def test_a_group_comes_as_its_body_does_or_as_last_time() -> None:
    assert KNOWN.of_group("شورایاران") is Role.MEMBER
    assert KNOWN.of_group("مدیران ارشد", BODIES[0]) is Role.MEMBER
    assert KNOWN.of_group("رؤسای کلانتری", BODIES[2]) is Role.GUEST
    assert KNOWN.of_group("چند تن از اهالی") is Role.GUEST
    row = Attendance("row", "چند تن از اهالی", role=Role.OBSERVER, is_group=True)
    known = replace(KNOWN, last=Meeting("last", attendance=(row,)))
    assert known.of_group("چند تن از اهالی") is Role.OBSERVER


def test_a_police_chief_fills_no_seat() -> None:
    rows = [
        Attendance("chief", "سرگرد", role=KNOWN.of_person(holder(Position("p", "سرکلانتر", "police")), ABAN)),
        Attendance("mayor", "شهردار", role=Role.CHAIR),
    ]
    here = tuple(replace(row, presence=Presence.PRESENT) for row in rows)
    assert (quorum(Meeting("m", attendance=here)).here, quorum(Meeting("m", attendance=here)).of) == (1, 1)
