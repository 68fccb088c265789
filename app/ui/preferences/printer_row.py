"""چاپگر: the printer with which the print dialog opens; the one that was printed on last is remembered."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.settings import Settings
from app.ui.preferences.kept import Kept
from app.ui.preferences.looked_up_field import LookedUpField
from app.ui.preferences.setting_row import SettingRow


class PrinterRow(SettingRow):
    """The printers of the system are asked for when the list is opened, which may take a moment."""

    def __init__(self, kept: Kept, parent: QWidget | None = None) -> None:
        label = self.tr("چاپگر")
        self.printers = LookedUpField()
        super().__init__(
            label,
            self.printers,
            self.tr(
                "پنجره چاپ با آن باز می‌شود؛ چاپگری که در آن پنجره برگزینید به یاد می‌ماند. "
                "پیش‌فرض: چاپگر پیش‌فرض سیستم."
            ),
            self.tr("پرینتر پرینت چاپ") + " printer print",
            parent,
        )
        self._kept = kept
        self._found: list[str] | None = None
        self.printers.opened.connect(self._look)
        self.printers.committed.connect(lambda name: kept.want(printer=name))
        self.offer_default_of("printer", kept)
        kept.shown.connect(self._show)
        self._show(kept.settings)

    def _show(self, settings: Settings) -> None:
        self._offer()
        self.printers.set_value(settings.printer)

    def _look(self) -> None:
        from PySide6.QtPrintSupport import QPrinterInfo  # slow to load, and most days nobody asks

        self._found = list(QPrinterInfo.availablePrinterNames())
        self._offer()
        self.printers.set_value(self._kept.settings.printer)

    def _offer(self) -> None:
        chosen = self._kept.settings.printer
        names = sorted({*(self._found or ()), chosen} - {""}, key=str.casefold)
        gone = self.tr("{name} (پیدا نشد)")
        is_gone = self._found is not None and chosen not in self._found
        shown = [(one, gone.format(name=one) if is_gone and one == chosen else one) for one in names]
        self.printers.offer([("", self.tr("چاپگر پیش‌فرض سیستم")), *shown])
