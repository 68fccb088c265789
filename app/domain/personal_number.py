"""What can be said of a national ID or a mobile number without asking anybody; it knows no person."""

from __future__ import annotations

import re

_MOBILE = re.compile(r"09[0-9]{9}")
_BETWEEN = re.compile(r"[\s()\-\u2010-\u2015\u200b-\u200f]")


def is_national_id(digits: str) -> bool:
    """Whether the check digit fits: Σ dᵢ·(10 … 2) mod 11 = r, check = r if r < 2 else 11 - r.

    ``digits`` are ASCII; eight or nine are filled up with zeros in front; ten equal digits are none, though
    their sum fits.  Source: the published rule of the national ID (کد ملی), as in the project's sources.
    """
    if not digits.isdecimal() or not 8 <= len(digits) <= 10:
        return False
    full = digits.zfill(10)
    if len(set(full)) == 1:
        return False
    rest = sum(int(digit) * weight for digit, weight in zip(full, range(10, 1, -1), strict=False)) % 11
    return int(full[9]) == (rest if rest < 2 else 11 - rest)


def national_id(typed: str) -> str:
    """A national ID in ten digits, with the zeros in front that a table program took for nothing; what
    has not eight to ten digits stays as typed.
    """
    bare = _BETWEEN.sub("", typed)
    return bare.zfill(10) if bare.isdecimal() and 8 <= len(bare) <= 10 else bare


def mobile(typed: str) -> str:
    """A mobile number as 09xxxxxxxxx, with whatever prefix of the country it was typed, or without the zero
    that a table program took for nothing; else as typed.
    """
    bare = _BETWEEN.sub("", typed)
    for prefix in ("+98", "0098", "98"):
        if bare.startswith(prefix) and len(bare) == len(prefix) + 10:
            return "0" + bare.removeprefix(prefix)
    return f"0{bare}" if len(bare) == 10 and bare.startswith("9") else bare


def is_mobile(number: str) -> bool:
    """Whether it has the form of a mobile number."""
    return _MOBILE.fullmatch(number) is not None
