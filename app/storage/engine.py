"""From an address to an engine: a path means an SQLite file, a URL the database of a server."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Engine, create_engine, make_url
from sqlalchemy.exc import ArgumentError

from app.domain.problems import Problem
from app.storage import sqlite


def path_of(address: str | Path) -> Path | None:
    """The office file that an address means; none for the URL of a server.

    :raises Problem: ``address_unknown`` with ``scheme``, for a URL that is none.
    """
    if isinstance(address, Path) or "://" not in address:
        return Path(address)
    try:
        url = make_url(address)
    except (ArgumentError, ValueError) as error:
        raise _unknown(address) from error
    return Path(url.database) if url.get_backend_name() == "sqlite" and url.database else None


def create(address: str | Path) -> Engine:
    """An engine for a path or URL; it connects when it is first used.

    :raises Problem: ``address_unknown``, for a kind of database that this program has no driver for.
    """
    path = path_of(address)
    if path:
        return sqlite.create(path)
    try:
        return create_engine(str(address))
    except (ArgumentError, ImportError) as error:
        raise _unknown(str(address)) from error


def _unknown(address: str) -> Problem:
    # Only the scheme: the rest may hold a password.
    return Problem("address_unknown", scheme=address.partition("://")[0])
