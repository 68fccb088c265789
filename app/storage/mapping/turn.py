"""A turn to speak: its own row, and one for every stretch."""

from __future__ import annotations

from collections.abc import Iterator

from app.domain.turn import Span, Turn
from app.storage.mapping.row import Fetched, Row, facts, grouped, item, shared
from app.storage.tables import turn, turn_span


def rows_of_turn(one: Turn, place: int) -> Iterator[Row]:
    """All rows of a turn."""
    yield item(turn, one, place)
    for number, span in enumerate(one.spans):
        yield Row(turn_span, (one.id, number), facts(turn_span, span))


def turns_from(fetched: Fetched) -> tuple[Turn, ...]:
    """The turns of the fetched rows."""
    spans = grouped(fetched["turn_span"], "turn_id", lambda row: Span(row.began, row.ended, row.seconds))
    return tuple(
        Turn(
            id=row.id,
            **{name: getattr(row, name) for name in shared(turn, Turn)},
            spans=tuple(spans.get(row.id, ())),
        )
        for row in fetched["turn"]
    )
