"""Papers beside the minutes are read back, too: head, text, tables and the foot of every page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from app.documents import Difference, Printed, sheets
from app.documents.press import FileFacts, Outfit, Paper, Press, print_papers
from app.documents.sheets import Stationery
from app.documents.typesetting.flow import Block
from app.documents.typesetting.paragraph import Align, Paragraph, TextStyle
from app.documents.typesetting.structure import ElementRole
from app.documents.typesetting.table import Row, Table
from app.domain.problems import Problem
from tests.documents.conftest import RESOURCES
from tests.documents.proof.conftest import PROFILE

FACTS = FileFacts("نامه‌های نمونه", "آزمون", datetime(2026, 11, 3, 14, 0, tzinfo=UTC))


@pytest.fixture(scope="module")
def outfit() -> Outfit:
    return sheets.outfit(Stationery(PROFILE, RESOURCES), "minutes")


@pytest.fixture(scope="module")
def papers(outfit: Outfit) -> tuple[Paper, ...]:
    """A letter of one page, one of several, and a list without head."""
    short = Paper(_text(outfit, "نامه نخست", 2), beside=("تاریخ: ۱۴۰۵/۰۸/۱۲",), foot="نامه (نمونه)")
    long = replace(short, blocks=_text(outfit, "نامه دوم", 40), beside=())
    return short, long, Paper([_table(outfit, 90)], has_head=False, watermark="نمونه")


@pytest.fixture(scope="module")
def printed(outfit: Outfit, papers: Sequence[Paper]) -> Printed:
    return print_papers(outfit, papers, FACTS)


def test_papers_read_back_each_with_its_own_count_of_pages(
    printed: Printed, papers: Sequence[Paper], outfit: Outfit
) -> None:
    assert [count > 1 for count in printed.pages_of_each] == [False, True, True]
    assert sum(printed.pages_of_each) == printed.pages
    assert sheets.proofread_papers(printed.pdf, papers, outfit, printed.pages_of_each) == ()


def test_papers_that_count_through_read_back(papers: Sequence[Paper], outfit: Outfit) -> None:
    press = Press(outfit)
    first = press.lay(papers[0])
    second = press.lay(papers[1], len(first.sheets))
    pages = len(first.sheets) + len(second.sheets)
    press.furnish(first, 0, pages)
    press.furnish(second, len(first.sheets), pages)
    printed = press.finish([first, second], FACTS)
    each = printed.pages_of_each
    assert sheets.proofread_papers(printed.pdf, papers[:2], outfit, each, through=True) == ()
    (wrong, *_) = sheets.proofread_papers(printed.pdf, papers[:2], outfit, each)
    assert (wrong.page, wrong.expected, wrong.found) == (
        1, "نامه (نمونه) صفحه ۱ از ۱", f"نامه (نمونه)صفحه ۱ از {'۰۱۲۳۴۵۶۷۸۹'[pages]}",
    )  # fmt: skip


@pytest.mark.parametrize("part", ["beside", "foot"])
def test_another_head_or_foot_is_told_with_its_page(
    printed: Printed, papers: Sequence[Paper], outfit: Outfit, part: str
) -> None:
    said: object = ("تاریخ: ۱۴۰۵/۰۸/۱۳",) if part == "beside" else "نامه دیگر"
    other = (replace(papers[0], **{part: said}), *papers[1:])  # type: ignore[arg-type]
    (found,) = _differences(printed, other, outfit)
    assert found.page == 1
    assert "۱۳" in found.expected or "دیگر" in found.expected


def test_another_word_in_the_middle_of_a_later_paper_is_told(
    printed: Printed, papers: Sequence[Paper], outfit: Outfit
) -> None:
    other = (papers[0], replace(papers[1], blocks=_text(outfit, "نامه سوم", 40)), papers[2])
    (found,) = _differences(printed, other, outfit)
    assert (found.page, "سوم" in found.expected, "دوم" in found.found) == (2, True, True)


def test_a_long_foot_does_not_run_into_the_count(papers: Sequence[Paper], outfit: Outfit) -> None:
    said = "نشست ماهیانه شهردار و مدیران ارشد منطقه ۲۰ با شورایاران (نمونه) – ۱۴۰۵/۰۸/۱۲"
    long = [replace(papers[0], foot=said)]
    assert _differences(print_papers(outfit, long, FACTS), long, outfit) == ()


def test_a_paper_too_few_is_told(printed: Printed, papers: Sequence[Paper], outfit: Outfit) -> None:
    each = printed.pages_of_each
    assert sheets.proofread_papers(printed.pdf, papers[:2], outfit, each[:2]) != ()


def test_what_is_no_pdf_cannot_be_read(papers: Sequence[Paper], outfit: Outfit) -> None:
    with pytest.raises(Problem) as refused:
        sheets.proofread_papers(b"", papers, outfit, (1, 1, 1))
    assert refused.value.code == "proof_unreadable"


def test_whoever_is_told_of_the_progress_may_end_it(outfit: Outfit, papers: Sequence[Paper]) -> None:
    told: list[tuple[int, int]] = []

    def stop_at_the_second(done: int, of: int) -> None:
        told.append((done, of))
        if done == 1:
            raise Problem("stopped")

    with pytest.raises(Problem):
        print_papers(outfit, papers, FACTS, stop_at_the_second)
    assert told == [(0, 3), (1, 3)]


def _differences(printed: Printed, papers: Sequence[Paper], outfit: Outfit) -> tuple[Difference, ...]:
    return sheets.proofread_papers(printed.pdf, papers, outfit, printed.pages_of_each)


def _text(outfit: Outfit, title: str, paragraphs: int) -> list[Block]:
    head = TextStyle(outfit.fonts, size=13, leading=24, align=Align.CENTRE, role=ElementRole.TITLE)
    said = "به استحضار می‌رساند جلسه روز سه‌شنبه ۱۴۰۵/۰۸/۱۲ برگزار می‌شود (v2.4). " * 5
    body = TextStyle(outfit.fonts)
    return [Paragraph.plain(title, head, bold=True), *[Paragraph.plain(said, body)] * paragraphs]


def _table(outfit: Outfit, rows: int) -> Table:
    cell = TextStyle(outfit.fonts, size=9, leading=13, align=Align.RIGHT)

    def row(*texts: str) -> Row:
        return Row([[Paragraph.plain(text, cell)] for text in texts])

    return Table((1, 5), [row(str(place), "نام نمونه") for place in range(rows)], row("ردیف", "نام"))
