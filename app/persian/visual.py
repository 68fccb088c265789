"""Text for consoles that neither join nor reorder letters: lines first, then forms and visual order.

It knows no terminal: whoever prints says how wide it is. arabic-reshaper and python-bidi do the work
and are imported with the first text. Sources: UAX 9, rules L1 to L4; ECMA-48, 5.4 and 8.3.117 (SGR).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from app.persian.joining import ALLAH, Joiner, is_mark

_STYLE: Final = re.compile("\x1b\\[([0-9;:]*)m")
_OTHER_SEQUENCE: Final = re.compile(
    "\x1b\\[[0-?]*[ -/]*[@-ln-~]|\x1b\\][^\x07\x1b]*(?:\x07|\x1b\\\\)?|\x1b(?!\\[)[ -/]*[0-~]?"
)
# The first stroke of a path or an option would be moved behind its last letter.
_PATH: Final = re.compile("(?<![^\\s\u200e\u200f])(?=\\[?[/~.-]+[A-Za-z])")
_COLUMN: Final = re.compile("  +")  # columns are read one by one, whatever their letters
_RESET: Final = "\x1b[0m"
_DIRECTIONS: Final = frozenset(
    ["LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"]  # never balanced within a line
)
_JOINERS: Final = "\u200c\u200d"
_MARK_OF: Final = {"L": "\u200e", "R": "\u200f", "AL": "\u061c"}
_MARKS: Final = frozenset(_MARK_OF.values())

# Tag characters (U+E0020 and after) are boundary neutrals: the algorithm carries each along with its
# predecessor. Three of them number a character, from disjoint sets, so that their order tells the direction.
_TAG, _TAGS = 0xE0020, 32
_FIRST, _SECOND, _THIRD = (f"[{chr(_TAG + n * _TAGS)}-{chr(_TAG + n * _TAGS + _TAGS - 1)}]" for n in range(3))
_NUMBERED: Final = re.compile(
    f"(?:(?P<third>{_THIRD})(?P<second>{_SECOND})(?P<first>{_FIRST}).)"
    f"|(?:.(?P<ltr>{_FIRST}{_SECOND}{_THIRD}))",
    re.DOTALL,
)
_LONGEST: Final = _TAGS**3


class _Cell(NamedTuple):
    """One sign with what sits on it, and the style in which it is shown."""

    sign: str
    marks: str
    style: str

    @property
    def width(self) -> int:
        if self.sign in _MARKS:
            return 0
        return 2 if unicodedata.east_asian_width(self.sign) in "WF" else 1


def visual(text: str, *, rtl: bool = True, width: int | None = None) -> str:
    """The text as a console without Persian has to be given it: joined forms, each line from left to right.

    With `width`, in character cells, longer lines are broken at spaces (a longer word stays whole, so that a
    path can be copied) and right-to-left ones stand at the right edge. Styles (SGR sequences) stay with
    their letters; other terminal sequences and controls are dropped, and so is the half-space, whose work is
    done when the forms are chosen.
    """
    lines: list[str] = []
    style = ""
    for paragraph in text.split("\n"):
        cells, style = _cells(paragraph, style, rtl)
        before: list[_Cell] = []
        for line in _broken(cells, min(width or _LONGEST, _LONGEST)):
            lines.append(_shown(line, _context(before), rtl, width))
            before += line
    return "\n".join(lines)


def _cells(paragraph: str, style: str, rtl: bool) -> tuple[list[_Cell], str]:
    """The signs of a paragraph in logical order, and the style that is still on at its end."""
    letters: list[str] = []
    styles: list[str] = []
    place = 0
    paragraph = _OTHER_SEQUENCE.sub("", paragraph).expandtabs()
    paragraph = _COLUMN.sub(f"\\g<0>{_MARK_OF['R' if rtl else 'L']}", paragraph)
    paragraph = _PATH.sub(_MARK_OF["L"], paragraph)
    for found in [*_STYLE.finditer(paragraph), None]:
        plain = paragraph[place : found.start() if found else None]
        visible = [character for character in plain if _is_kept(character)]
        letters += visible
        styles += [style] * len(visible)
        if found:
            place = found.end()
            style = "" if found[1].strip("0;") == "" else style + found[0]
    text = "".join(letters)
    cells: list[_Cell] = []
    for form in _joiner().forms(text):
        marks = "".join(text[place] for place in form.marks)
        for sign in ("" if form.sign in _JOINERS else form.sign, marks):
            if sign and unicodedata.combining(sign[0]) and cells and cells[-1].sign not in _MARKS:
                cells[-1] = cells[-1]._replace(marks=cells[-1].marks + sign)
            elif sign:
                cells.append(_Cell(sign[0], sign[1:], styles[form.start]))
    return cells, style


def _is_kept(character: str) -> bool:
    """Whether a character is shown, or decides what is: joiners and directional marks do."""
    if character in _JOINERS or is_mark(character):
        return True
    kind = unicodedata.bidirectional(character)
    return kind not in _DIRECTIONS and kind not in ("BN", "B") and unicodedata.category(character) != "Cc"


def _broken(cells: list[_Cell], width: int) -> Iterator[list[_Cell]]:
    start, used, space = 0, 0, None
    for place, cell in enumerate(cells):
        used += cell.width
        if cell.sign == " " and not cell.marks:
            space = place if any(one.sign != " " for one in cells[start:place]) else None
        elif used > width and space is not None:
            yield cells[start:space]
            start, space = space + 1, None
            used = sum(one.width for one in cells[start : place + 1])
    yield cells[start:]


def _context(before: Sequence[_Cell]) -> str:
    """What the last strong letter of the lines before lends to this line (rules W2, W7 and N1)."""
    kinds = (unicodedata.bidirectional(cell.sign) for cell in reversed(before))
    return next((_MARK_OF[kind] for kind in kinds if kind in _MARK_OF), "")


def _shown(line: list[_Cell], context: str, rtl: bool, width: int | None) -> str:
    parts, style = [], ""
    for cell in _ordered(line, context, rtl):
        if cell.style != style:
            parts.append((_RESET if style else "") + cell.style)
            style = cell.style
        parts.append(cell.sign + cell.marks)
    shown = "".join(parts) + (_RESET if style else "")
    return " " * ((width or 0) - sum(cell.width for cell in line)) + shown if rtl and shown else shown


def _ordered(line: list[_Cell], context: str, rtl: bool) -> Iterator[_Cell]:
    """The signs from left to right, brackets mirrored.

    `bidi.get_display` has rule N0 but neither mirrors nor tells what it moved where; `bidi.algorithm` mirrors
    but lacks N0. So every sign travels with its number.
    """
    from bidi import get_display
    from bidi.mirror import MIRRORED

    direction = "R" if rtl else "L"
    numbered = "".join(
        cell.sign if cell.sign in _MARKS else cell.sign + _number(place) for place, cell in enumerate(line)
    )
    # Without the mark at the end, rule L1 would tear the last number off its sign.
    for found in _NUMBERED.finditer(
        get_display(context + numbered + _MARK_OF[direction], base_dir=direction)
    ):
        if found["ltr"]:
            yield line[_place(found["ltr"])]
        else:
            cell = line[_place(found["first"] + found["second"] + found["third"])]
            yield cell._replace(sign=MIRRORED.get(cell.sign, cell.sign))


def _number(place: int) -> str:
    digits = (place % _TAGS, place // _TAGS % _TAGS, place // _TAGS**2)
    return "".join(chr(_TAG + n * _TAGS + digit) for n, digit in enumerate(digits))


def _place(number: str) -> int:
    return sum((ord(tag) - _TAG - n * _TAGS) * _TAGS**n for n, tag in enumerate(number))


@lru_cache(maxsize=1)
def _joiner() -> Joiner:
    return Joiner(lambda sign: sign != ALLAH)  # few fonts of consoles have it, and none in one cell
