"""Papers printed by the office's own form: every paper, order of sections and wording reads back whole."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from io import BytesIO

import pikepdf
import pytest
from hypothesis import Phase, example, given, settings
from hypothesis import strategies as st
from PIL import Image

from app import documents, records
from app.documents import own_form, sheets
from app.documents.letterhead import measured
from app.documents.proof import order
from app.documents.proof.reading import read
from app.documents.typesetting import metadata
from app.domain import own_wording
from app.domain.amendment import Amendment, Rewording
from app.domain.attachment import Attachment
from app.domain.meeting import Meeting
from app.domain.minutes import Issue, Minutes, MinutesState, compose
from app.domain.own_wording import OwnText
from app.domain.print_form import (
    AS_SHIPPED,
    PaperMargins,
    PaperSize,
    PrintedSection,
    PrintForm,
    SectionChoice,
)
from app.domain.problems import Problem, Refusal
from app.domain.register import Register
from app.domain.request import Request
from tests.documents import hall_session, invariants, reading
from tests.documents.conftest import RESOURCES
from tests.documents.letterhead_images import image
from tests.documents.proof.conftest import ISSUE, PROFILE, revised, sample  # noqa: F401 - a fixture

EMPTY = compose(Meeting("m"), Register(), Issue())
AMENDMENT = Amendment(
    1,
    "20/ص/1405/08/1",
    date(2026, 11, 3),
    "3f" * 32,
    "نام محله جا افتاده بود",
    (Rewording("مصوبات، ردیف ۱", "پیش", "پس"),),
)
FULL = revised(
    hall_session.SESSION,
    requests=(Request("q1", "آسفالت معابر", raised_by="ساکنان نمونه", answered_by=("r1", "s2")),),
    attachments=(Attachment("f1", "نقشه نمونه", "map.pdf", "application/pdf", 9, "ab" * 32),),
)
"""The session in the hall with something in every section."""


def sections(
    *hidden: PrintedSection, order: Iterable[PrintedSection] = PrintedSection
) -> tuple[SectionChoice, ...]:
    return tuple(SectionChoice(one, one not in hidden) for one in order)


def printed(minutes: Minutes, own: PrintForm, *, movements: bool = False) -> bytes:
    """A file that keeps every rule and reads back, by today's form and by the record alone."""
    profile = replace(PROFILE, print_form=own, prints_movements=movements)
    pdf = documents.print_minutes(minutes, profile, RESOURCES, records.write(minutes)).pdf
    assert documents.proofread(pdf, minutes, profile, RESOURCES) == ()
    assert documents.lacking_facts(pdf, minutes, RESOURCES) == ()
    invariants.check(pdf)
    return pdf


def size_in_millimetres(pdf: bytes) -> tuple[int, int]:
    with pikepdf.open(BytesIO(pdf)) as file:
        (sizes,) = {
            tuple(round(float(edge) * 25.4 / 72) for edge in page.mediabox[2:]) for page in file.pages
        }
    return sizes


def crowd(sample: Minutes) -> Minutes:  # noqa: F811
    """230 people and 60 resolutions."""
    meeting = sample.meeting
    councillor = next(row for row in meeting.attendance if row.person_id and row.signs)
    rows = tuple(replace(councillor, id=f"row-{n}", person_id=f"p-{n}", signs=n < 9) for n in range(230))
    many = tuple(
        replace(meeting.resolutions[n % len(meeting.resolutions)], id=f"r-{n}", related_ids=())
        for n in range(60)
    )
    return revised(sample, attendance=rows, resolutions=many, statements=(), requests=())


def test_the_form_of_the_program_changes_no_byte(sample: Minutes) -> None:  # noqa: F811
    plain = documents.print_minutes(sample, PROFILE, RESOURCES, b"{}").pdf
    own = PrintForm(("شهرداری منطقه ۲۰ تهران", "دبیرخانه شورایاری‌ها"))
    assert documents.print_minutes(sample, replace(PROFILE, print_form=own), RESOURCES, b"{}").pdf == plain
    assert b"Keywords" not in plain


@pytest.mark.parametrize("paper", PaperSize)
@pytest.mark.parametrize("which", ["sample", "hall", "empty", "crowd"])
def test_every_paper_reads_back(sample: Minutes, paper: PaperSize, which: str) -> None:  # noqa: F811
    minutes = {"sample": sample, "hall": FULL, "empty": EMPTY, "crowd": crowd(sample)}[which]
    pdf = printed(minutes, PrintForm(paper=paper, image=image(300, 200)), movements=True)
    assert size_in_millimetres(pdf) == paper.millimetres


