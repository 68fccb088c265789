"""What an act is said to have been, whichever verb did it."""

from __future__ import annotations

import re
from dataclasses import fields, replace
from datetime import time
from pathlib import Path

import pytest

from app.domain import telling
from app.domain import turn as turns
from app.domain.act import Told
from app.domain.agenda import AgendaItem
from app.domain.aggregate import COLLECTIONS, FACTS, Meeting
from app.domain.alteration import between
from app.domain.attendance import Attendance, Presence, Role, Stay
from app.domain.meeting import move, put, remove, revise
from app.domain.presiding import Presiding
from app.domain.resolution import Resolution, ResolutionStatus
from app.domain.stage import Recess
from app.domain.statement import Statement
from app.domain.turn import Turn
from app.domain.vote import Vote, VoteKind
from app.words import Catalogue
from tests.conftest import ROOT

ALI = Attendance("ali", "علی نمونه", role=Role.CHAIR)
SARA = Attendance("sara", "سارا نمونه", presence=Presence.ABSENT)
HERE = Attendance("reza", "رضا نمونه", presence=Presence.PRESENT, stays=(Stay(time(9)),))
MEETING = Meeting(
    "m",
    attendance=(ALI, SARA, HERE),
    agenda=(AgendaItem("a", "امنیت"), AgendaItem("b", "فضای سبز"), AgendaItem("c", "پسماند")),
    statements=(Statement("s", "reza", text="گزارش"),),
    resolutions=(Resolution("z", text="نصب کانکس"),),
    turns=(Turn("t", "reza"), Turn("u", body_id="body"), Turn("v", "reza", agenda_item_id="a")),
)
BEGUN = replace(MEETING, started=time(9))
CALLED = replace(MEETING, turns=turns.start(MEETING.turns, "u", time(10)))


def present(row: Attendance, *stays: Stay) -> Attendance:
    return replace(row, presence=Presence.PRESENT, stays=stays)


def absent(row: Attendance) -> Attendance:
    return replace(row, presence=Presence.ABSENT, stays=())


