"""Numbers of documents: by the office's pattern, counted per kind and Jalali year of the meeting,
never reused (I9).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.persian import calendar, digits

DEFAULT_PATTERN = "{region}/{type}/{jyear}/{jmonth}/{seq}"
DEFAULT_AMENDMENT_PATTERN = "{number}/اصلاحیه-{ordinal}"
"""The whole word: «ا۱» after a slash is read as eleven."""

_LATIN = {"اصلاحیه": "A", "ص": "S", "د": "D", "ح": "H", "ا": "A"}
_WORD = re.compile("|".join(_LATIN))
_NO_NAME = re.compile("[^0-9A-Za-z]+")


class DocumentKind(StrEnum):
    """Kinds of numbered documents; the value is the letter in the number."""

    MINUTES = "ص"
    INVITATION = "د"
    SIGN_IN_SHEET = "ح"
    AMENDMENT = "ا"


@dataclass(frozen=True, slots=True)
class DocumentNumber:
    """A number as it is kept: ASCII digits, e.g. «20/ص/1405/08/1»."""

    text: str
    kind: DocumentKind
    jalali_year: int
    sequence: int


def year_of(held_on: date) -> int:
    """The Jalali year in which a document of this day is counted."""
    return calendar.year_of(held_on)


def compose(pattern: str, region: str, kind: DocumentKind, held_on: date, sequence: int) -> DocumentNumber:
    """Fill the pattern; year and month are those of the meeting, not of the click;
    what is empty leaves no slash.
    """
    day = calendar.jalali(held_on)
    text = pattern.format(
        region=digits.to_ascii(region),
        type=kind.value,
        jyear=day.year,
        jmonth=f"{day.month:02d}",
        seq=sequence,
    )
    filled = "/".join(part for part in digits.to_ascii(text).split("/") if part)
    return DocumentNumber(filled, kind, day.year, sequence)


def kind_of(amendment: object) -> DocumentKind:
    """Which kind minutes are, by their amendment or its ordinal; the original has none."""
    return DocumentKind.AMENDMENT if amendment else DocumentKind.MINUTES


def of_amendment(pattern: str, original: str, ordinal: int) -> str:
    """The number of the ``ordinal``-th amendment: that of the original with its own suffix."""
    return digits.to_ascii(
        pattern.format(number=original, type=DocumentKind.AMENDMENT.value, ordinal=ordinal)
    )


def file_stem(number: str) -> str:
    """A number as a file name: ASCII digits and letters, no slash («20-S-1405-08-1»)."""
    latin = _WORD.sub(lambda found: _LATIN[found[0]], digits.to_ascii(number))
    return _NO_NAME.sub("-", latin)
