"""Shaping with HarfBuzz: a word becomes slots, each with the ink of one character; knows no line."""

from __future__ import annotations

import unicodedata
from typing import NamedTuple

import uharfbuzz as hb

from app.documents.typesetting.spelling import Spelling
from app.documents.typesetting.truetype import Component, Drawing, TrueType

_INVISIBLE = frozenset("\u200b\u200c\u200d\u200e\u200f\u2060")
_CACHED_WORDS = 20_000


class Slot(NamedTuple):
    """One glyph of the printed font: what it shows, and the one character that it is when searched."""

    drawing: Drawing
    character: str


class Placed(NamedTuple):
    """A slot in a shaped text; `advance` differs from its own by kerning, `place` is the character's."""

    slot: Slot
    advance: int
    place: int


class Shaped(NamedTuple):
    """Slots from left to right, their advances added up (font units), and the characters without a glyph."""

    width: int
    slots: tuple[Placed, ...]
    missing: str


class Face:
    """One font file, ready to shape; every word is shaped once per process."""

    def __init__(self, name: str, data: bytes) -> None:
        self.name = name
        self.truetype = TrueType(data)
        self.units_per_em = self.truetype.units_per_em
        self._font = hb.Font(hb.Face(data))
        self._cache: dict[tuple[str, bool], Shaped] = {}
        self._spelling = Spelling(self.has)
        self._not_found = self._font.get_nominal_glyph(0xFFFD) or self._font.get_nominal_glyph(0x25A1) or 0
        space = self._font.get_nominal_glyph(0x20)
        self.space_width = self.truetype.advances[space or 0]

    def missing(self, text: str) -> str:
        """The characters of `text`, each once, for which the font has no glyph."""
        return "".join(character for character in dict.fromkeys(text) if not self.has(character))

    def has(self, character: str) -> bool:
        """Whether the font has a glyph for a character, or needs none."""
        if character in _INVISIBLE or character.isspace():
            return True
        return bool(self._font.get_nominal_glyph(ord(character)))

    def spelled(self, text: str) -> str:
        """The text as this font can print it: «صلی الله علیه وسلم» where «ﷺ» has no glyph."""
        return text if text.isascii() else text.translate(self._spelling)

    def shape(self, text: str, *, rtl: bool) -> Shaped:
        """Shape a piece of one direction."""
        key = (text, rtl)
        shaped = self._cache.get(key)
        if shaped is None:
            if len(self._cache) >= _CACHED_WORDS:
                self._cache.clear()
            shaped = self._cache[key] = self._shape(text, rtl)
        return shaped

    def glyphs(self, text: str, *, rtl: bool) -> list[Component]:
        """The glyphs of `text` from left to right at their places on one line, for drawing outlines."""
        pen, found = 0, []
        for placed in self.shape(text, rtl=rtl).slots:
            found += [Component(glyph, pen + dx, dy) for glyph, dx, dy in placed.slot.drawing.components]
            pen += placed.advance
        return found

    def draw_glyph(self, glyph: int, functions: hb.DrawFuncs, data: object) -> None:
        """Hand the outline of a glyph to HarfBuzz drawing functions."""
        self._font.draw_glyph(glyph, functions, data)

    def _shape(self, text: str, rtl: bool) -> Shaped:
        buffer = hb.Buffer()
        buffer.cluster_level = hb.BufferClusterLevel.MONOTONE_CHARACTERS
        buffer.add_str(text)
        buffer.direction = "rtl" if rtl else "ltr"
        buffer.script = "Latn" if not rtl and any(c.isascii() and c.isalpha() for c in text) else "Arab"
        buffer.language = "fa"
        buffer.not_found_glyph = (
            self._not_found
        )  # Vazirmatn's own has no ink: a character would be lost unseen
        hb.shape(self._font, buffer, {})
        clusters = _clusters(buffer)
        starts = sorted(start for start, _ in clusters)
        end_of = dict(zip(starts, [*starts[1:], len(text)], strict=True))
        slots: list[Placed] = []
        lacking: dict[int, str] = {}
        for start, glyphs in clusters:
            cluster = text[start : end_of[start]]
            slots += self._cluster_slots(cluster, start, glyphs, rtl)
            if any(glyph.id == self._not_found for glyph in glyphs):
                lacking[start] = self.missing(cluster)
        missing = "".join(lacking[start] for start in sorted(lacking))
        return Shaped(sum(placed.advance for placed in slots), tuple(slots), missing)

    def _cluster_slots(self, text: str, start: int, glyphs: list[_Glyph], rtl: bool) -> list[Placed]:
        advance = sum(glyph.advance for glyph in glyphs)
        if text in _INVISIBLE:
            return [Placed(Slot(Drawing((), 0), text), 0, start)]
        components = self._components(glyphs)
        if len(text) == 1:
            natural = self.truetype.advances[glyphs[0].id] if len(glyphs) == 1 else advance
            return [Placed(Slot(Drawing(components, natural), text), advance, start)]
        return _shared(text, start, components, advance, rtl)

    def _components(self, glyphs: list[_Glyph]) -> tuple[Component, ...]:
        pen, components = 0, []
        for glyph in glyphs:
            if self.truetype.has_ink(glyph.id):
                components.append(Component(glyph.id, pen + glyph.dx, glyph.dy))
            pen += glyph.advance
        return tuple(components)


class _Glyph(NamedTuple):
    id: int
    dx: int
    dy: int
    advance: int


def _clusters(buffer: hb.Buffer) -> list[tuple[int, list[_Glyph]]]:
    """Glyphs from left to right, grouped by the place of their first character."""
    clusters: list[tuple[int, list[_Glyph]]] = []
    for info, position in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
        glyph = _Glyph(info.codepoint, position.x_offset, position.y_offset, position.x_advance)
        if clusters and clusters[-1][0] == info.cluster:
            clusters[-1][1].append(glyph)
        else:
            clusters.append((info.cluster, [glyph]))
    return clusters


def _shared(
    text: str, start: int, components: tuple[Component, ...], advance: int, rtl: bool
) -> list[Placed]:
    """A ligature: one slot per character, the first from the left with all the ink, the width shared out.

    Readers reverse right-to-left text slot by slot: a slot of two characters would come out swapped.
    """
    characters = list(enumerate(text, start))
    if rtl:
        characters.reverse()
    spacing = sum(not unicodedata.combining(c) for c in text) or len(text)
    slots: list[Placed] = []
    dealt = 0
    for index, character in characters:
        share = 0
        if spacing == len(text) or not unicodedata.combining(character):
            share = advance * (dealt + 1) // spacing - advance * dealt // spacing
            dealt += 1
        drawing = Drawing(() if slots else components, share)
        slots.append(Placed(Slot(drawing, character), share, index))
    return slots
