"""The bytes of a record to minutes: whole and sound, or a problem that says where; never a part of them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from itertools import chain
from typing import Any

from app.domain import gap as gaps
from app.domain import meeting as meetings
from app.domain import quantity as quantities
from app.domain.meeting import COLLECTIONS, Meeting
from app.domain.minutes import Minutes
from app.domain.problems import Problem, Refusal
from app.domain.resolution import Resolution
from app.records import approval, canonical, codec, references, schemas, syntax
from app.records.field_error import FieldError, pointer


def read(data: bytes) -> Minutes:
    """The minutes in a record.

    Raises what :func:`app.records.syntax.parse` raises, ``record_invalid`` for fields that the schema or
    the identifiers forbid, the domain's own :class:`Refusal` with the ``pointer`` of the item, and
    ``record_hash`` if the content is not the one that the issue names.
    """
    plain = syntax.parse(data, codec.FORMAT, codec.VERSION)
    schema = schemas.MINUTES[plain["version"]]
    schemas.refuse(chain(syntax.faults(plain), schemas.faults(plain, schema)), schema)
    minutes = codec.from_plain(plain)
    found = chain(references.faults(minutes.content), approval.faults(minutes), _faults_of_version(plain))
    schemas.refuse(found, schema)
    _obey_rules(minutes)
    _compare_hash(minutes)
    return minutes


def _faults_of_version(plain: dict[str, Any]) -> Iterator[FieldError]:
    """The version of the content, which its hash begins with, is the first that can hold it."""
    said, first = plain.get("content_version"), codec.version_of(plain["content"])
    if said not in (None, first):
        name = "content_version"
        yield FieldError(pointer(name), name, "enum", expected=str(first), actual=str(said))


def _obey_rules(minutes: Minutes) -> None:
    """Put the meeting together again through the domain, so that all its rules are asked."""
    whole = minutes.meeting
    nothing: dict[str, Any] = dict.fromkeys(COLLECTIONS.values(), ())
    meeting: Meeting = replace(whole, **nothing)
    with _located(minutes, "content", "meeting"):
        meetings.revise(meeting)
    for name in COLLECTIONS.values():
        for place, item in enumerate(getattr(whole, name)):
            with _located(minutes, "content", "meeting", name, place):
                meeting = meetings.put(meeting, item)
                if isinstance(item, Resolution) and item.quantity:
                    quantities.refuse_excess(item.quantity)
    if minutes.issue.is_frozen:
        with _located(minutes, "content", "meeting"):
            gaps.refuse_open_gaps(whole)


@contextmanager
def _located(minutes: Minutes, *steps: str | int) -> Iterator[None]:
    try:
        yield
    except Refusal as refusal:
        values = dict(refusal.values)
        if isinstance(body := values.get("body"), str):
            values["name"] = minutes.body_name(body)
        raise Refusal(refusal.code, **{**values, "pointer": pointer(*steps)}) from None


def _compare_hash(minutes: Minutes) -> None:
    named = minutes.issue.content_sha256
    computed = canonical.content_sha256(minutes.content)
    if named and named != computed:
        raise Problem("record_hash", stored=named, computed=computed)
