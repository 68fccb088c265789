"""The distribution of minutes, and the numbers that the secretariat gave them."""

from __future__ import annotations

from sqlalchemy import Connection, insert, select, update

from app.domain.distribution import Distribution, SecretariatNumber
from app.storage.mapping.row import facts, shared
from app.storage.tables import distribution, secretariat_number


class Distributions:
    """Who received what, inside one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, meeting_id: str, new: Distribution) -> None:
        """Keep that a body received a version; this is never taken back."""
        values = {"id": new.id, "meeting_id": meeting_id, **facts(distribution, new)}
        self._connection.execute(insert(distribution).values(values))

    def of(self, meeting_id: str) -> tuple[Distribution, ...]:
        """What was distributed of a meeting, in the order of the days."""
        rows = select(distribution).where(distribution.c.meeting_id == meeting_id)
        ordered = rows.order_by(distribution.c.on, distribution.c.version, distribution.c.id)
        names = shared(distribution, Distribution)
        return tuple(
            Distribution(id=row.id, **{name: getattr(row, name) for name in names})
            for row in self._connection.execute(ordered)
        )

    def set_number(self, meeting_id: str, given: SecretariatNumber) -> None:
        """Keep the secretariat's number of a version, in place of what was typed before."""
        of = secretariat_number.c
        here = (of.meeting_id == meeting_id) & (of.version == given.version)
        values = facts(secretariat_number, given)
        if not self._connection.execute(update(secretariat_number).where(here).values(values)).rowcount:
            self._connection.execute(insert(secretariat_number).values(meeting_id=meeting_id, **values))

    def numbers(self, meeting_id: str) -> tuple[SecretariatNumber, ...]:
        """The secretariat's numbers of a meeting, by version."""
        of = secretariat_number.c
        rows = select(secretariat_number).where(of.meeting_id == meeting_id).order_by(of.version)
        names = shared(secretariat_number, SecretariatNumber)
        return tuple(
            SecretariatNumber(**{name: getattr(row, name) for name in names})
            for row in self._connection.execute(rows)
        )
