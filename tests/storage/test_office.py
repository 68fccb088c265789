"""Opening and closing an office file, and what the world can do to it."""

from __future__ import annotations

import os
import shutil
import signal
import sqlite3
import stat
import subprocess
import sys
import tempfile
import textwrap
from contextlib import closing
from pathlib import Path

import pytest

from app.domain.meeting import Meeting
from app.domain.problems import Problem
from app.storage.office import open_office
from app.storage.tables import metadata
from tests.storage.samples import MEETING, put_register

ROOT = Path(__file__).resolve().parents[2]
as_root = pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root can drop its rights"
)
on_posix = pytest.mark.skipif(os.name != "posix", reason="POSIX rights and limits")

OPENING = """
import sys
from pathlib import Path
from app.domain.meeting import Meeting, revise
from app.domain.problems import Problem
from app.storage.office import open_office
path = Path(sys.argv[1])
"""


def child(code, path, **options):
    """Another process that runs ``code`` after the imports and with ``path``."""
    source = textwrap.dedent(OPENING) + textwrap.dedent(code)
    return subprocess.Popen(
        [sys.executable, "-c", source, str(path)],
        cwd=ROOT,
        text=True,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        **options,
    )


def said(code, path):
    """What another process printed."""
    with child(code, path) as process:
        out, _ = process.communicate(timeout=60)
    assert process.returncode == 0
    return out.split()


@pytest.fixture
def office_file(path):
    """A closed office that keeps the sample meeting."""
    with open_office(path) as store, store.write() as office:
        put_register(office)
        office.meetings.add(MEETING)
    return path


def is_whole(path):
    with open_office(path) as store, store.read() as office:
        assert office.meetings.get("m1").meeting == MEETING
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


@on_posix
def test_a_new_office_belongs_to_its_owner_alone(path):
    old = os.umask(0)
    try:
        with open_office(path) as store, store.write() as office:
            office.meetings.add(Meeting("m1"))
            files = {file.name: stat.S_IMODE(file.stat().st_mode) for file in path.parent.iterdir()}
    finally:
        os.umask(old)
    assert files == dict.fromkeys(
        ("office.dabir", "office.dabir-wal", "office.dabir-shm", "office.dabir.lock"), 0o600
    )


def test_a_closed_office_is_one_file(office_file):
    assert {file.name for file in office_file.parent.iterdir()} <= {"office.dabir", "office.dabir.lock"}


def test_the_settings_that_keep_her_words(store):
    with store._engine.connect() as connection:
        settings = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("journal_mode", "synchronous", "foreign_keys")
        }
    assert settings == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1}


@pytest.mark.parametrize("shape", [str, Path, lambda path: f"sqlite:///{path}"], ids=["text", "path", "url"])
def test_path_and_url_mean_the_same_office(office_file, shape):
    with open_office(shape(office_file)) as store, store.read() as office:
        assert office.meetings.get("m1").meeting == MEETING


def test_a_second_window_is_told_and_the_first_goes_on(path):
    with open_office(path) as store:
        for again in (path, path.parent / "." / path.name):
            with pytest.raises(Problem) as refused:
                open_office(again)
            assert refused.value.code == "office_open_elsewhere"
        answer = said("try: open_office(path)\nexcept Problem as problem: print(problem.code)", path)
        assert answer == ["office_open_elsewhere"]
        with store.write() as office:
            office.meetings.add(Meeting("m1"))
    with open_office(path) as store, store.read() as office:
        assert len(office.meetings.list()) == 1


@on_posix
def test_kill_9_frees_the_lock_and_loses_nothing_that_was_reported(path):
    code = """
        store = open_office(path)
        with store.write() as office:
            revision = office.meetings.add(Meeting("m1"))
        before, number = Meeting("m1"), 0
        while True:
            number += 1
            after = revise(before, opening_note="x" * number)
            with store.write() as office:
                revision = office.meetings.save(before, after, revision)
            before = after
            print(number, flush=True)
    """
    with child(code, path) as process:
        reported = 0
        while reported < 40:
            reported = int(process.stdout.readline())
        os.kill(process.pid, signal.SIGKILL)
        for line in process.stdout:
            if line.endswith("\n"):
                reported = int(line)
    assert process.returncode == -signal.SIGKILL
    with open_office(path) as store, store.read() as office:
        kept = office.meetings.get("m1")
    assert reported <= len(kept.meeting.opening_note) <= reported + 1
    assert kept.revision == len(kept.meeting.opening_note) + 1


@on_posix
def test_a_full_disk_is_said_and_nothing_is_half_written(office_file):
    code = """
        import resource
        store = open_office(path)
        with store.read() as office:
            stored = office.meetings.get("m1")
        resource.setrlimit(resource.RLIMIT_FSIZE, (path.stat().st_size + 20000, resource.RLIM_INFINITY))
        try:
            with store.write() as office:
                longer = revise(stored.meeting, title="x" * 999999)
                office.meetings.save(stored.meeting, longer, stored.revision)
        except Problem as problem:
            print(problem.code)
        with store.read() as office:
            print(office.meetings.get("m1") == stored)
        store.close()
    """
    assert said(code, office_file) == ["disk_full", "True"]
    assert is_whole(office_file)


