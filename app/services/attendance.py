"""Attendance: who is invited, who came, left, was excused, or came for somebody else."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, time, timedelta

from app.domain import meeting as rules
from app.domain import wall_clock
from app.domain.attendance import OFFICERS, Attendance, Presence, Role, Stay, coming
from app.domain.capacity import Capacities
from app.domain.identity import new_id
from app.domain.invitation import attendance_of
from app.domain.meeting import Meeting
from app.domain.person import Person
from app.domain.problems import Refusal
from app.domain.substitute import Proposal, proposed_substitutes
from app.domain.unmarked import missing, unmarked
from app.services import hall, meetings
from app.services.capacities import capacities_in
from app.services.changes import Changes
from app.services.office import Office

_TWICE = timedelta(seconds=5)


def invite(office: Office, meeting_id: str, person_id: str, role: Role | None = None) -> Changes:
    """Add a person of the register, with the title of the meeting's day, in this role or in the one that is
    known of him; already there means only the new role.
    """
    known = _known(office, meeting_id)
    person = _person(known, person_id)

    def invited(meeting: Meeting) -> Meeting:
        row = next((row for row in meeting.attendance if row.person_id == person_id), None)
        if row is None:
            row = attendance_of(person, meeting, role or known.of_person(person, meeting.held_on))
        elif role is not None:
            row = replace(row, role=role, signs=row.signs or role in OFFICERS)
        return rules.put(meeting, row)

    return meetings.change(office, meeting_id, invited)


def invite_councillors(office: Office, meeting_id: str) -> Changes:
    """Add everybody of the register who holds a neighbourhood's position on the meeting's day and is not
    there yet.
    """
    known = _known(office, meeting_id)

    def invited(meeting: Meeting) -> Meeting:
        there = {row.person_id for row in meeting.attendance}
        for person in councillors(known.register.people, meeting.held_on):
            if person.id not in there:
                role = known.of_person(person, meeting.held_on)
                meeting = rules.put(meeting, attendance_of(person, meeting, role))
        return meeting

    return meetings.change(office, meeting_id, invited)


def councillors(people: Iterable[Person], day: date | None) -> Iterator[Person]:
    """Those who hold a neighbourhood's position on ``day``."""
    for person in people:
        position = person.position_on(day)
        if person.active and position and position.neighbourhood_id:
            yield person


def admit(office: Office, meeting_id: str, newcomer: Attendance | str, at: time | None = None) -> Changes:
    """Add somebody who has just come in, in one act: a new row, or a person of the register by identifier.

    He is present, if the meeting is on with the time (or ``at``) as in :func:`mark`; nobody has come to a
    meeting of a later day yet, and whoever is in the list already stays as he is there.  A person and a group
    come in the role that is known of them; a guest is invited by being put into the list beforehand, and was
    not if he walks into a session that has begun.
    """
    now, grace = at or hall.minute(office), 0 if at else hall.grace(office)
    known = _known(office, meeting_id)
    person = _person(known, newcomer) if isinstance(newcomer, str) else None
    came: list[str] = []

    def admitted(meeting: Meeting) -> Meeting:
        came.clear()
        row = _newcomer(known, meeting, person or newcomer)
        there = [one.id for one in meeting.attendance if person and one.person_id == person.id]
        came.extend(there or [row.id])
        if there:
            return meeting
        has_come = meeting.held_on is None or meeting.held_on <= office.clock().date()
        if row.role is Role.GUEST:
            walks_in = bool(meeting.started) and hall.is_on(office, meeting)
            row = replace(row, invited=not walks_in and (row.invited or not has_come))
        if has_come:
            stays = coming(now, meeting.started, grace) if hall.is_on(office, meeting) else ()
            row = replace(row, presence=Presence.PRESENT, stays=stays)
        return rules.put(meeting, row)

    changes = meetings.change(office, meeting_id, admitted)
    office.arrivals[came[0]] = office.clock()
    return replace(changes, item_id=came[0])


def add_guest(
    office: Office, meeting_id: str, name: str, body_id: str | None = None, title: str = ""
) -> Changes:
    """Add somebody who is not in the register, as a guest."""
    row = Attendance(new_id(), name, title=title, body_id=body_id, role=Role.GUEST, invited=False)
    return meetings.add(office, meeting_id, row)


