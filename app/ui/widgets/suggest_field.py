"""A line of free words with a few that are often said: they are offered, and typing goes on as ever."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QWidget

from app.persian.folding import matches
from app.ui.widgets.line_fields import LineField
from app.ui.widgets.opener import Opener
from app.ui.widgets.pick_list import PickPopup

_TAKES = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class SuggestField(LineField):
    """`suggestions` are offered where they hold what was typed; a choice is committed at once."""

    def __init__(
        self, suggestions: Sequence[str], placeholder: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(placeholder, parent)
        self._suggestions = tuple(suggestions)
        self._offered = QStringListModel()
        self._completer = QCompleter(self._offered, self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._popup = PickPopup()
        self._completer.setPopup(self._popup)
        self._completer.setWidget(self)
        self._completer.activated.connect(self._take)
        self.opener = Opener(self, self.tr("گشودن فهرست"), "down", self.open_list)
        self.textEdited.connect(lambda text: self._offer(text) if text.strip() else self._popup.hide())
        if not suggestions:
            self.opener.take_away()

    def suggest(self, suggestions: Sequence[str]) -> None:
        """Offer these from now on; with none it is a field like any other."""
        if tuple(suggestions) == self._suggestions:
            return
        self._suggestions = tuple(suggestions)
        self._popup.hide()
        if suggestions:
            self.opener.give_back()
        else:
            self.opener.take_away()

    def open_list(self) -> None:
        """Show every suggestion."""
        if not self.isReadOnly():
            self.setFocus()
            self._offer("")

    def offered_labels(self) -> list[str]:
        """What the list shows now; empty while it is closed."""
        return self._offered.stringList() if self._popup.isVisible() else []

    def _offer(self, typed: str) -> None:
        found = [one for one in self._suggestions if matches(typed, one) and one != typed]
        self._offered.setStringList(found)
        if found:
            self._completer.complete()
        else:
            self._popup.hide()

    def _take(self, text: str) -> None:
        self.setText(text)
        self.flush()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and self._suggestions and not self._popup.isVisible():
            self.open_list()
        elif event.key() in _TAKES and self._popup.isVisible() and self._popup.currentIndex().isValid():
            event.ignore()  # left to the list: the line is not ended by what chooses
        else:
            super().keyPressEvent(event)
