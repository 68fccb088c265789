"""Where a new resolution is typed: kept from its first words on; Enter ends it and waits for the next."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from app.domain.identity import new_id
from app.domain.resolution import Resolution
from app.services import meetings
from app.ui.desk import Desk
from app.ui.widgets import LineField


class QuickEntry(LineField):
    """`begun(id)` when the first words have been saved · `passed_on` on Enter while it is empty."""

    begun = Signal(str)
    passed_on = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setPlaceholderText(self.tr("مصوبه تازه را بنویسید و Enter بزنید"))
        self.setAccessibleName(self.tr("مصوبه تازه"))
        self._desk = desk
        self._meeting_id = ""
        self._item_id = ""
        self.committed.connect(self._on_committed)

    def set_meeting(self, meeting_id: str) -> None:
        """To which meeting the next words belong."""
        if meeting_id != self._meeting_id:
            self.finish()
            self._meeting_id = meeting_id

    def finish(self) -> None:
        """Save what was typed and make room for the next resolution."""
        self.flush()
        self._item_id = ""
        self.set_value("")

    def _on_committed(self, text: str) -> None:
        meeting_id, item_id = self._meeting_id, self._item_id
        if not item_id and text:
            begun = self._item_id = new_id()
            self._desk.ask(
                lambda office: meetings.add(office, meeting_id, Resolution(begun, text=text)),
                lambda _changes: self.begun.emit(begun),
                owner=self,
            )
        elif text:
            self._desk.ask(lambda office: meetings.amend(office, meeting_id, item_id, text=text))
        elif item_id:
            self._desk.do(meetings.remove, meeting_id, item_id)
            self._item_id = ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif self.value():
            self.finish()
        else:
            self.passed_on.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self.finish()
