"""The structure tree: what a screen reader is told, in which order, and that it finds the way back."""

from __future__ import annotations

import shutil
import subprocess
from io import BytesIO

import pikepdf
import pytest

from app.documents.typesetting.flow import NumberedList, PageForm, Space, draw_at
from app.documents.typesetting.fonts import FontFamily
from app.documents.typesetting.paragraph import Paragraph, TextStyle
from app.documents.typesetting.sheet import Box, SignatureField
from app.documents.typesetting.structure import FOOTER, ElementRole
from app.documents.typesetting.table import Row, Table
from tests.documents import invariants, structure
from tests.documents.conftest import Print
from tests.documents.structure import Node

LINE = 18.0
FIRST_PAGE_LINES = int(PageForm().frame(1).height // LINE)


def text(content: str, family: FontFamily, **style: object) -> Paragraph:
    return Paragraph.plain(content, TextStyle(family, leading=LINE, **style))  # type: ignore[arg-type]


def told(pdf: bytes) -> Node:
    """The checked tree of a file."""
    invariants.check(pdf)
    with pikepdf.open(BytesIO(pdf)) as file:
        (root,) = structure.roots(file)
        return root


def only(root: Node, role: str) -> Node:
    (found,) = (node for node in walked(root) if node.role == role)
    return found


def walked(node: Node) -> list[Node]:
    return [node, *(below for kid in node.kids for below in walked(kid))]


def test_blocks_are_elements_in_the_order_of_reading(family: FontFamily, printed: Print) -> None:
    blocks = [
        text("عنوان", family, role=ElementRole.TITLE),
        text("بخش", family, role=ElementRole.HEADING),
        Space(5),
        text("متن", family),
        NumberedList([text("۱) یک", family), text("۲) دو", family)]),
    ]
    assert structure.outline(told(printed(blocks))) == "Document(H1 H2 P L(LI(LBody) LI(LBody)))"


def test_a_paragraph_over_two_pages_is_one_element(family: FontFamily, printed: Print) -> None:
    filling = [text("سطر", family) for _ in range(FIRST_PAGE_LINES - 3)]
    root = told(printed([*filling, text("واژه " * 90, family)]))
    assert len(root.kids) == len(filling) + 1
    assert [page for page, _ in root.kids[-1].contents] == [0, 1]


def test_a_cell_is_its_only_text_and_holds_several(family: FontFamily, printed: Print) -> None:
    header = Row([[text("ردیف", family)], [text("شرح", family)], [text("مهلت", family)]])
    inner = Table((2, 1), [Row([[text("داخل", family)], [text("۷", family)]])])
    rows = [
        Row([[text("۱", family)], [text("یک", family), text("دو", family), Space(2), inner], []]),
        Row([[text("۲", family)], [inner], [text("فردا", family)]]),
    ]
    table = only(told(printed([Table((1, 4, 2), rows, header)])), "Document").kids[0]
    assert structure.outline(table) == (
        "Table(TR(TH TH TH) TR(TD TD(P P Table(TR(TH TD))) TD) TR(TD TD(Table(TR(TH TD))) TD))"
    )
    _, first, _ = table.kids
    assert first.kids[2].contents == []
    assert [cell.scope for cell in table.kids[0].kids] == ["/Column"] * 3
    assert first.kids[1].kids[2].kids[0].kids[0].scope == "/Row"


def test_a_repeated_header_is_told_once(family: FontFamily, printed: Print) -> None:
    rows = [Row([[text("نام", family)], []]) for _ in range(90)]
    table = only(
        told(printed([Table((1, 3), rows, Row([[text("سر", family)], [text("شرح", family)]]))])), "Table"
    )
    assert len(table.kids) == 91
    assert {cell.role for row in table.kids[1:] for cell in row.kids} == {"TD"}
    assert {page for row in table.kids for cell in row.kids for page, _ in cell.contents} == {0, 1, 2, 3}


def test_a_continued_table_is_the_same_table(family: FontFamily, printed: Print) -> None:
    header = Row([[text("سرستون", family)]])
    rows = [Row([[text("مورد", family)]]) for _ in range(60)]
    parts = [Table((1,), rows[:2], header), Table((1,), rows[2:], header, continued=True)]
    assert len(only(told(printed(parts)), "Table").kids) == 61


def test_a_row_cut_over_pages_stays_one_row(family: FontFamily, printed: Print) -> None:
    lines = [text(f"سطر{number}", family) for number in range(90)]
    row = Row([[text("۱", family)], lines, []])
    table = only(told(printed([Table((1, 4, 1), [row], Row([[text("الف", family)], [], []]))])), "Table")
    assert len(table.kids) == 2
    number, long, empty = table.kids[1].kids
    assert len(long.kids) == 90
    assert {page for line in long.kids for page, _ in line.contents} == {0, 1, 2}
    assert (len(number.contents), empty.contents) == (1, [])


def test_cells_for_the_looks_are_paragraphs(family: FontFamily, printed: Print) -> None:
    cells = [[text("روز", family)], [text("ساعت", family)]]
    root = told(printed([Table((1, 1), [Row(cells), Row(cells)], looks=True)]))
    assert structure.outline(root) == "Document(P P P P)"


def test_a_field_stands_in_its_cell(family: FontFamily, printed: Print) -> None:
    def add_field(sheet, boxes, cells):  # type: ignore[no-untyped-def]
        for place in (1, 2):
            box = Box(
                boxes[1].left, boxes[1].bottom + 20 * place - 20, boxes[1].right, boxes[1].bottom + 20 * place
            )
            sheet.fields.append(SignatureField(f"sig-{place}", "مریم نمونه", box, cells[1]))

    header = Row([[text("نام", family)], [text("امضا", family)]])
    row = Row([[text("مریم نمونه", family)], []], min_height=57, decorate=add_field)
    root = told(printed([text("متن", family), Table((1, 1), [row], header)]))
    assert structure.outline(root) == "Document(P Table(TR(TH TH) TR(TD TD(Form Form))))"


def test_what_every_page_bears_is_no_part_of_the_tree(family: FontFamily, printed: Print) -> None:
    class Footed:
        """A block that draws a foot while it is drawn itself, as furniture does."""

        def strips(self, width, page_height, owner):  # type: ignore[no-untyped-def]
            (strip,) = text("متن", family).strips(width, page_height, owner)

            def draw(sheet, left, top):  # type: ignore[no-untyped-def]
                strip.draw(sheet, left, top)
                draw_at(sheet, text("صفحه ۱", family), left, 40, width, FOOTER)
                sheet.dotted(left, left + 50, 20)

            return [type(strip)(strip.height, draw)]

    pdf = printed([Footed(), text("پس از آن", family)])
    assert structure.outline(told(pdf)) == "Document(P P)"
    with pikepdf.open(BytesIO(pdf)) as file:
        artifacts = [
            dict(operands[1])
            for operands, operator in pikepdf.parse_content_stream(file.pages[0])
            if str(operator) == "BDC" and operands[0] == pikepdf.Name.Artifact
        ]
    assert {str(one["/Type"]) for one in artifacts} == {"/Pagination", "/Layout"}


@pytest.mark.skipif(shutil.which("pdfinfo") is None, reason="poppler is not installed")
def test_poppler_reads_the_tree_in_its_order(family: FontFamily, printed: Print) -> None:
    words = ["عنوان", "سرستون", "نخست", "دوم", "سوم", "پایان"]
    header = Row([[text(words[1], family)], []])
    rows = [Row([[text(words[2], family)], [text(words[3], family)]]), Row([[text(words[4], family)], []])]
    pdf = printed([text(words[0], family), Table((1, 1), rows, header), text(words[5], family)])
    assert "Tagged:          yes" in _told_by_pdfinfo(pdf)
    told_text = _told_by_pdfinfo(pdf, "-struct-text")
    places = [told_text.find(word[::-1]) for word in words]  # poppler leaves the letters in visual order here
    assert -1 not in places
    assert places == sorted(places)


def _told_by_pdfinfo(pdf: bytes, *options: str) -> str:
    return subprocess.run(
        ["pdfinfo", *options, "-"], input=pdf, capture_output=True, check=True
    ).stdout.decode()
