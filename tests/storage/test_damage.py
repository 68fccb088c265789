"""A view without the rows that cannot be read: it names them, ends with its block, and changes nothing."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest

from app.domain.meeting import Meeting
from app.storage.damage import Damage
from app.storage.office import open_office


def test_damaged_rows_are_named_and_hidden_for_one_view_only(tmp_path):
    path = tmp_path / "office.dabir"
    with open_office(path) as store, store.write() as office:
        for number in range(3):
            office.meetings.add(Meeting(f"m{number}", title="یک"))
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE meeting SET held_on = 'گل', planned_start = x'00' WHERE id = 'm1'")
    with open_office(path) as store:
        with store.inspect() as (office, damaged):
            assert damaged == (Damage("meeting", "held_on", "m1"), Damage("meeting", "planned_start", "m1"))
            assert {one.id for one in office.meetings.list()} == {"m0", "m2"}
        with pytest.raises((ValueError, TypeError)), store.read() as office:
            office.meetings.list()
        with store.write() as office:
            office.meetings.add(Meeting("m3", title="دو"))
        with store.inspect() as (office, damaged):
            assert len(damaged) == 2
            assert {one.id for one in office.meetings.list()} == {"m0", "m2", "m3"}


def test_a_sound_office_is_seen_whole(tmp_path):
    with open_office(tmp_path / "office.dabir") as store:
        with store.write() as office:
            office.meetings.add(Meeting("m0", title="یک"))
        with store.inspect() as (office, damaged):
            assert damaged == ()
            assert len(office.meetings.list()) == 1
