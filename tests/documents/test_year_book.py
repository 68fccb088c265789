"""The year book: every approved session in its order, pages that are right, an index that forgets nothing."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from app.documents import Printed, sheets, year_book, year_index
from app.documents.press import Outfit
from app.documents.year_book import YearBookFacts
from app.domain.meeting import Meeting
from app.domain.minutes import Content, Issue, Minutes, MinutesState
from app.domain.print_form import AS_SHIPPED
from app.domain.problems import Problem
from app.domain.resolution import ResolutionStatus
from app.persian import digits
from tests.documents import invariants
from tests.documents.reading import HAS_POPPLER, poppler_pages
from tests.documents.sessions import SESSIONS, STATIONERY

PRINTED_AT = datetime(2027, 3, 25, 9, 0, tzinfo=UTC)


def approved(minutes: Minutes, sequence: int) -> Minutes:
    """The same session approved under its own number, as another meeting."""
    issue = Issue(
        MinutesState.APPROVED, number=f"20/S/1405/08/{sequence}", jalali_year=1405, sequence=sequence
    )
    meeting = minutes.meeting
    renamed = tuple(replace(one, id=f"{sequence}-{one.id}") for one in meeting.resolutions)
    content = replace(
        minutes.content,
        meeting=replace(meeting, id=f"m{sequence}", ordinal=sequence, resolutions=renamed),
    )
    return Minutes(content, issue)


@pytest.fixture(scope="module")
def facts() -> YearBookFacts:
    """The sample, a great session, an empty one and one that is void."""
    empty = Minutes(Content(Meeting("none", held_on=date(2026, 12, 1))), Issue())
    void = approved(SESSIONS["sample"], 4)
    void = replace(void, issue=replace(void.issue, state=MinutesState.VOID, reason="به سبب خطای دفتر"))
    found = (approved(SESSIONS["sample"], 1), approved(SESSIONS["great"], 2), approved(empty, 3), void)
    return YearBookFacts(1405, found, drafts=2, printed_at=PRINTED_AT)


@pytest.fixture(scope="module")
def outfit() -> Outfit:
    return sheets.outfit(STATIONERY, "year_book")


@pytest.fixture(scope="module")
def printed(facts: YearBookFacts) -> Printed:
    return sheets.print_year_book(facts, STATIONERY, lambda _done, _of: None)


def test_it_reads_back_and_is_fit_for_the_archive(
    printed: Printed, facts: YearBookFacts, outfit: Outfit
) -> None:
    papers = year_book.papers(facts, outfit, AS_SHIPPED)
    each = printed.pages_of_each
    assert printed.missing == ()
    assert len(each) == len(papers)
    assert sheets.proofread_papers(printed.pdf, papers, outfit, each, through=True) == ()
    invariants.check(printed.pdf, has_record=False)


def test_nobody_can_sign_a_book(printed: Printed) -> None:
    assert b"/AcroForm" not in printed.pdf


@pytest.mark.skipif(not HAS_POPPLER, reason="poppler reads the pages")
def test_the_contents_name_the_page_on_which_each_session_begins(
    printed: Printed, facts: YearBookFacts
) -> None:
    pages = poppler_pages(printed.pdf)
    front = printed.pages_of_each[0]
    start = front
    for minutes, count in zip(facts.minutes, printed.pages_of_each[1:], strict=False):
        assert digits.to_persian(minutes.issue.number.rpartition("/")[2]) in pages[start]
        assert "شماره" in pages[start]
        assert any(digits.to_persian(str(start + 1)) in page for page in pages[:front])
        start += count


def test_every_adopted_resolution_of_a_body_is_in_the_index(facts: YearBookFacts) -> None:
    index = dict(year_index.by_body(facts.minutes))
    for minutes in facts.minutes:
        for row, one in enumerate(minutes.meeting.resolutions, 1):
            listed = {
                name
                for name, entries in index.items()
                if any((entry.number, entry.row) == (minutes.issue.number, row) for entry in entries)
            }
            due = {minutes.body_name(body) for body in (*one.responsible_ids, *one.cooperating_ids)}
            void = minutes.issue.state is MinutesState.VOID
            assert listed >= due if not void else not listed


def test_what_was_rejected_is_not_in_the_index(facts: YearBookFacts) -> None:
    first = facts.minutes[1]
    rejected = tuple(replace(one, status=ResolutionStatus.REJECTED) for one in first.meeting.resolutions)
    content = replace(first.content, meeting=replace(first.meeting, resolutions=rejected))
    assert year_index.by_body([replace(first, content=content)]) == ()


def test_the_index_is_in_the_order_of_the_alphabet(facts: YearBookFacts) -> None:
    from app.persian import sorting

    names = [name for name, _entries in year_index.by_body(facts.minutes)]
    assert names == sorted(names, key=sorting.sort_key)


def test_it_can_be_stopped_between_two_sessions(facts: YearBookFacts) -> None:
    heard = []

    def told(done: int, of: int) -> None:
        heard.append((done, of))
        if done == 2:
            raise Problem("stopped")

    with pytest.raises(Problem, match="stopped"):
        sheets.print_year_book(facts, STATIONERY, told)
    assert heard == [(0, 4), (1, 4), (2, 4)]


def test_the_same_year_gives_the_same_bytes(printed: Printed, facts: YearBookFacts) -> None:
    again = sheets.print_year_book(facts, STATIONERY, lambda _done, _of: None)
    assert again.pdf == printed.pdf
