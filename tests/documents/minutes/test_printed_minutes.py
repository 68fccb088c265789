"""The printed minutes of the sample session and of others: everything of the record, and nothing else."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, time
from io import BytesIO

import pytest
from hypothesis import HealthCheck, given, settings
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.fields import enumerate_sig_fields

from app.documents.typesetting.flow import PageForm
from app.documents.wording import Wording
from app.domain.agenda import AgendaItem
from app.domain.attachment import Attachment
from app.domain.attendance import Attendance, Presence, Stay
from app.domain.minutes import Issue, Minutes, MinutesState, PersonName, compose
from app.domain.quantity import walk
from app.domain.resolution import Permit, Resolution, ResolutionKind
from app.domain.statement import Statement
from app.persian import calendar, clock, digits
from tests.documents import reading
from tests.documents.minutes.conftest import PrintMinutes
from tests.strategies import offices

pytestmark = pytest.mark.skipif(not reading.HAS_POPPLER, reason="poppler-utils is absent")


def with_meeting(minutes: Minutes, **facts: object) -> Minutes:
    meeting = replace(minutes.meeting, **facts)  # type: ignore[arg-type]
    return replace(minutes, content=replace(minutes.content, meeting=meeting))


def with_resolution(minutes: Minutes, resolution: Resolution) -> Minutes:
    return with_meeting(minutes, resolutions=(resolution,), requests=())


def test_everything_that_was_said_and_decided_is_there(draft: Minutes, print_minutes: PrintMinutes) -> None:
    found = reading.by_poppler(print_minutes(draft).pdf)
    meeting = draft.meeting
    for said in meeting.statements:
        assert reading.one_line(said.text) in found
    squeezed = found.replace(" ", "")
    for words in [row.name for row in meeting.attendance] + [one.text for one in meeting.resolutions]:
        # a cell of several lines is read line by line, perhaps between the lines of its neighbours
        for word in reading.one_line(words).split():
            assert word.strip("()") in squeezed, words


def test_every_number_of_the_record_is_there(draft: Minutes, print_minutes: PrintMinutes) -> None:
    found = reading.by_poppler(print_minutes(draft).pdf)
    meeting = draft.meeting
    assert meeting.held_on
    hours = [meeting.started, meeting.ended]
    hours += [
        moment for row in meeting.attendance for stay in row.stays for moment in (stay.arrived, stay.left)
    ]
    amounts = [one.quantity.amount for one in meeting.resolutions if one.quantity]
    amounts += [p.amount for one in meeting.resolutions if one.quantity for p in walk(one.quantity.split)]
    expected = [calendar.short(meeting.held_on), digits.to_persian(f"جلسه شماره {meeting.ordinal}")]
    expected += [clock.short(moment) for moment in hours if moment]
    expected += [digits.grouped(amount) for amount in amounts if amount]
    assert len(expected) > 15
    for number in expected:
        assert number in found


def test_no_digit_of_another_script_is_printed(approved: Minutes, print_minutes: PrintMinutes) -> None:
    found = reading.by_poppler(print_minutes(approved).pdf).replace("3fa2b81c", "")
    assert re.findall("[0-9٠-٩]", found) == []


def test_the_opening_counts_heads_groups_and_neighbourhoods(
    draft: Minutes, print_minutes: PrintMinutes
) -> None:
    sentence = (
        "جلسه در ساعت ۱۰:۰۵ روز سه‌شنبه مورخ ۱۴۰۵/۰۸/۱۲ در سالن شهید تهرانی مقدم"
        " با حضور ۸ نفر و ۴ گروه با تعداد نامعلوم (۴ محله از ۲۰ محله) تشکیل شد."
        " پس از آغاز جلسه ۲ نفر رسیدند؛"
        " حاضران در مجموع: ۱۰ نفر و ۴ گروه با تعداد نامعلوم (۶ محله از ۲۰ محله)."
    )
    counts = draft.counts
    assert (counts.present, counts.groups_unknown, counts.neighbourhoods) == (10, 4, 6)
    assert sentence in reading.by_poppler(print_minutes(draft).pdf)


def test_unknown_facts_are_left_out_of_the_opening(draft: Minutes, print_minutes: PrintMinutes) -> None:
    bare = with_meeting(draft, started=None, held_on=None, venue="", opening_note="تلاوت قرآن", attendance=())
    assert "جلسه با تلاوت قرآن تشکیل شد." in reading.by_poppler(print_minutes(bare).pdf)


@pytest.mark.parametrize(
    ("note", "printed"),
    [
        ("جلسه با تلاوت آیاتی از قرآن کریم آغاز شد.", "جلسه با تلاوت آیاتی از قرآن کریم تشکیل شد."),
        ("ابتدا سوره حمد قرائت شد", "جلسه تشکیل شد. ابتدا سوره حمد قرائت شد."),
    ],
)
def test_an_opening_that_is_a_sentence_already_is_said_once(
    draft: Minutes, print_minutes: PrintMinutes, note: str, printed: str
) -> None:
    bare = with_meeting(draft, started=None, held_on=None, venue="", opening_note=note, attendance=())
    page = print_minutes(bare).pdf
    assert printed in reading.by_poppler(page)


def test_a_list_has_persian_numbers_and_lines_that_hang_behind_them(
    draft: Minutes, print_minutes: PrintMinutes
) -> None:
    agenda = tuple(AgendaItem(f"a{n}", f"موضوع {'بسیار ' * 30}دراز {n}") for n in range(1, 13))
    found = reading.by_poppler(print_minutes(with_meeting(draft, agenda=agenda)).pdf)
    for number in range(1, 13):
        assert digits.to_persian(f"{number}) موضوع بسیار") in found
        assert digits.to_persian(f"بسیار دراز {number}") in found


def test_the_split_has_one_sum_and_no_total_says_twenty(draft: Minutes, print_minutes: PrintMinutes) -> None:
    found = reading.by_poppler(print_minutes(draft).pdf)
    assert "مقدار: ۵ کانکس" in found
    assert "مرتبط با ردیف ۳" in found
    assert "۱۵ ایستگاه" in found
    assert "۲۰ ایستگاه" not in found
    assert found.count("جمع") == 1


def test_a_duty_without_deadline_has_a_dotted_blank(draft: Minutes, print_minutes: PrintMinutes) -> None:
    duty = Resolution("r", ResolutionKind.UNDERTAKING, "تهیه", responsible_ids=("sample-body-district",))
    blanks = [
        reading.by_poppler(print_minutes(with_resolution(with_meeting(draft, agenda=()), one)).pdf).count(
            "……"
        )
        for one in (duty, replace(duty, due_text="مستمر"))
    ]
    assert blanks[0] > blanks[1] > 0


def test_permit_credit_and_deadline_are_printed(draft: Minutes, print_minutes: PrintMinutes) -> None:
    one = Resolution(
        "r", ResolutionKind.PERMIT, "نصب", permit=Permit("فرمانداری ری", "12/345", date(2026, 10, 1)),
        due_on=date(2027, 3, 20), credit=12_500_000_000, credit_year=1405, source_document="دفترچه محلات",
    )  # fmt: skip
    found = reading.by_poppler(print_minutes(with_resolution(draft, one)).pdf)
    for text in ("فرمانداری ری", "۱۲/۳۴۵", "۱۴۰۵/۰۷/۰۹", "۱۴۰۵/۱۲/۲۹", "۱۲٬۵۰۰٬۰۰۰٬۰۰۰", "(سال ۱۴۰۵)"):
        assert text in found


def test_stays_say_from_when_to_when_and_what_follows(draft: Minutes, print_minutes: PrintMinutes) -> None:
    row = Attendance(
        "x", "کاظم نمونه", "p", presence=Presence.PRESENT,
        stays=(Stay(time(10, 40), time(11, 0)), Stay(time(11, 20), time(11, 30))),
    )  # fmt: skip
    found = reading.by_poppler(print_minutes(with_meeting(draft, attendance=(row,), statements=())).pdf)
    for text in ("۱۰:۴۰ تا ۱۱:۰۰", "۱۱:۲۰ تا ۱۱:۳۰", "تأخیر", "ترک"):
        assert text in found


def test_who_was_not_marked_is_not_hidden(draft: Minutes, print_minutes: PrintMinutes) -> None:
    row = Attendance("x", "کاظم نمونه", "p")
    found = reading.by_poppler(print_minutes(with_meeting(draft, attendance=(row,), statements=())).pdf)
    assert "حضور ثبت‌نشده" in found
    assert "کاظم نمونه" in found


def test_attachments_are_listed_with_their_short_hash(draft: Minutes, print_minutes: PrintMinutes) -> None:
    file = Attachment("a", "نقشه", "map.pdf", "application/pdf", 12, "9e107d9d" + "f" * 56, "sample-r3")
    found = reading.by_poppler(print_minutes(with_meeting(draft, attachments=(file,))).pdf)
    assert "پیوست: دارد (۱)" in found
    assert all(text in found for text in ("9e107d9d", "map.pdf", "مصوبات، ردیف ۳"))


def test_every_page_bears_number_version_page_and_hash(
    approved: Minutes, print_minutes: PrintMinutes
) -> None:
    rendered = print_minutes(approved)
    pages = reading.poppler_pages(rendered.pdf)
    assert len(pages) == rendered.pages > 1
    for place, page in enumerate(pages, 1):
        assert digits.to_persian(f"صفحه {place} از {rendered.pages}") in page
        for text in ("نسخه ۱", "3fa2b81c", "پاراف", "شماره: ۲۰/ص/۱۴۰۵/۰۸/۱ – نسخه ۱", "نمونه"):
            assert text in page


@pytest.mark.parametrize("digest", ["3fa2b81c", "0a1b2c3d", "deadbeef", "12345678", "9e107d9d"])
def test_readers_find_the_short_hash_as_it_stands(
    approved: Minutes, print_minutes: PrintMinutes, digest: str
) -> None:
    issue = replace(approved.issue, content_sha256=digest + "0" * 56)
    printed = print_minutes(replace(approved, issue=issue))
    for found in (reading.by_poppler(printed.pdf), reading.by_pdfium(printed.pdf)):
        assert found.count(digest) == printed.pages


def test_a_draft_says_so_on_every_page_and_has_no_hash(draft: Minutes, print_minutes: PrintMinutes) -> None:
    for page in reading.poppler_pages(print_minutes(draft).pdf):
        assert "پیش‌نویس، بدون شماره" in page
        assert "اثر محتوا" not in page


def test_draft_and_void_are_marked_across_the_page(approved: Minutes, print_minutes: PrintMinutes) -> None:
    plain = with_meeting(approved, sample=False)
    beneath = [
        print_minutes(replace(minutes, issue=issue)).pdf
        for minutes, issue in (
            (plain, approved.issue),
            (plain, Issue()),
            (plain, replace(approved.issue, state=MinutesState.VOID)),
            (approved, approved.issue),
        )
    ]
    greys = [grey_share(pdf) for pdf in beneath]
    assert greys[0] < 0.006
    assert all(share > 0.01 for share in greys[1:])


def grey_share(pdf: bytes) -> float:
    """The share of the last page covered by the watermark's pale grey."""
    document = reading.pypdfium2.PdfDocument(pdf)
    picture = document[len(document) - 1].render(scale=0.5, grayscale=True).to_pil()
    return picture.histogram()[242] / (picture.width * picture.height)


