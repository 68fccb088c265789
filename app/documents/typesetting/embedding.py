"""Fonts as a document carries them: one Type0 font per face, a code per slot, a Unicode character per code.

Source: ISO 32000-1, 9.7 (composite fonts), 9.10.3 (ToUnicode); codes are counted in order of use, so that the
same document has the same bytes whatever was printed before it.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from functools import lru_cache

from reportlab.pdfbase.pdfdoc import PDFDocument

from app.documents.typesetting.objects import Stream, Written, number_of
from app.documents.typesetting.operands import SLOTS, character_of
from app.documents.typesetting.shaping import Face, Slot
from app.documents.typesetting.subset import subset
from app.documents.typesetting.truetype import Drawing

_SYMBOLIC = 4
_NOT_IN_A_NAME = re.compile("[^A-Za-z0-9_-]")
_NOTHING = Slot(Drawing((), 0), "")


class _Codes(dict[int, "int | str"]):
    """A table for `str.translate` that puts a document's codes, counted in order of use, into operands."""

    def __init__(self) -> None:
        super().__init__(zip(range(128), range(128), strict=True))
        self.slots = [_NOTHING]

    def __missing__(self, number: int) -> str:
        code = self[number] = f"{len(self.slots):04X}"
        self.slots.append(SLOTS[number])
        return code


class _Fragments(dict[str, str]):
    """Operands as this document writes them, each made once."""

    def __init__(self, codes: _Codes) -> None:
        super().__init__()
        self._codes = codes

    def __missing__(self, operand: str) -> str:
        fragment = self[operand] = operand.translate(self._codes)
        return fragment


class EmbeddedFont:
    """A face as one document uses it; `resource` is its name in the pages' font resources.

    `fragments[operand]` is an operand with the codes of this document.
    """

    def __init__(self, face: Face, resource: str) -> None:
        self.face = face
        self.resource = resource
        codes = _Codes()
        self._slots = codes.slots
        self.fragments = _Fragments(codes)
        self._space = character_of(Slot(Drawing((), face.space_width), " "))
        self._selected: dict[float, str] = {}

    def selected(self, size: float) -> str:
        """The operator that selects the font at a size."""
        operator = self._selected.get(size)
        if operator is None:
            operator = self._selected[size] = f"/{self.resource} {size:g} Tf"
        return operator

    def space(self, correction: int) -> str:
        """A word space, corrected by thousandths of an em to the line's word space.

        The correction comes first: a gap between a space and a mark above the letter at its right would be
        a second space to MuPDF.
        """
        code = self.fragments[self._space]
        return f">{correction}<{code}" if correction else code

    def write(self, document: PDFDocument) -> None:
        """Add the font's objects; the subset tag is taken from the subset's own bytes."""
        file = subset(self.face.truetype, [slot.drawing for slot in self._slots])
        tag = "".join(chr(ord("A") + byte % 26) for byte in hashlib.sha256(file).digest()[:6])
        name = f"{tag}+{_NOT_IN_A_NAME.sub('', self.face.name) or 'Font'}"
        program = _added(document, Stream(file, f"/Length1 {len(file)}"))
        descriptor = _added(document, _written(self._descriptor(name, program)))
        descendant = _added(document, _written(self._descendant(name, descriptor)))
        characters = _added(document, Stream(_unicode_map(self._slots)))
        font = _written(
            f"<</Type/Font/Subtype/Type0/BaseFont/{name}/Encoding/Identity-H"
            f"/DescendantFonts[{descendant} 0 R]/ToUnicode {characters} 0 R>>"
        )
        document.idToObject["BasicFonts"].dict[self.resource] = document.Reference(font)

    def _descriptor(self, name: str, program: int) -> str:
        truetype, thousandth = self.face.truetype, 1000 / self.face.units_per_em
        box = " ".join(f"{round(edge * thousandth)}" for edge in truetype.box)
        return (
            f"<</Type/FontDescriptor/FontName/{name}/Flags {_SYMBOLIC}/ItalicAngle 0/StemV 80/FontBBox[{box}]"
            f"/Ascent {round(truetype.ascent * thousandth)}/Descent {round(truetype.descent * thousandth)}"
            f"/CapHeight {round(truetype.cap_height * thousandth)}/FontFile2 {program} 0 R>>"
        )

    def _descendant(self, name: str, descriptor: int) -> str:
        thousandth = 1000 / self.face.units_per_em
        advances = [slot.drawing.advance for slot in self._slots]
        shown = {advance: f"{round(advance * thousandth, 4):g}" for advance in set(advances)}
        widths = " ".join([shown[advance] for advance in advances])
        return (
            f"<</Type/Font/Subtype/CIDFontType2/BaseFont/{name}/CIDToGIDMap/Identity"
            "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
            f"/FontDescriptor {descriptor} 0 R/DW 0/W[0[{widths}]]>>"
        )


class DocumentFonts:
    """The embedded fonts of one document, one per face that it uses."""

    def __init__(self) -> None:
        self._fonts: dict[Face, EmbeddedFont] = {}
        self._missing: dict[str, None] = {}

    def of(self, face: Face) -> EmbeddedFont:
        """The document's font for a face."""
        font = self._fonts.get(face)
        if font is None:
            font = self._fonts[face] = EmbeddedFont(face, f"T{len(self._fonts) + 1}")
        return font

    @property
    def missing(self) -> str:
        """The characters that a face of this document does not have: they print as a replacement sign."""
        return "".join(self._missing)

    def miss(self, characters: str) -> None:
        """Remember characters that are printed as a replacement sign."""
        self._missing.update(dict.fromkeys(characters))

    def write(self, document: PDFDocument) -> None:
        """Add the objects of every font, when the pages are complete."""
        for font in self._fonts.values():
            font.write(document)


def _written(dictionary: str) -> Written:
    return Written(dictionary.encode("ascii"))


def _added(document: PDFDocument, entry: Written) -> int:
    """Add an object; its number."""
    return number_of(document, document.Reference(entry))


def _unicode_map(slots: list[Slot]) -> bytes:
    return "".join(_unicode_lines(slots)).encode("ascii")


@lru_cache(maxsize=4096)
def _utf_16(character: str) -> str:
    return character.encode("utf-16-be").hex().upper()


def _unicode_lines(slots: list[Slot]) -> Iterator[str]:
    rows = [f"<{code:04X}><{_utf_16(slot.character)}>" for code, slot in enumerate(slots) if slot.character]
    yield (
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n"
        "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
        "1 begincodespacerange\n<0000><FFFF>\nendcodespacerange\n"
    )
    for start in range(0, len(rows), 100):
        block = rows[start : start + 100]
        yield f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar\n"
    yield "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"
