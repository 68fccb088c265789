"""Whom a row means, and what it does to the positions; nobody is guessed, nothing is deleted."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from app.domain.body import Body
from app.domain.neighbourhood import Neighbourhood
from app.domain.person import MemberKind, Person, Position
from app.domain.register import Register
from app.domain.roster import (
    NEW,
    Choice,
    Decision,
    Difference,
    Doubt,
    Match,
    MatchKind,
    OtherName,
    RosterRow,
)
from app.domain.roster_matching import match
from app.domain.roster_places import NewPlaces, new_places
from app.domain.roster_taking import Taken, take

DAY = date(2026, 11, 3)
MAIN, ALTERNATE = MemberKind.MAIN, MemberKind.ALTERNATE
PLACES = (
    Neighbourhood("n-dowlat", "دولت‌آباد", ("دولت آباد قدیم",)),
    Neighbourhood("n-aghd", "اقدسیه"),
)
BODIES = (Body("b-area", "شهرداری منطقه ۲۰", "شهرداری", aliases=("منطقه بیست",)),)
KARIMI = Person(
    "p-karimi",
    "کریمی",
    "علی",
    "مهندس",
    (Position("q", "شورایار", None, "n-dowlat", MAIN, date(2021, 8, 3)),),
    national_id="0932833810",
    mobile="09123456789",
)
HERE = RosterRow(2, "کریمی", "علی", title="شورایار", neighbourhood="دولت آباد", member_kind=MAIN)


def register(*people: Person) -> Register:
    return Register(people=people, bodies=BODIES, neighbourhoods=PLACES)


def matched(row: RosterRow, *people: Person) -> Match:
    return match([row], register(*people), DAY, "شورایار")[0]


def taken(rows: list[RosterRow], *people: Person, choices: dict[int, Choice] | None = None) -> Taken:
    known = register(*people)
    found = match(rows, known, DAY, "شورایار")
    return take(known, found, choices or {}, new_places(rows, known), DAY, "شورایار")


@pytest.mark.parametrize(
    "row",
    [
        HERE,
        replace(HERE, last_name="كريمي", neighbourhood="محله دولت‌آباد قدیم"),
        replace(HERE, title="", member_kind=None),
        replace(HERE, honorific="سید"),
        replace(HERE, first_name="", last_name="علی کریمی"),
        RosterRow(2, "کریمی", "علی", national_id="0932833810"),
        RosterRow(2, "کریمی", "علی", mobile="09123456789"),
        RosterRow(2, "کریمی", "علی"),
    ],
)
def test_the_same_person_is_known_however_he_is_spelled(row: RosterRow) -> None:
    found = matched(row, KARIMI)
    assert found.person_id == "p-karimi"
    assert [one for one in found.differences if one.field != "honorific"] == []


def test_another_spelling_is_no_difference_and_empty_cells_erase_nothing() -> None:
    assert matched(replace(HERE, last_name="كريمي", honorific="مهندس"), KARIMI).kind is MatchKind.SAME


def test_what_the_row_says_otherwise_is_shown_old_and_new() -> None:
    found = matched(replace(HERE, mobile="09350000000", father_name="حسن"), KARIMI)
    assert found.kind is MatchKind.UPDATE
    assert set(found.differences) == {
        Difference("mobile", "09123456789", "09350000000"),
        Difference("father_name", "", "حسن"),
    }


def test_a_national_id_with_a_new_family_name_is_the_same_person() -> None:
    found = matched(RosterRow(2, "کریمی‌نژاد", "علی", national_id="0932833810"), KARIMI)
    assert found.differences == (Difference("last_name", "کریمی", "کریمی‌نژاد"),)


def test_a_national_id_of_somebody_called_otherwise_is_unclear() -> None:
    found = matched(RosterRow(2, "آذری", "زهرا", national_id="0932833810"), KARIMI)
    assert (found.kind, found.candidates) == (MatchKind.UNCLEAR, ("p-karimi",))


def test_a_national_id_that_a_list_gives_to_two_names_matches_nobody() -> None:
    rows = [replace(HERE, national_id="0932833810"), RosterRow(3, "کریمی", "رضا", national_id="0932833810")]
    found = match(rows, register(KARIMI), DAY)
    assert [one.kind for one in found] == [MatchKind.UNCLEAR] * 2
    assert found[1].doubts == (Doubt.NATIONAL_ID_SHARED,)


def test_one_mobile_in_a_family_makes_nobody_another() -> None:
    assert matched(RosterRow(2, "آذری", "زهرا", mobile="09123456789"), KARIMI).kind is MatchKind.NEW


@pytest.mark.parametrize(
    "row",
    [
        replace(HERE, national_id="0012345679"),
        replace(HERE, father_name="رضا"),
    ],
)
def test_a_namesake_with_another_number_or_father_is_somebody_else(row: RosterRow) -> None:
    assert matched(row, replace(KARIMI, father_name="حسن")).kind is MatchKind.NEW


def test_a_namesake_of_another_neighbourhood_is_never_guessed() -> None:
    found = matched(replace(HERE, neighbourhood="اقدسیه"), KARIMI)
    assert (found.kind, found.candidates) == (MatchKind.UNCLEAR, ("p-karimi",))


def test_two_namesakes_in_one_neighbourhood_are_never_guessed() -> None:
    twin = replace(KARIMI, id="p-twin", national_id="", mobile="")
    found = matched(HERE, KARIMI, twin)
    assert (found.kind, found.candidates) == (MatchKind.UNCLEAR, ("p-karimi", "p-twin"))
    assert matched(replace(HERE, national_id="0932833810"), KARIMI, twin).person_id == "p-karimi"


def test_namesakes_of_one_list_are_two_people_and_two_rows_of_one_are_one() -> None:
    rows = [
        HERE,
        replace(HERE, line=3, neighbourhood="اقدسیه"),
        replace(HERE, line=4, title="دبیر", member_kind=None),
    ]
    found = taken(rows)
    assert [[held.title for held in one.positions] for one in found.people] == [
        ["شورایار", "دبیر"],
        ["شورایار"],
    ]
    again = match(rows, register(*found.people), DAY, "شورایار")
    assert {one.kind for one in again} == {MatchKind.SAME}


def test_a_name_that_is_taken_twice_is_told_unless_something_tells_the_two_apart() -> None:
    elsewhere = replace(HERE, line=9, neighbourhood="اقدسیه")
    assert [one.namesakes for one in match([HERE, elsewhere], register(), DAY)] == [(9,), (2,)]
    joined = replace(HERE, line=3, title="دبیر", member_kind=None)
    assert [one.namesakes for one in match([HERE, joined], register(), DAY)] == [(), ()]
    fathers = [replace(HERE, father_name="حسن"), replace(elsewhere, father_name="احمد")]
    assert [one.namesakes for one in match(fathers, register(), DAY)] == [(), ()]
    known = taken([HERE, elsewhere]).people
    assert [one.namesakes for one in match([HERE, elsewhere], register(*known), DAY)] == [(), ()]


def test_a_place_under_another_name_is_told_and_another_spelling_is_not() -> None:
    alias = replace(HERE, neighbourhood="محله دولت آباد قدیم", body="منطقه بیست")
    assert matched(alias).other_names == (
        OtherName("محله دولت آباد قدیم", "دولت‌آباد"),
        OtherName("منطقه بیست", "شهرداری منطقه ۲۰"),
    )
    assert matched(replace(HERE, neighbourhood="محله دولت اباد", body="کلانتری نو")).other_names == ()


def test_the_order_of_the_rows_does_not_make_a_namesake_of_the_one_who_is_known() -> None:
    rows = [replace(HERE, line=2, neighbourhood="اقدسیه"), replace(HERE, line=3)]
    kinds = [one.kind for one in match(rows, register(KARIMI), DAY)]
    assert kinds == [MatchKind.NEW, MatchKind.SAME]


def test_an_unclear_row_waits_for_her_word() -> None:
    row = replace(HERE, neighbourhood="اقدسیه")
    assert taken([row], KARIMI) == Taken()
    (moved,) = taken([row], KARIMI, choices={2: Choice(Decision.UPDATE, "p-karimi")}).people
    assert [held.neighbourhood_id for held in moved.positions] == ["n-dowlat", "n-aghd"]
    (other,) = taken([row], KARIMI, choices={2: NEW}).people
    assert other.id != "p-karimi"


def test_an_alternate_who_becomes_a_main_member_keeps_what_he_was() -> None:
    before = replace(KARIMI, positions=(replace(KARIMI.positions[0], member_kind=ALTERNATE),))
    (after,) = taken([replace(HERE, since=date(2026, 3, 21))], before).people
    old, new = after.positions
    assert (old.member_kind, old.until) == (ALTERNATE, date(2026, 3, 20))
    assert (new.member_kind, new.since, new.until) == (MAIN, date(2026, 3, 21), None)
    assert matched(replace(HERE, since=date(2026, 3, 21)), after).kind is MatchKind.SAME


def test_without_a_date_the_change_is_of_the_day_of_the_import() -> None:
    before = replace(KARIMI, positions=(replace(KARIMI.positions[0], member_kind=ALTERNATE),))
    (after,) = taken([HERE], before).people
    assert [(held.since, held.until) for held in after.positions] == [
        (date(2021, 8, 3), date(2026, 11, 2)),
        (DAY, None),
    ]
    assert match([HERE], register(after), date(2027, 1, 1))[0].kind is MatchKind.SAME


def test_a_position_that_ended_gets_its_end() -> None:
    (after,) = taken([replace(HERE, until=date(2026, 1, 1))], KARIMI).people
    assert after.positions == (replace(KARIMI.positions[0], until=date(2026, 1, 1)),)
    again = matched(HERE, after)
    assert (again.kind, again.doubts) == (MatchKind.SAME, (Doubt.ENDED,))


def test_a_second_term_comes_after_the_first() -> None:
    (after,) = taken([replace(HERE, since=date(2025, 8, 3))], KARIMI).people
    assert [(held.since, held.until) for held in after.positions] == [
        (date(2021, 8, 3), date(2025, 8, 2)),
        (date(2025, 8, 3), None),
    ]


def test_somebody_archived_who_is_listed_comes_back() -> None:
    found = matched(HERE, replace(KARIMI, active=False))
    assert found.differences == (Difference("active", "", ""),)


def test_places_are_known_by_every_name_and_made_only_when_wanted() -> None:
    rows = [
        replace(HERE, neighbourhood="محله شکوفه", body="منطقه بیست"),
        RosterRow(3, "آذری", "زهرا", title="رئیس", body="کلانتری نمونه"),
        RosterRow(4, "آذری", "لیلا", neighbourhood="شكوفه"),
    ]
    known = register()
    found = match(rows, known, DAY)
    assert new_places(rows, known) == NewPlaces(("شکوفه",), ("کلانتری نمونه",))
    without = take(known, found, {}, NewPlaces(), DAY)
    assert (without.bodies, without.neighbourhoods) == ((), ())
    assert without.people[0].positions[0].body_id == "b-area"
    assert [held.neighbourhood_id for one in without.people for held in one.positions] == [None, None]
    wanted = take(known, found, {}, NewPlaces(("شکوفه",)), DAY)
    (made,) = wanted.neighbourhoods
    assert made.name == "شکوفه"
    assert [held.neighbourhood_id for one in wanted.people for held in one.positions] == [
        made.id,
        None,
        made.id,
    ]


def test_a_councillor_without_a_title_has_the_word_of_the_office() -> None:
    (made,) = taken([replace(HERE, title="")]).people
    assert made.positions[0].title == "شورایار"


@pytest.mark.parametrize(
    ("changed", "kind"),
    [
        ({"title": "دبیر شورایاری"}, MAIN),
        ({"title": "عضو شورایاری", "member_kind": MemberKind.ALTERNATE}, MemberKind.ALTERNATE),
        ({"title": "دبیر شورایاری‌ها", "neighbourhood": ""}, MemberKind.NONE),
        ({"title": "کارشناس شورایاری‌ها", "body": "شهرداری"}, MemberKind.NONE),
        ({"title": "معتمد محل"}, MemberKind.NONE),
    ],
)
def test_whom_his_title_calls_a_councillor_of_a_neighbourhood_is_one(changed, kind) -> None:
    (made,) = taken([replace(HERE, **{"member_kind": None} | changed)]).people
    assert made.positions[0].member_kind is kind
