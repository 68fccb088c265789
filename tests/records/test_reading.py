"""A record whose fields, rules or hash are wrong is refused whole, and the problem says where."""

from __future__ import annotations

import json
import subprocess
import sys
from contextlib import suppress
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.problems import Problem, Refusal
from app.persian import calendar
from app.records.field_error import FieldError
from app.records.reading import read
from app.records.writing import write
from tests.records.editing import MEETING, SAMPLE, approved, faults, put, refused, with_value

STATIONS = f"{MEETING}/resolutions/2/quantity/split/parts"
ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=5,
)


def test_a_deadline_in_another_form_is_told_by_its_persian_name_and_pointer() -> None:
    pointer = f"{MEETING}/resolutions/0/due_on"
    [fault] = faults(with_value(pointer, "1405/08/12"))
    assert fault == FieldError(pointer, "due_on", "format", "مهلت", "2026-11-03", "1405/08/12")


@pytest.mark.parametrize(
    ("field", "value", "reason", "title"),
    [
        ("attendance/0/excuse", "بیماری", "unknown", ""),
        ("a~1b~0c", 1, "unknown", ""),
        ("title", None, "type", "عنوان"),
        ("agenda", {}, "type", "دستور جلسه"),
        ("held_on", "2026-02-30", "format", "تاریخ"),
        ("held_on", "0001-01-01", "minimum", "تاریخ"),
        ("held_on", "1898-03-20", "minimum", "تاریخ"),
        ("held_on", "1405-08-12", "minimum", "تاریخ"),
        ("next_meeting_on", "2058-03-20", "maximum", "تاریخ جلسه بعد"),
        ("resolutions/0/due_on", "9999-12-31", "maximum", "مهلت"),
        ("held_on", "2026-11-03\n", "format", "تاریخ"),
        ("held_on", "20261103", "format", "تاریخ"),
        ("started", "25:00", "format", "ساعت شروع"),
        ("started", "۱۰:۳۰", "format", "ساعت شروع"),
        ("resolutions/0/kind", "law", "enum", "نوع"),
        ("resolutions/0/credit", -5, "minimum", "اعتبار (ریال)"),
        ("resolutions/0/credit", 2**53, "maximum", "اعتبار (ریال)"),
        ("resolutions/1/quantity/amount", "5.0", "format", "مقدار"),
        ("resolutions/1/quantity/amount", "-5", "format", "مقدار"),
        ("resolutions/1/quantity/amount", "1E+2", "format", "مقدار"),
        ("resolutions/1/quantity/amount", 5, "type", "مقدار"),
        ("copies_to/0", "a b", "format", "رونوشت"),
        ("acknowledged", [""] * 2001, "length", "موارد خالی پذیرفته‌شده"),
    ],
)
def test_a_field_that_is_wrong_is_named(field: str, value: object, reason: str, title: str) -> None:
    plain = json.loads(SAMPLE)
    put(plain, f"{MEETING}/{field.replace('~1', '~').replace('~0', '!')}", value)
    data = json.dumps(plain).replace("a~b!c", "a/b~c").encode()
    found = {(fault.pointer, fault.reason, fault.title) for fault in faults(data)}
    assert found == {(f"{MEETING}/{field}", reason, title)}


def test_a_field_that_is_missing_is_named() -> None:
    plain = json.loads(SAMPLE)
    del plain["content"]["meeting"]["venue"]
    [fault] = faults(json.dumps(plain).encode())
    assert fault == FieldError(f"{MEETING}/venue", "venue", "missing", "محل برگزاری")


def test_every_fault_is_told_at_once() -> None:
    found = faults(with_value(f"{MEETING}/title", 1, (f"{MEETING}/venue", 2), (f"{MEETING}/sample", "no")))
    assert [fault.field for fault in found] == ["title", "venue", "sample"]


def test_eight_and_eight_out_of_fifteen_is_refused_with_both_numbers() -> None:
    problem = refused(with_value(f"{STATIONS}/1/amount", "8", (f"{STATIONS}/1/split", None)))
    assert isinstance(problem, Refusal)
    assert problem.code == "split_over"
    assert problem.values["parts"] == Decimal(16)
    assert problem.values["whole"] == Decimal(15)
    assert problem.values["pointer"] == f"{MEETING}/resolutions/2"


def test_eight_and_six_out_of_fifteen_is_a_shortfall_and_is_read() -> None:
    data = with_value(f"{STATIONS}/1/amount", "6", (f"{STATIONS}/1/split", None))
    quantity = read(data).meeting.resolutions[2].quantity
    assert quantity
    assert quantity.split
    assert quantity.split.total == 14


def test_a_split_as_deep_as_the_limit_allows_is_read() -> None:
    part: dict[str, Any] = {
        "id": "last",
        "label": "",
        "amount": "1",
        "body_id": None,
        "neighbourhood_id": None,
    }
    part |= {"unassigned": False, "split": None}
    for number in range(17):
        part = {**part, "id": f"part-{number}", "split": {"axis": "stage", "parts": [part]}}
    quantity = f"{MEETING}/resolutions/1/quantity"
    minutes = read(with_value(f"{quantity}/amount", "1", (f"{quantity}/split", part["split"])))
    assert read(write(minutes)) == minutes