@pytest.mark.parametrize("paper", PaperSize)
def test_an_amendment_and_void_minutes_read_back(sample: Minutes, paper: PaperSize) -> None:  # noqa: F811
    amended = replace(
        sample,
        content=replace(sample.content, amendment=AMENDMENT),
        issue=replace(ISSUE, number="20/ص/1405/08/1-الف/1", version=2, replaces="3f" * 32),
    )
    void = replace(sample, issue=replace(ISSUE, state=MinutesState.VOID, reason="تاریخ نادرست بود"))
    own = PrintForm(paper=paper, sections=sections(*set(PrintedSection) - {PrintedSection.RESOLUTIONS}))
    printed(amended, own)
    printed(void, own)


_HEADINGS = {
    PrintedSection.ATTENDANCE: "حاضران",
    PrintedSection.COURSE: "مراحل جلسه",
    PrintedSection.STATEMENTS: "خلاصه مذاکرات",
    PrintedSection.REQUESTS: "درخواست‌های مطرح‌شده",
    PrintedSection.RESOLUTIONS: "مصوبات",
    PrintedSection.ATTACHMENTS: "پیوست‌ها",
}
_OPTIONAL = [one for one in PrintedSection if one != PrintedSection.RESOLUTIONS]


@settings(max_examples=8, deadline=None, phases=(Phase.explicit, Phase.generate))
@example(tuple(PrintedSection), frozenset(_OPTIONAL), PaperSize.A4, True)
@example(tuple(reversed(PrintedSection)), frozenset(), PaperSize.A5, True)
@given(
    st.permutations(PrintedSection).map(tuple),
    st.frozensets(st.sampled_from(_OPTIONAL)),
    st.sampled_from(PaperSize),
    st.booleans(),
)
def test_sections_stand_in_every_order(
    places: tuple[PrintedSection, ...], hidden: frozenset[PrintedSection], paper: PaperSize, movements: bool
) -> None:
    own = PrintForm(paper=paper, sections=sections(*hidden, order=places))
    found = headings_of(printed(FULL, own, movements=movements))
    assert found == [*(_HEADINGS[one] for one in own.printed), "امضا"]


def headings_of(pdf: bytes) -> list[str]:
    """The headings of sections in the order of reading."""
    known = {*_HEADINGS.values(), "امضا"}
    texts = (
        " ".join(order.logical(line.text) for line in text.lines)
        for text in read(pdf).texts
        if not text.cells
    )
    return [text for text in texts if text in known]


def test_a_file_says_which_sections_it_was_printed_without(sample: Minutes) -> None:  # noqa: F811
    short = PrintForm(sections=sections(PrintedSection.STATEMENTS, PrintedSection.ATTENDANCE))
    profile = replace(PROFILE, print_form=short)
    pdf = documents.print_minutes(sample, profile, RESOURCES, records.write(sample)).pdf
    with pikepdf.open(BytesIO(pdf)) as file:
        said = str(file.docinfo["/Keywords"])
        assert file.open_metadata()["pdf:Keywords"] == said
    assert metadata.sections_left_out(said) == {"statements", "attendance"}
    assert documents.proofread(pdf, sample, PROFILE, RESOURCES) != ()
    assert documents.lacking_facts(pdf, sample, RESOURCES) == ()
    whole = documents.print_minutes(sample, PROFILE, RESOURCES, records.write(sample)).pdf
    assert documents.proofread(whole, sample, profile, RESOURCES) != ()
    longer = replace(sample.meeting.statements[0], text="سخنی که در برگه نیست")
    assert documents.lacking_facts(whole, revised(sample, statements=(longer,)), RESOURCES) != ()


@pytest.mark.parametrize("said", ["", "شهرداری", "without", "with statements"])
def test_other_keywords_leave_nothing_out(said: str) -> None:
    assert metadata.sections_left_out(said) == frozenset()


def reworded() -> Iterator[OwnText]:
    """Every text that may be worded, with more words before and behind it."""
    for key, text in documents.form_texts(RESOURCES, "minutes").items():
        if own_wording.may_be_worded(key):
            yield OwnText("minutes", key, own_wording.reworded(text, f"به‌قرار {text.strip()} (دفتر)"))


@pytest.mark.parametrize("paper", PaperSize)
def test_every_text_may_be_worded_otherwise(sample: Minutes, paper: PaperSize) -> None:  # noqa: F811
    own = PrintForm(paper=paper, wording=tuple(reworded()), invocation="هو العلیم {۱}")
    for minutes in (FULL, sample, EMPTY):
        assert "دفتر" in "".join(reading.page_texts(printed(minutes, own, movements=True)))


def test_a_heading_may_be_set_otherwise_than_it_is_typed() -> None:
    own = tuple(OwnText("minutes", f"{key}.heading", f"① {key}…") for key in ("resolutions", "requests"))
    printed(FULL, PrintForm(wording=own))


