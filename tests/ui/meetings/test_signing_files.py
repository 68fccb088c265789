"""امضا: which file is signed, a key that comes as a PKCS#12 file, and what becomes of the file afterwards."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app import documents, records
from app.services import exported, keys, meetings, minutes, register
from app.ui.meetings.closing.signed_file import free_name
from app.ui.meetings.closing.signing_panel import FILE
from app.ui.meetings.closing.ways import Pkcs12Way
from app.ui.meetings.meeting_page import MeetingPage
from tests.ui.meetings.conftest import PASSPHRASE, Signing
from tests.ui.meetings.signing_steps import SAFAVI, file_of, own, sign

Typing = Callable[[QWidget, str], None]
Opening = Callable[[], Signing]
EXPORT_WORD = "گذرواژه پرونده همراه"


def test_a_pkcs12_file_of_this_office_signs(signing: Signing, type_text: Typing, tmp_path: Path) -> None:
    person = register.find_person(signing.office, SAFAVI)
    p12 = keys.export(signing.office, person, PASSPHRASE, tmp_path / "safavi.p12", EXPORT_WORD)
    signing.press(signing.card.panel.kinds.button(FILE))
    way = signing.card.panel.way()
    assert isinstance(way, Pkcs12Way)
    assert not way.sign.isEnabled()
    way.file._take(signing.pdf)
    type_text(way.entry.field, EXPORT_WORD)
    signing.press(way.sign)
    assert signing.card.panel.problem.sentence() or way.file.property("problem")
    way.file._take(p12)
    type_text(way.entry.field, "گذرواژه نادرست ما")
    signing.press(way.sign)
    assert str(way.entry.property("problem")).startswith("گذرواژه درست نیست")
    type_text(way.entry.field, EXPORT_WORD)
    signing.press(way.sign)
    assert signing.card.verdict.word.text() == "سالم"


def test_a_certificate_that_is_nobodys_yet_is_entered_after_two_presses(
    signing: Signing, type_text: Typing, tmp_path: Path
) -> None:
    person = register.find_person(signing.office, SAFAVI)
    p12 = keys.export(signing.office, person, PASSPHRASE, tmp_path / "safavi.p12", EXPORT_WORD)
    for kept in (file_of(signing, 0), *(signing.office.keys / "certificates" / person.id).glob("*")):
        kept.unlink()
    signing.press(signing.card.panel.kinds.button(FILE))
    way = signing.card.panel.way()
    assert isinstance(way, Pkcs12Way)
    way.file._take(p12)
    type_text(way.entry.field, EXPORT_WORD)
    signing.press(way.sign)
    adoption = signing.card.panel.adoption
    assert "هنوز برای" in adoption.notice.sentence()
    assert signing.names() == ["20-S-1405-08-1.pdf"]
    signing.confirm(adoption.step)
    assert not adoption.isVisible()
    type_text(way.entry.field, EXPORT_WORD)
    signing.press(way.sign)
    assert signing.card.verdict.word.text() == "سالم"


def test_a_file_that_differs_from_the_minutes_is_named_and_not_offered_to_a_key(signing: Signing) -> None:
    office, card = signing.office, signing.card
    assert own(signing).sign.isEnabled()
    right = minutes.read(office, signing.meeting_id)
    title = f"{right.meeting.title} دیگر"
    wrong = replace(right, content=replace(right.content, meeting=replace(right.meeting, title=title)))
    file = signing.pdf.with_name("wrong.pdf")
    pdf = documents.print_minutes(wrong, card.desk.profile, office.resources, records.write(right)).pdf
    file.write_bytes(pdf)
    card.offer(file)
    assert not own(signing).sign.isEnabled()  # nor while it is being read
    signing.settle()
    assert not own(signing).sign.isEnabled()
    assert card.of_file.proof.isVisible()
    assert "دیگر" in card.of_file.proof.sentence()
    assert own(signing).sign.toolTip() == card.of_file.proof.sentence()
    signing.part.preview.export_to(file.with_name("right.pdf"))
    signing.settle()
    assert not card.of_file.proof.isVisible()
    assert own(signing).sign.isEnabled()


def test_signed_minutes_are_never_written_over(signing: Signing, type_text: Typing) -> None:
    sign(signing, type_text)
    signed = signing.card.file()
    assert signed is not None
    data = signed.read_bytes()
    signing.part.preview.export_to(signed)
    signing.settle()
    assert "امضا شده است" in signing.part.preview.problem.text()
    assert signed.read_bytes() == data
    assert free_name(signed).name == "20-S-1405-08-1-signed-2.pdf"


def test_a_change_of_one_bit_is_found_out(signing: Signing, type_text: Typing) -> None:
    sign(signing, type_text)
    signed = signing.card.file()
    assert signed is not None
    signing.part.verification.verify(signed)
    signing.settle()
    assert signing.part.verification.verdict.word.text() == "سالم"
    data = bytearray(signed.read_bytes())
    data[len(data) // 3] ^= 1
    changed = signed.with_name("changed.pdf")
    changed.write_bytes(data)
    signing.part.verification.verify(changed)
    signing.settle()
    verdict = signing.part.verification.verdict
    assert (verdict.word.text(), verdict.sheet.tone()) == ("عوض‌شده", "red")
    assert verdict.signers() == []


def test_another_meeting_takes_no_file_of_this_one(signing: Signing, qtbot: QtBot) -> None:
    other = meetings.create(signing.office).meeting
    assert other is not None
    page = signing.part.window()
    assert isinstance(page, MeetingPage)
    page.open(other.id, "closing")
    signing.settle()
    assert not signing.card.form.isVisible()
    assert signing.card.early.isVisible()
    assert not signing.part.preview._written.isVisible()
    assert signing.part.approval.approve.isVisible()
    qtbot.waitUntil(lambda: len(signing.part.preview.pages.sheets) > 0)


def test_the_written_file_is_ready_again_after_a_restart(
    signing: Signing, open_signing: Opening, type_text: Typing
) -> None:
    assert open_signing().card.file() == signing.pdf
    sign(signing, type_text)
    again = open_signing().card
    file = again.file()
    assert file == signing.pdf.with_name("20-S-1405-08-1-signed.pdf")
    assert again.of_file.is_ready()
    file.write_bytes(b"%PDF-")
    assert exported.last(signing.office, signing.meeting_id) is None
    assert open_signing().card.file() is None, "what was changed since is not offered"
