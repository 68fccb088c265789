"""Small unsigned minutes for the tests, in the form the two rooms agreed on: tagged, with the record inside.

Made here by hand, so that this room's rules are tested against the form itself; that the documents room
keeps to it is shown where both rooms are open (`tests/services`).
"""

from __future__ import annotations

import zlib
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from typing import Any

from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFStream, PDFString
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

FONT = Path(__file__).parents[2] / "resources" / "fonts" / "Vazirmatn-Regular.ttf"
CHAIR, SECRETARY, COUNCILLOR = "sig-chair", "sig-secretary", "sig-councillor"
LABELS = {CHAIR: "علی نمونه", SECRETARY: "مریم نمونه", COUNCILLOR: "رضا نمونه"}
WIDGET = (120.5, 40.25)
RECORD = '{"title": "صورتجلسهٔ نمونه"}'.encode()
METADATA = b"<x:xmpmeta xmlns:x='adobe:ns:meta/'><!-- sample --></x:xmpmeta>"


def minutes_pdf(
    labels: Mapping[str, str] = LABELS,
    *,
    pages: int = 2,
    field: Mapping[str, Any] | None = None,
    catalog: Mapping[str, Any] | None = None,
    extra_fields: tuple[Mapping[str, Any], ...] = (),
) -> bytes:
    """Minutes with an empty signature field per label; `field`, `catalog`, `extra_fields` add to it."""
    canvas = _canvas((595, 842))
    document = canvas._doc
    described = [
        {"FT": PDFName("Sig"), "T": PDFString(name), "TU": PDFString(label), **(field or {})}
        for name, label in labels.items()
    ]
    paragraphs, fields = [], []
    for page in range(pages):
        if page == pages - 1:
            fields = [
                _widget(document, facts, place) for place, facts in enumerate([*described, *extra_fields])
            ]
        paragraphs.append(_draw_page(canvas, page, fields))
    if fields:
        document.Catalog.AcroForm = PDFDictionary({"Fields": PDFArray(fields), "SigFlags": 1})
    _tag(document, paragraphs, fields)
    _archive(document)
    for key, value in (catalog or {}).items():
        _enter(document.Catalog, key, value)
    data: bytes = canvas.getpdfdata()
    return data


def appearance_pdf(text: str = "SIGNED (SAMPLE)") -> bytes:
    """One page of the size of a widget, with an embedded font."""
    canvas = _canvas(WIDGET)
    canvas.setFont("Vazirmatn", 9)
    canvas.drawString(5, 15, text)
    canvas.showPage()
    data: bytes = canvas.getpdfdata()
    return data


def _canvas(size: tuple[float, float]) -> Any:
    if "Vazirmatn" not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerFont(TTFont("Vazirmatn", str(FONT), shapable=False))
    canvas = Canvas(
        BytesIO(), pagesize=size, pdfVersion=(1, 7), lang="fa", invariant=1, initialFontName="Vazirmatn"
    )
    canvas.setTitle("صورتجلسه (نمونه)")
    return canvas


def _draw_page(canvas: Any, page: int, fields: list[Any]) -> Any:
    """A page with one paragraph and these fields on it; the paragraph's element, not yet in the tree."""
    document = canvas._doc
    canvas.setFont("Vazirmatn", 11)
    canvas._code.append("/P <</MCID 0>> BDC")
    canvas.drawString(100, 700, f"نمونه - 1405/08/29 - page {page + 1}")
    canvas._code.append("EMC /Artifact BMC")
    canvas.drawImage(ImageReader(_picture()), 40, 760, 20, 20)
    canvas._code.append("EMC")
    content = PDFDictionary({"Type": PDFName("MCR"), "Pg": document.thisPageRef(), "MCID": 0})
    canvas._annotationrefs.extend(fields)
    canvas.showPage()
    shown = document.Pages.pages[-1]
    _enter(shown, "StructParents", page)
    _enter(shown, "Tabs", PDFName("S"))
    return PDFDictionary({"Type": PDFName("StructElem"), "S": PDFName("P"), "K": content})


def _widget(document: Any, facts: Mapping[str, Any], place: int) -> Any:
    width, height = WIDGET
    left = 60.25 + 160 * place
    common = {
        "Type": PDFName("Annot"),
        "Subtype": PDFName("Widget"),
        "F": 4,
        "Rect": PDFArray([left, 100.5, left + width, 100.5 + height]),
        "P": document.thisPageRef(),
        "StructParent": 100 + place,
    }
    return document.Reference(PDFDictionary({**common, **facts}))


