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
from app.domain.resolution import ResolutionStatus
from app.domain.resolution_line import LineIndex, as_line
from app.domain.statement import StatementKind
from app.persian import calendar, digits
from app.records import read
from app.services import founding
from app.services.office import Office
from app.ui.meetings.meeting_head import MeetingHead
from app.ui.meetings.resolutions.labels import label
from app.ui.program import Program
from tests.end_to_end.driven import drive
from tests.end_to_end.hands import Hands
from tests.end_to_end.keyboard import Keyboard
from tests.end_to_end.sight import Sight

SAMPLE = paths.resources() / "sample"
MEETING = read((SAMPLE / "minutes.json").read_bytes()).meeting
DAY = datetime(2026, 11, 3, 10, 5)
TEHRAN = timezone(timedelta(hours=3.5))
DISTRICT, COUNCILLORS = "شهرداری منطقه ۲۰", "شورایاران منطقه ۲۰"
CAMP = "مدیران اجرایی قرارگاه فرهنگی امام رضا(ع)"
LINKS = "پیوند با مصوبات و دستور جلسه"
NOT_IN_A_LINE = (
    ("محل، شرط و دلیل", "دلیل و هدف", "rationale"),
    ("اعتبار و سند مبدأ", "سند مبدأ", "source_document"),
    ("وضعیت به نقل و توضیحات", "وضعیت به نقل", "status_text"),
    ("وضعیت به نقل و توضیحات", "توضیحات", "notes"),
)
"""What a line cannot say and the sample says: the group of fields, the field, and the value."""
COUNTED = 7
"""So many councillors come with the series."""


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

    def shows_the_eve(self) -> None:
        self.moment = DAY - timedelta(days=1)


def main(office: str, folder: str) -> int:
    """In an office that has the register of the sample and no meeting."""
    wall = Wall()

    def open_office(target: str) -> Office:
        return replace(bootstrap.open_office(target), clock=wall.of_the_office)

    wall.shows_the_eve()
    prepared = open_office(office)
    founding.enter_register(prepared, _register_of_the_eve(Path(folder)))
    prepared.close()

    def job(program: Program, sight: Sight, hands: Hands) -> None:
        _record_the_session(program, Keyboard(sight, hands), wall)

    return drive(job, open_office, office, Path(folder), wall.now)


def _register_of_the_eve(folder: Path) -> Path:
    """The register of the sample, before this meeting had its number."""
    register = json.loads((SAMPLE / "register.json").read_text("utf-8"))
    (series,) = register["register"]["series"]
    series["last_ordinal"] = MEETING.ordinal - 1
    file = folder / "register.json"
    file.write_text(json.dumps(register, ensure_ascii=False), "utf-8")
    return file


def _record_the_session(program: Program, secretary: Keyboard, wall: Wall) -> None:
    secretary.makes_meeting()
    _it_is_prepared(secretary)
    _the_others_are_invited(secretary)
    secretary.goes_to_part(3, "در سالن")
    wall.shows(10, 5)
    (head,) = secretary.sight.all_of(MeetingHead)
    secretary.sight.until(lambda: head.step == "start", "the window to see that it is the day")
    secretary.commands(head.next.text())
    _people_come(secretary, wall)
    _they_speak(secretary)
    _it_is_decided(secretary, program)
    wall.shows(12, 10)
    assert head.step == "end"
    secretary.commands(head.next.text())
    _they_had_asked(secretary)
    _the_forms_are_filled(secretary)
    _the_stations_are_split(secretary)
    _it_is_closed(secretary)


def _it_is_prepared(secretary: Keyboard) -> None:
    """On the eve: what the series does not say of this meeting."""
    secretary.corrects("عنوان", f"{MEETING.title}")
    secretary.corrects("تاریخ", calendar.short(DAY.date()))
    secretary.fills("ساعت شروع در دعوت‌نامه", "10:00")
    secretary.picks("رونوشت به", "فرمانداری", "فرمانداری شهرستان ری")
    secretary.ticks("نمونه است (روی برگه نوشته می‌شود)")


