"""A choice of what this computer has, looked up when its list is opened."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal

from app.ui.widgets import ChoiceField


class LookedUpField(ChoiceField):
    """`opened` each time its list is opened, before it is seen."""

    opened = Signal()

    def showPopup(self) -> None:
        self.opened.emit()
        super().showPopup()

    def offer(self, options: list[tuple[Any, str]]) -> None:
        """Offer other choices, also in the list that is open."""
        is_open = self.view().isVisible()
        if is_open:
            self.hidePopup()
        self.set_options(options)
        if is_open:
            super().showPopup()
