"""All members who are there sign: in one act, undone by one; or by itself, where that is the custom."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.domain.attendance import Presence
from app.domain.preparation import Preparation, Signers
from app.domain.series import Series
from app.services import attendance, history, meetings, minutes, register, signers, stages
from app.services.office import Office
from tests.services.hall import Hall, open_hall

SERIES = Series("series", "نشست نمونه", preparation=Preparation(all_neighbourhoods=False))


@pytest.fixture
def hall(office: Office) -> Hall:
    register.put(office, SERIES)
    return open_hall(office)


def set_custom(hall: Hall, custom: Signers) -> None:
    register.put(hall.office, replace(SERIES, preparation=replace(SERIES.preparation, signers=custom)))


def codes(hall: Hall) -> list[str]:
    return [state.gap.code for state in minutes.gaps(hall.office, hall.meeting_id)]


def who_signs(hall: Hall) -> set[str]:
    return {row.id for row in hall.meeting.attendance if row.signs}


def test_who_signs_is_asked_and_answered_in_one_act(hall: Hall) -> None:
    assert "only_officers_sign" not in codes(hall)
    attendance.pass_door(hall.office, hall.meeting_id, "councillor")
    assert "only_officers_sign" in codes(hall)
    before = who_signs(hall)
    signers.add_members(hall.office, hall.meeting_id)
    assert who_signs(hall) == before | {"councillor"}
    assert "only_officers_sign" not in codes(hall)
    history.undo(hall.office, hall.meeting_id)
    assert who_signs(hall) == before


def test_the_custom_of_the_series_is_not_asked_for_again(hall: Hall) -> None:
    attendance.pass_door(hall.office, hall.meeting_id, "councillor")
    set_custom(hall, Signers.OFFICERS)
    assert "only_officers_sign" not in codes(hall)
    stages.end(hall.at(12, 0).office, hall.meeting_id)
    assert "councillor" not in who_signs(hall)


def test_where_members_sign_the_end_of_the_session_says_so(hall: Hall) -> None:
    set_custom(hall, Signers.MEMBERS)
    attendance.pass_door(hall.office, hall.meeting_id, "councillor")
    attendance.mark(hall.office, hall.meeting_id, "police", Presence.PRESENT)
    stages.end(hall.at(12, 0).office, hall.meeting_id)
    assert "councillor" in who_signs(hall)
    assert "police" not in who_signs(hall)
    history.undo(hall.office, hall.meeting_id)
    assert (hall.meeting.ended, "councillor" in who_signs(hall)) == (None, False)


def test_a_meeting_of_no_series_asks(hall: Hall) -> None:
    meetings.revise(hall.office, hall.meeting_id, series_id=None)
    assert signers.custom(hall.office, None) is Signers.ASK
    attendance.mark_rest_present(hall.office, hall.meeting_id)
    assert "only_officers_sign" in codes(hall)
