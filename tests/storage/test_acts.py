"""Acts come back as they were kept; typing is joined, and nothing else is."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.domain.act import Told, Way
from app.domain.alteration import between, is_typing
from app.domain.meeting import Meeting, put, remove
from app.domain.statement import Statement
from app.storage.mapping import act as mapping
from tests.storage.samples import MEETING, put_register
from tests.strategies import meetings, offices

NOW = datetime(2026, 11, 5, 12, tzinfo=UTC)
SECOND = timedelta(seconds=1)

modest = settings(max_examples=50, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])


@modest
@given(st.data())
def test_whatever_differs_comes_back_from_its_text(data):
    register, before = data.draw(offices())
    after = replace(data.draw(meetings(register)), id=before.id)
    for made in (between(before, after), between(Meeting(before.id), after), between(after, before)):
        assert mapping.from_bytes(mapping.to_bytes(made)) == made
        assert mapping.from_text(mapping.to_text(made.inverse)).inverse == made


def test_what_the_domain_knows_no_more_is_left_out():
    text = '{"facts":[{"motto":"a","title":"b"},{"motto":"c","title":"d"}],"edits":[["oaths","x",{},{}]]}'
    made = mapping.from_text(text)
    assert (made.facts_before, made.facts_after, made.edits) == ({"title": "b"}, {"title": "d"}, ())


def test_a_mark_is_small_and_a_whole_row_says_only_what_it_says():
    row = MEETING.attendance[0]
    mark = between(MEETING, put(MEETING, replace(row, letter_no="۱۲")))
    assert mapping.to_text(mark) == '{"edits":[["attendance","r1",{"letter_no":""},{"letter_no":"۱۲"}]]}'
    gone = between(MEETING, remove(MEETING, MEETING.agenda[0].id))
    assert '["agenda","a1",{"id":"a1","title":"گزارش"},null]' in mapping.to_text(gone)


def keep(office, text, at, before="", told=Told("statement_edited")):  # noqa: B008 (a frozen value)
    one = Statement("s", text=before)
    made = between(Meeting("m1", statements=(one,)), Meeting("m1", statements=(replace(one, text=text),)))
    return office.acts.keep("m1", at, told, made, typing=is_typing(made))


def test_typing_is_joined_to_the_last_act_alone(store):
    with store.write() as office:
        put_register(office)
        office.meetings.add(MEETING)
        assert keep(office, "گ", NOW).number == 1
        assert keep(office, "گز", NOW + SECOND, "گ").number == 1
        assert keep(office, "گزارش", NOW + 31 * SECOND, "گز").number == 2
        # Not what goes on from another text, nor what was done by a clock that was set back.
        assert keep(office, "دیگر", NOW + 32 * SECOND, "دی").number == 3
        assert keep(office, "دیگران", NOW, "دیگر").number == 4
        first = office.acts.alteration("m1", 1)
        assert (first.edits[0].before, first.edits[0].after) == ({"text": ""}, {"text": "گز"})


def test_undone_acts_are_found_in_the_order_of_undoing(store):
    with store.write() as office:
        put_register(office)
        office.meetings.add(MEETING)
        one = keep(office, "یک " * 30, NOW)
        two = keep(office, "دو " * 30, NOW)
        assert office.acts.last_undone("m1") is None
        office.acts.turn("m1", two, NOW, Way.UNDONE)
        office.acts.turn("m1", one, NOW, Way.UNDONE)
        assert office.acts.last_done("m1") is None
        assert office.acts.last_undone("m1") == replace(one, undone=True)
        office.acts.turn("m1", one, NOW, Way.REDONE)
        assert office.acts.last_done("m1") == one
        assert office.acts.last_undone("m1") == replace(two, undone=True)
        keep(office, "سه " * 30, NOW)
        assert office.acts.last_undone("m1") is None
        assert [act.number for act in office.acts.list("m1", 2)] == [6, 5]
        assert office.acts.list("other") == ()
