"""The yearly tables of lunar holidays: typed in, or taken from a small file; the fixed ones are in the
program.
"""

from __future__ import annotations

import csv
import re
import tomllib
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

from app.domain.holiday import Holiday
from app.domain.problems import Problem, Refusal
from app.persian import calendar, digits, folding
from app.persian.holidays import solar_holiday
from app.services import files
from app.services.changes import Changes
from app.services.office import Office

MOST_BYTES = 1_000_000

_FULL_YEAR = re.compile(r"\s*[0-9]{4}")
_PARTS = re.compile(r"[،؛]")


def of_year(office: Office, year: int) -> tuple[Holiday, ...]:
    """The lunar holidays of a Jalali year in the order of their days; none as long as nobody entered them."""
    with office.store.read() as room:
        return room.holidays.of_year(year)


def years(office: Office) -> tuple[int, ...]:
    """The Jalali years that have a table."""
    with office.store.read() as room:
        return room.holidays.years()


def replace(office: Office, year: int, holidays: Iterable[Holiday]) -> Changes:
    """Keep the table of a Jalali year in place of the one that it had; an empty one is none.

    :raises Refusal: ``holiday_other_year``, when a day is not of that year; ``holiday_untitled``.
    """
    found = tuple(holidays)
    for one in found:
        if calendar.year_of(one.day) != year:
            raise Refusal("holiday_other_year", day=one.day, year=str(year))
        if not one.title.strip():
            raise Refusal("holiday_untitled", day=one.day)
    with office.store.write() as room:
        room.holidays.put(year, found)
    return Changes(register=True)


def import_file(office: Office, file: Path) -> tuple[int, ...]:
    """Take the tables of a CSV file (day and title in every line) or of a TOML file (table ``[holidays]``,
    day = title); the years come back.

    Days are Jalali with four digits of the year.  A year in the file replaces the one of the office.

    :raises Refusal: ``holidays_line``, ``holidays_none``, ``holidays_text``.
    """
    if files.size_of(file) > MOST_BYTES:
        raise Problem("holidays_none", file=file)
    today = office.clock().date()
    found: dict[int, list[Holiday]] = {}
    for place, (typed, title) in enumerate(_pairs(file), start=1):
        ascii_day = digits.to_ascii(typed)
        day = calendar.parse(ascii_day, today) if _FULL_YEAR.match(ascii_day) else None
        if day is None or not title.strip():
            if place == 1 and not re.search("[0-9]", ascii_day):
                continue  # the names of the columns
            raise Refusal("holidays_line", file=file, line=place, text=f"{typed} {title}".strip())
        # The fixed ones are known without a table.
        if folding.compact(title) != folding.compact(solar_holiday(day)):
            found.setdefault(calendar.year_of(day), []).append(Holiday(day, title.strip()))
    if not found:
        raise Refusal("holidays_none", file=file)
    with office.store.write() as room:
        for year, holidays in found.items():
            room.holidays.put(year, holidays)
    return tuple(sorted(found))


def _pairs(file: Path) -> Iterator[tuple[str, str]]:
    """The days and titles of a file, as they are written there."""
    data = files.read(file)
    try:
        text = data.decode("utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig")
        if file.suffix.lower() == ".toml":
            table = tomllib.loads(text).get("holidays")
            pairs = table.items() if isinstance(table, dict) else ()
            yield from ((day, str(title)) for day, title in pairs)
            return
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise Refusal("holidays_text", file=file) from error
    lines = [line for line in text.splitlines() if line.strip()]
    sample = lines[0] if lines else ""
    separator = next((sign for sign in "\t;," if sign in sample), ",")
    for cells in csv.reader((_PARTS.sub(separator, line, count=1) for line in lines), delimiter=separator):
        yield cells[0], " ".join(cells[1:2])


def solar_in(year: int) -> tuple[tuple[date, str], ...]:
    """The fixed holidays of a Jalali year, as a calendar shows them beside the table."""
    from app.persian.holidays import SOLAR

    return tuple((calendar.gregorian(year, month, day), title) for (month, day), title in SOLAR.items())
