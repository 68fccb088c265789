"""حروف‌چینی: the engine that shapes the letters on this computer, and what is lost without HarfBuzz."""

from __future__ import annotations

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from app.services import fonts
from app.services.fonts import Shaping
from app.ui.desk import Desk
from app.ui.preferences.setting_row import SettingRow
from app.ui.widgets import words
from app.words import Catalogue


class ShapingRow(SettingRow):
    """Nothing to choose: it is asked of the worker once the page is seen, since the engine must be loaded."""

    def __init__(self, desk: Desk, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        self.engine = words("", wrap=True)
        super().__init__(
            self.tr("حروف‌چینی"),
            self.engine,
            self.tr("آنچه شکل و جای حروف را بر برگه‌ها می‌سازد. پیش‌فرض: HarfBuzz."),
            "shaping letters engine arabic-reshaper",
            parent,
        )
        self._desk, self._catalogue = desk, catalogue
        desk.opened.connect(self._ask)

    def _ask(self) -> None:
        if self._desk.is_open and self.isVisible():
            self._desk.ask(lambda _office: fonts.shaping(), self._show, owner=self)

    def _show(self, shaping: Shaping) -> None:
        losses = self._catalogue.losses(shaping.losses)
        replaced = self.tr("حروف‌چینی جایگزین (arabic-reshaper)؛ این‌ها را ندارد: {losses}")
        self.engine.setText(replaced.format(losses=losses) if losses else "HarfBuzz")
        self.engine.setAccessibleName(self.tr("حروف‌چینی: {engine}").format(engine=self.engine.text()))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._ask()
