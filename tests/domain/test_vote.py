"""Seats, votes and the quorum: one seat counts once, whoever sits in it."""

from __future__ import annotations

from dataclasses import replace
from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain import meeting as rules
from app.domain import vote as votes
from app.domain.attendance import Attendance, Presence, Role, Stay
from app.domain.meeting import Meeting
from app.domain.problems import Refusal
from app.domain.quorum import Quorum, QuorumBasis, QuorumRule, quorum
from app.domain.resolution import Resolution
from app.domain.vote import Vote, VoteKind

HERE, AWAY = Presence.PRESENT, Presence.EXCUSED


def councillor(row_id: str, place: str | None = None, presence: Presence = HERE, **values) -> Attendance:
    return Attendance(row_id, f"شورایار {row_id}", neighbourhood_id=place, presence=presence, **values)


SESSION = Meeting(
    "m",
    attendance=(
        Attendance("chair", "رئیس نمونه", role=Role.CHAIR, presence=HERE),
        councillor("a", "dolatabad"),
        councillor("b", "dolatabad"),
        councillor("c", "safaieh", AWAY),
        councillor("c2", "safaieh", alternate=True),
        councillor("d", "salman", Presence.ABSENT),
        Attendance("guest", "مهمان نمونه", role=Role.GUEST, presence=HERE),
        Attendance("watcher", "ناظر نمونه", role=Role.OBSERVER, presence=HERE),
        Attendance("many", "مدیران نمونه", is_group=True, headcount=9, presence=HERE),
    ),
)


def ids(rows) -> list[str]:
    return [row.id for row in rows]


def test_guests_observers_groups_and_alternates_do_not_vote():
    assert ids(votes.entitled(SESSION.attendance)) == ["chair", "a", "b"]


def test_a_substitute_votes_in_the_seat_of_whom_he_came_for():
    named = rules.put(SESSION, replace(SESSION.attendance[4], on_behalf_of="c"))
    assert ids(votes.entitled(named.attendance)) == ["chair", "a", "b", "c2"]


def test_who_is_recused_does_not_vote():
    assert ids(votes.entitled(SESSION.attendance, ["a"])) == ["chair", "b"]


def test_who_had_left_may_have_voted_before():
    left = rules.put(SESSION, councillor("a", "dolatabad", stays=(Stay(time(10), time(11)),)))
    assert ids(votes.entitled(left.attendance)) == ["chair", "a", "b"]
    assert ids(votes.entitled(left.attendance, at=time(11, 30))) == ["chair", "b"]


def test_more_votes_than_may_be_given_are_refused_with_both_numbers():
    with pytest.raises(Refusal) as refused:
        rules.put(SESSION, Resolution("r", vote=Vote(VoteKind.COUNTED, 3, 1)))
    assert (refused.value.code, refused.value.values) == ("votes_exceed", {"given": 4, "entitled": 3})
    with pytest.raises(Refusal, match="votes_exceed"):
        rules.put(SESSION, Resolution("r", vote=Vote(VoteKind.COUNTED, 2, 1, recused_ids=("a",))))
    rules.put(SESSION, Resolution("r", vote=Vote(VoteKind.COUNTED, 2, 1)))


def test_a_vote_below_zero_is_refused():
    with pytest.raises(Refusal, match="votes_negative"):
        rules.put(SESSION, Resolution("r", vote=Vote(VoteKind.COUNTED, 2, -1)))


def test_who_goes_is_not_recused_any_more():
    vote = Vote(VoteKind.UNANIMOUS, recused_ids=("a", "b"), proposed_by="a")
    session = rules.put(SESSION, Resolution("r", vote=vote))
    without = rules.remove(session, "a")
    assert without.resolutions[0].vote == Vote(VoteKind.UNANIMOUS, recused_ids=("b",))
    assert rules.revert(without, session, without) == session


def with_rule(rule: QuorumRule, basis: QuorumBasis = QuorumBasis.MEMBERS) -> Meeting:
    return replace(SESSION, quorum_rule=rule, quorum_basis=basis)


def test_without_a_rule_every_session_has_its_quorum():
    assert quorum(replace(with_rule(QuorumRule.NONE), attendance=())).met


def test_half_and_one_of_the_members():
    assert quorum(with_rule(QuorumRule.HALF_PLUS_ONE)) == Quorum(needed=3, here=3, of=5)


def test_two_thirds_of_the_neighbourhoods():
    found = quorum(with_rule(QuorumRule.TWO_THIRDS, QuorumBasis.NEIGHBOURHOODS))
    assert found == Quorum(needed=2, here=2, of=3)
    nobody_named = rules.remove(with_rule(QuorumRule.TWO_THIRDS, QuorumBasis.NEIGHBOURHOODS), "c2")
    assert not quorum(nobody_named).met


def test_the_principal_and_the_substitute_are_one_seat():
    session = with_rule(QuorumRule.HALF_PLUS_ONE)
    named = rules.put(session, replace(session.attendance[4], on_behalf_of="c"))
    assert quorum(named) == Quorum(needed=3, here=4, of=5)


def test_the_quorum_is_asked_again_when_somebody_leaves():
    session = with_rule(QuorumRule.HALF_PLUS_ONE)
    left = rules.put(session, councillor("a", "dolatabad", stays=(Stay(time(10, 40), time(11, 15)),)))
    assert quorum(left, time(11)).met
    assert not quorum(left, time(11, 15)).met
    assert not quorum(left).met
    assert not quorum(left, time(10, 30)).met


@given(st.integers(1, 230), st.sampled_from([QuorumRule.HALF_PLUS_ONE, QuorumRule.TWO_THIRDS]))
def test_a_quorum_is_more_than_half_never_more_than_all_and_no_smaller_number_would_do(members, rule):
    rows = tuple(councillor(str(number), presence=AWAY) for number in range(members))
    found = quorum(Meeting("m", attendance=rows, quorum_rule=rule))
    assert found.of == members
    assert members / 2 < found.needed <= members or members == found.needed == 1
    share = found.needed / members
    assert share >= (2 / 3 if rule is QuorumRule.TWO_THIRDS else 1 / 2)
    if rule is QuorumRule.TWO_THIRDS:
        assert 3 * (found.needed - 1) < 2 * members
