"""The chain of the audit trail: whoever changes, moves or takes out a link breaks it."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from app.domain.audit import Action, AuditEvent, breaks, chained, data_of, hash_of

NOW = datetime(2026, 11, 3, 12, 30, 15, 250_000, tzinfo=timezone(timedelta(hours=3, minutes=30)))
TEXTS = st.text(max_size=12)
FACTS = st.tuples(TEXTS, st.sampled_from(Action), TEXTS, st.binary(max_size=20), st.integers(0, 10**6))


def chain(facts: list[tuple[str, Action, str, bytes, int]]) -> list[AuditEvent]:
    events: list[AuditEvent] = []
    for actor, action, entity, data, seconds in facts:
        last = events[-1] if events else None
        events.append(chained(last, NOW + timedelta(seconds=seconds), actor, action, entity, data))
    return events


CHAINS = st.lists(FACTS, min_size=2, max_size=8).map(chain)


@given(CHAINS)
def test_what_was_chained_holds(events: list[AuditEvent]) -> None:
    assert list(breaks(events)) == []
    assert [event.sequence for event in events] == list(range(1, len(events) + 1))


@given(CHAINS, st.data())
def test_any_change_of_a_link_breaks_the_chain_there(events: list[AuditEvent], data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(events) - 1))
    field = data.draw(st.sampled_from(["actor", "action", "entity", "data_sha256", "previous", "hash", "at"]))
    value = getattr(events[place], field)
    other = value + timedelta(seconds=1) if field == "at" else data.draw(TEXTS)
    assume(other != value)
    changed = [*events[:place], replace(events[place], **{field: other}), *events[place + 1 :]]
    assert events[place].sequence in {found.sequence for found in breaks(changed)}


@given(CHAINS, st.data())
def test_no_link_can_be_taken_out_moved_or_doubled(events: list[AuditEvent], data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(events) - 2))
    without = events[:place] + events[place + 1 :]
    moved = [*without, events[place]]
    doubled = [*events[: place + 1], *events[place:]]
    for wrong in (without, moved, doubled):
        assert list(breaks(wrong))


@given(CHAINS, TEXTS)
def test_a_link_that_is_put_in_with_a_sound_hash_breaks_the_next(
    events: list[AuditEvent], actor: str
) -> None:
    forged = chained(events[0], events[1].at, actor + "x", events[1].action, events[1].entity, b"")
    assume(forged.hash != events[1].hash)
    assert list(breaks([events[0], forged, *events[2:]])) or len(events) == 2


@given(st.lists(TEXTS, min_size=5, max_size=5), st.lists(TEXTS, min_size=5, max_size=5))
def test_fields_cannot_flow_into_one_another(one: list[str], other: list[str]) -> None:
    at = NOW.astimezone(UTC)
    same = hash_of(1, at, *one) == hash_of(1, at, *other)
    assert same is (one == other)


def test_the_hash_is_the_one_that_is_documented() -> None:
    event = chained(None, NOW, "منشی", Action.APPROVED, "m/1", b"{}")
    assert event.at == datetime(2026, 11, 3, 9, 0, 15, tzinfo=UTC)
    fields = (
        "1",
        "2026-11-03T09:00:15+00:00",
        "منشی",
        "approved",
        "m/1",
        hashlib.sha256(b"{}").hexdigest(),
        "",
    )
    parts = b"".join(len(one.encode()).to_bytes(8, "big") + one.encode() for one in fields)
    assert event.hash == hashlib.sha256(parts).hexdigest()


def test_facts_are_the_same_bytes_whatever_their_order() -> None:
    assert data_of(b="ب", a=date(2026, 11, 3)) == '{"a":"2026-11-03","b":"ب"}'.encode()
    assert data_of(at=NOW) == b'{"at":"2026-11-03T09:00:15.250000+00:00"}'
    with pytest.raises(TypeError):
        data_of(a=object())
