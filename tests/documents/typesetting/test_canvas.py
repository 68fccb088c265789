"""The file: its version, what it says of itself, its fields, and that printing again changes no byte."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from PIL import Image

from app.documents.typesetting.canvas import write
from app.documents.typesetting.embedding import DocumentFonts
from app.documents.typesetting.flow import A4, PageForm, fill
from app.documents.typesetting.fonts import FontFamily
from app.documents.typesetting.metadata import Facts
from app.documents.typesetting.outline import shapes
from app.documents.typesetting.paragraph import Paragraph, TextStyle
from app.documents.typesetting.sheet import Box, Picture, Sheet, SignatureField, turned
from app.documents.typesetting.structure import Element, ElementRole
from tests.documents import reading

TEHRAN = timezone(timedelta(hours=3, minutes=30))
FACTS = Facts("صورتجلسه ۱", "دبیرخانه", "صورتجلسه", datetime(2026, 11, 3, 14, 5, tzinfo=TEHRAN))


def sheets(family: FontFamily, fonts: DocumentFonts) -> list[Sheet]:
    text = Paragraph.plain("متن جلسه " * 900, TextStyle(family))
    return fill([text], PageForm(), lambda place: Sheet(fonts, place), Element(ElementRole.DOCUMENT))


@pytest.fixture
def pdf(family: FontFamily) -> bytes:
    fonts = DocumentFonts()
    pages = sheets(family, fonts)
    pages[1].fields.append(SignatureField("sig-1", "سید احمد صفوی", Box(100, 100, 220, 130)))
    return write(pages, fonts, A4, FACTS)


def test_the_same_content_gives_the_same_bytes(family: FontFamily, pdf: bytes) -> None:
    Paragraph.plain("واژه‌های دیگری که پیش از آن شکل گرفته‌اند", TextStyle(family))
    fonts = DocumentFonts()
    pages = sheets(family, fonts)
    pages[1].fields.append(SignatureField("sig-1", "سید احمد صفوی", Box(100, 100, 220, 130)))
    assert write(pages, fonts, A4, FACTS) == pdf


def test_the_environment_does_not_change_the_bytes(
    family: FontFamily, monkeypatch: pytest.MonkeyPatch
) -> None:
    written = []
    for epoch in ("", "1000000000"):
        monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
        fonts = DocumentFonts()
        written.append(write(sheets(family, fonts), fonts, A4, FACTS))
    assert written[0] == written[1]


def test_it_says_what_it_is(pdf: bytes, tmp_path: Path) -> None:
    with pikepdf.open(reading.save(pdf, tmp_path)) as file:
        assert file.pdf_version == "1.7"
        assert str(file.Root.Lang) == "fa-IR"
        assert str(file.docinfo.Title) == FACTS.title
        assert str(file.docinfo.Author) == FACTS.author
        assert str(file.docinfo.CreationDate) == "D:20261103140500+03'30'"
        assert file.check_pdf_syntax() == []


def test_fields_are_empty_signatures_in_the_only_revision(pdf: bytes, tmp_path: Path) -> None:
    assert pdf.count(b"%%EOF") == 1
    with pikepdf.open(reading.save(pdf, tmp_path)) as file:
        (field,) = file.Root.AcroForm.Fields
        assert (str(field.FT), str(field["/T"]), int(field.F)) == ("/Sig", "sig-1", 4)
        assert str(field.TU) == "سید احمد صفوی"
        assert [float(edge) for edge in field.Rect] == [100, 100, 220, 130]
        assert field.P.objgen == file.pages[1].objgen
        assert int(file.Root.AcroForm.SigFlags) == 1
        assert "/V" not in field


def test_without_fields_there_is_no_form(family: FontFamily) -> None:
    fonts = DocumentFonts()
    assert b"AcroForm" not in write(sheets(family, fonts), fonts, A4, FACTS)


def test_an_untagged_file_says_nothing_of_tags_or_archives(pdf: bytes, tmp_path: Path) -> None:
    with pikepdf.open(reading.save(pdf, tmp_path)) as file:
        assert {"/StructTreeRoot", "/MarkInfo", "/Metadata", "/OutputIntents", "/AF"}.isdisjoint(file.Root)
        for page in file.pages:
            operators = {str(one.operator) for one in pikepdf.parse_content_stream(page)}
            assert operators.isdisjoint({"BDC", "BMC", "EMC"})


def test_a_watermark_is_seen_and_never_found(family: FontFamily) -> None:
    fonts = DocumentFonts()
    sheet = Sheet(fonts)
    operators, width = shapes("پیش‌نویس", family.bold, 100, grey=0.1)
    sheet.draw_beneath(turned(operators, 45, 100, 200))
    pdf = write([sheet], fonts, A4, FACTS)
    left, bottom, right, _ = reading.ink(pdf)
    assert 60 < left < 140
    assert 140 < bottom < 260
    assert right - left == pytest.approx(width * 0.707, abs=80)
    assert reading.by_pdfium(pdf) == ""


def test_a_picture_is_fitted_into_its_box() -> None:
    image = BytesIO()
    Image.new("RGB", (40, 40), "black").save(image, "PNG")
    fonts = DocumentFonts()
    sheet = Sheet(fonts)
    sheet.pictures.append(Picture(image.getvalue(), Box(200, 300, 260, 360)))
    assert reading.ink(write([sheet], fonts, A4, FACTS)) == pytest.approx((200, 300, 260, 360), abs=1)


def test_a_moment_without_time_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="time zone"):
        Facts("ع", "", "", datetime(2026, 11, 3, tzinfo=UTC).replace(tzinfo=None))
