"""The stages of a session, who presides in it, and its votes."""

from __future__ import annotations

from datetime import time

import pytest

from app.domain import gap as gaps
from app.domain.attendance import Role
from app.domain.presiding import Presiding
from app.domain.problems import Refusal
from app.domain.quorum import QuorumBasis, QuorumRule
from app.domain.resolution import Resolution
from app.domain.series import Series
from app.domain.stage import Recess
from app.domain.vote import Vote, VoteKind
from app.services import attendance, meetings, presiding, register, stages, turns, votes
from app.services.office import Office
from tests.services.hall import Hall, open_hall


@pytest.fixture
def hall(office: Office) -> Hall:
    return open_hall(office)


def test_from_the_beginning_over_a_recess_to_the_end(hall: Hall) -> None:
    stages.convene(hall.at(10, 5).office, hall.meeting_id)
    stages.convene(hall.at(10, 6).office, hall.meeting_id)
    turn = turns.give_floor(hall.office, hall.meeting_id, speaker_id="mayor").item_id
    stages.recess(hall.at(11, 30).office, hall.meeting_id, "نماز", seconds=5040)
    again = stages.recess(hall.at(11, 31).office, hall.meeting_id)
    assert again.step
    assert again.step.before == again.step.after
    assert hall.meeting.turns[0].is_paused
    stages.resume(hall.at(11, 50).office, hall.meeting_id)
    turns.start(hall.office, hall.meeting_id, turn)
    stages.end(hall.at(12, 10).office, hall.meeting_id, seconds=1200)
    meeting = hall.meeting
    assert (meeting.started, meeting.ended) == (time(10, 5), time(12, 10))
    assert [(one.began, one.ended, one.reason) for one in meeting.recesses] == [
        (time(11, 30), time(11, 50), "نماز")
    ]
    assert (meeting.turns[0].done, meeting.turns[0].seconds) == (True, 6240)


def test_the_end_ends_the_recess_too_and_can_be_undone(hall: Hall) -> None:
    stages.convene(hall.office, hall.meeting_id)
    stages.recess(hall.at(11, 0).office, hall.meeting_id)
    before = hall.meeting
    ended = stages.end(hall.at(11, 20).office, hall.meeting_id)
    assert [one.ended for one in hall.meeting.recesses] == [time(11, 20)]
    hall.undo(ended)
    assert hall.meeting == before


def test_a_recess_is_corrected_afterwards(hall: Hall) -> None:
    made = stages.recess(hall.office, hall.meeting_id, at=time(10, 30)).item_id
    meetings.amend(hall.office, hall.meeting_id, made, ended=time(10, 45))
    assert hall.meeting.recesses == (Recess(made, time(10, 30), time(10, 45)),)
    with pytest.raises(Refusal, match="recess_ended_before_start"):
        meetings.amend(hall.office, hall.meeting_id, made, ended=time(10, 15))


def test_the_deputy_presides_while_the_mayor_is_out(hall: Hall) -> None:
    presiding.hand_over(hall.at(11, 0).office, hall.meeting_id, "councillor")
    presiding.hand_over(hall.at(11, 10).office, hall.meeting_id, "police")
    presiding.hand_over(hall.at(11, 10).office, hall.meeting_id, "clerk", Role.SECRETARY)
    presiding.hand_back(hall.at(11, 30).office, hall.meeting_id)
    rows = [(one.row_id, one.role, one.since, one.until) for one in hall.meeting.presiding]
    assert rows == [
        ("councillor", Role.CHAIR, time(11), time(11, 10)),
        ("police", Role.CHAIR, time(11, 10), time(11, 30)),
    ]
    presided = hall.meeting.who_presides(Role.CHAIR, time(11, 5))
    assert presided
    assert presided.id == "councillor"


def test_giving_the_chair_back_to_the_chair_is_handing_back(hall: Hall) -> None:
    presiding.hand_over(hall.at(11, 0).office, hall.meeting_id, "councillor")
    presiding.hand_over(hall.at(11, 20).office, hall.meeting_id, "mayor")
    (acted,) = hall.meeting.presiding
    assert acted == Presiding(acted.id, "councillor", Role.CHAIR, time(11), time(11, 20))
    with pytest.raises(Refusal, match="item_gone"):
        presiding.hand_over(hall.office, hall.meeting_id, "nobody")


def test_votes_never_exceed_those_who_may_vote(hall: Hall) -> None:
    meetings.add(hall.office, hall.meeting_id, Resolution("r", text="نصب کانکس"))
    with pytest.raises(Refusal) as refused:
        votes.take(hall.office, hall.meeting_id, "r", VoteKind.COUNTED, 1)
    assert refused.value.values == {"given": 1, "entitled": 0}
    attendance.mark_rest_present(hall.office, hall.meeting_id)
    votes.take(hall.office, hall.meeting_id, "r", VoteKind.COUNTED, 2, 0, 1)
    with pytest.raises(Refusal, match="votes_exceed"):
        votes.recuse(hall.office, hall.meeting_id, "r", "mayor")
    votes.take(hall.office, hall.meeting_id, "r", VoteKind.COUNTED, 2)
    votes.recuse(hall.office, hall.meeting_id, "r", "mayor")
    votes.propose(hall.office, hall.meeting_id, "r", "councillor")
    assert hall.meeting.resolutions[0].vote == Vote(VoteKind.COUNTED, 2, None, None, ("mayor",), "councillor")
    votes.take(hall.office, hall.meeting_id, "r", VoteKind.UNANIMOUS, 2)
    assert hall.meeting.resolutions[0].vote.in_favour is None


def test_a_new_session_takes_the_quorum_of_its_series_as_a_snapshot(office: Office) -> None:
    series = Series("s", "نشست ماهیانه", quorum_rule=QuorumRule.TWO_THIRDS)
    register.put(office, series)
    made = meetings.create(office, "s").meeting
    assert made
    register.put(office, Series("s", "نشست ماهیانه", quorum_basis=QuorumBasis.NEIGHBOURHOODS))
    kept = meetings.read(office, made.id).meeting
    assert (kept.quorum_rule, kept.quorum_basis) == (QuorumRule.TWO_THIRDS, QuorumBasis.MEMBERS)


def test_a_session_that_was_ended_by_hand_is_told_what_still_runs(hall: Hall) -> None:
    turns.give_floor(hall.office, hall.meeting_id, speaker_id="mayor")
    stages.recess(hall.at(10, 30).office, hall.meeting_id, at=time(10, 30))
    turns.give_floor(hall.office, hall.meeting_id, speaker_id="police")
    meetings.revise(hall.office, hall.meeting_id, ended=time(12))
    assert {"turn_running", "recess_open"} <= {gap.code for gap in gaps.open_gaps(hall.meeting)}
