"""What is different between two states of a meeting, small enough to be kept with every act of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import MISSING, dataclass, fields, replace
from functools import cache
from typing import Any

from app.domain.aggregate import COLLECTIONS, FACTS, Item, Meeting, with_items
from app.domain.undo import revert

Fields = Mapping[str, Any]

KINDS: dict[str, type] = {name: kind for kind, name in COLLECTIONS.items()}
"""The class of the items of a collection."""

TYPED_AT_ONCE = 40
"""So many letters at most come or go between two commits of somebody who types; a paste is more."""


@dataclass(frozen=True, slots=True)
class Edit:
    """An item before and after: only the fields that differ, or all that say something where the item came
    (``before`` is None) or went (``after`` is None).
    """

    collection: str
    item_id: str
    before: Fields | None
    after: Fields | None


@dataclass(frozen=True, slots=True)
class Order:
    """The identifiers of a collection from place ``at`` on, as far as they are not in the same order."""

    collection: str
    at: int
    before: tuple[str, ...]
    after: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Alteration:
    """Everything that differs; ``facts`` are those of the meeting itself."""

    facts_before: Fields
    facts_after: Fields
    edits: tuple[Edit, ...] = ()
    orders: tuple[Order, ...] = ()

    @property
    def inverse(self) -> Alteration:
        """The way back."""
        return Alteration(
            self.facts_after,
            self.facts_before,
            tuple(replace(edit, before=edit.after, after=edit.before) for edit in self.edits),
            tuple(replace(order, before=order.after, after=order.before) for order in self.orders),
        )


def between(before: Meeting, after: Meeting) -> Alteration:
    """Compare two states of one meeting; what is the same object is not looked into."""
    changed = [name for name in FACTS if getattr(before, name) != getattr(after, name)]
    edits: list[Edit] = []
    orders: list[Order] = []
    for name in KINDS:
        mine, theirs = getattr(before, name), getattr(after, name)
        if mine is not theirs:
            edits += _edits(name, mine, theirs)
            orders += _orders(name, mine, theirs)
    return Alteration(
        {name: getattr(before, name) for name in changed},
        {name: getattr(after, name) for name in changed},
        tuple(edits),
        tuple(orders),
    )


def reverted(current: Meeting, alteration: Alteration) -> Meeting:
    """Take an alteration back in ``current``, leaving alone what was changed since.

    Of an item only those fields count that the alteration touched.
    """
    after = _as_left(current, alteration)
    return revert(current, _as_left(after, alteration.inverse), after)


def joined(earlier: Alteration, later: Alteration) -> Alteration | None:
    """Both as one, when ``later`` goes on with the very text that ``earlier`` changed."""
    one, other = _text(earlier), _text(later)
    if one is None or other is None or one[0] != other[0] or one[2] != other[1]:
        return None
    if not earlier.edits:
        return replace(earlier, facts_after=later.facts_after)
    return replace(earlier, edits=(replace(earlier.edits[0], after=later.edits[0].after),))


def is_typing(alteration: Alteration) -> bool:
    """Whether only some letters at one place of one text differ, as between two commits of typing."""
    found = _text(alteration)
    if found is None:
        return False
    _, before, after = found
    longer = max(len(before), len(after))
    head = _common(before, after)
    tail = _common(before[head:][::-1], after[head:][::-1])
    return longer - head - tail <= TYPED_AT_ONCE


def _common(one: str, other: str) -> int:
    """How many letters two texts begin with together; by halves, since slices compare fast."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def _text(alteration: Alteration) -> tuple[tuple[str, ...], str, str] | None:
    """Where the only text that differs is, and how it was and is."""
    before: Fields | None = alteration.facts_before
    after: Fields | None = alteration.facts_after
    where: tuple[str, ...] = ()
    if alteration.edits:
        (edit, *more) = alteration.edits
        if more or before:
            return None
        before, after, where = edit.before, edit.after, (edit.collection, edit.item_id)
    if alteration.orders or not before or not after or len(before) != 1:
        return None
    ((name, old),) = before.items()
    # Enumerations are texts too, but nobody types them letter by letter.
    return ((*where, name), old, after[name]) if type(old) is str and type(after[name]) is str else None


