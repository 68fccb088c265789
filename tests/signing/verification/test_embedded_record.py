"""The one file inside the minutes: taken out as it was put in, and nothing else in its place or beside it."""

from __future__ import annotations

import tracemalloc

import pytest

from app import signing
from app.domain.problems import Problem
from app.signing.verification import embedded_record
from app.signing.verification.byte_rules import read_strictly
from app.signing.verification.violation import Violation
from tests.signing.attacks import remade, signed_with, update
from tests.signing.conftest import NOW, Office
from tests.signing.patches import RECORD, RECORD_PATCHES, Patch, changed, record_stream
from tests.signing.sample_pdf import CHAIR
from tests.signing.sample_pdf import RECORD as SAMPLE_RECORD

IDS = list(RECORD_PATCHES)


def test_the_record_is_taken_out_as_it_was_put_in(base: bytes, signed_by_all: bytes) -> None:
    assert signing.embedded_record(base) == SAMPLE_RECORD
    assert signing.embedded_record(signed_by_all) == SAMPLE_RECORD


def test_a_record_may_stand_there_uncompressed(base: bytes) -> None:
    plain = remade(base, changed(RECORD, record_stream(b"[]", b"/Params << /Size 2 >>"))(base))
    assert signing.embedded_record(plain) == b"[]"


@pytest.mark.parametrize(("patch", "code"), RECORD_PATCHES.values(), ids=IDS)
def test_in_a_document(office: Office, base: bytes, patch: Patch, code: str) -> None:
    """Whoever prepared the document may even have it signed."""
    forged = remade(base, patch(base))
    with pytest.raises(Violation) as violation:
        read_strictly(forged)
    assert violation.value.finding.code == code
    with pytest.raises(Problem) as refused:
        signing.embedded_record(forged)
    assert (refused.value.code, refused.value.values["finding"]) == ("document_damaged", code)
    verdict = signing.verify(signed_with(forged, office.keys[CHAIR]), office.trust, NOW)
    assert verdict.state is signing.State.CHANGED


@pytest.mark.parametrize(("patch", "code"), RECORD_PATCHES.values(), ids=IDS)
def test_after_a_signature(office: Office, signed: bytes, patch: Patch, code: str) -> None:  # noqa: ARG001
    forged = update(signed, patch(signed))
    assert signing.verify(forged, office.trust, NOW).state is signing.State.CHANGED
    with pytest.raises(Problem):
        signing.embedded_record(forged)


def test_the_documents_are_remade_without_harm(base: bytes) -> None:
    """Otherwise refusing the others would mean nothing."""
    assert signing.embedded_record(remade(base, {})) == SAMPLE_RECORD


def test_a_bomb_is_not_inflated_further_than_the_largest_record(
    base: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    forged = remade(base, RECORD_PATCHES["a record that is a bomb"][0](base))
    monkeypatch.setattr(embedded_record, "_LARGEST", 2**20)
    tracemalloc.start()
    with pytest.raises(Violation):
        read_strictly(forged)
    _now, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 8 * 2**20, "of 64 MiB"
