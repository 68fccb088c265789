"""Fonts as a document carries them: one Type0 font per face, a code per slot, a Unicode character per code.

Source: ISO 32000-1, 9.7 (composite fonts), 9.10.3 (ToUnicode); codes are counted in order of use, so that the
same document has the same bytes whatever was printed before it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from reportlab.pdfbase.pdfdoc import (
    PDFArray,
    PDFDictionary,
    PDFDocument,
    PDFName,
    PDFObject,
    PDFStream,
    PDFString,
    PDFZCompress,
)

from app.documents.typesetting.levels import classes
from app.documents.typesetting.shaping import Face, Slot
from app.documents.typesetting.truetype import Drawing, subset
from app.documents.typesetting.words import Kind, Piece

RIGHT_TO_LEFT_MARK, LEFT_TO_RIGHT_MARK = "\u200f", "\u200e"
_SYMBOLIC = 4
_NOTHING = Slot(Drawing((), 0), "")


class EmbeddedFont:
    """A face as one document uses it; `resource` is its name in the pages' font resources."""

    def __init__(self, face: Face, resource: str) -> None:
        self.face = face
        self.resource = resource
        self._codes: dict[Slot, int] = {_NOTHING: 0}
        self._missing: dict[str, None] = {}
        self._fragments: dict[tuple[str, Kind, bool, bool], str] = {}

    @property
    def missing(self) -> str:
        """The characters that were asked for and that the face does not have."""
        return "".join(self._missing)

    def code(self, slot: Slot) -> str:
        """The code of a slot as four hexadecimal digits."""
        return f"{self._codes.setdefault(slot, len(self._codes)):04X}"

    def mark(self, character: str) -> str:
        """The code of an invisible character without width."""
        return self.code(Slot(Drawing((), 0), character))

    def space(self, correction: int) -> str:
        """Operand of TJ for a word space, corrected by thousandths of an em to the line's word space."""
        slot = Slot(Drawing((), self.face.space_width), " ")
        return f"<{self.code(slot)}>{correction or ''}"

    def fragment(self, piece: Piece, *, mark_inside: bool, mark_end: bool) -> str:
        """Operand of TJ for a piece.

        A right-to-left mark follows each common separator (`mark_inside`; the one that ends the piece only
        with `mark_end`), a left-to-right mark a left-to-right piece that does not end in a letter or digit.
        """
        key = (piece.text, piece.kind, mark_inside, mark_end)
        fragment = self._fragments.get(key)
        if fragment is None:
            fragment = self._fragments[key] = self._fragment(piece, mark_inside, mark_end)
        return fragment

    def _fragment(self, piece: Piece, mark_inside: bool, mark_end: bool) -> str:
        thousandth = 1000 / self.face.units_per_em
        self._missing.update(dict.fromkeys(piece.shaped.missing))
        marks = mark_inside and piece.kind is Kind.RTL
        parts = ["<"]
        for slot, advance, place in piece.shaped.slots:
            if marks and classes(slot.character) == "," and (mark_end or place + 1 < len(piece.text)):
                parts.append(f">]TJ<{self.mark(RIGHT_TO_LEFT_MARK)}>Tj[<")
            parts.append(self.code(slot))
            if advance != slot.drawing.advance:
                parts.append(f">{round((slot.drawing.advance - advance) * thousandth)}<")
        if mark_inside and piece.kind is Kind.LTR and classes(piece.text[-1]) not in "LEN+%,":
            parts.append(f">]TJ<{self.mark(LEFT_TO_RIGHT_MARK)}>Tj[<")
        parts.append(">")
        return "".join(parts).replace("<>", "")

    def write(self, document: PDFDocument) -> None:
        """Add the font's objects; the subset tag is taken from the subset's own bytes."""
        truetype = self.face.truetype
        file = subset(truetype, [slot.drawing for slot in self._codes])
        tag = "".join(chr(ord("A") + byte % 26) for byte in hashlib.sha256(file).digest()[:6])
        name = PDFName(f"{tag}+{self.face.name}")
        thousandth = 1000 / self.face.units_per_em
        descriptor = PDFDictionary({
            "Type": PDFName("FontDescriptor"), "FontName": name, "Flags": _SYMBOLIC,
            "ItalicAngle": 0, "StemV": 80,
            "FontBBox": PDFArray([round(edge * thousandth) for edge in truetype.box]),
            "Ascent": round(truetype.ascent * thousandth), "Descent": round(truetype.descent * thousandth),
            "CapHeight": round(truetype.cap_height * thousandth),
            "FontFile2": document.Reference(_stream(file, Length1=len(file))),
        })  # fmt: skip
        descendant = PDFDictionary({
            "Type": PDFName("Font"), "Subtype": PDFName("CIDFontType2"), "BaseFont": name, "DW": 0,
            "CIDSystemInfo": PDFDictionary(
                {"Registry": PDFString("Adobe"), "Ordering": PDFString("Identity"), "Supplement": 0}
            ),
            "FontDescriptor": document.Reference(descriptor), "CIDToGIDMap": PDFName("Identity"),
            "W": _Widths([slot.drawing.advance * thousandth for slot in self._codes]),
        })  # fmt: skip
        font = PDFDictionary({
            "Type": PDFName("Font"), "Subtype": PDFName("Type0"), "BaseFont": name,
            "Encoding": PDFName("Identity-H"),
            "DescendantFonts": PDFArray([document.Reference(descendant)]),
            "ToUnicode": document.Reference(_stream(_unicode_map(list(self._codes)))),
        })  # fmt: skip
        document.idToObject["BasicFonts"].dict[self.resource] = document.Reference(font)


class DocumentFonts:
    """The embedded fonts of one document, one per face that it uses."""

    def __init__(self) -> None:
        self._fonts: dict[int, EmbeddedFont] = {}

    def of(self, face: Face) -> EmbeddedFont:
        """The document's font for a face."""
        font = self._fonts.get(id(face))
        if font is None:
            font = self._fonts[id(face)] = EmbeddedFont(face, f"T{len(self._fonts) + 1}")
        return font

    @property
    def missing(self) -> str:
        """The characters that a face of this document does not have: they print as a replacement sign."""
        return "".join(dict.fromkeys("".join(font.missing for font in self._fonts.values())))

    def addObjects(self, document: PDFDocument) -> None:  # noqa: N802 - ReportLab's name for a delayed font
        """Write every font; ReportLab calls this when the pages are complete."""
        for font in self._fonts.values():
            font.write(document)


class _Widths(PDFObject):  # type: ignore[misc]  # ReportLab has no types
    """The array /W; ReportLab's own numbers would be rounded to six significant digits."""

    def __init__(self, widths: list[float]) -> None:
        self._widths = widths

    def format(self, _document: PDFDocument) -> bytes:
        return ("[0 [" + " ".join(f"{round(width, 4):g}" for width in self._widths) + "]]").encode("ascii")


def _stream(content: bytes, **entries: int) -> PDFStream:
    return PDFStream(PDFDictionary(entries), content, [PDFZCompress])


def _unicode_map(slots: list[Slot]) -> bytes:
    return "".join(_unicode_lines(slots)).encode("ascii")


def _unicode_lines(slots: list[Slot]) -> Iterator[str]:
    rows = [
        f"<{code:04X}><{slot.character.encode('utf-16-be').hex().upper()}>"
        for code, slot in enumerate(slots)
        if slot.character
    ]
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
