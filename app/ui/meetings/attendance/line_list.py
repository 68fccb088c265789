"""A list of the attendance as it looks and scrolls, of rows painted by the delegate; it knows no key."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QListView, QWidget

from app.ui import theme
from app.ui.meetings.attendance.row_delegate import RowDelegate
from app.ui.meetings.attendance.row_model import LineModel

_WIDTH, _HEIGHT = 520, 400


class LineList(QListView):
    """One line at a time is the current one; `lines` is the model."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines = LineModel()
        self.setModel(self.lines)
        self.setItemDelegate(RowDelegate(self))
        self.setAccessibleName(name)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QListView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        self.setTabKeyNavigation(False)
        theme.current().changed.connect(self.scheduleDelayedItemsLayout)

    def sizeHint(self) -> QSize:
        px = theme.current().px
        return QSize(px(_WIDTH), px(_HEIGHT))
