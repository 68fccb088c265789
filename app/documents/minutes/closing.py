"""The end of the minutes: attachments, the closing sentence, the table of signatures, and who gets a copy."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from app.documents import signature_field
from app.documents.minutes import phrases
from app.documents.minutes.form import Form
from app.documents.typesetting.flow import MM, Block, Keep, Space
from app.documents.typesetting.levels import LTR
from app.documents.typesetting.paragraph import Align, Paragraph, TextStyle
from app.documents.typesetting.sheet import Box, ElementRole, Sheet, SignatureField
from app.documents.typesetting.table import Row, Table
from app.domain.attachment import Attachment
from app.domain.attendance import Attendance

_ROW_HEIGHT = 26 * MM
_INSET = 1.5
_SIGNATURE_COLUMN = 3
_SHARES = (1.25, 3.6, 3.6, 7.0, 2.3)
_ATTACHMENT_SHARES = (1.25, 4.8, 4.5, 3.5, 2.5)


def attachments(form: Form) -> Iterator[Block]:
    """The attached files with the first digits of their hashes."""
    files = form.minutes.meeting.attachments
    if not files:
        return
    yield from form.heading(form.words("attachments.heading"))
    rows = [
        Row(
            [
                form.text(phrases.number(place), centre=True),
                form.text(phrases.shown(file.title)),
                form.text(phrases.shown(file.file_name)),
                form.text(_belongs_to(form, file)),
                [Paragraph.plain(file.sha256[: phrases.SHORT_HASH], hash_style(form))],
            ]
        )
        for place, file in enumerate(files, 1)
    ]
    yield form.table("attachments.columns", _ATTACHMENT_SHARES, rows)


def signatures(form: Form) -> Iterator[Block]:
    """The closing sentence, kept on one page with the head and first row of the table of signatures."""
    ending = list(_ending(form))
    signatories = [row for row in form.minutes.meeting.attendance if row.signs]
    if not signatories:
        yield from ending
        return
    rows = [_signature_row(form, row, place) for place, row in enumerate(signatories, 1)]
    heading = form.heading(form.words("closing.heading"))
    yield Keep([*ending, *heading, _signature_table(form, rows[:1])])
    if rows[1:]:
        yield _signature_table(form, rows[1:], with_header=False)


def copies(form: Form) -> Iterator[Block]:
    """The bodies that get a copy."""
    names = [form.minutes.body_name(body) for body in form.minutes.meeting.copies_to]
    if not any(names):
        return
    yield Space(10)
    style = TextStyle(form.fonts, size=9.5, leading=16, align=Align.RIGHT)
    lines = [Paragraph.plain(form.words("closing.copies"), style, bold=True)]
    for place, name in enumerate(filter(None, names), 1):
        item = form.words("page.list_item", number=phrases.number(place))
        lines.append(Paragraph.plain(item + phrases.shown(name), style))
    yield Keep(lines)


def hash_style(form: Form) -> TextStyle:
    """Hexadecimal digits, left to right, in the middle of a cell."""
    return TextStyle(form.fonts, size=8.5, leading=13, align=Align.CENTRE, base=LTR, role=ElementRole.CELL)


def _belongs_to(form: Form, file: Attachment) -> str:
    for row, one in enumerate(form.minutes.meeting.resolutions, 1):
        if one.id == file.resolution_id:
            return form.words("attachments.of_resolution", row=phrases.number(row))
    return form.words("attachments.of_meeting")


def _ending(form: Form) -> Iterator[Block]:
    meeting, words = form.minutes.meeting, form.words
    sentence = words("closing.sentence", hour=phrases.hour(meeting.ended, words("page.blank")))
    if meeting.next_meeting_on:
        sentence += " " + words("closing.next", date=phrases.day(meeting.next_meeting_on, ""))
    yield Space(10)
    yield Paragraph.plain(sentence, form.body)


def _signature_table(form: Form, rows: Sequence[Row], *, with_header: bool = True) -> Table:
    table = form.table("closing.columns", _SHARES, rows)
    return table if with_header else Table(table.shares, rows, table.header, table.style, continued=True)


def _signature_row(form: Form, row: Attendance, place: int) -> Row:
    """A row to sign: the upper half of the cell stays free for ink, the lower holds a person's field.

    A draft has no fields: nobody puts a key to what may still change.
    """
    remarks = phrases.shown(row.remarks) or (form.words("closing.away") if row.is_away else "")
    cells = [
        form.text(phrases.number(place), centre=True),
        form.text(phrases.participant(row, form.words), bold=True),
        form.text(phrases.shown(row.title)),
        [],
        form.text(remarks),
    ]

    def add_field(sheet: Sheet, boxes: Sequence[Box]) -> None:
        cell = boxes[_SIGNATURE_COLUMN]
        middle = (cell.bottom + cell.top) / 2
        box = Box(cell.left + _INSET, cell.bottom + _INSET, cell.right - _INSET, middle)
        sheet.fields.append(
            SignatureField(signature_field(row.person_id or ""), phrases.shown(row.name), box)
        )

    may_be_sealed = form.minutes.issue.is_frozen and row.person_id
    return Row(cells, min_height=_ROW_HEIGHT, decorate=add_field if may_be_sealed else None)
