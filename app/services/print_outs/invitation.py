"""The invitations (دعوت‌نامه) as a print-out: to all who are invited, or to the people and bodies chosen."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from app.domain.attendance import Attendance
from app.domain.meeting import Meeting
from app.domain.minutes import Minutes
from app.domain.problems import Problem
from app.domain.register import Register
from app.services import minutes, register
from app.services.office import Office
from app.services.print_outs import Made, Request, Told, names, outfit

if TYPE_CHECKING:
    from app.documents.invitation import Addressee


def make(office: Office, request: Request, told: Told) -> Made:
    """A letter for each; whoever signs gets none unless chosen, and where nobody is invited there is one
    without a name.

    :raises Problem: ``person_unknown`` for a chosen identifier that nobody has.
    """
    from app.documents import sheets
    from app.documents.invitation import InvitationFacts

    shown = minutes.read(office, request.meeting_id)
    signatory = _signatory(shown.meeting, by_secretary=request.by_secretary)
    known = register.read(office)
    if request.ids:
        addressees = tuple(_chosen(one, shown, known) for one in dict.fromkeys(request.ids))
    else:
        addressees = tuple(_row(row, shown) for row in _invited(shown.meeting, signatory))
    facts = InvitationFacts(shown, addressees, signatory, office.clock().replace(microsecond=0))
    printed = sheets.print_invitations(facts, outfit.of(office), told)
    name = names.of_meeting(shown, request.kind)
    return Made(request.kind, printed.pdf, name, printed.pages, printed.missing, printed.shaper)


def _signatory(meeting: Meeting, *, by_secretary: bool) -> Attendance | None:
    first, second = meeting.chair, meeting.secretary
    return (second or first) if by_secretary else (first or second)


def _invited(meeting: Meeting, signatory: Attendance | None) -> Iterator[Attendance]:
    """Everybody who was asked to come; not those who came for somebody else."""
    for row in meeting.attendance:
        if row.invited and not row.on_behalf_of and row is not signatory:
            yield row


def _chosen(wanted: str, shown: Minutes, known: Register) -> Addressee:
    """A row or a person of the meeting, or somebody of the register who is not there yet."""
    from app.documents.invitation import Addressee

    for row in shown.meeting.attendance:
        if wanted in (row.id, row.person_id):
            return _row(row, shown)
    body = known.body(wanted)
    if body:
        return Addressee(body.name, is_body=True)
    person = known.person(wanted)
    if person is None:
        raise Problem("person_unknown", name=wanted)
    held = person.position_on(shown.meeting.held_on)
    if held is None:
        return Addressee(person.full_name)
    of, place = known.body(held.body_id), known.neighbourhood(held.neighbourhood_id)
    return Addressee(person.full_name, held.title, of.name if of else "", place.name if place else "")


def _row(row: Attendance, shown: Minutes) -> Addressee:
    """A row as the meeting names it: a body is asked for somebody, a group of people to come themselves."""
    from app.documents.invitation import Addressee

    body, place = shown.body_name(row.body_id), shown.neighbourhood_name(row.neighbourhood_id)
    if row.is_group:
        return Addressee(row.name, is_body=row.name == body)
    return Addressee(row.name, row.title, body, place)
