"""The last sheet of every workbook: of which minutes it was made, and what it is not."""

from __future__ import annotations

from app.documents.minutes import phrases
from app.documents.wording import Wording
from app.documents.workbook.table import Shape, Sheet, Value
from app.domain.minutes import Minutes

_WIDTHS = (24, 70)


def sheet(minutes: Minutes, words: Wording) -> Sheet:
    """Names and values beneath each other; unknown ones are left out."""
    meeting, issue = minutes.meeting, minutes.issue
    day = meeting.held_on
    values: dict[str, Value] = {
        "title": title(minutes, words),
        "ordinal": phrases.number(meeting.ordinal) if meeting.ordinal is not None else "",
        "number": phrases.shown(issue.number),
        "version": phrases.number(issue.version),
        "state": words(f"workbook.state.{issue.state}"),
        "day_jalali": phrases.day(day, ""),
        "day": day.isoformat() if day else "",
        "sample": words("workbook.about.is_sample") if meeting.sample else "",
        "notice": words("workbook.about.is_copy"),
    }
    rows = [(words(f"workbook.about.{key}"), value) for key, value in values.items() if value]
    heads = [("", width, Shape.TEXT) for width in _WIDTHS]
    return Sheet(words("workbook.about.sheet"), heads, rows, len(heads), plain=True)


def title(minutes: Minutes, words: Wording) -> str:
    """«صورتجلسه …»."""
    meeting, series = minutes.meeting, minutes.content.series
    name = meeting.title or (series.name if series else "")
    return words("page.title", title=phrases.shown(name)).strip()
