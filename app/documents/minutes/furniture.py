"""What every page bears: letterhead or running head, footer with a place for initials, and the watermark."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from app.documents import head
from app.documents import watermark as watermark_
from app.documents.minutes import phrases
from app.documents.minutes.form import Form
from app.documents.typesetting.flow import MM, PageForm, draw_at
from app.documents.typesetting.levels import LTR
from app.documents.typesetting.paragraph import Align, Paragraph, Run
from app.documents.typesetting.sheet import Sheet
from app.documents.typesetting.structure import FOOTER, Element
from app.domain.minutes import MinutesState

_FOOT_RULE = 19 * MM
_INITIALS_WIDTH = 26 * MM
_RULE_GREY = 0.55
_HASH_SIZE = 7.5
_HASH_BELOW = 9.0
_SECOND_LINE = 10.5


def letterhead(form: Form, sheet: Sheet, page: PageForm, document: Element) -> None:
    """Organisation at the right, the invocation in the middle, number, date and attachments at the left."""
    invocation = form.words("page.invocation")
    head.draw(form.letterhead, form.fonts, invocation, identity(form), sheet, page, document)


def footer(form: Form, sheet: Sheet, page: PageForm, place: int, pages: int) -> None:
    """Number and version at the right, page x of y in the middle, room for initials at the left.

    The short hash stands below its label, on a line without right-to-left text: on one line with such text
    pdfium turns letters and figures about («c81b2fa3» for «3fa2b81c»). On narrow paper label and page stand
    on a second line.
    """
    frame, words = page.frame(place), form.words
    sheet.lines([(frame.left, _FOOT_RULE, frame.right, _FOOT_RULE)], 0.5, _RULE_GREY)
    top, small = _FOOT_RULE - 2.5, form.small
    second = top - _SECOND_LINE if form.is_narrow else top
    draw_at(sheet, Paragraph.plain(number_and_version(form), small), frame.left, top, frame.width, FOOTER)
    count = words("page.footer.page", page=phrases.number(place), pages=phrases.number(pages))
    of_all = Paragraph.plain(count, replace(small, align=Align.CENTRE))
    draw_at(sheet, of_all, frame.left, second, frame.width, FOOTER)
    initials = Paragraph.plain(words("page.footer.initials"), small)
    right = frame.left + _INITIALS_WIDTH
    draw_at(sheet, initials, frame.left, top, _INITIALS_WIDTH, FOOTER)
    sheet.dotted(frame.left, right - initials.natural_width - 4, top - 10)
    if form.minutes.issue.content_sha256:
        _short_hash(form, sheet, frame.left if form.is_narrow else right + 5 * MM, second)


def watermark(form: Form, sheets: Sequence[Sheet], page: PageForm) -> None:
    """«پیش‌نویس», «باطل» or «نمونه» across every page."""
    watermark_.draw(watermark_text(form), form.fonts, sheets, page.size)


def watermark_text(form: Form) -> str:
    """The word, or nothing for approved minutes that are no sample."""
    key = _watermark_key(form)
    return form.words(f"page.watermark.{key}") if key else ""


def identity(form: Form) -> list[str]:
    """Number, date and attachments of the minutes, a line each; of an amendment the day of its approval."""
    words, meeting, issue = form.words, form.minutes.meeting, form.minutes.issue
    blank = words("page.blank_short")
    count = len(meeting.attachments)
    attached = (
        words("page.attachments_yes", count=phrases.number(count)) if count else words("page.attachments_no")
    )
    number = words("page.number", number=phrases.shown(issue.number) or blank)
    if form.minutes.content.amendment:
        approved = issue.approved_at.date() if issue.approved_at else None
        return [number, words("page.date", date=phrases.day(approved, blank))]
    return [
        number,
        words("page.date", date=phrases.day(meeting.held_on, blank)),
        words("page.attachments", attachments=attached),
    ]


def number_and_version(form: Form) -> str:
    """What the foot of every page says of the minutes as a whole."""
    words, issue = form.words, form.minutes.issue
    number = words("page.footer.number", number=phrases.shown(issue.number)) if issue.number else ""
    state = {MinutesState.DRAFT: "page.footer.draft", MinutesState.VOID: "page.footer.void"}.get(issue.state)
    if issue.state is MinutesState.DRAFT and issue.number:
        state = "page.footer.draft_numbered"  # it was approved before, and reopened
    parts = [
        number,
        words(state) if state else "",
        words("page.footer.version", version=phrases.number(issue.version)),
        words("page.footer.sample") if form.minutes.meeting.sample else "",
    ]
    return f" {words('page.dash')} ".join(filter(None, parts))


def _short_hash(form: Form, sheet: Sheet, left: float, top: float) -> None:
    """The label, and below it the digits: a left-to-right text of its own."""
    label = Paragraph.plain(form.words("page.footer.hash"), form.small)
    digits = Paragraph(
        (Run(form.minutes.issue.content_sha256[: phrases.SHORT_HASH]),),
        replace(form.small, size=_HASH_SIZE, base=LTR, align=Align.CENTRE),
    )
    width = max(label.natural_width, digits.natural_width) + 1
    draw_at(sheet, label, left, top, width, FOOTER)
    draw_at(sheet, digits, left, top - _HASH_BELOW, width, FOOTER)


def _watermark_key(form: Form) -> str:
    state = form.minutes.issue.state
    parts = [
        state.value if state is not MinutesState.APPROVED else "",
        "sample" if form.minutes.meeting.sample else "",
    ]
    return "_".join(filter(None, parts))
