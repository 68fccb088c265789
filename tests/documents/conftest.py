"""Fonts, wording and the small documents that the tests of printing share."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path

import pytest

from app.documents import wording
from app.documents.typesetting import fonts
from app.documents.typesetting.archive import Archive, Record
from app.documents.typesetting.canvas import write
from app.documents.typesetting.embedding import DocumentFonts
from app.documents.typesetting.flow import Block, PageForm, fill
from app.documents.typesetting.fonts import FontFamily, FontFiles
from app.documents.typesetting.metadata import Facts
from app.documents.typesetting.sheet import Sheet
from app.documents.typesetting.structure import Element, ElementRole
from app.documents.wording import Wording

RESOURCES = Path(__file__).parents[2] / "resources"
FACTS = Facts("صورتجلسه", "دبیرخانه", "آزمون", datetime(2026, 11, 3, 14, 0, tzinfo=UTC))

RECORD = Record("minutes.json", "صورتجلسه (نمونه)", b'{"format": "sample"}\n')

Print = Callable[[Sequence[Block]], bytes]


@pytest.fixture(scope="session")
def font_files() -> FontFiles:
    return fonts.vazirmatn(RESOURCES / "fonts")


@pytest.fixture(scope="session")
def family(font_files: FontFiles) -> FontFamily:
    return fonts.load(font_files)


@pytest.fixture(scope="session")
def words() -> Wording:
    return wording.read(RESOURCES / "wording" / "minutes.toml")


@pytest.fixture(scope="session")
def colours() -> bytes:
    return (RESOURCES / "colour" / "sRGB.icc").read_bytes()


@pytest.fixture(scope="session")
def printed(colours: bytes) -> Print:
    """Blocks to the bytes of a file, tagged and archival."""

    def to_pdf(blocks: Sequence[Block]) -> bytes:
        embedded, form, document = DocumentFonts(), PageForm(), Element(ElementRole.DOCUMENT)
        sheets = fill(blocks, form, lambda place: Sheet(embedded, place, tagged=True), document)
        return write(sheets, embedded, form.size, FACTS, Archive(document, RECORD, colours))

    return to_pdf
