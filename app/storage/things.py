"""What is the same for every kind of thing in the register: all, one, put, delete."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, ClassVar, Generic, Protocol, TypeVar

from sqlalchemy import Connection, Table, delete, insert, select, update
from sqlalchemy.exc import IntegrityError

from app.domain.problems import Problem
from app.persian import sorting
from app.storage.mapping.row import facts, shared


class Identified(Protocol):
    """Anything with an identifier."""

    @property
    def id(self) -> str: ...


Thing = TypeVar("Thing", bound=Identified)
Parts = Mapping[str, Mapping[str, Sequence[Any]]]
"""By field of the thing, by identifier of the thing: what the field holds."""


class Things(Generic[Thing]):
    """The things of one kind, inside one transaction; a subclass says what they are and keeps their parts."""

    table: ClassVar[Table]
    kind: ClassVar[type]
    sort_by: ClassVar[str] = "name"

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def all(self) -> tuple[Thing, ...]:
        """Every thing, in the order of the Persian alphabet."""
        parts = self._read_parts()
        things = [self._thing(row, parts) for row in self._connection.execute(select(self.table))]
        return tuple(sorted(things, key=lambda thing: (self._sort_key(thing), thing.id)))

    def get(self, thing_id: str) -> Thing:
        """The thing with this identifier.

        :raises Problem: ``thing_gone``, when there is none.
        """
        row = self._connection.execute(select(self.table).where(self.table.c.id == thing_id)).one_or_none()
        if row is None:
            raise Problem("thing_gone", id=thing_id)
        return self._thing(row, self._read_parts(thing_id))

    def unknown(self, thing_ids: Iterable[str]) -> set[str]:
        """Which of these identifiers name nothing that is kept."""
        wanted = set(thing_ids)
        of = self.table.c.id
        return wanted - set(self._connection.scalars(select(of).where(of.in_(wanted))))

    def put(self, thing: Thing) -> None:
        """Keep a thing with all its parts: a new one, or in place of the one with its identifier."""
        values = self._facts(thing)
        changed = update(self.table).where(self.table.c.id == thing.id).values(values)
        if not self._connection.execute(changed).rowcount:
            self._connection.execute(insert(self.table).values(id=thing.id, **values))
        self._write_parts(thing)

    def delete(self, thing_id: str) -> None:
        """Delete a thing that nothing names.

        :raises Problem: ``still_named_here``, when a meeting (deleted ones too) or another thing names it.
        """
        try:
            self._connection.execute(delete(self.table).where(self.table.c.id == thing_id))
        except IntegrityError as error:
            raise Problem("still_named_here", name=thing_id) from error

    def _facts(self, thing: Thing) -> dict[str, Any]:
        return facts(self.table, thing)

    def _thing(self, row: Any, parts: Parts) -> Thing:
        plain = {name: getattr(row, name) for name in shared(self.table, self.kind)}
        lists = {field: tuple(by_owner.get(row.id, ())) for field, by_owner in parts.items()}
        thing: Thing = self.kind(id=row.id, **plain, **lists)
        return thing

    def _sort_key(self, thing: Thing) -> str:
        return sorting.sort_key(getattr(thing, self.sort_by))

    def _read_parts(self, thing_id: str | None = None) -> Parts:  # noqa: ARG002 (a thing without parts)
        """The parts of one thing or of all."""
        return {}

    def _write_parts(self, thing: Thing) -> None:
        """Keep the parts of a thing in place of those that it had."""

    def _part_rows(self, table: Table, owner: str, thing_id: str | None) -> Sequence[Any]:
        rows = select(table).order_by(table.c.place)
        return self._connection.execute(rows.where(table.c[owner] == thing_id) if thing_id else rows).all()

    def _replace_rows(self, table: Table, owner: str, thing_id: str, rows: Sequence[dict[str, Any]]) -> None:
        self._connection.execute(delete(table).where(table.c[owner] == thing_id))
        if rows:
            self._connection.execute(insert(table), [{owner: thing_id, **row} for row in rows])
