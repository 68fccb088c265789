"""How many a group is, said behind its name: «شورایاران محلات ۱۸ نفر», «رؤسای کلانتری (پنج نفر)»."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from app.domain import bounds
from app.persian import digits, folding, numerals

_IN_WORDS: Final = 200
"""Up to here a number is also read in words."""
_LONGEST: Final = 5
"""Words of such a number: «صد و بیست و پنج»."""
_END: Final = re.compile(r"(?P<rest>.*?)(?<![^\W\d])نفر\s*\)?", re.DOTALL)
_FIGURES: Final = re.compile(r"(?P<name>.*[^0-9٬])(?P<count>[0-9]+)", re.DOTALL)
_AROUND: Final = " (،,-–—:\u200c"
_WORD: Final = re.compile(r"[^\s(]+")
_GOES_ON: Final = re.compile(r"[0-9][-–./٫]")
_LEADS_ON: Final = "و تا الی یا حدود حدودا تقریبا از نزدیک به همراه حداقل حداکثر"
_NO_COUNT: Final = frozenset(map(folding.compact, _LEADS_ON.split()))
"""«حدود ۱۸ نفر», «۱۰ تا ۱۵ نفر» and «احمدی و ۳ نفر» do not say how many the group is."""


def split(said: str) -> tuple[str, int | None]:
    """The name of a group without its headcount, and that; the whole and None where no one number is said."""
    found = _END.fullmatch(said.strip())
    if found is None:
        return said, None
    name, count = _numbered(found["rest"].rstrip(_AROUND))
    if not count or count > bounds.HEADCOUNT or not _is_name(name):
        return said, None
    return name.strip(_AROUND), count


def _numbered(text: str) -> tuple[str, int | None]:
    figures = _FIGURES.fullmatch(digits.to_ascii(text))
    if figures:
        return text[: figures.end("name")], int(figures["count"])
    starts = [word.start() for word in _WORD.finditer(text)]
    for start in starts[-_LONGEST:]:
        count = _in_words().get(folding.compact(text[start:]))
        if count:
            return text[:start], count
    return text, None


def _is_name(text: str) -> bool:
    """Whether what stands before a number ends there, and does not lead to it."""
    words = text.strip(_AROUND).split()
    last = folding.compact(words[-1]) if words else ""
    goes_on = _GOES_ON.fullmatch(digits.to_ascii(text)[-2:])
    return bool(last) and last not in _NO_COUNT and last not in _in_words() and not goes_on


@lru_cache(maxsize=1)
def _in_words() -> dict[str, int]:
    return {folding.compact(numerals.in_words(number)): number for number in range(1, _IN_WORDS + 1)}
