"""Search in what meetings say: which items answer, in what order, and the words around what was found."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from app.domain.texts import Text
from app.persian.folding import Folded, finder, highlight

BETWEEN = " · "
"""Between the fields of one item, which are searched as one text."""
_BEFORE, _MOST = 28, 240  # letters of an excerpt before what was found, and of all of it
_MARK = "…"

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Passage:
    """What one item of a meeting says, its fields in a row; ``meeting_title`` … say of which meeting."""

    meeting_id: str
    meeting_title: str
    meeting_ordinal: int | None
    held_on: date | None
    text: Text


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage that answers, and the spans of its text, in order and apart, that do."""

    passage: Passage
    marks: tuple[Span, ...]

    @property
    def text(self) -> Text:
        return self.passage.text

    def excerpt(self) -> tuple[str, tuple[Span, ...]]:
        """The words around the first mark in one line, letter for letter as they are written, with the spans
        of the marks in it; «…» where something is left out.
        """
        text = "".join(" " if sign.isspace() else sign for sign in self.text.text)
        start = _begin(text, self.marks[0][0] if self.marks else 0)
        end = _end(text, start + _MOST)
        lead = f"{_MARK} " if start else ""
        marks = ((first - start + len(lead), last - start + len(lead)) for first, last in self.marks)
        shown = f"{lead}{text[start:end]}"
        inside = tuple((first, min(last, len(shown))) for first, last in marks if first < len(shown))
        return shown + (_MARK if end < len(text) else ""), inside


@dataclass(frozen=True, slots=True)
class Hits:
    """The first hits, and how many there are in all."""

    shown: tuple[Hit, ...] = ()
    count: int = 0

    @property
    def rest(self) -> int:
        """How many are not shown."""
        return self.count - len(self.shown)


def find(passages: Iterable[Passage], folded: Mapping[str, Folded], query: str, most: int) -> Hits:
    """The passages that hold every word of the query, in their order, the first ``most`` with their marks.

    ``folded`` has each text folded.
    """
    answers = finder(query)
    found = [one for one in passages if answers(folded[one.text.text])]
    shown = tuple(Hit(one, highlight(query, one.text.text)) for one in found[:most])
    return Hits(shown, len(found))


def _begin(text: str, first: int) -> int:
    """The beginning of a word some letters before the first mark, or of the text where it is near."""
    if first <= _BEFORE:
        return 0
    gap = text.find(" ", first - _BEFORE, first)
    return gap + 1 if gap >= 0 else first


def _end(text: str, most: int) -> int:
    if len(text) <= most:
        return len(text)
    gap = text.rfind(" ", 0, most)
    return gap if gap > most - _BEFORE else most
