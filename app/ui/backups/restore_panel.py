"""A backup that she looks into and may put in the office's place; a refusal is told above what is in it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.problems import Problem
from app.ui import theme
from app.ui.backups.keeper import Keeper
from app.ui.backups.preview_panel import PreviewPanel
from app.ui.widgets import Banner
from app.words import Catalogue


class RestorePanel(QWidget):
    """Nothing is seen of it before there is a preview or a problem."""

    def __init__(
        self, keeper: Keeper, catalogue: Catalogue, has_way_back: bool = True, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._keeper, self._catalogue = keeper, catalogue
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.current().px(8))
        self.problem = Banner("", "red")
        self.preview = PreviewPanel(has_way_back=has_way_back)
        self.preview.confirmed.connect(self._restore)
        for part in (self.problem, self.preview):
            part.hide()
            column.addWidget(part)

    def show_preview(self, preview: Any, title: str) -> None:
        """Show what is in a backup."""
        self.problem.hide()
        self.preview.show_preview(preview, title)
        self.preview.show()
        self.preview.restore.act.setFocus()

    def refuse(self, problem: Problem) -> None:
        """Tell why it cannot be looked into, or take the place of the office."""
        self.preview.setEnabled(True)
        self.problem.set_sentence(self._catalogue.problem(problem))
        self.problem.show()

    def clear(self) -> None:
        """Nothing is looked into."""
        self.problem.hide()
        self.preview.hide()

    def _restore(self, file: Path) -> None:
        self.preview.setEnabled(False)
        self._keeper.restore(file, self.refuse)
