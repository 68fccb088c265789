"""Shaping: one character per slot, nothing lost, nothing without a glyph."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from app.documents.typesetting.fonts import FontFamily, FontFiles, load
from app.documents.typesetting.levels import SETTLED
from app.documents.typesetting.words import FacedText, easy_words, printable, words
from app.domain.problems import Problem

SEED = Path(__file__).parents[2] / "fixtures" / "seed_report.txt"
HARD = (
    "الله محمّد همهٔ خانۀ قالَ أَمْرِکُم لاله سؤالات هیئت قرآن نمی‌خواهیم ۱۴۰۵/۰۸/۲۵ ۷۵٪ «ع» (ص) info@shora.ir ٫٬؛؟…–"
)

persian = st.text(alphabet="ابپتلالهیکگمنّ\u064e\u0654\u200c۱۲()«»./٪aB", min_size=1, max_size=20)


@settings(max_examples=200)
@given(persian)
def test_every_character_is_one_slot_and_comes_back_in_order(family: FontFamily, text: str) -> None:
    for rtl in (True, False):
        slots = family.regular.shape(text, rtl=rtl).slots
        in_order = sorted(slots, key=lambda placed: placed.place)
        assert "".join(placed.slot.character for placed in in_order) == text
        assert all(len(placed.slot.character) == 1 for placed in slots)


def test_lam_alef_is_two_characters_in_one_drawing(family: FontFamily) -> None:
    shaped = family.regular.shape("لا", rtl=True)
    assert [placed.slot.character for placed in shaped.slots] == ["ا", "ل"]
    assert [bool(placed.slot.drawing.components) for placed in shaped.slots] == [True, False]
    assert sum(placed.advance for placed in shaped.slots) == shaped.width


def test_harakat_and_half_spaces_take_no_width(family: FontFamily) -> None:
    plain, marked = (family.regular.shape(text, rtl=True) for text in ("محمد", "محمّد"))
    assert plain.width == marked.width
    (joiner,) = [p for p in family.regular.shape("می‌شود", rtl=True).slots if p.slot.character == "\u200c"]
    assert (joiner.advance, joiner.slot.drawing.components) == (0, ())


def test_no_character_of_the_seed_and_of_hard_words_lacks_a_glyph(family: FontFamily) -> None:
    text = SEED.read_text(encoding="utf-8") + HARD
    assert (family.regular.missing(text), family.bold.missing(text)) == ("", "")


def test_what_a_font_lacks_is_named(family: FontFamily) -> None:
    assert family.regular.missing("نام 漢字") == "漢字"


def test_what_a_font_lacks_is_printed_as_a_sign_and_still_found(family: FontFamily) -> None:
    shaped = family.regular.shape("漢", rtl=False)
    sign = family.regular.shape("\ufffd", rtl=False)
    assert (shaped.missing, sign.missing) == ("漢", "")
    assert shaped.slots[0].slot.drawing == sign.slots[0].slot.drawing
    assert shaped.slots[0].slot.character == "漢"


def test_words_keep_their_order_and_their_pieces(family: FontFamily) -> None:
    runs = [FacedText("دبیر:", family.bold), FacedText(" نسخهٔ v2.4 در ۱۵٪ رضا(ع)", family.regular)]
    found = words(runs)
    assert ["".join(piece.text for piece in word.pieces) for word in found] == [
        "دبیر:", "نسخهٔ", "v2.4", "در", "۱۵٪", "رضا(ع)",
    ]  # fmt: skip
    assert [piece.text for piece in found[4].pieces] == ["۱۵", "٪"]


def test_controls_and_double_spaces_are_not_printed() -> None:
    assert printable("\u202bیک\u202c \t دو\u200b\u00ad\n\x07سه\u2069") == "یک دو سه"


@pytest.mark.parametrize("damage", [b"", b"OTTO" + bytes(200), b"\x00\x01\x00\x00" + bytes(40)])
def test_a_damaged_font_is_refused_by_name(tmp_path: Path, font_files: FontFiles, damage: bytes) -> None:
    file = tmp_path / "Broken.ttf"
    file.write_bytes(damage)
    with pytest.raises(Problem) as refused:
        load(FontFiles(font_files.regular, file))
    assert (refused.value.code, refused.value.values) == ("font_unreadable", {"file": str(file)})


@given(st.text(alphabet=SETTLED + "٫٬a%", max_size=30))
def test_easy_text_is_set_word_by_word_as_any_text_is(family: FontFamily, text: str) -> None:
    face = family.regular
    assume(face.is_easy(text))
    assert face.parts(face.spelled(text)) == [(text, face)]
    assert easy_words([FacedText(text, face)]) == words([FacedText(printable(text), face)])
