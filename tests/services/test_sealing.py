"""What became of minutes is told by the trail, and named by the registers where they agree with it."""

from __future__ import annotations

import sqlite3
from contextlib import closing

from app.domain.audit import Action
from app.services import lifecycle, minutes, sealing, signature_register
from app.services.office import Office
from tests.services.conftest import NOW
from tests.services.test_lifecycle import ON, signed, word_anew


def told(office: Office, meeting_id: str) -> list[tuple[str, str, str]]:
    return [(one.action.value, one.number, one.name) for one in sealing.events(office, meeting_id)]


def test_the_events_of_all_versions_come_newest_first(office: Office) -> None:
    meeting_id = signed(office)
    lifecycle.amend(office, meeting_id, "اشتباه در شرح")
    word_anew(office, meeting_id, 1, "شرح درست")
    minutes.approve(office, meeting_id)
    lifecycle.void(office, meeting_id, "اشتباهی بود")
    (number, amendment) = "20/ص/1405/08/1", "20/ص/1405/08/1/اصلاحیه-1"
    assert told(office, meeting_id) == [
        (Action.VOIDED, amendment, ""),
        (Action.APPROVED, amendment, ""),
        (Action.AMENDMENT_BEGUN, number, ""),
        (Action.SIGNED_IN_INK, number, "سید احمد صفوی"),
        (Action.APPROVED, number, ""),
    ]
    last = sealing.events(office, meeting_id)[0]
    assert last.actor == office.actor
    assert last.at == NOW.replace(microsecond=0)


def test_another_meeting_is_not_told_of(office: Office) -> None:
    meeting_id = signed(office)
    assert sealing.events(office, f"{meeting_id[:-1]}_") == ()
    assert sealing.events(office, meeting_id[:-1]) == ()


def test_a_row_that_was_changed_behind_the_trail_names_nobody(office: Office) -> None:
    meeting_id = signed(office)
    row = minutes.read(office, meeting_id).meeting.attendance[1]
    signature_register.refuse(office, meeting_id, row.id, ON, "نمی‌پذیرم")
    before = {action: name for action, _number, name in told(office, meeting_id)}
    assert before[Action.SIGNING_REFUSED] == row.name
    with office.store.write() as room:
        file = room._connection.engine.url.database
    with closing(sqlite3.connect(str(file))) as connection, connection:
        for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            connection.execute(f"DROP TRIGGER {name}")
        connection.execute("UPDATE signature_event SET name = 'کس دیگر' WHERE method = 'ink'")
    after = {action: name for action, _number, name in told(office, meeting_id)}
    assert after == before | {Action.SIGNED_IN_INK: ""}
