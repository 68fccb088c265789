"""Signing as the secretary meets it: who may sign where, what comes out, and what is refused."""

from __future__ import annotations

import io
import re
import subprocess
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pikepdf
import pytest

from app import signing
from app.domain.problems import Problem
from app.signing.verification.byte_rules import read_strictly
from app.signing.verification.file_shape import parse
from app.signing.verification.tokens import dictionaries
from tests.signing.attacks import body, find, remade
from tests.signing.conftest import NOW, PASSPHRASE, Office, make_office
from tests.signing.sample_pdf import (
    CHAIR,
    COUNCILLOR,
    LABELS,
    SECRETARY,
    WIDGET,
    appearance_pdf,
    minutes_pdf,
)


def code_of(pdf: bytes, field: str, office: Office, at: datetime = NOW) -> str:
    with pytest.raises(Problem) as problem:
        signing.sign(pdf, field, office.keys[CHAIR], None, at, "")
    return problem.value.code


def run(*command: str) -> subprocess.CompletedProcess[str]:
    try:
        return subprocess.run(command, capture_output=True, text=True)
    except FileNotFoundError:
        pytest.skip(f"{command[0]} is not installed")


def test_the_fields_of_unsigned_minutes(base: bytes) -> None:
    fields = signing.fields_of(base)
    assert [(field.name, field.label) for field in fields] == list(LABELS.items())
    assert all((field.width, field.height) == pytest.approx(WIDGET) for field in fields)
    assert not any(field.filled for field in fields)


def test_a_signature_is_only_added_and_fills_its_field(base: bytes, signed: bytes) -> None:
    assert signed.startswith(base)
    assert signed.count(b"%%EOF") == 2
    assert {field.name: field.filled for field in signing.fields_of(signed)} == {
        CHAIR: True,
        SECRETARY: False,
        COUNCILLOR: False,
    }


def test_the_first_signature_certifies_and_the_others_approve(signed_by_all: bytes) -> None:
    assert signed_by_all.count(b"/TransformMethod /DocMDP") == 1
    assert signed_by_all.count(b"/ETSI.CAdES.detached") == 3
    assert signed_by_all.count(b"%%EOF") == 4


def test_any_order_of_signing_will_do(office: Office, base: bytes) -> None:
    pdf = office.sign(base, COUNCILLOR, CHAIR, SECRETARY)
    verdict = signing.verify(pdf, office.trust, NOW)
    assert verdict.state is signing.State.INTACT
    assert [seen.field for seen in verdict.signatures] == [COUNCILLOR, CHAIR, SECRETARY]
    assert [seen.revision for seen in verdict.signatures] == [1, 2, 3]


def test_a_field_keeps_its_place_among_the_tags(base: bytes, signed_by_all: bytes) -> None:
    before, after = parse(base), parse(signed_by_all)
    for field in read_strictly(signed_by_all).fields:
        old, new = (file.objects()[field.number].dictionary for file in (before, after))
        assert new.keys() - old.keys() == {"AP", "V"}
        assert {key: new[key] for key in old} == old
        assert {"StructParent", "TU", "F"} <= old.keys()
    marks = (b"/Type /StructElem", b"/Type /StructTreeRoot", b"/Nums [", b"/Type /Metadata", b"/Filespec")
    addition = signed_by_all[len(base) :]
    assert [mark for mark in marks if mark not in base or mark in addition] == []


@pytest.mark.parametrize("label", ["Ali – نمونه", "Ali – Sample", "Ali"])
def test_a_field_keeps_the_encoding_of_its_texts(office: Office, base: bytes, label: str) -> None:
    """The library would choose the shortest one, and so change what the document says byte for byte."""
    utf_16 = [f"<FEFF{text.encode('utf-16-be').hex()}>".encode() for text in (CHAIR, label)]
    field = find(base, b"(sig-chair)")
    content = re.sub(rb"/T \(.*?\)\s*/TU \(.*?\)", b"/T %b /TU %b" % (*utf_16,), body(base, field))
    signed = office.sign(remade(base, {field.number: content}), CHAIR)
    assert signing.verify(signed, office.trust, NOW).state is signing.State.INTACT
    assert signing.fields_of(signed)[0].label == label


