"""What an amendment words anew: derived from the content before and the content after, so that nobody can
write one thing under «به جای» and change another.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from app.domain.aggregate import COLLECTIONS, Item, Meeting
from app.domain.amendment import Amendment, Rewording
from app.domain.minutes import Content, Named, PersonName, neighbourhoods_named
from app.domain.rewording_text import Words
from app.domain.rewording_words import DISTRICT, EMPTY, FACTS, FIELDS, HEADINGS, MEETING, NAMED
from app.persian import sorting


def rewordings(old: Content, new: Content) -> tuple[Rewording, ...]:
    """Every place that reads otherwise, in the order of the printed minutes; what is merely kept otherwise
    (an identifier under the same name) is none.
    """
    before, after = Words(old), Words(new)
    found = [*_facts(old.meeting, new.meeting, before, after)]
    for kind, collection in COLLECTIONS.items():
        mine, theirs = getattr(old.meeting, collection), getattr(new.meeting, collection)
        if mine != theirs:
            found += _items(kind, mine, theirs, before, after)
    return (*found, *_names(old, new))


def amended(draft: Content, before: Content, amendment: Amendment) -> Content:
    """The content of an amendment: the draft under the names that were frozen, and what it words anew
    against ``before``, the content in force.
    """
    content = _under_names_of(before, replace(draft, amendment=None))
    return replace(content, amendment=replace(amendment, changes=rewordings(before, content)))


def _facts(old: Meeting, new: Meeting, before: Words, after: Words) -> Iterator[Rewording]:
    for field, label in FACTS.items():
        place = MEETING.format(field=label)
        yield from _changed(place, field, getattr(old, field), getattr(new, field), before, after)


def _items(
    kind: type[Item], old: tuple[Item, ...], new: tuple[Item, ...], before: Words, after: Words
) -> Iterator[Rewording]:
    held, there = {item.id: item for item in old}, {item.id: item for item in new}
    for item in old:
        place = before.heading(item)
        if item.id not in there:
            yield Rewording(place, _whole(item, before), "")
            continue
        part_of = f"{place} {opening}" if (opening := before.opening(item)) else place
        for field, label in FIELDS[kind].items():
            values = getattr(item, field), getattr(there[item.id], field)
            whole = place if field == "text" else part_of
            yield from _changed(f"{whole}، {label}", field, *values, before, after)
    for item in new:
        if item.id not in held:
            yield Rewording(after.heading(item), "", _whole(item, after))
    common = [item for item in old if item.id in there]
    order = [held[item.id] for item in new if item.id in held]
    if common != order:
        shown = ("، ".join(before.heading(item) for item in items) for items in (common, order))
        yield Rewording(HEADINGS[kind][1], *shown)


def _changed(place: str, field: str, old: Any, new: Any, before: Words, after: Words) -> Iterator[Rewording]:
    if old == new:
        return
    said, says = before.text(field, old), after.text(field, new)
    if said != says:
        yield Rewording(place, said, says)


def _whole(item: Item, words: Words) -> str:
    """A whole item: its first field, and every other that says something."""
    (first, _), *others = FIELDS[type(item)].items()
    parts = [words.text(first, getattr(item, first))]
    for field, label in others:
        value = getattr(item, field)
        if value is not False and (said := words.text(field, value)):
            parts.append(f"{label}: {said}")
    return "؛ ".join(part for part in parts if part) or EMPTY


def _names(old: Content, new: Content) -> Iterator[Rewording]:
    """Things under another name, and another list of the district's neighbourhoods."""
    for mine, theirs in ((old.people, new.people), (old.bodies, new.bodies)):
        yield from _renamed(mine, theirs)
    yield from _renamed(old.neighbourhoods, new.neighbourhoods)
    if old.series and new.series:
        yield from _renamed((old.series,), (new.series,))
    held, there = ({one.id: one.name for one in content.neighbourhoods} for content in (old, new))
    gone = "، ".join(name for place, name in held.items() if place not in there)
    come = "، ".join(name for place, name in there.items() if place not in held)
    if gone or come:
        yield Rewording(DISTRICT, gone, come)


def _renamed(
    old: Iterable[Named] | Iterable[PersonName], new: Iterable[Named] | Iterable[PersonName]
) -> Iterator[Rewording]:
    names = {one.id: _called(one) for one in new}
    for one in old:
        now = names.get(one.id, _called(one))
        if now != _called(one):
            yield Rewording(NAMED.format(name=_called(one)), _called(one), now)


def _called(one: Named | PersonName) -> str:
    if isinstance(one, Named):
        return one.name
    return " ".join(part for part in (one.honorific, one.first_name, one.last_name) if part)


def _under_names_of(before: Content, content: Content) -> Content:
    """What was named before keeps the name that was frozen then; the district is the one of that day."""
    people = {one.id: one for one in before.people}
    bodies = {one.id: one for one in before.bodies}
    places = {one.id: one for one in before.neighbourhoods}
    used = neighbourhoods_named(content.meeting)
    added = tuple(one for one in content.neighbourhoods if one.id in used and one.id not in places)
    series = content.series
    if before.series and content.series and before.series.id == content.series.id:
        series = before.series
    return replace(
        content,
        series=series,
        people=tuple(people.get(one.id, one) for one in content.people),
        bodies=_sorted(bodies.get(one.id, one) for one in content.bodies),
        neighbourhoods=_sorted((*before.neighbourhoods, *added)),
    )


def _sorted(names: Iterable[Named]) -> tuple[Named, ...]:
    return tuple(sorted(names, key=lambda one: (sorting.sort_key(one.name), one.id)))
