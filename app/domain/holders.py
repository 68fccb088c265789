"""Who stands for what: by a person or a post somebody may mean a body, or a neighbourhood; it reads no line.

First come those of the session, with title and body as its list has them, then those of the office, with
what they hold on the day of the session.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import chain
from typing import Final

from app.domain.attendance import Attendance
from app.domain.person import Person, Position
from app.domain.register import Register
from app.persian.folding import compact, index_tokens, tokens

Way = tuple[str, ...]
"""Words of which something typed is made, one after the other: (first name, last name)."""


@dataclass(frozen=True, slots=True)
class Holder:
    """Somebody and what he stands for, None where it is nothing; `called` and `posts` are how he is typed."""

    name: str
    title: str
    thing_id: str | None
    called: tuple[Way, ...] = ()
    posts: tuple[Way, ...] = ()


@dataclass(frozen=True, slots=True)
class _Folded:
    holder: Holder
    names: tuple[str, ...]
    posts: tuple[str, ...]
    own_words: frozenset[str]
    """Of the names alone."""
    words: frozenset[str]


class Holders:
    """Finds holders by the whole of a name or post, and by how their words begin; folded once."""

    def __init__(self, holders: Iterable[Holder] = ()) -> None:
        folding = _Folding()
        self._folded = tuple(map(folding.of, holders))
        called = defaultdict[str, list[_Folded]](list)
        for one in self._folded:
            for key in dict.fromkeys((*one.names, *one.posts)):
                called[key].append(one)
        self._called = dict(called)

    def called(self, text: str) -> tuple[Holder, ...]:
        """Everybody who, or whose post, is called exactly so."""
        return tuple(one.holder for one in self._called.get("".join(_said(text)), ()))

    def nobodys(self, text: str) -> tuple[Holder, bool] | None:
        """Whoever is called so, or by a part of the name, if none of them stands for anything; and whether
        it is by name.
        """
        said = _said(text)
        key = "".join(said)
        found = self._called.get(key) or [
            one for one in self._folded if said and one.own_words.issuperset(said)
        ]
        if not found or any(one.holder.thing_id for one in found):
            return None
        return found[0].holder, key not in found[0].posts

    def is_person(self, text: str) -> bool:
        """Whether every word typed is of one person's name."""
        said = _said(text)
        return bool(said) and any(one.own_words.issuperset(said) for one in self._folded)

    def begins(self, text: str) -> bool:
        """Whether a name or post begins so."""
        key = "".join(_said(text))
        return bool(key) and any(known.startswith(key) for known in self._called)

    def search(self, text: str) -> tuple[Holder, ...]:
        """Those called so first, then those with words that begin so; of each those of the session first."""
        said = _said(text)
        key = "".join(said)
        if not key:
            return ()
        ranked: tuple[list[Holder], list[Holder]] = [], []
        for one in self._folded:
            if any(own.startswith(key) for own in chain(one.names, one.posts)):
                ranked[0].append(one.holder)
            elif all(any(own.startswith(word) for own in one.words) for word in said):
                ranked[1].append(one.holder)
        return (*ranked[0], *ranked[1])

    def names(self) -> Iterator[tuple[Holder, str]]:
        """Whoever stands for something, once with each folded name."""
        for one in self._folded:
            if one.holder.thing_id:
                yield from ((one.holder, name) for name in one.names)


Held = tuple[str, str | None]
"""A title and what it is held of."""
_Led = Callable[[Position | Attendance], str | None]
_ADDRESS: Final = frozenset(map(compact, ("آقای", "خانم", "جناب", "سرکار")))


def of_bodies(register: Register, attendance: Sequence[Attendance] = (), day: date | None = None) -> Holders:
    """Through whom each body in use is found, and who has none."""
    names = {one.id: (one.name, one.short_name, *one.aliases) for one in register.bodies if one.active}
    return Holders(_holders(register, attendance, day, lambda held: held.body_id, names))


