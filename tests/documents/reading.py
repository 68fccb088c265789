"""How the tests read a PDF back: as poppler and pdfium extract it, and as ink on a page."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pypdfium2

_CONTROLS = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")
HAS_POPPLER = shutil.which("pdftotext") is not None


def one_line(text: str) -> str:
    """Text without directional controls, white space collapsed."""
    return re.sub(r"\s+", " ", _CONTROLS.sub("", text)).strip()


def by_poppler(pdf: bytes) -> str:
    """The text of the file as `pdftotext` gives it."""
    return " ".join(poppler_pages(pdf))


def by_rows(pdf: bytes) -> str:
    """The text row by row across columns (`pdftotext -layout`)."""
    run = subprocess.run(["pdftotext", "-layout", "-", "-"], input=pdf, capture_output=True, check=True)
    return one_line(run.stdout.decode())


def by_pdfium(pdf: bytes) -> str:
    """The text of the file as Chrome's engine gives it."""
    document = pypdfium2.PdfDocument(pdf)
    return one_line(" ".join(page.get_textpage().get_text_range() for page in document))


def errors(sought: str, text: str) -> int:
    """The edit distance of `sought` to the piece of `text` that is most like it.

    Source: G. Myers, "A fast bit-vector algorithm for approximate string matching", J. ACM 46 (1999).
    """
    places: dict[str, int] = {}
    for place, letter in enumerate(sought):
        places[letter] = places.get(letter, 0) | 1 << place
    every, last = (1 << len(sought)) - 1, 1 << len(sought) - 1
    more, fewer, distance, least = every, 0, len(sought), len(sought)
    for letter in text:
        equal = places.get(letter, 0)
        kept = equal | (((equal & more) + more) ^ more)
        raised, lowered = fewer | ~(kept | more) & every, more & kept
        distance += bool(raised & last) - bool(lowered & last)
        least = min(least, distance)
        raised, lowered, still = raised << 1, lowered << 1, equal | fewer
        more, fewer = (lowered | ~(still | raised)) & every, raised & still
    return least


def page_texts(pdf: bytes) -> list[str]:
    """The text of each page, by pdfium."""
    return [one_line(page.get_textpage().get_text_range()) for page in pypdfium2.PdfDocument(pdf)]


def poppler_pages(pdf: bytes) -> list[str]:
    """The text of each page, by poppler."""
    run = subprocess.run(["pdftotext", "-", "-"], input=pdf, capture_output=True, check=True)
    return [one_line(page) for page in run.stdout.decode().split("\f")[:-1]]


def ink(pdf: bytes, page: int = 0) -> tuple[float, float, float, float]:
    """Left, bottom, right and top of everything dark on a page, in points."""
    rendered = pypdfium2.PdfDocument(pdf)[page].render(scale=1, grayscale=True).to_pil()
    box = rendered.point(lambda grey: 255 if grey < 200 else 0).getbbox()
    left, top, right, bottom = box or (0, 0, 0, 0)
    return left, rendered.height - bottom, right, rendered.height - top


def save(pdf: bytes, folder: Path) -> Path:
    """The file on disk, for tools that want a name."""
    file = folder / "file.pdf"
    file.write_bytes(pdf)
    return file
