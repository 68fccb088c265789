"""Where a fact of the record may stand in what was read: in its section of the form, or anywhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from app.documents.proof import order
from app.documents.proof.expected import ExpectedText
from app.documents.proof.reading import ReadDocument
from app.documents.proof.values import LooselySaid, Said, Value, letters_of


@dataclass(frozen=True, slots=True)
class Fact:
    """Values that must stand in one row of a section, or in its paragraphs; without a section, anywhere.

    `row` counts from 1; 0 is any row, as long as all values stand in the same one.
    """

    section: str
    row: int
    values: tuple[Value | None, ...]


class Places(Protocol):
    """What was read, to be asked for facts."""

    def lacking(self, fact: Fact) -> Value | None:
        """The first value that is lacking where most of the fact's values stand."""

    def page(self, section: str) -> int:
        """The page on which a section begins, or 1."""


class InForm:
    """What was read by section and row, for a file that is known to follow the form of today.

    A section is known by the letters of its heading: spaces and signs are set as the font has them.
    """

    def __init__(self, read: Sequence[tuple[ExpectedText, int]]) -> None:
        self._pages = {letters_of(text.section): page for text, page in reversed(read)}
        texts: dict[tuple[str, int], list[str]] = {}
        for text, _ in read:
            texts.setdefault((letters_of(text.section), text.row), []).append(text.text)
        self._rows = {place: Said(found) for place, found in texts.items()}
        self._sections: dict[str, list[Said]] = {"": [Said([text.text for text, _ in read])]}
        self._saying: dict[tuple[str, str], list[Said]] = {}
        for (section, _), said in self._rows.items():
            self._sections.setdefault(section, []).append(said)
            for whole in said.letters:
                self._saying.setdefault((section, whole), []).append(said)

    def lacking(self, fact: Fact) -> Value | None:
        """The first value that is lacking where most of the fact's values stand."""
        return _lacking(fact, self._candidates(fact))

    def page(self, section: str) -> int:
        """The page on which a section begins, or 1."""
        return self._pages.get(letters_of(section), 1)

    def _candidates(self, fact: Fact) -> Iterator[Said]:
        """Where a fact may stand; first where its first value is a whole text, lest all be searched."""
        section = letters_of(fact.section)
        if fact.row:
            yield from filter(None, [self._rows.get((section, fact.row))])
            return
        if fact.values and isinstance(fact.values[0], str):
            yield from self._saying.get((section, letters_of(fact.values[0])), ())
        yield from self._sections.get(section, ())


class Anywhere:
    """What was read, row by row of its tables and all paragraphs as one, whatever the form.

    Its headings may be other ones and so may its order; but what is one row of the record stands together.
    """

    def __init__(self, read: ReadDocument) -> None:
        texts: dict[tuple[int, int] | None, list[str]] = {None: []}
        for text in read.texts:
            place = text.cells[0][:2] if text.cells else None
            lines = [order.logical(line.text) for line in text.lines]
            # Where a line ends, there may have been a space, or a number too long for its column; and beside
            # Latin letters («۱٬۲۰۰ kg») a number is in order on the paper, and in the guess it is not.
            as_it_lies = (line.text for line in text.lines)
            texts.setdefault(place, []).extend((" ".join(lines), "".join(lines), *as_it_lies))
        self._said = [LooselySaid(found) for found in texts.values()]

    def lacking(self, fact: Fact) -> Value | None:
        """The first value that is lacking where most of the fact's values stand."""
        return _lacking(fact, self._said)

    def page(self, section: str) -> int:  # noqa: ARG002 - where a section would begin, nobody knows
        """The first page."""
        return 1


def _lacking(fact: Fact, candidates: Iterable[Said]) -> Value | None:
    asked = [value for value in fact.values if value is not None]
    nearest = asked
    for said in candidates:
        lacks = [value for value in asked if not said.has(value)]
        if len(lacks) < len(nearest):
            nearest = lacks
        if not nearest:
            return None
    return nearest[0] if nearest else None
