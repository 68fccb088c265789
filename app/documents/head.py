"""The head of a paper as it is drawn: organisation, invocation, what stands at the left; knows no form."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from app.documents.letterhead import Letterhead
from app.documents.typesetting.flow import MM, PageForm, draw_at
from app.documents.typesetting.fonts import FontFamily
from app.documents.typesetting.paragraph import Align, Paragraph, TextStyle
from app.documents.typesetting.sheet import Box, Picture, Sheet
from app.documents.typesetting.structure import ARTIFACT, Element
from app.persian import digits

_TOP = 10 * MM
_HEIGHT = 24 * MM
_SMALLEST = 6.0
_LOGO = 17 * MM
_NAME_WIDTH = 62 * MM
_BLOCK_WIDTH = 52 * MM


def draw(
    head: Letterhead,
    fonts: FontFamily,
    invocation: str,
    beside: Sequence[str],
    sheet: Sheet,
    page: PageForm,
    document: Element,
) -> None:
    """Organisation at the right, the invocation in the middle, the lines `beside` at the left."""
    frame = page.frame(1)
    top = page.size[1] - _TOP
    right = frame.right
    if head.logo:
        sheet.pictures.append(Picture(head.logo, Box(right - _LOGO, top - _LOGO, right, top)))
        right -= _LOGO + 3 * MM
    style = TextStyle(fonts, size=10, leading=17, align=Align.RIGHT)
    middle = replace(style, align=Align.CENTRE, size=10.5)
    draw_at(sheet, Paragraph.plain(invocation, middle), frame.left, top + 4, frame.width, document)
    y = top - 2
    for name in _organisation(head, style):
        y = draw_at(sheet, name, right - _NAME_WIDTH, y, _NAME_WIDTH, document)
    y = top - 2
    for text in beside:
        line = Paragraph.plain(text, replace(style, size=9.5))
        y = draw_at(sheet, line, frame.left, y, _BLOCK_WIDTH, document)
    rule = page.size[1] - page.first.top + 4 * MM
    sheet.lines([(frame.left, rule, frame.right, rule)], 0.8, 0.25)


def _organisation(head: Letterhead, style: TextStyle) -> list[Paragraph]:
    """The lines of the organisation, the first one bold, smaller if they would run into the text below."""
    while True:
        lines = [
            Paragraph.plain(digits.shown(line), style, bold=place == 0)
            for place, line in enumerate(head.lines)
        ]
        high = sum(strip.height for line in lines for strip in line.strips(_NAME_WIDTH, 0, ARTIFACT))
        if high <= _HEIGHT or style.size <= _SMALLEST:
            return lines
        style = replace(style, size=style.size - 0.5, leading=style.leading - 0.85)
