"""Runs in a process of its own, on a real display: the secretary's job, done with a pointer and a keyboard.

    python -m tests.end_to_end.drive_window OFFICE FOLDER

Exit status 0 when the window says of the signed file that it is intact; else a screenshot is in FOLDER.
"""

from __future__ import annotations

import sys
import traceback
from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from app import paths, settings
from app.bootstrap import open_office
from app.ui.application import build_application
from app.ui.program import Program
from tests.end_to_end.secretary import Secretary
from tests.end_to_end.sight import Sight
from tests.end_to_end.x_hands import XHands

AUTHORITY, KEY = "آب‌های آرام ۱۴۰۵", "کلید صفوی نمونه"


def main(office: str, folder: str) -> int:
    """Show the window and do the job."""
    _application = build_application(
        ["dabir"], resources=paths.resources(), translations=paths.translations()
    )
    program = Program(open_office, office, settings.Settings(), Path(folder) / "settings.json")
    faults: list[BaseException] = []
    for told in (program.tasks.unexpected, program.tasks.problem):
        told.connect(faults.append)
    sys.excepthook = lambda _kind, fault, _trace: faults.append(fault)
    program.show()
    program.window.showFullScreen()
    try:
        _do_the_job(program)
        assert not faults, faults
    except Exception:
        traceback.print_exc()
        _photograph(Path(folder))
        return 1
    finally:
        program.window.close()
        QApplication.processEvents()
    return 0


def _do_the_job(program: Program) -> None:
    sight = Sight(program.tasks)
    sight.until(lambda: program.desk.is_open and program.window.isActiveWindow(), "the office to be open")
    secretary = Secretary(sight, XHands(sight))
    secretary.takes_the_district()
    secretary.go_to("اشخاص و نهادها")
    district = ("مدیریت", "شهرداری منطقه ۲۰")
    secretary.enters_person("سید", "احمد", "صفوی", "شهردار منطقه ۲۰", district)
    secretary.enters_person("", "مریم", "دبیری نمونه", "دبیر شورایاری‌ها", district)
    secretary.go_to("جلسات")
    secretary.makes_meeting()
    secretary.pick("رئیس جلسه", "صفوی", "سید احمد صفوی")
    secretary.pick("دبیر جلسه", "دبیری", "مریم دبیری نمونه")
    secretary.open_part("اظهارات")
    secretary.adds_statement(("صفوی", "سید احمد صفوی"), "برنامه محلات در اختیار شورایاران قرار گرفته است.")
    secretary.open_part("مصوبات")
    secretary.adds_resolution("استقرار ایستگاه پلیس", "مجوز")
    secretary.says_quantity("15", "ایستگاه")
    secretary.press("تفکیک مقدار")
    secretary.adds_part("خارج از محدوده شهری", "8")
    secretary.adds_part("داخل محدوده شهری", "7")
    secretary.open_part("صورتجلسه")
    secretary.approves()
    secretary.exports()
    secretary.press("گشودن تنظیمات")
    secretary.makes_authority(AUTHORITY)
    secretary.makes_key(("صفوی", "سید احمد صفوی"), KEY, AUTHORITY)
    secretary.go_to("جلسات")
    secretary.signs(KEY)


def _photograph(folder: Path) -> None:
    """The whole screen, as a person would see it."""
    QGuiApplication.primaryScreen().grabWindow(0).save(str(folder / "screen.png"))


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
