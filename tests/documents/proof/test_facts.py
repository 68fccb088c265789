"""The second net: a form that forgets a resolution, or prints a wrong sum, is found from the record alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import time, timedelta

import pytest

from app.documents.letterhead import Letterhead
from app.documents.minutes.form import Form
from app.documents.proof import expected, facts, places
from app.documents.typesetting.fonts import FontFamily
from app.documents.wording import Wording
from app.domain import quantity as quantities
from app.domain.minutes import Minutes
from app.domain.quorum import QuorumRule
from app.domain.vote import NO_VOTE, Vote, VoteKind
from tests.documents.hall_session import SESSION
from tests.documents.proof.conftest import revised


@pytest.fixture
def missing(family: FontFamily, words: Wording):
    """What is missing of some minutes on a paper that was made from others."""

    def lacks(minutes: Minutes, paper: Minutes, movements: bool | None = None) -> list[tuple[str, str]]:
        said = expected.document(Form(paper, Letterhead(), words, family, movements is True)).texts
        read = places.InForm([(text, 1) for text in said])
        found = facts.differences(minutes, read, words, shows_movements=movements is not None)
        return [(one.place, one.expected) for one in found]

    return lacks


def test_nothing_is_missing_where_the_form_says_everything(sample: Minutes, missing) -> None:
    assert missing(sample, sample) == []


def test_a_resolution_that_the_form_forgot(sample: Minutes, missing) -> None:
    resolutions = sample.meeting.resolutions
    paper = revised(sample, resolutions=resolutions[:-1])
    last = f"مصوبات، ردیف {'۰۱۲۳۴۵۶۷۸۹'[len(resolutions)]}"
    assert (last, resolutions[-1].text) in missing(sample, paper)


def test_a_statement_a_name_an_hour_and_a_day(sample: Minutes, missing) -> None:
    meeting = sample.meeting
    assert meeting.held_on is not None
    said, *others = meeting.statements
    assert missing(sample, revised(sample, statements=tuple(others)))
    assert ("حاضران", "زهرا نمونه‌ای") in missing(
        revised(
            sample, attendance=(replace(meeting.attendance[0], name="زهرا نمونه‌ای"), *meeting.attendance[1:])
        ),
        sample,
    )
    assert ("سرلوحه", "۰۷:۳۱") in missing(revised(sample, started=time(7, 31)), sample)
    later = meeting.held_on + timedelta(days=33)
    assert len(missing(revised(sample, next_meeting_on=later), sample)) == 1
    twice = revised(sample, statements=(replace(said, text="سخنی دیگر که روی کاغذ نیست"), *others))
    assert ("خلاصه مذاکرات", "سخنی دیگر که روی کاغذ نیست") in missing(twice, sample)


def test_a_sum_that_is_not_that_of_its_parts(sample: Minutes, missing) -> None:
    resolutions = list(sample.meeting.resolutions)
    place, one = next((n, r) for n, r in enumerate(resolutions) if r.quantity and r.quantity.split)
    assert one.quantity is not None
    assert one.quantity.split is not None
    odd = replace(one.quantity.split.parts[0], amount=quantities.Decimal("7777"), split=None)
    without_whole = replace(one.quantity, amount=None)
    right = replace(
        without_whole, split=replace(one.quantity.split, parts=(odd, *one.quantity.split.parts[1:]))
    )
    resolutions[place] = replace(one, quantity=right)
    wanted = revised(sample, resolutions=tuple(resolutions))
    resolutions[place] = replace(one, quantity=without_whole)
    found = missing(wanted, revised(sample, resolutions=tuple(resolutions)))
    assert [(place_, value) for place_, value in found] == [
        (f"مصوبات، ردیف {'۰۱۲۳۴۵۶۷۸۹'[place + 1]}", "۷٬۷۷۷")
    ]


def test_what_is_private_is_not_expected(sample: Minutes, missing) -> None:
    first, *others = sample.meeting.attendance
    private = replace(first, private_note="یادداشتی که در صورتجلسه نمی‌آید", excuse="بیماری")
    assert missing(revised(sample, attendance=(private, *others)), sample) == []


def test_a_vote_that_the_form_forgot_or_counts_otherwise(missing) -> None:
    first, second, *others = SESSION.meeting.resolutions

    def with_votes(one: Vote, other: Vote = second.vote) -> Minutes:
        return revised(SESSION, resolutions=(replace(first, vote=one), replace(second, vote=other), *others))

    assert missing(SESSION, SESSION) == []
    assert missing(SESSION, with_votes(replace(first.vote, in_favour=30))) == [("مصوبات، ردیف ۱", "۳")]
    assert missing(SESSION, with_votes(replace(first.vote, proposed_by=None))) == [
        ("مصوبات، ردیف ۱", "علی رضایی نمونه")
    ]
    assert missing(SESSION, with_votes(replace(first.vote, recused_ids=(), proposed_by="late"))) == [
        ("مصوبات، ردیف ۱", "علی رضائی نمونه")
    ]
    assert missing(SESSION, with_votes(first.vote, NO_VOTE)) == [("مصوبات، ردیف ۲", "به اتفاق آرا")]


def test_that_something_did_not_carry_is_a_fact(missing) -> None:
    one = replace(SESSION.meeting.resolutions[2], text="الف")
    carried = replace(one, vote=Vote(VoteKind.COUNTED, 3, 1))
    lost = replace(one, vote=Vote(VoteKind.COUNTED, 1, 3))
    assert missing(revised(SESSION, resolutions=(lost,)), revised(SESSION, resolutions=(carried,))) == [
        ("مصوبات، ردیف ۱", " رأی نیاورد.")
    ]


def test_a_recess_a_chair_and_a_movement_that_the_form_forgot(missing) -> None:
    meeting = SESSION.meeting
    assert missing(SESSION, revised(SESSION, recesses=())) == [("مراحل جلسه", "اقامه نماز")]
    assert missing(SESSION, revised(SESSION, presiding=())) == [("مراحل جلسه", "مریم دبیری نمونه")]
    later = replace(meeting.presiding[0], until=time(11, 21))
    assert missing(revised(SESSION, presiding=(later,)), SESSION) == [("مراحل جلسه", "۱۱:۲۱")]
    assert missing(SESSION, SESSION, movements=True) == []
    assert ("خلاصه مذاکرات", "کاظم دیری نمونه") in missing(SESSION, SESSION, movements=False)


def test_who_was_there_at_the_beginning_is_a_fact_and_who_came_later_another(missing) -> None:
    rows = SESSION.meeting.attendance
    in_time = revised(SESSION, attendance=tuple(replace(row, stays=()) for row in rows))
    found = missing(SESSION, in_time)
    assert ("سرلوحه", "با حضور 4 نفر") in found
    assert ("سرلوحه", "پس از آغاز جلسه 2 نفر") in found
    assert ("سرلوحه", "با حضور 6 نفر") in missing(in_time, SESSION)
    unknown = revised(SESSION, started=None)
    assert missing(unknown, unknown) == []


def test_a_label_an_outside_item_and_a_quorum_are_facts(missing) -> None:
    meeting = SESSION.meeting
    assert missing(SESSION, revised(SESSION, turns=meeting.turns[:1])) == [
        ("خلاصه مذاکرات", "مهمانی از ردیف آخر")
    ]
    inside = tuple(replace(item, outside=False) for item in meeting.agenda)
    assert missing(SESSION, revised(SESSION, agenda=inside)) == [("دستور جلسه", "خارج از دستور")]
    assert missing(SESSION, revised(SESSION, quorum_rule=QuorumRule.NONE)) == [
        ("سرلوحه", "و رعایت حد نصاب (در آغاز جلسه 4 عضو از 5 عضو) ")
    ]
