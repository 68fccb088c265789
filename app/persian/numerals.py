"""Numbers spelt out in Persian, for the sentences of the minutes; it knows no currency or unit."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

LARGEST: Final = 10**12
_AND: Final = " و "
_BELOW_TWENTY: Final = (
    "صفر", "یک", "دو", "سه", "چهار", "پنج", "شش", "هفت", "هشت", "نه",
    "ده", "یازده", "دوازده", "سیزده", "چهارده", "پانزده", "شانزده", "هفده", "هجده", "نوزده",
)  # fmt: skip
_TENS: Final = ("بیست", "سی", "چهل", "پنجاه", "شصت", "هفتاد", "هشتاد", "نود")
_HUNDREDS: Final = ("صد", "دویست", "سیصد", "چهارصد", "پانصد", "ششصد", "هفتصد", "هشتصد", "نهصد")
_SCALES: Final = ((10**9, "میلیارد"), (10**6, "میلیون"), (10**3, "هزار"))


def in_words(number: int) -> str:
    """Return `number` as said: 118 is «صد و هجده», 1405 «هزار و چهارصد و پنج», 10**12 «هزار میلیارد».

    Raises ValueError outside 0..10**12.
    """
    if not 0 <= number <= LARGEST:
        raise ValueError(number)
    return _AND.join(_parts(number)) or _BELOW_TWENTY[0]


def ordinal_in_words(number: int, *, attributive: bool = False) -> str:
    """Return the ordinal after its noun («هفتم») or, with `attributive`, the one before it («هفتمین»).

    Raises ValueError outside 1..10**12.
    """
    if number < 1:
        raise ValueError(number)
    ending = "ین" if attributive else ""
    return ("اول" if number == 1 else _ordinal(in_words(number))) + ending


def _ordinal(words: str) -> str:
    """Decline the last word: سه becomes سوم, سی becomes سی‌ام (Academy of Persian, orthography)."""
    if words.endswith("سه"):
        return words.removesuffix("سه") + "سوم"
    return words + ("\u200cام" if words.endswith("سی") else "م")


def _parts(number: int) -> Iterator[str]:
    for scale, name in _SCALES:
        count, number = divmod(number, scale)
        if count:
            yield name if (count, scale) == (1, 1000) else f"{_AND.join(_parts(count))} {name}"
    hundreds, rest = divmod(number, 100)
    if hundreds:
        yield _HUNDREDS[hundreds - 1]
    if rest >= 20:
        tens, rest = divmod(rest, 10)
        yield _TENS[tens - 2]
    if rest:
        yield _BELOW_TWENTY[rest]