def test_every_person_who_signs_has_an_empty_field(approved: Minutes, print_minutes: PrintMinutes) -> None:
    pdf = print_minutes(approved).pdf
    fields = {name: ref.get_object() for name, _, ref in enumerate_sig_fields(PdfFileReader(BytesIO(pdf)))}
    signing = [row for row in approved.meeting.attendance if row.signs and row.person_id]
    assert list(fields) == [f"sig-{row.person_id}" for row in signing]
    frame = PageForm().frame(2)
    for field in fields.values():
        left, bottom, right, top = (float(edge) for edge in field["/Rect"])
        assert frame.left < left < right < frame.right
        assert 24 < top - bottom < 40
        assert right - left > 140


def test_pages_can_be_printed_again_byte_for_byte(approved: Minutes, print_minutes: PrintMinutes) -> None:
    assert print_minutes(approved).pdf == print_minutes(approved).pdf


def test_no_character_of_the_sample_lacks_a_glyph(draft: Minutes, print_minutes: PrintMinutes) -> None:
    assert print_minutes(draft).missing == ()


def test_what_the_paper_lacks_is_told_once_and_in_order(draft: Minutes, print_minutes: PrintMinutes) -> None:
    text = "😀 👍 漢 Ω ☎️ 漢 → ✓ ۱۰⁵"
    said = (Statement("s", "sample-row-safavi", text=text),)
    printed = print_minutes(with_meeting(draft, statements=said, venue="تالار 字"))
    assert printed.missing == ("字", "😀", "👍", "漢", "Ω", "☎", "→", "✓", "⁵")


