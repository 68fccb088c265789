"""The way from every older schema to this one (Alembic); imported only when an office is behind."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection


def configuration(connection: Connection | None = None) -> Config:
    """Alembic's configuration, without a file; migrations run on ``connection``, in its transaction."""
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent))
    config.attributes["connection"] = connection
    return config


def run(connection: Connection, to: str = "head") -> None:
    """Bring the schema up, inside the transaction of the connection."""
    command.upgrade(configuration(connection), to)
