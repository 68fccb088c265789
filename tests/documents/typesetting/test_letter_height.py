"""A font whose letters look small is drawn larger, as large as ours, and no larger than a quarter more."""

from __future__ import annotations

import struct
from io import BytesIO
from pathlib import Path

import pytest

from app.documents.typesetting.fonts import FontFiles, load
from app.documents.typesetting.letter_height import enlargement
from app.documents.typesetting.paragraph import Paragraph, TextStyle
from app.documents.typesetting.sfnt import Tables
from app.documents.typesetting.subset import subset
from app.documents.typesetting.truetype import Drawing, TrueType
from tests.documents.typesetting.font_files import changed, with_characters


def smaller(font: bytes, times: float) -> bytes:
    """The font with more of its units to the em: its letters look smaller."""
    head = Tables(BytesIO(font))["head"]
    units = struct.unpack_from(">H", head, 18)[0]
    return changed(font, {"head": head[:18] + struct.pack(">H", round(units * times)) + head[20:]})


@pytest.fixture
def font(font_files: FontFiles) -> bytes:
    return font_files.regular.read_bytes()


@pytest.mark.parametrize(("times", "drawn"), [(1.0, 1.0), (1.15, 1.15), (2.0, 1.25), (0.8, 1.0)])
def test_letters_are_made_as_high_as_ours_within_bounds(font: bytes, times: float, drawn: float) -> None:
    found = enlargement(TrueType(smaller(font, times)), TrueType(font))
    assert found == pytest.approx(drawn, abs=0.001)


def test_what_cannot_be_measured_stays_as_its_maker_meant(font: bytes) -> None:
    without = with_characters(font, lambda c: c != "ه")
    assert enlargement(TrueType(smaller(without, 2)), TrueType(font)) == 1.0


def test_the_page_and_the_embedded_font_agree_on_the_size(
    font: bytes, font_files: FontFiles, tmp_path: Path
) -> None:
    file = tmp_path / "Small.ttf"
    file.write_bytes(smaller(font, 1.15))
    small, ours = load(FontFiles(file, file, fallback=font_files)), load(font_files)
    widths = [
        Paragraph.plain("صورتجلسه شورایاری محلات", TextStyle(family)).natural_width
        for family in (small, ours)
    ]
    assert widths[0] == pytest.approx(widths[1], rel=0.001)
    embedded = TrueType(subset(small.regular.truetype, [Drawing((), 0)]))
    assert embedded.units_per_em == small.regular.units_per_em


def test_an_em_without_room_is_damage(font: bytes) -> None:
    with pytest.raises(ValueError, match="em"):
        TrueType(smaller(font, 0.005))
