"""Real offices in real files, as the verbs work with them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from app.services.office import Office
from app.storage.office import open_office
from tests.conftest import ROOT
from tests.services.archive import Archive
from tests.services.archive import make as make_archive

NOW = datetime.fromisoformat("2026-11-03T12:30:00.250000+03:30")


@contextmanager
def new_office() -> Iterator[Office]:
    """An empty office of its own, at noon of the sample's day."""
    with TemporaryDirectory() as folder, open_office(Path(folder) / "office.dabir") as store:
        yield Office(store, lambda: NOW, ROOT / "resources", Path(folder) / "keys")


@pytest.fixture
def office() -> Iterator[Office]:
    """The office of a test."""
    with new_office() as made:
        yield made


@pytest.fixture
def other_office() -> Iterator[Office]:
    """Another office, from which a record comes."""
    with new_office() as made:
        yield made


@pytest.fixture(scope="session")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Archive:
    """Signed minutes in a folder, made once; tests copy what they change."""
    return make_archive(tmp_path_factory.mktemp("archive"))
