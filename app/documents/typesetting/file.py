"""The bytes of a file from ReportLab's objects: a header, the objects, a table of where they are, a trailer.

Source: ISO 32000-1, 7.5. ReportLab's own way takes several calls per object, and a tagged file has hundreds.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator
from io import BytesIO

from reportlab.pdfbase.pdfdoc import PDFDocument, format

# bytes above 127 tell programs that move files that this is no text (ISO 19005-3, 6.1.2)
_HEADER = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"


class Document(PDFDocument):  # type: ignore[misc]  # ReportLab has no types
    """ReportLab's document; `_ID`, the array of two identifiers, must be set before it is written."""

    def __init__(self) -> None:
        super().__init__(invariant=1)
        self._reserved: dict[int, tuple[int, Iterable[bytes]]] = {}

    def reserve(self, count: int, bodies: Iterable[bytes]) -> int:
        """Take the next `count` object numbers for objects that are made only while they are written.

        Returns the first of these numbers.
        """
        first = int(self.objectcounter) + 1
        self.objectcounter += count
        self._reserved[first] = count, bodies
        return first

    def format(self) -> bytes:
        """The file, in one revision."""
        catalog, info = self.Reference(self.Catalog), self.Reference(self.info)
        written = BytesIO()
        written.write(_HEADER)
        places = array("Q")
        for number, body in enumerate(self._bodies(), 1):
            places.append(written.tell())
            written.write(b"%d 0 obj\n%b\nendobj\n" % (number, body))
        table, size = written.tell(), len(places) + 1
        written.write(b"xref\n0 %d\n0000000000 65535 f \n" % size)
        written.writelines(b"%010d 00000 n \n" % place for place in places)
        written.write(
            b"trailer\n<</Size %d/Root %b/Info %b/ID %b>>\nstartxref\n%d\n%%%%EOF\n"
            % (size, catalog.format(self), info.format(self), self._ID, table)
        )
        return written.getvalue()

    def _bodies(self) -> Iterator[bytes]:
        """The objects in the order of their numbers; some add others while they are written."""
        number = 1
        while number <= self.objectcounter:
            if number in self._reserved:
                count, bodies = self._reserved[number]
                yield from bodies
                number += count
            else:
                yield format(self.idToObject[self.numberToId[number]], self, toplevel=1)
                number += 1
