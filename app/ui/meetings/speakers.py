"""Who may be named as the speaker of a statement, and what is odd about it; it knows no widget."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.domain.attendance import Attendance, Presence
from app.domain.meeting import Meeting
from app.domain.register import Register
from app.domain.statement import Statement, StatementKind
from app.persian.folding import compact
from app.persian.sorting import person_key
from app.services import attendance, meetings
from app.services.changes import Changes
from app.services.office import Office
from app.ui import figures
from app.ui.widgets.pick_list import Entry

_CONTEXT = "Statements"
_KINDS = {
    StatementKind.STATEMENT: QT_TRANSLATE_NOOP("Statements", "بیان"),
    StatementKind.REPORT: QT_TRANSLATE_NOOP("Statements", "گزارش"),
    StatementKind.REQUEST: QT_TRANSLATE_NOOP("Statements", "درخواست"),
    StatementKind.EMPHASIS: QT_TRANSLATE_NOOP("Statements", "توصیه و تأکید"),
    StatementKind.UNDERTAKING: QT_TRANSLATE_NOOP("Statements", "تعهد"),
    StatementKind.PERMIT: QT_TRANSLATE_NOOP("Statements", "مجوز"),
    StatementKind.THANKS: QT_TRANSLATE_NOOP("Statements", "قدردانی"),
    StatementKind.BACKGROUND: QT_TRANSLATE_NOOP("Statements", "زمینه"),
    StatementKind.DISSENT: QT_TRANSLATE_NOOP("Statements", "نظر مخالف"),
}
_WORDS = {
    "nobody": QT_TRANSLATE_NOOP("Statements", "گوینده نامعلوم"),
    "body": QT_TRANSLATE_NOOP("Statements", "نهاد"),
    "group": QT_TRANSLATE_NOOP("Statements", "گروه"),
    "of_office": QT_TRANSLATE_NOOP("Statements", "از دفتر"),
    "away": QT_TRANSLATE_NOOP("Statements", "«{name}» غایب ثبت شده است"),
    "unmarked": QT_TRANSLATE_NOOP("Statements", "حضور «{name}» ثبت نشده است"),
    "not_here": QT_TRANSLATE_NOOP("Statements", "«{name}» ساعت {time} در سالن نبود"),
}
Speaker = tuple[str, str]
"""("row", id of an attendance row), ("body", id of a body) or ("person", id of one who is in no row yet)."""
Named = tuple[Speaker | None, str]
"""A speaker with the name, a name that is in no list, or (None, "") for nobody."""


def kind_label(kind: StatementKind) -> str:
    """The secretary's word for a kind of statement."""
    return QCoreApplication.translate(_CONTEXT, str(_KINDS[kind]))


def kind_options() -> list[tuple[StatementKind, str]]:
    """Every kind with its word, in the order in which they are offered."""
    return [(kind, kind_label(kind)) for kind in _KINDS]


def speaker_entries(meeting: Meeting, register: Register) -> list[Entry]:
    """Who can be picked: those of the hall first, then bodies that speak without a row of their own, then
    the people of the office who are not in the list yet; picking one puts him there.
    """
    rows = sorted(meeting.attendance, key=lambda row: not row.is_present)
    people = [
        Entry(("row", row.id), row.name, _say("group") if row.is_group else row.title, row.remarks)
        for row in rows
    ]
    bodies = [
        Entry(("body", body.id), body.name, _say("body"), "\n".join((body.short_name, *body.aliases)))
        for body in register.bodies
        if body.active or any(said.body_id == body.id for said in meeting.statements)
    ]
    return [*people, *bodies, *_office_entries(meeting, register)]


def _office_entries(meeting: Meeting, register: Register) -> list[Entry]:
    there = {row.person_id for row in meeting.attendance}
    absent = [one for one in register.people if one.active and one.id not in there]
    absent.sort(key=lambda one: person_key(one.last_name, one.first_name))
    found = []
    for person in absent:
        position = person.position_on(meeting.held_on)
        place = register.neighbourhood(position.neighbourhood_id) if position else None
        told = (_say("of_office"), position.title if position else "", place.name if place else "")
        found.append(Entry(("person", person.id), person.full_name, figures.row(told)))
    return found


