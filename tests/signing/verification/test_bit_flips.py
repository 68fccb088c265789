"""A slice of `benchmarks/bit_flips.py`, which puts every bit to the test."""

from __future__ import annotations

import random

import pytest

from app.signing.verification.byte_rules import read_strictly
from benchmarks import bit_flips

SLICE, ELSEWHERE = 110, 30


@pytest.mark.parametrize("region", [0, 1, 2], ids=["byte range", "contents", "cross-reference and trailer"])
def test_no_bit_is_free_where_the_byte_rules_alone_judge(signed_by_all: bytes, region: int) -> None:
    places = list(bit_flips.regions(read_strictly(signed_by_all))[region].places())
    chosen = random.Random(20).sample(places, SLICE)
    assert bit_flips.accepted(bit_flips.byte_rules_accept, signed_by_all, chosen) == []


def test_no_bit_elsewhere_passes_the_whole_verification(signed_by_all: bytes) -> None:
    places = list(bit_flips.elsewhere(read_strictly(signed_by_all)).places())
    chosen = random.Random(20).sample(places, ELSEWHERE)
    assert bit_flips.accepted(bit_flips.verification_accepts, signed_by_all, chosen) == []


def test_the_regions_leave_no_byte_out(signed_by_all: bytes) -> None:
    reading = read_strictly(signed_by_all)
    everything = [*bit_flips.regions(reading), bit_flips.elsewhere(reading)]
    assert sum(region.bits for region in everything) == 8 * len(signed_by_all)
    assert sorted(place for region in everything for place in region.places()) == list(
        range(8 * len(signed_by_all))
    )


def test_the_untouched_file_is_accepted_by_the_same_judges(signed_by_all: bytes) -> None:
    """Otherwise refusing every flip would mean nothing."""
    twice = bit_flips.flipped(signed_by_all, 4321)
    assert bit_flips.byte_rules_accept(twice, 4321)
    assert bit_flips.verification_accepts(twice, 4321)
