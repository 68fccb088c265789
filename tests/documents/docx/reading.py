"""A .docx read back by python-docx: its paragraphs in the order of reading, with what is set on each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import Any

import docx
from docx.document import Document
from docx.oxml.ns import qn

# The order of children that ISO 29500-1 (annex A) prescribes; a program refuses a file with another.
ORDERS = {
    "pPr": "pStyle keepNext keepLines widowControl numPr pBdr shd tabs bidi spacing ind jc outlineLvl",
    "rPr": "rStyle rFonts b bCs i iCs color sz szCs rtl cs lang",
    "tblPr": "tblStyle bidiVisual tblW jc tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption",
    "tblBorders": "top left bottom right insideH insideV",
    "tblCellMar": "top left bottom right",
    "tcPr": "tcW gridSpan vMerge tcBorders shd noWrap tcMar vAlign",
    "tbl": "tblPr tblGrid tr",
    "tr": "trPr tc",
    "sectPr": "headerReference footerReference pgSz pgMar titlePg bidi",
    "style": "name basedOn next uiPriority semiHidden unhideWhenUsed qFormat pPr rPr tblPr",
    "styles": "docDefaults style",
    "settings": "zoom defaultTabStop characterSpacingControl compat themeFontLang decimalSymbol "
    "listSeparator",
    "font": "altName charset family pitch",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class ReadRun:
    """A run: its text, whether it is set from right to left, and whether it is bold for both scripts."""

    text: str
    is_rtl: bool
    bold: tuple[bool, bool]


@dataclass(frozen=True, slots=True)
class ReadParagraph:
    """A paragraph: style, direction, alignment of its own, and its runs."""

    style: str
    bidi: bool | None
    jc: str | None
    runs: tuple[ReadRun, ...]

    @property
    def text(self) -> str:
        return "".join(run.text for run in self.runs)


def opened(data: bytes) -> Document:
    """The document as python-docx opens it."""
    return docx.Document(BytesIO(data))


def paragraphs(story: Any) -> list[ReadParagraph]:
    """All paragraphs of a body, a header or a footer, those in cells as the cells come."""
    return [_paragraph(found) for found in story.iter(qn("w:p"))]


def texts(data: bytes) -> list[str]:
    """What the body says, without what is empty."""
    return [one.text for one in paragraphs(opened(data).element.body) if one.text]


def stories(document: Document) -> Iterator[Any]:
    """Heads and feet: of the first page, of the others."""
    section = document.sections[0]
    for story in (section.first_page_header, section.header, section.first_page_footer, section.footer):
        assert not story.is_linked_to_previous
        yield story._element


def misplaced(root: Any) -> list[str]:
    """Elements that stand before what must precede them, or where nobody expects them."""
    found = []
    for name, order in ORDERS.items():
        places = {qn(f"w:{child}"): place for place, child in enumerate(order.split())}
        for one in root.iter(qn(f"w:{name}")):
            last = 0
            for child in one:
                place = places.get(child.tag, -1)
                if place < last:
                    found.append(f"{name}: {child.tag.rpartition('}')[2]}")
                last = max(place, last)
    return found


def on(element: Any, name: str) -> bool | None:
    """A property that is on or off (17.17.4); None where it is not said."""
    found = element.find(qn(f"w:{name}")) if element is not None else None
    return None if found is None else found.get(qn("w:val"), "1") in ("1", "true", "on")


def value(element: Any, path: str, attribute: str = "val") -> str | None:
    """An attribute of an element below, as `pPr/jc`."""
    found = element.find("/".join(qn(f"w:{step}") for step in path.split("/")))
    return None if found is None else found.get(qn(f"w:{attribute}"))


def _paragraph(found: Any) -> ReadParagraph:
    properties = found.find(qn("w:pPr"))
    return ReadParagraph(
        value(found, "pPr/pStyle") or "", on(properties, "bidi"), value(found, "pPr/jc"), tuple(_runs(found))
    )


def _runs(found: Any) -> Iterator[ReadRun]:
    for run in found.iterchildren(qn("w:r")):
        said = run.find(qn("w:rPr"))
        text = "".join(one.text or "" for one in run.iterchildren(qn("w:t")))
        yield ReadRun(text, bool(on(said, "rtl")), (bool(on(said, "b")), bool(on(said, "bCs"))))
