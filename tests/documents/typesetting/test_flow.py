"""Pages: what is kept together, what repeats, what may be cut."""

from __future__ import annotations

import pytest

from app.documents.typesetting.embedding import DocumentFonts
from app.documents.typesetting.flow import Keep, PageForm, Space, Tied, fill
from app.documents.typesetting.fonts import FontFamily
from app.documents.typesetting.paragraph import Paragraph, TextStyle
from app.documents.typesetting.sheet import Sheet
from app.documents.typesetting.structure import Element, ElementRole
from app.documents.typesetting.table import Row, Table
from tests.documents import reading
from tests.documents.conftest import Print

LINE = 18.0
FIRST_PAGE_LINES = int(PageForm().frame(1).height // LINE)


def text(content: str, family: FontFamily, **style: object) -> Paragraph:
    return Paragraph.plain(content, TextStyle(family, leading=LINE, **style))  # type: ignore[arg-type]


def filling(family: FontFamily, lines: int) -> list[Paragraph]:
    return [text(f"سطر{number}", family) for number in range(lines)]


def test_a_heading_goes_to_the_next_page_with_what_follows(family: FontFamily, printed: Print) -> None:
    heading = text("عنوان", family, keeps_next=True)
    blocks = [*filling(family, FIRST_PAGE_LINES - 1), heading, Space(3, keeps_next=True), text("متن", family)]
    first, second = reading.page_texts(printed(blocks))
    assert "عنوان" not in first
    assert second == "عنوان متن"


def test_no_single_line_is_left_behind(family: FontFamily, printed: Print) -> None:
    paragraph = text("واژه " * 90, family)
    assert len(paragraph.lines(PageForm().frame(1).width)) == 4
    first, second = reading.page_texts(printed([*filling(family, FIRST_PAGE_LINES - 3), paragraph]))
    lines = paragraph.lines(PageForm().frame(1).width)
    assert second.count("واژه") == len(lines[2].words) + len(lines[3].words)
    assert first.count("واژه") == len(lines[0].words) + len(lines[1].words)


def test_white_space_is_dropped_at_the_top_of_a_page(family: FontFamily, printed: Print) -> None:
    tops = []
    for gap in (0.0, 200.0):
        blocks = [*filling(family, FIRST_PAGE_LINES), Space(gap), text("پس", family)]
        tops.append(reading.ink(printed(blocks), 1)[3])
    assert tops[0] == tops[1]


def test_kept_blocks_move_together_unless_no_page_holds_them(family: FontFamily, printed: Print) -> None:
    blocks = [*filling(family, FIRST_PAGE_LINES - 2), Keep(filling(family, 4))]
    assert reading.page_texts(printed(blocks))[1].count("سطر") == 4
    assert len(reading.page_texts(printed([Keep(filling(family, 200))]))) > 3


def test_the_end_of_too_much_that_is_kept_together_stays_together(family: FontFamily, printed: Print) -> None:
    blocks = [*filling(family, FIRST_PAGE_LINES - 3), Keep([text("پیش", family), *filling(family, 39)])]
    first, second = reading.page_texts(printed(blocks))
    assert first.endswith("پیش")
    assert second.count("سطر") == 39


@pytest.mark.parametrize("before", [FIRST_PAGE_LINES - 1, FIRST_PAGE_LINES])
def test_what_ends_a_page_is_tied_to_what_follows(family: FontFamily, printed: Print, before: int) -> None:
    tied = Tied([*filling(family, before), Space(3)], [Keep([text("پایان", family), text("امضا", family)])])
    first, second = reading.page_texts(printed([tied]))
    assert first.count("سطر") == before - 1
    assert second == f"سطر{before - 1} پایان امضا"


def test_what_no_page_can_hold_is_not_tied(family: FontFamily, printed: Print) -> None:
    tall = Table((1,), [Row([filling(family, 34)])])
    ending = Keep([text("پایان", family) for _ in range(8)])
    first, second = reading.page_texts(printed([Tied([tall], [ending])]))
    assert (first.count("سطر"), second.count("پایان")) == (34, 8)


@pytest.mark.parametrize("high", [5, 30, 36, 37, 38, 39, 60])
@pytest.mark.parametrize("before", [0, 3, FIRST_PAGE_LINES - 3, FIRST_PAGE_LINES - 1])
def test_a_heading_stays_with_the_first_row_of_its_table(
    family: FontFamily, printed: Print, before: int, high: int
) -> None:
    heading = [Space(10), text("عنوان", family, keeps_next=True), Space(3, keeps_next=True)]
    rows = [Row([filling(family, high)]), Row([filling(family, 2)])]
    table = Table((1,), rows, Row([[text("سرستون", family)]]))
    pages = reading.page_texts(printed([*filling(family, before), *heading, table]))
    (beginning,) = (page for page in pages if "عنوان" in page)
    assert "عنوان سرستون سطر0" in beginning
    assert " ".join(pages).count("سطر") == before + high + 2


def test_the_last_row_of_a_table_is_not_left_alone(family: FontFamily, printed: Print) -> None:
    rows = [Row([[text(f"سطر{number}", family)]]) for number in range(FIRST_PAGE_LINES)]
    header = Row([[text("سرستون", family)]])
    counts = []
    for before in range(12):
        pages = reading.page_texts(printed([*[text("پیش", family)] * before, Table((1,), rows, header)]))
        counts.append([page.count("سطر") for page in pages])
    assert all(count[-1] > 1 for count in counts)
    assert all(sum(count) == FIRST_PAGE_LINES for count in counts)


def test_a_table_repeats_its_header_and_loses_no_row(family: FontFamily, printed: Print) -> None:
    rows = [Row([[text(f"ر{number}ر", family)], [text("مورد", family)]]) for number in range(120)]
    header = Row([[text("سرستون", family)], [text("شرح", family)]])
    pages = reading.page_texts(printed([Table((1, 3), rows, header)]))
    assert len(pages) > 3
    assert all(page.count("سرستون") == 1 for page in pages)
    assert " ".join(pages).count("مورد") == 120


def test_a_continued_table_shows_its_header_on_new_pages_only(family: FontFamily, printed: Print) -> None:
    rows = [Row([[text("مورد", family)]]) for _ in range(60)]
    table = Table((1,), rows, Row([[text("سرستون", family)]]), continued=True)
    pages = reading.page_texts(printed([table]))
    assert [page.count("سرستون") for page in pages] == [0, 1, 1]


def test_a_row_is_cut_only_if_no_page_holds_it(family: FontFamily, printed: Print) -> None:
    header = Row([[text("سرستون", family)]])
    short = Row([filling(family, 10)])
    whole = Table((1,), [Row([filling(family, FIRST_PAGE_LINES - 8)]), short], header)
    assert reading.page_texts(printed([whole]))[1].count("سطر") == 10
    cut = reading.page_texts(printed([Table((1,), [Row([filling(family, 90)])], header)]))
    assert [page.count("سرستون") for page in cut] == [1, 1, 1]
    assert " ".join(cut).count("سطر") == 90


def test_a_high_row_is_cut_where_a_page_would_stay_half_empty(family: FontFamily, printed: Print) -> None:
    half = filling(family, FIRST_PAGE_LINES // 2)
    table = Table((1,), [Row([[text(f"بند{number}", family) for number in range(25)]])])
    pages = reading.page_texts(printed([*half, table]))
    assert pages[0].count("بند") > FIRST_PAGE_LINES // 2 - 3
    assert pages[1].count("بند") >= 2, "no single line is left behind"
    low = Table((1,), [Row([[text("بند", family)] * 8])])
    moved = reading.page_texts(printed([*filling(family, FIRST_PAGE_LINES - 5), low]))
    assert [page.count("بند") for page in moved] == [0, 8]


def test_a_row_to_be_signed_is_never_cut(family: FontFamily, printed: Print) -> None:
    rows = [Row([[text("نام", family)]], min_height=57) for _ in range(40)]
    pdf = printed([Table((1,), rows, Row([[text("سرستون", family)]]))])
    pages = reading.page_texts(pdf)
    assert sum(page.count("نام") for page in pages) == 40
    assert all(reading.ink(pdf, place)[1] > 70 for place in range(len(pages)))


def test_a_row_to_be_signed_that_no_page_holds_is_signed_at_its_end(
    family: FontFamily, printed: Print
) -> None:
    signed: list[float] = []
    row = Row(
        [filling(family, 50), []],
        min_height=57,
        decorate=lambda _sheet, boxes, _cells: signed.append(boxes[1].height),
    )
    pages = reading.page_texts(printed([Table((2, 1), [row], Row([[text("سرستون", family)], []]))]))
    assert [page.count("سطر") > 0 for page in pages] == [True, True]
    assert sum(page.count("سطر") for page in pages) == 50
    assert signed == [57]


def test_a_nested_table_stands_inside_its_cell(family: FontFamily, printed: Print) -> None:
    inner = Table((2, 1), [Row([[text("داخل محدوده", family)], [text("۷", family)]])])
    outer = Table(
        (1, 4, 2), [Row([[text("۳", family)], [text("استقرار", family), inner], [text("–", family)]])]
    )
    assert "داخل محدوده" in reading.by_pdfium(printed([outer]))


def test_the_first_column_is_at_the_right(family: FontFamily, printed: Print) -> None:
    table = Table((1, 1), [Row([[text("راست", family)], []])])
    words = reading.pypdfium2.PdfDocument(printed([table]))[0].get_textpage()
    assert words.get_charbox(0)[0] > PageForm().frame(1).left + PageForm().frame(1).width / 2


@pytest.mark.parametrize("lines", [1, 40, 300])
def test_nothing_is_drawn_outside_the_frame(family: FontFamily, printed: Print, lines: int) -> None:
    pdf = printed([text("محلات بیست‌گانه " * 9, family) for _ in range(lines)])
    for place in range(len(reading.page_texts(pdf))):
        frame = PageForm().frame(place + 1)
        left, bottom, right, top = reading.ink(pdf, place)
        assert left >= frame.left - 1
        assert right <= frame.right + 1
        assert bottom >= frame.bottom - 1
        assert top <= frame.top + 1


def test_an_empty_document_has_one_page() -> None:
    fonts = DocumentFonts()
    sheets = fill([], PageForm(), lambda place: Sheet(fonts, place), Element(ElementRole.DOCUMENT))
    assert len(sheets) == 1
