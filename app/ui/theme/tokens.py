"""The design tokens: colours of the light and the dark theme, type scale and spacing; knows no widget."""

from __future__ import annotations

from typing import Literal, NamedTuple

ThemeName = Literal["light", "dark"]


class Colours(NamedTuple):
    """One theme; every value is `#RRGGBB`. A name that ends in `_ground` lies under the ink before it."""

    ground: str
    card: str
    inset: str
    line: str
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

COLOURS: dict[ThemeName, Colours] = {"light": LIGHT, "dark": DARK}
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
"""Every (text, ground) pair that the style sheet or a widget paints; the tests hold each to 4.5 : 1."""

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
