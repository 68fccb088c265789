"""The colours of a picture as they are seen: its ground, its ink, and what is different in another one."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache

from PIL import Image, ImageChops
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage

Rgb = tuple[int, int, int]
_FAINT = 1.25
"""What differs from its ground by less is none of the letters."""
_CORE = 0.012
"""The share of the pixels of letters that are wholly inside a stroke, at the least."""


def picture(image: QImage) -> Image.Image:
    """The same picture, for the fast counting of its colours."""
    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    size = (plain.width(), plain.height())
    return Image.frombuffer("RGB", size, bytes(plain.constBits()), "raw", "BGRX", plain.bytesPerLine(), 1)


def part(whole: Image.Image, place: QRect) -> Image.Image:
    """A part of a picture, cut at its edges."""
    inside = place.intersected(QRect(0, 0, whole.width, whole.height))
    return whole.crop((inside.left(), inside.top(), inside.right() + 1, inside.bottom() + 1))


def ground_and_ink(seen: Image.Image) -> tuple[Rgb, Rgb, float] | None:
    """The commonest colour, what is written on it, and their contrast (1 … 21); None where nothing is.

    The edges of letters are mixed with the ground, so of all that differs from it the strongest few count.
    """
    counted = colours(seen)
    if not counted:
        return None
    ground = max(counted)[1]
    written = sorted(((contrast(colour, ground), count, colour) for count, colour in counted), reverse=True)
    written = [one for one in written if one[0] >= _FAINT]
    left = max(2.0, _CORE * sum(count for _ratio, count, _colour in written))
    for ratio, count, colour in written:
        left -= count
        if left < 1:
            return ground, colour, ratio
    return None


def most_contrast(seen: Image.Image) -> float:
    """Between its commonest colour and any other."""
    counted = colours(seen)
    return max((contrast(max(counted)[1], colour) for _count, colour in counted), default=1.0)


def colours(seen: Image.Image) -> list[tuple[int, Rgb]]:
    """How often each colour is in a picture."""
    counted = seen.getcolors(seen.width * seen.height) if seen.width and seen.height else None
    return [(count, colour) for count, colour in counted or [] if isinstance(colour, tuple)]  # type: ignore[misc]


def changed(before: Image.Image, after: Image.Image) -> list[tuple[int, float]]:
    """Of the pixels that have another colour now: how many, and in which contrast to the one before."""
    box = ImageChops.difference(before, after).getbbox() if before.size == after.size else None
    if box is None:
        return []
    pairs = Counter(zip(_data(before.crop(box)), _data(after.crop(box)), strict=True))
    return [(count, contrast(*pair)) for pair, count in pairs.items()]


@lru_cache(maxsize=1 << 16)
def contrast(one: Rgb, other: Rgb) -> float:
    """The contrast ratio of two colours, 1 … 21 (WCAG 2.2, 1.4.3)."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


@lru_cache(maxsize=1 << 16)
def _luminance(colour: Rgb) -> float:
    red, green, blue = (c / 255 / 12.92 if c <= 10 else ((c / 255 + 0.055) / 1.055) ** 2.4 for c in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _data(image: Image.Image) -> list[Rgb]:
    flat = image.tobytes()
    return list(zip(flat[::3], flat[1::3], flat[2::3], strict=True))