@pytest.mark.parametrize(
    ("field", "value", "code", "pointer"),
    [
        ("/ended", "09:00", "ended_before_start", ""),
        (
            "/attendance/0/stays",
            [{"arrived": "11:00", "left": "10:00"}],
            "left_before_arrival",
            "/attendance/0",
        ),
        ("/attendance/5/person_id", "sample-person-safavi", "duplicate_person", "/attendance/5"),
        ("/resolutions/1/due_on", "2026-11-02", "due_before_meeting", "/resolutions/1"),
        ("/resolutions/1/quantity/amount", "0", "quantity_not_positive", "/resolutions/1"),
    ],
)
def test_the_rules_of_the_domain_hold_for_what_comes_in(
    field: str, value: object, code: str, pointer: str
) -> None:
    problem = refused(with_value(MEETING + field, value))
    assert isinstance(problem, Refusal)
    assert (problem.code, problem.values["pointer"]) == (code, MEETING + pointer)


def test_a_body_named_twice_is_refused_by_its_name() -> None:
    problem = refused(with_value(f"{MEETING}/resolutions/1/cooperating_ids", ["sample-body-district"]))
    assert (problem.code, problem.values["name"]) == ("duplicate_body", "شهرداری منطقه ۲۰")


def test_approved_minutes_are_read_and_written_with_their_issue() -> None:
    minutes = read(approved())
    assert minutes.issue.is_frozen
    assert read(write(minutes)) == minutes
    assert '"approved_at": "2026-11-03T12:30:00+03:30"' in write(minutes).decode()


def test_one_other_digit_in_approved_minutes_is_noticed() -> None:
    problem = refused(approved().replace("۱۵ ایستگاه".encode(), "۱۶ ایستگاه".encode(), 1))
    assert problem.code == "record_hash"
    assert problem.values["stored"] != problem.values["computed"]


def test_approved_minutes_without_number_or_hash_are_refused() -> None:
    found = faults(approved(("/issue/content_sha256", ""), ("/issue/sequence", None)))
    assert [(fault.pointer, fault.reason, fault.title) for fault in found] == [
        ("/issue/sequence", "missing", "ردیف شماره"),
        ("/issue/content_sha256", "missing", "اثر محتوا"),
    ]


def test_the_first_and_the_last_day_of_the_calendar_are_read() -> None:
    days = ((f"{MEETING}/held_on", "1898-03-21"), (f"{MEETING}/next_meeting_on", "2058-03-19"))
    assert read(with_value(f"{MEETING}/agenda", [], *days)).meeting.held_on == calendar.gregorian(1277, 1, 1)


def test_a_moment_of_approval_beyond_the_calendar_is_refused() -> None:
    [fault] = faults(approved(("/issue/approved_at", "9999-12-31T23:59:59-14:00")))
    assert (fault.field, fault.reason) == ("approved_at", "maximum")


@pytest.mark.parametrize(
    "number",
    [
        "x/../../../y",
        "۲۰/ص/۱۴۰۵/۰۸/۱",
        "20\\ص",
        "20/ص\n1",
        "20/\u202eص/1",
        " 20/ص/1",
        "20/ص/1\u200c",
        "\u200b",
    ],
)
def test_a_number_that_is_none_is_refused(number: str) -> None:
    [fault] = faults(approved(("/issue/number", number)))
    assert (fault.pointer, fault.reason, fault.title) == ("/issue/number", "format", "شماره")


@pytest.mark.parametrize("number", ["20/ص/1405/08/1", "20-S-1", "ناحیه 3 / 7", "شورا\u200cیاری/1"])
def test_a_number_by_any_pattern_of_an_office_is_read(number: str) -> None:
    assert read(approved(("/issue/number", number))).issue.number == number


def test_the_year_of_a_number_is_that_of_its_meeting() -> None:
    [fault] = faults(approved(("/issue/jalali_year", 1390)))
    assert fault == FieldError("/issue/jalali_year", "jalali_year", "enum", "سال شماره", "1405", "1390")


def test_approved_minutes_obey_the_rules_of_an_approval() -> None:
    plain = json.loads(approved())
    plain["content"]["meeting"]["attendance"] = [
        row | {"role": "member"} if row["role"] == "chair" else row
        for row in plain["content"]["meeting"]["attendance"]
    ]
    problem = refused(json.dumps(plain).encode())
    assert problem.code == "gaps_open"
    assert [gap.code for gap in problem.values["gaps"]] == ["chair_missing"]
    assert problem.values["pointer"] == MEETING
    assert refused(approved((f"{MEETING}/acknowledged", []))).code == "gaps_open"


def test_a_void_is_no_way_around_the_rules_of_an_approval() -> None:
    assert refused(approved(("/issue/state", "void"), (f"{MEETING}/title", ""))).code == "gaps_open"


@settings(max_examples=150)
@given(st.integers(0, len(SAMPLE) - 1), st.binary(max_size=3))
def test_whatever_bytes_are_broken_is_a_problem_and_never_a_fault_of_ours(place: int, other: bytes) -> None:
    with suppress(Problem):
        read(SAMPLE[:place] + other + SAMPLE[place + len(other) :])


@settings(max_examples=150)
@given(ANYTHING, st.data())
def test_whatever_stands_in_a_field_is_a_problem_and_never_a_fault_of_ours(
    value: object, data: st.DataObject
) -> None:
    plain = json.loads(SAMPLE)
    here, pointer = plain, ""
    for _ in range(data.draw(st.integers(1, 6))):
        if not isinstance(here, (dict, list)) or not here:
            break
        key = data.draw(st.sampled_from(list(here) if isinstance(here, dict) else range(len(here))))
        here, pointer = here[key], f"{pointer}/{key}"
    put(plain, pointer, value)
    with suppress(Problem):
        read(json.dumps(plain).encode())


def test_the_room_is_opened_without_its_heavy_libraries() -> None:
    code = "import sys, app.records;print(sorted({'attr', 'jsonschema'} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