def _the_others_are_invited(secretary: Keyboard) -> None:
    """Groups, guests and a substitute, each in the place that the protocol gives them."""
    secretary.goes_to_part(3, "در سالن")
    for said in (f"مدیران ارشد {DISTRICT}، {DISTRICT}", "کریمی", "رضوان", f"شورایاران، {COUNCILLORS}"):
        if "،" in said:
            secretary.adds_group(said)
        else:
            secretary.marks(said)
        secretary.moves_up(COUNTED)
    secretary.marks("یوسفی", "حسینی")
    secretary.adds_group("رؤسای کلانتری سطح منطقه، فرماندهی انتظامی تهران بزرگ")
    secretary.adds_group(f"{CAMP}، قرارگاه فرهنگی امام رضا(ع)")
    secretary.opens_details("رضوان")
    secretary.picks("جانشینِ", "کریمی", "نادر کریمی نمونه")
    secretary.fills("شماره نامه", "نمونه/12")
    secretary.opens_details("حسینی")
    secretary.ticks("امضا می‌کند")
    secretary.opens_details("مدیران اجرایی")
    secretary.ticks("امضا می‌کند")


def _people_come(secretary: Keyboard, wall: Wall) -> None:
    """The exceptions first, then «همه حاضر»: nobody of those has a time of arrival."""
    secretary.marks_as("mark_excused", "صادقی")
    secretary.marks_as("mark_absent", "گلستانی", "چراغی", "پاکدل")
    secretary.press("mark_rest")
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
    speakers = [one.speaker_id for one in MEETING.statements]
    kinds = list(StatementKind)
    for row, letters, name in (
        ("sample-row-safavi", "صفوی", "سید احمد صفوی"),
        ("sample-row-hosseini", "حسینی", "سرگرد سید محمد حسینی"),
        ("sample-row-qarargah", "مدیران اجرایی", CAMP),
    ):
        secretary.queues(letters, name, speakers.count(row))
        for one in MEETING.statements:
            if one.speaker_id == row:
                secretary.next_says(one.text, kinds.index(one.kind))
    secretary.press("stop_speaker")


def _it_is_decided(secretary: Keyboard, program: Program) -> None:
    """The lines that say the resolutions of the sample, as far as a line can."""
    index = LineIndex(program.desk.register)
    for decided in MEETING.resolutions:
        line = as_line(decided, index, DAY.date())
        assert line is not None, decided.text
        secretary.takes_line(line)


def _they_had_asked(secretary: Keyboard) -> None:
    """The requests of the councillors, with the resolutions that answer them."""
    rows = {one.id: at for at, one in enumerate(MEETING.resolutions, 1)}
    secretary.goes_to_part(5, "اظهارات")
    for at, asked in enumerate(MEETING.requests):
        secretary.commands("درخواست تازه")
        secretary.reads_on(asked.text)
        secretary.fills("موضوع", asked.topic)
        if not at:  # the next is raised by whoever raised the last one
            secretary.fills("از سوی", asked.raised_by)
            secretary.picks("نهاد", COUNCILLORS)
        for answer in asked.answered_by:
            secretary.picks("پاسخ آن", f"مصوبه {digits.grouped(rows[answer])}")


def _the_forms_are_filled(secretary: Keyboard) -> None:
    """What no line says of a resolution."""
    secretary.goes_to_part(6, "مصوبات")
    for at, decided in enumerate(MEETING.resolutions, 1):
        said = [(group, name, getattr(decided, field)) for group, name, field in NOT_IN_A_LINE]
        said = [one for one in said if one[-1]]
        if not said and decided.status is ResolutionStatus.ADOPTED:
            continue
        secretary.commands(f"مصوبه {digits.grouped(at)}: {decided.text[:60]}")
        if decided.status is ResolutionStatus.DONE:
            secretary.steps("وضعیت", "Down", 2)
        for group, name, value in said:
            secretary.opens_group(group, name)
            secretary.fills(name, value)
    secretary.commands(f"مصوبه ۲: {MEETING.resolutions[1].text}")
    secretary.opens_group(LINKS, "مرتبط با")
    secretary.picks("مرتبط با", "استقرار ایستگاه", f"۳. {MEETING.resolutions[2].text}")


def _the_stations_are_split(secretary: Keyboard) -> None:
    """15 = 8 + 7, 7 = 5 + 2, and nobody yet supplies the 8."""
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
    secretary.sight.until_read()
    secretary.goes_on_to("تأیید نهایی؟ متن قفل می‌شود")  # «انصراف» has the caret
    secretary.press("Return")
    secretary.sight.wait_for("زمان تأیید")


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
