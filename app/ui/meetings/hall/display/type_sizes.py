"""How large the letters of the display are, in parts of the height of the picture (docs/display.md).

A letter is read with ease from 200 times its height.  Alef and the digits of Vazirmatn are 0.65 of the type
size and more, so that type of 1/13 of the picture is read from ten times the height of the picture: a
projected picture 1.5 m high from 15 m.
"""

from __future__ import annotations

LEAST = 1 / 13
"""No letter of the display is smaller."""

TEXT = (1 / 6, 1 / 8, 1 / 10, LEAST)
"""A resolution: few sizes, so that the text does not breathe while it is typed; then it turns pages."""

NAME = (1 / 6, 1 / 8, 1 / 10, LEAST)
"""Who speaks, and the title of the session."""

FIGURE = (1 / 3, 1 / 4, 1 / 5, 1 / 7, LEAST)
"""The running time, and the word of a recess."""

LEADING = 1.42
"""From line to line, in type sizes."""

READING_DISTANCE = 200
"""Letter heights from which a letter is read with ease."""


def pixels(share: float, height: float) -> int:
    """A type size in pixels on a picture of this height, never below the share."""
    return max(1, -int(-height * share // 1))
