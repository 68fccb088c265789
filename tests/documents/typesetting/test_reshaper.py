"""The fallback shaper: the same text layer as HarfBuzz gives, joined letters, harakat over their letters."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.documents.typesetting import shapers
from app.documents.typesetting.cluster import HARFBUZZ, RESHAPER
from app.documents.typesetting.contours import contours
from app.documents.typesetting.fonts import FontFamily, FontFiles, load
from app.documents.typesetting.paragraph import Paragraph, Run, TextStyle
from app.documents.typesetting.shaping import Face, Shaped
from tests.documents import reading
from tests.documents.conftest import Print
from tests.documents.typesetting.font_files import with_characters
from tests.documents.typesetting.test_text_layer import HARD

SEED = Path(__file__).parents[2] / "fixtures" / "seed_report.txt"
ROOT = Path(__file__).parents[3]

persian = st.text(alphabet="ابپتلالهیکگمنّ\u064e\u0654\u200c\u200d۱۲()«»./٪aB", min_size=1, max_size=20)


@pytest.fixture(scope="module")
def plain(font_files: FontFiles) -> FontFamily:
    return load(font_files, RESHAPER)


def glyphs(shaped: Shaped) -> list[int]:
    return [part.glyph for placed in shaped.slots for part in placed.slot.drawing.components]


@settings(max_examples=200)
@given(persian)
def test_every_character_is_one_slot_and_comes_back_in_order(plain: FontFamily, text: str) -> None:
    for rtl in (True, False):
        shaped = plain.regular.shape(text, rtl=rtl)
        in_order = sorted(shaped.slots, key=lambda placed: placed.place)
        assert "".join(placed.slot.character for placed in in_order) == text
        assert all(len(placed.slot.character) == 1 for placed in shaped.slots)
        assert shaped.width == sum(placed.advance for placed in shaped.slots)


@settings(max_examples=100)
@given(st.text(alphabet="بپتسلهیکگمن\u0651\u064e\u200c", min_size=1, max_size=12))
def test_slots_stand_in_the_order_of_harfbuzz(plain: FontFamily, family: FontFamily, text: str) -> None:
    text = "ب" + text  # a mark without a letter is a matter of taste
    orders = [[placed.place for placed in one.regular.shape(text, rtl=True).slots] for one in (plain, family)]
    assert orders[0] == orders[1]


def test_most_words_are_drawn_as_harfbuzz_draws_them(plain: FontFamily, family: FontFamily) -> None:
    def drawn(face: Face, word: str) -> list[object]:
        return [
            (contours(face.truetype, part.glyph), part.dx, part.dy)
            for placed in face.shape(word, rtl=True).slots
            for part in placed.slot.drawing.components
        ]

    for word in ("شهرداری", "رئیس", "همهٔ", "خانۀ", "ملاقات", "۱۴۰۵/۰۸/۲۵", "(ع)", "«بله»"):
        assert drawn(plain.regular, word) == drawn(family.regular, word), word
    words = set(re.findall("[\u0600-\u06ff\u200c]+", SEED.read_text(encoding="utf-8")))
    alike = sum(drawn(plain.regular, word) == drawn(family.regular, word) for word in words)
    assert alike > 0.8 * len(words)


def test_lam_alef_is_one_drawing_for_two_characters(plain: FontFamily) -> None:
    shaped = plain.regular.shape("لا", rtl=True)
    assert [placed.slot.character for placed in shaped.slots] == ["ا", "ل"]
    assert [len(placed.slot.drawing.components) for placed in shaped.slots] == [1, 0]


def test_a_half_space_parts_the_letters_and_has_no_ink(plain: FontFamily) -> None:
    parted = plain.regular.shape("می\u200cشود", rtl=True)
    (blank,) = [placed for placed in parted.slots if placed.slot.character == "\u200c"]
    assert (blank.advance, blank.slot.drawing.components) == (0, ())
    assert glyphs(parted) != glyphs(plain.regular.shape("میشود", rtl=True))


@pytest.mark.parametrize(("mark", "above"), [("\u064e", True), ("\u0651", True), ("\u0650", False)])
@pytest.mark.parametrize("letter", ["ا", "د", "ل", "ع", "ـب"])
def test_harakat_stand_over_or_under_their_letter(
    plain: FontFamily, letter: str, mark: str, above: bool
) -> None:
    face = plain.regular
    shaped = face.shape(letter + mark, rtl=True)
    assert shaped.width == face.shape(letter, rtl=True).width
    of_mark, of_letter = shaped.slots[0].slot, shaped.slots[1].slot
    (part,), (base,) = of_mark.drawing.components, of_letter.drawing.components
    left, bottom, right, top = face.truetype.glyph_box(part.glyph)
    base_left, base_bottom, base_right, base_top = face.truetype.glyph_box(base.glyph)
    assert base_left <= (left + right) / 2 + part.dx <= base_right
    assert (bottom + part.dy > base_top) if above else (top + part.dy < base_bottom)


def test_the_sign_for_allah_is_used_where_the_font_has_it(font_files: FontFiles, plain: FontFamily) -> None:
    data = font_files.regular.read_bytes()
    without = Face("Old", with_characters(data, lambda c: c != "ﷲ"), engine=RESHAPER)
    assert len(glyphs(plain.regular.shape("الله", rtl=True))) == 1
    assert len(glyphs(without.shape("الله", rtl=True))) == 4
    assert without.shape("الله", rtl=True).missing == ""


def test_a_letter_that_the_font_cannot_join_counts_as_missing(font_files: FontFiles) -> None:
    data = with_characters(font_files.regular.read_bytes(), lambda c: c not in "ﮔﮕ")
    assert Face("Old", data, engine=RESHAPER).missing("گل") == "گ"
    assert Face("Old", data, engine=HARFBUZZ).missing("گل") == ""


@pytest.mark.skipif(not reading.HAS_POPPLER, reason="poppler-utils is absent")
def test_the_text_layer_loses_nothing(plain: FontFamily, printed: Print) -> None:
    seed = [line for line in SEED.read_text(encoding="utf-8").splitlines() if line.strip()]
    paragraphs = [(Run("دبیر جلسه:", bold=True), Run(" " + line)) for line in (*HARD, *seed)]
    found = reading.by_poppler(printed([Paragraph(runs, TextStyle(plain)) for runs in paragraphs]))
    for line in (*HARD, *seed):
        assert reading.one_line(f"دبیر جلسه: {line}") in found


def test_the_switch_forces_it_and_its_losses_are_named(
    monkeypatch: pytest.MonkeyPatch, font_files: FontFiles
) -> None:
    assert load(font_files).shaper == shapers.chosen() == HARFBUZZ
    monkeypatch.setenv("DABIR_SHAPER", "reshaper")
    assert load(font_files).shaper == RESHAPER
    assert shapers.losses(HARFBUZZ) == ()
    assert set(shapers.losses(RESHAPER)) == {"kerning", "contextual_forms", "mark_positions"}


WITHOUT_HARFBUZZ = """
import sys
class Absent:
    def find_spec(self, name, path=None, target=None):
        if name == "uharfbuzz":
            raise ModuleNotFoundError(name)
sys.meta_path.insert(0, Absent())
from pathlib import Path
from app.documents.typesetting.fonts import load, vazirmatn
from app.documents.typesetting.outline import shapes
family = load(vazirmatn(Path("resources/fonts")))
print(family.shaper, len(shapes("پیش\\u200cنویس", family.bold, 90, grey=0.9)[0]) > 2000)
"""


def test_without_harfbuzz_everything_else_works() -> None:
    run = subprocess.run(
        [sys.executable, "-c", WITHOUT_HARFBUZZ], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert run.stdout.split() == ["reshaper", "True"]
