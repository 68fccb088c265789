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
    `page_undoes` says whether Ctrl+Z is now the page's, for its own last act: what is told of another act, or
    of one that is no longer the last, then keeps its button and does not name the key.
    """

    def __init__(
        self, host: QWidget, has_key: bool = True, page_undoes: Callable[[], bool] = lambda: False
    ) -> None:
        super().__init__(host)
        self._host = host
        self._page_undoes = page_undoes
        self._is_last_of_page = False
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

    def say(
        self,
        sentence: str,
        undo: Callable[[], object] | None = None,
        file: Path | None = None,
        is_last_of_page: bool = False,
    ) -> None:
        """Show what was done; a later call takes the place of an earlier one."""
        self._told, self._is_last_of_page = sentence, is_last_of_page
        self._sentence.setText(sentence)
        self._undo = undo
        self._name_key()
        self._button.setVisible(undo is not None)
        self._file = file
        self._folder.setVisible(file is not None)
        self._listen(undo is not None)
        self.setAccessibleName(sentence)
        self.show()
        self._place()
        self._timer.start()
        announce(self, sentence)

    def outdate(self) -> None:
        """Something was done on the page since: the key is for that now."""
        self._is_last_of_page = False
        self.look_again()

    def look_again(self) -> None:
        """Another page may have come to the front: what is no longer told stays where it was done."""
        self.forget_untold()
        if self.offers_undo:
            self._name_key()
            self._place()

    def forget_untold(self) -> None:
        """Something else was done: the key no longer takes back what was told before."""
        if not self.isVisible():
            self._undo = None

    def sentence(self) -> str:
        """What it says now; empty while hidden."""
        return self._told if self.isVisible() else ""

    @property
    def offers_undo(self) -> bool:
        """Whether what it says, or said last on this page, can be taken back."""
        return self._undo is not None

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
        """Go, and what it told of with it."""
        self._undo = None
        self._leave()

    def _leave(self) -> None:
        self._timer.stop()
        self._listen(False)
        self.hide()

    def _listen(self, on: bool) -> None:
        if self._key is not None:
            self._key.setEnabled(on)

    def _name_key(self) -> None:
        word = self.tr("واگرد")
        is_key = self._is_last_of_page or not self._page_undoes()
        self._button.setText(f"{word}  {shortcuts.hint('undo')}" if is_key else word)

    def _on_time_over(self) -> None:
        if self._button.hasFocus() or self._folder.hasFocus() or self.underMouse():
            self._timer.start()
        else:
            self._leave()

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
