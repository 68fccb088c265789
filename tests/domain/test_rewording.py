"""What an amendment says it words anew is what it changes: nothing more, nothing less."""

from __future__ import annotations

import dataclasses
import typing
from dataclasses import replace
from datetime import date, time
from decimal import Decimal
from enum import StrEnum

import pytest
from hypothesis import given, settings

from app.domain.aggregate import COLLECTIONS, FACTS, Meeting
from app.domain.amendment import Amendment, Rewording
from app.domain.attendance import Attendance, Role, Stay
from app.domain.minutes import Content, Named
from app.domain.quantity import Axis, Part, Quantity, Split
from app.domain.resolution import Resolution
from app.domain.rewording import amended, rewordings
from app.domain.rewording_words import CHOICES, FIELDS, UNTOLD
from app.domain.rewording_words import FACTS as TOLD_FACTS
from app.domain.vote import Vote, VoteKind
from tests.records.strategies import contents

BEFORE = Content(
    Meeting(
        "m",
        "نشست نمونه",
        held_on=date(2026, 11, 3),
        attendance=(
            Attendance("c", "رئیس نمونه", role=Role.CHAIR, signs=True),
            Attendance("g", "مهمان نمونه"),
        ),
        resolutions=(
            Resolution("z1", text="کاری بشود", responsible_ids=("b1",)),
            Resolution("z2", text="کاری دیگر"),
            Resolution("z3", text="کار سوم", due_on=date(2026, 12, 1), related_ids=("z1",)),
        ),
    ),
    bodies=(Named("b1", "شهرداری منطقه"), Named("b2", "معاونت فنی")),
    neighbourhoods=(Named("n1", "محلهٔ نمونه"),),
)
OF = Amendment(1, "20/ص/1405/08/1", date(2026, 11, 3), "ab" * 32, "نمونه")


def with_resolutions(*resolutions: Resolution) -> Content:
    return replace(BEFORE, meeting=replace(BEFORE.meeting, resolutions=resolutions))


ONE, TWO, THREE = BEFORE.meeting.resolutions


@pytest.mark.parametrize(
    ("after", "expected"),
    [
        (with_resolutions(ONE, TWO, replace(THREE, due_on=date(2026, 12, 21))),
         ("مصوبه ۳ «کار سوم»، مهلت", "۱۴۰۵/۰۹/۱۰", "۱۴۰۵/۰۹/۳۰")),
        (with_resolutions(replace(ONE, responsible_ids=("b2",)), TWO, THREE),
         ("مصوبه ۱ «کاری بشود»، مسئول اقدام", "شهرداری منطقه", "معاونت فنی")),
        (with_resolutions(ONE, TWO, replace(THREE, related_ids=("z2",))),
         ("مصوبه ۳ «کار سوم»، مصوبات مرتبط", "مصوبه ۱", "مصوبه ۲")),
        (with_resolutions(ONE, TWO, THREE, Resolution("z4", text="کار چهارم")),
         ("مصوبه ۴", "", "کار چهارم؛ نوع: مصوبه؛ وضعیت: مصوب")),
        (with_resolutions(ONE, THREE), ("مصوبه ۲", "کاری دیگر؛ نوع: مصوبه؛ وضعیت: مصوب", "")),
        (with_resolutions(ONE, THREE, TWO),
         ("ترتیب مصوبات", "مصوبه ۱، مصوبه ۲، مصوبه ۳", "مصوبه ۱، مصوبه ۳، مصوبه ۲")),
        (with_resolutions(ONE, replace(TWO, credit=1_500_000), THREE),
         ("مصوبه ۲ «کاری دیگر»، اعتبار (ریال)", "", "۱٬۵۰۰٬۰۰۰")),
        (with_resolutions(ONE, replace(TWO, vote=Vote(VoteKind.COUNTED, 12, 2, recused_ids=("g",))), THREE),
         ("مصوبه ۲ «کاری دیگر»، رأی‌گیری", "",
          "با شمارش آرا: ۱۲ موافق، ۲ مخالف؛ خودداری از رأی: مهمان نمونه")),
        (replace(BEFORE, meeting=replace(BEFORE.meeting, started=time(10, 5))),
         ("مشخصات جلسه، ساعت شروع", "", "۱۰:۰۵")),
        (replace(BEFORE, bodies=(Named("b1", "شهرداری"), BEFORE.bodies[1])),
         ("نام «شهرداری منطقه»", "شهرداری منطقه", "شهرداری")),
        (replace(BEFORE, neighbourhoods=()), ("محلات منطقه", "محلهٔ نمونه", "")),
    ],
)  # fmt: skip
def test_one_change_is_told_in_its_place(after: Content, expected: tuple[str, str, str]) -> None:
    assert rewordings(BEFORE, after) == (Rewording(*expected),)


