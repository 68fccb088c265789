"""One, two and five signatories on one file: sound after each of them, by our rules and by others'."""

from __future__ import annotations

import shutil
import subprocess
import sys
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path

import pytest

from app import signing
from tests.signing.conftest import Office, make_office
from tests.signing.corpus import others
from tests.signing.sample_pdf import minutes_pdf

FIELDS = {f"sig-{number}": f"نمونه {number}" for number in range(6)}
SIGNERS = list(FIELDS)[:5]


@pytest.fixture(scope="module")
def office() -> Office:
    """By the clock of today, since pdfsig has no other."""
    now = datetime.now(UTC).replace(microsecond=0)
    return make_office({field: f"سمت {field}" for field in SIGNERS}, now=now)


@pytest.fixture(scope="module")
def steps(office: Office) -> list[bytes]:
    """After none, one … five signatures, in no particular order; the sixth signatory is absent."""
    now, made = datetime.now(UTC), [minutes_pdf(FIELDS)]
    for field in (SIGNERS[2], SIGNERS[0], SIGNERS[4], SIGNERS[1], SIGNERS[3]):
        made.append(office.sign(made[-1], field, at=now))
    return made


@pytest.mark.parametrize("count", [1, 2, 5])
def test_every_signature_counts_and_the_absent_are_named(
    office: Office, steps: list[bytes], count: int
) -> None:
    verdict = signing.verify(steps[count], office.trust, datetime.now(UTC))
    assert verdict.state is signing.State.INTACT
    assert [seen.revision for seen in verdict.signatures] == list(range(1, count + 1))
    signed = {seen.field for seen in verdict.signatures}
    assert [place.name for place in verdict.empty_fields] == [name for name in FIELDS if name not in signed]
    assert all(place.label == FIELDS[place.name] for place in verdict.empty_fields)


def test_the_file_only_grows_at_its_end(steps: list[bytes]) -> None:
    for before, after in pairwise(steps):
        assert after.startswith(before)
    assert steps[5].count(b"%%EOF") == 6


@pytest.mark.parametrize("count", [1, 2, 5])
def test_qpdf_and_pdfsig_agree(office: Office, steps: list[bytes], count: int, tmp_path: Path) -> None:
    if not all(shutil.which(tool) for tool in ("qpdf", "pdfsig", "certutil")):
        pytest.skip("qpdf, pdfsig or certutil is not installed")
    file = tmp_path / "minutes.pdf"
    file.write_bytes(steps[count])
    checked = subprocess.run(["qpdf", "--check", str(file)], capture_output=True, text=True)
    assert checked.returncode == 0, checked.stdout + checked.stderr
    store = others.trusting_store(tmp_path, office.authority.certificate_pem)
    assert others.pdfsig(steps[count], store, tmp_path) == others.ACCEPTED


def test_in_an_empty_network_namespace(office: Office, steps: list[bytes], tmp_path: Path) -> None:
    """Without any network, not even that of this computer."""
    if subprocess.run(["unshare", "-rn", "true"], capture_output=True).returncode:
        pytest.skip("no network namespace can be made here")
    (tmp_path / "signed.pdf").write_bytes(steps[5])
    (tmp_path / "root.pem").write_bytes(office.authority.certificate_pem)
    code = (
        "import sys, datetime, pathlib\n"
        "from app.signing import Trust, verify\n"
        "folder = pathlib.Path(sys.argv[1])\n"
        "pdf, root = (folder / 'signed.pdf').read_bytes(), (folder / 'root.pem').read_bytes()\n"
        "print(verify(pdf, Trust([root]), datetime.datetime.now(datetime.UTC)).state.value)\n"
    )
    command = ["unshare", "-rn", sys.executable, "-c", code, str(tmp_path)]
    run = subprocess.run(command, capture_output=True, text=True)
    assert run.stdout == "intact\n", run.stderr
