"""امضا: the signatories in their order, a key found or pointed at, and the verdict after each signature."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QAccessible, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app import paths
from app.domain.signature import Method
from app.services import (
    authority,
    certificates,
    register,
    signature_register,
)
from app.services.office import Office
from app.ui.meetings.closing import signed_file
from app.ui.meetings.closing.signing_panel import OWN
from app.ui.meetings.closing.ways import PaperWay
from app.ui.widgets.reading_order import focus_next
from tests.ui.conftest import NOW
from tests.ui.meetings.conftest import PASSPHRASE, Signing
from tests.ui.meetings.signing_steps import DABIRI, GROUP, HOSEINI, SAFAVI, choose, file_of, own, sign

Typing = Callable[[QWidget, str], None]
Opening = Callable[[], Signing]


def test_the_signatories_stand_in_their_order_and_the_chair_is_next(signing: Signing) -> None:
    assert signing.states() == [
        f"{SAFAVI}: نوبت امضا",
        f"{DABIRI}: بی‌امضا",
        f"{HOSEINI}: بی‌امضا",
        f"{GROUP}: بی‌امضا",
    ]
    assert own(signing).isVisible()
    assert own(signing).sign.isEnabled()
    assert own(signing).place.text() == "کلید در پوشه کلیدهای دفتر است."


def test_the_right_passphrase_signs_into_a_new_file_and_tells_the_verdict(
    signing: Signing, type_text: Typing
) -> None:
    before = signing.pdf.read_bytes()
    sign(signing, type_text)
    signed = signing.pdf.with_name("20-S-1405-08-1-signed.pdf")
    assert signing.card.file() == signed
    assert signed.read_bytes().startswith(before)
    assert signing.pdf.read_bytes() == before
    verdict = signing.card.verdict
    assert verdict.word.text() == "سالم"
    (signer,) = verdict.signers()
    assert SAFAVI in signer.name.text()
    assert signer.role.text() == "شهردار منطقه ۲۰"
    assert "(به اظهار امضاکننده)" in signer.moment.text()
    assert "۱۴۰۵/۰۹/۰۱" in signer.moment.text()
    assert own(signing).entry.field.text() == ""


def test_after_a_signature_it_is_the_turn_of_the_next_on_the_signed_file(
    signing: Signing, type_text: Typing
) -> None:
    for _person in range(3):
        sign(signing, type_text)
    assert signing.states()[:3] == [f"{name}: امضای رقمی · ۱۴۰۵/۰۹/۰۱" for name in (SAFAVI, DABIRI, HOSEINI)]
    assert len(signing.card.verdict.signers()) == 3
    assert signing.card.verdict.word.text() == "سالم"
    assert signing.names() == [
        "20-S-1405-08-1-signed-2.pdf",
        "20-S-1405-08-1-signed-3.pdf",
        "20-S-1405-08-1-signed.pdf",
        "20-S-1405-08-1.pdf",
    ]
    held = signature_register.read(signing.office, signing.meeting_id)
    assert [one.last.method for one in held if one.last] == [Method.DIGITAL] * 3


def test_others_may_sign_before_the_chair(signing: Signing, type_text: Typing) -> None:
    choose(signing, 2)
    sign(signing, type_text)
    assert signing.states()[2] == f"{HOSEINI}: امضای رقمی · ۱۴۰۵/۰۹/۰۱"
    assert signing.states()[0] == f"{SAFAVI}: نوبت امضا"
    assert signing.card.list.open_id() == signing.card.list.next_id()


def test_a_wrong_passphrase_is_told_at_the_field_and_nothing_is_written(
    signing: Signing, type_text: Typing
) -> None:
    entry = own(signing).entry
    field = entry.field
    assert field.echoMode() is QLineEdit.EchoMode.Password
    type_text(field, "گذرواژه نادرست ما")
    assert entry.keyboard.text() == "فا"
    signing.press(entry.eye)
    assert field.echoMode() is QLineEdit.EchoMode.Normal
    before = signing.pdf.read_bytes()
    signing.press(own(signing).sign)
    shown = [label.text() for label in signing.card.form.findChildren(QLabel) if label.isVisible()]
    assert any(text.startswith("گذرواژه درست نیست") for text in shown)
    assert field.text() == ""
    assert field.echoMode() is QLineEdit.EchoMode.Password
    QTest.keySequence(field, QKeySequence(QKeySequence.StandardKey.Undo))
    assert field.text() == ""
    assert signing.names() == ["20-S-1405-08-1.pdf"]
    assert signing.pdf.read_bytes() == before
    assert signing.states()[0] == f"{SAFAVI}: نوبت امضا"
    assert own(signing).sign.isEnabled()


def test_the_keyboard_is_told_beside_the_dots(signing: Signing, type_text: Typing) -> None:
    entry = own(signing).entry
    for typed, mark in (("abc", "EN"), ("د", "فا+EN")):
        type_text(entry.field, typed)
        assert entry.keyboard.text() == mark
    entry.take()
    type_text(entry.field, "۱۲")
    assert entry.keyboard.text() == ""


def test_without_a_key_the_settings_are_offered(
    open_signing: Opening, key_folder: Path, office: Office, qtbot: QtBot
) -> None:
    signing = open_signing()
    assert signing.card.panel.kinds.value() == Method.INK.value
    signing.press(signing.card.panel.kinds.button(OWN))
    assert "مرجع گواهی" in own(signing).notice.sentence()
    assert not own(signing).sign.isEnabled()
    with qtbot.waitSignal(signing.part.settings_requested):
        signing.press(own(signing).notice.action)
    shutil.copytree(key_folder, office.keys)
    signing.look_again()
    assert not own(signing).notice.isVisible()
    assert own(signing).sign.isEnabled()
    file_of(signing, 1).unlink()
    for certificate in (office.keys / "certificates").glob("sample-person-secretary/*"):
        certificate.unlink()
    choose(signing, 1)
    assert signing.card.panel.kinds.value() == Method.INK.value
    signing.press(signing.card.panel.kinds.button(OWN))
    assert "کلید ساخته نشده است" in own(signing).notice.sentence()
    assert not own(signing).entry.isVisible()


def test_a_key_on_a_stick_is_found_when_it_is_plugged_in(
    signing: Signing, type_text: Typing, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    key = file_of(signing, 0)
    key.rename(tmp_path / "away.json")
    signing.look_again()
    assert "حافظه او را وصل کنید" in own(signing).place.text()
    assert not own(signing).sign.isEnabled()
    (tmp_path / "away.json").rename(stick / key.name)
    monkeypatch.setattr(paths, "removable_media", lambda: [stick])
    signing.press(own(signing).again)
    assert "stick" in own(signing).place.text()
    sign(signing, type_text)
    assert signing.card.verdict.word.text() == "سالم"


def test_a_key_that_is_not_found_is_pointed_at(signing: Signing, type_text: Typing, tmp_path: Path) -> None:
    key = file_of(signing, 0).rename(tmp_path / "away.key.json")
    signing.look_again()
    own(signing).file._take(file_of(signing, 1))
    sign(signing, type_text)
    assert str(own(signing).file.property("problem")).startswith("این کلید به نام")
    own(signing).file._take(key)
    sign(signing, type_text)
    assert signing.card.verdict.word.text() == "سالم"


def test_a_revoked_certificate_signs_nothing_and_the_remedy_is_told(
    signing: Signing, type_text: Typing
) -> None:
    person = register.find_person(signing.office, SAFAVI)
    earlier = replace(signing.office, clock=lambda: NOW - timedelta(hours=1))
    certificates.revoke(earlier, person, certificates.reason("keyCompromise"), PASSPHRASE)
    sign(signing, type_text)
    told = signing.card.panel.problem.sentence()
    assert "باطل شده است" in told
    assert told.endswith("پرونده اصلی دست نخورد.")
    assert signing.names() == ["20-S-1405-08-1.pdf"]


def test_a_folder_that_nobody_may_write_into_is_told(signing: Signing, type_text: Typing) -> None:
    signing.pdf.with_name("20-S-1405-08-1-signed.pdf").mkdir()
    signed = signing.pdf.with_name("20-S-1405-08-1-signed-2.pdf")
    sign(signing, type_text)
    assert signing.card.file() == signed, "a name that is taken is not written over"


def test_what_is_signed_is_told_and_can_be_signed_on_another_file(
    signing: Signing, type_text: Typing
) -> None:
    sign(signing, type_text)
    choose(signing, 0)
    panel = signing.card.panel
    assert any(SAFAVI in one for one in panel.facts.sentences())
    assert not panel.kinds.isVisible()
    signing.press(panel.again)
    sign(signing, type_text)
    assert "پر است" in panel.problem.sentence()
    signing.card.offer(signing.pdf)
    signing.settle()
    sign(signing, type_text)
    held = signature_register.read(signing.office, signing.meeting_id)
    assert len(held[0].events) == 1


def test_everything_can_be_reached_by_tab_and_has_a_name(signing: Signing) -> None:
    reached: list[QWidget] = []
    signing.part.preview.export.setFocus()
    for _step in range(80):
        focus_next(signing.part.window(), forward=True)
        now = signing.part.window().focusWidget()
        assert now is not None
        reached.append(now)
    card, way = signing.card, own(signing)
    rows = list(card.list.rows)
    wanted = [card.of_file.choose, rows[0].closes, way.entry.field, way.sign, rows[1].opens]
    places = [reached.index(one) for one in wanted]
    assert places == sorted(places), "Tab follows the order of reading"
    for widget in {one for one in reached if signing.part.isAncestorOf(one)}:
        name = QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
        assert name, widget


def test_an_office_without_an_authority_of_its_own_says_what_to_do(open_signing: Opening) -> None:
    signing = open_signing()
    assert authority.find(signing.office) is None
    assert "نخست آن را در تنظیمات بسازید" in own(signing).notice.sentence()


def test_the_caret_goes_to_whoever_is_next_where_he_signs(signing: Signing, type_text: Typing) -> None:
    for name in (DABIRI, HOSEINI):
        sign(signing, type_text)
        assert signing.card.list.open_id() == signing.card.list.next_id()
        assert has_caret(signing, own(signing).entry.field)
        assert in_view(signing, own(signing).entry)
        assert f"مانده: {name}" in signing.card.progress.text()
    sign(signing, type_text)
    ink = signing.card.panel.way()
    assert isinstance(ink, PaperWay)
    assert has_caret(signing, ink.on)
    assert in_view(signing, ink.step)


def test_after_ink_the_next_signs_with_the_key_that_he_has(signing: Signing) -> None:
    signing.press(signing.card.panel.kinds.button(Method.INK.value))
    ink = signing.card.panel.way()
    assert isinstance(ink, PaperWay)
    signing.confirm(ink.step)
    assert signing.card.panel.kinds.value() == OWN
    assert has_caret(signing, own(signing).entry.field)


def test_a_key_that_signs_no_more_is_no_preset(with_keys: Office) -> None:
    later = replace(with_keys, clock=lambda: NOW + timedelta(days=3 * 366))
    person = register.find_person(later, "sample-person-secretary")
    assert not signed_file.ground(later, person).can_sign
    assert signed_file.ground(with_keys, person).can_sign


def test_who_signed_how_and_who_is_left_is_told_in_one_line(signing: Signing, type_text: Typing) -> None:
    assert signing.card.progress.text() == "هنوز کسی امضا نکرده است"
    sign(signing, type_text)
    signing.press(signing.card.panel.kinds.button(Method.INK.value))
    ink = signing.card.panel.way()
    assert isinstance(ink, PaperWay)
    signing.confirm(ink.step)
    told = "۲ از ۴ امضا شد (۱ امضای رقمی، ۱ با خودکار روی کاغذ)"
    assert signing.card.progress.text() == f"{told}؛ مانده: {HOSEINI}، {GROUP}"
    labels = [label.text() for label in signing.card.form.findChildren(QLabel) if label.isVisible()]
    assert not any("بی‌امضای رقمی" in text for text in labels)


def has_caret(signing: Signing, widget: QWidget) -> bool:
    """Whether typing goes there, as soon as the window is the active one."""
    return signing.part.window().focusWidget() is widget


def in_view(signing: Signing, widget: QWidget) -> bool:
    """Whether all of a widget is inside what the steps of the closing show."""
    port = signing.part._scroll.viewport()
    return port.rect().contains(QRect(widget.mapTo(port, QPoint(0, 0)), widget.size()))
