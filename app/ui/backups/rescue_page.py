"""What the window shows in the place of an office that is damaged or gone: its newest sound backup."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain import backup as rules
from app.domain.problems import Problem
from app.ui import theme
from app.ui.backups.keeper import Keeper
from app.ui.backups.preview_panel import PreviewPanel, moment_in_words
from app.ui.backups.shelf import Shelf
from app.ui.widgets import Banner, Card, Page, button, scrolled, words
from app.words import Catalogue

WIDTH = 760


class RescuePage(Page):
    """``retried`` when she wants the file as it is to be opened once more."""

    retried = Signal()

    def __init__(self, keeper: Keeper, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("بازگرداندن دفتر"), parent=parent)
        self._keeper, self._catalogue = keeper, catalogue
        self.header.add_action(button(self.tr("باز کردن دوباره"), self.retried.emit, "quiet", "restore"))
        px = theme.current().px
        content, inner = QWidget(), QWidget()
        across = QHBoxLayout(content)
        across.setContentsMargins(px(theme.GAP), px(theme.GAP), px(theme.GAP), px(theme.GAP))
        across.addStretch(1)
        across.addWidget(inner, 100)
        across.addStretch(1)
        inner.setMaximumWidth(px(WIDTH))
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(theme.GAP))
        self.newest = Card(self.tr("تازه‌ترین پشتیبان سالم"))
        self.waiting = words(self.tr("پشتیبان‌ها سنجیده می‌شود…"), "muted", wrap=True)
        self.newest.body.addWidget(self.waiting)
        self.preview = PreviewPanel(catalogue, has_way_back=False)
        self.preview.confirmed.connect(self._restore)
        self.problem = Banner("", "red")
        for part in (self.preview, self.problem):
            part.hide()
            self.newest.body.addWidget(part)
        self.others = Card(self.tr("همه پشتیبان‌ها"))
        self.shelf = Shelf(keeper, catalogue)
        self.others.body.addWidget(self.shelf)
        column.addWidget(self.newest)
        column.addWidget(self.others)
        column.addStretch(1)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.addWidget(scrolled(content))

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
        title = moment_in_words(self._catalogue, name.at) if name else preview.file.name
        self.preview.show_preview(preview, title)
        self.preview.show()
        self.preview.restore.act.setFocus()

    def _restore(self, file: Path) -> None:
        self.preview.setEnabled(False)
        self._keeper.restore(file, self._refuse)

    def _refuse(self, problem: Problem) -> None:
        self.preview.setEnabled(True)
        self.problem.set_sentence(self._catalogue.problem(problem))
        self.problem.show()
