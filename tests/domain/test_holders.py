"""A person or a post that leads to a body: of the session first, on its day, and never by guess."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.attendance import Attendance
from app.domain.body import Body
from app.domain.holders import of_bodies
from app.domain.line_completions import completions
from app.domain.line_remedies import Way, trouble
from app.domain.person import Person, Position
from app.domain.register import Register
from app.domain.resolution_line import Line, LineIndex, Standing, as_line, resolution, understand

DAY = date(2026, 11, 3)
BODIES = (
    Body("services", "معاونت خدمات شهری", "خدمات شهری"),
    Body("works", "معاونت فنی و عمرانی"),
    Body("traffic", "پلیس راهور تهران بزرگ", "پلیس راهور"),
    Body("old", "اداره برچیده", active=False),
)
PEOPLE = (
    Person("tavakoli", "توکلی", "بیژن", "مهندس", (Position("1", "معاون", "services"),)),
    Person("rostami", "رستمی", "علی", "", (Position("2", "معاون فنی", "works", until=date(2026, 10, 1)),)),
    Person("noori", "نوری", "سارا", "", (Position("3", "معاون فنی", "works", since=date(2026, 10, 2)),)),
    Person("saberi", "صابری", "رضا", "سرهنگ", (Position("4", "رئیس", "traffic"),)),
    Person("zahir", "ظهیر", "مینا", "", (Position("5", "شورایار", neighbourhood_id="n"),)),
    Person("gone", "بهرامی", "لیلا", "", (Position("6", "رئیس", "old"),)),
    Person("left", "یزدانی", "کیان", "", (Position("7", "مدیر", "works"),), active=False),
)
OFFICE = Register(people=PEOPLE, bodies=BODIES)


def index(*attendance: Attendance, register: Register = OFFICE) -> LineIndex:
    return LineIndex(register, attendance=attendance, day=DAY)


def read(text: str, names: LineIndex | None = None) -> Line:
    return understand(text, names or index(), DAY)


def offered(text: str, names: LineIndex | None = None) -> list[tuple[str, str]]:
    """What is offered at the end of a line: the body, and through whom."""
    names = names or index()
    return [(one.name.id, one.name.person) for one in completions(read(text, names), len(text), names)]


@pytest.mark.parametrize(
    ("typed", "body", "who"),
    [
        ("توكلي", "services", "مهندس بیژن توکلی"),
        ("آقای توکلی", "services", "مهندس بیژن توکلی"),
        ("مهندس توکلی", "services", "مهندس بیژن توکلی"),
        ("معاون", "services", "مهندس بیژن توکلی"),
        ("معاون خدمات شهری", "services", "مهندس بیژن توکلی"),
        ("رئیس پلیس راهور", "traffic", "سرهنگ رضا صابری"),
        ("معاون فنی", "works", "سارا نوری"),
    ],
)
def test_one_person_or_post_stands_for_the_body_of_its_day(typed: str, body: str, who: str) -> None:
    line = read(f"نصب کانکس *{typed} تا آخر خرداد")
    assert (line.text, line.values.responsible_ids) == ("نصب کانکس", (body,))
    (chip, _deadline) = line.chips
    assert getattr(chip.value, "person", "") == who
    assert read(f"همکار: {typed}").values.cooperating_ids == (body,)
    assert read(f"مشاور: «{typed}»").values.consulted_ids == (body,)


def test_what_was_said_through_a_person_is_written_back_as_its_body() -> None:
    taken = resolution(read("نصب کانکس *توکلی"), "r")
    assert as_line(taken, index(), DAY) == "نصب کانکس مسئول: معاونت خدمات شهری"


def test_several_are_joined_as_bodies_are() -> None:
    assert read("*توکلی و سارا نوری، پلیس راهور").values.responsible_ids == ("services", "works", "traffic")
    assert read("*توکلی و رضا صابری و نوری").values.responsible_ids == ("services", "traffic", "works")
    assert [chip.words for chip in read("*ظهیر و توکلی").chips] == ["ظهیر", "توکلی"]
    assert [chip.words for chip in read("*توکلی و رضا صا").chips] == ["توکلی", "رضا صا"]
    assert read("*توکلی و شهر را پاک کند").text == "و شهر را پاک کند"


def test_a_person_or_post_is_the_whole_of_what_is_said() -> None:
    """«معاون آموزشی» is another one, of whom nothing is known; a body may go on in prose."""
    (chip,) = read("*معاون آموزشی").chips
    assert chip.standing is Standing.UNKNOWN
    assert read("*پلیس راهور در میدان").values.responsible_ids == ("traffic",)


def test_a_post_with_a_joint_in_it_is_not_cut_there() -> None:
    both = replace(
        OFFICE,
        people=(*PEOPLE, Person("x", "سلطانی", positions=(Position("8", "معاون و جانشین", "traffic"),))),
    )
    assert read("*معاون و جانشین", index(register=both)).values.responsible_ids == ("traffic",)


def test_the_session_has_its_own_titles_and_strangers() -> None:
    here = (
        Attendance("a", "بیژن توکلی", "tavakoli", "سرپرست معاونت", "works"),
        Attendance("b", "کامران رادفر", None, "رئیس ناحیه", "traffic"),
        Attendance("c", "سارا نوری", "noori", "مهمان"),
    )
    names = index(*here)
    assert read("*توکلی", names).values.responsible_ids == ("works",)
    assert read("*سرپرست معاونت", names).values.responsible_ids == ("works",)
    assert read("*کامران رادفر", names).values.responsible_ids == ("traffic",)
    assert offered("*رادفر", names) == [("traffic", "کامران رادفر")]
    assert read("*نوری", names).values.responsible_ids == ("works",), "his row names no body, the office does"


def test_two_of_several_bodies_are_offered_and_none_is_taken() -> None:
    here = Attendance("a", "کامران رادفر", None, "معاون", "traffic")
    line = read("*معاون", names := index(here))
    (chip,) = line.chips
    assert (chip.standing, line.values.responsible_ids) == (Standing.AMBIGUOUS, ())
    assert [name.id for name in chip.candidates] == ["traffic", "services"], "the session comes first"
    told = trouble(chip, names)
    assert told is not None
    assert [(one.way, one.name, one.person) for one in told.remedies] == [
        (Way.TAKE, "پلیس راهور تهران بزرگ", "کامران رادفر"),
        (Way.TAKE, "معاونت خدمات شهری", "مهندس بیژن توکلی"),
    ]
    assert resolution(line, "r").text == "مسئول: معاون"


def test_a_namesake_without_a_body_keeps_the_other_from_being_taken() -> None:
    names = index(Attendance("a", "توکلی"))
    (chip,) = read("*توکلی", names).chips
    assert (chip.standing, [one.id for one in chip.candidates]) == (Standing.UNKNOWN, ["services"])


def test_bodies_come_before_people_and_posts() -> None:
    assert offered("*معاو") == [("services", ""), ("works", "")]
    assert offered("*معاون") == [("services", "مهندس بیژن توکلی"), ("works", "")]
    assert offered("*رئیس") == [("traffic", "سرهنگ رضا صابری")]
    assert offered("*راهور رئ") == [("traffic", "سرهنگ رضا صابری")]
    assert offered("*یزدانی") == [], "he has left the office"


@pytest.mark.parametrize(
    ("typed", "told"),
    [("ظهیر", "مینا ظهیر"), ("مینا", "مینا ظهیر"), ("شورایار", "شورایار"), ("بهرامی", "لیلا بهرامی")],
)
def test_who_has_no_body_is_told_and_nobody_is_made_one(typed: str, told: str) -> None:
    found = trouble(read(f"مسئول: {typed}").chips[0], index())
    assert found is not None
    assert found.person == told
    added = [one.name for one in found.remedies]
    assert added == (["شورایار"] if typed == "شورایار" else [])  # a post may be meant as an organisation


def test_no_part_of_a_name_becomes_a_body() -> None:
    for typed in ("توکلی", "بیژن", "مینا ظهیر", "ظهیر مینا", "معاون"):
        found = trouble(read(f"مسئول: {typed}").chips[0], index())
        assert not found or all(one.way is Way.TAKE for one in found.remedies), typed


words = st.sampled_from(["معاون", "فنی", "رئیس", "توکلی", "نوری", "بیژن", "علی", "راهور", "ناحیه"])
said = st.lists(words, min_size=1, max_size=2).map(" ".join)
things = st.sampled_from([None, "services", "works", "traffic"])
rows = st.lists(st.tuples(said, said, things), max_size=4)


@given(rows, rows, said)
def test_only_what_all_agree_on_is_taken(
    here: list[tuple[str, str, str | None]], held: list[tuple[str, str, str | None]], typed: str
) -> None:
    register = Register(
        people=tuple(
            Person(f"p{n}", name, positions=(Position(f"q{n}", title, body),))
            for n, (name, title, body) in enumerate(held)
        ),
        bodies=BODIES[:3],
    )
    attendance = [Attendance(f"a{n}", name, None, title, body) for n, (name, title, body) in enumerate(here)]
    line = understand(f"*{typed}", LineIndex(register, attendance=attendance, day=DAY), DAY)
    meant = {one.thing_id for one in of_bodies(register, attendance, DAY).called(typed)}
    taken = line.values.responsible_ids
    assert taken == (tuple(meant) if len(meant) == 1 and None not in meant else ())
    assert taken or line.chips[0].words == typed
    assert [of_bodies(register, attendance, DAY).search(typed)[:1]] != [()] or not meant
