"""Who signs: asked once, where members are there who could; chosen in one act."""

from __future__ import annotations

from dataclasses import replace
from datetime import time

from app.domain import gap as gaps
from app.domain.attendance import Attendance, Presence, Role, Stay
from app.domain.gap import Weight
from app.domain.meeting import Meeting
from app.domain.preparation import Signers
from app.domain.signers import gap, is_left_to_officers, members_here, signed_by_members

HERE = Presence.PRESENT
MEETING = Meeting(
    "m",
    ended=time(12),
    attendance=(
        Attendance("mayor", "شهردار", role=Role.CHAIR, presence=HERE, signs=True),
        Attendance("clerk", "دبیر", role=Role.SECRETARY, presence=HERE, signs=True),
        Attendance("stays", "ماندگار", presence=HERE, stays=(Stay(time(10)),)),
        Attendance("to_end", "تا پایان", presence=HERE, stays=(Stay(time(10), time(12)),)),
        Attendance("left", "رفته", presence=HERE, stays=(Stay(time(10), time(11)),)),
        Attendance("away", "غایب", presence=Presence.ABSENT),
        Attendance("unmarked", "نامعلوم"),
        Attendance("stand_in", "جانشین", role=Role.GUEST, presence=HERE, on_behalf_of="away"),
        Attendance("chief", "سرگرد", role=Role.GUEST, presence=HERE),
        Attendance("group", "شورایاران", presence=HERE, is_group=True),
    ),
)


def test_the_members_who_have_the_paper_before_them() -> None:
    assert [row.id for row in members_here(MEETING)] == ["stays", "to_end", "stand_in"]
    still_on = replace(MEETING, ended=None)
    assert [row.id for row in members_here(still_on)] == ["stays", "stand_in"]


def test_all_of_them_sign_and_whoever_was_chosen_stays() -> None:
    chosen = replace(MEETING, attendance=(*MEETING.attendance, Attendance("by_name", "برگزیده", signs=True)))
    signed = signed_by_members(chosen)
    assert [row.id for row in signed.attendance if row.signs] == [
        *("mayor", "clerk", "stays", "to_end", "stand_in", "by_name")
    ]
    assert signed_by_members(signed) == signed
    assert not is_left_to_officers(signed)


def test_the_question_stops_nobody_and_is_asked_once() -> None:
    asked = gap(MEETING, Signers.ASK)
    assert asked
    assert (asked.weight, asked.values) == (Weight.NOTE, {"count": 3})
    assert asked not in gaps.open_gaps(MEETING, asked)
    assert gap(MEETING, Signers.OFFICERS) is None
    assert gap(MEETING, Signers.MEMBERS) == asked
    assert gap(signed_by_members(MEETING), Signers.ASK) is None


def test_nothing_is_asked_where_no_member_is_there() -> None:
    rows = tuple(row for row in MEETING.attendance if row.id not in ("stays", "to_end", "stand_in"))
    assert gap(replace(MEETING, attendance=rows), Signers.ASK) is None
