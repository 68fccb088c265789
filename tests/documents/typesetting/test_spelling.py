"""What a font lacks is spelled out where that loses no meaning, and left alone where it would."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.documents.typesetting.fonts import FontFamily


@pytest.mark.parametrize(
    ("typed", "spelled"),
    [
        ("ﷺ", "صلی الله علیه وسلم"),
        ("﷽", "بسم الله الرحمن الرحیم"),
        ("ﷲ ﷼ ﻻ", "ﷲ ﷼ ﻻ"),  # the font has these
        ("ﴽ", "اً"),
        ("ﯿﲗ", "ﯿئج"),
        ("２①⒓", "۲(۱)۱۲."),
        ("㎡", "m²"),
        ("Ⅳ ℃ ﬀ", "IV °C ff"),
    ],
)
def test_what_the_font_lacks_is_spelled_out(family: FontFamily, typed: str, spelled: str) -> None:
    assert family.regular.spelled(typed) == spelled
    assert family.regular.missing(spelled) == ""


@pytest.mark.parametrize("typed", ["۱۰⁵", "۱⅔", "CO₂"])
def test_no_number_becomes_another_number(family: FontFamily, typed: str) -> None:
    assert family.regular.spelled(typed) == typed
    assert len(family.regular.missing(typed)) == 1


@given(st.text())
def test_spelling_never_adds_what_the_font_lacks(family: FontFamily, text: str) -> None:
    spelled = family.regular.spelled(text)
    assert set(family.regular.missing(spelled)) <= set(family.regular.missing(text))
    assert family.regular.spelled(spelled) == spelled
