"""The settings by keys alone: Tab follows the eye, the focus is seen, Enter goes on and Escape goes back."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QWidget

from app.ui.preferences.key_panels import RevokePanel
from app.ui.widgets import CheckField
from app.ui.widgets.reading_order import focus_next
from tests.ui.preferences.conftest import ROOT_WORD, Preferences

Typing = Callable[[QWidget, str], None]
ENTER, ESCAPE = Qt.Key.Key_Return, Qt.Key.Key_Escape
LINE = 24
"""px: what begins within it stands in one line."""


def name(widget: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def press(key: Qt.Key) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, key)


def walk(first: QWidget) -> list[QWidget]:
    """Everything that Tab comes to, once around."""
    first.setFocus()
    met: list[QWidget] = []
    while (focus := QApplication.focusWidget()) is not None and focus not in met:
        met.append(focus)
        focus_next(first.window(), forward=True)
    return met


def is_seen(widget: QWidget) -> bool:
    """Whether a widget looks otherwise with the focus than without."""
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    QApplication.processEvents()
    if isinstance(widget, QLineEdit):
        widget.deselect()
    with_focus = widget.grab().toImage()
    widget.clearFocus()
    QApplication.processEvents()
    return widget.grab().toImage() != with_focus


def test_tab_follows_the_eye_and_misses_nothing(preferences: Preferences) -> None:
    page = preferences.page
    met = walk(page.search)
    assert met[0] is page.search
    assert met[1] is page.view.list.buttons[0], "the section in view; arrows go on from there"
    places = [(one.mapTo(page.view.content, QPoint(one.width(), 0)), one) for one in met[2:]]
    for (before, earlier), (after, later) in pairwise(places):
        told = f"«{name(earlier)}» then «{name(later)}»"
        assert after.y() > before.y() - LINE, told
        if abs(after.y() - before.y()) < LINE / 2:
            assert after.x() < before.x(), told
    kinds = (QAbstractButton, QLineEdit, QComboBox)
    wanted = [
        one
        for kind in kinds
        for one in page.findChildren(kind)
        if one.isVisible() and one.isEnabled() and one.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    in_list = set(page.view.list.buttons)
    assert [name(one) for one in wanted if one.window() is page and one not in {*met, *in_list}] == []


def test_every_control_shows_that_it_has_the_focus(preferences: Preferences) -> None:
    met = walk(preferences.page.search)
    assert len(met) > 20
    assert any(isinstance(one, CheckField) for one in met)
    assert [name(one) for one in met if not is_seen(one)] == []


def test_escape_empties_the_search(preferences: Preferences, type_text: Typing) -> None:
    page = preferences.page
    page.search.setFocus()
    type_text(page.search, "گذرواژه")
    assert not page.computer.isVisible()
    press(ESCAPE)
    assert page.search.text() == ""
    assert page.computer.isVisible()


def test_escape_closes_what_enter_opened_step_by_step(preferences: Preferences) -> None:
    row = preferences.page.signatories.rows.at(0)
    assert row is not None
    row.opens.setFocus()
    press(ENTER)
    assert row.more.hasFocus()
    row.revoke.setFocus()
    press(ENTER)
    panel = row.drawers.panel()
    assert isinstance(panel, RevokePanel)
    panel.authority.field.setFocus()
    press(ESCAPE)
    assert row.drawers.panel() is None
    assert row.revoke.hasFocus()
    press(ESCAPE)
    assert not row.drawers.isVisible()
    assert row.opens.hasFocus()


def test_enter_after_the_passphrase_revokes_nothing_before_the_question_is_answered(
    preferences: Preferences, type_text: Typing
) -> None:
    row = preferences.page.signatories.rows.at(0)
    assert row is not None
    row.opens.click()
    row.revoke.click()
    panel = row.drawers.panel()
    assert isinstance(panel, RevokePanel)
    panel.authority.field.setFocus()
    type_text(panel.authority.field, ROOT_WORD)
    press(ENTER)
    assert panel.revoke.act.hasFocus()
    assert not panel.revoke.asks
    press(ENTER)
    assert panel.revoke.asks
    press(ESCAPE)
    assert not panel.revoke.asks
    assert row.drawers.panel() is panel, "the question alone was taken back"
    preferences.settle()
    assert preferences.done == []
