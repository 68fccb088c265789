"""A list as it is pasted from a letter or Word: one entry a line, its numbers or bullets left to the list."""

from __future__ import annotations

import re
from typing import Final

from app.persian.letters import normalise

_BULLET: Final = "(?:[•●▪◦‣○■□◆➢✓✔–—ـ·\uf0a7\uf0b7\\-]|[*§Øü](?=\\s))"
"""With a space after it also what signs of a Word font arrive as."""
_NUMBER: Final = r"\(?\d{1,2}\s*[-–.)ـ_/]\)?(?!\s*\d)"
_LETTER: Final = r"(?:الف|[ب-ی])\s*[-–.)ـ]"
_MARK: Final = re.compile(rf"\s*(?:{_BULLET}|{_NUMBER}|{_LETTER})\s*(?=\S)")
"""What stands before an entry; ``\\d`` are the digits of every script."""


def entries_of(text: str) -> tuple[str, ...]:
    """The entries of a pasted text as they are stored, a line each; the marks before them go where every line
    has one.

    Two lines at least make a list: of one, a number at its beginning may be its own («۲- محله …»).
    """
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    if len(lines) < 2:
        return tuple(normalise(line).strip() for line in lines)
    marks = [_MARK.match(line) for line in lines]
    begins = [mark.end() if mark and all(marks) else 0 for mark in marks]
    return tuple(normalise(line[start:]).strip() for line, start in zip(lines, begins, strict=True))
