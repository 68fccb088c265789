"""A request (درخواست/مطالبه) of the councillors, and what answered it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Request:
    """What was asked; ``answered_by`` names statements and resolutions of the same meeting."""

    id: str
    text: str = ""
    topic: str = ""
    raised_by: str = ""
    body_id: str | None = None
    neighbourhood_id: str | None = None
    answered_by: tuple[str, ...] = ()
