"""The office's authority and its signatories' keys, as they are made, carried about, renewed and revoked."""

from __future__ import annotations

import shutil
import stat
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from app.bootstrap import open_office
from app.domain.person import Person
from app.domain.problems import Problem
from app.services import (
    audit,
    authority,
    certificates,
    key_places,
    keys,
    minutes,
    register,
    sample,
    signatures,
    trust,
)
from app.services.certificates import Standing
from app.services.keys import KeyFile
from app.services.office import Office
from app.signing import RevocationReason, State, envelope

WORD, OWN, OTHER = "گذرواژه مرجع نمونه", "گذرواژه خود نمونه", "گذرواژه تازه نمونه"
PERSON = Person("p-one", "آرام نمونه", "نسترن")
NOW = datetime.fromisoformat("2026-11-03T12:30:00+03:30")
CHEAP = envelope.Cost(memory_kib=256, iterations=1, lanes=1)


@pytest.fixture(autouse=True)
def cheap_passphrases(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a passphrase costs has a test of its own; here many are tried."""
    monkeypatch.setattr(envelope, "Cost", lambda *given: envelope_cost(*given) if given else CHEAP)


envelope_cost = envelope.Cost


def office_at(file: Path, *, trial: bool = False, moment: datetime = NOW) -> Office:
    office = replace(open_office(str(file)), clock=lambda: moment)
    register.set_profile(office, organisation="شهرداری نمونه", trial=trial)
    return office


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    with closing(office_at(tmp_path / "office.dabir")) as opened:
        register.put(opened, PERSON)
        authority.create(opened, WORD)
        yield opened


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


def later(office: Office, days: int) -> Office:
    return replace(office, clock=lambda: NOW + timedelta(days=days))


def code_of(verb, *given, **named) -> str:
    with pytest.raises(Problem) as problem:
        verb(*given, **named)
    return problem.value.code


def actions(office: Office) -> list[str]:
    return [event.action for event in reversed(audit.events(office))]


def test_the_authority_tells_what_a_letter_about_it_says(office: Office, tmp_path: Path) -> None:
    made = authority.find(office)
    assert made is not None
    assert (made.name, made.organisation, made.key_here) == ("شهرداری نمونه", "شهرداری نمونه", True)
    assert made.valid_to - made.valid_from > timedelta(days=3649)
    for name, start in (("root.cer", b"\x30"), ("root.pem", b"-----BEGIN CERTIFICATE")):
        assert authority.export_root(office, tmp_path / name) == made
        assert (tmp_path / name).read_bytes().startswith(start)
        assert trust.look(tmp_path / name)[0].fingerprint == made.fingerprint


def test_a_root_key_taken_away_is_asked_for_and_serves_from_its_place(office: Office, stick: Path) -> None:
    copy = authority.copy_root_key(office, stick)
    assert authority.find(office).key_here
    assert authority.take_root_key_away(office, stick) == copy, "the same copy is no obstacle"
    assert not authority.find(office).key_here
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600

    assert code_of(keys.enrol, office, PERSON, OWN, WORD) == "root_key_away"
    assert not keys.has_key(office, PERSON)
    keys.enrol(office, PERSON, OWN, WORD, root_key=copy)
    why = RevocationReason.SUPERSEDED
    assert code_of(certificates.revoke, office, PERSON, why, WORD) == "root_key_away"
    certificates.revoke(office, PERSON, why, WORD, root_key=copy)
    keys.renew(office, PERSON, OWN, WORD, root_key=copy)
    assert code_of(authority.create, office, WORD) == "authority_exists"


def test_a_root_key_is_not_moved_where_it_would_not_be_away(office: Office, stick: Path) -> None:
    assert code_of(authority.take_root_key_away, office, office.keys) == "copy_beside"
    assert code_of(authority.take_root_key_away, office, stick / "absent") == "folder_missing"
    (stick / f"root-{authority.find(office).fingerprint[:8]}.key.json").write_text("another file")
    assert code_of(authority.take_root_key_away, office, stick) == "target_exists"
    assert authority.find(office).key_here


def test_a_copy_that_reads_back_otherwise_leaves_the_key_where_it_is(
    office: Office, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from app.services import files

    write = files.write
    monkeypatch.setattr(files, "write", lambda file, data, **more: write(file, data[:-1], **more))
    assert code_of(authority.take_root_key_away, office, stick) == "copy_differs"
    assert authority.find(office).key_here


def test_the_root_key_of_another_office_makes_nothing_here(office: Office, tmp_path: Path) -> None:
    with closing(office_at(tmp_path / "other.dabir")) as other:
        authority.create(other, WORD)
        foreign = other.keys / authority.KEY
        assert code_of(keys.enrol, office, PERSON, OWN, WORD, root_key=foreign) == "root_key_of_another"
    assert not keys.has_key(office, PERSON)


def test_the_passphrase_of_the_root_can_be_changed(office: Office) -> None:
    authority.change_passphrase(office, WORD, OTHER)
    assert code_of(keys.enrol, office, PERSON, OWN, WORD) == "passphrase_wrong"
    keys.enrol(office, PERSON, OWN, OTHER)


def test_on_a_stick_of_his_own_the_key_is_his_alone(office: Office, stick: Path) -> None:
    file = keys.enrol(office, PERSON, OWN, WORD, folder=stick)
    assert file.parent == stick
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    kept = [one for one in office.keys.rglob("*") if one.is_file()]
    assert all(b"sealed" not in one.read_bytes() for one in kept if one.name != authority.KEY)
    assert keys.has_key(office, PERSON)
    assert keys.find(office, PERSON) is None
    assert code_of(keys.found, office, PERSON) == "key_elsewhere"

    (stick / "Dabir").mkdir()
    moved = file.rename(stick / "Dabir" / "کلید من.key.json")
    (stick / "broken.key.json").write_text("no key")
    assert keys.find(office, PERSON, [stick / "absent", stick]) == moved
    assert code_of(keys.enrol, office, PERSON, OWN, WORD) == "key_exists"


def test_a_stick_that_is_gone_or_the_offices_own_folder_is_refused(office: Office, stick: Path) -> None:
    assert code_of(keys.enrol, office, PERSON, OWN, WORD, folder=stick / "absent") == "folder_missing"
    assert code_of(keys.enrol, office, PERSON, OWN, WORD, folder=office.keys) == "copy_beside"
    assert code_of(keys.found, office, PERSON) == "key_missing"


def test_a_full_stick_leaves_no_certificate_behind(office: Office, stick: Path) -> None:
    taken = stick / key_places.name_for(PERSON)
    taken.mkdir()
    assert code_of(keys.renew, office, PERSON, OWN, WORD, folder=stick) == "key_missing"
    taken.rmdir()
    assert keys.enrol(office, PERSON, OWN, WORD, folder=stick) == taken
    taken.unlink()
    taken.mkdir()
    before = certificates.of(office, PERSON)
    assert code_of(keys.renew, office, PERSON, OWN, WORD, folder=stick) == "file_is_folder"
    assert certificates.of(office, PERSON) == before


def test_on_a_stick_a_key_is_named_after_its_owner(office: Office, stick: Path) -> None:
    file = keys.enrol(office, PERSON, OWN, WORD, folder=stick)
    assert file.name.startswith(f"{PERSON.full_name} ")
    assert PERSON.id not in file.name

    file.rename(stick / f"{PERSON.id}.key.json")
    assert keys.find(office, PERSON, [stick]), "a stick from before is still found"
    renewed = keys.renew(later(office, 300), replace(PERSON, last_name="نام تازه"), OTHER, WORD, folder=stick)
    assert list(stick.iterdir()) == [renewed], "the old key is replaced, whatever it was called"
    assert "نام تازه" in renewed.name
    again = keys.renew(later(office, 310), PERSON, OTHER, WORD, folder=stick)
    assert list(stick.iterdir()) == [again]
    assert keys.find(later(office, 310), PERSON, [stick]) == again


@pytest.mark.parametrize(
    "name", ["آ/ب: <ج>?", "..", "کریمی\u200c", "س" * 200, "\u202eکریمی\u2069", "", "CON"]
)
def test_a_key_file_may_have_its_name_on_any_stick(name: str, stick: Path) -> None:
    one, other = (key_places.name_for(Person(id, name)) for id in ("1", "2"))
    assert one != other, "people of one name have each a file of their own"
    for file in (one, other):
        assert not set(file) & set('\\/:*?"<>|\u202e\u2069')
        assert len(file.encode("utf-8")) < 255
        assert file.partition(".")[0].split() == file.partition(".")[0].strip("\u200c").split()
        (stick / file).write_text("key")
    assert key_places.of_person(stick, Person("1", name)) == [stick / one]


def test_renewal_makes_a_new_key_and_keeps_the_old_certificate(office: Office) -> None:
    first = keys.enrol(office, PERSON, OWN, WORD).read_bytes()
    (old,) = certificates.of(office, PERSON)
    office = later(office, 700)
    file = keys.renew(office, PERSON, OTHER, WORD)
    assert file.read_bytes() != first
    newest, oldest = certificates.of(office, PERSON)
    assert oldest.holder == old.holder
    assert newest.holder.valid_to > old.holder.valid_to
    assert keys.opened(KeyFile(file.read_bytes(), OTHER)).holder == newest.holder
    assert certificates.by_person(office)[PERSON.id] == {newest.holder.fingerprint, oldest.holder.fingerprint}
    assert actions(office)[-2:] == ["key_enrolled", "key_renewed"]


def test_a_lost_stick_is_renewed_elsewhere(office: Office, stick: Path) -> None:
    keys.enrol(office, PERSON, OWN, WORD, folder=stick)
    shutil.rmtree(stick)
    assert code_of(keys.renew, office, PERSON, OWN, WORD) == "key_elsewhere"
    certificates.revoke(office, PERSON, RevocationReason.KEY_COMPROMISE, WORD)
    assert keys.enrol(office, PERSON, OWN, WORD).exists(), (
        "who has no valid certificate may be enrolled again"
    )


def test_the_key_of_the_newest_certificate_signs_wherever_it_lies(office: Office, stick: Path) -> None:
    old = keys.enrol(office, PERSON, OWN, WORD)
    next_year = later(office, 365)
    new = keys.renew(next_year, PERSON, OTHER, WORD, folder=stick)
    assert keys.find(next_year, PERSON, [stick]) == new
    assert keys.find(next_year, PERSON) == old
    newest = certificates.of(next_year, PERSON)[0].holder.fingerprint
    certificates.revoke(next_year, PERSON, RevocationReason.KEY_COMPROMISE, WORD, fingerprint=newest)
    assert keys.find(next_year, PERSON, [stick]) == old


def test_a_revoked_certificate_is_listed_with_its_reason(office: Office) -> None:
    keys.enrol(office, PERSON, OWN, WORD)
    assert certificates.current(office, PERSON) is not None
    (revoked,) = certificates.revoke(office, PERSON, RevocationReason.AFFILIATION_CHANGED, WORD)
    assert revoked.standing is Standing.REVOKED
    assert revoked.revocation.reason is RevocationReason.AFFILIATION_CHANGED
    assert certificates.of(office, PERSON) == (revoked,)
    assert certificates.current(office, PERSON) is None
    assert (office.keys / trust.REVOKED).exists()
    again = code_of(certificates.revoke, office, PERSON, RevocationReason.SUPERSEDED, WORD)
    assert again == "nothing_to_revoke"
    assert actions(office)[-1] == "key_revoked"
    assert [one.standing for one in certificates.of(later(office, 800), PERSON)] == [Standing.REVOKED]


def test_one_of_several_certificates_can_be_revoked(office: Office) -> None:
    keys.enrol(office, PERSON, OWN, WORD)
    (old,) = certificates.of(office, PERSON)
    keys.renew(later(office, 1), PERSON, OWN, WORD)
    office = later(office, 2)
    why = RevocationReason.SUPERSEDED
    certificates.revoke(office, PERSON, why, WORD, fingerprint=old.holder.fingerprint)
    standings = [one.standing for one in certificates.of(office, PERSON)]
    assert standings == [Standing.VALID, Standing.REVOKED]


def test_his_own_passphrase_changes_with_the_old_one(office: Office) -> None:
    keys.enrol(office, PERSON, OWN, WORD)
    assert code_of(keys.change_passphrase, office, PERSON, OTHER, OTHER) == "passphrase_wrong"
    file = keys.change_passphrase(office, PERSON, OWN, OTHER)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert keys.opened(KeyFile(file.read_bytes(), OTHER)).holder.name == "نسترن آرام نمونه"
    assert code_of(keys.opened, KeyFile(file.read_bytes(), OWN)) == "passphrase_wrong"


def test_a_key_from_before_the_register_of_certificates_still_counts(office: Office) -> None:
    keys.enrol(office, PERSON, OWN, WORD)
    shutil.rmtree(office.keys / "certificates")
    assert keys.has_key(office, PERSON)
    assert [one.standing for one in certificates.of(office, PERSON)] == [Standing.VALID]
    keys.file_of(office, PERSON).write_text("damaged")
    assert certificates.of(office, PERSON) == ()


def test_an_outside_certificate_is_known_once_its_authority_is(office: Office, tmp_path: Path) -> None:
    with closing(office_at(tmp_path / "outside.dabir")) as outside:
        register.put(outside, PERSON)
        authority.create(outside, WORD)
        keys.enrol(outside, PERSON, OWN, WORD)
        exported = keys.export(outside, PERSON, OWN, tmp_path / "key.pfx", OTHER)
        assert code_of(keys.export, outside, PERSON, OWN, exported, OTHER) == "target_exists"
        assert stat.S_IMODE(exported.stat().st_mode) == 0o600
        root = outside.keys / trust.ROOT
        means = KeyFile(exported.read_bytes(), OTHER)
        opened = keys.opened(means)
        assert code_of(keys.opened_for, office, PERSON, means) == "key_of_another"
        assert code_of(certificates.adopt, office, PERSON, opened.certificate) == "certificate_issuer_unknown"
        (imported,) = trust.import_roots(office, root)
        assert trust.known(office)[1:] == (imported,)
        held = certificates.adopt(office, PERSON, opened.certificate)
        assert held.standing is Standing.VALID
        assert keys.opened_for(office, PERSON, means).holder == held.holder
        other = Person("p-two", "نمونه", "بهرام")
        register.put(office, other)
        assert code_of(certificates.adopt, office, other, opened.certificate) == "certificate_of_another"
        nothing = code_of(certificates.revoke, office, PERSON, RevocationReason.SUPERSEDED, WORD)
        assert nothing == "nothing_to_revoke", "only its own authority revokes it"

        certificates.revoke(outside, PERSON, RevocationReason.KEY_COMPROMISE, WORD)
        trust.import_revocation_list(office, outside.keys / trust.REVOKED)
        office = later(office, 1)
        assert code_of(keys.opened_for, office, PERSON, means) == "certificate_revoked"
        trust.forget(office, imported.fingerprint)
        assert code_of(keys.opened_for, office, PERSON, means) == "certificate_issuer_unknown"
        assert code_of(trust.forget, office, imported.fingerprint) == "thing_gone"


def test_what_is_no_authority_and_whose_list_nobody_trusts_is_not_taken_in(
    office: Office, tmp_path: Path
) -> None:
    keys.enrol(office, PERSON, OWN, WORD)
    (leaf,) = (office.keys / "certificates" / PERSON.id).glob("*.pem")
    assert code_of(trust.import_roots, office, leaf) == "certificate_not_authority"
    (tmp_path / "text.pem").write_text("no certificate")
    assert code_of(trust.import_roots, office, tmp_path / "text.pem") == "root_unreadable"
    assert code_of(trust.import_revocation_list, office, leaf) == "revocation_list_damaged"
    with closing(office_at(tmp_path / "outside.dabir")) as outside:
        authority.create(outside, WORD)
        keys.enrol(outside, PERSON, OWN, WORD)
        certificates.revoke(outside, PERSON, RevocationReason.UNSPECIFIED, WORD)
        foreign = outside.keys / trust.REVOKED
        assert code_of(trust.import_revocation_list, office, foreign) == "revocation_list_of_others"


def test_a_real_office_never_trusts_a_trial_root(office: Office, tmp_path: Path) -> None:
    with closing(office_at(tmp_path / "trial.dabir", trial=True)) as trial:
        made = authority.create(trial, WORD)
        assert code_of(trust.import_roots, office, made.root) == "root_is_trial"
        smuggled = office.keys / "trusted" / "smuggled.pem"
        smuggled.parent.mkdir()
        shutil.copy(made.root, smuggled)
        assert len(trust.office_roots(office)) == len(trust.roots_in(office.keys)) == 1

        trust.import_roots(trial, office.keys / trust.ROOT)
        assert len(trust.office_roots(trial)) == 2, "a trial office may trust a real one"
        register.set_profile(trial, trial=False)
        assert len(trust.office_roots(trial)) == 1
        shutil.rmtree(trial.keys / "trusted")
        assert code_of(keys.enrol, trial, PERSON, OWN, WORD) == "authority_trial"


def test_minutes_are_not_signed_with_an_expired_a_revoked_or_anothers_key(
    office: Office, tmp_path: Path
) -> None:
    meeting_id = sample.fill(office)
    register.set_profile(office, trial=False)
    minutes.acknowledge_all(office, meeting_id)
    minutes.approve(office, meeting_id)
    base, signed = tmp_path / "m.pdf", tmp_path / "s.pdf"
    minutes.export(office, meeting_id, base)
    before = base.read_bytes()
    meeting = minutes.read(office, meeting_id).meeting
    chair, secretary = (
        register.find_person(office, row.person_id) for row in (meeting.chair, meeting.secretary)
    )
    stick = tmp_path / "stick"
    stick.mkdir()
    keys.enrol(office, chair, OWN, WORD, folder=stick)
    keys.enrol(office, secretary, OTHER, WORD)
    anothers = KeyFile(keys.file_of(office, secretary).read_bytes(), OTHER)
    refused = [
        code_of(signatures.sign_file, office, base, chair, OWN, signed),
        code_of(signatures.sign_with, office, base, chair, anothers, signed),
        code_of(signatures.sign_file, later(office, 900), base, chair, OWN, signed, [stick]),
    ]
    assert refused == ["key_elsewhere", "key_of_another", "certificate_expired"]
    signatures.sign_file(office, base, chair, OWN, signed, [stick])
    assert signatures.verify_bytes(signed.read_bytes(), trust.of(office), NOW).state is State.INTACT
    certificates.revoke(office, secretary, RevocationReason.CESSATION, WORD)
    second = tmp_path / "s2.pdf"
    assert (
        code_of(signatures.sign_file, later(office, 1), signed, secretary, OTHER, second)
        == "certificate_revoked"
    )
    assert not second.exists()
    assert base.read_bytes() == before
