"""The running texts of a meeting: where each stands, what is found there, other words in their place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from app.domain.agenda import AgendaItem
from app.domain.meeting import Meeting, find, put
from app.domain.request import Request
from app.domain.resolution import Resolution
from app.domain.statement import Statement
from app.persian import cleaning, folding

_FIELDS: tuple[tuple[type, str, tuple[str, ...]], ...] = (
    (AgendaItem, "agenda", ("title",)),
    (Statement, "statements", ("text",)),
    (Request, "requests", ("text", "topic", "raised_by")),
    (Resolution, "resolutions", ("text", "topic", "place", "condition", "rationale", "notes")),
)


@dataclass(frozen=True, slots=True)
class Text:
    """One text: the collection of the meeting (``statements`` …), its item and field, and its row from 1."""

    collection: str
    item_id: str
    field: str
    row: int
    text: str


@dataclass(frozen=True, slots=True)
class Edit:
    """``before`` stands at ``start`` of a text and is to become ``after``."""

    text: Text
    start: int
    before: str
    after: str
    reason_code: str = ""


def texts(meeting: Meeting) -> Iterator[Text]:
    """Every text that is not empty, in the order of the minutes."""
    for _kind, collection, fields in _FIELDS:
        for row, item in enumerate(getattr(meeting, collection), 1):
            for field in fields:
                if text := getattr(item, field):
                    yield Text(collection, item.id, field, row, text)


def occurrences(meeting: Meeting, query: str, after: str = "") -> tuple[Edit, ...]:
    """Every place where the query stands, however it is spelt there; ``after`` would take its place."""
    return tuple(
        Edit(text, start, text.text[start:end], after)
        for text in texts(meeting)
        for start, end in folding.occurrences(query, text.text)
    )


def slips(meeting: Meeting) -> tuple[Edit, ...]:
    """What the clean-up would change, text by text."""
    return tuple(
        Edit(text, change.start, change.before, change.after, change.reason_code)
        for text in texts(meeting)
        for change in cleaning.propose(text.text).changes
    )


def rewrite(meeting: Meeting, edits: Sequence[Edit]) -> Meeting:
    """The meeting with these edits; those whose text is another by now are left out."""
    for (item_id, field), of_field in _by_place(edits).items():
        text = next((one.text for one in texts(meeting) if (one.item_id, one.field) == (item_id, field)), "")
        if text == of_field[0].text.text:
            for edit in sorted(of_field, key=lambda one: one.start, reverse=True):
                text = text[: edit.start] + edit.after + text[edit.start + len(edit.before) :]
            changed: Any = find(meeting, item_id)
            meeting = put(meeting, replace(changed, **{field: text}))
    return meeting


def _by_place(edits: Sequence[Edit]) -> Mapping[tuple[str, str], list[Edit]]:
    places: dict[tuple[str, str], list[Edit]] = {}
    for edit in edits:
        places.setdefault((edit.text.item_id, edit.text.field), []).append(edit)
    return places
