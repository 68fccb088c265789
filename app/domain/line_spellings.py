"""How far a line goes on with a name of which it said a part: «قرارگاه فرهنگی …»; it knows no field."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from typing import Final

from app.persian.reading import Reading

_JOIN: Final = "و"
_BRACKETS: Final = frozenset("()")


class Spellings:
    """The words of names, in each of their spellings; made from (identifier, spelling)."""

    def __init__(self, names: Iterable[tuple[str, str]]) -> None:
        self._words: dict[str, set[tuple[str, ...]]] = defaultdict(set)
        self._begun: dict[str, set[str]] = defaultdict(set)
        """What the first words of a name make, and whose they are."""
        for name_id, spelling in names:
            words = tuple(word.key for word in Reading(spelling).words if not word.is_sign)
            if words not in self._words[name_id]:
                self._words[name_id].add(words)
                for end in range(1, len(words)):
                    self._begun["".join(words[:end])].add(name_id)

    def reach(
        self, reading: Reading, index: int, after: int, limit: int, ids: Collection[str]
    ) -> tuple[int, tuple[str, ...]]:
        """The word after the last that still belongs to what words `index` to `after` name, and whose name
        it may then be; more than one, where as many words begin another name, too.
        """
        own = {one: self._end(reading, index, after, limit, one) for one in ids}
        best = max(own.values(), default=after)
        names = [one for one, end in own.items() if end == best]
        key = "".join(word.key for word in reading.words[index:after] if not word.is_sign)
        for place in range(after, limit):
            word = reading.words[place]
            key += word.key
            if word.is_sign or key not in self._begun:
                break
            others = self._begun[key] - own.keys()
            if others and place + 1 >= best and _ends(reading, place):
                names = [*ids, *sorted(others)]
                best = place + 1
        return best, tuple(names)

    def _end(self, reading: Reading, index: int, after: int, limit: int, name_id: str) -> int:
        return max(
            (_along(reading, index, after, limit, words) for words in self._words[name_id]), default=after
        )


def _along(reading: Reading, index: int, after: int, limit: int, words: tuple[str, ...]) -> int:
    """The same, of one spelling, whose words stand in their order, perhaps not all of them."""
    best, at, opened = after, 0, 0
    for place in range(index, limit):
        word = reading.words[place]
        if word.is_sign and word.key in _BRACKETS:
            opened += 1 if word.key == "(" else -1
            if word.key == ")" and opened == 0 and best == place:
                best = place + 1
            continue
        if word.is_sign:
            break
        # A number counts something else («*شهرداری ۲۰ درخت بکارد»), unless it is the very next word.
        ahead = words[at : at + 1] if word.key.isdigit() and place >= after else words[at:]
        if word.key not in ahead:
            break
        at += ahead.index(word.key) + 1
        if place >= after and _ends(reading, place):
            best = place + 1
    return best


def _ends(reading: Reading, place: int) -> bool:
    """Whether a name may end with this word."""
    return reading.words[place].key != _JOIN and not reading.is_joined(place + 1)
