"""The year book (کتاب سال) as a print-out: all minutes of a Jalali year that are in force, or void."""

from __future__ import annotations

from app.domain.minutes import Minutes, MinutesState
from app.domain.problems import Refusal
from app.persian import calendar
from app.services import meetings, versions
from app.services import minutes as minutes_services
from app.services.office import Office
from app.services.print_outs import Made, Request, Told, names, outfit


def make(office: Office, request: Request, told: Told) -> Made:
    """The book of the year that the request names.

    :raises Refusal: ``year_without_minutes`` (year).
    """
    from app.documents import sheets
    from app.documents.year_book import YearBookFacts

    stationery = outfit.of(office)
    found, drafts = _of_year(office, request.year)
    if not found:
        raise Refusal("year_without_minutes", year=str(request.year))
    facts = YearBookFacts(
        request.year,
        found,
        drafts,
        office.clock().replace(microsecond=0),
        stationery.profile.prints_movements,
    )
    printed = sheets.print_year_book(facts, stationery, told)
    name = names.of_year(request.year, request.kind)
    return Made(request.kind, printed.pdf, name, printed.pages, printed.missing, printed.shaper)


def _of_year(office: Office, year: int) -> tuple[tuple[Minutes, ...], int]:
    """What is approved or void in the order of the numbers, and how many sessions are drafts."""
    found: list[Minutes] = []
    drafts = 0
    for one in meetings.summaries(office):
        if one.held_on is None or calendar.year_of(one.held_on) != year or one.cancelled:
            continue
        minutes = versions.in_force(office, one.id) or minutes_services.read(office, one.id)
        if minutes.issue.state is not MinutesState.DRAFT:
            found.append(minutes)
        else:
            drafts += 1
    return tuple(sorted(found, key=_order)), drafts


def _order(minutes: Minutes) -> tuple[int, str]:
    day = minutes.meeting.held_on
    return minutes.issue.sequence or 0, day.isoformat() if day else ""
