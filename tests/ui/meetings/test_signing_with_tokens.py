"""امضا با توکن: a token in software, a wrong PIN, one that is locked, pulled out or never answers."""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QDeadlineTimer, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from app import paths
from app import signing as seal
from app.services import register
from app.signing.tokens import process
from app.ui.meetings.closing.signing_panel import TOKEN
from app.ui.meetings.closing.ways import TokenWay
from tests.signing import soft_token
from tests.signing.soft_token import PIN, SoftToken
from tests.ui.meetings.conftest import PASSPHRASE, Signing

Typing = Callable[[QWidget, str], None]


@pytest.fixture
def token(signing: Signing, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> SoftToken:
    """A token that holds the chair's own key."""
    monkeypatch.setattr(paths, "token_libraries", lambda: [soft_token.LIBRARY.parent])
    row = signing.card.list.rows.at(0)
    assert row is not None
    assert row.signatory is not None
    person = register.find_person(signing.office, row.signatory.row.person_id or "")
    sealed = (signing.office.keys / f"{person.id}.key.json").read_bytes()
    return soft_token.make(tmp_path / "token", seal.open_key(sealed, PASSPHRASE), monkeypatch)


def way_of(signing: Signing) -> TokenWay:
    signing.press(signing.card.panel.kinds.button(TOKEN))
    way = signing.card.panel.way()
    assert isinstance(way, TokenWay)
    return way


@pytest.mark.usefixtures("token")
def test_a_tested_token_signs_with_its_pin(signing: Signing, type_text: Typing) -> None:
    way = way_of(signing)
    assert way.library.currentText() == "SoftHSM 2"
    assert not way.sign.isVisible()
    signing.press(way.test)
    assert "سید احمد صفوی" in way.certificate.currentText()
    assert soft_token.LABEL in way.certificate.currentText()
    assert way.pin_state.text() == "پین آماده است"
    type_text(way.entry.field, PIN)
    signing.press(way.sign)
    assert signing.card.verdict.word.text() == "سالم"
    assert way.entry.field.text() == ""
    assert signing.states()[0].startswith("سید احمد صفوی: امضای رقمی")


@pytest.mark.usefixtures("token")
def test_a_wrong_pin_is_told_with_what_is_left_before_it_is_asked_for_again(
    signing: Signing, type_text: Typing
) -> None:
    way = way_of(signing)
    signing.press(way.test)
    before = hashlib.sha256(signing.pdf.read_bytes()).hexdigest()
    type_text(way.entry.field, "9999")
    signing.press(way.sign)
    assert str(way.entry.property("problem")).startswith("پین توکن")
    assert way.pin_state.text() == "پین پیش‌تر اشتباه نوشته شده است؛ با دقت بنویسید"
    assert signing.names() == [signing.pdf.name]
    assert hashlib.sha256(signing.pdf.read_bytes()).hexdigest() == before
    signing.press(way.sign)
    assert way.entry.property("problem") == "پین توکن را بنویسید."


@pytest.mark.parametrize(
    ("flags", "sentence", "asks"),
    [
        (soft_token.FINAL_TRY, "تنها یک بار دیگر", True),
        (soft_token.LOCKED, "توکن قفل است", False),
    ],
)
def test_what_the_token_tells_of_its_pin_is_told_before_it_is_asked_for(
    signing: Signing, token: SoftToken, flags: int, sentence: str, asks: bool
) -> None:
    token.flag(flags)
    way = way_of(signing)
    signing.press(way.test)
    assert sentence in way.pin_state.text()
    assert way.entry.isVisible() is asks
    assert way.sign.isEnabled() is asks


def test_a_token_that_was_pulled_out_signs_nothing(
    signing: Signing, token: SoftToken, type_text: Typing
) -> None:
    way = way_of(signing)
    signing.press(way.test)
    token.pull()
    type_text(way.entry.field, PIN)
    signing.press(way.sign)
    told = signing.card.panel.problem.sentence()
    assert told.startswith("توکن وصل نیست")
    assert told.endswith("پرونده اصلی دست نخورد.")
    assert not way.certificate.isVisible()
    signing.press(way.test)
    assert way.problem.sentence().startswith("توکنی وصل نیست")


@pytest.mark.usefixtures("token")
def test_a_token_that_never_answers_is_given_up_and_the_window_works_on(
    signing: Signing, monkeypatch: pytest.MonkeyPatch
) -> None:
    way = way_of(signing)
    own_command = process._own_command
    stalls = (sys.executable, "-c", "import time; time.sleep(60)")
    monkeypatch.setattr(process, "_own_command", lambda: stalls)
    QTest.mouseClick(way.test, Qt.MouseButton.LeftButton)
    assert way.waiting.isVisible()
    assert not way.test.isEnabled()
    patience = QDeadlineTimer(10_000)
    while not process._under_way and not patience.hasExpired():
        QTest.qWait(20)  # the window goes on meanwhile
    QTest.mouseClick(way.cancel, Qt.MouseButton.LeftButton)
    signing.settle()
    assert "لغو شد" in way.problem.sentence()
    assert not way.waiting.isVisible()
    monkeypatch.setattr(process, "_own_command", own_command)
    signing.press(way.test)
    assert not way.problem.isVisible()
    assert way.sign.isVisible()


@pytest.mark.usefixtures("token")
def test_a_stall_in_the_middle_of_signing_is_given_up_without_harm(
    signing: Signing, type_text: Typing, monkeypatch: pytest.MonkeyPatch
) -> None:
    way = way_of(signing)
    signing.press(way.test)
    before = signing.pdf.read_bytes()
    stalls = (sys.executable, "-c", "import time; time.sleep(60)")
    monkeypatch.setattr(process, "_own_command", lambda: stalls)
    type_text(way.entry.field, PIN)
    QTest.mouseClick(way.sign, Qt.MouseButton.LeftButton)
    patience = QDeadlineTimer(10_000)
    while not process._under_way and not patience.hasExpired():
        QTest.qWait(20)
    assert way.sign.text() == "در حال امضا…"
    QTest.mouseClick(way.cancel, Qt.MouseButton.LeftButton)
    signing.settle()
    assert "لغو شد" in signing.card.panel.problem.sentence()
    assert signing.names() == [signing.pdf.name]
    assert signing.pdf.read_bytes() == before
    assert way.sign.isEnabled()


def test_a_file_that_is_no_library_is_told(signing: Signing, tmp_path: Path) -> None:
    way = way_of(signing)
    odd = tmp_path / "odd.so"
    odd.write_bytes(b"no library")
    way.offer_library(odd)
    signing.settle()
    assert way.library.currentText() == "odd.so"
    assert "کتابخانه توکن نیست" in way.problem.sentence()
    odd.unlink()
    signing.press(way.test)
    assert "نرم‌افزار توکن را نصب کنید" in way.problem.sentence()


def test_the_library_that_answered_is_the_first_the_next_time(
    signing: Signing, token: SoftToken, tmp_path: Path
) -> None:
    del token
    own = tmp_path / "own-name.so"
    own.symlink_to(soft_token.LIBRARY)
    way = way_of(signing)
    way.offer_library(own)
    signing.settle()
    desk = signing.part.desk
    assert desk.token_library == str(own)
    odd = tmp_path / "odd.so"
    odd.write_bytes(b"no library")
    way.offer_library(odd)
    signing.settle()
    assert desk.token_library == str(own)
    again = TokenWay(desk, way.catalogue)
    again.show()
    signing.settle()
    assert again.library.value() == own
    again.close()
