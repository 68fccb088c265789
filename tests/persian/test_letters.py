"""Every saved text passes here: what must change, what must never change."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from app.persian.letters import ZWNJ, is_in_arabic, normalise

persian_text = st.text(
    st.one_of(
        st.sampled_from("آابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهیيىكةأإؤئءۀ \n\r\u200c\u200c¬،؛؟.«»()۱۲٣4"),
        st.sampled_from(
            "\u064b\u064e\u0651\u0654\u0670\u0640\u200d\u200b\u200e\u200f\u202b\u2067\ufeff\u00ad\x00"
        ),
        st.characters(),
    )
)


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("علي كاظمي", "علی کاظمی"),
        ("موسى", "موسی"),
        ("١٣ آبان", "۱۳ آبان"),
        ("13 آبان", "13 آبان"),
        ("\ufeffمنطقه\u200f ۲۰\u200e", "منطقه ۲۰"),
        ("\u2067رضا\u2069(ع)\u202c", "رضا(ع)"),
        ("خیا\u00adبان\u200b", "خیابان"),
        ("می¬شود", "می‌شود"),
        ("می\u200c\u200c\u200cشود", "می‌شود"),
        ("a¬b ¬ ", "a¬b ¬ "),
        ("سطر\r\nدیگر\rباز\vپایان\u2029", "سطر\nدیگر\nباز\nپایان\n"),
        ("ستون\tدوم\x00\x07\x9f", "ستون\tدوم"),
        ("ا\u0653ب", "آب"),
        ("خانۀ خانهٔ", "خانۀ خانهٔ"),
        ("مصوّبۀ مسؤول رئیس مؤمنْ قرآن الله", "مصوّبۀ مسؤول رئیس مؤمنْ قرآن الله"),
        ("ناتمام\ud800", "ناتمام"),
    ],
)
def test_the_hidden_and_the_foreign_is_mended_and_nothing_else(typed: str, stored: str) -> None:
    assert normalise(typed) == stored


def test_the_half_space_survives() -> None:
    assert normalise("خانه‌های جهادی") == f"خانه{ZWNJ}های جهادی"


def test_a_hidden_mark_between_a_letter_and_its_hamza_is_no_obstacle() -> None:
    assert normalise("ري\u200f\u0654س") == "رئس"


@given(persian_text)
@example("ا¬\u200c¬ب")
@example("ي\u0654")
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    once = normalise(text)
    assert normalise(once) == once
    assert unicodedata.is_normalized("NFC", once)
    once.encode()


@given(st.text("آابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهیءأؤئة ۰۱۲۳۴۵۶۷۸۹0123456789،؛؟.:«»()\n"))
def test_clean_persian_is_left_as_it_is(text: str) -> None:
    assert normalise(text) == text


def test_a_run_between_the_signs_of_a_verse_stays_arabic() -> None:
    assert normalise("علي گفت ﴿إياك نعبد ٢﴾ و كريم") == "علی گفت ﴿إياك نعبد ٢﴾ و کریم"
    assert normalise("﴿علي\nعلي") == "﴿علي\nعلی", "a run that is never closed ends with its line"
    assert [is_in_arabic(before) for before in ("", "﴿", "﴿ا", "﴿ا﴾", "﴿\n", "ا﴿ا﴾﴿")] == [
        False, True, True, False, False, True,
    ]  # fmt: skip