def test_a_split_is_told_whole() -> None:
    parts = (
        Part("p1", amount=Decimal(8), body_id="b1"),
        Part("p2", "بیرون", Decimal("7.50"), split=Split(Axis.STAGE, (Part("p3", unassigned=True),))),
    )
    after = with_resolutions(
        ONE, replace(TWO, quantity=Quantity(Decimal("15.5"), "ایستگاه", Split(Axis.PLACE, parts))), THREE
    )
    (found,) = rewordings(BEFORE, after)
    assert found.place == "مصوبه ۲ «کاری دیگر»، مقدار"
    assert found.after == "۱۵٫۵ ایستگاه (محل: شهرداری منطقه ۸؛ بیرون ۷٫۵ (مرحله: تعیین‌نشده))"


def test_attendance_is_told_by_name() -> None:
    chair, guest = BEFORE.meeting.attendance
    rows = (chair, replace(guest, stays=(Stay(time(10), time(11)),)))
    after = replace(BEFORE, meeting=replace(BEFORE.meeting, attendance=rows))
    assert rewordings(BEFORE, after) == (
        Rewording("حضور و غیاب، مهمان نمونه، ورود و خروج", "", "از ۱۰:۰۰ تا ۱۱:۰۰"),
    )


def test_every_field_of_the_minutes_has_its_words() -> None:
    assert TOLD_FACTS.keys() == FACTS - UNTOLD
    for kind in COLLECTIONS:
        hints = typing.get_type_hints(kind)
        told = {field.name for field in dataclasses.fields(kind)} - UNTOLD
        assert set(FIELDS[kind]) == told - {"excuse", "private_note"}, kind
        for hint in hints.values():
            if isinstance(hint, type) and issubclass(hint, StrEnum):
                assert CHOICES[hint].keys() == {one.value for one in hint}
    for hint in (Axis, VoteKind):
        assert CHOICES[hint].keys() == {one.value for one in hint}


@settings(max_examples=40)
@given(contents())
def test_nothing_changed_is_nothing_told(content: Content) -> None:
    assert rewordings(content, content) == ()
    unchanged = amended(content, content, OF)
    assert unchanged.amendment == OF
    assert rewordings(content, unchanged) == ()
    assert unchanged.meeting == content.meeting


@settings(max_examples=40)
@given(contents(), contents())
def test_what_is_told_reads_otherwise_and_there_is_a_way_back(one: Content, other: Content) -> None:
    there, back = rewordings(one, other), rewordings(other, one)
    assert all(change.before != change.after for change in there)
    assert bool(there) == bool(back)


def test_names_that_were_frozen_stay_and_what_is_new_comes_under_its_own() -> None:
    draft = replace(
        with_resolutions(ONE, replace(TWO, neighbourhood_ids=("n2",)), THREE),
        bodies=(Named("b1", "نام تازهٔ شهرداری"), Named("b2", "معاونت فنی")),
        neighbourhoods=(Named("n1", "محلهٔ نمونه"), Named("n2", "محلهٔ تازه"), Named("n3", "محلهٔ سوم")),
    )
    content = amended(draft, BEFORE, OF)
    assert content.bodies == BEFORE.bodies
    assert {place.id for place in content.neighbourhoods} == {"n1", "n2"}
    assert content.amendment is not None
    places = [change.place for change in content.amendment.changes]
    assert places == ["مصوبه ۲ «کاری دیگر»، محلات", "محلات منطقه"]


def test_a_part_of_a_resolution_names_it_by_its_opening_words_as_they_were() -> None:
    long = replace(TWO, text="نصب پنج دستگاه کانکس نگهبانی در بوستان‌های محله", notes="")
    before = replace(BEFORE, meeting=with_resolutions(ONE, long, THREE).meeting)
    later = replace(long, notes="تا پایان سال", text="نصب شش دستگاه کانکس نگهبانی در بوستان‌های محله")
    places = [one.place for one in rewordings(before, with_resolutions(ONE, later, THREE))]
    assert places == ["مصوبه ۲، شرح", "مصوبه ۲ «نصب پنج دستگاه کانکس نگهبانی …»، توضیحات"]
