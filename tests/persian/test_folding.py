"""Searching finds what is meant, however it was typed, and shows where."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from app.persian.folding import compact, highlight, index_tokens, matches, occurrences, tokens
from app.persian.letters import normalise

SEED = (Path(__file__).parents[1] / "fixtures" / "seed_report.txt").read_text(encoding="utf-8")
persian = st.text("آابپتجدرزسکگلمنوهیيىكةۀأإٱؤئءـ\u064b\u0651\u0654\u0670\u200c\u200f ،.۱۳٣3aB", max_size=30)
words = st.text("آابپتجدرزسکگلمنوهی", min_size=1, max_size=6)


@pytest.mark.parametrize(
    "spellings",
    [
        ("قرارگاه", "قرار گاه", "قرار‌گاه"),
        ("رئیس", "رییس", "رئيس"),
        ("۱۳ آبان", "13 ابان", "١٣ آبان", "سیزده آبان"),
        ("خانۀ", "خانهٔ", "خانه", "خانة", "خان\u06d5\u0654", "خان\u06c1", "خان\u06be"),
        ("عبدالله", "عبد الله", "عبدﷲ"),
        ("مصوّبه", "مصـــوبه", "مصوبه"),
        ("کم برخوردار", "کم‌برخوردار", "کمبرخوردار"),
        ("هیئت امنا", "هیأت امناء", "هیات اُمنا"),
        ("مسئول", "مسؤول", "مسوول"),
        ("مسئولیت", "مسؤولیت"),
        ("علائین", "علائیین"),
        ("صورتجلسه", "صورت جلسه", "صورت‌جلسه"),
        ("علي كاظمي", "علی کاظمی"),
        ("رحمٰن", "رحمن"),
        ("ﺳﻼم", "سلام"),
        ("PDF", "pdf"),
    ],
)
def test_spellings_of_one_name_are_one(spellings: tuple[str, ...]) -> None:
    assert len({compact(spelling) for spelling in spellings}) == 1
    for query in spellings:
        assert all(matches(query, f"متن {text} است") for text in spellings)
        assert all(highlight(query, f"متن {text} است") for text in spellings)


@pytest.mark.parametrize(
    ("one", "other"), [("کار", "گار"), ("پل", "بل"), ("شهر", "شهری"), ("۱۳", "۱۳۰"), ("الهیات", "الهییت")]
)
def test_different_names_stay_different(one: str, other: str) -> None:
    assert compact(one) != compact(other)


def test_half_spaces_and_punctuation_part_words() -> None:
    assert tokens("خانه‌های (جهادی)، قرارگاه/پلیس: ۱۵") == ("خانه", "های", "جهادی", "قرارگاه", "پلیس", "15")
    assert tokens(" ،؛\u200c ") == ()


def test_an_index_holds_every_spelling_of_a_word() -> None:
    assert index_tokens("هیئت مسؤولیت سیزده ۱۳۹۷") == (
        "هییت",
        "هیات",
        "مسیولیت",
        "مسوولیت",
        "13",
        "سیزده",
        "1397",
    )


@pytest.mark.parametrize("query", ["خانه جهادی", "جهادی خانه", "خانه", "جهاد", "خانه‌های", ""])
def test_words_are_found_in_any_order(query: str) -> None:
    assert matches(query, "خانه های جهادی")


@pytest.mark.parametrize("query", ["مدرسه", "خانه مدرسه", "خانه ۱۳"])
def test_every_word_must_be_found(query: str) -> None:
    assert not matches(query, "خانه های جهادی")
    assert highlight(query, "خانه های جهادی") == ()


@pytest.mark.parametrize("typed", ["ه", "هی", "هیئ", "هیأ", "هیا", "هیات", "هیئت", "هیئت ام", "هیات امن"])
def test_half_a_word_finds_all_its_spellings(typed: str) -> None:
    assert matches(typed, "هیئت امنا")
    assert matches(typed, "هیات امنا")


@pytest.mark.parametrize(
    ("query", "text", "marked"),
    [
        ("خانه جهادی", "خانه های جهادی", ["خانه", "جهادی"]),
        ("کمبرخوردار", "اقشار کم‌برخوردار را", ["کم‌برخوردار"]),
        ("مصوبه", "مصـــوّبهٔ اول", ["مصـــوّبهٔ"]),
        ("15", "استقرار ۱۵ ایستگاه", ["۱۵"]),
        ("هیات", "عضو هیئت‌مدیره", ["هیئت"]),
        ("هیئ", "عضو هیات امنا", ["هیات"]),
        ("قرارگاه", "قرارگاه و قرار گاه", ["قرارگاه", "قرار گاه"]),
        ("ال", "عبدﷲ", ["ﷲ"]),
        ("اب", "آب آبی", ["آب", "آب"]),
        ("نام", "ایران امروز نام خانه را پرسید", ["نام"]),
        ("نام", "ایران امروز", ["ن ام"]),
        ("امنا هیئ", "هیات امنا", ["هیات", "امنا"]),
        ("خان انه", "این خانه", ["خانه"]),
        ("کم برخوردار", "کمک به کم برخوردار", ["کم برخوردار"]),
    ],
)
def test_what_was_found_is_shown_in_the_original(query: str, text: str, marked: list[str]) -> None:
    assert [text[start:end] for start, end in highlight(query, text)] == marked


@pytest.mark.parametrize(
    "query", ["قرارگاه", "خانه جهادی", "کم‌برخوردار", "15", "۱۵", "رئیس", "تأمین امنیت", "تامين"]
)
def test_the_seed_report_is_searched(query: str) -> None:
    assert matches(query, SEED) == (query != "رئیس")
    assert bool(highlight(query, SEED)) == (query != "رئیس")


@given(persian)
@example("﷽ هیأت سیزده علائیین")
def test_folding_twice_is_folding_once(text: str) -> None:
    assert tokens(" ".join(tokens(text))) == tokens(text)
    assert tokens(normalise(text)) == tokens(text)


@given(words, words, words)
def test_gaps_marks_and_keyboards_do_not_count(one: str, two: str, three: str) -> None:
    plain = f"{one} {two}ک {three}ی"
    typed = f"{one}\u200c{two}\u0651ك  {three}\u0640ي\u200f"
    assert tokens(plain) == tokens(typed)
    assert compact(plain) == compact(typed)


@given(persian, persian)
def test_what_matches_is_marked_and_only_that(query: str, text: str) -> None:
    spans = highlight(query, text)
    assert bool(spans) == (matches(query, text) and compact(query) != "")
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(one[1] < other[0] for one, other in pairwise(spans))


@given(persian, persian, persian)
def test_a_text_is_found_by_any_piece_of_it(before: str, query: str, after: str) -> None:
    assert matches(query, f"{before} {query} {after}")


@pytest.mark.parametrize(
    ("query", "text", "found"),
    [
        ("خانه های", "خانه‌هاي ما و خانه های شما", ["خانه‌هاي", "خانه های"]),
        ("کانکس", "کانکس‌ها، پنج کانكس", ["کانکس", "کانكس"]),
        ("مسئول", "مسوول و مسئولیت و مسوولیت", ["مسوول", "مسئول"]),
        ("نام", "ایران امروز", []),
        ("!", "هر متن!", []),
    ],
)
def test_occurrences_are_whole_queries_in_any_spelling(query: str, text: str, found: list[str]) -> None:
    assert [text[start:end] for start, end in occurrences(query, text)] == found
