"""TrueType files: reads what printing needs; knows no PDF and no text.

Source: OpenType 1.9 (glyf, loca, hmtx, head, maxp, hhea, OS/2).
"""

from __future__ import annotations

import struct
from typing import NamedTuple

_SMALLEST_EM = 16  # as head demands


class Component(NamedTuple):
    """A glyph of the original font, moved by (dx, dy) font units."""

    glyph: int
    dx: int
    dy: int


class Drawing(NamedTuple):
    """What one glyph of the subset shows: components on top of each other, and how far the pen moves on."""

    components: tuple[Component, ...]
    advance: int


class TrueType:
    """A TrueType font with `glyf` outlines; all measures are in font units, `units_per_em` to the em.

    An `enlarged` font looks that much larger at the same size: fewer of its units make an em.
    Raises ValueError for anything else (CFF outlines, damaged files, collections).
    """

    def __init__(self, data: bytes, *, enlarged: float = 1.0) -> None:
        try:
            self._read(data, enlarged)
        except (struct.error, KeyError, IndexError) as error:
            raise ValueError("not a sound TrueType font") from error

    def _read(self, data: bytes, enlarged: float) -> None:
        self.data = data
        self._tables = _directory(data)
        head, maxp, hhea = self.table("head"), self.table("maxp"), self.table("hhea")
        self.units_per_em: int = round(struct.unpack(">H", head[18:20])[0] / enlarged)
        if self.units_per_em < _SMALLEST_EM:
            raise ValueError("an em without room for letters")
        self.box: tuple[int, ...] = struct.unpack(">4h", head[36:44])
        self.glyph_count: int = struct.unpack(">H", maxp[4:6])[0]
        self.ascent, self.descent = struct.unpack(">2h", hhea[4:8])
        self.cap_height = self._cap_height()
        self._locations = self._read_locations(long=bool(struct.unpack(">h", head[50:52])[0]))
        self._glyf = self.table("glyf")
        self.advances, self._bearings = self._read_metrics(struct.unpack(">H", hhea[34:36])[0])

    def table(self, tag: str) -> bytes:
        """The bytes of a table that must be there."""
        start, length = self._tables[tag]
        return self.data[start : start + length]

    def has_table(self, tag: str) -> bool:
        """Whether the font has this table."""
        return tag in self._tables

    def outline(self, glyph: int) -> bytes:
        """The raw `glyf` entry, empty for a glyph without ink."""
        return self._glyf[self._locations[glyph] : self._locations[glyph + 1]]

    def has_ink(self, glyph: int) -> bool:
        """Whether the glyph has an outline."""
        return self._locations[glyph + 1] > self._locations[glyph]

    def glyph_box(self, glyph: int) -> tuple[int, int, int, int]:
        """Left, bottom, right and top where a rasteriser draws the glyph: its left edge is at its bearing."""
        left, bottom, right, top = struct.unpack(">4h", self.outline(glyph)[2:10])
        shift = self._bearings[glyph] - left
        return left + shift, bottom, right + shift, top

    def _cap_height(self) -> int:
        os2 = self.table("OS/2") if self.has_table("OS/2") else b""
        height: int = struct.unpack(">h", os2[88:90])[0] if len(os2) >= 90 else self.ascent
        return height

    def _read_locations(self, *, long: bool) -> tuple[int, ...]:
        count, loca = self.glyph_count + 1, self.table("loca")
        if long:
            return struct.unpack(f">{count}I", loca[: 4 * count])
        return tuple(2 * place for place in struct.unpack(f">{count}H", loca[: 2 * count]))

    def _read_metrics(self, with_advance: int) -> tuple[tuple[int, ...], tuple[int, ...]]:
        metrics = self.table("hmtx")
        pairs = struct.unpack(">" + "Hh" * with_advance, metrics[: 4 * with_advance])
        rest = self.glyph_count - with_advance
        bearings = struct.unpack(f">{rest}h", metrics[4 * with_advance : 4 * with_advance + 2 * rest])
        return pairs[::2] + (pairs[-2],) * rest, pairs[1::2] + bearings


def _directory(data: bytes) -> dict[str, tuple[int, int]]:
    version, count = struct.unpack(">IH", data[:6])
    if version not in (0x00010000, 0x74727565):
        raise ValueError("not a TrueType font with glyf outlines")
    entries = (struct.unpack(">4sIII", data[at : at + 16]) for at in range(12, 12 + 16 * count, 16))
    return {tag.decode("latin-1"): (start, length) for tag, _, start, length in entries}
