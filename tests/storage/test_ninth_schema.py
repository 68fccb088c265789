"""An office of schema 0009 in real use is copied, brought up to this one and loses nothing."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import datetime, time
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from app import records
from app.domain.attendance import Attendance, Presence, Stay
from app.domain.number import DocumentKind
from app.domain.preparation import Signers
from app.domain.resolution import Resolution
from app.domain.statement import Statement
from app.services import checking, meetings, minutes, sample
from app.services.office import Office
from app.storage import migrations, sqlite, upgrade
from app.storage.office import open_office
from tests.conftest import ROOT
from tests.storage.test_upgrade import schema

THEN = "0009"
NOW = datetime.fromisoformat("2026-11-03T12:30:00.250000+03:30")

Row = dict[str, Any]


class Kept(NamedTuple):
    """What an office of today keeps of the same work: its rows, and the two meetings in it."""

    rows: dict[str, list[Row]]
    approved: str
    draft: str


def rows_of(path: Path) -> dict[str, list[Row]]:
    """Every row of every table, by the names of its columns, in an order of its own."""
    with closing(sqlite3.connect(path)) as connection:
        connection.row_factory = sqlite3.Row
        named = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
        tables = [name for (name,) in connection.execute(named) if name != "alembic_version"]
        return {
            table: sorted((dict(row) for row in connection.execute(f'SELECT * FROM "{table}"')), key=repr)
            for table in tables
        }


def version_of(path: Path) -> str:
    with closing(sqlite3.connect(path)) as connection:
        return str(connection.execute("SELECT version_num FROM alembic_version").fetchone()[0])


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Kept:
    """The sample, approved, and the next session of its series, in which somebody has spoken."""
    folder = tmp_path_factory.mktemp("today")
    with open_office(folder / "office.dabir") as store:
        office = Office(store, lambda: NOW, ROOT / "resources", folder / "keys")
        approved = sample.fill(office)
        minutes.acknowledge_all(office, approved)
        minutes.approve(office, approved)
        of = meetings.read(office, approved).meeting
        made = meetings.create(office, of.series_id).meeting
        assert made is not None
        draft = made.id
        late = (Stay(time(10, 5), time(11)),)
        meetings.add(office, draft, Attendance("came", "مهمان نمونه", presence=Presence.PRESENT, stays=late))
        meetings.add(office, draft, Statement("said", "came", text="سخن"))
        meetings.add(office, draft, Resolution("decided", text="نصب تابلوی نمونه"))
    return Kept(rows_of(folder / "office.dabir"), approved, draft)


@pytest.fixture
def ninth(kept: Kept, path: Path) -> Path:
    """The same work as the program of schema 0009 kept it: without the columns that came later."""
    engine = sqlite.create(path, foreign_keys=False)
    sqlite.set_up(engine)
    with engine.execution_options(writes=True).begin() as connection:
        migrations.run(connection, THEN)
        for table, rows in kept.rows.items():
            columns = [row[1] for row in connection.exec_driver_sql(f'PRAGMA table_info("{table}")')]
            places = ", ".join("?" for _ in columns)
            named = ", ".join(f'"{name}"' for name in columns)
            for row in rows:
                values = tuple(row[name] for name in columns)
                connection.exec_driver_sql(f'INSERT INTO "{table}" ({named}) VALUES ({places})', values)
        sqlite.check_references(connection)
    engine.dispose()
    return path


@pytest.fixture
def office(ninth: Path, tmp_path: Path) -> Iterator[Office]:
    """That office, opened by the program of today."""
    with open_office(ninth) as store:
        yield Office(store, lambda: NOW, ROOT / "resources", tmp_path / "keys")


def test_the_office_is_one_of_then_and_has_data(ninth: Path, kept: Kept) -> None:
    then = rows_of(ninth)
    assert version_of(ninth) == THEN
    assert "signers" not in then["series"][0]
    assert all("roll_call_minutes" not in row for row in then["office_profile"])
    for table in ("person", "attendance", "statement", "resolution", "minutes_version", "document_number"):
        assert len(then[table]) == len(kept.rows[table]) > 0


def test_every_row_of_every_table_is_there_afterwards(ninth: Path, kept: Kept, tmp_path: Path) -> None:
    then = rows_of(ninth)
    open_office(ninth).close()
    assert version_of(ninth) == upgrade.HEAD
    assert rows_of(ninth) == kept.rows
    open_office(tmp_path / "new.dabir").close()
    assert schema(ninth) == schema(tmp_path / "new.dabir")
    copy = upgrade.backup_path(ninth)
    assert version_of(copy) == THEN
    assert rows_of(copy) == then


def test_meetings_people_and_approved_minutes_read_as_before(office: Office, kept: Kept) -> None:
    with office.store.read() as room:
        sample_meeting, draft = room.meetings.get(kept.approved), room.meetings.get(kept.draft)
        issue, content = room.minutes.frozen(kept.approved)
        people, all_series = {one.id for one in room.people.all()}, room.series.all()
    assert people == {row["id"] for row in kept.rows["person"]}
    assert sample_meeting.issue == issue
    assert hashlib.sha256(content).hexdigest() == issue.content_sha256
    assert records.content_of(content).meeting == sample_meeting.meeting
    (came,) = (row for row in draft.meeting.attendance if row.id == "came")
    assert (came.name, came.presence) == ("مهمان نمونه", Presence.PRESENT)
    assert came.stays == (Stay(time(10, 5), time(11)),)
    assert [(one.speaker_id, one.text) for one in draft.meeting.statements] == [("came", "سخن")]
    assert [(one.id, one.text) for one in draft.meeting.resolutions] == [("decided", "نصب تابلوی نمونه")]
    assert {one.preparation.signers for one in all_series} == {Signers.ASK}, "nobody had been asked then"
    assert checking.check(office) == ()


def test_the_work_goes_on_and_the_number_is_not_given_again(office: Office, kept: Kept) -> None:
    meetings.amend(office, kept.draft, "said", text="سخن نمونه")
    assert meetings.read(office, kept.draft).meeting.statements[0].text == "سخن نمونه"
    issue = meetings.read(office, kept.approved).issue
    assert issue.sequence is not None
    assert issue.jalali_year is not None
    with office.store.read() as room:
        following = room.minutes.next_sequence(DocumentKind.MINUTES, issue.jalali_year)
    assert following == issue.sequence + 1
