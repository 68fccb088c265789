"""The mark that binds the last page to the minutes: a code to be scanned, beside it what can be typed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from app.documents.minutes.form import Form
from app.documents.typesetting import qr
from app.documents.typesetting.flow import MM, Block, Space, Strip
from app.documents.typesetting.levels import LTR
from app.documents.typesetting.paragraph import Align, Paragraph
from app.documents.typesetting.sheet import Sheet
from app.documents.typesetting.structure import ARTIFACT, Element
from app.domain import paper_code
from app.domain.minutes import MinutesState
from app.persian import digits

_MODULE = 0.92 * MM
"""The code is 26.7 mm wide: a scan of 150 dpi still tells its modules."""
_QUIET = qr.QUIET * _MODULE
_CODE = qr.SIZE * _MODULE
_HEIGHT = _CODE + 2 * _QUIET
_GROUP = 4


def blocks(form: Form) -> Iterator[Block]:
    """The mark; drafts, which may still change, have none, and void minutes need none."""
    if form.minutes.issue.state is not MinutesState.APPROVED:
        return
    code, words = paper_code.compose(form.minutes), form.words
    title = form.sized(replace(form.body, align=Align.RIGHT), 9.5, 16)
    figures = form.sized(replace(title, base=LTR), 12, 20)  # as the number of a bank card
    small = form.sized(replace(form.small, grey=0.25), 8.2, 12.5)
    typed = paper_code.typed(code)
    groups = (typed[place : place + _GROUP] for place in range(0, len(typed), _GROUP))
    yield Space(4)
    yield PaperMark(
        code,
        (
            Paragraph.plain(words("paper.title"), title, bold=True),
            Paragraph.plain(digits.to_persian(words("paper.separator").join(groups)), figures, bold=True),
            Paragraph.plain(words("paper.check"), small),
        ),
    )


@dataclass(frozen=True, slots=True)
class PaperMark:
    """A code at the left end of its column, `texts` at its right, half-way up."""

    code: str
    texts: Sequence[Paragraph]

    def strips(self, width: float, page_height: float, owner: Element) -> list[Strip]:
        """One band that no page break cuts."""
        room = width - _CODE - 2 * _QUIET
        lines = [strip for text in self.texts for strip in text.strips(room, page_height, owner)]
        height = sum(line.height for line in lines)

        def draw(sheet: Sheet, left: float, top: float) -> None:
            drawn = qr.operators(qr.modules(self.code), left + _QUIET, top - _QUIET, _MODULE)
            y = top - (_HEIGHT - height) / 2
            for line in lines:
                line.draw(sheet, left + _CODE + 2 * _QUIET, y)
                y -= line.height
            sheet.draw(drawn, ARTIFACT)

        return [Strip(max(_HEIGHT, height), draw)]
