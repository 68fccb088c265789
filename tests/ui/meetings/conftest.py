"""A part of the meeting page on the sample meeting, shown as the page shows it."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from typing import Protocol, TypeVar

import pytest
from PySide6.QtCore import QDeadlineTimer, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app import bootstrap
from app.domain.signature import signatories
from app.services import authority, keys, meetings, minutes, register
from app.services.office import Office
from app.ui.desk import Desk
from app.ui.meetings.closing import ClosingPart
from app.ui.meetings.closing.signing_card import SigningCard
from app.ui.meetings.meeting_page import MeetingPage
from app.ui.meetings.part import Part
from app.ui.meetings.parts import PARTS
from app.ui.widgets import TwoStep
from app.words import Catalogue
from tests.ui.conftest import NOW

PASSPHRASE = "آب‌های آرام ۱۴۰۵"
CLOSING = tuple(entry for entry in PARTS if entry.key in ("facts", "agenda", "closing"))
PartT = TypeVar("PartT", bound=Part)


class Opened(Protocol):
    """Builds a part of one kind and shows the sample meeting in it."""

    def __call__(self, kind: type[PartT]) -> PartT: ...


@pytest.fixture
def open_part(desk: Desk, catalogue: Catalogue, office: Office, sample_id: str, qtbot: QtBot) -> Opened:
    """The part follows the changes of the meeting, and its window is the active one."""

    def opened(kind: type[PartT]) -> PartT:
        part = kind(desk, catalogue)
        qtbot.addWidget(part)
        part.resize(1178, 640)
        desk.meeting_changed.connect(part.show_meeting)
        part.show_meeting(meetings.read(office, sample_id))
        with qtbot.waitActive(part):
            part.show()
            part.activateWindow()
        return part

    return opened


@dataclass(frozen=True)
class Signing:
    """Approved minutes with their PDF, shown on their page; their people have keys in the office's folder."""

    part: ClosingPart
    office: Office
    meeting_id: str
    pdf: Path

    @property
    def card(self) -> SigningCard:
        return self.part.signing

    def settle(self) -> None:
        """Until every answer is there and what it brought has been laid out."""
        desk = self.part.desk
        QApplication.processEvents()
        while desk.busy:
            desk.drain()
            QApplication.processEvents()
        for _ in range(5):
            QApplication.sendPostedEvents()
            QApplication.processEvents()

    def press(self, pressed: QWidget) -> None:
        """Press a button that can be seen, and wait for what comes of it."""
        patience = QDeadlineTimer(5000)
        while not (pressed.isVisible() and pressed.isEnabled()) and not patience.hasExpired():
            QTest.qWait(5)
        assert pressed.isVisible()
        assert pressed.isEnabled()
        QTest.mouseClick(pressed, Qt.MouseButton.LeftButton)
        self.settle()

    def confirm(self, step: TwoStep) -> None:
        """Press, read the question, press again."""
        self.press(step.act)
        assert step.asks
        self.press(step.act)

    def look_again(self) -> None:
        """She goes to another page and comes back."""
        self.part.hide()
        self.part.show()
        self.settle()

    def states(self) -> list[str]:
        """How the signatories stand, from above."""
        return [f"{row.name.text()}: {row.chip.text()}" for row in self.card.list.rows]

    def names(self) -> list[str]:
        """The files beside the PDF."""
        return sorted(file.name for file in self.pdf.parent.glob("*.pdf"))


@pytest.fixture(scope="session")
def key_folder(_sample_file: tuple[Path, str], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of an office's authority and of the keys of its signatories: real, made once per run."""
    file = Path(shutil.copy(_sample_file[0], tmp_path_factory.mktemp("keys") / "office.dabir"))
    office = replace(bootstrap.open_office(str(file)), clock=lambda: NOW - timedelta(days=1))
    authority.create(office, PASSPHRASE)
    for row in signatories(minutes.read(office, _sample_file[1])):
        if row.person_id:
            keys.enrol(office, register.find_person(office, row.person_id), PASSPHRASE, PASSPHRASE)
    office.close()
    return office.keys


@pytest.fixture
def with_keys(office: Office, key_folder: Path) -> Office:
    """The office with the sample, whose three signatories have keys."""
    shutil.copytree(key_folder, office.keys)
    return office


@pytest.fixture
def approved_office(office: Office, sample_id: str) -> Office:
    """The office with the sample approved."""
    minutes.acknowledge_all(office, sample_id)
    minutes.approve(office, sample_id)
    return office


@pytest.fixture
def open_signing(
    desk: Desk, catalogue: Catalogue, approved_office: Office, sample_id: str, tmp_path: Path, qtbot: QtBot
) -> Callable[[], Signing]:
    """The closing of the approved sample, whose PDF was written before; each call opens a page of its own."""

    def opened() -> Signing:
        pdf = tmp_path / "minutes" / "20-S-1405-08-1.pdf"
        pdf.parent.mkdir(exist_ok=True)
        page = MeetingPage(desk, catalogue, lambda: NOW, CLOSING)
        qtbot.addWidget(page)
        page.resize(1178, 730)
        with qtbot.waitActive(page):
            page.show()
            page.activateWindow()
        page.open(sample_id, "closing")
        part = page.part("closing")
        assert isinstance(part, ClosingPart)
        signing = Signing(part, approved_office, sample_id, pdf)
        signing.settle()
        if not pdf.exists():
            part.preview.export_to(pdf)
            signing.settle()
        return signing

    return opened


@pytest.fixture
def signing(with_keys: Office, open_signing: Callable[[], Signing]) -> Signing:
    """The same with everybody's key in the office's folder."""
    assert with_keys.keys.is_dir()
    return open_signing()
