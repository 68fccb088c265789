"""The words as Pango draws them for WeasyPrint."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from benchmarks.drawing.grid import CELL, PAGE, SIZE, Place, places
from benchmarks.minutes.page import FONTS

# In a line of the cell's height Pango's baseline is that much lower than ours, by its rule for half-leadings.
_LOWER = 0.483

STYLE = f"""
@font-face {{ font-family: V; src: url({(FONTS / "Vazirmatn-Regular.ttf").as_uri()}); }}
@page {{ size: {PAGE[0]}pt {PAGE[1]}pt; margin: 0; }}
body {{ margin: 0; font: {SIZE}pt/{CELL[1]}pt V; }}
div {{ position: relative; width: {PAGE[0]}pt; height: {PAGE[1]}pt; break-after: page; }}
span {{ position: absolute; width: {CELL[0]}pt; height: {CELL[1]}pt; text-align: right;
  white-space: nowrap; }}
"""


def draw(words: Sequence[str]) -> bytes:
    """A PDF with every word in its cell."""
    from weasyprint import HTML

    pages: dict[int, list[str]] = {}
    for word, place in places(words):
        pages.setdefault(place.page, []).append(_span(word, place))
    body = "".join(f"<div>{''.join(spans)}</div>" for spans in pages.values())
    source = f'<html lang="fa" dir="rtl"><style>{STYLE}</style><body>{body}</body></html>'
    return bytes(HTML(string=source).write_pdf())


def _span(word: str, place: Place) -> str:
    return f'<span style="left: {place.left}pt; top: {place.top - _LOWER:.3f}pt">{escape(word)}</span>'
