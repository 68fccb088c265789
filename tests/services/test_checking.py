"""Whoever goes behind the program's back into the office file is found, and told where."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from app import records
from app.domain.audit import Action, AuditEvent, chained, hash_of, sha256
from app.domain.distribution import Channel
from app.services import audit, checking, distribution, lifecycle, minutes, signature_register, versions
from app.services.office import Office
from app.storage.office import open_office
from tests.conftest import ROOT
from tests.services.conftest import NOW
from tests.services.test_lifecycle import ON, approved, sign, word_anew

DUMP = ROOT / "tests" / "fixtures" / "office-0001.sql"
Tamper = Callable[..., list[str]]


def opened(path: Path) -> Office:
    return Office(open_office(path), lambda: NOW, ROOT / "resources", path.with_suffix(".keys"), "دبیر نمونه")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """An office with two versions, an amendment being written, signatures, distribution and a void number."""
    path = tmp_path / "office.dabir"
    with closing(opened(path)) as office:
        meeting_id = approved(office)
        lifecycle.reopen(office, meeting_id, "علت")
        minutes.approve(office, meeting_id)
        minutes.export(office, meeting_id, tmp_path / "m.pdf")
        sign(office, meeting_id)
        body = minutes.read(office, meeting_id).content.bodies[0]
        distribution.distribute(office, meeting_id, body.id, Channel.HAND, ON)
        distribution.set_secretariat_number(office, meeting_id, "۵", ON)
        lifecycle.amend(office, meeting_id, "علت")
        word_anew(office, meeting_id, 1, "یک")
        minutes.approve(office, meeting_id)
        lifecycle.void(office, meeting_id, "علت")
        assert checking.check(office) == ()
    return path


@pytest.fixture
def tampered(file: Path) -> Tamper:
    """Run SQL on the closed office without its triggers; the codes of the breaks that are found then."""

    def run(*commands: str) -> list[str]:
        with closing(sqlite3.connect(file)) as connection, connection:
            triggers = connection.execute(
                "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"
            ).fetchall()
            for name, _ in triggers:
                connection.execute(f"DROP TRIGGER {name}")
            for command in commands:
                assert connection.execute(command).rowcount > 0
            for _, sql in triggers:
                connection.execute(sql)
        with closing(opened(file)) as office:
            return sorted({found.code for found in checking.check(office)})

    return run


@pytest.mark.parametrize(
    ("command", "codes"),
    [
        ("UPDATE minutes_version SET content = CAST(replace(CAST(content AS TEXT), 'مصوب', 'مضوب') AS BLOB) "
         "WHERE version = 2", ["content_changed"]),
        ("UPDATE minutes_version SET content = CAST(content AS TEXT) WHERE version = 2",
         ["cell_unreadable", "version_gone"]),
        ("UPDATE minutes_version SET content = CAST(replace(CAST(content AS TEXT), 'meeting', 'm') AS BLOB) "
         "WHERE version = 2", ["content_changed"]),
        ("UPDATE minutes_version SET number = '20/ص/1405/08/9' WHERE version = 2",
         ["version_unnoted"]),
        ("UPDATE minutes_version SET audit_head = '' WHERE version = 2", ["head_unknown"]),
        ("UPDATE minutes_version SET reopened = 0 WHERE version = 1", ["state_changed"]),
        ("UPDATE minutes_version SET state = 'approved' WHERE version = 3",
         ["state_changed", "version_unnoted"]),
        ("UPDATE minutes_version SET state = 'void' WHERE version = 2",
         ["state_changed", "version_unnoted"]),
        ("UPDATE minutes_version SET reason = 'علت دیگر' WHERE state = 'void'", ["version_unnoted"]),
        ("DELETE FROM minutes_version WHERE version = 3", ["version_gone"]),
        ("UPDATE audit SET actor = 'دیگری' WHERE sequence = 3", ["audit_changed"]),
        ("DELETE FROM audit WHERE sequence = 3", ["audit_gap", "audit_unchained"]),
        ("DELETE FROM audit", ["audit_missing", "register_unnoted", "version_unnoted"]),
        ("DELETE FROM audit WHERE sequence = (SELECT MAX(sequence) FROM audit)",
         ["head_unknown", "state_changed", "version_unnoted"]),
        ("DELETE FROM signature_event", ["register_lacks"]),
        ("UPDATE signature_event SET name = 'دیگری'", ["register_lacks", "register_unnoted"]),
        ("UPDATE signature_event SET name = CAST(name AS BLOB)", ["cell_unreadable", "register_lacks"]),
        ("UPDATE revision SET registered_at = '2020-01-01T00:00:00+00:00'",
         ["register_lacks", "register_unnoted"]),
        ("DELETE FROM distribution", ["register_lacks"]),
        ("UPDATE secretariat_number SET number = '۶'", ["register_unnoted"]),
    ],
)  # fmt: skip
def test_every_row_that_was_changed_behind_the_program_is_found(
    tampered: Tamper, command: str, codes: list[str]
) -> None:
    found = tampered(command)
    assert set(codes) <= set(found), found
    if command.startswith("DELETE FROM audit WHERE sequence = 3"):
        return
    assert found == codes


def test_a_trail_that_is_written_anew_does_not_fit_the_files(file: Path) -> None:
    """An insider puts other content under the number and chains everything again, hashes and all."""
    with closing(opened(file)) as office:
        first = versions.kept(office, "sample-meeting", 2)
        kept = audit.events(office)
    with closing(sqlite3.connect(file)) as connection, connection:
        for name in ("audit_no_update", "audit_no_delete", "audit_in_order"):
            connection.execute(f"DROP TRIGGER {name}")
        connection.execute("DELETE FROM audit")
        last: AuditEvent | None = None
        for one in reversed(kept):
            at = one.at if one.sequence > 1 else datetime.fromisoformat("2020-01-01T00:00:00+00:00")
            last = _again(last, at, one)
            connection.execute(
                "INSERT INTO audit VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                (last.sequence, last.at.isoformat(), last.actor, last.action, last.entity, last.data_sha256,
                 last.previous, last.hash),
            )  # fmt: skip
            if last.action in (Action.APPROVED, Action.VOIDED):
                version = last.entity.rpartition("/")[2]
                connection.execute(
                    "UPDATE minutes_version SET audit_head = ? WHERE version = ?", (last.hash, version)
                )
    with closing(opened(file)) as office:
        assert {found.code for found in checking.check(office)} == {"file_head_unknown"}
        assert versions.kept(office, "sample-meeting", 2).content == first.content


def _again(last: AuditEvent | None, at: datetime, one: AuditEvent) -> AuditEvent:
    made = chained(last, at, one.actor, one.action, one.entity, b"")
    link = hash_of(
        made.sequence, made.at, made.actor, made.action, made.entity, one.data_sha256, made.previous
    )
    return replace(made, data_sha256=one.data_sha256, hash=link)


def test_other_minutes_under_an_old_number_do_not_fit_the_files(file: Path) -> None:
    with closing(sqlite3.connect(file)) as connection, connection:
        (content,) = connection.execute("SELECT content FROM minutes_version WHERE version = 2").fetchone()
        other = records.canonical_bytes(records.content_of(content.replace("مصوب".encode(), "مضوب".encode())))
        connection.execute(
            "UPDATE minutes_version SET content = ?, content_sha256 = ? WHERE version = 2",
            (other, sha256(other)),
        )
    with closing(opened(file)) as office:
        assert {found.code for found in checking.check(office)} == {"file_contradicts", "version_unnoted"}


def test_a_trail_that_was_thrown_away_is_not_begun_again_unseen(file: Path) -> None:
    with closing(sqlite3.connect(file)) as connection, connection:
        for table in ("audit", "signature_event", "revision", "distribution"):
            connection.execute(f"DROP TRIGGER {table}_no_delete")
            connection.execute(f"DELETE FROM {table}")
        connection.execute("DELETE FROM secretariat_number")
    with closing(opened(file)) as office:
        audit.begin(office)
        assert {found.code for found in checking.check(office)} == {"head_unknown"}


def test_a_scan_and_an_attachment_that_were_exchanged_are_found(file: Path, tmp_path: Path) -> None:
    scan = tmp_path / "scan.png"
    scan.write_bytes(b"scan")
    with closing(opened(file)) as office:
        row = signature_register.read(office, "sample-meeting")[1].row
        signature_register.sign_in_ink(office, "sample-meeting", row.id, ON, scan=scan)
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("UPDATE scan SET content = x'00'")
    with closing(opened(file)) as office:
        assert [found.code for found in checking.check(office)] == ["scan_changed"]
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("UPDATE scan SET content = 'scan'")
    with closing(opened(file)) as office:
        assert [found.code for found in checking.check(office)] == ["cell_unreadable"]


def test_the_database_itself_refuses_to_rewrite_the_past(file: Path) -> None:
    with closing(sqlite3.connect(file)) as connection:
        for command in (
            "UPDATE audit SET actor = ''",
            "DELETE FROM audit",
            "INSERT INTO audit SELECT sequence + 50, at, '', '', '', '', '', '' FROM audit",
            "INSERT OR REPLACE INTO audit SELECT * FROM audit",
            "UPDATE signature_event SET name = ''",
            "DELETE FROM signature_event",
            "UPDATE revision SET length = 1",
            "DELETE FROM distribution",
        ):
            with pytest.raises(sqlite3.IntegrityError, match="append-only"):
                connection.execute(command)


def test_an_office_of_the_first_program_is_adopted_and_its_history_holds(tmp_path: Path) -> None:
    path = tmp_path / "old.dabir"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.executescript(DUMP.read_text("utf-8"))
    with closing(opened(path)) as office:
        before = minutes.record(office, "sample-meeting")
        audit.begin(office)
        assert [(one.action, one.entity) for one in reversed(audit.events(office))] == [
            ("founded", ""), ("adopted", "sample-meeting/1"),
        ]  # fmt: skip
        assert checking.check(office) == ()
        assert minutes.record(office, "sample-meeting") == before
        assert b'"version": 1,' in before
        sign(office, "sample-meeting")
        lifecycle.amend(office, "sample-meeting", "علت")
        word_anew(office, "sample-meeting", 1, "یک")
        minutes.approve(office, "sample-meeting")
        assert checking.check(office) == ()
