"""امضا با خودکار روی کاغذ: ink, refusal and substitute beside the digital signatures, with the scan."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QWidget

from app.domain.signature import Method, SignatureEvent
from app.services import signature_register
from app.ui.meetings.closing.ways import PaperWay
from tests.ui.meetings.conftest import Signing

Typing = Callable[[QWidget, str], None]
Opening = Callable[[], Signing]
DISSENT = "با بند ۲ موافق نیستم"


def by_hand(signing: Signing, method: Method) -> PaperWay:
    """The fields of one way on paper, of whoever is open."""
    signing.press(signing.card.panel.kinds.button(method.value))
    way = signing.card.panel.way()
    assert isinstance(way, PaperWay)
    return way


def last(signing: Signing, place: int) -> SignatureEvent:
    event = signature_register.read(signing.office, signing.meeting_id)[place].last
    assert event is not None
    return event


def test_a_signature_in_ink_needs_no_key_and_keeps_dissent_and_scan(
    open_signing: Opening, type_text: Typing, tmp_path: Path
) -> None:
    signing = open_signing()
    scan = tmp_path / "برگه.jpg"
    scan.write_bytes(b"\xff\xd8\xff scan")
    way = by_hand(signing, Method.INK)
    assert way.on.text() == "۱۴۰۵/۰۹/۰۱"
    type_text(way.dissent, DISSENT)
    way.scan._take(scan)
    signing.confirm(way.step)
    assert signing.states()[0] == "سید احمد صفوی: با خودکار روی کاغذ · ۱۴۰۵/۰۹/۰۱"
    assert signing.card.list.next_id() == signing.card.list.open_id() == "sample-row-secretary"
    event = last(signing, 0)
    assert (event.method, event.on, event.dissent) == (Method.INK, date(2026, 11, 22), DISSENT)
    row = signing.card.list.rows.at(0)
    assert row is not None
    signing.press(row.opens)
    facts = signing.card.panel.facts
    assert any(DISSENT in one for one in facts.sentences())
    assert not signing.card.panel.kinds.isVisible()
    assert not signing.card.panel.again.isVisible()
    facts.scan_wanted.emit(event.scan_sha256)
    signing.settle()
    dialog = signing.part.window().findChild(QFileDialog)
    assert dialog is not None
    line = dialog.findChild(QLineEdit)
    assert line is not None
    assert line.text() == "برگه.jpg"
    line.setText(str(tmp_path / "back.jpg"))
    dialog.accept()
    signing.settle()
    assert (tmp_path / "back.jpg").read_bytes() == scan.read_bytes()


def test_one_press_registers_nothing(open_signing: Opening) -> None:
    signing = open_signing()
    way = by_hand(signing, Method.INK)
    signing.press(way.step.act)
    signing.press(way.step.back)
    assert signing.states()[0] == "سید احمد صفوی: نوبت امضا"


def test_whoever_refused_may_sign_after_all(open_signing: Opening, type_text: Typing) -> None:
    signing = open_signing()
    way = by_hand(signing, Method.REFUSED)
    type_text(way.dissent, "متن را نخوانده‌ام")
    signing.confirm(way.step)
    assert signing.states()[0] == "سید احمد صفوی: خودداری از امضا · ۱۴۰۵/۰۹/۰۱"
    row = signing.card.list.rows.at(0)
    assert row is not None
    signing.press(row.opens)
    assert any("متن را نخوانده‌ام" in one for one in signing.card.panel.facts.sentences())
    signing.confirm(by_hand(signing, Method.INK).step)
    events = signature_register.read(signing.office, signing.meeting_id)[0].events
    assert [one.method for one in events] == [Method.REFUSED, Method.INK]


def test_a_substitute_must_have_a_name(open_signing: Opening, type_text: Typing) -> None:
    signing = open_signing()
    way = by_hand(signing, Method.REPLACED)
    signing.confirm(way.step)
    assert str(way.name.property("problem")).startswith("نام کسی که به جای")
    type_text(way.name, "ناصر نمونه‌زاده")
    type_text(way.title, "معاون شهردار")
    signing.confirm(way.step)
    event = last(signing, 0)
    assert (event.method, event.name, event.title) == (Method.REPLACED, "ناصر نمونه‌زاده", "معاون شهردار")
    assert signing.states()[0] == "سید احمد صفوی: امضای جانشین · ۱۴۰۵/۰۹/۰۱"


def test_a_known_substitute_is_offered_and_brings_his_title(open_signing: Opening, type_text: Typing) -> None:
    signing = open_signing()
    way = by_hand(signing, Method.REPLACED)
    row = signing.card.list.rows.at(0)
    assert row is not None
    absent = signing.states()[0].partition(":")[0]
    way.name.open_list()
    offered = way.name.offered_labels()
    assert absent not in offered
    known = next(one for one in signing.card.desk.register.people if one.full_name in offered)
    type_text(way.name, known.full_name[:-1])
    popup = QApplication.activePopupWidget()
    assert popup is not None
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    held = known.position_on(None)
    assert held is not None
    assert (way.name.value(), way.title.value()) == (known.full_name, held.title)
    way.name.selectAll()
    type_text(way.name, "ناصر نمونه‌زاده")
    way.name.flush()
    assert way.title.value() == ""
    type_text(way.title, "معاون شهردار")
    way.name.selectAll()
    type_text(way.name, known.full_name)
    way.name.flush()
    signing.confirm(way.step)
    event = last(signing, 0)
    assert (event.name, event.title) == (known.full_name, "معاون شهردار")


def test_a_day_that_cannot_be_read_is_told_at_its_field(open_signing: Opening) -> None:
    signing = open_signing()
    way = by_hand(signing, Method.INK)
    way.on.setText("دیروزها")
    signing.confirm(way.step)
    assert "خوانده نشد" in str(way.on.property("problem"))
    assert signing.states()[0] == "سید احمد صفوی: نوبت امضا"


def test_a_group_without_a_person_signs_by_hand_only(open_signing: Opening) -> None:
    signing = open_signing()
    row = signing.card.list.rows.at(3)
    assert row is not None
    signing.press(row.opens)
    shown = [kind.text() for kind in signing.card.panel.kinds.findChildren(QWidget) if kind.isVisible()]
    assert shown == ["با خودکار روی کاغذ", "خودداری", "جانشین"]
    signing.confirm(by_hand(signing, Method.INK).step)
    assert signing.states()[3].startswith("مدیران اجرایی قرارگاه فرهنگی امام رضا(ع): با خودکار روی کاغذ")


def test_a_scan_that_is_gone_is_told_at_its_field(open_signing: Opening, tmp_path: Path) -> None:
    signing = open_signing()
    way = by_hand(signing, Method.INK)
    way.scan._take(tmp_path / "gone.pdf")
    signing.confirm(way.step)
    assert "gone.pdf" in str(way.scan.property("problem"))
    assert signing.states()[0] == "سید احمد صفوی: نوبت امضا"


def test_another_signatory_finds_empty_fields(open_signing: Opening, type_text: Typing) -> None:
    signing = open_signing()
    way = by_hand(signing, Method.INK)
    type_text(way.dissent, DISSENT)
    row = signing.card.list.rows.at(1)
    assert row is not None
    signing.press(row.opens)
    assert by_hand(signing, Method.INK).dissent.value() == ""


def test_an_open_panel_is_closed_again(open_signing: Opening) -> None:
    signing = open_signing()
    row = signing.card.list.rows.at(0)
    assert row is not None
    signing.press(row.closes)
    assert not signing.card.panel.isVisible()
    assert row.opens.isVisible()
    signing.press(row.opens)
    assert signing.card.panel.isVisible()
