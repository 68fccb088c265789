"""The reading copy as words without type: what is read from a screen is what stands on the paper."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from app.documents import reading_copy
from app.documents.press import Outfit
from app.documents.typesetting.flow import Block, Keep
from app.documents.typesetting.paragraph import Align, Paragraph
from app.documents.typesetting.structure import ElementRole
from app.documents.typesetting.table import Table
from app.domain.minutes import Minutes
from app.domain.reading import Line, Passage, Piece


def read(minutes: Minutes, outfit: Outfit) -> tuple[Passage, ...]:
    """The passages in their order; headings of sections are told beside, not among the lines."""
    return tuple(
        Passage(one.kind, one.heading, tuple(_lines(one.blocks)), one.item_ids)
        for one in reading_copy.passages(minutes, outfit)
    )


def _lines(blocks: Iterable[Block]) -> Iterator[Line]:
    for block in blocks:
        if isinstance(block, Paragraph):
            if block.style.role is not ElementRole.HEADING:
                yield _line(block)
        elif isinstance(block, Keep):
            yield from _lines(block.blocks)
        elif isinstance(block, Table):
            for row in block.rows:
                for cell in row.cells:
                    yield from _lines(cell)


def _line(paragraph: Paragraph) -> Line:
    style = paragraph.style
    pieces = tuple(Piece(run.text, run.bold) for run in paragraph.runs if run.text)
    depth = max(0, round((style.indent + style.first_indent) / style.size))
    return Line(pieces, depth, title=style.align is Align.CENTRE)
