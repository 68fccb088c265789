"""Small unsigned minutes for the tests, such as the documents room writes them (one revision, PDF 1.7)."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from typing import Any

from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFString
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

FONT = Path(__file__).parents[2] / "resources" / "fonts" / "Vazirmatn-Regular.ttf"
CHAIR, SECRETARY, COUNCILLOR = "sig-chair", "sig-secretary", "sig-councillor"
LABELS = {CHAIR: "علی نمونه", SECRETARY: "مریم نمونه", COUNCILLOR: "رضا نمونه"}
WIDGET = (120.5, 40.25)


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
    fields = []
    for page in range(pages):
        canvas.setFont("Vazirmatn", 11)
        canvas.drawString(100, 700, f"نمونه - 1405/08/29 - page {page + 1}")
        canvas.drawImage(ImageReader(_picture()), 40, 760, 20, 20)
        if page == pages - 1:
            described = [
                {"FT": PDFName("Sig"), "T": PDFString(name), "TU": PDFString(label), **(field or {})}
                for name, label in labels.items()
            ]
            for place, facts in enumerate([*described, *extra_fields]):
                fields.append(_widget(document, facts, left=60.25 + 160 * place))
            canvas._annotationrefs.extend(fields)
        canvas.showPage()
    if fields:
        document.Catalog.AcroForm = PDFDictionary({"Fields": PDFArray(fields), "SigFlags": 1})
    for key, value in (catalog or {}).items():
        setattr(document.Catalog, key, value)
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


def _widget(document: Any, facts: Mapping[str, Any], left: float) -> Any:
    width, height = WIDGET
    common = {
        "Type": PDFName("Annot"),
        "Subtype": PDFName("Widget"),
        "F": 4,
        "Rect": PDFArray([left, 100.5, left + width, 100.5 + height]),
        "P": document.thisPageRef(),
    }
    return document.Reference(PDFDictionary({**common, **facts}))


def _picture() -> BytesIO:
    from PIL import Image

    file = BytesIO()
    Image.new("RGB", (8, 8), (20, 90, 160)).save(file, "PNG")
    file.seek(0)
    return file
