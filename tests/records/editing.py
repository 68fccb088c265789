"""The sample record, edited: one value of it replaced, and the problem that reading it then meets."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from app.domain.problems import Problem
from app.records import canonical
from app.records.field_error import FieldError
from app.records.reading import read

SAMPLE = (Path(__file__).parents[2] / "resources" / "sample" / "minutes.json").read_bytes()
MEETING = "/content/meeting"


def put(plain: Any, pointer: str, value: object) -> None:
    """Set the value at a pointer; one place behind the end of a list makes it longer."""
    *steps, last = pointer.split("/")[1:]
    for step in steps:
        plain = plain[int(step) if isinstance(plain, list) else step]
    if not isinstance(plain, list):
        plain[last] = value
    elif int(last) == len(plain):
        plain.append(value)
    else:
        plain[int(last)] = value


def edited(**values: object) -> bytes:
    """The sample with other values at its top."""
    return json.dumps(json.loads(SAMPLE) | values).encode()


def with_value(pointer: str, value: object, *more: tuple[str, object]) -> bytes:
    """The sample with another value at ``pointer``, and at the pointers of ``more``."""
    plain = json.loads(SAMPLE)
    for where, what in ((pointer, value), *more):
        put(plain, where, what)
    return json.dumps(plain, ensure_ascii=False).encode()


def approved(*more: tuple[str, object]) -> bytes:
    """The sample as its office would have approved it."""
    issue = {
        **json.loads(SAMPLE)["issue"],
        "state": "approved",
        "number": "20/ص/1405/08/1",
        "jalali_year": 1405,
        "sequence": 1,
        "approved_at": "2026-11-03T12:30:00+03:30",
        "content_sha256": canonical.content_sha256(read(SAMPLE).content),
    }
    return with_value("/issue", issue, *more)


def refused(data: bytes) -> Problem:
    """The problem that reading ``data`` meets."""
    with pytest.raises(Problem) as caught:
        read(data)
    return caught.value


def faults(data: bytes) -> tuple[FieldError, ...]:
    """The faults of fields that reading ``data`` finds."""
    problem = refused(data)
    assert problem.code == "record_invalid", problem
    errors = problem.values["errors"]
    assert isinstance(errors, tuple)
    assert problem.values["count"] == len(errors)
    assert problem.values["pointer"] == errors[0].pointer
    return errors
