"""The register keeps its things whole, its names unambiguous, and what is named."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.domain.body import Body
from app.domain.neighbourhood import Neighbourhood
from app.domain.person import Person
from app.domain.preparation import PLAIN, Preparation
from app.domain.problems import Problem
from app.domain.profile import OfficeProfile
from app.domain.register import Register
from app.domain.series import Series
from tests.storage.samples import MEETING, REGISTER, put_register
from tests.strategies import profiles, registers

modest = settings(
    max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)


def by_id(register):
    return {
        field.name: {thing.id: thing for thing in getattr(register, field.name)} for field in fields(Register)
    }


@modest
@given(register=registers())
def test_what_is_kept_comes_back_equal(trial, register):
    with trial() as office:
        put_register(office, register)
        assert by_id(office.register()) == by_id(register)
        for body in register.bodies:
            assert office.bodies.get(body.id) == body


@modest
@given(st.data())
def test_put_again_replaces_all_of_a_person(trial, data):
    register = data.draw(registers().filter(lambda one: len(one.people) > 1))
    first, second = register.people[:2]
    changed = replace(second, id=first.id, positions=first.positions[:1])
    with trial() as office:
        put_register(office, register)
        office.people.put(changed)
        assert office.people.get(first.id) == changed


@modest
@given(profile=profiles())
def test_the_profile_comes_back(trial, profile):
    with trial() as office:
        assert office.profile() == OfficeProfile()
        office.set_profile(OfficeProfile("نخست"))
        office.set_profile(profile)
        assert office.profile() == profile


def test_people_are_in_the_order_of_the_alphabet(store):
    with store.write() as office:
        for number, name in enumerate(("یاوری", "پاکدل", "آزاد", "گلستان")):
            office.people.put(Person(f"p{number}", name))
        assert [one.last_name for one in office.people.all()] == ["آزاد", "پاکدل", "گلستان", "یاوری"]


@pytest.mark.parametrize("alias", ["معاونت فنی", "معاونت‌فني", "کم‌برخوردار", "كم برخوردار"])
def test_a_name_means_one_body_however_it_is_spelled(store, alias):
    with store.write() as office:
        office.bodies.put(Body("b1", "معاونت فنی", aliases=("کم‌برخوردار",)))
    with pytest.raises(Problem) as refused, store.write() as office:
        office.bodies.put(Body("b2", "دیگری", aliases=(alias,)))
    assert refused.value.code == "alias_taken"
    assert refused.value.values == {"alias": alias, "body": "معاونت فنی"}
    with store.read() as office:
        assert [body.id for body in office.bodies.all()] == ["b1"]


def test_a_body_may_call_itself_by_two_spellings_and_give_a_name_up(store):
    with store.write() as office:
        office.bodies.put(Body("b1", "ناحیه یک", aliases=("ناحیهٔ یک", "ناحيه‌ يک")))
        office.bodies.put(Body("b1", "شهرداری ناحیه"))
        office.bodies.put(Body("b2", "ناحیه یک"))
        assert len(office.bodies.all()) == 2


@pytest.mark.parametrize(
    ("kind", "thing_id"),
    [
        ("people", "p1"),
        ("bodies", "b1"),
        ("bodies", "b2"),
        ("neighbourhoods", "n1"),
        ("venues", "v1"),
        ("series", "s1"),
    ],
)
def test_what_a_meeting_names_cannot_be_deleted(store, kind, thing_id):
    with store.write() as office:
        put_register(office)
        office.meetings.add(MEETING)
    with pytest.raises(Problem) as refused, store.write() as office:
        getattr(office, kind).delete(thing_id)
    assert refused.value.code == "still_named_here"
    with store.read() as office:
        assert by_id(office.register()) == by_id(REGISTER)


def test_what_nothing_names_can_be_deleted_with_its_parts(store):
    with store.write() as office:
        put_register(office)
        office.series.delete("s1")
        office.people.delete("p1")
        office.bodies.delete("b2")
        office.bodies.delete("b1")
        office.bodies.put(Body("b3", "منطقه"))
        assert [body.id for body in office.register().bodies] == ["b3"]
        assert office.register().people == ()


def test_a_neighbourhood_that_somebody_holds_a_position_for_stays(store):
    with store.write() as office:
        put_register(office)
        held = replace(REGISTER.people[0].positions[0], neighbourhood_id="n1")
        office.people.put(replace(REGISTER.people[0], positions=(held,)))
        with pytest.raises(Problem, match="still_named_here"):
            office.neighbourhoods.delete("n1")


def test_bodies_may_come_before_their_parents(store):
    with store.write() as office:
        office.bodies.put(Body("b2", "فرزند", parent_id="b1"))
        office.bodies.put(Body("b1", "پدر"))
    with store.read() as office:
        assert office.bodies.get("b2").parent_id == "b1"


def test_an_ordinal_never_goes_back(store):
    with store.write() as office:
        office.series.put(Series("s1", "نشست", last_ordinal=7))
        office.series.put(Series("s1", "نشست ماهیانه", last_ordinal=3))
        assert office.series.get("s1") == Series("s1", "نشست ماهیانه", last_ordinal=7)


def test_what_is_not_there_is_gone(store):
    with store.read() as office, pytest.raises(Problem) as gone:
        office.neighbourhoods.get("n9")
    assert gone.value.code == "thing_gone"


def test_unknown_is_not_no(store):
    with store.write() as office:
        office.neighbourhoods.put(Neighbourhood("n1", "محله", in_urban_area=None))
        office.neighbourhoods.put(Neighbourhood("n2", "محله", in_urban_area=False))
        assert [one.in_urban_area for one in office.neighbourhoods.all()] == [None, False]


def test_a_series_keeps_what_it_prepares(store):
    prepares = Preparation(time(9, 30), ("گزارش", "طرح پیشنهادها"), False, ("b2", "b1"), ("n1",), True)
    with store.write() as office:
        put_register(office)
        series = replace(REGISTER.series[0], preparation=prepares)
        office.series.put(series)
        assert office.series.all() == (series,)
        with pytest.raises(Problem, match="still_named_here"):
            office.neighbourhoods.delete("n1")
        office.series.put(replace(series, preparation=PLAIN))
        assert office.series.get("s1").preparation == PLAIN


def test_the_protocol_is_kept_beside_the_alphabet(store):
    names = ("آذری", "باقری", "پارسا")
    with store.write() as office:
        for name in names:
            office.people.put(Person(name, name))
        office.people.set_protocol(("پارسا", "آذری"))
        office.people.put(Person("آذری", "آذری", "مریم"))
        register = office.register()
        assert [person.id for person in register.people] == list(names)
        assert [person.id for person in register.in_protocol_order()] == ["پارسا", "آذری", "باقری"]
        office.people.delete("پارسا")
        assert office.register().protocol == ("آذری",)
        office.people.set_protocol(())
        assert office.register().protocol == ()
