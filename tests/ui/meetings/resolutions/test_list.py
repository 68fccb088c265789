"""The list of the resolutions driven as the secretary does; afterwards the office is asked what it holds."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from app.domain import gap
from app.domain.meeting import Meeting
from app.domain.resolution import ResolutionKind
from app.services import meetings, minutes
from app.services.office import Office
from app.ui import theme
from app.ui.desk import Desk
from app.ui.meetings.resolutions import ResolutionsPart
from app.ui.meetings.resolutions.row_delegate import RowDelegate
from app.ui.widgets.reading_order import reading_order
from app.words import Catalogue

Typist = Callable[[QWidget, str], None]
KIOSKS, STATIONS, SESSIONS = "sample-r2", "sample-r3", "sample-r8"


def commit(field: Any, desk: Desk) -> None:
    """Leave a field: what was typed is said."""
    field.flush()
    desk.tasks.drain()


def marks(part: ResolutionsPart, item_id: str) -> dict[str, str]:
    """The chips of a row and their tones."""
    place = part.list.rows.place(item_id)
    assert place is not None
    return {mark.text: mark.tone for mark in part.list.rows.row(place).marks}


def test_every_resolution_is_a_row_with_what_is_known_of_it(part: ResolutionsPart) -> None:
    QAbstractItemModelTester(part.list.rows)
    assert part.list.rows.rowCount() == 7
    assert part.list.rows.row(2).spoken.startswith("۳. استقرار ایستگاه پلیس در شهرری، مجوز")
    assert "۱۵ ایستگاه = ۸ + ۷" in marks(part, STATIONS)
    assert "مرتبط با ۳" in marks(part, KIOSKS)


def test_one_key_leads_from_the_form_to_the_new_line(part: ResolutionsPart, qtbot: QtBot) -> None:
    part.list.choose(KIOSKS)
    part.editor.text.setFocus()
    qtbot.keyClick(part.editor.text, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    assert part.entry.field.hasFocus()


def test_enter_adds_a_resolution_and_waits_for_the_next(
    part: ResolutionsPart, desk: Desk, held: Callable[[], Meeting], type_text: Typist, qtbot: QtBot
) -> None:
    for text in ("روشنایی معابر محله", "نصب ۵ دوربین"):
        type_text(part.entry.field, text)
        qtbot.keyClick(part.entry.field, Qt.Key.Key_Return)
        desk.tasks.drain()
        assert part.entry.field.toPlainText() == ""
        assert not part.entry.field.document().isUndoAvailable()  # Ctrl+Z belongs to the toast
    added = held().resolutions[-2:]
    assert [(one.text, one.kind) for one in added] == [
        ("روشنایی معابر محله", ResolutionKind.RESOLUTION),
        ("نصب ۵ دوربین", ResolutionKind.RESOLUTION),
    ]
    assert part.chosen == added[-1]
    assert part.editor.text.value() == "نصب ۵ دوربین"
    assert part.list.rows.rowCount() == 9


def test_a_second_enter_goes_on_to_who_is_responsible(
    part: ResolutionsPart, desk: Desk, type_text: Typist, qtbot: QtBot
) -> None:
    type_text(part.entry.field, "پیگیری آسفالت")
    for _ in range(2):
        qtbot.keyClick(part.entry.field, Qt.Key.Key_Return)
        desk.tasks.drain()
    assert part.focusWidget() is part.editor.responsible.input


def test_delete_and_undo_bring_back_the_place_the_relation_and_the_text(
    part: ResolutionsPart, desk: Desk, held: Callable[[], Meeting], qtbot: QtBot
) -> None:
    before = held()
    part.list.choose(KIOSKS)
    with qtbot.waitSignal(desk.done) as done:
        qtbot.keyClick(part.list, Qt.Key.Key_Delete)
    sentence, undo = done.args or ["", None]
    assert sentence == "مصوبه «تهیه و نصب کانکس» حذف شد"
    assert KIOSKS not in {one.id for one in held().resolutions}
    assert part.list.current_id()
    undo()
    assert held().resolutions == before.resolutions
    assert part.list.rows.place(KIOSKS) == 1


def test_alt_and_arrows_move_the_chosen_one_and_keep_it_chosen(
    part: ResolutionsPart, held: Callable[[], Meeting], qtbot: QtBot
) -> None:
    part.list.choose(STATIONS)
    qtbot.keyClick(part.list, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert [one.id for one in held().resolutions][:3] == ["sample-r1", STATIONS, KIOSKS]
    assert part.list.current_id() == STATIONS
    part.down.click()
    assert [one.id for one in held().resolutions][:3] == ["sample-r1", KIOSKS, STATIONS]
    assert "مرتبط با ۳" in marks(part, KIOSKS)


def test_approved_minutes_are_shown_and_not_changed(
    part: ResolutionsPart, office: Office, desk: Desk, held: Callable[[], Meeting], sample_id: str
) -> None:
    minutes.acknowledge_all(office, sample_id)
    desk.do(minutes.approve, sample_id)
    desk.tasks.drain()
    assert not part.banner.isHidden()
    assert part.entry.isHidden()
    assert part.editor.text.isReadOnly()
    assert part.editor.cooperating.height() >= theme.current().px(32)
    before = held()
    part.remove_chosen()
    part.move_chosen(1)
    assert held() == before


def test_an_empty_meeting_invites_to_write_the_first(
    empty_office: Office, empty_desk: Desk, catalogue: Catalogue, qtbot: QtBot
) -> None:
    meeting = meetings.create(empty_office).meeting
    assert meeting is not None
    part = ResolutionsPart(empty_desk, catalogue)
    qtbot.addWidget(part)
    part.show_meeting(meetings.read(empty_office, meeting.id))
    part.show()
    part.empty.step.click()
    assert part.focusWidget() is part.entry.field


def test_every_gap_has_a_chip_and_leads_somewhere(part: ResolutionsPart, held: Callable[[], Meeting]) -> None:
    for one in gap.gaps(held()):
        if one.item_id in {resolution.id for resolution in part.meeting.resolutions}:
            part.jump_to(one.item_id, one.where)
            assert part.list.current_id() == one.item_id
            assert part.editor.isAncestorOf(part.focusWidget())


def test_every_field_can_be_named_by_a_screen_reader(part: ResolutionsPart) -> None:
    part.list.choose(STATIONS)
    nameless = [
        widget
        for widget in part.findChildren(QWidget)
        if widget.isVisible()
        and not isinstance(widget, QScrollArea)
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
    ]
    assert nameless == []


def test_tab_goes_from_the_list_through_the_editor_in_reading_order(part: ResolutionsPart) -> None:
    part.list.choose(SESSIONS)
    editor = part.editor
    wanted = [
        part.entry.field,
        part.list,
        part.up,
        part.down,
        part.remove,
        editor.text,
        editor.kind,
        editor.status,
        editor.topic,
        editor.responsible.input,
        editor.due_on,
        editor.due_text,
        editor.cooperating.input,
        editor.consulted.input,
        editor.quantity.amount,
        editor.quantity.unit,
        editor.quantity.opener,
        editor.details.setting.heading,
        editor.details.files.heading,
    ]
    assert [widget for widget in reading_order(part) if widget in wanted] == [
        widget for widget in wanted if widget.isEnabled()
    ]


def test_a_gap_pressed_in_the_list_leads_to_its_field(
    part: ResolutionsPart, desk: Desk, type_text: Typist, qtbot: QtBot
) -> None:
    type_text(part.entry.field, "لایروبی نهر")
    qtbot.keyClick(part.entry.field, Qt.Key.Key_Return)
    desk.tasks.drain()
    QApplication.processEvents()
    index = part.list.currentIndex()
    part.list.scrollTo(index)
    row = part.list.visualRect(index)
    delegate = part.list.itemDelegate()
    assert isinstance(delegate, RowDelegate)
    chips = {
        mark.where: point
        for x in range(row.left(), row.right(), 8)
        for point in [QPoint(x, row.bottom() - 16)]
        if (mark := delegate.mark_at(index, point))
    }
    qtbot.mouseClick(part.list.viewport(), Qt.MouseButton.LeftButton, pos=chips["due"])
    assert part.focusWidget() is part.editor.due_on
    qtbot.mouseClick(part.list.viewport(), Qt.MouseButton.LeftButton, pos=chips["responsible"])
    assert part.focusWidget() is part.editor.responsible.input
