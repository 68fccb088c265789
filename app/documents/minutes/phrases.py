"""How values of the minutes are said in print: Persian digits, Jalali days, hours; knows no page."""

from __future__ import annotations

from datetime import date, time
from decimal import Decimal

from app.documents.wording import Wording
from app.domain.attendance import Attendance, Presence
from app.domain.meeting import Meeting
from app.domain.minutes import Minutes
from app.persian import calendar, clock, digits

SHORT_HASH = 8


def shown(text: str) -> str:
    """Text with Persian digits, except in words that hold Latin letters (an address, «v2.4»)."""
    return digits.shown(text)


def number(value: int) -> str:
    """A whole number in Persian digits, without grouping (counts, rows, years)."""
    return digits.to_persian(str(value))


def amount(value: Decimal | None, unit: str = "") -> str:
    """«۱۰۴٬۵۰۰ متر مربع»; only the unit if the amount is unknown."""
    if value is None:
        return shown(unit)
    plain = value.normalize() if value != value.to_integral_value() else value.quantize(Decimal(1))
    return " ".join(part for part in (digits.grouped(plain), shown(unit)) if part)


def day(value: date | None, blank: str) -> str:
    """«۱۴۰۵/۰۸/۱۲»."""
    return calendar.short(value) if value else blank


def hour(value: time | None, blank: str) -> str:
    """«۱۰:۰۵»."""
    return clock.short(value) if value else blank


def neighbourhood_or_body(minutes: Minutes, row: Attendance, words: Wording) -> str:
    """Whom a participant stands for: the body, the neighbourhood, or both."""
    place = minutes.neighbourhood_name(row.neighbourhood_id)
    parts = (minutes.body_name(row.body_id), words("requests.neighbourhood", name=place) if place else "")
    return words("page.comma").join(shown(part) for part in parts if part)


def participant(row: Attendance, words: Wording, name: str = "") -> str:
    """A person's name, or a group's with its headcount; `name` is how the row is called, if not plainly."""
    name = name or shown(row.name)
    if not row.is_group:
        return name
    if row.headcount is None:
        return words("attendance.headcount_unknown", name=name)
    return words("attendance.headcount", name=name, count=number(row.headcount))


def stays(row: Attendance, meeting: Meeting, words: Wording) -> str:
    """«۱۰:۴۰ تا ۱۱:۱۵ (با تأخیر، ترک زودهنگام)»; empty if no hour is known."""
    spans = [_span(stay.arrived, stay.left, words) for stay in row.stays]
    marks = [
        words(f"attendance.{key}")
        for key, holds in (
            ("late", row.late_for(meeting.start)),
            ("left_early", row.early_from(meeting.ended)),
        )
        if holds
    ]
    said = words("page.semicolon").join(filter(None, spans))
    return f"{said} ({words('page.comma').join(marks)})" if marks else said


def presence(row: Attendance, words: Wording) -> str:
    """«غایب» or «غیبت موجه»; a dotted blank as long as nobody marked it."""
    texts = {
        Presence.ABSENT: "attendance.absent_status",
        Presence.EXCUSED: "attendance.excused_status",
        Presence.UNMARKED: "page.blank_short",
    }
    return words(texts[row.presence]) if row.presence in texts else ""


def _span(arrived: time | None, left: time | None, words: Wording) -> str:
    if arrived and left:
        return words("attendance.from_to", arrived=clock.short(arrived), left=clock.short(left))
    if arrived:
        return words("attendance.from", arrived=clock.short(arrived))
    return words("attendance.to", left=clock.short(left)) if left else ""
