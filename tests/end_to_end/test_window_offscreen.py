"""From an empty office to verified minutes, through the widgets alone, on the offscreen platform."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QTextEdit

from app import bootstrap, settings
from app.domain import quantity as quantities
from app.domain.counts import count
from app.domain.resolution import Resolution, ResolutionKind
from app.services import authority, importing, meetings, minutes, signatures, trust
from app.services.office import Office
from app.ui.program import Program
from tests.end_to_end.hands import QtHands
from tests.end_to_end.secretary import Secretary
from tests.end_to_end.sight import Sight

NOW = datetime(2026, 11, 22, 10, 47, tzinfo=timezone(timedelta(hours=3.5)))
PASSPHRASE, KEY_PASSPHRASE = "آب‌های آرام ۱۴۰۵", "کلید صفوی نمونه"
PERSIAN = str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")
SERIES = "نشست ماهیانه شهردار و مدیران ارشد منطقه ۲۰ با شورایاران"


def open_office(target: str) -> Office:
    return replace(bootstrap.open_office(target), clock=lambda: NOW)


@pytest.fixture
def office_file(tmp_path: Path) -> Path:
    return tmp_path / "office.dabir"


@pytest.fixture
def program(qapp: QApplication, office_file: Path, home: Path, tmp_path: Path) -> Iterator[Program]:
    """The program on an office file that is not there yet."""
    assert QApplication.instance() is qapp
    (home / "Documents").mkdir()
    faults: list[BaseException] = []
    made = Program(open_office, str(office_file), settings.Settings(), tmp_path / "settings.json")
    for told in (made.tasks.unexpected, made.tasks.problem):
        told.connect(faults.append)
    made.window.setWindowState(Qt.WindowState.WindowNoState)
    made.window.resize(1366, 768)
    made.show()
    made.window.activateWindow()
    yield made
    made.window.close()
    assert faults == []


@pytest.fixture
def sight(program: Program) -> Sight:
    sight = Sight(program.tasks)
    sight.until(lambda: program.desk.is_open and program.window.isActiveWindow(), "the office to be open")
    return sight


@pytest.fixture
def secretary(sight: Sight) -> Secretary:
    return Secretary(sight, QtHands(sight))


def test_from_an_empty_office_to_verified_minutes(
    secretary: Secretary, program: Program, office_file: Path, tmp_path: Path
) -> None:
    fills_the_office(secretary)
    records_the_session(secretary)
    assert_nothing_says_twenty(secretary)
    signed = closes_and_signs(secretary)
    program.window.close()
    office = open_office(str(office_file))
    assert_record_is_what_she_said(office)
    assert_signed_by_the_mayor(office, signed)
    assert_record_travels(office, tmp_path / "other.dabir")
    office.close()


def fills_the_office(secretary: Secretary) -> None:
    secretary.takes_the_district()
    secretary.go_to("اشخاص و نهادها")
    district = ("مدیریت شهری", "شهرداری منطقه ۲۰")
    police = ("سرکلانتری", "سرکلانتری نهم فرماندهی انتظامی تهران بزرگ")
    secretary.enters_person("سید", "احمد", "صفوی", "شهردار منطقه ۲۰", district)
    secretary.enters_person("سرگرد سید", "محمد", "حسینی", "سرکلانتر نهم", police)
    secretary.enters_person("", "مریم", "دبیری نمونه", "دبیر شورایاری‌ها", district)


def records_the_session(secretary: Secretary) -> None:
    secretary.go_to("جلسات")
    secretary.makes_meeting()
    sight = secretary.sight
    shown = {name: sight.widget(name, QLineEdit).text() for name in ("عنوان", "شماره جلسه", "محل برگزاری")}
    assert shown == {"عنوان": SERIES, "شماره جلسه": "۱", "محل برگزاری": "سالن شهید تهرانی مقدم"}
    secretary.pick("رئیس جلسه", "صفوی", "سید احمد صفوی")
    secretary.pick("دبیر جلسه", "دبیری", "مریم دبیری نمونه")
    secretary.open_part("دستور جلسه")
    secretary.adds_agenda("تأمین امنیت محلات", "دفترچه محلات")
    secretary.open_part("حضور و غیاب")
    secretary.marks_present("حسینی", "سرگرد سید محمد حسینی")
    secretary.adds_group("مدیران قرارگاه فرهنگی امام رضا(ع)")
    secretary.press("همه حاضر")
    secretary.open_part("اظهارات")
    secretary.adds_statement(
        ("صفوی", "سید احمد صفوی"), "تأمین امنیت محلات همواره یکی از خواسته‌های شورایاران بوده است."
    )
    secretary.adds_statement(("حسینی", "سرگرد سید محمد حسینی"), "طرح امنیت محله‌محور در حال اجراست.")
    secretary.open_part("مصوبات")
    records_the_resolutions(secretary)


def records_the_resolutions(secretary: Secretary) -> None:
    secretary.adds_resolution("تهیه و نصب کانکس", "تعهد", ("مدیریت شهری", "شهرداری منطقه ۲۰"))
    secretary.says_quantity("5", "کانکس")
    secretary.adds_resolution("استقرار ایستگاه پلیس در شهرری", "مجوز")
    secretary.says_quantity("15", "ایستگاه")
    secretary.press("تفکیک مقدار")
    secretary.adds_part("خارج از محدوده شهری", "8")
    secretary.adds_part("داخل محدوده شهری", "7")
    secretary.splits_part(1)
    secretary.adds_part("مدیریت شهری", "5")
    secretary.adds_part("فرمانداری", "2")
    secretary.splits_part(0)
    secretary.press("ثبت به‌عنوان تعیین‌نشده")
    secretary.press("پیوند با مصوبات و دستور جلسه")
    secretary.pick_one_more("مرتبط با", "کانکس", "۱. تهیه و نصب کانکس")


_OTHER_TWENTIES = re.compile(r"منطقه ۲۰|از ۲۰|\d\d(:\d\d)+")
"""The district, its count of neighbourhoods, and the clock on the wall."""


def assert_nothing_says_twenty(secretary: Secretary) -> None:
    """No total adds the 5 kiosks to the 15 stations; 20 is the district and its count of neighbourhoods."""
    said = [_OTHER_TWENTIES.sub("", text) for text in secretary.sight.read()]
    assert "جمع: ۱۵" in said
    assert not [text for text in said if "۲۰" in text]


def closes_and_signs(secretary: Secretary) -> Path:
    """What the session does not say (times, a deadline, the facts of the permit) is left blank."""
    secretary.open_part("صورتجلسه")
    sight = secretary.sight
    told = {"مصوبه ۱: مهلت تعیین نشده است.", "مصوبه ۲: مرجع، شماره یا تاریخ مجوز نوشته نشده است."}
    assert told <= set(sight.read())
    assert not sight.all_named("تأیید و صدور شماره", QAbstractButton)[0].isEnabled()
    secretary.approves()
    assert "شماره 20/ص/1405/09/1".translate(PERSIAN) in sight.read()
    assert_editing_is_refused(secretary)
    base = secretary.exports()
    secretary.press("کلید دفتر")
    secretary.press("گشودن تنظیمات")
    secretary.makes_authority(PASSPHRASE)
    secretary.makes_key(("صفوی", "سید احمد صفوی"), KEY_PASSPHRASE, PASSPHRASE)
    secretary.go_to("جلسات")
    secretary.signs(KEY_PASSPHRASE)
    (signed,) = set(base.parent.glob("*.pdf")) - {base}
    return signed


def assert_editing_is_refused(secretary: Secretary) -> None:
    """Approved minutes are read, with the reason why they are not written."""
    secretary.open_part("مصوبات")
    assert secretary.sight.sees("تأیید و قفل شده است")
    assert secretary.sight.widget("شرح مصوبه", QTextEdit).isReadOnly()
    assert not secretary.sight.all_named("مصوبه تازه", QTextEdit)
    secretary.open_part("صورتجلسه")


def assert_record_is_what_she_said(office: Office) -> None:
    (summary,) = meetings.summaries(office)
    found = meetings.read(office, summary.id)
    meeting = found.meeting
    assert [item.title for item in meeting.agenda] == ["تأمین امنیت محلات", "دفترچه محلات"]
    assert meeting.chair is not None
    assert meeting.secretary is not None
    assert (meeting.chair.name, meeting.chair.title) == ("سید احمد صفوی", "شهردار منطقه ۲۰")
    assert meeting.secretary.name == "مریم دبیری نمونه"
    counts = count(meeting.attendance)
    assert (counts.present, counts.groups_unknown, counts.unmarked) == (3, 1, 0)
    names = {row.id: row.name for row in meeting.attendance}
    assert [names.get(said.speaker_id or "") for said in meeting.statements] == [
        "سید احمد صفوی",
        "سرگرد سید محمد حسینی",
    ]
    assert_split_is_a_tree(*meeting.resolutions)
    assert found.issue.number == "20/ص/1405/09/1"


def assert_split_is_a_tree(kiosks: Resolution, stations: Resolution) -> None:
    """15 = 8 + 7, 7 = 5 + 2, nobody yet supplies the 8; the 5 kiosks are beside it, not in it."""
    assert (kiosks.kind, stations.kind) == (ResolutionKind.UNDERTAKING, ResolutionKind.PERMIT)
    assert (kiosks.related_ids, stations.related_ids) == ((stations.id,), (kiosks.id,))
    assert kiosks.quantity is not None
    assert stations.quantity is not None
    assert (kiosks.quantity.amount, kiosks.quantity.unit) == (5, "کانکس")
    assert (stations.quantity.amount, stations.quantity.unit) == (15, "ایستگاه")
    told = [
        (part.label or part.body_id, part.amount, part.unassigned)
        for part in quantities.walk(stations.quantity.split)
    ]
    assert told == [
        ("خارج از محدوده شهری", Decimal(8), False),
        (None, Decimal(8), True),
        ("داخل محدوده شهری", Decimal(7), False),
        ("sample-body-district", Decimal(5), False),
        ("sample-body-governorate", Decimal(2), False),
    ]
    assert quantities.imbalances(stations.quantity) == ()


def assert_record_travels(office: Office, other_file: Path) -> None:
    """Imported into an empty office and recorded again it is the same, byte for byte."""
    record = minutes.record(office, meetings.summaries(office)[0].id)
    other = open_office(str(other_file))
    assert minutes.record(other, importing.import_record(other, record).item_id) == record
    other.close()


def assert_signed_by_the_mayor(office: Office, signed: Path) -> None:
    made = authority.find(office)
    assert made is not None
    verdict = signatures.verify_bytes(signed.read_bytes(), trust.of(office), NOW)
    assert verdict.state.value == "intact"
    assert [seen.name for seen in verdict.signatures] == ["سید احمد صفوی"]
