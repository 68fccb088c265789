"""A record is written the same way every time, and what is read from it is what was written."""

from __future__ import annotations

import json
from dataclasses import replace

from hypothesis import given, settings

from app.domain.attendance import Attendance
from app.domain.meeting import Meeting
from app.domain.minutes import Content, Issue, Minutes
from app.records import canonical
from app.records.reading import read
from app.records.writing import write
from tests.records import strategies


@settings(max_examples=100)
@given(strategies.minutes())
def test_what_was_written_is_read_back_equal_and_written_again_with_the_same_bytes(minutes: Minutes) -> None:
    data = write(minutes)
    back = read(data)
    assert back == minutes
    assert write(back) == data
    assert canonical.content_sha256(back.content) == canonical.content_sha256(minutes.content)


def test_a_record_is_utf_8_with_persian_letters_as_they_are_and_a_line_feed_at_the_end() -> None:
    data = write(Minutes(Content(Meeting("m", "نشست ماهیانه")), Issue()))
    assert '"title": "نشست ماهیانه"' in data.decode()
    assert data.endswith(b"}\n")
    assert b"\r" not in data


def test_what_is_private_to_the_office_has_no_key_in_a_record() -> None:
    row = Attendance("a", "نام نمونه", excuse="بیماری", private_note="محرمانه")
    data = write(Minutes(Content(Meeting("m", attendance=(row,))), Issue()))
    text = data.decode()
    assert "بیماری" not in text
    assert "محرمانه" not in text
    assert not {"excuse", "private_note"} & json.loads(data)["content"]["meeting"]["attendance"][0].keys()
    assert read(data).meeting.attendance == (replace(row, excuse="", private_note=""),)
