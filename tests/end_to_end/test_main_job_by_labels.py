"""The main job as a screen reader's user does it: the real program, by roles, names and keys alone.

From an empty office to signed minutes; nothing of the program is imported here but what reads its results.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest

from app import bootstrap
from app.services import meetings
from tests.end_to_end import atspi_bus
from tests.end_to_end.atspi import PATIENCE, Reader
from tests.end_to_end.conftest import needs_display

ROOT = Path(__file__).resolve().parents[2]
CHAIR, SECRETARY = "نسرین نمونه", "بهروز نمونه"
SAID = "روشنایی بوستان محله کامل شود."
DECIDED = "نصب چراغ در بوستان محله"
AUTHORITY, KEY = "آب‌های آرام ۱۴۰۵", "کلید نسرین نمونه"

pytestmark = [
    pytest.mark.end_to_end,
    needs_display,
    pytest.mark.skipif(bool(atspi_bus.missing()), reason=f"not installed: {', '.join(atspi_bus.missing())}"),
]


@pytest.fixture
def session(environ: dict[str, str]) -> Iterator[dict[str, str]]:
    """The environment of programs that a screen reader hears."""
    with atspi_bus.session_bus(environ) as environ:
        yield environ


@pytest.fixture
def reader(session: dict[str, str]) -> Iterator[Reader]:
    """A screen reader; it is there before the program."""
    with atspi_bus.Bus(session) as bus:
        yield Reader(bus, session)


@pytest.fixture
def program(session: dict[str, str], tmp_path: Path) -> Iterator[subprocess.Popen[bytes]]:
    """The program, with an office that is not there yet."""
    command = [sys.executable, "-m", "app", "--office", str(tmp_path / "office.dabir")]
    with subprocess.Popen(command, env=session, cwd=ROOT) as running:
        try:
            yield running
        finally:
            running.kill()


def test_the_main_job_by_labels(reader: Reader, program: subprocess.Popen[bytes], tmp_path: Path) -> None:
    paper = tmp_path / "minutes.pdf"
    the_office_is_welcomed(reader)
    people_are_entered(reader)
    a_meeting_is_prepared(reader)
    they_come(reader)
    it_is_said_and_decided(reader)
    it_is_closed(reader)
    it_is_written_to(reader, paper)
    it_is_signed(reader)
    reader.keys("alt+F4")
    assert program.wait(timeout=PATIENCE) == 0

    assert_the_record_has_the_words(tmp_path / "office.dabir")
    assert verdict(paper) == "unsigned"
    assert verdict(paper.with_name("minutes-signed.pdf"), tmp_path / "office.keys" / "root.pem") == "intact"


def the_office_is_welcomed(reader: Reader) -> None:
    reader.write("نام سازمان", "شهرداری نمونه")
    reader.write("واحد", "دبیرخانه نمونه")
    reader.press("آغاز با فهرست منطقه ۲۰")
    reader.hears("۲۰ محله، ۶ نهاد")


def people_are_entered(reader: Reader) -> None:
    reader.press("اشخاص و نهادها", "radio button")
    reader.find("filler", "هنوز کسی ثبت نشده است")
    for name, title in ((CHAIR, "معاون شهردار"), (SECRETARY, "دبیر شورایاری‌ها")):
        first, last = name.split()
        reader.keys("ctrl+n")
        reader.write("نام", first, within="شخص تازه")
        reader.write("نام خانوادگی", last)
        reader.press("سمت تازه")
        reader.write("سمت", title)
        reader.pick("نهاد", "مدیریت", "شهرداری منطقه ۲۰")
        reader.find("cell", f"نام: {name}، {title} · منطقه ۲۰")


def a_meeting_is_prepared(reader: Reader) -> None:
    reader.press("جلسات", "radio button")
    reader.press("جلسه جدید", within="هنوز جلسه‌ای ثبت نشده است")
    reader.until(lambda: reader.find("text", "رئیس جلسه").description == "رئیس جلسه تعیین نشده است.", "a gap")
    reader.pick("رئیس جلسه", "نسرین", CHAIR)
    reader.pick("دبیر جلسه", "بهروز", SECRETARY)
    reader.write("ساعت شروع در دعوت‌نامه", "10:00")
    reader.press("نمونه است (روی برگه نوشته می‌شود)", "check box")
    reader.press("دستور جلسه", "page tab")
    reader.write("بند تازه دستور جلسه", "گزارش محلات")
    reader.keys("Return")
    reader.find("panel", "۱. گزارش محلات")


def they_come(reader: Reader) -> None:
    """One by letters of the name and Enter, one by the state of the chosen row."""
    reader.press("حضور و غیاب", "page tab")
    reader.write("نام یا شماره ردیف", "نسرین")
    reader.hears(f"۱. {CHAIR}، ثبت‌نشده")
    reader.keys("Return")
    reader.hears(f"«{CHAIR}»")
    reader.go_into("فهرست حضور", "list")
    reader.keys("Down")
    reader.press("حاضر", "radio button", within="وضعیت حضور")
    reader.hears(f"«{SECRETARY}»")


def it_is_said_and_decided(reader: Reader) -> None:
    reader.press("اظهارات", "page tab")
    reader.pick("گوینده", "نسرین", CHAIR)
    reader.write("متن اظهار", SAID)
    reader.keys("ctrl+Return")
    reader.find("panel", f"۱. {CHAIR}: {SAID}")
    reader.press("مصوبات", "page tab")
    reader.write("مصوبه تازه", DECIDED)
    reader.keys("ctrl+Return")
    reader.hears(f"مصوبه «{DECIDED}» ثبت شد")
    reader.write("مقدار", "15")
    reader.write("واحد", "چراغ")
    reader.write("مهلت", "1405/12/20")
    reader.keys("Tab")
    reader.find("list item", f"۱. {DECIDED}، مصوبه، ۱۵ چراغ، ۱۴۰۵/۱۲/۲۰، مسئول تعیین نشده")


def it_is_closed(reader: Reader) -> None:
    reader.press("مشخصات", "page tab")
    for verb in ("شروع: اکنون", "پایان: اکنون"):
        reader.press(verb, within="زمان")
    reader.keys("ctrl+shift+e")
    reader.find("text", "متن قرائت")
    reader.hears("نشست ماهیانه")
    reader.press("تکمیل کاستی‌ها", "radio button")
    reader.press("همه جاهای خالی بماند")
    reader.press("شماره و چاپ")
    reader.press("تأیید و صدور شماره")
    reader.hears("تأیید نهایی؟ متن قفل می‌شود")
    reader.press("تأیید نهایی؟ متن قفل می‌شود")
    reader.sees("زمان تأیید")


def it_is_written_to(reader: Reader, paper: Path) -> None:
    reader.press("نسخه PDF…")
    reader.write("نام پرونده:", str(paper))
    reader.press("ذخیره")
    reader.hears(f"نوشته شد: {paper.name}")


def it_is_signed(reader: Reader) -> None:
    """By the chair, with a key of the office's own authority; by the secretary with a pen."""
    reader.press("ثبت امضا", "radio button")
    reader.press("امضای رقمی…")
    reader.press("کلید دفتر", "radio button")
    reader.press("گشودن تنظیمات")
    for field in ("گذرواژه مرجع", "تکرار گذرواژه"):
        reader.write_secret(field, AUTHORITY)
    reader.press("ساختن مرجع گواهی")
    reader.pick("کلید تازه برای", "نسرین", CHAIR)
    for field, passphrase in (
        ("گذرواژه خود او", KEY),
        ("تکرار گذرواژه", KEY),
        ("گذرواژه مرجع گواهی", AUTHORITY),
    ):
        reader.write_secret(field, passphrase)
    reader.press("ساختن کلید")
    reader.sees(f"کلید «{CHAIR}»")
    reader.press("جلسات", "radio button")
    reader.write_secret("گذرواژه کلید", KEY)
    reader.press("امضا کن")
    reader.hears("سالم است")
    reader.press("ثبت امضا با خودکار روی کاغذ")
    reader.press("ثبت شود؟")
    reader.sees(f"امضای {SECRETARY}: با خودکار روی کاغذ")


def assert_the_record_has_the_words(office_file: Path) -> None:
    office = bootstrap.open_office(str(office_file))
    (summary,) = meetings.summaries(office)
    meeting = meetings.read(office, summary.id).meeting
    office.close()
    assert [item.title for item in meeting.agenda] == ["گزارش محلات"]
    assert [row.name for row in meeting.attendance] == [CHAIR, SECRETARY]
    assert [said.text for said in meeting.statements] == [SAID]
    (lamps,) = meeting.resolutions
    assert lamps.text == DECIDED
    assert lamps.quantity is not None
    assert (lamps.quantity.amount, lamps.quantity.unit) == (Decimal(15), "چراغ")


def verdict(file: Path, *trust: Path) -> str:
    """What the command line says of the file."""
    command = [sys.executable, "-m", "app", "verify", str(file), "--json"]
    for root in trust:
        command += ["--trust", str(root)]
    verified = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert verified.stdout, verified.stderr
    said: str = json.loads(verified.stdout)["verdict"]
    return said
