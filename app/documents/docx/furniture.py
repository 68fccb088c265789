"""What every page bears: letterhead, the mark of what is no final paper, number, and its place among all."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from app.documents.docx.elements import Element, colour, element, twips
from app.documents.docx.looks import Looks
from app.documents.docx.paragraphs import blank, paragraph, white
from app.documents.docx.runs import DirectedRun, run
from app.documents.minutes import furniture
from app.documents.minutes.form import Form
from app.documents.typesetting.flow import MM
from app.documents.typesetting.paragraph import Align, Paragraph
from app.persian import digits

HEAD_TOP = 10 * MM
"""From the upper edge of the paper to the letterhead, and to what stands above the following pages."""
FOOT_BOTTOM = 8 * MM
EMBLEM_HEIGHT = 17 * MM
WIDEST_EMBLEM = 30 * MM
_HEAD_SHARES = (62, 56, 52)
_LOWEST_HEAD = 12 * MM
_BELOW_HEAD = 4 * MM
_BESIDE_EMBLEM = 3 * MM
_PAGE, _PAGES = "\ue000", "\ue001"
_FIELDS = {_PAGE: "PAGE", _PAGES: "NUMPAGES"}
_FIRST = "۱"
_RULE_GREY = 0.25
_FOOT_RULE_GREY = 0.55


class Emblem(NamedTuple):
    """The office's own picture, and how many points it is wide."""

    drawing: Element
    width: float


def first_head(form: Form, looks: Looks, width: float, emblem: Emblem | None) -> list[Element]:
    """The letterhead as a table without rules, as high as the first page's margin has room for it."""
    style = form.sized(replace(form.body, align=Align.RIGHT), 10, 17)
    middle = form.sized(replace(style, align=Align.CENTRE), 10.5, 17)
    small = form.sized(style, 9.5, 17)
    lines = [
        Paragraph.plain(digits.shown(text), style, bold=place == 0)
        for place, text in enumerate(form.letterhead.lines)
    ]
    texts = [
        lines,
        [Paragraph.plain(form.words("page.invocation"), middle), *_mark(form)],
        [Paragraph.plain(text, small) for text in furniture.identity(form)],
    ]
    cells = [[paragraph(text, looks) for text in column] or [blank(style, looks)] for column in texts]
    columns = [width * share / sum(_HEAD_SHARES) for share in _HEAD_SHARES]
    if emblem:
        drawn, left = blank(style, looks), (emblem.width + _BESIDE_EMBLEM) / 2
        drawn.append(element("r", emblem.drawing))
        cells[:0] = [drawn], [blank(style, looks)]
        columns[:2] = emblem.width, _BESIDE_EMBLEM, columns[0] - left, columns[1] - left
    height = max(_LOWEST_HEAD, form.page.first.top - HEAD_TOP - _BELOW_HEAD)
    return [_ruled_below(cells, columns, height), white(_BELOW_HEAD)]


def _ruled_below(cells: Sequence[Sequence[Element]], columns: Sequence[float], height: float) -> Element:
    """A row of cells with a rule below it and none around them."""
    rule = element("bottom", val="single", sz=6, space=0, color=colour(_RULE_GREY))
    padding = [element(side, w=0, type="dxa") for side in ("left", "right")]
    row = element("tr", element("trPr", element("trHeight", val=twips(height), hRule="atLeast")))
    for inside, column in zip(cells, columns, strict=True):
        row.append(element("tc", element("tcPr", element("tcW", w=twips(column), type="dxa")), *inside))
    return element(
        "tbl",
        element(
            "tblPr",
            element("bidiVisual"),
            element("tblW", w=twips(sum(columns)), type="dxa"),
            element("tblBorders", rule),
            element("tblLayout", type="fixed"),
            element("tblCellMar", *padding),
            element("tblLook", val="0000"),
        ),
        element("tblGrid", *(element("gridCol", w=twips(column)) for column in columns)),
        row,
    )


def head(form: Form, looks: Looks) -> list[Element]:
    """Above the following pages: the mark, or nothing."""
    return [paragraph(text, looks) for text in _mark(form)] or [blank(form.small, looks)]


def foot(form: Form, looks: Looks, width: float) -> list[Element]:
    """Number and version at the right, «صفحه x از y» at the left; below them what this file is not."""
    style = form.small
    first = blank(style, looks)
    properties = first[0]
    above = element("top", val="single", sz=4, space=2, color=colour(_FOOT_RULE_GREY))
    properties[0].addnext(element("pBdr", above))
    properties[1].addnext(element("tabs", element("tab", val="right", pos=twips(width))))
    first.append(run(DirectedRun(furniture.number_and_version(form), False, True)))
    first.append(run(DirectedRun("", False, True), element("tab")))
    first.extend(_count(form))
    return [first, paragraph(Paragraph.plain(form.words("docx.notice"), style), looks)]


def _mark(form: Form) -> list[Paragraph]:
    """«پیش‌نویس», «باطل» or «نمونه», where the printed form has it across the page."""
    text = furniture.watermark_text(form)
    style = form.sized(replace(form.small, align=Align.CENTRE, grey=0.45), 12, 18)
    return [Paragraph.plain(text, style, bold=True)] if text else []


def _count(form: Form) -> Iterator[Element]:
    """The words around two fields, in whatever order the wording has them."""
    said = form.words("page.footer.page", page=_PAGE, pages=_PAGES)
    for part in re.split(f"([{_PAGE}{_PAGES}])", said):
        if part in _FIELDS:
            yield from _field(_FIELDS[part])
        elif part:
            yield run(DirectedRun(part, False, True))


def _field(instruction: str) -> Iterator[Element]:
    """A field that is counted anew wherever the file is opened (17.16.5)."""
    code = element("instrText")
    code.text = f" {instruction} "
    inside: Sequence[Element | None] = (
        element("fldChar", fldCharType="begin"),
        code,
        element("fldChar", fldCharType="separate"),
        None,
        element("fldChar", fldCharType="end"),
    )
    for one in inside:
        result = DirectedRun(_FIRST, False, True)
        yield run(result) if one is None else run(result, one)
