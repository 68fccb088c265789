"""A file or folder that she points at; it shows where that is and knows nothing of what is in it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from app.ui import theme
from app.ui.widgets import ElidedLabel, button, icon_button
from app.ui.widgets.problem_mark import ProblemMark

Ask = Callable[[QWidget, str, Callable[[Path], object]], object]


class PathField(ProblemMark, QWidget):
    """`committed(Path | None)` when she has chosen, or taken it back."""

    committed = Signal(object)

    def __init__(self, name: str, ask: Ask, nothing: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._path: Path | None = None
        self._nothing = nothing or self.tr("برگزیده نشده")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.current().px(6))
        self.shown = ElidedLabel(role="label")
        self.shown.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.shown.setMinimumWidth(theme.current().px(60))
        self.choose = button(self.tr("انتخاب…"), lambda: ask(self, name, self._take), "secondary", "open")
        self.choose.setAccessibleName(self.tr("انتخاب: {name}").format(name=name))
        self.clear = icon_button(self.tr("برداشتن: {name}").format(name=name), "close", self._clear, size=14)
        row.addWidget(self.shown, 1)
        row.addWidget(self.clear)
        row.addWidget(self.choose)
        self._show()

    def value(self) -> Path | None:
        """What was chosen."""
        return self._path

    def set_value(self, path: Path | None) -> None:
        """Show a path from outside."""
        self._path = path
        self._show()

    def flush(self) -> None:
        """A choice is committed as it is made."""

    def _take(self, path: Path) -> None:
        self.set_problem(None)
        self.set_value(path)
        self.committed.emit(path)

    def _clear(self) -> None:
        self.set_value(None)
        self.choose.setFocus()
        self.committed.emit(None)

    def _show(self) -> None:
        name = self._path.name or str(self._path) if self._path else ""
        self.shown.setText(f"\u2066{name}\u2069" if name else self._nothing)
        self.setToolTip(f"\u2066{self._path}\u2069" if self._path else "")
        self.clear.setVisible(self._path is not None)
