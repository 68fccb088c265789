"""What is read from the screen is what stands on the reading copy, word for word, passage by passage."""

from __future__ import annotations

import pytest

from app.documents import reading_copy, reading_passages, sheets
from app.documents.press import Outfit
from app.domain.reading import PassageKind
from tests.documents.sessions import SESSIONS, STATIONERY, lines_of


@pytest.fixture(scope="module")
def outfit() -> Outfit:
    return sheets.outfit(STATIONERY, "reading_copy")


@pytest.mark.parametrize("name", SESSIONS)
def test_the_screen_says_what_the_paper_says(name: str, outfit: Outfit) -> None:
    minutes = SESSIONS[name]
    found = reading_passages.read(minutes, outfit)
    said = [line.text.strip() for one in found for line in one.lines]
    paper = lines_of(reading_copy.papers(minutes, outfit), outfit)
    headings = {one.heading for one in found}
    assert [line for line in paper if line not in headings] == [line for line in said if line not in headings]


def test_each_resolution_and_each_speaker_is_a_passage_of_its_own(outfit: Outfit) -> None:
    minutes = SESSIONS["great"]
    found = reading_passages.read(minutes, outfit)
    decided = [one.item_ids for one in found if one.kind is PassageKind.RESOLUTION]
    assert decided == [(one.id,) for one in minutes.meeting.resolutions]
    assert len({one.key for one in found}) == len(found)


def test_a_meeting_of_which_nothing_is_known_can_be_read_too(outfit: Outfit) -> None:
    found = reading_passages.read(SESSIONS["empty"], outfit)
    assert [one.kind for one in found] == [
        PassageKind.FACTS,
        PassageKind.AGENDA,
        PassageKind.PRESENCE,
        PassageKind.STATEMENTS,
        PassageKind.RESOLUTION,
        PassageKind.CLOSING,
    ]
    assert all(one.lines for one in found)
