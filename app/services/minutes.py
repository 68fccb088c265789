"""The minutes: composed, checked for gaps, approved and frozen, recorded, printed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from app.domain import gap as gaps_
from app.domain import quantity as quantities
from app.domain.gap import Gap, Weight
from app.domain.identity import new_id
from app.domain.meeting import Meeting
from app.domain.minutes import Content, Minutes, compose
from app.domain.problems import Problem, Refusal
from app.persian import digits
from app.services import acts, files, hall, meetings, revisions, signers, unfinished, versions
from app.services.changes import Changes
from app.services.office import Office

if TYPE_CHECKING:
    from app.documents import Printed


@dataclass(frozen=True, slots=True)
class GapState:
    """A gap and whether she left it blank on purpose."""

    gap: Gap
    acknowledged: bool


def read(office: Office, meeting_id: str) -> Minutes:
    """The minutes of a meeting: as frozen if they are approved, as they stand now if not.

    While an amendment is being written that is what comes; what is in force then: `versions.in_force`.
    """
    with office.store.read() as room:
        return versions.shown(room, meeting_id)


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
        with office.store.read() as room:
            numbered = room.minutes.find(wanted)
        if numbered is None:
            raise Problem("meeting_unknown", name=name)
        return numbered
    if len(found) > 1:
        raise Problem("meeting_ambiguous", name=name, count=len(found))
    return found[0]


def gaps(office: Office, meeting_id: str) -> tuple[GapState, ...]:
    """Every gap of a meeting, with what she acknowledged."""
    read_ = meetings.read(office, meeting_id)
    meeting = read_.meeting
    more = () if read_.issue.is_frozen else beside(office, meeting)
    return tuple(GapState(gap, gap.key in meeting.acknowledged) for gap in (*gaps_.gaps(meeting), *more))


def beside(office: Office, meeting: Meeting) -> tuple[Gap, ...]:
    """The gaps that a meeting does not tell by itself: those that may stop the approval, and who signs."""
    who = signers.gap(office, meeting)
    return (*_stopping(office, meeting), *((who,) if who else ()))


def _stopping(office: Office, meeting: Meeting) -> tuple[Gap, ...]:
    """Times that are still to come by the clock of the hall, and a line that was typed and not taken."""
    to_come = gaps_.gaps_of_now(meeting, hall.minute(office)) if hall.is_on(office, meeting) else ()
    line = unfinished.gap(office, meeting)
    return (*to_come, line) if line else to_come


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
    """Number and freeze the minutes; refused while a gap is open.  Shortfalls become rows «تعیین‌نشده».

    What was reopened keeps its number, an amendment gets that of the original with a suffix.

    :raises Refusal: ``locked``, ``gaps_open``, ``amendment_empty``, ``number_of_other_year``.
    """
    with office.store.write() as room:
        stored = room.meetings.get(meeting_id)
        meetings.refuse_frozen(stored.issue)
        gaps_.refuse_open_gaps(stored.meeting, *_stopping(office, stored.meeting))
        meeting = _with_rests(_without_stale_acknowledgements(stored.meeting))
        acts.keep(office, room, stored, meeting)
        content = compose(meeting, room.register(), stored.issue).content
        content = versions.as_amended(room, content, room.minutes.draft(meeting_id))
        _refuse_empty_amendment(content)
        issue = versions.numbered(office, room, meeting, stored.issue)
        issue = versions.freeze(office, room, content, issue)
    return Changes(meeting, issue, meetings=True)


def record(office: Office, meeting_id: str) -> bytes:
    """The JSON record of the minutes."""
    from app import records

    return records.write(read(office, meeting_id))


def export(
    office: Office, meeting_id: str, to: Path, *, search_marks: bool = True, version: int | None = None
) -> Printed:
    """Print the minutes and write the PDF, as :func:`write` does."""
    on_paper = printed(office, meeting_id, search_marks=search_marks, version=version)
    write(office, on_paper, to)
    return on_paper


def write(office: Office, on_paper: Printed, to: Path) -> None:
    """Write the PDF of printed minutes, and register it if it is final; only an unsigned one of ours is ever
    written over.
    """
    if to.exists():
        _refuse_what_is_not_ours(to)
    with files.all_or_none(to):
        files.write(to, on_paper.pdf)
        revisions.register(office, on_paper.pdf, written_to=to)


def printed(
    office: Office, meeting_id: str, *, search_marks: bool = True, version: int | None = None
) -> Printed:
    """The minutes on paper, their record inside, with what the paper lacks; as they stand, or one version.

    Without ``search_marks`` the text layer holds no invisible marks of direction.
    """
    from app import documents, records

    with office.store.read() as room:
        profile, font = room.profile(), room.font.get()
    minutes = versions.kept(office, meeting_id, version) if version else read(office, meeting_id)
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


def _refuse_empty_amendment(content: Content) -> None:
    if content.amendment and not content.amendment.changes:
        raise Refusal("amendment_empty")
