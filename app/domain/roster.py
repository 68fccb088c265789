"""A roster (فهرست افراد) that comes from a file: its rows, and whom of the register each of them means.

It knows no file and no column; nothing here changes the register, and nobody is guessed.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.domain.person import MemberKind


class Doubt(StrEnum):
    """What in a row is not taken, or taken but worth a look."""

    NATIONAL_ID = "national_id"  # the check digit does not fit: taken
    NATIONAL_ID_SHAPE = "national_id_shape"  # not eight to ten digits: left out
    NATIONAL_ID_SHARED = "national_id_shared"  # rows of other names have it too: nobody is matched by it
    MOBILE = "mobile"  # not a mobile number: left out
    SINCE = "since"  # no day: left out
    UNTIL = "until"
    DATES = "dates"  # the end is before the beginning: both left out
    MEMBER = "member"  # neither main nor alternate: left out
    ENDED = "ended"  # the register says that the position has ended, the row says nothing


@dataclass(frozen=True, slots=True)
class RosterRow:
    """One row: a person with at most one position; empty where the file says nothing.

    ``line`` is the number of the row in its file, from 1; ``body`` and ``neighbourhood`` are names.
    """

    line: int
    last_name: str
    first_name: str = ""
    honorific: str = ""
    title: str = ""
    body: str = ""
    neighbourhood: str = ""
    member_kind: MemberKind | None = None
    since: date | None = None
    until: date | None = None
    national_id: str = ""
    mobile: str = ""
    father_name: str = ""
    note: str = ""
    doubts: tuple[Doubt, ...] = ()

    @property
    def full_name(self) -> str:
        """The name as it will be printed."""
        return " ".join(part for part in (self.honorific, self.first_name, self.last_name) if part)


@dataclass(frozen=True, slots=True)
class Roster:
    """The rows of a file, and what of the file was not read: columns and sheets by name, rows without a
    name by number, and the forms of address before names («آقای»), each once.
    """

    rows: tuple[RosterRow, ...]
    unknown_columns: tuple[str, ...] = ()
    sheet: str = ""
    other_sheets: tuple[str, ...] = ()
    nameless: tuple[int, ...] = ()
    addresses: tuple[str, ...] = ()


class MatchKind(StrEnum):
    """What taking a row would do."""

    NEW = "new"
    UPDATE = "update"
    SAME = "same"
    UNCLEAR = "unclear"  # several may be meant, or one of another place: she says who


@dataclass(frozen=True, slots=True)
class Difference:
    """A fact of the person or of his position that the row would change; texts, days or a membership.

    ``old`` is empty where there was nothing.
    """

    field: str
    old: str | date | MemberKind
    new: str | date | MemberKind


@dataclass(frozen=True, slots=True)
class OtherName:
    """A place as the row calls it, and its name in the register."""

    written: str
    name: str


@dataclass(frozen=True, slots=True)
class Match:
    """A row and whom it means.

    ``person_id`` is empty for a new or an unclear one.  ``candidates`` are the identifiers of the people that
    an unclear row may mean.  ``joins`` is the line of the row that this one continues: the same new person.
    ``namesakes`` are the lines of other rows of the name that are taken as somebody else.
    """

    row: RosterRow
    kind: MatchKind
    person_id: str = ""
    differences: tuple[Difference, ...] = ()
    candidates: tuple[str, ...] = ()
    joins: int | None = None
    doubts: tuple[Doubt, ...] = ()
    namesakes: tuple[int, ...] = ()
    other_names: tuple[OtherName, ...] = ()


class Decision(StrEnum):
    """What is done with a row: leave the register as it is, bring a person up to date, enter a new one."""

    KEEP = "keep"
    UPDATE = "update"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class Choice:
    """What she has decided for a row; ``person_id`` says whom an unclear row updates."""

    decision: Decision
    person_id: str = ""


KEEP, UPDATE, NEW = Choice(Decision.KEEP), Choice(Decision.UPDATE), Choice(Decision.NEW)
_BY_DEFAULT = {
    MatchKind.NEW: NEW,
    MatchKind.UPDATE: UPDATE,
    MatchKind.SAME: KEEP,
    MatchKind.UNCLEAR: KEEP,
}


def by_default(match: Match) -> Choice:
    """What is done with a row of which she says nothing; an unclear one is left."""
    return _BY_DEFAULT[match.kind]
