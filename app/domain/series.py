"""A series of meetings (نوع نشست) and the venues: what a new meeting starts with."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.preparation import PLAIN, Preparation
from app.domain.quorum import QuorumBasis, QuorumRule


@dataclass(frozen=True, slots=True)
class Venue:
    """A place where meetings are held."""

    id: str
    name: str
    address: str = ""
    capacity: int | None = None


@dataclass(frozen=True, slots=True)
class Series:
    """Meetings that recur: title, rhythm and what is filled in beforehand.

    ``last_ordinal`` is the last meeting number (شماره جلسه) given out; ordinals are never reused.
    A new meeting takes a snapshot of the quorum.
    """

    id: str
    title: str
    cadence: str = "monthly"
    venue_id: str | None = None
    chair_id: str | None = None
    secretary_id: str | None = None
    last_ordinal: int = 0
    quorum_rule: QuorumRule = QuorumRule.NONE
    quorum_basis: QuorumBasis = QuorumBasis.MEMBERS
    preparation: Preparation = PLAIN
