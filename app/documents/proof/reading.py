"""What stands on the pages of a tagged PDF, by pdfplumber: texts in the order of reading, each in its lines.

A line is its characters from left to right as they lie on the paper, whatever the order in the file; the
order of speech is not guessed here. Knows no minutes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any, NamedTuple

from app.domain.problems import Problem

UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff"
    "\ufe00-\ufe0f\U000e0100-\U000e01ef]"
)
"""Characters without ink or width, which only steer how others are set."""

_SAME_LINE = 1.0  # points between baselines
_AFTER_MARKS = 0.5  # points: how much a letter gives way to a mark without width that stands at its left edge


class _Glyph(NamedTuple):
    """A character as it lies on the page, in points."""

    text: str
    left: float
    right: float
    base: float


class Cell(NamedTuple):
    """A cell in which a text stands: the running numbers of table and row in the file, the column from 0."""

    table: int
    row: int
    column: int


@dataclass(frozen=True, slots=True)
class Line:
    """Characters from left to right; `left`, `right` and `base` in points from the lower left corner."""

    page: int
    base: float
    left: float
    right: float
    text: str


@dataclass(frozen=True, slots=True)
class ReadText:
    """The text of one element; `cells` from the outermost table to the innermost."""

    cells: tuple[Cell, ...]
    lines: tuple[Line, ...]

    @property
    def columns(self) -> tuple[int, ...]:
        """The columns in which it stands."""
        return tuple(cell.column for cell in self.cells)


@dataclass(frozen=True, slots=True)
class ReadPage:
    """What a page bears besides its texts: `artifacts` (running feet, repeated headers), `loose` text that
    belongs to nothing, and how many `annotations` there are that are no signature fields.
    """

    artifacts: tuple[Line, ...]
    loose: tuple[Line, ...]
    annotations: int


@dataclass(frozen=True, slots=True)
class ReadDocument:
    """A file as it was read; pages count from 1. `keywords` are what its information says of it."""

    texts: tuple[ReadText, ...]
    pages: tuple[ReadPage, ...]
    keywords: str = ""


def read(pdf: bytes) -> ReadDocument:
    """Read a file. Raises `Problem("proof_unreadable")` if it is no PDF or has no structure tree."""
    import pdfplumber

    try:
        with pdfplumber.open(BytesIO(pdf)) as document:
            return _Reader(document).read()
    except Exception as error:  # pdfminer raises whatever its Python meets in a damaged file
        raise Problem("proof_unreadable") from error


@dataclass(slots=True)
class _Reader:
    document: Any
    _marked: dict[tuple[int, int], list[_Glyph]] = field(default_factory=dict)
    _artifacts: list[list[_Glyph]] = field(default_factory=list)
    _loose: list[list[_Glyph]] = field(default_factory=list)
    _annotations: list[int] = field(default_factory=list)
    _tables: int = 0
    _rows: int = 0

    def read(self) -> ReadDocument:
        for page in self.document.pages:
            self._read_page(page)
        texts = tuple(self._texts())
        for (page, _), characters in self._marked.items():  # what the tree does not know of
            self._loose[page - 1] += characters
        pages = [
            ReadPage(tuple(_lines(number, artifacts)), tuple(_lines(number, loose)), annotations)
            for number, (artifacts, loose, annotations) in enumerate(
                zip(self._artifacts, self._loose, self._annotations, strict=True), 1
            )
        ]
        return ReadDocument(texts, tuple(pages), str(self.document.metadata.get("Keywords", "")))

    def _read_page(self, page: Any) -> None:
        artifacts: list[_Glyph] = []
        loose: list[_Glyph] = []
        for character in _characters(page.layout):  # page.chars are the same as dictionaries, twice as slow
            glyph = _Glyph(character.get_text(), character.x0, character.x1, character.matrix[5])
            number = getattr(character, "mcid", None)
            if number is not None:
                self._marked.setdefault((page.page_number, number), []).append(glyph)
            elif getattr(character, "tag", None) == "Artifact":
                artifacts.append(glyph)
            else:
                loose.append(glyph)
        self._artifacts.append(artifacts)
        self._loose.append(loose)
        self._annotations.append(sum(not _is_signature(one) for one in _annotations_of(page)))
        page.close()

    def _texts(self) -> Iterator[ReadText]:
        """Every text of the structure tree (ISO 32000-1, 14.7.2), in its order."""
        from pdfminer.pdftypes import resolve1

        pages = {page.page_obj.pageid: page.page_number for page in self.document.pages}
        root = resolve1(self.document.doc.catalog["StructTreeRoot"])
        waiting: list[tuple[Any, tuple[Cell, ...], int]] = [(kid, (), 0) for kid in reversed(_kids(root))]
        known: set[int] = set()
        while waiting:
            place, cells, table = waiting.pop()
            if place.objid in known:
                raise ValueError("an element is its own descendant")
            known.add(place.objid)
            element = resolve1(place)
            role = element["S"].name
            if role == "Table":
                self._tables += 1
                table = self._tables
            self._rows += role == "TR"
            marks: list[tuple[int, int]] = []
            inner: list[tuple[Any, tuple[Cell, ...], int]] = []
            for number, kid in enumerate(_kids(element)):
                content = resolve1(kid)
                if isinstance(content, int):
                    marks.append((pages.get(element["Pg"].objid, 0), content))
                elif "MCID" in content:
                    marks.append((pages.get(content["Pg"].objid, 0), content["MCID"]))
                elif "S" in content:
                    cell = (Cell(table, self._rows, number),) if role == "TR" else ()
                    inner.append((kid, (*cells, *cell), table))
            if lines := self._take(marks):
                yield ReadText(cells, lines)
            waiting += reversed(inner)

    def _take(self, marks: list[tuple[int, int]]) -> tuple[Line, ...]:
        """The lines of marked contents, which are then nobody else's."""
        on_pages: dict[int, list[_Glyph]] = {}
        for page, number in marks:
            on_pages.setdefault(page, []).extend(self._marked.pop((page, number), []))
        return tuple(line for page, characters in on_pages.items() for line in _lines(page, characters))