def add_group(
    office: Office, meeting_id: str, label: str, headcount: int | None = None, body_id: str | None = None
) -> Changes:
    """Add an unnamed group, in the role that is known of it; nobody needs to know how many they are."""
    row = Attendance(new_id(), label, body_id=body_id, is_group=True, headcount=headcount)
    return meetings.add(office, meeting_id, _as_known(_known(office, meeting_id), row))


def mark(office: Office, meeting_id: str, row_id: str, presence: Presence) -> Changes:
    """Mark somebody; «present» while the meeting is on takes the time as the arrival, unless there is one, or
    the roll is still called: then he is there from the start.
    """
    now, grace = hall.minute(office), hall.grace(office)

    def marked(meeting: Meeting) -> Meeting:
        row = _row(meeting, row_id)
        stays = row.stays
        if presence is not Presence.PRESENT:
            stays = ()
        elif not (stays or row.is_present) and hall.is_on(office, meeting):
            stays = coming(now, meeting.started, grace)
        return rules.put(meeting, replace(row, presence=presence, stays=stays))

    return meetings.change(office, meeting_id, marked, row_id)


def mark_several(office: Office, meeting_id: str, row_ids: Collection[str], presence: Presence) -> Changes:
    """Mark several at once, each as :func:`mark` does; who is so already stays as he is."""
    now, grace = hall.minute(office), hall.grace(office)

    def marked(meeting: Meeting) -> Meeting:
        came = coming(now, meeting.started, grace) if hall.is_on(office, meeting) else ()

        def one(row: Attendance) -> Attendance:
            if row.id not in row_ids or row.presence is presence:
                return row
            return replace(row, presence=presence, stays=came if presence is Presence.PRESENT else ())

        return replace(meeting, attendance=tuple(map(one, meeting.attendance)))

    return meetings.change(office, meeting_id, marked)


def put_at_start(office: Office, meeting_id: str, row_ids: Collection[str]) -> Changes:
    """They were there from the start: the first arrival of each goes, whoever left still left."""

    def put(meeting: Meeting) -> Meeting:
        def one(row: Attendance) -> Attendance:
            if row.id not in row_ids or not row.stays:
                return row
            stays = (replace(row.stays[0], arrived=None), *row.stays[1:])
            return replace(row, stays=tuple(stay for stay in stays if stay != Stay()))

        return replace(meeting, attendance=tuple(map(one, meeting.attendance)))

    return meetings.change(office, meeting_id, put)


def pass_door(office: Office, meeting_id: str, row_id: str, at: time | None = None) -> Changes:
    """Somebody goes through the door, as at a cash desk: not there → present with the time (or from the
    start, see :func:`mark`); there → left; left → came back.

    Within five seconds of coming in nobody leaves: a key was pressed twice.  On another day than that of the
    meeting, or after its end, the clock says nothing: then it only makes present, unless the time was said
    (``at``), which also nobody says twice by mistake.
    """
    now, grace = at or hall.minute(office), 0 if at else hall.grace(office)

    def passed(meeting: Meeting) -> Meeting:
        row = _row(meeting, row_id)
        if at is None and not hall.is_on(office, meeting):
            return meeting if row.is_present else rules.put(meeting, replace(row, presence=Presence.PRESENT))
        if not row.is_present:
            stays = coming(now, meeting.started, grace)
        elif row.in_hall():
            if at is None and _has_just_come(office, row_id):
                return meeting
            last = row.stays[-1] if row.stays else Stay()
            stays = (*row.stays[:-1], replace(last, left=at) if at else _left(last, now))
        else:
            stays = (*row.stays, Stay(arrived=now))
        return rules.put(meeting, replace(row, presence=Presence.PRESENT, stays=stays))

    changes = meetings.change(office, meeting_id, passed, row_id)
    step = changes.step
    if step and step.before != step.after and _row(step.after, row_id).in_hall():
        office.arrivals[row_id] = office.clock()
    return changes


