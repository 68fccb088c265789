"""The acts of the meetings: kept one after the other, never taken away; typing that goes on is one act."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, bindparam, case, func, insert, null, select, update

from app.domain.act import Act, Told, Way
from app.domain.alteration import Alteration, joined
from app.storage.mapping import act as mapping
from app.storage.tables import act

ONE_ACT = timedelta(seconds=30)
"""Typing in one text is one act for so long, as in a text editor."""


class Acts:
    """The acts, inside one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def keep(
        self, meeting_id: str, at: datetime, told: Told, made: Alteration, *, typing: bool = False
    ) -> Act:
        """Keep what was just done; ``typing`` is joined to the last act where that was typing in the same
        text, less than half a minute ago.
        """
        last = self._connection.execute(_LAST, {"of_meeting": meeting_id}).first()
        if last and typing and last.typing and timedelta(0) <= at - last.at < ONE_ACT:
            both = joined(mapping.from_bytes(last.alteration), made)
            if both:
                key = {"of_meeting": meeting_id, "of_number": last.number}
                self._connection.execute(_JOIN, key | {"both": mapping.to_bytes(both)})
                return Act(last.number, last.at, Way.DONE, told)
        number = 1 + (last.number if last else 0)
        new = Act(number, at, Way.DONE, told)
        self._insert(meeting_id, new, mapping.to_bytes(made), typing)
        return new

    def list(self, meeting_id: str, limit: int | None = None) -> tuple[Act, ...]:
        """The acts of a meeting, the newest first."""
        rows = select(*_SAID).where(act.c.meeting_id == meeting_id).order_by(act.c.number.desc())
        return tuple(_act(row) for row in self._connection.execute(rows.limit(limit)))

    def alteration(self, meeting_id: str, number: int) -> Alteration:
        """What an act made different."""
        here = (act.c.meeting_id == meeting_id) & (act.c.number == number)
        packed: bytes = self._connection.scalars(select(act.c.alteration).where(here)).one()
        return mapping.from_bytes(packed)

    def find(self, meeting_id: str, number: int) -> Act | None:
        """The act with this number."""
        return self._first(meeting_id, act.c.number == number)

    def last_done(self, meeting_id: str) -> Act | None:
        """The last act that is not undone."""
        return self._first(meeting_id, act.c.way == Way.DONE, act.c.undone_by.is_(None))

    def last_undone(self, meeting_id: str) -> Act | None:
        """The act that was undone last, as long as nothing new was done since."""
        newest = select(func.coalesce(func.max(act.c.number), 0))
        newest = newest.where(act.c.meeting_id == meeting_id, act.c.way == Way.DONE)
        return self._first(
            meeting_id, act.c.undone_by > newest.scalar_subquery(), order=act.c.undone_by.desc()
        )

    def turn(self, meeting_id: str, one: Act, at: datetime, way: Way) -> Act:
        """Keep that an act was undone, or done again."""
        highest = select(func.max(act.c.number)).where(act.c.meeting_id == meeting_id)
        number = 1 + (self._connection.scalar(highest) or 0)
        new = Act(number, at, way, one.told, of=one.number)
        self._insert(meeting_id, new)
        here = (act.c.meeting_id == meeting_id) & (act.c.number == one.number)
        undone_by = number if way is Way.UNDONE else None
        self._connection.execute(update(act).where(here).values(undone_by=undone_by))
        return new

    def _insert(
        self, meeting_id: str, new: Act, alteration: bytes | None = None, typing: bool = False
    ) -> None:
        row = {
            "meeting_id": meeting_id,
            "number": new.number,
            "at": new.at,
            "way": new.way,
            "code": new.told.code,
            "details": mapping.details_to_text(new.told.values),
            "item_id": new.told.item_id,
            "alteration": alteration,
            "typing": typing,
            "of": new.of,
        }
        self._connection.execute(_INSERT, row)

    def _first(self, meeting_id: str, *where: Any, order: Any = None) -> Act | None:
        rows = select(*_SAID).where(act.c.meeting_id == meeting_id, *where)
        newest_first = rows.order_by(act.c.number.desc() if order is None else order).limit(1)
        row = self._connection.execute(newest_first).first()
        return _act(row) if row else None


def _act(row: Any) -> Act:
    told = Told(row.code, mapping.details_from_text(row.details), row.item_id)
    return Act(row.number, row.at, row.way, told, row.undone_by is not None, row.of)


_SAID = [column for column in act.c if column.name not in ("alteration", "typing", "meeting_id")]
_LAST = (
    select(
        act.c.number,
        act.c.at,
        act.c.typing,
        # The alteration of a whole roster is large, and nothing is ever joined to it.
        case((act.c.typing, act.c.alteration), else_=null()).label("alteration"),
    )
    .where(act.c.meeting_id == bindparam("of_meeting"))
    .order_by(act.c.number.desc())
    .limit(1)
)
_INSERT = insert(act)
_JOIN = (
    update(act)
    .where(act.c.meeting_id == bindparam("of_meeting"), act.c.number == bindparam("of_number"))
    .values(alteration=bindparam("both"))
)
