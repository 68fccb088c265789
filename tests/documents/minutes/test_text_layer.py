"""What readers find in the minutes that the benchmarks measure: characters, statements and cells."""

from __future__ import annotations

import json

import pytest

from app.documents.typesetting.fonts import FontFamily
from app.documents.typesetting.paragraph import Paragraph, Run, TextStyle
from app.records import codec
from benchmarks.minutes import page
from benchmarks.minutes.record import minutes_record
from tests.documents import reading
from tests.documents.conftest import Print
from tests.documents.minutes.conftest import PrintMinutes

RECORD = minutes_record()


@pytest.fixture(scope="module")
def pdf(print_minutes: PrintMinutes) -> bytes:
    return print_minutes(codec.from_plain(json.loads(RECORD))).pdf


def share_of_cells_in(found: str) -> float:
    cells = [reading.one_line(cell) for cell in page.read(RECORD).cells]
    assert len(cells) > 100
    return sum(cell in found for cell in cells) / len(cells)


@pytest.mark.skipif(not reading.HAS_POPPLER, reason="poppler-utils is absent")
def test_poppler_finds_97_cells_of_100_exactly(pdf: bytes) -> None:
    assert share_of_cells_in(reading.one_line(reading.by_poppler(pdf))) >= 0.97


def test_pdfium_finds_92_cells_of_100_exactly(pdf: bytes) -> None:
    assert share_of_cells_in(reading.by_pdfium(pdf)) >= 0.92


def test_pdfium_finds_98_characters_of_100(family: FontFamily, printed: Print) -> None:
    said = [block for block in page.read(RECORD).blocks if isinstance(block, page.Paragraph) and block.lead]
    style = TextStyle(family)
    pdf = printed([Paragraph((Run(one.lead, bold=True), Run(one.text)), style) for one in said])
    found = reading.by_pdfium(pdf)
    sought = [reading.one_line(one.lead + one.text) for one in said]
    errors = sum(reading.errors(line, found) for line in sought)
    assert 1 - errors / sum(map(len, sought)) >= 0.98


@pytest.mark.skipif(not reading.HAS_POPPLER, reason="poppler-utils is absent")
def test_poppler_finds_every_statement_that_no_page_breaks_exactly(pdf: bytes) -> None:
    pages = reading.poppler_pages(pdf)
    said = [reading.one_line(line) for line in page.read(RECORD).paragraphs]
    missing = [line for line in said if not any(line in found for found in pages)]
    assert len(said) == 16
    assert len(missing) < len(pages)
