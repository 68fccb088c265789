"""How much of a text is found in what an engine extracted: by edit distance, raw, without normal forms.

A paragraph is looked for anywhere in the text; where it is broken by a page, head and tail are looked for
apart, since what stands between them is the foot of one page and the head of the next.
Source: P. H. Sellers, "The theory and computation of evolutionary distances", J. Algorithms 1 (1980).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

# Directional controls, soft hyphen, byte order mark: nobody types them, and engines add their own.
_CONTROLS = re.compile("[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\u00ad\ufeff]")
_BROKEN_BY_PAGE = 4  # errors less in two pieces; a foot and a head between them are far more letters

Costs: TypeAlias = NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class Found:
    """A paragraph and the least number of insertions, deletions and substitutions to find it in the text."""

    paragraph: str
    errors: int


@dataclass(frozen=True, slots=True)
class Score:
    """What an engine found of one file."""

    paragraphs: tuple[Found, ...]
    cells: int
    cells_found: int

    @property
    def accuracy(self) -> float:
        """1 - errors / characters of all paragraphs, in percent."""
        characters = sum(len(one.paragraph) for one in self.paragraphs)
        return 100 * (1 - sum(one.errors for one in self.paragraphs) / characters)

    @property
    def exact(self) -> int:
        """Paragraphs that were found character by character."""
        return sum(not one.errors for one in self.paragraphs)

    @property
    def cell_share(self) -> float:
        """Cells that were found exactly, in percent."""
        return 100 * self.cells_found / self.cells


def score(extracted: str, paragraphs: Sequence[str], cells: Sequence[str], breaks: int) -> Score:
    """Compare what an engine extracted with what was set, on paper with so many page breaks."""
    text = plain(extracted)
    sought = [plain(one) for one in paragraphs]
    distances = [_distances(one, text) for one in sought]
    # a page breaks one paragraph at most: those that gain most are taken for the broken ones
    by_gain = sorted(range(len(sought)), key=lambda place: distances[place][1] - distances[place][0])
    broken = {place for place in by_gain[:breaks] if _is_broken(*distances[place])}
    found = tuple(Found(one, distances[place][place in broken]) for place, one in enumerate(sought))
    return Score(found, len(cells), sum(plain(cell) in text for cell in cells))


def plain(text: str) -> str:
    """Without directional controls, white space collapsed."""
    return re.sub(r"[\s\0]+", " ", _CONTROLS.sub("", text)).strip()


def _distances(sought: str, text: str) -> tuple[int, int]:
    """The edit distance of `sought` to the piece of `text` that is most like it, and to two such pieces."""
    if sought in text:
        return 0, 0
    heads, tails = _costs(sought, text), _costs(sought[::-1], text[::-1])
    spaces = [place for place, letter in enumerate(sought) if letter == " "]
    whole = int(heads[-1])
    return whole, min((int(heads[place] + tails[len(sought) - place - 1]) for place in spaces), default=whole)


def _is_broken(whole: int, apart: int) -> bool:
    return whole - apart >= _BROKEN_BY_PAGE


def nearest(sought: str, text: str) -> str:
    """The piece of `text` that is most like `sought`."""
    end = _likeliest_end(sought, text)
    return text[end - _likeliest_end(sought[::-1], text[:end][::-1]) : end]


def _likeliest_end(sought: str, text: str) -> int:
    *_, last = _rows(sought, text)
    return int(last.argmin())


def _costs(sought: str, text: str) -> Costs:
    """For every beginning of `sought`, from the empty one on, the least distance to any piece of `text`."""
    return np.array([row.min() for row in _rows(sought, text)], dtype=np.int32)


def _rows(sought: str, text: str) -> Iterator[Costs]:
    """The table of distances, a row for every beginning of `sought`, a column for every end in `text`."""
    letters = np.frombuffer(text.encode("utf-32-le"), dtype=np.uint32)
    places = np.arange(len(letters) + 1, dtype=np.int32)
    row = np.zeros(len(letters) + 1, dtype=np.int32)
    yield row
    for letter in sought:
        above = row + 1
        above[1:] = np.minimum(above[1:], row[:-1] + (letters != ord(letter)))
        # a letter more in the text costs one: the running minimum of cost - place carries that to the right
        row = np.minimum.accumulate(above - places) + places
        yield row
