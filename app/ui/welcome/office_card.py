"""The first step: whose office it is; each name is written the moment it is said."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from app.domain.profile import OfficeProfile
from app.services import print_form, register
from app.ui.binding import Bound, Work
from app.ui.desk import Desk
from app.ui.theme.large_text import fitting
from app.ui.widgets import Card, CheckField, CodeField, FormGrid, TextArea, TitleField, words
from app.words import Catalogue

_SUBJECT = "office"


class OfficeCard(Card):
    """Name, department and region; and the letterhead, where it says something else."""

    def __init__(self, title: str, desk: Desk, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(title, parent=parent)
        self._desk, self._catalogue = desk, catalogue
        self.organisation = TitleField(self.tr("مانند «شهرداری منطقه ۲۰ تهران»"))
        self.department = TitleField(self.tr("مانند «دبیرخانه شورایاری‌ها»"))
        self.region = CodeField(self.tr("مانند ۲۰"))
        self.lines = TextArea(self.tr("هر سطر سرلوحه در یک سطر"), lines=2, at_most=4)
        form = FormGrid(fitting(3))
        form.add(self.tr("نام سازمان"), self.organisation)
        form.add(self.tr("واحد"), self.department)
        form.add(self.tr("شماره منطقه"), self.region)
        self.differs = CheckField(self.tr("سرلوحه برگه‌ها متن دیگری دارد (نه نام سازمان و واحد)"))
        self.differs.toggled.connect(self._show_lines)
        self.body.addWidget(form)
        self.body.addWidget(self.differs)
        letterhead = FormGrid(1)
        letterhead.add(self.tr("سطرهای سرلوحه"), self.lines)
        self._letterhead = letterhead
        self.body.addWidget(letterhead)
        emblem = self.tr("نشان (آرم) سرلوحه را هر وقت خواستید در تنظیمات، بخش «فرم‌های چاپی»، بگذارید.")
        self.body.addWidget(words(emblem, "muted", wrap=True))
        self._bound = {
            name: Bound(field, desk, catalogue, self._save_name(name))
            for name, field in (
                ("organisation", self.organisation),
                ("department", self.department),
                ("region", self.region),
            )
        }
        self._bound_lines = Bound(self.lines, desk, catalogue, self._save_lines)

    def show_profile(self, profile: OfficeProfile) -> None:
        """Show the names as the office has them now."""
        for name, bound in self._bound.items():
            bound.show(_SUBJECT, getattr(profile, name))
        lines = profile.print_form.lines
        self._bound_lines.show(_SUBJECT, "\n".join(lines))
        if lines:
            self.differs.set_value(True)
        self._letterhead.setVisible(self.differs.isChecked())
        self.set_count(self.tr("نوشته شد") if profile.organisation else "")

    def _save_name(self, name: str) -> Any:
        def save(_subject: str, value: str) -> Work:
            return lambda office: register.set_profile(office, **{name: value})

        return save

    def _save_lines(self, _subject: str, typed: str) -> Work:
        return lambda office: print_form.change(office, lines=tuple(typed.splitlines()))

    def _show_lines(self, shown: bool) -> None:
        self._letterhead.setVisible(shown)
        if shown and self.isVisible():
            self.lines.setFocus()
