"""Where each word stands: cells of equal size, filled from the upper left, page after page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

SIZE = 20.0
CELL = (300.0, 50.0)  # high enough for two marks above one another
COLUMNS, ROWS = 2, 14
PAGE = (COLUMNS * CELL[0], ROWS * CELL[1])


@dataclass(frozen=True, slots=True)
class Place:
    """Page from 0; left and top edge of the cell in points from the upper left corner."""

    page: int
    left: float
    top: float


def places(words: Sequence[str]) -> Iterator[tuple[str, Place]]:
    """The words with their places."""
    for number, word in enumerate(words):
        page, cell = divmod(number, COLUMNS * ROWS)
        row, column = divmod(cell, COLUMNS)
        yield word, Place(page, column * CELL[0], row * CELL[1])
