"""Lists in the order a Persian dictionary has, in Python and in SQLite."""

from __future__ import annotations

import random
import sqlite3
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.persian.sorting import person_key, sort_key

ALPHABET = "آاءأؤئبپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی"
texts = st.text(alphabet=ALPHABET + "يكة \u200c\u0651\u064e-۰۱۲۹0٣aZé", max_size=12)


def in_order(*words: str) -> bool:
    return all(sort_key(one) < sort_key(other) for one, other in pairwise(words))


def test_letters_stand_in_the_order_of_the_alphabet() -> None:
    shuffled = random.Random(20).sample(ALPHABET, len(ALPHABET))
    assert "".join(sorted(shuffled, key=sort_key)) == ALPHABET


@given(st.sampled_from(sorted(ALPHABET.translate({ord(sign): None for sign in "أؤئ"}))), texts, texts)
def test_the_first_letter_decides(letter: str, one: str, other: str) -> None:
    places = "آاءبپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی"
    following = places[places.index(letter) + 1 :]
    for later in following[:1] + following[-1:]:
        assert sort_key("م" + letter + one) < sort_key("م" + later + other)


@pytest.mark.parametrize(
    "words",
    [
        (
            "آقایی",
            "احمدی",
            "باقری",
            "پاکدل",
            "جعفری",
            "چیت‌ساز",
            "رضایی",
            "ژاله",
            "کاظمی",
            "گلی",
            "هاشمی",
            "یزدی",
        ),
        ("احمد", "احمدی", "احمدیان"),
        ("مؤمن", "مؤمنی", "مأمور", "مبین"),
        ("جلسه ۲", "جلسه ۹", "جلسه 10", "جلسه ۱۱۸", "جلسه اول"),
        ("۲۰ متری", "آبادی"),
        ("یوسفی", "Zand"),
        ("علی‌آبادی", "علی زاده", "علیزاده", "علی‌نژاد"),
        ("", "ا"),
    ],
)
def test_words_in_order(words: tuple[str, ...]) -> None:
    assert in_order(*words)


@pytest.mark.parametrize(
    ("one", "other", "next_word"),
    [
        ("علیزاده", "علی‌زاده", "علیزاده‌نیا"),
        ("محمد", "محمّد", "محمدی"),
        ("رحمت", "رَحمَت", "رحمتی"),
        ("۷", "۰۰۷", "۸"),
        ("هیأت", "هیئت", "هیأتی"),
    ],
)
def test_small_differences_decide_last_and_always(one: str, other: str, next_word: str) -> None:
    assert sort_key(one) != sort_key(other)
    assert max(sort_key(one), sort_key(other)) < sort_key(next_word)


def test_arabic_keyboard_changes_no_place() -> None:
    assert sort_key("علي كاظمي") == sort_key("علی کاظمی")


def test_people_stand_by_last_name_then_first_name() -> None:
    people = [
        ("احمد", "یوسف"),
        ("احمدی", "آرش"),
        ("احمدی", "پرویز"),
        ("پاکدل", "آرش"),
        ("گلی", "آرش"),
        ("یزدی", ""),
    ]
    shuffled = random.Random(20).sample(people, len(people))
    assert sorted(shuffled, key=lambda person: person_key(*person)) == people
    assert person_key("علی زاده", "بهرام") > person_key("علیزاده", "آرش")


@given(st.integers(min_value=0, max_value=10**70), st.integers(min_value=0, max_value=10**70))
def test_numbers_stand_by_value(one: int, other: int) -> None:
    assert (one < other) == (sort_key(f"ناحیه {one}") < sort_key(f"ناحیه {other}"))


@given(texts, texts)
def test_the_order_is_total_and_decides_between_any_two(one: str, other: str) -> None:
    keys = sort_key(one), sort_key(other)
    same = one.translate(str.maketrans("يك٣", "یک۳")) == other.translate(str.maketrans("يك٣", "یک۳"))
    assert (keys[0] == keys[1]) == same


@given(texts, st.text(alphabet=" \u200c\u0651.-«", max_size=4))
def test_a_word_comes_before_what_is_longer_by_a_letter(text: str, gap: str) -> None:
    assert sort_key(text + gap) < sort_key(text + "ب")


@given(st.lists(texts, max_size=20))
def test_sqlite_sorts_as_python_does(names: list[str]) -> None:
    keys = [sort_key(name) for name in names]
    with sqlite3.connect(":memory:") as database:
        database.execute("create table name (key text)")
        database.executemany("insert into name values (?)", [(key,) for key in keys])
        found = [row[0] for row in database.execute("select key from name order by key")]
    database.close()
    assert found == sorted(keys)
