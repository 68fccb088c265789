"""Subset fonts: the same outlines under new numbers, as HarfBuzz reads them."""

from __future__ import annotations

import pytest
import uharfbuzz as hb
from hypothesis import given, settings
from hypothesis import strategies as st

from app.documents.typesetting.fonts import FontFamily
from app.documents.typesetting.subset import subset
from app.documents.typesetting.truetype import Component, Drawing, TrueType


def outline(font: hb.Font, glyph: int) -> list[tuple[str, tuple[float, ...]]]:
    path: list[tuple[str, tuple[float, ...]]] = []
    functions = hb.DrawFuncs()
    functions.set_move_to_func(lambda x, y, data: data.append(("m", (x, y))))
    functions.set_line_to_func(lambda x, y, data: data.append(("l", (x, y))))
    functions.set_quadratic_to_func(lambda a, b, x, y, data: data.append(("q", (a, b, x, y))))
    functions.set_close_path_func(lambda data: data.append(("h", ())))
    font.draw_glyph(glyph, functions, path)
    return path


def moved(
    path: list[tuple[str, tuple[float, ...]]], dx: float, dy: float
) -> list[tuple[str, tuple[float, ...]]]:
    return [(kind, tuple(v + (dy if i % 2 else dx) for i, v in enumerate(at))) for kind, at in path]


@settings(max_examples=60)
@given(st.text(alphabet="ابپتلهیکگمنّ\u064e\u0654۱۲()«»aéB", min_size=1, max_size=12))
def test_a_subset_draws_what_the_font_draws(family: FontFamily, text: str) -> None:
    truetype = family.regular.truetype
    drawings = [Drawing((), 0)]
    drawings += [placed.slot.drawing for placed in family.regular.shape(text, rtl=True).slots]
    original, copy = hb.Font(hb.Face(truetype.data)), hb.Font(hb.Face(subset(truetype, drawings)))
    for glyph, drawing in enumerate(drawings):
        expected = [
            step for part in drawing.components for step in moved(outline(original, part.glyph), *part[1:])
        ]
        assert outline(copy, glyph) == expected
        assert copy.get_glyph_h_advance(glyph) == drawing.advance


def test_components_keep_their_places(family: FontFamily) -> None:
    font = hb.Font(hb.Face(family.regular.truetype.data))
    alef, dot = (font.get_nominal_glyph(ord(letter)) for letter in "ا.")
    drawing = Drawing((Component(alef, 0, 0), Component(dot, 40, 900)), 700)
    copy = hb.Font(hb.Face(subset(family.regular.truetype, [drawing])))
    assert outline(copy, 0) == outline(font, alef) + moved(outline(font, dot), 40, 900)


@pytest.mark.parametrize("damage", [b"", b"OTTO" + bytes(200), b"\x00\x01\x00\x00" + bytes(40)])
def test_what_is_no_font_is_refused_and_named_by_whoever_knows_its_file(damage: bytes) -> None:
    with pytest.raises(ValueError, match="TrueType"):
        TrueType(damage)


def test_a_subset_is_a_font_of_its_own(family: FontFamily) -> None:
    slots = family.regular.shape("سلام", rtl=True).slots
    data = subset(family.regular.truetype, [placed.slot.drawing for placed in slots])
    again = TrueType(data)
    assert len(data) < len(family.regular.truetype.data) / 20
    assert again.units_per_em == family.regular.units_per_em
    assert not again.has_table("cmap")
