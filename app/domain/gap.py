"""Gaps: what is missing or wrong in a meeting; shown while she types, and asked only at the closing.

``MUST`` has to be put right; ``BLANK`` may be filled or acknowledged (it then prints as a dotted
line); ``NOTE`` needs nothing of her: approval does it (a shortfall becomes a row «تعیین‌نشده»).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from app.domain import quantity as quantities
from app.domain.attendance import Presence
from app.domain.meeting import Meeting
from app.domain.problems import Refusal
from app.domain.resolution import Resolution, ResolutionKind, ResolutionStatus


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
    parts = (_of_facts, _of_attendance, _of_statements, _of_resolutions)
    return tuple(gap for part in parts for gap in part(meeting))


def open_gaps(meeting: Meeting) -> tuple[Gap, ...]:
    """The gaps that still stop the approval."""
    return tuple(
        gap
        for gap in gaps(meeting)
        if gap.weight is Weight.MUST or (gap.weight is Weight.BLANK and gap.key not in meeting.acknowledged)
    )


def refuse_open_gaps(meeting: Meeting) -> None:
    """Refuse the approval as long as a gap is open."""
    still = open_gaps(meeting)
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


def _of_attendance(meeting: Meeting) -> Iterator[Gap]:
    for row in meeting.attendance:
        if row.presence is Presence.UNMARKED:
            yield Gap("presence_unmarked", Weight.BLANK, row.id, "presence", {"name": row.name})
        if not row.name:
            yield Gap("name_missing", Weight.MUST, row.id, "name")


def _of_statements(meeting: Meeting) -> Iterator[Gap]:
    for row, said in enumerate(meeting.statements, 1):
        if not said.text:
            yield Gap("statement_text_missing", Weight.MUST, said.id, "text", {"row": row})
        if said.speaker_id is None and said.body_id is None:
            yield Gap("speaker_missing", Weight.BLANK, said.id, "speaker", {"row": row})


def _of_resolutions(meeting: Meeting) -> Iterator[Gap]:
    for row, resolution in enumerate(meeting.resolutions, 1):
        if resolution.status in (ResolutionStatus.REJECTED, ResolutionStatus.CANCELLED):
            continue
        yield from _of_resolution(resolution, row, meeting.held_on)


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
