"""What there is to say of a day on which a meeting is to be held: it warns and never refuses."""

from __future__ import annotations

from datetime import date

from app.domain.holiday import DayNote, DayNoteKind
from app.persian import calendar
from app.persian.holidays import solar_holiday
from app.services.office import Office

_THURSDAY, _FRIDAY = 3, 4  # of date.weekday()


def notes(office: Office, day: date) -> tuple[DayNote, ...]:
    """Friday (Thursday too where the office says so), the holidays of the day, and whether the lunar ones of
    its year are known at all.
    """
    year = calendar.year_of(day)
    with office.store.read() as room:
        thursday_off = room.profile().thursday_off
        lunar = room.holidays.of_year(year)
    found = []
    if day.weekday() == _FRIDAY:
        found.append(DayNote(DayNoteKind.FRIDAY))
    if day.weekday() == _THURSDAY and thursday_off:
        found.append(DayNote(DayNoteKind.THURSDAY))
    titles = (solar_holiday(day), *(one.title for one in lunar if one.day == day))
    found += [DayNote(DayNoteKind.HOLIDAY, title) for title in titles if title]
    if not lunar:
        found.append(DayNote(DayNoteKind.LUNAR_UNKNOWN, year=year))
    return tuple(found)
