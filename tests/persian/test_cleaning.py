"""The one-click clean-up proposes what a careful typist would have written, and no more."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.persian.cleaning import Change, Cleaning, propose
from app.persian.folding import matches
from app.persian.letters import normalise

SEED = (Path(__file__).parents[1] / "fixtures" / "seed_report.txt").read_text(encoding="utf-8")
WORDS = (
    "می نمی شود کنند به از و خانه ها های ترین ای ی ه محله علی PDF http://x.ir/a?b=1 20 ۱۲ 12.5 10:30 021-55"
)
pieces = st.sampled_from([*WORDS.split(" "), *"،,;?.:!«»() \u200c\u00a0\n…\u0651", "  "])
mixtures = st.lists(pieces, max_size=25).map("".join).map(normalise)


def applied(text: str, changes: tuple[Change, ...]) -> str:
    for change in reversed(changes):
        text = text[: change.start] + change.after + text[change.end :]
    return text


@pytest.mark.parametrize(
    ("typed", "proposed"),
    [
        ("تشکیل می شود", "تشکیل می‌شود"),
        ("نمی  توان گفت", "نمی‌توان گفت"),
        ("خانه های جهادی", "خانه‌های جهادی"),
        ("این ها و ماه های گذشته", "این‌ها و ماه‌های گذشته"),
        ("بزرگ ترین ها", "بزرگ‌ترین‌ها"),
        ("فعالیت های ریشه ای", "فعالیت‌های ریشه‌ای"),
        ("خانه ی مردم که آمده اند", "خانه‌ی مردم که آمده‌اند"),
        ("امر،مصوبات", "امر، مصوبات"),
        ("امر ,مصوبات;نتیجه چه شد?", "امر، مصوبات؛ نتیجه چه شد؟"),
        ("پایان یافت .سپس", "پایان یافت .سپس"),
        ("پایان یافت .", "پایان یافت."),
        ("پایان یافت.سپس گفت:باید", "پایان یافت. سپس گفت: باید"),
        ("« الف ب » ( پ ت )", "«الف ب» (پ ت)"),
        ("منطقه  20   در 1404/05/12", "منطقه ۲۰ در ۱۴۰۴/۰۵/۱۲"),
        ("20 نفر", "۲۰ نفر"),
        ('گفت "باید برود." سپس رفت', "گفت «باید برود.» سپس رفت"),
        ("ساعت 10:30 رسید", "ساعت ۱۰:۳۰ رسید"),
    ],
)
def test_slips_of_the_keyboard_are_mended(typed: str, proposed: str) -> None:
    assert propose(typed).text == proposed


@pytest.mark.parametrize(
    "text",
    [
        "کم برخوردار، هم افزایی، زمان بندی، محله محور، کارشناسی شده",
        "ابراهیمی رفت و علی آمد",
        "در می و خرداد؛ ماه می میلادی؛ در ماه می برگزار شد",
        "از های و هوی",
        "امام رضا(ع) نیز",
        "لباس تر، سی ام",
        "۱۲,۳۴۵ و ۱۲٫۵ و ۱۰:۳۰",
        "نسخه PDF 1.7 و ISO 19005-2",
        "نشانی http://example.ir/a?b=1,2;c و ali20@example.ir و A4",
        "ه.ش و ق.م",
        "Dear Sir , this is 20 ok?yes",
        "سطر نخست\n\n  سطر دوم",
        "سه نقطه ... و …",
        'طرح "Smart City" و قطر ۲"',
        "آیه ﴿خانه های 20 ,می شود﴾",
    ],
)
def test_what_is_right_or_doubtful_is_left_alone(text: str) -> None:
    assert propose(text) == Cleaning(text, ())


def test_each_change_says_where_what_and_why() -> None:
    text = "5 خانه های ,امن"
    assert propose(text).changes == (
        Change(0, 1, "5", "۵", "digits"),
        Change(2, 10, "خانه های", "خانه‌های", "half_space"),
        Change(10, 12, " ,", "، ", "punctuation"),
    )


def test_the_pasted_seed_report_is_cleaned_and_found_before_and_after() -> None:
    assert normalise(SEED) == SEED
    cleaning = propose(SEED)
    assert {change.reason_code for change in cleaning.changes} == {"half_space", "spacing", "digits"}
    assert "تشکیل می‌شود، گفت: تامین امنیت محلات ۲۰ گانه همواره یکی از خواسته‌های شورایاران" in cleaning.text
    assert "متولیان این امر، مصوبات لازم" in cleaning.text
    assert "امام رضا(ع)" in cleaning.text
    assert "اقشار کم برخوردار" in cleaning.text
    assert "قرار گاه فرهنگی" in cleaning.text
    assert not set("0123456789") & set(cleaning.text)
    for text in (SEED, cleaning.text):
        assert all(matches(query, text) for query in ("قرارگاه", "خانه جهادی", "کم‌برخوردار", "15"))


@given(mixtures)
@settings(max_examples=200)
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    once = propose(text)
    assert propose(once.text) == Cleaning(once.text, ())
    assert normalise(once.text) == once.text


@given(mixtures)
@settings(max_examples=200)
def test_the_changes_lead_to_the_text_and_touch_no_letter(text: str) -> None:
    cleaning = propose(text)
    assert applied(text, cleaning.changes) == cleaning.text
    assert all(
        text[change.start : change.end] == change.before != change.after for change in cleaning.changes
    )
    assert all(one.end <= other.start for one, other in pairwise(cleaning.changes))
    assert list(filter(str.isalpha, cleaning.text)) == list(filter(str.isalpha, text))
    assert list(filter(str.isdecimal, text)) or not list(filter(str.isdecimal, cleaning.text))
