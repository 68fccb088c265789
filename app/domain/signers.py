"""Who is asked to sign the minutes besides the officers: nobody is decided for, she says it once."""

from __future__ import annotations

from dataclasses import replace

from app.domain.attendance import OFFICERS, Attendance, Role
from app.domain.gap import Gap, Weight
from app.domain.meeting import Meeting
from app.domain.preparation import Signers


def members_here(meeting: Meeting) -> tuple[Attendance, ...]:
    """The members, and who came for one, who are in the hall at the end: with the paper before them."""
    return tuple(row for row in meeting.attendance if _is_member(row) and _is_here(row, meeting))


def is_left_to_officers(meeting: Meeting) -> bool:
    """Whether nobody but the officers is to sign, although members are there who could."""
    others = any(row.signs and row.role not in OFFICERS for row in meeting.attendance)
    return not others and bool(members_here(meeting))


def signed_by_members(meeting: Meeting) -> Meeting:
    """The meeting in which every member who is there signs too; who was chosen already stays."""
    ids = {row.id for row in members_here(meeting)}
    rows = (replace(row, signs=True) if row.id in ids else row for row in meeting.attendance)
    return replace(meeting, attendance=tuple(rows))


def gap(meeting: Meeting, custom: Signers) -> Gap | None:
    """The question who signs, where only officers do and nobody has said that this is the custom."""
    if custom is Signers.OFFICERS or not is_left_to_officers(meeting):
        return None
    count = len(members_here(meeting))
    return Gap("only_officers_sign", Weight.NOTE, "", "signs", {"count": count})


def _is_member(row: Attendance) -> bool:
    return not row.is_group and (row.role is Role.MEMBER or row.on_behalf_of is not None)


def _is_here(row: Attendance, meeting: Meeting) -> bool:
    return row.here_at(meeting.ended) if meeting.ended else row.in_hall()
