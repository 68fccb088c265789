"""Runs in a process of its own: the session of the sample, from the list to the number, by keys alone.

    python -m tests.end_to_end.drive_session OFFICE FOLDER

Exit status 0 when the minutes have their number; else a screenshot is in FOLDER.  The clock on the wall is
set by the script, so that who comes at 10:25 comes at 10:25.
"""

from __future__ import annotations

import json
import sys
from dataclasses import replace
from datetime import datetime, time, timedelta, timezone
from pathlib import Path

from app import bootstrap, paths
from app.domain.quantity import Axis
from app.domain.resolution_line import LineIndex, as_line
from app.records import read
from app.services import founding
from app.services.office import Office
from app.ui.meetings.resolutions.labels import label
from app.ui.program import Program
from tests.end_to_end.driven import drive
from tests.end_to_end.hands import Hands
from tests.end_to_end.keyboard import Keyboard
from tests.end_to_end.sight import Sight

SAMPLE = paths.resources() / "sample"
DAY = datetime(2026, 11, 3, 10, 5)
TEHRAN = timezone(timedelta(hours=3.5))
GROUPS = ("مدیران ارشد شهرداری منطقه ۲۰", "شورایاران", "رؤسای کلانتری سطح منطقه")
CAMP = "مدیران اجرایی قرارگاه فرهنگی امام رضا(ع)"


class Wall:
    """The clock on the wall."""

    def __init__(self) -> None:
        self.moment = DAY

    def now(self) -> datetime:
        return self.moment

    def of_the_office(self) -> datetime:
        return self.moment.replace(tzinfo=TEHRAN)

    def shows(self, hour: int, minute: int) -> None:
        self.moment = datetime.combine(DAY.date(), time(hour, minute))


def main(office: str, folder: str) -> int:
    """In an office that has the register of the sample and no meeting."""
    wall = Wall()

    def open_office(target: str) -> Office:
        return replace(bootstrap.open_office(target), clock=wall.of_the_office)

    prepared = open_office(office)
    founding.enter_register(prepared, SAMPLE / "register.json")
    prepared.close()

    def job(program: Program, sight: Sight, hands: Hands) -> None:
        _record_the_session(program, Keyboard(sight, hands), wall)

    return drive(job, open_office, office, Path(folder), wall.now)


def _record_the_session(program: Program, secretary: Keyboard, wall: Wall) -> None:
    secretary.makes_meeting()
    secretary.goes_to_part(3, "در سالن")
    secretary.commands("رسمیت جلسه")
    _people_come(secretary, wall)
    _they_speak(secretary)
    _it_is_decided(secretary, program)
    wall.shows(12, 10)
    secretary.commands("ختم جلسه")
    _the_stations_are_split(secretary)
    _it_is_closed(secretary)


def _people_come(secretary: Keyboard, wall: Wall) -> None:
    secretary.marks("صفوی", "دبیری", "آذری", "ژرف", "وفایی", "یوسفی")
    for group in GROUPS:
        secretary.adds_group(group, 1)
    secretary.marks("حسینی")
    secretary.adds_group(CAMP, 1)
    secretary.marks_as("mark_excused", "صادقی")
    secretary.marks_as("mark_absent", "گلستانی")
    for hour, minute, letters in (
        (10, 25, "چراغی"),
        (10, 40, "پاکدل"),
        (10, 50, "وفایی"),
        (11, 15, "پاکدل"),
        (11, 20, "وفایی"),
        (11, 40, "ژرف"),
    ):
        wall.shows(hour, minute)
        secretary.marks(letters)


def _they_speak(secretary: Keyboard) -> None:
    said = json.loads((SAMPLE / "minutes.json").read_text("utf-8"))["content"]["meeting"]["statements"]
    speakers = [one["speaker_id"] for one in said]
    for row, letters, name in (
        ("sample-row-safavi", "صفوی", "سید احمد صفوی"),
        ("sample-row-hosseini", "حسینی", "سرگرد سید محمد حسینی"),
        ("sample-row-qarargah", "مدیران اجرایی", CAMP),
    ):
        secretary.queues(letters, name, speakers.count(row))
        for one in said:
            if one["speaker_id"] == row:
                secretary.next_says(one["text"])
    secretary.press("stop_speaker")


def _it_is_decided(secretary: Keyboard, program: Program) -> None:
    """The lines that say the resolutions of the sample, as far as a line can."""
    index = LineIndex(program.desk.register)
    for decided in read((SAMPLE / "minutes.json").read_bytes()).meeting.resolutions:
        line = as_line(decided, index, DAY.date())
        assert line is not None, decided.text
        secretary.takes_line(line)


def _the_stations_are_split(secretary: Keyboard) -> None:
    """15 = 8 + 7, 7 = 5 + 2, and nobody yet supplies the 8."""
    secretary.goes_to_part(6, "مصوبات")
    secretary.commands("مصوبه ۳: استقرار ایستگاه پلیس در شهرری")
    secretary.commands("تفکیک مقدار")
    secretary.adds_part("خارج از محدوده شهری", "8", "Alt+Left")
    secretary.goes_on_to("ثبت به‌عنوان تعیین‌نشده")
    secretary.press("Space")
    secretary.goes_on_to(label(Axis.PLACE))
    secretary.adds_part("داخل محدوده شهری", "7", "Alt+Left")
    secretary.adds_part("مدیریت شهری", "5")
    secretary.adds_part("فرمانداری", "2")


def _it_is_closed(secretary: Keyboard) -> None:
    secretary.goes_to_part(7, "صورتجلسه")
    secretary.commands("همه جاهای خالی بماند")
    secretary.commands("تأیید و صدور شماره")
    secretary.commands("تأیید نهایی؟ متن قفل می‌شود")
    secretary.sight.wait_for("زمان تأیید")


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
