"""A scan of a paper becomes the texts of the codes on it; knows not what they mean.

Scans come from anywhere: kind, size and number of pages are bounded before anything is unpacked.
"""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import TYPE_CHECKING, Any

from app.domain.problems import Problem

if TYPE_CHECKING:
    from PIL.Image import Image

_PDF = b"%PDF-"
_IMAGES = ("PNG", "JPEG")
_MOST_PIXELS = 80_000_000
"""A4 at 900 dpi."""
_MOST_PAGES = 60
_RESOLUTION = 200.0
_FINER = 300.0
_POINTS = 72.0
_LARGEST_SIDE = 5000
"""Pixels of a rendered page; A4 at 300 dpi has 3508."""


def codes(scan: bytes) -> Iterator[str]:
    """The texts of the QR codes of a PNG, a JPEG or a PDF, page after page from the last.

    Raises `Problem("scan_unreadable")` for anything else, `Problem("scan_too_large")`.
    """
    if scan[:1024].lstrip().startswith(_PDF):
        yield from _of_pdf(scan)
    else:
        yield from _read(_image(scan))


def _image(scan: bytes) -> Image:
    """The grey picture of an image file, as it is to be looked at."""
    from PIL import Image, ImageOps

    try:
        with Image.open(BytesIO(scan), formats=_IMAGES) as image:
            if image.width * image.height > _MOST_PIXELS:
                raise Problem("scan_too_large")
            return ImageOps.exif_transpose(image.convert("L"))
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise Problem("scan_too_large") from None
    except (OSError, ValueError, SyntaxError) as error:  # what Pillow says of damaged files
        raise Problem("scan_unreadable") from error


def _of_pdf(scan: bytes) -> Iterator[str]:
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(scan)
    except pypdfium2.PdfiumError as error:
        raise Problem("scan_unreadable") from error
    try:
        last = len(document) - 1
        for place in range(last, max(-1, last - _MOST_PAGES), -1):
            for resolution in (_RESOLUTION, _FINER):
                found = _read(_page(document, place, resolution))
                yield from found
                if found:
                    break
    except pypdfium2.PdfiumError as error:
        raise Problem("scan_unreadable") from error
    finally:
        document.close()


def _page(document: Any, place: int, resolution: float) -> Image:
    """A page as a grey picture; a huge one at less than the resolution."""
    page = document[place]
    scale = min(resolution / _POINTS, _LARGEST_SIDE / max(1.0, *page.get_size()))
    picture: Image = page.render(scale=scale, grayscale=True).to_pil()
    page.close()
    return picture


def _read(picture: Image) -> list[str]:
    import zxingcpp

    wanted = zxingcpp.BarcodeFormats([zxingcpp.BarcodeFormat.QRCode])
    found = zxingcpp.read_barcodes(picture, formats=wanted)
    return [one.text for one in found if one.valid]
