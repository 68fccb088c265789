"""Whether two contents say the same, though one of them stands in another office or is not approved yet."""

from __future__ import annotations

from dataclasses import replace

from app.domain import quantity as quantities
from app.domain.minutes import Content
from app.domain.quantity import Split
from app.domain.resolution import Resolution
from app.records.canonical import canonical_bytes


def is_same_draft(one: Content, other: Content) -> bool:
    """Equal but for the district's list of neighbourhoods, which is that of whoever composed it."""
    return canonical_bytes(_of_draft(one)) == canonical_bytes(_of_draft(other))


def is_same_but_for_approval(one: Content, other: Content) -> bool:
    """Equal but for what approval itself does: blanks left on purpose, and rows for what is unassigned."""
    return is_same_draft(_before_approval(one), _before_approval(other))


def _of_draft(content: Content) -> Content:
    return replace(
        content,
        people=tuple(sorted(content.people, key=lambda one: one.id)),
        bodies=tuple(sorted(content.bodies, key=lambda one: one.id)),
        neighbourhoods=(),
    )


def _before_approval(content: Content) -> Content:
    meeting = content.meeting
    resolutions = tuple(_with_nameless_rests(one) for one in meeting.resolutions)
    return replace(content, meeting=replace(meeting, acknowledged=(), resolutions=resolutions))


def _with_nameless_rests(one: Resolution) -> Resolution:
    if one.quantity is None:
        return one
    quantity = quantities.with_rests(one.quantity, str)
    return replace(one, quantity=replace(quantity, split=_nameless(quantity.split)))


def _nameless(split: Split | None) -> Split | None:
    if split is None:
        return None
    parts = tuple(
        replace(part, id="" if part.unassigned else part.id, split=_nameless(part.split))
        for part in split.parts
    )
    return replace(split, parts=parts)