@pytest.mark.parametrize(
    ("before", "after", "sentence"),
    [
        (MEETING, put(MEETING, present(SARA)), "سارا نمونه حاضر شد"),
        (MEETING, put(MEETING, present(SARA, Stay(time(9, 5)))), "سارا نمونه ساعت ۰۹:۰۵ حاضر شد"),
        (MEETING, put(MEETING, present(HERE, Stay(time(9), time(10)))), "رضا نمونه ساعت ۱۰:۰۰ رفت"),
        (
            put(MEETING, present(HERE, Stay(time(9), time(10)))),
            put(MEETING, present(HERE, Stay(time(9), time(10)), Stay(time(10, 20)))),
            "رضا نمونه ساعت ۱۰:۲۰ بازگشت",
        ),
        (MEETING, put(MEETING, present(HERE, Stay(time(9, 1)))), "ساعت‌های حضور رضا نمونه عوض شد"),
        (MEETING, put(MEETING, replace(HERE, presence=Presence.EXCUSED, stays=())), "غیبت رضا نمونه موجه شد"),
        (MEETING, put(MEETING, replace(SARA, role=Role.CHAIR)), "سارا نمونه رئیس جلسه شد"),
        (MEETING, put(MEETING, replace(HERE, on_behalf_of="sara")), "رضا نمونه جانشین سارا نمونه شد"),
        (BEGUN, put(BEGUN, present(SARA)), "سارا نمونه از آغاز حاضر است"),
        (MEETING, put(put(MEETING, present(ALI)), present(SARA)), "۲ نفر حاضر شدند"),
        (MEETING, put(put(MEETING, absent(ALI)), absent(HERE)), "۲ نفر غایب شدند"),
        (MEETING, put(MEETING, replace(SARA, letter_no="۱۲")), "شماره معرفی‌نامه سارا نمونه عوض شد"),
        (MEETING, put(MEETING, Attendance("new", "مهمان")), "مهمان به فهرست افزوده شد"),
        (
            MEETING,
            put(MEETING, Attendance("new", "بسیج محله", is_group=True)),
            "گروه بسیج محله به فهرست افزوده شد",
        ),
        (MEETING, remove(MEETING, "sara"), "سارا نمونه از فهرست برداشته شد"),
        (MEETING, move(MEETING, "c", -2), "دستور «پسماند» به ردیف ۱ رفت"),
        (MEETING, move(MEETING, "a", 2), "دستور «امنیت» به ردیف ۳ رفت"),
        (MEETING, CALLED, "نوبت سخن به نهاد نمونه رسید"),
        (CALLED, replace(CALLED, turns=turns.pause(CALLED.turns, time(11))), "سخن نهاد نمونه نگه داشته شد"),
        (
            CALLED,
            replace(CALLED, turns=turns.call_next(CALLED.turns, time(11))),
            "نوبت سخن به رضا نمونه رسید",
        ),
        (MEETING, put(MEETING, Statement("t2", text="خ")), "اظهار ۲ (بی‌نام) افزوده شد"),
        (MEETING, put(MEETING, Statement("s", "reza", text="دیگر")), "اظهار ۱ (رضا نمونه) ویرایش شد"),
        (MEETING, put(MEETING, Resolution("z", text="نصب پنج کانکس")), "مصوبه ۱ ویرایش شد"),
        (
            MEETING,
            put(MEETING, replace(MEETING.resolutions[0], status=ResolutionStatus.DONE)),
            "وضعیت مصوبه ۱ عوض شد",
        ),
        (
            MEETING,
            put(MEETING, replace(MEETING.resolutions[0], vote=Vote(VoteKind.UNANIMOUS))),
            "رأی‌گیری مصوبه ۱ ثبت شد",
        ),
        (MEETING, revise(MEETING, started=time(9, 30)), "جلسه ساعت ۰۹:۳۰ آغاز شد"),
        (MEETING, revise(MEETING, venue="تالار"), "محل جلسه عوض شد"),
        (MEETING, revise(MEETING, venue="تالار", title="نشست"), "جلسه ویرایش شد"),
        (MEETING, revise(MEETING, cancelled=True), "جلسه لغو شد"),
        (MEETING, put(MEETING, Recess("r", time(10))), "تنفس آغاز شد"),
        (
            put(MEETING, Recess("r", time(10))),
            put(MEETING, Recess("r", time(10), time(10, 15))),
            "تنفس ساعت ۱۰:۱۵ پایان یافت",
        ),
        (MEETING, put(MEETING, Presiding("p", "sara")), "اداره جلسه به سارا نمونه سپرده شد"),
    ],
)
def test_an_act_is_told_by_the_difference_that_it_made(before, after, sentence) -> None:
    told = telling.tell(before, after, between(before, after), lambda _: "نهاد نمونه")
    assert Catalogue.load(ROOT / "translations", "fa").told(told) == sentence


def test_every_field_of_a_meeting_and_of_its_items_has_a_name() -> None:
    names = Catalogue.load(ROOT / "translations", "fa").tables["fields"]
    wanted = FACTS | {field.name for kind in COLLECTIONS for field in fields(kind)} - {"id"}
    assert set(names) == wanted


@pytest.mark.parametrize("field", sorted(FACTS))
def test_a_changed_field_of_the_meeting_is_told_without_saying_meeting_twice(field: str) -> None:
    told = Told("meeting_field", {"field": field})
    for language, noun in (("fa", "جلسه|نشست"), ("en", "meeting")):
        sentence = Catalogue.load(ROOT / "translations", language).told(told)
        assert len(re.findall(noun, sentence)) == 1, sentence


def test_every_code_has_a_sentence_and_every_sentence_a_code() -> None:
    source = Path(telling.__file__).read_text("utf-8")
    whole = set(re.findall(r'"((?:meeting|row|turn|resolution|several|recess)_\w+)"', source)) - {"row_id"}
    whole |= {f"meeting_{name}" for name in ("started", "ended")} | {"row_chair", "row_secretary"}
    made = {
        f"{noun}_{how}"
        for noun in telling.NOUNS.values()
        for how in ("added", "removed", "moved", "field", "edited")
    }
    made |= {f"several_{how}" for how in ("added", "removed", "edited")}
    made |= {"group_added", "group_removed"}
    others = {"undone", "redone", "nameless"}
    acts = set(Catalogue.load(ROOT / "translations", "fa").tables["acts"])
    named = {code for code in acts if code.startswith("undone_")}
    of_a_field = {code for code in acts if code.startswith("meeting_field_")}
    assert {code.removeprefix("undone_") for code in named} <= whole | made
    assert {code.removeprefix("meeting_field_") for code in of_a_field} <= FACTS
    assert acts - named - of_a_field == whole | made | others
