"""The words as Dabir draws them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

from benchmarks.drawing.grid import CELL, PAGE, SIZE, places
from benchmarks.minutes.page import FONTS


def draw(words: Sequence[str]) -> bytes:
    """A PDF with every word in its cell."""
    from app.documents.typesetting import fonts
    from app.documents.typesetting.canvas import write
    from app.documents.typesetting.embedding import DocumentFonts
    from app.documents.typesetting.flow import draw_at
    from app.documents.typesetting.metadata import Facts
    from app.documents.typesetting.paragraph import Align, Paragraph, TextStyle
    from app.documents.typesetting.sheet import Sheet
    from app.documents.typesetting.structure import ARTIFACT

    style = TextStyle(fonts.load(fonts.vazirmatn(FONTS)), size=SIZE, leading=CELL[1], align=Align.RIGHT)
    embedded = DocumentFonts()
    sheets: list[Sheet] = []
    for word, place in places(words):
        if place.page == len(sheets):
            sheets.append(Sheet(embedded))
        draw_at(sheets[-1], Paragraph.plain(word, style), place.left, PAGE[1] - place.top, CELL[0], ARTIFACT)
    return write(sheets, embedded, PAGE, Facts("", "", "", datetime(2026, 11, 3, tzinfo=UTC)))
