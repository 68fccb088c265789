"""شماره دبیرخانه: the number and day under which the secretariat entered the minutes, typed in days later."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.domain.distribution import SecretariatNumber
from app.domain.problems import Problem
from app.persian import digits
from app.services import distribution
from app.services.office import Office
from app.services.versions import VersionLine
from app.ui import figures, theme
from app.ui.desk import Desk
from app.ui.theme.large_text import has_large_text
from app.ui.widgets import DateField, FieldRow, LineField, button, words
from app.words import Catalogue


class SecretariatEntry(QWidget):
    """`changed` when a number was kept; typed again, the last one holds."""

    changed = Signal()

    def __init__(self, desk: Desk, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk, self.catalogue = desk, catalogue
        self._meeting_id, self._version = "", 0
        self._under_way = False
        px = theme.current().px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        row: QBoxLayout = QVBoxLayout() if has_large_text() else QHBoxLayout()
        row.setSpacing(px(10))
        self.number, self.on = LineField(), DateField()
        row.addWidget(FieldRow(self.tr("شماره ثبت دبیرخانه"), self.number), 1)
        row.addWidget(FieldRow(self.tr("تاریخ ثبت"), self.on), 1)
        self.act = button(self.tr("ثبت شماره"), self._keep, "secondary", "permit")
        self.kept = words("", "label", wrap=True)
        self.problem = words("", "problem", wrap=True)
        self.problem.hide()
        self.number.returnPressed.connect(self._keep)
        press = QHBoxLayout()
        press.setSpacing(px(10))
        press.addWidget(self.act)
        press.addWidget(self.kept, 1)
        column.addLayout(row)
        column.addLayout(press)
        column.addWidget(self.problem)

    def show_numbers(
        self, meeting_id: str, numbers: Sequence[SecretariatNumber], line: VersionLine | None, today: date
    ) -> None:
        """Show the number of the version in force, and of those before it."""
        another = meeting_id != self._meeting_id or (line and line.issue.version != self._version)
        self._meeting_id, self._version = meeting_id, line.issue.version if line else 0
        own = next((one for one in numbers if one.version == self._version), None)
        if another:
            self.number.clear()
            self.problem.hide()
        if another or not self.number.text():
            self.on.set_value(own.on if own else today)
            self.number.set_value(figures.plain(own.number) if own else "")
        told = self.tr("ثبت‌شده: {number}، {day}")
        shown = [
            told.format(number=figures.plain(one.number), day=figures.short_day(one.on)) for one in numbers
        ]
        self.kept.setText("\n".join(shown) or self.tr("این شماره بیرون از متن قفل‌شده می‌ماند."))

    def _keep(self) -> None:
        for field in (self.number, self.on):
            field.flush()
        number, on = digits.to_ascii(self.number.value()), self.on.value()
        meeting_id, version = self._meeting_id, self._version
        if on is None:
            self.on.set_problem(self.tr("تاریخ ثبت را بنویسید."))
            self.on.setFocus()
            return
        if self._under_way:
            return
        self._under_way = True

        def kept(_given: object) -> None:
            self._under_way = False
            self.problem.hide()
            self.changed.emit()

        def refused(problem: Problem) -> None:
            self._under_way = False
            self.problem.setText(self.catalogue.problem(problem))
            self.problem.show()

        def keep(office: Office) -> object:
            return distribution.set_secretariat_number(office, meeting_id, number, on, version=version)

        self.desk.ask(keep, kept, refused, self)
