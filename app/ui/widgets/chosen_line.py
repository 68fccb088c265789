"""Says the chosen line of a list without focus: a screen reader follows the focus and never comes there."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer
from PySide6.QtWidgets import QAbstractItemView, QApplication

from app.ui import figures
from app.ui.widgets.announcing import announce

_REST = 250
"""Milliseconds without a key before it is said: once for a name, not after each of its letters."""


class ChosenLine(QObject):
    """Belongs to the list; `look_again` whenever another line may be the chosen one."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST)
        self._rest.timeout.connect(self._tell)

    def look_again(self) -> None:
        """A line was chosen, or the lines are others."""
        self._rest.start()

    def _tell(self) -> None:
        chosen = self._view.currentIndex()
        has_focus = QApplication.focusWidget() is self._view  # by itself, not for the field above it
        if not chosen.isValid() or has_focus:
            return
        place = QCoreApplication.translate("ChosenLine", "{number} از {count}").format(
            number=figures.plain(chosen.row() + 1), count=figures.plain(chosen.model().rowCount())
        )
        line = chosen.data(Qt.ItemDataRole.AccessibleTextRole) or chosen.data()
        announce(self._view, figures.row((line, place)))
