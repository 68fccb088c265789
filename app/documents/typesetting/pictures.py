"""Image files laid on a page: opaque, in their own proportions, in grey or sRGB."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from typing import TYPE_CHECKING

from app.documents.typesetting.objects import Stream, number_of
from app.documents.typesetting.sheet import Box, Picture
from app.documents.typesetting.structure import ARTIFACT

_DOTS_PER_INCH = 600
_ORIENTATION = 0x0112
_FIRST_ON_ITS_SIDE = 5

if TYPE_CHECKING:
    from PIL.Image import Image
    from reportlab.pdfbase.pdfdoc import PDFDocument


def placed(pictures: Sequence[Picture], document: PDFDocument, *, tagged: bool) -> tuple[list[str], str]:
    """Operators that show the pictures of a page, and the entry of its resources that names them."""
    operators: list[str] = []
    named = ""
    for place, picture in enumerate(pictures, 1):
        image = opaque(picture.data, picture.box)
        number = number_of(document, document.Reference(_stream(image)))
        named += f"/P{place} {number} 0 R"
        operators.append(_shown(f"P{place}", image.size, picture.box))
    if operators and tagged:
        operators = [f"/Artifact <<{ARTIFACT.attributes}>> BDC", *operators, "EMC"]
    return operators, f"/XObject<<{named}>>" if named else ""


def size_of(data: bytes) -> tuple[int, int]:
    """Width and height of an image in pixels, as it is to be looked at."""
    from PIL import Image

    with Image.open(BytesIO(data)) as image:
        turned = image.getexif().get(_ORIENTATION, 1) >= _FIRST_ON_ITS_SIDE
        return image.size[::-1] if turned else image.size


def opaque(data: bytes, box: Box) -> Image:
    """The image on white paper: what shows through would be for each reader to mix.

    No finer than a printer shows it in its box, for every file of the office carries it.
    """
    from PIL import Image, ImageOps

    finest = round(max(box.width, box.height) / 72 * _DOTS_PER_INCH)
    with Image.open(BytesIO(data)) as opened:
        image = ImageOps.exif_transpose(opened)
    if image.mode in ("1", "L"):
        image = image.convert("L")
        image.thumbnail((finest, finest))
        return image
    coloured = image.convert("RGB" if image.mode == "CMYK" else "RGBA").convert("RGBA")
    coloured.thumbnail((finest, finest))
    paper = Image.new("RGB", coloured.size, "white")
    paper.paste(coloured, mask=coloured)
    return paper


def _stream(image: Image) -> Stream:
    width, height = image.size
    colours = "DeviceGray" if image.mode == "L" else "DeviceRGB"
    entries = (
        f"/Type/XObject/Subtype/Image/Width {width}/Height {height}/ColorSpace/{colours}/BitsPerComponent 8"
    )
    return Stream(image.tobytes(), entries)


def _shown(name: str, pixels: tuple[int, int], box: Box) -> str:
    """The picture in the middle of its box, as large as fits."""
    scale = min(box.width / pixels[0], box.height / pixels[1])
    width, height = pixels[0] * scale, pixels[1] * scale
    left, bottom = box.left + (box.width - width) / 2, box.bottom + (box.height - height) / 2
    return f"q {width:.2f} 0 0 {height:.2f} {left:.2f} {bottom:.2f} cm /{name} Do Q"
