"""Sheets become the bytes of a PDF 1.7 through ReportLab's document; knows not how they were filled.

Sources: ISO 32000-1, 12.5.6.19 (widgets), 12.7.4.5 (signature fields). Same sheets and facts, same bytes.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from reportlab import rl_config
from reportlab.pdfbase.pdfdoc import PDFObjectReference

from app.documents.typesetting import archive as archives
from app.documents.typesetting import pictures, tagging
from app.documents.typesetting.archive import Archive, Catalog
from app.documents.typesetting.embedding import DocumentFonts
from app.documents.typesetting.file import Document
from app.documents.typesetting.metadata import Facts, Info
from app.documents.typesetting.objects import Stream, Written, number_of, text_string
from app.documents.typesetting.sheet import Sheet, SignatureField
from app.documents.typesetting.structure import Element, ElementRole, Widget
from app.documents.typesetting.tagging import TaggedPage

rl_config.pdfComments = 0


def write(
    sheets: Sequence[Sheet],
    fonts: DocumentFonts,
    size: tuple[float, float],
    facts: Facts,
    archive: Archive | None = None,
) -> bytes:
    """The file: one page per sheet, fonts embedded, empty signature fields in its single revision.

    With an `archive` it is PDF/A-3a and PDF/UA-1 at once; the sheets must then be tagged. The sheets are
    empty afterwards.
    """
    writer = _Writer(fonts, size, facts, archive)
    for place, sheet in enumerate(sheets):
        writer.add(sheet, place, widget_key=len(sheets))
    return writer.finish()


class _Writer:
    def __init__(
        self, fonts: DocumentFonts, size: tuple[float, float], facts: Facts, archive: Archive | None
    ) -> None:
        self._fonts = fonts
        self._size = size
        self._document = Document()
        self._document.info = Info(facts)
        self._catalog = Catalog.of(self._document)
        self._facts = facts
        self._archive = archive
        self._digest = hashlib.sha256(repr(facts).encode())
        self._tree = self._number(self._document.Reference(self._document.Pages))
        self._fields: list[int] = []
        self._pages: list[TaggedPage] = []
        self._appearances: dict[tuple[str, str], int] = {}

    def add(self, sheet: Sheet, place: int, widget_key: int) -> None:
        """One page; the keys of widgets in the parent tree begin at `widget_key`."""
        document = self._document
        page = Written(b"")  # its number is needed by what stands on it
        document.addPage(page)
        number = self._number(document.Reference(page))
        first = widget_key + len(self._fields)
        widgets = [self._widget(field, number, key) for key, field in enumerate(sheet.fields, first)]
        self._fields += widgets
        shown, images = pictures.placed(sheet.pictures, document, tagged=self._archive is not None)
        content = "\n".join([*shown, *sheet.operators]).encode("ascii")
        sheet.clear()
        self._digest.update(content)
        contents = self._number(document.Reference(Stream(content)))
        fonts = self._number(PDFObjectReference("BasicFonts"))
        width, height = self._size
        annotations = f"/Annots[{' '.join(f'{widget} 0 R' for widget in widgets)}]" if widgets else ""
        tags = f"/StructParents {place}/Tabs/S" if self._archive else ""
        page.data = (
            f"<</Type/Page/Parent {self._tree} 0 R/MediaBox[0 0 {width:.4f} {height:.4f}]"
            f"/Resources<</Font {fonts} 0 R{images}>>/Contents {contents} 0 R{annotations}{tags}>>"
        ).encode("ascii")
        if self._archive:
            forms = [self._form(field, place, n) for n, field in enumerate(sheet.fields)]
            self._pages.append(TaggedPage(number, sheet.contents, widgets, forms))

    def finish(self) -> bytes:
        """The bytes of the file, identified by what stands in it."""
        document, archive = self._document, self._archive
        if self._fields:
            fields = " ".join(f"{field} 0 R" for field in self._fields)
            self._catalog.AcroForm = Written(f"<</Fields[{fields}]/SigFlags 1>>".encode("ascii"))
        if archive:
            archives.furnish(document, self._catalog, archive, self._facts)
            tree = tagging.add_tree(document, archive.structure, self._pages)
            self._catalog.StructTreeRoot = f"{tree} 0 R"
            self._digest.update(archive.record.data if archive.record else b"")
        identity = self._digest.hexdigest()[:32].upper()
        document._ID = f"[<{identity}><{identity}>]".encode("ascii")
        self._fonts.write(document)
        return document.format()

    def _widget(self, field: SignatureField, page: int, key: int) -> int:
        """An empty signature field, field and widget in one object, printed, with an empty appearance."""
        box = field.box
        corners = " ".join(f"{edge:.2f}" for edge in box)
        parent = f"/StructParent {key}" if self._archive else ""
        appearance = self._appearance(f"{box.width:.2f}", f"{box.height:.2f}")
        widget = (
            f"<</Type/Annot/Subtype/Widget/FT/Sig/F 4/T{text_string(field.name)}/TU{text_string(field.label)}"
            f"/Rect[{corners}]/AP<</N {appearance} 0 R>>{parent}/P {page} 0 R>>"
        )
        return self._number(self._document.Reference(Written(widget.encode("ascii"))))

    def _appearance(self, width: str, height: str) -> int:
        """The object number of an empty form, one for all fields of a size."""
        number = self._appearances.get((width, height))
        if number is None:
            entries = f"/Type/XObject/Subtype/Form/BBox[0 0 {width} {height}]/Resources<<>>"
            empty = self._document.Reference(Stream(b"", entries, plain=True))
            number = self._appearances[width, height] = self._number(empty)
        return number

    def _form(self, field: SignatureField, place: int, number: int) -> Element:
        """The element of a field, in the cell where it stands, or else at the end of what was drawn."""
        owner = self._archive.structure if field.owner.is_artifact and self._archive else field.owner
        form = owner.child(ElementRole.FORM)
        form.kids.append(Widget(place, number))
        form.hang()
        return form

    def _number(self, reference: PDFObjectReference) -> int:
        return number_of(self._document, reference)
