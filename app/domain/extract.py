"""Extracts (ابلاغ / رونوشت): which resolutions concern which body, and its own part of a quantity."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum

from app.domain import quantity as quantities
from app.domain.meeting import Meeting
from app.domain.minutes import Minutes, Named
from app.domain.quantity import Part, Quantity, Split
from app.domain.resolution import Resolution


class Duty(StrEnum):
    """What a body has to do with a resolution; the first that holds counts."""

    RESPONSIBLE = "responsible"  # مسئول اقدام
    COOPERATING = "cooperating"  # همکار
    SHARE = "share"  # only a part of the quantity is its own


class Reason(StrEnum):
    """Why no extract says anything of a resolution."""

    NOBODY = "nobody"  # no body is named in it
    NOT_ADOPTED = "not_adopted"  # proposed, rejected or cancelled


@dataclass(frozen=True, slots=True)
class Item:
    """A resolution as it concerns a body; ``row`` is its number in the minutes, from 1.

    ``share`` is the part of the quantity that is the body's own, ``None`` where nothing of it is marked so.
    """

    row: int
    resolution: Resolution
    duty: Duty
    share: Quantity | None = None


@dataclass(frozen=True, slots=True)
class Extract:
    """What one body is told: its resolutions, in the order of the minutes."""

    body: Named
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A resolution of which nobody is told."""

    row: int
    reason: Reason


def recipients(meeting: Meeting) -> frozenset[str]:
    """The bodies that are told of something in a meeting."""
    adopted = (one for one in meeting.resolutions if one.status.is_adopted)
    return frozenset(body_id for resolution in adopted for body_id in _duties(resolution))


def extracts(minutes: Minutes, bodies: Collection[str] = ()) -> tuple[Extract, ...]:
    """One extract for each body that has a duty, or each chosen one, in the order of the alphabet.

    One pass over the resolutions, however many bodies there are.
    """
    items: dict[str, list[Item]] = {}
    for row, resolution in enumerate(minutes.meeting.resolutions, 1):
        if not resolution.status.is_adopted:
            continue
        for body_id, duty in _duties(resolution).items():
            share = share_of(resolution.quantity, body_id) if resolution.quantity else None
            items.setdefault(body_id, []).append(Item(row, resolution, duty, share))
    wanted = set(bodies) or items.keys()
    return tuple(
        Extract(body, tuple(items[body.id]))
        for body in minutes.content.bodies
        if body.id in items and body.id in wanted
    )


def left_out(minutes: Minutes) -> tuple[LeftOut, ...]:
    """The resolutions of which no extract says anything, so that none is forgotten in silence."""
    return tuple(_left_out(minutes))


def share_of(quantity: Quantity, body_id: str) -> Quantity | None:
    """Only those parts of the quantity that are the body's, and what they sum to; ``None`` without any."""
    split = _only(quantity.split, body_id)
    if split is None:
        return None
    return replace(quantity, amount=_sum(split), split=split)


def _left_out(minutes: Minutes) -> Iterator[LeftOut]:
    for row, resolution in enumerate(minutes.meeting.resolutions, 1):
        if not resolution.status.is_adopted:
            yield LeftOut(row, Reason.NOT_ADOPTED)
        elif not _duties(resolution):
            yield LeftOut(row, Reason.NOBODY)


def _duties(resolution: Resolution) -> dict[str, Duty]:
    parts = quantities.walk(resolution.quantity.split) if resolution.quantity else ()
    return {
        **{part.body_id: Duty.SHARE for part in parts if part.body_id},
        **dict.fromkeys(resolution.cooperating_ids, Duty.COOPERATING),
        **dict.fromkeys(resolution.responsible_ids, Duty.RESPONSIBLE),
    }


def _only(split: Split | None, body_id: str) -> Split | None:
    """The parts that are the body's, whole, under those that lead to them."""
    kept = [one for part in (split.parts if split else ()) if (one := _own(part, body_id))]
    return replace(split, parts=tuple(kept)) if split and kept else None


def _own(part: Part, body_id: str) -> Part | None:
    if part.body_id == body_id:
        return part
    below = _only(part.split, body_id)
    return replace(part, amount=_sum(below), split=below) if below else None


def _sum(split: Split) -> Decimal | None:
    return split.total if split.is_known else None
