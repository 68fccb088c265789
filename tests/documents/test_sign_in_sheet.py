"""The sign-in sheet on paper: every row once, in order, with room for a signature, under its group."""

from __future__ import annotations

from itertools import pairwise

import pytest

from app.documents import Printed, sheets
from app.documents.proof import order, reading
from app.documents.sign_in_sheet import SignInFacts, paper
from app.documents.typesetting.grouped_table import GroupedTable
from app.domain import sign_in
from app.domain.body import Body
from app.domain.minutes import Minutes
from app.domain.neighbourhood import Neighbourhood
from app.domain.register import Register
from app.persian.digits import to_ascii, to_persian
from tests.documents.reading import by_pdfium
from tests.documents.sessions import PRINTED_AT, SESSIONS, STATIONERY, check

MM = 72 / 25.4
BLANK = 20


def facts(minutes: Minutes) -> SignInFacts:
    content = minutes.content
    register = Register(
        bodies=tuple(Body(one.id, one.name) for one in content.bodies),
        neighbourhoods=tuple(Neighbourhood(one.id, one.name) for one in content.neighbourhoods),
    )
    rows = sign_in.rows(minutes.meeting, register)
    return SignInFacts(minutes, rows, sign_in.next_number(rows, ()), BLANK, PRINTED_AT)


def printed(minutes: Minutes) -> Printed:
    return sheets.print_sign_in_sheet(facts(minutes), STATIONERY, lambda _done, _of: None)


@pytest.fixture(scope="module")
def great() -> Printed:
    return printed(SESSIONS["great"])


@pytest.mark.parametrize("name", SESSIONS)
def test_it_reads_back_as_it_was_composed(name: str) -> None:
    minutes = SESSIONS[name]
    sheet, outfit = printed(minutes), sheets.outfit(STATIONERY, "sign_in_sheet")
    assert sheets.proofread_papers(sheet.pdf, [paper(facts(minutes), outfit)], outfit, [sheet.pages]) == ()
    assert sheet.missing == ()
    check(sheet.pdf)


def test_230_people_stand_on_a_dozen_pages(great: Printed) -> None:
    assert great.pages <= 13


def test_every_row_is_there_once_and_numbers_run_on_over_the_pages(great: Printed) -> None:
    numbers = [number for number, _page, _base in _numbers(great.pdf)]
    assert numbers == list(range(1, 230 + BLANK + 1))


def test_a_signature_has_ten_millimetres(great: Printed) -> None:
    for (_, page, base), (_, next_page, next_base) in pairwise(_numbers(great.pdf)):
        assert page != next_page or base - next_base >= 10 * MM
    rows = [row for group in _table(SESSIONS["great"]).groups for row in group.rows]
    assert all(row.min_height >= 10 * MM for row in rows)


def test_a_page_that_goes_on_with_a_group_says_so(great: Printed) -> None:
    """And no name of a group stands alone at the end of a page."""
    groups = {row.number: row.group.name for row in facts(SESSIONS["great"]).rows}
    read = reading.read(great.pdf)
    told = 0
    first = {page: number for number, page, _ in reversed(_numbers(great.pdf))}
    for page, number in first.items():
        head = " ".join(order.logical(line.text) for line in read.pages[page - 1].artifacts)
        goes_on = page > 1 and groups.get(number) == groups.get(number - 1)
        assert ("(ادامه)" in head) is goes_on
        assert not goes_on or to_persian(groups.get(number, "")) in head
        told += goes_on
    assert told > 5
    names = [text for text in read.texts if text.columns == (1,) and text.lines[0].text.startswith("محله")]
    for name in names:
        line = name.lines[0]
        assert any(page == line.page and base < line.base for _, page, base in _numbers(great.pdf))


def test_an_unnamed_group_is_counted_by_hand() -> None:
    text = by_pdfium(printed(SESSIONS["sample"]).pdf)
    groups = sum(row.is_group for row in SESSIONS["sample"].meeting.attendance)
    assert groups > 0
    assert text.count("تعداد حاضران") == groups


def test_the_same_facts_give_the_same_bytes(great: Printed) -> None:
    assert printed(SESSIONS["great"]).pdf == great.pdf


def _numbers(pdf: bytes) -> list[tuple[int, int, float]]:
    """The numbers of the rows in the order of reading, each with its page and how high it stands there."""
    lines = [text.lines[0] for text in reading.read(pdf).texts if text.columns == (0,)]
    found = [(to_ascii(order.logical(line.text)), line.page, line.base) for line in lines]
    return [(int(number), page, base) for number, page, base in found if number.isdecimal()]


def _table(minutes: Minutes) -> GroupedTable:
    blocks = paper(facts(minutes), sheets.outfit(STATIONERY, "sign_in_sheet")).blocks
    (table,) = (block for block in blocks if isinstance(block, GroupedTable))
    return table
