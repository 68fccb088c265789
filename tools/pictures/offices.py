"""Offices to look at («نمونه»): the sample, a prepared session, a roster in Excel, a year's holidays."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta, timezone
from pathlib import Path
from typing import TYPE_CHECKING

from app.domain.holiday import Holiday
from app.domain.preparation import Preparation
from app.domain.resolution import Resolution, ResolutionKind

if TYPE_CHECKING:
    from app.services.office import Office

NOW = datetime(2026, 11, 22, 10, 47, tzinfo=timezone(timedelta(hours=3.5)))
"""What every clock says: 10:47 of یکشنبه ۱ آذر ۱۴۰۵."""

PASSPHRASE = "correct horse battery staple"
_MEHR, _FRIDAY = date(2026, 10, 22), date(2026, 11, 27)
_AGENDA = ("قرائت صورتجلسه پیشین", "گزارش پیگیری مصوبات جلسه پیش", "امنیت محلات")
_HOLIDAYS = (
    Holiday(date(2026, 6, 25), "تاسوعای حسینی"),
    Holiday(date(2026, 6, 26), "عاشورای حسینی"),
    Holiday(date(2026, 11, 22), "مناسبت نمونه با نامی که از یک سطر کوتاه بلندتر است"),
)
_ROSTER = (
    ("نام", "نام خانوادگی", "سمت", "محله", "عضویت", "تلفن همراه", "کد ملی", "کفش"),
    ("زهره", "نوری‌زاده", "شورایار", "کوی نمونه", "اصلی", 9123456789, "", 38),
    ("علی‌اکبر", "صادقی نمونه", "مسئول هماهنگی امور محلات", "دولت‌آباد", "علی‌البدل", 9350000000, "", 42),
)


def open_office(target: str) -> Office:
    """An office whose clock stands still."""
    from app import bootstrap

    return replace(bootstrap.open_office(target), clock=lambda: NOW)


def fill(office_file: Path) -> str:
    """Put the sample into a new office; the identifier of its meeting comes back."""
    from app.services import sample

    office = open_office(str(office_file))
    meeting_id = sample.fill(office)
    office.close()
    return meeting_id


def prepare_session(office: Office) -> str:
    """A new session on a Friday, prepared by its series, after one that left three resolutions open."""
    from app.services import attendance, meetings, minutes, register

    known = register.read(office)
    register.put(office, replace(known.series[0], preparation=Preparation(time(9, 30), _AGENDA)))
    body = known.bodies[0].id
    earlier = meetings.create(office, held_on=_MEHR).meeting
    assert earlier is not None
    for at, (text, due) in enumerate(
        (
            ("نصب ۵ دستگاه کانکس نگهبانی در بوستان‌های محله‌های دولت‌آباد، سیزده آبان و ظهیرآباد", 19),
            ("تکمیل روشنایی بوستان شقایق", 60),
            ("عمل به برنامه‌های دفترچه محلات و رعایت زمان‌بندی آن در هر دو بخش شهری و روستایی", 90),
        )
    ):
        one = Resolution(f"open-{at}", ResolutionKind.RESOLUTION, text, responsible_ids=(body,))
        meetings.add(office, earlier.id, replace(one, due_on=_MEHR + timedelta(days=due)))
    meetings.revise(office, earlier.id, started=time(9, 30), ended=time(11))
    attendance.mark_rest_present(office, earlier.id)
    minutes.acknowledge_all(office, earlier.id)
    minutes.approve(office, earlier.id)
    prepared = meetings.create(office, held_on=_FRIDAY).meeting
    assert prepared is not None
    return prepared.id


def enter_holidays(office: Office) -> None:
    """The lunar holidays of this year."""
    from app.services import holidays

    holidays.replace(office, 1405, list(_HOLIDAYS))


def write_roster(office: Office, to: Path) -> Path:
    """A workbook with somebody new, somebody in a new place, and a namesake who stays unclear."""
    import openpyxl

    from app.services import register

    twin = next(one for one in register.read(office).people if one.positions)
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (*_ROSTER, (twin.first_name, twin.last_name, "شورایار", "کوی نمونه", "", "", "", 40)):
        sheet.append(list(row))
    book.save(to)
    return to


def sign_minutes(office: Office, meeting_id: str, folder: Path) -> Path:
    """The approved minutes, signed by their chair with a key of this office."""
    from app.services import authority, keys, meetings, minutes, register, signatures

    chair = meetings.read(office, meeting_id).meeting.chair
    assert chair is not None
    person = register.find_person(office, chair.person_id or "")
    authority.create(office, PASSPHRASE)
    keys.enrol(office, person, PASSPHRASE, PASSPHRASE)
    plain = folder / "minutes.pdf"
    minutes.export(office, meeting_id, plain)
    return signatures.sign_file(office, plain, person, PASSPHRASE, folder / "signed.pdf")
