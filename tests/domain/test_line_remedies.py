"""A name that nothing is called by: what she may have meant, whose name it is, and adding it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.body import Body
from app.domain.line_completions import completions
from app.domain.line_remedies import Remedy, Trouble, Way, trouble
from app.domain.neighbourhood import Neighbourhood
from app.domain.person import Person, Position
from app.domain.register import Register
from app.domain.resolution_line import Line, LineIndex, Standing, understand

PEOPLE = (
    Person("karimi", "کریمی‌نمونه", "زهرا", positions=(Position("1", "معاون", body_id="parks"),)),
    Person("rad", "رادنمونه", "علی", positions=(Position("2", "شهردار ناحیه ۳"),)),
    Person("lone", "تنهانمونه", "رضا", positions=(Position("3", ""),)),
    Person("place", "محله‌نمونه", "سارا", positions=(Position("4", "شورایار", neighbourhood_id="dowlat"),)),
)
REGISTER = Register(
    people=PEOPLE,
    bodies=(
        Body("district", "شهرداری منطقه ۲۰"),
        Body("police", "فرماندهی انتظامی تهران بزرگ", "فاتب"),
        Body("parks", "سازمان بوستان‌ها و فضای سبز"),
        Body("old", "اداره برچیده", active=False),
    ),
    neighbourhoods=(Neighbourhood("dowlat", "دولت‌آباد"), Neighbourhood("estakhr", "استخر")),
)
INDEX = LineIndex(REGISTER, topics=("امنیت محلات", "فضای سبز"))


def read(text: str, index: LineIndex = INDEX) -> Line:
    return understand(text, index, date(2026, 11, 3))


def found(text: str) -> Trouble:
    """The trouble of the first chip of a line."""
    told = trouble(read(text).chips[0], INDEX)
    assert told is not None
    return told


def offered(text: str) -> list[tuple[Way, str]]:
    return [(one.way, one.name) for one in found(text).remedies]


def done(text: str, remedy: Remedy) -> str:
    """The line once the words of a remedy are in it."""
    return text[: remedy.start] + remedy.insert + text[remedy.end :]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("مسئول: شهرداری منتقه ۲۰", "شهرداری منطقه ۲۰"),
        ("مسئول: شهردارى منطقه 02", "شهرداری منطقه ۲۰"),
        ("*فرماندحی انتظامی", "فرماندهی انتظامی تهران بزرگ"),
        ("همکار: بوستانها و فضای سبز منطقه", "سازمان بوستان‌ها و فضای سبز"),
        ("محله: دولط آباد", "دولت‌آباد"),
        ("\\استحر", "استخر"),
        ("موضوع: امنیت محلت", "امنیت محلات"),
    ],
)
def test_the_nearest_name_is_offered_and_understood_once_taken(typed: str, meant: str) -> None:
    nearest = found(typed).remedies[0]
    assert (nearest.way, nearest.name) == (Way.TAKE, meant)
    assert all(chip.is_understood and not chip.candidates for chip in read(done(typed, nearest)).chips)


def test_what_is_like_nothing_can_only_be_added() -> None:
    assert offered("نصب مسئول: اداره فلان؛ ") == [(Way.ADD, "اداره فلان")]
    assert offered("محله: قلعه‌نو") == [(Way.ADD, "قلعه‌نو")]


@pytest.mark.parametrize("name", ["اداره فلان", "اداره ب.و.ت", "شرکت «الف»", "گاز + برق"])
def test_an_added_body_is_understood_where_it_was_typed(name: str) -> None:
    line = f"نصب کانکس مسئول: {name} موضوع: امنیت"
    told = trouble(read(line).chips[0], INDEX)
    added = next((one for one in told.remedies if one.way is Way.ADD), None) if told else None
    assert added is not None
    register = replace(REGISTER, bodies=(*REGISTER.bodies, Body("new", added.name)))
    again = read(done(line, added), LineIndex(register))
    assert again.values.responsible_ids == ("new",)


@pytest.mark.parametrize("typed", ["کریمی‌نمونه", "زهرا کریمی نمونه"])
def test_a_whole_person_stands_for_the_body(typed: str) -> None:
    line = read(f"مسئول: {typed}")
    assert (line.is_clear, line.values.responsible_ids) == (True, ("parks",))


@pytest.mark.parametrize("typed", ["کریمی", "زهرا", "زهرا کریمی نموته"])
def test_whoever_types_a_person_is_offered_that_person_s_body(typed: str) -> None:
    (remedy,) = found(f"مسئول: {typed}").remedies  # a person is no body: nothing is added under that name
    assert (remedy.name, remedy.person) == ("سازمان بوستان‌ها و فضای سبز", "زهرا کریمی‌نمونه")
    assert read(done(f"مسئول: {typed}", remedy)).values.responsible_ids == ("parks",)


def test_a_person_without_a_body_is_named_and_never_added() -> None:
    for typed, person in (("علی رادنمونه", "علی رادنمونه"), ("تنهانمونه", "رضا تنهانمونه")):
        told = found(f"مسئول: {typed}")
        assert (told.person, told.remedies) == (person, ())
    told = found("مسئول: شهردار ناحیه ۳")  # the post may be meant as an organisation
    assert told.person == "شهردار ناحیه ۳"
    assert [(one.way, one.name) for one in told.remedies] == [(Way.ADD, "شهردار ناحیه ۳")]


def test_a_councillor_leads_to_the_neighbourhood() -> None:
    (remedy,) = found("محله: محله‌نمونه").remedies
    assert (remedy.name, remedy.person) == ("دولت‌آباد", "سارا محله‌نمونه")


@pytest.mark.parametrize(
    "line", ["مسئول: فاتب", "مسئول: ", "مسئول: اداره برچیده", "موضوع: آب", "موضوع: امنیت محلات", "تا ۳۱ مهر"]
)
def test_nothing_is_wrong_with_what_is_known_or_free(line: str) -> None:
    assert [trouble(chip, INDEX) for chip in read(line).chips] == [None]


def test_a_topic_is_never_unknown() -> None:
    line = read("موضوع: امنیت محلت")
    assert line.values.topic == "امنیت محلت"
    assert line.chips[0].standing is Standing.UNDERSTOOD


def test_topics_of_the_meeting_are_completed() -> None:
    line = read("نصب =امن")
    (offer,) = completions(line, len(line.source), INDEX)
    assert (offer.insert, offer.is_guess) == ("امنیت محلات", False)
    other = INDEX.with_topics(("امنیت شبانه",))
    assert [one.insert for one in completions(read(line.source, other), 8, other)] == ["امنیت شبانه"]
    assert [one.name.name for one in completions(line, 8, INDEX)] == ["امنیت محلات"]


def test_names_like_the_typed_one_come_where_none_begins_so() -> None:
    line = read("نصب *شهرداری منتقه ۲۰")
    (offer,) = completions(line, len(line.source), INDEX)
    assert (offer.name.id, offer.is_guess) == ("district", True)
    assert line.source[offer.start : offer.end] == "شهرداری منتقه ۲۰"


@given(st.text(max_size=40))
def test_every_remedy_lies_in_its_chip_and_nothing_raises(text: str) -> None:
    line = f"نصب مسئول: {text}"
    for chip in read(line).chips:
        told = trouble(chip, INDEX)
        for one in told.remedies if told else ():
            assert (one.start, one.end) == (chip.value_start, chip.value_end)
            assert one.name.strip() == one.name != ""