def correct_stays(office: Office, meeting_id: str, row_id: str, stays: Sequence[Stay]) -> Changes:
    """Put the times in the hall right afterwards; who has any was present."""

    def corrected(meeting: Meeting) -> Meeting:
        row = _row(meeting, row_id)
        presence = Presence.PRESENT if stays else row.presence
        return rules.put(meeting, replace(row, presence=presence, stays=tuple(stays)))

    return meetings.change(office, meeting_id, corrected, row_id)


def proposals(office: Office, meeting_id: str) -> tuple[Proposal, ...]:
    """Who might sit in the seats of absent main councillors; :func:`substitute` takes one up."""
    with office.store.read() as room:
        return proposed_substitutes(room.meetings.get(meeting_id).meeting, room.register())


def mark_rest_present(office: Office, meeting_id: str) -> Changes:
    """«همه حاضر»: everybody who is not marked yet is present."""
    return _mark_rest(office, meeting_id, Presence.PRESENT, unmarked)


def mark_rest_absent(office: Office, meeting_id: str) -> Changes:
    """«باقی غایب»: everybody who is not marked yet and may well be absent is (:func:`missing`)."""
    return _mark_rest(office, meeting_id, Presence.ABSENT, missing)


def substitute(
    office: Office, meeting_id: str, row_id: str, for_id: str | None, letter_no: str = ""
) -> Changes:
    """Say that the person of ``row_id`` came for the one of ``for_id`` (I6), who is thereby excused;
    ``None`` undoes it.
    """

    def substituted(meeting: Meeting) -> Meeting:
        row = _row(meeting, row_id)
        if for_id is not None:
            principal = _row(meeting, for_id)
            other = next(
                (one for one in meeting.attendance if one.on_behalf_of == for_id and one.id != row_id), None
            )
            if principal.is_present or for_id == row_id:
                raise Refusal("substitute_for_present", name=principal.name)
            if other:
                raise Refusal("substitute_twice", name=principal.name, other=other.name)
            meeting = rules.put(meeting, replace(principal, presence=Presence.EXCUSED, stays=()))
        return rules.put(meeting, replace(row, on_behalf_of=for_id, letter_no=letter_no))

    return meetings.change(office, meeting_id, substituted, row_id)


def _mark_rest(
    office: Office, meeting_id: str, presence: Presence, rest: Callable[[Meeting], tuple[Attendance, ...]]
) -> Changes:
    def marked(meeting: Meeting) -> Meeting:
        ids = {row.id for row in rest(meeting)}
        rows = (replace(row, presence=presence) if row.id in ids else row for row in meeting.attendance)
        return replace(meeting, attendance=tuple(rows))

    return meetings.change(office, meeting_id, marked)


def _left(stay: Stay, now: time) -> Stay:
    # The clock of the hall may have been set back meanwhile; that locks nobody in.
    backwards = stay.arrived is not None and wall_clock.runs_backwards(stay.arrived, now)
    return replace(stay, left=stay.arrived if backwards else now)


def _has_just_come(office: Office, row_id: str) -> bool:
    came = office.arrivals.get(row_id)
    # A clock that was set back meanwhile makes the difference negative.
    return came is not None and timedelta(0) <= office.clock() - came < _TWICE


def _known(office: Office, meeting_id: str) -> Capacities:
    with office.store.read() as room:
        return capacities_in(room, room.meetings.get(meeting_id).meeting)


def _person(known: Capacities, person_id: str) -> Person:
    person = known.register.person(person_id)
    if person is None:
        raise Refusal("person_gone", id=person_id)
    return person


def _newcomer(known: Capacities, meeting: Meeting, who: Person | Attendance | str) -> Attendance:
    if isinstance(who, Person):
        return attendance_of(who, meeting, known.of_person(who, meeting.held_on))
    assert isinstance(who, Attendance)
    return _as_known(known, who)


def _as_known(known: Capacities, row: Attendance) -> Attendance:
    if not row.is_group:
        return row
    return replace(row, role=known.of_group(row.name, known.register.body(row.body_id)))


def _row(meeting: Meeting, row_id: str) -> Attendance:
    row = rules.find(meeting, row_id)
    if not isinstance(row, Attendance):
        raise Refusal("item_gone", id=row_id)
    return row
