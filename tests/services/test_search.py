"""Search in the texts of all meetings: what comes first, what is left out, and that it reads words alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
import sqlalchemy as sa

from app.domain.agenda import AgendaItem
from app.domain.attendance import Attendance
from app.domain.request import Request
from app.domain.resolution import Permit, Resolution
from app.domain.statement import Statement
from app.services import meetings, sample
from app.services.office import Office
from app.services.search import search


def held(office: Office, word: str, days_ago: int = 0) -> str:
    """A meeting in which everything says the word."""
    made = meetings.create(office, held_on=office.clock().date() - timedelta(days=days_ago)).meeting
    assert made is not None
    for item in (
        AgendaItem("a", f"گزارش {word}"),
        Statement("s", text=f"{word} دیر رسید"),
        Request("q", text=f"نصب {word}"),
        Resolution("first", text="چیزی دیگر"),
        Resolution("r", text=f"نصب {word}", topic="امنیت"),
    ):
        meetings.add(office, made.id, item)
    return made.id


def told(office: Office, text: str) -> list[tuple[str, str, int]]:
    return [(one.passage.meeting_id, one.text.collection, one.text.row) for one in search(office, text).shown]


def test_resolutions_come_first_and_among_them_the_newest_meeting(office: Office) -> None:
    old, new = held(office, "کانکس", 40), held(office, "كانكس")
    assert told(office, "کانکس") == [
        (new, "resolutions", 2),
        (old, "resolutions", 2),
        (new, "agenda", 1),
        (old, "agenda", 1),
        (new, "statements", 1),
        (old, "statements", 1),
        (new, "requests", 1),
        (old, "requests", 1),
    ]


def test_the_name_of_a_speaker_finds_what_he_said(office: Office) -> None:
    meeting_id = held(office, "کانکس")
    other = held(office, "تابلو", 10)
    meetings.add(office, meeting_id, Attendance("who", "پرویز نمونه‌ای"))
    meetings.amend(office, meeting_id, "s", speaker_id="who")
    meetings.add(office, meeting_id, Statement("silent", "who"))
    meetings.add(office, other, Attendance("who", "دیگری"))
    meetings.amend(office, other, "s", speaker_id="who")
    (hit,) = search(office, "نمونه ای").shown
    assert (hit.passage.meeting_id, hit.text.collection, hit.text.item_id) == (meeting_id, "statements", "s")
    assert hit.excerpt()[0] == "پرویز نمونه‌ای · کانکس دیر رسید"
    assert told(office, "پرویز کانکس") == [(meeting_id, "statements", 1)]


def test_the_words_may_stand_in_different_fields_of_one_item(office: Office) -> None:
    meeting_id = held(office, "کانکس")
    assert told(office, "امنیت کانکس") == [(meeting_id, "resolutions", 2)]
    permit = Permit("راهور", "۱۲۳/۴")
    meetings.amend(office, meeting_id, "first", permit=permit, source_document="نامه ۷۷")
    assert told(office, "123/4") == told(office, "نامه 77") == [(meeting_id, "resolutions", 1)]


def test_a_deleted_meeting_is_not_found_until_it_comes_back(office: Office) -> None:
    meeting_id = held(office, "کانکس")
    meetings.delete(office, meeting_id)
    assert search(office, "کانکس").count == 0
    meetings.restore(office, meeting_id)
    assert search(office, "کانکس").count == 4


def test_what_was_changed_is_found_as_it_is_now(office: Office) -> None:
    meeting_id = held(office, "کانکس")
    assert search(office, "کانکس").count == 4
    meetings.amend(office, meeting_id, "r", text="نصب اتاقک")
    assert search(office, "کانکس").count == 3
    assert told(office, "اتاقک") == [(meeting_id, "resolutions", 2)]


@pytest.mark.parametrize("text", ["", "  ", "\u200c", "«»"])
def test_nothing_finds_nothing(office: Office, text: str) -> None:
    held(office, "کانکس")
    assert search(office, text).count == 0


def test_it_asks_once_for_each_table_however_many_meetings_there_are(office: Office) -> None:
    meeting = meetings.read(office, sample.fill(office)).meeting
    with office.store.write() as room:
        for number in range(5):
            room.meetings.add(replace(meeting, id=f"m{number}", attachments=()))
    asked: list[str] = []

    def heard(*arguments: object) -> None:
        asked.append(str(arguments[2]))

    sa.event.listen(sa.engine.Engine, "before_cursor_execute", heard)
    try:
        assert search(office, "کانکس", most=2).rest == 16
    finally:
        sa.event.remove(sa.engine.Engine, "before_cursor_execute", heard)
    assert len([one for one in asked if one.startswith("SELECT")]) == 5
