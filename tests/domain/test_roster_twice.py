"""Whatever the lists say: taken twice is taken once, nobody is doubled, no position is lost."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.person import MemberKind
from app.domain.register import Register
from app.domain.roster import Match, MatchKind, RosterRow
from app.domain.roster_matching import match
from app.domain.roster_person import name_key
from app.domain.roster_places import new_places
from app.domain.roster_taking import take

DAY = date(2026, 11, 3)
DAYS = st.sampled_from(
    (None, None, None, date(2021, 1, 1), date(2023, 1, 1), date(2025, 1, 1), date(2030, 1, 1))
)
ROWS = st.builds(
    RosterRow,
    line=st.just(0),
    last_name=st.sampled_from(("کریمی", "كريمي", "حسینی")),
    first_name=st.sampled_from(("علی", "رضا", "محمد علی")),
    honorific=st.sampled_from(("", "سید", "مهندس")),
    title=st.sampled_from(("", "شورایار", "دبیر")),
    body=st.sampled_from(("", "", "شهرداری")),
    neighbourhood=st.sampled_from(("", "شکوفه", "محله استخر", "استخر")),
    member_kind=st.sampled_from((None, MemberKind.MAIN, MemberKind.ALTERNATE)),
    since=DAYS,
    until=DAYS,
    national_id=st.sampled_from(("", "", "0932833810", "0012345679")),
    mobile=st.sampled_from(("", "", "09123456789", "09350000000")),
    father_name=st.sampled_from(("", "", "حسن", "احمد")),
).filter(lambda row: not (row.since and row.until and row.until < row.since))
LISTS = st.lists(ROWS, min_size=1, max_size=7).map(
    lambda rows: [replace(row, line=line) for line, row in enumerate(rows, start=2)]
)


def after(register: Register, rows: list[RosterRow], day: date = DAY) -> tuple[Register, tuple[Match, ...]]:
    """The register after a list was taken as proposed, with all the places that it names."""
    matches = match(rows, register, day, "شورایار")
    taken = take(register, matches, {}, new_places(rows, register), day, "شورایار")
    people = {one.id: one for one in register.people} | {one.id: one for one in taken.people}
    changed = Register(
        people=tuple(people.values()),
        bodies=register.bodies + taken.bodies,
        neighbourhoods=register.neighbourhoods + taken.neighbourhoods,
    )
    return changed, matches


def have_names_and_numbers_of_their_own(rows: list[RosterRow]) -> bool:
    numbers = [row.national_id for row in rows if row.national_id]
    return len(set(numbers)) == len(numbers)


TOLD_APART = LISTS.map(
    lambda rows: list({name_key(row.first_name, row.last_name): row for row in rows}.values())
).filter(have_names_and_numbers_of_their_own)
"""Lists in which nobody is called like another."""


@settings(max_examples=120)
@given(LISTS, TOLD_APART)
def test_taken_twice_is_taken_once(earlier: list[RosterRow], rows: list[RosterRow]) -> None:
    start, _ = after(Register(), earlier)
    once, _ = after(start, rows)
    twice, _ = after(once, rows)
    assert twice == once
    later, _ = after(once, rows, DAY + timedelta(days=40))
    assert later == once


@settings(max_examples=120)
@given(LISTS, LISTS)
def test_nobody_is_doubled_whoever_is_called_alike(earlier: list[RosterRow], rows: list[RosterRow]) -> None:
    start, _ = after(Register(), earlier)
    once, _ = after(start, rows)
    twice, matches = after(once, rows)
    assert len(twice.people) == len(once.people)
    assert MatchKind.NEW not in {one.kind for one in matches}


@settings(max_examples=120)
@given(LISTS, LISTS)
def test_nobody_and_no_position_is_lost(earlier: list[RosterRow], rows: list[RosterRow]) -> None:
    start, _ = after(Register(), earlier)
    then, _ = after(start, rows)
    for before in start.people:
        now = then.person(before.id)
        assert now is not None
        assert [held.id for held in before.positions] == [held.id for held in now.positions][
            : len(before.positions)
        ]
        assert all(
            held.until is None or held.since is None or held.since <= held.until for held in now.positions
        )


@settings(max_examples=100)
@given(LISTS)
def test_rows_with_a_number_of_their_own_are_never_unclear(rows: list[RosterRow]) -> None:
    numbered = [replace(row, national_id=f"{row.line:010}") for row in rows]
    register, _ = after(Register(), numbered)
    assert len(register.people) == len(rows)
    assert [one.candidates for one in match(numbered, register, DAY)] == [()] * len(rows)
