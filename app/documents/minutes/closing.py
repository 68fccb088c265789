"""The end of the text: the list of attachments, the closing sentence, and who gets a copy."""

from __future__ import annotations

from collections.abc import Iterator

from app.documents.minutes import amendment, phrases
from app.documents.minutes.form import Form
from app.documents.typesetting.flow import Block, Space
from app.documents.typesetting.levels import LTR
from app.documents.typesetting.paragraph import Align, Paragraph, TextStyle
from app.documents.typesetting.table import Row
from app.domain.attachment import Attachment

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
                [Paragraph.plain(file.sha256[: phrases.SHORT_HASH], _hash_style(form))],
            ]
        )
        for place, file in enumerate(files, 1)
    ]
    yield form.table("attachments.columns", _ATTACHMENT_SHARES, rows)


def sentence(form: Form) -> Iterator[Block]:
    """When the meeting ended, and when the next one is held; of an amendment, that all else stays."""
    if form.minutes.content.amendment:
        yield from amendment.sentence(form, form.minutes.content.amendment)
        return
    meeting, words = form.minutes.meeting, form.words
    said = words("closing.sentence", hour=phrases.hour(meeting.ended, words("page.blank")))
    if meeting.next_meeting_on:
        said += " " + words("closing.next", date=phrases.day(meeting.next_meeting_on, ""))
    yield Space(10)
    yield Paragraph.plain(said, form.body)


def copies(form: Form) -> Iterator[Block]:
    """The bodies that get a copy."""
    names = list(filter(None, map(form.minutes.body_name, form.minutes.meeting.copies_to)))
    if not names:
        return
    yield Space(10)
    style = form.sized(TextStyle(form.fonts, align=Align.RIGHT), 9.5, 16)
    yield Paragraph.plain(form.words("closing.copies"), style, bold=True)
    for place, name in enumerate(names, 1):
        item = form.words("page.list_item", number=phrases.number(place))
        yield Paragraph.plain(item + phrases.shown(name), style)


def _hash_style(form: Form) -> TextStyle:
    """Hexadecimal digits, left to right, in the middle of a cell."""
    return form.sized(TextStyle(form.fonts, align=Align.CENTRE, base=LTR), 8.5, 13)


def _belongs_to(form: Form, file: Attachment) -> str:
    for row, one in enumerate(form.minutes.meeting.resolutions, 1):
        if one.id == file.resolution_id:
            return form.words("attachments.of_resolution", row=phrases.number(row))
    return form.words("attachments.of_meeting")
