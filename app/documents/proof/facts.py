"""The second net: every fact of the record must be found in its section of what was read.

Written from the record and not from the form, so that it notices what the form forgets or adds up wrongly.
Words are compared by their letters, numbers as numbers, Jalali days and hours as days and hours.
"""

from __future__ import annotations

from collections.abc import Iterator, Set
from decimal import Decimal

from app.documents import Difference
from app.documents.proof import amendment_facts
from app.documents.proof import hall_facts as hall
from app.documents.proof.places import Fact, Places
from app.documents.proof.values import FormText, Value, told
from app.documents.wording import Wording
from app.domain import opening_note
from app.domain import quantity as quantities
from app.domain.attendance import Attendance, Presence, Role
from app.domain.minutes import Minutes, MinutesState
from app.domain.print_form import PrintedSection
from app.domain.quantity import Quantity, Split
from app.domain.resolution import Resolution

_SHORT_HASH = 8
_SECTIONS = {Presence.ABSENT: "absent", Presence.EXCUSED: "absent", Presence.UNMARKED: "unmarked"}


def differences(
    minutes: Minutes,
    places: Places,
    words: Wording,
    *,
    shows_movements: bool = False,
    hidden: Set[str] = frozenset(),
) -> Iterator[Difference]:
    """The facts that nothing says of what was read; `hidden` sections are not asked for."""
    for fact in facts(minutes, words, shows_movements=shows_movements, hidden=hidden):
        lacking = places.lacking(fact)
        if lacking is not None:
            place = words("proof.row", section=fact.section, row=told(fact.row)) if fact.row else fact.section
            yield Difference(places.page(fact.section), place or words("proof.head"), told(lacking), "")


def facts(
    minutes: Minutes, words: Wording, *, shows_movements: bool = False, hidden: Set[str] = frozenset()
) -> Iterator[Fact]:
    """Everything that the record knows and the paper must say; what is private is not in `minutes`."""
    yield from _of_issue(minutes)
    if minutes.content.amendment:
        yield from amendment_facts.facts(minutes, minutes.content.amendment, words)
    else:
        yield from _of_session(minutes, words, shows_movements=shows_movements, hidden=hidden)
    signatories = (one for one in minutes.meeting.attendance if one.signs)
    for row, signatory in enumerate(signatories, 1):
        values = (signatory.name, signatory.title, signatory.remarks)
        yield Fact(words("closing.heading"), row, values)


def _of_issue(minutes: Minutes) -> Iterator[Fact]:
    issue = minutes.issue
    if issue.state is MinutesState.VOID or issue.follows_a_reopening:
        yield Fact("", 0, (" ".join(issue.reason.split()), issue.version))


def _of_session(
    minutes: Minutes, words: Wording, *, shows_movements: bool, hidden: Set[str]
) -> Iterator[Fact]:
    yield from _of_meeting(minutes, hidden)
    yield from _of_agenda(minutes, words)
    yield from hall.of_opening(minutes, words)
    for section in PrintedSection:
        if section not in hidden:
            yield from _of_section(minutes, words, section, shows_movements=shows_movements)


def _of_section(
    minutes: Minutes, words: Wording, section: PrintedSection, *, shows_movements: bool
) -> Iterator[Fact]:
    match section:
        case PrintedSection.ATTENDANCE:
            yield from hall.of_substitutes(minutes, words)
            yield from _of_attendance(minutes, words)
        case PrintedSection.COURSE:
            yield from hall.of_course(minutes, words)
        case PrintedSection.STATEMENTS:
            yield from hall.of_movements(minutes, words) if shows_movements else ()
            yield from _of_discussion(minutes, words("discussion.heading"))
        case PrintedSection.REQUESTS:
            yield from _of_requests(minutes, words("requests.heading"))
        case PrintedSection.RESOLUTIONS:
            for row, one in enumerate(minutes.meeting.resolutions, 1):
                values = (*_of_resolution(minutes, one), *hall.of_vote(minutes, one, words))
                yield Fact(words("resolutions.heading"), row, values)
        case PrintedSection.ATTACHMENTS:
            for row, file in enumerate(minutes.meeting.attachments, 1):
                told_of = (file.title, file.file_name, file.sha256[:_SHORT_HASH])
                yield Fact(words("attachments.heading"), row, told_of)


