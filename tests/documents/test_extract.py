"""Extracts on paper: to each body its own, said as in the minutes, with a receipt."""

from __future__ import annotations

import sys
from dataclasses import replace

import pytest

from app.documents import Printed, sheets
from app.documents.extract import papers
from app.documents.typesetting.paragraph import Paragraph
from app.domain import extract
from app.domain.extract import Extract
from app.domain.minutes import Minutes, MinutesState, Named
from app.domain.resolution import Resolution
from benchmarks.extracts import session
from tests.documents.reading import by_pdfium, page_texts
from tests.documents.sessions import PRINTED_AT, SESSIONS, STATIONERY, check


def printed(minutes: Minutes, found: tuple[Extract, ...]) -> Printed:
    return sheets.print_extracts(minutes, found, STATIONERY, PRINTED_AT, lambda _done, _of: None)


@pytest.mark.parametrize("name", [name for name in SESSIONS if extract.extracts(SESSIONS[name])])
def test_all_in_one_file_read_back_as_they_were_composed(name: str) -> None:
    minutes = SESSIONS[name]
    found = extract.extracts(minutes)
    file, outfit = printed(minutes, found), sheets.outfit(STATIONERY, "extract")
    assert len(file.pages_of_each) == len(found)
    composed = papers(minutes, found, outfit)
    assert sheets.proofread_papers(file.pdf, composed, outfit, file.pages_of_each) == ()
    assert file.missing == ()
    check(file.pdf)


def test_one_file_each_says_what_its_part_of_the_whole_says() -> None:
    minutes = SESSIONS["great"]
    found = extract.extracts(minutes)[:3]
    each = list(sheets.print_each_extract(minutes, found, STATIONERY, PRINTED_AT))
    whole = " ".join(page_texts(printed(minutes, found).pdf))
    assert " ".join(text for file in each for text in page_texts(file.pdf)) == whole
    for file in each:
        check(file.pdf)


def test_a_body_reads_nothing_of_what_concerns_only_others() -> None:
    minutes = SESSIONS["great"]
    one = extract.extracts(minutes)[4]
    mine = {item.resolution.id for item in one.items}
    text = by_pdfium(printed(minutes, (one,)).pdf)
    for row, resolution in enumerate(minutes.meeting.resolutions, 1):
        said = resolution.text.split(" در محلات")[0]
        numbered = said.translate(str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹"))
        assert (f"{numbered} در" in text) is (resolution.id in mine), row


def test_of_a_split_among_bodies_each_reads_its_own_share_and_the_whole() -> None:
    minutes = SESSIONS["sample"]
    shares = {
        one.body.name: item.share
        for one in extract.extracts(minutes)
        for item in one.items
        if item.share is not None
    }
    assert len(shares) > 1
    for one in extract.extracts(minutes):
        text = by_pdfium(printed(minutes, (one,)).pdf)
        others = [name for name in shares if name != one.body.name]
        assert ("سهم این نهاد" in text) is (one.body.name in shares)
        assert not any(f"تأمین‌کننده: {name}" in text for name in others)


def test_a_draft_says_that_it_is_one_and_approved_minutes_their_number() -> None:
    draft = SESSIONS["sample"]
    found = extract.extracts(draft)[:1]
    issue = replace(draft.issue, state=MinutesState.APPROVED, number="20/ص/1405/08/1", approved_at=PRINTED_AT)
    approved = replace(draft, issue=issue)
    outfit = sheets.outfit(STATIONERY, "extract")
    (paper,) = papers(draft, found, outfit)
    assert paper.watermark == "پیش‌نویس نمونه"
    (paper,) = papers(approved, found, outfit)
    assert paper.watermark == "نمونه"
    grounds = [block.runs[0].text for block in paper.blocks if isinstance(block, Paragraph)]
    for said in (paper.beside[0], paper.foot, grounds[2]):
        assert "شماره: ۲۰/ص/۱۴۰۵/۰۸/۱" in said.replace("صورتجلسه شماره", "شماره:")


def test_who_only_helps_gets_a_copy_that_names_who_acts() -> None:
    hall = SESSIONS["hall"]
    bodies = (*hall.content.bodies, Named("parks", "سازمان پارک‌ها نمونه"))
    helped = Resolution("x", text="هرس درختان نمونه", responsible_ids=("lights",), cooperating_ids=("parks",))
    minutes = replace(
        hall,
        content=replace(hall.content, bodies=bodies, meeting=replace(hall.meeting, resolutions=(helped,))),
    )
    text = by_pdfium(printed(minutes, extract.extracts(minutes, ("parks",))).pdf)
    assert "رونوشت مصوبات" in text
    assert "مسئول: ادارهٔ روشنایی نمونه" in text


def test_a_resolution_of_many_pages_leaves_the_receipt_with_its_end() -> None:
    hall = SESSIONS["hall"]
    long = Resolution("x", text="پیگیری نمونه انجام شود. " * 400, responsible_ids=("lights",))
    content = replace(hall.content, meeting=replace(hall.meeting, resolutions=(long, replace(long, id="y"))))
    minutes = replace(hall, content=content)
    pages = page_texts(printed(minutes, extract.extracts(minutes)).pdf)
    assert len(pages) > 2
    assert "رسید گیرنده" in pages[-1]
    assert "پیگیری نمونه" in pages[-1]


def test_twice_as_many_bodies_are_twice_the_work() -> None:
    """Counted in calls, which no busy machine changes; `benchmarks/extracts.py` measures time."""
    some, more = (_calls(session(bodies)) for bodies in (20, 40))
    assert more < 2.2 * some


def _calls(minutes: Minutes) -> int:
    found = extract.extracts(minutes)
    printed(minutes, found[:1])  # what is read once is not counted
    count = 0

    def counted(_frame: object, event: str, _argument: object) -> None:
        nonlocal count
        count += event == "call"

    sys.setprofile(counted)
    try:
        printed(minutes, extract.extracts(minutes))
    finally:
        sys.setprofile(None)
    return count
