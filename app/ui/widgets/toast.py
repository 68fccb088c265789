"""Names the last act and offers its undo, instead of asking beforehand; one at a time, never in the way."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from app.ui import shortcuts, theme
from app.ui.widgets.announcing import announce
from app.ui.widgets.buttons import button
from app.ui.widgets.labels import words

SHOWN_FOR = 8000


class Toast(QFrame):
    """Floats on the line at the foot of `host` for 8 s, so that it covers nothing she sets or reads.

    With `has_key` Ctrl+Z is its undo while it is shown.  Of a file that was written the folder can be opened.
    """

    def __init__(self, host: QWidget, has_key: bool = True) -> None:
        super().__init__(host)
        self._host = host
        self._undo: Callable[[], object] | None = None
        self._file: Path | None = None
        self._told = ""
        self._sentence = words("")
        self._button = button("", self.undo)
        self._folder = button(self.tr("گشودن پوشه"), self.open_folder)
        row = QHBoxLayout(self)
        px = theme.current().px
        row.setContentsMargins(px(12), px(3), px(12), px(3))
        row.setSpacing(px(16))
        row.addWidget(self._sentence)
        row.addWidget(self._button)
        row.addWidget(self._folder)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SHOWN_FOR)
        self._timer.timeout.connect(self._on_time_over)
        self._key = shortcuts.bind(self, "undo", self.undo) if has_key else None
        self._listen(False)
        host.installEventFilter(self)
        self.hide()

    def say(self, sentence: str, undo: Callable[[], object] | None = None, file: Path | None = None) -> None:
        """Show what was done; a later call takes the place of an earlier one."""
        self._told = sentence
        self._sentence.setText(sentence)
        self._undo = undo
        self._button.setText(self.tr("واگرد") + "  " + shortcuts.hint("undo"))
        self._button.setVisible(undo is not None)
        self._file = file
        self._folder.setVisible(file is not None)
        self._listen(undo is not None)
        self.setAccessibleName(sentence)
        self.show()
        self._place()
        self._timer.start()
        announce(self, sentence)

    def sentence(self) -> str:
        """What it says now; empty while hidden."""
        return self._told if self.isVisible() else ""

    @property
    def offers_undo(self) -> bool:
        """Whether what it says can be taken back."""
        return self._undo is not None and self.isVisible()

    def undo(self) -> None:
        """Take back the act it names."""
        undo, self._undo = self._undo, None
        self.dismiss()
        if undo is not None:
            undo()
            self.say(self.tr("واگرد شد: {act}").format(act=self._told))

    def open_folder(self) -> None:
        """Show the file that was written where it is."""
        from app.ui.file_dialogs import show_folder_of

        if self._file is not None:
            show_folder_of(self._file)

    def dismiss(self) -> None:
        self._timer.stop()
        self._listen(False)
        self.hide()

    def _listen(self, on: bool) -> None:
        if self._key is not None:
            self._key.setEnabled(on)

    def _on_time_over(self) -> None:
        if self._button.hasFocus() or self._folder.hasFocus() or self.underMouse():
            self._timer.start()
        else:
            self.dismiss()

    def _place(self) -> None:
        self.adjustSize()
        px = theme.current().px
        self.setMaximumWidth(self._host.width() - 2 * px(14))
        self.move((self._host.width() - self.width()) // 2, self._host.height() - self.height() - px(1))
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return False
