"""The code of a paper: what goes in comes out, however it was typed; anything else is refused."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain import paper_code
from app.domain.meeting import Meeting
from app.domain.minutes import Content, Issue, Minutes, MinutesState
from app.domain.paper_code import PaperCode
from app.domain.problems import Problem
from app.persian import digits

SHA256 = "3fa2b81c" + "0" * 56
MINUTES = Minutes(
    Content(Meeting("m", held_on=date(2026, 11, 3))),
    Issue(
        MinutesState.APPROVED,
        number="20/ص/1405/08/1",
        jalali_year=1405,
        sequence=1,
        content_sha256=SHA256,
    ),
)


def approved(held_on: date, year: int, sequence: int, sha256: str) -> Minutes:
    issue = replace(MINUTES.issue, jalali_year=year, sequence=sequence, content_sha256=sha256)
    return Minutes(Content(Meeting("m", held_on=held_on)), issue)


def test_number_day_and_hash_stand_in_their_places() -> None:
    code = paper_code.compose(MINUTES)
    assert code == "1" + "14050001" + "14050812" + str(int(SHA256, 16)).zfill(78)
    assert len(code) == paper_code.LENGTH
    assert paper_code.typed(code) == code[-12:]


@given(
    st.dates(date(1920, 1, 1), date(2050, 1, 1)),
    st.integers(1300, 1436),
    st.integers(1, 9999),
    st.binary(min_size=32, max_size=32),
)
def test_what_was_composed_is_read(held_on: date, year: int, sequence: int, digest: bytes) -> None:
    code = paper_code.compose(approved(held_on, year, sequence, digest.hex()))
    assert paper_code.read(code) == PaperCode(year, sequence, held_on, digest.hex())


def test_a_long_running_number_keeps_its_last_four_digits() -> None:
    code = paper_code.compose(approved(date(2026, 11, 3), 1405, 12_345, SHA256))
    assert paper_code.read(code).sequence == 2345


def test_what_is_not_known_is_zeros() -> None:
    bare = Minutes(Content(Meeting("m")), Issue(MinutesState.APPROVED, content_sha256="f" * 64))
    code = paper_code.compose(bare)
    assert code.startswith("1" + "0" * 16)
    assert paper_code.read(code) == PaperCode(0, 0, None, "f" * 64)


GAPS = st.sampled_from([" ", "\n", "\u200c", "\u200f", "\u00a0", "\t", ""])


@given(st.lists(GAPS, min_size=95, max_size=95))
def test_it_may_be_typed_in_any_digits_with_anything_between(between: list[str]) -> None:
    code = paper_code.compose(MINUTES)
    shown = digits.to_persian(code)
    arabic = code.translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩"))
    for typed in (code, shown, arabic):
        spread = "".join(gap + digit for gap, digit in zip(between, typed, strict=True))
        assert paper_code.plain(spread) == code
        assert paper_code.read(spread) == paper_code.read(code)


def test_the_digits_to_be_typed_are_plain_too() -> None:
    assert paper_code.plain("۴۱۵۰ ۴۲۱۹\n۹۵۵۲") == "415042199552"


@pytest.mark.parametrize(
    "damaged",
    [
        "",
        "12",
        "4150421995",
        "3fa2b81c3fa2",
        "https://example.ir",
        paper_code.compose(MINUTES)[:-1],
        paper_code.compose(MINUTES) + "0",
        "2" + paper_code.compose(MINUTES)[1:],
        "1" + "14050001" + "14051301" + "0" * 78,
        "1" + "14050001" + "14050812" + "9" * 78,
        paper_code.compose(MINUTES)[-12:],
        "1" * 94 + "²",
    ],
)
def test_what_no_paper_can_bear_is_refused(damaged: str) -> None:
    with pytest.raises(Problem, match="paper_code_damaged"):
        paper_code.read(damaged)