@on_posix
def test_an_office_that_cannot_be_made_leaves_nothing(path):
    code = """
        import resource
        resource.setrlimit(resource.RLIMIT_FSIZE, (9000, resource.RLIM_INFINITY))
        try:
            open_office(path)
        except Problem as problem:
            print(problem.code)
        print(path.exists())
    """
    assert said(code, path) == ["disk_full", "False"]
    with open_office(path) as store, store.read() as office:
        assert office.meetings.list() == ()


WITHOUT_RIGHTS = """
    import os
    os.setgid(65534)
    os.setuid(65534)
    try:
        open_office(path)
    except Problem as problem:
        print(problem.code, problem.values["path"] == str(path))
"""


@pytest.fixture
def shown():
    """A folder that everybody can read; the folders of pytest are their owner's alone."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        yield Path(folder)


@on_posix
@as_root
@pytest.mark.parametrize("mode", [0o755, 0o700], ids=["not writable", "closed"])
def test_a_folder_without_write_rights(shown, mode):
    shown.chmod(mode)
    assert said(WITHOUT_RIGHTS, shown / "office.dabir") == ["no_write_right", "True"]
    assert list(shown.iterdir()) == []


@on_posix
@as_root
@pytest.mark.parametrize("mode", [0o600, 0o644], ids=["not readable", "not writable"])
def test_a_file_without_write_rights(shown, office_file, mode):
    shown.chmod(0o777)
    path = Path(shutil.copy(office_file, shown))
    path.chmod(mode)
    assert said(WITHOUT_RIGHTS, path) == ["no_write_right", "True"]
    path.with_name("office.dabir.lock").unlink()
    assert is_whole(path)


@pytest.mark.parametrize(
    "damage",
    [
        lambda _: b"this is no office at all, but a letter to the mayor" * 99,
        lambda data: data[:20000],
        lambda data: data[:4096] + bytes(len(data) - 4096),
    ],
    ids=["a letter", "cut off", "overwritten"],
)
def test_a_damaged_file_is_said_and_left_alone(office_file, damage):
    damaged = damage(office_file.read_bytes())
    office_file.write_bytes(damaged)
    with pytest.raises(Problem) as refused, open_office(office_file) as store, store.read() as office:
        office.meetings.get("m1")
    assert refused.value.code == "office_unreadable"
    assert office_file.read_bytes() == damaged


def test_the_database_of_another_program_is_left_alone(path):
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("CREATE TABLE bookmark (title TEXT)")
    before = path.read_bytes()
    with pytest.raises(Problem, match="office_unreadable"):
        open_office(path)
    assert path.read_bytes() == before


def test_a_folder_in_place_of_the_file(tmp_path):
    with pytest.raises(Problem) as refused:
        open_office(tmp_path)
    assert refused.value.code == "office_unreadable"


def test_a_folder_that_is_not_there_is_not_made(tmp_path):
    with pytest.raises(Problem) as refused:
        open_office(tmp_path / "nowhere" / "office.dabir")
    assert refused.value.code == "folder_missing"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "address",
    [
        "nosuch://office",
        "://office",
        "postgresql://host:port/office",
        "postgresql+nosuch://user:secret@host/office",
    ],
)
def test_an_address_that_nothing_can_open(address):
    with pytest.raises(Problem) as refused:
        open_office(address)
    assert refused.value.code == "address_unknown"
    assert refused.value.values == {"scheme": address.partition(":")[0]}


def test_an_empty_file_becomes_an_office(path):
    path.touch()
    with open_office(path) as store, store.read() as office:
        assert office.meetings.list() == ()


def test_opening_and_working_need_no_alembic_and_no_orm(path):
    code = """
        with open_office(path) as store, store.write() as office:
            office.meetings.add(Meeting("m1"))
            office.meetings.list()
        with open_office(path) as store, store.read() as office:
            office.meetings.get("m1")
        print(*({"alembic", "sqlalchemy.orm", "mako"} & sys.modules.keys()))
    """
    assert said(code, path) == []


def test_naming_the_room_loads_no_database_library():
    code = "import sys, app.storage, app.storage.answers; print('sqlalchemy' in sys.modules)"
    answer = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert answer.stdout.split() == ["False"]


def test_an_office_need_not_be_a_file():
    with open_office("sqlite://") as store:
        with store.write() as office:
            put_register(office)
            office.meetings.add(MEETING)
        with store.read() as office:
            assert office.meetings.get("m1").meeting == MEETING


def test_the_tables_can_be_made_by_another_database_too():
    from sqlalchemy.dialects import postgresql
    from sqlalchemy.schema import CreateTable

    for table in metadata.sorted_tables:
        assert str(CreateTable(table).compile(dialect=postgresql.dialect())).count("CREATE TABLE") == 1


def test_every_table_is_there(store):
    with store._engine.connect() as connection:
        found = (
            connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'table'").scalars().all()
        )
    assert set(found) == {*metadata.tables, "alembic_version"}
