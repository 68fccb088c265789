"""A structure tree passes, an action in its clothes does not."""

from __future__ import annotations

import pytest

from app.signing import State, verify
from app.signing.verification.byte_rules import read_strictly
from app.signing.verification.violation import Violation
from tests.signing.attacks import remade, signed_with, update
from tests.signing.conftest import NOW, Office
from tests.signing.patches import ACTING_PATCHES, CELL, Patch, changed, replaced, with_new
from tests.signing.sample_pdf import CHAIR

CASES = pytest.mark.parametrize("patch", ACTING_PATCHES.values(), ids=ACTING_PATCHES.keys())


@CASES
def test_in_a_document(office: Office, base: bytes, patch: Patch) -> None:
    forged = remade(base, patch(base))
    with pytest.raises(Violation) as violation:
        read_strictly(forged)
    assert violation.value.finding.code == "form_action"
    assert verify(signed_with(forged, office.keys[CHAIR]), office.trust, NOW).state is State.CHANGED


@pytest.mark.parametrize("patch", [p for name, p in ACTING_PATCHES.items() if "field" not in name])
def test_after_a_signature(office: Office, signed: bytes, patch: Patch) -> None:
    assert verify(update(signed, patch(signed)), office.trust, NOW).state is State.CHANGED


@pytest.mark.parametrize("attributes", [b"/A NEW 0 R", b"/A [ NEW 0 R << /O /Layout /Width 9 >> ]"])
def test_attributes_may_stand_elsewhere_and_be_several(base: bytes, attributes: bytes) -> None:
    patch = with_new(changed(CELL, replaced(rb"/A <<.*?>>", attributes)), b"<< /O /Table /Scope /Row >>")
    assert read_strictly(remade(base, patch(base))).fields