def test_a_text_that_fits_no_more_is_passed_by() -> None:
    stale = (
        OwnText("minutes", "closing.sentence", "پایان در {time}"),
        OwnText("minutes", "gone.key", "رفته"),
        OwnText("minutes", "resolutions.columns.99", "رفته"),
        OwnText("minutes", "resolutions.columns", "فهرست نیست"),
        OwnText("minutes", "resolutions.columns.2", "{what}"),
    )
    assert printed(FULL, PrintForm(wording=stale)) == printed(FULL, AS_SHIPPED)


@pytest.mark.parametrize(("width", "height"), [(300, 300), (2000, 200), (100, 900), (1, 1)])
@pytest.mark.parametrize("paper", PaperSize)
def test_an_image_keeps_its_proportions_and_is_silent(width: int, height: int, paper: PaperSize) -> None:
    pdf = printed(EMPTY, PrintForm(paper=paper, image=image(width, height)))
    with pikepdf.open(BytesIO(pdf)) as file:
        content = file.pages[0].Contents.read_bytes().decode("ascii")
        drawn = next(line for line in content.splitlines() if line.endswith("Do Q"))
        before = content[: content.index(drawn)].splitlines()
    across, _, _, down, left, bottom = map(float, drawn.split()[1:7])
    assert across / down == pytest.approx(width / height, rel=0.05)
    page = own_form.page_of(PrintForm(paper=paper)).frame(1)
    assert left + across == pytest.approx(page.right, abs=0.02)
    assert bottom > page.top
    assert before[-1].startswith("/Artifact")


@pytest.mark.parametrize(
    ("mode", "kind"), [("L", "PNG"), ("P", "PNG"), ("LA", "PNG"), ("CMYK", "JPEG"), ("1", "PNG")]
)
def test_images_of_every_kind_are_measured_and_printed(mode: str, kind: str) -> None:
    own = image(120, 60, mode, kind)
    assert measured(own.data) == (120, 60)
    printed(EMPTY, PrintForm(image=own))


def test_a_photograph_on_its_side_is_measured_upright() -> None:
    written, turned = BytesIO(), Image.Exif()
    turned[0x0112] = 6
    Image.new("RGB", (40, 20)).save(written, "JPEG", exif=turned)
    assert measured(written.getvalue()) == (20, 40)


def test_what_is_no_image_for_a_letterhead_is_refused() -> None:
    whole = image(50, 50).data
    deep, gif = BytesIO(), BytesIO()
    Image.new("I;16", (9, 9)).save(deep, "PNG")
    Image.new("L", (9, 9)).save(gif, "GIF")
    for data in (b"", b"%PDF-1.7", whole[:60], deep.getvalue(), gif.getvalue()):
        with pytest.raises(Refusal) as found:
            measured(data)
        assert found.value.code == "letterhead_image_unreadable"
    for data in (whole + bytes(2 * 1024 * 1024), image(4000, 3001, "1").data):
        with pytest.raises(Refusal) as found:
            measured(data)
        assert found.value.code == "letterhead_image_too_large"


def test_an_image_that_is_not_what_was_kept_is_refused_by_name() -> None:
    own = replace(image(9, 9), data=b"other")
    with pytest.raises(Problem) as found:
        printed(EMPTY, PrintForm(image=own))
    assert (found.value.code, found.value.values) == ("letterhead_image_damaged", {"file": "نشان.PNG"})


@pytest.mark.parametrize("margins", [PaperMargins(36, 10, 10, 24, 10), PaperMargins(90, 60, 45, 50, 45)])
def test_the_text_stands_within_the_margins(margins: PaperMargins) -> None:
    lines = ("سازمان بسیار بلندنام نمونه " * 4).strip()
    own = PrintForm((lines,) * 4, image(900, 100), "بسم الله الرحمن الرحیم و به نستعین", margins=margins)
    printed(FULL, own)
    page = own_form.page_of(own)
    assert page.frame(1).top == pytest.approx((297 - margins.first_top) * 72 / 25.4)
    assert page.frame(2).left == pytest.approx(margins.left * 72 / 25.4)


def test_other_papers_take_the_form_too() -> None:
    own = PrintForm(("شهرداری نمونه",), paper=PaperSize.A5, invocation="هو",
                    wording=(OwnText("minutes", "page.number", "ش: {number}"),))  # fmt: skip
    outfit = sheets.outfit(sheets.Stationery(replace(PROFILE, print_form=own), RESOURCES), "minutes")
    assert outfit.letterhead.lines == ("شهرداری نمونه",)
    assert outfit.words("page.invocation") == "هو"
    assert outfit.words("page.number", number="۱") == "ش: ۱"
    assert outfit.page == own_form.page_of(own)
    assert ISSUE.number
