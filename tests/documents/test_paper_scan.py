"""Reading codes from scans: what comes from outside is bounded and never ends in a traceback."""

from __future__ import annotations

import struct
import time
import zlib
from io import BytesIO

import pytest
from PIL import Image

from app import documents
from app.documents.typesetting import qr
from app.domain.problems import Problem
from tests.documents.scanning import as_file, as_pdf
from tests.documents.typesetting.test_qr import picture

DIGITS = "1" + "1405000114050812" + "3" * 78


def sheet(*codes: str) -> Image.Image:
    """A blank sheet with codes on it."""
    image = Image.new("L", (1240, 1754), 255)
    for place, digits in enumerate(codes):
        image.paste(picture(qr.modules(digits)), (100 + 300 * place, 900))
    return image


def codes(scan: bytes) -> list[str]:
    return list(documents.read_scan(scan))


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
@pytest.mark.parametrize("mode", ["L", "RGB", "1"])
def test_pictures_of_every_usual_kind(kind: str, mode: str) -> None:
    assert codes(as_file(sheet(DIGITS).convert(mode), kind)) == [DIGITS]


def test_a_sheet_laid_upside_down_or_sideways() -> None:
    for turn in (90, 180, 270):
        assert codes(as_file(sheet(DIGITS).rotate(turn, expand=True), "PNG")) == [DIGITS]


def test_the_turn_that_a_telephone_notes_is_heeded() -> None:
    image, exif = sheet(DIGITS), Image.Exif()
    exif[0x0112] = 6
    out = BytesIO()
    image.save(out, "JPEG", exif=exif)
    assert codes(out.getvalue()) == [DIGITS]


def test_pages_are_read_from_the_last() -> None:
    pdf = as_pdf(as_file(sheet(DIGITS), "JPEG"), 150, blank_pages=3)
    assert codes(pdf) == [DIGITS]


def test_several_codes_are_all_told() -> None:
    other = DIGITS[:-1] + "4"
    assert sorted(codes(as_file(sheet(DIGITS, other), "PNG"))) == sorted((DIGITS, other))


def test_a_blank_sheet_has_none() -> None:
    assert codes(as_file(sheet(), "PNG")) == []


WHOLE = as_file(sheet(DIGITS), "PNG")


@pytest.mark.parametrize(
    "broken",
    [
        b"", b"\0" * 1000, b"hello", b"%PDF-1.7\n", b"%PDF-1.7\n" + b"\0" * 100_000,
        b"\x89PNG\r\n\x1a\n" + b"\0" * 50, WHOLE[:300], WHOLE[:40] + b"\xff" * 400, b"GIF89a" + b"\0" * 20,
    ],
)  # fmt: skip
def test_what_is_no_scan_is_refused(broken: bytes) -> None:
    with pytest.raises(Problem, match="scan_unreadable"):
        codes(broken)


def test_a_bomb_is_refused_at_once() -> None:
    """A picture of 60,000 by 60,000 pixels in a few hundred bytes."""
    head = struct.pack(">IIBBBBB", 60_000, 60_000, 8, 0, 0, 0, 0)

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    bomb = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"\0" * 1000))
    started = time.monotonic()
    with pytest.raises(Problem, match="scan_too_large"):
        codes(bomb + chunk(b"IEND", b""))
    assert time.monotonic() - started < 5


def test_a_huge_page_is_rendered_small() -> None:
    huge = (
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
        b"2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj\n"
        b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 14400 14400]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
    )
    assert codes(huge) == []
