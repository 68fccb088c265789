"""An older office is copied and brought up, a newer one is left alone, and both ways to a new one agree."""

from __future__ import annotations

import sqlite3
import stat
from contextlib import closing

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine

from app.domain.problems import Problem
from app.storage import migrations, sqlite, upgrade
from app.storage.office import open_office
from app.storage.tables import metadata
from tests.storage.samples import MEETING, put_register

OURS = upgrade.HEAD

NEXT = '''"""Rooms of venues, for this test alone."""

import sqlalchemy as sa
from alembic import op

revision = "0099"
down_revision = "{ours}"


def upgrade():
    op.add_column("venue", sa.Column("room", sa.Text))
    with op.batch_alter_table("body") as body:
        body.alter_column("short_name", type_=sa.String(99))
    {more}
'''


@pytest.fixture
def older(path):
    """An office of this version with a meeting in it, closed."""
    with open_office(path) as store, store.write() as office:
        put_register(office)
        office.meetings.add(MEETING)
    return path


@pytest.fixture
def next_version(tmp_path, monkeypatch):
    """A program that is one migration ahead; ``more`` is what that migration does besides."""

    def make(more="pass"):
        versions = tmp_path / "versions"
        versions.mkdir()
        (versions / "0099_rooms.py").write_text(NEXT.format(ours=OURS, more=more), encoding="utf-8")
        ours = migrations.configuration

        def configuration(connection=None):
            config = ours(connection)
            places = f"{config.get_main_option('script_location')}/versions {versions}"
            config.set_main_option("path_separator", "space")
            config.set_main_option("version_locations", places)
            return config

        monkeypatch.setattr(migrations, "configuration", configuration)
        monkeypatch.setattr(upgrade, "HEAD", "0099")

    return make


def schema(path):
    """What SQLite keeps of the schema, whatever the order of its lines; a renamed table is in quotes."""
    with closing(sqlite3.connect(path)) as connection:
        found = connection.execute(
            "SELECT type, name, sql FROM sqlite_master WHERE name != 'alembic_version'"
        ).fetchall()
    return {
        (kind, name): sorted(line.strip(" ,").replace('"', "") for line in (sql or "").splitlines())
        for kind, name, sql in found
    }


def rows(path, query):
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(query).fetchall()


def test_migrations_lead_to_the_tables_of_the_program(tmp_path):
    migrated, made = sqlite.create(tmp_path / "migrated"), sqlite.create(tmp_path / "made")
    with migrated.begin() as connection:
        migrations.run(connection)
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, metadata) == []
        assert context.get_current_revision() == upgrade.HEAD
    upgrade.prepare(made)
    migrated.dispose()
    made.dispose()
    assert schema(tmp_path / "migrated") == schema(tmp_path / "made")


def test_the_newest_migration_is_the_version_of_the_program():
    scripts = ScriptDirectory.from_config(migrations.configuration())
    assert scripts.get_heads() == [upgrade.HEAD]


def test_an_older_office_is_copied_and_brought_up(older, next_version):
    next_version()
    with open_office(older) as store, store.read() as office:
        assert office.meetings.get("m1").meeting == MEETING
        assert [body.id for body in office.bodies.all()] == ["b1", "b2"]
    assert rows(older, "SELECT version_num FROM alembic_version") == [("0099",)]
    assert rows(older, "SELECT room FROM venue") == [(None,)]
    copy = older.with_name("office.dabir.before-0099.bak")
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    assert rows(copy, "SELECT version_num FROM alembic_version") == [(OURS,)]
    assert rows(copy, "SELECT title FROM meeting") == [(MEETING.title,)]


def test_an_upgrade_that_fails_changes_nothing(older, next_version):
    next_version(more="raise LookupError")
    before = older.read_bytes()
    with pytest.raises(LookupError):
        open_office(older)
    assert older.read_bytes() == before
    assert rows(older, "SELECT version_num FROM alembic_version") == [(OURS,)]
    assert "room" not in [column[1] for column in rows(older, "PRAGMA table_info(venue)")]


def test_no_upgrade_without_a_copy(older, next_version):
    next_version()
    older.with_name("office.dabir.before-0099.bak").mkdir()
    before = older.read_bytes()
    with pytest.raises(Problem):
        open_office(older)
    assert older.read_bytes() == before
    assert not list(older.parent.glob("*.part*"))


def test_an_upgrade_that_breaks_a_reference_changes_nothing(older, next_version):
    next_version(more="op.execute('DELETE FROM body')")
    before = older.read_bytes()
    with pytest.raises(sqlite3.IntegrityError):
        open_office(older)
    assert older.read_bytes() == before


def test_an_office_that_is_not_a_file_is_brought_up_too(older, next_version):
    next_version()
    engine = create_engine(f"sqlite:///{older}")
    upgrade.prepare(engine)
    engine.dispose()
    assert rows(older, "SELECT version_num FROM alembic_version") == [("0099",)]
    assert not list(older.parent.glob("*.bak"))


def test_a_newer_office_is_refused_and_left_alone(older):
    with closing(sqlite3.connect(older)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    before = older.read_bytes()
    with pytest.raises(Problem) as refused:
        open_office(older)
    assert refused.value.code == "office_newer"
    assert refused.value.values == {"path": str(older), "found": 9999, "known": int(upgrade.HEAD)}
    assert older.read_bytes() == before


@pytest.mark.parametrize(
    ("damage", "error"),
    [
        (lambda data: data[:30000], sqlite3.DatabaseError),
        (lambda data: data[:40960] + bytes(4096) + data[45056:], Problem),
    ],
    ids=["cut off", "a page of zeros"],
)
def test_a_copy_that_fails_leaves_the_last_copy(older, tmp_path, damage, error):
    target = tmp_path / "copy.bak"
    sqlite.copy(older, target)
    good = target.read_bytes()
    broken = tmp_path / "broken"
    broken.write_bytes(damage(older.read_bytes()))
    with pytest.raises(error):
        sqlite.copy(broken, target)
    assert target.read_bytes() == good
    assert not list(tmp_path.glob("*.part"))
