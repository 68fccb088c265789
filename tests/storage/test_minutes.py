"""Numbers are given once, and what was frozen stays byte for byte."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.domain.meeting import Meeting, revise
from app.domain.minutes import Issue, MinutesState
from app.domain.number import DocumentKind
from app.domain.problems import Problem
from app.domain.series import Series

TEHRAN = timezone(timedelta(hours=3, minutes=30))
ISSUE = Issue(
    state=MinutesState.APPROVED,
    number="20/ص/1405/08/1",
    jalali_year=1405,
    sequence=1,
    approved_at=datetime(2026, 11, 5, 13, 15, tzinfo=TEHRAN),
    content_sha256="ab" * 32,
)


@pytest.fixture
def two(store):
    """An office with two meetings."""
    with store.write() as office:
        office.meetings.add(Meeting("m1", title="یک"))
        office.meetings.add(Meeting("m2", title="دو"))
    return store


def test_a_meeting_begins_as_a_draft(two):
    with two.read() as office:
        assert office.minutes.issue("m1") == Issue()
        assert office.minutes.frozen("m1") is None
        assert office.meetings.get("m1").issue == Issue()


def test_what_is_frozen_comes_back_byte_for_byte(two):
    with two.write() as office:
        office.minutes.freeze("m1", ISSUE, "«متن»\u200c".encode())
    with two.read() as office:
        assert office.minutes.frozen("m1") == (ISSUE, "«متن»\u200c".encode())
        assert office.minutes.issue("m1").approved_at.utcoffset() == timedelta(hours=3, minutes=30)
        assert office.minutes.find("20/ص/1405/08/1") == "m1"
        assert office.minutes.find("20/ص/1405/08/2") is None


def test_freezing_makes_every_copy_in_a_window_stale(two):
    with two.write() as office:
        office.minutes.freeze("m1", ISSUE, b"{}")
    with pytest.raises(Problem, match="meeting_stale"), two.write() as office:
        office.meetings.save(Meeting("m1", title="یک"), revise(Meeting("m1", title="یک"), title="سه"), 1)


def test_sequences_count_per_kind_and_year_and_voided_ones_stay_used(two):
    with two.write() as office:
        assert office.minutes.next_sequence(DocumentKind.MINUTES, 1405) == 1
        office.minutes.freeze("m1", Issue(MinutesState.VOID, number="x", jalali_year=1405, sequence=1), b"{}")
        assert office.minutes.next_sequence(DocumentKind.MINUTES, 1405) == 2
        assert office.minutes.next_sequence(DocumentKind.MINUTES, 1406) == 1
        assert office.minutes.next_sequence(DocumentKind.INVITATION, 1405) == 1


def test_two_meetings_cannot_have_one_number(two):
    with two.write() as office:
        office.minutes.freeze("m1", ISSUE, b"{}")
    with pytest.raises(Problem) as refused, two.write() as office:
        office.minutes.freeze("m2", ISSUE, b"{}")
    assert refused.value.code == "number_taken"
    assert refused.value.values == {"number": "20/ص/1405/08/1"}


def test_a_later_version_keeps_the_number_and_the_earlier_version(two):
    second = Issue(
        MinutesState.APPROVED, 2, ISSUE.number, 1405, 1, ISSUE.approved_at, "cd" * 32, ISSUE.content_sha256
    )
    with two.write() as office:
        office.minutes.freeze("m1", ISSUE, b"1")
        office.minutes.freeze("m1", second, b"2")
        assert office.minutes.frozen("m1") == (second, b"2")
        assert office.minutes.next_sequence(DocumentKind.MINUTES, 1405) == 2
        with pytest.raises(Problem, match="version_frozen"):
            office.minutes.freeze("m1", ISSUE, b"changed")


def test_ordinals_rise_above_what_was_given_and_typed(store):
    with store.write() as office:
        office.series.put(Series("s1", "نشست", last_ordinal=28))
        assert office.minutes.next_ordinal("s1") == 29
        assert office.minutes.next_ordinal("s1") == 30
        office.meetings.add(Meeting("m1", series_id="s1", ordinal=41))
        office.meetings.delete("m1", datetime(2026, 11, 5, tzinfo=TEHRAN))
        assert office.minutes.next_ordinal("s1") == 42
        assert office.series.get("s1").last_ordinal == 42
    with store.write() as office, pytest.raises(Problem, match="thing_gone"):
        office.minutes.next_ordinal("s9")


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(content=st.binary(max_size=4000), again=st.binary(max_size=100))
def test_attachments_come_back_byte_for_byte(trial, content, again):
    with trial() as office:
        office.attachments.put_content("f1", again)
        office.attachments.put_content("f1", content)
        assert office.attachments.content("f1") == content
        with pytest.raises(Problem, match="attachment_gone"):
            office.attachments.content("f2")


def test_minutes_are_found_by_their_number_without_reading_all(store):
    with store.read() as office:
        plan = office.minutes._connection.exec_driver_sql(
            "EXPLAIN QUERY PLAN SELECT meeting_id FROM minutes_version WHERE number = '1'"
        ).first()
    assert "ix_minutes_version_number" in plan.detail
