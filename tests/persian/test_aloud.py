"""Numbers as they are said, behind the figures; nothing else of a text is touched."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.persian import digits
from app.persian.aloud import thoughts, with_words


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("۱۵ ایستگاه", "۱۵ (پانزده) ایستگاه"),
        ("از ۱۵ ایستگاه، 8 ایستگاه", "از ۱۵ (پانزده) ایستگاه، 8 (هشت) ایستگاه"),
        ("۱۰۴٬۵۰۰ متر مربع", "۱۰۴٬۵۰۰ (صد و چهار هزار و پانصد) متر مربع"),
        ("۲٫۵ هکتار", "۲٫۵ (دو و پنج دهم) هکتار"),
        ("۰٫۲۵ هکتار", "۰٫۲۵ (بیست و پنج صدم) هکتار"),
        ("۷۵٪ آرا", "۷۵٪ (هفتاد و پنج درصد) آرا"),
        ("تا ۱۴۰۵/۱۰/۰۱.", "تا ۱۴۰۵/۱۰/۰۱ (اول دی هزار و چهارصد و پنج)."),
        ("ساعت ۱۰:۰۵ تا ۱۲:۰۰", "ساعت ۱۰:۰۵ (ده و پنج دقیقه) تا ۱۲:۰۰ (دوازده)"),
        ("در پایان ۲۰.", "در پایان ۲۰ (بیست)."),
        ("(شامل ۵ کیوسک) و ۳ غرفه", "(شامل ۵ [پنج] کیوسک) و ۳ (سه) غرفه"),
        ("۱۵ (پانزده) ایستگاه", "۱۵ (پانزده) ایستگاه"),
        ("۰ نفر", "۰ (صفر) نفر"),
    ],
)
def test_each_number_is_followed_by_what_is_said(text: str, said: str) -> None:
    assert with_words(text) == said


@pytest.mark.parametrize(
    "text",
    [
        "شماره ۲۰/ص/۱۴۰۵/۰۸/۱", "تلفن ۰۲۱۵۵۵۵۵۵۵۵", "v2.4", "۲۰‌گانه", "۸م", "۵-۷ بار", "۱۴۰۵/۱۳/۴۰", "۲۵:۷۰",
        "۱۲۳۴۵۶۷۸۹۰۱۲۳۴۵", "متن بی عدد", "", "A4",
    ],
)  # fmt: skip
def test_codes_and_what_hangs_on_letters_are_left_alone(text: str) -> None:
    assert with_words(text) == text


@given(st.text("۰۱۲۳۴۵09٫٬,./:-%٪ ()[]آبم\u200c\nab", max_size=60))
def test_nothing_but_words_in_brackets_is_added(text: str) -> None:
    said = with_words(text)
    taken_out = re.sub(r" [(\[](?:[^\W\d]|\s)+[)\]]", "", said)
    assert digits.to_ascii(re.sub(r" [(\[](?:[^\W\d]|\s)+[)\]]", "", text)) == digits.to_ascii(taken_out)


@given(st.integers(1, 10**12))
def test_said_twice_is_said_once(number: int) -> None:
    once = with_words(f"{digits.grouped(number)} ریال")
    assert with_words(once) == once


def test_a_text_is_taken_apart_by_its_sentences_and_lines() -> None:
    assert thoughts("یک شد. دو شد؟ سه شد!\nچهار (v2.4) شد؛ پنج") == [
        "یک شد.", "دو شد؟", "سه شد!", "چهار (v2.4) شد؛ پنج",
    ]  # fmt: skip
    assert thoughts(" \n ") == []
