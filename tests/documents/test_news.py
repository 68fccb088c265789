"""The press text: what was said and decided in sentences, and whence each of its numbers comes."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings

from app.documents import sheets
from app.domain.meeting import Meeting
from app.domain.minutes import Issue, Minutes, MinutesState, compose
from app.domain.register import Register
from app.domain.resolution import ResolutionStatus
from app.domain.statement import Statement, StatementKind
from tests import strategies
from tests.documents.sessions import SESSIONS, STATIONERY

_SOURCES = "مأخذ عددهای این متن"
_DIGITS = re.compile("[۰-۹]+")


def news(minutes: Minutes) -> tuple[list[str], dict[str, str]]:
    """The paragraphs for the press, and the numbers under the place of the record that they come from."""
    text, sources = sheets.write_news(minutes, STATIONERY)
    assert sources.startswith(_SOURCES) or not sources
    _, _, traced = sources.partition("\n")
    places = (line.rpartition(": ") for line in traced.splitlines() if line)
    return text.splitlines(), {place: numbers for place, _, numbers in places}


@pytest.fixture(scope="module")
def sample() -> tuple[list[str], dict[str, str]]:
    return news(SESSIONS["sample"])


def test_it_is_told_as_the_district_tells_it(sample: tuple[list[str], dict[str, str]]) -> None:
    text, _ = sample
    assert text[:2] == ["نمونه، از جلسه‌ای ساختگی", "پیش‌نویس، پیش از تأیید صورتجلسه"]
    assert "سید احمد صفوی، شهردار منطقه ۲۰ در این نشست گفت: تأمین امنیت" in text[3]
    assert text[4].startswith("صفوی افزود: ")
    assert text[5].startswith("وی ادامه داد: مدیریت شهری نیز تهیه و نصب ۵ کانکس")
    assert "صفوی همچنین بر رعایت زمان‌بندی و تعامل بیش از پیش شورایاران تأکید کرد." in text
    assert any(line.endswith("در روستاهای شهرری قدردانی کردند.") for line in text)


def test_the_fifteen_stations_are_told_with_their_parts(sample: tuple[list[str], dict[str, str]]) -> None:
    text, places = sample
    told = "– استقرار ایستگاه پلیس در شهرری (۱۵ ایستگاه شامل خارج از محدوده شهری: ۸ و داخل محدوده شهری: ۷)"
    assert told in text
    assert places["مصوبات، ردیف ۳"] == "۱۵، ۸، ۷"
    assert not any("۲۰ ایستگاه" in line for line in text)


@pytest.mark.parametrize("name", SESSIONS)
def test_each_number_is_traced(name: str) -> None:
    assert_each_number_is_traced(SESSIONS[name])


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(strategies.offices())
def test_each_number_of_any_session_is_traced(office: tuple[Register, Meeting]) -> None:
    register, meeting = office
    assert_each_number_is_traced(compose(meeting, register, Issue()))


def assert_each_number_is_traced(minutes: Minutes) -> None:
    text, places = news(minutes)
    told = set(_DIGITS.findall(" ".join(text)))
    traced = set(_DIGITS.findall(" ".join(places.values())))
    assert told == traced


def test_a_dissent_and_what_was_not_adopted_are_not_for_the_press() -> None:
    minutes = SESSIONS["sample"]
    meeting = minutes.meeting
    dissent = Statement("d", meeting.attendance[0].id, kind=StatementKind.DISSENT, text="با بند ۹۹ مخالفم.")
    rejected = replace(meeting.resolutions[0], status=ResolutionStatus.REJECTED)
    told = replace(
        meeting,
        statements=(*meeting.statements, dissent),
        resolutions=(rejected, *meeting.resolutions[1:]),
    )
    text, _ = news(replace(minutes, content=replace(minutes.content, meeting=told)))
    assert not any("مخالفم" in line for line in text)
    assert "در این نشست ۶ مورد زیر به تصویب رسید:" in text
    assert not any(rejected.text in line for line in text if line.startswith("–"))


def test_approved_minutes_are_no_draft() -> None:
    minutes = SESSIONS["sample"]
    issue = replace(minutes.issue, state=MinutesState.APPROVED, number="20/S/1405/08/1")
    text, _ = news(replace(minutes, issue=issue))
    assert not any("پیش‌نویس" in line for line in text)


def test_a_session_without_a_title_is_a_session() -> None:
    text, _ = news(SESSIONS["empty"])
    assert "جلسه برگزار شد." in text
