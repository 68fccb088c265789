"""The archival file: its record, its metadata, its colours, and that one content has one form."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from PIL import Image

from app.documents.typesetting.archive import Archive
from app.documents.typesetting.canvas import write
from app.documents.typesetting.embedding import DocumentFonts
from app.documents.typesetting.flow import A4
from app.documents.typesetting.fonts import FontFamily
from app.documents.typesetting.metadata import Facts, date, xmp
from app.documents.typesetting.paragraph import Paragraph, TextStyle
from app.documents.typesetting.sheet import Box, Picture, Sheet
from app.documents.typesetting.structure import Element, ElementRole
from app.signing.verification.file_shape import parse
from tests.documents import invariants, reading
from tests.documents.conftest import FACTS, RECORD, Print


def bare(colours: bytes, facts: Facts = FACTS, picture: bytes | None = None) -> bytes:
    """A page without text."""
    fonts, document = DocumentFonts(), Element(ElementRole.DOCUMENT)
    sheet = Sheet(fonts, tagged=True)
    if picture:
        sheet.pictures.append(Picture(picture, Box(200, 300, 260, 360)))
    return write([sheet], fonts, A4, facts, Archive(document, RECORD, colours))


def image(mode: str, colour: object, file_format: str = "PNG") -> bytes:
    file = BytesIO()
    Image.new(mode, (40, 40), colour).save(file, file_format)  # type: ignore[arg-type]
    return file.getvalue()


def test_the_record_comes_out_as_it_went_in(family: FontFamily, printed: Print) -> None:
    with pikepdf.open(BytesIO(printed([Paragraph.plain("متن", TextStyle(family))]))) as file:
        assert invariants.record_of(file) == RECORD.data
        assert str(file.Root.AF[0].Desc) == RECORD.label
        assert list(file.attachments) == [RECORD.name]


def test_a_page_without_text_keeps_the_rules(colours: bytes) -> None:
    invariants.check(bare(colours))


@pytest.mark.parametrize("title", ['الف & ب <ج> «د» "ه"', "a\x00b\x0bc\ufffe", "🌿 ۱۲", "]]> ?>"])
def test_any_title_is_said_twice_in_the_same_words(colours: bytes, title: str) -> None:
    invariants.check(bare(colours, replace(FACTS, title=title, author=title)))


def test_moments_keep_their_time_zone() -> None:
    assert date(FACTS.written_at) == "D:20261103140000+00'00'"
    at_tehran = datetime.fromisoformat("2026-11-03T14:05:09+03:30")
    assert date(at_tehran) == "D:20261103140509+03'30'"
    assert b"<xmp:CreateDate>2026-11-03T14:05:09+03:30<" in xmp(replace(FACTS, written_at=at_tehran))
    assert date(datetime(2026, 1, 2, 3, 4, 5, 678, tzinfo=UTC)) == "D:20260102030405+00'00'"


@pytest.mark.parametrize(
    ("mode", "colour", "file_format"),
    [
        ("RGB", "black", "JPEG"),
        ("CMYK", (0, 0, 0, 255), "JPEG"),
        ("L", 0, "PNG"),
        ("RGBA", (0, 0, 0, 255), "PNG"),
        ("LA", (0, 255), "PNG"),
        ("1", 0, "PNG"),
        ("P", 0, "PNG"),
    ],
)
def test_pictures_of_every_kind_are_opaque_and_in_defined_colours(
    colours: bytes, mode: str, colour: object, file_format: str
) -> None:
    pdf = bare(colours, picture=image(mode, colour, file_format))
    invariants.check(pdf)
    assert reading.ink(pdf) == pytest.approx((200, 300, 260, 360), abs=1)


def test_what_is_clear_in_a_picture_is_white(colours: bytes) -> None:
    pdf = bare(colours, picture=image("RGBA", (0, 0, 0, 0)))
    invariants.check(pdf)
    assert reading.ink(pdf) == (0, 842, 0, 842)


def test_the_record_and_the_facts_make_the_identity(colours: bytes) -> None:
    def identity(pdf: bytes) -> bytes:
        with pikepdf.open(BytesIO(pdf)) as file:
            return bytes(file.trailer.ID[0])

    assert bare(colours) == bare(colours)
    assert identity(bare(colours)) != identity(bare(colours, replace(FACTS, title="دیگر")))


def test_the_file_is_of_the_form_that_the_verifier_reads(family: FontFamily, printed: Print) -> None:
    (revision,) = parse(printed([Paragraph.plain("متن " * 2000, TextStyle(family))])).revisions
    assert revision.trailer.keys() == {"ID", "Info", "Root", "Size"}


@pytest.mark.skipif(shutil.which("qpdf") is None, reason="qpdf is not installed")
def test_qpdf_finds_nothing_wrong(family: FontFamily, printed: Print, tmp_path: Path) -> None:
    file = reading.save(printed([Paragraph.plain("متن " * 2000, TextStyle(family))]), tmp_path)
    run = subprocess.run(["qpdf", "--check", str(file)], capture_output=True, text=True, check=False)
    assert (run.returncode, run.stderr) == (0, "")
    assert "No syntax or stream encoding errors" in run.stdout
