"""The checks of `dev.py inspect` are worth something: each finds the fault that is planted for it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.ui import theme
from app.ui.widgets import LineField, button, icon_button, scrolled, words
from app.ui.widgets.chip import Chip
from app.ui.widgets.labels import Dot
from tests.ui.reading_window import ReadingWindow
from tools.inspection.inspector import Inspector

Show = Callable[..., list[str]]


class Trap(LineField):
    """A field that keeps Tab."""

    def focusNextPrevChild(self, _forward: bool) -> bool:
        return True


class Plain(QWidget):
    """Something with the focus that shows nothing of it, and is nothing for a screen reader."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFixedSize(60, 30)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.ignore()


@pytest.fixture
def complaints(qtbot: QtBot) -> Iterator[Show]:
    """Puts widgets into a window, one below the other, and says what is wrong with them."""

    def told(*widgets: QWidget, look: str = "light") -> list[str]:
        theme.current().apply(look, 100)  # type: ignore[arg-type]
        window, page = ReadingWindow(), QWidget()
        page.setProperty("ground", "card")
        column = QVBoxLayout(page)
        for widget in widgets:
            column.addWidget(widget)
        window.setCentralWidget(page)
        window.resize(420, 60 * len(widgets) + 40)
        qtbot.addWidget(window)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        inspector = Inspector()
        return [f"{one.what}: {one.widget}" for one in (*inspector.look(window), *inspector.walk(window))]

    yield told
    theme.current().apply("light", 100)


def field(name: str) -> LineField:
    made = LineField()
    made.setAccessibleName(name)
    return made


@pytest.mark.parametrize("look", ["light", "dark", "contrast"])
def test_a_page_of_the_kit_has_no_fault(complaints: Show, look: str) -> None:
    tick = QCheckBox("نمونه است")
    tools = QWidget()
    line = QHBoxLayout(tools)
    line.addWidget(icon_button("حذف بند", "delete"))
    line.addWidget(button("ثبت جلسه", kind="primary", icon="add"))
    line.addWidget(button("حذف جلسه", kind="danger"))
    line.addWidget(button("شاید بعد", kind="quiet"))
    assert complaints(words("متن"), field("نام"), tick, tools, Chip("غایب", "red"), look=look) == []


def test_a_button_without_a_name_is_found(complaints: Show) -> None:
    told = complaints(icon_button("", "delete"), field("نام"))
    assert [one.partition(":")[0] for one in told] == ["has no name for a screen reader"]


def test_two_buttons_of_one_name_are_found(complaints: Show) -> None:
    told = complaints(icon_button("حذف", "delete"), icon_button("حذف", "delete"))
    assert [one.partition(":")[0] for one in told] == ["is called as 1 other(s) beside it"]


def test_what_has_no_role_and_shows_no_focus_is_found(complaints: Show) -> None:
    plain = Plain()
    plain.setAccessibleName("کاشی")
    told = complaints(plain, field("نام"))
    assert any("has no role" in one for one in told)
    assert any("shows the focus by 0 px" in one for one in told)


def test_a_trap_for_tab_is_found_and_what_lies_behind_it(complaints: Show) -> None:
    trap = Trap()
    trap.setAccessibleName("دام")
    told = complaints(field("پیش از دام"), trap, field("پس از دام"))
    assert any("is the end of the way" in one and "دام" in one for one in told)
    assert any("is not reached by Tab" in one and "پس از دام" in one for one in told)


def test_a_button_that_tab_passes_by_is_found(complaints: Show) -> None:
    passed = button("پنهان از صفحه‌کلید")
    passed.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    told = complaints(field("نام"), passed)
    assert [one.partition(":")[0] for one in told] == ["is not reached by Tab"]


def test_an_order_against_the_eye_is_found(qtbot: QtBot) -> None:
    fields = [field(name) for name in ("یک", "دو", "سه")]
    page = QWidget()
    page.setProperty("ground", "card")
    column = QVBoxLayout(page)
    for one in fields:
        column.addWidget(one)
    QWidget.setTabOrder(fields[0], fields[2])
    QWidget.setTabOrder(fields[2], fields[1])
    qtbot.addWidget(page)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    told = [one.what for one in Inspector(["tab"]).walk(page)]
    assert len(told) == 1
    assert told[0].startswith("sends Tab upwards, to LineField in QWidget «دو»")


def test_grey_on_grey_is_found(complaints: Show) -> None:
    faint = QLabel("متن کم‌رنگ")
    faint.setStyleSheet("color: #9A9A9A;")
    told = complaints(faint, field("نام"))
    assert [one[:53] for one in told] == ["has a contrast of 2.8, not 4.5: #9A9A9A on #FFFFFF: Q"]


def test_in_high_contrast_more_is_asked(complaints: Show) -> None:
    grey = QLabel("متن خاکستری")
    grey.setStyleSheet("color: #8A8A8A;")
    told = complaints(grey, field("نام"), look="contrast")
    assert len(told) == 1
    assert ", not 7.0: #8A8A8A on #000000" in told[0]


def test_a_field_without_an_edge_is_found(complaints: Show) -> None:
    edgeless = field("نام")
    edgeless.setStyleSheet("QLineEdit { border: 1px solid #EEEEEE; }")
    assert any("has an edge with a contrast of 1." in one for one in complaints(edgeless))


def test_a_dot_or_a_chip_without_a_word_is_found(complaints: Show) -> None:
    alone = QWidget()
    QHBoxLayout(alone).addWidget(Dot("red"))
    told = complaints(alone, Chip("", "amber"), field("نام"))
    assert [one.partition(":")[0] for one in told] == ["is a dot without a word", "has a tone and no word"]


def test_a_mark_without_its_sentence_is_found(complaints: Show) -> None:
    marked = field("تاریخ")
    marked.setProperty("invalid", True)
    assert any("does not say why" in one for one in complaints(marked))


def test_words_without_room_and_a_latin_digit_are_found(complaints: Show) -> None:
    narrow = QLabel("نوشته‌ای که در جایش جا نمی‌شود")
    narrow.setFixedWidth(30)
    told = complaints(narrow, QLabel("ردیف 12"), QLineEdit("نامی", accessibleName="نام"))
    assert any("has no room for its words" in one for one in told)
    assert any("has a Latin digit" in one for one in told)


def test_grey_on_grey_is_found_where_it_is_scrolled_away(qtbot: QtBot) -> None:
    content = QWidget()
    column = QVBoxLayout(content)
    faint = QLabel("متن کم‌رنگ")
    faint.setStyleSheet("color: #9A9A9A;")
    column.addWidget(words("بالا"))
    column.addSpacing(900)
    column.addWidget(faint)
    area = scrolled(content)
    window = ReadingWindow()
    window.setCentralWidget(area)
    window.resize(300, 200)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    inspector = Inspector(["contrast"])
    assert inspector.look(window) == []
    assert [one.what[:32] for one in inspector.scroll(window)] == ["has a contrast of 2.5, not 4.5: "]
    assert area.verticalScrollBar().value() == 0
