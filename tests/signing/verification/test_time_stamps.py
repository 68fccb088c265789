"""A stamped file: its time is proven by a trusted stamper, and no bit of the stamp is free."""

from __future__ import annotations

import random
import re
import shutil
import subprocess
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from app import signing
from app.signing import Ending, State, Trust, cms, verify
from app.signing.verification.byte_rules import read_strictly
from app.signing.verification.second_opinion import second_opinion
from benchmarks.bit_flips import flipped
from tests.signing.conftest import NOW
from tests.signing.corpus import Scene, make_scene
from tests.signing.corpus.scene import FIELDS, sha256
from tests.signing.corpus.signers import revocation_list, root_of
from tests.signing.sample_pdf import CHAIR, appearance_pdf
from tests.signing.time_stamper import Stamper, make_stamper

DAY, THREE_YEARS = timedelta(days=1), timedelta(days=3 * 365)


@pytest.fixture(scope="session")
def scene() -> Scene:
    return make_scene(NOW)


@pytest.fixture(scope="module")
def stamper() -> Stamper:
    return make_stamper()


@pytest.fixture(scope="module")
def steps(scene: Scene, stamper: Stamper) -> list[bytes]:
    """The minutes after none, one, two and three stamped signatures."""
    made = [scene.base]
    for field in FIELDS:
        made.append(stamped_by(scene, made[-1], field, stamper))
    return made


def stamped_by(scene: Scene, pdf: bytes, field: str, stamper: Stamper, at: datetime = NOW) -> bytes:
    return signing.sign(pdf, field, scene.key(field), appearance_pdf(), at, stamp=stamper.token)


def believing(scene: Scene, *stampers: Stamper) -> Trust:
    return replace(scene.office_trust, time_stampers=tuple(one.pem for one in stampers))


def codes(pdf: bytes, trust: Trust, now: datetime) -> set[str]:
    return {one.code for one in verify(pdf, trust, now).findings}


def test_a_trusted_stamper_proves_the_time(scene: Scene, stamper: Stamper, steps: list[bytes]) -> None:
    verdict = verify(steps[3], believing(scene, stamper), NOW + DAY)
    assert verdict.state is State.INTACT
    for seen in verdict.signatures:
        assert seen.proven_time == NOW
        assert seen.stamp is not None
        assert seen.stamp.name == "سرور زمان شهرداری منطقه ۲۰ (نمونه)"
        assert seen.stamp.certificate_sha256 == sha256(stamper.der)


def test_of_an_unknown_stamper_the_time_is_only_claimed(scene: Scene, steps: list[bytes]) -> None:
    verdict = verify(steps[3], scene.office_trust, NOW + DAY)
    assert verdict.state is State.INTACT
    for seen in verdict.signatures:
        assert seen.proven_time is None
        assert seen.stamp is not None
        assert not seen.stamp.trusted
    assert codes(steps[3], scene.office_trust, NOW + THREE_YEARS) == {"trust_time_unproven"}


def test_three_years_on_a_stamped_file_counts_and_says_so(
    scene: Scene, stamper: Stamper, steps: list[bytes]
) -> None:
    """Nobody registered it; the stamper's own certificate has ended meanwhile, too."""
    assert stamper.certificate.not_valid_after_utc < NOW + THREE_YEARS
    verdict = verify(steps[3], believing(scene, stamper), NOW + THREE_YEARS)
    assert verdict.state is State.INTACT
    for seen in verdict.signatures:
        assert seen.known
        assert seen.ending is Ending.EXPIRED
        assert seen.registered is None
        assert not seen.counts_by_register


def test_a_claim_is_not_believed_where_the_stamper_says_otherwise(scene: Scene, stamper: Stamper) -> None:
    """With an ended certificate, dated back, and stamped by an honest server on that day."""
    late = stamper.showing(NOW + timedelta(days=800))
    pdf = stamped_by(scene, scene.base, CHAIR, late)
    assert codes(pdf, believing(scene, stamper), NOW + THREE_YEARS) == {"trust_expired_at_signing"}


def test_a_clock_that_is_a_little_behind_the_authority_does_no_harm(scene: Scene) -> None:
    """Enrolled and signed within minutes: the certificate begins later than the stamp by another clock."""
    stamper = make_stamper(begin=NOW - timedelta(days=90)).showing(NOW - timedelta(days=21))
    pdf = stamped_by(scene, scene.base, CHAIR, stamper)
    assert verify(pdf, believing(scene, stamper), NOW + DAY).state is State.INTACT


