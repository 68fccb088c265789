"""A list pasted from a letter: its entries, without the marks that only number them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.persian.listing import entries_of


@pytest.mark.parametrize(
    "pasted",
    [
        "۱- امنیت محلات\n۲- کانکس‌ها\n۳- دفترچه محلات",
        "1. امنیت محلات\r\n2. کانکس‌ها\r\n\r\n3. دفترچه محلات\r\n",
        "۱) امنیت محلات\n۲) کانکس‌ها\n۳) دفترچه محلات",
        "\t• امنیت محلات\n\t• کانکس‌ها\n\t• دفترچه محلات",
        "۱ـ امنیت محلات\n۲ـ کانکس‌ها\n۳ـ دفترچه محلات",
        "\uf0b7\tامنیت محلات\n\uf0b7\tکانکس‌ها\n\uf0b7\tدفترچه محلات",
        "الف) امنیت محلات\nب) کانکس‌ها\nج) دفترچه محلات",
        "امنیت محلات\nکانکس‌ها\nدفترچه محلات",
    ],
)
def test_a_list_of_word_is_its_entries(pasted: str) -> None:
    assert entries_of(pasted) == ("امنیت محلات", "کانکس‌ها", "دفترچه محلات")


def test_a_number_that_not_every_line_has_is_part_of_the_words() -> None:
    assert entries_of("۲۰ محله\nکانکس‌ها") == ("۲۰ محله", "کانکس‌ها")
    assert entries_of("۱- امنیت\nکانکس‌ها") == ("۱- امنیت", "کانکس‌ها")
    assert entries_of("۱- امنیت") == ("۱- امنیت",)
    assert entries_of("۱۰:۳۰ تلاوت\n۱۰:۴۵ گزارش") == ("۱۰:۳۰ تلاوت", "۱۰:۴۵ گزارش")
    assert entries_of("۱۲-۸ دفترچه\n۱۴-۸ کانکس") == ("۱۲-۸ دفترچه", "۱۴-۸ کانکس")


def test_a_star_that_stands_at_a_word_is_no_bullet() -> None:
    assert entries_of("* امنیت\n* کانکس‌ها") == ("امنیت", "کانکس‌ها")
    assert entries_of("*فاتب نصب\n*پلیس گشت") == ("*فاتب نصب", "*پلیس گشت")


@given(st.lists(st.text("ابپتیک ", min_size=1).map(str.strip).filter(bool), min_size=2, max_size=6))
def test_no_word_is_lost(entries: list[str]) -> None:
    assert entries_of("\n".join(entries)) == tuple(entries)
    assert entries_of("\n".join(f"{at}- {one}" for at, one in enumerate(entries, 1))) == tuple(entries)
