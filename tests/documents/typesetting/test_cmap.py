"""Which glyph stands for which character: as HarfBuzz reads the same font."""

from __future__ import annotations

import struct

import pytest
import uharfbuzz as hb
from hypothesis import given
from hypothesis import strategies as st

from app.documents.typesetting.cmap import CharacterMap
from app.documents.typesetting.fonts import FontFamily


def segments(*ranges: tuple[int, int, int]) -> bytes:
    """A subtable of format 4: ranges (first, last, glyph of the first)."""
    ranges = (*ranges, (0xFFFF, 0xFFFF, 0))
    firsts, lasts, glyphs = zip(*ranges, strict=True)
    shifts = [(glyph - first) % 0x10000 for first, glyph in zip(firsts, glyphs, strict=True)]
    count = len(ranges)
    body = struct.pack(f">{count}HH{count}H{count}H{count}H", *lasts, 0, *firsts, *shifts, *[0] * count)
    return struct.pack(">7H", 4, 14 + len(body), 0, 2 * count, 0, 0, 0) + body


def groups(*ranges: tuple[int, int, int]) -> bytes:
    """A subtable of format 12."""
    body = b"".join(struct.pack(">3I", *one) for one in ranges)
    return struct.pack(">HHIII", 12, 0, 16 + len(body), 0, len(ranges)) + body


def table(*subtables: tuple[int, int, bytes]) -> bytes:
    place, head, body = 4 + 8 * len(subtables), b"", b""
    for platform, encoding, data in subtables:
        head += struct.pack(">HHI", platform, encoding, place + len(body))
        body += data
    return struct.pack(">HH", 0, len(subtables)) + head + body


@pytest.fixture(scope="module")
def vazirmatn(family: FontFamily) -> CharacterMap:
    return CharacterMap(family.regular.truetype.table("cmap"))


def test_every_character_of_the_first_plane_has_the_glyph_that_harfbuzz_finds(
    family: FontFamily, vazirmatn: CharacterMap
) -> None:
    font = hb.Font(hb.Face(family.regular.truetype.data))
    different = [
        code for code in range(0x10000) if vazirmatn.glyph(code) != (font.get_nominal_glyph(code) or 0)
    ]
    assert different == []


def test_the_largest_map_is_taken() -> None:
    both = CharacterMap(
        table((3, 1, segments((65, 70, 3))), (3, 10, groups((65, 70, 3), (0x1F600, 0x1F601, 9))))
    )
    assert [both.glyph(code) for code in (64, 65, 70, 71, 0x1F601)] == [0, 3, 8, 0, 10]


def test_signs_of_an_own_code_page_stand_for_no_character() -> None:
    old = CharacterMap(table((3, 0, segments((0xF030, 0xF039, 3)))))
    assert old.is_symbolic
    assert "1" not in old
    assert not CharacterMap(
        table((3, 0, segments((0xF030, 0xF039, 3))), (0, 3, segments((65, 66, 1))))
    ).is_symbolic


@given(st.binary(max_size=200), st.integers(0, 300))
def test_damage_never_stops_the_reader(noise: bytes, cut: int) -> None:
    sound = table((3, 1, segments((65, 70, 3))), (3, 10, groups((65, 70, 3))))
    for data in (noise, sound[:cut], sound[:cut] + noise):
        CharacterMap(data).glyph(66)
