"""A sample of the font that the office prints in: a page of a few lines, as the press itself sets them."""

from __future__ import annotations

from datetime import UTC, datetime

from app.documents.typesetting import fonts as families
from app.documents.typesetting.canvas import write
from app.documents.typesetting.embedding import DocumentFonts
from app.documents.typesetting.flow import draw_at
from app.documents.typesetting.fonts import FontFiles
from app.documents.typesetting.metadata import Facts
from app.documents.typesetting.paragraph import Align, Paragraph, Run, TextStyle
from app.documents.typesetting.sheet import Sheet
from app.documents.typesetting.structure import ARTIFACT
from app.documents.wording import Wording

_MARGIN = 8.0
_SIZE, _LEADING = 10.5, 18.0  # as the body of the minutes
_WRITTEN = datetime(2000, 1, 1, tzinfo=UTC)


def render(files: FontFiles, wording: Wording, width: float) -> bytes:
    """A PDF of one page, `width` points wide and as high as its lines.

    Raises `Problem` as `fonts.load` does.
    """
    style = TextStyle(families.load(files), size=_SIZE, leading=_LEADING, align=Align.RIGHT)
    bold, regular = wording("font_sample.bold"), wording("font_sample.regular")
    sample = Paragraph((Run(f"{bold} ", bold=True), Run(regular)), style)
    room = width - 2 * _MARGIN
    height = 2 * _MARGIN + len(sample.lines(room)) * style.leading
    embedded = DocumentFonts()
    sheet = Sheet(embedded)
    draw_at(sheet, sample, _MARGIN, height - _MARGIN, room, ARTIFACT)
    return write([sheet], embedded, (width, height), Facts(bold, bold, bold, _WRITTEN))
