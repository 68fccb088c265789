"""The sections in the order of the form, laid out, furnished and written as a file."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, time

from app.documents import PrintedMinutes
from app.documents.minutes import attendance, closing, discussion, furniture, opening, resolutions
from app.documents.minutes.form import Form
from app.documents.typesetting.canvas import Facts, write
from app.documents.typesetting.embedding import DocumentFonts
from app.documents.typesetting.flow import Block, PageForm, fill
from app.persian import digits

_NO_DAY = datetime(2000, 1, 1, tzinfo=UTC)


def render(form: Form) -> PrintedMinutes:
    """The whole file."""
    page, fonts = PageForm(), DocumentFonts()
    sheets = fill(_sections(form), page, fonts)
    furniture.letterhead(form, sheets[0], page)
    furniture.watermark(form, sheets, page)
    for place, sheet in enumerate(sheets, 1):
        furniture.footer(form, sheet, page, place, len(sheets))
    return PrintedMinutes(write(sheets, fonts, page.size, _facts(form)), len(sheets), tuple(fonts.missing))


def _sections(form: Form) -> Iterator[Block]:
    yield from opening.blocks(form)
    yield from attendance.blocks(form)
    yield from discussion.statements(form)
    yield from discussion.requests(form)
    yield from resolutions.blocks(form)
    yield from closing.attachments(form)
    yield from closing.signatures(form)
    yield from closing.copies(form)


def _facts(form: Form) -> Facts:
    """What the file says of itself; the moment is the record's, so that printing again changes no byte."""
    meeting, issue = form.minutes.meeting, form.minutes.issue
    day = datetime.combine(meeting.held_on, time(), UTC) if meeting.held_on else _NO_DAY
    title = form.words("page.title", title=digits.to_persian(meeting.title)).strip()
    number = digits.to_persian(issue.number)
    return Facts(
        title=f"{title} {form.words('page.dash')} {number}" if number else title,
        author=" ".join(form.letterhead.lines),
        subject=form.words("page.subject"),
        written_at=issue.approved_at or day,
    )
