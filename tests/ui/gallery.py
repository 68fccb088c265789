"""Every widget of the kit, for builders of pages: `python -m tests.ui.gallery FOLDER` grabs light and dark.

All people here are invented.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, time
from decimal import Decimal
from pathlib import Path

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from app.persian.calendar import short
from app.ui import theme
from app.ui.application import build_application
from app.ui.main_window import MainWindow
from app.ui.widgets import (
    Banner,
    Card,
    CheckField,
    Chip,
    ChoiceField,
    CodeField,
    Column,
    DateField,
    Dot,
    EmptyPage,
    Entry,
    FlowLayout,
    FormGrid,
    LineField,
    NumberField,
    Page,
    PickField,
    PickManyField,
    StepTabs,
    TableView,
    TextArea,
    TimeField,
    Tone,
    button,
    chip_button,
    line,
    scrolled,
    words,
)
from app.ui.widgets.page_stack import PageEntry

ROOT = Path(__file__).resolve().parents[2]
TODAY = date(2026, 11, 22)
BODIES = [
    Entry(1, "شهرداری منطقه ۲۰", "نهاد", also="منطقه بیست"),
    Entry(2, "سرکلانتری نهم", "نیروی انتظامی"),
    Entry(3, "فرمانداری شهرستان ری", "نهاد"),
    Entry(4, "شورایاری دولت‌آباد", "محله", also="دولت آباد"),
    Entry(5, "قرارگاه فرهنگی نمونه", "گروه"),
]


@dataclass(frozen=True)
class Sitting:
    number: str
    title: str
    venue: str
    day: date
    state: str
    tone: Tone


SITTINGS = [
    Sitting(
        "۷",
        "نشست ماهیانه با شورایاران",
        "سالن شهید تهرانی مقدم",
        date(2026, 11, 22),
        "در حال برگزاری",
        "primary",
    ),
    Sitting(
        "۶", "نشست ماهیانه با شورایاران", "سالن شهید تهرانی مقدم", date(2026, 10, 23), "تأییدشده", "green"
    ),
    Sitting("۵", "نشست ماهیانه با شورایاران", "سرای محله نمونه", date(2026, 9, 22), "پیش‌نویس", "amber"),
    Sitting("۴", "نشست فوق‌العاده پیگیری مصوبات", "سالن همایش‌ها", date(2026, 8, 22), "امضاشده", "green"),
    Sitting("۳", "نشست ماهیانه با شورایاران", "سالن همایش‌ها", date(2026, 7, 22), "باطل", "red"),
]


def meetings() -> QWidget:
    page = Page("جلسات", "۵ جلسه · ۱ پیش‌نویس")
    search = LineField("جست‌وجو در جلسه‌ها")
    search.setAccessibleName("جست‌وجو")
    search.setFixedWidth(theme.current().px(240))
    page.header.add_action(search)
    page.header.add_action(button("جلسه جدید", kind="primary", icon="add"))
    card = Card(flush=True)
    table = TableView(
        [
            Column("شماره", lambda s: s.number, 80, strong=True),
            Column("عنوان", lambda s: s.title, detail=lambda s: s.venue, strong=True),
            Column("تاریخ", lambda s: short(s.day), 130, sort=lambda s: s.day, figures=True),
            Column("وضعیت", lambda s: s.state, 170, tone=lambda s: s.tone),
        ],
        identity=lambda s: s.number,
        name="جلسات",
        row_height=52,
    )
    table.set_rows(SITTINGS)
    table.select("۶")
    card.body.addWidget(table)
    page.body.addWidget(card)
    return page


def fields() -> QWidget:
    page = Page("نشست ماهیانه با شورایاران · جلسه ۷", "سالن شهید تهرانی مقدم · رئیس: سید احمد صفوی · «نمونه»")
    for text, strong, tone in (
        ("حاضر", "۱۱۸", "green"),
        ("غایب", "۲۱", "plain"),
        ("موجه", "۶", "plain"),
        ("محلات", "۱۷ از ۲۰", "amber"),
        ("مانع بستن", "۲", "red"),
    ):
        page.header.add_fact(Chip(text, tone, strong))  # type: ignore[arg-type]
    page.header.add_action(button("پایان جلسه", kind="primary"))
    tabs = StepTabs(
        [("facts", "مشخصات"), ("agenda", "دستور جلسه"), ("attendance", "حضور و غیاب"),
         ("statements", "اظهارات"), ("resolutions", "مصوبات"), ("minutes", "صورتجلسه")],
        "بخش‌های جلسه",
    )  # fmt: skip
    tabs.set_count("agenda", "۵")
    tabs.set_count("statements", "۹")
    tabs.choose("attendance")
    page.bands.addWidget(tabs)
    inner = QWidget()
    columns = QHBoxLayout(inner)
    columns.setContentsMargins(0, 0, 0, 0)
    columns.setSpacing(theme.current().px(10))
    columns.addWidget(facts_card(), 3)
    columns.addWidget(people_card(), 2)
    page.body.addWidget(scrolled(inner))
    return page


def facts_card() -> Card:
    card = Card("مشخصات جلسه", "۲ کاستی")
    card.add_action(chip_button("مهلت تعیین نشده", tone="amber"))
    card.add_action(chip_button("+ پیوست"))
    form = FormGrid(2)
    title = form.add("عنوان", LineField(), span=2)
    title.set_value("نشست ماهیانه شهردار و مدیران ارشد منطقه ۲۰ با شورایاران")
    day = form.add("تاریخ", DateField(today=lambda: TODAY))
    day.set_value(TODAY)
    kind = form.add(
        "نوع", ChoiceField([("r", "مصوبه"), ("u", "تعهد"), ("p", "مجوز"), ("n", "توصیه و تأکید")])
    )
    kind.set_value("u")
    form.add("ساعت شروع", TimeField()).set_value(time(9, 30))
    wrong = form.add("ساعت پایان", TimeField())
    wrong.setText("۲۵:۷۰")
    wrong.flush()
    form.add("مقدار", NumberField(), hint="۷ ایستگاه هنوز تعیین نشده است").set_value(Decimal(12345))
    form.add("شماره نامه", CodeField("۱۲۳/۴۵")).set_value("20/1405/12")
    chair = form.add("رئیس جلسه", PickField("نام شخص", BODIES))
    chair.set_value(2)
    several = form.add("همکاران", PickManyField("افزودن نهاد", BODIES))
    several.set_value([1, 3])
    text = form.add("شرح", TextArea("شرح مصوبه را بنویسید", lines=2), span=2)
    text.set_value(
        "موفق شدیم برای استقرار ۱۵ ایستگاه پلیس در شهرری مجوز بگیریم که در ۸ نقطه خارج از محدوده شهری "
        "و ۷ نقطه داخل محدوده شهری نصب خواهند شد."
    )
    form.add("یادداشت", TextArea("خالی", lines=1))
    locked = form.add("شماره (قفل)", LineField())
    locked.setReadOnly(True)
    locked.set_value("۱۴۰۵/م/۷")
    card.body.addWidget(form)
    checks = QHBoxLayout()
    ticked = CheckField("یادآوری یک هفته پیش از مهلت")
    ticked.set_value(True)
    checks.addWidget(ticked)
    checks.addWidget(CheckField("مستمر"))
    checks.addStretch(1)
    card.body.addLayout(checks)
    buttons = QHBoxLayout()
    buttons.addWidget(button("ذخیره و بعد", kind="primary", icon="ok"))
    buttons.addWidget(button("پیش‌نمایش", icon="preview"))
    buttons.addWidget(button("افزودن ردیف", kind="quiet", icon="add"))
    buttons.addStretch(1)
    buttons.addWidget(button("حذف", kind="danger", icon="delete"))
    disabled = button("چاپ", icon="print")
    disabled.setEnabled(False)
    buttons.addWidget(disabled)
    card.body.addLayout(buttons)
    card.body.addStretch(1)
    return card


def people_card() -> QWidget:
    side = QWidget()
    column = QVBoxLayout(side)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme.current().px(10))
    column.addWidget(Banner("فهرست حاضران از جلسه پیش آورده شد.", "primary", "واگرد", lambda: None))
    column.addWidget(Banner("برای ۳ مصوبه مهلت تعیین نشده است.", "amber", "رفتن به نخستین", lambda: None))
    column.addWidget(Banner("جمع تفکیک (۱۶) از مقدار کل (۱۵) بیشتر است.", "red", closable=True))
    column.addWidget(Banner("صورتجلسه تأیید و قفل شد.", "green"))
    card = Card("حضور", "۱۴۵ نفر", flush=True)
    rows: list[tuple[str, str, str, Tone]] = [
        ("زهرا کریمی‌نژاد (نمونه)", "دبیر شورایاری · دولت‌آباد", "ثبت‌نشده", "plain"),
        ("حسین کریمی (نمونه)", "عضو اصلی · سیزده آبان", "۰۹:۲۸", "green"),
        ("مریم کریم‌پور (نمونه)", "عضو اصلی · علائین", "با تأخیر ۱۰:۰۵", "amber"),
        ("محمد کریمیان (نمونه)", "معاون فنی", "غیبت موجه", "red"),
    ]
    for name, role, state, tone in rows:
        card.body.addWidget(line())
        row = QHBoxLayout()
        row.setContentsMargins(14, 4, 14, 4)
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(words(name))
        names.addWidget(words(role, "muted"))
        row.addWidget(Dot(tone))
        row.addLayout(names)
        row.addStretch(1)
        row.addWidget(words(state, "muted"))
        card.body.addLayout(row)
    tags = QWidget()
    flow = FlowLayout(tags)
    flow.setContentsMargins(14, 6, 14, 6)
    for text in ("تعهد", "شهرداری منطقه ۲۰", "مرتبط با ۱", "مستمر"):
        flow.addWidget(words(text, "tag"))
    card.body.addWidget(tags)
    column.addWidget(card)
    column.addStretch(1)
    return side


def empty() -> QWidget:
    page = Page("محلات")
    page.body.addWidget(
        EmptyPage(
            "neighbourhoods",
            "هنوز محله‌ای ثبت نشده است",
            "محله‌های منطقه اینجا می‌آیند تا شورایاران و مصوبات به آن‌ها پیوند بخورند.",
            "افزودن محله",
        )
    )
    return page


def gallery_window() -> MainWindow:
    pages: list[tuple[str, str, str, Callable[[], QWidget], str]] = [
        ("meetings", "جلسات", "meetings", meetings, "go_1"),
        ("people", "اشخاص و نهادها", "people", fields, "go_2"),
        ("neighbourhoods", "محلات", "neighbourhoods", empty, "go_3"),
    ]
    entries = [PageEntry(key, label, icon, make, hint) for key, label, icon, make, hint in pages]
    entries.append(PageEntry("preferences", "تنظیمات", "settings", empty, "go_4", at_foot=True))
    window = MainWindow("دبیر", "شهرداری منطقه ۲۰", entries)
    window.setWindowState(Qt.WindowState.WindowNoState)
    window.resize(1366, 768)
    window.status.show_saved(time(10, 47, 12))
    window.status.show_day(QDate(TODAY.year, TODAY.month, TODAY.day))
    return window


def grab_all(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    for name, size in (("light", 100), ("dark", 100), ("light", 150)):
        theme.current().apply(name, size)  # type: ignore[arg-type]
        window = gallery_window()
        window.show()
        for key in ("meetings", "people", "neighbourhoods"):
            window.pages.show_page(key)
            if key == "meetings":
                window.toast.say("«رضا ملکی» ساعت ۱۰:۴۶ حاضر شد", lambda: None)
            else:
                window.toast.dismiss()
            application.processEvents()
            window.grab().save(str(folder / f"{key}-{name}-{size}.png"))
        window.close()


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else None
    if folder is not None:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = build_application(
        sys.argv[:1], resources=ROOT / "resources", translations=ROOT / "translations"
    )
    if folder is not None:
        grab_all(folder)
        return
    window = gallery_window()
    window.pages.show_page("meetings")
    window.show()
    application.exec()


if __name__ == "__main__":
    main()
