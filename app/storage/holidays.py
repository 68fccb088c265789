"""The lunar holidays, year by year."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, delete, insert, select

from app.domain.holiday import Holiday
from app.storage.tables import holiday


class Holidays:
    """The yearly tables, inside one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def of_year(self, year: int) -> tuple[Holiday, ...]:
        """The holidays of a Jalali year in the order of their days."""
        rows = select(holiday.c.day, holiday.c.title).where(holiday.c.jalali_year == year)
        found = self._connection.execute(rows.order_by(holiday.c.day, holiday.c.place))
        return tuple(Holiday(row.day, row.title) for row in found)

    def years(self) -> tuple[int, ...]:
        """The Jalali years that have any."""
        return tuple(
            self._connection.scalars(select(holiday.c.jalali_year).distinct().order_by("jalali_year"))
        )

    def put(self, year: int, holidays: Iterable[Holiday]) -> None:
        """Keep the holidays of a Jalali year in place of those that it had."""
        self._connection.execute(delete(holiday).where(holiday.c.jalali_year == year))
        rows = [
            {"jalali_year": year, "place": place, "day": one.day, "title": one.title}
            for place, one in enumerate(holidays)
        ]
        if rows:
            self._connection.execute(insert(holiday), rows)
