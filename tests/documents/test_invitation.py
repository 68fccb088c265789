"""The invitation: to one, to all or to nobody yet; it says when, where and about what, and reads back."""

from __future__ import annotations

from dataclasses import replace
from datetime import time
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from app.documents import Printed, invitation, sheets
from app.documents.invitation import Addressee, InvitationFacts
from app.documents.press import Outfit
from app.domain.meeting import Meeting
from app.domain.minutes import Issue, Minutes, compose
from app.domain.print_form import PaperSize, PrintForm
from app.domain.problems import Problem
from app.domain.register import Register
from tests import strategies
from tests.documents.reading import by_pdfium
from tests.documents.sessions import PRINTED_AT, SESSIONS, STATIONERY, check, lines_of

GREAT = SESSIONS["great"]
PERSON = Addressee("مهندس پروین یدکی نمونه", "شورایار", "", "نمونه ۳")


@pytest.fixture(scope="module")
def outfit() -> Outfit:
    return sheets.outfit(STATIONERY, "invitation")


def facts(minutes: Minutes, *addressees: Addressee) -> InvitationFacts:
    """Invitations that the chair signs."""
    return InvitationFacts(minutes, addressees, minutes.meeting.chair, PRINTED_AT)


def everybody(minutes: Minutes) -> tuple[Addressee, ...]:
    """All rows of a meeting."""
    return tuple(
        Addressee(
            row.name, row.title, minutes.body_name(row.body_id),
            minutes.neighbourhood_name(row.neighbourhood_id), row.is_group,
        )
        for row in minutes.meeting.attendance
    )  # fmt: skip


def assert_reads_back(said: InvitationFacts, outfit: Outfit) -> Printed:
    """Print, and compare what stands on the pages with what was to be read."""
    printed = sheets.print_invitations(said, STATIONERY, lambda _done, _of: None)
    wanted = invitation.papers(said, outfit)
    assert sheets.proofread_papers(printed.pdf, wanted, outfit, printed.pages_of_each) == ()
    return printed


def lines(said: InvitationFacts, outfit: Outfit) -> list[str]:
    """The text of the letters."""
    return lines_of(invitation.papers(said, outfit), outfit)


def with_facts(**changed: Any) -> Minutes:
    """The great session with other facts."""
    meeting: Meeting = replace(GREAT.meeting, **changed)
    return replace(GREAT, content=replace(GREAT.content, meeting=meeting))


