"""What a screen reader does by an object's own action or text is done as by hand, and kept."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.ui.preferences.section_list import SectionList
from app.ui.widgets import CheckField, LineField, Navigation, NavigationEntry, TextArea, button
from app.ui.widgets.buttons import icon_button
from app.ui.widgets.segments import Segment, Segments


@pytest.fixture
def page(qtbot):
    widget = QWidget()
    QVBoxLayout(widget)
    qtbot.addWidget(widget)
    widget.show()
    return widget


def act(widget: QWidget) -> None:
    """What a screen reader does with it when she asks for no other of its actions."""
    actions = QAccessible.queryAccessibleInterface(widget).actionInterface()
    actions.doAction(actions.actionNames()[0])


def told(widget: QWidget, text: QAccessible.Text = QAccessible.Text.Description) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(text)


def test_a_box_that_a_reader_ticks_is_kept(page: QWidget) -> None:
    box, said = CheckField("نمونه است"), []
    box.committed.connect(said.append)
    page.layout().addWidget(box)
    act(box)
    act(box)
    assert said == [True, False]
    box.set_value(True)
    assert said == [True, False], "what is shown is not what she said"


def test_what_is_on_among_segments_is_said_by_their_owner(page: QWidget) -> None:
    segments, chosen = Segments("حضور", [Segment(1, "حاضر"), Segment(2, "غایب")]), []
    segments.chosen.connect(chosen.append)
    page.layout().addWidget(segments)
    act(segments.button(2))
    assert (chosen, segments.value()) == ([2], None), "the owner has not agreed yet"
    segments.set_value(2)
    act(segments.button(1))
    assert chosen == [2, 1]
    act(segments.button(2))
    assert (chosen, segments.value()) == ([2, 1, 2], 2), "what is on stays on, whoever presses it again"


def test_one_of_several_is_told_as_a_radio_button_and_reached_by_tab_and_arrows(
    page: QWidget, qtbot: QtBot
) -> None:
    segments = Segments("حضور", [Segment(1, "حاضر"), Segment(2, "غایب"), Segment(3, "بامجوز")])
    segments.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    page.layout().addWidget(segments)
    with qtbot.waitActive(page):
        page.activateWindow()
    buttons = [segments.button(value) for value in (1, 2, 3)]
    qtbot.waitUntil(buttons[2].isVisible)
    roles = [QAccessible.queryAccessibleInterface(one).role() for one in buttons]
    assert set(roles) == {QAccessible.Role.RadioButton}
    segments.set_value(1)
    buttons[0].setFocus()
    for key, there in ((Qt.Key.Key_Tab, 1), (Qt.Key.Key_Left, 2), (Qt.Key.Key_Right, 1), (Qt.Key.Key_Up, 0)):
        qtbot.keyClick(QApplication.focusWidget(), key)
        assert QApplication.focusWidget() is buttons[there]
    assert segments.value() == 1, "going on chooses nothing"
    segments.set_value(None)
    assert segments.value() is None


def test_a_reader_goes_to_a_section_of_the_settings(page: QWidget) -> None:
    sections, chosen = SectionList("بخش‌ها", ["دفتر", "رایانه"]), []
    sections.chosen.connect(chosen.append)
    page.layout().addWidget(sections)
    sections.mark(0)
    role = QAccessible.queryAccessibleInterface(sections.buttons[1]).role()
    assert role is QAccessible.Role.RadioButton
    act(sections.buttons[1])
    assert (chosen, sections.buttons[0].isChecked()) == ([1], False)


def test_a_reader_goes_to_a_page(page: QWidget) -> None:
    pages = (("a", "جلسات", "meetings"), ("b", "محلات", "neighbourhoods"))
    navigation = Navigation("دبیر", "", [NavigationEntry(*one) for one in pages])
    chosen: list[str] = []
    navigation.chosen.connect(chosen.append)
    page.layout().addWidget(navigation)
    navigation.select("a")
    act(navigation.button("b"))
    assert chosen == ["b"]
    assert not navigation.button("a").isChecked()


@pytest.mark.parametrize("kind", [LineField, TextArea])
def test_a_text_that_a_reader_puts_in_is_kept(page: QWidget, kind: type) -> None:
    field, said = kind(), []
    field.committed.connect(said.append)
    page.layout().addWidget(field)
    field.set_value("پیش")
    QAccessible.queryAccessibleInterface(field).setText(QAccessible.Text.Value, "روشنایی بوستان")
    field.flush()
    assert said == ["روشنایی بوستان"]


def test_of_a_tool_tip_only_the_key_is_told_beside_the_name() -> None:
    assert told(button("چاپ…", key_hint="Ctrl+P")) == "Ctrl+P"
    tool = icon_button("حذف اظهار", "delete")
    tool.setToolTip("حذف اظهار  Delete")
    assert told(tool) == "Delete"


def test_a_field_says_its_problem_then_what_is_missing_then_its_hint(page: QWidget) -> None:
    field = LineField("مانند ۱۰:۰۰")
    page.layout().addWidget(field)
    field.describe(hint="به وقت تهران", gap="ساعت شروع ثبت نشده است.")
    assert told(field) == "به وقت تهران · ساعت شروع ثبت نشده است."
    field.set_problem("این ساعت نیست.")
    assert told(field) == "این ساعت نیست."
    field.set_problem(None)
    field.describe(gap="")
    assert told(field) == "به وقت تهران"
