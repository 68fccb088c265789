"""An English keyboard left on is noticed; English itself, addresses and abbreviations are left alone."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.persian.latin_typing import ISIRI_9147, offer, to_persian

ROOT = Path(__file__).resolve().parents[2]
SEED = (ROOT / "tests" / "fixtures" / "seed_report.txt").read_text(encoding="utf-8")
LATIN = {persian: latin for latin, persian in reversed(ISIRI_9147.items())}


def as_typed(persian: str) -> str:
    """The keys of a Persian text on an English keyboard."""
    return "".join(LATIN.get(letter, letter) for letter in persian)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("sghl", "سلام"),
        ("sghl ", "سلام "),
        ("aivnhvd lkxri", "شهرداری منطقه"),
        ("Hlndl", "آمدیم"),
        ("lw,fi", "مصوبه"),
        ("hdk hsj", "این است"),
        ("rvhv'hi", "قرارگاه"),
    ],
)
def test_persian_typed_in_latin_is_offered(typed: str, meant: str) -> None:
    found = offer(typed)
    assert found is not None
    assert (found.start, found.before, found.after) == (0, typed, meant)


@pytest.mark.parametrize("before", ["متن ", "متن\n", "متن «", "نشانی، "])
def test_only_the_end_of_the_text_is_offered(before: str) -> None:
    found = offer(before + "sghl")
    assert found is not None
    assert (found.start, found.after) == (len(before), "سلام")


@pytest.mark.parametrize(
    "typed",
    [
        "REST API",
        "PDF",
        "pdf",
        "gps",
        "brt",
        "cctv",
        "wifi",
        "usb",
        "excel",
        "Microsoft Office",
        "the quick brown fox",
        "windows and linux",
        "info@example.ir",
        "sghl@example.ir",
        "http://example.ir/sghl",
        "ali karimi",
        "tehran",
        "a",
        "",
        "سلام",
        "منطقه20",
        "A4",
    ],
)
def test_what_may_be_latin_is_left_alone(typed: str) -> None:
    assert offer(typed) is None


def test_an_address_is_left_alone_while_it_is_typed() -> None:
    typed = "دبیرخانه info@region20.tehran.ir"
    assert [offer(typed[:end]) for end in range(len(typed) + 1)] == [None] * (len(typed) + 1)


def test_most_words_of_the_report_are_noticed() -> None:
    words = {word for word in re.findall(r"[آ-ی]{4,}", SEED) if set(word) <= set(LATIN)}
    noticed = [word for word in words if (found := offer(as_typed(word))) and found.after == word]
    assert len(words) > 150
    assert len(noticed) / len(words) > 0.9


def test_hardly_a_word_of_english_prose_is_taken_for_persian() -> None:
    prose = "\n".join(file.read_text(encoding="utf-8") for file in sorted((ROOT / "docs").rglob("*.md")))
    words = set(re.findall(r"\b[a-z]{3,}\b", prose))
    taken = [word for word in words if offer(word)]
    assert len(words) > 1000
    assert len(taken) / len(words) < 0.01, taken


@given(st.text(alphabet="qwertyuiopasdfghjkl;'zxcvbnm,[] .@/1سلام\n", max_size=60))
def test_an_offer_is_the_end_of_the_text_on_another_keyboard(text: str) -> None:
    found = offer(text)
    if found is not None:
        assert text[: found.start] + found.before == text
        assert len(found.after) == len(found.before)
        assert to_persian(found.before) == found.after or set("m`\\ZJ") & set(found.before)
