"""Search folding: what a person means, whatever the keyboard, spacing or spelling; it knows no database."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

# After NFKD: the marks of أ ؤ ئ ۀ and their like are already apart from their letters.
_ONE_FORM: Final = str.maketrans("يىۍېےكڪةەہۃھٱ", "یییییککههههها", "ءـ")
_ZWNJ: Final = "\u200c"
_SHORT: Final = 200  # characters; longer texts are not worth the memory of keeping them folded

# Spellings that letters alone do not make equal, folded, the canonical one first.
# A stem also stands for what is built on it (مسئول، مسئولیت); a whole word only for itself (13, not 1397).
_STEMS: Final = (("هییت", "هیات"), ("مسیول", "مسوول"), ("علایین", "علاییین"))
_WHOLE_WORDS: Final = (("13", "سیزده"),)

_Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Word:
    """A folded word; each of its letters knows the span of the original text that it stands for."""

    letters: str
    spans: tuple[_Span, ...]

    @property
    def bounds(self) -> _Span:
        return self.spans[0][0], self.spans[-1][1]

    def spellings(self) -> tuple[str, ...]:
        """Return the ways to spell this word, the canonical one first, or the word alone."""
        for forms in _WHOLE_WORDS:
            if self.letters in forms:
                return forms
        for forms in _STEMS:
            for form in forms:
                if self.letters.startswith(form):
                    return tuple(spelling + self.letters.removeprefix(form) for spelling in forms)
        return (self.letters,)

    def canonical(self) -> _Word:
        """Return the word in its canonical spelling; letters that changed stand for the whole word."""
        spelling = self.spellings()[0]
        if spelling == self.letters:
            return self
        return _Word(spelling, (self.bounds,) * len(spelling))


@dataclass(frozen=True, slots=True)
class Folded:
    """A text folded once, to be searched many times: its words in a row, and these in all their spellings."""

    row: str
    spellings: str


def fold(text: str) -> Folded:
    """Fold a text for :func:`finder`."""
    return Folded(f" {' '.join(tokens(text))}", " ".join(index_tokens(text)))


def finder(query: str) -> Callable[[Folded], bool]:
    """:func:`matches` for one query and many texts, long ones: what is found only when gaps do not count
    begins with a word there, as «محله» in «محل هایی», and not as «نام» in «ایران امروز».
    """
    words = tuple(word.letters for word in _words(query))
    together = re.compile(" " + " ?".join(compact(query)))
    return lambda text: all(word in text.spellings for word in words) or bool(together.search(text.row))


def compact(text: str) -> str:
    """Return the key in which «کم برخوردار», «کم‌برخوردار» and «کمبرخوردار» are one: folded, without gaps.

    Two names with the same key are spelling variants of one name.
    """
    return "".join(tokens(text))


def tokens(text: str) -> tuple[str, ...]:
    """Return the folded words in order, synonyms unified; spaces, half-spaces and punctuation part them."""
    return tuple(word.canonical().letters for word in _words(text))


def index_tokens(text: str) -> tuple[str, ...]:
    """Return the folded words in order, each in all its spellings, for an index of half-typed words."""
    return tuple(spelling for word in _words(text) for spelling in word.spellings())


def matches(query: str, text: str) -> bool:
    """Say whether `text` holds the query: every word of it in any order, or all of it when gaps do not count.

    A query of nothing but gaps matches everything.
    """
    if compact(query) in compact(text):
        return True
    found = index_tokens(text)
    return all(any(word.letters in token for token in found) for word in _words(query))


def highlight(query: str, text: str) -> tuple[tuple[int, int], ...]:
    """Return the (start, end) spans of `text` that answer the query, in order and apart; none if no match.

    The whole query is marked where it stands together, else its words; a word found through another of its
    spellings is marked whole.
    """
    if not compact(query) or not matches(query, text):
        return ()
    letters, spans = _joined(text)
    together = _occurrences(compact(query), letters, spans)
    return _merged(
        [span for span in together if _is_natural(span, text)]
        or [span for word in _words(text) for span in _answers(query, word)]
        or together
    )


def occurrences(query: str, text: str) -> tuple[tuple[int, int], ...]:
    """Return the (start, end) spans where the whole query stands together, at or within words, apart.

    Gaps and spellings do not count: «خانه‌های» is found by «خانه هاي».  None for a query of nothing but gaps.
    """
    wanted = compact(query)
    if not wanted or wanted not in compact(text):
        return ()
    apart: list[_Span] = []
    for start, end in _occurrences(wanted, *_joined(text)):
        is_whole = compact(text[start:end]) == wanted  # in another spelling a part stands for all of its word
        if is_whole and _is_natural((start, end), text) and (not apart or start >= apart[-1][1]):
            apart.append((start, end))
    return tuple(apart)


def _is_natural(span: _Span, text: str) -> bool:
    """Say whether a find begins a word or stays in one; «نام» in «ایران امروز» does neither."""
    start, end = span
    bounds = (word.bounds for word in _words(text))
    return any(start == first or first < start < end <= last for first, last in bounds)


def _answers(query: str, word: _Word) -> list[_Span]:
    found: list[_Span] = []
    for wanted in _words(query):
        if wanted.letters in word.letters:
            found += _occurrences(wanted.letters, word.letters, word.spans)
        elif any(wanted.letters in spelling for spelling in word.spellings()):
            found.append(word.bounds)
    return found


def _joined(text: str) -> tuple[str, list[_Span]]:
    words = [word.canonical() for word in _words(text)]
    return "".join(word.letters for word in words), [span for word in words for span in word.spans]


def _occurrences(wanted: str, letters: str, spans: Sequence[_Span]) -> list[_Span]:
    found, start = [], letters.find(wanted)
    while start >= 0:
        found.append((spans[start][0], spans[start + len(wanted) - 1][1]))
        start = letters.find(wanted, start + len(wanted))
    return found


def _merged(spans: list[_Span]) -> tuple[_Span, ...]:
    apart: list[_Span] = []
    for start, end in sorted(spans):
        if apart and start <= apart[-1][1]:
            apart[-1] = (apart[-1][0], max(end, apart[-1][1]))
        else:
            apart.append((start, end))
    return tuple(apart)


def _words(text: str) -> tuple[_Word, ...]:
    return _kept_words(text) if len(text) <= _SHORT else _split(text)


@lru_cache(maxsize=2048)
def _kept_words(text: str) -> tuple[_Word, ...]:
    return _split(text)


def _split(text: str) -> tuple[_Word, ...]:
    words: list[_Word] = []
    letters: list[str] = []
    starts: list[int] = []
    for index, sign in enumerate(f"{text} "):
        folded = _fold(sign)
        if folded is not None:
            letters.append(folded)
            starts += [index] * len(folded)
        elif starts:
            words.append(_Word("".join(letters), _spans(starts, index)))
            letters, starts = [], []
    return tuple(words)


def _spans(starts: list[int], end: int) -> tuple[_Span, ...]:
    """Give each folded letter the marks after it; letters of one ligature share its span."""
    spans: list[_Span] = []
    later = end
    for start in reversed(starts):
        if start < later:
            end, later = later, start
        spans.append((start, end))
    return tuple(reversed(spans))


@lru_cache(maxsize=4096)
def _fold(sign: str) -> str | None:
    """Return the folded letters of one character, "" for a mark to be skipped, None for what parts words."""
    if sign == _ZWNJ:
        return None
    if unicodedata.category(sign) in ("Mn", "Me", "Cf"):
        return ""
    letters = [part for part in unicodedata.normalize("NFKD", sign.casefold()) if part.isalnum()]
    if not letters:
        return None
    return "".join(str(unicodedata.decimal(letter, letter)) for letter in letters).translate(_ONE_FORM)
