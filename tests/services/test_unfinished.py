"""Lines that were begun and not taken: they outlive the program, and are nobody else's."""

from __future__ import annotations

import stat
import sys
from pathlib import Path

import pytest

from app.domain.attendance import Stay
from app.domain.gap import Gap, Weight
from app.domain.problems import Problem, Refusal
from app.domain.resolution import Resolution
from app.services import attendance, meetings, minutes, sample, unfinished
from app.services.office import Office
from app.services.unfinished import Unfinished
from tests.services.hall import Hall, open_hall

LINE = Unfinished("r", "نصب ۵ کانکس\nمسئول: ")


def test_a_line_is_read_as_it_was_kept(office: Office) -> None:
    assert unfinished.read(office, "meeting") is None
    unfinished.keep(office, "meeting", LINE)
    assert unfinished.read(office, "meeting") == LINE
    assert unfinished.read(office, "another") is None


@pytest.mark.parametrize("key", ["../../x", "a/b\\c:*?", "م\n«خط»", "x" * 5000])
def test_any_key_names_a_file_of_the_folder(office: Office, key: str) -> None:
    unfinished.keep(office, key, LINE)
    assert unfinished.read(office, key) == LINE
    assert len(list(_folder(office).iterdir())) == 1


def test_an_empty_line_is_dropped(office: Office) -> None:
    unfinished.keep(office, "meeting", LINE)
    unfinished.keep(office, "meeting", Unfinished("r", " \n"))
    assert unfinished.read(office, "meeting") is None
    assert list(_folder(office).iterdir()) == []
    unfinished.drop(office, "meeting")


@pytest.mark.skipif(sys.platform == "win32", reason="rights are kept otherwise there")
def test_only_she_can_read_it(office: Office) -> None:
    unfinished.keep(office, "meeting", LINE)
    (file,) = _folder(office).iterdir()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700


@pytest.mark.parametrize("broken", [b"", b"\xff", b"[]", b'{"id": "r"}', b'{"text": '])
def test_what_cannot_be_read_is_nothing(office: Office, broken: bytes) -> None:
    unfinished.keep(office, "meeting", LINE)
    (file,) = _folder(office).iterdir()
    file.write_bytes(broken)
    assert unfinished.read(office, "meeting") is None


def test_a_disk_that_refuses_is_told(office: Office) -> None:
    _folder(office).write_text("a file where the folder should be")
    with pytest.raises(Problem):
        unfinished.keep(office, "meeting", LINE)


# what the closing asks


def test_a_line_that_was_never_taken_stops_the_approval_until_it_is_left_out(office: Office) -> None:
    meeting_id = sample.fill(office)
    unfinished.keep(office, meeting_id, LINE)
    with pytest.raises(Refusal, match="gaps_open") as refused:
        minutes.approve(office, meeting_id)
    (gap,) = refused.value.values["gaps"]
    assert (gap.code, gap.weight, gap.item_id) == ("line_unfinished", Weight.BLANK, LINE.id)
    assert gap.values == {"text": "نصب ۵ کانکس مسئول:"}
    assert gap in [state.gap for state in minutes.gaps(office, meeting_id)]
    minutes.acknowledge_all(office, meeting_id)
    minutes.approve(office, meeting_id)
    approved = meetings.read(office, meeting_id).meeting
    assert gap.key not in approved.acknowledged  # the record holds nothing of this computer
    assert "line_unfinished" not in minutes.record(office, meeting_id).decode()
    assert unfinished.read(office, meeting_id) == LINE
    assert gap not in [state.gap for state in minutes.gaps(office, meeting_id)]


def test_a_line_that_was_taken_or_emptied_is_no_gap(office: Office) -> None:
    hall = open_hall(office)
    unfinished.keep(office, hall.meeting_id, LINE)
    assert unfinished.gap(office, hall.meeting)
    meetings.add(office, hall.meeting_id, Resolution(LINE.id, text="نصب ۵ کانکس"))
    assert unfinished.gap(office, hall.meeting) is None
    unfinished.keep(office, hall.meeting_id, Unfinished("other", "  "))
    assert unfinished.gap(office, hall.meeting) is None


def test_a_long_line_is_told_by_its_beginning(office: Office) -> None:
    hall = open_hall(office)
    unfinished.keep(office, hall.meeting_id, Unfinished("r", "نصب " * 200))
    gap = unfinished.gap(office, hall.meeting)
    assert gap
    text = str(gap.values["text"])
    assert text.endswith("نصب…")
    assert len(text) <= 81


def test_a_time_that_is_still_to_come_is_told_while_the_session_is_on(office: Office) -> None:
    hall = open_hall(office)
    hall.at(10, 30)
    attendance.correct_stays(hall.office, hall.meeting_id, "councillor", [Stay(hall.now.time(), None)])
    assert _of_times(hall) == []
    hall.at(10, 20)
    (gap,) = _of_times(hall)
    assert (gap.code, gap.item_id, gap.where) == ("stay_in_future", "councillor", "arrived")
    hall.later(days=1)
    assert _of_times(hall) == []


def _folder(office: Office) -> Path:
    return office.keys.with_name(f"{office.keys.stem}.unfinished")


def _of_times(hall: Hall) -> list[Gap]:
    return [one for one in minutes.beside(hall.office, hall.meeting) if one.code == "stay_in_future"]
