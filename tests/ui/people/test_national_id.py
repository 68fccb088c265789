"""What can be said of a national ID and a mobile number without asking anybody."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from app.ui.people.national_id import is_mobile, is_national_id, mobile

NINE_DIGITS = st.text("0123456789", min_size=9, max_size=9).filter(lambda digits: len(set(digits)) > 1)


def test_a_known_number_fits_and_its_neighbour_does_not() -> None:
    assert is_national_id("0932833810")
    assert is_national_id("932833810")
    assert not is_national_id("0932833811")


def test_ten_equal_digits_are_no_number_though_their_sum_fits() -> None:
    assert not any(is_national_id(digit * 10) for digit in "0123456789")


def test_other_texts_are_no_number() -> None:
    assert not any(map(is_national_id, ("", "1234567", "09328338101", "۰۹۳۲۸۳۳۸۱۰۱", "09328338I0")))


@given(NINE_DIGITS)
def test_of_ten_last_digits_exactly_one_fits(digits: str) -> None:
    assert sum(is_national_id(digits + last) for last in "0123456789") == 1


@given(st.text("0123456789", min_size=9, max_size=9), st.sampled_from(["0", "+98", "0098", "98"]))
def test_a_mobile_is_one_number_with_whatever_prefix(digits: str, prefix: str) -> None:
    assert mobile(f"{prefix}9{digits}") == f"09{digits}"
    assert is_mobile(mobile(f"{prefix}9{digits}"))


def test_what_is_no_mobile_stays_as_it_is_typed() -> None:
    assert mobile("021-55 40") == "0215540"
    assert not is_mobile("0215540")
