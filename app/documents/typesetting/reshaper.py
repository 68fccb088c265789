"""Shaping without HarfBuzz: arabic-reshaper's presentation forms, and marks placed by their boxes.

What the font's own tables know is lost: kerning, forms that depend on neighbours, places of marks.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from app.documents.typesetting.cluster import RESHAPER, Cluster, Glyph
from app.documents.typesetting.cmap import CharacterMap
from app.documents.typesetting.truetype import TrueType
from app.persian.joining import Form, Joiner, is_mark

_BELOW = frozenset({29, 32, 220})  # canonical combining classes: kasratan, kasra, any other mark below
_SHADDA = "\u0651"  # nearest to the letter, wherever it was typed
_GAP = 0.03  # of the em, between a letter and its mark, and between two marks


class _Box(NamedTuple):
    left: int
    bottom: int
    right: int
    top: int


class Reshaper:
    """arabic-reshaper with one font."""

    name = RESHAPER

    def __init__(self, font: TrueType) -> None:
        self._font = font
        self._map = CharacterMap(font.table("cmap") if font.has_table("cmap") else b"")
        self._joiner = Joiner(self._map.__contains__)
        self._gap = round(_GAP * font.units_per_em)
        self.not_found: int = self._map.glyph(0xFFFD) or self._map.glyph(0x25A1)

    def has(self, character: str) -> bool:
        """Whether the font has a glyph for every form that the character takes when it is joined."""
        return character in self._map and self._joiner.shows(character)

    def clusters(self, text: str, *, rtl: bool) -> list[Cluster]:
        """One cluster per letter and per mark; a ligature and its marks are one together."""
        found = [cluster for form in self._joiner.forms(text) for cluster in self._of(text, form, rtl)]
        return found[::-1] if rtl else found

    def _of(self, text: str, form: Form, rtl: bool) -> Iterator[Cluster]:
        """The clusters of a form in logical order: the letter's and those of its marks."""
        glyph = self._glyph(form.sign, rtl)
        advance = self._font.advances[glyph]
        base = Glyph(glyph, 0, 0, advance)
        marks = self._marks(text, form, glyph, rtl)
        if form.end - form.start - len(marks) > 1:  # a ligature
            yield Cluster(form.start, [*marks, base])
            return
        yield Cluster(form.start, [base])
        for place, mark in zip(form.marks, marks, strict=True):
            # From left to right, a mark's turn comes before its letter; otherwise the pen is behind it.
            yield Cluster(place, [mark if rtl else mark._replace(dx=mark.dx - advance)])

    def _glyph(self, sign: str, rtl: bool) -> int:
        if rtl and unicodedata.mirrored(sign):
            from bidi.mirror import MIRRORED

            sign = MIRRORED.get(sign, sign)
        return self._map.glyph(ord(sign)) or self.not_found

    def _marks(self, text: str, form: Form, glyph: int, rtl: bool) -> list[Glyph]:
        """The marks of a form without advance, measured from its left edge: over and under their letters."""
        if not form.marks:
            return []
        letters = form.end - form.start - len(form.marks)
        box = self._box(glyph)
        top, bottom = box.top, box.bottom
        found: dict[int, Glyph] = {}
        for place in sorted(form.marks, key=lambda place: text[place] != _SHADDA):
            mark = self._glyph(text[place], rtl=False)
            of_mark = self._box(mark)
            before = sum(not is_mark(c) for c in text[form.start : place])  # counts its own letter
            share = (before - 0.5) / letters if before else 0.5
            middle = box.left + (box.right - box.left) * (1 - share if rtl else share)
            dx = round(middle - (of_mark.left + of_mark.right) / 2)
            if unicodedata.combining(text[place]) in _BELOW:
                dy = min(0, bottom - self._gap - of_mark.top)
                bottom = of_mark.bottom + dy
            else:
                dy = max(0, top + self._gap - of_mark.bottom)
                top = of_mark.top + dy
            found[place] = Glyph(mark, dx, dy, 0)
        return [found[place] for place in form.marks]

    def _box(self, glyph: int) -> _Box:
        if self._font.has_ink(glyph):
            return _Box(*self._font.glyph_box(glyph))
        return _Box(0, 0, self._font.advances[glyph], 0)
