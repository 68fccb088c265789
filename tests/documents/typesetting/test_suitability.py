"""A font chosen by the office: what is refused is named, what is missing is named."""

from __future__ import annotations

import struct
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.documents.typesetting.fonts import FontFiles, load
from app.documents.typesetting.suitability import NEEDED, check
from app.domain.problems import Problem
from tests.documents.typesetting.font_files import changed, with_characters, with_names, with_rights

FORMS = range(0xFB50, 0xFF00)


@pytest.fixture(scope="module")
def font(font_files: FontFiles) -> bytes:
    return font_files.regular.read_bytes()


def test_our_own_font_is_suitable(font: bytes) -> None:
    report = check(font)
    assert (report.family, report.style, report.refused, report.missing) == ("Vazirmatn", "Regular", None, "")


@pytest.mark.parametrize(
    ("start", "code"),
    [
        (b"OTTO", "font_outlines_cff"),
        (b"ttcf", "font_collection"),
        (b"wOFF", "font_for_web"),
        (b"wOF2", "font_for_web"),
        (b"%PDF", "font_damaged"),
    ],
)
def test_other_formats_are_refused_by_name(font: bytes, start: bytes, code: str) -> None:
    assert check(start + font[4:]).refused == code


@pytest.mark.parametrize(
    ("tables", "code"),
    [
        ({"fvar": b"\0\1\0\0"}, "font_variable"),
        ({"glyf": None, "loca": None, "EBDT": b"\0"}, "font_bitmaps_only"),
        ({"glyf": None}, "font_damaged"),
        ({"hmtx": None}, "font_damaged"),
        ({"maxp": b"\0"}, "font_damaged"),
    ],
)
def test_outlines_must_be_there_and_fixed(font: bytes, tables: dict[str, bytes | None], code: str) -> None:
    assert check(changed(font, tables)).refused == code


@pytest.mark.parametrize(
    ("rights", "code"),
    [
        (0x0000, None),
        (0x0002, "font_embedding_forbidden"),
        (0x0004, None),
        (0x0008, None),
        (0x0006, None),  # several bits: the least restrictive counts
        (0x0104, "font_subset_forbidden"),
        (0x0200, "font_bitmap_embedding_only"),
    ],
)
def test_the_makers_rights_are_respected(font: bytes, rights: int, code: str | None) -> None:
    assert check(with_rights(font, rights)).refused == code


def test_a_font_without_os2_forbids_nothing(font: bytes) -> None:
    assert check(changed(font, {"OS/2": None})).refused is None


def test_letters_are_joined_by_rules_or_by_forms(font: bytes) -> None:
    without_forms = with_characters(font, lambda c: ord(c) not in FORMS)
    assert check(without_forms).refused is None
    assert check(changed(font, {"GSUB": None})).refused is None
    assert check(changed(without_forms, {"GSUB": None})).refused == "font_cannot_join"


def test_a_font_of_signs_or_of_other_letters_is_refused(font: bytes) -> None:
    assert check(with_characters(font, str.isascii)).refused == "font_without_persian"
    assert check(with_characters(font, str.isascii, encoding=(3, 0))).refused == "font_symbolic"


def test_what_is_missing_is_named_and_only_warned_of(font: bytes) -> None:
    old = check(with_characters(font, lambda c: c not in "یک۰۱۲۳۴۵۶۷۸۹٫"))
    assert (old.refused, old.missing) == (None, "ک۰۱۲۳۴۵۶۷۸۹٫"), "a yeh is made of two Arabic ones"
    assert "ی" in check(with_characters(font, lambda c: c not in "یى")).missing


def test_a_persian_name_is_preferred(font: bytes) -> None:
    named = with_names(
        font, (0x409, 1, "B Nazanin"), (0x409, 2, "Bold"), (0x429, 1, "نازنین"), (0x429, 2, "سیاه")
    )
    assert (check(named).family, check(named).style) == ("نازنین", "سیاه")
    half = with_names(font, (0x409, 1, "B Nazanin"), (0x409, 2, "Bold"), (0x40C, 1, "Autre"))
    assert (check(half).family, check(half).style) == ("B Nazanin", "Bold")
    assert check(changed(font, {"name": None})).family == ""


@given(st.integers(0, 3000), st.binary(max_size=40))
def test_damage_is_a_refusal_and_never_a_fault(font_files: FontFiles, place: int, noise: bytes) -> None:
    font = font_files.regular.read_bytes()
    check(font[:place] + noise + font[place + len(noise) :])
    assert check(font[:place]).refused == "font_damaged"
    assert check(noise).missing == NEEDED


def test_what_is_refused_is_not_printed_with_either(
    tmp_path: Path, font: bytes, font_files: FontFiles
) -> None:
    file = tmp_path / "Closed.ttf"
    file.write_bytes(with_rights(font, 0x0002))
    with pytest.raises(Problem) as refused:
        load(FontFiles(file, file, fallback=font_files))
    assert refused.value.code == "font_embedding_forbidden"
    assert refused.value.values == {"font": "Vazirmatn", "file": str(file)}


def test_a_truncated_name_table_is_no_fault(font: bytes) -> None:
    assert check(changed(font, {"name": struct.pack(">3H", 0, 9, 6)})).refused == "font_damaged"
