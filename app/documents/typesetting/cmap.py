"""Which glyph of a font stands for which character; knows neither outlines nor forms.

Source: OpenType 1.9, cmap, formats 4 and 12.
"""

from __future__ import annotations

import struct
from bisect import bisect_left
from typing import NamedTuple

# (platform, encoding) from the best: full Unicode, then its first plane.
_UNICODE = ((3, 10), (0, 6), (0, 4), (3, 1), (0, 3), (0, 2), (0, 1), (0, 0))
_SYMBOLS = (3, 0)
_NOTHING = 0


class _Segment(NamedTuple):
    first: int
    shift: int  # what is added to the code point, modulo 65536 in format 4
    place: int  # in the array of glyphs, or -1: then the sum is the glyph itself


class CharacterMap:
    """The glyphs of characters; 0 is none. An absent, damaged or unknown map has no glyph for any character.

    `is_symbolic` says that the font has no map of Unicode, only one of a code page of its own: which sign
    stands for which character is then anybody's guess, so it has no glyph either.
    """

    def __init__(self, table: bytes) -> None:
        self.is_symbolic = False
        self._last: list[int] = []
        self._segments: list[_Segment] = []
        self._glyphs: tuple[int, ...] = ()
        self._modulus = 0x10000
        try:
            self._read(table)
        except struct.error:
            self._last, self._segments = [], []

    def glyph(self, code: int) -> int:
        """The glyph of a code point, or 0."""
        at = bisect_left(self._last, code)
        if at == len(self._last) or self._segments[at].first > code:
            return _NOTHING
        segment = self._segments[at]
        if segment.place < 0:
            return (code + segment.shift) % self._modulus
        place = segment.place + code - segment.first
        glyph = self._glyphs[place] if place < len(self._glyphs) else _NOTHING
        return (glyph + segment.shift) % self._modulus if glyph else _NOTHING

    def __contains__(self, character: object) -> bool:
        return isinstance(character, str) and self.glyph(ord(character)) != _NOTHING

    def _read(self, table: bytes) -> None:
        (count,) = struct.unpack_from(">H", table, 2)
        records = (struct.unpack_from(">HHI", table, 4 + 8 * number) for number in range(count))
        places = {(platform, encoding): place for platform, encoding, place in records}
        self.is_symbolic = _SYMBOLS in places and not places.keys() & set(_UNICODE)
        for kind in _UNICODE:
            if kind in places and self._read_format(table[places[kind] :]):
                return

    def _read_format(self, table: bytes) -> bool:
        (number,) = struct.unpack_from(">H", table)
        if number == 4:
            self._read_4(table)
        elif number == 12:
            self._read_12(table)
        return bool(self._segments)

    def _read_4(self, table: bytes) -> None:
        count = struct.unpack_from(">H", table, 6)[0] // 2
        lasts, firsts, shifts, offsets = (
            struct.unpack_from(f">{count}H", table, at)
            for at in (14, 16 + 2 * count, 16 + 4 * count, 16 + 6 * count)
        )
        array = table[16 + 8 * count :]
        self._glyphs = struct.unpack(f">{len(array) // 2}H", array[: len(array) // 2 * 2])
        for number, (first, shift, offset) in enumerate(zip(firsts, shifts, offsets, strict=True)):
            # The offset counts bytes from where it stands itself.
            place = offset // 2 - (count - number) if offset else -1
            self._segments.append(_Segment(first, shift, place))
        self._last = list(lasts)

    def _read_12(self, table: bytes) -> None:
        (count,) = struct.unpack_from(">I", table, 12)
        self._modulus = 0x110000
        for first, last, glyph in struct.iter_unpack(">III", table[16 : 16 + 12 * count]):
            self._last.append(last)
            self._segments.append(_Segment(first, glyph - first, -1))
