"""بررسی اصالت on its own page: every verdict has its word, colour and sentence, and no file is an error."""

from __future__ import annotations

import re
import shutil
from contextlib import closing
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot

from app.bootstrap import open_office
from app.services import authority, files, keys, meetings, minutes, register, sample, signatures
from app.services.office import Office
from app.ui.desk import Desk
from app.ui.verification import VerificationPage
from app.words import LANGUAGES, Catalogue

ROOT = Path(__file__).resolve().parents[3]
SIGNED_AT = datetime(2026, 11, 22, 9, 30, tzinfo=timezone(timedelta(hours=3.5)))
PASSPHRASE = "correct horse battery staple"


@pytest.fixture
def page(desk: Desk, catalogue: Catalogue, qtbot: QtBot) -> VerificationPage:
    page = VerificationPage(desk, catalogue)
    qtbot.addWidget(page)
    page.resize(1178, 730)
    page.show()
    return page


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the sample's approved minutes, the same signed by its mayor, and the office's root."""
    folder = tmp_path_factory.mktemp("made")
    office = replace(open_office(str(folder / "office.dabir")), clock=lambda: SIGNED_AT)
    with closing(office):
        meeting_id = sample.fill(office)
        minutes.approve(office, meeting_id)
        minutes.export(office, meeting_id, folder / "minutes.pdf")
        chair = meetings.read(office, meeting_id).meeting.chair
        assert chair is not None
        person = register.find_person(office, chair.person_id or "")
        root = authority.create(office, PASSPHRASE).root
        keys.enrol(office, person, PASSPHRASE, PASSPHRASE)
        signatures.sign_file(office, folder / "minutes.pdf", person, PASSPHRASE, folder / "signed.pdf")
        shutil.copy(root, folder / "root.pem")
    return folder


@pytest.fixture
def exported(made: Path) -> Path:
    """The PDF of approved minutes that nobody signed."""
    return made / "minutes.pdf"


@pytest.fixture
def signed(made: Path, office: Office) -> Path:
    """The same, signed under the root of this office."""
    office.keys.mkdir()
    shutil.copy(made / "root.pem", office.keys)
    return made / "signed.pdf"


def verdict(page: VerificationPage, file: Path) -> tuple[str, str]:
    page.card.verify(file)
    assert page.card.desk.drain()
    assert page.card.verdict.isVisible()
    return page.card.verdict.word.text(), page.card.verdict.sheet.tone()


def test_what_was_signed_is_intact(page: VerificationPage, signed: Path) -> None:
    assert verdict(page, signed) == ("سالم", "green")
    assert page.card.verdict.findings() == []
    (signer,) = page.card.verdict.signers()
    mark = signer.mark.text()
    assert re.search("([0-9a-f]{4} ){3}[0-9a-f]{4}", mark), mark


def test_what_was_changed_is_told_with_what_was_found(
    page: VerificationPage, signed: Path, tmp_path: Path
) -> None:
    changed = tmp_path / "changed.pdf"
    changed.write_bytes(signed.read_bytes().replace(b"%%EOF\n", b"%%EOF\n ", 1))
    assert verdict(page, changed) == ("عوض‌شده", "red")
    assert page.card.verdict.findings() != []
    assert page.card.verdict.signers() == []


def test_minutes_without_a_signature_are_unsigned(page: VerificationPage, exported: Path) -> None:
    assert verdict(page, exported) == ("بی‌امضا", "plain")


def test_a_signer_of_another_office_is_unknown(page: VerificationPage, office: Office, signed: Path) -> None:
    (office.keys / "root.pem").unlink()
    assert verdict(page, signed) == ("امضاکننده ناشناس", "amber")
    (signer,) = page.card.verdict.signers()
    (found,) = page.card.verdict.findings()
    assert "گواهی امضا" in found
    assert "sig-" not in found, "a person is named, not the field of the form"
    assert signer is not None


@pytest.mark.parametrize("name", ["gone.pdf", "folder.pdf", "letter.pdf"])
def test_what_cannot_be_read_is_a_verdict_and_no_error(
    page: VerificationPage, tmp_path: Path, name: str
) -> None:
    (tmp_path / "folder.pdf").mkdir()
    (tmp_path / "letter.pdf").write_text("نامه‌ای که PDF نیست", "utf-8")
    assert verdict(page, tmp_path / name) == ("ناخوانا", "red")
    assert name in page.card.verdict.file.text()


def test_a_verdict_gives_way_to_the_next(page: VerificationPage, signed: Path, exported: Path) -> None:
    assert verdict(page, signed)[0] == "سالم"
    page.card.verify(signed)
    page.card.verify(exported)
    assert page.card.desk.drain()
    assert page.card.verdict.word.text() == "بی‌امضا"
    assert page.card.verdict.signers() == []


def test_a_verdict_does_not_wait_beside_another_file(
    page: VerificationPage, signed: Path, exported: Path
) -> None:
    """While the next file is being judged, nobody may take the word about the first for it."""
    assert verdict(page, signed)[0] == "سالم"
    assert page.card.verdict.isVisible()
    page.card.verify(exported)
    assert not page.card.verdict.isVisible()
    assert not page.card.examined.isVisible()


def test_a_file_is_dropped_on_the_card(page: VerificationPage, signed: Path) -> None:
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(signed))])
    entering = QDragEnterEvent(
        QPoint(5, 5),
        Qt.DropAction.CopyAction,
        dropped,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(page.card, entering)
    assert entering.isAccepted()
    let_go = QDropEvent(
        QPointF(5, 5),
        Qt.DropAction.CopyAction,
        dropped,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(page.card, let_go)
    assert page.card.desk.drain()
    assert page.card.verdict.word.text() == "سالم"


def test_a_file_is_chosen_in_the_dialog(page: VerificationPage, signed: Path, qtbot: QtBot) -> None:
    qtbot.mouseClick(page.card.choose, Qt.MouseButton.LeftButton)
    dialog = page.findChild(QFileDialog)
    assert dialog is not None
    line = dialog.findChild(QLineEdit)
    assert line is not None
    line.setText(str(signed))
    dialog.accept()
    assert page.card.desk.drain()
    assert page.card.verdict.word.text() == "سالم"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_finding_of_the_rules_has_a_sentence(language: str) -> None:
    catalogue = Catalogue.load(ROOT / "translations", language)
    rules = "\n".join(files.read(file).decode() for file in (ROOT / "app" / "signing").rglob("*.py"))
    families = "shape|form|range|cms|addition|certification|opinion|trust"
    codes = set(re.findall(f'"((?:{families})_[a-z_]*[a-z])"', rules)) | {"unsigned"}
    assert len(codes) > 40
    assert codes - catalogue.tables["findings"].keys() == set()
    problems = set(re.findall(r'Problem\("([a-z_]+)"', rules))
    assert problems - catalogue.tables["problems"].keys() == set()


def test_a_finding_is_told_with_its_place(catalogue: Catalogue) -> None:
    told = catalogue.finding("range_covers", "Signature1")
    assert told == "امضا همه پرونده را در بر نمی‌گیرد (Signature1)"
