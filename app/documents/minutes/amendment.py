"""The printed amendment (اصلاحیه): what it amends and why, and every place as it was and as it is now."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from app.documents.minutes import phrases
from app.documents.minutes.form import Form
from app.documents.typesetting.flow import Block, Space
from app.documents.typesetting.levels import LTR
from app.documents.typesetting.paragraph import Align, Paragraph
from app.documents.typesetting.structure import ElementRole
from app.documents.typesetting.table import Cell, Row
from app.domain.amendment import Amendment, Rewording

_SHARES = (1.25, 4.4, 5.7, 5.7)
_GROUP = 8


def blocks(form: Form, amendment: Amendment) -> Iterator[Block]:
    """Title, opening, the version before, and the table of changes."""
    words = form.words
    yield Paragraph.plain(title(form, amendment), form.title, bold=True)
    called = meeting_title(form)
    if called:
        style = form.sized(replace(form.title, role=ElementRole.PARAGRAPH), 11, 20)
        yield Paragraph.plain(called, style)
    yield Space(6, keeps_next=True)
    yield Paragraph.plain(words("amendment.opening", **_original(amendment)), form.body)
    for number, line in enumerate(amendment.reason.splitlines()):
        said = phrases.shown(line)
        yield Paragraph.plain(said if number else words("amendment.reason", reason=said), form.body)
    yield from _before(form)
    yield from form.heading(words("amendment.changes"))
    yield form.table("amendment.columns", _SHARES, [*_rows(form, amendment)], middle=False, frugal=False)


def title(form: Form, amendment: Amendment) -> str:
    """«اصلاحیه شماره ۱ صورتجلسه شماره ۲۰/ص/۱۴۰۵/۰۸/۱ مورخ ۱۴۰۵/۰۸/۱۲»."""
    return form.words("amendment.title", ordinal=phrases.number(amendment.ordinal), **_original(amendment))


def meeting_title(form: Form) -> str:
    """What the meeting is called, with its own number if it has one."""
    meeting, series = form.minutes.meeting, form.minutes.content.series
    called = phrases.shown(meeting.title or (series.name if series else ""))
    if meeting.ordinal is None:
        return called
    ordinal = form.words("page.ordinal", ordinal=phrases.number(meeting.ordinal))
    return f" {form.words('page.dash')} ".join(filter(None, (called, ordinal)))


def sentence(form: Form, amendment: Amendment) -> Iterator[Block]:
    """That everything else stays in force."""
    yield Space(10)
    yield Paragraph.plain(form.words("amendment.closing", **_original(amendment)), form.body)


def _original(amendment: Amendment) -> dict[str, str]:
    return {
        "number": phrases.shown(amendment.of_number),
        "date": phrases.day(amendment.of_held_on, ""),
    }


def _before(form: Form) -> Iterator[Block]:
    """The hash of the version before, whole: on a line of its own, for mixed lines are read in disorder."""
    replaces = form.minutes.issue.replaces
    if not replaces:
        return
    yield Paragraph.plain(
        form.words("amendment.before"), replace(form.body, align=Align.RIGHT, keeps_next=True)
    )
    groups = " ".join(replaces[place : place + _GROUP] for place in range(0, len(replaces), _GROUP))
    style = form.sized(replace(form.body, align=Align.CENTRE, base=LTR), 9, 15)
    yield Paragraph.plain(groups, style)


def _rows(form: Form, amendment: Amendment) -> Iterator[Row]:
    for place, one in enumerate(amendment.changes, 1):
        yield Row([form.text(phrases.number(place), centre=True), *_cells(form, one)])


def _cells(form: Form, one: Rewording) -> Iterator[Cell]:
    """Where, the former text and the text of now; a dash for what is new, «حذف شد» for what is left out."""
    yield form.text(phrases.shown(one.place), bold=True)
    yield _said(form, one.before) or form.text(form.words("page.dash"), centre=True)
    yield _said(form, one.after) or form.text(form.words("amendment.left_out"))


def _said(form: Form, text: str) -> Cell:
    """A text in its own lines."""
    return [block for line in text.splitlines() for block in form.text(phrases.shown(line.strip()))]
