"""What all tables share: the names of constraints, the kinds of columns, how a row belongs to another."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from enum import Enum
from typing import Any

import sqlalchemy as sa

metadata = sa.MetaData(
    naming_convention={
        "ix": "ix_%(column_0_N_label)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)


class Exact(sa.TypeDecorator[Decimal]):
    """A decimal kept as its text: SQLite would make a binary fraction of it."""

    impl = sa.Text
    cache_ok = True

    def process_bind_param(self, value: Decimal | None, dialect: sa.Dialect) -> str | None:
        """To the database."""
        return None if value is None else str(value)

    def process_result_value(self, value: str | None, dialect: sa.Dialect) -> Decimal | None:
        """From the database."""
        return None if value is None else Decimal(value)


class Moment(sa.TypeDecorator[datetime]):
    """A date and time kept as ISO 8601 text, with its offset if it has one."""

    impl = sa.Text
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: sa.Dialect) -> str | None:
        """To the database."""
        return None if value is None else value.isoformat()

    def process_result_value(self, value: str | None, dialect: sa.Dialect) -> datetime | None:
        """From the database."""
        return None if value is None else datetime.fromisoformat(value)


def identifier() -> sa.Column[str]:
    """The primary key of a thing of its own."""
    return sa.Column("id", sa.Text, primary_key=True)


def key(name: str, kind: type[sa.types.TypeEngine[Any]] = sa.Text) -> sa.Column[Any]:
    """A part of a primary key that is made of several columns."""
    return sa.Column(name, kind, primary_key=True, autoincrement=False)


def text(name: str) -> sa.Column[str]:
    """A text that may be empty but is never null."""
    return sa.Column(name, sa.Text, nullable=False)


def flag(name: str) -> sa.Column[bool]:
    """Yes or no."""
    return sa.Column(name, sa.Boolean, nullable=False)


def place() -> sa.Column[int]:
    """The place of an item among its siblings, from 0; not unique, so that siblings can change places."""
    return sa.Column("place", sa.Integer, nullable=False)


def choice(name: str, kind: type[Enum], nullable: bool = False, primary_key: bool = False) -> sa.Column[Any]:
    """One value of an enumeration, kept as its text and checked by the database."""
    values = sa.Enum(
        kind,
        name=name,
        native_enum=False,
        create_constraint=True,
        length=24,
        values_callable=lambda members: [member.value for member in members],
    )
    return sa.Column(name, values, nullable=nullable, primary_key=primary_key)


def names(name: str, table: str, nullable: bool = True) -> sa.Column[str]:
    """A thing of the register that the row names: it cannot be deleted as long as it is named.

    Checked at the commit, so that the order of writing does not matter; a deletion is refused at once.
    """
    target = sa.ForeignKey(f"{table}.id", ondelete="RESTRICT", deferrable=True, initially="DEFERRED")
    return sa.Column(name, sa.Text, target, nullable=nullable, index=True)


def owner(table: str, *columns: str) -> sa.ForeignKeyConstraint:
    """The row is a part of a row of ``table`` and goes with it; ``columns`` are the key of the owner here."""
    last = columns[-1]
    targets = [f"{table}.id" if column == last else f"{table}.{column}" for column in columns]
    return sa.ForeignKeyConstraint(columns, targets, ondelete="CASCADE")


def append_only(table: sa.Table) -> None:
    """Let the database itself refuse to change or delete a row that was written (SQLite)."""
    for verb in ("update", "delete"):
        on_sqlite(table, append_only_trigger(table.name, verb))


def on_sqlite(table: sa.Table, statement: str) -> None:
    """Run a statement after the table is made, if the database is SQLite."""
    then: Any = sa.DDL(statement)  # type: ignore[no-untyped-call]
    sa.event.listen(table, "after_create", then.execute_if(dialect="sqlite"))


def append_only_trigger(table: str, verb: str) -> str:
    """The statement that makes the trigger."""
    return (
        f"CREATE TRIGGER {table}_no_{verb} BEFORE {verb.upper()} ON {table} "
        f"BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
    )
