"""A body said by some words of its name: the chip has all of them, and none of them stays in the text."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.body import Body
from app.domain.pasted_lines import pasted_lines
from app.domain.register import Register
from app.domain.resolution_line import Line, LineIndex, Standing, resolution, understand
from app.persian.calendar import Overrun
from app.persian.deadlines import Note

CAMP = ("قرارگاه", "فرهنگی", "امام", "رضا", "شهرری")
INDEX = LineIndex(
    Register(
        bodies=(
            Body("camp", "قرارگاه فرهنگی امام رضا(ع) شهرری", "قرارگاه"),
            Body("twenty", "شهرداری منطقه ۲۰", "شهرداری"),
            Body("nineteen", "شهرداری منطقه ۱۹"),
        )
    )
)
PROSE = ("نصب", "در", "میدان", "را", "کند", "۵", "آب")


def typed(text: str) -> Line:
    return understand(text, INDEX, date(2026, 11, 3))


@pytest.mark.parametrize(
    ("line", "chip", "prose"),
    [
        ("طرح مسئول: قرارگاه فرهنگی", "قرارگاه فرهنگی", "طرح"),
        ("*قرارگاه امام رضا در میدان نصب کند", "قرارگاه امام رضا", "در میدان نصب کند"),
        ("*قرارگاه فرهنگی امام رضا (ع) نصب", "قرارگاه فرهنگی امام رضا (ع)", "نصب"),
        ("*قرارگاه امام و فرهنگی", "قرارگاه امام", "و فرهنگی"),  # not in this order
        ("*قرارگاه فرهنگی‌ها", "قرارگاه", "فرهنگی‌ها"),
        ("*شهرداری ۲۰ درخت بکارد", "شهرداری", "۲۰ درخت بکارد"),  # it counts trees
    ],
)
def test_the_words_of_a_name_are_in_its_chip(line: str, chip: str, prose: str) -> None:
    read = typed(line)
    assert [(one.words, one.is_understood) for one in read.chips] == [(chip, True)]
    assert (read.text, read.left) == (prose, ())


def test_words_that_begin_two_names_wait_for_her() -> None:
    (chip,) = typed("*شهرداری منطقه درخت بکارد").chips
    assert (chip.words, chip.standing) == ("شهرداری منطقه", Standing.AMBIGUOUS)
    assert [name.id for name in chip.candidates] == ["twenty", "nineteen"]


def test_the_last_word_may_be_half_typed() -> None:
    (chip,) = typed("*قرارگاه فرهن").chips
    assert (chip.words, chip.standing) == ("قرارگاه فرهن", Standing.UNKNOWN)
    assert [name.id for name in chip.candidates] == ["camp"]
    assert typed("*قرارگاه فرهن ").text == "فرهن"


@given(
    st.lists(st.sampled_from(CAMP[1:]), unique=True).map(lambda some: sorted(some, key=CAMP.index)),
    st.lists(st.sampled_from(PROSE), max_size=4),
)
def test_words_of_the_value_never_end_in_the_text(some: list[str], prose: list[str]) -> None:
    line = typed(" ".join(("مسئول:", CAMP[0], *some, *prose)))
    (chip,) = line.chips
    assert (chip.value.id if hasattr(chip.value, "id") else None) == "camp"
    assert chip.words.split() == [CAMP[0], *some]
    assert resolution(line, "r").text.split() == prose


@given(st.lists(st.sampled_from((*CAMP, *PROSE, "شهرداری", "منطقه", "۲۰", "و", "،")), max_size=8))
def test_every_word_typed_is_in_the_text_or_in_a_field(words: list[str]) -> None:
    line = typed(" ".join(("طرح *قرارگاه", *words)))
    named = [word for chip in line.chips if chip.is_understood for word in chip.words.split()]
    kept = resolution(line, "r").text.replace("مسئول:", " ").replace("،", " ").split()
    joins = {"و", "،"}
    wanted = [word for word in ("طرح", "قرارگاه", *words) if word not in joins]
    assert sorted(word for word in (*named, *kept) if word not in joins) == sorted(wanted)


def test_the_month_that_a_day_is_beyond_is_known() -> None:
    (chip,) = typed("نصب <31 مهر").chips
    assert (chip.note, chip.overrun) == (Note.NO_SUCH_DAY, Overrun(1405, 7, 30))
    assert typed("نصب >۱۴۰۵/۱۲/۳۰").chips[0].overrun == Overrun(1405, 12, 29)
    assert typed("نصب >۱۴۰۵/۱۳/۱").chips[0].overrun is None
    assert typed("نصب >۳۰ اسفند ۱۴۰۸").chips[0].is_understood


def test_pasted_lines_are_read_each_for_itself() -> None:
    pasted = ("آسفالت *شهرداری", "روشنایی", "مهلت: ۱۵ دی", "مسئول: قرارگاه فرهنگی")
    first, second = pasted_lines(pasted, typed)
    assert (first.text, first.values.responsible_ids, first.values.due_on) == ("آسفالت", ("twenty",), None)
    assert (second.text, second.values.responsible_ids) == ("روشنایی", ("camp",))
    assert second.values.due_on is not None
    assert pasted_lines(("مسئول: قرارگاه",), typed)[0].values.responsible_ids == ("camp",)
