"""Catalog, pages and what nobody sees: as our own writer puts them there, and never changed again."""

from __future__ import annotations

import pytest

from app.signing import State, verify
from app.signing.verification.byte_rules import read_strictly
from app.signing.verification.violation import Violation
from tests.signing.attacks import remade, signed_with, update
from tests.signing.conftest import NOW, Office
from tests.signing.patches import OTHER_PATCHES, UNSEEN_PATCHES, Patch
from tests.signing.sample_pdf import CHAIR, COUNCILLOR


@pytest.mark.parametrize(("patch", "code"), OTHER_PATCHES.values(), ids=OTHER_PATCHES.keys())
def test_nothing_but_what_our_writer_puts_there(
    office: Office, base: bytes, signed: bytes, patch: Patch, code: str
) -> None:
    forged = remade(base, patch(base))
    with pytest.raises(Violation) as violation:
        read_strictly(forged)
    assert violation.value.finding.code == code
    assert verify(signed_with(forged, office.keys[CHAIR]), office.trust, NOW).state is State.CHANGED
    assert verify(update(signed, patch(signed)), office.trust, NOW).state is State.CHANGED


@pytest.mark.parametrize("patch", UNSEEN_PATCHES.values(), ids=UNSEEN_PATCHES.keys())
def test_what_nobody_sees_on_the_page_is_sealed_too(office: Office, signed: bytes, patch: Patch) -> None:
    """Even when the next signatory puts an honest signature over the change."""
    forged = update(signed, patch(signed))
    verdict = verify(forged, office.trust, NOW)
    assert verdict.state is State.CHANGED
    assert {finding.code for finding in verdict.findings} <= {"addition_fields", "record_other_file"}
    covered = signed_with(forged, office.keys[COUNCILLOR], field=COUNCILLOR, certify=False)
    assert verify(covered, office.trust, NOW).state is State.CHANGED


def test_before_the_signature_it_would_be_another_document(office: Office, base: bytes) -> None:
    """Otherwise refusing the changes would mean nothing: it is not their form that gives them away."""
    for name in ("what a screen reader calls a field", "the scope of a cell", "the metadata", "the record"):
        other = remade(base, UNSEEN_PATCHES[name](base))
        assert verify(signed_with(other, office.keys[CHAIR]), office.trust, NOW).state is State.INTACT, name
