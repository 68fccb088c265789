"""The row numbers of sign-in sheets that left the program: on the paper they stay as they are."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, delete, insert, select

from app.domain.sign_in import SheetNumber
from app.storage.mapping.row import facts, shared
from app.storage.tables import sign_in_number


class SignInNumbers:
    """Which row of a meeting has which number on paper, inside one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def of(self, meeting_id: str) -> tuple[SheetNumber, ...]:
        """The numbers that were given out for a meeting, in their order."""
        of = sign_in_number.c
        rows = select(sign_in_number).where(of.meeting_id == meeting_id).order_by(of.number)
        names = shared(sign_in_number, SheetNumber)
        return tuple(
            SheetNumber(**{name: getattr(row, name) for name in names})
            for row in self._connection.execute(rows)
        )

    def add(self, meeting_id: str, numbers: Iterable[SheetNumber]) -> None:
        """Keep further numbers."""
        rows = [{"meeting_id": meeting_id, **facts(sign_in_number, one)} for one in numbers]
        if rows:
            self._connection.execute(insert(sign_in_number), rows)

    def forget(self, meeting_id: str) -> None:
        """Forget the numbers of a meeting: another sheet begins anew."""
        self._connection.execute(delete(sign_in_number).where(sign_in_number.c.meeting_id == meeting_id))
