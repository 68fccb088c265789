"""A file that is no record, or no JSON that all readers read alike, is refused with its line."""

from __future__ import annotations

import pytest

from app.records import syntax
from app.records.field_error import FieldError
from app.records.reading import read
from tests.records.editing import MEETING, SAMPLE, edited, faults, refused


def test_a_forgotten_comma_is_told_by_line_and_column() -> None:
    lines = SAMPLE.decode().splitlines()
    lines[1] = lines[1].rstrip(",")
    problem = refused("\n".join(lines).encode())
    assert (problem.code, problem.values) == ("record_syntax", {"line": 3, "column": 2})


def test_a_file_that_was_cut_off_is_refused_wherever_the_cut_is() -> None:
    for end in range(0, len(SAMPLE) - 2, 499):
        assert refused(SAMPLE[:end]).code in ("record_syntax", "record_encoding")


def test_letters_of_another_encoding_are_told_by_line() -> None:
    windows = SAMPLE.replace("نشست".encode(), "نشست".encode("cp1256"), 1)
    problem = refused(windows)
    assert (problem.code, problem.values) == ("record_encoding", {"line": 7})


def test_a_byte_order_mark_does_no_harm() -> None:
    assert read(b"\xef\xbb\xbf" + SAMPLE) == read(SAMPLE)


@pytest.mark.parametrize("data", [b"[]", b"1", b'"a"', b"{}", b'{"format":"dabir-register","version":1}'])
def test_another_kind_of_file_is_told_from_a_record(data: bytes) -> None:
    assert refused(data).code == "record_format"


@pytest.mark.parametrize("version", [0, -1, "1", None, True, 1.0])
def test_a_version_that_is_none_is_no_record(version: object) -> None:
    assert refused(edited(version=version)).code == "record_format"


def test_a_record_of_a_newer_program_is_refused_with_both_versions() -> None:
    problem = refused(edited(version=4, news={}))
    assert (problem.code, problem.values) == ("record_newer", {"found": 4, "known": 3})


@pytest.mark.parametrize("data", [b"[" * 100_000, b'{"format":' + b"[" * 70 + b"]" * 70 + b"}"])
def test_a_bottomless_nesting_is_refused(data: bytes) -> None:
    problem = refused(data)
    assert (problem.code, problem.values) == ("record_too_deep", {"limit": syntax.MAX_DEPTH})


def test_a_file_beyond_all_measure_is_not_even_parsed() -> None:
    problem = refused(b" " * (syntax.MAX_BYTES + 1))
    assert problem.code == "record_too_large"
    assert problem.values == {"size": syntax.MAX_BYTES + 1, "limit": syntax.MAX_BYTES}


def test_a_key_that_stands_twice_is_refused() -> None:
    doubled = SAMPLE.replace(b'"ordinal": 8,', b'"ordinal": 8, "ordinal": 9,')
    assert faults(doubled) == (FieldError(f"{MEETING}/ordinal", "ordinal", "duplicate", "شماره جلسه"),)


@pytest.mark.parametrize("text", ["\\ud800", "\\u0000", "a\\udc00b"])
def test_half_letters_are_refused(text: str) -> None:
    [fault] = faults(SAMPLE.replace(b'"opening_note": ""', f'"opening_note": "{text}"'.encode()))
    pointer = f"{MEETING}/opening_note"
    assert fault == FieldError(pointer, "opening_note", "characters", "یادداشت آغاز جلسه")


def test_a_key_made_to_disturb_a_terminal_is_shown_harmlessly() -> None:
    found = faults(SAMPLE.replace(b'"opening_note": ""', b'"opening_note": "", "\\u001b[31m\\udead": 1'))
    assert {fault.reason for fault in found} == {"characters", "unknown"}
    for fault in found:
        assert "\x1b" not in fault.pointer + fault.field
        assert (fault.pointer + fault.field).encode()


@pytest.mark.parametrize("number", ["NaN", "Infinity", "-Infinity", "1e999", "1.5", "9" * 1_000_000])
def test_a_number_is_whole_and_has_an_end(number: str) -> None:
    found = faults(SAMPLE.replace(b'"ordinal": 8', f'"ordinal": {number}'.encode()))
    assert {(fault.pointer, fault.title) for fault in found} == {(f"{MEETING}/ordinal", "شماره جلسه")}
    assert found[0].reason == "type"