def test_a_ligature_of_many_words_is_printed_and_found_as_its_words(
    draft: Minutes, print_minutes: PrintMinutes
) -> None:
    text = "﷽ با درود بر پیامبر اکرم ﷺ، ۵۰ ﷼ و ۱۲۰㎡ زمین در بند ① و ２"
    said = (Statement("s", "sample-row-safavi", text=text),)
    printed = print_minutes(with_meeting(draft, statements=said))
    assert printed.missing == ()
    words = "بسم الله الرحمن الرحیم با درود بر پیامبر اکرم صلی الله علیه وسلم، ۵۰"
    assert words in reading.by_pdfium(printed.pdf)
    assert f"{words} ﷼ و ۱۲۰m² زمین در بند (۱) و ۲" in reading.by_poppler(printed.pdf)


def test_two_hundred_and_thirty_attend(draft: Minutes, print_minutes: PrintMinutes) -> None:
    rows = tuple(
        Attendance(f"r{n}", f"شورایار نمونه {n}", f"p{n}", "شورایار", presence=Presence.PRESENT)
        for n in range(230)
    )
    crowd = with_meeting(draft, attendance=rows, statements=())
    crowd = replace(
        crowd, content=replace(crowd.content, people=tuple(PersonName(f"p{n}", "x") for n in range(230)))
    )
    rendered = print_minutes(crowd)
    found = reading.by_poppler(rendered.pdf)
    assert "با حضور ۲۳۰ نفر" in found
    assert found.count("شورایار نمونه") == 230
    pages = reading.page_texts(rendered.pdf)
    assert sum("نام و نام خانوادگی" in page for page in pages) == sum(
        "شورایار نمونه" in page for page in pages
    )


