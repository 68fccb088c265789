"""How far a long work has come, with a way to stop it; shown only when there is something to wait for."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from app.ui import figures, theme
from app.ui.widgets.buttons import button
from app.ui.widgets.labels import words

_PATIENCE = 400
"""Milliseconds; what is done sooner needs no line."""


class ProgressLine(QWidget):
    """`stopped` when she gives up waiting."""

    stopped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sentence = ""
        self.told = words("", "label")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.stop = button(self.tr("بس کن"), self.stopped.emit, "quiet", "close")
        row = QHBoxLayout(self)
        px = theme.current().px
        row.setContentsMargins(px(14), 0, px(14), 0)
        row.setSpacing(px(10))
        row.addWidget(self.told)
        row.addWidget(self.bar, 1)
        row.addWidget(self.stop)
        self._late = QTimer(self)
        self._late.setSingleShot(True)
        self._late.setInterval(_PATIENCE)
        self._late.timeout.connect(self.show)
        self.hide()

    def begin(self, sentence: str) -> None:
        """A work begins; the line comes up if it takes long."""
        self._sentence = sentence
        self.told.setText(sentence)
        self.bar.setAccessibleName(sentence)
        self.bar.setRange(0, 0)
        self.stop.setEnabled(True)
        self._late.start()

    def show_progress(self, done: int, of: int) -> None:
        """So many parts are done."""
        self.bar.setRange(0, of)
        self.bar.setValue(done)
        if of > 1:
            told = self.tr("{work} {done} از {of}")
            shown = told.format(work=self._sentence, done=figures.grouped(done), of=figures.grouped(of))
            self.told.setText(shown)

    def end(self) -> None:
        """The work is done, or given up."""
        self._late.stop()
        self.hide()
