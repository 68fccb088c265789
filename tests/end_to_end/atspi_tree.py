"""What the accessibility bus tells of the objects of a window, asked for by whole levels at once."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from tests.end_to_end.atspi_bus import Bus, Call, Gone, Place, Property

_STATES = {
    1: "active", 4: "checked", 7: "editable", 8: "enabled", 10: "expanded", 11: "focusable", 12: "focused",
    16: "modal", 22: "selectable", 23: "selected", 25: "showing", 30: "visible", 36: "invalid",
}  # fmt: skip
"""Of the states those that are asked for, by their number (AtspiStateType in atspi-constants.h)."""
ROLES = {
    "cell": 56, "check box": 7, "combo box": 11, "filler": 20, "list": 31, "list item": 32, "page tab": 37,
    "panel": 39, "password text": 40, "push button": 43, "radio button": 44, "text": 61,
}  # fmt: skip
"""AtspiRole, in the same file, of what is looked for."""
_VISIBLE, _ALL, _ANY = 30, 1, 2
_LABELLED_BY = 2
"""AtspiRelationType in the same file."""
_ENDS = ("/root", "/null")
"""The program above its windows, and nothing."""
_UNSPOKEN = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")


@dataclass(frozen=True, slots=True)
class Told:
    """What is told of one object, and the names of the groups that it stands in, the innermost last."""

    place: Place
    role: str
    name: str
    description: str
    states: frozenset[str]
    within: tuple[str, ...] = ()
    depth: int = 0
    value: str = ""

    def __str__(self) -> str:
        told = f"[{self.role}] «{self.name}»"
        if self.value:
            told += f" = «{self.value}»"
        if self.description:
            told += f" ({self.description})"
        return told if "enabled" in self.states else f"{told} disabled"


@dataclass(frozen=True, slots=True)
class _Branch:
    told: Told
    below: list[_Branch]

    def in_order(self) -> Iterator[Told]:
        yield self.told
        for branch in self.below:
            yield from branch.in_order()


def without_marks(text: str) -> str:
    """Without the marks of direction, which no voice speaks."""
    return _UNSPOKEN.sub("", text)


def told_below(bus: Bus, roots: Sequence[Told]) -> list[Told]:
    """The roots and what is shown below each, in the order of reading."""
    top = [_Branch(root, []) for root in roots]
    level = top
    while level:
        grown = children(bus, [branch.told.place for branch in level])
        stems = [(branch, place) for branch, of in zip(level, grown, strict=True) for place in of]
        shown = _shown(bus, [place for _branch, place in stems])
        stems = [(branch, place) for branch, place in stems if place in shown]
        found = tell(bus, [place for _branch, place in stems], [branch.told for branch, _place in stems])
        level = [_Branch(told, []) for told in found]
        for (branch, _place), grown_one in zip(stems, level, strict=True):
            branch.below.append(grown_one)
    return [told for branch in top for told in branch.in_order()]


def of_role(bus: Bus, windows: Sequence[Place], role: str) -> list[Told]:
    """What is shown of one role in these windows; the program itself looks for it."""
    rule = (_bits(_VISIBLE, 2), _ALL, {}, _ALL, _bits(ROLES[role], 4), _ANY, [], _ALL, False)
    signature = "(aiia{ss}iaiiasib)uib"
    answers = bus.ask_all(
        Call(window, "Collection", "GetMatches", signature, (rule, 1, 0, True)) for window in windows
    )
    places = [Place(*one) for answer in answers if not isinstance(answer, Gone) for one in answer]
    return tell(bus, places)


def with_groups(bus: Bus, found: Sequence[Told]) -> list[Told]:
    """The same, each with the names of the groups that it stands in."""
    return [replace(one, within=_groups(bus, one.place)) for one in found]


def _groups(bus: Bus, place: Place) -> tuple[str, ...]:
    """The names of what stands around it, up to the window's."""
    within: tuple[str, ...] = ()
    while not (place := Place(*bus.ask(Property(place, "Accessible", "Parent")))).path.endswith(_ENDS):
        name = without_marks(bus.ask(Property(place, "Accessible", "Name")))
        within = (name, *within) if name else within
    return within


def _bits(number: int, words: int) -> list[int]:
    """A set with one number, as so many signed words of 32 bits."""
    bits = 1 << number
    told = [bits >> 32 * word & 0xFFFF_FFFF for word in range(words)]
    return [one - (1 << 32) if one >> 31 else one for one in told]


def _shown(bus: Bus, places: Sequence[Place]) -> set[Place]:
    """Those that are visible: asked for first, since of a long table that is a small part."""
    states = bus.ask_all(Call(place, "Accessible", "GetState") for place in places)
    return {
        place
        for place, numbers in zip(places, states, strict=True)
        if not isinstance(numbers, Gone) and "visible" in _named(numbers)
    }


def children(bus: Bus, places: Sequence[Place]) -> list[list[Place]]:
    """The objects right below each; none below one that is gone."""
    answers = bus.ask_all(Call(place, "Accessible", "GetChildren") for place in places)
    return [[] if isinstance(answer, Gone) else [Place(*one) for one in answer] for answer in answers]


def tell(bus: Bus, places: Sequence[Place], above: Sequence[Told] = ()) -> list[Told]:
    """What each is; of one that is gone nothing, not even that it is visible."""
    answers = bus.ask_all(
        request
        for place in places
        for request in (
            Call(place, "Accessible", "GetRoleName"),
            Property(place, "Accessible", "Name"),
            Property(place, "Accessible", "Description"),
            Call(place, "Accessible", "GetState"),
        )
    )
    told = [
        _told(place, answers[4 * at : 4 * at + 4], above[at] if above else None)
        for at, place in enumerate(places)
    ]
    return [_named_by_label(bus, one) if one.role == "combo box" else one for one in told]


def _told(place: Place, answers: Sequence[Any], above: Told | None) -> Told:
    if any(isinstance(answer, Gone) for answer in answers):
        return Told(place, "gone", "", "", frozenset())
    role, name, description, states = answers
    within = () if above is None else (*above.within, above.name) if above.name else above.within
    return Told(
        place, role, without_marks(name), without_marks(description), _named(states), within,
        0 if above is None else above.depth + 1,
    )  # fmt: skip


def _named_by_label(bus: Bus, box: Told) -> Told:
    """A combo box: it is called by what labels it, and its own name is what is chosen in it."""
    relations = bus.ask(Call(box.place, "Accessible", "GetRelationSet"))
    labels = [Place(*place) for kind, places in relations if kind == _LABELLED_BY for place in places]
    names = bus.ask_all(Property(label, "Accessible", "Name") for label in labels)
    return replace(box, name="، ".join(without_marks(name) for name in names), value=box.name)


def _named(states: Sequence[int]) -> frozenset[str]:
    """The names of the bits of two 32-bit numbers, the lower first."""
    bits = states[0] | states[1] << 32
    return frozenset(name for at, name in _STATES.items() if bits >> at & 1)
