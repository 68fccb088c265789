"""تاریخچه: every act of a meeting with its time, and its own undo until the minutes are approved."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.domain.agenda import AgendaItem
from app.domain.distribution import Channel
from app.services import (
    distribution,
    history,
    lifecycle,
    meetings,
    minutes,
    register,
    signature_register,
)
from app.services.office import Office
from app.ui.desk import Desk
from app.ui.meetings.history_panel import HistoryPanel
from app.ui.meetings.meeting_page import MeetingPage
from app.words import Catalogue


@pytest.fixture
def page(desk: Desk, catalogue: Catalogue, office: Office, sample_id: str, qtbot: QtBot) -> MeetingPage:
    """The sample meeting after three acts, the second of them undone."""
    for title in ("گزارش امنیت", "کانکس‌ها"):
        meetings.add(office, sample_id, AgendaItem(title, title))
    history.undo(office, sample_id)
    meetings.revise(office, sample_id, venue="سرای محله نمونه", venue_id=None)
    page = MeetingPage(desk, catalogue, office.clock)
    qtbot.addWidget(page)
    page.resize(1178, 700)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    page.open(sample_id, "agenda")
    assert desk.tasks.drain()
    return page


@pytest.fixture
def panel(page: MeetingPage, qtbot: QtBot) -> HistoryPanel:
    qtbot.mouseClick(page.head.history, Qt.MouseButton.LeftButton)
    assert page.desk.tasks.drain()
    panel = page.findChild(HistoryPanel)
    assert panel is not None
    return panel


def told(panel: HistoryPanel) -> list[tuple[str, str]]:
    return [(line.told, line.state) for line in panel.lines()]


def agenda(office: Office, meeting_id: str) -> list[str]:
    return [item.title for item in meetings.read(office, meeting_id).meeting.agenda]


def test_acts_stand_with_the_newest_first_and_what_was_undone_is_marked(panel: HistoryPanel) -> None:
    assert panel.isVisible()
    assert panel.table.hasFocus()
    assert [state for _told, state in told(panel)] == ["واگرد", "", "واگرد شده", "واگرد"]
    assert [words for words, _state in told(panel)][1:] == [
        "واگرد شد: افزودن دستور ۲ «کانکس‌ها»",
        "دستور ۲ «کانکس‌ها» افزوده شد",
        "دستور ۱ «گزارش امنیت» افزوده شد",
    ]
    assert {line.at for line in panel.lines()} == {"۱۴۰۵/۰۹/۰۱، ساعت ۱۰:۴۷"}


def test_an_older_act_is_undone_by_itself_and_what_came_after_stays(
    panel: HistoryPanel, office: Office, sample_id: str, qtbot: QtBot, page: MeetingPage
) -> None:
    panel.table.select(panel.lines()[3].number)
    with qtbot.waitSignal(page.desk.done) as done:
        qtbot.keyClick(panel.table, Qt.Key.Key_Return)
    assert page.desk.tasks.drain()
    assert done.args[0] == "واگرد شد: افزودن دستور ۱ «گزارش امنیت»"
    assert agenda(office, sample_id) == []
    assert meetings.read(office, sample_id).meeting.venue == "سرای محله نمونه"
    assert len(panel.lines()) == 5
    assert told(panel)[-1][1] == "واگرد شده"


def test_a_press_on_the_word_undoes_and_on_the_rest_only_chooses(
    panel: HistoryPanel, office: Office, sample_id: str, qtbot: QtBot, page: MeetingPage
) -> None:
    view = panel.table
    for column in (1, 2):
        place = view.visualRect(view.rows.index(0, column)).center()
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
        assert page.desk.tasks.drain()
        moved = meetings.read(office, sample_id).meeting.venue == "سرای محله نمونه"
        assert moved is (column == 1)


def test_what_has_no_undo_of_its_own_is_left_alone(
    panel: HistoryPanel, office: Office, sample_id: str, page: MeetingPage
) -> None:
    before = meetings.read(office, sample_id)
    for place in (1, 2):
        panel.undo(panel.lines()[place])
    assert page.desk.tasks.drain()
    assert meetings.read(office, sample_id) == before


def test_the_panel_follows_what_is_done_and_goes_by_escape(
    panel: HistoryPanel, page: MeetingPage, sample_id: str, qtbot: QtBot
) -> None:
    page.desk.do(meetings.add, sample_id, AgendaItem("third", "دفترچه محلات"))
    assert page.desk.tasks.drain()
    assert told(panel)[0][0] == "دستور ۲ «دفترچه محلات» افزوده شد"
    qtbot.keyClick(panel.table, Qt.Key.Key_Escape)
    assert not panel.isVisible()
    qtbot.mouseClick(page.head.history, Qt.MouseButton.LeftButton)
    assert panel.isVisible()
    qtbot.mouseClick(page.head.history, Qt.MouseButton.LeftButton)
    assert not panel.isVisible()


def test_after_the_approval_nothing_can_be_undone(
    panel: HistoryPanel, page: MeetingPage, office: Office, sample_id: str
) -> None:
    minutes.acknowledge_all(office, sample_id)
    page.desk.do(minutes.approve, sample_id)
    assert page.desk.tasks.drain()
    assert not any(line.can_undo for line in panel.lines())
    assert panel.hint.text().endswith("متن تأیید شده و کارها برنمی‌گردد")


def test_the_sessions_of_a_day_keep_their_own_history(
    panel: HistoryPanel, page: MeetingPage, office: Office
) -> None:
    other = meetings.create(office).meeting
    assert other is not None
    page.open(other.id, "agenda")
    assert page.desk.tasks.drain()
    assert panel.lines() == []
    assert not panel.table.isVisible()


def test_what_became_of_the_minutes_is_told_with_who_did_it(
    page: MeetingPage, panel: HistoryPanel, office: Office, sample_id: str
) -> None:
    minutes.acknowledge_all(office, sample_id)
    minutes.approve(office, sample_id)
    lifecycle.reopen(office, sample_id, "نام یکی اشتباه بود")
    minutes.approve(office, sample_id)
    chair, on = meetings.read(office, sample_id).meeting.chair, office.clock().date()
    assert chair is not None
    signature_register.sign_in_ink(office, sample_id, chair.id, on)
    distribution.distribute(office, sample_id, register.read(office).bodies[0].id, Channel.HAND, on)
    lifecycle.amend(office, sample_id, "اشتباه در شرح")
    page.desk.meetings_stale.emit()
    assert page.desk.tasks.drain()
    number, body = "۲۰/ص/۱۴۰۵/۰۸/۱", register.read(office).bodies[0].name
    shown = [line for line in panel.lines() if line.number < 0]
    assert [line.told.partition(" (کاربر")[0] for line in shown] == [
        f"آغاز اصلاحیه · {number}",
        f"توزیع · {body} · {number}",
        f"امضا با خودکار روی کاغذ · {chair.name} · {number}",
        f"تأیید و صدور شماره · {number}",
        f"بازگشت به پیش‌نویس · {number}",
        f"تأیید و صدور شماره · {number}",
    ]
    assert all(office.actor in line.told and not line.can_undo for line in shown)
