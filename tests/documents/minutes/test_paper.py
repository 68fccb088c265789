"""The mark that binds the last page to the minutes: approved ones alone bear it, a scan gives it back."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app import documents
from app.domain import paper_code
from app.domain.minutes import Minutes, MinutesState
from app.persian import digits
from tests.documents.minutes.conftest import PrintMinutes
from tests.documents.scanning import as_pdf, scanned

WHOLE_HASH = "3fa2b81c5d0e47f6a9b1c2d3e4f5061728394a5b6c7d8e9f0a1b2c3d4e5f6071"


@pytest.fixture(scope="module")
def minutes(approved: Minutes) -> Minutes:
    return replace(approved, issue=replace(approved.issue, content_sha256=WHOLE_HASH))


@pytest.fixture(scope="module")
def paper(minutes: Minutes, print_minutes: PrintMinutes) -> bytes:
    return print_minutes(minutes).pdf


def codes(scan: bytes) -> list[str]:
    return list(documents.read_scan(scan))


def test_the_file_itself_gives_its_code_back(minutes: Minutes, paper: bytes) -> None:
    assert codes(paper) == [paper_code.compose(minutes)]


@pytest.mark.parametrize(("dpi", "degrees"), [(150, 0.0), (150, 4.0), (150, -4.0), (200, 4.0), (200, -4.0)])
def test_a_scan_of_the_last_page_gives_it_back(
    minutes: Minutes, paper: bytes, dpi: int, degrees: float
) -> None:
    scan = scanned(paper, dpi, degrees)
    assert codes(scan) == [paper_code.compose(minutes)]
    assert codes(as_pdf(scan, dpi)) == [paper_code.compose(minutes)]


@pytest.mark.parametrize("seed", range(6))
def test_whatever_the_hash_is(minutes: Minutes, print_minutes: PrintMinutes, seed: int) -> None:
    other = replace(
        minutes, issue=replace(minutes.issue, content_sha256=f"{seed * 17:02x}c95b" * 10 + "0f1e")
    )
    scan = scanned(print_minutes(other).pdf, 150, seed - 2.5, seed)
    assert codes(scan) == [paper_code.compose(other)]


def test_the_digits_beside_it_are_the_end_of_the_code(minutes: Minutes, last_text: str) -> None:
    typed = digits.to_persian(paper_code.typed(paper_code.compose(minutes)))
    assert " ".join((typed[:4], typed[4:8], typed[8:])) in last_text
    assert "بررسی برگه" in last_text


@pytest.fixture(scope="module")
def last_text(paper: bytes) -> str:
    from app.documents.proof import order, reading

    read = reading.read(paper)
    last = len(read.pages)
    lines = [line for text in read.texts for line in text.lines if line.page == last]
    return "\n".join(f"{line.text}\n{order.logical(line.text)}" for line in lines)


@pytest.mark.parametrize("state", [MinutesState.DRAFT, MinutesState.VOID])
def test_drafts_and_void_minutes_bear_none(
    approved: Minutes, print_minutes: PrintMinutes, state: MinutesState
) -> None:
    issue = replace(approved.issue, state=state, reason="آزمون")
    assert codes(print_minutes(replace(approved, issue=issue)).pdf) == []


def test_void_minutes_say_so_and_cannot_be_signed(approved: Minutes, print_minutes: PrintMinutes) -> None:
    issue = replace(approved.issue, state=MinutesState.VOID, reason="تاریخ جلسه نادرست بود")
    pdf = print_minutes(replace(approved, issue=issue)).pdf
    assert b"/FT/Sig" not in pdf
    assert "باطل شد. علت: تاریخ جلسه نادرست بود" in first_lines(pdf)


def test_a_version_after_a_reopening_says_why(approved: Minutes, print_minutes: PrintMinutes) -> None:
    issue = replace(approved.issue, version=2, reason="نام مسئول جا افتاده بود")
    pdf = print_minutes(replace(approved, issue=issue)).pdf
    said = first_lines(pdf)
    assert "نسخه ۲، پس از بازگشایی نسخه پیشین. علت: نام مسئول جا افتاده بود" in said
    again = print_minutes(replace(approved, issue=replace(issue, state=MinutesState.DRAFT))).pdf
    assert "پیش‌نویس، بدون شماره" not in feet(again)
    assert "پیش‌نویس" in feet(again)


def first_lines(pdf: bytes) -> list[str]:
    from app.documents.proof import order, reading

    return [order.logical(line.text) for text in reading.read(pdf).texts[:12] for line in text.lines]


def feet(pdf: bytes) -> str:
    from app.documents.proof import order, reading

    return " ".join(order.logical(line.text) for page in reading.read(pdf).pages for line in page.artifacts)
