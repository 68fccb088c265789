"""Dataclasses to JSON values and back, for classes that the conversion has never heard of."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from decimal import Decimal
from enum import StrEnum

import pytest

from app.records.conversion import Conversion


class Colour(StrEnum):
    RED = "red"


@dataclass(frozen=True, slots=True)
class Leaf:
    amount: Decimal
    colour: Colour = Colour.RED
    secret: str = ""


@dataclass(frozen=True, slots=True)
class Tree:
    day: date
    moment: datetime | None = None
    at: time = time(10, 30)
    leaves: tuple[Leaf, ...] = ()
    within: Tree | None = None
    seen: bool = False


CONVERSION = Conversion(omitted={Leaf: ("secret",)}, silent={Tree: ("seen",)})
TREE = Tree(
    date(2026, 11, 3),
    datetime(2026, 11, 3, 14, 5, tzinfo=UTC),
    time(10, 30, 5),
    (Leaf(Decimal("3.50")), Leaf(Decimal("1E+2"))),
    Tree(date(2026, 11, 4), seen=True),
)


def test_every_kind_of_value_is_plain_and_comes_back() -> None:
    plain = CONVERSION.to_plain(TREE)
    assert plain == {
        "day": "2026-11-03",
        "moment": "2026-11-03T14:05:00+00:00",
        "at": "10:30:05",
        "leaves": [{"amount": "3.5", "colour": "red"}, {"amount": "100", "colour": "red"}],
        "within": {
            "day": "2026-11-04", "moment": None, "at": "10:30", "leaves": [], "within": None, "seen": True,
        },
    }  # fmt: skip
    assert type(plain["leaves"][0]["colour"]) is str
    assert CONVERSION.from_plain(plain, Tree) == TREE


@pytest.mark.parametrize(
    ("plain", "error"),
    [
        ({"day": "2026-11-03", "dey": "2026-11-03"}, ValueError),
        ({"day": "2026-11-03", "leaves": [{"amount": "1", "secret": "x"}]}, ValueError),
        ({"day": "2026-11-03", "leaves": [{"amount": "1", "colour": "green"}]}, ValueError),
        ({"day": "tomorrow"}, ValueError),
        ({"at": "10:30"}, TypeError),
    ],
)
def test_what_the_classes_do_not_have_is_refused(plain: dict[str, object], error: type[Exception]) -> None:
    with pytest.raises(error):
        CONVERSION.from_plain(plain, Tree)
