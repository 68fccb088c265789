"""Words replaced in many texts are one act: undone as one, refused once the minutes are approved."""

from __future__ import annotations

import pytest

from app.domain.agenda import AgendaItem
from app.domain.problems import Refusal
from app.domain.statement import Statement
from app.domain.texts import occurrences
from app.services import history, meetings, minutes, sample, texts
from app.services.office import Office


def test_all_places_are_one_act(office: Office) -> None:
    meeting = meetings.create(office).meeting
    assert meeting is not None
    meetings.add(office, meeting.id, AgendaItem("a", "کانکس"))
    meetings.add(office, meeting.id, Statement("s", text="کانكس و کانکس"))
    before = meetings.read(office, meeting.id).meeting
    texts.apply(office, meeting.id, occurrences(before, "کانکس", "اتاقک"))
    after = meetings.read(office, meeting.id).meeting
    assert (after.agenda[0].title, after.statements[0].text) == ("اتاقک", "اتاقک و اتاقک")
    history.undo(office, meeting.id)
    assert meetings.read(office, meeting.id).meeting == before


def test_approved_texts_are_not_touched(office: Office) -> None:
    meeting_id = sample.fill(office)
    minutes.approve(office, meeting_id)
    meeting = meetings.read(office, meeting_id).meeting
    with pytest.raises(Refusal, match="locked"):
        texts.apply(office, meeting_id, occurrences(meeting, "کانکس", "—"))