def of_neighbourhoods(
    register: Register, attendance: Sequence[Attendance] = (), day: date | None = None
) -> Holders:
    """Through whom each neighbourhood is found, by name alone: one post leads to all of them."""
    names: dict[str, tuple[str, ...]] = {one.id: () for one in register.neighbourhoods if one.active}
    found = _holders(register, attendance, day, lambda held: held.neighbourhood_id, names)
    return Holders(replace(one, posts=()) for one in found)


def _holders(
    register: Register,
    attendance: Sequence[Attendance],
    day: date | None,
    led: _Led,
    things: Mapping[str, tuple[str, ...]],
) -> Iterator[Holder]:
    people = {person.id: person for person in register.people}
    here: set[str] = set()
    for row in attendance:
        person = people.get(row.person_id or "")
        here |= {person.id} if person else set()
        held = _known([(row.title, led(row))], things) or _known(_held(person, day, led), things)
        if held or (row.name and not row.is_group):
            called = ((row.name,), *(_called(person) if person else ()))
            yield from _each(row.name, called, held or [(row.title, None)], things)
    for person in register.people:
        if person.active and person.id not in here:
            positions = _held(person, day, led)
            title = positions[-1][0] if positions else ""
            held = _known(positions, things) or [(title, None)]
            yield from _each(person.full_name, _called(person), held, things)


def _held(person: Person | None, day: date | None, led: _Led) -> list[Held]:
    """What somebody holds on a day; without a day, what he has not given up."""
    return [
        (position.title, led(position))
        for position in (person.positions if person else ())
        if (position.held_on(day) if day else position.until is None)
    ]


def _known(held: Sequence[Held], things: Mapping[str, tuple[str, ...]]) -> list[Held]:
    return [(title, thing_id) for title, thing_id in held if thing_id in things]


def _each(
    name: str, called: tuple[Way, ...], held: Sequence[Held], things: Mapping[str, tuple[str, ...]]
) -> Iterator[Holder]:
    """One for each thing; a post is also said with any name of its thing: «رئیس پلیس راهور»."""
    for title, thing_id in held:
        of = things.get(thing_id or "", ())
        posts = ((title,), *((title, thing) for thing in of if thing)) if title else ()
        yield Holder(name, title, thing_id, called, posts)


def _called(person: Person) -> tuple[Way, ...]:
    """By which words a person is typed."""
    first, last, honorific = person.first_name, person.last_name, person.honorific
    return (last,), (honorific, first, last), (first, last), (honorific, last)


class _Folding:
    """Folds the words of many holders, each of them once: one body has many posts, one post many holders."""

    def __init__(self) -> None:
        self._known: dict[str, tuple[str, tuple[str, ...]]] = {}

    def of(self, holder: Holder) -> _Folded:
        own, posts = self._words(holder.called), self._words(holder.posts)
        return _Folded(holder, self._keys(holder.called), self._keys(holder.posts), own, own | posts)

    def _keys(self, ways: tuple[Way, ...]) -> tuple[str, ...]:
        keys = ("".join(self._folded(part)[0] for part in way) for way in ways)
        return tuple(dict.fromkeys(filter(None, keys)))

    def _words(self, ways: tuple[Way, ...]) -> frozenset[str]:
        return frozenset(
            word for part in {part for way in ways for part in way} for word in self._folded(part)[1]
        )

    def _folded(self, part: str) -> tuple[str, tuple[str, ...]]:
        """The key of some words, and each of them in all its spellings."""
        if part not in self._known:
            self._known[part] = compact(part), index_tokens(part)
        return self._known[part]


def _said(text: str) -> tuple[str, ...]:
    """The folded words, without «آقای»، «جناب» and the like, by which everybody is addressed."""
    said = tokens(text)
    while len(said) > 1 and said[0] in _ADDRESS:
        said = said[1:]
    return said
