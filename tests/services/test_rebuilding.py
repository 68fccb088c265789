"""The database is lost, the signed PDFs are not: the office is made anew, and every file is accounted for."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from app import records
from app.bootstrap import open_office
from app.domain.problems import Problem
from app.services import checking, minutes, rebuilding, signature_register, trust, verification, versions
from app.services.office import Office
from app.services.rebuilding import FileReport, Outcome, Rebuilt
from app.signing import State
from tests.services.archive import SAMPLE, Archive


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "new" / "office.dabir"


def rebuilt(archive: Archive, target: Path, folder: Path | None = None, **more: object) -> Rebuilt:
    more = {"roots": [archive.root], **more}
    return rebuilding.rebuild(folder or archive.folder, target, open_office, **more)  # type: ignore[arg-type]


def by_name(report: Rebuilt) -> dict[str, FileReport]:
    return {one.file.stem: one for one in report.reports}


def all_records(office: Office) -> dict[tuple[str, int], bytes]:
    with office.store.read() as room:
        known = room.minutes.meetings()
    return {
        (meeting_id, line.issue.version): records.write(versions.kept(office, meeting_id, line.issue.version))
        for meeting_id in known
        for line in versions.history(office, meeting_id)
    }


def refused(work: Callable[[], object]) -> str:
    with pytest.raises(Problem) as caught:
        work()
    return caught.value.code


def test_no_decision_is_lost(archive: Archive, target: Path) -> None:
    told: list[tuple[int, int]] = []
    report = rebuilt(archive, target, progress=lambda done, of: told.append((done, of)))
    assert report.office == target
    assert report.is_whole
    outcomes = {name: one.outcome for name, one in by_name(report).items()}
    contained = {name for name, outcome in outcomes.items() if outcome is Outcome.CONTAINED}
    assert contained == {"original-1"}
    assert by_name(report)["original-1"].within == archive.file("original-2")
    assert set(outcomes.values()) == {Outcome.TAKEN, Outcome.CONTAINED}
    assert told[-1] == (2 * len(outcomes), 2 * len(outcomes))
    assert [done for done, _ in told] == sorted({done for done, _ in told})
    with closing(open_office(str(target))) as office:
        assert all_records(office) == archive.records
        assert checking.check(office) == ()
        signed = signature_register.read(office, archive.meeting_id, 1)
        assert [one.row.role.value for one in signed if one.has_signed] == ["chair", "secretary"]
    assert [file.name for file in target.parent.iterdir() if "rebuilding" in file.name] == []


def test_the_new_office_knows_the_signers_in_their_own_places(archive: Archive, target: Path) -> None:
    rebuilt(archive, target)
    with closing(open_office(str(target))) as office:
        minutes.export(office, archive.meeting_id, target.parent / "again.pdf", version=1)
        pdf = archive.file("original-2").read_bytes()
        assert verification.examine(office, pdf, office.clock()).verdict.state is State.INTACT
        assert trust.office_roots(office)


def test_the_saved_folder_of_keys_is_enough(archive: Archive, target: Path) -> None:
    shutil.copytree(archive.keys, target.with_name("office.keys"))
    assert rebuilt(archive, target, roots=[]).is_whole


def test_without_anybody_to_vouch_nothing_is_taken_but_on_her_word(archive: Archive, target: Path) -> None:
    report = rebuilt(archive, target, roots=[])
    assert report.office is None
    assert {one.problem.code for one in report.reports if one.problem} == {"import_unknown_signer"}
    assert not target.exists()
    report = rebuilt(archive, target, roots=[], unverified=True)
    assert report.is_whole
    assert {one.problem.code for one in report.reports if one.problem} == {"import_unknown_signer"}
    with closing(open_office(str(target))) as office:
        assert all_records(office) == archive.records
        assert checking.check(office) == ()


def test_three_years_on_nothing_is_lost_either_but_the_time_is_called_unproven(
    archive: Archive, target: Path
) -> None:
    """What would prove it, the register of files, was lost with the database."""

    def later(place: str) -> Office:
        office = open_office(place)
        return replace(office, clock=lambda: datetime.now().astimezone() + timedelta(days=3 * 365))

    report = rebuilding.rebuild(archive.folder, target, later, roots=[archive.root])
    assert report.is_whole
    codes = [one.problem.code for one in report.reports if one.problem]
    assert codes == ["import_time_unproven"] * (len(report.reports) - 1)
    with closing(later(str(target))) as office:
        assert all_records(office) == archive.records
        assert sum(one.has_signed for one in signature_register.read(office, archive.meeting_id, 1)) == 2


def test_every_file_that_cannot_be_taken_says_why(archive: Archive, target: Path, tmp_path: Path) -> None:
    folder = tmp_path / "mixed"
    shutil.copytree(archive.folder, folder)
    data = archive.file("first-1").read_bytes()
    (folder / "changed.pdf").write_bytes(data + b"%\n")
    (folder / "copy.PDF").write_bytes(data)
    (folder / "other.pdf").write_bytes(b"%PDF-1.7\n%%EOF\n")
    (folder / "empty.pdf").write_bytes(b"")
    (folder / "notes.txt").write_text("no minutes")
    shutil.copy(archive.folder.parent / "second-0.pdf", folder / "unsigned.pdf")
    shutil.copy(SAMPLE / "register.json", folder / "register.json")
    report = by_name(rebuilt(archive, target, folder))
    codes = {name: one.problem.code for name, one in report.items() if one.problem}
    assert codes["changed"] == "import_changed"
    assert codes["unsigned"] == "import_unsigned"
    assert codes["empty"] == "import_unreadable"
    assert set(codes) == {"changed", "unsigned", "empty", "other"}
    assert {report["copy"].outcome, report["first-1"].outcome} == {Outcome.TAKEN, Outcome.CONTAINED}
    with closing(open_office(str(target))) as office, office.store.read() as room:
        assert room.profile().organisation
    with closing(open_office(str(target))) as office:
        assert all_records(office) == archive.records


def test_an_office_that_is_there_is_left_alone(archive: Archive, target: Path, tmp_path: Path) -> None:
    target.parent.mkdir()
    target.write_bytes(b"precious")
    assert refused(lambda: rebuilt(archive, target)) == "office_exists"
    assert target.read_bytes() == b"precious"
    (tmp_path / "nothing").mkdir()
    other = target.with_name("other.dabir")
    assert refused(lambda: rebuilt(archive, other, tmp_path / "nothing")) == "rebuild_nothing"
    assert refused(lambda: rebuilt(archive, other, tmp_path / "missing")) == "folder_missing"
    assert list(target.parent.iterdir()) == [target]


def test_after_a_power_cut_it_is_run_again(archive: Archive, target: Path) -> None:
    class PowerCut(BaseException):
        pass

    def cut(done: int, of: int) -> None:
        if done == of - 2:
            raise PowerCut

    with pytest.raises(PowerCut):
        rebuilt(archive, target, progress=cut)
    assert not target.exists()
    assert rebuilt(archive, target).is_whole
    with closing(open_office(str(target))) as office:
        assert all_records(office) == archive.records
        assert checking.check(office) == ()


def test_a_second_rebuilding_at_the_same_time_is_refused(archive: Archive, target: Path) -> None:
    target.parent.mkdir()
    with closing(open_office(f"{target}.rebuilding")):
        assert refused(lambda: rebuilt(archive, target)) == "office_open_elsewhere"
