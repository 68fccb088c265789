"""Numbers, days and hours are taken out of texts as they are printed."""

from __future__ import annotations

from datetime import date, time
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from app.documents.proof.values import FormText, LooselySaid, Said
from app.persian import calendar, clock, digits
from tests import strategies


@settings(max_examples=100, deadline=None)
@given(strategies.amounts(), strategies.days(), st.times())
def test_what_is_printed_is_found_again(amount: Decimal, day: date, hour: time) -> None:
    said = Said([f"مقدار: {digits.grouped(amount)} تن، {calendar.short(day)} ساعت {clock.short(hour)}"])
    assert said.has(amount)
    assert said.has(day)
    assert said.has(hour)
    assert not said.has(amount + Decimal("0.5"))


def test_a_number_is_not_found_inside_another() -> None:
    assert not Said(["۱۵۴"]).has(15)
    assert not Said(["۱٬۵۴۰"]).has(540)
    assert Said(["15 station"]).has(15)


def test_letters_are_compared_however_they_are_spelled() -> None:
    said = Said(["(۱) قال صلی الله علیه وسلم: كتاب علي، محمّد"])
    for text in ("①", "ﷺ", "کتاب علی", "محمد", "", "🙂"):
        assert said.has(text)
    assert not said.has("کتابی")


def test_of_another_form_the_runs_of_a_text_must_be_there_and_its_fixed_words_need_not() -> None:
    said = LooselySaid(["API ۱۲ نصب", "می‌شود ۷-۵"])
    for text in ("نصب API ۱۲", "5-7", "مي‌شود", FormText("به اتفاق آرا")):
        assert said.has(text)
    for text in ("نصاب", "API ۱۳", "به اتفاق آرا"):
        assert not said.has(text)
