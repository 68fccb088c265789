"""The fonts of a document: files named by the caller become a family of faces, read once per process."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from app.domain.problems import Problem

if TYPE_CHECKING:
    from app.documents.typesetting.shaping import Face


@dataclass(frozen=True, slots=True)
class FontFiles:
    """Where the TrueType files of the two weights are."""

    regular: Path
    bold: Path


@dataclass(frozen=True, slots=True)
class FontFamily:
    """The two weights, ready to shape."""

    regular: Face
    bold: Face


def vazirmatn(folder: Path) -> FontFiles:
    """The two files of Vazirmatn, the font that the program brings along."""
    return FontFiles(folder / "Vazirmatn-Regular.ttf", folder / "Vazirmatn-Bold.ttf")


@lru_cache(maxsize=8)
def load(files: FontFiles) -> FontFamily:
    """Read a family; `Problem("font_unreadable", file=…)` if a file is absent, damaged or not TrueType."""
    return FontFamily(_face(files.regular), _face(files.bold))


def _face(file: Path) -> Face:
    from app.documents.typesetting.shaping import Face

    try:
        return Face(file.stem, file.read_bytes())
    except (OSError, ValueError) as error:
        raise Problem("font_unreadable", file=str(file)) from error
