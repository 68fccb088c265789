"""What the index of a year book lists: which resolutions concern which body and which neighbourhood."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from app.domain import quantity as quantities
from app.domain.minutes import Minutes, MinutesState
from app.domain.resolution import Resolution
from app.persian import sorting


@dataclass(frozen=True, slots=True)
class Entry:
    """A resolution under one heading of the index: the number of its minutes, and its row there (from 1)."""

    number: str
    row: int
    resolution: Resolution
    cooperates: bool = False


Index = tuple[tuple[str, tuple[Entry, ...]], ...]
"""Headings in the order of the alphabet, each with its resolutions in the order of the year."""


def by_body(minutes: Sequence[Minutes]) -> Index:
    """Under each body what it is responsible for, cooperates in, or has a share of."""

    def bodies(one: Resolution) -> Iterator[tuple[str, bool]]:
        yield from ((body, False) for body in one.responsible_ids)
        yield from ((body, True) for body in one.cooperating_ids)
        yield from ((part.body_id, False) for part in _parts(one) if part.body_id)

    return _index(minutes, bodies, lambda of, body_id: of.body_name(body_id))


def by_neighbourhood(minutes: Sequence[Minutes]) -> Index:
    """Under each neighbourhood what is done there."""

    def places(one: Resolution) -> Iterator[tuple[str, bool]]:
        yield from ((place, False) for place in one.neighbourhood_ids)
        yield from ((part.neighbourhood_id, False) for part in _parts(one) if part.neighbourhood_id)

    return _index(minutes, places, lambda of, place_id: of.neighbourhood_name(place_id))


def _index(
    minutes: Sequence[Minutes],
    concerned: Callable[[Resolution], Iterable[tuple[str, bool]]],
    name: Callable[[Minutes, str], str],
) -> Index:
    found: dict[str, list[Entry]] = {}
    for of in minutes:
        if of.issue.state is MinutesState.VOID:
            continue
        for row, one in enumerate(of.meeting.resolutions, 1):
            if not one.status.is_adopted:
                continue
            seen: set[str] = set()
            for thing, cooperates in concerned(one):
                heading = name(of, thing)
                if heading and heading not in seen:
                    seen.add(heading)
                    found.setdefault(heading, []).append(Entry(of.issue.number, row, one, cooperates))
    return tuple((heading, tuple(found[heading])) for heading in sorted(found, key=sorting.sort_key))


def _parts(one: Resolution) -> tuple[quantities.Part, ...]:
    return tuple(quantities.walk(one.quantity.split)) if one.quantity else ()
