"""Copies of an office in use: whole, of one moment, for its owner alone, and never half."""

from __future__ import annotations

import resource
import sqlite3
import stat
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from app.domain.meeting import Meeting
from app.domain.problems import Problem
from app.storage import backup
from app.storage.office import open_office
from app.storage.store import Store


@pytest.fixture
def office(path: Path) -> Iterator[Path]:
    """A closed office of a few hundred pages."""
    with open_office(path) as store:
        fill(store, 30)
    return path


def fill(store: Store, count: int) -> None:
    with store.write() as room:
        for number in range(count):
            room.meetings.add(Meeting(f"m{number}", title="نشست نمونه " * 200))


def titles(path: Path) -> int:
    with closing(sqlite3.connect(path)) as connection:
        return int(connection.execute("SELECT count(*) FROM meeting").fetchone()[0])


def test_a_copy_is_one_whole_file_for_its_owner_alone(office: Path, tmp_path: Path) -> None:
    folder = tmp_path / "copies"
    folder.mkdir()
    contents = backup.take(office, folder / "copy.dabir")
    assert [one.name for one in folder.iterdir()] == ["copy.dabir"]
    assert stat.S_IMODE((folder / "copy.dabir").stat().st_mode) == 0o600
    assert contents.meetings == 30
    assert contents.size == (folder / "copy.dabir").stat().st_size
    with open_office(folder / "copy.dabir") as store, store.read() as room:
        assert len(room.meetings.list()) == 30


def test_looking_leaves_nothing_behind(office: Path, tmp_path: Path) -> None:
    before = {one.name for one in tmp_path.iterdir()}
    backup.look(office)
    backup.require_sound(office)
    assert {one.name for one in tmp_path.iterdir()} == before


def test_what_is_committed_and_not_yet_in_the_file_is_copied(path: Path, tmp_path: Path) -> None:
    with open_office(path) as store:
        fill(store, 3)
        assert backup.take(path, tmp_path / "copy.dabir").meetings == 3
        assert backup.look(path, in_use=True).meetings == 3


def test_a_copy_is_of_one_moment_while_she_goes_on_writing(path: Path, tmp_path: Path) -> None:
    """Every write adds a meeting and its act together; no copy may have one without the other."""
    with open_office(path) as store:
        fill(store, 5)
        ends = threading.Event()

        def write() -> None:
            number = 1000
            while not ends.is_set():
                number += 2
                with store.write() as room:
                    room.meetings.add(Meeting(f"m{number}", title="یک" * 500))
                    room.meetings.add(Meeting(f"m{number + 1}", title="دو" * 500))

        writer = threading.Thread(target=write)
        writer.start()
        try:
            counts = [backup.take(path, tmp_path / f"{copy}.dabir").meetings for copy in range(5)]
        finally:
            ends.set()
            writer.join()
    assert counts == sorted(counts)
    assert all((count - 5) % 2 == 0 for count in counts)
    assert counts[-1] > 5


@pytest.mark.parametrize("looks", [0, 1, 2])
def test_a_copy_that_is_cut_short_leaves_nothing(path: Path, tmp_path: Path, looks: int) -> None:
    with open_office(path) as store:
        fill(store, 600)
    left = [True] * looks
    with pytest.raises(Problem) as refused:
        backup.take(path, tmp_path / "copy.dabir", lambda: bool(left and left.pop()))
    assert refused.value.code == "backup_cut_short"
    assert not list(tmp_path.glob("copy*"))


@contextmanager
def most_bytes(size: int) -> Iterator[None]:
    """No file of this process grows beyond it, as on a disk that is full."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


@pytest.mark.parametrize("room", [0, 4096, 100_000])
def test_a_full_disk_is_told_and_leaves_nothing(office: Path, tmp_path: Path, room: int) -> None:
    (tmp_path / "copy.dabir").write_bytes(b"the one before")
    with open_office(office), most_bytes(room), pytest.raises(Problem) as refused:
        backup.take(office, tmp_path / "copy.dabir")
    assert (refused.value.code, refused.value.values["path"]) == ("disk_full", str(tmp_path / "copy.dabir"))
    assert [one.name for one in tmp_path.glob("copy*")] == ["copy.dabir"]
    assert (tmp_path / "copy.dabir").read_bytes() == b"the one before"


def damage(path: Path, how: str) -> None:
    data = path.read_bytes()
    middle = len(data) // 2
    path.write_bytes(
        {
            "garbage": b"\x9b\x00\xff" * 5000,
            "text": "این دفتر نیست".encode(),
            "half": data[:middle],
            "no end": data[:-1],
            "header alone": data[:100],
            "pages overwritten": data[:8192] + b"\xa5" * (len(data) - 8192),
            "middle overwritten": data[:middle] + b"\xa5" * 20_000 + data[middle + 20_000 :],
            "zeros": bytes(len(data)),
            "empty": b"",
        }[how]
    )


WAYS = [
    "garbage", "text", "half", "no end", "header alone", "pages overwritten", "middle overwritten", "zeros",
    "empty",
]  # fmt: skip


@pytest.mark.parametrize("how", WAYS)
def test_no_copy_is_taken_of_a_damaged_office(office: Path, tmp_path: Path, how: str) -> None:
    damage(office, how)
    data = office.read_bytes()
    with pytest.raises(Problem) as refused:
        backup.take(office, tmp_path / "copy.dabir")
    assert (refused.value.code, refused.value.values) == ("office_unreadable", {"path": str(office)})
    assert not list(tmp_path.glob("copy*"))
    assert office.read_bytes() == data


@pytest.mark.parametrize("how", WAYS)
def test_a_damaged_backup_is_found_out(office: Path, how: str) -> None:
    damage(office, how)
    with pytest.raises(Problem, match="office_unreadable"):
        look_closely(office)


def look_closely(path: Path) -> None:
    backup.look(path)
    backup.require_sound(path)


def test_a_folder_is_no_office(tmp_path: Path) -> None:
    with pytest.raises(Problem) as refused:
        backup.look(tmp_path)
    assert refused.value.code == "office_unreadable"


def test_another_database_is_no_office(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "other.dabir")) as other:
        other.execute("CREATE TABLE meeting (id)")
    with pytest.raises(Problem) as refused:
        backup.look(tmp_path / "other.dabir")
    assert refused.value.code == "office_unreadable"


def test_an_office_of_an_older_program_is_looked_into(tmp_path: Path) -> None:
    old = tmp_path / "old.dabir"
    with closing(sqlite3.connect(old)) as connection:
        connection.executescript(
            (Path(__file__).parents[1] / "fixtures" / "office-0001.sql").read_text("utf-8")
        )
    contents = backup.look(old)
    assert (contents.version, contents.is_newer, contents.founding) == (1, False, "")
    assert contents.meetings > 0


def test_a_staged_copy_takes_the_office_s_place(office: Path, tmp_path: Path) -> None:
    backup.take(office, tmp_path / "copy.dabir")
    with open_office(office) as store, store.write() as room:
        room.meetings.add(Meeting("later", title="پس از پشتیبان"))
    backup.settle(office)
    backup.stage(tmp_path / "copy.dabir", office).replace(office)
    with open_office(office) as store, store.read() as room:
        assert len(room.meetings.list()) == 30
    assert titles(office) == 30
