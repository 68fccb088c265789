"""A sentence across the page that stays until its cause is gone, with the one thing to do about it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from app.ui import theme
from app.ui.widgets.announcing import announce
from app.ui.widgets.buttons import button, icon_button
from app.ui.widgets.labels import IconLabel, Tone, words

_SENTENCE, _ACTION, _CLOSE = 1, 2, 3
"""Columns after the icon's."""
_NARROW = 360
_ICONS: dict[str, tuple[str, str]] = {
    "plain": ("info", "primary"),
    "primary": ("info", "primary"),
    "amber": ("gap", "amber_ink"),
    "red": ("stop", "red"),
    "green": ("acknowledge", "green"),
}


class Banner(QFrame):
    """Tone `primary` informs, `amber` invites, `red` says what went wrong, `green` that it went well.

    A screen reader says it as it comes, and what went wrong at once.
    """

    def __init__(
        self,
        sentence: str,
        tone: Tone = "primary",
        action: str = "",
        acted: Callable[[], object] | None = None,
        closable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._is_urgent = tone == "red"
        self.setProperty("tone", tone)
        self.setAccessibleName(sentence)
        px = theme.current().px
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(px(12), px(8), px(12), px(8))
        self._grid.setHorizontalSpacing(px(10))
        self._grid.setVerticalSpacing(px(6))
        self._grid.setColumnStretch(_SENTENCE, 1)
        self._grid.addWidget(IconLabel(*_ICONS[tone], size=20), 0, 0)
        self._sentence = words(sentence, wrap=True)
        self._grid.addWidget(self._sentence, 0, _SENTENCE)
        self._is_narrow = False
        if action:
            self.action = button(action, acted)
            self._place_action()
        if closable:
            self._grid.addWidget(icon_button(self.tr("بستن این پیام"), "close", self.close), 0, _CLOSE)

    def sentence(self) -> str:
        return self._sentence.text()

    def set_sentence(self, sentence: str) -> None:
        is_new = sentence != self.sentence()
        self._sentence.setText(sentence)
        self.setAccessibleName(sentence)
        if is_new:
            announce(self, sentence, self._is_urgent)

    def _place_action(self) -> None:
        """Beside the sentence, or below it where that would be left too few words in a line."""
        self._grid.removeWidget(self.action)
        if self._is_narrow:
            self._grid.addWidget(self.action, 1, _SENTENCE, 1, 3, Qt.AlignmentFlag.AlignLeft)
        else:
            self._grid.addWidget(self.action, 0, _ACTION)

    def _has_room(self) -> bool:
        """Whether the sentence stands in one line beside its button."""
        sentence = self._sentence.fontMetrics().horizontalAdvance(self._sentence.text())
        beside = self.action.sizeHint().width() if hasattr(self, "action") else 0
        return sentence + beside + theme.current().px(80) < self.width()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_narrow = self.width() < theme.current().px(_NARROW) and not self._has_room()
        if is_narrow is not self._is_narrow and hasattr(self, "action"):
            self._is_narrow = is_narrow
            self._place_action()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous():
            announce(self, self.sentence(), self._is_urgent)
