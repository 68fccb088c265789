"""The field in which she says who is next: people of the hall, bodies, or whatever somebody is called."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from app.ui import shortcuts
from app.ui.widgets.pick_field import PickField


class PassingField(PickField):
    """Shown while somebody is picked; `left` when nobody (more) is wanted.

    What was only begun is dropped when she goes elsewhere: nobody is picked by that.
    """

    left = Signal()

    def __init__(self, placeholder: str, creates: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(placeholder, creates=creates, keeps_text=False, parent=parent)

    def flush(self) -> None:
        """Nothing is kept of what was only begun."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() == Qt.Key.Key_Escape or (enter and not self.text().strip()):
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self.left.emit()


class VoiceField(PassingField):
    """`chosen(voice)`: somebody of the hall, a body, or any label."""

    chosen = Signal(object)

    def __init__(self, placeholder: str, parent: QWidget | None = None) -> None:
        super().__init__(placeholder, creates=True, parent=parent)
        self.setAccessibleName(shortcuts.label("queue_speaker"))
        self.picked.connect(lambda speaker: self.chosen.emit((speaker, "")))
        self.created.connect(lambda label: self.chosen.emit((None, label)))
