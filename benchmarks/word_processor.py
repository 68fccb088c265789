"""Opens the DOCX and XLSX of several sessions in LibreOffice and looks at the pages that come of them.

    python -m benchmarks.word_processor [--keep DIR] [NAME …]

A bracket must lean to the side to which it leans in our own PDF, a Persian line must begin at the right of
its column or stand in its middle, and the words of the form must be there.  Prints a table; exit status 1
when something is wrong.  Says so and ends where LibreOffice or poppler is missing: no test depends on it.
"""

from __future__ import annotations

import argparse
import re
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

from app import documents, records
from app.documents import sheets
from app.documents.docx.runs import cleaned
from app.documents.sheets import Stationery
from app.domain.minutes import Minutes
from benchmarks.extraction.engines import by_poppler
from benchmarks.measuring.tables import table

_FONTS = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>{fonts}</dir><dir>/usr/share/fonts</dir><cachedir>{cache}</cachedir></fontconfig>"""
_BRACKETS = "()[]«»"
_WORD = re.compile("[آابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهیئأإؤءة]{3,}")
_TOUCHES = 2.5  # points between a bracket and what it holds
_INDENT = 48.0  # points: the deepest indent of the form
_NEAR = 9.0  # points from the middle
_ENOUGH = 0.95  # of the words: poppler cuts those in which LibreOffice has stretched a letter
_FIRST_TOP, _BOTTOM = 40 * 72 / 25.4, 25 * 72 / 25.4


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.word_processor")
    parser.add_argument("names", nargs="*")
    parser.add_argument("--keep", type=Path)
    chosen = parser.parse_args(arguments)
    missing = [program for program in ("soffice", "pdftotext") if shutil.which(program) is None]
    if missing:
        print(f"not installed: {', '.join(missing)}")
        return 0
    with tempfile.TemporaryDirectory() as scratch:
        folder = chosen.keep or Path(scratch)
        folder.mkdir(parents=True, exist_ok=True)
        rows = list(_examined(folder.resolve(), chosen.names))
    print(
        table(
            ("session", "pages", "words found", "flipped", "at the left"),
            [tuple(map(str, row)) for row in rows],
        )
    )
    return 1 if any(row[3] or row[4] or row[2] < _ENOUGH for row in rows) else 0


def _examined(folder: Path, names: Sequence[str]) -> Iterator[tuple[str, int, float, int, int]]:
    """Per session: its name, pages, share of words found, brackets that differ, lines at the left."""
    import pdfplumber

    sessions = import_module("tests.documents.sessions")  # it brings tests along that are not typed
    stationery: Stationery = sessions.STATIONERY
    wanted: dict[str, Minutes] = {name: sessions.SESSIONS[name] for name in names or sessions.SESSIONS}
    for name, minutes in wanted.items():
        (folder / f"{name}.docx").write_bytes(sheets.write_docx(minutes, stationery))
        (folder / f"{name}-resolutions.xlsx").write_bytes(sheets.write_resolutions(minutes, stationery))
        (folder / f"{name}-attendance.xlsx").write_bytes(sheets.write_attendance(minutes, stationery))
        record, profile = records.write(minutes), stationery.profile
        ours = documents.print_minutes(minutes, profile, stationery.resources, record)
        (folder / f"{name}-ours.pdf").write_bytes(ours.pdf)
    _convert(folder, sorted(folder.glob("*.docx")) + sorted(folder.glob("*.xlsx")), stationery)
    for name in wanted:
        file = folder / f"{name}.pdf"
        with pdfplumber.open(file) as found, pdfplumber.open(folder / f"{name}-ours.pdf") as ours_read:
            pages = [_text_of(page) for page in found.pages]
            said, meant = _brackets(pages), _brackets([_text_of(page) for page in ours_read.pages])
            flipped = sum(count for kind, count in said.items() if kind not in meant)
            left = sum(len(_at_the_left(page)) for page in pages)
            yield name, len(pages), _found_words(file, folder / f"{name}.docx"), flipped, left


def _convert(folder: Path, files: Sequence[Path], stationery: Stationery) -> None:
    """All files to PDF, in a profile of their own, with the fonts of the program."""
    with tempfile.TemporaryDirectory() as scratch:
        fonts = Path(scratch) / "fonts.conf"
        fonts.write_text(_FONTS.format(fonts=stationery.resources / "fonts", cache=scratch), encoding="utf-8")
        command = [
            "soffice",
            f"-env:UserInstallation=file://{scratch}/profile",
            "--headless",
            "--convert-to",
            "pdf",
        ]
        subprocess.run(
            [*command, "--outdir", str(folder), *map(str, files)],
            check=True,
            capture_output=True,
            env={"PATH": "/usr/bin:/bin", "HOME": scratch, "FONTCONFIG_FILE": str(fonts)},
        )


def _text_of(page: Any) -> Any:
    """A page without its head and foot."""
    top = _FIRST_TOP if page.page_number == 1 else 20.0
    return page.crop((0, top, page.width, page.height - _BOTTOM))


def _brackets(pages: Sequence[Any]) -> Counter[tuple[str, bool]]:
    """Each bracket, and whether what it holds stands at its right."""
    found: Counter[tuple[str, bool]] = Counter()
    for page in pages:
        for line in _lines(page.chars):
            for place, one in enumerate(line):
                if one["text"] not in _BRACKETS:
                    continue
                gaps = [
                    one["x0"] - line[place - 1]["x1"] if place else 99.0,
                    line[place + 1]["x0"] - one["x1"] if place + 1 < len(line) else 99.0,
                ]
                if min(gaps) < _TOUCHES < max(gaps):
                    found[one["text"], gaps[1] < gaps[0]] += 1
    return found


def _at_the_left(page: Any) -> list[str]:
    """Lines that begin neither at the right of their column nor stand in its middle."""
    tables = page.find_tables()
    cells = [cell for one in tables for cell in one.cells]
    body = page.filter(lambda one: not any(_is_in(one, two.bbox) for two in tables))
    right, left = page.width - 25 * 72 / 25.4, 15 * 72 / 25.4
    columns = [(body.chars, left, right)]
    columns += [
        ([one for one in page.chars if _is_in(one, cell)], cell[0], cell[2]) for cell in _smallest(cells)
    ]
    wrong = []
    for chars, start, end in columns:
        for line in _lines(chars):
            text = "".join(one["text"] for one in line)
            free = (line[0]["x0"] - start, end - line[-1]["x1"])
            middle = abs(free[0] - free[1]) < _NEAR
            if _WORD.search(text[::-1]) and free[1] > _INDENT and free[1] > free[0] and not middle:
                wrong.append(text)
    return wrong


def _smallest(cells: Sequence[Any]) -> list[Any]:
    """The cells that hold no other, for a split is a table in a cell."""
    return [one for one in cells if not any(other != one and _holds(one, other) for other in cells)]


def _holds(one: Any, other: Any) -> bool:
    return bool(one[0] <= other[0] and other[2] <= one[2] and one[1] <= other[1] < one[3])


def _lines(chars: Sequence[Any]) -> list[list[Any]]:
    """Characters with ink on one base line, from left to right."""
    lines: dict[int, list[Any]] = {}
    for one in chars:
        if one["text"].strip():
            lines.setdefault(round(one["bottom"]), []).append(one)
    return [sorted(line, key=lambda one: float(one["x0"])) for line in lines.values()]


def _is_in(one: Any, box: Sequence[float]) -> bool:
    middle = ((one["x0"] + one["x1"]) / 2, (one["top"] + one["bottom"]) / 2)
    return bool(box[0] <= middle[0] <= box[2] and box[1] <= middle[1] <= box[3])


def _found_words(pdf: Path, file: Path) -> float:
    """The share of the words of the file that poppler finds on the pages, in whatever order of letters.

    LibreOffice says «لا» backwards.
    """
    import docx

    pages = set(_words(by_poppler(pdf).replace("ـ", "")))
    words = {
        word for text in docx.Document(str(file)).element.body.itertext() for word in _words(cleaned(text))
    }
    return round(len(words & pages) / len(words), 3) if words else 1.0


def _words(text: str) -> list[str]:
    return ["".join(sorted(word)) for word in _WORD.findall(text)]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
