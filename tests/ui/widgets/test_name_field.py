"""A name picked from a list or typed: both are names, and neither is complained about."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.ui.widgets import Entry, LineField
from app.ui.widgets.elided import ElidedLabel
from app.ui.widgets.name_field import NameField

HALL = Entry("hall", "سالن شهید تهرانی مقدم")


@pytest.fixture
def field(qtbot: QtBot) -> NameField:
    host = QWidget()
    column = QVBoxLayout(host)
    made = NameField("محل", [HALL])
    column.addWidget(made)
    column.addWidget(LineField())
    qtbot.addWidget(host)
    with qtbot.waitActive(host):
        host.show()
        host.activateWindow()
    made.setFocus()
    made.host = host  # type: ignore[attr-defined]
    return made


def leave(field: NameField) -> None:
    QTest.keyClick(QApplication.activePopupWidget() or field, Qt.Key.Key_Tab)


def test_a_typed_name_is_a_name(
    field: NameField, type_text: Callable[[QWidget, str], None], qtbot: QtBot
) -> None:
    with qtbot.waitSignal(field.committed) as said:
        type_text(field, "فرهنگسراي نمونه")
        leave(field)
    assert said.args == [(None, "فرهنگسرای نمونه")]
    assert not field.property("problem")


def test_the_full_name_of_an_entry_means_the_entry(
    field: NameField, type_text: Callable[[QWidget, str], None], qtbot: QtBot
) -> None:
    with qtbot.waitSignal(field.committed) as said:
        type_text(field, "سالن شهید تهرانی‌مقدم")
        leave(field)
    assert said.args == [("hall", HALL.label)]
    assert field.text() == HALL.label


def test_a_known_name_is_preferred_where_it_is_asked_for(
    field: NameField, type_text: Callable[[QWidget, str], None]
) -> None:
    people = [Entry(1, "سید احمد صفوی"), Entry(2, "صفورا نمونه")]
    speaker = NameField("گوینده", people, prefers_known=True)
    field.host.layout().addWidget(speaker)  # type: ignore[attr-defined]
    speaker.setFocus()
    type_text(speaker, "احمد")
    leave(speaker)
    assert speaker.value() == (1, "سید احمد صفوی"), "Tab takes the chosen line, as Enter does"
    assert not speaker.hasFocus()
    for typed, meant in (("صفوي", (1, "سید احمد صفوی")), ("صفو", (None, "صفو"))):
        speaker.setText(typed)
        speaker.flush()
        assert speaker.value() == meant


def test_an_emptied_field_names_nothing(field: NameField, qtbot: QtBot) -> None:
    field.set_value((None, "حیاط"))
    assert field.text() == "حیاط"
    field.selectAll()
    with qtbot.waitSignal(field.committed) as said:
        QTest.keyClick(field, Qt.Key.Key_Backspace)
        leave(field)
    assert said.args == [(None, "")]


def test_a_renamed_entry_is_shown_by_its_new_name(field: NameField) -> None:
    field.set_value(("hall", HALL.label))
    field.set_entries([Entry("hall", "سالن نو")])
    field.set_value(("hall", "سالن نو"))
    assert (field.text(), field.value()) == ("سالن نو", ("hall", "سالن نو"))


def test_a_name_typed_before_is_still_known_when_the_list_changes(field: NameField) -> None:
    field.set_value((None, "حیاط"))
    field.set_entries([HALL, Entry("room", "اتاق")])
    field.flush()
    assert field.value() == (None, "حیاط")


def test_a_long_label_gives_way_and_its_tool_tip_says_all(qtbot: QtBot) -> None:
    label = ElidedLabel("نشست ماهیانه شهردار و مدیران ارشد منطقه ۲۰ با شورایاران", "heading")
    qtbot.addWidget(label)
    label.resize(120, 30)
    label.show()
    label.grab()
    assert label.toolTip() == label.text()
    assert label.minimumSizeHint().width() < label.sizeHint().width()
    label.resize(label.sizeHint())
    label.grab()
    assert label.toolTip() == ""
