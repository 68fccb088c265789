from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.problems import Problem
from app.signing.passphrase import key_material, normalised, require_strong

ARABIC_KEYBOARD = str.maketrans("یک0123456789", "يك٠١٢٣٤٥٦٧٨٩")
PERSIAN_KEYBOARD = str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")


@given(st.text(alphabet="ابپیکگهژ\u200c 0123456789abAB!آأئ", max_size=30))
def test_every_keyboard_makes_the_same_key(passphrase: str) -> None:
    expected = key_material(passphrase)
    assert key_material(passphrase.translate(ARABIC_KEYBOARD)) == expected
    assert key_material(passphrase.translate(PERSIAN_KEYBOARD)) == expected
    assert key_material(unicodedata.normalize("NFD", passphrase)) == expected


@given(st.text(max_size=40))
def test_normalising_twice_changes_nothing(passphrase: str) -> None:
    assert normalised(normalised(passphrase)) == normalised(passphrase)


def test_capital_letters_and_spaces_inside_still_count() -> None:
    assert len({key_material(p) for p in ("Gol o Bolbol", "gol o bolbol", "golobolbol")}) == 3


def test_eleven_letters_are_too_few_and_blanks_around_do_not_count() -> None:
    require_strong("گل و بلبل ۱۴۰۵")
    for short in ("", "گل و بلبل ۱۴"[:11], "  یازده حرف     "):
        with pytest.raises(Problem) as problem:
            require_strong(short)
        assert problem.value.code == "passphrase_short"
        assert problem.value.values["minimum"] == 12