@pytest.mark.parametrize("name", SESSIONS)
def test_letters_read_back_and_are_fit_for_the_archive(name: str, outfit: Outfit) -> None:
    minutes = SESSIONS[name]
    some = everybody(minutes)[:: len(minutes.meeting.attendance) // 20 + 1]
    printed = assert_reads_back(facts(minutes, *some), outfit)
    assert printed.pages_of_each == (1,) * max(1, len(some))
    check(printed.pdf)


def test_each_of_230_people_has_a_page() -> None:
    printed = sheets.print_invitations(facts(GREAT, *everybody(GREAT)), STATIONERY, lambda _done, _of: None)
    assert printed.pages_of_each == (1,) * 230


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(strategies.offices())
def test_every_record_reads_back(outfit: Outfit, office: tuple[Register, Meeting]) -> None:
    register, meeting = office
    minutes = compose(meeting, register, Issue())
    assert_reads_back(facts(minutes, *everybody(minutes)[:3]), outfit)


def test_it_says_to_whom_when_where_and_about_what(outfit: Outfit) -> None:
    said = lines(facts(GREAT, PERSON), outfit)
    assert said[3:6] == ["شماره: …………", "تاریخ: ۱۴۰۵/۰۸/۱۱", "پیوست: ندارد"]
    assert said[6:8] == ["به: مهندس پروین یدکی نمونه", "شورایار، محله نمونه ۳"]
    title = "صد و هجدهمین نشست ماهیانه شهردار و مدیران ارشد منطقه با شورایاران (نمونه)"
    assert said[8] == f"موضوع: دعوت به {title}"
    assert said[10] == (
        f"به استحضار می‌رساند {title} روز سه‌شنبه مورخ ۱۴۰۵/۰۸/۱۲، ساعت ۰۹:۳۰، "
        "در سالن اجتماعات نمونه برگزار می‌شود."
    )
    assert said[12] == "۱) بررسی موضوع شماره ۱ محلات (ارائه: معاون شهرسازی؛ ۱۵ دقیقه)"
    assert "جانشین خود را با معرفی‌نامه" in "".join(said)
    assert said[-2:] == ["نادر کریمی نمونه", "شهردار منطقه"]


def test_what_came_of_an_item_is_not_in_the_invitation(outfit: Outfit) -> None:
    first, second, *_ = GREAT.meeting.agenda
    agenda = (replace(first, outcome="تصویب شد"), replace(second, outside=True))
    said = "\n".join(lines(facts(with_facts(agenda=agenda), PERSON), outfit))
    assert first.title.replace("1", "۱") in said
    assert "تصویب شد" not in said
    assert "شماره ۲" not in said


@pytest.mark.parametrize(
    ("title", "ordinal", "said"),
    [
        ("جلسه شورا", 3, "سومین جلسه شورا"),
        ("شورای معاونان", 1, "اولین جلسه شورای معاونان"),
        ("شورای معاونان", None, "جلسه شورای معاونان"),
        ("نشست شورا", None, "نشست شورا"),
        ("", 2, "دومین نشست ماهیانه شورایاران"),
    ],
)
def test_the_meeting_is_called_by_its_place_in_the_row(
    outfit: Outfit, title: str, ordinal: int | None, said: str
) -> None:
    found = lines(facts(with_facts(title=title, ordinal=ordinal), PERSON), outfit)
    assert f"موضوع: دعوت به {said}" in found


def test_a_body_is_asked_for_its_delegate(outfit: Outfit) -> None:
    said = lines(facts(GREAT, Addressee("فرماندهی انتظامی نمونه", is_body=True)), outfit)
    assert said[6:7] == ["به: فرماندهی انتظامی نمونه"]
    assert "نماینده آن نهاد را برای حضور در این جلسه با معرفی‌نامه" in "".join(said)


def test_without_a_name_a_form_is_left_to_be_filled_by_hand(outfit: Outfit) -> None:
    said = lines(facts(SESSIONS["empty"]), outfit)
    assert "به: …………………" in said
    assert said.count("…………………") == 3, "post, name and post of whoever signs"
    assert [one for one in said if one.endswith(") …………………")] == [f"{n}) …………………" for n in "۱۲۳"]


def test_the_planned_hour_counts_and_the_real_one_only_without_it(outfit: Outfit) -> None:
    later = with_facts(planned_start=None, started=time(10, 15))
    assert any("ساعت ۱۰:۱۵" in one for one in lines(facts(later, PERSON), outfit))


def test_each_letter_counts_its_own_pages(outfit: Outfit) -> None:
    agenda = GREAT.meeting.agenda * 8
    printed = assert_reads_back(facts(with_facts(agenda=agenda), PERSON, PERSON), outfit)
    assert printed.pages_of_each == (3, 3)
    assert by_pdfium(printed.pdf).count("صفحه ۱ از ۳") == 2


def test_on_narrow_paper_it_reads_back_too() -> None:
    own = PrintForm(paper=PaperSize.A5)
    stationery = replace(STATIONERY, profile=replace(STATIONERY.profile, print_form=own))
    outfit = sheets.outfit(stationery, "invitation")
    said = facts(GREAT, PERSON)
    printed = sheets.print_invitations(said, stationery, lambda _done, _of: None)
    papers = invitation.papers(said, outfit)
    assert sheets.proofread_papers(printed.pdf, papers, outfit, printed.pages_of_each) == ()


def test_the_work_can_be_ended_between_two_letters() -> None:
    told: list[int] = []

    def stop(done: int, of: int) -> None:
        told.append(done)
        assert of == 230
        if done == 3:
            raise Problem("stopped")

    with pytest.raises(Problem, match="stopped"):
        sheets.print_invitations(facts(GREAT, *everybody(GREAT)), STATIONERY, stop)
    assert told == [0, 1, 2, 3]
