"""Pages of a PDF as pictures, drawn by PDFium; on the worker only, for PDFium serves one thread at a time."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QImage


@dataclass(frozen=True, slots=True)
class Preview:
    """The bytes of a PDF and the width and height of each of its pages in points."""

    pdf: bytes
    sizes: tuple[tuple[float, float], ...]


def preview_of(pdf: bytes) -> Preview:
    """Measure the pages of a PDF."""
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    try:
        return Preview(pdf, tuple(document.get_page_size(page) for page in range(len(document))))
    finally:
        document.close()


def draw(preview: Preview, page: int, width: int) -> QImage:
    """A page, from 0, in `width` pixels of the screen."""
    import pypdfium2

    document = pypdfium2.PdfDocument(preview.pdf)
    try:
        bitmap = document[page].render(scale=width / preview.sizes[page][0], prefer_bgrx=True)
        data = bytes(bitmap.buffer)
        shown = QImage(data, bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGB32)
        return shown.copy()
    finally:
        document.close()
