"""A word across the pages, as shapes: no search finds it, no copy carries it."""

from __future__ import annotations

import math
from collections.abc import Sequence

from app.documents.typesetting.fonts import FontFamily
from app.documents.typesetting.outline import shapes
from app.documents.typesetting.sheet import Sheet, turned

_SIZE = 120.0
_GREY = 0.95
_ANGLE = 52.0
_LENGTH = 0.6  # at most, of the diagonal


def draw(text: str, fonts: FontFamily, sheets: Sequence[Sheet], size: tuple[float, float]) -> None:
    """Draw a word beneath everything else on sheets of `size` points (width, height); nothing for no word."""
    if not text:
        return
    face = fonts.bold
    _, width = shapes(text, face, _SIZE, grey=_GREY)
    letter = _SIZE * min(1.0, math.hypot(*size) * _LENGTH / width)
    operators, width = shapes(text, face, letter, grey=_GREY)
    angle = math.radians(_ANGLE)
    x = size[0] / 2 - width / 2 * math.cos(angle)
    y = size[1] / 2 - width / 2 * math.sin(angle)
    for sheet in sheets:
        sheet.draw_beneath(turned(operators, _ANGLE, x, y))
