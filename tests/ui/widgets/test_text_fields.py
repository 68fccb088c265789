"""Typing Persian: direction, letters, half-space, undo, and when typing counts as said."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, QPoint, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPushButton, QVBoxLayout, QWidget

from app.persian.letters import normalise
from app.ui import shortcuts
from app.ui.widgets import CodeField, LineField, PassphraseField, TextArea

ZWNJ = "\u200c"
Shift, Control = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(qtbot):
    widget = QWidget()
    QVBoxLayout(widget)
    qtbot.addWidget(widget)
    return widget


def put(page: QWidget, *fields: QWidget) -> None:
    for field in fields:
        page.layout().addWidget(field)
    page.show()
    page.activateWindow()
    fields[0].setFocus()
    QApplication.processEvents()


@pytest.mark.parametrize("text", ["PDF نسخه نهایی", "0912 تلفن", "سلام", "", "(الف)"])
def test_a_line_stays_right_to_left_whatever_it_begins_with(page: QWidget, text: str) -> None:
    field = LineField()
    put(page, field)
    field.set_value(text)
    field.setCursorPosition(0)
    beginning = field.cursorRect().center().x()
    assert beginning > field.width() / 2, "the caret before the first letter is at the right"


def test_a_code_stays_left_to_right_and_is_kept_in_ascii(page: QWidget, type_text) -> None:
    field = CodeField()
    put(page, field)
    type_text(field, "۰۹۱۲۱۲۳۴۵۶۷")
    field.flush()
    assert field.value() == "09121234567"
    assert field.text() == "۰۹۱۲۱۲۳۴۵۶۷"
    field.set_value("a20@nemune.ir")
    assert field.text() == "a20@nemune.ir"


def test_dots_run_from_the_right_and_the_letters_of_a_passphrase_from_the_left(page: QWidget) -> None:
    field = PassphraseField()
    put(page, field)
    field.setText("abc123")
    ends = []
    for shown in (False, True):
        field.show_letters(shown)
        field.setCursorPosition(0)
        before = field.cursorRect().center().x()
        field.end(False)
        ends.append(field.cursorRect().center().x() - before)
        assert max(before, before + ends[-1]) > field.width() / 2, "they stand at the right"
    assert ends[0] < 0 < ends[1]


@pytest.mark.parametrize("make", [LineField, TextArea])
def test_arabic_letters_become_persian_and_undo_still_works(page: QWidget, type_text, make) -> None:
    field = make()
    put(page, field)
    type_text(field, "علي كاظمي")
    assert field.value() == "علی کاظمی"
    QTest.keyClick(field, Qt.Key.Key_Z, Control)
    assert field.value() != "علی کاظمی"
    assert "ي" not in field.value()


@pytest.mark.parametrize("make", [LineField, TextArea])
def test_half_space_comes_with_shift_space_and_with_words_key(page: QWidget, type_text, make) -> None:
    field = make()
    put(page, field)
    type_text(field, "می")
    QTest.keyClick(field, Qt.Key.Key_Space, Shift)
    type_text(field, "شود خانه")
    QTest.keyClick(field, Qt.Key.Key_2, Control | Shift)
    type_text(field, "ها")
    assert field.value() == f"می{ZWNJ}شود خانه{ZWNJ}ها"


@pytest.mark.parametrize("make", [LineField, TextArea])
def test_backspace_and_arrows_are_left_to_qt(page: QWidget, type_text, make) -> None:
    field = make()
    put(page, field)
    type_text(field, "سلام")
    QTest.keyClick(field, Qt.Key.Key_Backspace)
    assert field.value() == "سلا"


@pytest.mark.parametrize("make", [LineField, TextArea])
def test_pasted_text_is_put_right(page: QWidget, make) -> None:
    field = make()
    put(page, field)
    QGuiApplication.clipboard().setText("\u200fمي\u00acخواهم كار")
    QTest.keyClick(field, Qt.Key.Key_V, Control)
    assert field.value() == f"می{ZWNJ}خواهم کار"


def test_pasting_by_the_menu_is_put_right_too(page: QWidget) -> None:
    field = LineField()
    put(page, field)
    QGuiApplication.clipboard().setText("علي")
    QTest.mouseClick(field, Qt.MouseButton.RightButton)
    from PySide6.QtGui import QContextMenuEvent

    at = QPoint(5, 5)
    field.contextMenuEvent(QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, field.mapToGlobal(at)))
    menu = next(m for m in QApplication.topLevelWidgets() if isinstance(m, QMenu) and m.isVisible())
    next(action for action in menu.actions() if action.objectName() == "edit-paste").trigger()
    menu.close()
    assert field.text() == "علی"


@pytest.mark.parametrize("make", [LineField, TextArea])
def test_input_methods_are_put_right(page: QWidget, make) -> None:
    field = make()
    put(page, field)
    event = QInputMethodEvent("", [])
    event.setCommitString("كتاب")
    QApplication.sendEvent(field, event)
    assert field.value() == "کتاب"


@pytest.mark.parametrize("make", [LineField, TextArea])
def test_typing_is_committed_once_after_a_pause(qtbot, page: QWidget, type_text, make) -> None:
    field = make()
    put(page, field)
    said: list[str] = []
    field.committed.connect(said.append)
    type_text(field, "دستور")
    assert said == []
    qtbot.waitUntil(lambda: said == ["دستور"], timeout=2000)
    field.flush()
    assert said == ["دستور"]


@pytest.mark.parametrize("make", [LineField, TextArea])
def test_leaving_the_field_commits_at_once(page: QWidget, type_text, make) -> None:
    field, other = make(), LineField()
    put(page, field, other)
    said: list[str] = []
    field.committed.connect(said.append)
    type_text(field, "متن")
    other.setFocus()
    assert said == ["متن"]


def test_enter_commits_a_line(page: QWidget, type_text) -> None:
    field = LineField()
    put(page, field)
    said: list[str] = []
    field.committed.connect(said.append)
    type_text(field, "متن")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert said == ["متن"]


def test_long_typing_is_committed_within_a_second(qtbot, page: QWidget, type_text) -> None:
    field = TextArea()
    put(page, field)
    said: list[str] = []
    field.committed.connect(said.append)
    keys = QTimer(field, interval=50)
    keys.timeout.connect(lambda: type_text(field, "م"))
    keys.start()
    qtbot.waitUntil(lambda: bool(said), timeout=5000)
    assert len(said[0]) >= 2, "typing without a pause was never committed"


@pytest.mark.parametrize("make", [LineField, TextArea])
def test_a_refresh_does_not_overwrite_what_is_being_typed(page: QWidget, type_text, make) -> None:
    field = make()
    put(page, field)
    said: list[str] = []
    field.committed.connect(said.append)
    field.set_value("پیش")
    assert said == []
    type_text(field, "نو")
    field.set_value("پیش از آن")
    field.flush()
    assert len(said) == 1
    assert "نو" in said[0]


@pytest.mark.parametrize("make", [LineField, TextArea])
def test_a_refresh_leaves_the_caret_where_she_is_typing(page: QWidget, type_text, make) -> None:
    field = make()
    put(page, field)
    type_text(field, "یک دو")
    field.flush()
    field.set_value("یک دو سه")
    type_text(field, "م")
    assert field.value() == "یک دوم سه"


@pytest.mark.parametrize("make", [LineField, TextArea])
def test_ctrl_z_is_left_to_the_page_where_the_field_has_nothing_to_undo(page: QWidget, make) -> None:
    field = make()
    put(page, field)
    field.set_value("متن")
    from PySide6.QtCore import QEvent

    event = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Z, Control)
    event.ignore()
    QApplication.sendEvent(field, event)
    assert not event.isAccepted()


def test_tab_leaves_a_text_area(page: QWidget) -> None:
    area, other = TextArea(), LineField()
    put(page, area, other)
    QTest.keyClick(area, Qt.Key.Key_Tab)
    assert other.hasFocus()
    assert area.value() == ""


def test_a_text_area_grows_with_its_text_up_to_its_limit(qtbot, page: QWidget) -> None:
    area = TextArea(lines=2, at_most=5)
    put(page, area)
    page.resize(400, 600)
    two = area.height()
    area.set_value("سطر\n" * 4 + "سطر")
    qtbot.waitUntil(lambda: area.height() > two)
    five = area.height()
    area.set_value("سطر\n" * 30)
    assert abs(area.height() - five) <= 2
    area.set_value("سطر")
    qtbot.waitUntil(lambda: area.height() == two)


def test_a_text_area_takes_plain_text_only(page: QWidget) -> None:
    area = TextArea()
    put(page, area)
    data = QMimeData()
    data.setHtml("<b>درشت</b>")
    data.setText("درشت")
    area.insertFromMimeData(data)
    assert area.value() == "درشت"
    assert "font-weight:7" not in area.toHtml()


def test_a_problem_is_a_red_border_and_a_description(page: QWidget) -> None:
    field = LineField()
    put(page, field)
    plain = field.grab().toImage()
    field.set_problem("این نام تکراری است.")
    assert field.accessibleDescription() == "این نام تکراری است."
    assert field.grab().toImage() != plain
    field.set_problem(None)
    assert field.grab().toImage() == plain


def test_a_passphrase_is_taken_as_typed(page: QWidget, type_text) -> None:
    field = PassphraseField()
    put(page, field)
    type_text(field, "ي ۱2 ك")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert field.value() == "ي ۱2 ك"


@pytest.mark.usefixtures("qapp")
@given(st.text(alphabet="يكیکابپ ـً\u200c\u200f\u00ac۱١1a.", max_size=25))
def test_what_is_typed_letter_by_letter_is_stored_as_the_clean_up_would_store_it(typed: str) -> None:
    field = LineField()
    for letter in typed:
        QApplication.sendEvent(
            field, QKeyEvent(QKeyEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)
        )
    assert field.value() == normalise(field.value()).strip()
    assert not set("يك\u200f١") & set(field.text())


@pytest.mark.parametrize("make", [LineField, TextArea])
def test_an_english_keyboard_left_on_is_noticed_and_one_key_takes_the_offer(
    page: QWidget, type_text, make
) -> None:
    field = make()
    put(page, field)
    type_text(field, "گفت sgh")
    assert field.persian_offer.shown is None
    type_text(field, "l")
    assert field.persian_offer.shown.after == "سلام"
    (chip,) = page.findChildren(QPushButton)
    assert "سلام" in chip.text()
    assert field.hasFocus()
    QTest.keyClick(field, Qt.Key.Key_F12)
    assert field.value() == "گفت سلام"
    assert field.persian_offer.shown is None
    QTest.keyClick(field, Qt.Key.Key_Z, Control)
    assert field.value() == "گفت sghl"


@pytest.mark.parametrize("make", [LineField, TextArea])
def test_an_offer_is_ignored_by_typing_on_and_forgotten_on_leaving(page: QWidget, type_text, make) -> None:
    field, other = make(), LineField()
    put(page, field, other)
    type_text(field, "sghl")
    QTest.mouseClick(page.findChildren(QPushButton)[-1], Qt.MouseButton.LeftButton)
    assert field.value() == "سلام", "a click takes it too"
    type_text(field, " sghl")
    assert field.persian_offer.shown is not None
    type_text(field, "@x.ir")
    assert field.persian_offer.shown is None
    type_text(field, " sghl")
    other.setFocus()
    assert field.persian_offer.shown is None
    QTest.keyClick(other, Qt.Key.Key_F12)
    assert field.value() == "سلام sghl@x.ir sghl"


@pytest.mark.parametrize("make", [LineField, TextArea])
def test_the_second_line_of_a_text_is_offered_where_it_stands(page: QWidget, type_text, make) -> None:
    field = make()
    put(page, field)
    field.set_value("بند نخست\nبند دوم" if make is TextArea else "بند دوم")
    QTest.keyClick(field, Qt.Key.Key_End, Control if make is TextArea else Qt.KeyboardModifier.NoModifier)
    type_text(field, " sghl")
    QTest.keyClick(field, Qt.Key.Key_F12)
    assert field.value().endswith("بند دوم سلام")


def test_a_code_is_never_offered(page: QWidget, type_text) -> None:
    field = CodeField()
    put(page, field)
    type_text(field, "sghl")
    assert field.persian_offer.shown is None
    QTest.keyClick(field, Qt.Key.Key_F12)
    assert field.value() == "sghl"


@pytest.mark.parametrize("make", [LineField, TextArea])
def test_a_run_marked_as_arabic_keeps_its_letters(page: QWidget, type_text, make) -> None:
    field = make()
    put(page, field)
    type_text(field, "فرمود ")
    QTest.keyClick(field, Qt.Key.Key_A, Control | Shift)
    type_text(field, "علي كريم")
    assert field.value() == "فرمود ﴿علي كريم﴾"
    QTest.keyClick(field, Qt.Key.Key_End)
    type_text(field, " علي")
    assert field.value() == "فرمود ﴿علي كريم﴾ علی"


@pytest.mark.parametrize("make", [LineField, TextArea])
def test_what_is_chosen_is_marked_as_arabic(page: QWidget, make) -> None:
    field = make()
    put(page, field)
    field.set_value("بسم الله")
    field.selectAll()
    QTest.keyClick(field, Qt.Key.Key_A, Control | Shift)
    assert field.value() == "﴿بسم الله﴾"


@pytest.mark.parametrize("make", [LineField, TextArea])
def test_ctrl_y_does_again_in_the_field_and_is_left_to_the_page_when_there_is_nothing(
    page: QWidget, type_text, make
) -> None:
    field = make()
    put(page, field)
    heard: list[str] = []
    shortcuts.bind(page, "redo", lambda: heard.append("redo"))
    type_text(field, "متن")
    QTest.keyClick(field, Qt.Key.Key_Z, Control)
    QTest.keyClick(field, Qt.Key.Key_Y, Control)
    assert (field.value(), heard) == ("متن", [])
    QTest.keyClick(field, Qt.Key.Key_Y, Control)
    assert (field.value(), heard) == ("متن", ["redo"])
