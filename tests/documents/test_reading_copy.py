"""The reading copy: complete, numbers in words, each resolution in one block, read back as recorded."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings

from app.documents import Printed, reading_copy, sheets
from app.documents.press import Outfit
from app.domain.amendment import Amendment, Rewording
from app.domain.meeting import Meeting
from app.domain.minutes import Issue, Minutes, MinutesState, compose
from app.domain.register import Register
from tests import strategies
from tests.documents.reading import HAS_POPPLER, poppler_pages
from tests.documents.sessions import PRINTED_AT, SESSIONS, STATIONERY, check, lines_of


def printed(minutes: Minutes) -> Printed:
    """The copy of some minutes."""
    return sheets.print_reading_copy(minutes, STATIONERY, PRINTED_AT, lambda _done, _of: None)


@pytest.fixture(scope="module")
def outfit() -> Outfit:
    return sheets.outfit(STATIONERY, "reading_copy")


@pytest.fixture(scope="module")
def sample_lines(outfit: Outfit) -> list[str]:
    return lines_of(reading_copy.papers(SESSIONS["sample"], outfit), outfit)


def assert_reads_back(minutes: Minutes, outfit: Outfit) -> Printed:
    """Print, and compare what stands on the pages with what was to be read."""
    copy = printed(minutes)
    wanted = reading_copy.papers(minutes, outfit)
    assert sheets.proofread_papers(copy.pdf, wanted, outfit, copy.pages_of_each) == ()
    return copy


@pytest.mark.parametrize("name", SESSIONS)
def test_it_reads_back_and_is_fit_for_the_archive(name: str, outfit: Outfit) -> None:
    copy = assert_reads_back(SESSIONS[name], outfit)
    check(copy.pdf)
    assert copy.missing == ()


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(strategies.offices())
def test_every_record_reads_back(outfit: Outfit, office: tuple[Register, Meeting]) -> None:
    register, meeting = office
    assert_reads_back(compose(meeting, register, Issue()), outfit)


def test_numbers_are_said_in_words(sample_lines: list[str]) -> None:
    text = "\n".join(sample_lines)
    for said in (
        "جلسه هشتم (شماره ۸)",
        "۱۵ (پانزده) ایستگاه",
        "دوازدهم آبان هزار و چهارصد و پنج",
        "ده و پنج دقیقه",
    ):
        assert said in text


def test_names_keep_their_numbers_as_they_are(sample_lines: list[str]) -> None:
    assert "مسئول اقدام: شهرداری منطقه ۲۰" in sample_lines


def test_what_is_unknown_is_a_dotted_blank(sample_lines: list[str]) -> None:
    assert "مهلت: …………" in sample_lines


def test_the_present_are_counted_and_the_absent_are_named(sample_lines: list[str]) -> None:
    text = "\n".join(sample_lines)
    meeting = SESSIONS["sample"].meeting
    away = [row.name for row in meeting.attendance if row.is_away]
    assert away
    assert all(name in text for name in away)


@pytest.mark.skipif(not HAS_POPPLER, reason="poppler is not installed")
def test_a_resolution_that_fits_on_a_page_is_not_torn() -> None:
    """On each page there are as many beginnings as there are ends."""
    title, label = "مصوبه شماره", "همکار:"
    one = replace(SESSIONS["great"].meeting.resolutions[1], cooperating_ids=("b1",), due_on=None, due_text="")
    many = tuple(replace(one, id=f"r{place}") for place in range(40))
    meeting = replace(SESSIONS["great"].meeting, resolutions=many)
    content = replace(SESSIONS["great"].content, meeting=meeting)
    pages = poppler_pages(printed(replace(SESSIONS["great"], content=content)).pdf)
    counts = [(page.count(title), page.count(label)) for page in pages]
    assert sum(first for first, _ in counts) == len(many)
    assert all(first == last for first, last in counts)


def test_an_amendment_is_read_as_what_it_was_and_what_it_is(outfit: Outfit) -> None:
    change = Rewording("مصوبات، ردیف ۲", "پنج کانکس", "هفت کانکس تا ۱۴۰۵/۱۰/۰۱")
    sample = SESSIONS["sample"]
    amendment = Amendment(
        1, "20/ص/1405/08/1", date(2026, 11, 3), "0" * 64, "سهو قلم در شمار کانکس‌ها.\nبند دو.", (change,)
    )
    content = replace(sample.content, amendment=amendment)
    amended = replace(sample, content=content)
    assert_reads_back(amended, outfit)
    lines = lines_of(reading_copy.papers(amended, outfit), outfit)
    assert lines[1:] == [
        "اصلاحیه شماره ۱ صورتجلسه شماره ۲۰/ص/۱۴۰۵/۰۸/۱ مورخ ۱۴۰۵/۰۸/۱۲",
        "صورتجلسه شماره ۲۰/ص/۱۴۰۵/۰۸/۱ مورخ ۱۴۰۵/۰۸/۱۲ (دوازدهم آبان هزار و چهارصد و پنج) "
        "به شرح زیر اصلاح می‌شود.",
        "علت اصلاح: سهو قلم در شمار کانکس‌ها.",
        "بند دو.",
        "موارد اصلاح",
        "مصوبات، ردیف ۲ (دو)",
        "متن پیشین: پنج کانکس",
        "متن اصلاح‌شده: هفت کانکس تا ۱۴۰۵/۱۰/۰۱ (اول دی هزار و چهارصد و پنج)",
    ]


def test_approved_minutes_bear_no_watermark_of_a_draft(outfit: Outfit) -> None:
    final = replace(SESSIONS["great"], issue=Issue(MinutesState.APPROVED, number="20/ص/1405/08/1"))
    (draft,), (approved,) = (reading_copy.papers(one, outfit) for one in (SESSIONS["great"], final))
    assert (draft.watermark, approved.watermark) == ("پیش‌نویس نمونه", "نمونه")


def test_the_same_minutes_give_the_same_bytes() -> None:
    assert printed(SESSIONS["hall"]).pdf == printed(SESSIONS["hall"]).pdf