def test_an_empty_meeting_is_a_calm_page(print_minutes: PrintMinutes, words: Wording) -> None:
    from app.domain.meeting import Meeting
    from app.domain.register import Register

    rendered = print_minutes(compose(Meeting("m"), Register(), Issue()))
    assert rendered.pages == 1
    assert words("page.invocation") in reading.by_poppler(rendered.pdf)


def test_nothing_is_drawn_in_the_margins(approved: Minutes, print_minutes: PrintMinutes) -> None:
    rendered = print_minutes(with_meeting(approved, sample=False))
    for place in range(rendered.pages):
        frame = PageForm().frame(place + 1)
        left, bottom, right, top = reading.ink(rendered.pdf, place)
        assert left >= frame.left - 1
        assert right <= frame.right + 2
        assert bottom > 28
        assert top < PageForm().size[1] - 20


def test_a_speaker_who_goes_on_is_named_once(draft: Minutes, print_minutes: PrintMinutes) -> None:
    said = tuple(
        Statement(f"s{n}", "sample-row-safavi", text=text, started_at=moment)
        for n, (text, moment) in enumerate(
            (("یکم", time(10, 30)), ("دوم", None), ("سوم\nچهارم", time(10, 50)))
        )
    )
    found = reading.by_poppler(print_minutes(with_meeting(draft, statements=said)).pdf)
    assert "سید احمد صفوی، شهردار منطقه ۲۰ (ساعت ۱۰:۳۰) – یکم دوم (ساعت ۱۰:۵۰) سوم چهارم" in found


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(offices())
def test_any_meeting_that_can_be_typed_can_be_printed(
    print_minutes: PrintMinutes, office: tuple[object, ...]
) -> None:
    register, meeting = office[0], office[1]
    rendered = print_minutes(compose(meeting, register, Issue()))  # type: ignore[arg-type]
    assert rendered.pages >= 1
    assert set(rendered.missing) <= {"\u0654", "\u064b", "\u0651"}