def test_the_first_signature_enters_two_things_into_the_catalog(base: bytes, signed_by_all: bytes) -> None:
    files = [parse(base), parse(signed_by_all)]
    before, after = (file.objects()[file.catalog_number].dictionary for file in files)
    assert after.keys() - before.keys() == {"Perms", "Extensions"}
    assert {key: after[key] for key in before} == before
    assert [files[1].catalog_number in revision.objects for revision in files[1].revisions] == [
        True,
        True,
        False,
        False,
    ]


def test_what_is_added_is_fit_for_the_archive(signed_by_all: bytes) -> None:
    """ISO 19005-3: 6.1.7.1 (the line end before endstream), 6.2.10 (transparency), 6.2.11 (fonts)."""
    file = parse(signed_by_all)
    for revision in file.revisions[1:]:
        for found in revision.objects.values():
            if found.stream is not None:
                assert file.data[found.stream.stop :].startswith(b"\nendstream"), found.number
            for dictionary in dictionaries(found.value):
                assert not dictionary.keys() & {"Group", "SMask", "CA", "ca", "BM"}
    with pikepdf.open(io.BytesIO(signed_by_all)) as pdf:
        for field in pdf.Root.AcroForm.Fields:
            drawn = field.AP.N
            assert [float(corner) for corner in drawn.BBox] == pytest.approx([0, 0, *WIDGET])
            assert list(field.AP.keys()) == ["/N"]
            for font in drawn.Resources.Font.values():
                assert "/ToUnicode" in font
                assert "/FontFile2" in font.FontDescriptor


def test_the_document_says_nothing_about_the_machine_that_signed(base: bytes, signed: bytes) -> None:
    addition = signed[len(base) :]
    assert b"/ModDate" not in addition
    assert b"pyHanko" not in addition


def test_the_time_is_written_in_utc(office: Office, base: bytes) -> None:
    tehran = timezone(timedelta(hours=3, minutes=30))
    pdf = signing.sign(base, CHAIR, office.keys[CHAIR], None, NOW.astimezone(tehran), "تأیید")
    (seen,) = signing.verify(pdf, office.trust, NOW).signatures
    assert seen.claimed_time == NOW.replace(microsecond=0)
    assert seen.claimed_time.tzinfo is UTC
    assert seen.reason == "تأیید"


def test_a_signature_without_appearance_or_reason(office: Office, base: bytes) -> None:
    pdf = signing.sign(base, CHAIR, office.keys[CHAIR], None, NOW, "")
    assert signing.verify(pdf, office.trust, NOW).state is signing.State.INTACT
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        drawn = opened.Root.AcroForm.Fields[0].AP.N
        assert [float(corner) for corner in drawn.BBox] == pytest.approx([0, 0, *WIDGET])
        assert drawn.read_bytes() == b""


def test_the_appearance_stands_in_its_place(signed: bytes, tmp_path: Path) -> None:
    (tmp_path / "signed.pdf").write_bytes(signed)
    text = run("pdftotext", str(tmp_path / "signed.pdf"), "-").stdout
    fonts = run("pdffonts", str(tmp_path / "signed.pdf")).stdout.splitlines()[2:]
    assert text.count("SIGNED (SAMPLE)") == 1
    assert fonts
    assert all(line.split()[-5:-2] == ["yes", "yes", "yes"] for line in fonts), fonts


def test_qpdf_finds_nothing_wrong(signed_by_all: bytes, tmp_path: Path) -> None:
    (tmp_path / "signed.pdf").write_bytes(signed_by_all)
    checked = run("qpdf", "--check", str(tmp_path / "signed.pdf"))
    assert checked.returncode == 0, checked.stdout + checked.stderr


