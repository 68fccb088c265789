"""Transactions: all or nothing, one writer at a time, and a view that does not move."""

from __future__ import annotations

import sqlite3
import threading
from contextlib import closing

import pytest

from app.domain.meeting import Meeting, revise
from app.domain.problems import Problem, Refusal
from app.storage import sqlite
from app.storage.office import open_office


def titles(store):
    with store.read() as office:
        return sorted(line.title for line in office.meetings.list())


def test_what_fails_halfway_never_was(store):
    def half() -> None:
        with store.write() as office:
            office.meetings.add(Meeting("m1", title="یک"))
            office.people.get("nobody")

    with pytest.raises(Problem, match="thing_gone"):
        half()
    assert titles(store) == []


def test_half_a_character_is_refused_with_its_place_and_nothing_is_written(store):
    def write() -> None:
        with store.write() as office:
            office.meetings.add(Meeting("m1", title="یک"))
            office.meetings.add(Meeting("m2", title="آسفالت معابر\ud800 فرعی"))

    with pytest.raises(Refusal, match="text_unwritable") as refused:
        write()
    assert refused.value.values == {"text": "آسفالت معابر\ufffd فرعی"}
    assert titles(store) == []


def test_reading_never_commits(store):
    with store.read() as office:
        office.meetings.add(Meeting("m1", title="یک"))
    assert titles(store) == []


def test_a_view_does_not_move_while_it_is_looked_at(store):
    with store.read() as view:
        assert view.meetings.list() == ()
        with store.write() as office:
            office.meetings.add(Meeting("m1"))
        assert view.meetings.list() == ()
    assert len(titles(store)) == 1


def test_writers_of_several_threads_wait_for_each_other(store):
    with store.write() as office:
        office.meetings.add(Meeting("m1"))
    wrong = []

    def work():
        try:
            for _ in range(10):
                with store.write() as office:
                    stored = office.meetings.get("m1")
                    longer = revise(stored.meeting, title=stored.meeting.title + "x")
                    office.meetings.save(stored.meeting, longer, stored.revision)
        except Exception as error:
            wrong.append(error)

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []
    assert titles(store) == ["x" * 40]


def test_a_file_that_another_program_holds_is_busy(path, monkeypatch):
    monkeypatch.setattr(sqlite, "PATIENCE", 0.05)
    with open_office(path) as store, closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(Problem) as refused, store.write():
            pytest.fail("the block of a transaction that never began")
        assert refused.value.code == "office_busy"
        other.execute("ROLLBACK")
        with store.write() as office:
            office.meetings.add(Meeting("m1", title="یک"))
        assert titles(store) == ["یک"]


def test_a_store_is_closed_once_and_from_any_thread(path):
    store = open_office(path)
    closer = threading.Thread(target=store.close)
    closer.start()
    closer.join()
    store.close()
    with open_office(path) as again:
        assert titles(again) == []
