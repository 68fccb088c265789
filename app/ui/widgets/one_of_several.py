"""A button of which one is on, as its owner says: a screen reader hears a radio button; it knows no page."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup

from app.ui.widgets.enter_presses import EnterPresses
from app.ui.widgets.reader_presses import ReaderPresses

_ON, _BACK = (Qt.Key.Key_Down, Qt.Key.Key_Right), (Qt.Key.Key_Up, Qt.Key.Key_Left)


class OneOfSeveral(EnterPresses, ReaderPresses):
    """Mixed into a button that can be on. Tab and the arrows come to each, and Space or Enter presses it.

    Qt says «radio button» of what turns the others off by itself only. Here their owner does that, after he
    has agreed; so each is the one member of a group of its own, which turns nothing off.
    """

    def be_one_of_several(self) -> None:
        """Once, when it is made."""
        assert isinstance(self, QAbstractButton)
        self.setCheckable(True)
        alone = QButtonGroup(self)
        alone.setExclusive(False)
        alone.addButton(self)
        self.setAutoExclusive(True)

    def nextCheckState(self) -> None:
        """What is on is said by the owner, not by the click."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """An arrow goes where Qt lets it go from a button without a group."""
        assert isinstance(self, QAbstractButton)
        key = event.key()
        if key not in (*_ON, *_BACK):
            super().keyPressEvent(event)
            return
        sideways = key in (Qt.Key.Key_Left, Qt.Key.Key_Right)
        turned = sideways and self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self.focusNextPrevChild((key in _ON) is not turned)
