"""The printed amendment: what it amends, why, and every place as it was and as it is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from app import documents, records
from app.documents.proof import order, reading
from app.domain import paper_code
from app.domain.amendment import Amendment, Rewording
from app.domain.minutes import Minutes, MinutesState
from app.domain.rewording import amended
from tests.documents import invariants
from tests.documents.conftest import RESOURCES
from tests.documents.minutes.conftest import PrintMinutes
from tests.documents.proof.conftest import PROFILE, proofread
from tests.documents.reading import one_line, page_texts

NUMBER = "20/ص/1405/08/1"
BEFORE = "3fa2b81c5d0e47f6a9b1c2d3e4f5061728394a5b6c7d8e9f0a1b2c3d4e5f6071"
REASON = "در شرح مصوبه ۳ نام محله جا افتاده بود؛ نامه GIS-2045/v2.4 آن را روشن کرد."
DUTY = (
    "شهرداری منطقه موظف است ظرف ۳۰ روز نسبت به آسفالت معابر محله «شهید رجایی» با قیر PG 64-22 اقدام کند و "
    "گزارش آن را به نشانی info@example.ir بفرستد. "
)
SORTS = (
    Rewording("مصوبه ۳، مهلت", "۱۴۰۵/۰۹/۰۱", "۱۴۰۵/۱۰/۱۵"),
    Rewording("مصوبه ۳، شرح", DUTY * 2, DUTY * 3),
    Rewording("سخنان، ردیف ۴", f"{DUTY}\nسطر دوم: PDF و Excel", ""),
    Rewording("پیوست ۲", "", "نقشه ایستگاه‌ها؛ نام پرونده: map-v2.pdf؛ اثر پرونده: " + "ab12" * 16),
    Rewording("مصوبه ۷، شرح", DUTY * 25, DUTY * 26),
)
Amend = Callable[..., Minutes]


@pytest.fixture(scope="module")
def amend(approved: Minutes) -> Amend:
    """The sample with an amendment of so many changes, as the version after the original."""

    def made(*changes: Rewording, ordinal: int = 1, reason: str = REASON) -> Minutes:
        said = Amendment(ordinal, NUMBER, date(2026, 11, 3), BEFORE, reason, changes)
        issue = replace(
            approved.issue,
            version=2,
            number=f"{NUMBER}/اصلاحیه-{ordinal}",
            content_sha256="9c" * 32,
            replaces=BEFORE,
        )
        return Minutes(replace(approved.content, amendment=said), issue)

    return made


def printed(minutes: Minutes) -> bytes:
    return documents.print_minutes(minutes, PROFILE, RESOURCES, records.write(minutes)).pdf


def lines(pdf: bytes) -> list[str]:
    return [order.logical(line.text) for text in reading.read(pdf).texts for line in text.lines]


@pytest.mark.parametrize("count", [1, 12, 60])
def test_it_keeps_every_rule_and_says_what_it_changes(amend: Amend, count: int) -> None:
    minutes = amend(*(SORTS * count)[:count])
    pdf = printed(minutes)
    invariants.check(pdf)
    assert proofread(pdf, minutes) == ()
    assert documents.lacking_facts(pdf, minutes, RESOURCES) == ()
    assert list(documents.read_scan(pdf)) == [paper_code.compose(minutes)]


def test_the_head_names_the_original_and_the_version_before(amend: Amend) -> None:
    said = lines(printed(amend(SORTS[0])))
    assert "اصلاحیه شماره ۱ صورتجلسه شماره ۲۰/ص/۱۴۰۵/۰۸/۱ مورخ ۱۴۰۵/۰۸/۱۲" in said
    assert any("علت اصلاح" in line for line in said)
    whole = " ".join(BEFORE[place : place + 8] for place in range(0, 64, 8))
    assert whole in [
        line.text for text in reading.read(printed(amend(SORTS[0]))).texts for line in text.lines
    ]


def test_the_session_itself_is_not_printed_again(amend: Amend, approved: Minutes) -> None:
    text = one_line(" ".join(page_texts(printed(amend(SORTS[0])))))
    assert "حاضران" not in text
    assert approved.meeting.venue not in text


def test_new_and_left_out_places_are_told(amend: Amend) -> None:
    text = lines(printed(amend(SORTS[2], SORTS[3])))
    assert "حذف شد" in text
    assert "–" in text


def test_everybody_signs_it_again(amend: Amend, approved: Minutes, print_minutes: PrintMinutes) -> None:
    fields = print_minutes(approved).pdf.count(b"/FT/Sig")
    assert print_minutes(amend(*SORTS)).pdf.count(b"/FT/Sig") == fields > 0


def test_every_page_that_bears_signatures_says_whose(amend: Amend) -> None:
    pages = page_texts(printed(amend(*SORTS)))
    assert "اصلاحیه" in pages[-1]
    assert all("9c9c9c9c" in page for page in pages)


def test_a_third_amendment_in_draft_has_no_code_and_no_field(amend: Amend) -> None:
    third = amend(SORTS[0], ordinal=3, reason="سطر یک\nسطر دو")
    issue = replace(
        third.issue, state=MinutesState.DRAFT, number="", content_sha256="", reason="سطر یک\nسطر دو"
    )
    draft = replace(third, issue=issue)
    pdf = printed(draft)
    assert proofread(pdf, draft) == ()
    assert b"/FT/Sig" not in pdf
    assert list(documents.read_scan(pdf)) == []


def test_another_wording_than_the_record_is_found(amend: Amend) -> None:
    pdf = printed(amend(SORTS[0], SORTS[1]))
    found = proofread(pdf, amend(SORTS[0], replace(SORTS[1], after=DUTY * 2 + "لغو شد.")))
    assert [one.place for one in found][:1] == ["موارد اصلاح، ردیف ۲، ستون «متن اصلاح‌شده»"]


def test_changes_as_they_are_derived_from_two_contents(amend: Amend, approved: Minutes) -> None:
    resolutions = approved.meeting.resolutions
    anew = (replace(resolutions[0], text="نصب ۷ ایستگاه Wi-Fi", due_on=date(2027, 1, 5)), *resolutions[2:])
    after = replace(approved.content, meeting=replace(approved.meeting, resolutions=anew))
    issue = amend().issue
    said = Amendment(1, NUMBER, date(2026, 11, 3), BEFORE, REASON)
    minutes = Minutes(amended(after, approved.content, said), issue)
    assert minutes.content.amendment
    assert len(minutes.content.amendment.changes) >= 3
    assert proofread(printed(minutes), minutes) == ()
