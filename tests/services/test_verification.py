"""A file examined with all that the office knows; five signatories, three years on, and an insider."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

import pytest

from app import signing
from app.bootstrap import open_office
from app.domain.person import Person
from app.services import authority, files, keys, meetings, minutes, register, revisions, sample, signatures
from app.services import verification as verifying
from app.services.keys import KeyFile
from app.services.office import Office
from app.signing import Cost, Ending, OpenedKey, State, Subject
from tests.documents import invariants

PASSPHRASE = "گذرواژه آزمایشی یک"
THREE_YEARS = timedelta(days=3 * 365)


@dataclass
class Desk:
    """An office with approved minutes, the base and what came after each signature."""

    office: Office
    meeting_id: str
    people: list[Person]
    steps: list[bytes]

    def judged(self, pdf: bytes, later: timedelta = timedelta()) -> verifying.Examined:
        return verifying.examine(self.office, pdf, self.office.clock() + later)

    def codes(self, pdf: bytes, later: timedelta = timedelta()) -> set[str]:
        return {one.code for one in self.judged(pdf, later).verdict.findings}


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """The sample meeting, exported and signed by up to five of its signatories in their own places."""
    folder = tmp_path_factory.mktemp("office")
    with closing(open_office(str(folder / "office.dabir"))) as office:
        meeting_id = sample.fill(office)
        minutes.acknowledge_all(office, meeting_id)
        minutes.approve(office, meeting_id)
        authority.create(office, PASSPHRASE)
        base = folder / "base.pdf"
        minutes.export(office, meeting_id, base)
        rows = minutes.read(office, meeting_id).meeting.attendance
        signing_rows = [row for row in rows if row.signs and row.person_id][:5]
        people = [register.find_person(office, row.person_id or "") for row in signing_rows]
        steps, file = [base.read_bytes()], base
        for number, person in enumerate(people):
            key = keys.enrol(office, person, PASSPHRASE, PASSPHRASE)
            to = folder / f"signed-{number}.pdf"
            signatures.sign_with(office, file, person, KeyFile(key.read_bytes(), PASSPHRASE), to)
            steps.append(to.read_bytes())
            file = to
        yield Desk(office, meeting_id, people, steps)


def test_the_file_stays_archival_after_each_signature(desk: Desk) -> None:
    assert len(desk.steps) >= 3
    for pdf in desk.steps:
        invariants.check(pdf)


def test_the_newest_file_is_intact_and_the_office_knows_it(desk: Desk) -> None:
    examined = desk.judged(desk.steps[-1])
    assert examined.verdict.state is State.INTACT, examined.verdict
    assert examined.here is not None
    assert (examined.here.meeting_id, examined.here.version) == (desk.meeting_id, 1)
    assert examined.here.stands
    signed = {seen.field for seen in examined.verdict.signatures}
    assert {place.name for place in examined.unsigned}.isdisjoint(signed)


def test_an_earlier_file_is_not_all_of_it(desk: Desk) -> None:
    examined = desk.judged(desk.steps[1])
    assert examined.verdict.state is State.ROLLED_BACK
    assert examined.verdict.state.exit_status == 1


def test_three_years_on_it_is_valid_at_its_time_and_says_so(desk: Desk) -> None:
    verdict = desk.judged(desk.steps[-1], THREE_YEARS).verdict
    assert verdict.state is State.INTACT, verdict
    assert {seen.ending for seen in verdict.signatures} == {Ending.EXPIRED}
    assert all(seen.registered and seen.ended and seen.registered < seen.ended for seen in verdict.signatures)


def test_three_years_on_a_back_dated_file_is_not(desk: Desk) -> None:
    """Signed with the right key in the right place, but never registered."""
    back_dated = signed_again(desk, desk.steps[0])
    assert desk.judged(back_dated).verdict.state is State.INTACT
    examined = desk.judged(back_dated, THREE_YEARS)
    assert examined.verdict.state is State.UNKNOWN_SIGNER
    assert {one.code for one in examined.verdict.findings} == {"trust_time_unproven"}


def test_what_was_appended_is_told_and_the_intact_part_offered(desk: Desk) -> None:
    examined = desk.judged(desk.steps[-1] + b"junk")
    assert examined.verdict.state is State.CHANGED
    assert examined.earlier == desk.steps[-1]
    assert examined.earlier_verdict is not None
    assert examined.earlier_verdict.state is State.INTACT
    assert examined.here is not None


def test_without_an_intact_signature_the_office_still_offers_its_own_record(desk: Desk) -> None:
    examined = desk.judged(desk.steps[1][:-1] + b"!")
    assert examined.verdict.state is State.CHANGED
    assert examined.earlier is None
    assert examined.here is not None
    assert examined.here.number == minutes.read(desk.office, desk.meeting_id).issue.number


def test_an_insider_has_other_minutes_signed(desk: Desk, tmp_path: Path) -> None:
    """The right people's keys under another number or content than the office approved."""
    with closing(open_office(str(tmp_path / "other.dabir"))) as other:
        meeting_id = sample.fill(other)
        changed = replace(meetings.read(other, meeting_id).meeting, title="جلسه‌ای دیگر (نمونه)")
        meetings.change(other, meeting_id, lambda _: changed)
        minutes.acknowledge_all(other, meeting_id)
        minutes.approve(other, meeting_id)
        pdf = minutes.printed(other, meeting_id).pdf
    examined = desk.judged(signed_again(desk, pdf))
    assert examined.verdict.state is State.CHANGED
    assert {"trust_other_document", "office_other_content"} <= {one.code for one in examined.verdict.findings}


def test_a_clerk_with_a_certificate_of_the_office_signs_for_the_chair(desk: Desk) -> None:
    root = signing.Authority(
        files.read(desk.office.keys / "root.pem"), files.read(desk.office.keys / authority.KEY)
    )
    cheap = Cost(memory_kib=256, iterations=1, lanes=1)
    made = signing.enrol(
        root, PASSPHRASE, Subject("نمونه کارشناس", "کارشناس", "سازمان نمونه", "77"), PASSPHRASE,
        desk.office.clock(), cost=cheap,
    )  # fmt: skip
    clerk = signing.open_key(made.sealed_key, PASSPHRASE)
    examined = desk.judged(signed_again(desk, desk.steps[0], clerk))
    assert examined.verdict.state is State.UNKNOWN_SIGNER
    assert {one.code for one in examined.verdict.findings} == {"trust_not_on_roster"}


def test_without_an_office_only_the_roots_speak(desk: Desk) -> None:
    trusted = signing.Trust((files.read(desk.office.keys / "root.pem"),))
    examined = verifying.examine(None, desk.steps[1], desk.office.clock(), trusted)
    assert examined.verdict.state is State.INTACT
    assert examined.here is None


def test_everything_signed_is_registered(desk: Desk) -> None:
    assert [one.signatures for one in revisions.of(desk.office, desk.meeting_id)] == list(
        range(len(desk.steps))
    )


def signed_again(desk: Desk, pdf: bytes, key: OpenedKey | None = None) -> bytes:
    """A file signed in the first person's place behind the office's back."""
    person = desk.people[0]
    own = key or signing.open_key(files.read(keys.file_of(desk.office, person)), PASSPHRASE)
    return signing.sign(pdf, f"sig-{person.id}", own, None, desk.office.clock().replace(microsecond=0))
