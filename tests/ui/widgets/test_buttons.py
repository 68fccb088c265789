"""Buttons are pressed by keys as by the mouse, once for each press, and a question waits for its answer."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from app.ui.meetings.resolutions.fold import Fold
from app.ui.widgets import LineField, TwoStep, button, chip_button, icon_button
from app.ui.widgets.buttons import set_menu
from app.ui.widgets.navigation import NavigationButton, NavigationEntry
from app.ui.widgets.segments import Segment, Segments
from tests.ui.reading_window import ReadingWindow

ENTER, BLOCK, SPACE = Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space
Put = Callable[..., QWidget]


@pytest.fixture
def put(qtbot) -> Put:
    """Shows widgets below each other in a window that has the keys; the first has the focus."""

    pages: list[QWidget] = []

    def shown(*widgets: QWidget) -> QWidget:
        page = ReadingWindow()
        pages.append(page)
        page.setCentralWidget(QWidget())
        column = QVBoxLayout(page.centralWidget())
        for widget in widgets:
            column.addWidget(widget)
        qtbot.addWidget(page)
        page.show()
        with qtbot.waitActive(page):
            page.activateWindow()
        widgets[0].setFocus()
        return page

    return shown


def hold(widget: QWidget, key: Qt.Key) -> None:
    """Keep a key down long enough that the keyboard repeats it."""
    none = Qt.KeyboardModifier.NoModifier
    for kind, repeats in ((QEvent.Type.KeyPress, False), *[(QEvent.Type.KeyPress, True)] * 3):
        QApplication.sendEvent(widget, QKeyEvent(kind, key, none, "\r", repeats))
    QApplication.sendEvent(widget, QKeyEvent(QEvent.Type.KeyRelease, key, none, "\r"))


BUTTONS: dict[str, Callable[[], QWidget]] = {
    "push": lambda: button("تأیید"),
    "danger": lambda: button("حذف", kind="danger"),
    "chip": lambda: chip_button("+ مهلت"),
    "icon": lambda: icon_button("برداشتن", "close"),
    "navigation": lambda: NavigationButton(NavigationEntry("people", "اشخاص", "people")),
    "heading": lambda: Fold("جزئیات", QWidget()),
    "segment": lambda: Segments("نمایش", [Segment("all", "همه")]),
}


@pytest.mark.parametrize("key", [ENTER, BLOCK, SPACE])
@pytest.mark.parametrize("kind", BUTTONS)
def test_enter_presses_every_button_as_space_does(put, kind: str, key: Qt.Key) -> None:
    pressed: list[int] = []
    made = BUTTONS[kind]()
    put(made)
    one = made if isinstance(made, QAbstractButton) else made.findChild(QAbstractButton)
    one.clicked.connect(lambda *_: pressed.append(1))
    QTest.keyClick(one, key)
    assert pressed == [1]


@pytest.mark.parametrize("key", [ENTER, BLOCK, SPACE])
def test_a_key_that_is_held_presses_once(put, key: Qt.Key) -> None:
    pressed: list[int] = []
    one = button("افزودن", lambda: pressed.append(1))
    put(one)
    hold(one, key)
    assert pressed == [1]


def test_a_key_held_since_the_field_before_presses_nothing(put) -> None:
    pressed: list[int] = []
    field, one = LineField(), button("افزودن", lambda: pressed.append(1))
    field.returnPressed.connect(one.setFocus)
    put(field, one)
    none = Qt.KeyboardModifier.NoModifier
    for repeats in (False, True, True):
        focus = QApplication.focusWidget()
        QApplication.sendEvent(focus, QKeyEvent(QEvent.Type.KeyPress, ENTER, none, "\r", repeats))
    assert one.hasFocus()
    assert pressed == []


def test_what_the_page_does_on_enter_is_not_done_too(put) -> None:
    class Default(QWidget):
        def keyPressEvent(self, event: QKeyEvent) -> None:
            done.append("page")

    done: list[str] = []
    page = Default()
    one = button("افزودن", lambda: done.append("button"))
    QVBoxLayout(page).addWidget(one)
    put(page)
    one.setFocus()
    QTest.keyClick(one, ENTER)
    assert done == ["button"]


def test_with_ctrl_enter_stays_the_command_that_it_is(put) -> None:
    done: list[str] = []
    one = button("افزودن", lambda: done.append("button"))
    page = put(one)
    QShortcut(QKeySequence("Ctrl+Return"), page).activated.connect(lambda: done.append("command"))
    QTest.keyClick(one, ENTER, Qt.KeyboardModifier.ControlModifier)
    assert done == ["command"]


def test_enter_opens_the_menu_of_a_button_and_acts_on_nothing(put) -> None:
    pressed: list[int] = []
    one = button("خروجی", lambda: pressed.append(1))
    menu = QMenu(one)
    menu.addAction("چاپ")
    set_menu(one, menu)
    put(one)
    QTest.keyClick(one, ENTER)
    assert menu.isVisible()
    menu.close()
    assert pressed == []


@pytest.fixture
def step(put) -> TwoStep:
    """A two-step button in a window, with a field after it."""
    made = TwoStep("باطل کن", "باطل شود؟")
    made.told = []  # type: ignore[attr-defined]
    made.confirmed.connect(lambda: made.told.append(1))  # type: ignore[attr-defined]
    made.after = LineField()  # type: ignore[attr-defined]
    put(made, made.after)  # type: ignore[attr-defined]
    made.act.setFocus()
    return made


def rest() -> None:
    """She reads the question."""
    QTest.qWait(QApplication.doubleClickInterval() + 20)


def test_two_presses_of_enter_act_and_one_asks(step) -> None:
    QTest.keyClick(step.act, ENTER)
    assert step.asks
    assert step.told == []
    assert step.act.text() == "باطل شود؟"
    rest()
    QTest.keyClick(step.act, ENTER)
    assert step.told == [1]
    assert not step.asks
    assert step.act.text() == "باطل کن"


@pytest.mark.parametrize("key", [ENTER, SPACE])
def test_a_key_struck_twice_or_held_is_one_press(step, key: Qt.Key) -> None:
    QTest.keyClick(step.act, key)
    QTest.keyClick(step.act, key)
    hold(step.act, key)
    assert step.told == []
    assert step.asks


def test_a_double_click_is_one_press(step) -> None:
    left = Qt.MouseButton.LeftButton
    QTest.mouseClick(step.act, left)
    QTest.mouseDClick(step.act, left)
    assert step.told == []
    assert step.asks


@pytest.fixture
def grave(put) -> TwoStep:
    """A two-step button whose second press is another than the first."""
    made = TwoStep("تأیید", "قفل شود؟", is_grave=True)
    made.told = []  # type: ignore[attr-defined]
    made.confirmed.connect(lambda: made.told.append(1))  # type: ignore[attr-defined]
    put(made, LineField())
    made.act.setFocus()
    return made


@pytest.mark.parametrize("key", [ENTER, SPACE])
def test_a_grave_question_is_not_answered_by_the_key_that_asked(grave, key: Qt.Key) -> None:
    for _ in range(5):
        focus = grave.window().focusWidget()
        QTest.keyClick(focus, key)
        rest()
    assert grave.told == []
    if not grave.asks:
        QTest.keyClick(grave.act, key)
    rest()
    QTest.keyClick(grave.back, Qt.Key.Key_Tab)
    assert grave.act.hasFocus()
    QTest.keyClick(grave.act, key)
    assert grave.told == [1]


def test_a_grave_question_does_not_stand_under_the_pointer(grave, qtbot) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    row = QHBoxLayout(host)
    row.addWidget(grave)
    row.addStretch(1)
    host.resize(600, 60)
    host.show()
    place = grave.act.mapTo(host, grave.act.rect().center())
    QTest.mouseClick(grave.act, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: host.childAt(place) is grave.back)


@pytest.mark.parametrize("on", ["act", "back"])
def test_escape_takes_the_question_back_and_stays_at_the_button(step, on: str) -> None:
    QTest.keyClick(step.act, ENTER)
    focus = getattr(step, on)
    focus.setFocus()
    QTest.keyClick(focus, Qt.Key.Key_Escape)
    assert not step.asks
    assert step.act.hasFocus()
    assert not step.back.isVisible()
    QTest.keyClick(step.act, ENTER)
    assert step.told == [], "it asks anew"


def test_escape_closes_nothing_else_while_it_asks(step) -> None:
    closed: list[int] = []
    QShortcut(QKeySequence("Escape"), step.window()).activated.connect(lambda: closed.append(1))
    QTest.keyClick(step.act, ENTER)
    QTest.keyClick(step.act, Qt.Key.Key_Escape)
    assert closed == []
    QTest.keyClick(step.act, Qt.Key.Key_Escape)
    assert closed == [1]


def test_going_elsewhere_takes_the_question_back(step) -> None:
    QTest.keyClick(step.act, ENTER)
    QTest.keyClick(step.act, Qt.Key.Key_Tab)
    assert step.back.hasFocus()
    assert step.asks, "«انصراف» belongs to it"
    QTest.keyClick(step.back, Qt.Key.Key_Tab)
    assert step.after.hasFocus()
    assert not step.asks


def test_another_program_in_front_leaves_the_question(step, qtbot) -> None:
    QTest.keyClick(step.act, ENTER)
    window, other = step.window(), QWidget()
    qtbot.addWidget(other)
    other.show()
    with qtbot.waitActive(other):
        other.activateWindow()
    assert not step.act.hasFocus()
    assert step.asks
    with qtbot.waitActive(window):
        window.activateWindow()
    assert step.asks


def test_a_page_that_is_left_asks_no_more(step) -> None:
    QTest.keyClick(step.act, ENTER)
    step.window().hide()
    step.window().show()
    assert not step.asks
    assert step.act.text() == "باطل کن"
