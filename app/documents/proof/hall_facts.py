"""Of the second net, what only a session in the hall knows: stages, who presided, quorum, votes, movements.

Like the other facts written from the record alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import time

from app.documents.proof.places import Fact
from app.documents.proof.values import FormText, Value
from app.documents.wording import Wording
from app.domain import wall_clock
from app.domain.attendance import Stay
from app.domain.minutes import Minutes
from app.domain.quorum import QuorumRule, quorum
from app.domain.resolution import Resolution, ResolutionStatus
from app.domain.vote import VoteKind

_CUT = "\0"


def of_course(minutes: Minutes, words: Wording) -> Iterator[Fact]:
    """Recesses, and who presided when."""
    meeting, section = minutes.meeting, words("stages.heading")
    for recess in meeting.recesses:
        yield Fact(section, 0, (recess.reason, recess.began, recess.ended, meeting.started, meeting.ended))
    names = _names(minutes)
    for one in meeting.presiding:
        yield Fact(section, 0, (names.get(one.row_id, ""), one.since, one.until))


def of_opening(minutes: Minutes, words: Wording) -> Iterator[Fact]:
    """The quorum, and how many were there."""
    meeting = minutes.meeting
    if meeting.quorum_rule is not QuorumRule.NONE and meeting.started:
        found = quorum(meeting, meeting.started)
        key = "opening.quorum_met" if found.met else "opening.quorum_not_met"
        basis = words(f"opening.basis.{meeting.quorum_basis}")
        said = words(key, here=found.here, of=found.of, needed=found.needed, basis=basis)
        if found.of:
            yield Fact("", 0, (FormText(said),))
    yield from _beginning(minutes, words)


def of_movements(minutes: Minutes, words: Wording) -> Iterator[Fact]:
    """Who came and went, where the talks say it."""
    if minutes.meeting.statements:
        for name, moment in _movements(minutes):
            yield Fact(words("discussion.heading"), 0, (name, moment))


def of_vote(minutes: Minutes, one: Resolution, words: Wording) -> Iterator[Value | None]:
    """How a resolution was voted on, by whom it was proposed, and who kept out of it."""
    vote, names = one.vote, _names(minutes)
    yield from (names.get(row, "") for row in (*vote.recused_ids, vote.proposed_by or ""))
    if vote.kind is VoteKind.UNANIMOUS:
        yield FormText(words("vote.unanimous"))
    if vote.kind is VoteKind.MAJORITY:
        yield FormText(words("vote.majority"))
    if vote.kind is VoteKind.COUNTED:
        yield from (vote.in_favour, vote.against, vote.abstained)
        lost = vote.in_favour is not None and vote.in_favour <= (vote.against or 0)
        if lost and one.status is not ResolutionStatus.REJECTED:
            yield from _pieces(words("vote.lost", how=_CUT))
    if vote.kind is not VoteKind.NONE and one.status is ResolutionStatus.REJECTED:
        yield from _pieces(words("vote.rejected", how=_CUT))


def _beginning(minutes: Minutes, words: Wording) -> Iterator[Fact]:
    """How many persons were there when it began, and how many came later: heads are added up anew."""
    start, there, later = minutes.meeting.started, 0, 0
    if start is None:
        return
    for row in minutes.meeting.attendance:
        heads = (row.headcount or 0) if row.is_group else 1
        if row.is_present and (not row.stays or any(_covers(stay, start) for stay in row.stays)):
            there += heads
        elif row.is_present and any(_is_later(stay.arrived, start) for stay in row.stays):
            later += heads
    if there:
        present = words("opening.persons", count=there) + _CUT
        yield Fact("", 0, tuple(_pieces(words("opening.attendance", present=present))))
    if later:
        came = words("opening.persons", count=later) + _CUT
        yield Fact("", 0, tuple(_pieces(words("opening.later", came=came))))


def _pieces(text: str) -> Iterator[FormText]:
    """What stands before and behind a place of the form where more may be said."""
    return (FormText(piece) for piece in text.split(_CUT) if piece.strip())


def _covers(stay: Stay, start: time) -> bool:
    return not _is_later(stay.arrived, start) and (stay.left is None or _is_later(stay.left, start))


def _is_later(moment: time | None, start: time) -> bool:
    return moment is not None and wall_clock.is_before(start, moment)


def of_substitutes(minutes: Minutes, words: Wording) -> Iterator[Fact]:
    """Who is away is named with whoever came instead."""
    rows = {row.id: row for row in minutes.meeting.attendance}
    for row in rows.values():
        principal = rows.get(row.on_behalf_of or "")
        if principal and principal.is_away and row.is_present:
            yield Fact(words("attendance.absent"), 0, (principal.name, row.name))


def _movements(minutes: Minutes) -> Iterator[tuple[str, time]]:
    meeting = minutes.meeting
    for row in meeting.attendance:
        for stay in row.stays if row.is_present else ():
            if stay.arrived and meeting.start and wall_clock.is_before(meeting.start, stay.arrived):
                yield row.name, stay.arrived
            if stay.left and (meeting.ended is None or wall_clock.is_before(stay.left, meeting.ended)):
                yield row.name, stay.left


def _names(minutes: Minutes) -> dict[str, str]:
    return {row.id: row.name for row in minutes.meeting.attendance}
