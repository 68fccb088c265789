"""Numbers spelt out, read back by an independent reader."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from app.persian.numerals import LARGEST, in_words, ordinal_in_words

_VALUES = {
    in_words(number): number for number in [*range(1, 20), *range(20, 100, 10), *range(100, 1000, 100)]
}
_SCALES = {"هزار": 10**3, "میلیون": 10**6, "میلیارد": 10**9}


def read_back(words: str) -> int:
    total = group = 0
    for word in words.replace(" و ", " ").split():
        if word in _SCALES:
            if word == "میلیارد" and total:
                total, group = 0, total + group
            total, group = total + (group or 1) * _SCALES[word], 0
        else:
            group += _VALUES[word]
    return total + group


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "صفر"),
        (7, "هفت"),
        (20, "بیست"),
        (118, "صد و هجده"),
        (487, "چهارصد و هشتاد و هفت"),
        (1000, "هزار"),
        (1405, "هزار و چهارصد و پنج"),
        (104_500, "صد و چهار هزار و پانصد"),
        (1_001_000, "یک میلیون و هزار"),
        (2_000_000_003, "دو میلیارد و سه"),
        (10**12, "هزار میلیارد"),
    ],
)
def test_numbers_in_words(number: int, words: str) -> None:
    assert in_words(number) == words


@given(st.integers(min_value=1, max_value=LARGEST))
@example(LARGEST)
@example(999_999_999_999)
def test_words_mean_the_number(number: int) -> None:
    assert read_back(in_words(number)) == number


@pytest.mark.parametrize(
    ("number", "after_noun", "before_noun"),
    [
        (1, "اول", "اولین"),
        (2, "دوم", "دومین"),
        (3, "سوم", "سومین"),
        (7, "هفتم", "هفتمین"),
        (10, "دهم", "دهمین"),
        (21, "بیست و یکم", "بیست و یکمین"),
        (23, "بیست و سوم", "بیست و سومین"),
        (30, "سی‌ام", "سی‌امین"),
        (130, "صد و سی‌ام", "صد و سی‌امین"),
        (487, "چهارصد و هشتاد و هفتم", "چهارصد و هشتاد و هفتمین"),
        (1000, "هزارم", "هزارمین"),
    ],
)
def test_ordinals_in_words(number: int, after_noun: str, before_noun: str) -> None:
    assert ordinal_in_words(number) == after_noun
    assert ordinal_in_words(number, attributive=True) == before_noun


@pytest.mark.parametrize("number", [-1, LARGEST + 1])
def test_numbers_without_words(number: int) -> None:
    with pytest.raises(ValueError, match=str(number)):
        in_words(number)


def test_there_is_no_zeroth() -> None:
    with pytest.raises(ValueError, match="0"):
        ordinal_in_words(0)
