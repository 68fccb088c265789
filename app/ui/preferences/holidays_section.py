"""تعطیلات: the weekly day off that is the office's own, and the holidays of a year; a warning each."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QWidget

from app.domain.profile import OfficeProfile
from app.domain.register import Register
from app.services import register
from app.services.changes import Changes
from app.services.office import Office
from app.ui.binding import Bound
from app.ui.desk import Desk
from app.ui.preferences.holidays_card import HolidaysCard
from app.ui.preferences.section import Section
from app.ui.preferences.setting_row import SettingRow
from app.ui.preferences.way_back import take_back
from app.ui.widgets import CheckField
from app.words import Catalogue

_SUBJECT = "office"


class HolidaysSection(Section):
    """What the date of a meeting is held against."""

    def __init__(
        self,
        title: str,
        says: str,
        desk: Desk,
        catalogue: Catalogue,
        today: Callable[[], date],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(title, says, "holidays calendar", parent)
        self._desk = desk
        self.thursday_off = CheckField(self.tr("پنجشنبه تعطیل است"))
        row = SettingRow(
            self.tr("پنجشنبه"),
            self.thursday_off,
            self.tr("جمعه همیشه تعطیل است؛ پنجشنبه در برخی دفترها. پیش‌فرض: تعطیل نیست."),
            self.tr("آخر هفته") + " thursday weekend",
        )
        self.add(row)
        row.offer_default(self._take_back)
        self._row = row
        self._thursday = Bound(
            self.thursday_off,
            desk,
            catalogue,
            lambda _id, off: lambda office: register.set_profile(office, thursday_off=off),
        )
        also = self.tr("تعطیلات رسمی قمری مناسبت عید سوگواری تقویم") + " lunar public holidays"
        self.card = self.add(HolidaysCard(desk, catalogue, today), also)
        desk.register_changed.connect(self._on_register)
        self.show_profile()

    def show_profile(self) -> None:
        """Show the profile as the office has it now."""
        off = self._desk.profile.thursday_off
        self._thursday.show(_SUBJECT, off)
        self._row.show_changed(off)

    def _take_back(self) -> None:
        def read(office: Office) -> bool:
            return register.profile(office).thursday_off

        def write(office: Office, off: bool) -> Changes:
            return register.set_profile(office, thursday_off=off)

        take_back(self._desk, self._row.label, read, write, OfficeProfile().thursday_off)

    def _on_register(self, _register: Register) -> None:
        self.show_profile()
