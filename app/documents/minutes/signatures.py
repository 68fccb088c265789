"""The signatures: their table stays with the end of the text, and says of each row what is known of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from app.documents import signature_field
from app.documents.minutes import amendment, closing, paper, phrases
from app.documents.minutes.form import Form
from app.documents.typesetting.flow import MM, Block, Keep, Space, Strip, Tied
from app.documents.typesetting.paragraph import Align, Paragraph
from app.documents.typesetting.sheet import Box, Sheet, SignatureField
from app.documents.typesetting.structure import REPEATED, Element
from app.documents.typesetting.table import Row, Table
from app.domain.attendance import Attendance
from app.domain.minutes import MinutesState

_ROW_HEIGHT = 26 * MM
_INSET = 1.5
_AFTER_LINE = 4.0
_SIGNATURE_COLUMN = 3
_SHARES = (1.25, 3.5, 3.5, 6.5, 3.2)
_ON_ONE_PAGE = 4
"""So many rows stay together whole; of more, two stay with the text, and two with each other at the end.

An amendment is short, and so is a page of A5: it would stay empty if four rows had to go with the table.
"""
_AT_LEAST = 2


def signed(form: Form, content: Iterable[Block]) -> Block:
    """The end of the content with all that follows; no page bears signatures alone."""
    rows = [
        _row(form, row, place)
        for place, row in enumerate((row for row in form.minutes.meeting.attendance if row.signs), 1)
    ]
    is_short = form.minutes.content.amendment or form.is_narrow
    most = 2 * _AT_LEAST - 1 if is_short else _ON_ONE_PAGE
    together = len(rows) if len(rows) <= most else _AT_LEAST
    ending = list(closing.sentence(form))
    if rows:
        ending += [*form.heading(form.words("closing.heading")), _table(form, rows[:together])]
    blocks: list[Block] = [Tied(list(content), [Keep(ending)])]
    if rows[together:]:
        blocks.append(Continued(_table(form, _last_two_together(rows[together:])), _continuation(form)))
    return Tied(blocks, [Keep([*closing.copies(form), *paper.blocks(form)])])


@dataclass(frozen=True, slots=True)
class Continued:
    """Rows that go on on other pages, each of which says first what is signed there."""

    table: Table
    line: Paragraph

    def strips(self, width: float, page_height: float, owner: Element) -> list[Strip]:
        said = (self.line, Space(_AFTER_LINE))
        above = [strip for block in said for strip in block.strips(width, page_height, REPEATED)]
        room = page_height - sum(strip.height for strip in above)
        rows = replace(self.table, continued=True).strips(width, room, owner)
        return [row._replace(repeated=(*above, *row.repeated)) for row in rows]


def _table(form: Form, rows: Sequence[Row]) -> Table:
    return form.table("closing.columns", _SHARES, rows, frugal=False)


def _last_two_together(rows: Sequence[Row]) -> list[Row]:
    return [replace(row, keeps_next=len(rows) - place == _AT_LEAST) for place, row in enumerate(rows)]


def _continuation(form: Form) -> Paragraph:
    """«ادامه امضای صورتجلسه … شماره …»; as long as there is no number, the day."""
    words, meeting, number = form.words, form.minutes.meeting, form.minutes.issue.number
    changed = form.minutes.content.amendment
    parts = [words("page.title", title=phrases.shown(meeting.title)).strip()]
    if changed:
        parts = [amendment.title(form, changed)]
    elif number:
        parts.append(words("closing.continued_number", number=phrases.shown(number)))
    elif meeting.held_on:
        parts.append(words("closing.continued_day", date=phrases.day(meeting.held_on, "")))
    style = form.sized(replace(form.body, align=Align.RIGHT), 9.5, 16)
    return Paragraph.plain(words("closing.continued", minutes=" ".join(parts)), style)


def _row(form: Form, row: Attendance, place: int) -> Row:
    """A row to sign: the upper half of the cell stays free for ink, the lower holds a person's field.

    A draft has no fields: nobody puts a key to what may still change, nor to what is void.
    """
    cells = [
        form.text(phrases.number(place), centre=True),
        form.text(phrases.participant(row, form.words, form.called(row)), bold=True),
        form.text(phrases.shown(row.title)),
        [],
        [block for text in _remarks(form, row) for block in form.text(text)],
    ]

    def add_field(sheet: Sheet, boxes: Sequence[Box], elements: Sequence[Element]) -> None:
        cell = boxes[_SIGNATURE_COLUMN]
        middle = cell.bottom + _ROW_HEIGHT / 2
        box = Box(cell.left + _INSET, cell.bottom + _INSET, cell.right - _INSET, middle)
        name, label = signature_field(row.person_id or ""), phrases.shown(row.name)
        sheet.fields.append(SignatureField(name, label, box, elements[_SIGNATURE_COLUMN]))

    may_be_sealed = form.minutes.issue.state is MinutesState.APPROVED and row.person_id
    return Row(cells, min_height=_ROW_HEIGHT, decorate=add_field if may_be_sealed else None)


def _remarks(form: Form, row: Attendance) -> Iterator[str]:
    """What follows from the attendance, and what she wrote; neither twice where both say the same."""
    written = phrases.shown(row.remarks)
    known = _known(form, row)
    if known and known not in written:
        yield known
    if written and not known.startswith(written):
        yield written


def _known(form: Form, row: Attendance) -> str:
    """Who signs for somebody who is away; that somebody was away, if nobody does."""
    if not row.is_away:
        return ""
    came = form.substitutes.get(row.id)
    return form.words("closing.substitute", name=form.called(came)) if came else form.words("closing.away")
