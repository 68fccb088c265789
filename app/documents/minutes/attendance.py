"""Who was there: present, guests, absent, substitutes, and those whose presence nobody marked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from app.documents.minutes import phrases
from app.documents.minutes.form import Form
from app.documents.typesetting.flow import Block
from app.documents.typesetting.table import Row
from app.domain.attendance import Attendance, Presence, Role

_SHARES = (1.25, 4.0, 3.8, 3.5, 3.4, 2.3)
_NARROW_SHARES = (1.4, 3.8, 3.4, 3.3, 3.0, 2.7)
_SHORT_SHARES = (1.25, 4.6, 5.2, 4.6, 2.4)
_SUBSTITUTED_SHARES = (1.25, 4.2, 4.2, 4.2, 4.4)
_SUBSTITUTE_SHARES = (1.25, 5, 5, 4)
_NAMED_ROLES = {
    Role.CHAIR: "attendance.chair",
    Role.SECRETARY: "attendance.secretary",
    Role.OBSERVER: "attendance.observer",
}


def blocks(form: Form) -> Iterator[Block]:
    """A table for each kind of participant that there is; rows keep the order of the record."""
    rows = form.minutes.meeting.attendance
    here = [row for row in rows if row.is_present]
    members = [row for row in here if row.role is not Role.GUEST]
    guests = [row for row in here if row.role is Role.GUEST]
    wide = _NARROW_SHARES if form.is_narrow else _SHARES
    yield from _part(form, "present", "columns", wide, [_present(form, row) for row in members])
    yield from _part(form, "guests", "columns", wide, [_present(form, row) for row in guests])
    for key, wanted in (("absent", True), ("unmarked", False)):
        away = [r for r in rows if (r.is_away if wanted else r.presence is Presence.UNMARKED)]
        shares = _SUBSTITUTED_SHARES if any(row.id in form.substitutes for row in away) else _SHORT_SHARES
        yield from _part(form, key, "absent_columns", shares, [_absent(form, row) for row in away])
    substitutes = [_substitute(form, row) for row in rows if row.on_behalf_of]
    yield from _part(form, "substitutes", "substitute_columns", _SUBSTITUTE_SHARES, substitutes)


def _part(
    form: Form, key: str, columns: str, shares: Sequence[float], rows: Sequence[Sequence[str]]
) -> Iterator[Block]:
    if not rows:
        return
    yield from form.heading(form.words(f"attendance.{key}"))
    cells = [
        Row([form.text(phrases.number(place), centre=True), *map(form.text, texts)])
        for place, texts in enumerate(rows, 1)
    ]
    yield form.table(f"attendance.{columns}", shares, cells)


def _present(form: Form, row: Attendance) -> list[str]:
    words, meeting = form.words, form.minutes.meeting
    notes = [words(_NAMED_ROLES[row.role])] if row.role in _NAMED_ROLES else []
    if row.alternate:
        notes.append(words("attendance.alternate"))
    principal = _principal(form, row)
    if principal:
        notes.append(words("attendance.substitute_for", name=principal))
    return [
        phrases.participant(row, words),
        phrases.shown(row.title),
        phrases.neighbourhood_or_body(form.minutes, row, words),
        phrases.stays(row, meeting, words),
        words("page.comma").join(notes),
    ]


def _absent(form: Form, row: Attendance) -> list[str]:
    return [
        phrases.participant(row, form.words),
        phrases.shown(row.title),
        phrases.neighbourhood_or_body(form.minutes, row, form.words),
        _status(form, row),
    ]


def _status(form: Form, row: Attendance) -> str:
    """That somebody is away, and who came instead."""
    status, came = phrases.presence(row, form.words), form.substitutes.get(row.id)
    if came is None or not row.is_away:
        return status
    return form.words("attendance.substituted", status=status, name=form.called(came))


def _substitute(form: Form, row: Attendance) -> list[str]:
    name = phrases.participant(row, form.words, form.called(row))
    return [name, _principal(form, row), phrases.shown(row.letter_no)]


def _principal(form: Form, row: Attendance) -> str:
    return form.called(form.row(row.on_behalf_of))
