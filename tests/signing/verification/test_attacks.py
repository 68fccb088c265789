"""Nothing that a forger does to a signed file is accepted, and everything honest is."""

from __future__ import annotations

import io
import re
import subprocess
import sys
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest
from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFString

from app.signing import State, Trust, Verdict, verify
from app.signing.keys import pem_to_der
from tests.signing.attacks import (
    EDITS,
    UPDATES,
    Edit,
    cms_about_another_document,
    cms_with_root,
    cms_with_sha1,
    literal_contents,
    minutes_with_text_field,
    signed_with,
)
from tests.signing.conftest import NOW, Office
from tests.signing.sample_pdf import CHAIR, COUNCILLOR, SECRETARY, minutes_pdf


def judged(pdf: bytes, office: Office) -> Verdict:
    return verify(pdf, office.trust, NOW + timedelta(hours=1))


def codes(verdict: Verdict) -> set[str]:
    return {finding.code for finding in verdict.findings}


# Controls


def test_untouched_files_are_intact(office: Office, signed: bytes, signed_by_all: bytes) -> None:
    for pdf, count in ((signed, 1), (signed_by_all, 3)):
        verdict = judged(pdf, office)
        assert verdict.state is State.INTACT
        assert verdict.state.exit_status == 0
        assert verdict.findings == ()
        assert len(verdict.signatures) == count
        assert all(seen.known for seen in verdict.signatures)


def test_a_second_signature_after_the_certificates_of_others_changed_nothing(
    office: Office, signed: bytes
) -> None:
    assert judged(office.sign(signed, COUNCILLOR), office).state is State.INTACT


def test_an_unsigned_document_is_unsigned(office: Office, base: bytes) -> None:
    verdict = judged(base, office)
    assert verdict.state is State.UNSIGNED
    assert verdict.state.exit_status == 3


# Changes


@pytest.mark.parametrize("attack", UPDATES.values(), ids=UPDATES.keys())
def test_an_update_after_the_signature(office: Office, signed: bytes, attack: Edit) -> None:
    forged = attack(signed)
    assert forged.startswith(signed)
    verdict = judged(forged, office)
    assert verdict.state is State.CHANGED
    assert not [code for code in codes(verdict) if code.startswith("opinion_")], "our own rules see it"


@pytest.mark.parametrize("name", [name for name in UPDATES if name != "form without fields"])
def test_an_update_between_two_signatures(office: Office, signed: bytes, name: str) -> None:
    """The last signatory, unsuspecting, signs the forger's addition with an honest key."""
    forged = signed_with(UPDATES[name](signed), office.keys[COUNCILLOR], field=COUNCILLOR, certify=False)
    assert judged(forged, office).state is State.CHANGED


@pytest.mark.parametrize("attack", EDITS.values(), ids=EDITS.keys())
def test_an_edit_of_the_signed_bytes(office: Office, signed: bytes, attack: Edit) -> None:
    forged = attack(signed)
    assert forged != signed
    verdict = judged(forged, office)
    assert verdict.state is State.CHANGED, verdict
    assert verdict.signatures == ()


def test_the_library_alone_is_fooled_by_a_literal_string(signed: bytes) -> None:
    """Why our own rules come first: should this fail one day, pyHanko has learnt it too."""
    from pyhanko.pdf_utils.reader import PdfFileReader
    from pyhanko.sign.validation.status import SignatureCoverageLevel

    (embedded,) = PdfFileReader(io.BytesIO(literal_contents(signed)), strict=True).embedded_signatures
    assert embedded.evaluate_signature_coverage() is SignatureCoverageLevel.ENTIRE_FILE


def test_an_earlier_signature_of_three_is_changed(
    office: Office, signed: bytes, signed_by_all: bytes
) -> None:
    place = signed.index(b"/Rotate 0")
    forged = signed_by_all[:place] + b"/Rotate 1" + signed_by_all[place + 9 :]
    assert judged(forged, office).state is State.CHANGED


# Files that are no PDF, or not all of one


@pytest.mark.parametrize(
    "junk", [b"", b"%PDF-", b"\0" * 1_000_000, b"PK\x03\x04", "صورتجلسه".encode(), b"%%EOF"]
)
def test_what_is_no_pdf_is_unreadable(office: Office, junk: bytes) -> None:
    verdict = judged(junk, office)
    assert verdict.state is State.UNREADABLE
    assert verdict.state.exit_status == 2


