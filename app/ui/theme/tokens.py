"""The design tokens: colours of the three themes, type scale and spacing; knows no widget."""

from __future__ import annotations

from typing import Literal, NamedTuple

ThemeName = Literal["light", "dark", "contrast"]


class Colours(NamedTuple):
    """One theme; every value is `#RRGGBB`. A name that ends in `_ground` lies under the ink before it.

    `edge` is the line by which a field is known, `line` only parts what would be told apart without it.
    """

    ground: str
    card: str
    inset: str
    line: str
    edge: str
    hairline: str
    ink: str
    soft: str
    muted: str
    disabled: str
    primary: str
    primary_hover: str
    primary_ground: str
    on_primary: str
    chip: str
    amber: str
    amber_ink: str
    amber_ground: str
    red: str
    red_ground: str
    on_red: str
    green: str
    green_ground: str
    dot: str
    amber_dot: str
    navigation: str
    navigation_on: str
    navigation_ink: str
    navigation_hint: str
    on_navigation: str
    toast: str
    toast_ink: str
    toast_act: str
    scroll: str
    scroll_hover: str


LIGHT = Colours(
    ground="#F4F3EF",
    card="#FFFFFF",
    inset="#FAF9F6",
    line="#E3E0D8",
    edge="#8A8D88",
    hairline="#F0EEE8",
    ink="#1E2326",
    soft="#565C62",
    muted="#6A7076",
    disabled="#888D92",
    primary="#0E5A5E",
    primary_hover="#0B4A4E",
    primary_ground="#E3F0EF",
    on_primary="#FFFFFF",
    chip="#EEECE6",
    amber="#A8660B",
    amber_ink="#95590A",
    amber_ground="#FCF1DC",
    red="#A92A22",
    red_ground="#FBE7E5",
    on_red="#FFFFFF",
    green="#1F7A4D",
    green_ground="#E2F3EA",
    dot="#C9C5BA",
    amber_dot="#D8941F",
    navigation="#12383B",
    navigation_on="#1E5357",
    navigation_ink="#D5E5E4",
    navigation_hint="#A9C6C4",
    on_navigation="#FFFFFF",
    toast="#23302F",
    toast_ink="#FFFFFF",
    toast_act="#9FE0D9",
    scroll="#CFCBC0",
    scroll_hover="#A8A498",
)

DARK = Colours(
    ground="#14191A",
    card="#1D2425",
    inset="#222A2B",
    line="#323B3C",
    edge="#748180",
    hairline="#283031",
    ink="#E8ECEB",
    soft="#B4BDBC",
    muted="#9AA5A4",
    disabled="#6F7978",
    primary="#63C2BC",
    primary_hover="#7BD0CA",
    primary_ground="#1B3A3B",
    on_primary="#0B2021",
    chip="#2B3435",
    amber="#E9AE57",
    amber_ink="#F0B45A",
    amber_ground="#3A2C14",
    red="#F49A92",
    red_ground="#43201E",
    on_red="#2A0E0C",
    green="#6CCB98",
    green_ground="#17372A",
    dot="#5A6463",
    amber_dot="#D8941F",
    navigation="#12383B",
    navigation_on="#1E5357",
    navigation_ink="#D5E5E4",
    navigation_hint="#A9C6C4",
    on_navigation="#FFFFFF",
    toast="#E8ECEB",
    toast_ink="#1D2425",
    toast_act="#0E5A5E",
    scroll="#3D4748",
    scroll_hover="#5A6566",
)

CONTRAST = Colours(
    ground="#000000",
    card="#000000",
    inset="#101010",
    line="#C8C8C8",
    edge="#FFFFFF",
    hairline="#8C8C8C",
    ink="#FFFFFF",
    soft="#F2F2F2",
    muted="#E0E0E0",
    disabled="#A8A8A8",
    primary="#5FE3FF",
    primary_hover="#B4F1FF",
    primary_ground="#00333D",
    on_primary="#000000",
    chip="#2A2A2A",
    amber="#FFC94D",
    amber_ink="#FFD166",
    amber_ground="#2E2100",
    red="#FFA39C",
    red_ground="#3A0B08",
    on_red="#000000",
    green="#6CF29B",
    green_ground="#00290F",
    dot="#FFFFFF",
    amber_dot="#FFC94D",
    navigation="#000000",
    navigation_on="#00333D",
    navigation_ink="#FFFFFF",
    navigation_hint="#E0E0E0",
    on_navigation="#FFFFFF",
    toast="#FFFFFF",
    toast_ink="#000000",
    toast_act="#003C46",
    scroll="#C8C8C8",
    scroll_hover="#FFFFFF",
)
"""Black, for on it the colours of four tones keep 7 : 1 and can still be told apart."""

