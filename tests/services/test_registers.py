"""The registers beside the minutes: signatures of every kind, scans, revisions, distribution."""

from __future__ import annotations

import hashlib
from datetime import date
from pathlib import Path

import pytest

from app.domain.distribution import Channel
from app.domain.minutes import MinutesState
from app.domain.signature import Method
from app.services import (
    audit,
    authority,
    checking,
    distribution,
    files,
    keys,
    lifecycle,
    minutes,
    register,
    revisions,
    signature_register,
    signatures,
    trust,
    versions,
)
from app.services.office import Office
from tests.services.test_lifecycle import ON, approved, refused, sign, word_anew

PASSPHRASE = "گذرواژهٔ آزمایشی ۱۴۰۵"


def test_the_chair_comes_first_and_everybody_is_missing_at_first(office: Office) -> None:
    meeting_id = approved(office)
    found = signature_register.read(office, meeting_id)
    chair = minutes.read(office, meeting_id).meeting.chair
    assert found[0].row == chair
    assert all(one.is_empty and not one.has_signed for one in found)
    assert {one.row.id for one in found} == {
        row.id for row in minutes.read(office, meeting_id).meeting.attendance if row.signs
    }


def test_every_way_to_sign_paper_is_registered_with_its_scan(office: Office, tmp_path: Path) -> None:
    meeting_id = approved(office)
    chair, other, *rest = signature_register.read(office, meeting_id)
    scan = tmp_path / "برگه.jpg"
    scan.write_bytes(b"\xff\xd8 page")
    made = signature_register.sign_in_ink(
        office, meeting_id, chair.row.id, ON, dissent=" با بند ۳ مخالفم ", scan=scan
    )
    assert made.scan_sha256 == hashlib.sha256(scan.read_bytes()).hexdigest()
    assert made.dissent == "با بند ۳ مخالفم"
    assert signature_register.scan_name(office, made.scan_sha256) == "برگه.jpg"
    signature_register.save_scan(office, made.scan_sha256, tmp_path / "copy.jpg")
    assert (tmp_path / "copy.jpg").read_bytes() == scan.read_bytes()
    signature_register.refuse(office, meeting_id, other.row.id, ON, "بررسی بیشتر")
    assert (
        refused(lambda: signature_register.replace_signatory(office, meeting_id, other.row.id, " ", ON))
        == "signer_name_missing"
    )
    signature_register.replace_signatory(office, meeting_id, other.row.id, "جانشین نمونه", ON, title="معاون")
    found = signature_register.read(office, meeting_id)
    assert [event.method for event in found[1].events] == [Method.REFUSED, Method.REPLACED]
    assert found[1].last.name == "جانشین نمونه"
    assert found[0].has_signed
    assert found[1].has_signed
    assert [one.row for one in found[2:]] == [one.row for one in rest]
    assert (
        refused(lambda: signature_register.sign_in_ink(office, meeting_id, chair.row.id, ON))
        == "already_signed"
    )
    assert (
        refused(lambda: signature_register.sign_in_ink(office, meeting_id, "nobody", ON)) == "not_a_signatory"
    )
    assert checking.check(office) == ()


@pytest.mark.parametrize(
    ("kept_as", "data", "proposed"),
    [
        ("برگه.jpg", b"%PDF-1.7 page", "برگه.pdf"),
        ("برگه.pdf", b"\x89PNG page", "برگه.png"),
        ("برگه", b"\xff\xd8\xff page", "برگه.jpg"),
        ("برگه.jpeg", b"\xff\xd8\xff page", "برگه.jpeg"),
        ("برگه.tif", b"II* page", "برگه.tif"),
    ],
)
def test_a_scan_is_saved_under_its_name_and_the_suffix_of_what_it_is(
    office: Office, tmp_path: Path, kept_as: str, data: bytes, proposed: str
) -> None:
    meeting_id = approved(office)
    row = signature_register.read(office, meeting_id)[0].row
    (tmp_path / kept_as).write_bytes(data)
    made = signature_register.sign_in_ink(office, meeting_id, row.id, ON, scan=tmp_path / kept_as)
    assert signature_register.scan_name(office, made.scan_sha256) == proposed


