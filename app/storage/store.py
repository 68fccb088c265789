"""The store: short transactions over one office, for reading or for writing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import TracebackType
from typing import Self

from sqlalchemy import Engine

from app.storage import damage
from app.storage.damage import Damage
from app.storage.problems import translated
from app.storage.transaction import Transaction


class Store:
    """An open office; usable from several threads, one transaction each.

    ``where`` names the office in problems; ``on_close`` is called once, when the store is closed;
    ``written`` grows with every write that was committed.
    """

    def __init__(self, engine: Engine, where: str = "", on_close: Callable[[], None] = lambda: None) -> None:
        self._engine = engine
        self._writer = engine.execution_options(writes=True)
        self._on_close = on_close
        self._is_open = True
        self.where = where or str(engine.url)
        self.written = 0

    @contextmanager
    def read(self) -> Iterator[Transaction]:
        """One view of the office that does not move while it is looked at; never commits."""
        with translated(self.where), self._engine.connect() as connection:
            yield Transaction(connection)

    @contextmanager
    def inspect(self) -> Iterator[tuple[Transaction, tuple[Damage, ...]]]:
        """The same without the rows that cannot be read, and what is damaged in these."""
        with translated(self.where), self._engine.connect() as connection:
            damaged = damage.found(connection)
            yield Transaction(connection), damaged

    @contextmanager
    def write(self) -> Iterator[Transaction]:
        """One short transaction, alone from its first moment; committed if the block succeeds, or undone."""
        with translated(self.where), self._writer.begin() as connection:
            yield Transaction(connection)
        self.written += 1

    def close(self) -> None:
        """Close the office; a second time does nothing."""
        if self._is_open:
            self._is_open = False
            self._on_close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
