"""The texts of a meeting: found in any spelling, cleaned up, rewritten where they are still the same."""

from __future__ import annotations

from dataclasses import replace

from app.domain.agenda import AgendaItem
from app.domain.meeting import Meeting, put
from app.domain.request import Request
from app.domain.resolution import Resolution
from app.domain.statement import Statement
from app.domain.texts import occurrences, rewrite, slips, texts

MEETING = Meeting(
    "m",
    agenda=(AgendaItem("a", "گزارش خانه هاي جهادي"),),
    statements=(Statement("s1", text=""), Statement("s2", text="خانه‌های جهادی، خانه های جهادی")),
    requests=(Request("q", "خانه ی ما", topic="خانه های جهادی"),),
    resolutions=(Resolution("r", text="نصب 5 کانکس", notes="خانه‌های جهادی"),),
)


def test_texts_come_in_the_order_of_the_minutes_with_their_rows() -> None:
    assert [(one.item_id, one.field, one.row) for one in texts(MEETING)] == [
        ("a", "title", 1),
        ("s2", "text", 2),
        ("q", "text", 1),
        ("q", "topic", 1),
        ("r", "text", 1),
        ("r", "notes", 1),
    ]


def test_every_spelling_is_found_and_exactly_these_words_are_replaced() -> None:
    found = occurrences(MEETING, "خانه های جهادی", "خانه‌های امید")
    assert [edit.text.item_id for edit in found] == ["a", "s2", "s2", "q", "r"]
    after = rewrite(MEETING, found)
    assert after.agenda[0].title == "گزارش خانه‌های امید"
    assert after.statements[1].text == "خانه‌های امید، خانه‌های امید"
    assert (after.requests[0].text, after.requests[0].topic) == ("خانه ی ما", "خانه‌های امید")
    assert after.resolutions[0].notes == "خانه‌های امید"


def test_a_text_that_was_changed_meanwhile_is_left_alone() -> None:
    found = occurrences(MEETING, "خانه های جهادی", "—")
    now = put(MEETING, replace(MEETING.agenda[0], title="چیز دیگر: خانه های جهادی"))
    now = replace(now, requests=())
    after = rewrite(now, found)
    assert after.agenda == now.agenda
    assert after.statements[1].text == "—، —"


def test_the_clean_up_is_proposed_slip_by_slip_and_any_of_them_can_be_left_out() -> None:
    proposed = slips(MEETING)
    assert [
        (edit.text.item_id, edit.before, edit.after) for edit in proposed if edit.text.item_id == "r"
    ] == [("r", "5", "۵")]
    assert rewrite(MEETING, proposed[:1]).resolutions == MEETING.resolutions
    assert slips(rewrite(MEETING, proposed)) == ()
