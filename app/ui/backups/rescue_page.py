"""What the window shows in the place of an office that is damaged or gone: its newest sound backup."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.domain import backup as rules
from app.persian.isolates import isolated
from app.ui.backups.keeper import Keeper
from app.ui.backups.preview_panel import moment_in_words
from app.ui.backups.restore_panel import RestorePanel
from app.ui.backups.shelf import Shelf
from app.ui.widgets import Card, Page, button, scrolling_column, words
from app.words import Catalogue

WIDTH = 760


class RescuePage(Page):
    """``retried`` when she wants the file as it is to be opened once more."""

    retried = Signal()

    def __init__(self, keeper: Keeper, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("بازگرداندن دفتر"), parent=parent)
        self._keeper = keeper
        self.header.add_action(button(self.tr("باز کردن دوباره"), self.retried.emit, "quiet", "restore"))
        self.newest = Card(self.tr("تازه‌ترین پشتیبان سالم"))
        self.waiting = words(self.tr("پشتیبان‌ها سنجیده می‌شود…"), "muted", wrap=True)
        self.newest.body.addWidget(self.waiting)
        self.restoring = RestorePanel(keeper, catalogue, has_way_back=False)
        self.problem, self.preview = self.restoring.problem, self.restoring.preview
        self.newest.body.addWidget(self.restoring)
        self.others = Card(self.tr("همه پشتیبان‌ها"))
        self.shelf = Shelf(keeper, catalogue)
        self.others.body.addWidget(self.shelf)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.addWidget(scrolling_column((self.newest, self.others), WIDTH))

    def ask(self) -> None:
        """Look for the newest backup that is whole."""
        self.shelf.ask()
        self._keeper.ask_newest_sound(self._show, self)

    def _show(self, preview: Any) -> None:
        self.waiting.setVisible(preview is None)
        if preview is None:
            self.waiting.setText(
                self.tr(
                    "پشتیبان سالمی پیدا نشد. اگر پشتیبان روی حافظه همراه است آن را وصل کنید و "
                    "«باز کردن دوباره» را بزنید، یا با «پرونده دیگری…» نشانش دهید."
                )
            )
            return
        name = rules.parse(preview.file.name)
        title = moment_in_words(name.at) if name else isolated(preview.file.name)
        self.restoring.show_preview(preview, title)
