"""The minutes for a word processor say what the printed form says, and are right-to-left in every element."""

from __future__ import annotations

import hashlib
import unicodedata
from dataclasses import replace
from io import BytesIO
from itertools import pairwise
from typing import Any
from zipfile import ZipFile

import pytest
from docx.oxml.ns import qn
from PIL import Image

from app.documents import sheets
from app.documents.docx.runs import cleaned
from app.documents.sheets import Stationery
from app.domain.font import FontFile, OfficeFont
from app.domain.minutes import Issue, Minutes, MinutesState
from app.domain.print_form import LetterheadImage, PaperSize, PrintForm
from app.domain.resolution import Resolution
from app.domain.statement import Statement
from tests.documents.conftest import RESOURCES
from tests.documents.docx import reading
from tests.documents.docx.saying import APPROVED, said_and_meant
from tests.documents.sessions import PROFILE, SESSIONS, STATIONERY

MM = 56.7  # twips
A5 = replace(STATIONERY, profile=replace(PROFILE, print_form=PrintForm(paper=PaperSize.A5)))
NOTICE = "رونوشت برای کار در واژه‌پرداز؛ اعتباری ندارد. اصل، صورتجلسه امضاشده (PDF) است."


@pytest.fixture(scope="module", params=SESSIONS)
def minutes(request: pytest.FixtureRequest) -> Minutes:
    return SESSIONS[request.param]


@pytest.fixture(scope="module")
def body(minutes: Minutes) -> Any:
    return reading.opened(sheets.write_docx(minutes, STATIONERY)).element.body


@pytest.mark.parametrize("stationery", [STATIONERY, A5], ids=["A4", "A5"])
def test_it_says_every_text_of_the_printed_form_in_its_order(
    minutes: Minutes, stationery: Stationery
) -> None:
    said, meant = said_and_meant(minutes, stationery)
    assert said == meant


def test_every_paragraph_runs_from_right_to_left(body: Any) -> None:
    for one in reading.paragraphs(body):
        assert one.bidi is not _is_hash(one.text)


def _is_hash(text: str) -> bool:
    return bool(text) and all(sign in "0123456789abcdef " for sign in text)


def test_no_paragraph_is_set_to_the_left_or_the_right(minutes: Minutes, body: Any) -> None:
    """Where nothing is said, text stands where its direction begins; «left» is not the left everywhere."""
    styles = reading.opened(sheets.write_docx(minutes, STATIONERY)).styles.element
    said = {one.get(qn("w:val")) for root in (body, styles) for one in root.iter(qn("w:jc"))}
    assert said <= {"both", "center"}


def test_letters_are_in_runs_of_their_own_direction(body: Any) -> None:
    for one in reading.paragraphs(body):
        for run in one.runs:
            kinds = {unicodedata.bidirectional(sign) for sign in run.text}
            assert not kinds & ({"L"} if run.is_rtl else {"R", "AL"}), run
            assert run.bold[0] is run.bold[1]


def test_every_table_begins_at_the_right_and_repeats_its_headings(minutes: Minutes, body: Any) -> None:
    tables = list(body.iter(qn("w:tbl")))
    assert tables
    for table in tables:
        assert reading.on(table.find(qn("w:tblPr")), "bidiVisual")
        heads = [
            place for place, row in enumerate(_rows(table)) if reading.on(row.find(qn("w:trPr")), "tblHeader")
        ]
        assert heads in ([], [0])
        for row in _rows(table):
            assert reading.on(row.find(qn("w:trPr")), "cantSplit")
    headed = sum(1 for table in tables if reading.on(_rows(table)[0].find(qn("w:trPr")), "tblHeader"))
    assert headed >= 1 or minutes is SESSIONS["empty"]


def _rows(table: Any) -> list[Any]:
    return list(table.iterchildren(qn("w:tr")))


def test_no_element_stands_where_the_standard_does_not_have_it(minutes: Minutes) -> None:
    document = reading.opened(sheets.write_docx(minutes, STATIONERY))
    roots = [document.element, document.styles.element, document.settings.element, *reading.stories(document)]
    assert [found for root in roots for found in reading.misplaced(root)] == []


def test_tables_never_touch_and_end_with_a_paragraph(body: Any) -> None:
    for holder in (body, *body.iter(qn("w:tc"))):
        kinds = [one.tag for one in holder if one.tag in (qn("w:p"), qn("w:tbl"))]
        assert kinds[-1] == qn("w:p")
        assert (qn("w:tbl"), qn("w:tbl")) not in set(pairwise(kinds))


def test_the_same_minutes_give_the_same_bytes(minutes: Minutes) -> None:
    assert sheets.write_docx(minutes, STATIONERY) == sheets.write_docx(minutes, STATIONERY)