def _edits(collection: str, mine: tuple[Item, ...], theirs: tuple[Item, ...]) -> Iterator[Edit]:
    new = {item.id: item for item in theirs}
    for item in mine:
        other = new.pop(item.id, None)
        if other is None:
            yield Edit(collection, item.id, _whole(item), None)
        elif other is not item and other != item:
            kind: Any = type(item)
            names = [name for name in _names(kind) if getattr(item, name) != getattr(other, name)]
            yield Edit(
                collection,
                item.id,
                {name: getattr(item, name) for name in names},
                {name: getattr(other, name) for name in names},
            )
    for item in new.values():
        yield Edit(collection, item.id, None, _whole(item))


def _orders(collection: str, mine: tuple[Item, ...], theirs: tuple[Item, ...]) -> Iterator[Order]:
    old, new = [item.id for item in mine], [item.id for item in theirs]
    if old == new:
        return
    first = next((n for n, pair in enumerate(zip(old, new, strict=False)) if pair[0] != pair[1]), None)
    at = min(len(old), len(new)) if first is None else first
    tail = 0
    while tail < min(len(old), len(new)) - at and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    yield Order(collection, at, tuple(old[at : len(old) - tail]), tuple(new[at : len(new) - tail]))


def _as_left(current: Meeting, alteration: Alteration) -> Meeting:
    """The meeting as the alteration left what it touched; everything else is as in ``current``."""
    facts: dict[str, Any] = {name: value for name, value in alteration.facts_after.items() if name in FACTS}
    result = replace(current, **facts)
    for name, kind in KINDS.items():
        edits = [edit for edit in alteration.edits if edit.collection == name]
        order = next((one for one in alteration.orders if one.collection == name), None)
        if not edits and not order:
            continue
        there = {item.id: item for item in getattr(current, name)}
        for edit in edits:
            if edit.after is None:
                there.pop(edit.item_id, None)
            elif edit.before is None:
                there[edit.item_id] = kind(**edit.after)
            elif edit.item_id in there:
                there[edit.item_id] = replace(there[edit.item_id], **edit.after)
        ids = _ordered([item.id for item in getattr(current, name)], order)
        result = with_items(result, name, tuple(there[one] for one in ids if one in there))
    return result


def _ordered(now: list[str], order: Order | None) -> list[str]:
    """The identifiers in the order that the alteration left; they may not be there any more."""
    if order is None:
        return now
    if now[order.at : order.at + len(order.after)] == list(order.after) and set(order.after) >= set(
        order.before
    ):
        return now
    place = _place(now, order)
    if place is not None:
        return [*now[:place], *order.after, *now[place + len(order.before) :]]
    # What surrounds them was moved since: only what comes and goes is of interest.
    ids = [one for one in now if one in order.after or one not in order.before]
    for number, one in enumerate(order.after):
        if one not in ids and one not in order.before:
            ids.insert(min(order.at + number, len(ids)), one)
    return ids


def _place(now: list[str], order: Order) -> int | None:
    """Where the identifiers still stand together as they were."""
    if not order.before:
        return None if set(order.after) & set(now) else min(order.at, len(now))
    many = len(order.before)
    places = (order.at, *range(len(now) - many + 1))
    return next((at for at in places if now[at : at + many] == list(order.before)), None)


def _whole(item: Item) -> Fields:
    """What an item says; fields that are as they are by themselves are left out."""
    kind: Any = type(item)
    values = ((name, getattr(item, name)) for name in _names(kind))
    return {name: value for name, value in values if value != _defaults(kind).get(name, MISSING)}


@cache
def _names(kind: Any) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))


@cache
def _defaults(kind: Any) -> Fields:
    return {field.name: field.default for field in fields(kind)}
