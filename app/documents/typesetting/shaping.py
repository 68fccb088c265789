"""Shaping: a word becomes slots, each with the ink of one character; knows no line, and no engine by name."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from app.documents.typesetting.cluster import Cluster, Glyph
from app.documents.typesetting.levels import SETTLED, ranges
from app.documents.typesetting.shapers import chosen, shaper
from app.documents.typesetting.spelling import Spelling
from app.documents.typesetting.truetype import Component, Drawing, TrueType
from app.persian import letters

_INVISIBLE = frozenset("\u200b\u200c\u200d\u200e\u200f\u2060")
_CACHED_WORDS = 1_000  # `words` remembers what it made of them; this is for pieces that come again at once
_NUMBER = "[\u06f0-\u06f9\u0660-\u0669]+(?:[./:\u066b\u066c-][\u06f0-\u06f9\u0660-\u0669]+)*"
# What is set in one face: a word, since letters of two fonts do not join; a number or an address, since it
# should look like one; any other sign with its marks.
_UNIT = re.compile(
    f"(?:[{letters.LETTERS}{letters.MARKS}\u200c\u200d]+|[!-~]+|{_NUMBER}|.)[{letters.MARKS}\u0300-\u036f]*",
    re.DOTALL,
)
# A yeh that is joined to what follows has two dots like the Arabic one; elsewhere none, like alef maksura.
_YEH, _ARABIC_YEH, _ALEF_MAKSURA = "یيى"
_JOINED_YEH = re.compile(
    f"{_YEH}(?=[\u064b-\u065f\u0670]*[\u0640\u200d\u0622-\u063f\u0641-\u064a\u066e-\u06d3])"
)


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
    """One font file, ready to shape; every word is shaped once per process.

    `fallback` is the face for what this one lacks; `engine` names the shaper (see `shapers`), by default the
    best that is there; `enlarged` is how much larger than its maker meant it is drawn.
    """

    def __init__(
        self,
        name: str,
        data: bytes,
        fallback: Face | None = None,
        *,
        engine: str | None = None,
        enlarged: float = 1.0,
    ) -> None:
        self.name = name
        self.truetype = TrueType(data, enlarged=enlarged)
        self.units_per_em = self.truetype.units_per_em
        self._shaper = shaper(engine or chosen(), self.truetype)
        self._fallback = fallback
        self._cache: dict[tuple[str, bool], Shaped] = {}
        self._lone_slots: dict[tuple[str, Glyph], Slot] = {}
        self._spelling = Spelling(self._is_printable)
        self._own: set[str] = set()  # characters that are known to need no fallback
        has = self._shaper.has
        self._lends_yeh = not has(_YEH) and has(_ARABIC_YEH) and has(_ALEF_MAKSURA)
        self._easy = re.compile(f"[{ranges(filter(self.has, SETTLED))}]*")
        self.space_width = self.shape(" ", rtl=False).width

    @property
    def engine(self) -> str:
        """The name of the engine that shapes this face."""
        return self._shaper.name

    def missing(self, text: str) -> str:
        """The characters of `text`, each once, for which the font has no glyph."""
        return "".join(character for character in dict.fromkeys(text) if not self.has(character))

    def has(self, character: str) -> bool:
        """Whether the font has a glyph for a character, or needs none."""
        if character in _INVISIBLE or character.isspace():
            return True
        return self._shaper.has(character) or (self._lends_yeh and character == _YEH)

    def is_easy(self, text: str) -> bool:
        """Whether a right-to-left text can be set as it stands, word by word: all of it in this face, nothing
        to spell out, no word with levels that depend on another.
        """
        return self._easy.fullmatch(text) is not None

    def spelled(self, text: str) -> str:
        """The text as this font can print it: «صلی الله علیه وسلم» where «ﷺ» has no glyph."""
        return text if text.isascii() else text.translate(self._spelling)

    def parts(self, text: str) -> list[tuple[str, Face]]:
        """The text in order, with the face that sets each part: this one, or the fallback for what it lacks.

        A word or a number is never divided, and a mark goes with its letter.
        """
        if self._fallback is None or self._own.issuperset(text):
            return [(text, self)]
        found: list[tuple[str, Face]] = []
        for unit in _UNIT.findall(text):
            face = self._face_of(unit)
            if found and found[-1][1] is face:
                found[-1] = (found[-1][0] + unit, face)
            else:
                found.append((unit, face))
        return found

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

    def _is_printable(self, character: str) -> bool:
        return self.has(character) or (self._fallback is not None and self._fallback.has(character))

    def _face_of(self, unit: str) -> Face:
        lacking = self.missing(unit)
        if not lacking:
            self._own.update(unit)
            return self
        assert self._fallback is not None
        return self._fallback if len(self._fallback.missing(unit)) < len(lacking) else self

    def _shape(self, text: str, rtl: bool) -> Shaped:
        clusters = self._shaper.clusters(self._drawn(text), rtl=rtl)
        end_of = _ends(clusters, len(text))
        slots: list[Placed] = []
        lacking: dict[int, str] = {}
        for start, glyphs in clusters:
            cluster = text[start : end_of[start]]
            if len(glyphs) == len(cluster) == 1 and cluster not in _INVISIBLE:
                slots.append(self._lone(cluster, start, glyphs[0]))
            else:
                slots += self._cluster_slots(cluster, start, glyphs, rtl)
            if self._shaper.not_found in [glyph.id for glyph in glyphs]:
                lacking[start] = self.missing(cluster)
        missing = "".join(lacking[start] for start in sorted(lacking))
        return Shaped(sum([placed.advance for placed in slots]), tuple(slots), missing)

    def _drawn(self, text: str) -> str:
        """The text with letters of the same look for those that the font lacks, one for one.

        Digits are never lent: ٤٥٦ and ۴۵۶ look different.
        """
        if not self._lends_yeh or _YEH not in text:
            return text
        return _JOINED_YEH.sub(_ARABIC_YEH, text).replace(_YEH, _ALEF_MAKSURA)

    def _cluster_slots(self, text: str, start: int, glyphs: list[Glyph], rtl: bool) -> list[Placed]:
        advance = sum(glyph.advance for glyph in glyphs)
        if text in _INVISIBLE:
            return [Placed(Slot(Drawing((), 0), text), 0, start)]
        components = self._components(glyphs)
        if len(text) == 1:
            return [Placed(Slot(Drawing(components, advance), text), advance, start)]
        return _shared(text, start, components, advance, rtl)

    def _lone(self, character: str, start: int, glyph: Glyph) -> Placed:
        """The only glyph of a character, which comes again and again."""
        slot = self._lone_slots.get((character, glyph))
        if slot is None:
            # Some fonts give marks a width that shaping takes away: readers would see a letter there.
            natural = self.truetype.advances[glyph.id] if glyph.advance else 0
            slot = Slot(Drawing(self._components([glyph]), natural), character)
            self._lone_slots[character, glyph] = slot
        return Placed(slot, glyph.advance, start)

    def _components(self, glyphs: list[Glyph]) -> tuple[Component, ...]:
        pen, components = 0, []
        for glyph in glyphs:
            if self.truetype.has_ink(glyph.id):
                components.append(Component(glyph.id, pen + glyph.dx, glyph.dy))
            pen += glyph.advance
        return tuple(components)


def _ends(clusters: Sequence[Cluster], end: int) -> Sequence[int] | Mapping[int, int]:
    """Where the cluster ends that begins at a place."""
    if len(clusters) == end:  # one per character
        return range(1, end + 1)
    starts = sorted(cluster.start for cluster in clusters)
    return dict(pairwise([*starts, end]))


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
