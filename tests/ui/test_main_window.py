"""The shell: pages are built when first visited, keys lead to them, the last act can be taken back."""

from __future__ import annotations

from datetime import datetime, time

import pytest
from PySide6.QtCore import QDate, QPoint, QRect, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from app.ui import shortcuts
from app.ui.main_window import TARGET_SIZE, MainWindow
from app.ui.theme import GAP
from app.ui.widgets import EmptyPage, LineField
from app.ui.widgets.page_stack import PageEntry

Control = Qt.KeyboardModifier.ControlModifier


class Sheet(QWidget):
    """A page that notes what it is told."""

    def __init__(self, told: list[str], name: str) -> None:
        super().__init__()
        self.told, self.name = told, name
        self.field = LineField()
        QVBoxLayout(self).addWidget(self.field)
        told.append(f"built {name}")

    def entered(self) -> None:
        self.told.append(f"entered {self.name}")

    def left(self) -> None:
        self.told.append(f"left {self.name}")


@pytest.fixture
def told() -> list[str]:
    return []


@pytest.fixture
def window(qtbot, told) -> MainWindow:
    made = MainWindow(
        "دبیر",
        "شهرداری نمونه",
        [
            PageEntry("meetings", "جلسات", "meetings", lambda: Sheet(told, "جلسات"), "go_1"),
            PageEntry("people", "اشخاص و نهادها", "people", lambda: Sheet(told, "اشخاص"), "go_2"),
            PageEntry("preferences", "تنظیمات", "settings", lambda: Sheet(told, "تنظیمات"), "go_4", True),
        ],
    )
    qtbot.addWidget(made)
    made.pages.show_page("meetings")
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def test_a_page_is_built_at_its_first_visit_and_only_then(window, told) -> None:
    assert told == ["built جلسات", "entered جلسات"]
    window.pages.show_page("people")
    assert told[2:] == ["built اشخاص", "left جلسات", "entered اشخاص"]
    window.pages.show_page("meetings")
    assert told[5:] == ["left اشخاص", "entered جلسات"]


def test_keys_and_the_navigation_lead_to_pages(window) -> None:
    QTest.keyClick(window, Qt.Key.Key_2, Control)
    assert window.pages.current_page() == "people"
    assert window.navigation.button("people").isChecked()
    QTest.mouseClick(window.navigation.button("preferences"), Qt.MouseButton.LeftButton)
    assert window.pages.current_page() == "preferences"


def test_the_navigation_stands_at_the_right_and_fits_the_target_screen(window) -> None:
    assert window.navigation.geometry().right() == window.centralWidget().rect().right()
    assert window.minimumSizeHint().width() <= 1366
    assert window.minimumSizeHint().height() <= 728


@pytest.mark.parametrize(
    ("screen", "fills"),
    [((1366, 728), True), ((1366, 768), True), ((1920, 780), True), ((1920, 1040), False)],
)
def test_a_window_that_would_not_fit_with_its_title_fills_the_screen(window, screen, fills) -> None:
    window.setWindowState(Qt.WindowState.WindowNoState)
    window.fit_screen(QSize(*screen))
    assert window.isMaximized() is fills
    assert fills or window.size() == TARGET_SIZE


def test_the_last_act_is_named_and_taken_back_by_its_key(window) -> None:
    taken_back: list[str] = []
    window.toast.say("«بند ۲» حذف شد", lambda: taken_back.append("بند ۲"))
    assert window.toast.sentence() == "«بند ۲» حذف شد"
    window.pages.show_page("meetings").setFocus()
    QTest.keyClick(window, Qt.Key.Key_Z, Control)
    assert taken_back == ["بند ۲"]
    assert window.toast.sentence() == "واگرد شد: «بند ۲» حذف شد"
    QTest.keyClick(window, Qt.Key.Key_Z, Control)
    assert taken_back == ["بند ۲"]
    assert window.toast.sentence() == "اینجا کاری برای واگرد نیست."
    QTest.keyClick(window, Qt.Key.Key_Z, Control)
    assert taken_back == ["بند ۲"]


def test_on_its_page_the_last_act_can_be_taken_back_after_its_notice_has_gone(window) -> None:
    taken_back: list[str] = []

    def do(act: str) -> None:
        window.toast.say(f"{act} عوض شد", lambda: taken_back.append(act))
        window.toast._leave()
        assert window.toast.sentence() == ""

    window.pages.show_page("people").setFocus()
    do("زبان")
    window.undo()
    assert (taken_back, window.toast.sentence()) == (["زبان"], "واگرد شد: زبان عوض شد")
    window.undo()
    do("قلم")
    window.forget_untold()
    window.undo()
    do("چاپگر")
    window.pages.show_page("meetings")
    window.undo()
    assert taken_back == ["زبان"], "what was done since, or on another page, is not in the way"


def test_a_page_that_is_shown_has_the_focus_in_its_first_field(window) -> None:
    QTest.keyClick(window, Qt.Key.Key_2, Control)
    assert window.pages.page("people").field.hasFocus()


def test_letters_that_nothing_takes_are_told_and_no_undo_is_lost_for_it(window, type_text) -> None:
    sheet = window.pages.show_page("people")
    sheet.setFocus()
    type_text(sheet, "سلام")
    assert "به جایی نمی‌رود" in window.toast.sentence()
    window.toast.say("حذف شد", lambda: None)
    type_text(sheet, "سلام")
    assert window.toast.sentence() == "حذف شد"


