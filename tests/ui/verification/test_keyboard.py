"""Every control of the page has a name and is reached by Tab, in the order in which it is read."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app.ui.verification import VerificationPage
from tests.ui.verification.conftest import Shelf


def controls(page: QWidget) -> list[QWidget]:
    kinds = (QAbstractButton, QLineEdit, QComboBox)
    found = [one for kind in kinds for one in page.findChildren(kind)]
    return [one for one in found if one.isVisible() and one.isEnabled()]


def name(widget: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def test_the_pages_show_that_they_have_the_focus(
    issuing_page: VerificationPage, shelf: Shelf, qtbot: QtBot
) -> None:
    issuing_page.stored.show_stored(shelf.meeting_id, 1)
    assert issuing_page.card.desk.tasks.drain()
    pages = issuing_page.stored.pages
    qtbot.waitUntil(lambda: pages.sheets[0].image is not None)
    issuing_page.paper.code.setFocus()
    before, place = pages.grab().toImage(), pages.sheets[0].size()
    pages.setFocus()
    assert pages.grab().toImage() != before
    assert pages.sheets[0].size() == place, "nothing moves for it"


def test_every_control_has_a_name_and_a_turn(
    issuing_page: VerificationPage, shelf: Shelf, qtbot: QtBot
) -> None:
    changed = shelf.folder / "changed.pdf"
    changed.write_bytes(shelf.signed.read_bytes() + b"\n% added\n")
    issuing_page.card.verify(changed)
    assert issuing_page.card.desk.drain()
    QTest.mouseClick(issuing_page.card.examined.stored, Qt.MouseButton.LeftButton)
    assert issuing_page.card.desk.drain()
    wanted = controls(issuing_page)
    assert len(wanted) >= 8
    assert [one for one in wanted if not name(one)] == []
    with qtbot.waitActive(issuing_page):
        issuing_page.activateWindow()
    issuing_page.card.choose.setFocus()
    met: list[QWidget] = []
    while (focus := QApplication.focusWidget()) is not None and focus not in met:
        met.append(focus)
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    assert [name(one) for one in wanted if one not in met] == []
    page = issuing_page
    order = [
        page.card.choose,
        page.card.examined.save,
        page.paper.code,
        page.paper.choose,
        page.history.start,
    ]
    places = [met.index(one) for one in order]
    assert places == sorted(places)
