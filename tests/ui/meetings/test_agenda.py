"""دستور جلسه: items typed one after the other, moved and deleted by keys."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.services import meetings, minutes
from app.services.office import Office
from app.ui.meetings.agenda import AgendaPart
from app.ui.meetings.agenda_row import AgendaRow
from tests.ui.meetings.conftest import Opened
from tests.ui.reading_window import after

Typing = Callable[[QWidget, str], None]
ITEMS = ("گزارش امنیت محلات", "کانکس‌ها", "دفترچه محلات")


@pytest.fixture
def part(open_part: Opened) -> AgendaPart:
    return open_part(AgendaPart)


@pytest.fixture
def typed(part: AgendaPart, type_text: Typing, qtbot: QtBot) -> AgendaPart:
    """The three items, typed by a person who only knows Enter."""
    part.new.setFocus()
    for title in ITEMS:
        type_text(part.new, title)
        qtbot.keyClick(part.new, Qt.Key.Key_Return)
    part.desk.tasks.drain()
    return part


def titles(part: AgendaPart, office: Office) -> tuple[str, ...]:
    return tuple(item.title for item in meetings.read(office, part.meeting.id).meeting.agenda)


def row(part: AgendaPart, place: int) -> AgendaRow:
    found = part.rows.at(place)
    assert found is not None
    return found


def test_enter_adds_one_item_after_the_other(typed: AgendaPart, office: Office) -> None:
    assert titles(typed, office) == ITEMS
    assert typed.new.hasFocus()
    assert typed.new.text() == ""
    assert [one.number.text() for one in typed.rows] == ["۱", "۲", "۳"]
    assert not typed.new.isUndoAvailable()  # Ctrl+Z belongs to the toast


def test_a_line_is_kept_before_enter_and_becomes_a_row_after_it(
    part: AgendaPart, office: Office, type_text: Typing, qtbot: QtBot
) -> None:
    part.new.setFocus()
    type_text(part.new, "گزارش")
    qtbot.waitUntil(lambda: titles(part, office) == ("گزارش",), timeout=3000)
    type_text(part.new, " امنیت")
    assert len(part.rows) == 0
    qtbot.keyClick(part.new, Qt.Key.Key_Return)
    part.desk.tasks.drain()
    assert titles(part, office) == ("گزارش امنیت",)
    assert row(part, 0).title.text() == "گزارش امنیت"
    type_text(part.new, "گزارش امنیت")
    qtbot.keyClick(part.new, Qt.Key.Key_Return)
    part.desk.tasks.drain()
    assert titles(part, office) == ("گزارش امنیت", "گزارش امنیت")


def test_a_line_that_is_taken_back_leaves_no_item(
    part: AgendaPart, office: Office, type_text: Typing, qtbot: QtBot
) -> None:
    type_text(part.new, "نه")
    part.new.flush()
    part.new.selectAll()
    qtbot.keyClick(part.new, Qt.Key.Key_Backspace)
    part.new.flush()
    part.desk.tasks.drain()
    assert titles(part, office) == ()


def test_an_empty_line_adds_nothing(part: AgendaPart, office: Office, qtbot: QtBot) -> None:
    assert part._empty.isVisible()
    qtbot.keyClick(part.new, Qt.Key.Key_Return)
    part.desk.tasks.drain()
    assert titles(part, office) == ()


def test_enter_in_a_title_goes_on_to_the_next_and_then_to_the_new_line(
    typed: AgendaPart, qtbot: QtBot
) -> None:
    row(typed, 1).title.setFocus()
    qtbot.keyClick(row(typed, 1).title, Qt.Key.Key_Return)
    assert row(typed, 2).title.hasFocus()
    qtbot.keyClick(row(typed, 2).title, Qt.Key.Key_Return)
    assert typed.new.hasFocus()


def test_presenter_and_minutes_are_saved_and_added_up(
    typed: AgendaPart, office: Office, type_text: Typing
) -> None:
    type_text(row(typed, 0).presenter, "سرکلانتر نهم")
    row(typed, 0).presenter.flush()
    for place, minutes_planned in ((0, "20"), (2, "۳۰")):
        type_text(row(typed, place).minutes, minutes_planned)
        row(typed, place).minutes.flush()
    typed.desk.tasks.drain()
    first = meetings.read(office, typed.meeting.id).meeting.agenda[0]
    assert (first.presenter, first.minutes_planned) == ("سرکلانتر نهم", 20)
    assert typed._card._count.text() == "۳ بند · ۵۰ دقیقه"


def test_alt_and_arrows_move_an_item_and_the_caret_stays_in_it(
    typed: AgendaPart, office: Office, qtbot: QtBot
) -> None:
    moved = row(typed, 2)
    moved.title.setFocus()
    qtbot.keyClick(moved.title, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    typed.desk.tasks.drain()
    assert titles(typed, office) == (ITEMS[0], ITEMS[2], ITEMS[1])
    assert moved.title.hasFocus()
    assert typed.rows.at(1) is moved
    qtbot.keyClick(moved.title, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    qtbot.keyClick(moved.title, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    typed.desk.tasks.drain()
    assert titles(typed, office) == ITEMS


def test_tab_follows_the_order_after_a_move(typed: AgendaPart, qtbot: QtBot) -> None:
    qtbot.mouseClick(row(typed, 2).up, Qt.MouseButton.LeftButton)
    typed.desk.tasks.drain()
    qtbot.waitUntil(lambda: after(row(typed, 0).delete) is row(typed, 1).title)
    assert row(typed, 1).title.text() == ITEMS[2]


def test_a_deleted_item_comes_back_to_its_place(typed: AgendaPart, office: Office, qtbot: QtBot) -> None:
    with qtbot.waitSignal(typed.desk.done) as done:
        qtbot.mouseClick(row(typed, 1).delete, Qt.MouseButton.LeftButton)
    assert done.args[0] == "بند «کانکس‌ها» حذف شد"
    assert titles(typed, office) == (ITEMS[0], ITEMS[2])
    assert row(typed, 1).title.hasFocus()
    done.args[1]()
    typed.desk.tasks.drain()
    assert titles(typed, office) == ITEMS


def test_a_list_pasted_from_a_letter_is_an_item_a_line_and_one_undo(
    part: AgendaPart, type_text: Typing, office: Office, qtbot: QtBot
) -> None:
    type_text(part.new, ITEMS[0])
    QApplication.clipboard().setText("۱- پایگاه كلانتري\n۲- دفترچه محلات\n")
    with qtbot.waitSignal(part.desk.done) as done:
        qtbot.keyClick(part.new, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert done.args[0] == "۲ بند از فهرست افزوده شد"
    assert titles(part, office) == (ITEMS[0], "پایگاه کلانتری", "دفترچه محلات")
    done.args[1]()
    part.desk.tasks.drain()
    assert titles(part, office) == (ITEMS[0],)


def test_what_is_being_written_is_an_item_already(part: AgendaPart, type_text: Typing) -> None:
    assert not part._empty.isHidden()
    type_text(part.new, ITEMS[0])
    part.new.flush()
    part.desk.tasks.drain()
    assert part._empty.isHidden()


def test_the_badge_counts_the_items(part: AgendaPart, type_text: Typing, qtbot: QtBot) -> None:
    counts: list[int] = []
    part.count_changed.connect(counts.append)
    type_text(part.new, ITEMS[0])
    qtbot.keyClick(part.new, Qt.Key.Key_Return)
    part.desk.tasks.drain()
    assert counts[-1] == 1


def test_approved_minutes_keep_their_agenda(
    typed: AgendaPart, office: Office, sample_id: str, qtbot: QtBot
) -> None:
    minutes.acknowledge_all(office, sample_id)
    minutes.approve(office, sample_id)
    typed.show_meeting(meetings.read(office, sample_id))
    assert row(typed, 0).title.isReadOnly()
    assert not row(typed, 0).delete.isVisible()
    assert not typed.new.isVisible()
    qtbot.keyClick(row(typed, 1).title, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    typed.desk.tasks.drain()
    assert titles(typed, office) == ITEMS


def test_minutes_that_are_no_whole_number_of_one_day_are_refused(
    typed: AgendaPart, office: Office, type_text: Typing
) -> None:
    field = row(typed, 0).minutes
    for refused in ("۲٫۵", "۱۴۴۱", "۹" * 25):
        field.selectAll()
        type_text(field, refused)
        field.flush()
        assert typed.desk.tasks.drain()
        assert (field.text(), field.property("invalid")) == (refused, True)
        assert meetings.read(office, typed.meeting.id).meeting.agenda[0].minutes_planned is None
    field.selectAll()
    type_text(field, "۲۵")
    field.flush()
    assert typed.desk.tasks.drain()
    assert meetings.read(office, typed.meeting.id).meeting.agenda[0].minutes_planned == 25
