"""Going back to a backup: after every kind of damage, over an office that is there, on another computer."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from app.bootstrap import open_office
from app.domain.audit import Action
from app.domain.problems import Problem, Refusal
from app.services import audit, authority, backups, checking, meetings, minutes, restoring, sample
from app.services.backups import own_folder

NOON = datetime(2026, 11, 23, 12)
LATER = NOON + timedelta(hours=3)


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An office with approved minutes, and the backup that was taken at their closing."""
    file = tmp_path_factory.mktemp("restoring") / "office.dabir"
    with closing(open_office(str(file))) as office:
        meeting_id = sample.fill(office)
        minutes.acknowledge_all(office, meeting_id)
        minutes.approve(office, meeting_id)
        authority.create(office, "گذرواژه مرجع نمونه")
        backups.take(file, [own_folder(file)], NOON)
    return file.parent


@pytest.fixture
def file(template: Path, tmp_path: Path) -> Path:
    """The office of a test."""
    return Path(shutil.copytree(template, tmp_path / "home")) / "office.dabir"


@pytest.fixture
def backup(file: Path) -> Path:
    """Its backup."""
    found = backups.newest_sound(file, [own_folder(file)])
    assert found is not None
    return found.file


def summaries(file: Path) -> list[tuple[str, str]]:
    with closing(open_office(str(file))) as office:
        return [(one.title, one.number) for one in meetings.summaries(office)]


DAMAGES: dict[str, Callable[[Path], object]] = {
    "garbage": lambda file: file.write_bytes(os.urandom(40_000)),
    "truncated": lambda file: file.write_bytes(file.read_bytes()[:50_000]),
    "zero bytes": lambda file: file.write_bytes(b""),
    "a text": lambda file: file.write_text("چیز دیگری روی این نام نوشته شد", "utf-8"),
    "pages overwritten": lambda file: file.write_bytes(file.read_bytes()[:4096] + b"\xa5" * 500_000),
    "gone": lambda file: file.unlink(),
}


@pytest.mark.parametrize("how", DAMAGES)
def test_everything_up_to_the_last_closing_comes_back(file: Path, backup: Path, how: str) -> None:
    was = summaries(file)
    with closing(open_office(str(file))) as office:
        heads = audit.events(office)
    DAMAGES[how](file)
    damaged = file.read_bytes() if file.exists() else None
    with pytest.raises(Problem):
        audit.events(open_office(str(file)))
    found = backups.newest_sound(file, [own_folder(file)])
    assert found is not None
    done = restoring.restore(found.file, file, LATER, open_office)
    assert summaries(file) == was
    assert was[0][1]
    if damaged is None:
        assert done.kept is None
    else:
        assert done.kept == file.with_name("office.damaged-20261123-150000.dabir")
        assert done.kept.read_bytes() == damaged
    with closing(open_office(str(file))) as office:
        assert checking.check(office) == ()
        events = audit.events(office)
    assert events[0].action == Action.RESTORED
    assert events[1:] == heads
    assert backup.exists()


def test_the_log_of_a_damaged_office_goes_aside_with_it(file: Path, backup: Path) -> None:
    """Or SQLite would play it into the file that takes the place."""
    file.write_bytes(os.urandom(40_000))
    for end in ("-wal", "-shm"):
        file.with_name(f"{file.name}{end}").write_bytes(b"log" * 9000)
    restoring.restore(backup, file, LATER, open_office)
    aside = file.with_name("office.damaged-20261123-150000.dabir-wal")
    assert aside.read_bytes() == b"log" * 9000
    assert len(summaries(file)) == 1


def test_a_second_damage_of_the_same_second_has_a_name_of_its_own(file: Path, backup: Path) -> None:
    for _again in range(2):
        file.write_bytes(os.urandom(9_000))
        restoring.restore(backup, file, LATER, open_office)
    assert len(list(file.parent.glob("office.damaged-*"))) == 2


def test_the_present_is_copied_before_it_is_replaced(file: Path, backup: Path) -> None:
    with closing(open_office(str(file))) as office:
        meetings.create(office)
    done = restoring.restore(backup, file, LATER, open_office)
    assert len(summaries(file)) == 1
    assert done.kept == own_folder(file) / "office-20261123-150000-before-restore.dabir"
    assert backups.look(done.kept).meetings == 2
    restoring.restore(done.kept, file, LATER, open_office)  # and there is a way forward again
    assert len(summaries(file)) == 2


