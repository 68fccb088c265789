"""A resolution (مصوبه) and its kin: undertaking, permit of another authority, recommendation."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.domain import bounds
from app.domain import quantity as quantities
from app.domain.problems import Refusal
from app.domain.quantity import Quantity
from app.domain.vote import NO_VOTE, Vote


class ResolutionKind(StrEnum):
    """What was decided, and what follows from it."""

    RESOLUTION = "resolution"  # مصوبه
    UNDERTAKING = "undertaking"  # تعهد
    PERMIT = "permit"  # مجوز
    RECOMMENDATION = "recommendation"  # توصیه و تأکید

    @property
    def is_duty(self) -> bool:
        """Whether somebody must do it by some time (I2, I3)."""
        return self in (ResolutionKind.RESOLUTION, ResolutionKind.UNDERTAKING)


class ResolutionStatus(StrEnum):
    """How far a resolution has come; overdue is derived, never stored."""

    PROPOSED = "proposed"  # پیشنهاد
    ADOPTED = "adopted"  # مصوب
    IN_PROGRESS = "in_progress"  # در دست اقدام
    DONE = "done"  # انجام‌شده
    REJECTED = "rejected"  # ردشده
    CANCELLED = "cancelled"  # لغوشده

    @property
    def is_adopted(self) -> bool:
        """Whether it was decided and still holds."""
        return self in (self.ADOPTED, self.IN_PROGRESS, self.DONE)


@dataclass(frozen=True, slots=True)
class Permit:
    """The permit of another authority: issuer, number and date, each perhaps unknown."""

    issuer: str = ""
    number: str = ""
    issued_on: date | None = None


@dataclass(frozen=True, slots=True)
class Resolution:
    """One row of the resolutions.

    ``credit`` is in whole rials (I14); a deadline is ``due_on`` or, in words, ``due_text``
    («مستمر»، «تا جلسه بعد»); ``status_text`` keeps what was said of its state, word for word.
    ``from_statement_id`` names the statement that it was made from.
    """

    id: str
    kind: ResolutionKind = ResolutionKind.RESOLUTION
    text: str = ""
    topic: str = ""
    responsible_ids: tuple[str, ...] = ()
    cooperating_ids: tuple[str, ...] = ()
    consulted_ids: tuple[str, ...] = ()
    neighbourhood_ids: tuple[str, ...] = ()
    place: str = ""
    condition: str = ""
    rationale: str = ""
    permit: Permit = Permit()
    due_on: date | None = None
    due_text: str = ""
    credit: int | None = None
    credit_year: int | None = None
    source_document: str = ""
    quantity: Quantity | None = None
    related_ids: tuple[str, ...] = ()
    agenda_item_id: str | None = None
    status: ResolutionStatus = ResolutionStatus.ADOPTED
    status_text: str = ""
    notes: str = ""
    vote: Vote = NO_VOTE
    from_statement_id: str | None = None

    @property
    def body_ids(self) -> tuple[str, ...]:
        """Every body named, in the order responsible, co-operating, consulted."""
        return (*self.responsible_ids, *self.cooperating_ids, *self.consulted_ids)

    @property
    def has_deadline(self) -> bool:
        """A day or words."""
        return self.due_on is not None or bool(self.due_text)


def check(resolution: Resolution, met_on: date | None) -> None:
    """Refuse what can never be right: a body named twice (I4), a deadline before the meeting (I13),
    money below zero.
    """
    twice = [body for body, times in Counter(resolution.body_ids).items() if times > 1]
    if twice:
        raise Refusal("duplicate_body", body=twice[0])
    if met_on and resolution.due_on and resolution.due_on < met_on:
        raise Refusal("due_before_meeting", due=resolution.due_on, date=met_on)
    if resolution.credit is not None and resolution.credit < 0:
        raise Refusal("credit_negative")
    bounds.check(resolution.credit, bounds.CREDIT)
    if resolution.quantity:
        quantities.check(resolution.quantity)
