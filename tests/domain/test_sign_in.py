"""The order of the sign-in sheet: found by name before the session, never changed once it is on paper."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain import sign_in
from app.domain.attendance import Attendance, Role
from app.domain.body import Body
from app.domain.meeting import Meeting
from app.domain.neighbourhood import Neighbourhood
from app.domain.person import Person
from app.domain.register import Register
from app.domain.sign_in import GroupKind, SheetNumber, SignInRow

PRINTED = datetime(2026, 11, 2, 14, 20, tzinfo=UTC)
REGISTER = Register(
    people=(
        Person("p1", "یزدانی نمونه", "آرش"),
        Person("p2", "آقایی نمونه", "یاسمن"),
        Person("p3", "گودرزی نمونه", "بهار"),
    ),
    bodies=(Body("b2", "کلانتری نمونه"), Body("b1", "اداره نمونه")),
    neighbourhoods=(Neighbourhood("n2", "ولی‌آباد نمونه"), Neighbourhood("n1", "پل نمونه")),
)
ROWS = (
    Attendance("police", "نادر مرادی نمونه", body_id="b2", role=Role.GUEST),
    Attendance("arash", "آرش یزدانی نمونه", "p1", neighbourhood_id="n1"),
    Attendance("press", "خبرنگاران نمونه", role=Role.GUEST, is_group=True),
    Attendance("yasaman", "یاسمن آقایی نمونه", "p2", neighbourhood_id="n1"),
    Attendance("youth", "جوانان نمونه", neighbourhood_id="n1", is_group=True),
    Attendance("chair", "سارا شاکری نمونه", body_id="b1", neighbourhood_id="n1", role=Role.CHAIR),
    Attendance("bahar", "بهار گودرزی نمونه", "p3", neighbourhood_id="n2"),
)
MEETING = Meeting("m", attendance=ROWS)


def given_out(rows: tuple[SignInRow, ...], at: datetime = PRINTED) -> tuple[SheetNumber, ...]:
    return tuple(SheetNumber(row.number, row.participant.id, at) for row in rows if not row.on_paper)


def ids(rows: tuple[SignInRow, ...]) -> list[str]:
    return [row.participant.id for row in rows]


def test_neighbourhoods_come_first_then_bodies_each_in_persian_order() -> None:
    rows = sign_in.rows(MEETING, REGISTER)
    assert ids(rows) == ["yasaman", "arash", "youth", "bahar", "chair", "police", "press"]
    assert [row.number for row in rows] == [1, 2, 3, 4, 5, 6, 7]
    assert [row.group.name for row in rows[2:]] == [
        "پل نمونه", "ولی‌آباد نمونه", "اداره نمونه", "کلانتری نمونه", "",
    ]  # fmt: skip
    assert rows[-1].group.kind is GroupKind.OTHER


def test_who_comes_into_the_list_after_the_printing_goes_to_its_end_in_the_order_of_coming() -> None:
    printed = given_out(sign_in.rows(MEETING, REGISTER))
    first = Attendance("z", "زهرا نمونه", neighbourhood_id="n1")
    second = Attendance("a", "آذر نمونه", neighbourhood_id="n1")
    after = replace(MEETING, attendance=(first, second, *ROWS))
    rows = sign_in.rows(after, REGISTER, printed)
    assert ids(rows)[7:] == ["z", "a"]
    assert [row.number for row in rows[7:]] == [8, 9]
    assert {row.group.kind for row in rows[7:]} == {GroupKind.ADDED}
    assert [row.on_paper for row in rows] == [True] * 7 + [False] * 2


def test_a_new_name_or_neighbourhood_moves_nobody_on_the_paper() -> None:
    printed = given_out(sign_in.rows(MEETING, REGISTER))
    moved = tuple(replace(row, name="ی", neighbourhood_id="n2", body_id=None) for row in reversed(ROWS))
    rows = sign_in.rows(replace(MEETING, attendance=moved), REGISTER, printed)
    assert ids(rows) == ids(sign_in.rows(MEETING, REGISTER))


def test_whoever_is_taken_out_leaves_a_hole_which_nobody_gets() -> None:
    printed = given_out(sign_in.rows(MEETING, REGISTER))
    rest = tuple(row for row in ROWS if row.id not in ("bahar", "press"))
    new = Attendance("new", "تازه نمونه")
    rows = sign_in.rows(replace(MEETING, attendance=(*rest, new)), REGISTER, printed)
    assert [(row.number, row.participant.id) for row in rows] == [
        (1, "yasaman"), (2, "arash"), (3, "youth"), (5, "chair"), (6, "police"), (8, "new"),
    ]  # fmt: skip
    assert sign_in.next_number(rows, printed) == 9


def test_on_a_later_print_newcomers_stand_together_below_the_first() -> None:
    printed = given_out(sign_in.rows(MEETING, REGISTER))
    more = replace(MEETING, attendance=(*ROWS, Attendance("new", "تازه نمونه", neighbourhood_id="n1")))
    again = given_out(sign_in.rows(more, REGISTER, printed), PRINTED + timedelta(hours=1))
    rows = sign_in.rows(more, REGISTER, (*printed, *again))
    assert [row.group.kind for row in rows[6:]] == [GroupKind.OTHER, GroupKind.ADDED]
    assert all(row.on_paper for row in rows)


PEOPLE = st.lists(
    st.builds(
        Attendance,
        st.uuids().map(str),
        st.sampled_from(["علی نمونه", "زهرا نمونه", "آذر نمونه"]),
        neighbourhood_id=st.sampled_from([None, "n1", "n2"]),
        body_id=st.sampled_from([None, "b1", "b2"]),
        role=st.sampled_from(Role),
    ),
    max_size=12,
    unique_by=lambda row: row.id,
)


@settings(max_examples=100)
@given(PEOPLE, PEOPLE, st.randoms(use_true_random=False))
def test_numbers_on_paper_never_change_whatever_becomes_of_the_list(before, more, chance) -> None:
    printed = given_out(sign_in.rows(Meeting("m", attendance=tuple(before)), REGISTER))
    kept = [replace(row, name="ب", role=Role.GUEST) for row in before if chance.random() < 0.7] + more
    chance.shuffle(kept)
    rows = sign_in.rows(Meeting("m", attendance=tuple(kept)), REGISTER, printed)
    numbers = {one.row_id: one.number for one in printed}
    assert sorted(ids(rows)) == sorted(row.id for row in kept)
    assert len({row.number for row in rows}) == len(rows)
    assert all(numbers.get(row.participant.id, row.number) == row.number for row in rows)
    assert [row.number for row in rows] == sorted(row.number for row in rows)
