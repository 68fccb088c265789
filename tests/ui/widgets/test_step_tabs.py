"""The tabs of a page: small numbers beside their labels, and what they count."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel
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


def test_where_there_is_no_room_the_tabs_stand_closer_and_then_their_numbers_lose_their_ground(
    qtbot: QtBot,
) -> None:
    tabs = StepTabs([(key, "صورتجلسه") for key in "abcd"])
    qtbot.addWidget(tabs)
    for key in "abcd":
        tabs.set_count(key, "۱۲")
    tabs.show()
    roomy = tabs.sizeHint().width()
    for narrower, tight, bare in ((0, False, False), (20, True, False), (60, True, True), (0, False, False)):
        tabs.resize(roomy - narrower, 40)
        badges = [tabs.bar.tabButton(at, tabs.bar.ButtonPosition.RightSide) for at in range(4)]
        assert bool(tabs.bar.property("tight")) is tight
        assert [one.findChild(QLabel).property("bare") for one in badges] == [bare] * 4
        assert tabs.bar.sizeHint().width() <= tabs.width()
