"""What makes a file fit for an archive: the meaning of its colours, its metadata, and the record it prints.

Sources: ISO 19005-3 (PDF/A-3), 6.2.3 (output intent), 6.6 (metadata), 6.8 (embedded files).
"""

from __future__ import annotations

from typing import NamedTuple

from reportlab.pdfbase.pdfdoc import PDFCatalog, PDFDocument, PDFString

from app.documents.typesetting import metadata
from app.documents.typesetting.metadata import Facts
from app.documents.typesetting.objects import Stream, Written, number_of, text_string
from app.documents.typesetting.structure import Element

_KEYS = (
    "Pages", "PageMode", "ViewerPreferences", "AcroForm", "Names", "AF", "MarkInfo",
    "StructTreeRoot", "Metadata", "OutputIntents",
)  # fmt: skip


class Record(NamedTuple):
    """The JSON from which the file was made: its name inside the file, what a person is told, its bytes."""

    name: str
    label: str
    data: bytes


class Archive(NamedTuple):
    """What a tagged file has beyond its pages: the root of its structure, its record, an sRGB ICC profile.

    A letter, which is made from no record, has none.
    """

    structure: Element
    record: Record | None
    colours: bytes


class Catalog(PDFCatalog):  # type: ignore[misc]  # ReportLab has no types
    """ReportLab's catalog with the entries that it does not know; values are written as they stand."""

    __NoDefault__ = _KEYS
    __Refs__ = ("Pages", "AcroForm")

    @classmethod
    def of(cls, document: PDFDocument) -> Catalog:
        """A catalog in place of the document's own."""
        catalog = cls()
        catalog.Pages = document.Pages
        catalog.Lang = PDFString(metadata.LANGUAGE)
        # No /Direction /R2L: pdfium then reads every line from the right, a Latin one («3fa2b81c») too.
        catalog.ViewerPreferences = "<</DisplayDocTitle true>>"
        document.Catalog = document._catalog = catalog
        return catalog


def furnish(document: PDFDocument, catalog: Catalog, archive: Archive, facts: Facts) -> None:
    """Add output intent, metadata and record, if there is one, to the document."""
    colours = _add(document, Stream(archive.colours, "/N 3"))
    catalog.OutputIntents = (
        "[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)"
        f"/Info(sRGB IEC61966-2.1)/DestOutputProfile {colours} 0 R>>]"
    )
    packet = _add(document, Stream(metadata.xmp(facts), "/Type/Metadata/Subtype/XML", plain=True))
    catalog.Metadata = f"{packet} 0 R"
    catalog.MarkInfo = "<</Marked true>>"
    if archive.record:
        _embed(document, catalog, archive.record, metadata.date(facts.written_at))


def _embed(document: PDFDocument, catalog: Catalog, record: Record, moment: str) -> None:
    file = _add(
        document,
        Stream(
            record.data,
            "/Type/EmbeddedFile/Subtype/application#2Fjson"
            f"/Params<</Size {len(record.data)}/ModDate({moment})>>",
        ),
    )
    filespec = _add(
        document,
        Written(
            f"<</Type/Filespec/F({record.name})/UF{text_string(record.name)}/Desc{text_string(record.label)}"
            f"/AFRelationship/Source/EF<</F {file} 0 R/UF {file} 0 R>>>>".encode("ascii")
        ),
    )
    catalog.AF = f"[{filespec} 0 R]"
    catalog.Names = f"<</EmbeddedFiles<</Names[({record.name}){filespec} 0 R]>>>>"


def _add(document: PDFDocument, added: Written) -> int:
    return number_of(document, document.Reference(added))
