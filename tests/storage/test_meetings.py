"""A meeting comes back as it was kept, and a save writes only what changed."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.domain.attendance import Presence
from app.domain.counts import count
from app.domain.meeting import Meeting, move, put, remove, revise
from app.domain.minutes import Issue, MinutesState
from app.domain.problems import Problem
from app.domain.quantity import Axis, Part, Quantity, Split
from app.domain.resolution import Resolution
from app.storage.answers import Reference
from tests.storage.samples import MEETING, put_register
from tests.strategies import meetings, offices

NOW = datetime(2026, 11, 5, 12, tzinfo=UTC)

# The office of all examples is one file: each example is undone.
modest = settings(
    max_examples=50,
    suppress_health_check=[
        HealthCheck.function_scoped_fixture,
        HealthCheck.too_slow,
        HealthCheck.data_too_large,
    ],
)


@pytest.fixture
def kept(store):
    """An office that keeps the sample meeting."""
    with store.write() as office:
        put_register(office)
        office.meetings.add(MEETING)
    return store


def save(store, after, before=MEETING, revision=1):
    with store.write() as office:
        return office.meetings.save(before, after, revision)


@modest
@given(drawn=offices())
def test_what_is_kept_comes_back_equal(trial, drawn):
    register, meeting = drawn
    with trial() as office:
        put_register(office, register)
        office.meetings.add(meeting)
        assert office.meetings.get(meeting.id).meeting == meeting


@modest
@given(st.data())
def test_any_state_can_follow_any_other(trial, data):
    register, before = data.draw(offices())
    other = data.draw(meetings(register))
    after = replace(other, id=before.id)
    for name in ("statements", "resolutions", "attendance"):
        mine, theirs = getattr(before, name), getattr(other, name)
        known = {item.id for item in theirs}
        mixed = [*theirs, *(item for item in mine if item.id not in known)]
        after = replace(after, **{name: tuple(data.draw(st.permutations(mixed)))})
    with trial() as office:
        put_register(office, register)
        office.meetings.add(before)
        assert office.meetings.save(before, after, 1) == (2 if after != before else 1)
        assert office.meetings.get(before.id).meeting == after


def test_one_keystroke_writes_one_row_and_the_revision(kept, spoken):
    said = replace(MEETING.statements[1], text="گزارش داده شد.")
    assert save(kept, put(MEETING, said)) == 2
    assert spoken == [
        "UPDATE meeting SET revision=? "
        "WHERE meeting.id = ? AND meeting.deleted_at IS NULL AND meeting.revision = ?",
        "UPDATE statement SET text=? WHERE statement.meeting_id = ? AND statement.id = ?",
    ]


def test_no_change_writes_nothing(kept, spoken):
    assert save(kept, MEETING) == 1
    assert spoken == []


def test_a_leaf_of_a_split_is_one_row(kept, spoken):
    supplier = Split(Axis.SUPPLIER, (Part("q3", amount=Decimal("5.0")), Part("q4", amount=Decimal(2))))
    split = Split(Axis.PLACE, (Part("q1", amount=Decimal(8)), Part("q2", amount=Decimal(7), split=supplier)))
    before = put(MEETING, replace(MEETING.resolutions[0], quantity=Quantity(Decimal(15), "ایستگاه", split)))
    save(kept, before)
    spoken.clear()
    leaf = replace(supplier, parts=(replace(supplier.parts[0], amount=Decimal("5.5")), supplier.parts[1]))
    split = replace(split, parts=(split.parts[0], replace(split.parts[1], split=leaf)))
    after = put(MEETING, replace(MEETING.resolutions[0], quantity=Quantity(Decimal(15), "ایستگاه", split)))
    save(kept, after, before, 2)
    assert [line.split(" WHERE")[0] for line in spoken] == [
        "UPDATE meeting SET revision=?",
        "UPDATE allocation SET amount=?",
    ]
    with kept.read() as office:
        assert office.meetings.get("m1").meeting == after


@pytest.mark.parametrize(
    "after",
    [
        move(MEETING, "z2", -9),
        remove(MEETING, "r4"),
        remove(MEETING, "z1"),
        revise(MEETING, ended=time(12), copies_to=("b1", "b2"), acknowledged=("ended_missing:",)),
        put(MEETING, Resolution("z0", text="نخستین"), at=0),
    ],
    ids=["moved", "absent one removed", "resolution removed", "facts", "inserted first"],
)
def test_moves_removals_and_facts(kept, after):
    save(kept, after)
    with kept.read() as office:
        assert office.meetings.get("m1").meeting == after


def test_a_save_upon_what_somebody_else_changed_is_refused(kept):
    save(kept, revise(MEETING, title="نخست"))
    with pytest.raises(Problem) as refused:
        save(kept, revise(MEETING, title="دوم"))
    assert refused.value.code == "meeting_stale"
    with kept.read() as office:
        assert office.meetings.get("m1").meeting.title == "نخست"


def test_two_meetings_are_no_two_states_of_one(kept):
    with pytest.raises(ValueError, match="one meeting"):
        save(kept, replace(MEETING, id="m2"))


def test_reading_asks_once_per_table_however_long_the_meeting_is(kept, spoken):
    many = tuple(replace(MEETING.resolutions[1], id=f"y{n}", responsible_ids=("b1",)) for n in range(60))
    save(kept, replace(MEETING, resolutions=many))
    spoken.clear()
    with kept.read() as office:
        assert len(office.meetings.get("m1").meeting.resolutions) == 60
    assert len(spoken) == len(set(spoken)) == 22


def test_an_identifier_is_kept_once(kept):
    with pytest.raises(Problem) as refused, kept.write() as office:
        office.meetings.add(MEETING)
    assert refused.value.code == "meeting_exists"
    assert not refused.value.values["deleted"]


def test_a_deleted_meeting_can_be_brought_back(kept):
    with kept.write() as office:
        office.meetings.delete("m1", NOW)
    with kept.read() as office:
        assert office.meetings.list() == ()
        with pytest.raises(Problem) as gone:
            office.meetings.get("m1")
    assert gone.value.code == "meeting_gone"
    with pytest.raises(Problem) as gone:
        save(kept, revise(MEETING, title="دیگر"))
    assert gone.value.code == "meeting_gone"
    with kept.write() as office:
        office.meetings.restore("m1")
        assert office.meetings.get("m1").meeting == MEETING


@pytest.mark.parametrize("verb", ["get", "restore"])
def test_what_never_was_is_gone(store, verb):
    with store.write() as office, pytest.raises(Problem) as gone:
        getattr(office.meetings, verb)("m9")
    assert gone.value.code == "meeting_gone"


def test_the_list_counts_and_is_newest_first(kept):
    with kept.write() as office:
        office.meetings.add(Meeting("m0", title="پیشین", held_on=date(2026, 10, 1)))
        office.meetings.add(Meeting("m2", title="بی‌تاریخ"))
        office.minutes.freeze("m0", Issue(MinutesState.APPROVED, number="20/ص/1405/07/1"), b"{}")
        lines = office.meetings.list()
    assert [(line.id, line.state, line.number) for line in lines] == [
        ("m2", MinutesState.DRAFT, ""),
        ("m1", MinutesState.DRAFT, ""),
        ("m0", MinutesState.APPROVED, "20/ص/1405/07/1"),
    ]
    line = lines[1]
    assert (line.ordinal, line.held_on, line.started) == (1, date(2026, 11, 5), time(9, 30))
    assert (line.present, line.groups_unknown, line.resolutions) == (13, 1, 2)


@modest
@given(drawn=offices())
def test_the_list_counts_as_the_domain_does(trial, drawn):
    register, meeting = drawn
    with trial() as office:
        put_register(office, register)
        office.meetings.add(meeting)
        (line,) = office.meetings.list()
    counts = count(meeting.attendance)
    assert (line.present, line.groups_unknown) == (counts.present, counts.groups_unknown)
    assert line.resolutions == len(meeting.resolutions)


@pytest.mark.parametrize(
    "thing",
    [
        {"person_id": "p1"},
        {"body_id": "b1"},
        {"body_id": "b2"},
        {"neighbourhood_id": "n1"},
        {"venue_id": "v1"},
        {"series_id": "s1"},
    ],
    ids=str,
)
def test_every_mention_is_found(kept, thing):
    with kept.read() as office:
        assert office.meetings.find_references(**thing) == (
            Reference("m1", "نشست نمونه", 1, "", False, False),
        )
        assert office.meetings.find_references(**dict.fromkeys(thing, "nobody")) == ()


def test_a_share_of_a_split_is_a_mention_too(kept):
    quantity = Quantity(
        Decimal(3), "دستگاه", Split(Axis.SUPPLIER, (Part("q1", amount=Decimal(3), body_id="b9"),))
    )
    with kept.write() as office:
        office.bodies.put(replace(office.bodies.get("b2"), id="b9", name="پیمانکار نمونه"))
        office.meetings.save(MEETING, put(MEETING, replace(MEETING.resolutions[1], quantity=quantity)), 1)
        assert [one.meeting_id for one in office.meetings.find_references(body_id="b9")] == ["m1"]


def test_mentions_in_frozen_and_deleted_meetings_say_so(kept):
    with kept.write() as office:
        office.minutes.freeze("m1", Issue(MinutesState.APPROVED, number="20/ص/1405/08/1"), b"{}")
        office.meetings.delete("m1", NOW)
        (found,) = office.meetings.find_references(person_id="p1")
    assert (found.number, found.frozen, found.deleted) == ("20/ص/1405/08/1", True, True)


def test_a_meeting_cannot_name_what_is_not_in_the_register(store):
    from sqlalchemy.exc import IntegrityError

    with pytest.raises(IntegrityError), store.write() as office:
        office.meetings.add(Meeting("m1", copies_to=("nobody",)))
    with store.read() as office:
        assert office.meetings.list() == ()


def test_presence_is_checked_by_the_database_too(kept):
    from sqlalchemy import text
    from sqlalchemy.exc import IntegrityError

    with pytest.raises(IntegrityError), kept.write() as office:
        office.meetings._connection.execute(text("UPDATE attendance SET presence = 'asleep'"))
    with kept.read() as office:
        assert office.meetings.get("m1").meeting.attendance[3].presence is Presence.ABSENT