def _tag(document: Any, paragraphs: list[Any], fields: list[Any]) -> None:
    """A structure tree: a paragraph of each page, a table cell with attributes, a Form around each field."""
    root = document.Reference(PDFDictionary({"Type": PDFName("StructTreeRoot")}))
    top = document.Reference(PDFDictionary({"Type": PDFName("StructElem"), "S": PDFName("Document")}))
    cell = PDFDictionary({
        "Type": PDFName("StructElem"), "S": PDFName("TH"),
        "A": PDFDictionary({"O": PDFName("Table"), "Scope": PDFName("Column")}),
    })  # fmt: skip
    forms = [
        PDFDictionary({
            "Type": PDFName("StructElem"), "S": PDFName("Form"),
            "K": PDFDictionary({"Type": PDFName("OBJR"), "Obj": widget}),
        })
        for widget in fields
    ]  # fmt: skip
    elements = []
    for element in (*paragraphs, cell, *forms):
        element["P"] = top
        elements.append(document.Reference(element))
    numbers: list[Any] = []
    for page in range(len(paragraphs)):
        numbers += [page, PDFArray([elements[page]])]
    for place, element in enumerate(elements[len(paragraphs) + 1 :]):
        numbers += [100 + place, element]
    tree = document.Reference(PDFDictionary({"Nums": PDFArray(numbers)}))
    _value(document, top).update({"P": root, "K": PDFArray(elements)})
    _value(document, root).update({"K": top, "ParentTree": tree, "ParentTreeNextKey": 100 + len(fields)})
    _enter(document.Catalog, "StructTreeRoot", root)
    _enter(document.Catalog, "MarkInfo", PDFDictionary({"Marked": "true"}))


def _archive(document: Any) -> None:
    """Metadata, the output intent, and the record as the one associated file."""
    catalog = document.Catalog
    described = {"Type": PDFName("Metadata"), "Subtype": PDFName("XML")}
    _enter(catalog, "Metadata", document.Reference(PDFStream(PDFDictionary(described), METADATA)))
    profile = document.Reference(PDFStream(PDFDictionary({"N": 3}), _colour_profile()))
    intent = {
        "Type": PDFName("OutputIntent"),
        "S": PDFName("GTS_PDFA1"),
        "OutputConditionIdentifier": PDFString("sRGB"),
        "DestOutputProfile": profile,
    }
    _enter(catalog, "OutputIntents", PDFArray([PDFDictionary(intent)]))
    facts = {
        "Type": PDFName("EmbeddedFile"),
        "Subtype": "/application#2Fjson",
        "Filter": PDFName("FlateDecode"),
        "Params": PDFDictionary({"Size": len(RECORD)}),
    }
    stream = document.Reference(PDFStream(PDFDictionary(facts), zlib.compress(RECORD)))
    specification = {
        "Type": PDFName("Filespec"),
        "F": PDFString("minutes.json"),
        "UF": PDFString("minutes.json"),
        "AFRelationship": PDFName("Source"),
        "EF": PDFDictionary({"F": stream, "UF": stream}),
    }
    record = document.Reference(PDFDictionary(specification))
    pairs = PDFArray([PDFString("minutes.json"), record])
    _enter(catalog, "Names", PDFDictionary({"EmbeddedFiles": PDFDictionary({"Names": pairs})}))
    _enter(catalog, "AF", PDFArray([record]))
    preferences = {"DisplayDocTitle": "true", "Direction": PDFName("R2L")}
    _enter(catalog, "ViewerPreferences", PDFDictionary(preferences))


def _enter(dictionary: Any, key: str, value: Any) -> None:
    """Put a key into the catalog or a page, whether ReportLab knows it or not."""
    dictionary.__NoDefault__ = [*dictionary.__NoDefault__, key]
    dictionary.__Refs__ = [known for known in dictionary.__Refs__ if known != key]
    setattr(dictionary, key, value)


def _value(document: Any, reference: Any) -> dict[str, Any]:
    """The dictionary behind a reference."""
    entries: dict[str, Any] = document.idToObject[reference.name].dict
    return entries


def _colour_profile() -> bytes:
    from PIL import ImageCms

    data: bytes = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    return data


def _picture() -> BytesIO:
    from PIL import Image

    file = BytesIO()
    Image.new("RGB", (8, 8), (20, 90, 160)).save(file, "PNG")
    file.seek(0)
    return file
