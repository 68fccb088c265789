"""What the hall knows is on paper: votes, stages, who presided, who came and went, namesakes, the quorum."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import time

import pytest

from app import documents
from app.domain.attendance import Presence
from app.domain.minutes import Minutes
from app.domain.presiding import Presiding
from app.domain.profile import OfficeProfile
from app.domain.quorum import QuorumBasis, QuorumRule
from app.domain.stage import Recess
from app.domain.statement import StatementKind
from app.domain.turn import Turn
from app.domain.vote import Vote, VoteKind
from tests.documents import reading
from tests.documents.conftest import RESOURCES
from tests.documents.hall_session import MEETING, ROWS, SESSION

pytestmark = pytest.mark.skipif(not reading.HAS_POPPLER, reason="poppler-utils is absent")

Read = Callable[..., str]


@pytest.fixture(scope="module")
def said() -> Read:
    """What the paper of the session says, with some facts of the meeting changed."""

    def read(*, movements: bool = False, **facts: object) -> str:
        minutes = with_facts(**facts)
        profile = OfficeProfile(prints_movements=movements)
        return reading.by_poppler(documents.print_minutes(minutes, profile, RESOURCES, b"{}").pdf)

    return read


def with_facts(**facts: object) -> Minutes:
    meeting = replace(MEETING, **facts)  # type: ignore[arg-type]
    return replace(SESSION, content=replace(SESSION.content, meeting=meeting))


def voted(vote: Vote, **facts: object) -> tuple[object, ...]:
    """One resolution, voted on like this."""
    return (replace(MEETING.resolutions[1], vote=vote, **facts),)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("vote", "formula"),
    [
        (Vote(VoteKind.UNANIMOUS), "به اتفاق آرا تصویب شد."),
        (Vote(VoteKind.MAJORITY), "با اکثریت آرا تصویب شد."),
        (Vote(VoteKind.COUNTED, 12, 3, 2), "با ۱۲ رأی موافق، ۳ مخالف و ۲ ممتنع تصویب شد."),
        (Vote(VoteKind.COUNTED, 12), "با ۱۲ رأی موافق تصویب شد."),
        (Vote(VoteKind.COUNTED, 3, 3), "با ۳ رأی موافق و ۳ مخالف رأی نیاورد."),
        (Vote(VoteKind.COUNTED, None, 3), "رأی‌گیری با ۳ رأی مخالف"),
        (Vote(VoteKind.COUNTED), "با شمارش آرا تصویب شد."),
    ],
)
def test_the_formula_of_a_vote(said: Read, vote: Vote, formula: str) -> None:
    # A cell of several lines is read line by line, perhaps between the lines of its neighbours.
    found = said(resolutions=voted(vote)).split("مصوبات", 1)[1]
    for word in formula.split():
        assert word in found, found


def test_no_vote_no_formula(said: Read) -> None:
    found = said(resolutions=voted(Vote()))
    assert "تصویب شد" not in found
    assert "رأی" not in found


def test_recused_and_proposer_are_named(said: Read) -> None:
    found = said()
    for words in ("شرکت نکرد", "شرکت نکردند", "پیشنهاددهنده", "رد شد"):
        assert words in found


def test_stages_are_in_the_order_of_the_clock(said: Read) -> None:
    found = said()
    in_order = (
        "مراحل جلسه ۱) در ساعت ۱۰:۰۰ جلسه رسمیت یافت.",
        "۲) از ساعت ۱۱:۰۵ تا ۱۱:۲۰ مریم دبیری نمونه ریاست جلسه را بر عهده داشت.",
        "۳) از ساعت ۱۱:۱۲ تا ۱۱:۲۴ تنفس بود (اقامه نماز).",
        "۴) در ساعت ۱۲:۱۰ ختم جلسه اعلام شد.",
    )
    places = [found.index(text) for text in in_order]
    assert places == sorted(places)


def test_a_recess_within_one_minute_has_one_hour(said: Read) -> None:
    moment = Recess("x1", time(11, 12, 5), time(11, 12, 50), "اقامه نماز")
    assert ") در ساعت ۱۱:۱۲ تنفس بود (اقامه نماز)." in said(recesses=(moment,))
    assert ") در ساعت ۱۱:۱۲ تنفس بود." in said(recesses=(Recess("x1", time(11, 12), time(11, 12)),))


def test_stages_over_midnight_stay_in_order(said: Read) -> None:
    night = {
        "started": time(22, 0), "ended": time(1, 30),
        "recesses": (Recess("late", time(0, 30), time(0, 45)), Recess("early", time(23, 0), time(23, 10))),
        "presiding": (Presiding("q", "ali-s"),),
    }  # fmt: skip
    found = said(**night)
    texts = (
        "۲۲:۰۰ جلسه",
        "از آغاز تا پایان جلسه علی رضائی نمونه (محله جنوبی نمونه)",
        "۲۳:۰۰",
        "۰۰:۳۰",
        "ختم",
    )
    places = [found.index(text, found.index("مراحل جلسه")) for text in texts]
    assert places == sorted(places)


def test_a_plain_session_has_no_list_of_stages(said: Read) -> None:
    assert "مراحل جلسه" not in said(recesses=(), presiding=())


def test_what_is_outside_the_agenda_says_so(said: Read) -> None:
    assert "۲) روشنایی (خارج از دستور؛ ارائه: علی رضایی نمونه؛ ۱۰ دقیقه)" in said()


def test_the_talks_say_who_came_and_went_if_the_office_wants_it(said: Read) -> None:
    assert "وارد جلسه" not in said()
    found = said(movements=True)
    talks = found[found.index("خلاصه مذاکرات") : found.index("مصوبات")]
    in_order = (
        "از روشنایی معابر پرسید.",
        "(ساعت ۱۰:۴۰ علی رضائی نمونه (محله جنوبی نمونه) و کاظم دیری نمونه وارد جلسه شدند)",
        "پس از پاسخ، بازدید را پیشنهاد کرد.",
        "(ساعت ۱۱:۰۰ علی رضائی نمونه (محله جنوبی نمونه) جلسه را ترک کرد)",
        "مهمانی از ردیف آخر – خواستار درخت‌کاری شد.",
        "(ساعت ۱۱:۲۵ علی رضائی نمونه (محله جنوبی نمونه) وارد جلسه شد)",
        "با بازدید موافق بود.",
        "(ساعت ۱۱:۴۰ پروین یدکی نمونه جلسه را ترک کرد)",
    )
    places = [talks.index(text) for text in in_order]
    assert places == sorted(places)
    assert "۰۹:۵۰" not in talks  # before the beginning


def test_a_speaker_is_named_again_after_somebody_came(said: Read) -> None:
    name = "علی رضایی نمونه (محله شمالی نمونه)"
    assert [said(movements=wanted).count(f"{name} (ساعت ۱۰:۵۰) –") for wanted in (False, True)] == [0, 1]


def test_a_turn_with_a_label_alone_names_its_statement(said: Read) -> None:
    assert "مهمانی از ردیف آخر – خواستار درخت‌کاری شد." in said()
    of_body = (Turn("t", body_id="lights", label="نام دیگر", statement_id="s4"),)
    assert "…… – خواستار" in said(turns=())
    assert "نام دیگر – خواستار" in said(turns=of_body)


def test_substitute_and_absent_are_named_with_the_letter(said: Read) -> None:
    found = said()
    for words in ("۱۴۰۵/۷۷", "علی‌البدل", "جانشین: پروین", "جانشینِ بهروز"):
        assert words in found


def test_namesakes_have_their_neighbourhood_behind_them(said: Read) -> None:
    assert "علی رضایی نمونه (محله شمالی نمونه)، شورایار (ساعت ۱۰:۳۵) – از روشنایی" in said()
    alone = said(
        attendance=tuple(row for row in ROWS if row.id != "ali-s"), statements=MEETING.statements[:4]
    )
    assert "علی رضایی نمونه، شورایار (ساعت ۱۰:۳۵)" in alone


def test_the_opening_counts_who_was_there_and_tells_who_came_later(said: Read) -> None:
    found = said()
    assert "با حضور ۴ نفر (۲ محله از ۳ محله) و رعایت حد نصاب" in found
    later = "تشکیل شد. پس از آغاز جلسه ۲ نفر رسیدند؛ حاضران در مجموع: ۶ نفر (۳ محله از ۳ محله)."
    assert later in found
    one = said(attendance=tuple(row for row in ROWS if row.id != "late"))
    assert "پس از آغاز جلسه ۱ نفر رسید؛ حاضران در مجموع: ۵ نفر (۳ محله از ۳ محله)." in one
    in_time = said(attendance=tuple(replace(row, stays=()) for row in ROWS))
    assert "با حضور ۶ نفر (۳ محله از ۳ محله)" in in_time
    assert "پس از آغاز" not in in_time


def test_without_the_hour_of_the_beginning_nobody_is_called_later(said: Read) -> None:
    found = said(started=None)
    assert "با حضور ۶ نفر (۳ محله از ۳ محله) تشکیل شد." in found
    assert "پس از آغاز" not in found


def test_a_group_that_came_later_is_counted_by_its_heads(said: Read) -> None:
    group = replace(ROWS[-1], name="اهالی نمونه", person_id=None, is_group=True, headcount=12)
    assert "پس از آغاز جلسه ۱۳ نفر رسیدند؛ حاضران در مجموع: ۱۷ نفر" in said(attendance=(*ROWS[:-1], group))
    unknown = replace(group, headcount=None)
    rows = tuple(row for row in ROWS[:-1] if row.id != "ali-s")
    found = said(attendance=(*rows, unknown), statements=MEETING.statements[:4])
    assert "پس از آغاز جلسه ۱ گروه با تعداد نامعلوم رسیدند؛ حاضران در مجموع: ۴ نفر و ۱ گروه" in found


def test_a_quorum_that_was_met_is_in_the_opening(said: Read) -> None:
    assert "و رعایت حد نصاب (در آغاز جلسه ۴ عضو از ۵ عضو) تشکیل شد." in said()
    by_place = said(quorum_basis=QuorumBasis.NEIGHBOURHOODS)
    assert "(در آغاز جلسه ۲ محله از ۳ محله) تشکیل شد." in by_place


def test_a_quorum_that_was_not_met_is_told_by_its_numbers(said: Read) -> None:
    away = tuple(
        replace(row, presence=Presence.ABSENT, stays=()) if row.id in ("ali-n", "ali-s", "alternate") else row
        for row in ROWS
    )
    found = said(attendance=away)
    assert "تشکیل شد. در آغاز جلسه ۲ عضو از ۵ عضو حاضر بود؛ حد نصاب ۳ عضو است." in found
    assert "ساعت ۱۰:۰۰ جلسه آغاز شد." in found
    assert "رسمیت" not in found
    assert "رعایت" not in found


def test_without_a_rule_or_an_hour_nothing_is_said_of_a_quorum(said: Read) -> None:
    assert "نصاب" not in said(quorum_rule=QuorumRule.NONE)
    assert "نصاب" not in said(started=None)


def test_a_dissent_stands_under_its_own_name_and_what_follows_is_none_of_it(said: Read) -> None:
    """At the head of the next page nobody would know whose it is."""
    spoken = MEETING.statements[1]
    again = replace(spoken, id="s8", text="با مهلت مخالفم.", kind=StatementKind.DISSENT, started_at=None)
    after = replace(spoken, id="s9", text="از همکاران سپاسگزارم.", started_at=None)
    found = said(statements=(spoken, again, after), turns=())
    name = "علی رضایی نمونه (محله شمالی نمونه) –"
    assert f"{name} نظر مخالف: با مهلت مخالفم. {name} از همکاران سپاسگزارم." in found
