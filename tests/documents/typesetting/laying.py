"""Blocks laid out on sheets without a file around them."""

from __future__ import annotations

from collections.abc import Sequence

from app.documents.typesetting.embedding import DocumentFonts
from app.documents.typesetting.flow import Block, PageForm, fill
from app.documents.typesetting.sheet import Sheet
from app.documents.typesetting.structure import Element, ElementRole


def lay_out(blocks: Sequence[Block]) -> tuple[list[Sheet], DocumentFonts]:
    """The sheets, and the fonts with what they lack."""
    fonts = DocumentFonts()
    document = Element(ElementRole.DOCUMENT)
    return fill(blocks, PageForm(), lambda place: Sheet(fonts, place, tagged=True), document), fonts
