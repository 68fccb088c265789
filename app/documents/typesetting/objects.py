"""PDF objects whose bytes are ready: a file has hundreds, and ReportLab's dictionaries are slow to write."""

from __future__ import annotations

import re
import zlib

from reportlab.pdfbase.pdfdoc import PDFDocument, PDFObject

_LEVEL = 4  # against 6: 4 % larger, in little more than half the time
_PLAIN = re.compile(r"[ -'*-\[\]-~]*")  # without parentheses and backslash


class Written(PDFObject):  # type: ignore[misc]  # ReportLab has no types
    """An indirect object with its bytes."""

    __RefOnly__ = 1

    def __init__(self, data: bytes) -> None:
        self.data = data

    def format(self, _document: PDFDocument) -> bytes:
        """The bytes between `obj` and `endobj`."""
        return self.data


class Stream(Written):
    """A stream, deflated unless `plain`; `entries` are written into its dictionary as they stand."""

    def __init__(self, content: bytes, entries: str = "", *, plain: bool = False) -> None:
        data = content if plain else zlib.compress(content, _LEVEL)
        coding = "" if plain else "/Filter/FlateDecode"
        head = f"<<{entries}{coding}/Length {len(data)}>>\nstream\n".encode("ascii")
        # ISO 19005-3, 6.1.7.1: a line end of its own before endstream, which ReportLab leaves out
        super().__init__(b"".join((head, data, b"\nendstream")))


def number_of(document: PDFDocument, reference: object) -> int:
    """The object number behind a reference of ReportLab's."""
    return int(document.idToObjectNumberAndVersion[reference.name][0])  # type: ignore[attr-defined]


def text_string(text: str) -> str:
    """A text string (ISO 32000-1, 7.9.2.2): as it stands if it is plain ASCII, else in hexadecimal digits."""
    if _PLAIN.fullmatch(text):
        return f"({text})"
    return f"<FEFF{text.encode('utf-16-be').hex().upper()}>"
