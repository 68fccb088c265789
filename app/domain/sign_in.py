"""The sign-in sheet (فهرست حضور و غیاب): who stands in which row of it, before and after the session."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from itertools import count

from app.domain.attendance import Attendance, Role
from app.domain.meeting import Meeting
from app.domain.register import Register
from app.persian import sorting


class GroupKind(StrEnum):
    """By what participants stand together on the sheet, in the order of the sheet."""

    NEIGHBOURHOOD = "neighbourhood"
    BODY = "body"
    OTHER = "other"  # neither is known
    ADDED = "added"  # came into the list after the sheet had been given out


@dataclass(frozen=True, slots=True)
class Group:
    """Participants who stand together; ``name`` is that of the neighbourhood or body, as it is called now."""

    kind: GroupKind
    id: str = ""
    name: str = ""


@dataclass(frozen=True, slots=True)
class SheetNumber:
    """The number that a participant has on a sheet that left the program, and when it did."""

    number: int
    row_id: str
    given_out_at: datetime


@dataclass(frozen=True, slots=True)
class SignInRow:
    """One participant on the sheet; ``on_paper`` says that a sheet with this number was given out."""

    number: int
    participant: Attendance
    group: Group
    on_paper: bool = False


ADDED = Group(GroupKind.ADDED)
_KINDS = tuple(GroupKind)


def rows(
    meeting: Meeting, register: Register, given_out: Sequence[SheetNumber] = ()
) -> tuple[SignInRow, ...]:
    """The rows of the sheet, numbered on over the whole list.

    As long as none was given out: members by neighbourhood, officials and guests by body, each in Persian
    order.  Afterwards every number stays whose it is on the paper, even if he is called otherwise by now;
    whoever was taken out leaves a hole, and newcomers follow in the order in which they were added, as
    they do in the blank rows of the paper.
    """
    placed = _Placing(register)
    if not given_out:
        ordered = sorted(meeting.attendance, key=placed.key)
        return tuple(SignInRow(number, one, placed.group(one)) for number, one in enumerate(ordered, 1))
    return tuple(_as_given_out(meeting.attendance, placed, given_out))


def next_number(found: Iterable[SignInRow], given_out: Iterable[SheetNumber]) -> int:
    """The number of the first blank row below these."""
    return 1 + max((*(row.number for row in found), *(one.number for one in given_out)), default=0)


def _as_given_out(
    attendance: Sequence[Attendance], placed: _Placing, given_out: Sequence[SheetNumber]
) -> Iterator[SignInRow]:
    first = min(one.given_out_at for one in given_out)
    there = {one.id: one for one in attendance}
    for known in sorted(given_out, key=lambda one: one.number):
        participant = there.pop(known.row_id, None)
        if participant is not None:
            group = placed.group(participant) if known.given_out_at == first else ADDED
            yield SignInRow(known.number, participant, group, on_paper=True)
    for number, participant in zip(count(next_number((), given_out)), there.values(), strict=False):
        yield SignInRow(number, participant, ADDED)


class _Placing:
    """Looks names up once: a sheet has hundreds of rows."""

    def __init__(self, register: Register) -> None:
        self._places: Mapping[str, str] = {one.id: one.name for one in register.neighbourhoods}
        self._bodies: Mapping[str, str] = {one.id: one.name for one in register.bodies}
        self._people = {one.id: one for one in register.people}

    def group(self, row: Attendance) -> Group:
        """A member stands with the neighbourhood first, anybody else with the body first."""
        place = _known(GroupKind.NEIGHBOURHOOD, row.neighbourhood_id, self._places)
        body = _known(GroupKind.BODY, row.body_id, self._bodies)
        first, second = (place, body) if row.role is Role.MEMBER else (body, place)
        return first or second or Group(GroupKind.OTHER)

    def key(self, row: Attendance) -> tuple[int, str, str, bool, str, str]:
        """By group, then people by family name, then unnamed groups."""
        group, person = self.group(row), self._people.get(row.person_id or "")
        called = sorting.sort_key(row.name)
        if person:
            called = sorting.person_key(person.last_name, person.first_name)
        place = sorting.sort_key(group.name)
        return _KINDS.index(group.kind), place, group.id, row.is_group, called, row.id


def _known(kind: GroupKind, thing_id: str | None, names: Mapping[str, str]) -> Group | None:
    return Group(kind, thing_id, names[thing_id]) if thing_id and thing_id in names else None
