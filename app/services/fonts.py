"""The font of the papers (قلم چاپ): chosen once for the office, whose machines then all print alike."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from app.domain.font import FontFile, OfficeFont
from app.domain.problems import Problem
from app.services import files
from app.services.changes import Changes
from app.services.office import Office

if TYPE_CHECKING:
    from app.documents import Printed
    from app.documents.typesetting.suitability import FontReport

OWN = "Vazirmatn"
"""The family of the font that the program brings along."""
_MOST_BYTES = 50_000_000  # 65,535 glyphs, the most that a font has, need far less


@dataclass(frozen=True, slots=True)
class Family:
    """A font of this machine that may be chosen; `missing` are the characters that Vazirmatn would lend."""

    name: str
    regular: Path
    bold: Path
    missing: str


@dataclass(frozen=True, slots=True)
class Sample:
    """A line as it is printed now: a PDF of one small page; `missing` are the characters that are lent."""

    family: str
    pdf: bytes
    missing: str


@dataclass(frozen=True, slots=True)
class Shaping:
    """What shapes the letters here, «harfbuzz» or «reshaper», and what is lost with it, as codes."""

    engine: str
    losses: tuple[str, ...]


def families(folders: Iterable[Path]) -> tuple[Family, ...]:
    """The fonts in these folders that may and can print Persian, sorted by name, without our own."""
    from app import documents

    found = documents.machine_fonts(folders)
    return tuple(Family(one.name, one.regular, one.bold, one.missing) for one in found if one.name != OWN)


def choose(office: Office, regular: Path, bold: Path | None = None) -> Changes:
    """Print in this font from now on; its files are copied into the office.

    Without ``bold`` the bold one beside it is taken, or the regular one for both.

    :raises Problem: ``file_missing`` and what else reading raises; a code of `FontReport.refused` with
        ``font`` and ``file``.
    """
    from app import documents

    light = _examined(regular)
    other = bold or documents.bold_beside(regular)
    heavy = light if other == regular else _examined(other)
    with office.store.write() as room:
        room.font.put(OfficeFont(light, heavy))
    return Changes(register=True)


def use_own(office: Office) -> Changes:
    """Print in Vazirmatn again."""
    return keep(office, None)


def kept(office: Office) -> OfficeFont | None:
    """The font that the office prints in, with its files; None is Vazirmatn.

    :raises Problem: ``font_damaged``.
    """
    with office.store.read() as room:
        return room.font.get()


def keep(office: Office, font: OfficeFont | None) -> Changes:
    """Print in a font that was kept before, or in Vazirmatn."""
    with office.store.write() as room:
        if font is None:
            room.font.delete()
        else:
            room.font.put(font)
    return Changes(register=True)


def sample(office: Office, width: float) -> Sample:
    """A sample of the office's font, ``width`` points wide, and what it lacks.

    :raises Problem: a refusal as :func:`choose`, when the font that is kept cannot be used.
    """
    from app import documents

    with office.store.read() as room:
        font = room.font.get()
    pdf = documents.specimen(office.resources, width, font)
    if font is None:
        return Sample(OWN, pdf, "")
    reports = [documents.examine_font(file.data) for file in (font.regular, font.bold)]
    missing = "".join(dict.fromkeys("".join(report.missing for report in reports)))
    return Sample(font.family, pdf, missing)


def shaping() -> Shaping:
    """What would shape the next document."""
    from app import documents

    return shaping_by(documents.shaper_in_use())


def shaping_of(printed: Printed) -> Shaping:
    """What shaped these minutes."""
    return shaping_by(printed.shaper)


def shaping_of_file(pdf: bytes) -> Shaping:
    """What shaped the minutes in a file, here or elsewhere."""
    from app import documents

    return shaping_by(documents.shaper_of(pdf))


def shaping_by(engine: str) -> Shaping:
    """A shaping engine, and what it loses."""
    from app import documents

    return Shaping(engine, documents.shaping_losses(engine))


def _examined(file: Path) -> FontFile:
    """A font file that may be kept."""
    from app import documents

    if files.size_of(file) > _MOST_BYTES:
        raise Problem("font_damaged", font=file.name, file=file.name)
    data = files.read(file)
    report: FontReport = documents.examine_font(data)
    family = report.family or file.stem
    if report.refused:
        raise Problem(report.refused, font=family, file=file.name)
    return FontFile(family, file.name, hashlib.sha256(data).hexdigest(), data)
