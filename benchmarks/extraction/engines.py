"""The text of a file as each engine gives it; PyMuPDF is AGPL and stays in the benchmarks."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from importlib import import_module
from pathlib import Path


def by_poppler(file: Path) -> str:
    """`pdftotext`, the engine of Linux desktops."""
    answer = subprocess.run(["pdftotext", "-enc", "UTF-8", str(file), "-"], check=True, capture_output=True)
    return answer.stdout.decode()


def by_pdfium(file: Path) -> str:
    """Chrome's engine."""
    import pypdfium2

    with pypdfium2.PdfDocument(file) as document:
        return "\n".join(page.get_textpage().get_text_range() for page in document)


def by_mupdf(file: Path) -> str:
    """MuPDF, of many readers and of most programs that feed text to machines."""
    pymupdf = import_module("pymupdf")  # half of it is typed, and not the half that is used here
    with pymupdf.open(file) as document:
        return "\n".join(str(page.get_text()) for page in document)


def by_pypdf(file: Path) -> str:
    """pypdf, the reader that Python programs take first."""
    import pypdf

    return "\n".join(page.extract_text() for page in pypdf.PdfReader(file).pages)


ENGINES: dict[str, Callable[[Path], str]] = {
    "poppler": by_poppler,
    "pdfium": by_pdfium,
    "mupdf": by_mupdf,
    "pypdf": by_pypdf,
}
