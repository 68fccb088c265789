"""How much of the ink of two drawings of a word lies where the other has none."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from benchmarks.drawing.grid import CELL, places

Ink: TypeAlias = NDArray[np.bool_]
SCALE = 8  # pixels per point
# Pixels, a hundredth of the size of the type: programs round places and advances, which is no other shape.
_NEAR = 2
_HALF = 128


def inks(pdf: bytes, words: Sequence[str]) -> Iterator[Ink]:
    """The ink of each word in its cell, as pdfium renders it."""
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    page, number = np.zeros((0, 0), dtype=np.bool_), -1
    width, height = (round(edge * SCALE) for edge in CELL)
    for _, place in places(words):
        if place.page != number:
            number = place.page
            bitmap = document[number].render(scale=SCALE, grayscale=True)
            page = bitmap.to_numpy().reshape(bitmap.height, bitmap.width) < _HALF
        left, top = round(place.left * SCALE), round(place.top * SCALE)
        yield page[top : top + height, left : left + width]


def difference(ours: Ink, theirs: Ink) -> float:
    """The ink of each that is not near any ink of the other, in shares of the ink of the second."""
    lost = int((theirs & ~_near(ours)).sum())
    added = int((ours & ~_near(theirs)).sum())
    return (lost + added) / max(1, int(theirs.sum()))


def _near(ink: Ink) -> Ink:
    """The ink and what is around it."""
    wide = ink.copy()
    for step in range(1, _NEAR + 1):
        wide[:, step:] |= ink[:, :-step]
        wide[:, :-step] |= ink[:, step:]
    high = wide.copy()
    for step in range(1, _NEAR + 1):
        high[step:] |= wide[:-step]
        high[:-step] |= wide[step:]
    return high
