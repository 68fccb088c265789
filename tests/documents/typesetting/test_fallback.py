"""What the chosen font lacks is lent by another, word by word; what no font has is named."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.documents.typesetting.cluster import HARFBUZZ, RESHAPER
from app.documents.typesetting.cmap import CharacterMap
from app.documents.typesetting.fonts import FontFamily, FontFiles, load
from app.documents.typesetting.outline import shapes
from app.documents.typesetting.paragraph import Paragraph, Run, TextStyle
from app.documents.typesetting.shaping import Face
from tests.documents import reading
from tests.documents.conftest import Print
from tests.documents.typesetting.font_files import changed, with_characters

# Like the fonts of the Windows-1256 era: Arabic yeh and kaf, Arabic digits, presentation forms, no rules.
LACKING = "یکپ۰۱۲۳۴۵۶۷۸۹@ﷺ»"


@pytest.fixture(scope="module", params=[HARFBUZZ, RESHAPER])
def old(request, font_files: FontFiles, tmp_path_factory) -> FontFamily:
    bare = changed(font_files.regular.read_bytes(), {"GSUB": None, "GPOS": None, "GDEF": None})
    file: Path = tmp_path_factory.mktemp("fonts") / "B Old.ttf"
    file.write_bytes(with_characters(bare, lambda c: c not in LACKING))
    return load(FontFiles(file, file, fallback=font_files), request.param)


def set_in(family: FontFamily, text: str) -> list[tuple[str, bool]]:
    """The parts of a text, and whether they are in the chosen font."""
    return [(part, face is family.regular) for part, face in family.regular.parts(text)]


def test_plain_text_stays_in_one_piece(old: FontFamily, family: FontFamily) -> None:
    assert set_in(old, "سلام بر شما") == [("سلام بر شما", True)]
    assert family.regular.parts("علی ۱۲ 漢") == [("علی ۱۲ 漢", family.regular)]


def test_a_word_and_a_number_are_lent_whole(old: FontFamily) -> None:
    assert set_in(old, "مرد کار ۱۴۰۵/۰۸/۲۵.") == [
        ("مرد ", True), ("کار", False), (" ", True), ("۱۴۰۵/۰۸/۲۵", False), (".", True),
    ]  # fmt: skip
    assert set_in(old, "«پُر»") == [("«", True), ("پُر»", False)]


def test_arabic_digits_never_stand_for_persian_ones(old: FontFamily) -> None:
    assert old.regular.has("٤")
    assert old.regular.missing("۰۱۲۳۴۵۶۷۸۹") == "۰۱۲۳۴۵۶۷۸۹"


def test_a_yeh_is_drawn_with_arabic_ones_and_stays_a_yeh(old: FontFamily) -> None:
    face = old.regular
    whole = Face("W", face.truetype.data, engine=face.engine)
    for typed, drawn in [
        ("شیر", "شير"),
        ("می", "مى"),
        ("یَم", "يَم"),
        ("می\u200cرود", "مى\u200cرود"),
        ("دیء", "دىء"),
    ]:
        lent, arabic = face.shape(typed, rtl=True), whole.shape(drawn, rtl=True)
        assert [p.slot.drawing for p in lent.slots] == [p.slot.drawing for p in arabic.slots]
        in_order = sorted(lent.slots, key=lambda placed: placed.place)
        assert "".join(placed.slot.character for placed in in_order) == typed
        assert lent.missing == ""
    assert set_in(old, "شیراز") == [("شیراز", True)]


def test_what_no_font_has_is_named_and_nothing_else(old: FontFamily) -> None:
    text = "کار 漢 a@b"
    missing = "".join(face.shape(part, rtl=False).missing for part, face in old.regular.parts(text))
    assert missing == "漢"
    assert old.regular.spelled("ﷺ") == "صلی الله علیه وسلم"
    assert old.regular.spelled("کار ﷼ ＠") == "کار ﷼ @", "spelled with a character of the other font"


@pytest.mark.parametrize("engine", [HARFBUZZ, RESHAPER])
def test_a_mark_takes_no_room_even_if_its_font_gives_it_some(font_files: FontFiles, engine: str) -> None:
    data = font_files.regular.read_bytes()
    shadda = CharacterMap(Face("V", data).truetype.table("cmap")).glyph(0x0651)
    metrics = bytearray(Face("V", data).truetype.table("hmtx"))
    metrics[4 * shadda : 4 * shadda + 2] = (900).to_bytes(2, "big")
    wide = changed(data, {"hmtx": bytes(metrics), "GPOS": None, "GDEF": None})
    shaped = Face("Wide", wide, engine=engine).shape("مّ", rtl=True)
    mark = shaped.slots[0]
    assert (mark.slot.character, mark.advance, mark.slot.drawing.advance) == ("\u0651", 0, 0)


@given(st.text(alphabet="سیکپلا\u064e\u0654\u200c ۱۲٤./@«»aé\u0301漢", max_size=20))
def test_parts_are_the_text(old: FontFamily, text: str) -> None:
    parts = old.regular.parts(text)
    assert "".join(part for part, _ in parts) == text
    assert not any(part[0] in "\u064e\u0654\u0301" for part, _ in parts[1:])


@pytest.mark.skipif(not reading.HAS_POPPLER, reason="poppler-utils is absent")
def test_the_text_layer_is_one_text(old: FontFamily, printed: Print) -> None:
    lines = ["مصوبهٔ ۱۴۰۵/۰۸/۲۵ دربارهٔ پارک: «کار می‌شود» با ۷۵ رأی.", "نشانی info@shora.ir برای پیگیری است."]
    pdf = printed([Paragraph((Run(line), Run(" پایان کار", bold=True)), TextStyle(old)) for line in lines])
    found = reading.by_poppler(pdf)
    for line in lines:
        assert f"{line} پایان کار" in found


def test_a_word_drawn_as_shapes_is_lent_too(old: FontFamily, font_files: FontFiles) -> None:
    lender = load(font_files, old.shaper)
    assert shapes("پارک", old.bold, 90, grey=0.9) == shapes("پارک", lender.bold, 90, grey=0.9)
    assert shapes("سلام", old.bold, 90, grey=0.9) != shapes("سلام", lender.bold, 90, grey=0.9)