def test_a_refusal_alone_does_not_stop_a_reopening_and_belongs_to_its_version(office: Office) -> None:
    meeting_id = approved(office)
    row = signature_register.read(office, meeting_id)[0].row
    signature_register.refuse(office, meeting_id, row.id, ON, "اشتباه دارد")
    lifecycle.reopen(office, meeting_id, "اشتباه داشت")
    assert refused(lambda: signature_register.read(office, meeting_id)) == "not_approved"
    assert (
        refused(lambda: signature_register.sign_in_ink(office, meeting_id, row.id, ON, version=1))
        == "version_not_standing"
    )
    minutes.approve(office, meeting_id)
    assert signature_register.read(office, meeting_id)[0].is_empty
    assert not signature_register.read(office, meeting_id, 1)[0].is_empty


def test_while_an_amendment_is_written_the_original_can_still_be_signed(office: Office) -> None:
    meeting_id = approved(office)
    sign(office, meeting_id)
    lifecycle.amend(office, meeting_id, "علت")
    word_anew(office, meeting_id, 1, "یک")
    other = signature_register.read(office, meeting_id)[1]
    assert signature_register.sign_in_ink(office, meeting_id, other.row.id, ON).version == 1
    minutes.approve(office, meeting_id)
    third = signature_register.read(office, meeting_id, 1)[2]
    assert signature_register.sign_in_ink(office, meeting_id, third.row.id, ON, version=1).version == 1
    assert all(one.is_empty for one in signature_register.read(office, meeting_id))


def test_a_digital_signature_and_its_files_are_registered(office: Office, tmp_path: Path) -> None:
    meeting_id = approved(office)
    base, signed = tmp_path / "m.pdf", tmp_path / "s.pdf"
    minutes.export(office, meeting_id, base)
    minutes.export(office, meeting_id, tmp_path / "again.pdf")
    (revision,) = revisions.of(office, meeting_id)
    assert (revision.sha256, revision.signatures, revision.length) == (
        hashlib.sha256(base.read_bytes()).hexdigest(), 0, base.stat().st_size,
    )  # fmt: skip
    chair = signature_register.read(office, meeting_id)[0].row
    person = register.find_person(office, chair.person_id)
    authority.create(office, PASSPHRASE)
    keys.enrol(office, person, PASSPHRASE, PASSPHRASE)
    signatures.sign_file(office, base, person, PASSPHRASE, signed)

    _, sealed = revisions.of(office, meeting_id)
    assert (sealed.signatures, sealed.continues) == (1, revision.sha256)
    event = signature_register.read(office, meeting_id)[0].last
    assert (event.method, event.version, event.file_sha256) == (Method.DIGITAL, 1, sealed.sha256)
    assert event.certificate_sha256 == sealed.certificate_sha256 != ""
    assert event.on == office.clock().date()
    assert refused(lambda: lifecycle.reopen(office, meeting_id, "علت")) == "reopen_signed"
    known = revisions.known(office)
    assert set(known.registered) == {revision.sha256, sealed.sha256}
    assert known.continued == {revision.sha256: 1}
    assert revisions.documents(office, meeting_id) == {revision.sha256}
    assert trust.of(office).registered == known.registered
    assert checking.check(office) == ()

    signatures.sign_file(office, base, person, PASSPHRASE, tmp_path / "twice.pdf")
    assert len(signature_register.read(office, meeting_id)[0].events) == 1
    assert checking.check(office, [tmp_path]) == ()

    signed.write_bytes(signed.read_bytes() + b" ")
    (found,) = checking.check(office)
    assert (found.code, found.where) == ("file_changed", str(signed))


