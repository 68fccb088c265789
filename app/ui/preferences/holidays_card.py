"""The lunar holidays of a year, typed or taken from a file; the fixed ones below, as a calendar has them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from itertools import groupby
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.holiday import Holiday
from app.domain.problems import Problem
from app.domain.register import Register
from app.persian import calendar
from app.services import holidays
from app.services.changes import Changes
from app.services.office import Office
from app.ui import figures, file_dialogs, theme
from app.ui.desk import Desk
from app.ui.preferences.holiday_row import HolidayFields, HolidayRow
from app.ui.widgets import Banner, button, icon_button, words
from app.words import Catalogue


class HolidaysCard(QWidget):
    """One year at a time; each row is saved as it is typed, a deletion can be undone."""

    def __init__(
        self, desk: Desk, catalogue: Catalogue, today: Callable[[], date], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk, self._catalogue = desk, catalogue
        self.year = calendar.year_of(today())
        self._found: tuple[Holiday, ...] = ()
        self._rows: list[HolidayRow] = []
        self._build()
        desk.register_changed.connect(self._on_register)

    def rows(self) -> list[HolidayRow]:
        """The rows from above."""
        return list(self._rows)

    def show_year(self, year: int) -> None:
        """Go to another year."""
        if calendar.FIRST_YEAR <= year <= calendar.LAST_YEAR:
            self.year = year
            self._clear()
            self.ask()

    def ask(self) -> None:
        """Ask the office for the table of the year."""
        if not self._desk.is_open:
            return
        year = self.year

        def told(found: Sequence[Holiday]) -> None:
            if year == self.year:
                self._show(tuple(found))

        self._desk.ask(lambda office: holidays.of_year(office, year), told, owner=self)

    def add(self) -> None:
        """Put what stands in the two fields at the foot into the table."""
        day, title = self.new.day, self.new.occasion
        for field in (day, title):
            field.flush()
        if day.property("invalid"):
            day.setFocus()
            return
        year, found = self.year, (day.value(), title.value())
        day.set_problem(self._day_check(found[0]) or None)
        title.set_problem(self._title_check(found[1]) or None)
        wrong = next((field for field in (day, title) if field.property("invalid")), None)
        if wrong is not None:
            wrong.setFocus()
            return
        self._desk.ask(
            lambda office: holidays.replace(office, year, (*holidays.of_year(office, year), Holiday(*found))),
            owner=self,
        )
        day.set_value(None)
        title.set_value("")
        day.setFocus()

    def import_file(self, file: Path) -> None:
        """Take the tables of a file; the last year in it is shown."""
        self._problem.hide()

        def taken(office: Office) -> tuple[int, ...]:
            return holidays.import_file(office, file)

        def told(years: tuple[int, ...]) -> None:
            named = figures.row(figures.plain(year) for year in years)
            self._desk.done.emit(self.tr("تعطیلات سال {years} وارد شد").format(years=named), None)
            self.show_year(years[-1])

        def refused(problem: Problem) -> None:
            self._problem.set_sentence(self._catalogue.problem(problem))
            self._problem.show()

        self._desk.ask(taken, told, refused, self)

    def _build(self) -> None:
        px = theme.current().px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(10), px(16), px(12))
        column.setSpacing(px(8))
        head = QHBoxLayout()
        head.setSpacing(px(4))
        self.title = words("", "body")
        head.addWidget(self.title)
        earlier, later = self.tr("سال پیش"), self.tr("سال بعد")
        self.earlier = icon_button(earlier, "earlier", lambda: self.show_year(self.year - 1))
        self.later = icon_button(later, "later", lambda: self.show_year(self.year + 1))
        head.addWidget(self.earlier)
        head.addWidget(self.later)
        head.addStretch(1)
        self.import_button = button(self.tr("از پرونده…"), self._ask_for_file, "quiet", "open")
        head.addWidget(self.import_button)
        column.addLayout(head)
        self.says = words("", "muted", wrap=True)
        column.addWidget(self.says)
        self._column = QVBoxLayout()
        self._column.setSpacing(px(6))
        column.addLayout(self._column)
        column.addWidget(self._build_foot())
        self._problem = Banner("", "red")
        self._problem.hide()
        column.addWidget(self._problem)
        self.fixed = words("", "muted", wrap=True)
        column.addWidget(self.fixed)
        self._show(())

    def _build_foot(self) -> HolidayFields:
        self.add_button = button(self.tr("افزودن"), self.add, icon="add")
        self.new = HolidayFields(lambda: calendar.gregorian(self.year, 1, 1), self.add_button)
        self.new.occasion.returnPressed.connect(self.add)
        self.new.day.returnPressed.connect(self.new.occasion.setFocus)
        return self.new

    def _show(self, found: tuple[Holiday, ...]) -> None:
        self._found = found
        if found != tuple(row.holiday for row in self._rows):
            self._sync(found)
        self.new.day.setPlaceholderText(figures.short(calendar.gregorian(self.year, 1, 1)))
        year = figures.plain(self.year)
        self.title.setText(self.tr("تعطیلات قمری سال {year}").format(year=year))
        told = self.tr("{count} روز؛ پیش‌فرض: خالی.").format(count=figures.grouped(len(found)))
        nothing = self.tr(
            "هنوز وارد نشده است. روزهای قمری را کسی نمی‌تواند از پیش حساب کند: از تقویم رسمی بنویسید، یا از "
            "پرونده‌ای که هر سطرش روز و نام مناسبت است بیاورید. تا آن وقت تاریخ هر جلسه این را یادآوری می‌کند."
        )
        self.says.setText(told if found else nothing)
        self.fixed.setText(self.tr("تعطیلات ثابت: {days}").format(days=_fixed(self.year)))

    def _sync(self, found: tuple[Holiday, ...]) -> None:
        """Keep the rows of holidays that are there still, so that typing in one outlives the others."""
        kept = {row.holiday: row for row in self._rows}
        rows = [kept.pop(one) if one in kept else self._make(one) for one in found]
        for gone in kept.values():
            self._throw_away(gone)
        for place, row in enumerate(rows):
            self._column.removeWidget(row)
            self._column.insertWidget(place, row)
        self._rows = rows

    def _make(self, holiday: Holiday) -> HolidayRow:
        checks = (self._day_check, self._title_check)
        row = HolidayRow(self._desk, self._catalogue, holiday, self.year, checks)
        row.removed.connect(lambda: self._remove(row))
        return row

    def _remove(self, row: HolidayRow) -> None:
        year, gone = self.year, row.holiday
        self.new.day.setFocus()

        def work(office: Office) -> Changes:
            left = (one for one in holidays.of_year(office, year) if one != gone)
            return holidays.replace(office, year, left)

        def back(office: Office) -> Changes:
            return holidays.replace(office, year, (*holidays.of_year(office, year), gone))

        told = self.tr("تعطیلی «{title}» حذف شد").format(title=gone.title)
        self._desk.do_undoably(told, work, back)

    def _day_check(self, day: Any) -> str:
        """The sentence for a day that is not of the year."""
        if day is None:
            return self.tr("روز تعطیل خالی نمی‌ماند؛ آن را بنویسید یا سطر را حذف کنید.")
        if calendar.year_of(day) != self.year:
            told = self.tr("این روز در سال {year} نیست؛ آن را در جدول سال خودش بنویسید.")
            return told.format(year=figures.plain(self.year))
        return ""

    def _title_check(self, title: Any) -> str:
        return "" if title else self.tr("نام مناسبت خالی نمی‌ماند؛ آن را بنویسید یا سطر را حذف کنید.")

    def _clear(self) -> None:
        self._problem.hide()
        for row in self._rows:
            self._throw_away(row)
        self._rows = []

    def _throw_away(self, row: HolidayRow) -> None:
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _ask_for_file(self) -> None:
        file_dialogs.ask_for_table(self, self.import_button.text(), self.import_file)

    def _on_register(self, _register: Register) -> None:
        self.ask()


def _fixed(year: int) -> str:
    """«عید نوروز (۱، ۲، ۳، ۴ فروردین) · روز طبیعت (۱۳ فروردین)»."""
    told = []
    for (title, month), days in groupby(
        holidays.solar_in(year), lambda one: (one[1], calendar.jalali(one[0]).month)
    ):
        numbers = figures.row(figures.grouped(calendar.jalali(day).day) for day, _title in days)
        told.append(f"{title} ({numbers} {figures.month(month)})")
    return " · ".join(told)
