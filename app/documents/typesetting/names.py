"""What a font calls itself; knows no outlines.

Source: OpenType 1.9, name and OS/2.
"""

from __future__ import annotations

import struct
from collections.abc import Mapping
from typing import NamedTuple

_FAMILY, _STYLE = 1, 2
_PERSIAN, _ENGLISH = 0x0429, 0x0409  # language identifiers of Windows
_MACINTOSH, _UNICODE, _WINDOWS = 1, 0, 3
_MACINTOSH_ENGLISH = 0
_BOLD_WEIGHT, _REGULAR_WEIGHT = 600, 400
_ITALIC, _BOLD, _OBLIQUE = 0x01, 0x20, 0x200


class Naming(NamedTuple):
    """Family and style, in Persian if the font has Persian names; `weight` from 1 to 1000."""

    family: str
    style: str
    weight: int
    is_italic: bool

    @property
    def is_bold(self) -> bool:
        """Whether this is the bold one of its family."""
        return self.weight >= _BOLD_WEIGHT


def naming(tables: Mapping[str, bytes]) -> Naming:
    """The names in a font's tables; empty where it has none that can be read."""
    family, style = _names(tables["name"]) if "name" in tables else ("", "")
    weight, is_italic = _weight(tables["OS/2"]) if "OS/2" in tables else (_REGULAR_WEIGHT, False)
    return Naming(family, style, weight, is_italic)


def _names(table: bytes) -> tuple[str, str]:
    """Family and style from one language: Persian, English, or whichever comes first.

    The family is that of four styles (1), so that what is chosen has a regular and perhaps a bold.
    """
    found: dict[tuple[int, int], str] = {}
    count, texts = struct.unpack_from(">HH", table, 2)
    for number in range(count):
        platform, _, language, name, length, place = struct.unpack_from(">6H", table, 6 + 12 * number)
        if name not in (_FAMILY, _STYLE):
            continue
        raw = table[texts + place : texts + place + length]
        encoding = "mac-roman" if platform == _MACINTOSH else "utf-16-be"
        if platform == _UNICODE or (platform == _MACINTOSH and language == _MACINTOSH_ENGLISH):
            language = 0
        elif platform != _WINDOWS:
            continue
        text = "".join(c for c in raw.decode(encoding, "ignore") if c.isprintable()).strip()
        if text:
            found.setdefault((language, name), text)
    languages = [language for language, name in found if name == _FAMILY]
    chosen = next((one for one in (_PERSIAN, _ENGLISH, *languages) if one in languages), None)
    if chosen is None:
        return "", ""
    return found[chosen, _FAMILY], found.get((chosen, _STYLE), found.get((_ENGLISH, _STYLE), ""))


def _weight(os2: bytes) -> tuple[int, bool]:
    (weight,) = struct.unpack_from(">H", os2, 4)
    (selection,) = struct.unpack_from(">H", os2, 62)
    if selection & _BOLD:
        weight = max(weight, _BOLD_WEIGHT)
    return weight, bool(selection & (_ITALIC | _OBLIQUE))
