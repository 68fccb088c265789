"""An office whose series prepares its meetings, and an earlier session that left resolutions open."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

from app.domain.meeting import Meeting
from app.domain.person import MemberKind, Person, Position
from app.domain.preparation import Preparation
from app.domain.resolution import Resolution, ResolutionStatus
from app.services import attendance, meetings, minutes, register
from app.services.office import Office

MEHR, AZAR = date(2026, 10, 22), date(2026, 11, 25)
AGENDA = ("قرائت صورتجلسه پیشین", "گزارش شهردار")
KIOSKS, LIGHTS = "نصب ۵ دستگاه کانکس نگهبانی", "تکمیل روشنایی بوستان شقایق"
NEXT_YEAR = date(2027, 4, 3)
LATE_COMER = "person-of-next-year"


def prepare(office: Office) -> None:
    """Let the series fill in an hour and two items, and invite a councillor who begins next year."""
    now = register.read(office)
    register.put(office, replace(now.series[0], preparation=Preparation(time(9, 30), AGENDA)))
    held = Position("held", "شورایار", None, now.neighbourhoods[0].id, MemberKind.MAIN, since=NEXT_YEAR)
    register.put(office, Person(LATE_COMER, "آینده نمونه", "مریم", positions=(held,)))


def hold_earlier(office: Office) -> str:
    """Hold and approve a session of Mehr; its number comes back."""
    body = register.read(office).bodies[0].id
    meeting = made(office, MEHR)
    for one in (
        Resolution("kiosks", text=KIOSKS, topic="امنیت\n محله", due_on=date(2026, 11, 10)),
        Resolution("lights", text=LIGHTS, due_on=date(2026, 12, 21)),
        Resolution("done", text="انجام شد", due_on=date(2026, 11, 1), status=ResolutionStatus.DONE),
    ):
        meetings.add(office, meeting.id, replace(one, responsible_ids=(body,)))
    meetings.revise(office, meeting.id, started=time(9, 30), ended=time(11))
    attendance.mark_rest_present(office, meeting.id)
    minutes.acknowledge_all(office, meeting.id)
    issue = minutes.approve(office, meeting.id).issue
    assert issue is not None
    return issue.number


def made(office: Office, day: date = AZAR) -> Meeting:
    """A new meeting of the series on a day."""
    meeting = meetings.create(office, held_on=day).meeting
    assert meeting is not None
    return meeting
