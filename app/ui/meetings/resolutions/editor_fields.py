"""What each field reads from a resolution and writes to it; how it is saved is the editor's business."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from operator import attrgetter
from typing import Any

from app.domain.resolution import Resolution
from app.domain.vote import VoteKind
from app.persian import digits
from app.persian.calendar import FIRST_YEAR, LAST_YEAR
from app.services import meetings, votes
from app.services.changes import Changes
from app.services.office import Office

Verb = Callable[[Office, str, str], Changes]
"""What the office does with a meeting and a resolution of it."""

VoteValue = tuple[VoteKind, int | None, int | None, int | None]
"""The kind, and how many were in favour, against and abstained."""
_COUNTED = ("kind", "in_favour", "against", "abstained")


@dataclass(frozen=True, eq=False)
class Tie:
    """One field: `read` gives its value of a resolution, `write` what its value sets in a resolution.

    `write` raises ValueError with a sentence for what cannot be meant.  What is said is saved as the verb of
    `work` does, given the value and the resolution as it was before; else the values are set as they are.
    """

    field: Any
    read: Callable[[Resolution], Any]
    write: Callable[[Any, Resolution], dict[str, Any]]
    work: Callable[[Any, Resolution], Verb] | None = None

    def verb(self, value: Any, before: Resolution, values: dict[str, Any]) -> Verb:
        """How `value`, which sets `values`, is saved."""
        if self.work is not None:
            return self.work(value, before)
        return lambda office, meeting_id, item_id: meetings.amend(office, meeting_id, item_id, **values)


def tied(field: Any, name: str) -> Tie:
    """A field whose value is one of the resolution's as it is."""
    return Tie(field, attrgetter(name), lambda value, _now: {name: value})


def tied_to_permit(field: Any, name: str) -> Tie:
    """A field of the permit."""
    return Tie(
        field,
        attrgetter(f"permit.{name}"),
        lambda value, now: {"permit": replace(now.permit, **{name: value})},
    )


def tied_to_year(field: Any, complaint: str) -> Tie:
    """The Jalali year of the credit, in a field of digits."""

    def write(value: str, _now: Resolution) -> dict[str, Any]:
        if not value:
            return {"credit_year": None}
        year = digits.parse_number(value)
        if year is None or not FIRST_YEAR <= year <= LAST_YEAR or year != int(year):
            raise ValueError(complaint)
        return {"credit_year": int(year)}

    return Tie(field, lambda one: "" if one.credit_year is None else str(one.credit_year), write)


def tied_to_vote(field: Any) -> Tie:
    """The kind of the vote and its counts."""

    def write(value: VoteValue, now: Resolution) -> dict[str, Any]:
        kind, in_favour, against, abstained = value
        vote = replace(now.vote, kind=kind, in_favour=in_favour, against=against, abstained=abstained)
        return {"vote": vote}

    def work(value: VoteValue, _before: Resolution) -> Verb:
        return lambda office, meeting_id, item_id: votes.take(office, meeting_id, item_id, *value)

    return Tie(field, attrgetter(*(f"vote.{name}" for name in _COUNTED)), write, work)


def tied_to_recused(field: Any) -> Tie:
    """Who does not vote; they are named and taken away one by one."""

    def work(ids: tuple[str, ...], before: Resolution) -> Verb:
        (row,) = {*ids} ^ {*before.vote.recused_ids}
        recused = row in ids
        return lambda office, meeting_id, item_id: votes.recuse(
            office, meeting_id, item_id, row, recused=recused
        )

    return Tie(
        field,
        attrgetter("vote.recused_ids"),
        lambda ids, now: {"vote": replace(now.vote, recused_ids=ids)},
        work,
    )


def tied_to_proposer(field: Any) -> Tie:
    """Who proposed the resolution."""

    def work(row: str | None, _before: Resolution) -> Verb:
        return lambda office, meeting_id, item_id: votes.propose(office, meeting_id, item_id, row)

    return Tie(
        field,
        attrgetter("vote.proposed_by"),
        lambda row, now: {"vote": replace(now.vote, proposed_by=row)},
        work,
    )
