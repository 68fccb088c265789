"""The register of an office goes into a file and comes back, without what is private."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.body import Body, BodyKind
from app.domain.neighbourhood import Neighbourhood
from app.domain.person import MemberKind, Person, Position
from app.domain.problems import Problem
from app.domain.profile import OfficeProfile
from app.domain.register import Register
from app.domain.series import Series, Venue
from app.records.registers import read_register, write_register
from tests.records.editing import put
from tests.records.strategies import TEXTS

SAMPLE = (Path(__file__).parents[2] / "resources" / "sample" / "register.json").read_bytes()
FOLDER = "/register"
DAYS = st.none() | st.dates(date(1921, 3, 21), date(2058, 3, 19))
PEOPLE = st.builds(
    Person,
    st.just("person"),
    TEXTS,
    TEXTS,
    TEXTS,
    st.lists(
        st.builds(
            Position,
            st.just("position"),
            TEXTS,
            st.sampled_from([None, "body"]),
            st.sampled_from([None, "place"]),
            st.sampled_from(MemberKind),
            DAYS,
            DAYS,
        ),
        max_size=2,
    ).map(tuple),
    active=st.booleans(),
)
REGISTERS = st.builds(
    Register,
    st.tuples(PEOPLE),
    st.tuples(
        st.builds(
            Body,
            st.just("body"),
            TEXTS,
            TEXTS,
            st.sampled_from(BodyKind),
            st.none(),
            st.lists(TEXTS, max_size=2).map(tuple),
        )
    ),
    st.tuples(
        st.builds(
            Neighbourhood,
            st.just("place"),
            TEXTS,
            st.lists(TEXTS, max_size=2).map(tuple),
            TEXTS,
            st.sampled_from([None, True, False]),
            st.booleans(),
            TEXTS,
        )
    ),
    st.tuples(st.builds(Venue, st.just("venue"), TEXTS, TEXTS, st.none() | st.integers(0, 500))),
    st.tuples(st.builds(Series, st.just("series"), TEXTS, TEXTS, st.just("venue"), st.just("person"))),
)


@settings(max_examples=60)
@given(st.builds(OfficeProfile, TEXTS, TEXTS, TEXTS, TEXTS, TEXTS, st.booleans()), REGISTERS)
def test_what_was_written_is_read_back_equal_and_written_again_with_the_same_bytes(
    profile: OfficeProfile, register: Register
) -> None:
    data = write_register(profile, register)
    assert read_register(data) == (profile, register)
    assert write_register(*read_register(data)) == data


def test_what_is_private_of_a_person_is_not_in_the_file() -> None:
    person = Person("p", "نمونه")
    private = replace(
        person, father_name="پدر", national_id="0932833810", mobile="09120000000", note="یادداشت"
    )
    data = write_register(OfficeProfile(), Register(people=(private,)))
    assert (
        not {"father_name", "national_id", "mobile", "note"}
        & json.loads(data)["register"]["people"][0].keys()
    )
    assert read_register(data)[1].people == (person,)


def _refused(edit: tuple[str, Any]) -> Problem:
    plain = json.loads(SAMPLE)
    put(plain, *edit)
    with pytest.raises(Problem) as caught:
        read_register(json.dumps(plain).encode())
    return caught.value


@pytest.mark.parametrize(
    ("pointer", "value", "reason"),
    [
        (f"{FOLDER}/people/0/national_id", "0932833810", "unknown"),
        (f"{FOLDER}/people/0/positions/0/since", "1396", "format"),
        (f"{FOLDER}/people/0/positions/0/body_id", "nowhere", "dangling"),
        (f"{FOLDER}/bodies/2/parent_id", "nowhere", "dangling"),
        (f"{FOLDER}/series/0/chair_id", "nowhere", "dangling"),
        (f"{FOLDER}/series/0/venue_id", "nowhere", "dangling"),
        (f"{FOLDER}/neighbourhoods/1/id", "sample-place-estakhr", "duplicate"),
        ("/profile/region", 20, "type"),
    ],
)
def test_a_register_that_is_wrong_is_refused_with_the_place(pointer: str, value: object, reason: str) -> None:
    problem = _refused((pointer, value))
    assert problem.code == "record_invalid"
    assert (problem.values["pointer"], problem.values["reason"]) == (pointer, reason)


def test_a_record_is_not_a_register() -> None:
    assert _refused(("/format", "dabir-minutes")).code == "record_format"
