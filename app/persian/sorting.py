"""Persian order as plain strings that sort by code point, in Python as in a database's binary collation."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import Final

from app.persian.digits import to_ascii
from app.persian.letters import normalise

# Letters of one group are equal at first and differ only when all else is equal.
# Source: R. Pournader, Unicode list, 2001; Unicode CLDR, collation fa. Latin words follow the Persian ones.
_GROUPS: Final = ("آ", "اٱ", "ءأإؤئ", *"بپتثجچحخدذرزژسشصضطظعغفق", "کكڪ", *"گلمنو", "هةەۀہۂۃھ", "یىيےې")
_PLACES: Final = {
    letter: (chr(ord("A") + place), str(variant))
    for place, group in enumerate(_GROUPS)
    for variant, letter in enumerate(group)
}
_FOREIGN: Final = "~"
_LEVEL: Final = " "  # below everything a first level is made of, so that a shorter word comes first
_COUNTS: Final = 30
_RUN: Final = re.compile(r"(?P<figures>[0-9۰-۹٠-٩]+)|(?P<sign>.)", re.DOTALL)


def sort_key(text: str) -> str:
    """Return a string that sorts `text` in Persian order: numbers by value, then آ ا ء ب پ … ی.

    Other scripts follow. Spaces, half-spaces, harakat, tashdid and punctuation only decide between texts
    that are otherwise equal.
    """
    return _key(text)


def person_key(last_name: str, first_name: str) -> str:
    """Return a string that sorts people by last name, then first name; ranks and «سید» are in neither."""
    return _key(last_name, first_name)


def _key(*texts: str) -> str:
    levels = [_levels(normalise(text)) for text in texts]
    return _LEVEL.join(level for kind in zip(*levels, strict=True) for level in kind)


def _levels(text: str) -> tuple[str, str, str]:
    """Return the weights that decide first, those that decide second, and the text, which decides last."""
    weights = [weight for run in _RUN.finditer(text) for weight in _weights(run["figures"], run["sign"])]
    return "".join(first for first, _ in weights), "".join(second for _, second in weights), text


def _weights(figures: str | None, sign: str) -> Iterator[tuple[str, str]]:
    """Yield (first level, second level) for a run of digits or for one character."""
    if figures is not None:
        yield _by_value(to_ascii(figures).lstrip("0") or "0"), ""
        return
    for letter in unicodedata.normalize("NFKC", sign.casefold()):
        if letter in _PLACES:
            yield _PLACES[letter]
        else:
            parts = unicodedata.normalize("NFKD", letter)
            yield "".join(_FOREIGN + part for part in parts if part.isalnum()), ""


def _by_value(figures: str) -> str:
    """Put the count of the digits before them, so that ۹ comes before ۱۰."""
    full, rest = divmod(len(figures), _COUNTS)
    return "?" * full + chr(ord("!") + rest) + figures
