"""Which rows answer what she typed, the one that she means first, so that few letters are enough."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from app.domain.attendance import Presence
from app.persian.folding import compact, index_tokens, tokens
from app.ui.meetings.attendance.asking import Asked, read
from app.ui.meetings.attendance.rows import Row

_RANKS = "دکتر مهندس استاد حجت‌الاسلام سرتیپ سردار سرهنگ سرگرد سروان ستوان"
_HONORIFICS = frozenset(map(compact, f"آقای خانم حاج حاجی حاجیه سید سیده {_RANKS}".split()))
_WAITING = {Presence.UNMARKED: 0, Presence.ABSENT: 1, Presence.EXCUSED: 1, Presence.PRESENT: 3}
_GONE = 2


class _Sought(NamedTuple):
    """What somebody is found by, folded once: all of the name, its words in every spelling, those of the
    family name, what it can begin with when written without gaps; then the words of the place, and
    everything there is.
    """

    whole: str
    words: tuple[str, ...]
    family: tuple[str, ...]
    starts: tuple[str, ...]
    placed: tuple[str, ...]
    rest: str
    rest_words: tuple[str, ...]


def found(rows: Sequence[Row], typed: str) -> list[Row]:
    """The rows that answer what she typed."""
    return answers(rows, typed)[0]


def answers(rows: Sequence[Row], typed: str) -> tuple[list[Row], Asked]:
    """The rows that answer what she typed, and how it was read: figures after a name may be an hour."""
    asked = read(typed)
    answering = _answering(rows, asked)
    shorter = asked.with_hour() if not answering else None
    if shorter is not None and (others := _answering(rows, shorter)):
        return others, shorter
    return answering, asked


def _answering(rows: Sequence[Row], asked: Asked) -> list[Row]:
    """Those of a row number, or of beginnings of words in any order, or of letters of a name.

    The family name comes before the other names, and whoever is not marked yet before the others; a row
    number comes before those that only begin with it.
    """
    if asked.number:
        number = asked.number.lstrip("0") or "0"
        begun = [row for row in rows if str(row.number).startswith(number)]
        return sorted(begun, key=lambda row: row.number != int(number))
    wanted = tokens(asked.text)
    if not wanted:
        return list(rows)
    whole = "".join(wanted)
    ranked = [
        (rank, _GONE if row.gone else _WAITING[row.presence], row.number, row)
        for row in rows
        if (rank := _rank(_sought(row.name, row.family, row.place, row.detail), wanted, whole)) is not None
    ]
    return [row for *_rank_, row in sorted(ranked, key=lambda answer: answer[:3])]


def _rank(sought: _Sought, wanted: tuple[str, ...], whole: str) -> int | None:
    if whole == sought.whole:
        return 0
    if _begin(wanted, sought.words):
        return 1 if any(part.startswith(wanted) for part in sought.family) else 2
    if any(start.startswith(whole) for start in sought.starts):
        return 1
    if sought.placed and _begin(wanted, sought.placed):
        return 3
    if whole in sought.whole or _hold(wanted, sought.words):
        return 4
    return 5 if whole in sought.rest or _hold(wanted, sought.rest_words) else None


def _begin(wanted: tuple[str, ...], words: tuple[str, ...]) -> bool:
    """Whether every wanted word begins one of the words, each another."""
    first, *rest = wanted
    if not rest:
        return any(word.startswith(first) for word in words)
    return any(
        word.startswith(first) and _begin(tuple(rest), words[:at] + words[at + 1 :])
        for at, word in enumerate(words)
    )


def _hold(wanted: tuple[str, ...], words: tuple[str, ...]) -> bool:
    return all(any(one in word for word in words) for one in wanted)


@lru_cache(maxsize=2048)
def _sought(name: str, family: str, place: str, detail: str) -> _Sought:
    words = tokens(name)
    bare = [word for word in words if word not in _HONORIFICS] or list(words)
    known = tokens(family)
    last = known if known and words[-len(known) :] == known else tuple(bare[1:] or bare)
    first, joined = "".join(bare[: len(bare) - len(last)]), "".join(last)
    spelled, rest = index_tokens(name), f"{name} {detail} {place}"
    return _Sought(
        "".join(words),
        spelled,
        last,
        (joined + first, first + joined),
        (*spelled, *index_tokens(place)) if place else (),
        compact(rest),
        index_tokens(rest),
    )
