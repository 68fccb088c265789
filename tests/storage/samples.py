"""A small office that several tests begin with; its people are invented."""

from __future__ import annotations

from datetime import date, time

from app.domain.agenda import AgendaItem
from app.domain.attendance import Attendance, Presence, Role
from app.domain.body import Body
from app.domain.meeting import Meeting
from app.domain.neighbourhood import Neighbourhood
from app.domain.person import Person, Position
from app.domain.register import Register
from app.domain.resolution import Resolution
from app.domain.series import Series, Venue
from app.domain.statement import Statement
from app.storage.transaction import Transaction

REGISTER = Register(
    people=(Person("p1", "نمونه‌ای", "مریم", positions=(Position("h1", "دبیر", "b1"),)),),
    bodies=(Body("b1", "شهرداری منطقه", aliases=("منطقه",)), Body("b2", "معاونت فنی", parent_id="b1")),
    neighbourhoods=(Neighbourhood("n1", "محلهٔ نمونه"),),
    venues=(Venue("v1", "تالار نمونه"),),
    series=(Series("s1", "نشست ماهیانه", venue_id="v1", secretary_id="p1"),),
)

MEETING = Meeting(
    id="m1",
    title="نشست نمونه",
    series_id="s1",
    ordinal=1,
    held_on=date(2026, 11, 5),
    started=time(9, 30),
    venue_id="v1",
    venue="تالار نمونه",
    agenda=(AgendaItem("a1", "گزارش"),),
    attendance=(
        Attendance("r1", "مریم نمونه‌ای", "p1", role=Role.SECRETARY, presence=Presence.PRESENT, body_id="b1"),
        Attendance("r2", "مدیران نمونه", is_group=True, headcount=12, presence=Presence.PRESENT),
        Attendance("r3", "مهمانان نمونه", is_group=True, presence=Presence.PRESENT),
        Attendance("r4", "غایب نمونه", presence=Presence.ABSENT),
    ),
    statements=(Statement("t1", "r1", text="سلام"), Statement("t2", "r2", text="گزارش داده شد")),
    resolutions=(
        Resolution("z1", text="کاری بشود", responsible_ids=("b2",), neighbourhood_ids=("n1",)),
        Resolution("z2", text="کاری دیگر"),
    ),
    copies_to=("b2",),
)


def put_register(office: Transaction, register: Register = REGISTER) -> None:
    """Keep everything of a register."""
    for thing in register.bodies:
        office.bodies.put(thing)
    for thing in register.neighbourhoods:
        office.neighbourhoods.put(thing)
    for thing in register.people:
        office.people.put(thing)
    for thing in register.venues:
        office.venues.put(thing)
    for thing in register.series:
        office.series.put(thing)
