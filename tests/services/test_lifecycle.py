"""After the approval: reopened while nobody signed, amended after that, voided while nobody got it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest

from app import records
from app.domain.distribution import Channel
from app.domain.minutes import MinutesState
from app.domain.problems import Problem
from app.services import (
    distribution,
    importing,
    lifecycle,
    meetings,
    minutes,
    sample,
    signature_register,
    versions,
)
from app.services.office import Office

ON = date(2026, 11, 5)
NUMBER = "20/ص/1405/08/1"


def approved(office: Office) -> str:
    meeting_id = sample.fill(office)
    minutes.acknowledge_all(office, meeting_id)
    minutes.approve(office, meeting_id)
    return meeting_id


def signed(office: Office) -> str:
    """The sample, approved and signed in ink by its chair."""
    meeting_id = approved(office)
    sign(office, meeting_id)
    return meeting_id


def sign(office: Office, meeting_id: str) -> None:
    chair = versions.in_force(office, meeting_id).meeting.chair
    signature_register.sign_in_ink(office, meeting_id, chair.id, ON)


def word_anew(office: Office, meeting_id: str, row: int, text: str) -> None:
    one = meetings.read(office, meeting_id).meeting.resolutions[row - 1]
    meetings.amend(office, meeting_id, one.id, text=text)


def amended(office: Office, meeting_id: str, text: str, row: int = 1) -> None:
    """An amendment, approved and signed."""
    lifecycle.amend(office, meeting_id, f"اشتباه در شرح ({text})")
    word_anew(office, meeting_id, row, text)
    minutes.approve(office, meeting_id)
    sign(office, meeting_id)


def refused(act: Callable[[], object]) -> str:
    with pytest.raises(Problem) as found:
        act()
    return found.value.code


def line(office: Office):
    (one,) = meetings.summaries(office)
    return one


def test_reopened_minutes_keep_their_number_and_the_old_version(office: Office) -> None:
    meeting_id = approved(office)
    first = minutes.read(office, meeting_id)
    changes = lifecycle.reopen(office, meeting_id, " نام یکی اشتباه بود ")
    assert (changes.issue.state, changes.issue.version, changes.issue.number) == (
        MinutesState.DRAFT,
        2,
        NUMBER,
    )
    assert (line(office).state, line(office).number) == (MinutesState.DRAFT, NUMBER)
    assert versions.in_force(office, meeting_id) is None
    word_anew(office, meeting_id, 1, "شرح تازه")
    issue = minutes.approve(office, meeting_id).issue
    assert (issue.number, issue.version, issue.sequence) == (NUMBER, 2, first.issue.sequence)
    assert (issue.replaces, issue.reason) == (first.issue.content_sha256, "نام یکی اشتباه بود")
    assert versions.kept(office, meeting_id, 1) == first
    assert [
        (one.issue.version, one.reopened, one.in_force) for one in versions.history(office, meeting_id)
    ] == [
        (1, True, False),
        (2, False, True),
    ]
    assert minutes.read(office, meeting_id).meeting.resolutions[0].text == "شرح تازه"
    assert line(office).state is MinutesState.APPROVED


def test_a_reason_is_wanted_for_everything(office: Office) -> None:
    meeting_id = approved(office)
    for verb in (lifecycle.reopen, lifecycle.amend, lifecycle.void):
        assert refused(lambda verb=verb: verb(office, meeting_id, "  ")) == "reason_missing"


def test_what_is_signed_or_distributed_is_amended_and_nothing_else(office: Office) -> None:
    meeting_id = approved(office)
    assert refused(lambda: lifecycle.amend(office, meeting_id, "علت")) == "amend_unsigned"
    sign(office, meeting_id)
    assert refused(lambda: lifecycle.reopen(office, meeting_id, "علت")) == "reopen_signed"
    body = minutes.read(office, meeting_id).content.bodies[0]
    distribution.distribute(office, meeting_id, body.id, Channel.LETTER, ON)
    assert refused(lambda: lifecycle.void(office, meeting_id, "علت")) == "void_distributed"
    assert lifecycle.amend(office, meeting_id, "علت").issue.state is MinutesState.DRAFT


def test_distributed_minutes_are_not_reopened(office: Office) -> None:
    meeting_id = approved(office)
    body = minutes.read(office, meeting_id).content.bodies[0]
    distribution.distribute(office, meeting_id, body.id, Channel.HAND, ON)
    assert refused(lambda: lifecycle.reopen(office, meeting_id, "علت")) == "reopen_distributed"


def test_an_amendment_leaves_the_original_as_it_was_and_is_in_force_after_its_approval(
    office: Office,
) -> None:
    meeting_id = signed(office)
    original = minutes.read(office, meeting_id)
    lifecycle.amend(office, meeting_id, "اشتباه در شرح")
    before = original.meeting.resolutions[2].text
    word_anew(office, meeting_id, 3, "شرح درست")
    assert versions.in_force(office, meeting_id) == original
    assert (line(office).state, line(office).number, line(office).amending) == (
        MinutesState.APPROVED, NUMBER, True,
    )  # fmt: skip
    draft = minutes.read(office, meeting_id)
    assert draft.issue.state is MinutesState.DRAFT
    assert [(one.place, one.before, one.after) for one in draft.content.amendment.changes] == [
        ("مصوبه ۳، شرح", before, "شرح درست")
    ]
    issue = minutes.approve(office, meeting_id).issue
    assert (issue.number, issue.version, issue.replaces) == (
        f"{NUMBER}/اصلاحیه-1",
        2,
        original.issue.content_sha256,
    )
    made = minutes.read(office, meeting_id)
    amendment = made.content.amendment
    assert (amendment.of_number, amendment.of_held_on) == (NUMBER, original.meeting.held_on)
    assert (amendment.of_sha256, amendment.reason) == (original.issue.content_sha256, "اشتباه در شرح")
    assert versions.kept(office, meeting_id, 1) == original
    assert versions.standing(office, meeting_id, 1) == original
    assert (line(office).number, line(office).amending) == (issue.number, False)
    assert minutes.find(office, NUMBER) == minutes.find(office, "۲۰/ص/۱۴۰۵/۰۸/۱/اصلاحیه-۱") == meeting_id


def test_a_chain_of_three_names_the_original_and_the_version_before(office: Office) -> None:
    meeting_id = signed(office)
    original = minutes.read(office, meeting_id)
    for text in ("یک", "دو", "سه"):
        amended(office, meeting_id, text)
    found = [versions.kept(office, meeting_id, version) for version in (1, 2, 3, 4)]
    assert [one.issue.number for one in found] == [NUMBER, *(f"{NUMBER}/اصلاحیه-{n}" for n in (1, 2, 3))]
    for before, after in pairwise(found):
        amendment = after.content.amendment
        assert after.issue.replaces == before.issue.content_sha256
        assert (amendment.of_number, amendment.of_sha256) == (NUMBER, original.issue.content_sha256)
        (change,) = amendment.changes
        assert (change.before, change.after) == (
            before.meeting.resolutions[0].text, after.meeting.resolutions[0].text,
        )  # fmt: skip
        assert records.read(records.write(after)) == after
    assert minutes.read(office, meeting_id) == found[-1]


def test_an_amendment_of_nothing_is_refused_and_one_that_is_withdrawn_leaves_no_trace_in_the_meeting(
    office: Office,
) -> None:
    meeting_id = approved(office)
    row = meetings.read(office, meeting_id).meeting.attendance[-1]
    lifecycle.reopen(office, meeting_id, "علت")
    meetings.amend(office, meeting_id, row.id, private_note="محرمانه")
    minutes.approve(office, meeting_id)
    sign(office, meeting_id)
    stored = meetings.read(office, meeting_id).meeting
    lifecycle.amend(office, meeting_id, "علت")
    assert refused(lambda: minutes.approve(office, meeting_id)) == "amendment_empty"
    assert refused(lambda: lifecycle.reopen(office, meeting_id, "علت")) == "amendment_open"
    assert refused(lambda: lifecycle.void(office, meeting_id, "علت")) == "amendment_open"
    word_anew(office, meeting_id, 1, "چیزی دیگر")
    meetings.remove(office, meeting_id, stored.resolutions[-1].id)
    assert not lifecycle.withdraw_amendment(office, meeting_id).issue.number.endswith("ا1")
    assert meetings.read(office, meeting_id).meeting == stored
    assert refused(lambda: lifecycle.withdraw_amendment(office, meeting_id)) == "no_amendment"
    lifecycle.amend(office, meeting_id, "علت")
    word_anew(office, meeting_id, 1, "باز هم")
    assert minutes.approve(office, meeting_id).issue.number == f"{NUMBER}/اصلاحیه-1"


def test_an_amendment_that_nobody_signed_is_reopened_under_its_own_number(office: Office) -> None:
    meeting_id = signed(office)
    lifecycle.amend(office, meeting_id, "علت اصلاح")
    word_anew(office, meeting_id, 1, "یک")
    first = minutes.approve(office, meeting_id).issue
    lifecycle.reopen(office, meeting_id, "علت بازگشایی")
    assert (line(office).number, line(office).state) == (NUMBER, MinutesState.APPROVED)
    assert refused(lambda: lifecycle.withdraw_amendment(office, meeting_id)) == "amendment_numbered"
    word_anew(office, meeting_id, 2, "دو")
    issue = minutes.approve(office, meeting_id).issue
    assert (issue.number, issue.version, issue.replaces) == (first.number, 3, first.content_sha256)
    amendment = minutes.read(office, meeting_id).content.amendment
    assert (amendment.ordinal, amendment.reason, issue.reason) == (1, "علت اصلاح", "علت بازگشایی")
    assert [change.place for change in amendment.changes] == ["مصوبه ۱، شرح", "مصوبه ۲، شرح"]


def test_a_void_number_stays_and_a_void_amendment_gives_way_to_what_was_before(office: Office) -> None:
    meeting_id = signed(office)
    original = minutes.read(office, meeting_id)
    amended(office, meeting_id, "یک")
    lifecycle.void(office, meeting_id, "به اشتباه صادر شد")
    assert minutes.read(office, meeting_id) == original
    assert meetings.read(office, meeting_id).meeting.resolutions == original.meeting.resolutions
    gone = versions.kept(office, meeting_id, 2)
    assert (gone.issue.state, gone.issue.reason) == (MinutesState.VOID, "به اشتباه صادر شد")
    amended(office, meeting_id, "دو")
    assert line(office).number == f"{NUMBER}/اصلاحیه-2"
    lifecycle.void(office, meeting_id, "باز هم")
    lifecycle.void(office, meeting_id, "همه‌اش")
    assert (line(office).state, line(office).number) == (MinutesState.VOID, NUMBER)
    assert minutes.read(office, meeting_id).issue.state is MinutesState.VOID
    assert refused(lambda: lifecycle.void(office, meeting_id, "باز")) == "minutes_void"
    assert refused(lambda: lifecycle.amend(office, meeting_id, "باز")) == "minutes_void"
    assert refused(lambda: meetings.revise(office, meeting_id, title="دیگر")) == "minutes_void"
    other = meetings.create(office, held_on=original.meeting.held_on).meeting
    with office.store.read() as room:
        assert room.minutes.next_sequence("ص", original.issue.jalali_year) == 2
    assert refused(lambda: meetings.delete(office, meeting_id)) == "minutes_void"
    meetings.delete(office, other.id)


def test_what_was_reopened_is_voided_and_never_deleted(office: Office) -> None:
    meeting_id = approved(office)
    approved_text = meetings.read(office, meeting_id).meeting.resolutions[0].text
    lifecycle.reopen(office, meeting_id, "علت")
    word_anew(office, meeting_id, 1, "پیش‌نویس")
    assert refused(lambda: meetings.delete(office, meeting_id)) == "approved_once"
    lifecycle.void(office, meeting_id, "برگزار نشده بود")
    assert (line(office).state, line(office).number) == (MinutesState.VOID, NUMBER)
    assert meetings.read(office, meeting_id).meeting.resolutions[0].text == approved_text


def test_a_draft_has_nothing_to_reopen_amend_or_void(office: Office) -> None:
    meeting_id = sample.fill(office)
    for verb in (lifecycle.reopen, lifecycle.amend, lifecycle.void):
        assert refused(lambda verb=verb: verb(office, meeting_id, "علت")) == "not_approved"
    assert refused(lambda: versions.kept(office, meeting_id, 7)) == "version_unknown"


def test_a_reopened_number_does_not_follow_the_meeting_into_another_year(office: Office) -> None:
    meeting_id = approved(office)
    lifecycle.reopen(office, meeting_id, "علت")
    meeting = meetings.read(office, meeting_id).meeting
    for one in meeting.resolutions:
        if one.due_on:
            meetings.amend(office, meeting_id, one.id, due_on=None, due_text="مستمر")
    meetings.revise(office, meeting_id, held_on=date(2027, 11, 3))
    assert refused(lambda: minutes.approve(office, meeting_id)) == "number_of_other_year"


def test_names_that_changed_since_are_not_changed_by_an_amendment(office: Office) -> None:
    meeting_id = signed(office)
    before = minutes.read(office, meeting_id).content
    with office.store.write() as room:
        body = room.bodies.get(before.bodies[0].id)
        room.bodies.put(replace(body, name="نام تازهٔ نهاد"))
    amended(office, meeting_id, "یک")
    after = minutes.read(office, meeting_id).content
    assert after.bodies == before.bodies
    assert len(after.amendment.changes) == 1


def test_another_office_takes_the_chain_in_order_when_it_is_vouched_for(
    office: Office, other_office: Office
) -> None:
    meeting_id = signed(office)
    first = minutes.record(office, meeting_id)
    amended(office, meeting_id, "یک")
    second = minutes.record(office, meeting_id)
    importing.import_record(other_office, first)
    assert refused(lambda: importing.import_record(other_office, second)) == "meeting_exists"
    assert importing.import_record(other_office, second, vouched=True).meetings
    assert minutes.record(other_office, meeting_id) == second
    for again in (first, second):
        assert not importing.import_record(other_office, again, vouched=True).meetings
    lifecycle_issue = versions.history(other_office, meeting_id)
    assert [one.issue for one in lifecycle_issue] == [
        one.issue for one in versions.history(office, meeting_id)
    ]


def test_only_the_amendment_came_and_the_next_one_still_names_the_original(
    office: Office, other_office: Office
) -> None:
    meeting_id = signed(office)
    amended(office, meeting_id, "یک")
    importing.import_record(other_office, minutes.record(office, meeting_id))
    sign(other_office, meeting_id)
    amended(other_office, meeting_id, "دو")
    made = minutes.read(other_office, meeting_id)
    original = versions.kept(office, meeting_id, 1)
    assert made.issue.number == f"{NUMBER}/اصلاحیه-2"
    assert made.content.amendment.of_sha256 == original.issue.content_sha256


def test_the_draft_of_an_amendment_is_not_taken_for_minutes(office: Office, other_office: Office) -> None:
    meeting_id = signed(office)
    lifecycle.amend(office, meeting_id, "علت")
    word_anew(office, meeting_id, 1, "یک")
    record = minutes.record(office, meeting_id)
    assert refused(lambda: importing.import_record(other_office, record)) == "amendment_is_draft"


def test_what_would_be_refused_is_known_before_anybody_gives_a_reason(office: Office) -> None:
    def refusals(meeting_id: str) -> tuple[str, ...]:
        found = lifecycle.refusals(office, meeting_id)
        return tuple(one.code if one else "" for one in (found.reopen, found.amend, found.void))

    meeting_id = approved(office)
    assert refusals(meeting_id) == ("", "amend_unsigned", "")
    sign(office, meeting_id)
    assert refusals(meeting_id) == ("reopen_signed", "", "")
    lifecycle.amend(office, meeting_id, "اشتباه")
    assert refusals(meeting_id) == ("amendment_open",) * 3
    lifecycle.withdraw_amendment(office, meeting_id)
    lifecycle.void(office, meeting_id, "دو بار ثبت شد")
    assert refusals(meeting_id) == ("minutes_void",) * 3


def test_a_line_of_the_list_tells_whether_what_is_in_force_was_signed(office: Office) -> None:
    meeting_id = approved(office)
    assert not line(office).signed
    sign(office, meeting_id)
    assert line(office).signed
    lifecycle.amend(office, meeting_id, "اشتباه")
    word_anew(office, meeting_id, 1, "شرح درست")
    minutes.approve(office, meeting_id)
    assert (line(office).signed, line(office).numbers.split()) == (False, [NUMBER, f"{NUMBER}/اصلاحیه-1"])
    lifecycle.void(office, meeting_id, "اصلاحیه نادرست بود")
    assert (line(office).signed, line(office).number) == (True, NUMBER)
