"""What the hall added: read, written, refused where it is wrong; nothing older is written otherwise."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.amendment import Amendment, Rewording
from app.domain.meeting import put
from app.domain.minutes import Content, Issue, Minutes, MinutesState
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
from tests.records.editing import MEETING, SAMPLE, approved, edited, faults, refused, with_value
from tests.records.strategies import TEXTS, contents, minutes

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


AMENDMENT = Amendment(
    1, "20/ص/1405/08/1", date(2026, 11, 3), "ab" * 32, "نمونه", (Rewording("مصوبه ۳، مهلت", "یک", "دو"),)
)
AMENDMENTS = st.builds(
    Amendment,
    st.integers(1, 99_999),
    TEXTS,
    st.dates(date(1898, 3, 21), date(2058, 3, 19)),
    st.just("ab" * 32),
    TEXTS,
    st.lists(st.builds(Rewording, TEXTS, TEXTS, TEXTS), max_size=3).map(tuple),
)


def test_what_the_office_did_makes_a_record_of_the_third_version_and_leaves_the_hash_alone() -> None:
    first = read(approved())
    assert json.loads(write(first))["version"] == 1
    for issue in (replace(first.issue, audit_head="ab" * 32), replace(first.issue, reason="علت")):
        minutes_ = replace(first, issue=issue)
        plain = json.loads(write(minutes_))
        assert (plain["version"], plain["content_version"]) == (3, 1)
        assert plain["content"] == json.loads(write(first))["content"]
        assert canonical_bytes(minutes_.content).startswith(b"dabir/content/1\n")
        assert read(write(minutes_)) == minutes_


def test_the_hall_and_the_trail_say_both_their_versions() -> None:
    plain = json.loads(write(replace(with_hall(), issue=Issue(reason="علت"))))
    assert (plain["version"], plain["content_version"]) == (3, 2)


@settings(max_examples=40)
@given(minutes(), st.none() | AMENDMENTS, TEXTS, st.sampled_from(["", "cd" * 32]))
def test_every_record_of_the_third_version_comes_back(
    made: Minutes, amendment: Amendment | None, reason: str, head: str
) -> None:
    if amendment and made.issue.is_frozen and made.meeting.held_on:
        amendment = replace(amendment, of_held_on=made.meeting.held_on)
    content = replace(made.content, amendment=amendment)
    issue = replace(made.issue, reason=reason, audit_head=head)
    if issue.is_frozen:
        issue = replace(issue, content_sha256=content_sha256(content), replaces="ef" * 32)
    whole = Minutes(content, issue)
    data = write(whole)
    assert write(read(data)) == data
    plain = json.loads(data)
    newer = amendment is not None or reason or head
    assert (plain["version"] == 3) is bool(newer)
    line = plain.get("content_version", plain["version"])
    assert canonical_bytes(content).startswith(f"dabir/content/{line}\n".encode())


def test_an_amendment_is_part_of_what_is_hashed() -> None:
    content = replace(read(SAMPLE).content, amendment=AMENDMENT)
    other = replace(AMENDMENT, changes=(replace(AMENDMENT.changes[0], after="سه"),))
    hashes = {
        content_sha256(one) for one in (read(SAMPLE).content, content, replace(content, amendment=other))
    }
    assert len(hashes) == 3
    assert canonical_bytes(content).startswith(b"dabir/content/3\n")


def test_what_is_wrong_with_the_third_version_is_told_with_its_place() -> None:
    first = read(approved())
    sound = json.loads(write(replace(first, issue=replace(first.issue, audit_head="ab" * 32))))

    def pointers(**values: object) -> list[tuple[str, str]]:
        return [(one.pointer, one.reason) for one in faults(json.dumps(sound | values).encode())]

    assert pointers(content_version=2) == [("/content_version", "enum")]
    assert pointers(issue={**sound["issue"], "audit_head": "x"}) == [("/issue/audit_head", "format")]
    without = {key: value for key, value in sound.items() if key != "content_version"}
    assert [one.reason for one in faults(json.dumps(without).encode())] == ["missing"]
    older = faults(json.dumps({**without, "version": 2}).encode())
    assert [(one.pointer, one.reason) for one in older] == [("/issue/audit_head", "unknown")]
    content = replace(first.content, amendment=AMENDMENT)
    issue = replace(first.issue, content_sha256=content_sha256(content), state=MinutesState.APPROVED)
    (fault,) = faults(write(Minutes(content, issue)))
    assert (fault.pointer, fault.reason) == ("/issue/replaces", "missing")


def test_an_amendment_may_move_the_day_into_another_year() -> None:
    first = read(approved())
    moved = replace(first.meeting, held_on=date(2027, 11, 3))
    amendment = replace(AMENDMENT, changes=(Rewording("تاریخ", "۱۴۰۵", "۱۴۰۶"),))
    content = replace(first.content, meeting=moved, amendment=amendment)
    issue = replace(first.issue, content_sha256=content_sha256(content), replaces="ab" * 32)
    assert read(write(Minutes(content, issue))).issue.jalali_year == 1405
    unamended = replace(content, amendment=None)
    wrong = Minutes(unamended, replace(issue, content_sha256=content_sha256(unamended)))
    assert [one.pointer for one in faults(write(wrong))] == ["/issue/jalali_year"]
