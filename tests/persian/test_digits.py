"""Numbers are shown in Persian digits and understood in any."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.persian.digits import grouped, parse_number, shown, to_ascii, to_persian

finite = st.decimals(allow_nan=False, allow_infinity=False, places=3, min_value=0, max_value=10**15)


def test_digits_of_three_scripts_become_one() -> None:
    assert to_persian("12 ٣٤ ۵۶ PDF") == "۱۲ ۳۴ ۵۶ PDF"
    assert to_ascii("12 ٣٤ ۵۶ ماده") == "12 34 56 ماده"


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("نصب 5 کانکس تا 1405/12/25", "نصب ۵ کانکس تا ۱۴۰۵/۱۲/۲۵"),
        ("نسخه v2.4 در 3 جا", "نسخه v2.4 در ۳ جا"),
        ("info2@example.ir، 09120000000", "info2@example.ir، ۰۹۱۲۰۰۰۰۰۰۰"),
        ("اثر \u206612345678…\u2069 از 2", "اثر \u206612345678…\u2069 از ۲"),
        ("رقمی نیست", "رقمی نیست"),
    ],
)
def test_running_text_is_read_in_persian_digits_but_for_latin_words(text: str, read: str) -> None:
    assert shown(text) == read


@given(st.text())
def test_what_is_shown_changes_digits_only(text: str) -> None:
    assert to_ascii(shown(text)) == to_ascii(text)
    assert shown(shown(text)) == shown(text)


@given(st.text())
def test_digits_go_there_and_back(text: str) -> None:
    assert to_ascii(to_persian(text)) == to_ascii(text)
    assert to_persian(to_ascii(text)) == to_persian(text)


@pytest.mark.parametrize(
    ("number", "shown"),
    [
        (0, "۰"),
        (118, "۱۱۸"),
        (104500, "۱۰۴٬۵۰۰"),
        (-5, "\u200e\u2212۵"),
        (Decimal("12.50"), "۱۲٫۵۰"),
        (Decimal("-1234.5"), "\u200e\u2212۱٬۲۳۴٫۵"),
        (Decimal("1E+4"), "۱۰٬۰۰۰"),
    ],
)
def test_numbers_are_grouped_in_threes(number: int | Decimal, shown: str) -> None:
    assert grouped(number) == shown


def test_the_infinite_is_not_shown() -> None:
    with pytest.raises(ValueError, match="Infinity"):
        grouped(Decimal("Infinity"))


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("۱۲۳", "123"),
        ("١٢٣", "123"),
        ("۱۲٬۳۴۵", "12345"),
        ("12,345,678", "12345678"),
        ("12'345", "12345"),
        ("۱۲ ۳۴۵", "12345"),
        ("۱۲/۵", "12.5"),
        ("12.5", "12.5"),
        ("۱۲٫۵", "12.5"),
        ("۱٬۲۳۴٫۵۰", "1234.50"),
        (" \u200f۷ ", "7"),
        ("0021", "21"),
    ],
)
def test_numbers_are_understood_as_offices_type_them(typed: str, number: str) -> None:
    assert parse_number(typed) == Decimal(number)


@pytest.mark.parametrize(
    "typed",
    [
        "",
        " ",
        "-5",
        "\u2212۵",
        "12,5",
        "1,23,456",
        "1,234 567",
        "۱۲/۵/۳",
        "5.",
        ".5",
        "پنج",
        "5م",
        "1e3",
        "²",
        "NaN",
    ],
)
def test_what_is_no_plain_number_is_refused(typed: str) -> None:
    assert parse_number(typed) is None


@given(st.one_of(finite, st.integers(min_value=0, max_value=10**18)))
def test_a_shown_number_is_read_back(number: Decimal | int) -> None:
    assert parse_number(grouped(number)) == number
