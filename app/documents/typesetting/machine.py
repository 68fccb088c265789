"""The fonts of this computer that could print Persian minutes; the caller says in which folders they lie."""

from __future__ import annotations

import os
import struct
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from app.documents.typesetting.names import Naming, naming
from app.documents.typesetting.sfnt import Tables
from app.documents.typesetting.suitability import FontReport, examined

_ENDINGS = (".ttf", ".TTF")
_REGULAR, _BOLD = 400, 700


@dataclass(frozen=True, slots=True)
class MachineFamily:
    """A family that may be chosen: its name, its files, and which needed characters it would have to borrow.

    Without a bold of its own the regular one stands for both.
    """

    name: str
    regular: Path
    bold: Path
    missing: str


@dataclass(frozen=True, slots=True)
class _Found:
    file: Path
    names: Naming
    report: FontReport


def machine_families(folders: Iterable[Path]) -> list[MachineFamily]:
    """The suitable TrueType families in these folders and below them, sorted by name.

    Only the few tables that matter are read; a file that is damaged or unsuitable is passed over.
    """
    families: dict[str, list[_Found]] = defaultdict(list)
    for found in _suitable({file for folder in folders for file in _files(folder)}):
        families[found.report.family].append(found)
    return sorted(map(_family, families.values()), key=lambda family: family.name.casefold())


def bold_beside(file: Path) -> Path:
    """The bold one of the same family in the same folder; the file itself where there is none."""
    try:
        neighbours = [one for one in file.parent.iterdir() if one.suffix in _ENDINGS]
    except OSError:
        neighbours = []
    found = list(_suitable({file, *neighbours}))
    families = {one.report.family for one in found if one.file == file}
    bold = [one for one in found if one.report.family in families and one.names.is_bold]
    return min(bold, key=_farness_from_bold).file if bold else file


def _suitable(files: Iterable[Path]) -> Iterator[_Found]:
    for file in sorted(files):
        try:
            with file.open("rb") as opened:
                tables = Tables(opened)
                names, report = naming(tables), examined(tables)
        except (OSError, ValueError, KeyError, struct.error):
            continue
        if report.refused is None and report.family and not names.is_italic:
            yield _Found(file, names, report)


def _files(folder: Path) -> Iterator[Path]:
    for place, _, names in os.walk(folder):
        yield from (Path(place, name) for name in names if name.endswith(_ENDINGS))


def _family(found: list[_Found]) -> MachineFamily:
    """Regular is what is nearest to 400 among the not bold (or all), bold what is nearest to 700."""
    regular = min(found, key=lambda one: (one.names.is_bold, abs(one.names.weight - _REGULAR), one.file))
    bold = min(found, key=_farness_from_bold)
    if not bold.names.is_bold:
        bold = regular
    missing = "".join(dict.fromkeys(regular.report.missing + bold.report.missing))
    return MachineFamily(regular.report.family, regular.file, bold.file, missing)


def _farness_from_bold(found: _Found) -> tuple[bool, int, Path]:
    return not found.names.is_bold, abs(found.names.weight - _BOLD), found.file
