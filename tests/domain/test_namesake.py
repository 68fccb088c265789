"""Namesakes of the register are told apart by their neighbourhood, or else by what else is known of them."""

from __future__ import annotations

from datetime import date

from app.domain.body import Body
from app.domain.namesake import called, told_apart
from app.domain.neighbourhood import Neighbourhood
from app.domain.person import Person, Position
from app.domain.register import Register

NORTH, SOUTH, POLICE = Neighbourhood("n", "شمالی"), Neighbourhood("s", "جنوبی"), Body("p", "کلانتری نمونه")


def person(one_id: str, last_name: str, *positions: Position) -> Person:
    return Person(one_id, last_name, "علی", positions=positions)


def register(*people: Person) -> Register:
    return Register(people=people, bodies=(POLICE,), neighbourhoods=(NORTH, SOUTH))


def test_a_namesake_in_any_spelling_is_told_by_place_body_or_title() -> None:
    people = (
        person("a", "رضایی", Position("1", "شورایار", None, "n")),
        person("b", "رضايي", Position("2", "رئیس", "p")),
        person("c", "رضایی", Position("3", "مهندس")),
        person("d", "رضایی"),
        person("e", "ملکی", Position("4", "شورایار", None, "s")),
    )
    apart = told_apart(register(*people))
    assert apart == {"a": "شمالی", "b": "کلانتری نمونه", "c": "مهندس"}
    assert [called(one, apart) for one in people] == [
        "علی رضایی (شمالی)",
        "علی رضايي (کلانتری نمونه)",
        "علی رضایی (مهندس)",
        "علی رضایی",
        "علی ملکی",
    ]


def test_the_neighbourhood_is_that_of_the_day() -> None:
    moved = person(
        "a",
        "رضایی",
        Position("1", "شورایار", None, "n", until=date(2026, 1, 1)),
        Position("2", "شورایار", None, "s", since=date(2026, 1, 2)),
    )
    both = register(moved, person("b", "رضایی"))
    assert told_apart(both, date(2025, 6, 1)) == {"a": "شمالی"}
    assert told_apart(both, date(2026, 6, 1)) == told_apart(both) == {"a": "جنوبی"}
