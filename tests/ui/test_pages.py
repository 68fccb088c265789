"""From one page to another that it asks for, and back."""

from __future__ import annotations

from typing import Any

from pytestqt.qtbot import QtBot


def test_what_a_meeting_lacks_is_set_elsewhere_with_a_way_back(
    program: Any, sample_id: str, qtbot: QtBot
) -> None:
    pages = program.window.pages
    meetings = pages.show_page("meetings")
    meetings.open_meeting(sample_id, "facts")
    qtbot.waitUntil(lambda: meetings.meeting.meeting_id == sample_id)
    meetings.meeting.part("facts").form.numbering.click()
    assert pages.current_page() == "people"
    program.window.banner("meetings").action.click()
    assert (pages.current_page(), meetings.meeting.meeting_id) == ("meetings", sample_id)
    assert meetings.meeting.isVisible()
    assert program.window.banner("meetings") is None


def test_whoever_goes_back_by_herself_is_shown_no_way_any_more(program: Any) -> None:
    pages = program.window.pages
    pages.show_page("meetings").settings_requested.emit("holidays", 1405)
    assert program.window.banner("meetings") is not None
    pages.show_page("meetings")
    assert program.window.banner("meetings") is None
