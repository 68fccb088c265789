"""Real offices in real files, made in a moment."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from pathlib import Path

import pytest
from sqlalchemy import event

from app.storage.office import open_office
from app.storage.store import Store
from app.storage.transaction import Transaction


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the office of a test lies."""
    return tmp_path / "office.dabir"


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    """An empty, open office."""
    with open_office(path) as store:
        yield store


class Undone(Exception):
    """Ends a transaction and leaves no trace of it."""


@pytest.fixture
def trial(store: Store) -> Callable[[], AbstractContextManager[Transaction]]:
    """Transactions that are undone at their end, so that every example of a property begins with nothing."""

    @contextmanager
    def transaction() -> Iterator[Transaction]:
        with suppress(Undone), store.write() as office:
            yield office
            raise Undone

    return transaction


@pytest.fixture
def spoken(store: Store) -> list[str]:
    """Every SQL statement that the office was asked since, transactions left out."""
    heard: list[str] = []

    @event.listens_for(store._engine, "before_cursor_execute")
    def _listen(_connection, _cursor, statement, *_rest):
        if not statement.startswith("BEGIN"):
            heard.append(" ".join(statement.split()))

    return heard
