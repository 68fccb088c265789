"""The outline of a glyph as contours of points, read from `glyf`; knows no page.

Source: OpenType 1.9, glyf (simple and composite glyph descriptions).
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from app.documents.typesetting.truetype import TrueType

_ON_CURVE, _SHORT_X, _SHORT_Y, _REPEAT, _SAME_X, _SAME_Y = 0x01, 0x02, 0x04, 0x08, 0x10, 0x20
_WORDS, _OFFSETS, _SCALE, _MORE, _SCALES, _MATRIX = 0x0001, 0x0002, 0x0008, 0x0020, 0x0040, 0x0080
_DEEPEST = 8  # of composites within composites


class Point(NamedTuple):
    """A point in font units, on the curve or steering it."""

    x: float
    y: float
    on: bool


Contour = list[Point]


def contours(font: TrueType, glyph: int) -> list[Contour]:
    """The closed contours of a glyph, its left edge at its bearing; an outline that is damaged is empty."""
    if not font.has_ink(glyph):
        return []
    try:
        found = _contours(font, glyph, _DEEPEST)
        shift = font.glyph_box(glyph)[0] - struct.unpack_from(">h", font.outline(glyph), 2)[0]
    except (struct.error, IndexError):
        return []
    return [[Point(x + shift, y, on) for x, y, on in contour] for contour in found]


def _contours(font: TrueType, glyph: int, depth: int) -> list[Contour]:
    raw = font.outline(glyph)
    if not raw or not depth:
        return []
    (count,) = struct.unpack_from(">h", raw)
    return _simple(raw, count) if count >= 0 else list(_composite(font, raw, depth))


def _simple(raw: bytes, count: int) -> list[Contour]:
    ends = struct.unpack_from(f">{count}H", raw, 10)
    total = ends[-1] + 1 if ends else 0
    at = 12 + 2 * count + struct.unpack_from(">H", raw, 10 + 2 * count)[0]
    flags: list[int] = []
    while len(flags) < total:
        flag, at = raw[at], at + 1
        times = 1
        if flag & _REPEAT:
            times, at = 1 + raw[at], at + 1
        flags += [flag] * times
    xs, at = _coordinates(raw, at, flags[:total], _SHORT_X, _SAME_X)
    ys, _ = _coordinates(raw, at, flags[:total], _SHORT_Y, _SAME_Y)
    points = [Point(x, y, bool(flag & _ON_CURVE)) for x, y, flag in zip(xs, ys, flags, strict=False)]
    return [points[start:end] for start, end in pairwise((0, *(end + 1 for end in ends)))]


def _coordinates(raw: bytes, at: int, flags: list[int], short: int, same: int) -> tuple[list[int], int]:
    found: list[int] = []
    value = 0
    for flag in flags:
        if flag & short:
            value += raw[at] if flag & same else -raw[at]
            at += 1
        elif not flag & same:
            value += struct.unpack_from(">h", raw, at)[0]
            at += 2
        found.append(value)
    return found, at


def _composite(font: TrueType, raw: bytes, depth: int) -> Iterator[Contour]:
    at, flags = 10, _MORE
    while flags & _MORE:
        flags, glyph = struct.unpack_from(">HH", raw, at)
        dx, dy = struct.unpack_from(">hh" if flags & _WORDS else ">bb", raw, at + 4)
        at += 8 if flags & _WORDS else 6
        a, b, c, d = 1.0, 0.0, 0.0, 1.0
        if flags & _SCALE:
            a = d = _fraction(raw, at)
            at += 2
        elif flags & _SCALES:
            a, d = _fraction(raw, at), _fraction(raw, at + 2)
            at += 4
        elif flags & _MATRIX:
            a, b, c, d = (_fraction(raw, at + place) for place in (0, 2, 4, 6))
            at += 8
        if not flags & _OFFSETS:
            dx = dy = 0  # points to be brought together: no font of today does it
        for contour in _contours(font, glyph, depth - 1):
            yield [Point(a * x + c * y + dx, b * x + d * y + dy, on) for x, y, on in contour]


def _fraction(raw: bytes, at: int) -> float:
    return float(struct.unpack_from(">h", raw, at)[0]) / 0x4000
