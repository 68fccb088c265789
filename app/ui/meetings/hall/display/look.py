"""The two looks of the display, apart from the theme of the window: dark on light, or light on black."""

from __future__ import annotations

from typing import NamedTuple


class Look(NamedTuple):
    """Every value is `#RRGGBB`; each ink is read on `ground`, `on_mark` on `mark`."""

    ground: str
    ink: str
    soft: str
    accent: str
    line: str
    mark: str
    on_mark: str


LIGHT = Look("#FFFFFF", "#10181A", "#3E474C", "#0B4A4E", "#C9C5BA", "#0B4A4E", "#FFFFFF")
DARK = Look("#000000", "#FFFFFF", "#C9D2D1", "#8FE3DB", "#4A5554", "#8FE3DB", "#000000")

GROUNDS = (("ink", "ground"), ("soft", "ground"), ("accent", "ground"), ("on_mark", "mark"))
"""Every pair that is painted; the tests hold each to 7 : 1 (WCAG 2.2, 1.4.6), for a lamp in a lit hall."""
