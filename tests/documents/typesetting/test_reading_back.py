"""What stands in a real file is the text of its paragraphs, whole and once, and no line is too wide."""

from __future__ import annotations

import json
import unicodedata
from collections import Counter

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.documents.typesetting.fonts import FontFamily
from app.documents.typesetting.levels import LTR, RTL
from app.documents.typesetting.paragraph import Align, Line, Paragraph, Run, TextStyle
from app.documents.typesetting.words import printable
from tests.documents import reading
from tests.documents.conftest import RESOURCES, Print
from tests.documents.typesetting.every_script import strings

poppler = pytest.mark.skipif(not reading.HAS_POPPLER, reason="poppler-utils is absent")


def spoken() -> list[str]:
    """The words of the sample session, as they were written."""
    record = json.loads((RESOURCES / "sample" / "minutes.json").read_text(encoding="utf-8"))
    meeting = record["content"]["meeting"]
    texts = [said["text"] for said in meeting["statements"]] + [one["text"] for one in meeting["resolutions"]]
    return sorted({word for text in texts for word in text.split()})


words = st.one_of(
    st.sampled_from(spoken()),
    st.sampled_from(["info@shora.ir", "Shora Portal", "v2.4", "REST", "GIS", "e-mail", "(ع)", "«محلات»"]),
    st.dates().map(lambda day: f"{day:%Y/%m/%d}".translate(str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹"))),
    st.integers(0, 10**9).map(
        lambda number: f"{number:,}".translate(str.maketrans("0123456789,", "۰۱۲۳۴۵۶۷۸۹٬"))
    ),
    st.integers(0, 99).map(lambda number: f"{number}٪".translate(str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹"))),
    st.sampled_from(["نمی‌شود؛", "است.", "همهٔ", "محمّد،", "اللّٰهِ", "كُلُّكُمْ", "عَلِيّ", "لا", "الإمام", "قرآن"]),
)
sentences = st.lists(words, min_size=1, max_size=40).map(" ".join)


@poppler
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(texts=st.lists(sentences, min_size=3, max_size=8), bold=st.booleans())
def test_a_paragraph_reads_back_word_by_word(
    family: FontFamily, printed: Print, texts: list[str], bold: bool
) -> None:
    # a page with more Latin letters than Persian ones is one from left to right to poppler
    texts = [" ".join(spoken()), *texts]
    pdf = printed([Paragraph((Run("متن:", bold), Run(f" {text}")), TextStyle(family)) for text in texts])
    assert reading.by_poppler(pdf) == reading.one_line(" ".join(f"متن: {text}" for text in texts))


@poppler
def test_a_paragraph_over_pages_reads_back_whole(family: FontFamily, printed: Print) -> None:
    text = " ".join(f"بند {word}" for word in spoken() * 12)
    pdf = printed([Paragraph.plain(text, TextStyle(family))])
    assert len(reading.poppler_pages(pdf)) > 3
    assert reading.by_poppler(pdf) == reading.one_line(text)


@poppler
def test_texts_of_every_script_read_back_character_by_character(family: FontFamily, printed: Print) -> None:
    texts = strings(300)
    found = characters(
        reading.by_poppler(printed([Paragraph.plain(text, TextStyle(family)) for text in texts]))
    )
    face = family.regular
    expected = characters(reading.one_line(" ".join(printable(face.spelled(text)) for text in texts)))
    assert found - expected == Counter()
    # poppler takes the second of two signs without width for a shadow of the first one
    assert {unicodedata.category(one) for one in expected - found} <= {"Mn", "Me", "Cf"}


def characters(text: str) -> Counter[str]:
    return Counter("".join(text.split()))


styles = st.fixed_dictionaries(
    {
        "size": st.floats(4, 40),
        "indent": st.floats(0, 30),
        "first_indent": st.floats(-30, 60),
        "base": st.sampled_from([RTL, LTR]),
        "align": st.sampled_from(Align),
    }
)
runs = st.lists(st.builds(Run, st.text(max_size=40) | sentences, st.booleans()), max_size=4).map(tuple)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(runs=runs, style=styles, width=st.floats(60, 600))
def test_no_line_is_wider_than_its_frame(
    family: FontFamily, runs: tuple[Run, ...], style: dict[str, object], width: float
) -> None:
    wanted = TextStyle(family, **style)  # type: ignore[arg-type]
    for place, line in enumerate(Paragraph(runs, wanted).lines(width)):
        room = width - wanted.indent - (wanted.first_indent if place == 0 else 0.0)
        assert line.natural <= room + 0.05 or is_one_character(line)


def is_one_character(line: Line) -> bool:
    """One letter with its marks, which no frame is too narrow for."""
    text = "".join(piece.text for word in line.words for piece in word.pieces)
    return len([one for one in text if unicodedata.category(one) not in ("Mn", "Me", "Mc", "Cf", "Cc")]) <= 1


@settings(max_examples=15, deadline=None)
@given(text=sentences, size=st.floats(6, 20), align=st.sampled_from(Align))
def test_no_ink_leaves_the_frame(
    family: FontFamily, printed: Print, text: str, size: float, align: Align
) -> None:
    pdf = printed([Paragraph.plain(text, TextStyle(family, size=size, leading=2 * size, align=align))])
    left, _bottom, right, _top = reading.ink(pdf)
    assert left >= 42.5 - 0.15 * size - 1  # a letter may hang out of its box by as much as it was drawn to
    assert right <= 524.5 + 0.15 * size + 1