def test_the_package_holds_no_moment_and_nothing_of_another_document() -> None:
    with ZipFile(BytesIO(sheets.write_docx(SESSIONS["sample"], STATIONERY))) as package:
        assert {one.date_time[0] for one in package.infolist()} == {1980}
        assert not [
            one for one in package.namelist() if "thumbnail" in one or "theme" in one or "customXml" in one
        ]


def test_signatures_are_one_table_with_room_in_every_row() -> None:
    body = reading.opened(sheets.write_docx(SESSIONS["sample"], STATIONERY)).element.body
    *_, table = body.iterchildren(qn("w:tbl"))
    rows = _rows(table)[1:]
    signing = [row for row in SESSIONS["sample"].meeting.attendance if row.signs]
    assert len(rows) == len(signing)
    for row, one in zip(rows, signing, strict=True):
        assert int(reading.value(row, "trPr/trHeight") or 0) >= 18 * MM
        cells = list(row.iterchildren(qn("w:tc")))
        assert one.name in "".join(text.text for text in reading.paragraphs(cells[1]))
        assert "".join(text.text for text in reading.paragraphs(cells[3])) == ""


def test_rows_of_signatures_that_go_on_stay_in_one_table() -> None:
    sample = SESSIONS["sample"]
    rows = tuple(replace(row, signs=True) for row in sample.meeting.attendance)
    meeting = replace(sample.meeting, attendance=rows)
    minutes = replace(sample, content=replace(sample.content, meeting=meeting))
    data = sheets.write_docx(minutes, STATIONERY)
    *_, table = reading.opened(data).element.body.iterchildren(qn("w:tbl"))
    assert len(_rows(table)) == len(rows) + 1
    said, meant = said_and_meant(minutes, STATIONERY)
    assert said == meant


def test_page_margins_and_direction_are_those_of_the_form() -> None:
    for stationery, size in ((STATIONERY, (11906, 16838)), (A5, (8391, 11906))):
        section = reading.opened(sheets.write_docx(SESSIONS["empty"], stationery)).sections[0]._sectPr
        assert (reading.value(section, "pgSz", "w"), reading.value(section, "pgSz", "h")) == tuple(
            map(str, size)
        )
        for side, millimetres in (("right", 25), ("left", 15), ("bottom", 25), ("top", 20)):
            assert int(reading.value(section, "pgMar", side) or 0) == pytest.approx(millimetres * MM, abs=2)
        assert reading.on(section, "bidi")
        assert reading.on(section, "titlePg")


def test_every_page_says_its_place_and_that_this_is_not_the_original(minutes: Minutes) -> None:
    document = reading.opened(sheets.write_docx(minutes, STATIONERY))
    _, _, *feet = reading.stories(document)
    for foot in feet:
        codes = [one.text.strip() for one in foot.iter(qn("w:instrText"))]
        assert codes == ["PAGE", "NUMPAGES"]
        first, notice = reading.paragraphs(foot)
        assert "صفحه ۱ از ۱" in first.text
        assert notice.text == NOTICE
        assert first.bidi
        assert notice.bidi
        assert all(run.is_rtl for run in first.runs)


@pytest.mark.parametrize(
    ("issue", "sample", "mark"),
    [
        (Issue(), False, "پیش‌نویس"),
        (Issue(), True, "پیش‌نویس نمونه"),
        (APPROVED, True, "نمونه"),
        (APPROVED, False, ""),
        (replace(APPROVED, state=MinutesState.VOID, reason="اشتباه در شماره"), False, "باطل"),
    ],
)
def test_what_is_no_final_paper_says_so_on_every_page(issue: Issue, sample: bool, mark: str) -> None:
    first = SESSIONS["hall"]
    meeting = replace(first.meeting, sample=sample)
    minutes = Minutes(replace(first.content, meeting=meeting), issue)
    document = reading.opened(sheets.write_docx(minutes, STATIONERY))
    for head in list(reading.stories(document))[:2]:
        found = [one.text for one in reading.paragraphs(head)]
        assert [text for text in found if text in ("نمونه", "باطل", "پیش‌نویس", "پیش‌نویس نمونه")] == [mark][
            : len(mark)
        ]
    assert document.core_properties.content_status == mark