def test_while_an_amendment_is_written_the_original_is_signed_by_key_too(
    office: Office, tmp_path: Path
) -> None:
    meeting_id = approved(office)
    base = tmp_path / "m.pdf"
    minutes.export(office, meeting_id, base)
    first, second = signature_register.read(office, meeting_id)[:2]
    signature_register.sign_in_ink(office, meeting_id, second.row.id, ON)
    lifecycle.amend(office, meeting_id, "علت")
    word_anew(office, meeting_id, 1, "یک")
    person = register.find_person(office, first.row.person_id)
    authority.create(office, PASSPHRASE)
    keys.enrol(office, person, PASSPHRASE, PASSPHRASE)
    signatures.sign_file(office, base, person, PASSPHRASE, tmp_path / "s.pdf")
    assert signature_register.read(office, meeting_id)[0].last.version == 1
    minutes.export(office, meeting_id, tmp_path / "draft.pdf")
    minutes.export(office, meeting_id, tmp_path / "original.pdf", version=1)
    assert len(revisions.of(office, meeting_id)) == 2
    assert files.read(tmp_path / "original.pdf") == files.read(base)


def test_drafts_and_files_of_others_are_no_revisions(office: Office, tmp_path: Path) -> None:
    meeting_id = approved(office)
    lifecycle.reopen(office, meeting_id, "علت")
    minutes.export(office, meeting_id, tmp_path / "draft.pdf")
    assert revisions.of(office, meeting_id) == ()
    assert revisions.register(office, b"%PDF-1.7\n%%EOF\n") is None
    assert revisions.known(office).registered == {}


def test_a_draft_over_a_registered_file_is_no_break(office: Office, tmp_path: Path) -> None:
    meeting_id = approved(office)
    minutes.export(office, meeting_id, tmp_path / "m.pdf")
    lifecycle.reopen(office, meeting_id, "علت")
    minutes.export(office, meeting_id, tmp_path / "m.pdf")
    assert checking.check(office) == ()


def test_bodies_receive_versions_and_the_secretariat_numbers_them(office: Office) -> None:
    meeting_id = approved(office)
    body, other = minutes.read(office, meeting_id).content.bodies[:2]
    distribution.distribute(office, meeting_id, body.id, Channel.AUTOMATION, ON, receipt_no=" ۱۲۳ ")
    assert (
        refused(
            lambda: distribution.distribute(office, meeting_id, other.id, Channel.LETTER, date(2026, 11, 1))
        )
        == "distributed_before_approval"
    )
    assert (
        refused(lambda: distribution.distribute(office, meeting_id, "nobody", Channel.LETTER, ON))
        == "thing_gone"
    )
    assert (
        refused(lambda: distribution.set_secretariat_number(office, meeting_id, " ", ON))
        == "secretariat_number_missing"
    )
    before = minutes.read(office, meeting_id)
    distribution.set_secretariat_number(office, meeting_id, "۵۵۵", ON)
    distribution.set_secretariat_number(office, meeting_id, "۵۵۶", ON)
    kept = distribution.read(office, meeting_id)
    (given,) = kept.given
    assert (given.name, given.receipt_no, given.version) == (body.name, "۱۲۳", 1)
    assert [one.number for one in kept.numbers] == ["۵۵۶"]
    assert minutes.read(office, meeting_id) == before
    assert checking.check(office) == ()
    with pytest.raises(Exception, match="still_named"), office.store.write() as room:
        room.bodies.delete(body.id)


def test_the_trail_tells_what_was_done_and_by_whom(office: Office) -> None:
    meeting_id = approved(office)
    sign(office, meeting_id)
    lifecycle.amend(office, meeting_id, "علت")
    lifecycle.withdraw_amendment(office, meeting_id)
    told = [(one.action, one.entity) for one in reversed(audit.events(office))]
    assert told == [
        ("founded", ""),
        ("approved", f"{meeting_id}/1"),
        ("signed_in_ink", f"{meeting_id}/1"),
        ("amendment_begun", f"{meeting_id}/1"),
        ("amendment_withdrawn", f"{meeting_id}/2"),
    ]
    issue = versions.in_force(office, meeting_id).issue
    assert issue.audit_head == audit.events(office)[-2].hash
    assert issue.state is MinutesState.APPROVED
    audit.begin(office)
    assert len(audit.events(office)) == 5
    assert [one.action for one in audit.events(office, 1)] == ["amendment_withdrawn"]