def test_revoked_after_it_was_stamped(scene: Scene, stamper: Stamper, steps: list[bytes]) -> None:
    lists = (revocation_list(scene.office, scene.key(CHAIR).certificate, NOW + timedelta(days=5)),)
    trust = replace(believing(scene, stamper), revocation_lists=lists)
    assert codes(steps[1], trust, NOW + 9 * DAY) == set()
    seen = verify(steps[1], trust, NOW + 9 * DAY).signatures[0]
    assert seen.ending is Ending.REVOKED
    before = (revocation_list(scene.office, scene.key(CHAIR).certificate, NOW - timedelta(days=5)),)
    trust = replace(trust, revocation_lists=before)
    assert codes(steps[1], trust, NOW + 9 * DAY) == {"trust_revoked_at_signing"}


def test_a_stamper_that_was_revoked_proves_nothing_more(scene: Scene) -> None:
    """Whoever has its key can stamp any time."""
    authority = scene.office.authority.certificate_pem
    root, key = root_of(scene.office)
    issued = make_stamper(issuer=(root.subject, key))
    pdf = stamped_by(scene, scene.base, CHAIR, issued)
    lists = (revocation_list(scene.office, issued.der, NOW + DAY),)
    for trusted in ((authority,), (issued.pem, authority)):
        trust = replace(scene.office_trust, time_stampers=trusted)
        (seen,) = verify(pdf, trust, NOW + 2 * DAY).signatures
        assert seen.proven_time == NOW
        (seen,) = verify(pdf, replace(trust, revocation_lists=lists), NOW + 2 * DAY).signatures
        assert seen.proven_time is None


def test_a_root_of_signatories_is_none_of_stampers(scene: Scene) -> None:
    root, key = root_of(scene.office)
    issued = make_stamper(issuer=(root.subject, key))
    pdf = stamped_by(scene, scene.base, CHAIR, issued)
    (seen,) = verify(pdf, scene.office_trust, NOW + DAY).signatures
    assert seen.known
    assert seen.proven_time is None


def test_a_stamper_vouches_for_no_signatory(scene: Scene, steps: list[bytes]) -> None:
    trust = Trust(time_stampers=(scene.office.authority.certificate_pem,))
    assert verify(steps[1], trust, NOW + DAY).state is State.UNKNOWN_SIGNER


def test_without_an_answer_it_is_signed_all_the_same(scene: Scene) -> None:
    asked: list[bytes] = []
    pdf = signing.sign(scene.base, CHAIR, scene.key(CHAIR), appearance_pdf(), NOW, stamp=asked.append)  # type: ignore[arg-type]
    assert len(asked) == 1
    (seen,) = verify(pdf, scene.office_trust, NOW).signatures
    assert seen.known
    assert seen.stamp is None


def test_there_is_room_for_the_token(scene: Scene, stamper: Stamper) -> None:
    certificate = scene.key(CHAIR).certificate
    assert cms.room_for(certificate, stamped=True) > cms.room_for(certificate) + cms.ROOM_FOR_TIME_STAMP
    assert len(stamper.token(bytes(32))) < cms.ROOM_FOR_TIME_STAMP / 2


def test_no_bit_of_a_stamped_message_is_free(scene: Scene, stamper: Stamper, steps: list[bytes]) -> None:
    pdf, trust = steps[1], believing(scene, stamper)
    gap = re.search(rb"/Contents <([0-9a-f]+)>", pdf)
    assert gap is not None
    for bit in random.Random(20).sample(range(8 * gap.start(1), 8 * gap.end(1)), 150):
        verdict = verify(flipped(pdf, bit), trust, NOW)
        assert verdict.state in (State.CHANGED, State.UNREADABLE), bit


def test_the_second_opinion_looks_at_the_token_itself(stamper: Stamper, steps: list[bytes]) -> None:
    reading = read_strictly(steps[1])
    assert list(second_opinion(reading)) == []
    (sealed,) = reading.signatures
    assert sealed.seal.stamp is not None
    for seal in (
        replace(sealed.seal, stamp=None, token=None),
        replace(sealed.seal, token=stamper.token(bytes(32))),
        replace(sealed.seal, stamp=replace(sealed.seal.stamp, certificate=make_stamper().der)),
    ):
        overlooked = replace(reading, signatures=(replace(sealed, seal=seal),))
        assert [one.code for one in second_opinion(overlooked)] == ["opinion_stamp"]


@pytest.mark.parametrize("command", [("qpdf", "--check"), ("pdfsig", "-nocert")])
@pytest.mark.parametrize("count", [1, 2, 3])
def test_others_agree(steps: list[bytes], tmp_path: Path, command: tuple[str, ...], count: int) -> None:
    if shutil.which(command[0]) is None:
        pytest.skip(f"{command[0]} is not installed")
    file = tmp_path / "stamped.pdf"
    file.write_bytes(steps[count])
    assert steps[count].startswith(steps[count - 1])
    run = subprocess.run([*command, str(file)], capture_output=True, text=True)
    assert run.returncode == 0, run.stdout + run.stderr
    if command[0] == "pdfsig":
        assert run.stdout.count("Signature is Valid") == count
        assert "Total document signed" in run.stdout
