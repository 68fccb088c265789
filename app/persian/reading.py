"""A text read word by word: every word folded as the search folds it, and knowing its place in the original.

Grammars (deadlines, the line of a resolution) are written over the keys; it knows none of them.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cached_property, lru_cache
from itertools import accumulate
from typing import Final, NamedTuple

from app.persian.folding import compact, tokens

# Marks that sit on letters and signs that nobody sees; neither begins or ends a word. The half-space does.
_SKIPPED: Final = (
    "\u00ad\u0300-\u036f\u061c\u064b-\u065f\u0670\u06d6-\u06dc\u180e\u200b\u200d-\u200f"
    "\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff"
)
_HALF_SPACE: Final = "\u200c"
_TOKEN: Final = re.compile(
    rf"(?P<digits>\d+)|(?P<letters>[^\W\d_][^\W\d_{_SKIPPED}]*(?:[{_SKIPPED}]+[^\W\d_]*)*)"
    rf"|(?P<line_end>[\n\r\v\f\u0085\u2028\u2029])|(?P<sign>[^\w\s{_SKIPPED}{_HALF_SPACE}]|_)"
)
_ONE_SIGN: Final = str.maketrans(",;?٫", "،؛؟.", "")
LINE_END: Final = "⏎"


class Word(NamedTuple):
    """A word, a run of digits or a sign: `text[start:end]`, folded."""

    start: int
    end: int
    key: str
    is_sign: bool


class Reading:
    """The words of a text and, joined by single spaces, their keys."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.words: tuple[Word, ...] = tuple(
            Word(found.start(), found.end(), key, found.lastgroup in ("sign", "line_end"))
            for found in _TOKEN.finditer(text)
            if (key := _key(found.lastgroup or "", found[0]))
        )
        self.keys = " ".join([word.key for word in self.words])

    @cached_property
    def _offsets(self) -> list[int]:
        """Where each word begins in the keys."""
        return list(accumulate((len(word.key) + 1 for word in self.words), initial=0))[:-1]

    @cached_property
    def _starts(self) -> list[int]:
        return [word.start for word in self.words]

    def offset(self, index: int) -> int:
        """Where word `index` begins in the keys."""
        return self._offsets[index]

    def index_of(self, offset: int) -> int:
        """Which word holds the place `offset` of the keys."""
        return bisect_right(self._offsets, offset) - 1

    def first_from(self, place: int) -> int:
        """The first word that begins at or after the place of the text; the count of words, if none does."""
        return bisect_left(self._starts, place)

    def is_joined(self, index: int) -> bool:
        """Whether this word hangs on the one before it, written together or with a half-space («محله‌ها»)."""
        if not 0 < index < len(self.words):
            return False
        before, word = self.words[index - 1], self.words[index]
        if before.is_sign or word.is_sign:
            return False
        return not any(sign.isspace() for sign in self.text[before.end : word.start])

    def has_gap_before(self, index: int) -> bool:
        """Whether the word begins the text or follows a space."""
        start = self.words[index].start
        return start == 0 or self.text[start - 1].isspace()


def quotes(reading: Reading) -> dict[int, int]:
    """Where «…» open and close, outermost; an open one that is never closed quotes nothing."""
    found: dict[int, int] = {}
    opened: int | None = None
    for place, word in enumerate(reading.words):
        if word.key == "«" and opened is None:
            opened = place
        elif word.key == "»" and opened is not None:
            found[opened] = place
            opened = None
    return found


def pattern(*phrases: str) -> str:
    """Return a regular expression over keys that finds any of the phrases however their words are parted."""
    forms = {" ?".join(tokens(phrase)) for phrase in phrases}
    return "(?:" + "|".join(sorted(forms, key=lambda form: (-len(form), form))) + ")"


@lru_cache(maxsize=8192)
def _key(group: str, piece: str) -> str:
    if group == "line_end":
        return LINE_END
    return piece.translate(_ONE_SIGN) if group == "sign" else compact(piece)
