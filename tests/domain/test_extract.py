"""Extracts: each body is told its own, and nothing is forgotten in silence."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain import extract
from app.domain import quantity as quantities
from app.domain.extract import Duty, LeftOut, Reason
from app.domain.meeting import Meeting
from app.domain.minutes import Content, Issue, Minutes, Named
from app.domain.quantity import Axis, Part, Quantity, Split
from app.domain.resolution import Resolution, ResolutionStatus

BODIES = (Named("a", "آب نمونه"), Named("b", "برق نمونه"), Named("c", "پارک نمونه"))
STATIONS = Quantity(
    Decimal(15),
    "ایستگاه",
    Split(
        Axis.PLACE,
        (
            Part("in", "درون شهر", Decimal(10), split=Split(Axis.SUPPLIER, (
                Part("in-a", amount=Decimal(6), body_id="a"), Part("in-c", amount=Decimal(4), body_id="c"),
            ))),
            Part("out", "بیرون شهر", Decimal(5), body_id="c"),
        ),
    ),
)  # fmt: skip


def minutes(*resolutions: Resolution) -> Minutes:
    return Minutes(Content(Meeting("m", resolutions=resolutions), bodies=BODIES), Issue())


def test_a_body_gets_what_it_must_do_and_what_it_helps_with_under_the_rows_of_the_minutes() -> None:
    found = extract.extracts(
        minutes(
            Resolution("1", responsible_ids=("b",), cooperating_ids=("a",)),
            Resolution("2", responsible_ids=("a",)),
            Resolution("3", responsible_ids=("b",), quantity=STATIONS),
        )
    )
    assert [(one.body.id, [(item.row, item.duty) for item in one.items]) for one in found] == [
        ("a", [(1, Duty.COOPERATING), (2, Duty.RESPONSIBLE), (3, Duty.SHARE)]),
        ("b", [(1, Duty.RESPONSIBLE), (3, Duty.RESPONSIBLE)]),
        ("c", [(3, Duty.SHARE)]),
    ]


def test_only_chosen_bodies_are_told() -> None:
    some = minutes(Resolution("1", responsible_ids=("b", "a")))
    assert [one.body.id for one in extract.extracts(some, ("b",))] == ["b"]
    assert extract.extracts(some, ("c",)) == ()


def test_what_is_not_adopted_or_names_nobody_is_told_as_left_out() -> None:
    some = minutes(
        Resolution("1", responsible_ids=("a",)),
        Resolution("2", consulted_ids=("a",)),
        Resolution("3", responsible_ids=("a",), status=ResolutionStatus.REJECTED),
        Resolution("4", quantity=STATIONS),
    )
    assert extract.left_out(some) == (LeftOut(2, Reason.NOBODY), LeftOut(3, Reason.NOT_ADOPTED))


def test_a_share_keeps_the_places_that_lead_to_it_and_sums_to_itself() -> None:
    share = extract.share_of(STATIONS, "c")
    assert share is not None
    assert share.split is not None
    assert share.amount == 9
    assert [(part.label, part.amount) for part in share.split.parts] == [("درون شهر", 4), ("بیرون شهر", 5)]
    assert quantities.imbalances(share) == ()
    assert extract.share_of(STATIONS, "b") is None


def test_an_unknown_amount_makes_the_share_unknown_and_not_less() -> None:
    whole = Quantity(
        Decimal(3),
        "",
        Split(Axis.SUPPLIER, (Part("1", body_id="a"), Part("2", amount=Decimal(2), body_id="a"))),
    )
    share = extract.share_of(whole, "a")
    assert share is not None
    assert share.amount is None


AMOUNTS = st.integers(1, 50).map(Decimal)
PARTS = st.recursive(
    st.builds(Part, st.uuids().map(str), amount=AMOUNTS, body_id=st.sampled_from([None, "a", "b"])),
    lambda below: st.lists(below, min_size=1, max_size=3).map(
        lambda parts: Part(
            "+".join(part.id for part in parts),
            amount=sum((part.amount for part in parts if part.amount), Decimal(0)),
            split=Split(Axis.PLACE, tuple(parts)),
        )
    ),
    max_leaves=10,
)


@settings(max_examples=100)
@given(st.lists(PARTS, min_size=1, max_size=4))
def test_the_shares_of_all_are_what_is_given_to_anybody(parts) -> None:
    whole = Quantity(None, "", Split(Axis.PLACE, tuple(parts)))
    given_to_somebody = sum(
        (one.amount or Decimal(0) for one in quantities.leaves(whole) if one.body_id), Decimal(0)
    )
    shares = [extract.share_of(whole, body) for body in ("a", "b")]
    assert sum((share.amount or Decimal(0) for share in shares if share), Decimal(0)) == given_to_somebody
