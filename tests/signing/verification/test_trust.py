"""Who is known, where he may sign, and what a claimed time is worth unless it was registered."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding

from app.domain.problems import Problem
from app.signing import Ending, State, Trust, verify
from tests.signing.conftest import NOW
from tests.signing.corpus import Scene, make_scene
from tests.signing.corpus.scene import sha256
from tests.signing.corpus.signers import revocation_list, root_of
from tests.signing.sample_pdf import CHAIR, COUNCILLOR, LABELS, SECRETARY

THREE_YEARS = timedelta(days=3 * 365)


@pytest.fixture(scope="session")
def scene() -> Scene:
    return make_scene(NOW)


def codes(pdf: bytes, trust: Trust, days: int = 0) -> set[str]:
    return {one.code for one in verify(pdf, trust, NOW + timedelta(days=days)).findings}


def test_the_empty_fields_and_the_revisions_are_named(scene: Scene) -> None:
    verdict = verify(scene.steps[1], scene.office_trust, NOW)
    assert verdict.state is State.INTACT
    assert [(one.name, one.label) for one in verdict.empty_fields] == [
        (SECRETARY, LABELS[SECRETARY]),
        (COUNCILLOR, LABELS[COUNCILLOR]),
    ]
    assert verdict.revisions == (sha256(scene.base), sha256(scene.steps[1]))
    assert [one.certifies for one in verify(scene.steps[3], scene.office_trust, NOW).signatures] == [
        True,
        False,
        False,
    ]


def test_three_years_on_a_registered_file_was_valid_at_its_time_and_says_so(scene: Scene) -> None:
    registered = NOW + timedelta(days=1)
    verdict = verify(scene.steps[3], scene.registered(scene.steps[3], at=registered), NOW + THREE_YEARS)
    assert verdict.state is State.INTACT
    for seen in verdict.signatures:
        assert seen.known
        assert seen.ending is Ending.EXPIRED
        assert seen.registered == registered < seen.ended


def test_an_unregistered_back_dated_file_is_not(scene: Scene) -> None:
    """Made three years later with the key of an ended certificate, and dated back."""
    back_dated = scene.office.sign(scene.base, CHAIR, at=NOW)
    verdict = verify(back_dated, scene.registered(scene.steps[3]), NOW + THREE_YEARS)
    assert verdict.state is State.UNKNOWN_SIGNER
    assert {one.code for one in verdict.findings} <= {"trust_time_unproven"}


def test_a_registered_file_proves_every_signature_in_it_but_none_after_it(scene: Scene) -> None:
    two = scene.registered(scene.steps[2])
    verdict = verify(scene.steps[3], two, NOW + THREE_YEARS)
    assert [one.known for one in verdict.signatures] == [True, True, False]
    assert verdict.state is State.UNKNOWN_SIGNER


def test_revoked_after_it_was_registered(scene: Scene) -> None:
    lists = (revocation_list(scene.office, scene.key(CHAIR).certificate, NOW + timedelta(days=5)),)
    trust = replace(scene.registered(scene.steps[1]), revocation_lists=lists)
    assert codes(scene.steps[1], trust, days=9) == set()
    seen = verify(scene.steps[1], trust, NOW + timedelta(days=9)).signatures[0]
    assert seen.ending is Ending.REVOKED
    assert codes(scene.steps[1], replace(scene.office_trust, revocation_lists=lists), 9) == {
        "trust_time_unproven"
    }


def test_a_list_of_another_authority_revokes_nobody(scene: Scene) -> None:
    strangers = revocation_list(scene.forger, scene.key(CHAIR).certificate, NOW - timedelta(days=5))
    assert codes(scene.steps[1], replace(scene.office_trust, revocation_lists=(strangers,))) == set()


@pytest.mark.parametrize("junk", [b"junk", b"-----BEGIN X509 CRL-----\njunk"])
def test_a_list_that_is_none(scene: Scene, junk: bytes) -> None:
    with pytest.raises(Problem) as problem:
        verify(scene.steps[1], replace(scene.office_trust, revocation_lists=(junk,)), NOW)
    assert problem.value.code == "revocation_list_damaged"


def test_a_file_that_was_cut_back_is_not_all_of_it(scene: Scene) -> None:
    trust = scene.registered(*scene.steps[1:])
    verdict = verify(scene.steps[2], trust, NOW)
    assert verdict.state is State.ROLLED_BACK
    assert verdict.state.exit_status == 1
    assert {one.code for one in verdict.findings} == {"trust_rolled_back"}
    assert verify(scene.steps[3], trust, NOW).state is State.INTACT
    assert verify(scene.base, trust, NOW).state is State.UNSIGNED
    assert codes(scene.base, trust) == {"unsigned", "trust_rolled_back"}


def test_an_intermediate_that_was_imported_vouches_for_its_signatories(scene: Scene) -> None:
    """The chain is made of what was imported; with its root alone the signer stays unknown."""
    root, root_key = root_of(scene.forger)
    outside_key = ec.generate_private_key(ec.SECP384R1())
    own, _ = root_of(scene.office)
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "ریشه بیرونی نمونه")])
    _ = root, root_key

    def authority(subject: x509.Name, public: ec.EllipticCurvePublicKey, length: int | None) -> bytes:
        builder = x509.CertificateBuilder(subject_name=subject, issuer_name=name, public_key=public)
        builder = builder.serial_number(x509.random_serial_number())
        builder = builder.not_valid_before(NOW - timedelta(days=40)).not_valid_after(NOW + 4 * THREE_YEARS)
        builder = builder.add_extension(x509.BasicConstraints(ca=True, path_length=length), critical=True)
        usage = x509.KeyUsage(False, False, False, False, False, True, True, False, False)
        builder = builder.add_extension(usage, critical=True)
        return builder.sign(outside_key, hashes.SHA384()).public_bytes(Encoding.DER)

    public = own.public_key()
    assert isinstance(public, ec.EllipticCurvePublicKey)
    intermediate = authority(own.subject, public, 0)
    outside = authority(name, outside_key.public_key(), None)
    too_short = authority(name, outside_key.public_key(), 0)
    pdf = scene.steps[1]
    assert codes(pdf, Trust((intermediate,))) == set()
    assert codes(pdf, Trust((intermediate, outside))) == set()
    assert codes(pdf, Trust((outside,))) == {"trust_unknown_issuer"}
    assert codes(pdf, Trust((intermediate, too_short))) == set(), "it is trusted by itself as well"


def test_right_signatures_under_a_document_that_the_office_did_not_issue(scene: Scene) -> None:
    trust = replace(scene.office_trust, documents=frozenset((sha256(b"another"),)))
    verdict = verify(scene.steps[2], trust, NOW)
    assert verdict.state is State.CHANGED
    assert {one.code for one in verdict.findings} == {"trust_other_document"}
    assert (
        verify(scene.steps[2], replace(trust, registered={sha256(scene.steps[1]): NOW}), NOW).state
        is State.INTACT
    )
