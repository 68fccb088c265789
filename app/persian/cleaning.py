"""The one-click «پاک‌سازی متن»: changes proposed for a text; it never joins two ordinary words."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable
from dataclasses import dataclass
from itertools import accumulate
from typing import Final

from app.persian.digits import to_persian
from app.persian.letters import ARABIC_RUN, LETTERS, MARKS, ZWNJ

_LETTER: Final = f"[{LETTERS}]"
_IN_WORD: Final = f"[{LETTERS}{MARKS}{ZWNJ}]"
_GAP: Final = "[ \u00a0]"
_WORD_START: Final = f"(?<!{_IN_WORD})"
_WORD_END: Final = f"(?![{LETTERS}{MARKS}])"
# Half-spaces beside a space join nothing and go with it.
_GAP_IN_WORD: Final = f"{ZWNJ}*{_GAP}[ \u00a0{ZWNJ}]*"

# No verb begins with these: «در می و خرداد» is about the month of May. And no plural ends them.
_NOT_A_VERB: Final = "و|به|از|در|که|با|را|تا|هم|بر|یا|این|آن|برای|ماه|سال"
_NOT_A_NOUN: Final = "و|به|از|در|که|با|را|تا|هم|بر|یا"
_SUFFIXES: Final = "ها|های|هایی|هایم|هایت|هایش|هایمان|هایتان|هایشان|ترین"
_AFTER_HE: Final = "ی|ای|ایم|اید|اند"


@dataclass(frozen=True, slots=True)
class Change:
    """One proposal: `before` is text[start:end] of the original, `after` replaces it.

    `reason_code` is one of half_space, punctuation, quotes, spacing, digits.
    """

    start: int
    end: int
    before: str
    after: str
    reason_code: str


@dataclass(frozen=True, slots=True)
class Cleaning:
    """The text as it would become and the changes that lead there, in order and apart."""

    text: str
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class _Piece:
    start: int
    end: int
    text: str
    reason_code: str = ""


_Replace = str | Callable[[re.Match[str]], str]


def _digits(found: re.Match[str]) -> str:
    return to_persian(found[0]) if _is_in_persian(found) else found[0]


def _is_in_persian(found: re.Match[str]) -> bool:
    """Ask the nearest letter of the line, the one before or else the one after: «نسخه PDF 2» is left."""
    line_start = found.string.rfind("\n", 0, found.start()) + 1
    line_end = found.string.find("\n", found.end())
    before = found.string[line_start : found.start()]
    after = found.string[found.end() : line_end if line_end >= 0 else None]
    nearest = next(filter(str.isalpha, reversed(before)), None) or next(filter(str.isalpha, after), "")
    return re.fullmatch(_LETTER, nearest) is not None


_PERSIAN_PUNCTUATION: Final = str.maketrans(",;?", "،؛؟")
_AFTER_PERSIAN: Final = rf"(?:(?<=[{LETTERS}{MARKS}»۰-۹])|(?<={_LETTER}\)))"
_RULES: Final[tuple[tuple[str, re.Pattern[str], _Replace], ...]] = (
    (
        "half_space",
        re.compile(
            rf"(?<!ماه ){_WORD_START}(?P<prefix>ن?می){_GAP_IN_WORD}"
            rf"(?!(?:{_NOT_A_VERB}){_WORD_END})(?={_LETTER}{{2}})"
        ),
        rf"\g<prefix>{ZWNJ}",
    ),
    (
        "half_space",
        re.compile(
            rf"{_WORD_START}(?!(?:{_NOT_A_NOUN}){_GAP})(?P<noun>{_LETTER}{_IN_WORD}*[{LETTERS}{MARKS}])"
            rf"{_GAP_IN_WORD}(?P<suffix>{_SUFFIXES}){_WORD_END}"
        ),
        rf"\g<noun>{ZWNJ}\g<suffix>",
    ),
    (
        "half_space",
        re.compile(rf"(?<={_IN_WORD}{_IN_WORD})ه{_GAP_IN_WORD}(?P<suffix>{_AFTER_HE}){_WORD_END}"),
        rf"ه{ZWNJ}\g<suffix>",
    ),
    (
        "punctuation",
        re.compile(
            rf"{_AFTER_PERSIAN}(?<![۰-۹]){_GAP}*[,;?](?={_GAP}*(?:[{LETTERS}«(»)0-9۰-۹]|$))", re.MULTILINE
        ),
        lambda found: found[0].translate(_PERSIAN_PUNCTUATION),
    ),
    (
        "quotes",
        re.compile(rf'(?<![A-Za-z0-9])"(?={_LETTER})(?P<said>[^"\n]*{_IN_WORD}[.!؟]?)"(?![A-Za-z0-9])'),
        r"«\g<said>»",
    ),
    ("digits", re.compile(r"(?<![A-Za-z0-9_@#/])(?>[0-9]+(?:[-/.:,٫٬][0-9]+)*)(?![A-Za-z_@#/])"), _digits),
    ("spacing", re.compile(rf"{_AFTER_PERSIAN}{_GAP}+(?=[،؛؟!»)]|[.:](?:\s|$))"), ""),
    ("spacing", re.compile(rf"(?<=[«(]){_GAP}+(?={_LETTER})"), ""),
    ("spacing", re.compile(rf"(?<={_LETTER}{_LETTER})(?P<mark>[!.:])(?={_LETTER}{_LETTER})"), r"\g<mark> "),
    (
        "spacing",
        re.compile(rf"{_AFTER_PERSIAN}(?<![۰-۹])(?P<mark>[،؛؟])(?=[{LETTERS}«(0-9۰-۹])"),
        r"\g<mark> ",
    ),
    ("spacing", re.compile(rf"(?<=\S){_GAP}{{2,}}"), " "),
)


def propose(text: str) -> Cleaning:
    """Return the clean-up that a stored text (see letters.normalise) would get.

    Half-spaces after می and نمی and before ها، های، ترین and their like; «،؛؟» for «,;?»
    and «…» for "…" in Persian; spaces around punctuation and between words; Persian digits among Persian
    words. Idempotent. Source: Academy of Persian, دستور خط فارسی, for the half-spaces.
    """
    pieces = [_Piece(index, index + 1, sign) for index, sign in enumerate(text)]
    cleaned, before = text, ""
    while cleaned != before:
        before = cleaned
        for reason_code, pattern, replace in _RULES:
            pieces = _applied(pieces, cleaned, reason_code, pattern, replace)
            cleaned = "".join(piece.text for piece in pieces)
    changes = (
        Change(piece.start, piece.end, text[piece.start : piece.end], piece.text, piece.reason_code)
        for piece in pieces
        if piece.reason_code
    )
    return Cleaning(cleaned, tuple(change for change in changes if change.before != change.after))


def _applied(
    pieces: list[_Piece], text: str, reason_code: str, pattern: re.Pattern[str], replace: _Replace
) -> list[_Piece]:
    """Apply one rule to the text of the pieces; the pieces that an edit touches become one."""
    arabic = [run.span() for run in ARABIC_RUN.finditer(text)]
    edits = [
        (found.start(), found.end(), _replacement(found, replace))
        for found in pattern.finditer(text)
        if not any(found.start() < end and start < found.end() for start, end in arabic)
    ]
    starts = list(accumulate((len(piece.text) for piece in pieces), initial=0))
    changed = list(pieces)
    for start, end, after in reversed(edits):
        if after != text[start:end]:
            first, last = bisect_right(starts, start) - 1, bisect_left(starts, end) - 1
            touched = changed[first : last + 1]
            kept_before = touched[0].text[: start - starts[first]]
            kept_after = touched[-1].text[end - starts[last] :]
            changed[first : last + 1] = [_merged(touched, kept_before + after + kept_after, reason_code)]
    return changed


def _merged(touched: list[_Piece], text: str, reason_code: str) -> _Piece:
    """Join pieces under a new text; the first reason to touch them is the one that is told."""
    reasons = [piece.reason_code for piece in touched if piece.reason_code]
    return _Piece(touched[0].start, touched[-1].end, text, reasons[0] if reasons else reason_code)


def _replacement(found: re.Match[str], replace: _Replace) -> str:
    return found.expand(replace) if isinstance(replace, str) else replace(found)
