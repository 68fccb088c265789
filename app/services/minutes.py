"""The minutes: composed, checked for gaps, approved and frozen, recorded, imported, printed."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from app.domain import gap as gaps_
from app.domain import number
from app.domain import quantity as quantities
from app.domain.gap import Gap, Weight
from app.domain.identity import new_id
from app.domain.meeting import Meeting
from app.domain.minutes import Content, Issue, Minutes, MinutesState, compose
from app.domain.number import DocumentKind
from app.domain.problems import Problem, Refusal
from app.persian import digits
from app.services import acts, files, imported_names, meetings
from app.services.changes import Changes
from app.services.office import Office

if TYPE_CHECKING:
    from app.documents import PrintedMinutes
    from app.storage.transaction import Transaction


@dataclass(frozen=True, slots=True)
class GapState:
    """A gap and whether she left it blank on purpose."""

    gap: Gap
    acknowledged: bool


def read(office: Office, meeting_id: str) -> Minutes:
    """The minutes of a meeting: as frozen if they are approved, as they stand now if not."""
    with office.store.read() as room:
        return _minutes(room, meeting_id)


def find(office: Office, name: str) -> str:
    """The identifier of the meeting that ``name`` means: an identifier,
    a meeting number or a minutes number, any digits.
    """
    wanted = digits.to_ascii(name.strip())
    found = [
        one.id
        for one in meetings.summaries(office)
        if wanted in (one.id, one.number or None) or (one.ordinal is not None and wanted == str(one.ordinal))
    ]
    if not found:
        raise Problem("meeting_unknown", name=name)
    if len(found) > 1:
        raise Problem("meeting_ambiguous", name=name, count=len(found))
    return found[0]


def gaps(office: Office, meeting_id: str) -> tuple[GapState, ...]:
    """Every gap of a meeting, with what she acknowledged."""
    meeting = meetings.read(office, meeting_id).meeting
    return tuple(GapState(gap, gap.key in meeting.acknowledged) for gap in gaps_.gaps(meeting))


def acknowledge(office: Office, meeting_id: str, *keys: str, leave_blank: bool = True) -> Changes:
    """Leave blanks on purpose (they print as dotted lines), or take that back."""

    def acknowledged(meeting: Meeting) -> Meeting:
        others = tuple(key for key in meeting.acknowledged if key not in keys)
        return replace(meeting, acknowledged=(*others, *keys) if leave_blank else others)

    return meetings.change(office, meeting_id, acknowledged)


def acknowledge_all(office: Office, meeting_id: str) -> Changes:
    """Leave every blank that may be left."""
    open_keys = [
        state.gap.key
        for state in gaps(office, meeting_id)
        if state.gap.weight is Weight.BLANK and not state.acknowledged
    ]
    return acknowledge(office, meeting_id, *open_keys)


def approve(office: Office, meeting_id: str) -> Changes:
    """Number and freeze the minutes; refused while a gap is open.  Shortfalls become rows «تعیین‌نشده»."""
    with office.store.write() as room:
        stored = room.meetings.get(meeting_id)
        meetings.refuse_frozen(stored.issue)
        gaps_.refuse_open_gaps(stored.meeting)
        meeting = _with_rests(_without_stale_acknowledgements(stored.meeting))
        acts.keep(office, room, stored, meeting)
        content = compose(meeting, room.register(), stored.issue).content
        issue = _numbered(office, room, meeting, stored.issue)
        issue = _freeze(room, content, issue)
    return Changes(meeting, issue, meetings=True)


def record(office: Office, meeting_id: str) -> bytes:
    """The JSON record of the minutes."""
    from app import records

    return records.write(read(office, meeting_id))


def import_record(office: Office, data: bytes) -> Changes:
    """Take a record in, content and issue.

    The same again changes nothing; the approved version of a draft that is here approves it; a deleted
    meeting of the same content comes back.

    :raises Refusal: ``meeting_exists``, ``meeting_deleted``, ``issue_differs``, ``number_taken``,
        ``body_elsewhere``; nothing is changed then.
    """
    from app import records

    minutes = records.read(data)
    meeting = minutes.meeting
    with office.store.write() as room:
        returned = _restore(room, meeting.id)
        if not returned and not _is_here(room, meeting.id):
            imported_names.enter(room, minutes)
            room.meetings.add(meeting)
            if minutes.issue.is_frozen:
                _freeze_imported(room, minutes)
        elif not _take_again(room, minutes, "meeting_deleted" if returned else "meeting_exists"):
            return Changes(item_id=meeting.id, meetings=returned)
        here = room.meetings.get(meeting.id)
    return Changes(here.meeting, here.issue, item_id=meeting.id, meetings=True, register=True)


def export(office: Office, meeting_id: str, to: Path, *, search_marks: bool = True) -> PrintedMinutes:
    """Print the minutes and write the PDF, as :func:`write` does."""
    on_paper = printed(office, meeting_id, search_marks=search_marks)
    write(on_paper, to)
    return on_paper


def write(on_paper: PrintedMinutes, to: Path) -> None:
    """Write the PDF of printed minutes; only an unsigned one of ours is ever written over."""
    if to.exists():
        _refuse_what_is_not_ours(to)
    files.write(to, on_paper.pdf)


def printed(office: Office, meeting_id: str, *, search_marks: bool = True) -> PrintedMinutes:
    """The minutes on paper, their record inside, with what the paper lacks.

    Without ``search_marks`` the text layer holds no invisible marks of direction.
    """
    from app import documents, records

    with office.store.read() as room:
        minutes, profile, font = _minutes(room, meeting_id), room.profile(), room.font.get()
    options = documents.PrintOptions(search_marks=search_marks)
    record = records.write(minutes)
    return documents.print_minutes(minutes, profile, office.resources, record, options, font)


def _refuse_what_is_not_ours(file: Path) -> None:
    from app import signing

    try:
        fields = signing.fields_of(files.read(file))
    except Problem:
        raise Refusal("target_exists", file=file) from None
    if any(field.filled for field in fields):
        raise Refusal("target_signed", file=file)


def _minutes(room: Transaction, meeting_id: str) -> Minutes:
    from app import records

    frozen = room.minutes.frozen(meeting_id)
    if frozen:
        issue, content = frozen
        return Minutes(records.content_of(content), issue)
    stored = room.meetings.get(meeting_id)
    return compose(stored.meeting, room.register(), stored.issue)


def _numbered(office: Office, room: Transaction, meeting: Meeting, issue: Issue) -> Issue:
    """A number for the first approval; a later version keeps its own (I9)."""
    now = office.clock().replace(microsecond=0)
    if issue.number or meeting.held_on is None:
        return replace(issue, state=MinutesState.APPROVED, approved_at=now)
    profile = room.profile()
    year = number.year_of(meeting.held_on)
    given = number.compose(
        profile.number_pattern,
        profile.region,
        DocumentKind.MINUTES,
        meeting.held_on,
        room.minutes.next_sequence(DocumentKind.MINUTES, year),
    )
    return replace(
        issue,
        state=MinutesState.APPROVED,
        number=given.text,
        jalali_year=given.jalali_year,
        sequence=given.sequence,
        approved_at=now,
    )


def _freeze(room: Transaction, content: Content, issue: Issue) -> Issue:
    from app import records

    data = records.canonical_bytes(content)
    frozen = replace(issue, content_sha256=hashlib.sha256(data).hexdigest())
    room.minutes.freeze(content.meeting.id, frozen, data)
    return frozen


def _with_rests(meeting: Meeting) -> Meeting:
    return replace(
        meeting,
        resolutions=tuple(
            replace(one, quantity=quantities.with_rests(one.quantity, new_id)) if one.quantity else one
            for one in meeting.resolutions
        ),
    )


def _without_stale_acknowledgements(meeting: Meeting) -> Meeting:
    """Only blanks that are still blank stay acknowledged."""
    blank = {gap.key for gap in gaps_.gaps(meeting)}
    return replace(meeting, acknowledged=tuple(sorted(key for key in meeting.acknowledged if key in blank)))


def _finds(ask: Callable[[str], object], meeting_id: str) -> bool:
    """Whether what is asked of the store finds this meeting."""
    try:
        ask(meeting_id)
    except Problem as problem:
        if problem.code != "meeting_gone":
            raise
        return False
    return True


def _is_here(room: Transaction, meeting_id: str) -> bool:
    return _finds(room.meetings.get, meeting_id)


def _restore(room: Transaction, meeting_id: str) -> bool:
    """Whether this meeting was deleted and is back now, as long as the transaction holds."""
    return not _is_here(room, meeting_id) and _finds(room.meetings.restore, meeting_id)


def _take_again(room: Transaction, minutes: Minutes, refusal: str) -> bool:
    """Take in minutes of a meeting that is here; whether they changed it.  ``refusal``: another content."""
    from app import records

    here = _minutes(room, minutes.meeting.id)
    differs = Refusal(refusal, title=here.meeting.title)
    if not here.issue.is_frozen and not minutes.issue.is_frozen:
        if not records.is_same_draft(here.content, minutes.content):
            raise differs
        return False
    if here.issue.is_frozen and minutes.issue == here.issue:
        return False
    if not records.is_same_but_for_approval(here.content, minutes.content):
        raise differs
    if here.issue.is_frozen:
        raise Refusal("issue_differs", title=here.meeting.title, number=here.issue.number)
    _approve_imported(room, minutes)
    return True


def _approve_imported(room: Transaction, minutes: Minutes) -> None:
    """Freeze the draft that is here as another office approved it; what is private here stays."""
    stored = room.meetings.get(minutes.meeting.id)
    approved = replace(
        stored.meeting,
        resolutions=minutes.meeting.resolutions,
        acknowledged=minutes.meeting.acknowledged,
    )
    room.meetings.save(stored.meeting, approved, stored.revision)
    _freeze_imported(room, minutes)


def _freeze_imported(room: Transaction, minutes: Minutes) -> None:
    number_ = minutes.issue.number
    if room.minutes.find(number_) not in (None, minutes.meeting.id):
        raise Refusal("number_taken", number=number_)
    _freeze(room, minutes.content, minutes.issue)
