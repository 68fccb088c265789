"""Backups of a real office in real folders: when one is made, where, which ones stay, what lies beside."""

from __future__ import annotations

import os
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from app.bootstrap import open_office
from app.domain.backup import LATEST, BackupKind
from app.domain.meeting import Meeting
from app.domain.problems import Problem, Refusal
from app.services import audit, authority, backup_places, backups
from app.services.backups import own_folder
from app.services.office import Office
from app.storage.office import open_office as open_store

NOON = datetime(2026, 11, 23, 12)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A closed office with one meeting."""
    made = tmp_path / "office.dabir"
    open_office(str(made)).close()
    add_meeting(made, "m1")
    return made


def add_meeting(file: Path, meeting_id: str) -> None:
    with closing(open_office(str(file))) as office, office.store.write() as room:
        room.meetings.add(Meeting(meeting_id, title="نشست نمونه"))


def names(folder: Path) -> list[str]:
    return sorted(one.name for one in folder.iterdir() if one.is_file())


def test_a_backup_is_named_by_its_moment_and_a_second_one_is_made_of_a_change_alone(file: Path) -> None:
    own = own_folder(file)
    assert names_of(backups.take(file, [own], NOON).made) == ["office-20261123-120000.dabir"]
    again = backups.take(file, [own], NOON + timedelta(hours=1))
    assert (names_of(again.made), names_of(again.same)) == ([], ["office-20261123-120000.dabir"])
    add_meeting(file, "m2")
    backups.take(file, [own], NOON + timedelta(hours=2))
    assert names(own) == ["office-20261123-120000.dabir", "office-20261123-140000.dabir"]
    assert [backups.look(own / one).meetings for one in names(own)] == [1, 2]


def names_of(files: tuple[Path, ...]) -> list[str]:
    return [one.name for one in files]


def test_the_office_may_be_open_and_opened_again_with_nothing_changed(file: Path) -> None:
    own = own_folder(file)
    with closing(open_office(str(file))):
        assert backups.take(file, [own], NOON).made
    with closing(open_office(str(file))):
        assert backups.take(file, [own], NOON + timedelta(days=1)).same
    assert backups.take(file, [own], NOON + timedelta(days=2)).same


def test_two_backups_of_one_second_have_two_names(file: Path) -> None:
    own = own_folder(file)
    backups.take(file, [own], NOON)
    add_meeting(file, "m2")
    backups.take(file, [own], NOON)
    assert names(own) == ["office-20261123-120000-2.dabir", "office-20261123-120000.dabir"]
    assert [backups.look(one.file).meetings for one in backups.listed(file, [own])] == [2, 1]


def test_a_place_that_is_refused_leaves_the_others_to_do(file: Path, tmp_path: Path) -> None:
    blocked = tmp_path / "blocked"
    blocked.write_text("a file where the folder should be")
    taken = backups.take(file, [blocked, own_folder(file)], NOON)
    assert len(taken.made) == 1
    assert [one.code for one in taken.problems] == ["disk_error"]


def test_a_damaged_office_touches_no_backup(file: Path) -> None:
    own = own_folder(file)
    backups.take(file, [own], NOON)
    file.write_bytes(b"\x00garbage" * 900)
    with pytest.raises(Problem, match="office_unreadable"):
        backups.take(file, [own], NOON + timedelta(hours=1))
    assert names(own) == ["office-20261123-120000.dabir"]


def test_the_old_ones_go_and_those_of_another_office_stay(file: Path, tmp_path: Path) -> None:
    place = tmp_path / "place"
    (tmp_path / "other").mkdir()
    other = tmp_path / "other" / "office.dabir"
    with open_store(other) as store:  # founded on another day, for the founding tells offices apart
        audit.begin(Office(store, lambda: NOON.astimezone(), tmp_path, tmp_path))
    backups.take(other, [place], NOON - timedelta(minutes=1))
    (place / "office-20200101-000000.dabir").write_bytes(b"not to be read, and not ours to throw away")
    for minute in range(LATEST + 3):
        add_meeting(file, f"later{minute}")
        backups.take(file, [place], NOON + timedelta(minutes=minute))
    founding = backups.look(file).founding
    found = backups.listed(file, [place], founding)
    readable = [one for one in found if one.file.stat().st_size > 100]
    assert [one.name.at.minute for one in readable] == list(range(LATEST + 2, 2, -1))
    assert len(backups.listed(file, [place])) == len(found) + 1
    assert (place / "office-20200101-000000.dabir").exists()
    assert backups.newest_sound(file, [place]) == readable[0]


def test_the_newest_sound_one_passes_over_what_is_damaged(file: Path) -> None:
    own = own_folder(file)
    backups.take(file, [own], NOON)
    add_meeting(file, "m2")
    newest = backups.take(file, [own], NOON + timedelta(hours=1)).made[0]
    data = newest.read_bytes()
    newest.write_bytes(data[:8192] + os.urandom(len(data) - 8192))
    found = backups.newest_sound(file, [own])
    assert found is not None
    assert found.name.at == NOON


def test_the_half_file_of_a_stick_that_was_pulled_out_is_swept(file: Path) -> None:
    own = own_folder(file)
    own.mkdir()
    old, new = own / "office-20261101-120000.dabir.part", own / "office-20261102-120000.dabir.part"
    for one in (old, new):
        one.write_bytes(b"half")
    os.utime(old, (0, 0))
    backups.take(file, [own], NOON)
    assert not old.exists()
    assert new.exists()  # another program may just be at it


def test_certificates_come_along_and_keys_do_not(file: Path, tmp_path: Path) -> None:
    with closing(open_office(str(file))) as office:
        authority.create(office, "گذرواژه مرجع نمونه")
        assert (office.keys / authority.KEY).exists()
    place = tmp_path / "stick"
    backups.take(file, [place], NOON)
    beside = [one for one in place.rglob("*") if one.is_file() and one.suffix != ".dabir"]
    assert [one.name for one in beside] == ["root.pem"]
    everything = b"".join(one.read_bytes() for one in place.rglob("*") if one.is_file())
    assert b"PRIVATE KEY" not in everything
    assert b"ciphertext" not in everything


def test_an_office_that_is_gone_is_not_made_anew_over_its_backups(file: Path) -> None:
    backups.take(file, [own_folder(file)], NOON)
    for lose in (file.unlink, lambda: file.write_bytes(b"")):
        lose()
        with pytest.raises(Problem) as refused:
            open_office(str(file))
        assert refused.value.code == "office_lost"
        assert refused.value.values["folder"] == own_folder(file)
        assert not file.exists() or not file.stat().st_size


def test_an_empty_file_without_backups_becomes_an_office(tmp_path: Path) -> None:
    (tmp_path / "new.dabir").touch()
    open_office(str(tmp_path / "new.dabir")).close()
    assert (tmp_path / "new.dabir").stat().st_size


def test_backups_before_a_restore_do_not_stand_in_for_regular_ones(file: Path) -> None:
    kept = backups.copy_aside(file, NOON)
    assert kept.name == "office-20261123-120000-before-restore.dabir"
    assert backups.take(file, [own_folder(file)], NOON).made
    kinds = [one.name.kind for one in backups.listed(file, [own_folder(file)])]
    assert sorted(kinds) == [BackupKind.BEFORE_RESTORE, BackupKind.REGULAR]


def test_a_stick_is_known_again_wherever_it_is_plugged_in(file: Path, tmp_path: Path) -> None:
    stick = tmp_path / "media" / "STICK"
    (stick / "papers").mkdir(parents=True)
    mark = backup_places.choose(file, stick / "papers")
    place = stick / "papers" / backup_places.FOLDER
    assert backup_places.find(str(stick / "papers"), mark) == place
    assert backup_places.choose(file, place) == mark
    moved = tmp_path / "media" / "E"
    stick.rename(moved)
    stick.mkdir()  # the folder in which it was mounted is still there, and empty
    assert backup_places.find(str(stick / "papers"), mark) is None
    media = [tmp_path / "media" / "OTHER", moved]
    assert backup_places.find(str(stick / "papers"), mark, media) == moved / "papers" / backup_places.FOLDER
    assert backup_places.find("", "", media) is None


def test_the_office_s_own_folders_are_no_second_place(file: Path) -> None:
    backups.take(file, [own_folder(file)], NOON)
    with pytest.raises(Refusal) as refused:
        backup_places.choose(file, own_folder(file))
    assert refused.value.code == "backup_place_own"


def test_a_database_of_a_server_has_no_file() -> None:
    assert backups.office_file("postgresql://server/office") is None
    assert backups.office_file("office.dabir") == Path("office.dabir").resolve()