def _characters(layout: Any) -> Iterator[Any]:
    """Every character that is drawn, also by a form inside the page."""
    from pdfminer.layout import LTChar, LTFigure

    for item in layout:
        if isinstance(item, LTChar):
            yield item
        elif isinstance(item, LTFigure):
            yield from _characters(item)


def _kids(element: Any) -> list[Any]:
    from pdfminer.pdftypes import resolve1

    kids = element.get("K", [])
    content = resolve1(kids)
    return content if isinstance(content, list) else [kids]


def _lines(page: int, glyphs: list[_Glyph]) -> list[Line]:
    """The lines of some characters from the top, each from left to right."""
    lines: list[list[_Glyph]] = []
    for glyph in sorted(glyphs, key=lambda one: -one.base):
        if not lines or lines[-1][0].base - glyph.base > _SAME_LINE:
            lines.append([])
        lines[-1].append(glyph)
    return [found for line in lines if (found := _line(page, line)).text]


def _line(page: int, glyphs: list[_Glyph]) -> Line:
    """One line; marks without width stay where they are between the letters, though their places coincide."""
    text = UNSEEN.sub("", "".join(glyph.text for glyph in sorted(glyphs, key=_place)))
    left, right = min(glyph.left for glyph in glyphs), max(glyph.right for glyph in glyphs)
    return Line(page, glyphs[0].base, left, right, text)


def _place(glyph: _Glyph) -> float:
    return glyph.left + min((glyph.right - glyph.left) / 2, _AFTER_MARKS)


def _annotations_of(page: Any) -> list[Any]:
    from pdfminer.pdftypes import resolve1

    return [resolve1(one) for one in resolve1(page.page_obj.annots) or []]


def _is_signature(annotation: Any) -> bool:
    kind, field_type = annotation.get("Subtype"), annotation.get("FT")
    return getattr(kind, "name", "") == "Widget" and getattr(field_type, "name", "") == "Sig"