def test_pdfsig_calls_every_signature_valid_and_the_last_one_whole(
    signed_by_all: bytes, tmp_path: Path
) -> None:
    (tmp_path / "signed.pdf").write_bytes(signed_by_all)
    seen = run("pdfsig", "-nocert", str(tmp_path / "signed.pdf")).stdout
    assert seen.count("Signature is Valid") == 3, seen
    last = seen.rpartition("Signature #")[2]
    assert "Total document signed" in last
    assert "Not total" not in last


def test_pdfsig_trusts_who_trusts_the_root(tmp_path: Path) -> None:
    now = datetime.now(UTC)
    office = make_office({CHAIR: "شهردار"}, now=now)
    (tmp_path / "signed.pdf").write_bytes(office.sign(minutes_pdf(), CHAIR, at=now))
    (tmp_path / "root.pem").write_bytes(office.authority.certificate_pem)
    store = f"sql:{tmp_path}"
    run("certutil", "-N", "-d", store, "--empty-password")
    run("certutil", "-A", "-d", store, "-n", "root", "-t", "C,C,C", "-i", str(tmp_path / "root.pem"))
    seen = run("pdfsig", "-nssdir", store, str(tmp_path / "signed.pdf")).stdout
    assert "Signature is Valid" in seen, seen
    assert "Certificate is Trusted" in seen, seen


def test_a_field_is_signed_once(office: Office, signed: bytes) -> None:
    assert code_of(signed, CHAIR, office) == "already_signed"


def test_nobody_signs_where_there_is_no_place(office: Office, base: bytes) -> None:
    assert code_of(base, "sig-guest", office) == "field_unknown"


@pytest.mark.parametrize(("days", "code"), [(800, "certificate_expired"), (-25, "certificate_not_yet_valid")])
def test_nobody_signs_outside_the_validity_of_his_certificate(
    office: Office, base: bytes, days: int, code: str
) -> None:
    assert code_of(base, CHAIR, office, NOW + timedelta(days=days)) == code


def test_a_changed_document_is_not_signed(office: Office, base: bytes, signed: bytes) -> None:
    assert code_of(b"", CHAIR, office) == "document_damaged"
    assert code_of(base[:-1], CHAIR, office) == "document_damaged"
    assert code_of(base + base[-200:], CHAIR, office) == "document_damaged"
    middle = len(base) // 2
    changed = signed[:middle] + bytes((signed[middle] ^ 1,)) + signed[middle + 1 :]
    assert code_of(changed, SECRETARY, office) == "document_damaged"


def test_a_field_with_a_dot_in_its_name_is_refused(office: Office) -> None:
    assert code_of(minutes_pdf({"sig.chair": "نمونه"}), "sig.chair", office) == "document_damaged"


def test_an_appearance_that_is_no_pdf_leaves_a_problem_and_no_file(office: Office, base: bytes) -> None:
    with pytest.raises(Problem) as problem:
        signing.sign(base, CHAIR, office.keys[CHAIR], b"no pdf", NOW, "")
    assert problem.value.code == "signing_failed"


def test_the_whole_way_from_a_new_office_to_a_verdict() -> None:
    """With the product's own cost of a passphrase and a name that a certificate cannot hold."""
    organisation = "شهرداری منطقه ۲۰ تهران، اداره هماهنگی امور شورایاری‌ها و دبیرخانه نمونه"
    authority = signing.create_authority(organisation, organisation, PASSPHRASE, NOW, trial=True)
    person = signing.Subject("نمونه نمونه‌زاده", "شهردار", organisation, "20")
    made = signing.enrol(authority, PASSPHRASE, person, PASSPHRASE, NOW)
    key = signing.open_key(made.sealed_key, PASSPHRASE)
    pdf = signing.sign(minutes_pdf({CHAIR: "نمونه"}), CHAIR, key, appearance_pdf(), NOW, "تأیید صورتجلسه")
    verdict = signing.verify(pdf, signing.Trust([authority.certificate_pem]), NOW)
    assert verdict.state is signing.State.INTACT
    (seen,) = verdict.signatures
    assert (seen.name, seen.role, seen.known) == ("آزمایشی – نمونه نمونه‌زاده", "شهردار", True)
    assert seen.certificate_sha256 == signing.fingerprint(made.certificate_pem)
