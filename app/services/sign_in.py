"""The sign-in sheet: which numbers a printed one has given out, and ticking it off after the session."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from app.domain import meeting as rules
from app.domain import sign_in
from app.domain.attendance import Attendance, Presence
from app.domain.meeting import Meeting
from app.domain.problems import Refusal
from app.domain.sign_in import SheetNumber, SignInRow
from app.services import meetings
from app.services.changes import Changes
from app.services.office import Office


@dataclass(frozen=True, slots=True)
class SignInSheet:
    """The rows of the sheet as it is on paper, and when the first one was given out (None: not yet)."""

    rows: tuple[SignInRow, ...]
    given_out_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class SheetOrder:
    """What a sheet says once it is on paper: the row of the attendance under each number.

    ``anew`` voids the sheets that were given out before.
    """

    meeting_id: str
    numbers: tuple[tuple[int, str], ...]
    anew: bool = False


def read(office: Office, meeting_id: str) -> SignInSheet:
    """The rows in the order of the sheet that was given out, or of one that would be made now."""
    with office.store.read() as room:
        meeting = room.meetings.get(meeting_id).meeting
        given_out = room.sign_in_numbers.of(meeting_id)
        first = min((one.given_out_at for one in given_out), default=None)
        return SignInSheet(sign_in.rows(meeting, room.register(), given_out), first)


def give_out(office: Office, order: SheetOrder) -> None:
    """Keep the numbers of a sheet that leaves the program: on it nobody can change them any more.

    :raises Refusal: ``sheet_outdated``, when a sheet with other numbers was given out since it was made.
    """
    now = office.clock().replace(microsecond=0)
    numbers = [SheetNumber(number, row_id, now) for number, row_id in order.numbers]
    with office.store.write() as room:
        if order.anew:
            room.sign_in_numbers.forget(order.meeting_id)
        kept = {one.number: one.row_id for one in room.sign_in_numbers.of(order.meeting_id)}
        known = set(kept.values())
        if any(
            one.row_id != kept[one.number] if one.number in kept else one.row_id in known for one in numbers
        ):
            raise Refusal("sheet_outdated")
        room.sign_in_numbers.add(order.meeting_id, [one for one in numbers if one.number not in kept])


def tick(
    office: Office,
    meeting_id: str,
    row_ids: Sequence[str],
    presence: Presence,
    *,
    only_unmarked: bool = False,
) -> Changes:
    """Mark rows as the paper says it, all or only those that nobody has marked yet.

    The time of the ticking is nobody's arrival; who stays present keeps his times.
    """

    def marked(meeting: Meeting) -> Meeting:
        for row_id in row_ids:
            row = rules.find(meeting, row_id)
            assert isinstance(row, Attendance)
            is_open = not only_unmarked or row.presence is Presence.UNMARKED
            if is_open and row.presence is not presence:
                meeting = rules.put(meeting, replace(row, presence=presence, stays=()))
        return meeting

    return meetings.change(office, meeting_id, marked, row_ids[0] if len(row_ids) == 1 else "")
