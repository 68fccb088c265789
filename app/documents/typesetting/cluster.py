"""What any shaping engine gives: clusters of glyphs at their places; knows no engine.

Source: the HarfBuzz manual, «Clusters».
"""

from __future__ import annotations

from typing import NamedTuple, Protocol

HARFBUZZ, RESHAPER = "harfbuzz", "reshaper"


class Glyph(NamedTuple):
    """A glyph where the pen stands, moved by (dx, dy); then the pen moves on by `advance` (font units)."""

    id: int
    dx: int
    dy: int
    advance: int


class Cluster(NamedTuple):
    """The glyphs, from left to right, of the characters from the place `start` on."""

    start: int
    glyphs: list[Glyph]


class Shaper(Protocol):
    """What shapes the text of one font."""

    name: str
    not_found: int  # the glyph for what the font lacks

    def has(self, character: str) -> bool:
        """Whether the font can show a character wherever it stands."""
        ...

    def clusters(self, text: str, *, rtl: bool) -> list[Cluster]:
        """The clusters of a text of one direction, from left to right."""
        ...
