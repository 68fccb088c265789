"""Gaps that the meeting does not tell by itself: a line that was never taken, on the page of the closing."""

from __future__ import annotations

from datetime import time

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.attendance import Stay
from app.domain.gap import Gap
from app.services import attendance, meetings, unfinished
from app.services.office import Office
from app.services.unfinished import Unfinished
from app.ui.desk import Desk
from app.ui.meetings.closing.gaps_card import GapsCard
from app.words import Catalogue

LINE = Unfinished("begun", "نصب ۵ کانکس مسئول: شهرداری")


def shown(desk: Desk, catalogue: Catalogue, office: Office, meeting_id: str, qtbot: QtBot) -> GapsCard:
    card = GapsCard(desk, catalogue)
    qtbot.addWidget(card)
    desk.meeting_changed.connect(lambda changed: card.show_meeting(changed.meeting))
    card.show_meeting(meetings.read(office, meeting_id).meeting)
    card.show()
    settle(desk)
    return card


def settle(desk: Desk) -> None:
    QApplication.processEvents()
    while desk.tasks.busy:
        desk.tasks.drain()


def sentences(card: GapsCard) -> list[str]:
    return [row.sentence() for row in card.rows() if row.gap.code == "line_unfinished"]


def test_a_line_that_was_never_taken_is_a_gap_with_the_way_to_it(
    desk: Desk, catalogue: Catalogue, office: Office, sample_id: str, qtbot: QtBot
) -> None:
    unfinished.keep(office, sample_id, LINE)
    card = shown(desk, catalogue, office, sample_id, qtbot)
    (told,) = sentences(card)
    assert "یک خط مصوبه هنوز گرفته نشده است" in told
    assert LINE.text in told
    row = next(row for row in card.rows() if row.gap.code == "line_unfinished")
    assert {other.blank.text() for other in card.rows() if other is not row} == {"خالی بماند"}
    assert row.blank.text() == "بیرون بماند"
    with qtbot.waitSignal(card.chosen) as chosen:
        row.go.click()
    gap: Gap = chosen.args[0]
    assert (gap.item_id, gap.where) == (LINE.id, "line")
    row.blank.click()
    settle(desk)
    assert f"line_unfinished:{LINE.id}" in meetings.read(office, sample_id).meeting.acknowledged
    assert card.nothing.isVisible()


def test_a_line_that_is_typed_meanwhile_is_there_when_the_page_is_looked_at_again(
    desk: Desk, catalogue: Catalogue, office: Office, sample_id: str, qtbot: QtBot
) -> None:
    card = shown(desk, catalogue, office, sample_id, qtbot)
    assert sentences(card) == []
    card.hide()
    unfinished.keep(office, sample_id, LINE)
    card.show()
    settle(desk)
    assert len(sentences(card)) == 1
    card.hide()
    unfinished.drop(office, sample_id)
    card.show()
    settle(desk)
    assert sentences(card) == []


def test_a_departure_after_the_end_is_told_with_name_and_time(
    desk: Desk, catalogue: Catalogue, office: Office, sample_id: str, qtbot: QtBot
) -> None:
    meeting = meetings.read(office, sample_id).meeting
    assert meeting.ended
    row = next(row for row in meeting.attendance if row.is_present)
    attendance.correct_stays(office, sample_id, row.id, [Stay(None, time(meeting.ended.hour + 1, 7))])
    card = shown(desk, catalogue, office, sample_id, qtbot)
    (told,) = [one.sentence() for one in card.rows() if one.gap.code == "stay_after_end"]
    assert row.name in told
    assert "۰۷" in told
