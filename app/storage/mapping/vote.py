"""The vote on a resolution: no row as long as there was none."""

from __future__ import annotations

from collections.abc import Iterator

from app.domain.vote import NO_VOTE, Vote
from app.storage.mapping.row import Fetched, Row, facts, grouped, listed, shared
from app.storage.tables import recusal, vote


def rows_of_vote(one: Vote, resolution_id: str) -> Iterator[Row]:
    """The rows of the vote on a resolution."""
    if one != NO_VOTE:
        yield Row(vote, (resolution_id,), facts(vote, one))
        yield from listed(recusal, "row_id", one.recused_ids, resolution_id)


def votes_from(fetched: Fetched) -> dict[str, Vote]:
    """The votes of the fetched rows, by the resolution."""
    recused = grouped(fetched["recusal"], "resolution_id", lambda row: row.row_id)
    return {
        row.resolution_id: Vote(
            **{name: getattr(row, name) for name in shared(vote, Vote)},
            recused_ids=tuple(recused.get(row.resolution_id, ())),
        )
        for row in fetched["vote"]
    }
