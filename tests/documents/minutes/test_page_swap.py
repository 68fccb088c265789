"""Nobody can change a page: signatures stay with what is signed, and what is left empty is struck through."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest

from app.documents.minutes import strike
from app.documents.typesetting.embedding import DocumentFonts
from app.documents.typesetting.flow import MM, PageForm
from app.documents.typesetting.sheet import Sheet
from app.domain.attendance import Attendance, Presence
from app.domain.minutes import Issue, Minutes, Named, compose
from app.domain.resolution import Resolution
from app.domain.statement import Statement
from app.persian import digits
from tests.documents import reading
from tests.documents.minutes.conftest import PrintMinutes

pytestmark = pytest.mark.skipif(not reading.HAS_POPPLER, reason="poppler-utils is absent")

HEAD = "نام و نام خانوادگی سمت امضا ملاحظات"
ENDED = "پایان یافت"
CONTINUED = "ادامه امضای صورتجلسه"


def with_meeting(minutes: Minutes, **facts: object) -> Minutes:
    meeting = replace(minutes.meeting, **facts)  # type: ignore[arg-type]
    return replace(minutes, content=replace(minutes.content, meeting=meeting))


def signing(count: int) -> tuple[Attendance, ...]:
    present = Presence.PRESENT
    return tuple(Attendance(f"r{n}", f"عضو {n}", f"p{n}", presence=present, signs=True) for n in range(count))


def said(count: int) -> tuple[Statement, ...]:
    return tuple(Statement(f"s{n}", "r0", text=f"سخن {n}") for n in range(count))


def ending_at(minutes: Minutes, height: int, signatories: int, *, decided: bool) -> Minutes:
    """Minutes whose text ends after so many lines, with a statement or with a row of the resolutions."""
    resolutions = (Resolution("r1", text="تصمیم"), Resolution("r2", text="تصمیم"))
    return with_meeting(
        minutes,
        attendance=signing(signatories),
        statements=said(height),
        resolutions=resolutions if decided else (),
        requests=(),
        copies_to=("body",),
        sample=False,
    )


@pytest.mark.parametrize("decided", [False, True])
@pytest.mark.parametrize("signatories", [1, 4, 5, 13])
def test_signatures_never_stand_alone(
    approved: Minutes, print_minutes: PrintMinutes, signatories: int, decided: bool
) -> None:
    named = replace(approved, content=replace(approved.content, bodies=(Named("body", "فرمانداری نمونه"),)))
    for height in range(1, 40, 3):
        printed = print_minutes(ending_at(named, height, signatories, decided=decided))
        pages = reading.page_texts(printed.pdf)
        signed = [page for page in pages if HEAD in page]
        before, _ended, after = signed[0].partition(ENDED)
        assert "تصمیم" in before if decided else "سخن" in before, height
        assert HEAD in after
        assert all(page.startswith(CONTINUED) for page in signed[1:])
        assert all(page.partition(HEAD)[2].count("عضو") > 1 for page in signed if signatories > 1), height
        assert "رونوشت" in signed[-1]
        assert sum(page.partition(HEAD)[2].count("عضو") for page in signed) == signatories


def test_the_signatures_of_a_few_stay_on_one_page(approved: Minutes, print_minutes: PrintMinutes) -> None:
    for height in range(1, 40, 3):
        printed = print_minutes(ending_at(approved, height, 4, decided=False))
        assert sum(HEAD in page for page in reading.page_texts(printed.pdf)) == 1


def test_a_page_of_signatures_says_what_is_signed(approved: Minutes, print_minutes: PrintMinutes) -> None:
    printed = print_minutes(ending_at(approved, 9, 30, decided=False))
    assert printed.pages > 3
    for page in reading.poppler_pages(printed.pdf)[2:]:
        assert page.startswith(CONTINUED)
        assert "(نمونه) شماره ۲۰/ص/۱۴۰۵/۰۸/۱ " in page
        assert "اثر محتوا: 3fa2b81c" in page
    unnumbered = print_minutes(replace(ending_at(approved, 9, 30, decided=False), issue=Issue()))
    assert "(نمونه) مورخ ۱۴۰۵/۰۸/۱۲ " in reading.poppler_pages(unnumbered.pdf)[-1]


@pytest.mark.parametrize("state", ["draft", "approved"])
def test_every_page_has_its_count_and_a_place_for_initials(
    request: pytest.FixtureRequest, print_minutes: PrintMinutes, state: str
) -> None:
    minutes = with_meeting(request.getfixturevalue(state), attendance=signing(40))
    printed = print_minutes(minutes)
    assert printed.pages > 5
    for place, page in enumerate(reading.poppler_pages(printed.pdf), 1):
        assert digits.to_persian(f"صفحه {place} از {printed.pages}") in page
        assert "پاراف:" in page
        assert ("اثر محتوا: 3fa2b81c" in page) == (state == "approved")


# what is said of a signature


def remarks(minutes: Minutes, print_minutes: PrintMinutes, *rows: Attendance) -> str:
    pdf = print_minutes(with_meeting(minutes, attendance=rows, statements=())).pdf
    return reading.by_pdfium(pdf).partition(HEAD)[2]


def test_who_was_away_does_not_look_as_if_he_had_forgotten_to_sign(
    approved: Minutes, print_minutes: PrintMinutes
) -> None:
    present, second = signing(2)
    for presence in (Presence.ABSENT, Presence.EXCUSED):
        found = remarks(approved, print_minutes, present, replace(second, presence=presence))
        assert found.count("حاضر نبود") == 1
    assert "حاضر نبود" not in remarks(approved, print_minutes, present, second)


def test_a_substitute_is_named_where_the_absent_would_sign(
    approved: Minutes, print_minutes: PrintMinutes
) -> None:
    away = replace(signing(1)[0], presence=Presence.EXCUSED)
    deputy = Attendance("d", "لیلا رضوان", "pd", presence=Presence.PRESENT, on_behalf_of=away.id)
    found = remarks(approved, print_minutes, away, deputy)
    assert "امضای جانشین: لیلا رضوان" in found
    assert "حاضر نبود" not in found
    picked = replace(away, remarks="امضای جانشین")
    assert remarks(approved, print_minutes, picked, deputy).count("امضای جانشین") == 1
    assert "حاضر نبود" in remarks(approved, print_minutes, away, replace(deputy, presence=Presence.ABSENT))


def test_a_refusal_stands_in_one_line_beside_what_follows_from_the_attendance(
    approved: Minutes, print_minutes: PrintMinutes
) -> None:
    (row,) = signing(1)
    pdf = print_minutes(with_meeting(approved, attendance=(replace(row, remarks="امتناع از امضا"),))).pdf
    assert "امتناع از امضا" in reading.by_rows(pdf)
    away = replace(row, presence=Presence.ABSENT, remarks="بیمار بود")
    assert "حاضر نبود بیمار بود" in remarks(approved, print_minutes, away)
    said_already = replace(away, remarks="حاضر نبود (بیماری)")
    assert remarks(approved, print_minutes, said_already).count("حاضر نبود") == 1


def test_remarks_longer_than_a_page_lose_nothing(approved: Minutes, print_minutes: PrintMinutes) -> None:
    long = replace(signing(1)[0], remarks="مخالفم " * 900)
    printed = print_minutes(with_meeting(approved, attendance=(long,), statements=(), sample=False))
    assert reading.by_poppler(printed.pdf).count("مخالفم") == 900
    assert all(reading.ink(printed.pdf, place)[1] > 28 for place in range(printed.pages))


# striking out


def struck(end: float, place: int = 0, pages: int = 1) -> str:
    """What is drawn on a page whose text ends `end` points above the foot of its frame."""
    form, fonts = PageForm(), DocumentFonts()
    sheets = [Sheet(fonts, number, tagged=True) for number in range(pages)]
    for number, sheet in enumerate(sheets):
        sheet.end = form.frame(number + 1).bottom
    sheets[place].end += end
    strike.out(sheets, form)
    return "\n".join(sheets[place].operators)


@pytest.mark.parametrize(
    ("end", "place", "strokes"), [(300, 1, 3), (60, 1, 3), (20, 1, 1), (10, 1, 0), (80, 0, 0), (100, 0, 3)]
)
def test_what_leaves_room_to_write_is_struck_through(end: float, place: int, strokes: int) -> None:
    drawn = struck(end, place, pages=2)
    assert drawn.count(" l") == strokes
    assert ("/Artifact" in drawn) == (strokes > 0)


def test_the_strokes_begin_below_the_text_and_end_above_the_foot() -> None:
    frame = PageForm().frame(1)
    numbers = [float(word) for word in struck(200).split() if word.replace(".", "").isdigit()]
    ends = [pair for pair in pairwise(numbers) if pair[0] in (42.52, 524.41)]
    assert len(ends) == 6
    assert all(frame.bottom < y < frame.bottom + 200 for _x, y in ends)


@pytest.mark.parametrize("issue", [Issue(), None])
def test_the_last_page_is_struck_out_in_every_state(
    approved: Minutes, print_minutes: PrintMinutes, issue: Issue | None
) -> None:
    minutes = ending_at(approved, 3, 2, decided=False)
    printed = print_minutes(replace(minutes, issue=issue or approved.issue))
    assert dark_below(printed.pdf, printed.pages - 1) > 0


def test_an_empty_meeting_is_struck_out_too(print_minutes: PrintMinutes) -> None:
    from app.domain.meeting import Meeting
    from app.domain.register import Register

    printed = print_minutes(compose(Meeting("m"), Register(), Issue()))
    assert dark_below(printed.pdf, 0) > 0


def dark_below(pdf: bytes, page: int) -> int:
    """Dark pixels in the band above the foot of the frame, where no text of these minutes reaches."""
    picture = reading.pypdfium2.PdfDocument(pdf)[page].render(scale=1, grayscale=True).to_pil()
    foot = picture.height - PageForm().frame(page + 1).bottom
    band = picture.crop((43, int(foot - 20 * MM), 520, int(foot)))
    return sum(band.histogram()[:200])