def test_what_a_killed_program_left_in_the_log_is_in_the_copy(file: Path, backup: Path) -> None:
    office = open_office(str(file))
    meetings.create(office)
    killed = file.parent / "killed"
    killed.mkdir()
    for one in file.parent.glob("office.dabir*"):
        if not one.name.endswith(".lock"):
            shutil.copy(one, killed)
    office.close()
    left = killed / "office.dabir"
    assert left.with_name("office.dabir-wal").stat().st_size
    done = restoring.restore(backup, left, LATER, open_office)
    assert done.kept is not None
    assert backups.look(done.kept).meetings == 2
    assert len(summaries(left)) == 1


def test_the_preview_tells_what_is_in_it_and_what_would_be_given_again(file: Path, backup: Path) -> None:
    with closing(open_office(str(file))) as office:
        shown = restoring.preview(backup, file)
        assert shown.contents.organisation == "شهرداری منطقه ۲۰ تهران"
        assert (shown.contents.meetings, shown.given_since, shown.is_other_office) == (1, (), False)
        number = shown.contents.last_number
        assert number == meetings.summaries(office)[0].number
    empty = file.with_name("empty.dabir")
    open_office(str(empty)).close()
    shown = restoring.preview(empty, file)
    assert shown.given_since == (number,)
    assert shown.is_other_office
    file.write_bytes(b"")
    assert restoring.preview(backup, file).present is None


def test_an_office_that_is_open_is_not_replaced(file: Path, backup: Path) -> None:
    with closing(open_office(str(file))), pytest.raises(Problem, match="office_open_elsewhere"):
        restoring.restore(backup, file, LATER, open_office)
    assert len(summaries(file)) == 1
    assert not list(file.parent.glob("*.restored*"))


def refuse_damaged(backup: Path) -> None:
    backup.write_bytes(backup.read_bytes()[:-4096])


def refuse_newer(backup: Path) -> None:
    with closing(sqlite3.connect(backup)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")


@pytest.mark.parametrize(
    ("spoil", "code"),
    [(refuse_damaged, "office_unreadable"), (refuse_newer, "office_newer"), (Path.unlink, "file_missing")],
)
def test_a_backup_that_would_not_open_replaces_nothing(
    file: Path, backup: Path, spoil: Callable[[Path], None], code: str
) -> None:
    spoil(backup)
    data = file.read_bytes()
    with pytest.raises(Problem) as refused:
        restoring.restore(backup, file, LATER, open_office)
    assert refused.value.code == code
    assert file.read_bytes() == data
    assert backups.newest_sound(file, [own_folder(file)]) is None


def test_it_is_not_restored_from_itself_nor_over_another_place(file: Path, backup: Path) -> None:
    with pytest.raises(Refusal, match="backup_is_office"):
        restoring.restore(file, file, LATER, open_office)
    with pytest.raises(Refusal, match="target_exists"):
        restoring.restore(backup, file, LATER, open_office, over=False)
    with pytest.raises(Problem, match="folder_missing"):
        restoring.restore(backup, file.parent / "nowhere" / "o.dabir", LATER, open_office)


def test_another_computer_can_still_tell_whose_the_signatures_are(
    file: Path, backup: Path, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    backups.take(file, [stick], NOON)
    there = tmp_path / "other computer"
    there.mkdir()
    [copy] = stick.glob("*.dabir")
    restoring.restore(copy, there / "office.dabir", LATER, open_office, over=False)
    own = file.with_name("office.keys")
    assert (there / "office.keys" / "root.pem").read_bytes() == (own / "root.pem").read_bytes()
    assert [one.name for one in (there / "office.keys").iterdir()] == ["root.pem"]
    assert backup.exists()


def test_a_stick_does_not_tell_an_office_that_has_keys_whom_to_trust(file: Path, backup: Path) -> None:
    [beside] = own_folder(file).glob("*.certificates")
    (beside / "trusted").mkdir(exist_ok=True)
    (beside / "trusted" / "foreign.pem").write_text("-----BEGIN CERTIFICATE-----")
    restoring.restore(backup, file, LATER, open_office)
    assert not (file.with_name("office.keys") / "trusted").exists()