def test_a_file_cut_anywhere_is_never_intact(office: Office, signed_by_all: bytes) -> None:
    """Cut at the end of a revision it is an honest earlier state; only the office's records know better."""
    ends = {0} | {
        place + 6 for place in range(len(signed_by_all)) if signed_by_all.startswith(b"%%EOF\n", place)
    }
    for length in range(0, len(signed_by_all), 997):
        if length not in ends:
            verdict = judged(signed_by_all[:length], office)
            assert verdict.state in (State.UNREADABLE, State.CHANGED, State.UNSIGNED), length
            assert verdict.findings


def test_half_of_the_signature_is_cut_off(office: Office, signed: bytes) -> None:
    assert judged(signed[: signed.index(b"/ByteRange")], office).state is State.UNREADABLE


def test_hostile_nesting_neither_crashes_nor_hangs(office: Office) -> None:
    for bomb in (b"[" * 200_000, b"<<" * 200_000, b"(" * 200_000, b"\\(" * 200_000, b"/" * 200_000):
        pdf = b"%PDF-1.7\n%abcd\n1 0 obj\n" + bomb + b"\nendobj\nxref\n0 1\n%%EOF\n"
        assert judged(pdf, office).state in (State.UNREADABLE, State.UNSIGNED)


# Signers


def test_a_stranger_is_named_as_unknown(forger: Office, office: Office, base: bytes) -> None:
    """Another authority with the same names: the bytes of the root decide, not what it calls itself."""
    verdict = judged(forger.sign(base, CHAIR), office)
    assert verdict.state is State.UNKNOWN_SIGNER
    assert verdict.state.exit_status == 3
    assert codes(verdict) == {"trust_unknown_issuer"}
    assert verdict.signatures[0].name == office.keys[CHAIR].holder.name
    assert not verdict.signatures[0].known


def test_without_any_root_nobody_is_known(signed: bytes) -> None:
    assert verify(signed, Trust(), NOW).state is State.UNKNOWN_SIGNER


def test_one_stranger_among_known_signers(office: Office, forger: Office, base: bytes) -> None:
    verdict = judged(forger.sign(office.sign(base, SECRETARY), CHAIR), office)
    assert verdict.state is State.UNKNOWN_SIGNER
    assert [seen.known for seen in verdict.signatures] == [True, False]


def test_a_root_may_be_given_as_der(office: Office, signed: bytes) -> None:
    root = pem_to_der(office.authority.certificate_pem)
    assert verify(signed, Trust([root]), NOW).state is State.INTACT


def test_an_expired_certificate_leaves_the_time_unproven(office: Office, signed: bytes) -> None:
    verdict = verify(signed, office.trust, NOW + timedelta(days=3 * 365))
    assert verdict.state is State.UNKNOWN_SIGNER
    assert codes(verdict) == {"trust_time_unproven"}


def test_signed_with_an_already_expired_certificate(office: Office, base: bytes) -> None:
    late = NOW + timedelta(days=900)
    verdict = verify(signed_with(base, office.keys[CHAIR], signed_at=late), office.trust, late)
    assert verdict.state is State.UNKNOWN_SIGNER
    assert codes(verdict) == {"trust_expired_at_signing"}


def test_a_signature_from_the_future(office: Office, signed: bytes) -> None:
    verdict = verify(signed, office.trust, NOW - timedelta(days=1))
    assert codes(verdict) == {"trust_signed_in_future"}


# Signatures of other forms, made with an honest key


def test_a_message_about_another_document(office: Office, base: bytes) -> None:
    key = office.keys[CHAIR]
    assert codes(judged(signed_with(base, key, partial(cms_about_another_document, key)), office)) == {
        "cms_content"
    }


def test_changed_content_is_not_called_a_touched_signature(office: Office, signed: bytes) -> None:
    """Whoever reads the verdict must learn which of the two it is."""
    streams = re.finditer(rb"stream\r?\n(.*?)endstream", signed, re.DOTALL)
    at = max(streams, key=lambda one: len(one[1])).start(1) + 99
    changed = signed[:at] + bytes((signed[at] ^ 1,)) + signed[at + 1 :]
    assert codes(judged(changed, office)) == {"cms_content"}
    (gap,) = re.finditer(rb"/Contents ?<([0-9a-f]+?)0*>", signed)
    last = gap.end(1) - 8
    touched = signed[:last] + (b"0" if signed[last : last + 1] != b"0" else b"1") + signed[last + 1 :]
    assert codes(judged(touched, office)) == {"cms_signature"}


