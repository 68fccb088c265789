"""The library's opinion stands on its own feet: it objects to what our rules are made to overlook here."""

from __future__ import annotations

from dataclasses import replace

from app.signing.verification.byte_rules import Reading, read_strictly
from app.signing.verification.second_opinion import second_opinion
from tests.signing.attacks import update


def overlooking(signed: bytes, changed: bytes) -> Reading:
    """A reading of `signed`, as if our rules had taken `changed` for it."""
    reading = read_strictly(signed)
    return replace(reading, file=replace(reading.file, data=changed))


def objections(reading: Reading) -> set[str]:
    return {finding.code for finding in second_opinion(reading)}


def test_it_agrees_about_untouched_files(signed: bytes, signed_by_all: bytes) -> None:
    assert objections(read_strictly(signed)) == set()
    assert objections(read_strictly(signed_by_all)) == set()


def test_it_objects_to_changed_bytes(signed: bytes) -> None:
    changed = signed.replace(b"/Rotate 0", b"/Rotate 9", 1)
    assert objections(overlooking(signed, changed)) == {"opinion_refuses"}


def test_it_objects_to_an_update(signed: bytes) -> None:
    changed = update(signed, {900: b"(orphan)"})
    assert objections(overlooking(signed, changed)) == {"opinion_refuses"}


def test_it_objects_when_it_sees_other_signatures(signed: bytes, signed_by_all: bytes) -> None:
    assert objections(overlooking(signed, signed_by_all)) == {"opinion_signatures"}


def test_stumbling_is_an_objection(signed: bytes) -> None:
    assert objections(overlooking(signed, b"junk")) == {"opinion_failed"}
