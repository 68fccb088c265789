"""The whole kit in one window: everything has a name, is reached by Tab, and nothing is cut at any size."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QWidget

from app.ui import theme
from tests.ui.gallery import gallery_window


@pytest.fixture
def window(qtbot):
    made = gallery_window()
    qtbot.addWidget(made)
    made.show()
    return made


def focusable(window: QWidget) -> list[QWidget]:
    return [
        widget
        for widget in window.findChildren(QWidget)
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isEnabled()
    ]


@pytest.mark.parametrize("key", ["meetings", "people", "neighbourhoods"])
def test_whatever_takes_the_focus_has_a_name(window, key) -> None:
    window.pages.show_page(key)
    QApplication.processEvents()
    nameless = [
        widget
        for widget in focusable(window)
        if not QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
        and type(widget).__name__ not in ("QScrollArea",)
    ]
    assert nameless == []


def test_a_field_is_named_by_its_label(window) -> None:
    page = window.pages.show_page("people")
    named = {
        QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
        for widget in focusable(page)
        if not isinstance(widget, QComboBox)
    }
    assert {"عنوان", "تاریخ", "ساعت شروع", "مقدار", "شماره نامه", "رئیس جلسه", "همکاران", "شرح"} <= named


def test_tab_reaches_every_field_of_the_page(window, qtbot) -> None:
    page = window.pages.show_page("people")
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    wanted = {id(w) for w in focusable(page) if type(w).__module__.startswith("app.ui")}
    wanted -= {id(w) for w in focusable(page) if w.focusProxy() is not None}
    reached = set()
    for _ in range(80):
        window.focusNextChild()
        reached.add(id(QApplication.focusWidget()))
    assert wanted <= reached


@pytest.mark.parametrize("size", [80, 100, 130, 200])
def test_no_button_is_cut_at_any_text_size(qtbot, size) -> None:
    theme.current().apply("light", size)
    window = gallery_window()
    qtbot.addWidget(window)
    window.show()
    for key in ("meetings", "people", "neighbourhoods"):
        window.pages.show_page(key)
        QApplication.processEvents()
        cut = [
            button.text()
            for button in window.findChildren(QAbstractButton)
            if button.isVisible() and button.text() and button.width() < button.minimumSizeHint().width()
        ]
        assert cut == []


def test_the_same_picture_twice(window) -> None:
    window.pages.show_page("meetings")
    QApplication.processEvents()
    window.toast.dismiss()
    assert window.grab().toImage() == window.grab().toImage()


def test_every_name_of_the_kit_is_where_it_is_said_to_be() -> None:
    from app.ui import widgets

    for name in widgets._HOMES:
        assert getattr(widgets, name) is not None
    with pytest.raises(AttributeError):
        widgets.Nothing  # noqa: B018 - asking is the test
