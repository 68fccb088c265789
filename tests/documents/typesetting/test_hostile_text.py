"""Text that nobody should type: it is printed all the same, in time, and nothing is lost unseen."""

from __future__ import annotations

import time
import unicodedata

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.documents.typesetting.embedding import DocumentFonts
from app.documents.typesetting.flow import PageForm, fill
from app.documents.typesetting.fonts import FontFamily
from app.documents.typesetting.paragraph import Paragraph, TextStyle
from app.documents.typesetting.table import Row, Table
from app.documents.typesetting.words import printable
from tests.documents import reading
from tests.documents.conftest import Print

HIDDEN = "\u115f\u1160\u3164\uffa0"  # Hangul fillers (Default_Ignorable_Code_Point)
PATIENCE = 20  # seconds, on a busy machine; the work takes about a second


@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(max_size=60))
def test_any_text_is_laid_out_whole(family: FontFamily, text: str) -> None:
    paragraph = Paragraph.plain(text, TextStyle(family))
    pieces = [piece.text for line in paragraph.lines(200) for word in line.words for piece in word.pieces]
    assert "".join(pieces) == printable(family.regular.spelled(text)).replace(" ", "")
    assert len(fill([paragraph], PageForm(), DocumentFonts())) >= 1


@settings(max_examples=150)
@given(st.text(alphabet=st.characters(categories=("L", "N", "P", "S", "Mn")), min_size=1, max_size=20))
def test_no_character_that_is_not_printed_goes_untold(family: FontFamily, text: str) -> None:
    embedded = DocumentFonts()
    sheets = fill([Paragraph.plain(text, TextStyle(family))], PageForm(), embedded)
    lacking = family.regular.missing(printable(family.regular.spelled(text)))
    untold = set(lacking) - set(embedded.missing)
    assert sheets
    assert {one for one in untold if not may_be_drawn(one)} == set()


def may_be_drawn(lacking: str) -> bool:
    """HarfBuzz takes such a letter apart («ǻ»), composes it with its neighbours or, rightly, hides it."""
    apart = unicodedata.normalize("NFD", lacking) != lacking
    return apart or unicodedata.category(lacking) == "Mn" or lacking in HIDDEN


@settings(max_examples=25)
@given(st.text(min_size=1, max_size=200))
def test_any_text_becomes_a_file_that_opens(family: FontFamily, printed: Print, text: str) -> None:
    assert len(reading.pypdfium2.PdfDocument(printed([Paragraph.plain(text, TextStyle(family))]))) >= 1


def test_lone_surrogates_become_a_replacement_sign() -> None:
    assert printable("آ\ud800ب") == "آ\ufffdب"


@pytest.mark.parametrize("unit", ["بسیار", "(", "(ب) a ", "\u064b"])
def test_fifty_thousand_characters_are_set_in_time(family: FontFamily, unit: str) -> None:
    started = time.monotonic()
    sheets = fill(
        [Paragraph.plain(unit * (50_000 // len(unit)), TextStyle(family))], PageForm(), DocumentFonts()
    )
    assert sheets
    assert time.monotonic() - started < PATIENCE


def test_thousands_of_rows_are_set_in_time(family: FontFamily, printed: Print) -> None:
    style = TextStyle(family, size=9, leading=14)
    rows = [
        Row([[Paragraph.plain(f"{number} نام", style)], [Paragraph.plain("حاضر", style)]])
        for number in range(4_000)
    ]
    started = time.monotonic()
    pages = len(reading.pypdfium2.PdfDocument(printed([Table((1, 2), rows, rows[0])])))
    assert pages > 100
    assert time.monotonic() - started < PATIENCE
