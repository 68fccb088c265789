"""On A5 no word is cut in a column of any sheet, and each reads back as it was composed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from app import keys
from app.documents import Printed, extract, key_card, sheets, sign_in_sheet, year_book
from app.documents.press import Paper
from app.documents.year_book import YearBookFacts
from app.domain import extract as extracts
from app.domain.print_form import PaperSize, PrintForm
from tests.documents import test_sign_in_sheet
from tests.documents.reading import by_pdfium
from tests.documents.sessions import PRINTED_AT, SESSIONS, STATIONERY
from tests.documents.test_year_book import approved

A5 = PrintForm(paper=PaperSize.A5)
NARROW = replace(STATIONERY, profile=replace(STATIONERY.profile, print_form=A5))
GREAT = SESSIONS["great"]
DAY = "۱۴۰۵/۱۰/۰۱"


def untold(_done: int, _of: int) -> None:
    """Nobody is told."""


def said(form: str, file: Printed, papers: Sequence[Paper], *, through: bool = False) -> str:
    """What a file says, which is what its papers say."""
    outfit = sheets.outfit(NARROW, form)
    assert sheets.proofread_papers(file.pdf, papers, outfit, file.pages_of_each, through=through) == ()
    return by_pdfium(file.pdf)


def test_the_sign_in_sheet_has_whole_headings_and_numbers() -> None:
    facts = test_sign_in_sheet.facts(GREAT)
    file = sheets.print_sign_in_sheet(facts, NARROW, untold)
    text = said("sign_in_sheet", file, [sign_in_sheet.paper(facts, sheets.outfit(NARROW, "sign_in_sheet"))])
    assert text.count("ردیف نام و نام خانوادگی سمت ورود امضا") == file.pages
    assert set(map(str, range(1, 251))) <= set(re.findall(r"\d+", text.translate(_ASCII)))


def test_an_extract_has_whole_headings_and_days() -> None:
    found = extracts.extracts(GREAT)
    file = sheets.print_extracts(GREAT, found, NARROW, PRINTED_AT, untold)
    text = said("extract", file, extract.papers(GREAT, found, sheets.outfit(NARROW, "extract")))
    assert "ردیف شرح مصوبه وظیفه مهلت دیگر نهادها" in text
    due = sum(item.resolution.due_on is not None for one in found for item in one.items)
    assert text.count(DAY) == due


def test_the_year_book_has_whole_headings_in_its_index() -> None:
    facts = YearBookFacts(1405, (approved(GREAT, 1),), drafts=0, printed_at=PRINTED_AT)
    file = sheets.print_year_book(facts, NARROW, untold)
    papers = year_book.papers(facts, sheets.outfit(NARROW, "year_book"), A5)
    text = said("year_book", file, papers, through=True)
    assert "مصوبه شماره مهلت صفحه" in text
    assert "محله نمونه ۲۰" in text


def test_the_key_card_has_one_column_of_whole_keys() -> None:
    card = keys.card()
    file = sheets.print_key_card(card, NARROW, PRINTED_AT, untold)
    text = said("key_card", file, [key_card.paper(card, sheets.outfit(NARROW, "key_card"))])
    assert "Ctrl+Shift+Tab" in text
    assert "Backspace" in text


_ASCII = str.maketrans("۰۱۲۳۴۵۶۷۸۹", "0123456789")
