"""What the tests of signing do alike: the open signatory's own key, its passphrase, another signatory."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from app.services import keys, register
from app.ui.meetings.closing.signing_panel import OWN
from app.ui.meetings.closing.ways import OwnKeyWay
from tests.ui.meetings.conftest import PASSPHRASE, Signing

Typing = Callable[[QWidget, str], None]
SAFAVI, DABIRI, HOSEINI = "سید احمد صفوی", "مریم دبیری نمونه", "سرگرد سید محمد حسینی"
GROUP = "مدیران اجرایی قرارگاه فرهنگی امام رضا(ع)"


def own(signing: Signing) -> OwnKeyWay:
    way = signing.card.panel.way(OWN)
    assert isinstance(way, OwnKeyWay)
    return way


def sign(signing: Signing, type_text: Typing, passphrase: str = PASSPHRASE) -> None:
    """Type the passphrase of whoever is open, and press Enter."""
    type_text(own(signing).entry.field, passphrase)
    QTest.keyClick(own(signing).entry.field, Qt.Key.Key_Return)
    signing.settle()


def choose(signing: Signing, place: int) -> None:
    row = signing.card.list.rows.at(place)
    assert row is not None
    signing.press(row.opens)


def file_of(signing: Signing, place: int) -> Path:
    """The key of a signatory in the office's folder."""
    row = signing.card.list.rows.at(place)
    assert row is not None
    assert row.signatory is not None
    person = register.find_person(signing.office, row.signatory.row.person_id or "")
    return keys.file_of(signing.office, person)
