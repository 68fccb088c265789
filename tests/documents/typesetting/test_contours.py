"""Outlines read from `glyf`: the contours that HarfBuzz draws."""

from __future__ import annotations

import struct

import pytest
import uharfbuzz as hb

from app.documents.typesetting.contours import Point, contours
from app.documents.typesetting.fonts import FontFamily
from app.documents.typesetting.subset import subset
from app.documents.typesetting.truetype import Component, Drawing, TrueType
from tests.documents.typesetting.font_files import changed


def on_curve(font: hb.Font, glyph: int) -> set[tuple[float, float]]:
    """The ends of all strokes that HarfBuzz draws."""
    ends: set[tuple[float, float]] = set()
    functions = hb.DrawFuncs()
    functions.set_move_to_func(lambda x, y, data: data.add((x, y)))
    functions.set_line_to_func(lambda x, y, data: data.add((x, y)))
    functions.set_quadratic_to_func(lambda _a, _b, x, y, data: data.add((x, y)))
    font.draw_glyph(glyph, functions, ends)
    return ends


def test_the_points_on_the_curve_are_where_harfbuzz_draws_them(family: FontFamily) -> None:
    truetype = family.regular.truetype
    font = hb.Font(hb.Face(truetype.data))
    drawn = 0
    for glyph in range(0, truetype.glyph_count, 7):
        own = {(x, y) for contour in contours(truetype, glyph) for x, y, on in contour if on}
        expected = on_curve(font, glyph)
        assert own <= expected
        drawn += bool(own)
    assert drawn > 100


def test_composites_are_moved_into_place(family: FontFamily) -> None:
    truetype = family.regular.truetype
    font = hb.Font(hb.Face(truetype.data))
    alef, dot = (font.get_nominal_glyph(ord(letter)) for letter in "ا.")
    copy = TrueType(subset(truetype, [Drawing((Component(alef, 0, 0), Component(dot, 40, 900)), 700)]))
    moved = [[Point(x + 40, y + 900, on) for x, y, on in contour] for contour in contours(truetype, dot)]
    assert contours(copy, 0) == contours(truetype, alef) + moved


@pytest.mark.parametrize("length", [4, 11, 14, 30])
def test_a_damaged_outline_has_no_contour(family: FontFamily, length: int) -> None:
    truetype = family.regular.truetype
    glyf = bytearray(truetype.table("glyf"))
    start = struct.unpack(">I", truetype.table("loca")[4:8])[0]
    glyf[start:] = glyf[start : start + length]
    glyph = next(glyph for glyph in range(1, 20) if truetype.has_ink(glyph))
    assert contours(TrueType(changed(truetype.data, {"glyf": bytes(glyf)})), glyph + 5) == []
