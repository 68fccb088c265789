"""The sections in the order of the form, laid out, furnished and written as a file."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, time

from app.documents import RECORD_NAME, Printed, PrintOptions
from app.documents.minutes import (
    amendment,
    attendance,
    closing,
    course,
    discussion,
    furniture,
    opening,
    resolutions,
    signatures,
    standing,
    strike,
)
from app.documents.minutes.form import Form
from app.documents.typesetting.archive import Archive, Record
from app.documents.typesetting.canvas import write
from app.documents.typesetting.embedding import DocumentFonts
from app.documents.typesetting.flow import Block, fill
from app.documents.typesetting.metadata import Facts, left_out, producer
from app.documents.typesetting.sheet import Sheet
from app.documents.typesetting.structure import Element, ElementRole
from app.domain.print_form import PrintedSection
from app.persian import digits

_HELD_BACK = 8  # more than a heading, its table and the spaces around them
SECTIONS: dict[PrintedSection, Callable[[Form], Iterator[Block]]] = {
    PrintedSection.ATTENDANCE: attendance.blocks,
    PrintedSection.COURSE: course.stages,
    PrintedSection.STATEMENTS: discussion.statements,
    PrintedSection.REQUESTS: discussion.requests,
    PrintedSection.RESOLUTIONS: resolutions.blocks,
    PrintedSection.ATTACHMENTS: closing.attachments,
}
_NO_DAY = datetime(2000, 1, 1, tzinfo=UTC)


def render(form: Form, record: bytes, colours: bytes, options: PrintOptions) -> Printed:
    """The whole file, with its record inside; `colours` is an sRGB ICC profile."""
    page, fonts, document = form.page, DocumentFonts(), Element(ElementRole.DOCUMENT)

    def new_sheet(place: int) -> Sheet:
        sheet = Sheet(fonts, place, tagged=options.tagged, search_marks=options.search_marks)
        if place == 0:
            furniture.letterhead(form, sheet, page, document)
        return sheet

    sheets = fill(sections(form), page, new_sheet, document)
    furniture.watermark(form, sheets, page)
    strike.out(sheets, page)
    for place, sheet in enumerate(sheets, 1):
        furniture.footer(form, sheet, page, place, len(sheets))
    archive = None
    if options.tagged:
        archive = Archive(document, Record(RECORD_NAME, form.words("page.record"), record), colours)
    pdf = write(sheets, fonts, page.size, facts(form), archive)
    return Printed(pdf, len(sheets), tuple(fonts.missing), form.fonts.shaper)


def sections(form: Form) -> Iterator[Block]:
    """The content, the last blocks of which are held back until it is known that they are the last."""
    held: deque[Block] = deque()
    for block in _content(form):
        held.append(block)
        if len(held) > _HELD_BACK:
            yield held.popleft()
    yield signatures.signed(form, held)


def _content(form: Form) -> Iterator[Block]:
    yield from standing.blocks(form)
    changed = form.minutes.content.amendment
    if changed:
        yield from amendment.blocks(form, changed)
        return
    yield from opening.blocks(form)
    for section in form.own.printed:
        yield from SECTIONS[section](form)


def facts(form: Form) -> Facts:
    """What the file says of itself; the moment is the record's, so that printing again changes no byte."""
    meeting, issue, changed = form.minutes.meeting, form.minutes.issue, form.minutes.content.amendment
    day = datetime.combine(meeting.held_on, time(), UTC) if meeting.held_on else _NO_DAY
    title = form.words("page.title", title=digits.to_persian(meeting.title)).strip()
    number = digits.to_persian(issue.number)
    whole = f"{title} {form.words('page.dash')} {number}" if number else title
    return Facts(
        title=amendment.title(form, changed) if changed else whole,
        author=" ".join(form.letterhead.lines),
        subject=form.words("page.subject"),
        written_at=issue.approved_at or day,
        producer=producer(form.fonts.shaper),
        keywords="" if changed else left_out(form.own.hidden),
    )
