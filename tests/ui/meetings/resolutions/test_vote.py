"""رأی‌گیری in the editor of a resolution, entered as the secretary hears it announced."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.domain.attendance import Attendance, Presence
from app.domain.identity import new_id
from app.domain.resolution import Resolution
from app.domain.vote import NO_VOTE, Vote, VoteKind, entitled
from app.services import history, meetings, votes
from app.services.office import Office
from app.ui.desk import Desk
from app.ui.meetings.resolutions import ResolutionsPart
from app.ui.meetings.resolutions.details import Details
from app.ui.meetings.resolutions.vote_field import VoteField

Typist = Callable[[QWidget, str], None]
KIOSKS, STATIONS = "sample-r2", "sample-r3"
COUNTED = Vote(VoteKind.COUNTED, 12, 2, 1)


@pytest.fixture
def details(part: ResolutionsPart, office: Office, sample_id: str) -> Details:
    """The less used fields of the kiosks, with رأی‌گیری opened by its heading; fifteen may vote."""
    for number in range(15 - len(entitled(meetings.read(office, sample_id).meeting.attendance))):
        row = Attendance(new_id(), f"عضو {number}", presence=Presence.PRESENT)
        meetings.add(office, sample_id, row)
    assert len(entitled(meetings.read(office, sample_id).meeting.attendance)) == 15
    part.show_meeting(meetings.read(office, sample_id))
    part.list.choose(KIOSKS)
    assert not part.editor.details.vote.is_open()
    part.editor.details.vote.heading.click()
    return part.editor.details


@pytest.fixture
def vote(details: Details) -> VoteField:
    """How it was voted, of the kiosks."""
    return details.voting.vote


@pytest.fixture
def count(vote: VoteField, desk: Desk, type_text: Typist) -> Callable[..., None]:
    """Chooses «با شمارش آرا» and types the counts, leaving each field."""

    def counted(in_favour: str, against: str = "", abstained: str = "") -> None:
        vote.kind.button(VoteKind.COUNTED).click()
        for field, text in zip(vote.counts, (in_favour, against, abstained), strict=True):
            field.selectAll()
            type_text(field, text)
            field.flush()
            desk.tasks.drain()

    return counted


def pick(field: QWidget, text: str, type_text: Typist, qtbot: QtBot, desk: Desk) -> None:
    """Type a name and take the first that the list offers."""
    type_text(field, text)
    popup = QApplication.activePopupWidget()
    assert popup is not None, "nobody of this name is offered"
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    desk.tasks.drain()


def test_twelve_for_two_against_and_one_abstained_of_fifteen(
    vote: VoteField, details: Details, count: Callable[..., None], one: Callable[[str], Resolution]
) -> None:
    assert not vote.counting.isVisible()
    count("12", "2", "1")
    assert one(KIOSKS).vote == COUNTED
    assert vote.voters.text() == "از ۱۵ نفر دارای رأی"
    assert vote.in_favour.text() == "۱۲"
    assert not vote.property("problem")
    assert details.voting.summary(one(KIOSKS).vote) == "با شمارش آرا · ۱۲ موافق، ۲ مخالف، ۱ ممتنع"


def test_twenty_votes_of_fifteen_are_refused_at_the_counts_and_stay_there_to_be_corrected(
    vote: VoteField, count: Callable[..., None], one: Callable[[str], Resolution]
) -> None:
    count("20")
    assert "(۲۰)" in vote.property("problem")
    assert "(۱۵)" in vote.property("problem")
    assert vote.in_favour.property("invalid")
    assert vote.in_favour.text() == "۲۰"
    assert one(KIOSKS).vote == Vote(VoteKind.COUNTED)
    count("12", "2", "1")
    assert not vote.property("problem")
    assert one(KIOSKS).vote == COUNTED


def test_of_two_counts_that_are_too_many_together_either_can_be_corrected(
    vote: VoteField, count: Callable[..., None], one: Callable[[str], Resolution]
) -> None:
    count("12", "12")
    assert vote.property("problem")
    assert one(KIOSKS).vote == Vote(VoteKind.COUNTED, 12)
    count("3", "12")
    assert not vote.property("problem")
    assert one(KIOSKS).vote == Vote(VoteKind.COUNTED, 3, 12)


def test_what_is_no_number_is_told_and_stays_while_the_others_are_saved(
    vote: VoteField, count: Callable[..., None], one: Callable[[str], Resolution]
) -> None:
    count("دوازده", "2")
    assert "خوانده نشد" in vote.property("problem")
    assert vote.in_favour.text() == "دوازده"
    assert one(KIOSKS).vote == Vote(VoteKind.COUNTED, None, 2)
    count("12", "2")
    assert not vote.property("problem")
    assert one(KIOSKS).vote == Vote(VoteKind.COUNTED, 12, 2)


def test_unanimity_needs_no_numbers_and_drops_those_that_were_given(
    vote: VoteField, count: Callable[..., None], one: Callable[[str], Resolution]
) -> None:
    count("12", "2", "1")
    vote.kind.button(VoteKind.UNANIMOUS).click()
    assert one(KIOSKS).vote == Vote(VoteKind.UNANIMOUS)
    assert not vote.counting.isVisible()
    vote.kind.button(VoteKind.NONE).click()
    assert one(KIOSKS).vote == NO_VOTE


def test_a_recused_person_is_named_and_no_longer_counted_among_the_voters(
    details: Details, desk: Desk, one: Callable[[str], Resolution], type_text: Typist, qtbot: QtBot
) -> None:
    vote, recused = details.voting.vote, details.voting.recused
    vote.kind.button(VoteKind.COUNTED).click()
    pick(recused.input, "پاکدل", type_text, qtbot, desk)
    assert one(KIOSKS).vote.recused_ids == ("sample-row-c2",)
    assert vote.voters.text() == "از ۱۴ نفر دارای رأی"
    type_text(recused.input, "گلستانی")  # absent
    assert recused.input.offered_labels() == []
    recused.input.clear()
    qtbot.keyClick(recused.input, Qt.Key.Key_Backspace)
    assert one(KIOSKS).vote.recused_ids == ()
    assert vote.voters.text() == "از ۱۵ نفر دارای رأی"


def test_who_has_voted_already_cannot_be_recused(
    details: Details,
    desk: Desk,
    count: Callable[..., None],
    one: Callable[[str], Resolution],
    type_text: Typist,
    qtbot: QtBot,
) -> None:
    count("12", "2", "1")
    recused = details.voting.recused
    pick(recused.input, "پاکدل", type_text, qtbot, desk)
    assert "(۱۴)" in recused.property("problem")
    assert recused.value() == ()
    assert one(KIOSKS).vote == COUNTED


def test_who_proposed_it_is_picked_of_those_who_were_there(
    details: Details, desk: Desk, one: Callable[[str], Resolution], type_text: Typist, qtbot: QtBot
) -> None:
    pick(details.voting.proposed_by, "حسینی", type_text, qtbot, desk)
    assert one(KIOSKS).vote.proposed_by == "sample-row-hosseini"


def test_undo_brings_back_the_counts_that_another_kind_has_dropped(
    vote: VoteField,
    desk: Desk,
    sample_id: str,
    count: Callable[..., None],
    one: Callable[[str], Resolution],
) -> None:
    count("12")
    vote.kind.button(VoteKind.UNANIMOUS).click()
    desk.tasks.drain()
    desk.do(history.undo, sample_id)
    assert one(KIOSKS).vote == Vote(VoteKind.COUNTED, 12)
    assert vote.value() == (VoteKind.COUNTED, 12, None, None)
    assert vote.counting.isVisible()


def test_the_group_is_open_where_there_was_a_vote_and_folded_where_there_was_none(
    details: Details, part: ResolutionsPart, office: Office, sample_id: str
) -> None:
    votes.take(office, sample_id, STATIONS, VoteKind.MAJORITY)
    part.show_meeting(meetings.read(office, sample_id))
    part.list.choose(STATIONS)
    assert details.vote.is_open()
    assert details.voting.vote.kind.value() is VoteKind.MAJORITY
    part.list.choose(KIOSKS)
    assert not details.vote.is_open()


def test_the_missing_counts_are_a_chip_that_leads_to_them(
    details: Details, part: ResolutionsPart, desk: Desk
) -> None:
    details.voting.vote.kind.button(VoteKind.COUNTED).click()
    desk.tasks.drain()
    details.vote.set_open(False)
    place = part.list.rows.place(KIOSKS)
    assert place is not None
    assert "شمار آرا نوشته نشده" in [mark.text for mark in part.list.rows.row(place).marks]
    part.jump_to(KIOSKS, "vote")
    assert details.vote.is_open()
    assert part.focusWidget() is details.voting.vote.in_favour


def test_approved_minutes_show_the_vote_and_let_nothing_be_changed(
    details: Details, part: ResolutionsPart, count: Callable[..., None]
) -> None:
    count("12", "2", "1")
    part.editor.set_locked(True)
    vote = details.voting.vote
    assert not vote.kind.isEnabled()
    assert all(field.isReadOnly() for field in (*vote.counts, details.voting.proposed_by))
    assert not details.voting.recused.input.isVisible()
