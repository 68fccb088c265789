"""The office's time server: set, tried out, switched off; signing with it, and without it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

import pytest

from app import signing
from app.bootstrap import open_office
from app.domain.audit import Action
from app.domain.person import Person
from app.domain.problems import Problem
from app.services import (
    audit,
    authority,
    files,
    keys,
    minutes,
    register,
    sample,
    signatures,
    time_server,
    trust,
    verification,
)
from app.services.office import Office
from app.signing import State
from tests.services.conftest import NOW
from tests.signing.time_stamper import Stamper, make_stamper, serving

PASSPHRASE = "گذرواژه آزمایشی یک"
THREE_YEARS = timedelta(days=3 * 365)


@pytest.fixture(scope="module")
def stamper() -> Stamper:
    return make_stamper().showing(NOW)


@pytest.fixture
def certificate(stamper: Stamper, tmp_path: Path) -> Path:
    file = tmp_path / "stamper.cer"
    file.write_bytes(stamper.der)
    return file


@dataclass
class Desk:
    """An office at noon, with minutes to be signed and somebody who can."""

    office: Office
    base: Path
    person: Person

    def sign(self, to: Path) -> list[str]:
        """The codes of why there was no stamp."""
        told: list[Problem] = []
        signatures.sign_file(self.office, self.base, self.person, PASSPHRASE, to, unstamped=told.append)
        return [one.code for one in told]

    def seen(self, pdf: Path, later: timedelta = timedelta()) -> tuple[State, signing.SignatureSeen]:
        verdict = verification.examine(self.office, files.read(pdf), NOW + later).verdict
        return verdict.state, verdict.signatures[0]


@pytest.fixture(scope="module")
def _desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    folder = tmp_path_factory.mktemp("office")
    with closing(replace(open_office(str(folder / "office.dabir")), clock=lambda: NOW)) as office:
        meeting_id = sample.fill(office)
        minutes.acknowledge_all(office, meeting_id)
        minutes.approve(office, meeting_id)
        authority.create(office, PASSPHRASE)
        base = folder / "base.pdf"
        minutes.export(office, meeting_id, base)
        chair = minutes.read(office, meeting_id).meeting.chair
        assert chair is not None
        person = register.find_person(office, chair.person_id or "")
        keys.enrol(office, person, PASSPHRASE, PASSPHRASE)
        yield Desk(office, base, person)


@pytest.fixture
def desk(_desk: Desk) -> Iterator[Desk]:
    """The same office for each test, without a time server."""
    yield _desk
    time_server.switch_off(_desk.office)
    for one in time_server.find(_desk.office).stampers:
        time_server.forget(_desk.office, one.fingerprint)


def test_off_is_the_default(desk: Desk, tmp_path: Path) -> None:
    assert time_server.find(desk.office) == time_server.Configured("", ())
    with pytest.raises(Problem) as problem:
        time_server.test(desk.office)
    assert problem.value.code == "time_server_off"
    assert desk.sign(tmp_path / "s.pdf") == []
    assert desk.seen(tmp_path / "s.pdf")[1].stamp is None


def test_a_signature_is_stamped(desk: Desk, stamper: Stamper, certificate: Path, tmp_path: Path) -> None:
    signed = tmp_path / "s.pdf"
    with serving(stamper.answer) as server:
        time_server.configure(desk.office, server.address, certificate)
        tested = time_server.test(desk.office)
        assert (tested.time, tested.name) == (NOW, "سرور زمان شهرداری منطقه ۲۰ (نمونه)")
        assert desk.sign(signed) == []
    state, seen = desk.seen(signed)
    assert state is State.INTACT
    assert seen.proven_time == NOW

    alone = trust.in_folder(desk.office.keys)
    verdict = verification.examine(None, files.read(signed), NOW + THREE_YEARS, alone).verdict
    assert verdict.state is State.INTACT, "without the register the stamp alone proves it"
    unbelieved = trust.these(trust.roots_in(desk.office.keys))
    verdict = verification.examine(None, files.read(signed), NOW + THREE_YEARS, unbelieved).verdict
    assert {one.code for one in verdict.findings} == {"trust_time_unproven"}


@pytest.mark.parametrize(
    ("habit", "code"),
    [
        ("gone", "time_server_unreachable"),
        ("garbage", "time_server_garbled"),
        ("stranger", "time_server_unknown"),
        ("clock", "time_server_clock"),
        ("beyond the certificate", "time_server_clock"),
        ("address lost", "time_server_address"),
    ],
)
def test_it_never_hinders_a_signature(
    desk: Desk, stamper: Stamper, certificate: Path, tmp_path: Path, habit: str, code: str
) -> None:
    reply = {
        "garbage": lambda _: b"garbage",
        "stranger": make_stamper().showing(NOW).answer,
        "clock": stamper.showing(NOW + timedelta(days=1)).answer,
        "beyond the certificate": stamper.showing(NOW + timedelta(days=800)).answer,
    }.get(habit, stamper.answer)
    signed = tmp_path / "s.pdf"
    with serving(reply) as server:
        time_server.configure(desk.office, server.address, certificate)
        if habit == "address lost":
            (desk.office.keys / time_server.FOLDER / "address.txt").write_bytes(b"\xff\xfe")
        if habit != "gone":
            assert desk.sign(signed) == [code]
    if habit == "gone":
        assert desk.sign(signed) == [code]
    state, seen = desk.seen(signed)
    assert state is State.INTACT
    assert seen.stamp is None


def test_switched_off_what_was_stamped_stays_proven(
    desk: Desk, stamper: Stamper, certificate: Path, tmp_path: Path
) -> None:
    signed = tmp_path / "s.pdf"
    with serving(stamper.answer) as server:
        time_server.configure(desk.office, server.address, certificate)
        desk.sign(signed)
        time_server.switch_off(desk.office)
        asked = len(server.asked)
        assert desk.sign(tmp_path / "t.pdf") == []
        assert len(server.asked) == asked
    (known,) = time_server.find(desk.office).stampers
    assert desk.seen(signed)[1].proven_time
    time_server.forget(desk.office, known.fingerprint)
    assert desk.seen(signed)[1].proven_time is None
    with pytest.raises(Problem) as problem:
        time_server.forget(desk.office, known.fingerprint)
    assert problem.value.code == "thing_gone"


def test_without_any_certificate_nobody_is_asked(desk: Desk, certificate: Path) -> None:
    with pytest.raises(Problem) as problem:
        time_server.configure(desk.office, "http://time.example/")
    assert problem.value.code == "time_server_without_certificate"
    configured = time_server.configure(desk.office, "http://time.example/", certificate)
    assert configured == time_server.configure(desk.office, "http://time.example/")
    (known,) = configured.stampers
    time_server.forget(desk.office, known.fingerprint)
    assert not time_server.find(desk.office).is_on


def test_it_stands_in_the_trail(desk: Desk, certificate: Path) -> None:
    (known,) = time_server.look(certificate)
    time_server.configure(desk.office, "http://time.example/", certificate)
    time_server.forget(desk.office, known.fingerprint)
    off, forgotten, made, *_ = audit.events(desk.office)
    assert [made.action, forgotten.action, off.action] == [
        Action.TIME_SERVER_SET,
        Action.TIME_STAMPER_FORGOTTEN,
        Action.TIME_SERVER_OFF,
    ]
    assert forgotten.entity == known.fingerprint


def test_what_is_refused_changes_nothing(desk: Desk, tmp_path: Path) -> None:
    odd = tmp_path / "odd.cer"
    odd.write_bytes(make_stamper(critical=False).der)
    for address, code in (
        ("http://time.example/", "certificate_not_stamper"),
        ("time", "time_server_address"),
    ):
        with pytest.raises(Problem) as problem:
            time_server.configure(desk.office, address, odd)
        assert problem.value.code == code
    assert time_server.find(desk.office) == time_server.Configured("", ())
