"""Fonts for tests, made from a sound one by replacing or dropping tables."""

from __future__ import annotations

import struct
from collections.abc import Callable, Mapping
from io import BytesIO

from app.documents.typesetting.cmap import CharacterMap
from app.documents.typesetting.sfnt import Tables


def changed(font: bytes, tables: Mapping[str, bytes | None], flavour: bytes = b"\0\1\0\0") -> bytes:
    """The font with other tables; one that is None is left out."""
    merged = {tag: data for tag, data in {**Tables(BytesIO(font)), **tables}.items() if data is not None}
    head, body = flavour + struct.pack(">HHHH", len(merged), 0, 0, 0), b""
    for tag, data in sorted(merged.items()):
        place = 12 + 16 * len(merged) + len(body)
        head += struct.pack(">4sIII", tag.encode(), 0, place, len(data))
        body += data + b"\0" * (-len(data) % 4)
    return head + body


def with_rights(font: bytes, rights: int) -> bytes:
    """The font with another OS/2 fsType."""
    os2 = Tables(BytesIO(font))["OS/2"]
    return changed(font, {"OS/2": os2[:8] + struct.pack(">H", rights) + os2[10:]})


def with_characters(font: bytes, keeps: Callable[[str], bool], encoding: tuple[int, int] = (3, 1)) -> bytes:
    """The font with a map of those characters of the first plane that `keeps` lets pass."""
    old = CharacterMap(Tables(BytesIO(font))["cmap"])
    glyphs = {code: old.glyph(code) for code in range(0xFFFF) if old.glyph(code) and keeps(chr(code))}
    codes = [*sorted(glyphs), 0xFFFF]
    shifts = [(glyphs.get(code, 0) - code) % 0x10000 for code in codes]
    count = len(codes)
    body = struct.pack(f">{count}HH{count}H{count}H{count}H", *codes, 0, *codes, *shifts, *[0] * count)
    subtable = struct.pack(">7H", 4, (14 + len(body)) & 0xFFFF, 0, 2 * count, 0, 0, 0) + body
    return changed(font, {"cmap": struct.pack(">HHHHI", 0, 1, *encoding, 12) + subtable})


def with_names(font: bytes, *names: tuple[int, int, str], weight: int | None = None) -> bytes:
    """The font with other names (language, name, text), for Windows; and another weight."""
    records, body = b"", b""
    for language, name, text in sorted(names):
        encoded = text.encode("utf-16-be")
        records += struct.pack(">6H", 3, 1, language, name, len(encoded), len(body))
        body += encoded
    tables = {"name": struct.pack(">3H", 0, len(names), 6 + len(records)) + records + body}
    if weight is not None:
        os2 = bytearray(Tables(BytesIO(font))["OS/2"])
        os2[4:6] = struct.pack(">H", weight)
        os2[62:64] = struct.pack(">H", 0x20 if weight >= 600 else 0x40)
        tables["OS/2"] = bytes(os2)
    return changed(font, tables)
