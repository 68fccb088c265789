"""Within a record each thing is there once, and whatever is named is there."""

from __future__ import annotations

import json

import pytest

from tests.records.editing import MEETING, SAMPLE, faults, put, with_value


@pytest.mark.parametrize(
    "field",
    [
        "series_id",
        "copies_to/1",
        "attendance/0/person_id",
        "attendance/0/body_id",
        "attendance/0/neighbourhood_id",
        "attendance/4/on_behalf_of",
        "statements/2/speaker_id",
        "statements/2/body_id",
        "statements/2/agenda_item_id",
        "requests/1/body_id",
        "requests/1/neighbourhood_id",
        "requests/1/answered_by/1",
        "resolutions/1/responsible_ids/1",
        "resolutions/1/cooperating_ids/0",
        "resolutions/1/consulted_ids/0",
        "resolutions/1/neighbourhood_ids/0",
        "resolutions/1/related_ids/0",
        "resolutions/1/agenda_item_id",
        "resolutions/2/quantity/split/parts/1/body_id",
        "resolutions/2/quantity/split/parts/1/split/parts/0/neighbourhood_id",
    ],
)
def test_what_names_nothing_in_the_record_dangles(field: str) -> None:
    fault, *_ = faults(with_value(f"{MEETING}/{field}", "nowhere"))
    assert (fault.pointer, fault.reason, fault.actual) == (f"{MEETING}/{field}", "dangling", "nowhere")
    assert fault.title


@pytest.mark.parametrize(
    ("field", "value"),
    [("attendance/4/on_behalf_of", "sample-row-substitute"), ("resolutions/1/related_ids/0", "sample-r2")],
)
def test_nobody_stands_in_for_himself(field: str, value: str) -> None:
    [fault] = faults(with_value(f"{MEETING}/{field}", value))
    assert (fault.pointer, fault.reason) == (f"{MEETING}/{field}", "dangling")


def test_an_attachment_of_a_resolution_that_is_not_there_dangles() -> None:
    plain = json.loads(SAMPLE)
    file = {"id": "f", "title": "نقشه", "file_name": "a.pdf", "media_type": "application/pdf", "size": 1}
    put(plain, f"{MEETING}/attachments/0", {**file, "sha256": "0f" * 32, "resolution_id": "nowhere"})
    [fault] = faults(json.dumps(plain).encode())
    assert (fault.pointer, fault.reason) == (f"{MEETING}/attachments/0/resolution_id", "dangling")


def test_nobody_is_named_who_has_no_row_in_the_attendance() -> None:
    found = faults(with_value(f"{MEETING}/attendance/6/person_id", None))
    assert [(fault.pointer, fault.reason, fault.actual) for fault in found] == [
        ("/content/people/0", "unused", "sample-person-c1")
    ]


def test_no_series_is_named_but_that_of_the_meeting() -> None:
    [fault] = faults(with_value(f"{MEETING}/series_id", None))
    assert (fault.pointer, fault.reason, fault.title) == ("/content/series", "unused", "نوع نشست")


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("content/bodies/1/id", "sample-body-police-9"),
        ("content/people/1/id", "sample-person-c1"),
        ("content/meeting/requests/0/id", "sample-t1"),
        ("content/meeting/attendance/3/role", "chair"),
        ("content/meeting/copies_to/1", "sample-body-governorate"),
        ("content/meeting/resolutions/2/quantity/split/parts/1/id", "sample-r3c"),
    ],
)
def test_what_must_be_there_once_is_refused_twice(field: str, value: str) -> None:
    first, *_ = faults(with_value(f"/{field}", value))
    assert (first.pointer, first.reason, first.actual) == (f"/{field}", "duplicate", value)