def _of_meeting(minutes: Minutes, hidden: Set[str]) -> Iterator[Fact]:
    """The opening and the end; a sum of those who came and went unseen stands in the attendance alone."""
    meeting, series = minutes.meeting, minutes.content.series
    note = opening_note.read(meeting.opening_note)
    counts = None if PrintedSection.ATTENDANCE in hidden else minutes.counts
    values: tuple[Value | None, ...] = (
        minutes.issue.number,
        meeting.title or (series.name if series else ""),
        meeting.ordinal,
        meeting.held_on,
        meeting.started,
        meeting.ended,
        meeting.venue,
        note.manner or note.sentences,
        meeting.next_meeting_on,
        len(meeting.attachments) or None,
        (counts.present or None) if counts else None,
        (counts.groups_unknown or None) if counts else None,
        *(row.name for row in (meeting.chair, meeting.secretary) if row),
        *(minutes.body_name(body) for body in meeting.copies_to),
    )
    yield from (Fact("", 0, (value,)) for value in values)


def _of_agenda(minutes: Minutes, words: Wording) -> Iterator[Fact]:
    for item in minutes.meeting.agenda:
        planned = item.minutes_planned or None
        beside = FormText(words("agenda.outside")) if item.outside else None
        yield Fact(words("agenda.heading"), 0, (item.title, item.presenter, planned, item.outcome, beside))


def _of_attendance(minutes: Minutes, words: Wording) -> Iterator[Fact]:
    names = {row.id: row.name for row in minutes.meeting.attendance}
    for row in minutes.meeting.attendance:
        here = "guests" if row.role is Role.GUEST else "present"
        section = words(f"attendance.{_SECTIONS.get(row.presence, here)}")
        yield Fact(section, 0, tuple(_of_participant(minutes, row)))
        if row.on_behalf_of:
            values = (row.name, names.get(row.on_behalf_of, ""), row.letter_no)
            yield Fact(words("attendance.substitutes"), 0, values)


def _of_participant(minutes: Minutes, row: Attendance) -> Iterator[Value | None]:
    yield row.name
    yield row.title
    yield minutes.body_name(row.body_id)
    yield minutes.neighbourhood_name(row.neighbourhood_id)
    if row.is_group:
        yield row.headcount
    if row.is_present:
        for stay in row.stays:
            yield from (stay.arrived, stay.left)


def _of_discussion(minutes: Minutes, section: str) -> Iterator[Fact]:
    names = {row.id: row.name for row in minutes.meeting.attendance}
    labels = {turn.statement_id: turn.label for turn in reversed(minutes.meeting.turns)}
    for one in minutes.meeting.statements:
        speaker = names.get(one.speaker_id or "") or minutes.body_name(one.body_id) or labels.get(one.id)
        yield Fact(section, 0, (speaker, one.started_at, *one.text.split("\n")))


def _of_requests(minutes: Minutes, section: str) -> Iterator[Fact]:
    for row, one in enumerate(minutes.meeting.requests, 1):
        asked_by = one.raised_by or minutes.body_name(one.body_id)
        answers = (n for n, made in enumerate(minutes.meeting.resolutions, 1) if made.id in one.answered_by)
        place = minutes.neighbourhood_name(one.neighbourhood_id)
        yield Fact(section, row, (one.text, one.topic, asked_by, place, *answers))


def _of_resolution(minutes: Minutes, one: Resolution) -> Iterator[Value | None]:
    yield from (one.text, one.topic, one.place, one.condition, one.rationale, one.notes, one.status_text)
    yield from (one.permit.issuer, one.permit.number, one.permit.issued_on, one.source_document)
    yield from (one.due_on, one.due_text, one.credit)
    yield one.credit_year if one.credit is not None else None
    yield from map(minutes.body_name, one.body_ids)
    yield from map(minutes.neighbourhood_name, one.neighbourhood_ids)
    yield from (n for n, made in enumerate(minutes.meeting.resolutions, 1) if made.id in one.related_ids)
    yield from (n for n, item in enumerate(minutes.meeting.agenda, 1) if item.id == one.agenda_item_id)
    if one.quantity:
        yield from _of_quantity(minutes, one.quantity)


def _of_quantity(minutes: Minutes, quantity: Quantity) -> Iterator[Value | None]:
    yield from (quantity.amount, quantity.unit)
    for part in quantities.walk(quantity.split):
        yield part.amount
        if not part.unassigned:
            yield from (part.label, minutes.body_name(part.body_id))
            yield minutes.neighbourhood_name(part.neighbourhood_id)
    if quantity.split and quantity.split.parts and not _is_too_much(quantity.amount, quantity.split):
        yield quantity.amount if quantity.amount is not None else _sum(quantity.split)


def _sum(split: Split) -> Decimal:
    """What the parts come to, added up from the leaves: independent of the domain's own sum."""
    total = Decimal(0)
    for part in split.parts:
        if part.amount is not None:
            total += part.amount
        elif part.split and part.split.is_known:
            total += _sum(part.split)
    return total


def _is_too_much(whole: Decimal | None, split: Split) -> bool:
    if whole is not None and _sum(split) > whole:
        return True
    return any(
        _is_too_much(part.amount, part.split) for part in split.parts if part.split and part.split.parts
    )
