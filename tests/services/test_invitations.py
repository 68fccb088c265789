"""Invitations of an office: who gets a letter, who signs it, and that nobody unknown gets one."""

from __future__ import annotations

import pypdfium2
import pytest

from app.domain.attendance import Attendance, Role
from app.domain.person import Person, Position
from app.domain.print_out import Kind
from app.domain.problems import Problem
from app.services import meetings, minutes, print_outs, register, sample
from app.services.office import Office
from app.services.print_outs import Made, Request


@pytest.fixture
def meeting_id(office: Office) -> str:
    """The sample meeting, a draft."""
    return sample.fill(office)


def letters(made: Made) -> list[str]:
    """The text of each page."""
    return [
        page.get_textpage().get_text_range().replace("\u200f", "")
        for page in pypdfium2.PdfDocument(made.data)
    ]


def test_all_who_are_invited_get_a_letter_but_whoever_signs_and_whoever_came_for_another(
    office: Office, meeting_id: str
) -> None:
    meeting = meetings.read(office, meeting_id).meeting
    wanted = [
        row
        for row in meeting.attendance
        if row.invited and not row.on_behalf_of and row.role is not Role.CHAIR
    ]
    made = print_outs.make(office, Request(Kind.INVITATION, meeting_id))
    assert made.pages == len(wanted) < len(meeting.attendance)
    assert made.name == "1405-08-12-invitation.pdf"
    for row, text in zip(wanted, letters(made), strict=True):
        assert row.name.partition("(")[0] in text
    told: list[tuple[int, int]] = []
    print_outs.make(office, Request(Kind.INVITATION, meeting_id), lambda *seen: told.append(seen))
    assert told == [(done, len(wanted)) for done in range(len(wanted) + 1)]


def test_the_secretary_may_sign_instead(office: Office, meeting_id: str) -> None:
    meeting = meetings.read(office, meeting_id).meeting
    assert meeting.chair
    assert meeting.secretary
    request = Request(Kind.INVITATION, meeting_id, by_secretary=True)
    pages = letters(print_outs.make(office, request))
    assert all(meeting.secretary.name in page for page in pages)
    assert meeting.chair.name in pages[0], "the chair is asked like anybody else then"


def test_people_and_bodies_are_chosen_by_their_identifiers(office: Office, meeting_id: str) -> None:
    meeting, known = meetings.read(office, meeting_id).meeting, register.read(office)
    place = known.neighbourhoods[0]
    position = Position("t", "شورایار", neighbourhood_id=place.id)
    guest = Person("guest", "میهمانی نمونه", "پروین", "دکتر", (position,))
    register.put(office, guest)
    row = next(row for row in meeting.attendance if row.person_id)
    body = known.bodies[0]
    chosen = (body.id, row.person_id or "", guest.id, body.id)
    made = print_outs.make(office, Request(Kind.INVITATION, meeting_id, ids=chosen))
    assert made.pages == 3, "twice named is once written"
    first, second, third = letters(made)
    assert body.name in first
    assert "نماینده آن نهاد" in first
    assert row.name in second
    assert "دکتر پروین میهمانی نمونه" in third
    assert f"شورایار، محله {place.name}" in third


def test_a_chosen_one_whom_nobody_knows_is_told(office: Office, meeting_id: str) -> None:
    with pytest.raises(Problem, match="person_unknown"):
        print_outs.make(office, Request(Kind.INVITATION, meeting_id, ids=("nobody",)))


def test_where_nobody_is_invited_yet_there_is_a_form(office: Office) -> None:
    made = meetings.create(office, title="نشست تازه")
    only = print_outs.make(office, Request(Kind.INVITATION, made.meeting.id))
    assert only.pages == 1
    assert "نشست تازه" in letters(only)[0]


def test_the_reading_copy_is_of_the_minutes_as_they_stand(office: Office, meeting_id: str) -> None:
    draft = print_outs.make(office, Request(Kind.READING, meeting_id))
    assert draft.name == "1405-08-12-reading.pdf"
    minutes.acknowledge_all(office, meeting_id)
    minutes.approve(office, meeting_id)
    final = print_outs.make(office, Request(Kind.READING, meeting_id))
    assert final.name == "20-S-1405-08-1-reading.pdf"
    assert final.pages == draft.pages > 1


def test_a_group_of_people_is_asked_to_come_a_body_for_somebody(office: Office, meeting_id: str) -> None:
    body = register.read(office).bodies[0]
    for row_id, name in (("the-body", body.name), ("managers", "مدیران نمونه")):
        meetings.add(office, meeting_id, Attendance(row_id, name, is_group=True, body_id=body.id))
    chosen = Request(Kind.INVITATION, meeting_id, ids=("the-body", "managers"))
    asked, come = letters(print_outs.make(office, chosen))
    assert "نماینده آن نهاد" in asked
    assert "در این جلسه حضور یابید" in come
