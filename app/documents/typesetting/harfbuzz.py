"""Shaping with HarfBuzz: joining, ligatures, kerning and marks as the font itself wants them."""

from __future__ import annotations

import uharfbuzz as hb

from app.documents.typesetting.cluster import HARFBUZZ, Cluster, Glyph
from app.documents.typesetting.truetype import TrueType


class HarfBuzz:
    """HarfBuzz with one font."""

    name = HARFBUZZ

    def __init__(self, font: TrueType) -> None:
        self._font = hb.Font(hb.Face(font.data))
        self._nominal = self._font.get_nominal_glyph
        # Vazirmatn's own has no ink: a character would be lost unseen.
        self.not_found: int = self._nominal(0xFFFD) or self._nominal(0x25A1) or 0

    def has(self, character: str) -> bool:
        """Whether the font has a glyph for a character; it is joined by the font's own rules."""
        return bool(self._nominal(ord(character)))

    def clusters(self, text: str, *, rtl: bool) -> list[Cluster]:
        """Glyphs from left to right, grouped by the place of their first character."""
        buffer = hb.Buffer()
        buffer.cluster_level = hb.BufferClusterLevel.MONOTONE_CHARACTERS
        buffer.add_str(text)
        buffer.direction = "rtl" if rtl else "ltr"
        buffer.script = "Latn" if not rtl and any(c.isascii() and c.isalpha() for c in text) else "Arab"
        buffer.language = "fa"
        buffer.not_found_glyph = self.not_found
        hb.shape(self._font, buffer, {})
        found: list[Cluster] = []
        for info, position in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
            glyph = Glyph(info.codepoint, position.x_offset, position.y_offset, position.x_advance)
            if found and found[-1].start == info.cluster:
                found[-1].glyphs.append(glyph)
            else:
                found.append(Cluster(info.cluster, [glyph]))
        return found
