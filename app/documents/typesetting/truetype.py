"""TrueType files: reads what printing needs and assembles subset fonts; knows no PDF and no text.

Sources: OpenType 1.9 (glyf, loca, hmtx, head, maxp); ISO 32000-1, 9.9 (what an embedded CID font holds).
"""

from __future__ import annotations

import struct
from collections.abc import Sequence
from typing import NamedTuple

_ARGUMENTS_ARE_WORDS, _ARGUMENTS_ARE_OFFSETS, _MORE_COMPONENTS = 0x0001, 0x0002, 0x0020
_TRANSFORMS = ((0x0008, 2), (0x0040, 4), (0x0080, 8))  # a scale, two scales, a matrix: bytes that follow
_COPIED_TABLES = ("cvt ", "fpgm", "prep")


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

    Raises ValueError for anything else (CFF outlines, damaged files, collections).
    """

    def __init__(self, data: bytes) -> None:
        try:
            self._read(data)
        except (struct.error, KeyError, IndexError) as error:
            raise ValueError("not a sound TrueType font") from error

    def _read(self, data: bytes) -> None:
        self.data = data
        self._tables = _directory(data)
        head, maxp, hhea = self.table("head"), self.table("maxp"), self.table("hhea")
        self.units_per_em: int = struct.unpack(">H", head[18:20])[0]
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


def subset(font: TrueType, drawings: Sequence[Drawing]) -> bytes:
    """A TrueType file whose glyph n shows `drawings[n]`; glyphs that only others need follow after them.

    Raw outlines are copied; a drawing of several or moved components becomes a composite glyph.
    There is no cmap: the PDF addresses the glyphs by number (CIDToGIDMap /Identity).
    """
    return _Subset(font, drawings).file()


class _Subset:
    def __init__(self, font: TrueType, drawings: Sequence[Drawing]) -> None:
        self._font = font
        self._drawings = list(drawings)
        self._place_of: dict[int, int] = {}
        for place, drawing in enumerate(self._drawings):
            if _is_plain(drawing):
                self._place_of.setdefault(drawing.components[0].glyph, place)

    def file(self) -> bytes:
        outlines: list[bytes] = []
        metrics = bytearray()
        place = 0
        while place < len(self._drawings):  # composites append the glyphs that they need
            outline, bearing = self._outline(place)
            outlines.append(outline)
            metrics += struct.pack(">Hh", self._drawings[place].advance, bearing)
            place += 1
        return _file(self._tables(outlines, bytes(metrics)))

    def _outline(self, place: int) -> tuple[bytes, int]:
        drawing = self._drawings[place]
        if not drawing.components:
            return b"", 0
        first = drawing.components[0].glyph
        if _is_plain(drawing) and self._place_of[first] == place:
            return self._copied(first), self._font.glyph_box(first)[0]
        return self._composed(drawing.components)

    def _copied(self, glyph: int) -> bytes:
        raw = self._font.outline(glyph)
        if struct.unpack(">h", raw[:2])[0] >= 0:
            return raw
        copy, at, flags = bytearray(raw), 10, _MORE_COMPONENTS
        while flags & _MORE_COMPONENTS:
            flags, part = struct.unpack(">HH", raw[at : at + 4])
            copy[at + 2 : at + 4] = struct.pack(">H", self._need(part))
            at += 8 if flags & _ARGUMENTS_ARE_WORDS else 6
            at += next((size for bit, size in _TRANSFORMS if flags & bit), 0)
        return bytes(copy)

    def _composed(self, components: tuple[Component, ...]) -> tuple[bytes, int]:
        body, boxes = b"", []
        for number, (glyph, dx, dy) in enumerate(components, 1):
            left, bottom, right, top = self._font.glyph_box(glyph)
            dx += left - struct.unpack(">h", self._font.outline(glyph)[2:4])[0]
            boxes.append((left + dx, bottom + dy, right + dx, top + dy))
            flags = _ARGUMENTS_ARE_WORDS | _ARGUMENTS_ARE_OFFSETS
            flags |= _MORE_COMPONENTS if number < len(components) else 0
            body += struct.pack(">HHhh", flags, self._need(glyph), dx, dy)
        lefts, bottoms, rights, tops = zip(*boxes, strict=True)
        return struct.pack(">5h", -1, min(lefts), min(bottoms), max(rights), max(tops)) + body, min(lefts)

    def _need(self, glyph: int) -> int:
        if glyph not in self._place_of:
            self._place_of[glyph] = len(self._drawings)
            parts = (Component(glyph, 0, 0),) if self._font.has_ink(glyph) else ()
            self._drawings.append(Drawing(parts, self._font.advances[glyph]))
        return self._place_of[glyph]

    def _tables(self, outlines: list[bytes], metrics: bytes) -> dict[str, bytes]:
        glyf, locations = bytearray(), [0]
        for outline in outlines:
            glyf += outline + b"\0" * (-len(outline) % 4)
            locations.append(len(glyf))
        head = bytearray(self._font.table("head"))
        head[8:12], head[50:52] = bytes(4), struct.pack(">h", 1)
        hhea = bytearray(self._font.table("hhea"))
        hhea[10:12] = struct.pack(">H", max(drawing.advance for drawing in self._drawings))
        hhea[34:36] = struct.pack(">H", len(outlines))
        tables = {
            "glyf": bytes(glyf), "head": bytes(head), "hhea": bytes(hhea), "hmtx": metrics,
            "loca": struct.pack(f">{len(locations)}I", *locations), "maxp": self._maxima(len(outlines)),
        }  # fmt: skip
        tables.update((tag, self._font.table(tag)) for tag in _COPIED_TABLES if self._font.has_table(tag))
        return tables

    def _maxima(self, glyph_count: int) -> bytes:
        """`maxp` with room for our composites: points, contours, parts and one more level of nesting."""
        maxp = bytearray(self._font.table("maxp"))
        maxp[4:6] = struct.pack(">H", glyph_count)
        parts = max((len(drawing.components) for drawing in self._drawings), default=1)
        points, contours, composite_points, composite_contours = struct.unpack(">4H", maxp[6:14])
        composite_points = max(composite_points, parts * max(points, composite_points))
        composite_contours = max(composite_contours, parts * max(contours, composite_contours))
        maxp[10:14] = struct.pack(">2H", min(composite_points, 0xFFFF), min(composite_contours, 0xFFFF))
        elements, depth = struct.unpack(">2H", maxp[28:32])
        maxp[28:32] = struct.pack(">2H", max(elements, parts), depth + 1)
        return bytes(maxp)


def _is_plain(drawing: Drawing) -> bool:
    return len(drawing.components) == 1 and drawing.components[0][1:] == (0, 0)


def _directory(data: bytes) -> dict[str, tuple[int, int]]:
    version, count = struct.unpack(">IH", data[:6])
    if version not in (0x00010000, 0x74727565):
        raise ValueError("not a TrueType font with glyf outlines")
    entries = (struct.unpack(">4sIII", data[at : at + 16]) for at in range(12, 12 + 16 * count, 16))
    return {tag.decode("latin-1"): (start, length) for tag, _, start, length in entries}


def _file(tables: dict[str, bytes]) -> bytes:
    count = len(tables)
    selector = count.bit_length() - 1
    span = 16 << selector
    header = struct.pack(">IHHHH", 0x00010000, count, span, selector, 16 * count - span)
    directory, body, head_at = b"", b"", 0
    for tag in sorted(tables):
        table, start = tables[tag], 12 + 16 * count + len(body)
        directory += struct.pack(">4sIII", tag.encode(), _checksum(table), start, len(table))
        body += table + b"\0" * (-len(table) % 4)
        head_at = start if tag == "head" else head_at
    file = header + directory + body
    adjustment = (0xB1B0AFBA - _checksum(file)) & 0xFFFFFFFF
    return file[: head_at + 8] + struct.pack(">I", adjustment) + file[head_at + 12 :]


def _checksum(table: bytes) -> int:
    padded = table + b"\0" * (-len(table) % 4)
    words: tuple[int, ...] = struct.unpack(f">{len(padded) // 4}I", padded)
    return sum(words) & 0xFFFFFFFF
