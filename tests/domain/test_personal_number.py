"""What can be said of a national ID and a mobile number without asking anybody."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from app.domain.personal_number import is_mobile, is_national_id, mobile, national_id

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


@given(st.text("0123456789", min_size=8, max_size=8))
def test_zeros_that_a_table_program_has_dropped_come_back(digits: str) -> None:
    assert national_id(digits) == f"00{digits}"
    assert national_id(f"{digits[:3]}-{digits[3:]}") == f"00{digits}"
    assert mobile(f"91{digits}") == f"091{digits}"


def test_what_is_no_national_id_stays_as_it_is_typed() -> None:
    assert national_id("1234567") == "1234567"
    assert national_id("ندارد") == "ندارد"
