"""Joined letters as presentation forms, for fonts and consoles that do not join; it knows no glyph.

Source: Unicode, Arabic Presentation Forms-A and -B (U+FB50-U+FDFF, U+FE70-U+FEFF). arabic-reshaper does the
work; it is imported with the first text, since it is slow to import.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from typing import Any, Final, NamedTuple

ALLAH: Final = "ﷲ"  # U+FDF2, one sign for «الله»
# arabic-reshaper loses count of ZWJ before a ligature; a tatweel joins in the same way.
_ZWJ: Final = "\u200d"
_TATWEEL: Final = "\u0640"
# The ligatures by the names of Unicode, as arabic-reshaper calls them, and the signs that each may become.
_LIGATURES: Final = {
    "ARABIC LIGATURE ALLAH": ALLAH,
    "ARABIC LIGATURE LAM WITH ALEF": "ﻻﻼ",
    "ARABIC LIGATURE LAM WITH ALEF WITH HAMZA ABOVE": "ﻷﻸ",
    "ARABIC LIGATURE LAM WITH ALEF WITH HAMZA BELOW": "ﻹﻺ",
    "ARABIC LIGATURE LAM WITH ALEF WITH MADDA ABOVE": "ﻵﻶ",
}
_LETTERS_IN: Final = {sign: 4 if sign == ALLAH else 2 for signs in _LIGATURES.values() for sign in signs}
_HEH_WITH_HAMZA: Final = {"\ufee9": "\ufba4", "\ufeea": "\ufba5"}  # isolated and final
_HAMZA: Final = "\u0654"
_ALEF_MAKSURA: Final = "ى"
# What arabic-reshaper takes for a mark on a letter.
_MARK: Final = re.compile(
    "[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u08d4-\u08e1\u08e3-\u08ff]"
)


class Form(NamedTuple):
    """A sign to be shown for the characters of the text from `start` to `end`, in logical order.

    `marks` are the places of the marks that sit on it, also of those between the letters of a ligature; a
    hamza that is part of the sign is none of them.
    """

    sign: str
    start: int
    end: int
    marks: tuple[int, ...]


class Joiner:
    """Chooses presentation forms; `has` says whether a sign can be shown.

    A ligature that cannot be shown stays letters, and a form that cannot falls back to its letter.
    """

    def __init__(self, has: Callable[[str], bool]) -> None:
        self._has = has
        shown = [name for name, signs in _LIGATURES.items() if all(map(has, signs))]
        self._ligatures = frozenset(shown)

    def forms(self, text: str) -> list[Form]:
        """The signs of `text` in logical order; every character belongs to exactly one, marks apart."""
        ligatures = self._ligatures
        if _MARK.search(text):
            ligatures -= {"ARABIC LIGATURE ALLAH"}  # it has marks of its own
        signs = iter(_MARK.sub("", _reshaper(ligatures).reshape(text.replace(_ZWJ, _TATWEEL))))
        found: list[Form] = []
        waiting = 0
        for place, character in enumerate(text):
            if _MARK.match(character) and found:
                last = found[-1]
                found[-1] = last._replace(end=place + 1, marks=(*last.marks, place))
            elif _MARK.match(character):
                found.append(Form(character, place, place + 1, ()))
            elif waiting:
                waiting -= 1
                found[-1] = found[-1]._replace(end=place + 1)
            else:
                sign = next(signs)
                waiting = _LETTERS_IN.get(sign, 1) - 1 if sign != character else 0
                shown = sign if self._has(sign) and character != _ZWJ else character
                found.append(Form(shown, place, place + 1, ()))
        return [self._with_hamza(form, text) for form in found]

    def _with_hamza(self, form: Form, text: str) -> Form:
        """«هٔ», the commonest pair of Persian, as the one sign that it has."""
        sign = _HEH_WITH_HAMZA.get(form.sign, "")
        if not sign or not form.marks or text[form.marks[0]] != _HAMZA or not self._has(sign):
            return form
        return form._replace(sign=sign, marks=form.marks[1:])

    def shows(self, letter: str) -> bool:
        """Whether a letter can be shown in each of the forms that it takes."""
        isolated, *joined = _forms_of().get(letter, ("",))
        if letter == _ALEF_MAKSURA:
            joined = joined[-1:]  # within a word only Uyghur has it
        return (self._has(letter) or bool(isolated and self._has(isolated))) and all(
            map(self._has, filter(None, joined))
        )


def is_mark(character: str) -> bool:
    """Whether the character is a mark that sits on a letter."""
    return bool(_MARK.match(character))


@lru_cache(maxsize=8)
def _reshaper(ligatures: frozenset[str]) -> Any:
    from arabic_reshaper import ArabicReshaper

    wanted = {name: name in ligatures for name in _LIGATURES}
    # Asked for no ligature at all, it finds one everywhere and fails (KeyError).
    return ArabicReshaper({"delete_harakat": False, "support_ligatures": bool(ligatures), **wanted})


@lru_cache(maxsize=1)
def _forms_of() -> dict[str, tuple[str, ...]]:
    """Letter -> isolated, initial, medial and final form; empty where it has none."""
    from arabic_reshaper.letters import LETTERS_ARABIC

    forms: dict[str, tuple[str, ...]] = LETTERS_ARABIC
    return forms
