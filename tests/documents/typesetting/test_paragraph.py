"""Paragraphs: no word lost, no line wider than its room, justified lines that end where they should."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.documents.typesetting.fonts import FontFamily
from app.documents.typesetting.paragraph import Align, Line, Paragraph, Run, TextStyle
from app.documents.typesetting.words import printable
from tests.documents import reading
from tests.documents.conftest import Print

any_text = st.text(alphabet="ابپ لایک گمنّ\u0654\u200c ۱۲()«»./٪ aB@", min_size=1, max_size=120)
LONG = "پرورشگاه‌های" * 40


def text_of(line: Line) -> str:
    return " ".join("".join(piece.text for piece in word.pieces) for word in line.words)


@settings(max_examples=150)
@given(any_text, st.floats(min_value=40, max_value=500))
def test_lines_hold_every_character_and_fit(family: FontFamily, text: str, width: float) -> None:
    paragraph = Paragraph.plain(text, TextStyle(family))
    lines = paragraph.lines(width)
    assert "".join(map(text_of, lines)).replace(" ", "") == printable(text).replace(" ", "")
    assert all(line.natural <= width + 0.05 for line in lines)


def test_a_very_long_word_is_broken_but_no_mark_is_parted_from_its_letter(family: FontFamily) -> None:
    lines = Paragraph.plain("آغاز " + LONG, TextStyle(family)).lines(200)
    assert "".join(text_of(line) for line in lines) == "آغاز" + LONG
    assert all(line.natural <= 200.05 for line in lines)
    assert not any(text_of(line).startswith("\u200c") for line in lines)


def test_a_long_word_in_a_frame_narrower_than_a_letter_still_ends(family: FontFamily) -> None:
    assert len(Paragraph.plain("سلام", TextStyle(family)).lines(1)) == 4


@pytest.mark.parametrize(("align", "left", "right"), [("RIGHT", False, True), ("LEFT", True, False)])
def test_a_line_stands_at_its_side(
    family: FontFamily, printed: Print, align: str, left: bool, right: bool
) -> None:
    edges = reading.ink(printed([Paragraph.plain("سلام بر شما", TextStyle(family, align=Align[align]))]))
    assert (edges[0] < 46, edges[2] > 521) == (left, right)


def test_full_lines_are_justified_and_the_last_is_not(family: FontFamily, printed: Print) -> None:
    text = "تأمین امنیت محلات همواره یکی از خواسته‌های شورایاران بوده است. " * 3
    paragraph = Paragraph.plain(text, TextStyle(family))
    left, _, right, _ = reading.ink(printed([paragraph]))
    assert left == pytest.approx(42.5, abs=1.5)
    assert right == pytest.approx(524.4, abs=1.5)


def test_indents_are_kept_free_at_the_side_where_lines_begin(family: FontFamily, printed: Print) -> None:
    style = TextStyle(family, indent=60, align=Align.RIGHT)
    assert reading.ink(printed([Paragraph.plain("سلام", style)]))[2] == pytest.approx(464.4, abs=1.5)
    first = replace(style, first_indent=-40)
    assert reading.ink(printed([Paragraph.plain("سلام", first)]))[2] == pytest.approx(504.4, abs=1.5)


def test_two_runs_meet_in_one_space(family: FontFamily) -> None:
    paragraph = Paragraph((Run("صفوی – ", bold=True), Run(" امنیت")), TextStyle(family))
    assert text_of(paragraph.lines(400)[0]) == "صفوی – امنیت"


def test_a_bold_part_in_a_latin_phrase_keeps_its_order(family: FontFamily, printed: Print) -> None:
    runs = (Run("سامانه Shora "), Run("Portal", bold=True), Run(" three است"))
    page = reading.pypdfium2.PdfDocument(printed([Paragraph(runs, TextStyle(family))]))[0].get_textpage()
    places = [page.get_charbox(page.search(word).get_next()[0])[0] for word in ("Shora", "Portal", "three")]
    assert places == sorted(places)
