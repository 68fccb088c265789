"""An office of version 0.1.0, as that program kept it, is brought up to this one and loses nothing."""

from __future__ import annotations

import hashlib
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import time
from pathlib import Path

import pytest

from app import records
from app.domain.meeting import put
from app.domain.preparation import PLAIN
from app.domain.quorum import QuorumBasis, QuorumRule
from app.domain.stage import Recess
from app.domain.turn import Span, Turn
from app.domain.vote import NO_VOTE, Vote, VoteKind
from app.storage.office import open_office
from tests.storage.test_upgrade import schema

DUMP = Path(__file__).parents[1] / "fixtures" / "office-0001.sql"


@pytest.fixture
def first_office(path):
    """The sample, approved, and a draft."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.executescript(DUMP.read_text("utf-8"))
    return path


def test_it_is_brought_up_whole(first_office):
    with open_office(first_office) as store, store.read() as office:
        sample, draft = (office.meetings.get(name) for name in ("sample-meeting", "draft-meeting"))
        _, content = office.minutes.frozen("sample-meeting")
    assert hashlib.sha256(content).hexdigest() == sample.issue.content_sha256
    assert sample.issue.number == "20/ص/1405/08/1"
    assert records.content_of(content).meeting == sample.meeting
    assert [one.title for one in draft.meeting.agenda] == ["گزارش نمونه"]
    assert draft.meeting.chair is not None
    assert [(said.text, said.speaker_id) for said in draft.meeting.statements] == [
        ("سخن نمونه", draft.meeting.chair.id)
    ]
    for meeting in (sample.meeting, draft.meeting):
        assert (meeting.turns, meeting.recesses, meeting.presiding) == ((), (), ())
        assert (meeting.quorum_rule, meeting.quorum_basis) == (QuorumRule.NONE, QuorumBasis.MEMBERS)
        assert {one.vote for one in meeting.resolutions} == {NO_VOTE}
        assert not any(row.alternate for row in meeting.attendance)


def test_its_approved_minutes_have_the_hash_that_they_were_approved_with(first_office):
    with open_office(first_office) as store, store.read() as office:
        issue, content = office.minutes.frozen("sample-meeting")
    assert records.content_sha256(records.content_of(content)) == issue.content_sha256


def test_it_has_the_tables_of_a_new_one(first_office, tmp_path):
    for path in (first_office, tmp_path / "new.dabir"):
        open_office(path).close()
    assert schema(first_office) == schema(tmp_path / "new.dabir")


def test_it_takes_the_new_facts(first_office):
    with open_office(first_office) as store, store.write() as office:
        stored = office.meetings.get("draft-meeting")
        assert stored.meeting.chair is not None
        after = put(stored.meeting, Turn("t", stored.meeting.chair.id, spans=(Span(time(10, 5)),)))
        after = put(after, replace(after.resolutions[0], vote=Vote(VoteKind.UNANIMOUS)))
        after = put(after, Recess("r", time(11)))
        office.meetings.save(stored.meeting, after, stored.revision)
        assert office.meetings.get("draft-meeting").meeting == after


def test_its_series_prepare_for_every_neighbourhood_and_its_history_begins_now(first_office):
    with open_office(first_office) as store, store.read() as office:
        assert {one.preparation for one in office.series.all()} == {PLAIN}
        assert office.acts.list("draft-meeting") == ()
        assert (office.register().protocol, office.holidays.years()) == ((), ())
        assert not office.profile().thursday_off
