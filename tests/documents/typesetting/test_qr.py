"""The code as shapes: a reader that others wrote reads every one of them."""

from __future__ import annotations

import zxingcpp
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from app.documents.typesetting import qr

DIGITS = st.text("0123456789", min_size=qr.DIGITS, max_size=qr.DIGITS)


def picture(code: qr.Modules) -> Image.Image:
    """The code with its quiet zone, one pixel a module, enlarged."""
    side = qr.SIZE + 2 * qr.QUIET
    image = Image.new("L", (side, side), 255)
    for row, line in enumerate(code):
        for column, module in enumerate(line):
            image.putpixel((column + qr.QUIET, row + qr.QUIET), 255 * (1 - module))
    return image.resize((side * 4, side * 4), Image.Resampling.NEAREST)


@settings(max_examples=150, deadline=None)
@given(DIGITS)
def test_a_reader_of_others_reads_it(digits: str) -> None:
    (found,) = zxingcpp.read_barcodes(picture(qr.modules(digits)))
    assert (found.text, found.format, found.ec_level) == (digits, zxingcpp.BarcodeFormat.QRCode, "M")


def test_a_blot_is_mended() -> None:
    """Level M mends what a pen or a stamp hides."""
    digits = "1" + "1405000114050812" + "7" * 78
    image = picture(qr.modules(digits))
    image.paste(0, (80, 40, 100, 60))
    (found,) = zxingcpp.read_barcodes(image)
    assert found.text == digits


@settings(deadline=None)
@given(DIGITS)
def test_the_drawing_covers_the_dark_modules_and_no_others(digits: str) -> None:
    code = qr.modules(digits)
    covered = [[0] * qr.SIZE for _ in range(qr.SIZE)]
    placed, *squares, last = qr.operators(code, 10.0, 500.0, 2.0).split("\n")
    assert (placed, last) == ("q 2.0000 0 0 -2.0000 10.00 500.00 cm", "Q")
    assert squares[-1].endswith(" re f")
    for square in squares:
        left, row, width, height = map(int, square.split()[:4])
        assert height == 1
        for column in range(left, left + width):
            covered[row][column] += 1
    assert covered == [list(row) for row in code]
