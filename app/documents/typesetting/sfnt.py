"""The table of contents of a font file: finds its tables without reading the rest; knows no glyph.

Source: OpenType 1.9, «Organization of an OpenType Font».
"""

from __future__ import annotations

import struct
from collections.abc import Iterator, Mapping
from typing import BinaryIO

_MANY_TABLES = 200  # no sound font has more


class Tables(Mapping[str, bytes]):
    """Tables by tag, read from a file when asked for.

    `flavour` is the first word of the file: 0x00010000 or «true» for TrueType outlines. Raises ValueError if
    the directory is damaged, and KeyError for a table that is absent or reaches beyond the file.
    """

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        start = file.read(12)
        if len(start) < 12:
            raise ValueError("too short for a font")
        self.flavour = start[:4]
        count = int.from_bytes(start[4:6], "big")
        directory = file.read(16 * count)
        if count > _MANY_TABLES or len(directory) < 16 * count:
            raise ValueError("damaged table directory")
        self._places = {
            tag.decode("latin-1"): (place, length)
            for tag, _, place, length in struct.iter_unpack(">4sIII", directory)
        }

    def __getitem__(self, tag: str) -> bytes:
        place, length = self._places[tag]
        self._file.seek(place)
        table = self._file.read(length)
        if len(table) < length:
            raise KeyError(tag)
        return table

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)

    def __contains__(self, tag: object) -> bool:
        return tag in self._places
