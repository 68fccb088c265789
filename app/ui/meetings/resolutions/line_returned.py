"""Lines that were undone while something else stands in the field: each is put back by one press."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.services.unfinished import Unfinished
from app.ui import theme
from app.ui.widgets import button, icon_button, words
from app.ui.widgets.elided import ElidedLabel


class WaitingLine(QWidget):
    """One line: its words, a button that puts it into the field, one that forgets it."""

    def __init__(self, line: Unfinished) -> None:
        super().__init__()
        px = theme.current().px
        self.line = line
        text = " ".join(line.text.split())
        self.words = ElidedLabel(text)
        self.back = button(self.tr("بازگرداندن"), kind="quiet")
        self.back.setToolTip(self.tr("این خط به خانه می‌آید و آنچه در خانه است اینجا می‌ماند"))
        self.back.setAccessibleName(self.tr("بازگرداندن «{text}»").format(text=text))
        self.drop = icon_button(self.tr("فراموش کردن «{text}»").format(text=text), "close", size=14)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(6))
        row.addWidget(self.words, 1)
        row.addWidget(self.back)
        row.addWidget(self.drop)


class WaitingLines(QWidget):
    """`wanted(id)` and `dropped(id)`; hidden as long as nothing waits."""

    wanted = Signal(str)
    dropped = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        px = theme.current().px
        self.rows: list[WaitingLine] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(2))
        self._column.addWidget(words(self.tr("واگردشده و در انتظار:"), "muted"))
        self.hide()

    @property
    def lines(self) -> tuple[Unfinished, ...]:
        """What waits, the newest first."""
        return tuple(row.line for row in self.rows)

    def show_lines(self, lines: Sequence[Unfinished]) -> None:
        """Show what waits, given in the order in which it came."""
        newest = tuple(reversed(lines))
        if newest == self.lines:
            return
        for row in self.rows:
            row.hide()
            self._column.removeWidget(row)
            row.deleteLater()
        self.rows = [self._row(line) for line in newest]
        self.setVisible(bool(newest))

    def _row(self, line: Unfinished) -> WaitingLine:
        row = WaitingLine(line)
        row.back.clicked.connect(lambda: self.wanted.emit(line.id))
        row.drop.clicked.connect(lambda: self.dropped.emit(line.id))
        self._column.addWidget(row)
        return row