COLOURS: dict[ThemeName, Colours] = {"light": LIGHT, "dark": DARK, "contrast": CONTRAST}
THEMES: tuple[ThemeName, ...] = tuple(COLOURS)
LEAST_CONTRAST: dict[ThemeName, float] = {"light": 4.5, "dark": 4.5, "contrast": 7.0}
"""Of text on its ground: WCAG 2.2, 1.4.3 (AA), and 1.4.6 (AAA) in high contrast."""

LEAST_OF_SHAPES = 3.0
"""Of what is no text and must be seen: the edge of a field, an icon, the ring of the focus (1.4.11)."""
COLOUR_NAMES = Colours._fields

TONE_COLOURS = {
    "plain": ("ink", "chip"),
    "primary": ("primary", "primary_ground"),
    "amber": ("amber_ink", "amber_ground"),
    "red": ("red", "red_ground"),
    "green": ("green", "green_ground"),
}
"""The ink of each tone, and the ground it stands on."""

TEXT_GROUNDS: tuple[tuple[str, str], ...] = (
    ("ink", "ground"), ("ink", "card"), ("ink", "inset"), ("ink", "chip"), ("ink", "primary_ground"),
    ("ink", "amber_ground"), ("ink", "red_ground"), ("ink", "green_ground"),
    ("soft", "card"), ("soft", "inset"), ("soft", "chip"), ("soft", "primary_ground"),
    ("muted", "card"), ("muted", "ground"), ("muted", "inset"),
    ("primary", "card"), ("primary", "ground"), ("primary", "primary_ground"), ("primary", "inset"),
    ("on_primary", "primary"), ("on_primary", "primary_hover"),
    ("amber", "card"), ("amber_ink", "amber_ground"), ("amber_ink", "card"),
    ("red", "card"), ("red", "red_ground"), ("on_red", "red"),
    ("green", "card"), ("green", "green_ground"),
    ("navigation_ink", "navigation"), ("navigation_hint", "navigation"), ("navigation_hint", "navigation_on"),
    ("on_navigation", "navigation"), ("on_navigation", "navigation_on"),
    ("toast_ink", "toast"), ("toast_act", "toast"),
)  # fmt: skip
"""Every (text, ground) pair that the style sheet or a widget paints; the tests hold each to its least."""

SHAPE_GROUNDS: tuple[tuple[str, str], ...] = (
    *((shape, ground) for shape in ("edge", "primary") for ground in ("ground", "card", "inset")),
    ("navigation_hint", "navigation"), ("navigation_hint", "navigation_on"), ("on_primary", "primary"),
    ("toast_act", "toast"),
)  # fmt: skip
"""Every (shape, ground) pair by which something is known or its focus is seen."""

POINT_SIZES: dict[str, float] = {
    "tiny": 8.4,
    "small": 9.0,
    "label": 9.4,
    "body": 10.2,
    "lead": 11.4,
    "title": 13.5,
    "clock": 16.0,
}
"""Type scale in points at text size 100 % (10.2 pt = 13.6 px at 96 dots an inch)."""

GAP_TIGHT, GAP, GAP_WIDE = 6, 10, 16
"""Spacing between things of one row, between cards, and around a page, in px at 100 %."""

ROW_HEIGHT = 40
TEXT_SIZE_RANGE = (80, 200)


def contrast(first: str, second: str) -> float:
    """Contrast ratio of two `#RRGGBB` colours, 1 … 21 (WCAG 2.2, 1.4.3)."""
    lighter, darker = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
