"""The small offer at a text field when an English keyboard was left on; typing on ignores it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from app.ui import shortcuts, theme
from app.ui.widgets.buttons import chip_button

if TYPE_CHECKING:
    from app.persian.latin_typing import Offer

_MOST_SHOWN = 40  # letters


class PersianOffer:
    """Of one field: `read` gives the text before the caret, `replace(start, length, text)` edits it."""

    def __init__(
        self, field: QWidget, read: Callable[[], str], replace: Callable[[int, int, str], object]
    ) -> None:
        self._field, self._read, self._replace = field, read, replace
        self._chip: QWidget | None = None
        self._offer: Offer | None = None

    @property
    def shown(self) -> Offer | None:
        """What is offered now."""
        return self._offer

    def takes(self, event: QKeyEvent) -> bool:
        """Whether this key took the offer."""
        if self._offer is None or event.key() != Qt.Key.Key_F12:
            return False
        self.take()
        return True

    def look(self, event: QKeyEvent) -> None:
        """After a key has been typed: see whether the words before the caret were meant to be Persian."""
        typed = event.text()
        if self._offer is None and not (typed.isascii() and typed.isprintable() and typed):
            return
        from app.persian.latin_typing import offer  # the first window does without

        self._offer = offer(self._read())
        if self._offer is None:
            self.withdraw()
        else:
            self._show(self._offer)

    def take(self) -> None:
        """Put the Persian words in the place of what was typed, as one step that can be undone."""
        wanted = self._offer
        self.withdraw()
        if wanted is not None:
            self._replace(wanted.start, len(wanted.before), wanted.after)

    def withdraw(self) -> None:
        """Offer nothing."""
        self._offer = None
        if self._chip is not None:
            self._chip.hide()
            self._chip.deleteLater()
            self._chip = None

    def _show(self, wanted: Offer) -> None:
        said = wanted.after.strip()
        said = said if len(said) <= _MOST_SHOWN else f"…{said[-_MOST_SHOWN:]}"
        told = QCoreApplication.translate("PersianOffer", "به فارسی: «{text}»").format(text=said)
        if self._chip is not None:
            self._chip.deleteLater()
        window = self._field.window()
        chip = chip_button(f"{told}  {shortcuts.hint('to_persian')}", self.take, "primary")
        chip.setParent(window)
        chip.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        chip.adjustSize()
        below = self._field.mapTo(window, QPoint(0, self._field.height() + theme.current().px(2)))
        x = below.x()
        if self._field.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            x += self._field.width() - chip.width()
        lowest = window.height() - chip.height()
        chip.move(max(0, x), min(below.y(), lowest))
        chip.show()
        chip.raise_()
        self._chip = chip
