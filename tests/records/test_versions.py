"""What the hall added: read, written, refused where it is wrong; nothing older is written otherwise."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import time

import pytest
from hypothesis import given, settings

from app.domain.meeting import put
from app.domain.minutes import Content, Issue, Minutes
from app.domain.presiding import Presiding
from app.domain.quorum import QuorumRule
from app.domain.register import Register
from app.domain.series import Series
from app.domain.stage import Recess
from app.domain.turn import Span, Turn
from app.domain.vote import Vote, VoteKind
from app.records import codec
from app.records.canonical import canonical_bytes, content_of, content_sha256
from app.records.reading import read
from app.records.registers import read_register, write_register
from app.records.writing import write
from tests.records.editing import MEETING, SAMPLE, edited, faults, refused, with_value
from tests.records.strategies import contents

HASH_OF_VERSION_0_1_0 = "422af2a49bcfcfe76a7c56d139fd7bd3b6875a377d2024671b6893c310bf53ec"
"""Of the sample's content, as the first program computed it."""

TURN = {
    "id": "t",
    "speaker_id": "sample-row-safavi",
    "body_id": None,
    "label": "",
    "spans": [{"began": "10:10", "ended": "10:20", "seconds": 590}],
    "done": True,
    "statement_id": None,
    "agenda_item_id": None,
}
SECOND = ("/version", 2)


def with_hall() -> Minutes:
    """The sample as the hall of this program would have kept it."""
    sample = read(SAMPLE)
    meeting = replace(sample.meeting, quorum_rule=QuorumRule.HALF_PLUS_ONE)
    meeting = put(meeting, Turn("t", "sample-row-safavi", spans=(Span(time(10, 10), time(10, 20), 590),)))
    meeting = put(meeting, Recess("r", time(11), time(11, 10), "نماز"))
    meeting = put(meeting, Presiding("p", "sample-row-substitute", since=time(11, 30)))
    meeting = put(meeting, replace(meeting.resolutions[0], vote=Vote(VoteKind.COUNTED, 3, 0, 1)))
    return Minutes(replace(sample.content, meeting=meeting), Issue())


def test_what_the_first_version_can_hold_has_the_hash_that_it_always_had() -> None:
    assert content_sha256(read(SAMPLE).content) == HASH_OF_VERSION_0_1_0
    assert json.loads(write(read(SAMPLE)))["version"] == 1


def test_the_facts_of_the_hall_make_a_record_of_the_second_version() -> None:
    minutes = with_hall()
    plain = json.loads(write(minutes))
    assert plain["version"] == 2
    assert plain["content"]["meeting"]["turns"][0]["spans"][0]["seconds"] == 590
    assert "vote" not in plain["content"]["meeting"]["resolutions"][1]
    assert read(write(minutes)) == minutes
    data = canonical_bytes(minutes.content)
    assert data.startswith(b"dabir/content/2\n")
    assert content_of(data) == minutes.content


@settings(max_examples=60)
@given(contents())
def test_the_line_of_the_bytes_and_the_version_of_the_record_agree(content: Content) -> None:
    version = codec.to_plain(Minutes(content, Issue()))["version"]
    assert canonical_bytes(content).startswith(f"dabir/content/{version}\n".encode())


def test_the_first_version_knows_nothing_of_the_hall() -> None:
    (fault,) = faults(with_value(f"{MEETING}/turns", [TURN]))
    assert (fault.pointer, fault.reason) == (f"{MEETING}/turns", "unknown")


def test_a_record_of_the_second_version_need_not_say_anything_new() -> None:
    assert read(edited(version=2)) == read(SAMPLE)
    assert write(read(with_value(f"{MEETING}/turns", [], SECOND))) == SAMPLE


@pytest.mark.parametrize(
    ("pointer", "value", "reason"),
    [
        ("turns", [{**TURN, "speaker_id": "nobody"}], "dangling"),
        ("turns", [{**TURN, "body_id": "nobody"}], "dangling"),
        ("turns", [{**TURN, "statement_id": "nothing"}], "dangling"),
        ("turns", [{**TURN, "agenda_item_id": "nothing"}], "dangling"),
        ("turns", [TURN, TURN], "duplicate"),
        ("turns", [{**TURN, "spans": [{"began": None, "ended": None, "seconds": None}]}], "type"),
        ("turns", [{**TURN, "spans": [{"began": "10:10", "ended": None, "seconds": -1}]}], "minimum"),
        (
            "presiding",
            [{"id": "p", "row_id": "nobody", "role": "chair", "since": None, "until": None}],
            "dangling",
        ),
        ("quorum_rule", "most", "enum"),
        ("resolutions/0/from_statement_id", "nothing", "dangling"),
    ],
)
def test_what_is_wrong_with_the_hall_is_told_with_its_place(pointer: str, value: object, reason: str) -> None:
    (fault,) = faults(with_value(f"{MEETING}/{pointer}", value, SECOND))
    assert fault.pointer.startswith(f"{MEETING}/{pointer}")
    assert (fault.reason, bool(fault.title)) == (reason, True)


def test_who_is_recused_or_proposed_is_in_the_attendance() -> None:
    vote = {"kind": "majority", "in_favour": None, "against": None, "abstained": None}
    found = faults(
        with_value(
            f"{MEETING}/resolutions/0/vote", {**vote, "recused_ids": ["x"], "proposed_by": "y"}, SECOND
        )
    )
    assert [one.pointer.rpartition("vote")[2] for one in found] == ["/recused_ids/0", "/proposed_by"]


def test_the_rules_of_the_hall_are_asked_too() -> None:
    running = {"began": "11:00", "ended": None, "seconds": None}
    two = [{**TURN, "id": one, "done": False, "spans": [running]} for one in "ab"]
    assert refused(with_value(f"{MEETING}/turns", two, SECOND)).code == "turn_running_already"
    vote = {"kind": "counted", "in_favour": 99, "against": None, "abstained": None}
    many = with_value(
        f"{MEETING}/resolutions/0/vote", {**vote, "recused_ids": [], "proposed_by": None}, SECOND
    )
    assert refused(many).values["given"] == 99


def test_a_register_says_the_quorum_of_a_series_only_where_there_is_one() -> None:
    from app.domain.profile import OfficeProfile

    plain = Register(series=(Series("s", "نشست"),))
    ruled = Register(series=(Series("s", "نشست", quorum_rule=QuorumRule.TWO_THIRDS),))
    for register, version in ((plain, 1), (ruled, 2)):
        data = write_register(OfficeProfile(), register)
        assert json.loads(data)["version"] == version
        assert read_register(data)[1] == register
