"""The text that is found and copied: hard paragraphs come back character by character."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from bidi import get_display

from app.documents.typesetting.fonts import FontFamily
from app.documents.typesetting.paragraph import Paragraph, Run, TextStyle
from tests.documents import reading
from tests.documents.conftest import Print

SEED = Path(__file__).parents[2] / "fixtures" / "seed_report.txt"
HARD = [
    "مصوبهٔ شمارهٔ ۱۴۰۵/۰۸/۲۵-۳۱۷ (نسخهٔ ۲٫۱) با ۷۵٪ آرا در تاریخ ۱۴۰۵/۰۸/۲۵ ساعت ۱۴:۳۰ تصویب شد؛"
    " نشانی پست الکترونیک دبیرخانه info@shora.ir و سامانهٔ Shora Portal v2.4 (REST API) برای پیگیری اعلام"
    " گردید.",
    "رئیس جلسه گفت: «نمی‌خواهیم خانه‌های جهادی نیمه‌کاره بمانند؛ می‌شود تا پایان سال ۱۴۰۵ همهٔ آن‌ها را راه‌اندازی"
    " کرد.» وی افزود هزینه‌ها (حدود ۱۲٬۵۰۰٬۰۰۰ ریال، یعنی ۱۵٪ بیش‌تر از برآورد) تأمین می‌شود.",
    "قالَ الإمامُ عَلیٌّ (ع): «اللّٰهَ اللّٰهَ فی نَظْمِ أَمْرِکُم». حضرت محمّد (ص) و ائمّهٔ اطهار؛ مسئولیّت، مؤسسه،"
    " رأفت، جزءِ لاینفک، سؤالات، هیئت، قرآن، لا اله الا الله، سلامت، ملاقات، خانۀ ما، روح‌الله.",
]
seed = [line for line in SEED.read_text(encoding="utf-8").splitlines() if line.strip()]


@pytest.fixture(scope="module")
def pdf(family: FontFamily, printed: Print) -> bytes:
    paragraphs = [(Run("دبیر جلسه:", bold=True), Run(" " + line)) for line in (*HARD, *seed)]
    return printed([Paragraph(runs, TextStyle(family)) for runs in paragraphs])


@pytest.mark.skipif(not reading.HAS_POPPLER, reason="poppler-utils is absent")
def test_poppler_finds_every_paragraph_exactly(pdf: bytes) -> None:
    found = reading.by_poppler(pdf)
    for line in (*HARD, *seed):
        assert reading.one_line(f"دبیر جلسه: {line}") in found


def test_a_reader_that_reorders_each_line_finds_every_paragraph_exactly(pdf: bytes) -> None:
    pdfplumber = pytest.importorskip("pdfplumber")
    with pdfplumber.open(BytesIO(pdf)) as file:
        lines = [line for page in file.pages for line in page.extract_text().splitlines()]
    found = reading.one_line(" ".join(get_display(line, base_dir="R") for line in lines))
    exact = [line for line in (*HARD, *seed) if reading.one_line(f"دبیر جلسه: {line}") in found]
    assert len(exact) == len(HARD) + len(seed)


def test_pdfium_finds_every_paragraph_without_brackets_exactly(pdf: bytes) -> None:
    found = reading.by_pdfium(pdf)
    plain = [line for line in seed if "(" not in line]
    assert len(plain) > 8
    for line in plain:
        assert reading.one_line(f"دبیر جلسه: {line}") in found


@pytest.mark.parametrize(
    "word", ["محلات", "ملاقات", "نمی‌خواهیم", "۱۴۰۵/۰۸/۲۵", "محمّد", "خانه‌های جهادی", "لاینفک"]
)
def test_a_search_in_chrome_finds_words_as_typed(pdf: bytes, word: str) -> None:
    pages = [page.get_textpage() for page in reading.pypdfium2.PdfDocument(pdf)]
    assert any(page.search(word).get_next() for page in pages)


def test_fonts_are_embedded_subsets_with_a_character_for_every_code(pdf: bytes, tmp_path: Path) -> None:
    with pikepdf.open(reading.save(pdf, tmp_path)) as file:
        fonts = list(file.pages[0].Resources.Font.values())
        assert len(fonts) == 2
        for font in fonts:
            descendant = font.DescendantFonts[0]
            assert str(font.BaseFont)[7] == "+"
            widths = [float(width) for width in descendant.W[1]]
            data = descendant.FontDescriptor.FontFile2.read_bytes()
            codes = font.ToUnicode.read_bytes().decode().count("><")
            assert len(data) < 80_000
            assert codes >= len(widths) - 2


def test_only_our_fonts_are_named(pdf: bytes) -> None:
    assert b"Helvetica" not in pdf
