"""Runs in a process of its own, on a real display: the secretary's job, done with a pointer and a keyboard.

    python -m tests.end_to_end.drive_window OFFICE FOLDER

Exit status 0 when the window says of the signed file that it is intact; else a screenshot is in FOLDER.
"""

from __future__ import annotations

import sys
from pathlib import Path

from app.bootstrap import open_office
from app.ui.program import Program
from tests.end_to_end.driven import drive
from tests.end_to_end.hands import Hands
from tests.end_to_end.secretary import Secretary
from tests.end_to_end.sight import Sight

AUTHORITY, KEY = "آب‌های آرام ۱۴۰۵", "کلید صفوی نمونه"


def main(office: str, folder: str) -> int:
    """Show the window and do the job."""
    return drive(_do_the_job, open_office, office, Path(folder))


def _do_the_job(_program: Program, sight: Sight, hands: Hands) -> None:
    secretary = Secretary(sight, hands)
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
    secretary.press("کلید دفتر")
    secretary.press("گشودن تنظیمات")
    secretary.makes_authority(AUTHORITY)
    secretary.makes_key(("صفوی", "سید احمد صفوی"), KEY, AUTHORITY)
    secretary.go_to("جلسات")
    secretary.signs(KEY)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
