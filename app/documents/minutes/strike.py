"""Striking out what is left empty, so that nobody adds a sentence above the signatures' page number."""

from __future__ import annotations

from collections.abc import Sequence

from app.documents.typesetting.flow import MM, PageForm
from app.documents.typesetting.sheet import Sheet

_AFTER_TEXT = 8.0
_ABOVE_FOOT = 6.0
_RULE = 0.6
_GREY = 0.45
_ONE_LINE = 18.0
"""Below the end of the text: where a single line of it would find room."""
_SEVERAL_LINES = 30 * MM
"""On a page whose text goes on overleaf: where a row to be signed moved on, the eye expects some white."""


def out(sheets: Sequence[Sheet], page: PageForm) -> None:
    """A «Z» from the end of the text to the foot of the page, wherever that leaves enough room to write."""
    for place, sheet in enumerate(sheets, 1):
        frame = page.frame(place)
        top, bottom = sheet.end - _AFTER_TEXT, frame.bottom + _ABOVE_FOOT
        if sheet.end - frame.bottom < (_ONE_LINE if sheet is sheets[-1] else _SEVERAL_LINES):
            continue
        if top - bottom < _ONE_LINE / 2:
            top = bottom = (sheet.end + frame.bottom) / 2
        strokes = [
            (frame.left, top, frame.right, top),
            (frame.right, top, frame.left, bottom),
            (frame.left, bottom, frame.right, bottom),
        ]
        sheet.lines(strokes if top > bottom else strokes[:1], _RULE, _GREY)
