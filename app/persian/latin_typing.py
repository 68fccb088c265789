"""What was typed with an English keyboard left on, read as the Persian it was meant to be.

Layouts: ISIRI 9147 («Persian (Standard)», xkb `ir`) and the older «Persian» of Windows where they differ.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

_KEYS: Final = "qwertyuiop[]asdfghjkl;'zxcvbnm,ASDGHJCM"
ISIRI_9147: Final = dict(zip(_KEYS, "ضصثقفغعهخحجچشسیبلاتنمکگظطزرذدپوؤئيأآةژء", strict=True))
WINDOWS: Final = ISIRI_9147 | {"m": "ئ", "\\": "پ", "`": "پ", "Z": "ة", "J": "ـ"}

# Letters that follow each other: first letter, then all that come after it.  Counted over the words of this
# program and of the reports it was made for (99 of 100 pairs), and over English prose (93 of 100).
_PERSIAN_FOLLOWERS: Final = (
    "آبخذرزسغمنوژی أتخمکی ؤئسمو ئتلهوی ائبتثجحخدرزسشصضطظعغفقلمنهوپژکگی بابتخدرزسطعقلمنهوپکگی "
    "تأابجحخرسشصظعغفقلمنهوکگی ثابر جاتدرزسشعفلمنهوی حاتجدذرسضظقلمنهوی خاتدرسشصطلمنهوی "
    "دابتدرسشعغفقلمنهوکگی ذاتخرشفی رآأؤئابتجحخدرسشصضطعفقلمنهوچکگی زءآئابدرمنهوگی سؤئابتخدرطفلمنهوپی "
    "شاتخدرسشمنهوکی صابحدرفلمهوی ضارعموی طابحرقلهوی ظارمهوی عابتدرشضطفلمنهوکی غادذهوی "
    "فاتحرزسطظعقلنهوکی قابدرشصطفلمهوی لابتحدذرسعغفلمنهوکگی مؤابتجحخدذرزسشصضطعقلمنهوکگی "
    "نابتجخدرسشصطظعفقمنهوپچژکگی هاتدرزسشفلمنوی وابتجحدرزسشصضعفقلمنهچکی پادذرسشلنوژی چارسمنهکگی ژارهو "
    "کاتثدرسشلمنهوگی گاذرزسشفلنهوچی یأئابتجحخدرزسشصطعفقلمنهوپچژکگی"
)
_ENGLISH_FOLLOWERS: Final = (
    "abcdgiklmnprstuvxy baeilorsu cacehiklorstu dadeiorsu eabcdefglmnpqrstvwx faefioru geinorsu "
    "haeio iabcdefglmnoprstvxz keis ladeilostuy mabeimopsu nacdefgiklnostuv oabcdfgiklmnoprstuvw "
    "paeiloprstuy qu racdegikmnorstuy sacehilmopstuy tacdehilmoprstuy uabcefgilmnprst vaei waehior "
    "xeipt ynps ze"
)


def _pairs(followers: str) -> frozenset[str]:
    return frozenset(row[0] + after for row in followers.split() for after in row[1:])


_PERSIAN_PAIRS: Final = _pairs(_PERSIAN_FOLLOWERS)
_ENGLISH_PAIRS: Final = _pairs(_ENGLISH_FOLLOWERS)
_SHORT_WORDS: Final = (
    "و از به در که تا با را ما من تو او این آن یا هم هر شد بود است شده برای ها های می نه بر پس اگر نیز"
)
_SHORT: Final = frozenset(_SHORT_WORDS.split())
_RUN: Final = re.compile(r"(?:(?<=\s)|(?<=[«(،؛])|^)(?:[A-Za-z\[\];',`\\]+[ ]+)*[A-Za-z\[\];',`\\]+ ?$")
_LONG: Final = 4
"""Letters of a word that is certain alone; fewer are too often an abbreviation: gps, pdf."""
_REACH: Final = 80  # characters before the caret


@dataclass(frozen=True, slots=True)
class Offer:
    """`before` is text[start : start + len(before)], `after` what the same keys write in Persian."""

    start: int
    before: str
    after: str


def to_persian(text: str) -> str:
    """Return what the same keys write on ISIRI 9147; other signs stay."""
    return "".join(ISIRI_9147.get(sign, sign) for sign in text)


def offer(text: str) -> Offer | None:
    """Say what the end of `text` (all that stands before the caret) was meant to be, if it was mistyped.

    Only whole words after a space, a run of them as far back as they read as Persian; a word of English, an
    address or an abbreviation is left alone.  It is a guess by pairs of letters: to be offered, not done.
    """
    reach = text[-_REACH:].rpartition("\n")[2]
    found = _RUN.search(reach)
    if found is None:
        return None
    words = re.split("( +)", found[0])
    kept: list[str] = []
    certain = 0
    for word in reversed(words):
        persian = _meant(word) if word.strip() else word
        if persian is None:
            break
        kept.insert(0, persian)
        certain += 2 * (len(word) >= _LONG) or len(word) == _LONG - 1
    while kept and not kept[0].strip():
        del kept[0]
    if certain < 2:
        return None
    before = "".join(words[len(words) - len(kept) :])
    return Offer(len(text) - len(before), before, "".join(kept))


def _meant(word: str) -> str | None:
    """The Persian word, or None where it may be one of English."""
    for layout in (ISIRI_9147, WINDOWS):
        persian = "".join(layout.get(sign, " ") for sign in word)
        if persian in _SHORT:
            return persian
        if len(word) > 2 and all(a + b in _PERSIAN_PAIRS for a, b in pairwise(persian)):
            latin = [a + b in _ENGLISH_PAIRS for a, b in pairwise(word.lower())]
            return persian if sum(latin) * 2 <= len(latin) else None
    return None