def test_sha1(office: Office, base: bytes) -> None:
    key = office.keys[CHAIR]
    verdict = judged(signed_with(base, key, partial(cms_with_sha1, key)), office)
    assert verdict.state is State.CHANGED
    assert codes(verdict) == {"cms_form"}


def test_a_root_inside_the_message_would_be_free_bytes(office: Office, base: bytes) -> None:
    key = office.keys[CHAIR]
    root = pem_to_der(office.authority.certificate_pem)
    assert codes(judged(signed_with(base, key, partial(cms_with_root, key, root)), office)) == {"cms_form"}


def test_a_first_signature_that_does_not_certify(office: Office, base: bytes) -> None:
    verdict = judged(signed_with(base, office.keys[CHAIR], certify=False), office)
    assert verdict.state is State.CHANGED
    assert "certification_missing" in codes(verdict)


def test_a_text_field_prepared_before_the_signature(office: Office) -> None:
    verdict = judged(signed_with(minutes_with_text_field(), office.keys[CHAIR]), office)
    assert verdict.state is State.CHANGED
    assert codes(verdict) == {"form_foreign_field"}


@pytest.mark.parametrize(
    "catalog",
    [
        {"OpenAction": PDFDictionary({"S": PDFName("JavaScript"), "JS": PDFString("1")})},
        {"URI": PDFDictionary({"Base": PDFString("http://example.org")})},
        {"Names": PDFDictionary({"JavaScript": PDFDictionary({"Names": PDFArray([])})})},
        {"Threads": PDFArray([])},
    ],
    ids=["script", "base address", "named script", "threads"],
)
def test_a_document_that_acts_is_refused_even_with_a_signature(
    office: Office, catalog: dict[str, PDFDictionary]
) -> None:
    verdict = judged(signed_with(minutes_pdf(catalog=catalog), office.keys[CHAIR]), office)
    assert verdict.state is State.CHANGED
    assert codes(verdict) <= {"form_catalog", "form_action"}


@pytest.mark.parametrize(
    ("field", "code"),
    [
        ({"F": 2}, "form_field_hidden"),
        ({"F": 0}, "form_field_hidden"),
        ({"A": PDFDictionary({"S": PDFName("URI")})}, "form_field"),
        ({"Lock": PDFDictionary({"Action": PDFName("All")})}, "form_field"),
    ],
    ids=["hidden", "not printed", "action", "lock"],
)
def test_a_field_of_another_kind(office: Office, field: dict[str, object], code: str) -> None:
    verdict = judged(signed_with(minutes_pdf(field=field), office.keys[CHAIR]), office)
    assert verdict.state is State.CHANGED
    assert code in codes(verdict) or "form_action" in codes(verdict)


def test_two_fields_of_one_name(office: Office) -> None:
    twin = {"FT": PDFName("Sig"), "T": PDFString(CHAIR)}
    verdict = judged(signed_with(minutes_pdf(extra_fields=(twin,)), office.keys[CHAIR]), office)
    assert codes(verdict) == {"form_field_twice"}


# The network


def test_verification_never_asks_the_network(office: Office, signed_by_all: bytes, tmp_path: Path) -> None:
    (tmp_path / "signed.pdf").write_bytes(signed_by_all)
    (tmp_path / "root.pem").write_bytes(office.authority.certificate_pem)
    code = (
        "import sys, datetime, pathlib\n"
        "def hook(event, arguments):\n"
        "    if event.startswith('socket.') and event not in ('socket.gethostname', 'socket.__new__'):\n"
        "        print('network:', event, arguments)\n"
        "sys.addaudithook(hook)\n"
        "from app.signing import Trust, verify\n"
        "folder = pathlib.Path(sys.argv[1])\n"
        "pdf, root = (folder / 'signed.pdf').read_bytes(), (folder / 'root.pem').read_bytes()\n"
        f"now = datetime.datetime.fromisoformat({NOW.isoformat()!r})\n"
        "print(verify(pdf, Trust([root]), now).state.value)\n"
    )
    run = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path)], capture_output=True, text=True, check=True
    )
    assert run.stdout == "intact\n"
