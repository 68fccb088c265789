"""The stages of a session: between its beginning (رسمیت) and its end (ختم), the recesses (تنفس)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time

from app.domain import wall_clock
from app.domain.problems import Refusal


@dataclass(frozen=True, slots=True)
class Recess:
    """One recess; without an end it is on."""

    id: str
    began: time
    ended: time | None = None
    reason: str = ""


def open_recess(recesses: tuple[Recess, ...]) -> Recess | None:
    """The recess that is on."""
    return next((one for one in recesses if one.ended is None), None)


def check(recess: Recess) -> None:
    """Refuse a recess that ends before it began."""
    if recess.ended and wall_clock.runs_backwards(recess.began, recess.ended):
        raise Refusal("recess_ended_before_start", began=recess.began, ended=recess.ended)
