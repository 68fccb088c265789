"""A card into which one file is dropped or chosen; what becomes of the file is the card's own."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.ui import theme
from app.ui.theme.large_text import has_large_text
from app.ui.widgets import Card, IconLabel
from app.ui.widgets.tinted import Dashed


class DropCard(Card):
    """A card takes what is dropped anywhere on it in `take`, and shows `place` where it invites to it."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(title, parent=parent)
        self.setAcceptDrops(True)
        self.place = Dashed()

    def take(self, file: Path) -> None:
        """Do with the file what the card is for."""
        raise NotImplementedError

    def invite(self, told: tuple[QWidget, ...], choose: QPushButton, room: int, between: int) -> None:
        """Fill the place with what is said in it and the button; the room and what is between in pixels."""
        px = theme.current().px
        row = QHBoxLayout(self.place)
        row.setContentsMargins(px(12), px(room), px(12), px(room))
        row.setSpacing(px(12))
        row.addWidget(IconLabel("import", "muted", 22))
        column = QVBoxLayout()
        column.setSpacing(px(between))
        for one in told:
            column.addWidget(one)
        row.addLayout(column, 1)
        if has_large_text():
            column.addWidget(choose, 0, Qt.AlignmentFlag.AlignLeft)
        else:
            row.addWidget(choose)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if file_of(event.mimeData()) is not None:
            self.place.set_inviting(True)
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.place.set_inviting(False)

    def dropEvent(self, event: QDropEvent) -> None:
        self.place.set_inviting(False)
        file = file_of(event.mimeData())
        if file is not None:
            event.acceptProposedAction()
            self.take(file)


def file_of(dropped: QMimeData) -> Path | None:
    """The one file of this computer that is being dragged, if it is one."""
    local = [url.toLocalFile() for url in dropped.urls() if url.isLocalFile()]
    return Path(local[0]) if len(local) == 1 else None