def test_the_letterhead_stands_in_the_head_of_the_first_page() -> None:
    head, *_ = reading.stories(reading.opened(sheets.write_docx(SESSIONS["sample"], STATIONERY)))
    found = [one.text for one in reading.paragraphs(head) if one.text]
    assert found == [
        "شهرداری منطقه ۲۰ تهران (نمونه)", "دبیرخانه شورایاری‌ها", "بسمه تعالی", "پیش‌نویس نمونه",
        "شماره: …………", "تاریخ: ۱۴۰۵/۰۸/۱۲", "پیوست: ندارد",
    ]  # fmt: skip


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "TURNED"])
def test_the_emblem_keeps_its_proportions_and_says_what_it_is(kind: str) -> None:
    """Also one that a camera turned, and without the mark by which python-docx knows a JPEG."""
    out = BytesIO()
    if kind == "TURNED":
        turned = Image.Exif()
        turned[0x0112] = 6
        Image.new("RGB", (100, 300), "green").save(out, "JPEG", exif=turned)
    else:
        Image.new("RGB", (300, 100), "green").save(out, kind)
    data = out.getvalue().replace(b"JFIF\0", b"none\0")
    image = LetterheadImage("a.png", 300, 100, hashlib.sha256(data).hexdigest(), data)
    own = replace(STATIONERY, profile=replace(PROFILE, print_form=PrintForm(image=image)))
    document = reading.opened(sheets.write_docx(SESSIONS["sample"], own))
    (inline,) = document.sections[0].first_page_header._element.iter(
        "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}inline"
    )
    assert inline.extent.cx == pytest.approx(inline.extent.cy * 3, rel=0.01)
    assert inline.docPr.get("descr") == "نشان سازمان"
    assert sheets.write_docx(SESSIONS["sample"], own) == sheets.write_docx(SESSIONS["sample"], own)


def test_headings_are_headings_to_the_navigation_pane() -> None:
    document = reading.opened(sheets.write_docx(SESSIONS["sample"], STATIONERY))
    headings = [one.text for one in document.paragraphs if one.style and one.style.name == "Heading 1"]
    assert headings[:2] == ["دستور جلسه", "حاضران"]
    assert headings[-1] == "امضا"
    (title,) = (one.text for one in document.paragraphs if one.style and one.style.name == "Title")
    assert title.startswith("صورتجلسه")
    assert reading.value(document.styles["Heading 1"].element, "pPr/outlineLvl") == "0"


def test_fonts_and_sizes_are_those_of_complex_scripts_too() -> None:
    styles = reading.opened(sheets.write_docx(SESSIONS["sample"], STATIONERY)).styles.element
    for faces in styles.iter(qn("w:rFonts")):
        assert {faces.get(qn(f"w:{slot}")) for slot in ("ascii", "hAnsi", "cs")} == {"Vazirmatn"}
    for properties in styles.iter(qn("w:rPr")):
        assert reading.value(properties, "sz") == reading.value(properties, "szCs")
    assert reading.value(styles, "docDefaults/rPrDefault/rPr/lang", "bidi") == "fa-IR"


def test_the_office_s_own_font_is_named_and_something_stands_in_for_it() -> None:
    files = [RESOURCES / "fonts" / f"Vazirmatn-{weight}.ttf" for weight in ("Regular", "Bold")]
    regular, bold = (
        FontFile("قلم اداره", file.name, hashlib.sha256(file.read_bytes()).hexdigest(), file.read_bytes())
        for file in files
    )
    data = sheets.write_docx(SESSIONS["empty"], replace(STATIONERY, font=OfficeFont(regular, bold)))
    with ZipFile(BytesIO(data)) as package:
        table = package.read("word/fontTable.xml").decode()
    assert 'w:name="قلم اداره"' in table
    assert 'w:altName w:val="Tahoma"' in table


def test_the_file_says_of_itself_what_the_printed_form_says() -> None:
    first = SESSIONS["sample"]
    core = reading.opened(sheets.write_docx(replace(first, issue=APPROVED), STATIONERY)).core_properties
    assert core.title.endswith("– ۲۰/ش/۱۴۰۵/۰۸/۱")
    assert core.author == "شهرداری منطقه ۲۰ تهران (نمونه) دبیرخانه شورایاری‌ها"
    assert core.language == "fa-IR"
    assert core.created == core.modified == APPROVED.approved_at
    assert core.comments == NOTICE


def test_approved_minutes_have_no_mark_that_would_vouch_for_an_edited_text() -> None:
    minutes = replace(SESSIONS["sample"], issue=APPROVED)
    whole = "".join(reading.texts(sheets.write_docx(minutes, STATIONERY)))
    assert "رمز بررسی برگه" not in whole
    assert APPROVED.content_sha256[:8] not in whole


def test_what_xml_cannot_hold_does_not_spoil_the_file() -> None:
    text = "آغاز\x00\x07 \u202eوارونه\u202c \ud800 \uffff <w:p/> & «پایان»"
    hall = SESSIONS["hall"]
    said = (Statement("s", text=text),)
    made = (Resolution("r", text=text),)
    meeting = replace(hall.meeting, statements=said, resolutions=made, turns=())
    minutes = replace(hall, content=replace(hall.content, meeting=meeting))
    found = reading.texts(sheets.write_docx(minutes, STATIONERY))
    assert sum(cleaned(text) in one for one in found) == 2
    assert cleaned(text) == "آغاز وارونه \ufffd \ufffd <w:p/> & «پایان»"
