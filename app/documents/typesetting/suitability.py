"""Whether a font file may and can print Persian minutes; knows no document and no folder.

Sources: OpenType 1.9 (OS/2 fsType, GSUB, fvar); ISIRI 6219 (the letters, digits and signs of Persian).
"""

from __future__ import annotations

import struct
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from io import BytesIO

from app.documents.typesetting.cmap import CharacterMap
from app.documents.typesetting.names import naming
from app.documents.typesetting.sfnt import Tables
from app.documents.typesetting.truetype import TrueType

_TRUETYPE = (b"\0\1\0\0", b"true")
_OTHER_FORMATS = {
    b"OTTO": "font_outlines_cff",
    b"ttcf": "font_collection",
    b"wOFF": "font_for_web",
    b"wOF2": "font_for_web",
}
_NEEDED = ("head", "hhea", "hmtx", "maxp", "cmap")

# OS/2 fsType: the least restrictive bit counts where several are set (as versions 0 to 2 allowed).
_RESTRICTED, _PREVIEW, _EDITABLE, _NO_SUBSET, _BITMAPS_ONLY = 0x0002, 0x0004, 0x0008, 0x0100, 0x0200

_LETTERS = "آابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهیئءأؤ"
_DIGITS = "۰۱۲۳۴۵۶۷۸۹"
_SIGNS = "«»،؛؟٪٫٬-.:()/!"
NEEDED = _LETTERS + _DIGITS + _SIGNS
"""The characters that minutes use; ZWNJ needs no glyph."""

_JOINS = (b"init", b"medi", b"fina")
_BEH_FORMS = "ﺑﺒﺐ"  # initial, medial and final: a font with these has the others


@dataclass(frozen=True, slots=True)
class FontReport:
    """What a font file is, and whether it is suitable.

    `refused` is the code of the first reason why it cannot be used, or None; `missing` are those of `NEEDED`
    that it lacks and another font would have to lend.
    """

    family: str
    style: str
    refused: str | None
    missing: str


def check(data: bytes) -> FontReport:
    """Examine a chosen font file; damage of any kind is a refusal, never an exception."""
    try:
        tables = Tables(BytesIO(data))
        report = examined(tables)
        if report.refused is None:
            TrueType(data)
    except (ValueError, KeyError, struct.error):
        other = _OTHER_FORMATS.get(data[:4])
        return FontReport("", "", other or "font_damaged", NEEDED)
    return report


def examined(tables: Tables) -> FontReport:
    """The report on a font of which only the tables that say what it is are read.

    Raises ValueError, KeyError or struct.error if one of them is damaged.
    """
    if tables.flavour in _OTHER_FORMATS:
        return FontReport("", "", _OTHER_FORMATS[tables.flavour], NEEDED)
    names = naming(tables)
    characters = CharacterMap(tables["cmap"]) if "cmap" in tables else CharacterMap(b"")
    missing = "".join(character for character in NEEDED if not _has(character, characters))
    refused = _format_refused(tables) or _rights_refused(tables) or _coverage_refused(tables, characters)
    return FontReport(names.family, names.style, refused, missing)


def _has(character: str, characters: CharacterMap) -> bool:
    """Whether a character can be shown; a yeh can be made of two Arabic ones."""
    return character in characters or (character == "ی" and "ي" in characters and "ى" in characters)


def _format_refused(tables: Tables) -> str | None:
    if tables.flavour not in _TRUETYPE:
        return "font_damaged"
    if "fvar" in tables:
        return "font_variable"
    if "glyf" not in tables or "loca" not in tables:
        has_bitmaps = any(tag in tables for tag in ("EBDT", "bdat", "CBDT", "sbix"))
        return "font_bitmaps_only" if has_bitmaps else "font_damaged"
    return None if all(tag in tables for tag in _NEEDED) else "font_damaged"


def _rights_refused(tables: Mapping[str, bytes]) -> str | None:
    """What the maker of the font forbids; without OS/2 nothing is forbidden."""
    rights = struct.unpack_from(">H", tables["OS/2"], 8)[0] if "OS/2" in tables else 0
    if rights & _RESTRICTED and not rights & (_PREVIEW | _EDITABLE):
        return "font_embedding_forbidden"
    if rights & _NO_SUBSET:
        return "font_subset_forbidden"
    return "font_bitmap_embedding_only" if rights & _BITMAPS_ONLY else None


def _coverage_refused(tables: Mapping[str, bytes], characters: CharacterMap) -> str | None:
    if characters.is_symbolic:
        return "font_symbolic"
    if not any(letter in characters for letter in _LETTERS):
        return "font_without_persian"
    return None if _joins(tables) or _all(_BEH_FORMS, characters) else "font_cannot_join"


def _all(signs: Iterable[str], characters: CharacterMap) -> bool:
    return all(sign in characters for sign in signs)


def _joins(tables: Mapping[str, bytes]) -> bool:
    """Whether the substitutions of the font (GSUB) join Arabic letters."""
    if "GSUB" not in tables:
        return False
    gsub = tables["GSUB"]
    scripts, features = struct.unpack_from(">HH", gsub, 4)
    return set(_JOINS) <= set(_tags(gsub, features)) and bool({b"arab", b"DFLT"} & set(_tags(gsub, scripts)))


def _tags(gsub: bytes, start: int) -> Iterable[bytes]:
    """The tags of a list of records at `start`."""
    (count,) = struct.unpack_from(">H", gsub, start)
    return (gsub[start + 2 + 6 * number :][:4] for number in range(count))
