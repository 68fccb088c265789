"""The letter that makes the root certificate known: legible, complete, archival."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO

import pikepdf
import pytest

from app import documents
from app.documents import RootFacts
from app.domain.profile import OfficeProfile
from tests.documents import embedded_fonts, invariants
from tests.documents.conftest import RESOURCES
from tests.documents.reading import by_pdfium, by_poppler

PROFILE = OfficeProfile("شهرداری منطقه ۲۰ تهران", "دبیرخانه شورایاری‌ها", "20")
FACTS = RootFacts(
    name="مرجع گواهی شهرداری منطقه ۲۰ تهران",
    organisation="شهرداری منطقه ۲۰ تهران",
    fingerprint="0123456789abcdef" * 4,
    valid_from=datetime(2026, 11, 1, tzinfo=UTC),
    valid_to=datetime(2036, 11, 1, tzinfo=UTC),
    printed_at=datetime(2026, 11, 3, tzinfo=UTC),
)


@pytest.fixture(scope="module")
def letter() -> bytes:
    return documents.print_root_letter(PROFILE, FACTS, RESOURCES)


def test_the_fingerprint_is_read_from_left_to_right_in_every_reader(letter: bytes) -> None:
    line = "0123 4567 89ab cdef 0123 4567 89ab cdef"
    for read in (by_pdfium, by_poppler):
        assert read(letter).count(line) == 2


def test_it_says_whose_it_is_until_when_and_what_it_is(letter: bytes) -> None:
    text = by_pdfium(letter)
    told = ("مرجع گواهی شهرداری", "۱۴۰۵", "۱۴۱۵", "امضای الکترونیکی داخلی")
    for said in (*told, "certutil -hashfile root.cer SHA256"):
        assert said in text


def test_it_is_one_page_of_an_archive(letter: bytes) -> None:
    with pikepdf.open(BytesIO(letter)) as file:
        assert file.check_pdf_syntax() == []
        assert len(file.pages) == 1
        assert "/Names" not in file.Root
        for rule in (
            invariants.says_what_it_is, invariants.metadata_agrees_with_info, invariants.colours_are_defined,
            invariants.nothing_shines_through_or_acts, embedded_fonts.check, invariants.all_content_is_marked,
            invariants.tree_and_pages_agree, invariants.tree_is_well_formed, invariants.tables_are_regular,
        ):  # fmt: skip
            rule(file)


def test_a_trial_office_says_that_it_is_one(letter: bytes) -> None:
    trial = documents.print_root_letter(replace(PROFILE, trial=True), FACTS, RESOURCES)
    assert "آزمایشی" in by_pdfium(trial)
    assert "آزمایشی" not in by_pdfium(letter)


def test_the_same_facts_give_the_same_bytes(letter: bytes) -> None:
    assert documents.print_root_letter(PROFILE, FACTS, RESOURCES) == letter


def test_a_long_name_does_not_overflow() -> None:
    long = replace(FACTS, name="مرجع گواهی الکترونیکی داخلی " * 12, organisation="سازمان " * 60)
    with pikepdf.open(BytesIO(documents.print_root_letter(PROFILE, long, RESOURCES))) as file:
        invariants.tree_is_well_formed(file)
