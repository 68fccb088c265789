"""Deadlines in words, as a secretary types them; the meeting is on سه‌شنبه ۱۲ آبان ۱۴۰۵."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.persian import calendar, deadlines, digits
from app.persian.deadlines import Note, Term
from app.persian.reading import Reading

TODAY = date(2026, 11, 3)
PIECES = (
    "تا", "از", "ظرف", "حداکثر", "۲۵", "۱۴۰۵", "/", "۱۲", "اسفند", "آخر", "ماه", "هفته", "سال", "شنبه", "یک",
    "سی", "ام", "و", "بعد", "آینده", "جلسه", "نیمه", "روز", "٥", "5", "\u200c", " ", "،", ".", "\n", "نصب",
)  # fmt: skip
prose = st.one_of(st.text(max_size=60), st.lists(st.sampled_from(PIECES), max_size=14).map(" ".join))
days = st.dates(date(1950, 1, 1), date(2050, 1, 1))


def said(words: str) -> str | None:
    """The day that the words say, «۱۴۰۵/۱۲/۲۵»."""
    found = deadlines.read(words, TODAY)
    return calendar.short(found.day) if found and found.day else None


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("تا ۱۴۰۵/۱۲/۲۵", "۱۴۰۵/۱۲/۲۵"),
        ("1405-12-25", "۱۴۰۵/۱۲/۲۵"),
        ("٢٥/١٢/١٤٠٥", "۱۴۰۵/۱۲/۲۵"),
        ("۰۵/۱۲/۲۵", "۱۴۰۵/۱۲/۲۵"),
        ("14051225", "۱۴۰۵/۱۲/۲۵"),
        ("تا ۲۵ اسفند", "۱۴۰۵/۱۲/۲۵"),
        ("تا ٢٥ اسفند", "۱۴۰۵/۱۲/۲۵"),
        ("۲۵م اسفندماه ۱۴۰۶", "۱۴۰۶/۱۲/۲۵"),
        ("تا ۲۵ اسفند سال ۰۶", "۱۴۰۶/۱۲/۲۵"),
        ("بیست و پنجم اسفند", "۱۴۰۵/۱۲/۲۵"),
        ("بیست‌وپنجم اسفند", "۱۴۰۵/۱۲/۲۵"),
        ("سی‌ام آذر", "۱۴۰۵/۰۹/۳۰"),
        ("تا سیزده آبان", "۱۴۰۵/۰۸/۱۳"),
        ("یکشنبه ۱ آذر", "۱۴۰۵/۰۹/۰۱"),
        ("تا سه‌شنبه ۱۴۰۵/۱۲/۲۵", "۱۴۰۵/۱۲/۲۵"),
        ("۲۵/۱۲", "۱۴۰۵/۱۲/۲۵"),
        ("۱۲/۲۵", "۱۴۰۵/۱۲/۲۵"),
        ("تا آخر خرداد", "۱۴۰۶/۰۳/۳۱"),
        ("تا آخرِ خردادماه ۱۴۰۷", "۱۴۰۷/۰۳/۳۱"),
        ("تا پایان سال", "۱۴۰۵/۱۲/۲۹"),
        ("تا پايان سال جاري", "۱۴۰۵/۱۲/۲۹"),
        ("پایان سال آینده", "۱۴۰۶/۱۲/۲۹"),
        ("پایان سال ۱۴۰۸", "۱۴۰۸/۱۲/۳۰"),
        ("پایان پاییز", "۱۴۰۵/۰۹/۳۰"),
        ("تا نیمه آذر", "۱۴۰۵/۰۹/۱۵"),
        ("تا نیمهٔ آذر", "۱۴۰۵/۰۹/۱۵"),
        ("تا آخر ماه", "۱۴۰۵/۰۸/۳۰"),
        ("آخر ماه آینده", "۱۴۰۵/۰۹/۳۰"),
        ("تا آخر هفته", "۱۴۰۵/۰۸/۱۵"),
        ("آخر هفته‌ی بعد", "۱۴۰۵/۰۸/۲۲"),
        ("اول مهر", "۱۴۰۶/۰۷/۰۱"),
        ("یک ماه", "۱۴۰۵/۰۹/۱۲"),
        ("یکماهه", "۱۴۰۵/۰۹/۱۲"),
        ("تا دو ماه دیگر", "۱۴۰۵/۱۰/۱۲"),
        ("شش‌ماهه", "۱۴۰۶/۰۲/۱۲"),
        ("ظرف ۲ هفته", "۱۴۰۵/۰۸/۲۶"),
        ("دو هفته‌ای", "۱۴۰۵/۰۸/۲۶"),
        ("۱۰ روزه", "۱۴۰۵/۰۸/۲۲"),
        ("سی روز", "۱۴۰۵/۰۹/۱۲"),
        ("حداکثر ظرف مدت بیست و پنج روز", "۱۴۰۵/۰۹/۰۷"),
        ("۴۸ ساعت", "۱۴۰۵/۰۸/۱۴"),
        ("یک سال", "۱۴۰۶/۰۸/۱۲"),
        ("فردا", "۱۴۰۵/۰۸/۱۳"),
        ("پس فردا", "۱۴۰۵/۰۸/۱۴"),
        ("تا شنبه", "۱۴۰۵/۰۸/۱۶"),
        ("تا روز سه شنبه", "۱۴۰۵/۰۸/۱۹"),
        ("سه‌شنبه هفته آینده", "۱۴۰۵/۰۸/۱۹"),
        ("چهارشنبه هفته آینده", "۱۴۰۵/۰۸/۲۰"),
    ],
)
def test_a_day_is_said_in_many_ways(words, day):
    assert said(words) == day


@pytest.mark.parametrize(
    ("words", "term"),
    [
        ("تا جلسه بعد", Term.NEXT_MEETING),
        ("تا جلسه‌ی بعدی", Term.NEXT_MEETING),
        ("جلسۀ آینده", Term.NEXT_MEETING),
        ("مستمر", Term.CONTINUOUS),
        ("به‌طور مستمر", Term.CONTINUOUS),
        ("فوری", Term.IMMEDIATE),
        ("بلافاصله", Term.IMMEDIATE),
    ],
)
def test_a_deadline_may_have_no_day(words, term):
    found = deadlines.read(words, TODAY)
    assert found is not None
    assert (found.day, found.term, found.is_understood) == (None, term, True)


def test_the_next_meeting_has_a_day_once_it_is_known():
    found = deadlines.read("تا جلسه بعد", TODAY, date(2026, 12, 1))
    assert found is not None
    assert (found.day, found.term) == (date(2026, 12, 1), Term.NEXT_MEETING)


@pytest.mark.parametrize(
    ("words", "note"),
    [
        ("۳۱ مهر", Note.NO_SUCH_DAY),
        ("۳۰ اسفند", Note.NO_SUCH_DAY),  # 1405 is no leap year
        ("تا ۱۴۰۵/۱۳/۱", Note.NO_SUCH_DAY),
        ("۹۹۹۹ سال", Note.NO_SUCH_DAY),
        ("شنبه ۱ آذر", Note.WRONG_WEEKDAY),
        ("تا یکشنبه ۱۴۰۵/۱۲/۲۵", Note.WRONG_WEEKDAY),
    ],
)
def test_what_names_no_day_gives_none_and_says_why(words, note):
    found = deadlines.read(words, TODAY)
    assert found is not None
    assert (found.day, found.note, found.is_understood) == (None, note, False)


def test_a_day_that_is_past_or_could_be_another_is_told():
    past, either = deadlines.read("تا ۱۴۰۴/۰۱/۰۱", TODAY), deadlines.read("۵/۱۲", TODAY)
    assert past is not None
    assert (past.day, past.note) == (calendar.gregorian(1404, 1, 1), Note.PAST)
    assert either is not None
    assert (either.day, either.note) == (calendar.gregorian(1406, 5, 12), Note.EITHER_ORDER)


@pytest.mark.parametrize(
    "words",
    [
        "اواخر پاییز", "۲ هفته پس از ابلاغ", "دو ماه بعد از ابلاغ", "۱۰ روز کاری", "تا ۵ نفر", "تا شنبه‌بازار",
        "تا اول ماه", "پس از تأمین اعتبار", "یک ماه و نیم", "تا", "", "۲۵", "صفر روز",
    ],
)  # fmt: skip
def test_what_is_vague_or_counts_from_another_day_is_no_deadline(words):
    assert deadlines.read(words, TODAY) is None


@pytest.mark.parametrize(
    ("prose", "found"),
    [
        ("رفع زباله از معابر تا ۲۵ اسفند در همه محلات", ["تا ۲۵ اسفند"]),
        ("نصب ۱۰ کانکس تا ۲۵ اسفند ۱۰ کانکس دیگر", ["تا ۲۵ اسفند"]),
        ("آسفالت ظرف دو ماه انجام شود", ["ظرف دو ماه"]),
        ("فاز ۲ تا ۲۵ اسفند، فاز ۳ تا پایان سال آینده.", ["تا ۲۵ اسفند", "تا پایان سال آینده"]),
        ("بازدید تا ۱۰ روز", ["تا ۱۰ روز"]),
        ("بازدید تا ۱۰ روز، سپس گزارش", ["تا ۱۰ روز"]),
        ("تا ۱۰ روز پس از ابلاغ", []),
        ("بازار از شنبه تا چهارشنبه باز است", []),
        ("از ساعت ۸ تا ۱۰ و از اول مهر تا آخر آبان", []),
        ("هر کار ۸ تا ۱۰ روز", []),
        ("جلسات مستمر پلیس با شورایاران فوری است", []),
        ("تا ۱/۲ اعتبار", []),
    ],
)
def test_in_prose_only_what_is_led_by_until_counts(prose, found):
    assert [one.words for one in deadlines.find(Reading(prose), TODAY)] == found


@given(days, st.booleans())
def test_a_day_and_month_mean_their_next_occurrence(today, in_words):
    coming = today + timedelta(days=200)
    _, month, number = calendar.jalali(coming)
    words = f"{number} {calendar.month_name(month)}" if in_words else f"{month}/{number}"
    found = deadlines.read(f"تا {digits.to_persian(words)}", today)
    assert found is not None
    if found.day is None:
        assert (month, number) == (12, 30)
    else:
        assert today <= found.day <= today + timedelta(days=366)
        assert calendar.jalali(found.day)[1:] == (month, number)


@given(days, days)
def test_a_full_date_means_itself_on_any_day(day, today):
    for words in (calendar.short(day), calendar.ascii_short(day), calendar.long(day)):
        found = deadlines.read(f"تا {words}", today)
        assert found is not None
        assert (found.day, found.note) == (day, Note.PAST if day < today else None)


@given(days, st.integers(1, 99), st.sampled_from(["روز", "هفته", "ماه", "سال"]))
def test_lengths_are_counted_from_today(today, count, unit):
    found = deadlines.read(digits.to_persian(f"{count} {unit}"), today)
    assert found is not None
    if found.day is None:
        assert found.note is Note.NO_SUCH_DAY
        return
    least = {"روز": 1, "هفته": 7, "ماه": 29, "سال": 365}[unit]
    most = {"روز": 1, "هفته": 7, "ماه": 31, "سال": 366}[unit]
    assert least * count <= (found.day - today).days <= most * count


@given(prose, days)
def test_any_text_is_read_and_what_is_found_stands_in_it(text, today):
    end = 0
    for found in deadlines.find(Reading(text), today):
        assert found.words == text[found.start : found.end]
        assert end <= found.start < found.end
        end = found.end
        alone = deadlines.read(found.words, today)
        assert alone is not None
        assert (alone.day, alone.term, alone.note) == (found.day, found.term, found.note)


@given(prose)
def test_words_know_their_place_in_the_text(text):
    reading = Reading(text)
    assert reading.keys == " ".join(word.key for word in reading.words)
    for index, word in enumerate(reading.words):
        assert word.start < word.end
        assert reading.index_of(reading.offset(index)) == index
        assert reading.first_from(word.start) == index
    assert [word.start for word in reading.words] == sorted(word.start for word in reading.words)
