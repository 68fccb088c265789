"""مصوبات باز جلسات پیش: offered for the agenda, looked at, taken as links, and given back by one undo."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.domain.meeting import Meeting
from app.persian import digits
from app.services import meetings, minutes
from app.services.office import Office
from app.ui.meetings.agenda import AgendaPart
from app.ui.meetings.open_resolution_row import OpenResolutionRow
from tests.ui.meetings.conftest import Opened
from tests.ui.meetings.earlier_session import AGENDA, KIOSKS, LIGHTS, hold_earlier, made, prepare

Control = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def number(office: Office) -> str:
    """The number of the minutes of the earlier session."""
    prepare(office)
    return hold_earlier(office)


@pytest.fixture
def part(open_part: Opened, office: Office, number: str) -> AgendaPart:
    assert number
    part = open_part(AgendaPart)
    part.show_meeting(meetings.read(office, made(office).id))
    part.desk.tasks.drain()
    return part


def stored(part: AgendaPart, office: Office) -> Meeting:
    return meetings.read(office, part.meeting.id).meeting


def row(part: AgendaPart, place: int) -> OpenResolutionRow:
    found = part.carry_over.rows.at(place)
    assert found is not None
    return found


def press(qtbot: QtBot, widget: QWidget) -> None:
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)


def test_the_card_is_closed_and_says_how_many_and_how_many_are_late(part: AgendaPart) -> None:
    assert part.carry_over.isVisible()
    assert part.carry_over.card._count.text() == "۲ مورد · ۱ با مهلت گذشته"
    assert len(part.carry_over.rows) == 0


def test_the_open_card_tells_each_with_its_origin_and_deadline(
    part: AgendaPart, qtbot: QtBot, number: str
) -> None:
    press(qtbot, part.carry_over.toggle)
    assert f"{digits.to_persian(number)}-۱" in row(part, 0).facts.text()
    assert row(part, 0).check.hasFocus()
    assert row(part, 0).text.text().endswith(KIOSKS)
    facts = row(part, 0).facts.text()
    assert "جلسه ۹ · پنجشنبه ۳۰ مهر ۱۴۰۵" in facts
    assert "سرکلانتری نهم" in facts
    assert facts.endswith("مهلت ۱۴۰۵/۰۸/۱۹")
    assert row(part, 0).times.text() == row(part, 1).times.text() == "نخستین پیگیری"
    assert [row(part, at).overdue.isVisible() for at in (0, 1)] == [True, False]
    assert row(part, 0).overdue.text() == "مهلت گذشته"


def test_what_is_ticked_is_shown_as_it_will_stand_before_it_is_taken(part: AgendaPart, qtbot: QtBot) -> None:
    part.carry_over.open()
    assert not part.carry_over.accept.isEnabled()
    qtbot.keyClick(row(part, 0).check, Qt.Key.Key_Space)
    press(qtbot, row(part, 1).text)
    assert part.carry_over.preview.text().split("\u2028") == [f"۳. امنیت محله: {KIOSKS}", f"۴. {LIGHTS}"]
    assert part.carry_over.accept.text() == "افزودن ۲ بند به دستور"
    press(qtbot, row(part, 1))
    assert part.carry_over.preview.text() == f"۳. امنیت محله: {KIOSKS}"


def test_taken_ones_are_links_and_are_not_offered_again(
    part: AgendaPart, office: Office, qtbot: QtBot
) -> None:
    part.carry_over.open()
    qtbot.keyClick(row(part, 0).check, Qt.Key.Key_Space)
    with qtbot.waitSignal(part.desk.done) as done:
        qtbot.keyClick(row(part, 0).check, Qt.Key.Key_Return, Control)
    part.desk.tasks.drain()
    assert done.args[0] == "۱ مصوبه باز به دستور افزوده شد"
    now = stored(part, office)
    assert [(item.title, item.carried_from) for item in now.agenda] == [
        (AGENDA[0], None),
        (AGENDA[1], None),
        (f"امنیت محله: {KIOSKS}", "kiosks"),
    ]
    assert now.resolutions == ()
    assert len(part.carry_over.rows) == 1
    assert row(part, 0).text.text() == LIGHTS
    carried = part.rows.at(2)
    assert carried is not None
    assert carried.origin.isVisible()
    assert carried.origin.text() == "نخستین پیگیری"
    assert carried.origin.toolTip().startswith("جلسه ۹")
    done.args[1]()
    part.desk.tasks.drain()
    assert len(stored(part, office).agenda) == 2
    assert part.carry_over.card._count.text() == "۲ مورد · ۱ با مهلت گذشته"


def test_all_at_once_and_the_card_goes(part: AgendaPart, office: Office, qtbot: QtBot) -> None:
    part.jump_to("", "carried")
    press(qtbot, part.carry_over.all)
    press(qtbot, part.carry_over.accept)
    part.desk.tasks.drain()
    assert [item.carried_from for item in stored(part, office).agenda[2:]] == ["kiosks", "lights"]
    assert not part.carry_over.isVisible()


def test_ticks_do_not_follow_her_to_another_meeting(part: AgendaPart, office: Office, qtbot: QtBot) -> None:
    part.carry_over.open()
    qtbot.keyClick(row(part, 0).check, Qt.Key.Key_Space)
    part.show_meeting(meetings.read(office, made(office).id))
    part.desk.tasks.drain()
    assert len(part.carry_over.rows) == 0
    part.carry_over.open()
    assert not row(part, 0).check.isChecked()


def test_what_she_ticked_waits_for_her_and_the_button_stays_under_the_pointer(
    part: AgendaPart, office: Office, qtbot: QtBot
) -> None:
    first = part.meeting.id
    part.carry_over.open()
    part.grab()
    place = part.carry_over.accept.mapTo(part, QPoint())
    qtbot.keyClick(row(part, 0).check, Qt.Key.Key_Space)
    part.grab()
    assert part.carry_over.accept.mapTo(part, QPoint()).y() == place.y()
    for meeting_id in (made(office).id, first):
        part.show_meeting(meetings.read(office, meeting_id))
        part.desk.tasks.drain()
    assert row(part, 0).check.isChecked()
    assert part.carry_over.accept.text() == "افزودن ۱ بند به دستور"


def test_approved_minutes_are_offered_nothing(part: AgendaPart, office: Office) -> None:
    meeting_id = part.meeting.id
    minutes.acknowledge_all(office, meeting_id)
    minutes.approve(office, meeting_id)
    part.show_meeting(meetings.read(office, meeting_id))
    part.desk.tasks.drain()
    assert not part.carry_over.isVisible()


def test_an_item_is_marked_as_outside_of_the_agenda_and_back(
    part: AgendaPart, office: Office, qtbot: QtBot
) -> None:
    first = part.rows.at(0)
    assert first is not None
    assert not first.outside.isVisible()
    first.title.setFocus()
    qtbot.waitUntil(first.outside.isVisible)
    press(qtbot, first.outside)
    part.desk.tasks.drain()
    assert stored(part, office).agenda[0].outside
    part.new.setFocus()
    assert first.outside.isVisible()
    assert first.outside.isChecked()
    press(qtbot, first.outside)
    part.desk.tasks.drain()
    assert not stored(part, office).agenda[0].outside
