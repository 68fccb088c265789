"""Levels against the conformance files of Unicode and against python-bidi as an independent oracle."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from bidi import get_display
from hypothesis import given, settings
from hypothesis import strategies as st

from app.documents.typesetting.levels import RTL, is_settled, levels, visual_runs, without_controls
from tests.documents.typesetting.every_script import strings

UNICODE_DATA = Path("/usr/share/unicode")
WITHOUT_ORDER = {"", "BN", "B", "S", "LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}
EXPLICIT = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}
SAMPLE_OF_CLASS = {
    "L": "a", "R": "\u05d0", "AL": "\u0628", "EN": "۱", "AN": "\u0661", "ES": "+", "ET": "٪", "CS": ":",
    "NSM": "\u064b", "BN": "\u200c", "B": "\u2029", "S": "\t", "WS": " ", "ON": "!",
}  # fmt: skip

letters = st.sampled_from("ابپچژگیک")
pieces = st.one_of(
    letters,
    st.sampled_from("ABcd"),
    st.sampled_from("۰۱۲۳"),
    st.sampled_from("0123"),
    st.sampled_from("٠١٢"),
    st.sampled_from(["(", ")", "[", "]", "«", "»", "{", "}"]),
    st.sampled_from(" /:.,-+%٪،؛؟!…@#&٫٬"),
)
mixed_text = st.lists(pieces, min_size=1, max_size=40).map("".join)


def order(text: str, base: int) -> list[int]:
    """Indices of the characters from left to right."""
    indices: list[int] = []
    for start, end, level in visual_runs(levels(text, base)):
        indices.extend(range(end - 1, start - 1, -1) if level & 1 else range(start, end))
    return indices


@settings(max_examples=200)
@given(mixed_text)
def test_order_in_a_right_to_left_paragraph_is_the_oracle_s(text: str) -> None:
    # python-bidi does not mirror, so its output is our order of the very same characters
    assert "".join(text[i] for i in order(text, 1)) == get_display(text, base_dir="R")


@settings(max_examples=200)
@given(mixed_text)
def test_order_in_a_left_to_right_paragraph_is_the_oracle_s(text: str) -> None:
    assert "".join(text[i] for i in order(text, 0)) == get_display(text, base_dir="L")


settled_text = st.lists(
    st.one_of(
        letters,
        st.sampled_from("۰۱۲۳4567\u064b\u0670\u200c"),
        st.sampled_from(" ،.:/()«»؛؟!–—…"),
        st.sampled_from([" ", "۱۲٬۵۰۰", "۲٫۵", "۱۴۰۵/۰۸/۲۵", "(ع)"]),
    ),
    max_size=40,
).map("".join)


@settings(max_examples=200)
@given(settled_text)
def test_words_of_settled_text_have_the_levels_that_they_have_alone(text: str) -> None:
    assert is_settled(text)
    alone = [level for word in text.split(" ") for level in (*levels(word), RTL)]
    assert levels(text) == alone[:-1]


@pytest.mark.parametrize("text", ["۷۵٪ آرا", "آرا +۵", "۵٬ ۶", "v2 نسخه", "١٢"])
def test_text_whose_numbers_depend_on_what_surrounds_them_is_not_settled(text: str) -> None:
    assert not is_settled(text)


@pytest.mark.parametrize(("base", "direction"), [(1, "R"), (0, "L")])
def test_order_in_texts_of_every_script_is_the_oracle_s(base: int, direction: str) -> None:
    for mixed in strings(600):
        # paragraphs are parted before, and what Unicode leaves out has no place of its own
        text = "".join(one for one in mixed if unicodedata.bidirectional(one) not in WITHOUT_ORDER)
        assert "".join(text[i] for i in order(text, base)) == get_display(text, base_dir=direction), ascii(
            text
        )


@pytest.mark.parametrize(
    ("text", "left_to_right"),
    [
        ("تاریخ ۱۴۰۵/۰۸/۲۵", "۱۴۰۵/۰۸/۲۵ خیرات"),
        ("با ۷۵٪ آرا", "ارآ ٪۷۵ اب"),
        ("۷۵٪ آرا", "ارآ ۷۵٪"),
        ("امام رضا(ع)", ")ع(اضر ماما"),
        ("نسخه v2.4 (REST API) برای", "یارب v2.4 (REST API) هخسن"),
        ("۱۵ = ۸ + ۷", "۷ + ۸ = ۱۵"),
    ],
)
def test_familiar_phrases(text: str, left_to_right: str) -> None:
    assert "".join(text[i] for i in order(text, 1)) == left_to_right


def test_pasted_controls_are_taken_out() -> None:
    assert without_controls("\u202bمتن\u202c \u2067ب\u2069\u200f\u061c") == "متن ب"
    assert without_controls("می\u200cشود") == "می\u200cشود"


def test_zero_width_non_joiner_keeps_its_word_together() -> None:
    assert set(levels("می\u200cشود v2\u200c3")[:6]) == {1}
    assert levels("v2\u200c3") == [2, 2, 2, 2]


@pytest.mark.skipif(not (UNICODE_DATA / "BidiTest.txt").exists(), reason="the package unicode-data is absent")
def test_every_case_of_bidi_test_without_explicit_controls() -> None:
    expected: list[str] = []
    cases = 0
    for line in (UNICODE_DATA / "BidiTest.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("@Levels:"):
            expected = line.split()[1:]
        if not line or line[0] in "@#":
            continue
        classes, bits = line.split(";")
        names = classes.split()
        if EXPLICIT.intersection(names):
            continue
        text = "".join(SAMPLE_OF_CLASS[name] for name in names)
        for bit, base in ((2, 0), (4, 1)):
            if int(bits, 16) & bit:
                cases += 1
                got = ["x" if n == "BN" else str(v) for n, v in zip(names, levels(text, base), strict=True)]
                assert got == expected, (classes, base)
    assert cases > 10_000


@pytest.mark.skipif(
    not (UNICODE_DATA / "BidiCharacterTest.txt").exists(), reason="the package unicode-data is absent"
)
def test_every_case_of_bidi_character_test_without_explicit_controls() -> None:
    cases = 0
    for line in (UNICODE_DATA / "BidiCharacterTest.txt").read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        codes, _, base, expected, visual = line.split(";")
        text = "".join(chr(int(code, 16)) for code in codes.split())
        if EXPLICIT.intersection(map(unicodedata.bidirectional, text)):
            continue
        cases += 1
        got = levels(text, int(base))
        wanted = [None if level == "x" else int(level) for level in expected.split()]
        assert [g if w is not None else None for g, w in zip(got, wanted, strict=True)] == wanted, line
        if None not in wanted:
            assert order(text, int(base)) == [int(index) for index in visual.split()], line
    assert cases > 1_000