def test_what_stays_instead_of_the_pages_lets_no_way_lead_to_them(window) -> None:
    closed = EmptyPage("lock", "دفتر باز نشد", "آن پنجره را ببندید.", "دوباره", lambda: None)
    window.pages.show_instead(closed, stays=True)
    QTest.keyClick(window, Qt.Key.Key_2, Control)
    assert (window.pages.current_page(), closed.isVisible()) == ("", True)
    window.pages.leave_instead()
    QTest.keyClick(window, Qt.Key.Key_2, Control)
    assert window.pages.current_page() == "people"


def test_a_field_undoes_its_own_typing_before_the_page_undoes_an_act(window, type_text) -> None:
    taken_back: list[int] = []
    field = window.pages.show_page("meetings").field
    field.setFocus()
    window.toast.say("حذف شد", lambda: taken_back.append(1))
    type_text(field, "متن")
    QTest.keyClick(field, Qt.Key.Key_Z, Control)
    assert field.text() == ""
    assert taken_back == []
    QTest.keyClick(field, Qt.Key.Key_Z, Control)
    assert taken_back == [1]


def test_what_stands_elsewhere_in_view_is_not_said_too(window) -> None:
    window.withdraw("جلسه آغاز شد")
    window.toast.say("جلسه آغاز شد", lambda: None)
    window.withdraw("چیزی دیگر")
    assert window.toast.sentence() == "جلسه آغاز شد"
    window.withdraw("جلسه آغاز شد")
    assert window.toast.sentence() == ""


@pytest.mark.parametrize("size", [TARGET_SIZE, QSize(1000, 620)])
def test_the_toast_lies_on_the_line_at_the_foot_and_covers_no_page(window, size) -> None:
    window.resize(size)
    window.pages.show_page("meetings")
    window.toast.say("«بند ۲» حذف شد", lambda: None)
    toast = QRect(window.toast.mapTo(window, QPoint()), window.toast.size())
    page = window.pages.page("meetings")
    foot = page.mapTo(window, page.rect().bottomLeft()).y()
    assert window.rect().contains(toast)
    assert foot - toast.top() <= GAP, "only the room below the cards"


def test_a_second_toast_takes_the_place_of_the_first(window) -> None:
    window.toast.say("یک", lambda: None)
    window.toast.say("دو")
    assert window.toast.sentence() == "دو"
    shown = [label.text() for label in window.toast.findChildren(QLabel) if label.isVisible()]
    assert shown == ["دو"]


def test_banners_come_and_go_by_name(window) -> None:
    pressed: list[int] = []
    window.set_banner("disk", "جا برای ذخیره نیست.", "red", "دوباره", lambda: pressed.append(1))
    window.set_banner("disk", "هنوز جا نیست.", "red", "دوباره", lambda: pressed.append(2))
    assert window.banner("disk").sentence() == "هنوز جا نیست."
    window.banner("disk").action.click()
    assert pressed == [2]
    window.clear_banner("disk")
    assert window.banner("disk") is None


def test_the_status_line_speaks_persian(window) -> None:
    window.status.show_saved(time(10, 47, 12))
    assert window.status.text() == "● همه تغییرها ذخیره شد · ۱۰:۴۷:۱۲"
    window.status.show_day(QDate(2026, 11, 22))
    assert "یکشنبه ۱ آذر ۱۴۰۵" in [label.text() for label in window.status.findChildren(QLabel)]


def test_the_day_changes_at_midnight_while_the_window_is_open(qtbot) -> None:
    moments = [datetime(2026, 11, 22, 23, 59), datetime(2026, 11, 23, 0, 1)]
    made = MainWindow("دبیر", "شهرداری نمونه", [], lambda: moments[0])
    qtbot.addWidget(made)
    moments.pop(0)
    made._days.timeout.emit()
    assert "دوشنبه ۲ آذر ۱۴۰۵" in [label.text() for label in made.status.findChildren(QLabel)]


def test_closing_flushes_the_field_that_is_being_typed_in(window, type_text) -> None:
    field = window.pages.show_page("meetings").field
    field.setFocus()
    said: list[str] = []
    order: list[str] = []
    field.committed.connect(lambda text: (said.append(text), order.append("field")))
    window.closing.connect(lambda: order.append("closing"))
    type_text(field, "نیمه‌کاره")
    window.close()
    assert said == ["نیمه‌کاره"]
    assert order == ["field", "closing"]


def test_pages_can_be_built_anew(window, told) -> None:
    window.pages.rebuild()
    assert told.count("built جلسات") == 2
    assert window.pages.current_page() == "meetings"


def test_an_empty_page_offers_one_step(qtbot) -> None:
    done: list[int] = []
    page = EmptyPage("empty", "هنوز جلسه‌ای نیست", "جلسه‌ها اینجا می‌آیند.", "جلسه جدید", lambda: done.append(1))
    qtbot.addWidget(page)
    page.show()
    page.step.click()
    assert done == [1]


def test_the_keys_of_the_navigation_are_in_the_table() -> None:
    assert shortcuts.KEYS["go_1"].sequence == "Ctrl+1"
    with pytest.raises(KeyError):
        shortcuts.label("nothing")
