"""Characters that a font lacks, spelled out in characters that it has; only print differs, never the text."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

from app.persian import digits, letters

_BISMILLAH = {"\ufdfd": "بسم الله الرحمن الرحیم"}  # Unicode does not take it apart
# «۱۰⁵» spelled «۱۰۵» would be another number: better a sign that something is missing.
_MEANING_LOST = frozenset({"<super>", "<sub>", "<fraction>"})
_CIRCLE = "<circle>"


class Spelling(dict[int, str]):
    """A table for `str.translate`, filled as characters are met: «ﷺ» to «صلی الله علیه وسلم», «①» to «(۱)».

    `has` says whether the font has a character. What cannot be spelled out stays as it is.
    Source: UAX 15, compatibility decomposition, one step at a time («㎡» is «m²», not «m2»).
    """

    def __init__(self, has: Callable[[str], bool]) -> None:
        super().__init__()
        self._has = has

    def __missing__(self, code: int) -> str:
        character = chr(code)
        spelled = self[code] = self._spelled(character) or character
        return spelled

    def _spelled(self, character: str) -> str:
        """The character in others that the font has, or nothing."""
        if self._has(character):
            return character
        if character in _BISMILLAH:
            return _BISMILLAH[character]
        tag, *codes = unicodedata.decomposition(character).split() or [""]
        if not tag.startswith("<") or tag in _MEANING_LOST:
            return ""
        parts = [self._spelled(chr(int(code, 16))) for code in codes]
        if not all(parts):
            return ""
        spelled = digits.to_persian(letters.normalise("".join(parts)))
        return f"({spelled})" if tag == _CIRCLE else spelled
