"""A quantity and its split: 15 = 8 + 7, 7 = 5 + 2; shortfalls are shown,
excesses never enter a total (I1).
"""

from __future__ import annotations

from decimal import Decimal
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain import quantity as quantities
from app.domain.problems import Refusal
from app.domain.quantity import Axis, Part, Quantity, Split


def stations(*places: Part) -> Quantity:
    return Quantity(Decimal(15), "ایستگاه", Split(Axis.PLACE, places))


INSIDE = Part(
    "inside",
    "داخل محدوده شهری",
    Decimal(7),
    split=Split(Axis.SUPPLIER, (Part("a", "شهرداری", Decimal(5)), Part("b", "فرمانداری", Decimal(2)))),
)
OUTSIDE = Part("outside", "خارج از محدوده شهری", Decimal(8))


def fresh_ids():
    numbers = count(1)
    return lambda: f"new-{next(numbers)}"


def test_the_stations_of_the_seed_are_in_balance():
    assert quantities.imbalances(stations(OUTSIDE, INSIDE)) == ()


def test_eight_and_six_leave_one_unassigned_until_she_confirms_it():
    six = Part("inside", "داخل", Decimal(6))
    short = stations(OUTSIDE, six)
    (found,) = quantities.shortfalls(short)
    assert (found.whole, found.parts, found.rest) == (15, 14, 1)
    assert short.split is not None
    assert len(short.split.parts) == 2, "a shortfall is derived, not written down by itself"

    confirmed = quantities.with_rests(short, fresh_ids())
    assert confirmed.split is not None
    rest = confirmed.split.parts[-1]
    assert (rest.amount, rest.unassigned) == (1, True)
    assert quantities.imbalances(confirmed) == ()


def test_what_is_left_joins_the_row_that_is_unassigned_already():
    parts = (OUTSIDE, Part("inside", "داخل", Decimal(5)), Part("rest", amount=Decimal(1), unassigned=True))
    full = quantities.with_rests(stations(*parts), fresh_ids())
    assert full.split is not None
    assert [part.amount for part in full.split.parts] == [8, 5, 2]


def test_eight_and_eight_are_refused_with_both_numbers():
    too_much = stations(OUTSIDE, Part("inside", "داخل", Decimal(8)))
    with pytest.raises(Refusal) as refused:
        quantities.refuse_excess(too_much)
    assert refused.value.code == "split_over"
    assert (refused.value.values["parts"], refused.value.values["whole"]) == (16, 15)
    assert quantities.with_rests(too_much, fresh_ids()) == too_much, "an excess stays where it was typed"


def test_an_excess_deep_in_the_tree_is_found_with_its_place():
    split = Split(Axis.SUPPLIER, (Part("a", "", Decimal(5)), Part("b", "", Decimal(3))))
    deep = stations(OUTSIDE, Part("inside", "داخل", Decimal(7), split=split))
    (found,) = quantities.excesses(deep)
    assert (found.path, found.label, found.rest) == (("inside",), "داخل", -1)


def test_a_part_without_an_amount_counts_for_what_its_own_parts_sum_to():
    eight = Split(Axis.SUPPLIER, (Part("a", "", Decimal(5)), Part("b", "", Decimal(3))))
    quantity = stations(Part("out", "خارج", split=eight), Part("in", "داخل", Decimal(7)))
    assert quantities.imbalances(quantity) == ()
    assert quantities.with_rests(quantity, fresh_ids()) == quantity
    assert sum(part.amount or 0 for part in quantities.leaves(quantity)) == 15


def test_an_excess_below_a_part_without_an_amount_is_found():
    many = Split(Axis.SUPPLIER, (Part("a", "", Decimal(900)),))
    quantity = stations(Part("out", "خارج", split=many), Part("in", "داخل", Decimal(7)))
    assert [found.parts for found in quantities.excesses(quantity)] == [907]


def test_nothing_is_called_unassigned_while_an_amount_is_blank():
    quantity = stations(OUTSIDE, Part("in", "داخل"))
    assert quantities.with_rests(quantity, fresh_ids()) == quantity


@pytest.mark.parametrize("amount", [Decimal(10) ** 18, Decimal("0.000000001")])
def test_an_amount_that_no_record_could_hold_is_refused(amount):
    with pytest.raises(Refusal):
        quantities.check(Quantity(amount, "کانکس"))


def test_the_five_parks_of_the_district_sum_exactly():
    areas = [8500, 4500, 81000, 6000, 4500]
    parts = tuple(Part(str(area) + str(row), "", Decimal(area)) for row, area in enumerate(areas))
    assert quantities.imbalances(Quantity(Decimal(104_500), "متر مربع", Split(Axis.PLACE, parts))) == ()


@pytest.mark.parametrize("amount", [Decimal(0), Decimal(-1)])
def test_amounts_are_positive(amount):
    with pytest.raises(Refusal):
        quantities.check(Quantity(amount, "کانکس"))


amounts = st.decimals(min_value="0.001", max_value=10**9, places=3)


@st.composite
def splits(draw, depth: int = 2):
    ids = st.uuids().map(str)
    parts = draw(st.lists(st.tuples(ids, amounts | st.none()), max_size=4))
    return Split(
        draw(st.sampled_from(Axis)),
        tuple(
            Part(part_id, amount=amount, split=draw(st.none() | splits(depth=depth - 1)) if depth else None)
            for part_id, amount in parts
        ),
    )


@given(st.builds(Quantity, amounts, st.just("عدد"), splits()))
def test_what_is_written_out_sums_to_the_whole_wherever_nothing_is_blank_or_too_much(quantity):
    full = quantities.with_rests(quantity, fresh_ids())
    blank = any(part.known is None for part in quantities.walk(full.split))
    if full.split is not None and full.split.parts and not blank and not quantities.excesses(full):
        assert sum(part.amount or 0 for part in quantities.leaves(full)) == quantity.amount


@given(st.builds(Quantity, amounts | st.none(), st.just("عدد"), st.none() | splits()))
def test_writing_the_rests_out_leaves_no_shortfall_and_changes_nothing_else(quantity):
    full = quantities.with_rests(quantity, fresh_ids())
    assert quantities.shortfalls(full) == ()
    assert quantities.excesses(full) == quantities.excesses(quantity)
    assert [part.id for part in quantities.walk(quantity.split)] == [
        part.id for part in quantities.walk(full.split) if not part.id.startswith("new-")
    ]
    assert quantities.with_rests(full, fresh_ids()) == full
