"""Sheets become the bytes of a PDF 1.7 through ReportLab's document model; knows not how they were filled.

Sources: ISO 32000-1, 12.5.6.19 (widgets), 12.7.4.5 (signature fields). Same sheets and facts, same bytes.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO

from reportlab import rl_config
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase.pdfdoc import (
    PDFArray,
    PDFDictionary,
    PDFName,
    PDFObjectReference,
    PDFStream,
    PDFString,
)
from reportlab.pdfgen.canvas import Canvas

from app.documents.typesetting.embedding import DocumentFonts
from app.documents.typesetting.sheet import Box, Sheet, SignatureField

rl_config.useA85 = 0  # flate alone is smaller and much faster
rl_config.pdfComments = 0

_PRINT = 4
_SIGNATURES_EXIST = 1


@dataclass(frozen=True, slots=True)
class Facts:
    """What a file says of itself; `written_at` must know its time zone."""

    title: str
    author: str
    subject: str
    written_at: datetime
    creator: str = "Dabir"


def write(sheets: Sequence[Sheet], fonts: DocumentFonts, size: tuple[float, float], facts: Facts) -> bytes:
    """The file: one page per sheet, fonts embedded, empty signature fields in its single revision."""
    canvas = _Canvas(
        BytesIO(), pagesize=size, pageCompression=1, pdfVersion=(1, 7), lang="fa-IR", invariant=1
    )
    document = canvas._doc
    document.delayedFonts.append(fonts)
    _describe(document, facts)
    fields: list[PDFObjectReference] = []
    digest = hashlib.sha256(repr(facts).encode())
    for sheet in sheets:
        for picture in sheet.pictures:
            _draw_picture(canvas, picture.data, picture.box)
        content = "\n".join(sheet.operators)
        digest.update(content.encode())
        canvas._code.append(content)
        widgets = [_widget(document, field) for field in sheet.fields]
        canvas._annotationrefs.extend(widgets)
        fields += widgets
        canvas.showPage()
    if fields:
        document.Catalog.AcroForm = PDFDictionary({"Fields": PDFArray(fields), "SigFlags": _SIGNATURES_EXIST})
    identity = digest.hexdigest()[:32].upper()
    document._ID = f"[<{identity}><{identity}>]".encode()
    data: bytes = canvas.getpdfdata()
    return data


class _Canvas(Canvas):  # type: ignore[misc]  # ReportLab has no types
    """ReportLab's canvas without the Helvetica that it would select, not embedded, on every page."""

    def _make_preamble(self) -> None:
        self._preamble = "1 0 0 1 0 0 cm"


class _Moment:
    """ReportLab's time stamp, from a moment of the caller's."""

    def __init__(self, moment: datetime) -> None:
        offset = moment.utcoffset()
        if offset is None:
            raise ValueError("the moment of writing must know its time zone")
        minutes = int(offset.total_seconds()) // 60
        self.t = moment.timestamp()
        self.YMDhms = moment.timetuple()[:6]
        self.dhh, self.dmm = int(minutes / 60), abs(minutes) % 60


def _describe(document: object, facts: Facts) -> None:
    document._timeStamp = _Moment(facts.written_at)  # type: ignore[attr-defined]
    info = document.info  # type: ignore[attr-defined]
    info.title, info.author, info.subject = facts.title, facts.author, facts.subject
    info.creator = info.producer = facts.creator
    catalog = document.Catalog  # type: ignore[attr-defined]
    catalog.ViewerPreferences = PDFDictionary({"DisplayDocTitle": "true", "Direction": PDFName("R2L")})


def _widget(document: object, field: SignatureField) -> PDFObjectReference:
    """An empty signature field, field and widget in one object, with an empty appearance."""
    appearance = PDFStream(
        PDFDictionary({
            "Type": PDFName("XObject"), "Subtype": PDFName("Form"), "FormType": 1,
            "BBox": PDFArray([0, 0, field.box.width, field.box.height]), "Resources": PDFDictionary({}),
        }),
        b"\n",
    )  # fmt: skip
    reference = document.Reference  # type: ignore[attr-defined]
    widget: PDFObjectReference = reference(PDFDictionary({
        "Type": PDFName("Annot"), "Subtype": PDFName("Widget"), "FT": PDFName("Sig"), "F": _PRINT,
        "T": PDFString(field.name), "TU": PDFString(field.label), "Rect": PDFArray(field.box),
        "P": document.thisPageRef(), "AP": PDFDictionary({"N": reference(appearance)}),  # type: ignore[attr-defined]
    }))  # fmt: skip
    return widget


def _draw_picture(canvas: Canvas, data: bytes, box: Box) -> None:
    canvas._code.append("/Artifact BMC")
    canvas.drawImage(
        ImageReader(BytesIO(data)),
        box.left, box.bottom, box.width, box.height, mask="auto", preserveAspectRatio=True, anchor="c",
    )  # fmt: skip
    canvas._code.append("EMC")
