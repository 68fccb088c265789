"""How many a group is, read from the end of its name."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain import headcount
from app.persian import digits, numerals


@pytest.mark.parametrize(
    ("said", "name", "count"),
    [
        ("شورایاران محلات 18 نفر", "شورایاران محلات", 18),
        ("شورایاران محلات ۱۸ نفر", "شورایاران محلات", 18),
        ("شورایاران محلات ١٨نفر", "شورایاران محلات", 18),
        ("رؤسای کلانتری (پنج نفر)", "رؤسای کلانتری", 5),
        ("رؤسای کلانتری، ۴ نفر", "رؤسای کلانتری", 4),
        ("مدیران ارشد منطقه ۲۰ هجده نفر", "مدیران ارشد منطقه ۲۰", 18),
        ("معتمدان سی و دو نفر", "معتمدان", 32),
        ("شورایاران محلات", "شورایاران محلات", None),
        ("مدیران منطقه ۲۰", "مدیران منطقه ۲۰", None),
        ("هفت نفر", "هفت نفر", None),
        ("۱۸ نفر", "۱۸ نفر", None),
        ("شورایاران ۰ نفر", "شورایاران ۰ نفر", None),
        ("شورایاران 999999999 نفر", "شورایاران 999999999 نفر", None),
        ("شورایاران چند نفر", "شورایاران چند نفر", None),
        ("صفرنفر", "صفرنفر", None),
        ("", "", None),
        ("گروه (الف) پنج نفر", "گروه (الف)", 5),
        ("کلانتری ۱۳۱، ۴ نفر", "کلانتری ۱۳۱", 4),
    ],
)
def test_the_headcount_at_the_end_is_no_part_of_the_name(said: str, name: str, count: int | None) -> None:
    assert headcount.split(said) == (name, count)


@pytest.mark.parametrize(
    "said",
    [
        "شورایاران ۱۵-۲۰ نفر",
        "شورایاران ۱۰ تا ۱۵ نفر",
        "شورایاران حدود ۱۸ نفر",
        "شورایاران بیش از ۱۸ نفر",
        "شورایاران ده پانزده نفر",
        "اهالی 12.5 نفر",
        "سرگرد احمدی و ۳ نفر",
        "معاون به همراه دو نفر",
    ],
)
def test_what_says_no_one_number_is_left_as_it_was_said(said: str) -> None:
    assert headcount.split(said) == (said, None)


@given(st.integers(1, 200), st.booleans())
@settings(max_examples=60)
def test_every_number_is_read_as_it_is_written(count: int, spelt: bool) -> None:
    said = numerals.in_words(count) if spelt else digits.grouped(count)
    assert headcount.split(f"معتمدان محلی {said} نفر") == ("معتمدان محلی", count)
