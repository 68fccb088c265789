"""How large the letters of a font look: fonts of one size differ by a fifth to the eye; knows no page."""

from __future__ import annotations

from app.documents.typesetting.cmap import CharacterMap
from app.documents.typesetting.truetype import TrueType

_MEASURED = "اه"  # a tall letter and a low one: makers of fonts vary either alone
_MOST = 1.25


def enlargement(font: TrueType, like: TrueType) -> float:
    """How much larger `font` must be drawn to look as large as `like`: 1 to 1.25, never smaller than meant.

    It is 1 where it cannot be measured.
    """
    own, wanted = _height(font), _height(like)
    return min(max(wanted / own, 1.0), _MOST) if own and wanted else 1.0


def _height(font: TrueType) -> float:
    """The heights of the measured letters, each standing alone, added up in ems; 0 if one has no ink."""
    characters = CharacterMap(font.table("cmap"))
    glyphs = [characters.glyph(ord(letter)) for letter in _MEASURED]
    if not all(0 < glyph < font.glyph_count and font.has_ink(glyph) for glyph in glyphs):
        return 0.0
    heights = (box[3] - box[1] for box in map(font.glyph_box, glyphs))
    return sum(heights) / font.units_per_em
