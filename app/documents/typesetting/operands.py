"""Shaped text as operands of TJ, made once per process: in them every slot is one character.

A document has its own codes for slots and puts them in with one `str.translate` per piece. What stands
between the slots is ASCII and the same in all documents. An operand lacks its first «<» and its last «>», so
that operands are simply joined.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import chain, count
from typing import NamedTuple

from app.documents.typesetting.levels import classes
from app.documents.typesetting.shaping import Placed, Shaped, Slot
from app.documents.typesetting.truetype import Drawing

_FIRST_NUMBER = 0x80


class _Characters(dict[Slot, str]):
    """The character that stands for a slot in this process: no document's bytes depend on it."""

    def __init__(self) -> None:
        super().__init__()
        self.slots: dict[int, Slot] = {}
        self._numbers = count(_FIRST_NUMBER)

    def __missing__(self, slot: Slot) -> str:
        number = next(self._numbers)
        self.slots[number] = slot
        return self.setdefault(slot, chr(number))  # another thread may have been first


_CHARACTERS = _Characters()
RIGHT_TO_LEFT_MARK, LEFT_TO_RIGHT_MARK = (_CHARACTERS[Slot(Drawing((), 0), c)] for c in "\u200f\u200e")
"""The operands of the invisible characters without width."""


def character_of(slot: Slot) -> str:
    """The operand of one slot."""
    return _CHARACTERS[slot]


SLOTS: Mapping[int, Slot] = _CHARACTERS.slots
"""The slot for which `chr(number)` stands, by the number."""


class Operands(NamedTuple):
    """The same slots three times: without marks, with all but the mark at the logical end, with all marks.

    A right-to-left text has a mark after each common separator, a left-to-right one at its end unless that is
    a letter, digit or number sign: readers that guess the order from places need them.
    """

    bare: str
    ending: str
    marked: str


def operands(text: str, shaped: Shaped, units_per_em: int, *, rtl: bool) -> Operands:
    """The operands of a shaped text; advances are corrected in thousandths of an em."""
    of_text = classes(text)
    slots = [_corrected(placed, 1000 / units_per_em) for placed in shaped.slots]
    bare = "".join(slots)
    if not rtl:
        return Operands(bare, bare, bare if of_text[-1] in "LEN+%," else bare + _apart(LEFT_TO_RIGHT_MARK))
    if "," not in of_text:
        return Operands(bare, bare, bare)
    mark = _apart(RIGHT_TO_LEFT_MARK)
    before = [mark if of_text[placed.place] == "," else "" for placed in shaped.slots]
    marked = "".join(chain.from_iterable(zip(before, slots, strict=True)))
    ending = marked.removeprefix(mark) if of_text[-1] == "," else marked
    return Operands(bare, ending, marked)


def _apart(mark: str) -> str:
    """A mark shown by an operator of its own, between two of TJ."""
    return f">]TJ<{mark}>Tj[<"


def _corrected(placed: Placed, thousandth: float) -> str:
    slot, advance, _ = placed
    character = _CHARACTERS[slot]
    if advance == slot.drawing.advance:
        return character
    return f"{character}>{round((slot.drawing.advance - advance) * thousandth)}<"
