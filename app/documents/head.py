"""The head of a paper as it is drawn: organisation, invocation, what stands at the left; knows no form."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from app.documents import own_form
from app.documents.letterhead import Letterhead
from app.documents.typesetting import pictures
from app.documents.typesetting.flow import MM, PageForm, draw_at
from app.documents.typesetting.fonts import FontFamily
from app.documents.typesetting.paragraph import Align, Paragraph, TextStyle
from app.documents.typesetting.sheet import Box, Picture, Sheet
from app.documents.typesetting.structure import ARTIFACT, Element
from app.persian import digits

_TOP = 10 * MM
_RULE = 4 * MM
"""From the rule below the head to the text."""
_ABOVE_RULE = 2 * MM
_SMALLEST = 6.0
_LOGO = 17 * MM
_LOGO_WIDTH = 0.2
"""Of the text's width, at most: a banner is no higher than that allows."""
_BESIDE_LOGO = 3 * MM
_NAME_WIDTH = 62 * MM
_BLOCK_WIDTH = 52 * MM
_AROUND_INVOCATION = 3 * MM
_LONG_INVOCATION = 0.3
"""Of the text's width; a longer one has a line of its own."""
_NARROW = 0.85


def draw(
    head: Letterhead,
    fonts: FontFamily,
    invocation: str,
    beside: Sequence[str],
    sheet: Sheet,
    page: PageForm,
    document: Element,
) -> None:
    """Organisation at the right, the invocation in the middle, the lines `beside` at the left.

    The emblem is an artifact: whose paper it is, the lines say.
    """
    frame = page.frame(1)
    top = page.size[1] - _TOP
    scale = _NARROW if own_form.is_narrow(page) else 1.0
    style = TextStyle(fonts, size=10 * scale, leading=17 * scale, align=Align.RIGHT)
    middle = replace(style, align=Align.CENTRE, size=10.5 * scale)
    said = Paragraph.plain(invocation, middle)
    below = draw_at(sheet, said, frame.left, top + 4, frame.width, document)
    room = (frame.width - said.natural_width) / 2 - _AROUND_INVOCATION
    if said.natural_width > frame.width * _LONG_INVOCATION:
        top, room = below, frame.width / 2 - _AROUND_INVOCATION
    height = top - (page.size[1] - page.first.top + _RULE) - _ABOVE_RULE
    logo = _logo(head, frame.right, top, _LOGO * scale, frame.width * _LOGO_WIDTH) if head.logo else None
    right = frame.right
    if logo:
        sheet.pictures.append(logo)
        right = logo.box.left - _BESIDE_LOGO
    width = min(_NAME_WIDTH, room - (frame.right - right))
    y = top - 2
    lines = [digits.shown(line) for line in head.lines]
    for name in _fitting(lines, style, width, height, bold=1):
        y = draw_at(sheet, name, right - width, y, width, document)
    y, width = top - 2, _BLOCK_WIDTH
    if width > room:
        widest = (Paragraph.plain(text, style).natural_width for text in beside)
        width = min(room, max(widest, default=0.0))
    for line in _fitting(beside, replace(style, size=9.5 * scale), width, height):
        y = draw_at(sheet, line, frame.left, y, width, document)
    rule = page.size[1] - page.first.top + _RULE
    sheet.lines([(frame.left, rule, frame.right, rule)], 0.8, 0.25)


def _logo(head: Letterhead, right: float, top: float, height: float, width: float) -> Picture:
    """The office's image at the right margin, in its own proportions."""
    data = head.logo or b""
    across, down = pictures.size_of(data)
    scale = min(height / down, width / across)
    return Picture(data, Box(right - across * scale, top - down * scale, right, top))


def _fitting(
    texts: Sequence[str], style: TextStyle, width: float, height: float, bold: int = 0
) -> list[Paragraph]:
    """Lines, the first so many bold, smaller if they would run into the text below."""
    while True:
        lines = [Paragraph.plain(text, style, bold=place < bold) for place, text in enumerate(texts)]
        high = sum(strip.height for line in lines for strip in line.strips(width, 0, ARTIFACT))
        if high <= height or style.size <= _SMALLEST:
            return lines
        style = replace(style, size=style.size - 0.5, leading=style.leading - 0.85)
