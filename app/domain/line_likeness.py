"""How alike two names are, by the pairs of letters that they share; it knows no names."""

from __future__ import annotations

from collections.abc import Set
from itertools import pairwise
from typing import Final

ALIKE: Final = 0.55
"""From here on a name may have been meant: one wrong letter in five, or one word of three."""
INSIDE: Final = 0.65
"""So many pairs of what was typed must stand in a longer name."""
SURELY: Final = 0.75
"""For a person, whose name is only a way to another one."""
_LEAST_INSIDE: Final = 4


def pairs(key: str) -> frozenset[str]:
    """Each letter of a folded name with the next, the edges too: they are typed wrong least often."""
    return frozenset(map("".join, pairwise(f"<{key}>"))) if key else frozenset()


class Likeness:
    """What was typed, folded, compared with many names."""

    def __init__(self, key: str) -> None:
        self._pairs = pairs(key)

    def to(self, other: Set[str]) -> float:
        """From 0 (another name) to 1 (the same pairs), as Dice counts; 0 below what may have been meant."""
        shared = len(self._pairs & other)
        if not shared:
            return 0.0
        score = 2 * shared / (len(self._pairs) + len(other))
        if score >= ALIKE:
            return score
        inside = len(self._pairs) >= _LEAST_INSIDE and shared / len(self._pairs) >= INSIDE
        return score if inside else 0.0
