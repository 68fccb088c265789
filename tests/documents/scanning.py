"""A paper that was printed and scanned: turned a little, blurred, noisy, and kept as a JPEG."""

from __future__ import annotations

import random
from io import BytesIO

import pypdfium2
from PIL import Image, ImageFilter

SHARPEST = 600


def page_image(pdf: bytes, dpi: int, page: int = -1) -> Image.Image:
    """A page as a printer would lay it down."""
    document = pypdfium2.PdfDocument(pdf)
    shown = document[page if page >= 0 else len(document) + page]
    image: Image.Image = shown.render(scale=dpi / 72, grayscale=True).to_pil()
    shown.close()
    document.close()
    return image


def scanned(pdf: bytes, dpi: int, degrees: float = 0.0, seed: int = 1) -> bytes:
    """The last page on paper, scanned at `dpi`, as the bytes of a JPEG."""
    paper = page_image(pdf, SHARPEST).rotate(degrees, resample=Image.Resampling.BILINEAR, fillcolor=255)
    paper = paper.filter(ImageFilter.GaussianBlur(SHARPEST / dpi * 0.45))
    seen = paper.resize((paper.width * dpi // SHARPEST, paper.height * dpi // SHARPEST), Image.Resampling.BOX)
    noise = Image.effect_noise(seen.size, 40 + random.Random(seed).random())
    dull = Image.blend(seen.point([40 + value * 190 // 255 for value in range(256)]), noise, 0.12)
    return as_file(dull, "JPEG", quality=60)


def as_file(image: Image.Image, kind: str, **options: int) -> bytes:
    """The bytes of an image file."""
    out = BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


def as_pdf(scan: bytes, dpi: int, blank_pages: int = 0) -> bytes:
    """A scanner's PDF: the picture fills its page, blank ones follow."""
    image = Image.open(BytesIO(scan))
    out, blank = BytesIO(), Image.new("L", image.size, 255)
    image.save(out, "PDF", resolution=dpi, save_all=True, append_images=[blank] * blank_pages)
    return out.getvalue()
