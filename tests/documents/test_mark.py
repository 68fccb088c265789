"""The appearance of a signature: its size, what it says, and clear ground."""

from __future__ import annotations

from pathlib import Path

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app import documents
from app.documents import mark
from app.documents.mark import Signatory
from app.documents.typesetting.fonts import FontFiles
from app.documents.wording import Wording
from tests.documents import reading
from tests.documents.conftest import RESOURCES

HOSSEINI = Signatory(
    "سرگرد سید محمد حسینی",
    "سرکلانتر نهم فرماندهی انتظامی تهران بزرگ",
    "۱۴۰۵/۰۸/۱۲، ۱۴:۰۵",
    "3fa2b81c44d09e11" + "0" * 48,
)


@pytest.mark.skipif(not reading.HAS_POPPLER, reason="poppler-utils is absent")
def test_it_says_who_signed_when_and_with_which_certificate(words: Wording, font_files: FontFiles) -> None:
    found = reading.by_poppler(mark.render(HOSSEINI, (165, 27), words, font_files))
    assert found == (
        "به امضای الکترونیکی داخلی سرگرد سید محمد حسینی رسید سرکلانتر نهم فرماندهی انتظامی تهران بزرگ"
        " ۱۴۰۵/۰۸/۱۲، ۱۴:۰۵ – 3fa2 b81c 44d0 9e11"
    )


@settings(max_examples=25)
@given(st.floats(60, 300), st.floats(18, 80), st.text(alphabet="ابپ لایگ", max_size=60))
def test_it_has_the_size_of_the_field_and_stays_inside(
    words: Wording, font_files: FontFiles, width: float, height: float, role: str
) -> None:
    signatory = Signatory(HOSSEINI.name, role, HOSSEINI.moment, HOSSEINI.fingerprint)
    pdf = mark.render(signatory, (width, height), words, font_files)
    page = reading.pypdfium2.PdfDocument(pdf)[0]
    assert page.get_size() == pytest.approx((width, height), abs=0.01)
    assert len(reading.pypdfium2.PdfDocument(pdf)) == 1


def test_the_ground_is_clear_and_the_fonts_are_ours(
    words: Wording, font_files: FontFiles, tmp_path: Path
) -> None:
    pdf = mark.render(HOSSEINI, (165, 27), words, font_files)
    with pikepdf.open(reading.save(pdf, tmp_path)) as file:
        operators = {str(operator) for _, operator in pikepdf.parse_content_stream(file.pages[0])}
        assert "re" not in operators
        assert all("Vazirmatn" in str(font.BaseFont) for font in file.pages[0].Resources.Font.values())


def test_the_room_prints_it_again_and_again() -> None:
    printed = [
        documents.signature_mark(
            name="سید احمد صفوی", role="شهردار منطقه ۲۰", moment="۱۴۰۵/۰۸/۱۲", fingerprint="ab" * 32,
            size=(160, 27), resources=RESOURCES,
        )
        for _ in range(2)
    ]  # fmt: skip
    assert printed[0] == printed[1]


def test_a_name_too_long_for_one_line_has_a_line_to_itself_in_larger_type(
    words: Wording, font_files: FontFiles, tmp_path: Path
) -> None:
    """Who signed is what a reader looks for first; the words around him come below and above."""

    def largest(height: float) -> float:
        pdf = mark.render(HOSSEINI, (165, height), words, font_files)
        with pikepdf.open(reading.save(pdf, tmp_path)) as file:
            steps = pikepdf.parse_content_stream(file.pages[0])
            return max(float(one.operands[1]) for one in steps if str(one.operator) == "Tf")

    assert largest(45) > largest(27)
