"""Whatever stands in a cell of the office file, the check goes on to its end and names the place."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa

from app.domain.distribution import Channel
from app.services import audit, checking, distribution, lifecycle, minutes, signature_register
from app.storage.tables import metadata
from app.storage.tables.schema import Moment
from tests.services.test_checking import opened
from tests.services.test_lifecycle import ON, approved, sign

REGISTERS = (
    "audit", "document_number", "distribution", "minutes_draft", "minutes_version", "revision", "scan",
    "secretariat_number", "signature_event",
)  # fmt: skip
NUMBERS = {"audit.sequence", "office_profile.singleton"}
UNBOUND = {"scan.file_name", "scan.media_type", "signature_event.place"}
"""What a scan is called says nothing of the minutes; of places only the order counts."""
KINDS_OF_GARBAGE = 5
HALF_A_LETTER = "CAST(x'd8' AS TEXT)"
Change = Callable[[str], Path]


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An office with a row in each of its registers: two versions, signatures, and an amendment begun."""
    folder = tmp_path_factory.mktemp("office")
    scan = folder / "scan.png"
    scan.write_bytes(b"scan")
    path = folder / "office.dabir"
    with closing(opened(path)) as office:
        meeting_id = approved(office)
        lifecycle.reopen(office, meeting_id, "علت")
        minutes.approve(office, meeting_id)
        minutes.export(office, meeting_id, folder / "m.pdf")
        sign(office, meeting_id)
        row = signature_register.read(office, meeting_id)[1].row
        signature_register.sign_in_ink(office, meeting_id, row.id, ON, scan=scan)
        body = minutes.read(office, meeting_id).content.bodies[0]
        distribution.distribute(office, meeting_id, body.id, Channel.HAND, ON)
        distribution.set_secretariat_number(office, meeting_id, "۵", ON)
        lifecycle.amend(office, meeting_id, "علت")
        (folder / "m.pdf").unlink()  # given away
        assert checking.check(office) == ()
    return path


@pytest.fixture
def changed(whole: Path, tmp_path: Path) -> Change:
    """A copy of the office after one statement that nothing in the file prevented."""

    def change(statement: str) -> Path:
        copy = tmp_path / "copy.dabir"
        shutil.copy(whole, copy)
        with closing(sqlite3.connect(copy, isolation_level=None)) as connection:
            connection.execute("PRAGMA ignore_check_constraints = ON")
            triggers = connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall()
            for (name,) in triggers:
                connection.execute(f"DROP TRIGGER {name}")
            connection.execute(statement)
        return copy

    return change


def columns(tables: Any) -> list[tuple[sa.Table, sa.Column[Any]]]:
    return [(table, column) for table in tables for column in table.columns]


def found_in(path: Path) -> set[tuple[str, str]]:
    with closing(opened(path)) as office:
        audit.begin(office)
        return {(one.code, one.where) for one in checking.check(office)}


def garbage(column: sa.Column[Any]) -> tuple[str, ...]:
    """What such a column cannot hold, as SQL."""
    if isinstance(column.type, sa.LargeBinary):
        return ("'گل'", "7")
    if isinstance(column.type, sa.Integer | sa.Boolean):
        return ("'گل'", "1.5", "x'00'")
    if isinstance(column.type, Moment):
        return ("'گل'", "x'00'", HALF_A_LETTER, "'0001-01-01T00:00:00+05:00'", "'1405-13-01'")
    if isinstance(column.type, sa.Date | sa.Time | sa.Enum):
        return ("'گل'", "x'00'", "'99-99'", HALF_A_LETTER)
    return (HALF_A_LETTER, "x'00'")


@pytest.mark.parametrize("name", [table.name for table in metadata.sorted_tables])
def test_a_cell_that_cannot_be_read_is_named_and_the_check_goes_on(
    changed: Change, whole: Path, name: str
) -> None:
    with closing(sqlite3.connect(whole)) as connection:
        (row,) = connection.execute(f'SELECT MAX(rowid) FROM "{name}"').fetchone()
    assert row is not None or name not in REGISTERS
    if row is None:
        return
    # SQLite itself sees to it that a row's number is one.
    kept = [column for column in metadata.tables[name].columns if f"{name}.{column.name}" not in NUMBERS]
    for turn in range(KINDS_OF_GARBAGE if name in REGISTERS else 1):
        values = ((f'"{column.name}"', garbage(column)) for column in kept)
        said = ", ".join(f"{column} = {kinds[turn % len(kinds)]}" for column, kinds in values)
        found = found_in(changed(f'UPDATE "{name}" SET {said} WHERE rowid = {row}'))
        named = {where.partition(" ")[0] for code, where in found if code == "cell_unreadable"}
        assert named == {f"{name}.{column.name}" for column in kept}


@pytest.mark.parametrize(
    ("table", "column"),
    [
        pytest.param(table, column, id=f"{table.name}.{column.name}")
        for table, column in columns(metadata.tables[name] for name in REGISTERS)
        if f"{table.name}.{column.name}" not in UNBOUND
    ],
)
def test_whatever_is_changed_in_a_register_is_seen(
    changed: Change, table: sa.Table, column: sa.Column[Any]
) -> None:
    if isinstance(column.type, sa.Enum):
        value = next(f"'{one}'" for one in reversed(column.type.enums))
    elif isinstance(column.type, sa.Boolean):
        value = f'1 - "{column.name}"'
    elif isinstance(column.type, sa.Integer):
        value = f'"{column.name}" + 1000000000'
    elif isinstance(column.type, sa.LargeBinary):
        value = "x'00'"
    else:
        days = {Moment: "'2001-01-01T00:00:00+00:00'", sa.Date: "'2001-01-01'"}
        value = days.get(type(column.type), "'دیگر'")
    path = changed(
        f'UPDATE "{table.name}" SET "{column.name}" = {value} '
        f'WHERE rowid = (SELECT MAX(rowid) FROM "{table.name}" WHERE "{column.name}" IS NOT {value})'
    )
    assert found_in(path)


@pytest.mark.parametrize("name", REGISTERS)
def test_a_row_that_was_taken_out_of_a_register_is_seen(changed: Change, name: str) -> None:
    if name == "scan":
        return  # A scan that had to go is purged; its hash stays in the register.
    path = changed(f'DELETE FROM "{name}" WHERE rowid = (SELECT MAX(rowid) FROM "{name}")')
    assert found_in(path)


def test_the_events_of_a_signatory_keep_their_order(changed: Change) -> None:
    path = changed("UPDATE signature_event SET place = 1 - place")
    assert {code for code, _ in found_in(path)} == {"register_order"}
