"""Codes of a document: they depend on the document alone, and a long one loses nothing."""

from __future__ import annotations

import subprocess
import sys

from app.documents import signature_mark
from app.documents.typesetting.fonts import FontFamily
from app.documents.typesetting.paragraph import Paragraph, TextStyle
from tests.documents import reading
from tests.documents.conftest import RESOURCES, Print

ALONE = """
import sys
from tests.documents.typesetting.test_embedding import mark
sys.stdout.buffer.write(mark())
"""


def mark() -> bytes:
    return signature_mark(
        name="مریم احمدی (نمونه)", role="دبیر شورا ۷۵٪", moment="۱۴۰۵/۰۸/۲۵ ساعت ۱۴:۳۰",
        fingerprint="3fa2b81c" * 8, size=(150, 60), resources=RESOURCES,
    )  # fmt: skip


def test_what_was_printed_before_changes_no_byte(family: FontFamily, printed: Print) -> None:
    printed([Paragraph.plain("ضظغ ثذژ QWERTY — ۹۸۷ لا الله", TextStyle(family), bold=True)])
    alone = subprocess.run([sys.executable, "-c", ALONE], capture_output=True, check=True)
    assert alone.stdout == mark()


def test_a_long_document_loses_no_line(family: FontFamily, printed: Print) -> None:
    pdf = printed([Paragraph.plain(f"سطر{number}پایان", TextStyle(family)) for number in range(1200)])
    pages = reading.page_texts(pdf)
    assert len(pages) > 20
    found = reading.one_line(" ".join(pages))
    assert all(f"سطر{number}پایان" in found for number in range(1200))
