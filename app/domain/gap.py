"""Gaps: what is missing or wrong in a meeting; shown while she types, and asked only at the closing.

``MUST`` has to be put right; ``BLANK`` may be filled or acknowledged (it then prints as a dotted
line, and a line that was not taken stays out); ``NOTE`` needs nothing of her: approval does it (a shortfall
becomes a row «تعیین‌نشده»), or it only warns (a statement of somebody who had left, a time after the end).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, time
from enum import StrEnum

from app.domain import quantity as quantities
from app.domain import turn as turns
from app.domain import vote as votes
from app.domain.attendance import Attendance, Presence
from app.domain.hours import Doubt, Doubtful, Hours, doubts, hours_of
from app.domain.meeting import Meeting
from app.domain.problems import Refusal
from app.domain.quorum import quorum
from app.domain.resolution import Resolution, ResolutionKind, ResolutionStatus
from app.domain.vote import VoteKind


class Weight(StrEnum):
    """What a gap asks for before the minutes can be approved."""

    MUST = "must"
    BLANK = "blank"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Gap:
    """One gap: ``code`` names its sentence, ``item_id`` and ``where`` say where to jump,
    ``values`` fill the sentence.
    """

    code: str
    weight: Weight
    item_id: str = ""
    where: str = ""
    values: dict[str, object] = field(default_factory=dict, compare=False)

    @property
    def key(self) -> str:
        """What an acknowledgement remembers."""
        return f"{self.code}:{self.item_id}"


def gaps(meeting: Meeting) -> tuple[Gap, ...]:
    """Every gap, in the order of the parts of the meeting."""
    parts = (_of_facts, _of_stages, _of_attendance, _of_turns, _of_statements, _of_resolutions)
    return tuple(gap for part in parts for gap in part(meeting))


def presence_unmarked(row: Attendance) -> Gap:
    """Nobody has said whether somebody was there."""
    return Gap("presence_unmarked", Weight.BLANK, row.id, "presence", {"name": row.name})


def gaps_of_now(meeting: Meeting, now: time) -> tuple[Gap, ...]:
    """What only the clock on the wall finds while the meeting is on: times that are still to come."""
    found = _of_times(meeting, hours_of(meeting, now))
    return tuple(gap for gap in found if gap.code == "stay_in_future")


def open_gaps(meeting: Meeting, *beside: Gap) -> tuple[Gap, ...]:
    """The gaps that still stop the approval; ``beside`` are those that the meeting itself does not tell."""
    return tuple(
        gap
        for gap in (*gaps(meeting), *beside)
        if gap.weight is Weight.MUST or (gap.weight is Weight.BLANK and gap.key not in meeting.acknowledged)
    )


def refuse_open_gaps(meeting: Meeting, *beside: Gap) -> None:
    """Refuse the approval as long as a gap is open, of the meeting or ``beside`` it."""
    still = open_gaps(meeting, *beside)
    if still:
        raise Refusal("gaps_open", count=len(still), gaps=still)


def _of_facts(meeting: Meeting) -> Iterator[Gap]:
    if meeting.cancelled:
        yield Gap("meeting_cancelled", Weight.MUST, where="cancelled")
    for name, weight in (
        ("title", Weight.MUST),
        ("held_on", Weight.MUST),
        ("started", Weight.BLANK),
        ("ended", Weight.BLANK),
        ("venue", Weight.BLANK),
    ):
        if not getattr(meeting, name):
            yield Gap(f"{name}_missing", weight, where=name)
    for name in ("chair", "secretary"):
        row = getattr(meeting, name)
        if row is None:
            yield Gap(f"{name}_missing", Weight.MUST, where=name)
        elif row.is_away:
            yield Gap(f"{name}_absent", Weight.MUST, row.id, "presence", {"name": row.name})
    if not meeting.agenda:
        yield Gap("agenda_empty", Weight.BLANK, where="agenda")


def _of_stages(meeting: Meeting) -> Iterator[Gap]:
    for recess in meeting.recesses:
        if recess.ended is None:
            yield Gap("recess_open", Weight.BLANK, recess.id, "ended", {"began": recess.began})
    if meeting.started:
        found = quorum(meeting, meeting.started)
        if not found.met:
            yield Gap(
                "quorum_missing", Weight.NOTE, "", "started", {"needed": found.needed, "here": found.here}
            )


def _of_attendance(meeting: Meeting) -> Iterator[Gap]:
    for row in meeting.attendance:
        if row.presence is Presence.UNMARKED:
            yield presence_unmarked(row)
        if not row.name:
            yield Gap("name_missing", Weight.MUST, row.id, "name")
    yield from _of_times(meeting, hours_of(meeting))


def _of_times(meeting: Meeting, hours: Hours) -> Iterator[Gap]:
    for row in meeting.attendance:
        for odd in doubts(row.stays, hours) if row.is_present else ():
            yield _of_time(row, odd, hours)


def _of_time(row: Attendance, odd: Doubtful, hours: Hours) -> Gap:
    name, at, where = row.name, odd.at, odd.where
    match odd.doubt:
        case Doubt.BEFORE_START:
            return Gap(
                "stay_before_start",
                Weight.NOTE,
                row.id,
                where,
                {"name": name, "at": at, "began": hours.began},
            )
        case Doubt.AFTER_END:
            return Gap(
                "stay_after_end", Weight.NOTE, row.id, where, {"name": name, "at": at, "ended": hours.ended}
            )
        case Doubt.IN_FUTURE:
            return Gap("stay_in_future", Weight.NOTE, row.id, where, {"name": name, "at": at})


def _of_turns(meeting: Meeting) -> Iterator[Gap]:
    now = turns.running(meeting.turns)
    if now:
        yield Gap("turn_running", Weight.MUST, now.id, "turns", {"began": now.spans[-1].began})


def _of_statements(meeting: Meeting) -> Iterator[Gap]:
    rows = {one.id: one for one in meeting.attendance}
    for row, said in enumerate(meeting.statements, 1):
        if not said.text:
            yield Gap("statement_text_missing", Weight.MUST, said.id, "text", {"row": row})
        if said.speaker_id is None and said.body_id is None:
            yield Gap("speaker_missing", Weight.BLANK, said.id, "speaker", {"row": row})
        speaker = rows.get(said.speaker_id or "")
        if speaker and said.started_at and _was_out(speaker, said.started_at):
            yield Gap(
                "speaker_not_here",
                Weight.NOTE,
                said.id,
                "speaker",
                {"row": row, "name": speaker.name, "at": said.started_at},
            )


def _was_out(speaker: Attendance, at: time) -> bool:
    """Away, or out of the hall; who is not marked yet may well be there (I7 warns, and of what is known)."""
    return speaker.is_away or (speaker.is_present and not speaker.here_at(at))


def _of_resolutions(meeting: Meeting) -> Iterator[Gap]:
    if not meeting.resolutions:
        yield Gap("resolutions_empty", Weight.BLANK, where="resolutions")
    for row, resolution in enumerate(meeting.resolutions, 1):
        if resolution.status in (ResolutionStatus.REJECTED, ResolutionStatus.CANCELLED):
            continue
        yield from _of_resolution(resolution, row, meeting.held_on)
        yield from _of_vote(resolution, row, meeting.attendance)


def _of_resolution(one: Resolution, row: int, met_on: date | None) -> Iterator[Gap]:
    if not one.text:
        yield Gap("resolution_text_missing", Weight.MUST, one.id, "text", {"row": row})
    if one.kind.is_duty and not one.responsible_ids:
        yield Gap("responsible_missing", Weight.BLANK, one.id, "responsible", {"row": row})
    if one.kind.is_duty and not one.has_deadline:
        yield Gap("deadline_missing", Weight.BLANK, one.id, "due", {"row": row})
    if one.due_on and met_on and one.due_on < met_on:
        yield Gap("deadline_before_meeting", Weight.MUST, one.id, "due", {"row": row})
    if one.kind is ResolutionKind.PERMIT and not (
        one.permit.issuer and one.permit.number and one.permit.issued_on
    ):
        yield Gap("permit_incomplete", Weight.BLANK, one.id, "permit", {"row": row})
    if one.quantity:
        if one.quantity.amount is None and (one.quantity.unit or one.quantity.split):
            yield Gap("amount_missing", Weight.BLANK, one.id, "quantity", {"row": row})
        if any(part.known is None for part in quantities.walk(one.quantity.split)):
            yield Gap("part_amount_missing", Weight.BLANK, one.id, "split", {"row": row})
        for found in quantities.imbalances(one.quantity):
            values: dict[str, object] = {
                "row": row,
                "unit": one.quantity.unit,
                "label": found.label,
                "parts": found.parts,
                "whole": found.whole,
                "rest": abs(found.rest),
            }
            weight, code = (Weight.NOTE, "split_rest") if found.rest > 0 else (Weight.MUST, "split_over")
            yield Gap(code, weight, one.id, "split", values)


def _of_vote(one: Resolution, row: int, attendance: tuple[Attendance, ...]) -> Iterator[Gap]:
    if one.vote.kind is VoteKind.COUNTED and one.vote.in_favour is None:
        yield Gap("vote_counts_missing", Weight.BLANK, one.id, "vote", {"row": row})
    too_many = votes.excess(one.vote, attendance)
    if too_many:
        given, entitled = too_many
        yield Gap(
            "votes_exceed", Weight.MUST, one.id, "vote", {"row": row, "given": given, "entitled": entitled}
        )
    if one.vote.is_carried is False and one.status is not ResolutionStatus.PROPOSED:
        yield Gap("vote_not_carried", Weight.NOTE, one.id, "vote", {"row": row})
