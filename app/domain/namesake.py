"""Namesakes: people whom their names do not tell apart, so that their neighbourhood must."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Protocol

from app.persian import folding


class _Called(Protocol):
    @property
    def id(self) -> str: ...
    @property
    def name(self) -> str: ...


def namesakes(rows: Iterable[_Called]) -> frozenset[str]:
    """The identifiers of the rows whose name, however it is spelled, another row has too."""
    folded = {row.id: folding.compact(row.name) for row in rows}
    times = Counter(folded.values())
    return frozenset(row_id for row_id, name in folded.items() if times[name] > 1)
