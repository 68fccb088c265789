from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyhanko.pdf_utils import generic

from app.signing.verification.tokens import Name, Ref, Text, Value, read_value
from app.signing.verification.violation import Violation


def read(text: bytes) -> Value:
    return read_value(text, 0)[0]


def spelled(value: generic.PdfObject) -> bytes:
    """As the library writes it into our files."""
    from io import BytesIO

    stream = BytesIO()
    value.write_to_stream(stream, None)
    return stream.getvalue()


def test_the_kinds_of_values() -> None:
    text = b"<< /A [ 1 -2 .5 3. true null ] /B (a\\(b\\)\\\\\\101) /C <4142 4> /D 7 0 R /E#20F /G >>"
    assert read(text) == {
        "A": [1, -2, 0.5, 3.0, True, None],
        "B": Text(b"a(b)\\A", 0, 0),
        "C": Text(b"AB@", 0, 0),
        "D": Ref(7, 0),
        "E F": Name("G"),
    }


@given(st.text(alphabet="ابپیکگژ\u200c«»()\\ 0123456789۱۲۳abAB/\n\r😀", max_size=40))
def test_text_comes_back_as_the_library_wrote_it(text: str) -> None:
    value = read(spelled(generic.TextStringObject(text)))
    assert isinstance(value, Text)
    assert str(value) == text


@given(st.binary(max_size=60))
def test_bytes_come_back_from_both_spellings(content: bytes) -> None:
    for text in (
        spelled(generic.ByteStringObject(content)),
        b"(" + b"".join(b"\\%03o" % byte for byte in content) + b")",
    ):
        value = read(b"  " + text)
        assert isinstance(value, Text)
        assert value.value == content
        assert (value.start, value.end) == (2, 2 + len(text))


@pytest.mark.parametrize(
    "text",
    [
        b"", b"<<", b"[ 1", b"]", b">>", b"[ 1 >>", b"<< 1 2 >>", b"<< /A >>", b"(a", b"(a(b)c)", b"<4g>",
        b"{ }", b"% comment\n1", b"[ % comment\n1 ]", b"1x", b"truely", b"[ 1 0 Rx ]", b"99999999999", b"+-1",
    ],
)  # fmt: skip
def test_every_other_spelling_is_refused(text: bytes) -> None:
    with pytest.raises(Violation) as violation:
        read(text)
    assert violation.value.finding.code == "shape_token"


@pytest.mark.parametrize("text", [b"<< /A 1 /A 2 >>", b"<< /A 1 /#41 2 >>"])
def test_a_key_twice_would_show_two_readers_two_documents(text: bytes) -> None:
    with pytest.raises(Violation) as violation:
        read(text)
    assert violation.value.finding.code == "shape_key_twice"


@given(st.binary(max_size=80))
def test_any_bytes_are_a_value_or_a_violation(junk: bytes) -> None:
    try:
        _, end = read_value(junk, 0)
    except Violation:
        return
    assert 0 < end <= len(junk)