def in_the_list(named: Named, meeting: Meeting) -> Named:
    """The same speaker by his row, once a person of the office has one in this meeting."""
    speaker, _name = named
    if speaker is None or speaker[0] != "person":
        return named
    row = next((row for row in meeting.attendance if row.person_id == speaker[1]), None)
    return (("row", row.id), row.name) if row else named


def speaker_of(statement: Statement) -> Speaker | None:
    """Who said it, as the pick field names it."""
    if statement.speaker_id:
        return ("row", statement.speaker_id)
    return ("body", statement.body_id) if statement.body_id else None


def speaker_fields(speaker: Speaker | None) -> dict[str, Any]:
    """The fields of a statement that name this speaker."""
    sort, known = speaker or ("", None)
    return {"speaker_id": known if sort == "row" else None, "body_id": known if sort == "body" else None}


def speaker_name(statement: Statement, meeting: Meeting, register: Register) -> tuple[str, str]:
    """Name and title of who said it."""
    row = row_of(statement, meeting)
    if row is not None:
        return row.name, row.title
    body = register.body(statement.body_id)
    return (body.name, "") if body else (_say("nobody"), "")


def row_of(statement: Statement, meeting: Meeting) -> Attendance | None:
    """The row of the attendance of who said it."""
    return next((row for row in meeting.attendance if row.id == statement.speaker_id), None)


def doubt(statement: Statement, meeting: Meeting) -> str:
    """What does not fit the attendance (I7), or nothing; it never stops anybody."""
    row = row_of(statement, meeting)
    if row is None:
        return ""
    if row.is_away:
        return _say("away").format(name=row.name)
    if row.presence is Presence.UNMARKED:
        return _say("unmarked").format(name=row.name)
    moment = statement.started_at
    if moment is not None and not row.here_at(moment):
        return _say("not_here").format(name=row.name, time=figures.time(moment))
    return ""


def name_speaker(office: Office, meeting_id: str, statement_id: str, named: Named) -> Changes:
    """Set the speaker of a statement."""
    fields = speaker_fields(_found(office, meeting_id, named))
    return meetings.amend(office, meeting_id, statement_id, **fields)


def say_in_meeting(office: Office, meeting_id: str, named: Named, statement: Statement) -> Changes:
    """Add a statement of this speaker; while the meeting is on, with the time of the clock."""
    fields = speaker_fields(_found(office, meeting_id, named))
    meeting = meetings.read(office, meeting_id).meeting
    now = office.clock()
    is_on = meeting.held_on == now.date() and meeting.started and not meeting.ended
    moment = now.time().replace(second=0, microsecond=0) if is_on else None
    return meetings.add(office, meeting_id, replace(statement, started_at=moment, **fields))


def admitted(office: Office, meeting_id: str, speaker: Speaker | None) -> Speaker | None:
    """The speaker by his row: a person of the office comes into the list first, as one who has just come."""
    if speaker is None or speaker[0] != "person":
        return speaker
    return ("row", attendance.admit(office, meeting_id, speaker[1]).item_id)


def _found(office: Office, meeting_id: str, named: Named) -> Speaker | None:
    """The speaker who is meant; somebody whom no list names is a new guest, and plainly in the hall."""
    speaker, name = named
    if speaker is not None or not name:
        return admitted(office, meeting_id, speaker)
    rows = meetings.read(office, meeting_id).meeting.attendance
    row_id = next((row.id for row in rows if compact(row.name) == compact(name)), "")
    if not row_id:
        row_id = attendance.add_guest(office, meeting_id, name).item_id
        meetings.amend(office, meeting_id, row_id, presence=Presence.PRESENT)
    return ("row", row_id)


def _say(key: str) -> str:
    return QCoreApplication.translate(_CONTEXT, str(_WORDS[key]))
