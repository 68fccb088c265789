"""Fills the one style sheet template from the tokens; knows the template's text, not where it lies."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from string import Template

from app.ui.theme.tokens import COLOURS, POINT_SIZES, ThemeName

_PIXELS = re.compile(r"([sg])(\d+)")


class _Values(Mapping[str, str]):
    """`$ink` a colour, `$body` a font size, `$s12` a length at the text size, `$theme` a name.

    `$g12` is room around words, `$end` the side where lines end.
    """

    def __init__(self, name: ThemeName, factor: float, line_end: str) -> None:
        self._factor = factor
        self._fixed = {**COLOURS[name]._asdict(), "theme": name, "end": line_end}
        self._fixed |= {size: f"{points * factor:.2f}pt" for size, points in POINT_SIZES.items()}

    def __getitem__(self, key: str) -> str:
        pixels = _PIXELS.fullmatch(key)
        if not pixels:
            return self._fixed[key]
        grown = room if pixels[1] == "g" else scaled
        return f"{grown(int(pixels[2]), self._factor)}px"

    def __iter__(self) -> Iterator[str]:
        return iter(self._fixed)

    def __len__(self) -> int:
        return len(self._fixed)


def scaled(pixels: int, factor: float) -> int:
    """Rounded down, so that a radius `$s12` never exceeds half of a height `$s24` (Qt then draws corners)."""
    return max(1, int(pixels * factor)) if pixels else 0


def room(pixels: int, factor: float) -> int:
    """Room around words grows half as fast as the words, or a large text would leave these none."""
    return scaled(pixels, 1 + (factor - 1) / 2 if factor > 1 else factor)


def fill(template: str, name: ThemeName, factor: float, line_end: str = "left") -> str:
    """The finished style sheet; raises KeyError naming a token that does not exist."""
    return Template(template).substitute(_Values(name, factor, line_end))
