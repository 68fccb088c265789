"""Widths of columns in which no word is cut: what a narrow column lacks, the wide ones give."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from app.documents.typesetting.paragraph import Paragraph
from app.documents.typesetting.table import Row, TableStyle

_TO_SPARE = 1.0  # points, so that no rounding breaks a word that just fits


def uncut(
    shares: Sequence[float], rows: Iterable[Row], style: TableStyle, width: float, wider: float = 1.0
) -> Sequence[float]:
    """The widths of the columns of a table `width` points wide, from right to left in points: as the shares
    have it, but none narrower than its widest word.

    Where all have too little, each has as much as its widest word is wide beside the others. `wider` leaves
    room for a font whose words are so many times as wide.
    """
    scale = width / sum(shares)
    wanted = [share * scale for share in shares]
    needed = [2 * style.padding_x + _TO_SPARE] * len(wanted)
    for row in rows:
        for place, cell in enumerate(row.cells):
            words = (block.widest_word for block in cell if isinstance(block, Paragraph))
            widest = max(words, default=0.0) * wider + 2 * style.padding_x + _TO_SPARE
            needed[place] = max(needed[place], widest)
    lacking = sum(max(0.0, need - want) for need, want in zip(needed, wanted, strict=True))
    spare = sum(max(0.0, want - need) for need, want in zip(needed, wanted, strict=True))
    if not lacking:
        return wanted
    if lacking > spare:
        return [need * width / sum(needed) for need in needed]
    return [
        max(need, want - (want - need) * lacking / spare) for need, want in zip(needed, wanted, strict=True)
    ]
