"""What a page shows while it holds nothing: what belongs here and the one next step."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from app.ui import theme
from app.ui.widgets.buttons import button
from app.ui.widgets.labels import IconLabel, words
from app.ui.widgets.page import scrolled

_WIDEST = 610
"""px: at a large text size too it has room beside a list."""
_SIDES = 40
"""px at 100 %, which stay free beside it: the margins, and the bar where it scrolls."""


class EmptyPage(QWidget):
    """An icon, a heading, a sentence and at most one button, in the middle."""

    def __init__(
        self,
        icon: str,
        heading: str,
        sentence: str,
        step: str = "",
        stepped: Callable[[], object] | None = None,
        parent: QWidget | None = None,
        step_icon: str = "add",
    ) -> None:
        super().__init__(parent)
        px = theme.current().px
        content = QWidget()
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(scrolled(content))  # a page without room for it must not make the window grow
        column = QVBoxLayout(content)
        column.setSpacing(px(10))
        column.addStretch(2)
        medal = IconLabel(icon, "primary", 32)
        medal.setProperty("role", "medal")
        title, text = words(heading, "heading"), words(sentence, "label", wrap=True)
        text.setFont(theme.current().font("label"))
        self._how: list[QLabel | QPushButton] = [text]
        self._widest = min(px(460), _WIDEST, text.fontMetrics().horizontalAdvance(sentence) + px(24))
        self._set_width(self._widest)
        centre = Qt.AlignmentFlag.AlignHCenter
        title.setAlignment(centre)
        text.setAlignment(centre)
        for part in (medal, title, text):
            column.addWidget(part, 0, centre)
        if step:
            self.step = button(step, stepped, "primary", step_icon)
            self._how.append(self.step)
            column.addSpacing(px(6))
            column.addWidget(self.step, 0, centre)
        column.addStretch(3)
        self.setAccessibleName(heading)
        self.setAccessibleDescription(sentence)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._set_width(min(self._widest, self.width() - theme.current().px(_SIDES)))

    def _set_width(self, width: int) -> None:
        text = self._how[0]
        if width > 0 and width != text.width():
            text.setFixedSize(width, text.heightForWidth(width))

    def show_how(self, shown: bool) -> None:
        """Say how something comes here, or, where nothing may be changed, only that there is nothing."""
        for part in self._how:
            part.setVisible(shown)
        self.setAccessibleDescription(self._how[0].text() if shown else "")
