"""What differs between two states, taken back in a third; and what counts as typing."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.agenda import AgendaItem
from app.domain.alteration import TYPED_AT_ONCE, between, is_typing, joined, reverted
from app.domain.meeting import Meeting, move, put, remove, revise
from app.domain.statement import Statement, StatementKind


def agenda(*ids: str) -> Meeting:
    return Meeting("m", agenda=tuple(AgendaItem(one, f"دستور {one}") for one in ids))


def order(meeting: Meeting) -> str:
    return "".join(item.id for item in meeting.agenda)


def said(text: str) -> Meeting:
    return Meeting("m", statements=(Statement("s", text=text),))


@given(st.permutations("abcdef"), st.integers(0, 6), st.permutations("abcdefghij"), st.integers(0, 10))
def test_any_order_and_any_coming_and_going_is_taken_back_exactly(old, few, new, many) -> None:
    before, after = agenda(*old[:few]), agenda(*new[:many])
    assert reverted(after, between(before, after)) == before
    assert reverted(before, between(before, after).inverse) == after


def test_a_move_is_taken_back_beside_what_came_since() -> None:
    before = agenda(*"abcd")
    moved = move(before, "d", -3)
    longer = put(moved, AgendaItem("e", "دستور e"))
    assert order(reverted(longer, between(before, moved))) == "abcde"


def test_a_move_over_one_that_was_moved_since_is_left_alone() -> None:
    before = agenda(*"abcd")
    moved = move(before, "d", -3)
    again = move(moved, "b", 3)
    assert order(reverted(again, between(before, moved))) == order(again)


def test_what_went_comes_back_to_its_place_though_others_went_since() -> None:
    before = agenda(*"abcd")
    shorter = remove(before, "b")
    assert order(reverted(remove(shorter, "d"), between(before, shorter))) == "abc"


def test_only_the_fields_of_the_act_go_back() -> None:
    before = agenda("a")
    titled = put(before, replace(before.agenda[0], title="امنیت"))
    presented = put(titled, replace(titled.agenda[0], presenter="علی نمونه"))
    back = reverted(presented, between(before, titled))
    assert back.agenda[0] == replace(before.agenda[0], presenter="علی نمونه")


def test_facts_that_were_changed_since_stay() -> None:
    before = Meeting("m", title="یک", venue="تالار")
    after = revise(before, title="دو", venue="سرا")
    assert reverted(revise(after, title="سه"), between(before, after)) == revise(
        before, title="سه", venue="تالار"
    )


@given(st.text("گزا ", max_size=300), st.text("گزا ", max_size=300), st.integers(0, 300), st.integers(0, 60))
def test_a_few_letters_at_one_place_are_typing(text, other, place, gone) -> None:
    after = text[:place] + other + text[place + gone :]
    if len(other) <= TYPED_AT_ONCE and gone <= TYPED_AT_ONCE and after != text:
        assert is_typing(between(said(text), said(after)))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (said(""), said("گ" * (TYPED_AT_ONCE + 1))),
        (said("ي" + "گ" * 80 + "ي"), said("ی" + "گ" * 80 + "ی")),
        (said("گ"), put(said("گ"), Statement("s", kind=StatementKind.REPORT, text="گ"))),
        (said("گ"), put(said("گ"), Statement("s", text="گز", kind=StatementKind.REPORT))),
        (said("گ"), put(said("گز"), Statement("t"))),
        (said("گ"), revise(said("گز"), title="ن")),
        (said("گ"), Meeting("m")),
    ],
    ids=["paste", "cleaning", "choice", "two fields", "new item", "fact too", "removal"],
)
def test_everything_else_is_no_typing(before, after) -> None:
    assert not is_typing(between(before, after))


def test_typing_goes_on_in_the_same_text_only() -> None:
    first = between(said("گ"), said("گز"))
    assert joined(first, between(said("گز"), said("گزا"))) == between(said("گ"), said("گزا"))
    assert joined(first, between(said("گزارش"), said("گزا"))) is None
    title = between(Meeting("m", title="گ"), Meeting("m", title="گز"))
    assert joined(first, title) is None
    assert joined(title, between(Meeting("m", title="گز"), Meeting("m"))) == between(
        Meeting("m", title="گ"), Meeting("m")
    )
