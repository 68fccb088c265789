"""How one meeting is told in a line of the list, and by which words it is found; it knows no page."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, time

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.domain.minutes import MinutesState
from app.domain.summary import MeetingSummary
from app.persian import digits
from app.ui import figures
from app.ui.widgets.labels import Tone
from app.ui.widgets.rows import Column
from app.words import Catalogue

_CONTEXT = "MeetingList"
STATE_TONES: dict[MinutesState, Tone] = {
    MinutesState.DRAFT: "plain",
    MinutesState.APPROVED: "green",
    MinutesState.VOID: "red",
}
_WORDS = {
    "ordinal": QT_TRANSLATE_NOOP("MeetingList", "جلسه"),
    "title": QT_TRANSLATE_NOOP("MeetingList", "عنوان و محل"),
    "held_on": QT_TRANSLATE_NOOP("MeetingList", "تاریخ"),
    "state": QT_TRANSLATE_NOOP("MeetingList", "وضعیت"),
    "number": QT_TRANSLATE_NOOP("MeetingList", "شماره صورتجلسه"),
    "present": QT_TRANSLATE_NOOP("MeetingList", "حاضران"),
    "resolutions": QT_TRANSLATE_NOOP("MeetingList", "مصوبات"),
    "which": QT_TRANSLATE_NOOP("MeetingList", "جلسه {number}"),
    "untitled": QT_TRANSLATE_NOOP("MeetingList", "جلسه بی‌عنوان"),
    "undated": QT_TRANSLATE_NOOP("MeetingList", "بی‌تاریخ"),
    "signed": QT_TRANSLATE_NOOP("MeetingList", "امضاشده"),
    "amending": QT_TRANSLATE_NOOP("MeetingList", "اصلاحیه در دست تهیه"),
    "cancelled": QT_TRANSLATE_NOOP("MeetingList", "لغوشده"),
    "at": QT_TRANSLATE_NOOP("MeetingList", "ساعت {time}"),
    "groups": QT_TRANSLATE_NOOP("MeetingList", "و {count} گروه"),
}


def say(key: str) -> str:
    """A word of the list in the language of the window."""
    return QCoreApplication.translate(_CONTEXT, str(_WORDS[key]))


def title_of(meeting: MeetingSummary) -> str:
    """Its title, or what stands for it."""
    return meeting.title or say("untitled")


def columns(catalogue: Catalogue) -> Sequence[Column[MeetingSummary]]:
    """The columns of the list of meetings."""
    return (
        Column(say("ordinal"), _ordinal, 70, sort=lambda one: one.ordinal or 0, strong=True),
        Column(say("title"), title_of, detail=lambda one: one.venue, strong=True),
        Column(
            say("held_on"),
            lambda one: figures.long(one.held_on) if one.held_on else say("undated"),
            190,
            sort=lambda one: (one.held_on or date.max, one.started or time()),
            detail=_started,
        ),
        Column(
            say("state"),
            lambda one: _state(one, catalogue),
            112,
            tone=lambda one: "amber" if one.cancelled or one.amending else STATE_TONES[one.state],
            detail=lambda one: say("amending") if one.amending else "",
        ),
        Column(say("number"), lambda one: digits.to_persian(one.number), 140, yields=3),
        Column(
            say("present"),
            lambda one: figures.grouped(one.present) if one.present or one.groups_unknown else "",
            86,
            sort=lambda one: one.present,
            detail=_groups,
            yields=2,
        ),
        Column(
            say("resolutions"),
            lambda one: figures.grouped(one.resolutions) if one.resolutions else "",
            96,
            sort=lambda one: one.resolutions,
            yields=1,
        ),
    )


def searched(meeting: MeetingSummary, catalogue: Catalogue) -> str:
    """Everything by which she may look for a meeting."""
    day = f"{figures.long(meeting.held_on)} {figures.short(meeting.held_on)}" if meeting.held_on else ""
    state, amending = _state(meeting, catalogue), say("amending") if meeting.amending else ""
    return " ".join(
        (title_of(meeting), _ordinal(meeting), meeting.venue, meeting.numbers, day, state, amending)
    )


def _ordinal(meeting: MeetingSummary) -> str:
    return figures.grouped(meeting.ordinal) if meeting.ordinal else ""


def _state(meeting: MeetingSummary, catalogue: Catalogue) -> str:
    if meeting.cancelled:
        return say("cancelled")
    if meeting.signed and meeting.state is MinutesState.APPROVED:
        return say("signed")
    return catalogue.say("states", meeting.state)


def _started(meeting: MeetingSummary) -> str:
    at = say("at").format(time=figures.time(meeting.started)) if meeting.started else ""
    return " · ".join(filter(None, (at, figures.gregorian(meeting.held_on))))


def _groups(meeting: MeetingSummary) -> str:
    groups = meeting.groups_unknown
    return say("groups").format(count=figures.grouped(groups)) if groups else ""
