"""The tabs of a page: small numbers beside their labels, and what they count."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from app.ui.widgets import StepTabs


def test_a_number_of_what_lacks_is_told_as_such(qtbot: QtBot) -> None:
    tabs = StepTabs([("agenda", "دستور جلسه"), ("closing", "صورتجلسه")])
    qtbot.addWidget(tabs)
    tabs.set_count("agenda", "۴")
    tabs.set_count("closing", "۳", "۳ کاستی")
    assert [tabs.bar.accessibleTabName(at) for at in (0, 1)] == ["دستور جلسه ۴", "صورتجلسه ۳ کاستی"]
    badges = [tabs.bar.tabButton(at, tabs.bar.ButtonPosition.RightSide) for at in (0, 1)]
    assert [badge.toolTip() for badge in badges] == ["", "۳ کاستی"]
    tabs.set_count("closing", "۲", "۲ کاستی")
    assert tabs.bar.tabButton(1, tabs.bar.ButtonPosition.RightSide).toolTip() == "۲ کاستی"
