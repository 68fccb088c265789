"""Text that nobody should type: it is printed all the same, in time, and nothing is lost unseen.

`python3 dev.py bench torture` does the same with much more text.
"""

from __future__ import annotations

import time
import unicodedata

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.documents.typesetting.fonts import FontFamily
from app.documents.typesetting.paragraph import Paragraph, TextStyle
from app.documents.typesetting.table import Row, Table
from app.documents.typesetting.words import printable
from tests.documents import reading
from tests.documents.conftest import Print
from tests.documents.typesetting.every_script import alphabets, strings
from tests.documents.typesetting.laying import lay_out

HIDDEN = "\u115f\u1160\u3164\uffa0"  # Hangul fillers (Default_Ignorable_Code_Point)
PATIENCE = 20  # seconds, on a busy machine; the work takes about a second


def laid_out(text: str, family: FontFamily) -> str:
    """What the lines of a paragraph hold, without spaces."""
    lines = Paragraph.plain(text, TextStyle(family)).lines(200)
    return "".join(piece.text for line in lines for word in line.words for piece in word.pieces)


def untold(text: str, family: FontFamily) -> set[str]:
    """Characters that a page lacks without saying so."""
    face = family.regular
    _sheets, fonts = lay_out([Paragraph.plain(text, TextStyle(family))])
    lacking = set(face.missing(printable(face.spelled(text)))) - set(fonts.missing)
    return {one for one in lacking if not may_be_drawn(one)}


def may_be_drawn(lacking: str) -> bool:
    """HarfBuzz takes such a letter apart («ǻ»), composes it with its neighbours or, rightly, hides it."""
    apart = unicodedata.normalize("NFD", lacking) != lacking
    return apart or unicodedata.category(lacking) in ("Mn", "Cf") or lacking in HIDDEN


def without_spaces(text: str, family: FontFamily) -> str:
    return printable(family.regular.spelled(text)).replace(" ", "")


def test_texts_of_every_script_are_laid_out_whole(family: FontFamily) -> None:
    assert len(alphabets()) > 150
    for text in strings(300):
        assert laid_out(text, family) == without_spaces(text, family), ascii(text)
        assert untold(text, family) == set(), ascii(text)


def test_texts_of_every_script_become_one_file_that_opens(family: FontFamily, printed: Print) -> None:
    pdf = printed([Paragraph.plain(text, TextStyle(family)) for text in strings(300)])
    assert len(reading.page_texts(pdf)) >= 5


@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(max_size=60))
def test_any_text_is_laid_out_whole(family: FontFamily, text: str) -> None:
    assert laid_out(text, family) == without_spaces(text, family)


@settings(max_examples=150)
@given(st.text(alphabet=st.characters(categories=("L", "N", "P", "S", "Mn")), min_size=1, max_size=20))
def test_no_character_that_is_not_printed_goes_untold(family: FontFamily, text: str) -> None:
    assert untold(text, family) == set()


@settings(max_examples=25)
@given(st.text(min_size=1, max_size=200))
def test_any_text_becomes_a_file_that_opens(family: FontFamily, printed: Print, text: str) -> None:
    assert len(reading.pypdfium2.PdfDocument(printed([Paragraph.plain(text, TextStyle(family))]))) >= 1


def test_lone_surrogates_become_a_replacement_sign() -> None:
    assert printable("آ\ud800ب") == "آ\ufffdب"


@pytest.mark.parametrize("unit", ["بسیار", "(", "(ب) a ", "\u064b"])
def test_fifty_thousand_characters_are_set_in_time(family: FontFamily, unit: str) -> None:
    text = (unit * 50_000)[:50_000]
    started = time.monotonic()
    sheets, _fonts = lay_out([Paragraph.plain(text, TextStyle(family))])
    assert sheets
    assert time.monotonic() - started < PATIENCE


def test_thousands_of_rows_are_set_in_time(family: FontFamily, printed: Print) -> None:
    style = TextStyle(family, size=9, leading=14)
    rows = [
        Row([[Paragraph.plain(f"{number} نام", style)], [Paragraph.plain("حاضر", style)]])
        for number in range(3_000)
    ]
    started = time.monotonic()
    texts = reading.page_texts(printed([Table((1, 2), rows, Row([[], []]))]))
    assert time.monotonic() - started < PATIENCE
    assert sum(text.count("حاضر") for text in texts) == 3_000
