"""The fonts of a document: files that the caller names or has become a family of faces, once per process."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from app.documents.typesetting import shapers
from app.domain.font import FontFile, OfficeFont
from app.domain.problems import Problem

if TYPE_CHECKING:
    from app.documents.typesetting.shaping import Face

_NOT_IN_NAMES = re.compile("[^A-Za-z0-9-]")  # ISO 32000-1, 7.3.5: what needs no escape


class FontFiles(NamedTuple):
    """The TrueType files of the two weights, which may be the same: where they are, or what they are.

    `fallback` is the family that lends, each weight to its like, what this one lacks; a font that the office
    has chosen always has one, is examined whenever it is loaded, and is drawn as large as the fallback looks.
    """

    regular: Path | FontFile
    bold: Path | FontFile
    fallback: FontFiles | None = None


class FontFamily(NamedTuple):
    """The two weights, ready to shape."""

    regular: Face
    bold: Face

    @property
    def shaper(self) -> str:
        """The name of the engine that shapes: one of `shapers`."""
        return self.regular.engine


def vazirmatn(folder: Path) -> FontFiles:
    """The two files of Vazirmatn, the font that the program brings along."""
    return FontFiles(folder / "Vazirmatn-Regular.ttf", folder / "Vazirmatn-Bold.ttf")


def chosen(font: OfficeFont | None, folder: Path) -> FontFiles:
    """The files of the font that the office has chosen, or of Vazirmatn, which lends what the other lacks."""
    ours = vazirmatn(folder)
    return FontFiles(font.regular, font.bold, fallback=ours) if font else ours


def load(files: FontFiles, shaper: str | None = None) -> FontFamily:
    """Read a family; `shaper` is the engine, by default the best that is there.

    Raises `Problem("font_unreadable", file=…)` if a file is absent, damaged or not TrueType; the refusal by
    `suitability`, with values `font` and `file`, if a font with a fallback may not or cannot print Persian.
    """
    return _load(files, shaper or shapers.chosen())


@lru_cache(maxsize=8)
def _load(files: FontFiles, shaper: str) -> FontFamily:
    if files.fallback is None:
        regular = _face(files.regular, shaper)
        bold = regular if files.bold == files.regular else _face(files.bold, shaper)
        return FontFamily(regular, bold)
    lent = _load(files.fallback, shaper)
    enlarged = _examined(files.regular, lent.regular)
    if files.bold != files.regular:
        _examined(files.bold, lent.bold)
    return FontFamily(
        _face(files.regular, shaper, lent.regular, enlarged), _face(files.bold, shaper, lent.bold, enlarged)
    )


def _face(file: Path | FontFile, shaper: str, fallback: Face | None = None, enlarged: float = 1.0) -> Face:
    from app.documents.typesetting.shaping import Face

    name = _NOT_IN_NAMES.sub("", Path(file.name).stem)
    try:
        return Face(name, _read(file), fallback, engine=shaper, enlarged=enlarged)
    except (OSError, ValueError) as error:
        raise Problem("font_unreadable", file=str(_place(file))) from error


def _examined(file: Path | FontFile, like: Face) -> float:
    """Refuse what is not suitable; how much larger than meant it is drawn to look as large as another."""
    from app.documents.typesetting.letter_height import enlargement
    from app.documents.typesetting.suitability import check
    from app.documents.typesetting.truetype import TrueType

    try:
        data = _read(file)
    except OSError as error:
        raise Problem("font_unreadable", file=str(_place(file))) from error
    report = check(data)
    if report.refused:
        raise Problem(report.refused, font=report.family or Path(file.name).stem, file=str(_place(file)))
    return enlargement(TrueType(data), like.truetype)


def _read(file: Path | FontFile) -> bytes:
    return file.data if isinstance(file, FontFile) else file.read_bytes()


def _place(file: Path | FontFile) -> Path | str:
    return file.name if isinstance(file, FontFile) else file
