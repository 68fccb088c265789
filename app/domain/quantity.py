"""A quantity and its split (تفکیک مقدار): a tree in which the parts of a node, on one axis, sum
to the node (I1).

A shortfall is derived, and becomes an explicit row «تعیین‌نشده» when she confirms it or at
approval.  An excess stays where it was typed: it is marked, enters no total, and stops the closing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum

from app.domain import bounds
from app.domain.problems import Refusal


class Axis(StrEnum):
    """By what a quantity is split."""

    PLACE = "place"  # محل
    SUPPLIER = "supplier"  # تأمین‌کننده
    NEIGHBOURHOOD = "neighbourhood"  # محله
    STAGE = "stage"  # مرحله


@dataclass(frozen=True, slots=True)
class Part:
    """One share of a split; ``unassigned`` marks the row «تعیین‌نشده»."""

    id: str
    label: str = ""
    amount: Decimal | None = None
    body_id: str | None = None
    neighbourhood_id: str | None = None
    unassigned: bool = False
    split: Split | None = None

    @property
    def known(self) -> Decimal | None:
        """The amount, or else what the parts below sum to; ``None`` while neither is said."""
        if self.amount is not None or self.split is None or not self.split.is_known:
            return self.amount
        return self.split.total


@dataclass(frozen=True, slots=True)
class Split:
    """The parts of one node, all on the same axis."""

    axis: Axis
    parts: tuple[Part, ...] = ()

    @property
    def total(self) -> Decimal:
        """The sum of what is known of the parts."""
        return sum((part.known for part in self.parts if part.known is not None), Decimal(0))

    @property
    def is_known(self) -> bool:
        """Whether there are parts, and something is known of each."""
        return bool(self.parts) and all(part.known is not None for part in self.parts)


@dataclass(frozen=True, slots=True)
class Quantity:
    """How much of what: «۱۵ ایستگاه», perhaps split; the unit holds along the whole tree."""

    amount: Decimal | None = None
    unit: str = ""
    split: Split | None = None


@dataclass(frozen=True, slots=True)
class Imbalance:
    """A node whose parts do not sum to it; ``path`` are the ids of the parts above,
    the root's path is empty.
    """

    path: tuple[str, ...]
    label: str
    whole: Decimal
    parts: Decimal

    @property
    def rest(self) -> Decimal:
        """What is not yet assigned; negative for an excess."""
        return self.whole - self.parts


def imbalances(quantity: Quantity) -> tuple[Imbalance, ...]:
    """Every node that is short or in excess, from the root down."""
    return tuple(_imbalances(quantity.amount, quantity.split, (), quantity.unit))


def shortfalls(quantity: Quantity) -> tuple[Imbalance, ...]:
    """The nodes of which something is not yet assigned."""
    return tuple(found for found in imbalances(quantity) if found.rest > 0)


def excesses(quantity: Quantity) -> tuple[Imbalance, ...]:
    """The nodes whose parts sum to more than the node."""
    return tuple(found for found in imbalances(quantity) if found.rest < 0)


def refuse_excess(quantity: Quantity) -> None:
    """Refuse a quantity with an excess, naming both numbers (command line and import)."""
    for found in excesses(quantity):
        raise Refusal(
            "split_over", parts=found.parts, whole=found.whole, unit=quantity.unit, label=found.label
        )


def leaves(quantity: Quantity) -> tuple[Part, ...]:
    """The parts that are split no further, in order."""
    return tuple(part for part in walk(quantity.split) if part.split is None or not part.split.parts)


def walk(split: Split | None) -> Iterator[Part]:
    """Every part of the tree, parents before children."""
    for part in split.parts if split else ():
        yield part
        yield from walk(part.split)


def with_rests(quantity: Quantity, new_id: Callable[[], str]) -> Quantity:
    """The same quantity with every shortfall written out as a row «تعیین‌نشده»."""
    return replace(quantity, split=_with_rest(quantity.amount, quantity.split, new_id))


def check(quantity: Quantity) -> None:
    """Refuse amounts that are not positive (I1) or out of bounds, and trees that nobody could read."""
    amounts = [quantity.amount, *(part.amount for part in walk(quantity.split))]
    if any(amount is not None and amount <= 0 for amount in amounts):
        raise Refusal("quantity_not_positive")
    for amount in amounts:
        bounds.check_amount(amount)
    if _depth(quantity.split) > bounds.SPLIT_DEPTH:
        raise Refusal("split_too_deep", most=bounds.SPLIT_DEPTH)


def _depth(split: Split | None) -> int:
    return 1 + max((_depth(part.split) for part in split.parts), default=0) if split else 0


def _imbalances(
    whole: Decimal | None, split: Split | None, path: tuple[str, ...], label: str
) -> Iterator[Imbalance]:
    if split is None or not split.parts:
        return
    # With a blank among the parts the rest may be the blank's, and is nobody's to derive.
    if whole is not None and (split.total > whole or (split.is_known and split.total < whole)):
        yield Imbalance(path, label, whole, split.total)
    for part in split.parts:
        yield from _imbalances(part.amount, part.split, (*path, part.id), part.label)


def _with_rest(whole: Decimal | None, split: Split | None, new_id: Callable[[], str]) -> Split | None:
    if split is None or not split.parts:
        return split
    parts = tuple(replace(part, split=_with_rest(part.amount, part.split, new_id)) for part in split.parts)
    full = replace(split, parts=parts)
    rest = whole - full.total if whole is not None and full.is_known else Decimal(0)
    if rest > 0:
        parts = _with_more_unassigned(parts, rest, new_id)
    return replace(split, parts=parts)


def _with_more_unassigned(
    parts: tuple[Part, ...], rest: Decimal, new_id: Callable[[], str]
) -> tuple[Part, ...]:
    """One row «تعیین‌نشده» takes all that nobody has."""
    for place, part in enumerate(parts):
        if part.unassigned and part.split is None:
            more = replace(part, amount=(part.amount or Decimal(0)) + rest)
            return (*parts[:place], more, *parts[place + 1 :])
    return (*parts, Part(new_id(), amount=rest, unassigned=True))
