"""Digits and numbers as a person reads and types them; it knows no unit, quantity or field."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from app.persian.letters import normalise

PERSIAN: Final = "۰۱۲۳۴۵۶۷۸۹"
_ARABIC: Final = "٠١٢٣٤٥٦٧٨٩"
_ASCII: Final = "0123456789"
_TO_PERSIAN: Final = str.maketrans(_ASCII + _ARABIC, PERSIAN * 2)
_NOT_PERSIAN: Final = re.compile(f"[{_ASCII}{_ARABIC}]")
_TO_ASCII: Final = str.maketrans(PERSIAN + _ARABIC, _ASCII * 2)
_TO_PERSIAN_NUMBER: Final = str.maketrans({**dict(zip(_ASCII, PERSIAN, strict=True)), ",": "٬", ".": "٫"})

_WORD: Final = re.compile("\u2066[^\u2069]*\u2069?|[^\\s\u2066]+")
_STAYS: Final = re.compile("[A-Za-z\u2066]")

# CLDR fa: LRM and U+2212 keep the sign at the left of its digits inside a right-to-left line.
_MINUS: Final = "\u200e\u2212"
_GROUP: Final = "[٬،,'’ \u00a0\u202f]"
_NUMBER: Final = re.compile(
    f"(?P<whole>[0-9]{{1,3}}(?P<sep>{_GROUP})[0-9]{{3}}(?:(?P=sep)[0-9]{{3}})*|[0-9]+)(?:[٫./](?P<fraction>[0-9]+))?"
)


def to_persian(text: str) -> str:
    """Return `text` with every ASCII and Arabic-Indic digit shown as ۰-۹."""
    return text.translate(_TO_PERSIAN) if _NOT_PERSIAN.search(text) else text


def shown(text: str) -> str:
    """Return running text as a person reads it: ۰-۹, but for words with Latin letters (an address, «v2.4»)
    and what is isolated as left-to-right data (a hash, the name of a file).
    """
    if not _NOT_PERSIAN.search(text):
        return text
    return _WORD.sub(lambda found: found[0] if _STAYS.search(found[0]) else to_persian(found[0]), text)


def to_ascii(text: str) -> str:
    """Return `text` with every Persian and Arabic-Indic digit written as 0-9, the form of ids and data."""
    return text.translate(_TO_ASCII)


def grouped(number: int | Decimal) -> str:
    """Return `number` as «۱٬۲۳۴٫۵»; the minus is LRM and U+2212 before the digits (Unicode CLDR, locale fa).

    Digits after the decimal sign are kept as given. Raises ValueError for an infinite or undefined number.
    """
    if not Decimal(number).is_finite():
        raise ValueError(number)
    figures = f"{abs(number):,f}" if isinstance(number, Decimal) else f"{abs(number):,}"
    return (_MINUS if number < 0 else "") + figures.translate(_TO_PERSIAN_NUMBER)


def parse_number(text: str) -> Decimal | None:
    """Return the number typed in any digits, or None when it is none.

    Thousands in threes by ٬ ، , ' or space, one kind at a time; decimals after ٫ . or /. So «۱۲/۵» is 12.5
    (Qt's fa_IR spin box reads 125), «12,5» is refused, and so is a negative number.
    """
    found = _NUMBER.fullmatch(to_ascii(normalise(text)).strip())
    if found is None:
        return None
    whole = re.sub(_GROUP, "", found["whole"])
    return Decimal(f"{whole}.{found['fraction']}" if found["fraction"] else whole)
