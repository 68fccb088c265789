"""The page on the sample's office, and a folder with minutes that were signed under this office's root."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.bootstrap import open_office
from app.domain import paper_code
from app.services import authority, keys, meetings, minutes, register, sample, signatures, versions
from app.services.office import Office
from app.ui.desk import Desk
from app.ui.verification import VerificationPage
from app.words import Catalogue

AT = datetime(2026, 11, 22, 9, 30, tzinfo=timezone(timedelta(hours=3.5)))
PASSPHRASE = "correct horse battery staple"


@dataclass(frozen=True)
class Shelf:
    """An office with approved minutes, their PDF, and the same signed by the chair."""

    folder: Path
    meeting_id: str
    code: str

    @property
    def printed(self) -> Path:
        return self.folder / "minutes.pdf"

    @property
    def signed(self) -> Path:
        return self.folder / "signed.pdf"


@pytest.fixture(scope="session")
def _shelf(tmp_path_factory: pytest.TempPathFactory) -> Shelf:
    folder = tmp_path_factory.mktemp("shelf")
    office = replace(open_office(str(folder / "office.dabir")), clock=lambda: AT)
    meeting_id = sample.fill(office)
    minutes.acknowledge_all(office, meeting_id)
    minutes.approve(office, meeting_id)
    minutes.export(office, meeting_id, folder / "minutes.pdf")
    chair = meetings.read(office, meeting_id).meeting.chair
    assert chair is not None
    person = register.find_person(office, chair.person_id or "")
    authority.create(office, PASSPHRASE)
    keys.enrol(office, person, PASSPHRASE, PASSPHRASE)
    signatures.sign_file(office, folder / "minutes.pdf", person, PASSPHRASE, folder / "signed.pdf")
    kept = versions.in_force(office, meeting_id)
    assert kept is not None
    code = paper_code.compose(kept)
    office.close()
    return Shelf(folder, meeting_id, code)


@pytest.fixture
def shelf(_shelf: Shelf, tmp_path: Path) -> Shelf:
    """A copy of it that a test may spoil."""
    return replace(_shelf, folder=Path(shutil.copytree(_shelf.folder, tmp_path / "shelf")))


@pytest.fixture
def issuing(shelf: Shelf) -> Iterator[Office]:
    """The office that issued these minutes."""
    office = replace(open_office(str(shelf.folder / "office.dabir")), clock=lambda: AT)
    yield office
    office.close()


@pytest.fixture
def issuing_page(
    issuing: Office, open_desk: Callable[[Office], Desk], catalogue: Catalogue, qtbot: QtBot
) -> VerificationPage:
    """The page in that office."""
    page = VerificationPage(open_desk(issuing), catalogue)
    qtbot.addWidget(page)
    page.resize(1178, 730)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    return page
