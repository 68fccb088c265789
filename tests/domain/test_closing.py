"""What stops the closing, what may be left blank, and the numbers that are given."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain import gap as gaps
from app.domain import meeting as rules
from app.domain import number
from app.domain.agenda import AgendaItem
from app.domain.attendance import Attendance, Presence, Role
from app.domain.counts import Counts, count
from app.domain.gap import Weight
from app.domain.meeting import Meeting
from app.domain.number import DocumentKind
from app.domain.problems import Refusal
from app.domain.quantity import Axis, Part, Quantity, Split
from app.domain.resolution import Resolution, ResolutionKind

COMPLETE = Meeting(
    "m",
    "نشست",
    held_on=date(2026, 11, 3),
    started=time(10),
    ended=time(12),
    venue="سالن",
    agenda=(AgendaItem("g", "امنیت محلات"),),
    attendance=(
        Attendance("a", "رئیس", role=Role.CHAIR, presence=Presence.PRESENT),
        Attendance("b", "دبیر", role=Role.SECRETARY, presence=Presence.PRESENT),
    ),
    resolutions=(Resolution("done", ResolutionKind.RECOMMENDATION, "رعایت برنامه محلات"),),
)


def codes(meeting: Meeting) -> list[str]:
    return [gap.code for gap in gaps.open_gaps(meeting)]


def with_resolution(**values) -> Meeting:
    return replace(COMPLETE, resolutions=(Resolution("r", **values),))


def test_a_complete_meeting_has_no_gap():
    assert gaps.gaps(COMPLETE) == ()


def test_a_duty_needs_somebody_and_some_time():
    assert codes(with_resolution(text="نصب کانکس")) == ["responsible_missing", "deadline_missing"]
    assert codes(with_resolution(text="نصب", responsible_ids=("b",), due_text="مستمر")) == []


def test_a_recommendation_needs_neither():
    assert codes(with_resolution(kind=ResolutionKind.RECOMMENDATION, text="تسریع")) == []


def test_a_blank_may_be_left_on_purpose_but_an_excess_may_not():
    meeting = with_resolution(text="نصب", responsible_ids=("b",))
    (missing,) = gaps.open_gaps(meeting)
    assert codes(replace(meeting, acknowledged=(missing.key,))) == []

    over = Quantity(
        Decimal(15), "ایستگاه", Split(Axis.PLACE, (Part("1", "", Decimal(8)), Part("2", "", Decimal(8))))
    )
    meeting = with_resolution(text="نصب", responsible_ids=("b",), due_text="مستمر", quantity=over)
    (excess,) = gaps.open_gaps(meeting)
    assert excess.weight is Weight.MUST
    assert codes(replace(meeting, acknowledged=(excess.key,))) == ["split_over"]


def test_a_shortfall_is_told_and_stops_nothing():
    short = Quantity(
        Decimal(15), "ایستگاه", Split(Axis.PLACE, (Part("1", "", Decimal(8)), Part("2", "", Decimal(6))))
    )
    meeting = with_resolution(text="نصب", responsible_ids=("b",), due_text="مستمر", quantity=short)
    (told,) = gaps.gaps(meeting)
    assert (told.code, told.weight, told.values["rest"]) == ("split_rest", Weight.NOTE, 1)
    assert codes(meeting) == []


def test_a_part_without_an_amount_is_a_blank_that_may_be_left():
    split = Split(Axis.PLACE, (Part("1", "خارج", Decimal(8)), Part("2", "داخل")))
    meeting = with_resolution(
        text="نصب",
        responsible_ids=("b",),
        due_text="مستمر",
        quantity=Quantity(Decimal(15), "ایستگاه", split),
    )
    assert codes(meeting) == ["part_amount_missing"]
    assert codes(replace(meeting, acknowledged=("part_amount_missing:r",))) == []


def test_a_meeting_that_decided_nothing_says_so_once_and_may_be_approved():
    nothing = replace(COMPLETE, resolutions=())
    (told,) = gaps.gaps(nothing)
    assert (told.code, told.weight, told.where) == ("resolutions_empty", Weight.BLANK, "resolutions")
    gaps.refuse_open_gaps(replace(nothing, acknowledged=(told.key,)))


def test_chair_and_secretary_are_there_and_present():
    absent = rules.put(COMPLETE, replace(COMPLETE.attendance[0], presence=Presence.ABSENT))
    assert codes(absent) == ["chair_absent"]
    assert codes(replace(COMPLETE, attendance=COMPLETE.attendance[:1])) == ["secretary_missing"]


def test_open_gaps_refuse_the_approval_and_say_how_many():
    with pytest.raises(Refusal) as refused:
        gaps.refuse_open_gaps(replace(COMPLETE, venue="", agenda=()))
    assert refused.value.values["count"] == 2


def test_an_unknown_headcount_is_told_and_not_guessed():
    rows = (
        Attendance("a", "الف", presence=Presence.PRESENT, neighbourhood_id="n1"),
        Attendance("b", "ب", presence=Presence.PRESENT, neighbourhood_id="n1"),
        Attendance("c", "مدیران", presence=Presence.PRESENT, is_group=True),
        Attendance("d", "روسا", presence=Presence.PRESENT, is_group=True, headcount=4),
        Attendance("e", "ث", presence=Presence.EXCUSED, neighbourhood_id="n2"),
    )
    assert count(rows) == Counts(present=6, groups_unknown=1, excused=1, neighbourhoods=1)


@given(st.lists(st.sampled_from(Presence), max_size=30))
def test_everybody_is_counted_once(presences):
    rows = [Attendance(str(row), "الف", presence=presence) for row, presence in enumerate(presences)]
    counted = count(rows)
    assert counted.present + counted.absent + counted.excused + counted.unmarked == len(rows)


def test_a_meeting_of_esfand_keeps_its_year_whenever_it_is_approved():
    last_day = date(2027, 3, 20)  # 29 Esfand 1405
    given_number = number.compose(number.DEFAULT_PATTERN, "۲۰", DocumentKind.MINUTES, last_day, 7)
    assert given_number.text == "20/ص/1405/12/7"
    assert number.year_of(date(2027, 3, 25)) == 1406


def test_a_number_has_ascii_digits_whatever_the_pattern():
    given_number = number.compose("۲۰/{type}/{jyear}/{seq}", "", DocumentKind.MINUTES, date(2026, 11, 3), 1)
    assert given_number.text == "20/ص/1405/1"


def test_a_number_makes_a_file_name_of_ascii_letters():
    assert number.file_stem("20/ص/1405/08/1") == "20-S-1405-08-1"
    assert number.file_stem("20/ص/1405/08/1/اصلاحیه-2") == "20-S-1405-08-1-A-2"
