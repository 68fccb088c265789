"""The parts of a meeting in one table, each built when first looked at, and in which part a gap is filled."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP

from app.domain.counts import count
from app.domain.gap import Gap, open_gaps
from app.domain.meeting import Meeting
from app.ui.desk import Desk
from app.ui.meetings.part import Part
from app.words import Catalogue

CONTEXT = "MeetingParts"


@dataclass(frozen=True, slots=True)
class PartEntry:
    """One step: `count` is its badge as long as the part itself has not been built."""

    key: str
    label: object
    build: Callable[[Desk, Catalogue], Part]
    count: Callable[[Meeting], int | None] = lambda _meeting: None


def _facts(desk: Desk, catalogue: Catalogue) -> Part:
    from app.ui.meetings.facts import FactsPart

    return FactsPart(desk, catalogue)


def _agenda(desk: Desk, catalogue: Catalogue) -> Part:
    from app.ui.meetings.agenda import AgendaPart

    return AgendaPart(desk, catalogue)


def _hall(desk: Desk, catalogue: Catalogue) -> Part:
    from app.ui.meetings.hall.part import HallPart

    return HallPart(desk, catalogue)


def _attendance(desk: Desk, catalogue: Catalogue) -> Part:
    from app.ui.meetings.attendance import AttendancePart

    return AttendancePart(desk, catalogue)


def _statements(desk: Desk, catalogue: Catalogue) -> Part:
    from app.ui.meetings.statements import StatementsPart

    return StatementsPart(desk, catalogue)


def _resolutions(desk: Desk, catalogue: Catalogue) -> Part:
    from app.ui.meetings.resolutions import ResolutionsPart

    return ResolutionsPart(desk, catalogue)


def _closing(desk: Desk, catalogue: Catalogue) -> Part:
    from app.ui.meetings.closing import ClosingPart

    return ClosingPart(desk, catalogue)


def _print_outs(desk: Desk, catalogue: Catalogue) -> Part:
    from app.ui.meetings.print_outs import PrintOutsPart

    return PrintOutsPart(desk, catalogue)


PARTS = (
    PartEntry("facts", QT_TRANSLATE_NOOP("MeetingParts", "مشخصات"), _facts),
    PartEntry(
        "agenda",
        QT_TRANSLATE_NOOP("MeetingParts", "دستور جلسه"),
        _agenda,
        lambda meeting: len(meeting.agenda),
    ),
    PartEntry("hall", QT_TRANSLATE_NOOP("MeetingParts", "در سالن"), _hall),
    PartEntry(
        "attendance",
        QT_TRANSLATE_NOOP("MeetingParts", "حضور و غیاب"),
        _attendance,
        lambda meeting: count(meeting.attendance).present,
    ),
    PartEntry(
        "statements",
        QT_TRANSLATE_NOOP("MeetingParts", "اظهارات"),
        _statements,
        lambda meeting: len(meeting.statements),
    ),
    PartEntry(
        "resolutions",
        QT_TRANSLATE_NOOP("MeetingParts", "مصوبات"),
        _resolutions,
        lambda meeting: len(meeting.resolutions),
    ),
    PartEntry(
        "closing",
        QT_TRANSLATE_NOOP("MeetingParts", "صورتجلسه"),
        _closing,
        lambda meeting: len(open_gaps(meeting)),
    ),
    PartEntry("print_outs", QT_TRANSLATE_NOOP("MeetingParts", "چاپ"), _print_outs),
)

_PART_OF_CODE = {
    "agenda_empty": "agenda",
    "chair_absent": "attendance",
    "secretary_absent": "attendance",
    "presence_unmarked": "attendance",
    "name_missing": "attendance",
    "stay_before_start": "attendance",
    "stay_after_end": "attendance",
    "stay_in_future": "attendance",
    "only_officers_sign": "attendance",
    "turn_running": "hall",
    "recess_open": "hall",
    "statement_text_missing": "statements",
    "speaker_missing": "statements",
    "speaker_not_here": "statements",
    "resolutions_empty": "resolutions",
    "resolution_text_missing": "resolutions",
    "responsible_missing": "resolutions",
    "deadline_missing": "resolutions",
    "permit_incomplete": "resolutions",
    "amount_missing": "resolutions",
    "part_amount_missing": "resolutions",
    "deadline_before_meeting": "resolutions",
    "split_rest": "resolutions",
    "split_over": "resolutions",
    "votes_exceed": "resolutions",
    "vote_counts_missing": "resolutions",
    "vote_not_carried": "resolutions",
    "line_unfinished": "resolutions",
}


def part_of(gap: Gap) -> str:
    """The key of the part in which a gap is filled; what is of no item belongs to the facts."""
    return _PART_OF_CODE.get(gap.code, "facts")
