"""A resolution typed in one line, in the meeting of ۱۲ آبان ۱۴۰۵, with the register of the sample office."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.agenda import AgendaItem
from app.domain.body import Body
from app.domain.line_completions import completions
from app.domain.neighbourhood import Neighbourhood
from app.domain.quantity import Axis, Part, Quantity, Split
from app.domain.register import Register
from app.domain.resolution import Resolution, ResolutionKind
from app.domain.resolution_line import (
    LABELS,
    OPENINGS,
    SIGNS,
    Field,
    Line,
    LineIndex,
    Standing,
    amended,
    as_line,
    resolution,
    understand,
)
from app.persian import calendar
from app.persian.deadlines import Note
from app.records import read, read_register

SAMPLE = Path(__file__).resolve().parents[2] / "resources" / "sample"
REGISTER = read_register((SAMPLE / "register.json").read_bytes())[1]
AGENDA = (AgendaItem("one", "امنیت محلات"), AgendaItem("two", "دفترچه محلات"))
INDEX = LineIndex(REGISTER, AGENDA)
TODAY = date(2026, 11, 3)
ISSUE = "نصب ۵ کانکس مسئول: شهرداری منطقه ۲۰ موضوع: امنیت محله: دولت‌آباد تا ۱۴۰۵/۱۲/۲۵"
POLICE, DISTRICT, GOVERNORATE = "sample-body-police", "sample-body-district", "sample-body-governorate"

WORDS = (
    "مسئول", "همکار", "موضوع", "محله", "مهلت", "مقدار", "شرط", "نوع", "دستور", "مکان", ":", "*", "=", "\\",
    ">", "+", "فاتب", "شهرداری", "منطقه", "۲۰", "پلیس", "دولت‌آباد", "استخر", "تا", "از", "آخر", "خرداد",
    "مستمر", "۵", "کانکس", "نصب", "و", "،", "؛", ".", "«", "»", "\n", "(", ")", "تعهد",
    "*فاتب", ">آخر ماه", "\u200c",
)  # fmt: skip
wild = st.one_of(
    st.text(max_size=60),
    st.lists(st.sampled_from(WORDS), max_size=16).map(" ".join),
    st.lists(st.sampled_from(WORDS), max_size=16).map("".join),
)


def typed(text: str, index: LineIndex = INDEX) -> Line:
    return understand(text, index, TODAY)


def shown(line: Line) -> list[tuple[str, str]]:
    """Each chip as field and words, marked when it was not understood."""
    return [
        (LABELS[chip.field], chip.words if chip.is_understood else f"{chip.words} ({chip.standing})")
        for chip in line.chips
    ]


def test_the_line_of_the_issue_becomes_chips_and_a_resolution():
    line = typed(ISSUE)
    assert line.text == "نصب ۵ کانکس"
    assert shown(line) == [
        ("مسئول", "شهرداری منطقه ۲۰"), ("موضوع", "امنیت"), ("محله", "دولت‌آباد"), ("مهلت", "تا ۱۴۰۵/۱۲/۲۵"),
    ]  # fmt: skip
    assert resolution(line, "r") == Resolution(
        "r",
        text="نصب ۵ کانکس",
        topic="امنیت",
        responsible_ids=(DISTRICT,),
        neighbourhood_ids=("sample-place-dowlatabad",),
        due_on=calendar.gregorian(1405, 12, 25),
    )
    assert as_line(resolution(line, "r"), INDEX, TODAY) == ISSUE


def test_signs_say_the_same_without_altgr():
    signs = typed("نصب ۵ کانکس *شهرداري منطقه 20 =امنیت \\دولت آباد >۲۵ اسفند")
    assert signs.values == typed(ISSUE).values
    assert signs.text == "نصب ۵ کانکس"
    assert typed("نصب ۵ کانکس <۲۵ اسفند").values.due_on == signs.values.due_on, (
        "as it looks from right to left"
    )
    assert typed("جلسات با شورایاران <مستمر").values.due_text == "مستمر"


def test_every_sign_is_on_the_first_two_levels_of_both_layouts():
    isiri_9147 = set("!٬٫﷼٪×،*)(ـ+=\\|/؟.<>«»:؛[]{}-÷")  # xkb symbols/ir: plain and Shift
    us = set("!@#$%^&*()_+-=[]{}\\|;:'\",.<>/?`~")
    assert set(SIGNS) <= isiri_9147 & us
    assert {Field.RESPONSIBLE, Field.TOPIC, Field.NEIGHBOURHOOD, Field.DUE} <= set(SIGNS.values())


@pytest.mark.parametrize("opening", OPENINGS, ids=lambda opening: str(opening.field))
def test_the_key_card_tells_the_truth(opening):
    (field,) = {chip.field for chip in typed(f"نصب {opening.example}").chips}
    assert field is opening.field
    assert all(chip.is_understood for chip in typed(opening.example).chips)
    value = opening.example.split(": ", 1)[1]
    for word in opening.words:
        assert typed(f"نصب {word} : {value}").values == typed(opening.example).values


@pytest.mark.parametrize(
    "prose",
    [
        "مسئول این کار شهرداری است و موضوع آن امنیت محله",
        "ابعاد ۵*۵ و ۲ + ۳ =۲۰",
        "همه موارد: آسفالت، جدول",
        "بررسی «موضوع: آب» در جلسه",
        "بازار از شنبه تا چهارشنبه باز است",
        "جلسات مستمر پلیس با شورایاران",
    ],
)
def test_ordinary_prose_is_untouched(prose):
    assert (typed(prose).text, typed(prose).chips) == (prose, ())


def test_all_fields_of_a_line():
    line = typed(
        "تهیه و نصب کانکس همکار: فرمانداری ری و سرکلانتری نهم نظر: پلیس نوع: تعهد دستور: ۲ مکان: شهرری "
        "مقدار: ۱٬۲۰۰ متر مربع شرط: با نظر پلیس؛ محلات: استخر، ۱۳ آبان مهلت: تا جلسه بعد"
    )
    assert line.text == "تهیه و نصب کانکس"
    values = line.values
    assert values.cooperating_ids == (GOVERNORATE, "sample-body-police-9")
    assert values.consulted_ids == (POLICE,)
    assert values.kind is ResolutionKind.UNDERTAKING
    assert values.agenda_item_id == "two"
    assert (values.place, values.condition) == ("شهرری", "با نظر پلیس")
    assert values.quantity == Quantity(Decimal(1200), "متر مربع")
    assert values.neighbourhood_ids == ("sample-place-estakhr", "sample-place-sizdah-aban")
    assert (values.due_on, values.due_text) == (None, "تا جلسه بعد")


def test_prose_may_go_on_after_a_name():
    line = typed("*فاتب در میدان نصب شود")
    assert (line.text, line.values.responsible_ids) == ("در میدان نصب شود", (POLICE,))
    assert typed("*فاتب و شهر را پاک کند").text == "و شهر را پاک کند"


def test_the_longest_name_is_meant():
    assert typed("*سرکلانتری نهم فاتب").values.responsible_ids == ("sample-body-police-9",)
    assert typed("*قرارگاه فرهنگی امام رضا (ع)").text == ""


def test_a_name_that_nobody_knows_is_marked_and_stays_in_the_text():
    line = typed("نصب کانکس مسئول: اداره فلان و فاتب موضوع: امنیت")
    assert shown(line)[:2] == [("مسئول", "اداره فلان (unknown)"), ("مسئول", "فاتب")]
    taken = resolution(line, "r")
    assert (taken.text, taken.responsible_ids) == ("نصب کانکس مسئول: اداره فلان", (POLICE,))
    assert not line.is_clear


def test_the_beginning_of_a_name_is_not_taken_for_it():
    (chip,) = typed("*شهرداری من").chips
    assert (chip.standing, [name.id for name in chip.candidates]) == (Standing.UNKNOWN, [DISTRICT])


def test_a_day_that_does_not_exist_is_told_and_not_lost():
    line = typed("نصب کانکس تا ۳۱ مهر")
    (chip,) = line.chips
    assert (chip.standing, chip.note) == (Standing.UNKNOWN, Note.NO_SUCH_DAY)
    assert resolution(line, "r") == Resolution("r", text="نصب کانکس تا ۳۱ مهر")


def test_other_words_of_a_deadline_are_kept_as_words():
    assert typed("مهلت: پس از تأمین اعتبار").values.due_text == "پس از تأمین اعتبار"
    assert typed(">مستمر").values.due_text == "مستمر"
    assert typed(">فوری").values.due_text == "فوری"


def test_the_next_meeting_may_be_known():
    line = understand("تا جلسه بعد", INDEX, TODAY, date(2026, 12, 1))
    assert (line.values.due_on, line.values.due_text) == (date(2026, 12, 1), "تا جلسه بعد")


def test_what_is_said_last_counts():
    line = typed("موضوع: آب موضوع: برق *فاتب +فاتب")
    assert shown(line)[0] == ("موضوع", "آب (replaced)")
    assert line.values.topic == "برق"
    assert (line.values.responsible_ids, line.values.cooperating_ids) == ((), (POLICE,))
    assert resolution(line, "r").text == "موضوع: آب مسئول: فاتب"


def test_the_same_name_again_adds_nothing():
    line = typed("*فاتب و پلیس")
    assert line.is_clear
    assert line.values.responsible_ids == (POLICE,)


def test_namesakes_are_told_apart_by_their_nahiyeh():
    index = LineIndex(
        Register(
            neighbourhoods=(Neighbourhood("a", "شهادت", (), "۱"), Neighbourhood("b", "شهادت", (), "ناحیه ۳"))
        )
    )
    (chip,) = typed("محله: شهادت", index).chips
    assert chip.standing is Standing.AMBIGUOUS
    assert [(name.id, name.detail) for name in chip.candidates] == [("a", "ناحیه ۱"), ("b", "ناحیه ۳")]
    offered = completions(typed("محله: شه", index), 8, index)
    assert [one.insert for one in offered] == ["شهادت (ناحیه ۱)", "شهادت (ناحیه ۳)"]
    assert typed("محله: شهادت ناحیه ۳", index).values.neighbourhood_ids == ("b",)
    assert as_line(Resolution("r", neighbourhood_ids=("b", "a")), index, TODAY) == (
        "محله: شهادت (ناحیه ۳)، شهادت (ناحیه ۱)"
    )


def test_archived_names_are_understood_but_not_offered():
    index = LineIndex(Register(bodies=(Body("old", "اداره قدیم", active=False), Body("new", "اداره تازه"))))
    assert typed("*اداره قدیم", index).values.responsible_ids == ("old",)
    assert [one.name.id for one in completions(typed("*اداره", index), 6, index)] == ["new"]


def test_names_are_completed_by_any_word_and_any_spelling():
    def offered(text: str) -> list[str]:
        return [one.name.id for one in completions(typed(text), len(text), INDEX)]

    assert offered("نصب *فا")[0] == POLICE
    assert offered("نصب مسئول: شهر ري") == [GOVERNORATE]
    assert offered("نصب *فاتب و شهرداری م") == [DISTRICT]
    assert offered("\\سیزد") == offered("\\13") == ["sample-place-sizdah-aban"]
    assert offered("*صفوی") == [DISTRICT]
    assert offered("نوع: تو") == [ResolutionKind.RECOMMENDATION]
    assert offered("دستور: ") == ["one", "two"]
    assert offered(">آخر ه") == ["آخر هفته"]
    assert len(offered("مسئول:")) == len(REGISTER.bodies)
    assert offered("نصب فا") == offered("نصب *فاتب در ش") == offered("موضوع: ش") == []


@pytest.mark.parametrize(
    "text", ["نصب *فا", "نصب مسئول:", "نصب مسئول: ", "نصب *فا =امنیت", "*فاتب و شهرداری م"]
)
def test_a_completion_put_in_is_understood(text):
    caret = text.index(" =") if " =" in text else len(text)
    for one in completions(typed(text), caret, INDEX):
        line = typed(text[: one.start] + one.insert + text[one.end :])
        assert line.is_clear
        assert one.name.id in line.values.responsible_ids


def test_the_resolutions_of_the_seed_report_can_be_said_in_a_line():
    meeting = read((SAMPLE / "minutes.json").read_bytes()).meeting
    for one in meeting.resolutions:
        line = as_line(one, INDEX, TODAY)
        assert line is not None
        assert amended(one, typed(line)) == one
    second = next(one for one in meeting.resolutions if one.id == "sample-r2")
    assert as_line(second, INDEX, TODAY) == (
        "تهیه و نصب کانکس مسئول: شهرداری منطقه ۲۰ مشاور: فرماندهی انتظامی تهران بزرگ موضوع: امنیت "
        "مقدار: ۵ کانکس شرط: محل‌های استقرار کانکس‌ها با نظر پلیس و اقدامات کارشناسی‌شده انجام می‌شود نوع: تعهد"
    )


def test_a_split_stays_with_its_amount_and_goes_with_another():
    split = Split(Axis.PLACE, (Part("p", "میدان", Decimal(3)),))
    one = Resolution("r", text="نصب", quantity=Quantity(Decimal(5), "کانکس", split))
    assert amended(one, typed("نصب مقدار: ۵ کانکس")) == one
    assert amended(one, typed("نصب مقدار: ۶ کانکس")).quantity == Quantity(Decimal(6), "کانکس")


def test_words_that_would_be_read_otherwise_are_quoted():
    one = Resolution("r", text="نصب", condition="موضوع: آب؛ برق", due_text="۲۵ اسفند")
    line = as_line(one, INDEX, TODAY)
    assert line == "نصب مهلت: «۲۵ اسفند» شرط: «موضوع: آب؛ برق»"
    assert resolution(typed(line), "r") == one


def test_the_next_meeting_is_no_day_until_it_was_one():
    one, known = Resolution("r", due_text="تا جلسه بعد"), date(2026, 12, 1)
    for next_meeting in (None, known):
        line = as_line(one, INDEX, TODAY, next_meeting)
        assert line is not None
        assert resolution(understand(line, INDEX, TODAY, next_meeting), "r") == one
    assert as_line(replace(one, due_on=known), INDEX, TODAY, known) == "مهلت: تا جلسه بعد تا ۱۴۰۵/۰۹/۱۰"


def test_what_no_line_can_say_is_refused():
    assert as_line(Resolution("r", text="نصب تا ۲۵ اسفند"), INDEX, TODAY) is None
    assert as_line(Resolution("r", text="بررسی موضوع: آب"), INDEX, TODAY) is None
    assert as_line(Resolution("r", responsible_ids=("gone",)), INDEX, TODAY) is None
    assert as_line(Resolution("r", quantity=Quantity(None, "کانکس")), INDEX, TODAY) is None


def test_chips_appear_while_the_line_is_typed_and_stay():
    whole = typed(ISSUE).chips
    for end in range(len(ISSUE) + 1):
        line = typed(ISSUE[:end])
        begun = [chip for chip in whole if chip.value_start <= end and chip.start < chip.value_start]
        assert [chip.field for chip in line.chips][: len(begun)] == [chip.field for chip in begun]
        for chip, now in zip(whole, line.chips, strict=False):
            if chip.value_end <= end:
                assert (now.start, now.standing) == (chip.start, Standing.UNDERSTOOD)
                assert now.words.startswith(chip.words)  # a topic grows until «محله:» has its colon
                assert chip.field is Field.TOPIC or now == replace(chip, end=now.end)
    assert typed(ISSUE[: ISSUE.index("۱۲/۲۵")]).values.due_on is None


@given(wild)
def test_any_text_is_understood_and_nothing_of_it_is_lost(text):
    line = typed(text)
    place, outside = 0, []
    for chip in line.chips:
        assert place <= chip.start <= chip.value_start <= chip.value_end <= chip.end <= len(text)
        assert chip.words == text[chip.value_start : chip.value_end]
        assert (chip.value is not None) == (chip.standing in (Standing.UNDERSTOOD, Standing.REPLACED))
        outside.append(text[place : chip.start])
        place = chip.end
    outside.append(text[place:])
    assert letters(line.text) == letters("".join(outside))
    kept = letters(resolution(line, "r").text)
    for chip in line.chips:
        assert chip.is_understood or letters(chip.words) in kept


def letters(text: str) -> str:
    return "".join(sign for sign in text if sign.isalnum())


@given(wild)
def test_typing_never_raises_and_understanding_is_the_same_each_time(text):
    for end in range(len(text) + 1):
        line = typed(text[:end])
        assert typed(text[:end]) == line
        for one in completions(line, end, INDEX):
            assert 0 <= one.start <= end <= one.end <= len(text)


@given(wild)
def test_a_line_that_is_written_back_says_the_same(text):
    taken = resolution(typed(text), "r")
    line = as_line(taken, INDEX, TODAY)
    if line is not None:
        assert resolution(typed(line), "r") == taken


ids = st.lists(st.sampled_from([body.id for body in REGISTER.bodies]), unique=True, max_size=5)
places = st.lists(st.sampled_from([one.id for one in REGISTER.neighbourhoods]), unique=True, max_size=3)
phrases = st.lists(
    st.sampled_from(
        ["نصب", "کانکس", "در", "میدان", "۲۰گانه", "با نظر پلیس", "مسئول این کار", "امنیت؛", "آب.", "۵*۵"]
    ),
    min_size=1,
    max_size=6,
).map(lambda words: " ".join(words).strip("؛"))


@given(ids, places, phrases, phrases, phrases, st.data())
def test_ordinary_resolutions_go_into_a_line_and_come_back(bodies, some, text, topic, condition, data):
    one = Resolution(
        "r",
        kind=data.draw(st.sampled_from(ResolutionKind)),
        text=text,
        topic=topic,
        responsible_ids=tuple(bodies[:2]),
        cooperating_ids=tuple(bodies[2:4]),
        consulted_ids=tuple(bodies[4:]),
        neighbourhood_ids=tuple(some),
        condition=condition,
        due_on=data.draw(st.none() | st.dates(date(2020, 1, 1), date(2050, 1, 1))),
        due_text=data.draw(st.sampled_from(["", "مستمر", "تا جلسه بعد", "پس از تأمین اعتبار", "۲۵ اسفند"])),
        quantity=data.draw(
            st.none() | st.decimals(1, 10**6, places=2).map(lambda amount: Quantity(amount, "متر مربع"))
        ),
        agenda_item_id=data.draw(st.sampled_from([None, "one", "two"])),
    )
    line = as_line(one, INDEX, TODAY)
    assert line is not None
    assert resolution(typed(line), "r") == one
