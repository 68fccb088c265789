"""Presentation forms: every letter accounted for, ligatures only where they can be shown."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.persian.joining import ALLAH, Joiner

ANY = Joiner(lambda _sign: True)
words = st.text(alphabet="ابپلهیکآأۀ\u064e\u0651\u0654\u0670\u200c\u200dـ۱(aé", max_size=12)


def signs(joiner: Joiner, text: str) -> str:
    return "".join(form.sign for form in joiner.forms(text))


@given(words)
def test_every_character_belongs_to_one_form_in_order(text: str) -> None:
    forms = ANY.forms(text)
    assert [form.start for form in forms] == [0, *(form.end for form in forms)][: len(forms)]
    assert (forms[-1].end if forms else 0) == len(text)
    assert all(form.start < place < form.end for form in forms for place in form.marks)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("شهر", "ﺷﻬﺮ"),
        ("گپ", "ﮔﭗ"),
        ("می\u200cشود", "ﻣﯽ\u200cﺷﻮﺩ"),
        ("سلام لآ", "ﺳﻼﻡ ﻵ"),
        ("الله", ALLAH),
        ("اللّه", "ﺍﻟﻠﻪ"),
        ("۱۴۰۵/۰۸ v2", "۱۴۰۵/۰۸ v2"),
    ],
)
def test_letters_take_the_form_of_their_place(text: str, shown: str) -> None:
    assert signs(ANY, text) == shown


def test_harakat_and_hamza_stay_with_their_letters() -> None:
    forms = ANY.forms("دِهٔ محمّد")
    assert [(form.start, form.marks) for form in forms if form.marks] == [(0, (1,)), (7, (8,))]
    assert forms[1] == ("ﮤ", 2, 4, ()), "one sign for both"
    assert Joiner(lambda sign: sign not in "ﮤﮥ").forms("همهٔ")[-1] == ("ﻪ", 2, 4, (3,))
    (ligature,) = ANY.forms("لَا")
    assert (ligature.sign, ligature.start, ligature.end, ligature.marks) == ("ﻻ", 0, 3, (1,))


def test_what_cannot_be_shown_stays_letters() -> None:
    assert signs(Joiner(lambda sign: sign != ALLAH), "الله") == "ﺍﻟﻠﻪ"
    assert signs(Joiner(lambda sign: sign not in "ﻻﻼ"), "لا") == "ﻟﺎ"
    assert signs(Joiner(lambda sign: sign != "ﮤ"), "ۀ") == "ۀ"
    assert signs(Joiner(lambda sign: sign < "ﭐ"), "لا الله ب") == "لا الله ب"


def test_a_letter_is_shown_only_if_all_its_forms_are() -> None:
    assert all(map(ANY.shows, "گاۀء۱("))
    assert Joiner(lambda sign: sign != "ﮤ").shows("ۀ"), "alone it may be the letter itself"
    assert not Joiner(lambda sign: sign != "ﮕ").shows("گ")
